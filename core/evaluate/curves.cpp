// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/curves.h"

#include "core/evaluate/checks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace imago {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double nothing = std::numeric_limits<double>::infinity();

double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

} // namespace

Result<RankedScores> RankedScores::of(std::span<const float> scores, std::span<const std::uint8_t> positive) {
    if (scores.empty()) return badInput("there are no scores to rank");
    if (scores.size() != positive.size())
        return badInput("{} scores do not fit {} truths", scores.size(), positive.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (std::isnan(scores[i])) return badInput("image {}: the score is not a number", i);
    RankedScores out;
    out.m_order.resize(scores.size());
    std::iota(out.m_order.begin(), out.m_order.end(), 0u);
    std::stable_sort(out.m_order.begin(), out.m_order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
    for (const auto i : out.m_order) {
        out.m_scores.push_back(scores[i]);
        out.m_isPositive.push_back(positive[i] != 0);
        out.m_positives += positive[i] != 0;
    }
    return out;
}

std::vector<RankedScores::Step> RankedScores::steps(std::span<const std::int32_t> weights) const {
    std::vector<Step> all;
    double positives = 0, negatives = 0;
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const double weight = weights.empty() ? 1 : weights[m_order[i]];
        (m_isPositive[i] ? positives : negatives) += weight;
        const bool last = i + 1 == m_order.size() || m_scores[i + 1] < m_scores[i];
        if (last) all.push_back({positives, negatives, m_scores[i]});
    }
    return all;
}

double RankedScores::rocArea(std::span<const std::int32_t> weights) const {
    double area = 0;
    Step before{0, 0, 0};
    for (const Step& step : steps(weights)) {
        area += (step.negatives - before.negatives) * (step.positives + before.positives) / 2;
        before = step;
    }
    const double all = before.positives * before.negatives;
    return all > 0 ? area / all : none;
}

double RankedScores::averagePrecision(std::span<const std::int32_t> weights) const {
    double sum = 0, before = 0;
    for (const Step& step : steps(weights)) {
        sum += (step.positives - before) * share(step.positives, step.positives + step.negatives);
        before = step.positives;
    }
    return before > 0 ? sum / before : none;
}

std::vector<CurvePoint> RankedScores::rocCurve() const {
    const auto all = steps({});
    const Step& end = all.back();
    std::vector<CurvePoint> points{{0, 0, nothing}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0 && i + 1 < all.size()) {
            const auto& before = all[i - 1];
            const auto& after = all[i + 1];
            if (after.positives - all[i].positives == all[i].positives - before.positives &&
                after.negatives - all[i].negatives == all[i].negatives - before.negatives)
                continue;
        }
        points.push_back({share(all[i].negatives, end.negatives), share(all[i].positives, end.positives),
                          static_cast<double>(all[i].score)});
    }
    return points;
}

std::vector<CurvePoint> RankedScores::precisionRecallCurve() const {
    std::vector<CurvePoint> points{{0, 1, nothing}};
    const auto positives = static_cast<double>(m_positives);
    for (const Step& step : steps({}))
        points.push_back({positives > 0 ? step.positives / positives : 1,
                          share(step.positives, step.positives + step.negatives),
                          static_cast<double>(step.score)});
    return points;
}

} // namespace imago
