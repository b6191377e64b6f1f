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
inline constexpr const char* knownModels[] = {
    "csp_nano", "mobilenet_v2",    "mobilenet_v3_small", "mobilenet_v3_large", "resnet18",  "resnet34",
    "resnet50", "efficientnet_b0", "convnext_tiny",      "vit_tiny",           "vit_small", "small_cnn"};

enum class Freeze {
    none,     ///< full fine-tuning
    partial,  ///< the later half of the backbone and the head learn
    backbone, ///< only a linear head learns, on features that are computed once
};
enum class OptimizerKind { adamw, sgd, rmsprop };
enum class ScheduleKind {
    constant,
    cosine,
    oneCycle, ///< up and down once, both as cosines (Smith and Topin 2017, arXiv 1708.07120)
    step,
    plateau, ///< down where the validation loss stands still
};
enum class LossKind {
    crossEntropy,
    focal, ///< (1 − p)^γ times as much, so that what is known counts less (Lin et al. 2017, arXiv 1708.02002)
};
/// Shares of the loss, mean 1 over the classes that occur.
enum class ClassWeighting {
    none,
    balanced,  ///< ∝ 1 / n, n the class's count
    effective, ///< ∝ (1 − β) / (1 − βⁿ) (Cui et al. 2019, arXiv 1901.05555)
};
enum class Sampling {
    shuffle,  ///< each picture once an epoch
    balanced, ///< each class equally often, pictures drawn with replacement
};
enum class Task { singleLabel, multiLabel }; ///< cross-entropy, or binary cross-entropy a class
enum class Precision { automatic, float32, bfloat16, float16 };

std::string_view toString(Freeze);
std::string_view toString(OptimizerKind);
std::string_view toString(ScheduleKind);
std::string_view toString(LossKind);
std::string_view toString(ClassWeighting);
std::string_view toString(Sampling);
std::string_view toString(Precision); ///< "auto" "float32" "bfloat16" "float16"
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
    double stochasticDepth = 0.0; ///< chance that the deepest residual branch is left out, 0 … 0.9
    double dropout = -1;          ///< in front of the head, 0 … 0.9; −1 = the network's own
    int inputSize = 128;          ///< pixels, 32 … 512
    int startSize = 0;            ///< progressive resizing begins here, 32 … inputSize; 0 = off
    ResizeMode resize = ResizeMode::crop;
    int epochs = 12;    ///< 1 … 10000
    int batch = 32;     ///< pictures that go through the network at once, 1 … 4096; 0 = found by measuring
    int accumulate = 1; ///< batches whose gradients make one step, 1 … 256
    OptimizerKind optimizer = OptimizerKind::adamw;
    double learningRate = 3e-3;  ///< of the head, at the peak of the schedule; (0, 10]
    double backboneFactor = 0.1; ///< the backbone's rate as a share of the head's, 0 … 1
    double layerDecay = 1.0;     ///< each stage's rate as a share of the next later one's, (0, 1]; 1 = off
    double unfreezeEpochs = 0;   ///< stages begin to learn from the head down over this time; 0 = off
    double momentum = 0.9;       ///< SGD and RMSprop, 0 … 0.999
    double weightDecay = 0.01;   ///< 0 … 1
    ScheduleKind schedule = ScheduleKind::cosine;
    double warmupEpochs = 0.5; ///< 0 … epochs; one-cycle has its own rise
    double riseShare = 0.3;    ///< one-cycle: share of the run in which the rate rises, 0.05 … 0.9
    int stepEvery = 10;        ///< epochs (step schedule), 1 … 10000
    int plateauPatience = 3;   ///< epochs without a lower validation loss (plateau schedule), 1 … 10000
    double stepFactor = 0.1;   ///< step and plateau schedules, (0, 1]
    LossKind loss = LossKind::crossEntropy;
    double focalGamma = 2.0;     ///< 0 … 10
    double labelSmoothing = 0.0; ///< 0 … 0.5
    ClassWeighting classWeighting = ClassWeighting::none;
    double classBalanceBeta = 0.999; ///< of ClassWeighting::effective, 0.9 … 0.99999
    Sampling sampling = Sampling::shuffle;
    double gradientClip = 1.0; ///< norm, 0 … 1000; 0 = off
    double emaDecay = 0.0;     ///< of the averaged weights a step, 0 … 0.99999; 0 = off
    int earlyStopping = 0;     ///< epochs without a better validation loss, 0 … 10000; 0 = off
    int testViews = 1;         ///< views averaged for the final predictions: 1, 2 (mirrored), 10 (crops)
    AugmentRecipe augment = augmentPreset("light");
    double unlabelledWeight = 0.0; ///< of the loss on unlabelled pictures, 0 … 100; 0 = off
    double pseudoThreshold = 0.95; ///< confidence from which a prediction counts as a label, 0.5 … 1
    int unlabelledRatio = 4;       ///< unlabelled pictures for each labelled one of a step, 1 … 16
    int folds = 1;                 ///< cross-validation: parts of train and val together, 1 … 20; 1 = off
    int fold = 0;                  ///< the part that validates this run, 0 … folds − 1
    std::string device = "auto";   ///< "auto" "cpu" "cuda"
    Precision precision = Precision::automatic; ///< on CUDA; a CPU computes in float32
    int threads = 0;                            ///< 0 … 1024; 0 = the machine's cores
    std::uint64_t seed = 1;
    double gridIntensity = 480; ///< g CO₂ a kWh, 0 … 2000
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
/// warm-up: linear from 0, where the first step is the first above it; cosine: half a period to 0; one-cycle:
/// from 1/25 up to 1 in riseShare of the run, then down to 1/250,000, both as half cosines; step: stepFactor
/// every stepEvery epochs; plateau: 1, what validation decides comes on top.
double scheduleFactor(const Recipe& recipe, std::int64_t step, std::int64_t stepsPerEpoch);

/// The input side of an epoch (0-based) under progressive resizing: from startSize up in multiples of 32, the
/// full side for the last third of the epochs at least. inputSize where it is off.
int sideOfEpoch(const Recipe& recipe, int epoch);

/// How many of a network's stages, counted from the head down, learn at this time (epochs since the start):
/// all without gradual unfreezing, else none of them at first and all from unfreezeEpochs on (Howard and
/// Ruder 2018, arXiv 1801.06146).
int unfrozenStages(const Recipe& recipe, double epoch, int stages);

} // namespace imago
