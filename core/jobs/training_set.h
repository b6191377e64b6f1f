// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"
#include "core/store/project_store.h"

#include <vector>

namespace imago {

/// Which of a project's images a run would use, and why the others are left out. Each image is in one list
/// only.
struct TrainingSet {
    struct Item {
        ImageId image;
        std::vector<int> labels; ///< indices into `classes`
        Split split = Split::none;
        std::size_t key = 0; ///< into `keys`
    };
    std::vector<ImageKey> keys;       ///< all images, by id
    std::vector<ClassRecord> classes; ///< those that have items, by position
    std::vector<Item> items;          ///< by image id

    std::vector<ImageId> unlabelled;
    std::vector<ImageId> excluded; ///< or ambiguous
    std::vector<ImageId> unreadable;
    std::vector<ImageId> missing;
    std::vector<ImageId> severalLabels; ///< in a single-label recipe
    std::vector<ImageId> withoutSplit;

    std::int64_t count(Split split) const;
    /// Items of a class, or of a class in a split.
    std::vector<std::int64_t> perClass() const;
    std::vector<std::int64_t> perClass(Split split) const;
    /// Those of `unlabelled` that a run may learn from without labels, as indices into `keys`: readable, not
    /// put aside, not in validation or test, and no copies or near duplicates of pictures that are.
    std::vector<std::size_t> learnable() const;
};
Result<TrainingSet> trainingSet(ProjectStore& store, Task task);

} // namespace imago
