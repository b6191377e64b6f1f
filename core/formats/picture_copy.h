// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/picture_format.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// The EXIF orientation of a file, from as few bytes as tell it. Errors: those of opening it.
Result<int> orientationOfFile(const std::filesystem::path& path);

/// A picture's bytes stored upright (storedUpright), with the metadata and colour profile that it had, its
/// orientation 1 and without its thumbnail. Errors: those of storedUpright.
Result<std::vector<std::uint8_t>> uprightCopy(const std::vector<std::uint8_t>& bytes,
                                              const std::string& name);

/// The same picture, its pixels untouched, without what EXIF, IPTC, XMP and comments tell of place, device
/// and owner. Orientation, resolution and colour profile stay. Errors: corrupt where the metadata cannot be
/// read or something stays.
Result<std::vector<std::uint8_t>> withoutMetadata(const std::vector<std::uint8_t>& bytes,
                                                  const std::string& name);

} // namespace imago
