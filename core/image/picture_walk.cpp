// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_walk.h"

#include "core/image/image.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>
#include <vector>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr int mostLevels = 128;

std::string lowerExtension(const fs::path& path) {
    auto extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

class Walk {
public:
    Walk(const WalkVisitor& visitor, std::stop_token stop) : m_visitor(visitor), m_stop(std::move(stop)) {}

    void into(const fs::path& folder, int level) {
        struct stat info {};
        if (::stat(folder.c_str(), &info) == 0 && !m_seen.emplace(info.st_dev, info.st_ino).second) return;
        if (level > mostLevels)
            return problem(folder, fmt::format("lies more than {} folders deep", mostLevels));
        std::error_code code;
        fs::directory_iterator entries(folder, code);
        if (code) return problem(folder, "the folder cannot be read: " + code.message());
        std::vector<fs::path> files, videos, folders;
        for (; entries != fs::directory_iterator() && !m_stop.stop_requested(); entries.increment(code)) {
            if (code) {
                problem(folder, "the folder cannot be read to its end: " + code.message());
                break;
            }
            const auto& path = entries->path();
            if (isIgnoredName(path.filename().string())) continue;
            std::error_code ignored; // a dangling link is neither
            if (entries->is_directory(ignored))
                folders.push_back(path);
            else if (isImageFileName(path))
                files.push_back(path);
            else if (m_visitor.video && isVideoFileName(path))
                videos.push_back(path);
            else if (const auto reason = passedByReason(path); !reason.empty())
                problem(path, reason);
        }
        std::sort(files.begin(), files.end());
        std::sort(videos.begin(), videos.end());
        std::sort(folders.begin(), folders.end());
        for (const auto& file : files)
            if (m_visitor.picture) m_visitor.picture(file);
        for (const auto& video : videos)
            m_visitor.video(video);
        for (const auto& below : folders) {
            if (m_stop.stop_requested()) return;
            if (!m_visitor.enter || m_visitor.enter(below)) into(below, level + 1);
        }
    }

private:
    void problem(const fs::path& path, const std::string& reason) const {
        if (m_visitor.problem) m_visitor.problem(path, reason);
    }

    const WalkVisitor& m_visitor;
    std::stop_token m_stop;
    std::set<std::pair<dev_t, ino_t>> m_seen;
};

} // namespace

bool isVideoFileName(const fs::path& path) {
    static constexpr std::array<std::string_view, 17> known = {
        ".mp4", ".m4v", ".mov",  ".avi", ".mkv", ".webm",  ".mpg",  ".mpeg", ".wmv",
        ".flv", ".mts", ".m2ts", ".3gp", ".ogv", ".mjpeg", ".mjpg", ".vob"};
    return std::find(known.begin(), known.end(), lowerExtension(path)) != known.end();
}

std::string passedByReason(const fs::path& path) {
    static constexpr std::array<std::string_view, 11> foreign = {
        ".gif", ".heic", ".heif", ".avif", ".jxl", ".psd", ".tga", ".dng", ".cr2", ".nef", ".arw"};
    const auto extension = lowerExtension(path);
    if (extension == ".svg") return "SVG is a drawing, not pixels; export it as PNG first";
    if (isVideoFileName(path))
        return "is a video; say which frames to take: in the window by Add videos, in scripts by imago "
               "import "
               "with --every, --every-frames or --scenes";
    if (std::find(foreign.begin(), foreign.end(), extension) == foreign.end()) return {};
    return "pictures of this kind are not supported; convert it to PNG or JPEG";
}

bool isIgnoredName(const std::string& name) {
    return name.empty() || name.front() == '.' || name == "__MACOSX" || name == "@eaDir";
}

bool isImageFileName(const fs::path& path) {
    static constexpr std::array<std::string_view, 17> known = {
        ".jpg", ".jpeg", ".jpe", ".png", ".bmp", ".tif", ".tiff", ".webp", ".ppm",
        ".pgm", ".pbm",  ".jp2", ".pnm", ".exr", ".hdr", ".dcm",  ".dicom"};
    return std::find(known.begin(), known.end(), lowerExtension(path)) != known.end();
}

void walkPictures(const fs::path& folder, const WalkVisitor& visitor, std::stop_token stop) {
    Walk(visitor, std::move(stop)).into(folder, 0);
}

} // namespace imago
