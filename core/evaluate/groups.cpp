// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/groups.h"

#include "core/base/random.h"
#include "core/evaluate/checks.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/statistics.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double ratio(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : none;
}

/// Greatest minus least of what is defined; NaN of fewer than two.
class Span {
public:
    void add(double value) {
        if (std::isnan(value)) return;
        m_least = std::min(m_least, value);
        m_most = std::max(m_most, value);
        ++m_count;
    }
    double width() const { return m_count > 1 ? m_most - m_least : none; }

private:
    double m_least = std::numeric_limits<double>::infinity();
    double m_most = -std::numeric_limits<double>::infinity();
    int m_count = 0;
};

GroupRates ratesOf(const Outcomes& outcomes, const std::vector<double>& losses, PropertyValue group) {
    GroupRates out;
    std::vector<ClassCounts> counts(outcomes.classes());
    std::int64_t right = 0;
    for (const auto i : group.images) {
        outcomes.add(i, 1, counts);
        right += outcomes.exact(i);
        out.loss += losses[i];
    }
    const auto images = static_cast<std::int64_t>(group.images.size());
    out.accuracy = ratio(right, images);
    out.accuracyInterval = wilson(right, images);
    out.macroF1 = measureCounts(counts, outcomes.multiLabel()).macro.f1;
    out.loss /= static_cast<double>(images);
    for (const ClassCounts& c : counts) {
        const auto negatives = images - c.support;
        out.classes.push_back({c.support, negatives, c.predicted, ratio(c.predicted, images),
                               ratio(c.right, c.support), ratio(c.predicted - c.right, negatives)});
    }
    out.group = std::move(group);
    return out;
}

/// How often groups of these sizes, dealt from the same pictures, lie at least `gap` apart.
double chanceOf(double gap, const Outcomes& outcomes, const std::vector<GroupRates>& groups,
                std::uint64_t seed) {
    constexpr int deals = 1000;
    std::vector<bool> right;
    for (const auto& group : groups)
        for (const auto i : group.group.images)
            right.push_back(outcomes.exact(i));
    Random random(seed);
    int asFar = 0;
    for (int deal = 0; deal < deals; ++deal) {
        for (std::size_t i = right.size(); i > 1; --i) {
            const auto j = random.below(i);
            const bool held = right[i - 1];
            right[i - 1] = right[j];
            right[j] = held;
        }
        Span span;
        auto at = right.begin();
        for (const auto& group : groups) {
            const auto end = at + static_cast<std::ptrdiff_t>(group.group.images.size());
            span.add(ratio(std::count(at, end, true), end - at));
            at = end;
        }
        asFar += span.width() >= gap - 1e-12;
    }
    return (1.0 + asFar) / (1.0 + deals);
}

} // namespace

Result<GroupComparison> compareGroups(const EvaluationInput& input, const Property& groups, int bins,
                                      std::size_t leastImages, std::uint64_t seed) {
    IMAGO_CHECK(checkNotEmpty(input));
    if (groups.size() != input.truth.size())
        return badInput("{}: {} values do not fit {} pictures", groups.name, groups.size(),
                        input.truth.size());
    if (bins < 1) return badInput("{} bins; take at least 1", bins);
    IMAGO_TRY(outcomes, Outcomes::of(input));
    const auto losses = crossEntropies(input);
    GroupComparison out;
    for (auto& group : valuesOf(groups, bins))
        if (group.images.size() >= std::max<std::size_t>(leastImages, 1))
            out.groups.push_back(ratesOf(outcomes, losses, std::move(group)));
    if (out.groups.size() < 2)
        return badInput("{}: a comparison needs two groups of at least {} pictures", groups.name,
                        leastImages);
    std::stable_sort(out.groups.begin(), out.groups.end(), [](const auto& a, const auto& b) {
        return a.group.images.size() > b.group.images.size();
    });

    const double reference = out.groups.front().accuracy;
    Span accuracy;
    for (auto& group : out.groups) {
        accuracy.add(group.accuracy);
        group.difference = group.accuracy - reference;
        group.ratio = reference > 0 ? group.accuracy / reference : none;
    }
    out.accuracyGap = accuracy.width();
    out.pValue = chanceOf(out.accuracyGap, outcomes, out.groups, seed);
    for (std::size_t k = 0; k < outcomes.classes(); ++k) {
        Span selection, truePositive, falsePositive;
        for (const auto& group : out.groups) {
            selection.add(group.classes[k].selection);
            truePositive.add(group.classes[k].truePositive);
            falsePositive.add(group.classes[k].falsePositive);
        }
        out.classes.push_back({selection.width(), truePositive.width(), falsePositive.width()});
    }
    return out;
}

} // namespace imago
