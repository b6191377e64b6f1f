// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/outliers.h"

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/uncertainty.h"

#include <algorithm>

namespace imago {

Outliers findOutliers(const NeighbourGraph& graph) {
    constexpr double ranges = 3;
    Outliers out;
    for (std::size_t i = 0; i < graph.size(); ++i) {
        double sum = 0;
        for (const Neighbour& neighbour : graph.of(i))
            sum += static_cast<double>(neighbour.distance);
        out.distances.push_back(sum / static_cast<double>(graph.degree));
    }
    if (out.distances.empty()) return out;
    auto sorted = out.distances;
    std::sort(sorted.begin(), sorted.end());
    const double first = quantile(sorted, 0.25), third = quantile(sorted, 0.75);
    out.fence = third + ranges * (third - first);
    for (const auto i : byFalling(out.distances))
        if (out.distances[i] > out.fence) out.images.push_back(i);
    return out;
}

} // namespace imago
