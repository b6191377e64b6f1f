// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/imbalance.h"

#include "core/evaluate/statistics.h"

#include <boost/math/special_functions/beta.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace imago {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double falseShare = 0.05;

/// From 1; equal values have the mean of their ranks.
std::vector<double> ranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> out(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (auto i = begin; i < end; ++i)
            out[order[i]] = static_cast<double>(begin + 1 + end) / 2;
        begin = end;
    }
    return out;
}

void findWeak(std::vector<ClassBalance>& classes, std::span<const ClassMetrics> metrics) {
    std::int64_t allWrong = 0, all = 0;
    std::vector<std::int64_t> wrong;
    for (const auto& one : metrics) {
        wrong.push_back(one.support - std::llround(one.recall * static_cast<double>(one.support)));
        allWrong += wrong.back();
        all += one.support;
    }
    std::vector<double> p;
    for (std::size_t i = 0; i < metrics.size(); ++i)
        p.push_back(metrics[i].support == 0 ? none
                                            : fisherAtLeast(wrong[i], metrics[i].support, allWrong - wrong[i],
                                                            all - metrics[i].support));
    const auto adjusted = adjustedForMany(p);
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i].isWeak = wrong[i] > 0 && adjusted[i] < falseShare;
}

} // namespace

std::optional<RankCorrelation> rankCorrelation(std::span<const double> a, std::span<const double> b) {
    const auto n = a.size();
    if (n < 3) return std::nullopt;
    const auto x = ranks(a), y = ranks(b);
    const double mean = (static_cast<double>(n) + 1) / 2;
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < n; ++i) {
        xx += (x[i] - mean) * (x[i] - mean);
        yy += (y[i] - mean) * (y[i] - mean);
        xy += (x[i] - mean) * (y[i] - mean);
    }
    if (xx == 0 || yy == 0) return std::nullopt;
    RankCorrelation out;
    out.value = std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
    // P(|T| ≥ t) with t² = r² f / (1 − r²) is I(1 − r²; f / 2, 1 / 2).
    const double freedom = static_cast<double>(n) - 2;
    out.p = boost::math::ibeta(freedom / 2, 0.5, 1 - out.value * out.value);
    return out;
}

Result<Imbalance> imbalanceOf(std::span<const std::int64_t> trained, std::span<const ClassMetrics> metrics) {
    if (trained.size() != metrics.size())
        return failure(ErrorCode::invalidArgument, fmt::format("{} classes were trained and {} measured",
                                                               trained.size(), metrics.size()));
    Imbalance out;
    if (trained.empty()) return out;
    std::vector<std::int64_t> sorted(trained.begin(), trained.end());
    std::ranges::sort(sorted);
    out.least = sorted.front();
    out.most = sorted.back();
    const auto middle = sorted.size() / 2;
    const double median = sorted.size() % 2 == 1
                              ? static_cast<double>(sorted[middle])
                              : static_cast<double>(sorted[middle - 1] + sorted[middle]) / 2;
    std::vector<double> counts, scores;
    for (std::size_t i = 0; i < trained.size(); ++i) {
        const auto& one = metrics[i];
        out.classes.push_back({static_cast<int>(i), trained[i], one.recall, one.f1, one.support,
                               static_cast<double>(trained[i]) < median / 2, false});
        if (one.support == 0) continue;
        counts.push_back(static_cast<double>(trained[i]));
        scores.push_back(one.f1);
    }
    findWeak(out.classes, metrics);
    out.correlation = rankCorrelation(counts, scores);
    return out;
}

} // namespace imago
