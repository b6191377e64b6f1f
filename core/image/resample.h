// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace imago {

/// Area average: each pixel of the result is the mean of what it covers, the way cv::INTER_AREA defines it,
/// to within one level, and several times as fast. `bgr`: CV_8UC3, not empty, at least as wide and as high as
/// `size`, which is at least 1×1.
cv::Mat areaResized(const cv::Mat& bgr, cv::Size size);
/// Of a region that lies inside `bgr` and may begin and end between pixels; as wide and high as `size` at
/// least.
cv::Mat areaResized(const cv::Mat& bgr, const cv::Rect2d& region, cv::Size size);

} // namespace imago
