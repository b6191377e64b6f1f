// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/perceptual_hash.h"

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

/// Closes the descriptor on every way out.
struct Descriptor {
    int fd;
    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
};

Error openError(const std::filesystem::path& path) {
    const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::notFound : ErrorCode::unreadable;
    if (code == ErrorCode::notFound) return failure(code, fmt::format("{} does not exist", toUtf8(path)));
    return failure(code, fmt::format("{} cannot be opened: {}", toUtf8(path), std::strerror(errno)));
}

std::int64_t milliseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1000000;
}

} // namespace

Result<PictureFile> readPictureFile(const std::filesystem::path& path) {
    const auto name = toUtf8(path);
    // Not blocking: opening a pipe that is called a.jpg must not wait for a writer.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.fd < 0) return openError(path);
    struct stat info {};
    if (::fstat(file.fd, &info) != 0) return openError(path);
    if (!S_ISREG(info.st_mode))
        return failure(ErrorCode::unreadable, fmt::format("{} is {}, not a file", name,
                                                          S_ISDIR(info.st_mode) ? "a folder" : "a device"));
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
    std::size_t done = 0;
    while (done < out.bytes.size()) {
        const auto n = ::read(file.fd, out.bytes.data() + done, out.bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0)
            return failure(ErrorCode::unreadable,
                           fmt::format("{} cannot be read: {}", name, std::strerror(errno)));
        if (n == 0) break; // became shorter meanwhile
        done += static_cast<std::size_t>(n);
    }
    out.bytes.resize(done);
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
    const auto hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

Result<std::string> fileContentHash(const std::filesystem::path& path) {
    IMAGO_TRY(file, readPictureFile(path));
    return contentHash(file.bytes);
}

Result<ImageProbe> probeImage(const std::filesystem::path& path) {
    IMAGO_TRY(file, readPictureFile(path));
    // A reduced decode still reads every bit of the file, so damage is found all the same.
    IMAGO_TRY(picture, decodePicture(file.bytes, toUtf8(path), {perceptualHashSide, perceptualHashSide}));
    ImageProbe probe;
    probe.size = picture.fullSize;
    probe.orientation = picture.orientation;
    probe.contentHash = contentHash(file.bytes);
    probe.bytes = static_cast<std::int64_t>(file.bytes.size());
    probe.mtimeMs = file.mtimeMs;
    try {
        probe.phash = perceptualHash(picture.bgr);
    } catch (const std::exception& e) { // no memory for the working copies
        return failure(ErrorCode::outOfMemory, fmt::format("{}: {}", toUtf8(path), e.what()));
    }
    return probe;
}

} // namespace imago
