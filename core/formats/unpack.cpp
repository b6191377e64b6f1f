// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/unpack.h"

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/image/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <mutex>

namespace imago {

namespace fs = std::filesystem;

namespace {

/// Writes a file unless it holds these bytes already. Neither fsync nor a temporary name: it can be made
/// again from the source, and one that was torn is seen to differ.
Status writeIfDifferent(const fs::path& path, const std::vector<std::uint8_t>& bytes) {
    std::vector<std::uint8_t> there(bytes.size() + 1);
    if (std::ifstream in(path, std::ios::binary); in) {
        in.read(reinterpret_cast<char*>(there.data()), static_cast<std::streamsize>(there.size()));
        there.resize(static_cast<std::size_t>(in.gcount()));
        if (there == bytes) return {};
    }
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush())
        return failure(ErrorCode::io, fmt::format("{} cannot be written; is the disk full?", toUtf8(path)));
    return {};
}

} // namespace

fs::path unpackedFile(const fs::path& folder, std::size_t number) {
    return folder / fmt::format("{:05}.png", number);
}

Status unpackPictures(const fs::path& folder, std::size_t count,
                      const std::function<cv::Mat(std::size_t)>& picture,
                      const std::function<void(std::size_t)>& told, std::stop_token stop) {
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        return failure(ErrorCode::io, fmt::format("{} cannot be made: {}", toUtf8(folder), code.message()));
    std::mutex mutex;
    Status first;
    const auto one = [&](std::size_t number) -> Status {
        IMAGO_TRY(png, encodePng(picture(number)));
        return writeIfDifferent(unpackedFile(folder, number), png);
    };
    // A block at a time, so that progress is told on the calling thread.
    constexpr std::size_t block = 1000;
    for (std::size_t start = 0; start < count; start += block) {
        parallelFor(std::min(block, count - start), stop, [&](std::size_t i) {
            if (auto status = one(start + i); !status) {
                const std::lock_guard lock(mutex);
                if (first) first = std::move(status);
            }
        });
        if (!first) return first;
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "unpacking was cancelled");
        told(std::min(count, start + block));
    }
    return {};
}

} // namespace imago
