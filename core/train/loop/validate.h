// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/learning_history.h"
#include "core/run/wire.h"
#include "core/train/data/batch.h"
#include "core/train/data/picture_cache.h"
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/group.h"
#include "core/train/loop/stepper.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace imago::train {

/// The validation split as a loop sees it.
struct ValidationSet {
    BatchSource* source = nullptr; ///< null where the split is empty
    const std::vector<Sample>* samples = nullptr;
    PictureCache* pictures = nullptr; ///< to tell of unreadable ones; null on features
    std::int64_t count() const { return samples ? static_cast<std::int64_t>(samples->size()) : 0; }
};

struct ValidationResult {
    Tally tally;                 ///< unweighted and unsmoothed, of all processes together
    SampleMessage shown;         ///< a few pictures, the same ones each time; without the epoch
    LearningHistory::Epoch said; ///< of all pictures in the order of the samples; without the epoch
};

/// The network as it is, in eval mode, on the whole split; each process takes its part of it. nullopt: the
/// studio stopped it. batch: pictures at once.
Result<std::optional<ValidationResult>> validate(const StepJob& job, Stepper& stepper,
                                                 const ValidationSet& set, std::int64_t batch,
                                                 Reporter& reporter, Control& control);

} // namespace imago::train
