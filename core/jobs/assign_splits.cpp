// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/assign_splits.h"

#include "core/jobs/split_units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace imago {

namespace {

constexpr std::array<Split, 3> splits = {Split::train, Split::val, Split::test};
constexpr std::size_t changesPerEdit = 5000;
using Shares = std::array<double, 3>;
using Quotas = std::array<std::int64_t, 3>;

using Unit = SplitUnit;

bool takesPart(const ImageKey& key) {
    return !key.classes.empty() && !(key.problems & problemUnreadable);
}

/// With keepAssigned, a unit's split is that of the member with the smallest id that has one.
std::vector<Unit> unitsOf(const std::vector<ImageKey>& keys, const SplitOptions& options) {
    auto units = splitUnits(keys, takesPart, options.seed);
    if (!options.keepAssigned) return units;
    for (auto& unit : units)
        for (const auto i : unit.images)
            if (unit.split == Split::none) unit.split = keys[i].split;
    return units;
}

/// Whole numbers with the sum n, nearest to the shares (largest remainders); from three images on no split
/// that has a share is left empty.
Quotas quotasOf(std::int64_t n, const Shares& shares) {
    Quotas quotas{};
    std::array<double, 3> rest{};
    for (std::size_t s = 0; s < 3; ++s) {
        const double exact = shares[s] * static_cast<double>(n);
        quotas[s] = static_cast<std::int64_t>(std::floor(exact + 1e-9));
        rest[s] = shares[s] > 0 ? exact - static_cast<double>(quotas[s]) : -1;
    }
    while (std::accumulate(quotas.begin(), quotas.end(), std::int64_t{0}) < n) {
        const auto most = static_cast<std::size_t>(std::max_element(rest.begin(), rest.end()) - rest.begin());
        ++quotas[most];
        rest[most] -= 1;
    }
    if (n < 3) return quotas;
    for (std::size_t s = 0; s < 3; ++s) {
        if (shares[s] <= 0 || quotas[s] > 0) continue;
        --*std::max_element(quotas.begin(), quotas.end());
        ++quotas[s];
    }
    return quotas;
}

/// What each split still lacks, as whole numbers with the sum of the images that have to be placed.
Quotas remaining(std::int64_t open, const Quotas& assigned, const Shares& shares) {
    const auto total = open + std::accumulate(assigned.begin(), assigned.end(), std::int64_t{0});
    const auto quotas = quotasOf(total, shares);
    Shares lacks{};
    double sum = 0;
    for (std::size_t s = 0; s < 3; ++s)
        sum += lacks[s] = static_cast<double>(std::max<std::int64_t>(0, quotas[s] - assigned[s]));
    if (sum <= 0) return {open, 0, 0};
    if (std::llround(sum) == open)
        return {std::llround(lacks[0]), std::llround(lacks[1]), std::llround(lacks[2])};
    for (auto& lack : lacks)
        lack /= sum; // some split has more than its share: the others divide what there is
    auto out = Quotas{};
    std::int64_t placed = 0;
    for (std::size_t s = 1; s < 3; ++s)
        placed += out[s] = std::llround(lacks[s] * static_cast<double>(open));
    out[0] = std::max<std::int64_t>(0, open - placed);
    return out;
}

std::size_t indexOf(Split split) {
    return static_cast<std::size_t>(std::find(splits.begin(), splits.end(), split) - splits.begin());
}

Quotas assignedIn(const std::vector<Unit*>& units) {
    Quotas assigned{};
    for (const auto* unit : units)
        if (unit->split != Split::none) assigned[indexOf(unit->split)] += unit->size();
    return assigned;
}

/// The units of a class in their order; each split takes the next stretch: test, validation, train.
void place(const std::vector<Unit*>& units, const Shares& shares) {
    std::vector<Unit*> open;
    std::int64_t count = 0;
    for (auto* unit : units) {
        if (unit->split != Split::none) continue;
        open.push_back(unit);
        count += unit->size();
    }
    const auto quotas = remaining(count, assignedIn(units), shares);
    std::sort(open.begin(), open.end(), comesBefore);
    std::int64_t done = 0;
    for (auto* unit : open) {
        const auto middle = 2 * done + unit->size(); // twice, to stay with whole numbers
        unit->split = middle <= 2 * quotas[2]                 ? Split::test
                      : middle <= 2 * (quotas[2] + quotas[1]) ? Split::val
                                                              : Split::train;
        done += unit->size();
    }
}

/// Fills splits that no image has from the training part: a data set that comes with train and test has none
/// for validation.
void carve(const std::vector<Unit*>& units, const Shares& shares, const std::vector<Split>& empty) {
    auto assigned = assignedIn(units);
    const auto quotas = quotasOf(std::accumulate(assigned.begin(), assigned.end(), std::int64_t{0}), shares);
    std::vector<Unit*> train;
    for (auto* unit : units)
        if (unit->split == Split::train) train.push_back(unit);
    std::sort(train.begin(), train.end(), comesBefore);
    for (auto* unit : train) {
        for (const auto split : empty) {
            const auto s = indexOf(split);
            if (assigned[s] + unit->size() > quotas[s] || assigned[0] <= unit->size()) continue;
            assigned[s] += unit->size();
            assigned[0] -= unit->size();
            unit->split = split;
            unit->carved = true;
            break;
        }
    }
}

/// Splits with a share that no image has.
std::vector<Split> emptySplits(const std::vector<ImageKey>& keys, const Shares& shares) {
    std::vector<Split> empty;
    for (const auto split : {Split::test, Split::val}) {
        const bool used = std::any_of(keys.begin(), keys.end(),
                                      [&](const auto& key) { return takesPart(key) && key.split == split; });
        if (!used && shares[indexOf(split)] > 0) empty.push_back(split);
    }
    return empty;
}

Result<Shares> sharesOf(const SplitOptions& options) {
    Shares shares{options.train, options.val, options.test};
    double sum = 0;
    for (const double share : shares) {
        if (!(share >= 0) || !std::isfinite(share))
            return failure(ErrorCode::invalidArgument,
                           "the shares of train, val and test must not be negative");
        sum += share;
    }
    if (sum <= 0)
        return failure(ErrorCode::invalidArgument,
                       "the shares of train, val and test are all 0; give train most");
    for (double& share : shares)
        share /= sum;
    return shares;
}

} // namespace

Result<Counts> assignSplits(ProjectStore& store, const SplitOptions& options, const std::string& author) {
    IMAGO_TRY(shares, sharesOf(options));
    IMAGO_TRY(keys, store.imageKeys());
    auto units = unitsOf(keys, options);
    const auto empty = emptySplits(keys, shares);
    for (const auto& [rarest, members] : splitStrata(units, keys, takesPart)) {
        place(members, shares);
        if (options.keepAssigned && !empty.empty()) carve(members, shares, empty);
    }
    std::vector<Change> changes;
    for (const auto& unit : units) {
        for (const auto i : unit.images) {
            const auto& key = keys[i];
            const bool carved = unit.carved && key.split == Split::train; // a copy in test stays there
            const bool keep = options.keepAssigned && key.split != Split::none && !carved;
            if (!keep && key.split != unit.split)
                changes.emplace_back(ImageChange{
                    key.id, {key.split, key.review, key.negative}, {unit.split, key.review, key.negative}});
        }
    }
    IMAGO_TRY(group, store.newGroup());
    for (std::size_t start = 0; start < changes.size(); start += changesPerEdit) {
        const auto end = std::min(changes.size(), start + changesPerEdit);
        const Edit edit{"split",
                        {changes.begin() + static_cast<std::ptrdiff_t>(start),
                         changes.begin() + static_cast<std::ptrdiff_t>(end)}};
        IMAGO_CHECK(store.commit(edit, author, group));
    }
    return store.counts();
}

} // namespace imago
