// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_format.h"

#include <algorithm>
#include <climits>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace imago {

namespace {

bool startsWith(Bytes bytes, std::string_view magic, std::size_t at = 0) {
    return bytes.size() >= at + magic.size() &&
           std::memcmp(bytes.data() + at, magic.data(), magic.size()) == 0;
}

/// Reads numbers at offsets; anything beyond the end reads as nothing.
class Reader {
public:
    Reader(Bytes bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) {}

    std::optional<std::uint64_t> number(std::uint64_t at, unsigned width) const {
        if (at > m_bytes.size() || m_bytes.size() - at < width) return {};
        std::uint64_t value = 0;
        for (unsigned i = 0; i < width; ++i)
            value = value << 8 | m_bytes[at + (m_bigEndian ? i : width - 1 - i)];
        return value;
    }
    std::uint64_t numberOr0(std::uint64_t at, unsigned width) const { return number(at, width).value_or(0); }

private:
    Bytes m_bytes;
    bool m_bigEndian;
};

Size sizeOf(std::uint64_t width, std::uint64_t height) {
    if (width == 0 || height == 0 || width > INT_MAX || height > INT_MAX) return {};
    return {static_cast<int>(width), static_cast<int>(height)};
}

/// The first directory of a TIFF structure, classic or big.
class TiffDirectory {
public:
    static std::optional<TiffDirectory> open(Bytes bytes) {
        const bool big = startsWith(bytes, "MM");
        if (!big && !startsWith(bytes, "II")) return {};
        const Reader reader(bytes, big);
        const auto version = reader.numberOr0(2, 2);
        if (version != 42 && version != 43) return {};
        TiffDirectory directory(reader, version == 43);
        const auto start = directory.m_wide ? reader.number(8, 8) : reader.number(4, 4);
        if (!start) return {};
        const auto count = reader.number(*start, directory.m_wide ? 8 : 2);
        if (!count) return {};
        directory.m_first = *start + (directory.m_wide ? 8 : 2);
        directory.m_count = *count < 4096 ? *count : 4096;
        return directory;
    }

    /// A SHORT or LONG that is stored in its entry.
    std::optional<std::uint64_t> value(std::uint64_t tag) const {
        const unsigned entry = m_wide ? 20 : 12;
        for (std::uint64_t i = 0; i < m_count; ++i) {
            const auto at = m_first + i * entry;
            if (m_reader.number(at, 2) != tag) continue;
            const auto type = m_reader.numberOr0(at + 2, 2);
            const auto place = at + (m_wide ? 12 : 8);
            if (type == 3) return m_reader.number(place, 2);
            if (type == 4) return m_reader.number(place, 4);
            return {};
        }
        return {};
    }

private:
    TiffDirectory(Reader reader, bool wide) : m_reader(reader), m_wide(wide) {}

    Reader m_reader;
    bool m_wide;
    std::uint64_t m_first = 0, m_count = 0;
};

Size webpSize(Bytes bytes) {
    const Reader little(bytes, false);
    if (startsWith(bytes, "VP8X", 12))
        return sizeOf(little.numberOr0(24, 3) + 1, little.numberOr0(27, 3) + 1);
    if (startsWith(bytes, "VP8L", 12)) {
        const auto bits = little.numberOr0(21, 4);
        return sizeOf((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }
    if (startsWith(bytes, "VP8 ", 12))
        return sizeOf(little.numberOr0(26, 2) & 0x3fff, little.numberOr0(28, 2) & 0x3fff);
    return {};
}

/// Two numbers after "Pn", separated by white space and #-comments.
Size pnmSize(Bytes bytes) {
    std::uint64_t numbers[2] = {0, 0};
    std::size_t at = 2;
    for (auto& number : numbers) {
        while (at < bytes.size() && (std::strchr(" \t\r\n", bytes[at]) || bytes[at] == '#')) {
            if (bytes[at] == '#')
                while (at < bytes.size() && bytes[at] != '\n')
                    ++at;
            else
                ++at;
        }
        for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9' && number < INT_MAX; ++at)
            number = number * 10 + (bytes[at] - '0');
    }
    return sizeOf(numbers[0], numbers[1]);
}

Size jp2Size(Bytes bytes) {
    const Reader big(bytes, true);
    const std::string_view head(reinterpret_cast<const char*>(bytes.data()),
                                std::min<std::size_t>(bytes.size(), 65536));
    // Decoders go by the codestream, which begins with SIZ, whatever the box around it says.
    if (const auto at = head.find("\xff\x4f\xff\x51"); at != head.npos)
        return sizeOf(big.numberOr0(at + 8, 4) - big.numberOr0(at + 16, 4),
                      big.numberOr0(at + 12, 4) - big.numberOr0(at + 20, 4));
    const auto at = head.find("ihdr");
    if (at == head.npos) return {};
    return sizeOf(big.numberOr0(at + 8, 4), big.numberOr0(at + 4, 4));
}

/// The attribute "dataWindow" of type box2i: corners inside the picture, as 32-bit numbers.
Size exrSize(Bytes bytes) {
    using namespace std::string_view_literals;
    constexpr auto name = "dataWindow\0box2i\0"sv;
    const std::string_view head(reinterpret_cast<const char*>(bytes.data()),
                                std::min<std::size_t>(bytes.size(), 65536));
    const auto at = head.find(name);
    if (at == head.npos) return {};
    const Reader little(bytes, false);
    const auto corner = [&](unsigned i) {
        return std::int64_t{static_cast<std::int32_t>(little.numberOr0(at + name.size() + 4 + 4 * i, 4))};
    };
    return sizeOf(static_cast<std::uint64_t>(std::max<std::int64_t>(0, corner(2) - corner(0) + 1)),
                  static_cast<std::uint64_t>(std::max<std::int64_t>(0, corner(3) - corner(1) + 1)));
}

/// The line "-Y rows +X columns" after the empty one, with any signs and order.
Size hdrSize(Bytes bytes) {
    const std::string head(reinterpret_cast<const char*>(bytes.data()),
                           std::min<std::size_t>(bytes.size(), 8192));
    const auto at = head.find("\n\n");
    char axis[2] = {}, sign[2] = {};
    unsigned length[2] = {};
    if (at == head.npos || std::sscanf(head.c_str() + at + 2, "%c%c %u %c%c %u", &sign[0], &axis[0],
                                       &length[0], &sign[1], &axis[1], &length[1]) != 6)
        return {};
    return axis[0] == 'Y' ? sizeOf(length[1], length[0]) : sizeOf(length[0], length[1]);
}

/// A drawing is text: its root element may follow a declaration and comments.
bool isSvg(Bytes bytes) {
    const std::string_view head(reinterpret_cast<const char*>(bytes.data()),
                                std::min<std::size_t>(bytes.size(), 1024));
    const auto first = head.find_first_not_of("\xef\xbb\xbf \t\r\n");
    return first != head.npos && head[first] == '<' && head.find("<svg") != head.npos;
}

} // namespace

PictureFormat pictureFormat(Bytes bytes) {
    using namespace std::string_view_literals;
    if (startsWith(bytes, "\xff\xd8\xff")) return PictureFormat::jpeg;
    if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) return PictureFormat::png;
    if (startsWith(bytes, "BM") && bytes.size() > 26) return PictureFormat::bmp;
    if (startsWith(bytes, "II*\0"sv) || startsWith(bytes, "MM\0*"sv) || startsWith(bytes, "II+\0"sv) ||
        startsWith(bytes, "MM\0+"sv))
        return PictureFormat::tiff;
    if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return PictureFormat::webp;
    if (bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
        std::strchr(" \t\r\n#", bytes[2]) && bytes[2])
        return PictureFormat::pnm;
    // Before JPEG 2000 and EXR: OpenCV would hand a file that is both to GDCM, which ends the program where
    // it does not like it.
    if (startsWith(bytes, "DICM", 128)) return PictureFormat::dicom;
    if (startsWith(bytes, "\0\0\0\x0cjP  \r\n\x87\n"sv) || startsWith(bytes, "\xff\x4f\xff\x51"))
        return PictureFormat::jp2;
    if (startsWith(bytes, "\x76\x2f\x31\x01")) return PictureFormat::exr;
    if (startsWith(bytes, "#?RADIANCE") || startsWith(bytes, "#?RGBE")) return PictureFormat::hdr;
    if (startsWith(bytes, "GIF8")) return PictureFormat::gif;
    if (startsWith(bytes, "ftyp", 4)) return PictureFormat::heif;
    if (isSvg(bytes)) return PictureFormat::svg;
    return PictureFormat::unknown;
}

Size headerSize(Bytes bytes, PictureFormat format) {
    const Reader little(bytes, false), big(bytes, true);
    switch (format) {
        case PictureFormat::png:
            return sizeOf(big.numberOr0(16, 4), big.numberOr0(20, 4));
        case PictureFormat::bmp: {
            if (little.numberOr0(14, 4) == 12)
                return sizeOf(little.numberOr0(18, 2), little.numberOr0(20, 2));
            // A negative height means rows from the top.
            const auto height = static_cast<std::int32_t>(little.numberOr0(22, 4));
            return sizeOf(little.numberOr0(18, 4),
                          static_cast<std::uint64_t>(height < 0 ? -std::int64_t{height} : height));
        }
        case PictureFormat::tiff: {
            const auto directory = TiffDirectory::open(bytes);
            if (!directory) return {};
            return sizeOf(directory->value(256).value_or(0), directory->value(257).value_or(0));
        }
        case PictureFormat::webp:
            return webpSize(bytes);
        case PictureFormat::pnm:
            return pnmSize(bytes);
        case PictureFormat::jp2:
            return jp2Size(bytes);
        case PictureFormat::exr:
            return exrSize(bytes);
        case PictureFormat::hdr:
            return hdrSize(bytes);
        case PictureFormat::jpeg:
        case PictureFormat::dicom:
        case PictureFormat::gif:
        case PictureFormat::heif:
        case PictureFormat::svg:
        case PictureFormat::unknown:
            break;
    }
    return {};
}

Bytes exifBlock(Bytes bytes, PictureFormat format) {
    const bool png = format == PictureFormat::png;
    if (!png && format != PictureFormat::webp) return {};
    const Reader reader(bytes, png);
    // PNG: length, type, data, CRC. RIFF: type, length, data padded to an even number.
    for (std::uint64_t at = png ? 8 : 12; at + 8 <= bytes.size();) {
        const auto length = reader.numberOr0(png ? at : at + 4, 4);
        const auto data = at + 8;
        if (length > bytes.size() - data) break;
        if (startsWith(bytes, png ? "eXIf" : "EXIF", png ? at + 4 : at)) return bytes.subspan(data, length);
        if (png && startsWith(bytes, "IEND", at + 4)) break;
        at = data + length + (png ? 4 : length % 2);
    }
    return {};
}

int exifOrientation(Bytes block) {
    using namespace std::string_view_literals;
    if (startsWith(block, "Exif\0\0"sv)) block = block.subspan(6);
    const auto directory = TiffDirectory::open(block);
    const auto value = directory ? directory->value(0x0112) : std::nullopt;
    return value && *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
}

} // namespace imago
