// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fields.h"
#include "core/recipe/recipe.h"

#include <initializer_list>

namespace imago {

namespace {

/// A parser of an enumeration's words for Fields::word.
template <class E> auto oneOf(std::initializer_list<E> values) {
    return [values = std::vector<E>(values)](const std::string& word) -> Result<E> {
        std::string known;
        for (const auto value : values) {
            if (toString(value) == word) return value;
            known += (known.empty() ? "" : ", ") + std::string(toString(value));
        }
        return failure(ErrorCode::invalidArgument, fmt::format("'{}' is not one of {}", word, known));
    };
}

} // namespace

std::string toJson(const Recipe& recipe, int indent) {
    nlohmann::ordered_json o;
    o["name"] = recipe.name;
    o["preset"] = recipe.preset;
    o["task"] = toString(recipe.task);
    o["model"] = recipe.model;
    o["weights"] = recipe.weights;
    o["freeze"] = toString(recipe.freeze);
    o["inputSize"] = recipe.inputSize;
    o["resize"] = toString(recipe.resize);
    o["epochs"] = recipe.epochs;
    o["batch"] = recipe.batch;
    o["optimizer"] = toString(recipe.optimizer);
    o["learningRate"] = recipe.learningRate;
    o["backboneFactor"] = recipe.backboneFactor;
    o["momentum"] = recipe.momentum;
    o["weightDecay"] = recipe.weightDecay;
    o["schedule"] = toString(recipe.schedule);
    o["warmupEpochs"] = recipe.warmupEpochs;
    o["stepEvery"] = recipe.stepEvery;
    o["stepFactor"] = recipe.stepFactor;
    o["labelSmoothing"] = recipe.labelSmoothing;
    o["gradientClip"] = recipe.gradientClip;
    o["classWeighting"] = toString(recipe.classWeighting);
    o["earlyStopping"] = recipe.earlyStopping;
    o["augment"] = nlohmann::ordered_json::parse(toJson(recipe.augment));
    o["device"] = recipe.device;
    o["threads"] = recipe.threads;
    o["seed"] = recipe.seed;
    return json::dump(o, indent);
}

Result<Recipe> recipeFromJson(const std::string& text) {
    IMAGO_TRY(object, json::parse(text, "the recipe"));
    Recipe recipe;
    json::Fields fields(object, "the recipe");
    fields.optional("name", recipe.name);
    fields.optional("preset", recipe.preset);
    fields.word("task", recipe.task, oneOf({Task::singleLabel, Task::multiLabel}));
    fields.optional("model", recipe.model);
    fields.optional("weights", recipe.weights);
    fields.word("freeze", recipe.freeze, oneOf({Freeze::none, Freeze::partial, Freeze::backbone}));
    fields.optional("inputSize", recipe.inputSize);
    fields.word("resize", recipe.resize, resizeModeFromString);
    fields.optional("epochs", recipe.epochs);
    fields.optional("batch", recipe.batch);
    fields.word("optimizer", recipe.optimizer, oneOf({OptimizerKind::adamw, OptimizerKind::sgd}));
    fields.optional("learningRate", recipe.learningRate);
    fields.optional("backboneFactor", recipe.backboneFactor);
    fields.optional("momentum", recipe.momentum);
    fields.optional("weightDecay", recipe.weightDecay);
    fields.word("schedule", recipe.schedule,
                oneOf({ScheduleKind::constant, ScheduleKind::cosine, ScheduleKind::step}));
    fields.optional("warmupEpochs", recipe.warmupEpochs);
    fields.optional("stepEvery", recipe.stepEvery);
    fields.optional("stepFactor", recipe.stepFactor);
    fields.optional("labelSmoothing", recipe.labelSmoothing);
    fields.optional("gradientClip", recipe.gradientClip);
    fields.word("classWeighting", recipe.classWeighting,
                oneOf({ClassWeighting::none, ClassWeighting::balanced}));
    fields.optional("earlyStopping", recipe.earlyStopping);
    if (const auto* augment = fields.find("augment")) {
        auto read = augmentFromJson(json::dump(*augment));
        if (read)
            recipe.augment = *read;
        else
            fields.fail(fmt::format("the recipe: augment: {}", read.error().message));
    }
    fields.optional("device", recipe.device);
    fields.optional("threads", recipe.threads);
    fields.optional("seed", recipe.seed);
    fields.noOthers();
    IMAGO_CHECK(fields.status());
    IMAGO_CHECK(validate(recipe));
    return recipe;
}

} // namespace imago
