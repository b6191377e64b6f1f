// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/evaluate/neighbours.h"

#include <cstdint>
#include <stop_token>
#include <utility>
#include <vector>

namespace imago {

struct UmapOptions {
    double minDistance = 0.1; ///< how close points may lie on the map, below spread
    double spread = 1;        ///< scale of the map, above 0
    int epochs = 0;           ///< 0: 500 up to 10,000 rows, 200 beyond
    int negativeSamples = 5;  ///< points that are pushed away for each that is drawn near
    double learningRate = 1;
    std::uint64_t seed = 1;
};

/// A map on which neighbours stay neighbours: UMAP (McInnes, Healy and Melville 2018): fuzzy simplicial set
/// of the graph, laid out by stochastic gradient descent with negative sampling. rows × 2, row-major.
/// `initial`: where the rows start, rows × 2, such as two principal components; only their arrangement
/// counts, not their scale. One thread, so that the same seed gives the same map. Errors: invalidArgument for
/// an empty graph, coordinates that do not fit or options out of range; cancelled.
Result<std::vector<float>> umap(const NeighbourGraph& graph, std::span<const float> initial,
                                const UmapOptions& options = {}, const ProgressSink& progress = {},
                                std::stop_token stop = {});

/// The curve 1 / (1 + a x^2b) nearest to what minDistance and spread ask for, by least squares.
std::pair<double, double> umapCurve(double minDistance, double spread);

} // namespace imago
