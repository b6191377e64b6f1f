// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image.h"
#include "core/image/jpeg_reader.h"
#include "core/image/picture_errors.h"
#include "core/image/row_reader.h"

#include <fmt/format.h>

namespace imago {

namespace {

class JpegRows : public RowReader {
public:
    JpegRows(FilePointer file, std::string name) : m_file(std::move(file)), m_name(std::move(name)) {}

    Status open() {
        IMAGO_CHECK(header());
        m_size = m_reader->size();
        m_orientation = m_reader->orientation();
        // All coefficients of a progressive file are in memory before the first row comes.
        if (m_reader->progressive() && isTooLarge(m_size))
            return tooLarge(m_name, m_size, "save it as a sequential (not progressive) JPEG");
        return {};
    }

    Size size() const override { return m_size; }
    int orientation() const override { return m_orientation; }

    Result<int> start(int shrink) override {
        IMAGO_CHECK(header());
        int applied = 1;
        while (applied < 8 && applied * 2 <= shrink)
            applied *= 2;
        if (!m_reader->begin(8 / applied)) return damaged(m_name, m_reader->error());
        return applied;
    }

    Status read(int count, cv::Mat& rows) override {
        if (!m_reader->nextRows(count, rows)) return damaged(m_name, m_reader->error());
        return {};
    }

private:
    Status header() {
        std::rewind(m_file.get());
        m_reader = std::make_unique<JpegReader>(m_file.get());
        if (!m_reader->readHeader()) return damaged(m_name, m_reader->error());
        return {};
    }

    FilePointer m_file;
    std::string m_name;
    std::unique_ptr<JpegReader> m_reader;
    Size m_size;
    int m_orientation = 1;
};

} // namespace

Result<std::unique_ptr<RowReader>> jpegRows(FilePointer file, const std::string& name) {
    auto rows = std::make_unique<JpegRows>(std::move(file), name);
    IMAGO_CHECK(rows->open());
    return std::unique_ptr<RowReader>(std::move(rows));
}

} // namespace imago
