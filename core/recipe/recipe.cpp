// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/recipe.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

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

Status validate(const Recipe& recipe) {
    Check check;
    constexpr std::string_view presets[] = {"quick", "balanced", "best", "custom"};
    constexpr std::string_view devices[] = {"auto", "cpu", "cuda"};
    check.oneOf("preset", recipe.preset, presets);
    check.oneOf("model", recipe.model, knownModels);
    if (recipe.weights.empty()) check.fail("weights", "is empty; choose embedded, none or a file");
    check.range("stochasticDepth", recipe.stochasticDepth, 0.0, 0.9);
    if (recipe.dropout != -1) check.range("dropout", recipe.dropout, 0.0, 0.9);
    check.range("inputSize", recipe.inputSize, 32, 512);
    if (recipe.startSize != 0) check.range("startSize", recipe.startSize, 32, recipe.inputSize);
    check.range("epochs", recipe.epochs, 1, 10000);
    check.range("batch", recipe.batch, 0, 4096);
    check.range("accumulate", recipe.accumulate, 1, 256);
    check.positive("learningRate", recipe.learningRate, 10);
    check.range("backboneFactor", recipe.backboneFactor, 0.0, 1.0);
    check.positive("layerDecay", recipe.layerDecay, 1);
    check.range("unfreezeEpochs", recipe.unfreezeEpochs, 0.0, static_cast<double>(recipe.epochs));
    check.range("momentum", recipe.momentum, 0.0, 0.999);
    check.range("weightDecay", recipe.weightDecay, 0.0, 1.0);
    check.range("warmupEpochs", recipe.warmupEpochs, 0.0, static_cast<double>(recipe.epochs));
    check.range("riseShare", recipe.riseShare, 0.05, 0.9);
    check.range("stepEvery", recipe.stepEvery, 1, 10000);
    check.range("plateauPatience", recipe.plateauPatience, 1, 10000);
    check.positive("stepFactor", recipe.stepFactor, 1);
    check.range("focalGamma", recipe.focalGamma, 0.0, 10.0);
    check.range("labelSmoothing", recipe.labelSmoothing, 0.0, 0.5);
    check.range("classBalanceBeta", recipe.classBalanceBeta, 0.9, 0.99999);
    check.range("gradientClip", recipe.gradientClip, 0.0, 1000.0);
    check.range("emaDecay", recipe.emaDecay, 0.0, 0.99999);
    check.range("earlyStopping", recipe.earlyStopping, 0, 10000);
    if (recipe.testViews != 1 && recipe.testViews != 2 && recipe.testViews != 10)
        check.fail("testViews", fmt::format("{} is not one of 1, 2, 10", recipe.testViews));
    if (const auto augment = validate(recipe.augment); !augment)
        check.fail("augment", augment.error().message);
    check.range("unlabelledWeight", recipe.unlabelledWeight, 0.0, 100.0);
    if (recipe.unlabelledWeight > 0 && recipe.task == Task::multiLabel)
        check.fail("unlabelledWeight", "needs pictures of one class each; set it to 0");
    if (recipe.unlabelledWeight > 0 && recipe.freeze == Freeze::backbone)
        check.fail("unlabelledWeight", "needs a backbone that learns; set it to 0, or freeze to none");
    check.range("pseudoThreshold", recipe.pseudoThreshold, 0.5, 1.0);
    check.range("unlabelledRatio", recipe.unlabelledRatio, 1, 16);
    check.range("folds", recipe.folds, 1, 20);
    check.range("fold", recipe.fold, 0, recipe.folds - 1);
    check.oneOf("device", recipe.device, devices);
    check.range("threads", recipe.threads, 0, 1024);
    check.range("gridIntensity", recipe.gridIntensity, 0.0, 2000.0);
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

} // namespace imago
