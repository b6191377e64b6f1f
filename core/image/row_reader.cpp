// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/row_reader.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace imago {

namespace {

/// Rows that are read at once.
constexpr int bandRows = 64;

Result<std::unique_ptr<RowReader>> rowsOf(FilePointer file, const std::string& name) {
    std::array<std::uint8_t, 32> head{};
    const auto read = std::fread(head.data(), 1, head.size(), file.get());
    std::rewind(file.get());
    switch (pictureFormat(Bytes(head.data(), read))) {
        case PictureFormat::jpeg:
            return jpegRows(std::move(file), name);
        case PictureFormat::png:
            return pngRows(std::move(file), name);
        case PictureFormat::tiff:
            return tiffRows(std::move(file), name);
        default:
            return failure(ErrorCode::unsupported,
                           fmt::format("{} is too large for its format to be read; JPEG, PNG and TIFF may be "
                                       "of any size: convert it to one of these",
                                       name));
    }
}

/// As many whole blocks as cover the picture, edge pixels repeated.
cv::Mat blocks(const cv::Mat& bgr, int block) {
    if (block == 1) return bgr;
    const int columns = (bgr.cols + block - 1) / block, rows = (bgr.rows + block - 1) / block;
    cv::Mat padded = bgr, out;
    if (columns * block != bgr.cols || rows * block != bgr.rows)
        cv::copyMakeBorder(bgr, padded, 0, rows * block - bgr.rows, 0, columns * block - bgr.cols,
                           cv::BORDER_REPLICATE);
    cv::resize(padded, out, {columns, rows}, 0, 0, cv::INTER_AREA);
    return out;
}

} // namespace

Result<std::unique_ptr<RowReader>> RowReader::open(const std::filesystem::path& path) {
    IMAGO_TRY(file, openPictureFile(path));
    return rowsOf(std::move(file), toUtf8(path));
}

Result<std::unique_ptr<RowReader>> RowReader::open(Bytes bytes, const std::string& name) {
    FilePointer file(fmemopen(const_cast<std::uint8_t*>(bytes.data()), bytes.size(), "rb"));
    if (!file) return failure(ErrorCode::outOfMemory, fmt::format("{} does not fit into memory", name));
    return rowsOf(std::move(file), name);
}

Result<BgrRows> BgrRows::start(RowReader& reader, const std::string& name, int shrink) {
    BgrRows rows(reader, name);
    IMAGO_TRY(applied, reader.start(shrink));
    const Size full = reader.size();
    rows.m_shrink = applied;
    rows.m_size = {(full.width + applied - 1) / applied, (full.height + applied - 1) / applied};
    WindowFinder finder;
    cv::Mat band;
    for (int y = 0; y < rows.m_size.height; y += bandRows) {
        IMAGO_CHECK(reader.read(std::min(bandRows, rows.m_size.height - y), band));
        finder.add(band);
        if (band.depth() == CV_8U) break;
    }
    rows.m_window = finder.window();
    IMAGO_TRY(again, reader.start(shrink));
    rows.m_shrink = again;
    return rows;
}

Status BgrRows::read(int count, cv::Mat& bgr) {
    cv::Mat rows;
    IMAGO_CHECK(m_reader->read(count, rows));
    m_done += count;
    IMAGO_TRY(converted, toBgr(rows, m_window, m_reader->alpha(), m_name));
    bgr = converted;
    return {};
}

Result<cv::Mat> reducedRows(RowReader& reader, const std::string& name, cv::Rect part, int shrink,
                            cv::Rect& covers) {
    IMAGO_TRY(rows, BgrRows::start(reader, name, shrink));
    const int block = shrink / rows.shrink();
    const cv::Point low(part.x / shrink, part.y / shrink);
    const cv::Point high((part.br().x + shrink - 1) / shrink, (part.br().y + shrink - 1) / shrink);
    covers = cv::Rect(low * shrink, high * shrink);
    cv::Mat out(high.y - low.y, high.x - low.x, CV_8UC3), band;
    for (int skip = low.y * block; skip > 0; skip -= bandRows)
        IMAGO_CHECK(rows.read(std::min(skip, bandRows), band));
    const int atOnce = std::max(1, bandRows / block);
    for (int y = 0; y < out.rows; y += atOnce) {
        const int wanted = std::min(atOnce, out.rows - y);
        IMAGO_CHECK(rows.read(std::min(wanted * block, rows.left()), band));
        const cv::Range columns(low.x * block, std::min(high.x * block, band.cols));
        blocks(band.colRange(columns), block).copyTo(out.rowRange(y, y + wanted));
    }
    return out;
}

} // namespace imago
