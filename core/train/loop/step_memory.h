// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"
#include "core/train/loop/machine.h"
#include "core/train/nets/network.h"

#include <cstdint>

namespace imago::train {

/// What training will take on top of what the process holds, as one step of a few pictures showed.
struct StepMemory {
    double fixedBytes = 0;      ///< gradients, the optimizer's state, the average of the weights
    double bytesPerPicture = 0; ///< activations, their gradients, and the batches that wait
};

/// Makes one step of a few pictures of noise, without the optimizer, and adds up what LibTorch's allocator of
/// the CPU was asked for. `side` in pixels. The network is as before afterwards; its gradients are dropped.
/// Throws what LibTorch and the allocator throw; also where memory runs out for these few.
StepMemory measureStep(Network& network, const Recipe& recipe, const Machine& machine, std::int64_t side);

/// How many of the wished pictures can go through at once in 80 % of the available bytes; at least 1.
std::int64_t picturesThatFit(const StepMemory& memory, double availableBytes, std::int64_t wished);

/// What this process can still have: the machine's available memory, and what its own allocator keeps free.
double availableToProcess();

} // namespace imago::train
