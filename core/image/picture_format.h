// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geometry.h"

#include <cstdint>
#include <span>

namespace imago {

/// Files are known by their first bytes, not by their name: a picture with a wrong extension still opens, and
/// a text file named .jpg is told apart from a damaged picture.
enum class PictureFormat { unknown, jpeg, png, bmp, tiff, webp, pnm, jp2, exr, hdr, dicom, gif, heif, svg };

using Bytes = std::span<const std::uint8_t>;

PictureFormat pictureFormat(Bytes bytes);

/// The stored size (before EXIF orientation) as the header claims it, read without decoding; 0×0 where it
/// cannot be told. JPEG is left to its decoder. Sources: PNG (ISO 15948) §11.2.2, TIFF 6.0 §2 and BigTIFF,
/// WebP container specification, BITMAPINFOHEADER, netpbm, JP2 (ISO 15444-1) annex I,
/// OpenEXR file layout, Radiance picture format.
Size headerSize(Bytes bytes, PictureFormat format);

/// The EXIF block (a TIFF structure) of a PNG (eXIf) or WebP (EXIF) file; empty where there is none.
Bytes exifBlock(Bytes bytes, PictureFormat format);

/// Orientation 1…8 (EXIF 2.32, tag 0x0112 of IFD0) from an EXIF block, with or without the "Exif\0\0" in
/// front; 1 where the tag is missing, damaged or out of range.
int exifOrientation(Bytes block);

} // namespace imago
