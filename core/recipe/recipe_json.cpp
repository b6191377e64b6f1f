// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_depth.h"
#include "core/base/json_fields.h"
#include "core/recipe/recipe.h"
#include "core/recipe/recipe_limits.h"

#include <initializer_list>

namespace imago {

namespace {

template <class E> std::string wordsOf(const std::vector<E>& values) {
    std::string words;
    for (const auto value : values)
        words += (words.empty() ? "" : ", ") + std::string(toString(value));
    return words;
}

/// A parser of an enumeration's words for Fields::word.
template <class E> auto oneOf(std::initializer_list<E> values) {
    return [values = std::vector<E>(values)](const std::string& word) -> Result<E> {
        for (const auto value : values)
            if (toString(value) == word) return value;
        return failure(ErrorCode::invalidArgument,
                       fmt::format("'{}' is not one of {}", word, wordsOf(values)));
    };
}

/// One list of the fields, walked by the writer and by the reader: they cannot disagree.
template <class R, class Walk> void walk(R&& r, Walk&& f) {
    f("name", r.name);
    f("preset", r.preset);
    f("task", r.task, {Task::singleLabel, Task::multiLabel});
    f("model", r.model);
    f("weights", r.weights);
    f("freeze", r.freeze, {Freeze::none, Freeze::partial, Freeze::backbone});
    f("stochasticDepth", r.stochasticDepth);
    f("dropout", r.dropout);
    f("inputSize", r.inputSize);
    f("startSize", r.startSize);
    f("resize", r.resize, {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox});
    f("epochs", r.epochs);
    f("batch", r.batch);
    f("accumulate", r.accumulate);
    f("optimizer", r.optimizer, {OptimizerKind::adamw, OptimizerKind::sgd, OptimizerKind::rmsprop});
    f("learningRate", r.learningRate);
    f("backboneFactor", r.backboneFactor);
    f("layerDecay", r.layerDecay);
    f("unfreezeEpochs", r.unfreezeEpochs);
    f("momentum", r.momentum);
    f("weightDecay", r.weightDecay);
    f("schedule", r.schedule,
      {ScheduleKind::constant, ScheduleKind::cosine, ScheduleKind::oneCycle, ScheduleKind::step,
       ScheduleKind::plateau});
    f("warmupEpochs", r.warmupEpochs);
    f("riseShare", r.riseShare);
    f("stepEvery", r.stepEvery);
    f("plateauPatience", r.plateauPatience);
    f("stepFactor", r.stepFactor);
    f("loss", r.loss, {LossKind::crossEntropy, LossKind::focal});
    f("focalGamma", r.focalGamma);
    f("labelSmoothing", r.labelSmoothing);
    f("classWeighting", r.classWeighting,
      {ClassWeighting::none, ClassWeighting::balanced, ClassWeighting::effective});
    f("classBalanceBeta", r.classBalanceBeta);
    f("sampling", r.sampling, {Sampling::shuffle, Sampling::balanced});
    f("gradientClip", r.gradientClip);
    f("emaDecay", r.emaDecay);
    f("earlyStopping", r.earlyStopping);
    f("testViews", r.testViews);
    f("augment", r.augment);
    f("unlabelledWeight", r.unlabelledWeight);
    f("pseudoThreshold", r.pseudoThreshold);
    f("unlabelledRatio", r.unlabelledRatio);
    f("folds", r.folds);
    f("fold", r.fold);
    f("device", r.device);
    f("precision", r.precision,
      {Precision::automatic, Precision::float32, Precision::bfloat16, Precision::float16});
    f("threads", r.threads);
    f("seed", r.seed);
    f("gridIntensity", r.gridIntensity);
}

struct Writer {
    nlohmann::ordered_json& object;

    template <class T> void operator()(const char* key, const T& value) const { object[key] = value; }
    void operator()(const char* key, const AugmentRecipe& value) const {
        object[key] = nlohmann::ordered_json::parse(toJson(value));
    }
    template <class E> void operator()(const char* key, E value, std::initializer_list<E>) const {
        object[key] = toString(value);
    }
};

struct Reader {
    json::Fields& fields;

    template <class T> void operator()(const char* key, T& value) const { fields.optional(key, value); }
    void operator()(const char* key, AugmentRecipe& value) const {
        const auto* augment = fields.find(key);
        if (!augment) return;
        auto read = augmentFromJson(json::dump(*augment));
        if (read)
            value = *read;
        else
            fields.fail(fmt::format("the recipe: {}: {}", key, read.error().message));
    }
    template <class E> void operator()(const char* key, E& value, std::initializer_list<E> words) const {
        fields.word(key, value, oneOf(words));
    }
};

/// Of one field that is an enumeration.
struct Words {
    std::string_view field;
    std::string& words;

    template <class T> void operator()(const char*, const T&) const {}
    template <class E> void operator()(const char* key, E, std::initializer_list<E> values) const {
        if (field == key) words = wordsOf(std::vector<E>(values));
    }
};

} // namespace

std::string enumerationWords(std::string_view field) {
    std::string words;
    walk(Recipe(), Words{field, words});
    return words;
}

std::string toJson(const Recipe& recipe, int indent) {
    nlohmann::ordered_json object;
    walk(recipe, Writer{object});
    return json::dump(object, indent);
}

Result<Recipe> recipeFromJson(const std::string& text) {
    if (json::nestsTooDeeply(text)) return failure(ErrorCode::corrupt, "the recipe is nested too deeply");
    IMAGO_TRY(object, json::parse(text, "the recipe"));
    Recipe recipe;
    json::Fields fields(object, "the recipe");
    walk(recipe, Reader{fields});
    fields.noOthers();
    IMAGO_CHECK(fields.status());
    IMAGO_CHECK(validate(recipe));
    return recipe;
}

} // namespace imago
