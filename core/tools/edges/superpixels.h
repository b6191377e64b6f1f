// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/mask.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace imago {

/// A picture in pieces of like colour. Pictures of more than two megapixels are looked at on a smaller scale.
struct Superpixels {
    cv::Mat labels;               ///< CV_32S, 0 … count()-1; every label hangs together
    Size picture;                 ///< which the labels stand for, larger than `labels` or equal
    std::vector<cv::Rect> places; ///< by label: the rectangle of `labels` that it fills in part

    int count() const { return static_cast<int>(places.size()); }
    /// The label of a point of the picture; -1 outside.
    int at(Point point) const;
};

/// About `wanted` pieces: SLIC (Achanta et al., "SLIC superpixels compared to state-of-the-art superpixel
/// methods", 2012) in CIELAB. `compactness`: how much nearness counts against colour; 10 is the paper's.
/// `bgr` is CV_8UC3.
Superpixels superpixels(const cv::Mat& bgr, int wanted, double compactness = 10);

/// In the picture's own pixels; empty for a label that does not exist. The masks of all labels cover the
/// picture without overlap.
Mask superpixelMask(const Superpixels& pieces, int label);

} // namespace imago
