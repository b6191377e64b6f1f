// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <string>

namespace imago {

/// How a picture of any shape becomes a square.
enum class ResizeMode {
    crop,      ///< shorter side to size/cropFraction, then the centre (torchvision's evaluation transform)
    squash,    ///< stretched to the square: nothing is lost, shapes change
    letterbox, ///< fitted, the rest filled with the mean
};
std::string_view toString(ResizeMode mode);
Result<ResizeMode> resizeModeFromString(std::string_view word);

/// From pixels to the network's input: x = (v − mean) / std with v in 0 … 255, a channel each.
struct Preprocess {
    int size = 224;
    ResizeMode resize = ResizeMode::crop;
    double cropFraction = 1.0;                           ///< in (0, 1]; 0.875 is torchvision's 224 of 256
    bool bgr = false;                                    ///< channel order of the network's input
    std::array<double, 3> mean{123.675, 116.28, 103.53}; ///< in the network's channel order
    std::array<double, 3> std{58.395, 57.12, 57.375};
    bool operator==(const Preprocess&) const = default;
};
std::string toJson(const Preprocess& preprocess);
Result<Preprocess> preprocessFromJson(const std::string& json);

/// The evaluation view: size×size BGR.
cv::Mat prepared(const cv::Mat& bgr, const Preprocess& preprocess);

/// Writes one normalised picture as 3×size×size planes (channelsLast false) or size×size×3 (true) to `out`,
/// which holds 3·size·size floats. `bgr` is size×size.
void normalise(const cv::Mat& bgr, const Preprocess& preprocess, bool channelsLast, float* out);

/// What the network sees, made visible: normalised values mapped back linearly from [lowest, highest] to 0 …
/// 255.
cv::Mat networkView(const cv::Mat& bgr, const Preprocess& preprocess);

} // namespace imago
