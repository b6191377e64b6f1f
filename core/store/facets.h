// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"

#include <array>

namespace imago {

/// The images of a filter and the numbers beside its groups (classes, splits, review, proposals, problems). A
/// group's own choice does not narrow its own numbers: they say what choosing another line would show. Of
/// each group only its own numbers are there.
struct Facets {
    std::vector<ImageId> ids; ///< imageIds(filter)
    Counts all;               ///< counts()
    Counts classes;           ///< images, labelled, negative, byClass
    std::map<Split, std::int64_t> splits;
    std::map<ReviewState, std::int64_t> reviews;
    std::map<std::uint32_t, std::int64_t> problems;
    std::int64_t proposed = 0; ///< imageIds(filter) with `proposed`
    /// counts(filter).byClass of each split, by its number; only where asked for, and of splits
    /// that the filter shows.
    std::array<std::map<ClassId, std::int64_t>, 4> classesBySplit;
};

/// The same as these single questions, in one walk over the images and at most one over the annotations.
Result<Facets> facets(ProjectStore& store, const ImageFilter& filter, bool withClassesBySplit);

} // namespace imago
