// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/run/embeddings.h"
#include "core/store/project_store.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace imago {

// Pictures that somebody should look at, by what a run's network sees in all of them. Pictures that are gone
// from the project, excluded or ambiguous are in no list. Errors of all: invalidArgument where the set is
// broken, the store's, cancelled.

/// What to label next.
enum class NextBy {
    entropy,   ///< where the network is least sure: of all classes,
    margin,    ///< or between the likeliest two
    diversity, ///< what resembles least all that is labelled or chosen
    both,      ///< of the least sure (by margin) those that differ most from each other
};
/// Up to `count` pictures without a label, those that teach most first. `multiLabel`: each class is a
/// question of its own.
Result<std::vector<ImageId>> picturesToLabel(ProjectStore& store, const EmbeddingSet& seen, NextBy by,
                                             std::size_t count, bool multiLabel = false,
                                             const ProgressSink& progress = {}, std::stop_token stop = {});

/// Pictures that resemble no other, the strangest first.
Result<std::vector<ImageId>> strangePictures(ProjectStore& store, const EmbeddingSet& seen,
                                             const ProgressSink& progress = {}, std::stop_token stop = {});

/// The cosine distance within which two pictures are taken for the same thing seen twice.
inline constexpr float twinDistance = 0.02F;

/// Groups of pictures that are nearly the same, though their labels differ or their splits: a wrong label,
/// and a test of what was learnt by heart. The largest groups first. Near-duplicates that the project knows
/// of itself count as well.
struct TwinGroups {
    std::vector<std::vector<ImageId>> differentLabels, differentSplits;
};
Result<TwinGroups> twinsInTrouble(ProjectStore& store, const EmbeddingSet& seen, float most = twinDistance,
                                  const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
