// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/fuzzy_set.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace imago {

namespace {

/// The scale of a row: Σ exp(−max(0, d − nearest) / scale) = target, by bisection.
double scaleOf(std::span<const Neighbour> neighbours, double nearest, double target, double meanOfAll) {
    constexpr int steps = 64;
    constexpr double close = 1e-5, leastShare = 1e-3;
    double low = 0, high = std::numeric_limits<double>::infinity(), scale = 1, mean = 0;
    for (const Neighbour& one : neighbours)
        mean += static_cast<double>(one.distance) / static_cast<double>(neighbours.size());
    for (int step = 0; step < steps; ++step) {
        double sum = 0;
        for (const Neighbour& one : neighbours)
            sum += std::exp(-std::max(0.0, static_cast<double>(one.distance) - nearest) / scale);
        if (std::abs(sum - target) < close) break;
        (sum > target ? high : low) = scale;
        scale = std::isinf(high) ? scale * 2 : (low + high) / 2;
    }
    // A row whose neighbours are all equally near would get no scale at all.
    return std::max(scale, leastShare * (nearest > 0 ? mean : meanOfAll));
}

} // namespace

std::vector<FuzzyEdge> fuzzySet(const NeighbourGraph& graph) {
    const double target = std::log2(static_cast<double>(graph.degree + 1));
    double meanOfAll = 0;
    for (const Neighbour& one : graph.links)
        meanOfAll += static_cast<double>(one.distance) / static_cast<double>(graph.links.size());
    std::vector<FuzzyEdge> edges;
    edges.reserve(graph.links.size() * 2);
    for (std::size_t i = 0; i < graph.size(); ++i) {
        const auto neighbours = graph.of(i);
        double nearest = 0;
        for (const Neighbour& one : neighbours) // of those that are not the same point
            if (one.distance > 0) {
                nearest = static_cast<double>(one.distance);
                break;
            }
        const double scale = scaleOf(neighbours, nearest, target, meanOfAll);
        for (const Neighbour& one : neighbours) {
            const double beyond = static_cast<double>(one.distance) - nearest;
            const double weight = beyond <= 0 || scale <= 0 ? 1 : std::exp(-beyond / scale);
            const auto a = static_cast<std::uint32_t>(i), b = static_cast<std::uint32_t>(one.row);
            edges.push_back({a, b, weight});
            edges.push_back({b, a, -weight}); // the sign tells the direction until both are joined
        }
    }
    std::stable_sort(edges.begin(), edges.end(), [](const FuzzyEdge& a, const FuzzyEdge& b) {
        return a.from != b.from ? a.from < b.from : a.to < b.to;
    });
    std::vector<FuzzyEdge> joined;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        double own = 0, other = 0;
        const auto& first = edges[i];
        for (; i < edges.size() && edges[i].from == first.from && edges[i].to == first.to; ++i)
            (edges[i].weight > 0 ? own : other) = std::abs(edges[i].weight);
        --i;
        if (const double weight = own + other - own * other; weight > 0)
            joined.push_back({first.from, first.to, weight});
    }
    return joined;
}

} // namespace imago
