// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace imago::train {

/// The members of a zip archive (PKWARE APPNOTE 6.3, with zip64) by name, as parts of `bytes`. Only stored
/// members, which is what torch.save writes; compressed ones in a folder "code" are left out. Names and sizes
/// come from the central directory; every offset is checked. Errors: corrupt, unsupported (compressed or
/// encrypted members, several volumes).
Result<std::map<std::string, std::span<const std::uint8_t>>> readZip(std::span<const std::uint8_t> bytes);

} // namespace imago::train
