// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/neighbours.h"

#include <cstdint>
#include <vector>

namespace imago {

/// Pictures that are nearly the same belong to one group: a number that they share, 0 = alone, as
/// ImageRecord::groupId. These come from embeddings: rows that are linked over distances of at most `most`.
std::vector<std::int64_t> groupsWithin(const NeighbourGraph& graph, float most);

/// Near-duplicates that somebody labelled differently: one of the labels is wrong, or both are right and
/// incomplete.
struct LabelConflict {
    std::vector<std::size_t> images;      ///< those of the group that have a label
    std::vector<std::vector<int>> labels; ///< the different sets among them, sorted
};
/// `labels`: the classes of each picture, in any order; a picture without is not labelled. Precondition: as
/// many as groups. The largest groups first.
std::vector<LabelConflict> labelConflicts(std::span<const std::int64_t> groups,
                                          const std::vector<std::vector<int>>& labels);

/// Near-duplicates in more than one split: the model is tested on what it trained on.
struct Leak {
    std::vector<std::size_t> images; ///< of the group, by index; those without a split are left out
};
/// `splits`: the split of each picture as a number, 0 = none. Precondition: as many as groups. The largest
/// groups first.
std::vector<Leak> leaksBetween(std::span<const std::int64_t> groups, std::span<const int> splits);

} // namespace imago
