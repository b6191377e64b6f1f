// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/decode.h"
#include "core/image/tone.h"

#include <memory>

namespace imago {

/// A picture from its first row to its last, so that its size does not matter. In the stored frame; values as
/// they are in the file: CV_8U, CV_16U or CV_32F of BGR, BGRA, grey or grey with alpha.
class RowReader {
public:
    /// JPEG (sequential), PNG (not interlaced) and TIFF. Errors: those of decodePicture, with unsupported for
    /// the rest.
    static Result<std::unique_ptr<RowReader>> open(const std::filesystem::path& path);
    /// `bytes` must outlive it.
    static Result<std::unique_ptr<RowReader>> open(Bytes bytes, const std::string& name);
    virtual ~RowReader() = default;

    virtual Size size() const = 0; ///< stored, full
    virtual int orientation() const { return 1; }
    virtual Alpha alpha() const { return Alpha::straight; }
    /// From the top, as often as is wanted. JPEG reduces by the largest of 1, 2, 4 and 8 that is at most
    /// `shrink`, others not at all. Returns by how much; rows then are size / that, rounded up.
    virtual Result<int> start(int shrink) = 0;
    /// The next rows; no more than are left.
    virtual Status read(int count, cv::Mat& rows) = 0;

protected:
    RowReader() = default;
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;
};

/// How a TIFF file's pages are told apart: those with a picture of their own, without the smaller copies and
/// masks that some programs add. Errors: those of RowReader.
Result<int> tiffPages(const std::filesystem::path& path);

/// The parts of RowReader::open. `page` counts as tiffPages does.
Result<std::unique_ptr<RowReader>> jpegRows(FilePointer file, const std::string& name);
Result<std::unique_ptr<RowReader>> pngRows(FilePointer file, const std::string& name);
Result<std::unique_ptr<RowReader>> tiffRows(FilePointer file, const std::string& name, int page = 0);

/// Rows as 8-bit BGR: looks at the whole picture first where its window is not known beforehand.
class BgrRows {
public:
    /// `shrink` as in RowReader::start.
    static Result<BgrRows> start(RowReader& reader, const std::string& name, int shrink = 1);
    int shrink() const { return m_shrink; }
    cv::Size size() const { return m_size; } ///< of the rows that come
    int left() const { return m_size.height - m_done; }
    Status read(int count, cv::Mat& bgr);

private:
    BgrRows(RowReader& reader, std::string name) : m_reader(&reader), m_name(std::move(name)) {}

    RowReader* m_reader;
    std::string m_name;
    ValueWindow m_window;
    cv::Size m_size;
    int m_shrink = 1, m_done = 0;
};

/// A part (stored, in pixels of the full picture, not empty) averaged by blocks of shrink × shrink pixels, a
/// power of two: 8-bit BGR of part / shrink, rounded outwards. `covers`: what it shows, in pixels of the full
/// picture.
Result<cv::Mat> reducedRows(RowReader& reader, const std::string& name, cv::Rect part, int shrink,
                            cv::Rect& covers);

} // namespace imago
