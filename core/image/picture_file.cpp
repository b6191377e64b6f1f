// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/perceptual_hash.h"
#include "core/image/picture_errors.h"
#include "core/image/row_decode.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <unistd.h>
#include <xxhash.h>

namespace imago {

namespace {

constexpr std::int64_t maxFileBytes = std::int64_t{1} << 30;

Error openError(const std::filesystem::path& path) {
    const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::notFound : ErrorCode::unreadable;
    if (code == ErrorCode::notFound) return failure(code, fmt::format("{} does not exist", toUtf8(path)));
    return failure(code, fmt::format("{} cannot be opened: {}", toUtf8(path), std::strerror(errno)));
}

Error readError(const std::filesystem::path& path) {
    return failure(ErrorCode::unreadable,
                   fmt::format("{} cannot be read: {}", toUtf8(path), std::strerror(errno)));
}

Result<FilePointer> openRegular(const std::filesystem::path& path, struct stat& info) {
    // Not blocking: opening a pipe that is called a.jpg must not wait for a writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return openError(path);
    FilePointer file(::fdopen(descriptor, "rb"));
    if (!file) {
        ::close(descriptor);
        return openError(path);
    }
    if (::fstat(descriptor, &info) != 0) return openError(path);
    if (!S_ISREG(info.st_mode))
        return failure(ErrorCode::unreadable, fmt::format("{} is {}, not a file", toUtf8(path),
                                                          S_ISDIR(info.st_mode) ? "a folder" : "a device"));
    return file;
}

std::string hexOf(XXH128_hash_t hash) {
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

bool isLargeFile(const std::filesystem::path& path) {
    const auto stamp = fileStamp(path);
    return stamp && stamp->bytes > maxFileBytes;
}

std::int64_t milliseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1000000;
}

} // namespace

Result<FilePointer> openPictureFile(const std::filesystem::path& path) {
    struct stat info {};
    IMAGO_TRY(file, openRegular(path, info));
    return file;
}

Result<PictureFile> readPictureFile(const std::filesystem::path& path) {
    const auto name = toUtf8(path);
    struct stat info {};
    IMAGO_TRY(file, openRegular(path, info));
    if (info.st_size > maxFileBytes)
        return failure(ErrorCode::unsupported, fmt::format("{} has {} MB; files of at most {} MB are read",
                                                           name, info.st_size >> 20, maxFileBytes >> 20));
    PictureFile out;
    out.mtimeMs = milliseconds(info.st_mtim);
    try {
        out.bytes.resize(static_cast<std::size_t>(info.st_size));
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory, fmt::format("{} does not fit into memory", name));
    }
    const auto read = std::fread(out.bytes.data(), 1, out.bytes.size(), file.get());
    if (std::ferror(file.get())) return readError(path);
    out.bytes.resize(read); // it may have become shorter meanwhile
    return out;
}

Result<FileStamp> fileStamp(const std::filesystem::path& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return openError(path);
    if (!S_ISREG(info.st_mode))
        return failure(ErrorCode::unreadable, fmt::format("{} is not a file", toUtf8(path)));
    return FileStamp{info.st_size, milliseconds(info.st_mtim)};
}

std::string contentHash(const std::vector<std::uint8_t>& bytes) {
    return hexOf(XXH3_128bits(bytes.data(), bytes.size()));
}

Result<std::string> fileContentHash(const std::filesystem::path& path) {
    IMAGO_TRY(file, openPictureFile(path));
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), &XXH3_freeState);
    XXH3_128bits_reset(state.get());
    std::vector<std::uint8_t> piece(std::size_t{1} << 20);
    std::size_t total = 0;
    while (const auto read = std::fread(piece.data(), 1, piece.size(), file.get())) {
        XXH3_128bits_update(state.get(), piece.data(), read);
        total += read;
    }
    if (std::ferror(file.get())) return readError(path);
    if (total == 0)
        return failure(ErrorCode::corrupt, fmt::format("{} is empty; replace the file", toUtf8(path)));
    return hexOf(XXH3_128bits_digest(state.get()));
}

Result<DecodedPicture> decodePictureFile(const std::filesystem::path& path, ReducedTo reduced) {
    const auto name = toUtf8(path);
    if (isLargeFile(path))
        return guarded(name, [&] { return decodeRows(RowReader::open(path), name, reduced); });
    IMAGO_TRY(file, readPictureFile(path));
    return decodePicture(file.bytes, name, reduced);
}

Result<DecodedPart> decodePartFile(const std::filesystem::path& path,
                                   const std::function<PartWish(Size)>& choose, Decoding decoding) {
    const auto name = toUtf8(path);
    if (isLargeFile(path))
        return guarded(name, [&] { return decodePartOfRows(RowReader::open(path), name, choose); });
    IMAGO_TRY(file, readPictureFile(path));
    return decodePart(file.bytes, name, choose, decoding);
}

Result<ImageProbe> probeImage(const std::filesystem::path& path) {
    constexpr ReducedTo reduced{perceptualHashSide, perceptualHashSide};
    ImageProbe probe;
    DecodedPicture picture;
    // A reduced decode still reads every bit of the file, so damage is found all the same.
    if (isLargeFile(path)) {
        IMAGO_TRY(stamp, fileStamp(path));
        IMAGO_TRY(decoded, decodePictureFile(path, reduced));
        IMAGO_TRY(hash, fileContentHash(path));
        probe.bytes = stamp.bytes;
        probe.mtimeMs = stamp.mtimeMs;
        probe.contentHash = std::move(hash);
        picture = std::move(decoded);
    } else {
        IMAGO_TRY(file, readPictureFile(path));
        IMAGO_TRY(decoded, decodePicture(file.bytes, toUtf8(path), reduced));
        probe.bytes = static_cast<std::int64_t>(file.bytes.size());
        probe.mtimeMs = file.mtimeMs;
        probe.contentHash = contentHash(file.bytes);
        picture = std::move(decoded);
    }
    probe.size = picture.fullSize;
    probe.orientation = picture.orientation;
    try {
        probe.phash = perceptualHash(picture.bgr);
    } catch (const std::exception& e) { // no memory for the working copies
        return failure(ErrorCode::outOfMemory, fmt::format("{}: {}", toUtf8(path), e.what()));
    }
    return probe;
}

} // namespace imago
