// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/preprocess.h"
#include "core/base/result.h"
#include "core/recipe/recipe.h"
#include "core/train/nets/network.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace imago::train {

/// A trained network with what is needed to use it. The network is in eval mode, on the CPU, without
/// gradients.
struct LoadedModel {
    std::shared_ptr<Network> network;
    Preprocess preprocess;
    std::vector<std::string> classes; ///< by model index
    int size = 0;                     ///< input side in pixels
    Task task = Task::singleLabel;
};

/// Reads checkpoints/CHECKPOINT.pt ("best" or "last") of a run folder; where a run was stopped before its
/// first epoch ended there is no best.pt and "best" means last.pt. The checkpoint describes itself:
/// recipe.json and manifest.json are not read. Errors: notFound (nothing was trained yet), corrupt,
/// newerVersion.
Result<LoadedModel> loadModel(const std::filesystem::path& run, const std::string& checkpoint);

} // namespace imago::train
