// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/recipe.h"

#include <fmt/format.h>

namespace imago {

std::vector<std::string> recipePresetNames() {
    return {"quick", "balanced", "best"};
}

Result<Recipe> recipePreset(std::string_view name) {
    Recipe recipe;
    if (name == "quick") {
        recipe.name = "Quick";
        recipe.preset = "quick";
        recipe.freeze = Freeze::backbone;
        recipe.epochs = 50;
        recipe.learningRate = 2e-3;
        recipe.weightDecay = 0.1;
        recipe.warmupEpochs = 1;
        recipe.augment = augmentPreset("none");
    } else if (name == "best") {
        recipe.name = "Best";
        recipe.preset = "best";
        recipe.inputSize = 224;
        recipe.startSize = 128;
        recipe.epochs = 30;
        recipe.warmupEpochs = 1;
        recipe.labelSmoothing = 0.1;
        recipe.earlyStopping = 8;
        recipe.augment = augmentPreset("standard");
    } else if (name != "balanced") {
        return failure(ErrorCode::invalidArgument,
                       fmt::format("'{}' is no preset; choose quick, balanced or best", name));
    }
    return recipe;
}

Preprocess preprocessFor(const Recipe& recipe) {
    Preprocess preprocess;
    preprocess.size = recipe.inputSize;
    preprocess.resize = recipe.resize;
    if (recipe.weights != "embedded") return preprocess;
    if (recipe.model == "csp_nano") {
        preprocess.bgr = true;
        preprocess.mean = {103.53, 116.28, 123.675};
        preprocess.std = {57.375, 57.12, 58.395};
    } else if (recipe.model == "mobilenet_v2") {
        preprocess.mean = {127.5, 127.5, 127.5};
        preprocess.std = {127.5, 127.5, 127.5};
    }
    return preprocess;
}

} // namespace imago
