// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace imago::train {

/// SHA-256 (FIPS 180-4) in lower-case hex: what `sha256sum` prints.
std::string sha256(std::span<const std::uint8_t> bytes);

} // namespace imago::train
