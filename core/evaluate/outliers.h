// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/neighbours.h"

#include <vector>

namespace imago {

/// Pictures that resemble no other (Ramaswamy et al. 2000, with the mean in place of the greatest).
struct Outliers {
    std::vector<double> distances;   ///< a row each: mean distance to its nearest neighbours
    double fence = 0;                ///< third quartile + 3 interquartile ranges ("far out", Tukey 1977)
    std::vector<std::size_t> images; ///< rows beyond the fence, the farthest first
};
/// Empty where the graph is.
Outliers findOutliers(const NeighbourGraph& graph);

} // namespace imago
