// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/recipe_limits.h"

#include "core/recipe/recipe.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

namespace imago {

namespace {

using Number = double (*)(const Recipe&);

/// A number's range.
struct Limits {
    std::string_view field;
    double low, high;
    Number value;
    bool above = false;     ///< `low` itself is too low
    Number bound = nullptr; ///< the highest beside the other fields, where they count
    bool hasMark = false;   ///< one value more has a meaning of its own
    double mark = 0;
};

template <auto Member> double of(const Recipe& recipe) {
    return static_cast<double>(recipe.*Member);
}

double lastFold(const Recipe& recipe) {
    return recipe.folds - 1;
}

constexpr Limits numbers[] = {
    {"stochasticDepth", 0, 0.9, of<&Recipe::stochasticDepth>},
    {.field = "dropout", .low = 0, .high = 0.9, .value = of<&Recipe::dropout>, .hasMark = true, .mark = -1},
    {"inputSize", 32, 512, of<&Recipe::inputSize>},
    {.field = "startSize",
     .low = 32,
     .high = 512,
     .value = of<&Recipe::startSize>,
     .bound = of<&Recipe::inputSize>,
     .hasMark = true,
     .mark = 0},
    {"epochs", 1, 10000, of<&Recipe::epochs>},
    {"batch", 0, 4096, of<&Recipe::batch>},
    {"accumulate", 1, 256, of<&Recipe::accumulate>},
    {"learningRate", 0, 10, of<&Recipe::learningRate>, true},
    {"backboneFactor", 0, 1, of<&Recipe::backboneFactor>},
    {"layerDecay", 0, 1, of<&Recipe::layerDecay>, true},
    {"unfreezeEpochs", 0, 10000, of<&Recipe::unfreezeEpochs>, false, of<&Recipe::epochs>},
    {"momentum", 0, 0.999, of<&Recipe::momentum>},
    {"weightDecay", 0, 1, of<&Recipe::weightDecay>},
    {"warmupEpochs", 0, 10000, of<&Recipe::warmupEpochs>, false, of<&Recipe::epochs>},
    {"riseShare", 0.05, 0.9, of<&Recipe::riseShare>},
    {"stepEvery", 1, 10000, of<&Recipe::stepEvery>},
    {"plateauPatience", 1, 10000, of<&Recipe::plateauPatience>},
    {"stepFactor", 0, 1, of<&Recipe::stepFactor>, true},
    {"focalGamma", 0, 10, of<&Recipe::focalGamma>},
    {"labelSmoothing", 0, 0.5, of<&Recipe::labelSmoothing>},
    {"classBalanceBeta", 0.9, 0.99999, of<&Recipe::classBalanceBeta>},
    {"gradientClip", 0, 1000, of<&Recipe::gradientClip>},
    {"emaDecay", 0, 0.99999, of<&Recipe::emaDecay>},
    {"earlyStopping", 0, 10000, of<&Recipe::earlyStopping>},
    {"unlabelledWeight", 0, 100, of<&Recipe::unlabelledWeight>},
    {"pseudoThreshold", 0.5, 1, of<&Recipe::pseudoThreshold>},
    {"unlabelledRatio", 1, 16, of<&Recipe::unlabelledRatio>},
    {"folds", 1, 20, of<&Recipe::folds>},
    {"fold", 0, 19, of<&Recipe::fold>, false, lastFold},
    {"threads", 0, 1024, of<&Recipe::threads>},
    {"gridIntensity", 0, 2000, of<&Recipe::gridIntensity>},
};

std::string rangeText(const Limits& one, double high) {
    return one.above ? fmt::format("({}, {}]", one.low, high) : fmt::format("{} … {}", one.low, high);
}

/// Words of which a text must be one.
struct Choice {
    std::string_view field;
    std::span<const char* const> words;
    std::string Recipe::*value;
};

constexpr const char* presets[] = {"quick", "balanced", "best", "custom"};
constexpr const char* devices[] = {"auto", "cpu", "cuda"};
constexpr int viewCounts[] = {1, 2, 10};
const Choice choices[] = {{"preset", presets, &Recipe::preset},
                          {"model", knownModels, &Recipe::model},
                          {"device", devices, &Recipe::device}};

Status refused(std::string_view field, const std::string& problem) {
    return failure(ErrorCode::invalidArgument, fmt::format("recipe: {}: {}", field, problem));
}

Status checkNumber(const Limits& one, const Recipe& recipe) {
    const double value = one.value(recipe), high = one.bound ? one.bound(recipe) : one.high;
    const bool highEnough = one.above ? value > one.low : value >= one.low;
    if ((highEnough && value <= high) || (one.hasMark && value == one.mark)) return {};
    return refused(one.field, fmt::format("{} is outside {}", value, rangeText(one, high)));
}

} // namespace

std::string allowedValues(std::string_view field) {
    if (field == "testViews") return fmt::format("{}", fmt::join(viewCounts, ", "));
    for (const auto& one : numbers)
        if (one.field == field) return rangeText(one, one.high);
    for (const auto& one : choices)
        if (one.field == field) return fmt::format("{}", fmt::join(one.words, ", "));
    return enumerationWords(field);
}

Status validate(const Recipe& recipe) {
    for (const auto& one : choices)
        if (const auto& word = recipe.*one.value; std::ranges::find(one.words, word) == one.words.end())
            return refused(one.field, fmt::format("'{}' is not one of {}", word, allowedValues(one.field)));
    if (recipe.weights.empty()) return refused("weights", "is empty; choose embedded, none or a file");
    for (const auto& one : numbers)
        IMAGO_CHECK(checkNumber(one, recipe));
    if (std::ranges::find(viewCounts, recipe.testViews) == std::end(viewCounts))
        return refused("testViews",
                       fmt::format("{} is not one of {}", recipe.testViews, allowedValues("testViews")));
    if (const auto augment = validate(recipe.augment); !augment)
        return refused("augment", augment.error().message);
    if (recipe.unlabelledWeight > 0 && recipe.task == Task::multiLabel)
        return refused("unlabelledWeight", "needs pictures of one class each; set it to 0");
    if (recipe.unlabelledWeight > 0 && recipe.freeze == Freeze::backbone)
        return refused("unlabelledWeight", "needs a backbone that learns; set it to 0, or freeze to none");
    return {};
}

} // namespace imago
