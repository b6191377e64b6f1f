// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double pi = 3.14159265358979323846;

double logChoose(std::int64_t n, std::int64_t k) {
    const auto a = static_cast<double>(n), b = static_cast<double>(k);
    return std::lgamma(a + 1) - std::lgamma(b + 1) - std::lgamma(a - b + 1);
}

/// Wilson's end for a z of either sign.
double wilsonEnd(std::int64_t part, std::int64_t whole, double z) {
    if (whole <= 0) return none;
    const auto n = static_cast<double>(whole);
    const double p = static_cast<double>(part) / n, square = z * z;
    const double middle = p + square / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + square / (4 * n * n));
    return std::clamp((middle + half) / (1 + square / n), 0.0, 1.0);
}

/// Peter Acklam's rational approximation of the normal quantile, relative error 1.2e-9.
double roughQuantile(double p) {
    constexpr double a[] = {-39.69683028665376, 220.9460984245205,  -275.9285104469687,
                            138.3577518672690,  -30.66479806614716, 2.506628277459239};
    constexpr double b[] = {-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972,
                            -13.28068155288572};
    constexpr double c[] = {-0.007784894002430293, -0.3223964580411365, -2.400758277161838,
                            -2.549732539343734,    4.374664141464968,   2.938163982698783};
    constexpr double d[] = {0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416};
    constexpr double tail = 0.02425;
    if (p > 1 - tail) return -roughQuantile(1 - p);
    if (p < tail) {
        const double q = std::sqrt(-2 * std::log(p));
        return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
               ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    }
    const double q = p - 0.5, r = q * q;
    return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
           (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
}

} // namespace

double normalBelow(double z) {
    return std::erfc(-z / std::sqrt(2.0)) / 2;
}

double normalQuantile(double share) {
    if (!(share > 0 && share < 1)) return none;
    double z = roughQuantile(share);
    const double off = (normalBelow(z) - share) * std::sqrt(2 * pi) * std::exp(z * z / 2);
    return z - off / (1 + z * off / 2);
}

Interval wilson(std::int64_t part, std::int64_t whole, double confidence) {
    const double z = normalQuantile(1 - (1 - confidence) / 2);
    return {wilsonEnd(part, whole, -z), wilsonEnd(part, whole, z)};
}

double wilsonUpper(std::int64_t part, std::int64_t whole, double confidence) {
    return wilsonEnd(part, whole, normalQuantile(confidence));
}

double binomialAtMost(std::int64_t k, std::int64_t n, double p) {
    if (k >= n) return 1;
    double sum = 0;
    for (std::int64_t i = 0; i <= k; ++i)
        sum += std::exp(logChoose(n, i) + static_cast<double>(i) * std::log(p) +
                        static_cast<double>(n - i) * std::log1p(-p));
    return std::min(sum, 1.0);
}

double fisherAtLeast(std::int64_t groupPart, std::int64_t groupWhole, std::int64_t otherPart,
                     std::int64_t otherWhole) {
    const auto parts = groupPart + otherPart, whole = groupWhole + otherWhole;
    const double all = logChoose(whole, parts);
    double sum = 0;
    for (auto k = groupPart; k <= std::min(parts, groupWhole); ++k)
        if (parts - k <= otherWhole)
            sum += std::exp(logChoose(groupWhole, k) + logChoose(otherWhole, parts - k) - all);
    return std::min(sum, 1.0);
}

std::vector<double> adjustedForMany(std::span<const double> pValues) {
    std::vector<double> adjusted(pValues.begin(), pValues.end());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < pValues.size(); ++i)
        if (!std::isnan(pValues[i])) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return pValues[a] < pValues[b]; });
    double least = 1;
    for (auto rank = order.size(); rank > 0; --rank) {
        const auto i = order[rank - 1];
        least = std::min(least, pValues[i] * static_cast<double>(order.size()) / static_cast<double>(rank));
        adjusted[i] = least;
    }
    return adjusted;
}

} // namespace imago
