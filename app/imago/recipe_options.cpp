// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/recipe_options.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/jobs/runs.h"
#include "core/jobs/weights.h"

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

/// Whether --set names the field.
bool isGiven(const RecipeOptions& options, const std::string& field) {
    return std::any_of(options.settings.begin(), options.settings.end(),
                       [&](const std::string& setting) { return setting.starts_with(field + "="); });
}

/// What --weights says of a recipe: a word, a run of the project, or a file.
Status takeWeights(Recipe& recipe, const RecipeOptions& options, ProjectStore* store) {
    recipe.weights = *options.weights;
    if (recipe.weights == "embedded" || recipe.weights == "none") return {};
    const std::string_view words = recipe.weights;
    if (store && words.starts_with(runWeightsPrefix)) {
        IMAGO_TRY(parent, findRun(*store, std::string(words.substr(runWeightsPrefix.size()))));
        if (!options.file.empty()) return {};
        if (!options.model && !isGiven(options, "model")) recipe.model = parent.model;
        const auto its = recipeFromJson(parent.recipeJson);
        if (its && !options.size && !isGiven(options, "inputSize")) recipe.inputSize = its->inputSize;
        return {};
    }
    if (words.starts_with(catalogueWeightsPrefix)) {
        if (const auto file = resolveCatalogueWeights(words); !file) return file.error();
        const auto* entry = catalogueEntry(words.substr(catalogueWeightsPrefix.size()));
        if (options.file.empty() && !options.model && !isGiven(options, "model"))
            recipe.model = entry->info.network;
        return {};
    }
    std::error_code error;
    if (!std::filesystem::exists(recipe.weights, error))
        return failure(ErrorCode::notFound,
                       fmt::format("the weights file {} does not exist", recipe.weights));
    recipe.weights = toUtf8(std::filesystem::absolute(recipe.weights));
    return {};
}

/// Without weights there are no features to keep: everything learns, at one rate.
void startFromRandom(Recipe& recipe, const RecipeOptions& options, Terminal& terminal) {
    const bool chosen = recipe.weights == "none";
    recipe.weights = "none";
    if (!isGiven(options, "backboneFactor")) recipe.backboneFactor = 1;
    if (!options.freeze && !isGiven(options, "freeze")) recipe.freeze = Freeze::none;
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
    const std::vector<std::string> models(std::begin(knownModels), std::end(knownModels));
    command.add_option("--model", model, fmt::format("{}", fmt::join(models, ", ")))
        ->check(CLI::IsMember(models))
        ->option_text("MODEL");
    command.add_option("--size,--input-size", size, "Side of the input in pixels")
        ->check(CLI::Range(32, 512));
    command.add_option("--epochs", epochs, "How often each picture is seen")->check(CLI::Range(1, 10000));
    command.add_option("--batch", batch, "Pictures a step; 0 = chosen by measuring a step")
        ->check(CLI::Range(0, 4096));
    command
        .add_option("--freeze", freeze, "backbone: only the head learns; partial; none: everything learns")
        ->check(CLI::IsMember({"none", "partial", "backbone"}));
    command.add_option(
        "--weights", weights,
        "embedded, none, a file (.safetensors, .pth, .pt), catalogue:ID for fetched weights, or "
        "run:NAME for an earlier model of the project");
    command.add_option("--lr", learningRate, "Peak learning rate of the head")->check(CLI::PositiveNumber);
    command.add_option("--optimizer", optimizer, "adamw, sgd or rmsprop")
        ->check(CLI::IsMember({"adamw", "sgd", "rmsprop"}));
    command.add_option("--device", device, "auto, cpu or cuda")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
    command.add_option("--seed", seed, "Equal seeds give equal runs on a CPU");
    command.add_option("--threads", threads, "CPU threads of the worker")->check(CLI::Range(1, 1024));
    command
        .add_option(
            "--set", settings,
            fmt::format("Any field of the recipe, as often as needed: {}", fmt::join(recipeFields(), ", ")))
        ->option_text("FIELD=VALUE ...")
        ->allow_extra_args(false);
    command.add_flag("--multi-label", multiLabel, "Several classes an image: a yes or no for each class");
}

Result<Recipe> withSettings(const Recipe& recipe, const std::vector<std::string>& settings) {
    if (settings.empty()) return recipe;
    const auto refuse = [](std::string message) {
        return failure(ErrorCode::invalidArgument, "--set " + std::move(message));
    };
    const auto fields = recipeFields();
    const auto presets = augmentPresetNames();
    auto object = nlohmann::json::parse(toJson(recipe));
    for (const std::string& setting : settings) {
        const auto equals = setting.find('=');
        if (equals == std::string::npos || equals == 0)
            return refuse(setting + ": write FIELD=VALUE, as in sampling=balanced");
        const std::string field = setting.substr(0, equals), value = setting.substr(equals + 1);
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            return refuse(fmt::format("{}: a recipe has no field '{}'; it has {}", setting, field,
                                      fmt::join(fields, ", ")));
        auto parsed = nlohmann::json::parse(value, nullptr, false);
        if (field == "augment" && std::find(presets.begin(), presets.end(), value) != presets.end())
            parsed = nlohmann::json::parse(toJson(augmentPreset(value)));
        else if (parsed.is_discarded() || (object[field].is_string() && !parsed.is_string()))
            parsed = value;
        object[field] = std::move(parsed);
    }
    auto changed = recipeFromJson(json::dump(object));
    if (!changed)
        return refuse(fmt::format("{}: {}", fmt::join(settings, " --set "), changed.error().message));
    return changed;
}

Result<Recipe> buildRecipe(const RecipeOptions& options, Terminal& terminal, ProjectStore* store) {
    Recipe recipe;
    if (options.base) {
        recipe = *options.base;
    } else if (options.file.empty()) {
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
        setWord(recipe.optimizer, *options.optimizer,
                {OptimizerKind::adamw, OptimizerKind::sgd, OptimizerKind::rmsprop});
    if (options.weights) IMAGO_CHECK(takeWeights(recipe, options, store));
    IMAGO_TRY(changed, withSettings(recipe, options.settings));
    recipe = std::move(changed);
    const bool wantsNone =
        recipe.weights == "none" && (options.weights || isGiven(options, "weights")) && options.file.empty();
    const bool hasNone = recipe.weights == "embedded" && !hasEmbeddedWeights(recipe.model);
    if (wantsNone || hasNone) startFromRandom(recipe, options, terminal);
    if (recipe != base) recipe.preset = "custom";
    IMAGO_CHECK(validate(recipe));
    return recipe;
}

} // namespace imago::cli
