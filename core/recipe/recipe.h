// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"
#include "core/augment/preprocess.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace imago {

/// The networks of this version.
inline constexpr const char* knownModels[] = {"csp_nano", "mobilenet_v2", "resnet18", "small_cnn"};

enum class Freeze {
    none,     ///< full fine-tuning
    partial,  ///< the later half of the backbone and the head learn
    backbone, ///< only a linear head learns, on features that are computed once
};
enum class OptimizerKind { adamw, sgd };
enum class ScheduleKind { constant, cosine, step };
enum class ClassWeighting { none, balanced }; ///< balanced: weight ∝ 1 / class count, mean 1
enum class Task { singleLabel, multiLabel };  ///< cross-entropy, or binary cross-entropy a class

std::string_view toString(Freeze);
std::string_view toString(OptimizerKind);
std::string_view toString(ScheduleKind);
std::string_view toString(ClassWeighting);
std::string_view toString(Task);

/// Every hyper-parameter of a run; as constructed it is the preset "balanced". fieldHelp has each field's
/// reason for the form; the JSON keys are the members' names.
struct Recipe {
    std::string name = "Balanced";
    std::string preset = "balanced"; ///< "quick" "balanced" "best" or "custom"
    Task task = Task::singleLabel;
    std::string model = "csp_nano";
    std::string weights = "embedded"; ///< "embedded", "none" (random), or a .safetensors / .pth file
    Freeze freeze = Freeze::none;
    int inputSize = 128; ///< pixels, 32 … 512
    ResizeMode resize = ResizeMode::crop;
    int epochs = 12; ///< 1 … 10000
    int batch = 32;  ///< 1 … 4096
    OptimizerKind optimizer = OptimizerKind::adamw;
    double learningRate = 3e-3;   ///< of the head, at the peak of the schedule; (0, 10]
    double backboneFactor = 0.03; ///< the backbone's rate as a share of the head's, 0 … 1
    double momentum = 0.9;        ///< SGD only, 0 … 0.999
    double weightDecay = 0.01;    ///< 0 … 1
    ScheduleKind schedule = ScheduleKind::cosine;
    double warmupEpochs = 0.5;   ///< 0 … epochs
    int stepEvery = 10;          ///< epochs (step schedule), 1 … 10000
    double stepFactor = 0.1;     ///< (0, 1]
    double labelSmoothing = 0.0; ///< 0 … 0.5
    double gradientClip = 1.0;   ///< norm, 0 … 1000; 0 = off
    ClassWeighting classWeighting = ClassWeighting::none;
    int earlyStopping = 0; ///< epochs without a better validation loss, 0 … 10000; 0 = off
    AugmentRecipe augment = augmentPreset("light");
    std::string device = "auto"; ///< "auto" "cpu" "cuda"
    int threads = 0;             ///< 0 … 1024; 0 = the machine's cores
    std::uint64_t seed = 1;
    bool operator==(const Recipe&) const = default;
};

/// "quick": frozen csp_nano, cached features, linear head; "balanced": fine-tuning at 128 px; "best": larger
/// and longer.
Result<Recipe> recipePreset(std::string_view name);
std::vector<std::string> recipePresetNames();

/// The JSON keys in the order of the members.
std::vector<std::string_view> recipeFields();
/// Why a default is what it is, in a sentence or two; `field` is the JSON key. Empty for an unknown key.
std::string_view fieldHelp(std::string_view field);

/// The first problem found, naming field, value and range.
Status validate(const Recipe& recipe);

std::string toJson(const Recipe& recipe, int indent = 2);
/// Missing fields keep their defaults; unknown fields and wrong types (corrupt) and values out of range
/// (invalidArgument) are errors that name the field.
Result<Recipe> recipeFromJson(const std::string& json);

/// Input statistics of a network with these weights: csp_nano with embedded weights wants BGR and its own
/// mean, mobilenet_v2 embedded x/127.5−1; everything else ImageNet's.
Preprocess preprocessFor(const Recipe& recipe);

/// The share of the peak rate at an optimizer step, in [0, 1]: pure, so the form can draw it.
/// warm-up: linear from 0, where the first step is the first above it; cosine: half a period to 0; step:
/// stepFactor every stepEvery epochs.
double scheduleFactor(const Recipe& recipe, std::int64_t step, std::int64_t stepsPerEpoch);

} // namespace imago
