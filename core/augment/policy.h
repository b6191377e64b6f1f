// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <opencv2/core/mat.hpp>

/// The operations that RandAugment and TrivialAugment choose from, with the magnitude scales of torchvision
/// (RandAugment and TrivialAugmentWide, 31 steps), on a finished square view. Unlike torchvision's defaults
/// they interpolate, and fill with the mean colour instead of black.
///
/// | operation | RandAugment, magnitude m of 30 | TrivialAugment, m of 30 |
/// | --- | --- | --- |
/// | shearX, shearY | ± 0.3·m/30 (tangent) | ± 0.99·m/30 |
/// | translateX, translateY | ± 150/331 of the side·m/30, whole pixels | ± 32 pixels·m/30 |
/// | rotate | ± 30°·m/30 | ± 135°·m/30 |
/// | brightness, colour, contrast, sharpness | factor 1 ± 0.9·m/30 | 1 ± 0.99·m/30 |
/// | posterize | 8 − round(m/7.5) bits stay | 8 − round(m/5) |
/// | solarize | inverted from 255·(1 − m/30) up | the same |
/// | autoContrast, equalize, identity | no magnitude | no magnitude |
namespace imago::policy {

enum class Op {
    identity,
    shearX,
    shearY,
    translateX,
    translateY,
    rotate,
    brightness,
    colour,
    contrast,
    sharpness,
    posterize,
    solarize,
    autoContrast,
    equalize
};
inline constexpr int opCount = 14;

/// The table above, without the sign: a tangent, pixels, degrees, what a factor differs from 1 by, bits, a
/// threshold. `magnitude` in 0 … 30, `side` of the view in pixels.
double randAmount(Op op, double magnitude, int side);
double trivialAmount(Op op, double magnitude);
/// A fair coin decides the amount's sign.
bool isSigned(Op op);

/// Changes the view (square, CV_8UC3) in place. Positive amounts: shear moves what lies lower (or further to
/// the right) to the left (up), translate moves right or down, rotate turns anticlockwise. What comes in from
/// outside is `fill`.
void apply(cv::Mat& view, Op op, double amount, const cv::Scalar& fill);

/// Two operations, each at random.
void randAugment(cv::Mat& view, double magnitude, Random& random, const cv::Scalar& fill);
/// One operation of a magnitude at random.
void trivialAugment(cv::Mat& view, Random& random, const cv::Scalar& fill);

} // namespace imago::policy
