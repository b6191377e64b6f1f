// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tile_cache.h"

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/image/image.h"
#include "core/image/picture_errors.h"

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <unistd.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view magic = "IMGTILE1";
constexpr int quality = 95;
constexpr int side = TileSource::tileSide;

int tilesFor(int length) {
    return (length + side - 1) / side;
}

Error noRoom(const fs::path& path) {
    return failure(ErrorCode::io,
                   fmt::format("{} cannot be written; is there room in the cache folder?", toUtf8(path)));
}

/// Averages of 2×2, edge pixels repeated.
cv::Mat halved(const cv::Mat& bgr) {
    cv::Mat padded = bgr, out;
    if (bgr.cols % 2 || bgr.rows % 2)
        cv::copyMakeBorder(bgr, padded, 0, bgr.rows % 2, 0, bgr.cols % 2, cv::BORDER_REPLICATE);
    cv::resize(padded, out, {padded.cols / 2, padded.rows / 2}, 0, 0, cv::INTER_AREA);
    return out;
}

class Writer {
public:
    Writer(const TileGrid& grid, std::FILE* file) : m_grid(grid), m_file(file), m_table(2 * grid.count()) {
        m_ok = std::fwrite(magic.data(), 1, magic.size(), file) == magic.size();
        m_offset = magic.size();
        for (int level = 0; level < grid.levels(); ++level) {
            const Size size = grid.levelSize(level);
            m_bands.push_back({cv::Mat(std::min(side, size.height), size.width, CV_8UC3), 0, 0});
        }
    }

    /// The next rows of a level; goes on to the levels above as rows of tiles become full.
    bool add(int level, const cv::Mat& rows) {
        auto& band = m_bands[static_cast<std::size_t>(level)];
        const int height = m_grid.levelSize(level).height;
        for (int from = 0; from < rows.rows;) {
            const int wanted = std::min(side, height - band.row * side);
            const int taken = std::min(wanted - band.filled, rows.rows - from);
            rows.rowRange(from, from + taken).copyTo(band.rows.rowRange(band.filled, band.filled + taken));
            from += taken;
            band.filled += taken;
            if (band.filled < wanted) continue;
            const cv::Mat full = band.rows.rowRange(0, wanted);
            if (!write(level, band.row, full)) return false;
            if (level + 1 < m_grid.levels() && !add(level + 1, halved(full))) return false;
            band.filled = 0;
            ++band.row;
        }
        return true;
    }

    bool finish() {
        const auto bytes = m_table.size() * sizeof m_table[0];
        return m_ok && std::fwrite(m_table.data(), 1, bytes, m_file) == bytes &&
               std::fwrite(&m_offset, sizeof m_offset, 1, m_file) == 1;
    }

private:
    struct Band {
        cv::Mat rows;
        int filled, row;
    };

    bool write(int level, int row, const cv::Mat& full) {
        const int columns = m_grid.tiles(level).width;
        std::vector<std::vector<std::uint8_t>> tiles(static_cast<std::size_t>(columns));
        parallelFor(tiles.size(), {}, [&](std::size_t i) {
            const int x = static_cast<int>(i) * side;
            const cv::Mat tile = full.colRange(x, std::min(x + side, full.cols));
            if (auto jpeg = encodeJpeg(tile, quality)) tiles[i] = std::move(*jpeg);
        });
        for (int column = 0; column < columns; ++column) {
            const auto& jpeg = tiles[static_cast<std::size_t>(column)];
            m_ok = m_ok && !jpeg.empty() && std::fwrite(jpeg.data(), 1, jpeg.size(), m_file) == jpeg.size();
            const auto at = 2 * m_grid.index(level, column, row);
            m_table[at] = m_offset;
            m_table[at + 1] = jpeg.size();
            m_offset += jpeg.size();
        }
        return m_ok;
    }

    const TileGrid& m_grid;
    std::FILE* m_file;
    std::vector<Band> m_bands;
    std::vector<std::uint64_t> m_table;
    std::uint64_t m_offset = 0;
    bool m_ok = true;
};

/// At an offset, whatever other threads read.
bool readAt(std::FILE* file, void* to, std::size_t bytes, std::uint64_t offset) {
    auto* at = static_cast<char*>(to);
    while (bytes > 0) {
        const auto read = ::pread(::fileno(file), at, bytes, static_cast<off_t>(offset));
        if (read <= 0) return false;
        at += read;
        offset += static_cast<std::uint64_t>(read);
        bytes -= static_cast<std::size_t>(read);
    }
    return true;
}

Status fill(Writer& writer, BgrRows& rows, const fs::path& path, const ProgressSink& progress,
            std::stop_token stop) {
    constexpr int atOnce = 128;
    cv::Mat band;
    while (rows.left() > 0) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "making the tiles was cancelled");
        report(progress, rows.size().height - rows.left(), rows.size().height, "tiles");
        IMAGO_CHECK(rows.read(std::min(atOnce, rows.left()), band));
        if (!writer.add(0, band)) return noRoom(path);
    }
    if (!writer.finish()) return noRoom(path);
    return {};
}

} // namespace

int TileGrid::levels() const {
    int level = 0;
    while (std::max(levelSize(level).width, levelSize(level).height) > side)
        ++level;
    return level + 1;
}

Size TileGrid::levelSize(int level) const {
    const auto reduced = [&](int length) {
        return static_cast<int>((std::int64_t{length} + (std::int64_t{1} << level) - 1) >> level);
    };
    return {reduced(size.width), reduced(size.height)};
}

cv::Size TileGrid::tiles(int level) const {
    const Size all = levelSize(level);
    return {tilesFor(all.width), tilesFor(all.height)};
}

std::size_t TileGrid::index(int level, int column, int row) const {
    std::size_t before = 0;
    for (int below = 0; below < level; ++below)
        before +=
            static_cast<std::size_t>(tiles(below).width) * static_cast<std::size_t>(tiles(below).height);
    if (level >= levels()) return before;
    return before + static_cast<std::size_t>(row) * static_cast<std::size_t>(tiles(level).width) +
           static_cast<std::size_t>(column);
}

Result<TileFile> TileFile::open(const fs::path& path, const TileGrid& grid) {
    IMAGO_TRY(file, openPictureFile(path));
    IMAGO_TRY(stamp, fileStamp(path));
    TileFile out;
    out.m_grid = grid;
    out.m_table.resize(2 * grid.count());
    const auto table = out.m_table.size() * sizeof out.m_table[0];
    std::array<char, 8> head{};
    std::uint64_t start = 0;
    const auto bytes = static_cast<std::uint64_t>(stamp.bytes);
    const bool sound =
        bytes > table + head.size() + sizeof start && readAt(file.get(), head.data(), head.size(), 0) &&
        std::string_view(head.data(), head.size()) == magic &&
        readAt(file.get(), &start, sizeof start, bytes - sizeof start) &&
        start == bytes - sizeof start - table && readAt(file.get(), out.m_table.data(), table, start);
    if (!sound) return failure(ErrorCode::corrupt, toUtf8(path) + " is not a file of these tiles");
    out.m_file = std::move(file);
    return out;
}

Result<cv::Mat> TileFile::tile(int level, int column, int row) const {
    const auto at = 2 * m_grid.index(level, column, row);
    const auto bytes = m_table[at + 1];
    if (bytes > std::uint64_t{side} * side * 16) return damaged("a tile of the cache");
    std::vector<std::uint8_t> jpeg(bytes);
    if (!readAt(m_file.get(), jpeg.data(), jpeg.size(), m_table[at])) return damaged("a tile of the cache");
    return decodeImage(jpeg, "a tile of the cache");
}

Status writeTiles(BgrRows& rows, const TileGrid& grid, const fs::path& path, const ProgressSink& progress,
                  std::stop_token stop) {
    std::error_code code;
    fs::create_directories(path.parent_path(), code);
    const fs::path draft = path.string() + fmt::format(".{}.tmp", ::getpid());
    FilePointer file(std::fopen(draft.c_str(), "wbe"));
    if (!file) return noRoom(draft);
    Writer writer(grid, file.get());
    auto status = fill(writer, rows, draft, progress, std::move(stop));
    // No fsync: a cache that a power cut tears is seen to be torn.
    if (status && std::fflush(file.get()) != 0) status = noRoom(draft);
    file.reset();
    if (status) fs::rename(draft, path, code);
    if (!status || code) {
        fs::remove(draft, code);
        return status ? noRoom(path) : std::move(status);
    }
    return {};
}

fs::path tilePath(const fs::path& picture) {
    std::error_code code;
    const auto stamp = fileStamp(picture).valueOr({});
    const auto text = fmt::format("{}|{}|{}", toUtf8(fs::absolute(picture, code).lexically_normal()),
                                  stamp.bytes, stamp.mtimeMs);
    return userCacheDir() / "tiles" / (contentHash({text.begin(), text.end()}) + ".tiles");
}

void trimTiles(const fs::path& folder, std::uintmax_t bytes) {
    struct Kept {
        fs::path path;
        std::uintmax_t bytes;
        fs::file_time_type used;
    };
    std::vector<Kept> files;
    std::error_code code;
    std::uintmax_t total = 0;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        std::error_code gone;
        files.push_back({entry.path(), entry.file_size(gone), entry.last_write_time(gone)});
        if (gone)
            files.pop_back();
        else
            total += files.back().bytes;
    }
    std::sort(files.begin(), files.end(), [](const Kept& a, const Kept& b) { return a.used < b.used; });
    for (std::size_t i = 0; i + 1 < files.size() && total > bytes; ++i)
        if (fs::remove(files[i].path, code)) total -= files[i].bytes;
}

} // namespace imago
