// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/mask.h"

#include <opencv2/core/mat.hpp>

namespace imago {

/// The pixels of which no channel differs by more than `tolerance` (0 … 255) from the pixel under `seed`:
/// only those that hang together with it by their sides, or all of the picture. Empty where the seed is
/// outside. `bgr` is CV_8UC3.
Mask magicWand(const cv::Mat& bgr, Point seed, int tolerance, bool contiguous);

} // namespace imago
