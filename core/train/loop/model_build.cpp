// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/model_build.h"

#include "core/base/files.h"
#include "core/train/loop/tensor_map.h"
#include "core/train/weights/weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <xxhash.h>

namespace imago::train {

Result<BuiltModel> buildModel(const Recipe& recipe, std::int64_t classes,
                              const std::filesystem::path& resources) {
    torch::manual_seed(recipe.seed);
    BuiltModel built;
    IMAGO_TRY(network, makeNetwork(recipe.model, classes));
    built.network = std::move(network);
    if (recipe.weights == "none") return built;

    std::filesystem::path file = fromUtf8(recipe.weights);
    if (recipe.weights == "embedded") {
        auto embedded = embeddedWeights(resources, recipe.model);
        if (!embedded && embedded.error().code == ErrorCode::notFound) {
            built.warnings.push_back(
                fmt::format("{}. Training starts from random weights.", embedded.error().message));
            return built;
        }
        if (!embedded) return std::move(embedded).error();
        file = std::move(embedded).value();
    }
    IMAGO_TRY(weights, readWeights(file));
    IMAGO_TRY(report, loadInto(*built.network, weights));
    built.pretrained = true;
    const std::string head = built.network->headPrefix();
    const auto missing = std::count_if(report.missing.begin(), report.missing.end(),
                                       [&](const std::string& name) { return !name.starts_with(head); });
    if (missing > 0 || report.wrongShape.size() > 2)
        built.warnings.push_back(
            fmt::format("{} fills only part of {}: {} tensors keep random values ({} …)", toUtf8(file),
                        recipe.model, missing + static_cast<std::ptrdiff_t>(report.wrongShape.size()),
                        report.missing.empty() ? report.wrongShape.front() : report.missing.front()));
    built.network->resetHead(classes);
    return built;
}

std::string backboneHash(const Network& network) {
    XXH3_state_t* state = XXH3_createState();
    XXH3_128bits_reset(state);
    for (const auto& [name, tensor] : weightsOf(network)) {
        if (name.starts_with(network.headPrefix()) || name.starts_with("feature_")) continue;
        XXH3_128bits_update(state, name.data(), name.size());
        XXH3_128bits_update(state, tensor.data_ptr(), tensor.nbytes());
    }
    const XXH128_hash_t hash = XXH3_128bits_digest(state);
    XXH3_freeState(state);
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

} // namespace imago::train
