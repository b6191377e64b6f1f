// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace imago {

/// folder/00000.png for number 0.
std::filesystem::path unpackedFile(const std::filesystem::path& folder, std::size_t number);

/// Writes pictures that a binary file holds as PNG into a folder, on all cores; equal files that are there
/// already stay. `picture` is called from several threads at once and must not throw; `told` by the calling
/// thread with the number done. Errors: io, cancelled.
Status unpackPictures(const std::filesystem::path& folder, std::size_t count,
                      const std::function<cv::Mat(std::size_t)>& picture,
                      const std::function<void(std::size_t)>& told, std::stop_token stop);

} // namespace imago
