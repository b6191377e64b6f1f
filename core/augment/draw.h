// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"
#include "core/base/random.h"

#include <optional>

namespace imago {

/// The random numbers of one operation for one sample, independent of all other operations.
struct OpDraw {
    Random random;
    double low = 0, high = 0;

    /// Uniform in the operation's range.
    double value() { return random.uniform(low, high); }
};

/// Empty where the operation is off or the sample was not chosen for it.
inline std::optional<OpDraw> drawOp(const AugmentRecipe& recipe, AugmentKind kind, const SampleKey& key) {
    const auto& op = recipe.op(kind);
    if (!op.enabled) return std::nullopt;
    OpDraw draw{Random(seedOf(key.seed, key.image, key.epoch, static_cast<std::uint64_t>(kind))), op.low,
                op.high};
    if (!draw.random.chance(op.probability)) return std::nullopt;
    return draw;
}

/// The value that the operation takes for the sample, or `neutral`.
inline double drawValue(const AugmentRecipe& recipe, AugmentKind kind, const SampleKey& key, double neutral) {
    auto draw = drawOp(recipe, kind, key);
    return draw ? draw->value() : neutral;
}

/// The geometric operations and the resize: size×size.
cv::Mat viewed(const PicturePart& picture, const AugmentRecipe& recipe, const Preprocess& preprocess,
               const SampleKey& key);
/// brightness contrast saturation hue greyscale.
void recolour(cv::Mat& view, const AugmentRecipe& recipe, const SampleKey& key);
/// blur noise jpeg randAugment trivialAugment erasing.
void degrade(cv::Mat& view, const AugmentRecipe& recipe, const Preprocess& preprocess, const SampleKey& key);

} // namespace imago
