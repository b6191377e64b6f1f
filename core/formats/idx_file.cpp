// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/idx_file.h"

#include "core/base/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <new>
#include <zlib.h>

namespace imago {

namespace {

constexpr std::uint64_t mostBytes = std::uint64_t{1} << 33;
constexpr unsigned unsignedBytes = 0x08; ///< the format's code of this type

struct CloseGz {
    void operator()(gzFile file) const { gzclose(file); }
};
using GzFile = std::unique_ptr<std::remove_pointer_t<gzFile>, CloseGz>;

std::uint32_t big32(const std::uint8_t* p) {
    return std::uint32_t{p[0]} << 24 | std::uint32_t{p[1]} << 16 | std::uint32_t{p[2]} << 8 | p[3];
}

/// Up to `wanted` bytes; fewer at the end of the file or where the compressed data is damaged.
std::size_t readUpTo(gzFile file, std::uint8_t* to, std::size_t wanted) {
    std::size_t done = 0;
    while (done < wanted) {
        const int n =
            gzread(file, to + done, static_cast<unsigned>(std::min<std::size_t>(wanted - done, 1 << 20)));
        if (n <= 0) break;
        done += static_cast<std::size_t>(n);
    }
    return done;
}

Result<IdxFile> read(gzFile file, const std::string& name, int dimensions) {
    std::uint8_t head[4];
    if (readUpTo(file, head, 4) != 4 || head[0] || head[1])
        return failure(ErrorCode::corrupt,
                       fmt::format("{} is not an IDX file: it does not start with its magic number", name));
    if (head[2] != unsignedBytes || head[3] != dimensions)
        return failure(
            ErrorCode::unsupported,
            fmt::format("{} has IDX type 0x{:02x} with {} dimensions; unsigned bytes (0x08) with {} are read",
                        name, head[2], head[3], dimensions));
    IdxFile out;
    std::uint64_t total = 1;
    for (int i = 0; i < dimensions; ++i) {
        std::uint8_t size[4];
        if (readUpTo(file, size, 4) != 4)
            return failure(ErrorCode::corrupt, fmt::format("{} ends within its header", name));
        out.sizes.push_back(big32(size));
        total *= out.sizes.back();
        if (total > mostBytes)
            return failure(ErrorCode::corrupt,
                           fmt::format("{} announces more data than an IDX file can hold", name));
    }
    // In pieces: a header that lies must not take the memory it announces.
    constexpr std::uint64_t piece = 1 << 24;
    while (out.values.size() < total) {
        const auto start = out.values.size();
        const auto wanted = static_cast<std::size_t>(std::min(piece, total - start));
        out.values.resize(start + wanted);
        if (readUpTo(file, out.values.data() + start, wanted) != wanted)
            return failure(
                ErrorCode::corrupt,
                fmt::format("{} ends early: it announces {} bytes of data; copy or download it again", name,
                            total));
    }
    std::uint8_t more;
    if (readUpTo(file, &more, 1) != 0)
        return failure(ErrorCode::corrupt, fmt::format("{} holds more data than its header announces", name));
    return out;
}

} // namespace

Result<IdxFile> readIdxFile(const std::filesystem::path& path, int dimensions) {
    const auto name = toUtf8(path);
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", name));
    const GzFile file(gzopen(path.c_str(), "rb"));
    if (!file) return failure(ErrorCode::unreadable, fmt::format("{} cannot be opened", name));
    try {
        return read(file.get(), name, dimensions);
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory, fmt::format("{} does not fit into memory", name));
    }
}

} // namespace imago
