// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace imago {

/// An IDX file (LeCun, Cortes, Burges) of unsigned bytes: magic 0x0000 08 DD with DD dimensions, then as many
/// big-endian 32-bit sizes, then the bytes with the last dimension fastest.
struct IdxFile {
    std::vector<std::uint32_t> sizes;
    std::vector<std::uint8_t> values;
};

/// Plain or gzip-compressed. Errors: notFound, corrupt (wrong magic, data shorter or longer than announced),
/// unsupported (another type or number of dimensions than `dimensions`), outOfMemory.
Result<IdxFile> readIdxFile(const std::filesystem::path& path, int dimensions);

} // namespace imago
