// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/picture_errors.h"
#include "core/image/row_reader.h"
#include "core/image/tiff_file.h"

#include <fmt/format.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstring>

namespace imago {

namespace {

/// Values of which cv::Mat has the type: what it is, or −1.
int depthOf(int bits, int format) {
    if (format == SAMPLEFORMAT_UINT || format == SAMPLEFORMAT_VOID)
        return bits == 8 ? CV_8U : bits == 16 ? CV_16U : -1;
    if (format == SAMPLEFORMAT_INT) return bits == 8 ? CV_8S : bits == 16 ? CV_16S : bits == 32 ? CV_32S : -1;
    if (format == SAMPLEFORMAT_IEEEFP)
        return bits == 16 ? CV_16F : bits == 32 ? CV_32F : bits == 64 ? CV_64F : -1;
    return -1;
}

/// One page. Values as stored where they are grey or RGB side by side; everything else (palettes, one bit,
/// inks, separate planes) through libtiff's own conversion to 8-bit RGBA.
class TiffRows : public RowReader {
public:
    TiffRows(TiffFile file, std::string name) : m_file(std::move(file)), m_name(std::move(name)) {}

    Status open(int page) {
        IMAGO_CHECK(m_file.open(m_name));
        const auto pages = m_file.pages();
        if (page < 0 || page >= static_cast<int>(pages.size()) ||
            !TIFFSetDirectory(tiff(), pages[static_cast<std::size_t>(page)]))
            return damaged(m_name, m_file.error());
        std::uint32_t width = 0, height = 0;
        TIFFGetField(tiff(), TIFFTAG_IMAGEWIDTH, &width);
        TIFFGetField(tiff(), TIFFTAG_IMAGELENGTH, &height);
        if (width == 0 || height == 0 || width > INT_MAX / 32 || height > INT_MAX)
            return damaged(m_name, "its size is not a picture's");
        m_size = {static_cast<int>(width), static_cast<int>(height)};
        const int orientation = value(TIFFTAG_ORIENTATION);
        m_orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
        TIFFSetField(tiff(), TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT); // turning is not libtiff's task here
        m_tiled = TIFFIsTiled(tiff());
        IMAGO_CHECK(chooseWay());
        return m_rgba ? measureRgba() : measureNative();
    }

    Size size() const override { return m_size; }
    int orientation() const override { return m_orientation; }
    Alpha alpha() const override { return m_alpha; }

    Result<int> start(int) override {
        m_row = 0;
        m_bandEnd = m_bandStart = 0;
        return 1;
    }

    Status read(int count, cv::Mat& rows) override {
        cv::Mat stored(count, m_size.width, m_rgba ? CV_8UC4 : m_type);
        for (int y = 0; y < count; ++y, ++m_row) {
            if (m_tiled || m_rgba) {
                if (m_row >= m_bandEnd) IMAGO_CHECK(fillBand());
                std::memcpy(stored.ptr(y), m_band.ptr(m_row - m_bandStart),
                            stored.elemSize() * static_cast<std::size_t>(stored.cols));
            } else if (TIFFReadScanline(tiff(), stored.ptr(y), static_cast<std::uint32_t>(m_row), 0) < 0) {
                return damaged(m_name, m_file.error());
            }
        }
        rows = m_rgba ? fromRgba(stored) : fromNative(stored);
        return {};
    }

private:
    TIFF* tiff() const { return m_file.get(); }

    int value(std::uint32_t tag) const {
        std::uint16_t found = 0;
        return TIFFGetFieldDefaulted(tiff(), tag, &found) ? found : 0;
    }

    Status chooseWay() {
        m_photometric = value(TIFFTAG_PHOTOMETRIC);
        const int bits = value(TIFFTAG_BITSPERSAMPLE), format = value(TIFFTAG_SAMPLEFORMAT);
        const int samples = std::max(1, value(TIFFTAG_SAMPLESPERPIXEL));
        // JPEG inside TIFF is asked for as RGB rather than as its luminance and chrominance.
        if (value(TIFFTAG_COMPRESSION) == COMPRESSION_JPEG && m_photometric == PHOTOMETRIC_YCBCR &&
            value(TIFFTAG_PLANARCONFIG) == PLANARCONFIG_CONTIG && bits == 8) {
            TIFFSetField(tiff(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
            m_photometric = PHOTOMETRIC_RGB;
        }
        m_unsigned32 = bits == 32 && format == SAMPLEFORMAT_UINT;
        const int depth = m_unsigned32 ? CV_32S : depthOf(bits, format);
        const bool grey = m_photometric == PHOTOMETRIC_MINISBLACK || m_photometric == PHOTOMETRIC_MINISWHITE;
        const bool colours = m_photometric == PHOTOMETRIC_RGB && samples >= 3;
        const bool contiguous = samples == 1 || value(TIFFTAG_PLANARCONFIG) == PLANARCONFIG_CONTIG;
        if (depth >= 0 && contiguous && (colours || (grey && samples <= 2))) {
            m_type = CV_MAKETYPE(depth, samples);
            m_colours = colours ? 3 : 1;
            m_hasAlpha = alphaAfter(samples);
            return {};
        }
        char why[1024] = {};
        if (!TIFFRGBAImageOK(tiff(), why))
            return failure(ErrorCode::unsupported,
                           fmt::format("{} has {} channels of {} bits in an arrangement that is not read; "
                                       "convert it to RGB or grey",
                                       m_name, samples, bits));
        m_rgba = true;
        m_alpha = Alpha::premultiplied;
        return {};
    }

    bool alphaAfter(int samples) {
        std::uint16_t count = 0;
        std::uint16_t* kinds = nullptr;
        TIFFGetFieldDefaulted(tiff(), TIFFTAG_EXTRASAMPLES, &count, &kinds);
        if (samples <= m_colours) return false;
        // Without a word on it, a fourth channel is taken for alpha, as most programs do; a second is not.
        const int kind = count > 0 && kinds ? kinds[0] : EXTRASAMPLE_UNSPECIFIED;
        if (kind == EXTRASAMPLE_ASSOCALPHA) m_alpha = Alpha::premultiplied;
        return kind != EXTRASAMPLE_UNSPECIFIED || samples == 4;
    }

    Status measureNative() {
        if (!m_tiled) {
            const auto line = static_cast<std::uint64_t>(TIFFScanlineSize64(tiff()));
            if (line != CV_ELEM_SIZE(m_type) * static_cast<std::uint64_t>(m_size.width))
                return damaged(m_name, "its rows are not as long as it says");
            return {};
        }
        IMAGO_CHECK(measureTiles());
        if (static_cast<std::uint64_t>(TIFFTileSize64(tiff())) !=
            CV_ELEM_SIZE(m_type) * m_tileWidth * std::uint64_t{m_tileHeight})
            return damaged(m_name, "its tiles are not as large as it says");
        return {};
    }

    Status measureTiles() {
        TIFFGetField(tiff(), TIFFTAG_TILEWIDTH, &m_tileWidth);
        TIFFGetField(tiff(), TIFFTAG_TILELENGTH, &m_tileHeight);
        if (m_tileWidth == 0 || m_tileHeight == 0) return damaged(m_name, "its tiles have no size");
        return checkBand(m_tileHeight);
    }

    Status measureRgba() {
        if (m_tiled) return measureTiles();
        TIFFGetFieldDefaulted(tiff(), TIFFTAG_ROWSPERSTRIP, &m_tileHeight);
        m_tileHeight = std::clamp<std::uint32_t>(m_tileHeight, 1, static_cast<std::uint32_t>(m_size.height));
        return checkBand(m_tileHeight);
    }

    Status checkBand(std::uint32_t rows) {
        if (rows > INT_MAX || m_tileWidth > INT_MAX / 2) return damaged(m_name, "its tiles are too large");
        const Size band{std::max(m_size.width, static_cast<int>(m_tileWidth)), static_cast<int>(rows)};
        if (isTooLarge(band)) return tooLarge(m_name, m_size, "save it in strips of fewer rows, or in tiles");
        return {};
    }

    /// The row of tiles, or the strip, that holds m_row.
    Status fillBand() {
        const int high = static_cast<int>(m_tileHeight), wide = static_cast<int>(m_tileWidth);
        m_bandStart = m_row / high * high;
        m_bandEnd = std::min(m_size.height, m_bandStart + high);
        m_band.create(high, m_size.width, m_rgba ? CV_8UC4 : m_type);
        const auto row = static_cast<std::uint32_t>(m_bandStart);
        if (!m_tiled) {
            if (!TIFFReadRGBAStrip(tiff(), row, m_band.ptr<std::uint32_t>()))
                return damaged(m_name, m_file.error());
            const cv::Mat read = m_band.rowRange(0, m_bandEnd - m_bandStart);
            cv::flip(read, read, 0); // libtiff counts rows from below here
            return {};
        }
        cv::Mat tile(high, wide, m_band.type());
        for (int x = 0; x < m_size.width; x += wide) {
            const auto column = static_cast<std::uint32_t>(x);
            const bool read = m_rgba ? TIFFReadRGBATile(tiff(), column, row, tile.ptr<std::uint32_t>()) != 0
                                     : TIFFReadTile(tiff(), tile.ptr(), column, row, 0, 0) >= 0;
            if (!read) return damaged(m_name, m_file.error());
            if (m_rgba) cv::flip(tile, tile, 0);
            const int width = std::min(wide, m_size.width - x);
            tile.colRange(0, width).copyTo(m_band.colRange(x, x + width));
        }
        return {};
    }

    static cv::Mat fromRgba(const cv::Mat& stored) {
        cv::Mat out;
        cv::cvtColor(stored, out, cv::COLOR_RGBA2BGRA);
        return out;
    }

    cv::Mat fromNative(const cv::Mat& stored) const {
        cv::Mat known;
        if (m_unsigned32) {
            stored.convertTo(known, CV_32F);
            known.reshape(1).forEach<float>([](float& v, const int*) { v = v < 0 ? v + 4294967296.f : v; });
        } else {
            known = inKnownDepth(stored);
        }
        const int kept = m_colours + (m_hasAlpha ? 1 : 0);
        cv::Mat out(known.size(), CV_MAKETYPE(known.depth(), kept));
        const int order[] = {m_colours == 3 ? 2 : 0, 0, 1, 1, m_colours == 3 ? 0 : 2, 2, 3, 3};
        const int greyOrder[] = {0, 0, 1, 1};
        cv::mixChannels(&known, 1, &out, 1, m_colours == 3 ? order : greyOrder,
                        static_cast<std::size_t>(kept));
        if (m_photometric == PHOTOMETRIC_MINISWHITE) invert(out);
        return out;
    }

    /// White is 0 in the file. Alpha stays.
    static void invert(cv::Mat& grey) {
        const double most = grey.depth() == CV_8U ? 255 : grey.depth() == CV_16U ? 65535 : 0;
        std::vector<cv::Mat> planes;
        cv::split(grey, planes);
        cv::subtract(cv::Scalar::all(most), planes[0], planes[0]);
        cv::merge(planes, grey);
    }

    TiffFile m_file;
    std::string m_name;
    Size m_size;
    int m_orientation = 1, m_photometric = 0, m_type = 0, m_colours = 1;
    bool m_tiled = false, m_rgba = false, m_hasAlpha = false, m_unsigned32 = false;
    Alpha m_alpha = Alpha::straight;
    std::uint32_t m_tileWidth = 0, m_tileHeight = 0; ///< tileHeight: of strips too where they are read whole
    int m_row = 0, m_bandStart = 0, m_bandEnd = 0;
    cv::Mat m_band;
};

} // namespace

Result<std::unique_ptr<RowReader>> tiffRows(FilePointer file, const std::string& name, int page) {
    auto rows = std::make_unique<TiffRows>(TiffFile(std::move(file)), name);
    IMAGO_CHECK(rows->open(page));
    return std::unique_ptr<RowReader>(std::move(rows));
}

Result<int> tiffPages(const std::filesystem::path& path) {
    IMAGO_TRY(stream, openPictureFile(path));
    TiffFile file(std::move(stream));
    IMAGO_CHECK(file.open(toUtf8(path)));
    return static_cast<int>(file.pages().size());
}

} // namespace imago
