// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// RFC 4648 §4, with padding, on one line.
std::string base64(std::span<const std::uint8_t> bytes);
/// Line ends and missing padding are borne, and a "data:…;base64," in front. Errors: corrupt.
Result<std::vector<std::uint8_t>> bytesFromBase64(std::string_view text);

} // namespace imago
