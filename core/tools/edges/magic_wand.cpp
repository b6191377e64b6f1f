// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/edges/magic_wand.h"

#include "core/tools/edges/mat_mask.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace imago {

Mask magicWand(const cv::Mat& bgr, Point seed, int tolerance, bool contiguous) {
    if (!(seed.x >= 0 && seed.y >= 0 && seed.x < bgr.cols && seed.y < bgr.rows)) return {};
    const cv::Point at(int(std::floor(seed.x)), int(std::floor(seed.y)));
    const int most = std::clamp(tolerance, 0, 255);
    if (!contiguous) {
        const auto pixel = bgr.at<cv::Vec3b>(at);
        const cv::Scalar low(pixel[0] - most, pixel[1] - most, pixel[2] - most);
        const cv::Scalar high(pixel[0] + most, pixel[1] + most, pixel[2] + most);
        cv::Mat marked;
        cv::inRange(bgr, low, high, marked);
        return maskOf(marked);
    }
    // The fill wants a border of a pixel around its marks, and changes nothing but these.
    cv::Mat marked = cv::Mat::zeros(bgr.rows + 2, bgr.cols + 2, CV_8U);
    cv::Mat picture = bgr;
    const int flags = 4 | cv::FLOODFILL_FIXED_RANGE | cv::FLOODFILL_MASK_ONLY | (255 << 8);
    cv::floodFill(picture, marked, at, {}, nullptr, cv::Scalar::all(most), cv::Scalar::all(most), flags);
    return maskOf(marked(cv::Rect(1, 1, bgr.cols, bgr.rows)));
}

} // namespace imago
