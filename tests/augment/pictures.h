// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <opencv2/core.hpp>

namespace imago {

/// Every pixel another colour.
inline cv::Mat noisePicture(int width, int height, std::uint64_t seed = 1) {
    cv::Mat picture(height, width, CV_8UC3);
    Random random(seed);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                picture.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>(random.below(256));
    return picture;
}

/// Blue rises to the right, green downwards, red with both: smooth, no symmetry.
inline cv::Mat smoothPicture(int width, int height) {
    cv::Mat picture(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double u = (x + 0.5) / width, v = (y + 0.5) / height;
            picture.at<cv::Vec3b>(y, x) =
                cv::Vec3b(static_cast<std::uint8_t>(20 + 200 * u), static_cast<std::uint8_t>(30 + 180 * v),
                          static_cast<std::uint8_t>(40 + 80 * u + 60 * v * v));
        }
    return picture;
}

/// The greatest difference of two values; 256 where the shapes differ.
inline double greatestDifference(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() && a.type() == b.type() ? cv::norm(a, b, cv::NORM_INF) : 256;
}

inline bool same(const cv::Mat& a, const cv::Mat& b) {
    return greatestDifference(a, b) == 0;
}

} // namespace imago
