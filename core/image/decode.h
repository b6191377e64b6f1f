// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/picture_format.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
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
/// The one decoder behind decodeImage, probeImage and makeThumbnail. Errors: unsupported, corrupt,
/// outOfMemory.
Result<DecodedPicture> decodePicture(Bytes bytes, const std::string& name, ReducedTo reduced);

struct PictureFile {
    std::vector<std::uint8_t> bytes;
    std::int64_t mtimeMs = 0;
};
/// Reads a regular file once, with its time. Errors: notFound, unreadable, corrupt (empty), unsupported (too
/// large).
Result<PictureFile> readPictureFile(const std::filesystem::path& path);

} // namespace imago
