// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/upright.h"

#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/jpeg_reader.h"

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>

namespace imago {

namespace {

constexpr int jpegQuality = 95;

Result<std::vector<std::uint8_t>> otherUpright(Bytes bytes, PictureFormat format, const std::string& name) {
    try {
        const cv::Mat data(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
        const cv::Mat stored = cv::imdecode(data, cv::IMREAD_UNCHANGED);
        if (stored.empty()) return failure(ErrorCode::corrupt, fmt::format("{} cannot be decoded", name));
        const auto picture = uprightPixels(stored, fileOrientation(bytes));
        std::vector<std::uint8_t> out;
        const bool png = format == PictureFormat::png;
        // Above 100, OpenCV encodes WebP without loss.
        const std::vector<int> options =
            png ? std::vector<int>{} : std::vector<int>{cv::IMWRITE_WEBP_QUALITY, 101};
        if (cv::imencode(png ? ".png" : ".webp", picture, out, options)) return out;
        return failure(ErrorCode::unsupported, fmt::format("{} cannot be encoded again", name));
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory, fmt::format("{} does not fit into memory", name));
    } catch (const std::exception& e) {
        return failure(ErrorCode::corrupt, fmt::format("{} cannot be turned upright: {}", name, e.what()));
    }
}

} // namespace

int fileOrientation(Bytes bytes) {
    const auto format = pictureFormat(bytes);
    if (format != PictureFormat::jpeg) return exifOrientation(exifBlock(bytes, format));
    JpegReader reader(bytes);
    return reader.readHeader() ? reader.orientation() : 1;
}

Result<std::vector<std::uint8_t>> storedUpright(Bytes bytes, const std::string& name) {
    const auto format = pictureFormat(bytes);
    if (format == PictureFormat::png || format == PictureFormat::webp)
        return otherUpright(bytes, format, name);
    if (format != PictureFormat::jpeg)
        return failure(ErrorCode::unsupported, fmt::format("{} is not turned by EXIF", name));
    IMAGO_TRY(picture, decodePicture(bytes, name, {}));
    return encodeJpeg(picture.bgr, jpegQuality);
}

} // namespace imago
