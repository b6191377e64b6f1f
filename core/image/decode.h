// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/picture_format.h"

#include <opencv2/core/mat.hpp>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace imago {

/// How small a JPEG may be decoded: to 1/2, 1/4 or 1/8 as long as the shorter side stays at least `shorter`
/// and the longer one at least `longer`. Both 0: in full.
struct ReducedTo {
    int shorter = 0, longer = 0;
};

struct DecodedPicture {
    cv::Mat bgr;   ///< oriented; perhaps reduced
    Size fullSize; ///< oriented, as stored in the file
    int orientation = 1;
};
/// The one decoder behind decodeImage, probeImage and makeThumbnail. More than maxPixels are read by rows and
/// averaged as far as `reduced` allows. Errors: unsupported, corrupt, outOfMemory.
Result<DecodedPicture> decodePicture(Bytes bytes, const std::string& name, ReducedTo reduced);

/// EXIF 2.32: what has to be done to the stored picture to see it upright. Any type of pixel; may share them.
cv::Mat uprightPixels(const cv::Mat& stored, int orientation);

/// quick is for training: a coarser cosine transform, colours that are not interpolated, and no look at what
/// lies below the part. What it differs by is below what JPEG loses at quality 90.
enum class Decoding { exact, quick };

/// Which part of a picture is wanted.
struct PartWish {
    cv::Rect part;     ///< oriented, in pixels of the full picture, inside it, not empty
    double shrink = 1; ///< the part may be decoded so many times smaller (JPEG: in eighths)
};
struct DecodedPart {
    cv::Mat bgr;       ///< oriented; perhaps reduced
    cv::Rect2d covers; ///< the wish's part, to whole pixels of the reduced picture; in pixels of the full one
    Size fullSize;     ///< oriented
};
/// Decodes what `choose` asks for once the picture's size is known. Other formats than JPEG are decoded
/// whole; pictures of more than maxPixels are read by rows and averaged as far as the wish allows. Errors:
/// those of decodePicture. Truncated files are corrupt whichever part is asked for; other damage is found by
/// `quick` only where it looks.
Result<DecodedPart> decodePart(Bytes bytes, const std::string& name,
                               const std::function<PartWish(Size full)>& choose, Decoding decoding);
/// Both of a file, which may be larger than readPictureFile takes where it can be read by rows.
Result<DecodedPicture> decodePictureFile(const std::filesystem::path& path, ReducedTo reduced);
Result<DecodedPart> decodePartFile(const std::filesystem::path& path,
                                   const std::function<PartWish(Size full)>& choose, Decoding decoding);

/// In how many eighths of its size a part is decoded that is shrunk so many times afterwards: at least 8 /
/// shrink, and one of 1, 2, 4 and 8.
int eighthsFor(double shrink);

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using FilePointer = std::unique_ptr<std::FILE, CloseFile>;

/// A regular file, open for reading. Errors: notFound, unreadable.
Result<FilePointer> openPictureFile(const std::filesystem::path& path);

struct PictureFile {
    std::vector<std::uint8_t> bytes;
    std::int64_t mtimeMs = 0;
};
/// Reads a regular file once, with its time. Errors: notFound, unreadable, corrupt (empty), unsupported (too
/// large).
Result<PictureFile> readPictureFile(const std::filesystem::path& path);

} // namespace imago
