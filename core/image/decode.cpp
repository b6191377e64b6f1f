// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decode.h"

#include "core/base/files.h"
#include "core/image/dicom.h"
#include "core/image/image.h"
#include "core/image/jpeg_reader.h"
#include "core/image/orient.h"
#include "core/image/picture_errors.h"
#include "core/image/row_decode.h"
#include "core/image/tone.h"

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace imago {

namespace {

Result<cv::Mat> eightBit(const cv::Mat& stored, const std::string& name) {
    const cv::Mat known = inKnownDepth(stored);
    WindowFinder finder;
    finder.add(known);
    return toBgr(known, finder.window(), Alpha::straight, name);
}

Result<DecodedPicture> decodeJpeg(Bytes bytes, const std::string& name, ReducedTo reduced) {
    JpegReader reader(bytes);
    if (!reader.readHeader()) return damaged(name, reader.error());
    const Size stored = reader.size();
    if (isTooLarge(stored)) return decodeRows(RowReader::open(bytes, name), name, reduced);
    const int shorter = std::min(stored.width, stored.height), longer = std::max(stored.width, stored.height);
    int denominator = 1;
    const auto fits = [&](int d) {
        return (shorter + d - 1) / d >= reduced.shorter && (longer + d - 1) / d >= reduced.longer;
    };
    if (reduced.shorter > 0 || reduced.longer > 0)
        while (denominator < 8 && fits(denominator * 2))
            denominator *= 2;
    cv::Mat bgr;
    JpegReader::Wish how;
    how.eighths = 8 / denominator;
    if (!reader.read(how, bgr)) return damaged(name, reader.error());
    const int orientation = reader.orientation();
    return DecodedPicture{uprightPixels(bgr, orientation), turned(stored, orientation), orientation};
}

/// OpenCV leaves OpenEXR switched off unless the environment says otherwise by the time it is first used.
const bool openExrAllowed = ::setenv("OPENCV_IO_ENABLE_OPENEXR", "1", 0) == 0;

/// Light without an upper end: EXR and Radiance HDR. Alpha is left out.
Result<DecodedPicture> decodeLight(Bytes bytes, PictureFormat format, const std::string& name) {
    const Size claimed = headerSize(bytes, format);
    if (isTooLarge(claimed)) return tooLarge(name, claimed, "scale it down or cut it");
    const cv::Mat data(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
    cv::Mat light =
        openExrAllowed || format == PictureFormat::hdr ? cv::imdecode(data, cv::IMREAD_UNCHANGED) : cv::Mat();
    if (light.empty()) return damaged(name);
    if (light.channels() == 1) cv::cvtColor(light, light, cv::COLOR_GRAY2BGR);
    if (light.channels() == 4) cv::cvtColor(light, light, cv::COLOR_BGRA2BGR);
    light.convertTo(light, CV_32F);
    return DecodedPicture{toneMapped(light), {light.cols, light.rows}, 1};
}

Error notPixels(const std::string& name, PictureFormat format) {
    if (format == PictureFormat::svg)
        return failure(ErrorCode::unsupported,
                       name + " is SVG, which is a drawing, not pixels; export it as PNG first");
    return failure(ErrorCode::unsupported,
                   fmt::format("{} is a {} picture, which is not supported; convert it to PNG or JPEG", name,
                               format == PictureFormat::gif ? "GIF" : "HEIF or AVIF"));
}

Result<DecodedPicture> decodeOther(Bytes bytes, PictureFormat format, const std::string& name,
                                   ReducedTo reduced) {
    const Size claimed = headerSize(bytes, format);
    if (isTooLarge(claimed) && reduced.shorter <= 0 && reduced.longer <= 0)
        return tooLargeAtOnce(name, claimed);
    if (format == PictureFormat::tiff || isTooLarge(claimed))
        return decodeRows(RowReader::open(bytes, name), name, reduced);
    // Only these have an alpha channel that means something; in 32-bit BMP files it usually is an unused
    // zero.
    const bool alpha = format == PictureFormat::png || format == PictureFormat::webp;
    const int flags = alpha ? int{cv::IMREAD_UNCHANGED}
                            : cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH | cv::IMREAD_IGNORE_ORIENTATION;
    const cv::Mat data(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
    const cv::Mat stored = cv::imdecode(data, flags);
    if (stored.empty()) return damaged(name);
    IMAGO_TRY(bgr, eightBit(stored, name));
    const int orientation = exifOrientation(exifBlock(bytes, format));
    return DecodedPicture{uprightPixels(bgr, orientation), turned({stored.cols, stored.rows}, orientation),
                          orientation};
}

Result<DecodedPart> decodeJpegPart(Bytes bytes, const std::string& name,
                                   const std::function<PartWish(Size)>& choose, Decoding decoding) {
    JpegReader reader(bytes);
    if (!reader.readHeader()) return damaged(name, reader.error());
    const Size stored = reader.size();
    if (isTooLarge(stored)) return decodePartOfRows(RowReader::open(bytes, name), name, choose);
    const int orientation = reader.orientation();
    const Size whole = turned(stored, orientation);
    const PartWish wish = choose(whole);
    JpegReader::Wish how;
    how.eighths = eighthsFor(wish.shrink);
    how.quick = decoding == Decoding::quick;
    how.whole = !how.quick || !reader.endsProperly();
    const cv::Rect part = storedPart(wish.part, whole, orientation);
    const cv::Size scaled = reader.scaledSize(how.eighths);
    const int e = how.eighths;
    const cv::Point low(part.x * e / 8, part.y * e / 8);
    const cv::Point high(std::min(scaled.width, (part.br().x * e + 7) / 8),
                         std::min(scaled.height, (part.br().y * e + 7) / 8));
    how.part = cv::Rect(low, high);
    cv::Mat bgr;
    if (!reader.read(how, bgr)) return damaged(name, reader.error());
    const double step = 8.0 / e;
    const cv::Rect2d covers(how.part.x * step, how.part.y * step, how.part.width * step,
                            how.part.height * step);
    return DecodedPart{uprightPixels(bgr, orientation), uprightPart(covers, whole, orientation), whole};
}

} // namespace

int eighthsFor(double shrink) {
    // libjpeg-turbo has no vector code for the others: at 3 it takes longer than at 4, at 5 to 7 longer than
    // for all pixels.
    constexpr int fast[] = {1, 2, 4};
    for (const int eighths : fast)
        if (eighths * shrink >= 8 - 1e-6) return eighths;
    return 8;
}

Result<DecodedPicture> decodePicture(Bytes bytes, const std::string& name, ReducedTo reduced) {
    if (bytes.empty()) return failure(ErrorCode::corrupt, fmt::format("{} is empty; replace the file", name));
    return guarded(name, [&]() -> Result<DecodedPicture> {
        const auto format = pictureFormat(bytes);
        switch (format) {
            case PictureFormat::jpeg:
                return decodeJpeg(bytes, name, reduced);
            case PictureFormat::exr:
            case PictureFormat::hdr:
                return decodeLight(bytes, format, name);
            case PictureFormat::dicom:
                return decodeDicom(bytes, name);
            case PictureFormat::gif:
            case PictureFormat::heif:
            case PictureFormat::svg:
                return notPixels(name, format);
            case PictureFormat::unknown:
                return failure(
                    ErrorCode::corrupt,
                    fmt::format("{} does not start like any picture format that is read (JPEG, PNG, BMP, "
                                "TIFF, WebP, PNM, JPEG 2000, EXR, HDR, DICOM)",
                                name));
            default:
                return decodeOther(bytes, format, name, reduced);
        }
    });
}

Result<DecodedPart> decodePart(Bytes bytes, const std::string& name,
                               const std::function<PartWish(Size)>& choose, Decoding decoding) {
    if (!bytes.empty() && pictureFormat(bytes) == PictureFormat::jpeg)
        return guarded(name, [&] { return decodeJpegPart(bytes, name, choose, decoding); });
    if (!bytes.empty() && isTooLarge(headerSize(bytes, pictureFormat(bytes))))
        return guarded(name, [&] { return decodePartOfRows(RowReader::open(bytes, name), name, choose); });
    IMAGO_TRY(picture, decodePicture(bytes, name, {}));
    const cv::Rect part = choose(picture.fullSize).part;
    return DecodedPart{picture.bgr(part), cv::Rect2d(part), picture.fullSize};
}

Result<cv::Mat> decodeImage(const std::filesystem::path& path, int minSide) {
    return decodePictureFile(path, {minSide, 0}).map([](DecodedPicture picture) { return picture.bgr; });
}

Result<cv::Mat> decodeImage(const std::vector<std::uint8_t>& bytes, const std::string& name, int minSide) {
    return decodePicture(bytes, name, {minSide, 0}).map([](DecodedPicture picture) { return picture.bgr; });
}

} // namespace imago
