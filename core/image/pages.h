// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <functional>

namespace imago {

/// May a file by this name hold several pictures (TIFF, DICOM)?
bool mayHavePages(const std::filesystem::path& path);

/// How many pictures a file holds: pages of TIFF, frames of DICOM, else 1. Errors: those of decodeImage.
Result<int> pageCount(const std::filesystem::path& path);

/// Hands each page over, as it is to be written as PNG: upright; 16-bit grey, BGR and BGRA stay 16-bit (the
/// window is chosen when the PNG is decoded), everything else is the 8-bit BGR that decodeImage makes. An
/// error of `take` ends it. Errors: those of decodeImage.
Status readPages(const std::filesystem::path& path,
                 const std::function<Status(int page, const cv::Mat& pixels)>& take);

} // namespace imago
