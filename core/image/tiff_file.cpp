// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tiff_file.h"

#include "core/image/picture_errors.h"

#include <cmath>
#include <cstdarg>
#include <limits>

namespace imago {

namespace {

/// A damaged file may ask for any amount; strips and tiles of real ones are far below.
constexpr tmsize_t mostAtOnce = tmsize_t{1} << 31;
constexpr std::size_t mostDirectories = 65535;

std::FILE* streamOf(thandle_t handle) {
    return static_cast<FilePointer*>(handle)->get();
}

tmsize_t readProc(thandle_t handle, void* to, tmsize_t bytes) {
    return static_cast<tmsize_t>(std::fread(to, 1, static_cast<std::size_t>(bytes), streamOf(handle)));
}

tmsize_t writeProc(thandle_t, void*, tmsize_t) {
    return 0;
}

toff_t seekProc(thandle_t handle, toff_t offset, int whence) {
    if (::fseeko(streamOf(handle), static_cast<off_t>(offset), whence) != 0)
        return std::numeric_limits<toff_t>::max();
    return static_cast<toff_t>(::ftello(streamOf(handle)));
}

int closeProc(thandle_t) {
    return 0;
}

toff_t sizeProc(thandle_t handle) {
    const auto at = ::ftello(streamOf(handle));
    ::fseeko(streamOf(handle), 0, SEEK_END);
    const auto size = ::ftello(streamOf(handle));
    ::fseeko(streamOf(handle), at, SEEK_SET);
    return static_cast<toff_t>(size);
}

int keepError(TIFF*, void* to, const char*, const char* format, va_list arguments) {
    char text[256];
    std::vsnprintf(text, sizeof text, format, arguments);
    *static_cast<std::string*>(to) = text;
    return 1;
}

int dropWarning(TIFF*, void*, const char*, const char*, va_list) {
    return 1;
}

struct Directory {
    double width = 0, height = 0;
    bool copy = false, tiled = false;
};

Directory directoryAt(TIFF* tiff) {
    Directory out;
    std::uint32_t width = 0, height = 0, kind = 0;
    std::uint16_t oldKind = 0;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &height);
    TIFFGetField(tiff, TIFFTAG_SUBFILETYPE, &kind);
    TIFFGetField(tiff, TIFFTAG_OSUBFILETYPE, &oldKind);
    out.width = width;
    out.height = height;
    out.copy = (kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) || oldKind == OFILETYPE_REDUCEDIMAGE;
    out.tiled = TIFFIsTiled(tiff);
    return out;
}

bool isLevelOf(const Directory& first, const Directory& other) {
    constexpr double nearly = 0.01, half = 0.51;
    if (!first.tiled || !other.tiled || other.width > first.width * half) return false;
    return std::abs(other.width * first.height - other.height * first.width) <
           nearly * other.width * first.height;
}

} // namespace

TiffFile::TiffFile(FilePointer file) : m_state(std::make_unique<State>()) {
    m_state->file = std::move(file);
}

Status TiffFile::open(const std::string& name) {
    auto* options = TIFFOpenOptionsAlloc();
    if (!options) return outOfMemory(name);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, mostAtOnce);
    TIFFOpenOptionsSetErrorHandlerExtR(options, keepError, &m_state->error);
    TIFFOpenOptionsSetWarningHandlerExtR(options, dropWarning, nullptr);
    std::rewind(m_state->file.get());
    // "m": not mapped, so that a file that becomes shorter meanwhile is an error and no crash.
    m_tiff.reset(TIFFClientOpenExt("picture", "rm", &m_state->file, readProc, writeProc, seekProc, closeProc,
                                   sizeProc, nullptr, nullptr, options));
    TIFFOpenOptionsFree(options);
    if (!m_tiff) return damaged(name, m_state->error);
    return {};
}

std::vector<tdir_t> TiffFile::pages() const {
    std::vector<tdir_t> out;
    Directory first;
    TIFFSetDirectory(m_tiff.get(), 0);
    for (std::size_t i = 0; i < mostDirectories; ++i) {
        const auto directory = directoryAt(m_tiff.get());
        if (i == 0) first = directory;
        const bool own = i == 0 || !(directory.copy || isLevelOf(first, directory));
        if (own && directory.width > 0 && directory.height > 0) out.push_back(static_cast<tdir_t>(i));
        if (!TIFFReadDirectory(m_tiff.get())) break;
    }
    return out;
}

} // namespace imago
