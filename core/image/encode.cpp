// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/decode.h"
#include "core/image/image.h"

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

constexpr int thumbnailQuality = 85;

Result<std::vector<std::uint8_t>> encode(const cv::Mat& picture, const char* extension,
                                         const std::vector<int>& options) {
    try {
        std::vector<std::uint8_t> bytes;
        if (!picture.empty() && cv::imencode(extension, picture, bytes, options)) return bytes;
        return failure(ErrorCode::invalidArgument, fmt::format("a picture of {} × {} cannot be written as {}",
                                                               picture.cols, picture.rows, extension));
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory, "not enough memory to write a picture");
    } catch (const std::exception& e) {
        return failure(ErrorCode::invalidArgument,
                       fmt::format("a picture cannot be written as {}: {}", extension, e.what()));
    }
}

} // namespace

cv::Mat scaledToFit(const cv::Mat& bgr, int side) {
    const int longest = std::max(bgr.cols, bgr.rows);
    if (side <= 0 || longest <= side) return bgr;
    const auto scaled = [&](int length) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(length) * side / longest)));
    };
    cv::Mat out;
    cv::resize(bgr, out, {scaled(bgr.cols), scaled(bgr.rows)}, 0, 0, cv::INTER_AREA);
    return out;
}

Result<std::vector<std::uint8_t>> encodeJpeg(const cv::Mat& bgr, int quality) {
    return encode(bgr, ".jpg", {cv::IMWRITE_JPEG_QUALITY, std::clamp(quality, 1, 100)});
}

Result<std::vector<std::uint8_t>> encodePng(const cv::Mat& bgr) {
    return encode(bgr, ".png", {});
}

Result<std::vector<std::uint8_t>> makeThumbnail(const std::filesystem::path& path, int side) {
    IMAGO_TRY(picture, decodePictureFile(path, {0, side}));
    try {
        return encodeJpeg(scaledToFit(picture.bgr, side), thumbnailQuality);
    } catch (const std::exception& e) { // scaling found no memory
        return failure(ErrorCode::outOfMemory, fmt::format("{}: {}", toUtf8(path), e.what()));
    }
}

} // namespace imago
