// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/train.h"

#include <cstdint>
#include <functional>

namespace imago::train {

/// What can be set from outside a run without being part of its recipe; none of it changes the result.
struct TrainHooks {
    double checkpointSeconds = 30; ///< between two last.pt within an epoch
    /// Called before pictures enter the network, with the optimizer step and their number; may throw
    /// std::bad_alloc in place of the allocator.
    std::function<void(std::int64_t step, std::int64_t pictures)> beforeForward = {};
    /// Stands in for gradients that are no numbers: true makes the step diverge.
    std::function<bool(std::int64_t step)> diverges = {};
    /// Stands in for what the machine has free, bytes; 0: the machine is asked.
    double availableBytes = 0;
};

/// train() with hooks.
Status runTraining(const TrainOptions& options, Control& control, const Emit& emit, const TrainHooks& hooks);

} // namespace imago::train
