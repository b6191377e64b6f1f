// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_errors.h"
#include "core/image/row_reader.h"

#include <array>
#include <csetjmp>
#include <png.h>

namespace imago {

namespace {

/// libpng leaves by longjmp: whatever it can jump over lives here or is trivial.
class PngRows : public RowReader {
public:
    PngRows(FilePointer file, std::string name) : m_file(std::move(file)), m_name(std::move(name)) {}
    ~PngRows() override { close(); }

    Status open() {
        if (!header()) return damaged(m_name, m_message.data());
        m_size = {static_cast<int>(png_get_image_width(m_png, m_info)),
                  static_cast<int>(png_get_image_height(m_png, m_info))};
        if (m_interlaced) return tooLarge(m_name, m_size, "save it without interlacing");
        return {};
    }

    Size size() const override { return m_size; }
    int orientation() const override { return m_orientation; }

    Result<int> start(int) override {
        if (!header()) return damaged(m_name, m_message.data());
        return 1;
    }

    Status read(int count, cv::Mat& rows) override {
        rows.create(count, m_size.width, m_type);
        if (!scan(rows)) return damaged(m_name, m_message.data());
        return {};
    }

private:
    [[noreturn]] static void onError(png_structp png, png_const_charp message) {
        auto& self = *static_cast<PngRows*>(png_get_error_ptr(png));
        std::snprintf(self.m_message.data(), self.m_message.size(), "%s", message);
        std::longjmp(self.m_jump, 1);
    }
    static void onWarning(png_structp, png_const_charp) {}

    void close() {
        if (m_png) png_destroy_read_struct(&m_png, &m_info, nullptr);
    }

    bool header() {
        close();
        std::rewind(m_file.get());
        m_left = 0;
        m_png = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, onError, onWarning);
        m_info = m_png ? png_create_info_struct(m_png) : nullptr;
        if (!m_info) {
            std::snprintf(m_message.data(), m_message.size(), "no memory");
            return false;
        }
        if (setjmp(m_jump)) return false;
        png_init_io(m_png, m_file.get());
        png_set_user_limits(m_png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
        png_read_info(m_png, m_info);
        m_interlaced = png_get_interlace_type(m_png, m_info) != PNG_INTERLACE_NONE;
        png_set_expand(m_png);
        png_set_swap(m_png); // 16-bit values come with their high byte first
        png_set_bgr(m_png);
        png_read_update_info(m_png, m_info);
        const int depth = png_get_bit_depth(m_png, m_info) == 16 ? CV_16U : CV_8U;
        m_type = CV_MAKETYPE(depth, png_get_channels(m_png, m_info));
        m_left = png_get_image_height(m_png, m_info);
        png_bytep exif = nullptr;
        png_uint_32 length = 0;
        if (png_get_eXIf_1(m_png, m_info, &length, &exif)) m_orientation = exifOrientation({exif, length});
        return true;
    }

    bool scan(cv::Mat& rows) {
        if (setjmp(m_jump)) return false;
        for (int y = 0; y < rows.rows; ++y)
            png_read_row(m_png, rows.ptr(y), nullptr);
        m_left -= static_cast<png_uint_32>(rows.rows);
        if (m_left == 0) png_read_end(m_png, nullptr);
        return true;
    }

    FilePointer m_file;
    std::string m_name;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    std::jmp_buf m_jump;
    std::array<char, 200> m_message{};
    png_uint_32 m_left = 0;
    Size m_size;
    int m_type = 0, m_orientation = 1;
    bool m_interlaced = false;
};

} // namespace

Result<std::unique_ptr<RowReader>> pngRows(FilePointer file, const std::string& name) {
    auto rows = std::make_unique<PngRows>(std::move(file), name);
    IMAGO_CHECK(rows->open());
    return std::unique_ptr<RowReader>(std::move(rows));
}

} // namespace imago
