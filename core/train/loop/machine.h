// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recipe/recipe.h"

#include <torch/torch.h>

#include <cstdint>
#include <string>

namespace imago::train {

/// What autocast computes in on CUDA. float16 has a small range: its loss must be scaled.
enum class Mixed { off, bfloat16, float16 };

/// Where the work is done.
struct Machine {
    torch::Device device = torch::kCPU;
    int threads = 1; ///< of LibTorch
    int loaders = 1; ///< threads that decode and augment
    Mixed mixed = Mixed::off;
};

/// wish: "auto" "cpu" "cuda"; threads 0 = the machine's cores, one of them left to the studio where there are
/// more than four, divided by the processes that train here. Sets LibTorch's and OpenCV's thread counts for
/// this process. Precision::automatic: bfloat16 on CUDA devices that can. Errors: unsupported where CUDA or a
/// precision is wished for and absent.
Result<Machine> setUpMachine(const std::string& wish, int threads, Precision precision = Precision::automatic,
                             int localRank = 0, int localProcesses = 1);

/// The number that 0 stands for.
int defaultThreads();

/// Largest resident size of this process so far, or since the last reset, MiB.
std::int64_t peakMegabytes();
/// Begins a new measurement of the peak, where the kernel lets it.
void resetPeakMegabytes();
double residentMegabytes();

} // namespace imago::train
