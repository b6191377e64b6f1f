// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"
#include "core/train/nets/network.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace imago::train {

/// A network as a recipe asks for it, before its first step.
struct BuiltModel {
    std::shared_ptr<Network> network;
    bool pretrained = false;
    std::vector<std::string> warnings; ///< plain sentences: no embedded weights, tensors that did not fit
};

/// Seeds torch's generator with the recipe's seed, makes the network, loads its weights and gives it a new
/// head. `resources` holds weights/. Errors: unsupported, notFound, corrupt, invalidArgument (nothing of the
/// file fits).
Result<BuiltModel> buildModel(const Recipe& recipe, std::int64_t classes,
                              const std::filesystem::path& resources);

/// A text that changes whenever the backbone would compute other features: XXH3-128 of its tensors, in hex.
std::string backboneHash(const Network& network);

} // namespace imago::train
