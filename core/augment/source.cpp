// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/source.h"

#include "core/image/image.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago {

int sourceSide(const Preprocess& preprocess, const AugmentRecipe& recipe) {
    const AugmentOp& crop = recipe.op(AugmentKind::resizedCrop);
    const double area = crop.enabled ? std::clamp((crop.low + crop.high) / 2, 0.01, 1.0) : 1.0;
    const double factor = std::min(2.0, 1.15 / std::sqrt(area));
    return static_cast<int>(std::ceil(preprocess.size / preprocess.cropFraction * factor));
}

cv::Mat sourcePicture(const cv::Mat& bgr, int side) {
    const int shorter = std::min(bgr.cols, bgr.rows);
    if (shorter <= side) return bgr;
    const double factor = static_cast<double>(side) / shorter;
    cv::Mat out;
    cv::resize(bgr, out,
               cv::Size(std::max(side, static_cast<int>(std::lround(bgr.cols * factor))),
                        std::max(side, static_cast<int>(std::lround(bgr.rows * factor)))),
               0, 0, cv::INTER_AREA);
    return out;
}

Result<cv::Mat> readSource(const std::filesystem::path& path, int side) {
    IMAGO_TRY(bgr, decodeImage(path, side));
    return sourcePicture(bgr, side);
}

} // namespace imago
