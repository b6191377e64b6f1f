// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/jobs/duplicate_groups.h"
#include "core/jobs/picture_signatures.h"
#include "core/jobs/scan.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>

namespace imago {

namespace {

constexpr auto stateKey = "duplicates.state";
constexpr std::size_t rowsPerBatch = 2000;

/// Equal while no image came, went, changed or became readable.
std::string stateOf(const std::vector<ImageKey>& keys) {
    std::uint64_t state = seedOf(keys.size());
    for (const auto& key : keys)
        state = seedOf(state, key.id.value, std::hash<std::string_view>{}(key.contentHash), key.phash,
                       key.problems & (problemMissing | problemUnreadable));
    return std::to_string(state);
}

void countFlags(const std::vector<ImageKey>& keys, ScanReport& report) {
    report.duplicates = report.nearDuplicates = 0;
    for (const auto& key : keys) {
        if (key.problems & problemDuplicate) ++report.duplicates;
        if (key.problems & problemNearDuplicate) ++report.nearDuplicates;
    }
}

/// For each image the first with the same content (itself where there is none, or where it has no content
/// hash).
std::vector<std::size_t> firstOfContent(const std::vector<ImageKey>& keys) {
    std::vector<std::size_t> first(keys.size());
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < keys.size(); ++i)
        first[i] = keys[i].contentHash.empty() ? i : seen.emplace(keys[i].contentHash, i).first->second;
    return first;
}

/// Found to be alike by an earlier call; the store ends the membership when a content changes.
bool grouped(const ImageKey& leader, const ImageKey& other) {
    return leader.groupId == leader.id.value && other.groupId == leader.id.value;
}

Result<std::vector<std::size_t>> groupLeaders(ProjectStore& store, const std::vector<ImageKey>& keys,
                                              const std::vector<std::size_t>& first,
                                              const ProgressSink& progress, std::stop_token stop) {
    std::vector<std::uint64_t> hashes(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        hashes[i] = first[i] == i ? keys[i].phash : 0;
    // A trial by hashes alone tells which files have to be looked at, so that they can be read on all cores.
    std::set<ImageId> wanted;
    (void)leaders(hashes, [&](std::size_t a, std::size_t b) {
        if (!grouped(keys[a], keys[b])) wanted.insert({keys[a].id, keys[b].id});
        return true;
    });
    PictureSignatures signatures(store);
    IMAGO_CHECK(signatures.load({wanted.begin(), wanted.end()}, progress, stop));
    return leaders(hashes, [&](std::size_t a, std::size_t b) {
        return grouped(keys[a], keys[b]) || signatures.alike(keys[a].id, keys[b].id);
    });
}

template <class Row, class Write> Status inBatches(const std::vector<Row>& rows, const Write& write) {
    for (std::size_t start = 0; start < rows.size(); start += rowsPerBatch) {
        const auto end = std::min(rows.size(), start + rowsPerBatch);
        IMAGO_CHECK(write(std::vector<Row>(rows.begin() + static_cast<std::ptrdiff_t>(start),
                                           rows.begin() + static_cast<std::ptrdiff_t>(end))));
    }
    return {};
}

} // namespace

Status markDuplicates(ProjectStore& store, ScanReport& report, const ProgressSink& progress,
                      std::stop_token stop) {
    IMAGO_TRY(keys, store.imageKeys());
    const auto state = stateOf(keys);
    IMAGO_TRY(known, store.setting(stateKey));
    if (known == state) {
        countFlags(keys, report);
        return {};
    }
    const auto first = firstOfContent(keys);
    IMAGO_TRY(leader, groupLeaders(store, keys, first, progress, stop));
    std::vector<int> copies(keys.size()), members(keys.size()), contents(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        leader[i] = leader[first[i]];
        ++copies[first[i]];
        ++members[leader[i]];
        if (first[i] == i) ++contents[leader[i]];
    }
    std::vector<std::pair<ImageId, std::uint32_t>> problems;
    std::vector<std::pair<ImageId, std::int64_t>> groups;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto& key = keys[i];
        auto flags = key.problems & ~(problemDuplicate | problemNearDuplicate);
        if (copies[first[i]] > 1) flags |= problemDuplicate;
        if (contents[leader[i]] > 1) flags |= problemNearDuplicate;
        if (flags != key.problems) problems.emplace_back(key.id, flags);
        key.problems = flags;
        const auto group = members[leader[i]] > 1 ? keys[leader[i]].id.value : 0;
        if (group != key.groupId) groups.emplace_back(key.id, group);
    }
    IMAGO_CHECK(inBatches(problems, [&](const auto& rows) { return store.setProblems(rows); }));
    IMAGO_CHECK(inBatches(groups, [&](const auto& rows) { return store.setGroups(rows); }));
    IMAGO_CHECK(store.setSetting(stateKey, state));
    countFlags(keys, report);
    return {};
}

} // namespace imago
