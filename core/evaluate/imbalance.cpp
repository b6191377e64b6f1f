// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/imbalance.h"

#include "core/evaluate/statistics.h"

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

/// The continued fraction of the incomplete beta function by Lentz's method (Press et al., Numerical Recipes,
/// section 6.4).
double betaFraction(double a, double b, double x) {
    constexpr double tiny = 1e-300;
    const auto kept = [](double v) { return std::abs(v) < tiny ? tiny : v; };
    double c = 1, d = 1 / kept(1 - (a + b) * x / (a + 1)), value = d;
    constexpr int mostSteps = 10'000;
    for (int m = 1; m < mostSteps; ++m) {
        const double k = m;
        const auto step = [&](double numerator) {
            d = 1 / kept(1 + numerator * d);
            c = kept(1 + numerator / c);
            value *= d * c;
        };
        step(k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)));
        step(-(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1)));
        if (std::abs(d * c - 1) < 1e-15) break;
    }
    return value;
}

/// The regularised incomplete beta function.
double betaShare(double a, double b, double x) {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a
                                     : 1 - front * betaFraction(b, a, 1 - x) / b;
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
    out.p = betaShare(freedom / 2, 0.5, 1 - out.value * out.value);
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
