// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <torch/torch.h>

#include <cstdint>
#include <string>

namespace imago::train {

/// Where the work is done.
struct Machine {
    torch::Device device = torch::kCPU;
    int threads = 1;    ///< of LibTorch
    int loaders = 1;    ///< threads that decode and augment
    bool mixed = false; ///< bfloat16 autocast: CUDA devices that can
};

/// wish: "auto" "cpu" "cuda"; threads 0 = the machine's cores, one of them left to the studio where there are
/// more than four. Sets LibTorch's and OpenCV's thread counts for this process. Errors: unsupported where
/// CUDA is wished for and absent.
Result<Machine> setUpMachine(const std::string& wish, int threads);

/// The number that 0 stands for.
int defaultThreads();

/// Largest resident size of this process so far, MiB.
std::int64_t peakMegabytes();

} // namespace imago::train
