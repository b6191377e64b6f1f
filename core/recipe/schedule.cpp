// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/recipe.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imago {

namespace {

/// What one-cycle begins with, and what its end is to its beginning: the defaults of PyTorch's OneCycleLR.
constexpr double cycleStart = 1.0 / 25, cycleEnd = cycleStart / 1e4;
/// Networks are made for multiples of 32 pixels.
constexpr int sideStep = 32;
/// The full side must be seen long enough for the weights and the norms to settle on it.
constexpr double growingShare = 2.0 / 3;

/// From a to b as half a cosine, share in [0, 1].
double halfCosine(double a, double b, double share) {
    return b + (a - b) * (1 + std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0))) / 2;
}

} // namespace

double scheduleFactor(const Recipe& recipe, std::int64_t step, std::int64_t stepsPerEpoch) {
    const double perEpoch = static_cast<double>(std::max<std::int64_t>(1, stepsPerEpoch));
    const double at = static_cast<double>(std::max<std::int64_t>(0, step));
    const double total = perEpoch * recipe.epochs;
    const double warmup = std::min(std::round(recipe.warmupEpochs * perEpoch), total);
    const double rising = at < warmup ? (at + 1) / (warmup + 1) : 1;
    switch (recipe.schedule) {
        case ScheduleKind::constant:
        case ScheduleKind::plateau:
            return rising;
        case ScheduleKind::step:
            return rising *
                   std::pow(recipe.stepFactor, std::floor(at / (perEpoch * std::max(1, recipe.stepEvery))));
        case ScheduleKind::oneCycle: {
            const double top = std::max(1.0, recipe.riseShare * total - 1);
            if (at < top) return halfCosine(cycleStart, 1, at / top);
            return halfCosine(1, cycleEnd, (at - top) / std::max(1.0, total - 1 - top));
        }
        case ScheduleKind::cosine:
            break;
    }
    if (at < warmup) return rising;
    if (at >= total) return 0;
    return halfCosine(1, 0, (at - warmup) / (total - warmup));
}

int sideOfEpoch(const Recipe& recipe, int epoch) {
    if (recipe.startSize <= 0 || recipe.startSize >= recipe.inputSize) return recipe.inputSize;
    const int growing = static_cast<int>(growingShare * recipe.epochs);
    if (epoch >= growing) return recipe.inputSize;
    const double side = recipe.startSize + static_cast<double>(recipe.inputSize - recipe.startSize) *
                                               std::max(0, epoch) / growing;
    const int whole = static_cast<int>(side / sideStep) * sideStep;
    return std::clamp(whole, recipe.startSize, recipe.inputSize);
}

int unfrozenStages(const Recipe& recipe, double epoch, int stages) {
    if (recipe.unfreezeEpochs <= 0 || epoch >= recipe.unfreezeEpochs) return stages;
    return static_cast<int>(std::max(0.0, epoch) / recipe.unfreezeEpochs * stages);
}

} // namespace imago
