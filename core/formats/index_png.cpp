// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/index_png.h"

#include "core/image/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <png.h>
#include <unordered_map>

namespace imago {

namespace {

/// Deflate cannot make more of a byte than this (RFC 1951: 258 bytes for two bits).
constexpr std::uint64_t mostGrowth = 1032;

struct Problem {
    char text[120] = "";
};
void keepError(png_structp png, png_const_charp message) {
    auto* problem = static_cast<Problem*>(png_get_error_ptr(png));
    std::strncpy(problem->text, message, sizeof problem->text - 1);
    png_longjmp(png, 1);
}
void passWarning(png_structp, png_const_charp) {}

struct Source {
    const std::uint8_t* at;
    std::size_t left;
};
void readSource(png_structp png, png_bytep to, std::size_t count) {
    auto* source = static_cast<Source*>(png_get_io_ptr(png));
    if (count > source->left) png_error(png, "the data ends early");
    std::memcpy(to, source->at, count);
    source->at += count;
    source->left -= count;
}

/// Owns libpng's two structures. Functions that call libpng set a jump first; they hold no C++ object across
/// it that a jump would leave behind.
class PngReader {
public:
    explicit PngReader(Source source) : m_source(source) {
        m_png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &m_problem, keepError, passWarning);
        if (m_png) m_info = png_create_info_struct(m_png);
    }
    ~PngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    const char* error() const { return m_problem.text; }

    bool header() {
        if (!m_info || setjmp(png_jmpbuf(m_png))) return false;
        png_set_user_limits(m_png, 1u << 24, 1u << 24);
        png_set_read_fn(m_png, &m_source, readSource);
        png_read_info(m_png, m_info);
        png_get_IHDR(m_png, m_info, &width, &height, &depth, &colorType, nullptr, nullptr, nullptr);
        png_set_packing(m_png);
        png_set_strip_alpha(m_png);
        if (colorType & PNG_COLOR_MASK_COLOR) png_set_strip_16(m_png);
        if (depth == 16 && colorType != PNG_COLOR_TYPE_RGB && colorType != PNG_COLOR_TYPE_RGBA)
            png_set_swap(m_png);
        passes = png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        rowBytes = png_get_rowbytes(m_png, m_info);
        return true;
    }

    /// `rows` has height · rowBytes bytes.
    bool pixels(std::uint8_t* rows) {
        if (setjmp(png_jmpbuf(m_png))) return false;
        for (int pass = 0; pass < passes; ++pass)
            for (png_uint_32 y = 0; y < height; ++y)
                png_read_row(m_png, rows + y * rowBytes, nullptr);
        png_read_end(m_png, nullptr);
        return true;
    }

    /// The entries there are; 0 without a palette.
    int palette(png_colorp& colors) const {
        int count = 0;
        return png_get_PLTE(m_png, m_info, &colors, &count) ? count : 0;
    }

    png_uint_32 width = 0, height = 0;
    int depth = 0, colorType = 0, passes = 1;
    std::size_t rowBytes = 0;

private:
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    Problem m_problem;
    Source m_source;
};

std::uint32_t packed(unsigned red, unsigned green, unsigned blue) {
    return red << 16 | green << 8 | blue;
}

/// Colours to numbers; false where there are too many.
bool numbered(const std::vector<std::uint8_t>& rgb, IndexPicture& out) {
    std::unordered_map<std::uint32_t, std::uint16_t> known;
    for (std::size_t i = 0; i < out.values.size(); ++i) {
        const auto color = packed(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
        if (i && color == out.palette[out.values[i - 1]]) {
            out.values[i] = out.values[i - 1];
            continue;
        }
        const auto next = out.palette.size();
        const auto [at, added] = known.emplace(color, static_cast<std::uint16_t>(next));
        if (added && next > 65535) return false;
        if (added) out.palette.push_back(color);
        out.values[i] = at->second;
    }
    return true;
}

Result<IndexPicture> read(std::span<const std::uint8_t> bytes, const std::string& name) {
    const auto damaged = [&](const char* detail) {
        return failure(ErrorCode::corrupt, fmt::format("{} is damaged ({}); replace the file", name, detail));
    };
    if (bytes.size() < 8 || png_sig_cmp(bytes.data(), 0, 8))
        return failure(ErrorCode::unsupported, fmt::format("{} is not a PNG file", name));
    PngReader png({bytes.data(), bytes.size()});
    if (!png.header()) return damaged(png.error());
    const auto pixels = std::uint64_t{png.width} * png.height;
    if (pixels > static_cast<std::uint64_t>(maxPixels))
        return failure(ErrorCode::unsupported,
                       fmt::format("{} has {} × {} pixels; at most {} million are read", name, png.width,
                                   png.height, maxPixels / 1000000));
    // Rows of packed bits are eight times smaller in the file than here.
    if (std::uint64_t{png.rowBytes} * png.height / 8 > mostGrowth * bytes.size())
        return damaged("it announces more pixels than its data can hold");
    std::vector<std::uint8_t> rows(png.rowBytes * png.height);
    if (!png.pixels(rows.data())) return damaged(png.error());
    IndexPicture out;
    out.size = {static_cast<int>(png.width), static_cast<int>(png.height)};
    out.values.resize(pixels);
    if (png.colorType == PNG_COLOR_TYPE_PALETTE) {
        out.kind = IndexPicture::Kind::palette;
        std::copy(rows.begin(), rows.end(), out.values.begin());
        png_colorp colors = nullptr;
        const int count = png.palette(colors);
        for (int i = 0; i < count; ++i)
            out.palette.push_back(packed(colors[i].red, colors[i].green, colors[i].blue));
    } else if (png.colorType & PNG_COLOR_MASK_COLOR) {
        out.kind = IndexPicture::Kind::color;
        if (!numbered(rows, out))
            return failure(ErrorCode::unsupported,
                           fmt::format("{} has too many colours for a mask; is it a photo?", name));
    } else if (png.depth == 16) {
        std::memcpy(out.values.data(), rows.data(), rows.size());
    } else {
        std::copy(rows.begin(), rows.end(), out.values.begin());
    }
    return out;
}

class PngWriter {
public:
    PngWriter() {
        m_png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &m_problem, keepError, passWarning);
        if (m_png) m_info = png_create_info_struct(m_png);
    }
    ~PngWriter() { png_destroy_write_struct(&m_png, &m_info); }
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;

    const char* error() const { return m_problem.text; }

    bool write(Size size, int depth, const std::vector<png_color>& colors, const std::uint8_t* rows,
               std::string* to) {
        if (!m_info || setjmp(png_jmpbuf(m_png))) return false;
        png_set_write_fn(
            m_png, to,
            [](png_structp png, png_bytep data, std::size_t count) {
                try {
                    static_cast<std::string*>(png_get_io_ptr(png))
                        ->append(reinterpret_cast<const char*>(data), count);
                    return;
                } catch (const std::bad_alloc&) { // the jump must not leave the handler
                }
                png_error(png, "there is not enough memory");
            },
            nullptr);
        png_set_IHDR(m_png, m_info, static_cast<png_uint_32>(size.width),
                     static_cast<png_uint_32>(size.height), depth,
                     colors.empty() ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        if (!colors.empty()) png_set_PLTE(m_png, m_info, colors.data(), static_cast<int>(colors.size()));
        png_write_info(m_png, m_info);
        if (depth == 16) png_set_swap(m_png);
        const auto rowBytes = static_cast<std::size_t>(size.width) * (depth == 16 ? 2 : 1);
        for (int y = 0; y < size.height; ++y)
            png_write_row(m_png, rows + static_cast<std::size_t>(y) * rowBytes);
        png_write_end(m_png, nullptr);
        return true;
    }

private:
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    Problem m_problem;
};

} // namespace

Result<IndexPicture> readIndexPng(std::span<const std::uint8_t> bytes, const std::string& name) {
    try {
        return read(bytes, name);
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory, fmt::format("{} does not fit into memory", name));
    }
}

Result<std::string> indexPng(const IndexPicture& picture) {
    const auto pixels =
        static_cast<std::size_t>(picture.size.width) * static_cast<std::size_t>(picture.size.height);
    if (picture.size.empty() || pixels != picture.values.size() || picture.palette.size() > 256)
        return failure(ErrorCode::invalidArgument, "a mask without pixels or with too many colours");
    const auto most = *std::max_element(picture.values.begin(), picture.values.end());
    if (!picture.palette.empty() && most >= picture.palette.size())
        return failure(ErrorCode::invalidArgument, "a mask has a value beyond its palette");
    try {
        std::vector<png_color> colors;
        for (const auto color : picture.palette)
            colors.push_back({static_cast<png_byte>(color >> 16), static_cast<png_byte>(color >> 8),
                              static_cast<png_byte>(color)});
        const int depth = colors.empty() && most > 255 ? 16 : 8;
        std::string out;
        PngWriter writer;
        bool done = false;
        if (depth == 16) {
            done = writer.write(picture.size, depth, colors,
                                reinterpret_cast<const std::uint8_t*>(picture.values.data()), &out);
        } else {
            const std::vector<std::uint8_t> bytes(picture.values.begin(), picture.values.end());
            done = writer.write(picture.size, depth, colors, bytes.data(), &out);
        }
        if (done) return out;
        return failure(ErrorCode::invalidArgument,
                       fmt::format("a mask cannot be written: {}", writer.error()));
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory, "not enough memory to write a mask");
    }
}

std::uint32_t vocColor(unsigned index) {
    std::uint32_t red = 0, green = 0, blue = 0;
    for (int bit = 7; index && bit >= 0; --bit, index >>= 3) {
        red |= (index & 1u) << bit;
        green |= (index >> 1 & 1u) << bit;
        blue |= (index >> 2 & 1u) << bit;
    }
    return packed(red, green, blue);
}

} // namespace imago
