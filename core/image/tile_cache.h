// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/row_reader.h"
#include "core/image/tile_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace imago {

/// Where the tiles of a pyramid lie: level by level, row by row.
struct TileGrid {
    Size size; ///< stored
    int levels() const;
    Size levelSize(int level) const;
    cv::Size tiles(int level) const;
    std::size_t index(int level, int column, int row) const;
    std::size_t count() const { return index(levels(), 0, 0); }
};

/// A file of tiles: "IMGTILE1", the tiles as JPEG, then (offset, bytes) of each in the grid's order as 64-bit
/// numbers, then where that table begins. Of this machine only.
class TileFile {
public:
    /// Fails where there is none for this grid, or a torn one.
    static Result<TileFile> open(const std::filesystem::path& path, const TileGrid& grid);
    /// From several threads at once.
    Result<cv::Mat> tile(int level, int column, int row) const;

private:
    FilePointer m_file;
    TileGrid m_grid;
    std::vector<std::uint64_t> m_table;
};

/// Reads all rows and writes the tiles, beside the name first. Errors: those of the rows, cancelled, io.
Status writeTiles(BgrRows& rows, const TileGrid& grid, const std::filesystem::path& path,
                  const ProgressSink& progress, std::stop_token stop);

/// The file of a picture as it is now.
std::filesystem::path tilePath(const std::filesystem::path& picture);
/// Deletes the least recently used until at most `bytes` are kept.
void trimTiles(const std::filesystem::path& folder, std::uintmax_t bytes);

} // namespace imago
