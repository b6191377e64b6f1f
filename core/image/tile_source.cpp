// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tile_source.h"

#include "core/base/files.h"
#include "core/image/image.h"
#include "core/image/orient.h"
#include "core/image/picture_errors.h"
#include "core/image/tile_cache.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t mostCached = std::uintmax_t{8} << 30;

/// A picture that was decoded whole, upright already.
class WholeRows : public RowReader {
public:
    explicit WholeRows(cv::Mat bgr) : m_bgr(std::move(bgr)) {}
    Size size() const override { return {m_bgr.cols, m_bgr.rows}; }
    Result<int> start(int) override {
        m_row = 0;
        return 1;
    }
    Status read(int count, cv::Mat& rows) override {
        rows = m_bgr.rowRange(m_row, m_row + count);
        m_row += count;
        return {};
    }

private:
    cv::Mat m_bgr;
    int m_row = 0;
};

class CachedTiles : public TileSource {
public:
    CachedTiles(const fs::path& path, Size stored, int orientation)
        : m_path(path),
          m_grid{stored},
          m_orientation(orientation) {
        openCache();
    }

    Size size() const override { return turned(m_grid.size, m_orientation); }
    bool prepared() const override { return m_ready; }

    Status prepare(const ProgressSink& progress, std::stop_token stop) override {
        const std::lock_guard lock(m_mutex);
        if (m_ready) return {};
        const auto name = toUtf8(m_path);
        auto status = guarded(name, [&]() -> Status {
            IMAGO_TRY(rows, reader());
            if (rows->size() != m_grid.size)
                return failure(ErrorCode::corrupt, name + " has changed meanwhile; open it again");
            IMAGO_TRY(bgr, BgrRows::start(*rows, name));
            return writeTiles(bgr, m_grid, tilePath(m_path), progress, stop);
        });
        IMAGO_CHECK(std::move(status));
        trimTiles(tilePath(m_path).parent_path(), mostCached);
        openCache();
        if (!m_ready) return failure(ErrorCode::io, "the tiles of " + name + " were lost from the cache");
        return {};
    }

    Result<cv::Mat> tile(int level, int column, int row) override {
        if (level < 0 || level >= levels() || column < 0 || row < 0 || column >= tiles(level).width ||
            row >= tiles(level).height)
            return failure(ErrorCode::invalidArgument,
                           fmt::format("{} has no tile {}/{}/{}", toUtf8(m_path), level, column, row));
        if (!m_ready) IMAGO_CHECK(prepare({}, {}));
        if (m_orientation <= 1) return m_file->tile(level, column, row);
        const Size whole = levelSize(level);
        const cv::Rect upright = cv::Rect(column * tileSide, row * tileSide, tileSide, tileSide) &
                                 cv::Rect(0, 0, whole.width, whole.height);
        IMAGO_TRY(stored, gathered(level, storedPart(upright, whole, m_orientation)));
        return uprightPixels(stored, m_orientation);
    }

    /// By rows where the format has them; an interlaced or progressive picture of ordinary size whole.
    static Result<std::unique_ptr<RowReader>> readerOf(const fs::path& path) {
        auto rows = RowReader::open(path);
        if (rows || rows.error().code != ErrorCode::unsupported) return rows;
        auto bgr = decodeImage(path);
        if (!bgr) return rows.error();
        return std::unique_ptr<RowReader>(std::make_unique<WholeRows>(std::move(*bgr)));
    }

private:
    Result<std::unique_ptr<RowReader>> reader() const { return readerOf(m_path); }

    void openCache() {
        const auto path = tilePath(m_path);
        auto file = TileFile::open(path, m_grid);
        if (!file) return;
        m_file.emplace(std::move(*file));
        std::error_code code; // marks it as used
        fs::last_write_time(path, fs::file_time_type::clock::now(), code);
        m_ready = true;
    }

    /// A part of a stored level from the up to four tiles that it touches.
    Result<cv::Mat> gathered(int level, const cv::Rect& part) const {
        cv::Mat out(part.size(), CV_8UC3);
        for (int row = part.y / tileSide; row * tileSide < part.br().y; ++row)
            for (int column = part.x / tileSide; column * tileSide < part.br().x; ++column) {
                IMAGO_TRY(tile, m_file->tile(level, column, row));
                const cv::Rect place(column * tileSide, row * tileSide, tile.cols, tile.rows);
                const cv::Rect shared = place & part;
                tile(shared - place.tl()).copyTo(out(shared - part.tl()));
            }
        return out;
    }

    fs::path m_path;
    TileGrid m_grid;
    int m_orientation;
    std::mutex m_mutex;
    std::optional<TileFile> m_file; ///< not touched any more once m_ready
    std::atomic<bool> m_ready = false;
};

} // namespace

Result<std::unique_ptr<TileSource>> TileSource::open(const fs::path& path) {
    return guarded(toUtf8(path), [&]() -> Result<std::unique_ptr<TileSource>> {
        IMAGO_TRY(rows, CachedTiles::readerOf(path));
        return std::unique_ptr<TileSource>(
            std::make_unique<CachedTiles>(path, rows->size(), rows->orientation()));
    });
}

int TileSource::levels() const {
    return TileGrid{size()}.levels();
}

Size TileSource::levelSize(int level) const {
    return TileGrid{size()}.levelSize(level);
}

cv::Size TileSource::tiles(int level) const {
    return TileGrid{size()}.tiles(level);
}

} // namespace imago
