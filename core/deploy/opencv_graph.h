// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace imago {

/// An ONNX file's bytes as OpenCV can take them. Before 4.7 it knows the bounds of Clip as attributes only,
/// which they were up to opset 10; constant ones are moved there, and nothing else is touched. Errors:
/// notFound, unreadable, corrupt.
Result<std::vector<std::uint8_t>> graphForOpenCv(const std::filesystem::path& file);

} // namespace imago
