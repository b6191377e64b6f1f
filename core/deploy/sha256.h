// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>

namespace imago {

/// SHA-256 (FIPS 180-4) in lower-case hex: what `sha256sum` prints.
std::string sha256(std::span<const std::uint8_t> bytes);
/// Of a file, which is read in parts: for threads other than that of a window. Errors: notFound, unreadable,
/// cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path& file, std::stop_token stop = {});

} // namespace imago
