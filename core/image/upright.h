// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/picture_format.h"

#include <cstdint>
#include <string>
#include <vector>

namespace imago {

/// The EXIF orientation 1…8 of a picture file whose readers may ignore it: JPEG, PNG, WebP; 1 for all others
/// (readers of TIFF turn it themselves). The first bytes are enough as long as they hold the EXIF block.
int fileOrientation(Bytes bytes);

/// The picture stored upright in the format that it has: JPEG encoded again at quality 95, PNG and WebP
/// without loss, in their depth and with their transparency; without any metadata. Errors: those of
/// decodePicture; unsupported for other formats.
Result<std::vector<std::uint8_t>> storedUpright(Bytes bytes, const std::string& name);

} // namespace imago
