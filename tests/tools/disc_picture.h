// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/geometry/mask.h"
#include "core/geometry/shapes.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace imago::test {

struct DiscPicture {
    cv::Mat bgr;
    Mask truth;
};

/// A disc whose border is as soft as a lens makes it, on another colour, under noise of the given deviation.
inline DiscPicture discPicture(Size size, Point center, double radius, double noise, std::uint64_t seed = 1,
                               cv::Vec3b inside = {40, 60, 200}, cv::Vec3b outside = {150, 130, 60}) {
    Random random(seed);
    DiscPicture picture{cv::Mat(size.height, size.width, CV_8UC3), brushStroke(center, center, radius, size)};
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const double away = std::hypot(x + 0.5 - center.x, y + 0.5 - center.y);
            const double share = std::clamp(radius - away + 0.5, 0.0, 1.0);
            auto& pixel = picture.bgr.at<cv::Vec3b>(y, x);
            for (int c = 0; c < 3; ++c)
                pixel[c] =
                    cv::saturate_cast<std::uint8_t>(share * inside[c] + (1 - share) * outside[c] +
                                                    noise * (random.uniform() + random.uniform() - 1) * 2.45);
        }
    return picture;
}

} // namespace imago::test
