// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/mask.h"

#include <opencv2/core/mat.hpp>

namespace imago {

/// The pixels that are not 0 of an 8-bit picture of one channel whose top left pixel is (x, y).
Mask maskOf(const cv::Mat& marked, int x = 0, int y = 0);

/// Sets the mask's pixels in an 8-bit picture of one channel that shows the part of the world from `origin`
/// on, `scale` of its pixels a world pixel. A pixel that is met at all is set.
void paint(const Mask& mask, Point origin, double scale, std::uint8_t value, cv::Mat& picture);

} // namespace imago
