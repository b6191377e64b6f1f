// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/recipe_options.h"

#include "core/base/files.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace imago::cli {

namespace {

bool hasEmbeddedWeights(const std::string& model) {
    return model == "csp_nano" || model == "mobilenet_v2";
}

/// Which words a field takes is what toString gives, so the two cannot disagree.
template <class Enum> void setWord(Enum& field, const std::string& word, std::initializer_list<Enum> values) {
    for (const Enum value : values)
        if (toString(value) == word) field = value;
}

/// Without weights there are no features to keep: everything learns, at one rate.
void startFromRandom(Recipe& recipe, const RecipeOptions& options, Terminal& terminal) {
    const bool chosen = recipe.weights == "none";
    recipe.weights = "none";
    recipe.backboneFactor = 1;
    if (!options.freeze) recipe.freeze = Freeze::none;
    if (!chosen)
        terminal.note(fmt::format(
            "{} comes without pretrained weights: it starts from random numbers and is trained as "
            "a whole (--weights FILE gives it some).",
            recipe.model));
}

} // namespace

void RecipeOptions::addTo(CLI::App& command) {
    command.add_option("--preset", preset, "quick (linear head, seconds), balanced or best")
        ->check(CLI::IsMember(recipePresetNames()))
        ->capture_default_str();
    command.add_option("--recipe", file, "JSON file with the hyper-parameters, instead of a preset");
    command.add_option("--model", model, "csp_nano, mobilenet_v2, resnet18 or small_cnn")
        ->check(CLI::IsMember(std::vector<std::string>(std::begin(knownModels), std::end(knownModels))));
    command.add_option("--size,--input-size", size, "Side of the input in pixels")
        ->check(CLI::Range(32, 512));
    command.add_option("--epochs", epochs, "How often each picture is seen")->check(CLI::Range(1, 10000));
    command.add_option("--batch", batch, "Pictures a step")->check(CLI::Range(1, 4096));
    command
        .add_option("--freeze", freeze, "backbone: only the head learns; partial; none: everything learns")
        ->check(CLI::IsMember({"none", "partial", "backbone"}));
    command.add_option("--weights", weights, "embedded, none, or a .safetensors or .pth file");
    command.add_option("--lr", learningRate, "Peak learning rate of the head")->check(CLI::PositiveNumber);
    command.add_option("--optimizer", optimizer, "adamw or sgd")->check(CLI::IsMember({"adamw", "sgd"}));
    command.add_option("--device", device, "auto, cpu or cuda")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
    command.add_option("--seed", seed, "Equal seeds give equal runs on a CPU");
    command.add_option("--threads", threads, "CPU threads of the worker")->check(CLI::Range(1, 1024));
    command.add_flag("--multi-label", multiLabel, "Several classes an image: a yes or no for each class");
}

Result<Recipe> buildRecipe(const RecipeOptions& options, Terminal& terminal) {
    Recipe recipe;
    if (options.file.empty()) {
        IMAGO_TRY(preset, recipePreset(options.preset));
        recipe = preset;
    } else {
        IMAGO_TRY(text, readText(options.file));
        auto read = recipeFromJson(text);
        if (!read) return std::move(read).error().within("reading " + toUtf8(options.file));
        recipe = *read;
    }
    const Recipe base = recipe;
    if (options.model) recipe.model = *options.model;
    if (options.size) recipe.inputSize = *options.size;
    if (options.epochs) recipe.epochs = *options.epochs;
    if (options.batch) recipe.batch = *options.batch;
    if (options.learningRate) recipe.learningRate = *options.learningRate;
    if (options.device) recipe.device = *options.device;
    if (options.seed) recipe.seed = *options.seed;
    if (options.threads) recipe.threads = *options.threads;
    if (options.multiLabel) recipe.task = Task::multiLabel;
    if (options.freeze)
        setWord(recipe.freeze, *options.freeze, {Freeze::none, Freeze::partial, Freeze::backbone});
    if (options.optimizer)
        setWord(recipe.optimizer, *options.optimizer, {OptimizerKind::adamw, OptimizerKind::sgd});
    if (options.weights) {
        recipe.weights = *options.weights;
        const bool isFile = recipe.weights != "embedded" && recipe.weights != "none";
        std::error_code error;
        if (isFile && !std::filesystem::exists(recipe.weights, error))
            return failure(ErrorCode::notFound,
                           fmt::format("the weights file {} does not exist", recipe.weights));
        if (isFile) recipe.weights = toUtf8(std::filesystem::absolute(recipe.weights));
    }
    const bool wantsNone = options.weights == "none" && options.file.empty();
    const bool hasNone = recipe.weights == "embedded" && !hasEmbeddedWeights(recipe.model);
    if (wantsNone || hasNone) startFromRandom(recipe, options, terminal);
    if (recipe != base) recipe.preset = "custom";
    IMAGO_CHECK(validate(recipe));
    return recipe;
}

} // namespace imago::cli
