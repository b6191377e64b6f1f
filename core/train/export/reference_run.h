// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recipe/manifest.h"
#include "core/train/loop/model_loader.h"
#include "core/train/loop/reporter.h"

#include <torch/torch.h>

#include <filesystem>
#include <string>
#include <vector>

namespace imago::train {

/// What the checkpoint itself says about pictures: exported files must say the same.
struct ReferenceRun {
    std::string split;                   ///< "test", "val" where test is empty, "train" where both are
    std::int64_t splitImages = 0;        ///< of the whole split, as it was frozen
    torch::Tensor logits;                ///< images × classes
    std::vector<std::vector<int>> truth; ///< an image each
    std::int64_t images() const { return logits.size(0); }
};

/// The whole split is compared, unless its pictures would take more bytes than this (28,000 of 224 px): then
/// so many, evenly spread over it.
inline constexpr std::int64_t verifiedBytes = std::int64_t{4} << 30;

/// Runs the checkpoint and writes what it saw (uint8, images×S×S×3, blue green red) to `inputs`. Unreadable
/// pictures are warned about and left out. Errors: invalidArgument where no picture is left, io.
Result<ReferenceRun> runReference(LoadedModel& model, const Manifest& manifest, Reporter& reporter,
                                  const std::filesystem::path& inputs);

/// At most `count` pictures of a split, evenly spread, in batches as the network sees them (float32 N×3×S×S).
/// Unreadable ones are left out.
std::vector<torch::Tensor> picturesOf(const LoadedModel& model, const Manifest& manifest, Split split,
                                      std::int64_t count);

/// Share of pictures that are classified right, as core/evaluate counts it.
Result<double> accuracyOf(const torch::Tensor& logits, const ReferenceRun& reference, Task task);

/// How far other logits are from the reference's.
struct Agreement {
    double maxAbsDifference = 0;
    double top1 = 0; ///< share of pictures with the same most probable class (several labels: the same set)
};
Agreement agreementOf(const torch::Tensor& logits, const torch::Tensor& reference, Task task);

} // namespace imago::train
