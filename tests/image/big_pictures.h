// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <jpeglib.h>
#include <memory>
#include <png.h>
#include <tiffio.h>
#include <vector>

namespace imago::test {

/// The rows of a flat grey picture with a red square at each of some places: fast to make and to compress.
struct MarkedPicture {
    struct Mark {
        int x = 0, y = 0, side = 256;
    };
    int width = 20000, height = 20000;
    std::vector<Mark> marks;

    std::vector<std::uint8_t> row(int y) const {
        std::vector<std::uint8_t> rgb(static_cast<std::size_t>(width) * 3, 128);
        for (const Mark& mark : marks)
            if (y >= mark.y && y < mark.y + mark.side)
                for (int x = mark.x; x < mark.x + mark.side; ++x) {
                    auto* pixel = rgb.data() + static_cast<std::size_t>(x) * 3;
                    pixel[0] = 255, pixel[1] = pixel[2] = 0;
                }
        return rgb;
    }
};

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

inline void writeJpeg(const std::filesystem::path& path, const MarkedPicture& picture) {
    const File file(std::fopen(path.c_str(), "wb"), &std::fclose);
    jpeg_compress_struct info;
    jpeg_error_mgr errors;
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    jpeg_stdio_dest(&info, file.get());
    info.image_width = static_cast<JDIMENSION>(picture.width);
    info.image_height = static_cast<JDIMENSION>(picture.height);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_start_compress(&info, TRUE);
    for (int y = 0; y < picture.height; ++y) {
        auto rgb = picture.row(y);
        JSAMPROW row = rgb.data();
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
}

inline void writePng(const std::filesystem::path& path, const MarkedPicture& picture) {
    const File file(std::fopen(path.c_str(), "wb"), &std::fclose);
    auto* png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    auto* info = png_create_info_struct(png);
    png_init_io(png, file.get());
    png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width), static_cast<png_uint_32>(picture.height),
                 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level(png, 1);
    png_set_filter(png, 0, PNG_FILTER_NONE);
    png_write_info(png, info);
    for (int y = 0; y < picture.height; ++y)
        png_write_row(png, picture.row(y).data());
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
}

/// tile 0: in strips of 16 rows.
inline void writeTiff(const std::filesystem::path& path, const MarkedPicture& picture, int tile = 0) {
    auto* tiff = TIFFOpen(path.c_str(), "w8");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, picture.width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, picture.height);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_PACKBITS);
    if (tile > 0) {
        TIFFSetField(tiff, TIFFTAG_TILEWIDTH, tile);
        TIFFSetField(tiff, TIFFTAG_TILELENGTH, tile);
        const auto line = static_cast<std::size_t>(tile) * 3;
        std::vector<std::uint8_t> block(line * static_cast<std::size_t>(tile));
        for (int y = 0; y < picture.height; y += tile)
            for (int x = 0; x < picture.width; x += tile) {
                for (int r = 0; r < std::min(tile, picture.height - y); ++r) {
                    const auto rgb = picture.row(y + r);
                    std::copy_n(rgb.begin() + x * 3, std::min(tile, picture.width - x) * 3,
                                block.begin() + static_cast<std::ptrdiff_t>(line) * r);
                }
                TIFFWriteTile(tiff, block.data(), static_cast<std::uint32_t>(x),
                              static_cast<std::uint32_t>(y), 0, 0);
            }
    } else {
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 16);
        for (int y = 0; y < picture.height; ++y)
            TIFFWriteScanline(tiff, picture.row(y).data(), static_cast<std::uint32_t>(y), 0);
    }
    TIFFClose(tiff);
}

} // namespace imago::test
