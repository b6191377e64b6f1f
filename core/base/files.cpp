// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace imago {

namespace fs = std::filesystem;

std::string toUtf8(const fs::path& path) {
    return path.generic_string();
}

fs::path fromUtf8(std::string_view text) {
    return fs::path(std::string(text));
}

namespace {

template <class Container> Result<Container> readWhole(const fs::path& path) {
    std::error_code code;
    if (!fs::exists(path, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(path)));
    if (fs::is_directory(path, code))
        return failure(ErrorCode::unreadable, fmt::format("{} is a folder, not a file", toUtf8(path)));
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return failure(ErrorCode::unreadable,
                       fmt::format("{} cannot be opened: {}", toUtf8(path), std::strerror(errno)));
    Container content;
    const auto size = fs::file_size(path, code);
    if (!code) content.reserve(size);
    char block[1 << 16];
    while (in.read(block, sizeof block) || in.gcount() > 0)
        content.insert(content.end(), block, block + in.gcount());
    if (in.bad()) return failure(ErrorCode::io, fmt::format("{} broke off while reading", toUtf8(path)));
    return content;
}

/// Closes the descriptor on every way out.
struct Descriptor {
    int fd;
    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
};

Error ioError(const fs::path& path, const char* what) {
    return failure(ErrorCode::io,
                   fmt::format("{} cannot be {}: {}", toUtf8(path), what, std::strerror(errno)));
}

fs::path xdgDir(const char* own, const char* xdg, const char* below) {
    if (const char* dir = std::getenv(own); dir && *dir) return dir;
    if (const char* dir = std::getenv(xdg); dir && *dir) return fs::path(dir) / "imago";
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/tmp") / below / "imago";
}

} // namespace

Result<std::string> readText(const fs::path& path) {
    return readWhole<std::string>(path);
}

Result<std::vector<std::uint8_t>> readBytes(const fs::path& path) {
    return readWhole<std::vector<std::uint8_t>>(path);
}

Status writeAtomically(const fs::path& path, std::string_view content) {
    return writeAtomically(path,
                           std::span(reinterpret_cast<const std::uint8_t*>(content.data()), content.size()));
}

Status writeAtomically(const fs::path& path, std::span<const std::uint8_t> content) {
    std::error_code code;
    const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    fs::create_directories(folder, code);
    auto temporary = path;
    static std::atomic<unsigned> serial = 0; // two threads may replace the same file at once
    temporary += fmt::format(".{}-{}.part", ::getpid(), ++serial);
    {
        Descriptor file{::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
        if (file.fd < 0) return ioError(path, "written");
        for (std::size_t done = 0; done < content.size();) {
            const auto n = ::write(file.fd, content.data() + done, content.size() - done);
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) {
                auto error = ioError(path, "written");
                fs::remove(temporary, code);
                return error;
            }
            done += static_cast<std::size_t>(n);
        }
        if (::fsync(file.fd) != 0) {
            auto error = ioError(path, "flushed to disk");
            fs::remove(temporary, code);
            return error;
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        auto error = ioError(path, "replaced");
        fs::remove(temporary, code);
        return error;
    }
    Descriptor dir{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (dir.fd >= 0) ::fsync(dir.fd); // some file systems refuse to sync a folder; the rename has happened
    return {};
}

fs::path userCacheDir() {
    return xdgDir("IMAGO_CACHE_DIR", "XDG_CACHE_HOME", ".cache");
}

fs::path userDataDir() {
    return xdgDir("IMAGO_DATA_DIR", "XDG_DATA_HOME", ".local/share");
}

fs::path userConfigDir() {
    return xdgDir("IMAGO_CONFIG_DIR", "XDG_CONFIG_HOME", ".config");
}

Result<fs::path> resourceDir(const fs::path& fallback) {
    std::error_code code;
    if (const char* dir = std::getenv("IMAGO_RESOURCES"); dir && *dir && fs::is_directory(dir, code))
        return fs::path(dir);
    const auto program = fs::read_symlink("/proc/self/exe", code);
    if (!code) {
        const auto installed = program.parent_path().parent_path() / "share/imago";
        if (fs::is_directory(installed / "weights", code)) return installed;
    }
    if (fs::is_directory(fallback, code)) return fallback;
    return failure(
        ErrorCode::notFound,
        fmt::format("the folder with samples and weights was not found (looked in ../share/imago beside "
                    "the program and in {}); set IMAGO_RESOURCES to it",
                    toUtf8(fallback)));
}

std::uint64_t freeDiskBytes(const fs::path& path) {
    std::error_code code;
    auto place = fs::absolute(path, code);
    while (!place.empty() && !fs::exists(place, code) && place != place.root_path())
        place = place.parent_path();
    const auto space = fs::space(place, code);
    return code ? 0 : space.available;
}

std::int64_t nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace imago
