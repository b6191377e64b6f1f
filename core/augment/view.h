// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

/// Sampling of a picture into a square, inside this room: continuous pixel coordinates, pixel i covers [i,
/// i+1).
namespace imago::view {

/// A part of the source, possibly larger than it.
struct Region {
    double x = 0, y = 0, width = 0, height = 0;
};

/// The part that the evaluation view shows: crop: the centre square; squash: all; letterbox: a square around
/// all.
Region evaluationRegion(cv::Size source, const Preprocess& preprocess);

/// The mean colour as B, G, R: what is neutral to the network.
cv::Scalar meanColour(const Preprocess& preprocess);

/// Area-averaging where it shrinks, bilinear where it grows, each axis for itself.
cv::Mat resized(const cv::Mat& bgr, cv::Size size);

/// The pixels nearest to a region.
cv::Rect wholePixels(const Region& region);

/// `region`, to the nearest source pixel, as size×size; what lies outside the source is filled.
cv::Mat straight(const cv::Mat& bgr, const Region& region, int size, const cv::Scalar& fill);

/// An affine map between two planes: [a b c; d e f].
using Affine = cv::Matx33d;

/// size×size picture whose point p shows the source's point toSource·p. Where it shrinks, the source is
/// area-averaged first, so that nothing aliases. Outside the source: reflected about the border pixel
/// (reflect-101), or `fill` where `reflect` is false.
cv::Mat warped(const cv::Mat& bgr, const Affine& toSource, int size, bool reflect, const cv::Scalar& fill);

/// What `warped` looks at, reflections included, of a source of that size.
NeededPart neededFor(cv::Size source, const Affine& toSource, int size);

} // namespace imago::view
