// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/neighbours.h"

#include <vector>

namespace imago {

/// An edge of UMAP's fuzzy simplicial set: how much two rows belong together, in (0, 1].
struct FuzzyEdge {
    std::uint32_t from = 0, to = 0;
    double weight = 0;
};
/// Each row's distances are measured from its nearest neighbour and in a scale of its own, so that all its
/// weights sum to log2(degree + 1); both directions of an edge are joined by a + b − ab. Both directions are
/// listed, by `from`, then `to`. Section 3.1 of McInnes et al. 2018.
std::vector<FuzzyEdge> fuzzySet(const NeighbourGraph& graph);

} // namespace imago
