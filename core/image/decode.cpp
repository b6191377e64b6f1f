// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decode.h"

#include "core/base/files.h"
#include "core/image/image.h"
#include "core/image/jpeg_reader.h"

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <new>

namespace imago {

namespace {

Error damaged(const std::string& name, const std::string& detail = {}) {
    return failure(
        ErrorCode::corrupt,
        fmt::format("{} is damaged: its data ends early or contradicts its format{}; replace the file", name,
                    detail.empty() ? "" : " (" + detail + ")"));
}

Error tooLarge(const std::string& name, Size size) {
    return failure(ErrorCode::unsupported,
                   fmt::format("{} has {} × {} pixels; at most {} million are read: scale it down or cut it",
                               name, size.width, size.height, maxPixels / 1000000));
}

Error outOfMemory(const std::string& name) {
    return failure(ErrorCode::outOfMemory, fmt::format("{} does not fit into memory", name));
}

bool isTooLarge(Size size) {
    return std::int64_t{size.width} * size.height > maxPixels;
}

Size turned(Size size, int orientation) {
    return orientation >= 5 ? Size{size.height, size.width} : size;
}

cv::Mat toEightBit(const cv::Mat& picture) {
    cv::Mat out;
    switch (picture.depth()) {
        case CV_8U:
            return picture;
        case CV_16U:
            picture.convertTo(out, CV_8U, 255.0 / 65535.0);
            return out;
        case CV_8S:
            picture.convertTo(out, CV_8U, 1, 128);
            return out;
        case CV_16S:
            picture.convertTo(out, CV_8U, 255.0 / 65535.0, 127.5);
            return out;
        case CV_32S:
            picture.convertTo(out, CV_8U, 255.0 / 4294967295.0, 127.5);
            return out;
        default:
            picture.convertTo(out, CV_8U, 255.0);
            return out;
    }
}

cv::Mat onWhite(const cv::Mat& bgra) {
    cv::Mat out(bgra.size(), CV_8UC3);
    bgra.forEach<cv::Vec4b>([&](const cv::Vec4b& from, const int* at) {
        auto& to = out.at<cv::Vec3b>(at[0], at[1]);
        const int alpha = from[3];
        for (int c = 0; c < 3; ++c)
            to[c] = static_cast<uchar>((from[c] * alpha + 255 * (255 - alpha) + 127) / 255);
    });
    return out;
}

Result<cv::Mat> toBgr(const cv::Mat& any, const std::string& name) {
    cv::Mat out;
    const cv::Mat picture = toEightBit(any);
    switch (picture.channels()) {
        case 1:
            cv::cvtColor(picture, out, cv::COLOR_GRAY2BGR);
            return out;
        case 3:
            return picture;
        case 4:
            return onWhite(picture);
        default:
            return failure(
                ErrorCode::unsupported,
                fmt::format("{} has {} channels; 1, 3 and 4 are understood", name, picture.channels()));
    }
}

Result<DecodedPicture> decodeJpeg(Bytes bytes, const std::string& name, ReducedTo reduced) {
    JpegReader reader(bytes);
    if (!reader.readHeader()) return damaged(name, reader.error());
    const Size stored = reader.size();
    if (isTooLarge(stored)) return tooLarge(name, stored);
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

Result<DecodedPicture> decodeOther(Bytes bytes, PictureFormat format, const std::string& name) {
    const Size claimed = headerSize(bytes, format);
    if (isTooLarge(claimed)) return tooLarge(name, claimed);
    // Only these have an alpha channel that means something; in 32-bit BMP files it usually is an unused
    // zero.
    const bool alpha =
        format == PictureFormat::png || format == PictureFormat::webp || format == PictureFormat::tiff;
    const int flags = alpha ? int{cv::IMREAD_UNCHANGED}
                            : cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH | cv::IMREAD_IGNORE_ORIENTATION;
    const cv::Mat data(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
    const cv::Mat stored = cv::imdecode(data, flags);
    if (stored.empty()) return damaged(name);
    IMAGO_TRY(bgr, toBgr(stored, name));
    // OpenCV has applied a TIFF's own orientation tag already.
    const int orientation = exifOrientation(exifBlock(bytes, format));
    return DecodedPicture{uprightPixels(bgr, orientation), turned({stored.cols, stored.rows}, orientation),
                          orientation};
}

/// Runs a decoder that may throw what OpenCV and the allocator throw.
template <class F> auto guarded(const std::string& name, F&& decode) -> decltype(decode()) {
    try {
        return decode();
    } catch (const std::bad_alloc&) {
        return outOfMemory(name);
    } catch (const cv::Exception& e) {
        return e.code == cv::Error::StsNoMem ? outOfMemory(name) : damaged(name, e.err);
    } catch (const std::exception& e) {
        return damaged(name, e.what());
    }
}

/// A rectangle mirrored inside the upright picture the way uprightPixels mirrors; its own inverse.
template <class T> cv::Rect_<T> mirrored(cv::Rect_<T> r, Size whole, int orientation) {
    const bool acrossX = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool acrossY = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    if (acrossX) r.x = static_cast<T>(whole.width) - r.x - r.width;
    if (acrossY) r.y = static_cast<T>(whole.height) - r.y - r.height;
    return r;
}

template <class T> cv::Rect_<T> transposed(cv::Rect_<T> r, int orientation) {
    return orientation >= 5 ? cv::Rect_<T>(r.y, r.x, r.height, r.width) : r;
}

Result<DecodedPart> decodeJpegPart(Bytes bytes, const std::string& name,
                                   const std::function<PartWish(Size)>& choose, Decoding decoding) {
    JpegReader reader(bytes);
    if (!reader.readHeader()) return damaged(name, reader.error());
    const Size stored = reader.size();
    if (isTooLarge(stored)) return tooLarge(name, stored);
    const int orientation = reader.orientation();
    const Size whole = turned(stored, orientation);
    const PartWish wish = choose(whole);
    JpegReader::Wish how;
    how.eighths = eighthsFor(wish.shrink);
    how.quick = decoding == Decoding::quick;
    how.whole = !how.quick || !reader.endsProperly();
    const cv::Rect part = transposed(mirrored(wish.part, whole, orientation), orientation);
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
    return DecodedPart{uprightPixels(bgr, orientation),
                       mirrored(transposed(covers, orientation), whole, orientation), whole};
}

} // namespace

cv::Mat uprightPixels(const cv::Mat& stored, int orientation) {
    if (orientation <= 1) return stored;
    cv::Mat picture = stored;
    if (orientation >= 5) cv::transpose(stored, picture);
    cv::Mat out;
    switch (orientation) {
        case 2: // mirrored
        case 6: // a quarter turn clockwise
            cv::flip(picture, out, 1);
            break;
        case 3: // half a turn
        case 7: // transposed along the other diagonal
            cv::flip(picture, out, -1);
            break;
        case 4: // upside down and mirrored
        case 8: // a quarter turn anticlockwise
            cv::flip(picture, out, 0);
            break;
        default: // 5: transposed
            out = picture;
    }
    return out;
}

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
            case PictureFormat::gif:
            case PictureFormat::heif:
                return failure(
                    ErrorCode::unsupported,
                    fmt::format("{} is a {} picture, which is not supported; convert it to PNG or JPEG", name,
                                format == PictureFormat::gif ? "GIF" : "HEIF or AVIF"));
            case PictureFormat::unknown:
                return failure(
                    ErrorCode::corrupt,
                    fmt::format("{} does not start like any picture format that is read (JPEG, PNG, BMP, "
                                "TIFF, WebP, PNM, JPEG 2000)",
                                name));
            default:
                return decodeOther(bytes, format, name);
        }
    });
}

Result<DecodedPart> decodePart(Bytes bytes, const std::string& name,
                               const std::function<PartWish(Size)>& choose, Decoding decoding) {
    if (!bytes.empty() && pictureFormat(bytes) == PictureFormat::jpeg)
        return guarded(name, [&] { return decodeJpegPart(bytes, name, choose, decoding); });
    IMAGO_TRY(picture, decodePicture(bytes, name, {}));
    const cv::Rect part = choose(picture.fullSize).part;
    return DecodedPart{picture.bgr(part), cv::Rect2d(part), picture.fullSize};
}

Result<cv::Mat> decodeImage(const std::filesystem::path& path, int minSide) {
    IMAGO_TRY(file, readPictureFile(path));
    return decodeImage(file.bytes, toUtf8(path), minSide);
}

Result<cv::Mat> decodeImage(const std::vector<std::uint8_t>& bytes, const std::string& name, int minSide) {
    return decodePicture(bytes, name, {minSide, 0}).map([](DecodedPicture picture) { return picture.bgr; });
}

} // namespace imago
