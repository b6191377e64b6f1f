// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/recipe.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace imago {

namespace {

/// Collects the first problem: field, value, range.
class Check {
public:
    template <class T> void range(std::string_view field, T value, T low, T high) {
        if (!(value >= low && value <= high))
            fail(field, fmt::format("{} is outside {} … {}", value, low, high));
    }
    void positive(std::string_view field, double value, double high) {
        if (!(value > 0 && value <= high)) fail(field, fmt::format("{} is outside (0, {}]", value, high));
    }
    template <class Words> void oneOf(std::string_view field, const std::string& value, const Words& words) {
        if (std::find(std::begin(words), std::end(words), value) != std::end(words)) return;
        fail(field, fmt::format("'{}' is not one of {}", value, fmt::join(words, ", ")));
    }
    void fail(std::string_view field, std::string problem) {
        if (m_status)
            m_status = failure(ErrorCode::invalidArgument, fmt::format("recipe: {}: {}", field, problem));
    }
    Status take() { return std::move(m_status); }

private:
    Status m_status;
};

} // namespace

std::string_view toString(Freeze value) {
    switch (value) {
        case Freeze::none:
            return "none";
        case Freeze::partial:
            return "partial";
        case Freeze::backbone:
            return "backbone";
    }
    return "none";
}

std::string_view toString(OptimizerKind value) {
    return value == OptimizerKind::sgd ? "sgd" : "adamw";
}

std::string_view toString(ScheduleKind value) {
    switch (value) {
        case ScheduleKind::constant:
            return "constant";
        case ScheduleKind::cosine:
            return "cosine";
        case ScheduleKind::step:
            return "step";
    }
    return "cosine";
}

std::string_view toString(ClassWeighting value) {
    return value == ClassWeighting::balanced ? "balanced" : "none";
}

std::string_view toString(Task value) {
    return value == Task::multiLabel ? "multiLabel" : "singleLabel";
}

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
        recipe.learningRate = 5e-3;
        recipe.warmupEpochs = 1;
        recipe.augment = augmentPreset("none");
    } else if (name == "best") {
        recipe.name = "Best";
        recipe.preset = "best";
        recipe.inputSize = 224;
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

Status validate(const Recipe& recipe) {
    Check check;
    constexpr std::string_view presets[] = {"quick", "balanced", "best", "custom"};
    constexpr std::string_view devices[] = {"auto", "cpu", "cuda"};
    check.oneOf("preset", recipe.preset, presets);
    check.oneOf("model", recipe.model, knownModels);
    if (recipe.weights.empty()) check.fail("weights", "is empty; choose embedded, none or a file");
    check.range("inputSize", recipe.inputSize, 32, 512);
    check.range("epochs", recipe.epochs, 1, 10000);
    check.range("batch", recipe.batch, 1, 4096);
    check.positive("learningRate", recipe.learningRate, 10);
    check.range("backboneFactor", recipe.backboneFactor, 0.0, 1.0);
    check.range("momentum", recipe.momentum, 0.0, 0.999);
    check.range("weightDecay", recipe.weightDecay, 0.0, 1.0);
    check.range("warmupEpochs", recipe.warmupEpochs, 0.0, static_cast<double>(recipe.epochs));
    check.range("stepEvery", recipe.stepEvery, 1, 10000);
    check.positive("stepFactor", recipe.stepFactor, 1);
    check.range("labelSmoothing", recipe.labelSmoothing, 0.0, 0.5);
    check.range("gradientClip", recipe.gradientClip, 0.0, 1000.0);
    check.range("earlyStopping", recipe.earlyStopping, 0, 10000);
    if (const auto augment = validate(recipe.augment); !augment)
        check.fail("augment", augment.error().message);
    check.oneOf("device", recipe.device, devices);
    check.range("threads", recipe.threads, 0, 1024);
    return check.take();
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

double scheduleFactor(const Recipe& recipe, std::int64_t step, std::int64_t stepsPerEpoch) {
    const double perEpoch = static_cast<double>(std::max<std::int64_t>(1, stepsPerEpoch));
    const double at = static_cast<double>(std::max<std::int64_t>(0, step));
    const double total = perEpoch * recipe.epochs;
    const double warmup = std::min(std::round(recipe.warmupEpochs * perEpoch), total);
    const double rising = at < warmup ? (at + 1) / (warmup + 1) : 1;
    switch (recipe.schedule) {
        case ScheduleKind::constant:
            return rising;
        case ScheduleKind::step:
            return rising *
                   std::pow(recipe.stepFactor, std::floor(at / (perEpoch * std::max(1, recipe.stepEvery))));
        case ScheduleKind::cosine:
            break;
    }
    if (at < warmup) return rising;
    if (at >= total) return 0;
    return (1 + std::cos(std::numbers::pi * (at - warmup) / (total - warmup))) / 2;
}

} // namespace imago
