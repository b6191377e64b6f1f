// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geometry/geometry.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <memory>
#include <stop_token>

namespace imago {

/// A picture of any size as the tiles of a pyramid. Level 0 is the full size, each further level half of the
/// one before (rounded up), the last one fits into one tile. Pixels are those of decodeImage (8-bit BGR,
/// oriented); each level is the average of 2×2 of the one below, and tiles come through JPEG at quality 95,
/// so that values may differ by a few.
///
/// Tiles are cut in one pass over the file by bands of rows, however large it is, and kept in the user's
/// cache folder (tiles/KEY.tiles, by path, size and time of the file; the least recently used files go when
/// there are more than 8 GB). Memory: some bands of rows; JPEG, PNG and TIFF are read so, other formats
/// whole.
///
/// Safe to use from several threads at once; the first to ask for a tile makes them all, the others wait.
class TileSource {
public:
    static constexpr int tileSide = 512; ///< tiles at the right and lower edge are smaller

    /// Reads the header only. Errors: those of decodeImage; unsupported: more than maxPixels in a way that
    /// has no rows to read one by one (progressive JPEG, interlaced PNG, formats other than the three).
    static Result<std::unique_ptr<TileSource>> open(const std::filesystem::path& path);
    virtual ~TileSource() = default;

    virtual Size size() const = 0; ///< oriented
    int levels() const;
    Size levelSize(int level) const;
    /// How many tiles a level has: across and down.
    cv::Size tiles(int level) const;

    /// Are the tiles in the cache, so that tile() takes milliseconds?
    virtual bool prepared() const = 0;
    /// Makes them (some 10 s for 400 million pixels): for a background thread, with progress in rows.
    /// Errors: those of decodeImage, cancelled, io (no room in the cache folder).
    virtual Status prepare(const ProgressSink& progress = {}, std::stop_token stop = {}) = 0;
    /// CV_8UC3, oriented. Prepares where that has not happened. Errors: those of prepare; invalidArgument
    /// (no such tile).
    virtual Result<cv::Mat> tile(int level, int column, int row) = 0;

protected:
    TileSource() = default;
    TileSource(const TileSource&) = delete;
    TileSource& operator=(const TileSource&) = delete;
};

} // namespace imago
