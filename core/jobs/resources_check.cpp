// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/resources_check.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace imago {

namespace {

constexpr double megabyte = 1 << 20;

/// `activations`: kept for the backward pass, MB a picture at 224 px with 32-bit floats, from the sizes of
/// the feature maps (convolution, norm and activation of each layer).
struct ModelCost {
    double parameters, activations;
};
struct NamedCost {
    std::string_view model;
    ModelCost cost;
};
/// Parameters in front of the head as published.
constexpr NamedCost costs[] = {
    {"csp_nano", {3.2e6, 45}},           {"mobilenet_v2", {2.3e6, 105}},
    {"mobilenet_v3_small", {1.5e6, 35}}, {"mobilenet_v3_large", {4.2e6, 85}},
    {"resnet18", {11.2e6, 60}},          {"resnet34", {21.3e6, 90}},
    {"resnet50", {23.5e6, 215}},         {"efficientnet_b0", {4.0e6, 150}},
    {"convnext_tiny", {27.8e6, 200}},    {"vit_tiny", {5.5e6, 95}},
    {"vit_small", {21.7e6, 190}},        {"small_cnn", {0.4e6, 20}},
};
ModelCost costOf(const std::string& model) {
    for (const NamedCost& named : costs)
        if (named.model == model) return named.cost;
    return costs[0].cost;
}
/// What batch 0, found by measuring, is taken for.
constexpr int usualBatch = 32;

/// LibTorch, the decoder's threads and their queue of batches.
constexpr double baseMegabytes = 700;

} // namespace

RunNeeds needsOf(const Recipe& recipe, std::int64_t images, std::int64_t classes) {
    const auto cost = costOf(recipe.model);
    const int batch = recipe.batch > 0 ? recipe.batch : usualBatch;
    const double pixels = std::pow(recipe.inputSize / 224.0, 2);
    // A frozen backbone keeps nothing for a backward pass, a half frozen one half of it.
    const double kept = recipe.freeze == Freeze::backbone ? 0.15 : recipe.freeze == Freeze::partial ? 0.6 : 1;
    const double input = 3.0 * recipe.inputSize * recipe.inputSize * 4 * 4; // a batch and those that wait
    // Weights, gradients, two moments of AdamW, and the averaged weights.
    const double states = cost.parameters * 4 * (recipe.emaDecay > 0 ? 5 : 4);
    constexpr double featureBytes = 1280 * 4;
    const double cached = recipe.freeze == Freeze::backbone ? static_cast<double>(images) * featureBytes : 0;
    RunNeeds needs;
    needs.memoryBytes =
        static_cast<std::int64_t>(baseMegabytes * megabyte + states + cached +
                                  batch * (cost.activations * pixels * kept * megabyte + input));
    // Two checkpoints of weights, moments and averaged weights, and the copy of one; predictions; log and
    // curve.
    const double checkpoint = cost.parameters * 4 * (recipe.emaDecay > 0 ? 4 : 3);
    needs.diskBytes = static_cast<std::int64_t>(
        checkpoint * 3 + static_cast<double>(images) * static_cast<double>(classes) * 4 + 32 * megabyte);
    return needs;
}

} // namespace imago
