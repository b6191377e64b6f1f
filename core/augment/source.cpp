// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/source.h"

#include "core/image/resample.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// Decoding to fewer pixels halves in the frequency domain; with so many times the pixels that are needed
/// left, the average that follows stays in charge of the quality.
constexpr double evaluationMargin = 1.9;

/// The whole picture, as small as its shorter side may be.
std::function<PartWish(Size)> allFor(int side) {
    return [side](Size full) -> PartWish {
        return {cv::Rect(0, 0, full.width, full.height),
                static_cast<double>(std::min(full.width, full.height)) / side};
    };
}

} // namespace

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
    return areaResized(bgr, {std::max(side, static_cast<int>(std::lround(bgr.cols * factor))),
                             std::max(side, static_cast<int>(std::lround(bgr.rows * factor)))});
}

Result<Decoded> decodeSource(Bytes bytes, const std::string& name, int side) {
    IMAGO_TRY(picture, decodePart(bytes, name, allFor(side), Decoding::quick));
    return Decoded{sourcePicture(picture.bgr, side), picture.fullSize};
}

Result<cv::Mat> readSource(const std::filesystem::path& path, int side) {
    IMAGO_TRY(picture, decodePartFile(path, allFor(side), Decoding::quick));
    return sourcePicture(picture.bgr, side);
}

Result<Decoded> decodeView(Bytes bytes, const std::string& name, const Preprocess& preprocess) {
    const AugmentRecipe plain;
    const auto shown = [&](Size full) -> PartWish {
        const auto needed = neededPart({full.width, full.height}, plain, preprocess, {});
        return {needed.part, needed.shrink / evaluationMargin};
    };
    IMAGO_TRY(part, decodePart(bytes, name, shown, Decoding::exact));
    const cv::Size whole(part.fullSize.width, part.fullSize.height);
    return Decoded{augmented({part.bgr, part.covers, whole}, plain, preprocess, {}), part.fullSize};
}

Result<DecodedPart> readPart(const std::filesystem::path& path, Decoding decoding,
                             const std::function<PartWish(Size full)>& choose) {
    return decodePartFile(path, choose, decoding);
}

} // namespace imago
