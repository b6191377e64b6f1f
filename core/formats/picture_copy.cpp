// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/picture_copy.h"

#include "core/base/files.h"
#include "core/formats/shot.h"
#include "core/image/decode.h"
#include "core/image/upright.h"

#include <exiv2/exiv2.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <string_view>
#include <zlib.h>

namespace imago {

namespace {

/// What says nothing of who took the picture, where and with what; in TIFF files also what describes the
/// pixels (TIFF 6.0).
bool isHarmless(const Exiv2::Exifdatum& datum) {
    static constexpr std::array<std::uint16_t, 29> image{
        0x00fe, 0x00ff, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x010a, 0x0111, 0x0112,
        0x0115, 0x0116, 0x0117, 0x011a, 0x011b, 0x011c, 0x0128, 0x013d, 0x0140, 0x0142,
        0x0143, 0x0144, 0x0145, 0x0152, 0x0153, 0x0211, 0x0212, 0x0213, 0x8773};
    if (datum.groupName() == "Photo") return datum.tag() == 0xa001; // colour space
    return datum.groupName() == "Image" && std::find(image.begin(), image.end(), datum.tag()) != image.end();
}

using Image = std::unique_ptr<Exiv2::Image>;

Image opened(const std::vector<std::uint8_t>& bytes) {
    startExiv2();
    Image image(Exiv2::ImageFactory::open(bytes.data(), static_cast<long>(bytes.size())).release());
    image->readMetadata();
    return image;
}

std::vector<std::uint8_t> written(Exiv2::Image& image) {
    image.writeMetadata();
    auto& io = image.io();
    io.seek(0, Exiv2::BasicIo::beg);
    std::vector<std::uint8_t> out(io.size());
    out.resize(static_cast<std::size_t>(io.read(out.data(), static_cast<long>(out.size()))));
    return out;
}

bool tellsNothing(Exiv2::Image& image) {
    const auto& exif = image.exifData();
    return std::all_of(exif.begin(), exif.end(), isHarmless) && image.iptcData().empty() &&
           image.xmpData().empty() && image.comment().empty();
}

/// An eXIf chunk (PNG 1.5 extensions) that says the orientation and nothing else.
std::vector<std::uint8_t> orientationChunk(int orientation) {
    std::vector<std::uint8_t> chunk{0, 0, 0, 26, 'e', 'X',  'I', 'f', 'M', 'M', 0, 42, 0, 0,
                                    0, 8, 0, 1,  1,   0x12, 0,   3,   0,   0,   0, 1,  0};
    chunk.push_back(static_cast<std::uint8_t>(orientation));
    chunk.insert(chunk.end(), 6, 0); // the rest of the value; no further directory
    const auto crc = ::crc32(0, chunk.data() + 4, static_cast<uInt>(chunk.size() - 4));
    for (int shift = 24; shift >= 0; shift -= 8)
        chunk.push_back(static_cast<std::uint8_t>(crc >> shift));
    return chunk;
}

/// A PNG's texts, time and EXIF (ISO 15948 §11.3.4) hold names, places and programs; exiv2 leaves some of
/// them. Only the chunks that show the picture stay.
std::vector<std::uint8_t> withoutPngTexts(const std::vector<std::uint8_t>& png) {
    constexpr std::size_t signature = 8, around = 12, head = 33; // around: length, type, CRC
    constexpr std::array<std::string_view, 17> kept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM",
                                                    "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD",
                                                    "pHYs", "sPLT", "acTL", "fcTL", "fdAT"};
    std::vector<std::uint8_t> out(png.begin(), png.begin() + std::min(png.size(), signature));
    for (std::size_t at = signature; at + around <= png.size();) {
        const auto length = std::size_t{png[at]} << 24 | std::size_t{png[at + 1]} << 16 |
                            std::size_t{png[at + 2]} << 8 | png[at + 3];
        const std::string_view type(reinterpret_cast<const char*>(&png[at + 4]), 4);
        const auto end = std::min(png.size(), at + around + length);
        if (std::find(kept.begin(), kept.end(), type) != kept.end())
            out.insert(out.end(), png.begin() + static_cast<std::ptrdiff_t>(at),
                       png.begin() + static_cast<std::ptrdiff_t>(end));
        at = end;
    }
    if (const int orientation = fileOrientation(png); orientation != 1 && out.size() > head) {
        const auto chunk = orientationChunk(orientation);
        out.insert(out.begin() + head, chunk.begin(), chunk.end());
    }
    return out;
}

} // namespace

Result<int> orientationOfFile(const std::filesystem::path& path) {
    constexpr std::size_t headBytes = 1 << 17; // an EXIF block has at most 64 KB and comes first in a JPEG
    std::error_code code;
    if (std::filesystem::is_regular_file(path, code)) {
        std::ifstream in(path, std::ios::binary);
        std::vector<std::uint8_t> head(headBytes);
        in.read(reinterpret_cast<char*>(head.data()), static_cast<std::streamsize>(head.size()));
        head.resize(static_cast<std::size_t>(in.gcount()));
        const auto format = pictureFormat(head);
        if (format == PictureFormat::jpeg) return fileOrientation(head);
        if (format != PictureFormat::png && format != PictureFormat::webp && in.gcount() > 0) return 1;
    }
    IMAGO_TRY(file, readPictureFile(path));
    return fileOrientation(file.bytes);
}

Result<std::vector<std::uint8_t>> uprightCopy(const std::vector<std::uint8_t>& bytes,
                                              const std::string& name) {
    IMAGO_TRY(upright, storedUpright(bytes, name));
    try {
        const auto before = opened(bytes);
        const auto after = opened(upright);
        auto exif = before->exifData();
        Exiv2::ExifThumb(exif).erase();
        exif["Exif.Image.Orientation"] = std::uint16_t{1};
        // The stored size turns with the picture.
        for (const auto* key : {"Exif.Photo.PixelXDimension", "Exif.Photo.PixelYDimension",
                                "Exif.Image.ImageWidth", "Exif.Image.ImageLength"})
            if (const auto at = exif.findKey(Exiv2::ExifKey(key)); at != exif.end()) exif.erase(at);
        after->setExifData(exif);
        after->setIptcData(before->iptcData());
        auto xmp = before->xmpData();
        if (const auto at = xmp.findKey(Exiv2::XmpKey("Xmp.tiff.Orientation")); at != xmp.end())
            xmp.erase(at);
        after->setXmpData(xmp);
        if (before->iccProfileDefined()) {
            Exiv2::DataBuf profile(before->iccProfile()->pData_, before->iccProfile()->size_);
            after->setIccProfile(profile, false);
        }
        return written(*after);
    } catch (const std::exception&) {
        return upright; // damaged metadata is worth less than the picture
    }
}

Result<std::vector<std::uint8_t>> withoutMetadata(const std::vector<std::uint8_t>& bytes,
                                                  const std::string& name) {
    const auto format = pictureFormat(bytes);
    if (format == PictureFormat::bmp || format == PictureFormat::pnm) return bytes;
    if (format == PictureFormat::png) return withoutPngTexts(bytes);
    try {
        const auto image = opened(bytes);
        if (!tellsNothing(*image)) {
            auto& exif = image->exifData();
            for (auto at = exif.begin(); at != exif.end();)
                at = isHarmless(*at) ? std::next(at) : exif.erase(at);
            image->clearIptcData();
            image->clearXmpPacket();
            image->clearXmpData();
            image->clearComment();
        }
        const auto out = written(*image);
        if (tellsNothing(*opened(out))) return out;
    } catch (const std::exception& e) {
        return failure(ErrorCode::corrupt,
                       fmt::format("the metadata of {} cannot be removed: {}", name, e.what()));
    }
    return failure(ErrorCode::corrupt, fmt::format("the metadata of {} cannot be removed", name));
}

} // namespace imago
