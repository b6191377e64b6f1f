// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/geometry.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// Pictures inside Imago are 8-bit BGR (OpenCV's order), CV_8UC3, in the EXIF-oriented frame.
/// 16-bit and float pictures are scaled to 8 bit by their type's range (float: 0…1), or by the values that
/// are there where these use less than a quarter of it (see WindowFinder), grey becomes three equal channels,
/// transparency is composited on white.

/// More pixels are not decoded at once (which the header tells, before memory is taken): 8-bit BGR of this
/// size takes 800 MB. JPEG, PNG and TIFF of any size are still probed, shown small, trained with at a reduced
/// size and read by TileSource.
inline constexpr std::int64_t maxPixels = std::int64_t{1} << 28;

/// Decodes a file. The format is told from the content, not from the name; JPEG PNG BMP TIFF (its first
/// page; see pages.h) WebP PNM JPEG 2000, EXR and Radiance HDR (tone mapped, see toneMapped), DICOM (see
/// dicom.h). `minSide` > 0 allows a reduced decode (JPEG 1/2, 1/4, 1/8) as long as the shorter side stays at
/// least minSide. Errors: notFound, unreadable, corrupt (truncated data is an error, not a half grey
/// picture), unsupported (GIF, HEIF, SVG, more than maxPixels at
/// full size), outOfMemory.
Result<cv::Mat> decodeImage(const std::filesystem::path& path, int minSide = 0);
Result<cv::Mat> decodeImage(const std::vector<std::uint8_t>& bytes, const std::string& name, int minSide = 0);

/// What a scan needs to know, read once: the file is opened one time.
struct ImageProbe {
    Size size;               ///< oriented
    int orientation = 1;     ///< EXIF 1…8
    std::string contentHash; ///< XXH3-128 of the bytes, 32 hex digits
    std::uint64_t phash = 0; ///< perceptualHash of the decoded picture
    std::int64_t bytes = 0, mtimeMs = 0;
};
Result<ImageProbe> probeImage(const std::filesystem::path& path);

std::string contentHash(const std::vector<std::uint8_t>& bytes);
/// Of a file, without decoding it.
Result<std::string> fileContentHash(const std::filesystem::path& path);

/// Size and modification time: what tells a changed file from an unchanged one without reading it.
struct FileStamp {
    std::int64_t bytes = 0, mtimeMs = 0;
    bool operator==(const FileStamp&) const = default;
};
/// Errors: notFound, unreadable (a folder or device too).
Result<FileStamp> fileStamp(const std::filesystem::path& path);

/// 64-bit hash of the low DCT frequencies (pHash: Zauner 2010): 32×32 grey, 8×8 corner without the mean, bits
/// against the median. Near duplicates differ in few bits; flat pictures have no structure and hash to 0.
std::uint64_t perceptualHash(const cv::Mat& bgr);
int hammingDistance(std::uint64_t a, std::uint64_t b);

/// Is it a file name we try to read (by extension, any case)?
bool isImageFileName(const std::filesystem::path& path);

/// Area-averaged down-scaling so that the longest side is `side`; smaller pictures are returned as they are.
cv::Mat scaledToFit(const cv::Mat& bgr, int side);
/// One channel (grey) or three; quality 1…100. Errors: invalidArgument, outOfMemory.
Result<std::vector<std::uint8_t>> encodeJpeg(const cv::Mat& bgr, int quality);
Result<std::vector<std::uint8_t>> encodePng(const cv::Mat& bgr);
/// Decode (reduced), scale, encode: the bytes that ThumbnailStore keeps. side: longest side in pixels.
Result<std::vector<std::uint8_t>> makeThumbnail(const std::filesystem::path& path, int side);

} // namespace imago
