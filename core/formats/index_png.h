// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/geometry.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace imago {

/// A PNG whose pixels are numbers of classes or objects.
struct IndexPicture {
    /// grey: the stored value, 0 … 65535. palette: the index. color: the index into the colours that were
    /// met, in the order of their first pixel.
    enum class Kind { grey, palette, color };
    Kind kind = Kind::grey;
    Size size;
    std::vector<std::uint16_t> values;  ///< row by row
    std::vector<std::uint32_t> palette; ///< 0xRRGGBB by value; empty for grey
};

/// Reads the numbers as they are stored (1 to 16 bits), without the palette's colours; transparency is passed
/// over. Errors: corrupt (also a header that announces more pixels than so many bytes can hold), unsupported
/// (no PNG, more than maxPixels, more than 65,536 colours), outOfMemory.
Result<IndexPicture> readIndexPng(std::span<const std::uint8_t> bytes, const std::string& name);

/// With a palette (of at most 256 colours) 8-bit indices; without, grey of 8 bits, or of 16 where a value
/// needs them. The same bytes for the same input. Errors: invalidArgument, outOfMemory.
Result<std::string> indexPng(const IndexPicture& picture);

/// The colour of an index by Pascal VOC's rule (the bits of the index spread over red, green and blue).
std::uint32_t vocColor(unsigned index);

} // namespace imago
