// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/lr_range.h"

#include <algorithm>
#include <cmath>

namespace imago {
namespace {

constexpr std::size_t fewestPoints = 10;
/// Of the loss, to count as one.
constexpr double leastFall = 0.01;

} // namespace

double lrRangeRate(int step, int steps, double from, double to) {
    if (steps < 2) return from;
    const double share = std::clamp(static_cast<double>(step) / (steps - 1), 0.0, 1.0);
    return from * std::pow(to / from, share);
}

bool LrRange::add(double rate, double loss) {
    if (!std::isfinite(loss)) return false;
    m_mean = smoothing * m_mean + (1 - smoothing) * loss;
    const double smoothed = m_mean / (1 - std::pow(smoothing, static_cast<double>(m_points.size() + 1)));
    m_best = m_points.empty() ? smoothed : std::min(m_best, smoothed);
    m_points.push_back({rate, loss, smoothed});
    return smoothed <= divergence * m_best;
}

std::optional<LrRange::Suggestion> LrRange::suggestion() const {
    if (m_points.size() < fewestPoints) return std::nullopt;
    // The first tenth is the mean of too few steps to judge by.
    const auto first = m_points.begin() + static_cast<std::ptrdiff_t>(m_points.size() / 10);
    const auto lowest = std::min_element(
        first, m_points.end(), [](const Point& a, const Point& b) { return a.smoothed < b.smoothed; });
    if (lowest->smoothed > (1 - leastFall) * first->smoothed) return std::nullopt;
    Suggestion suggestion;
    double steepestSlope = 0;
    // Central differences on the logarithm of the rate, as the curve is drawn.
    for (auto point = first; point < lowest; ++point) {
        const auto before = point - 1, after = point + 1;
        const double slope =
            (after->smoothed - before->smoothed) / (std::log(after->rate) - std::log(before->rate));
        if (slope < steepestSlope) {
            steepestSlope = slope;
            suggestion.steepest = point->rate;
        }
    }
    if (suggestion.steepest <= 0) return std::nullopt;
    suggestion.minimum = lowest->rate;
    suggestion.tenth = suggestion.minimum / 10;
    suggestion.rate = std::min(suggestion.steepest, suggestion.tenth);
    return suggestion;
}

} // namespace imago
