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
    torch::Tensor logits;                ///< images × classes
    std::vector<std::vector<int>> truth; ///< an image each
    std::int64_t images() const { return logits.size(0); }
};

/// At most so many pictures are compared, and at most so many bytes of input, evenly spread over the split:
/// enough for a difference to show, few enough to wait for.
inline constexpr std::int64_t verifiedImages = 2000;
inline constexpr std::int64_t verifiedBytes = std::int64_t{512} << 20;

/// Runs the checkpoint and writes its inputs (float32, images×3×S×S) to `inputs`. Unreadable pictures are
/// warned about and left out. Errors: invalidArgument where no picture is left, io.
Result<ReferenceRun> runReference(LoadedModel& model, const Manifest& manifest, int loaders,
                                  Reporter& reporter, const std::filesystem::path& inputs);

/// Share of pictures that are classified right, as core/evaluate counts it.
Result<double> accuracyOf(const torch::Tensor& logits, const ReferenceRun& reference, Task task);

} // namespace imago::train
