// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/import_videos.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/image/image.h"
#include "core/image/picture_walk.h"
#include "core/image/video.h"
#include "core/jobs/picture_sources.h"

#include <fmt/format.h>

#include <cmath>
#include <map>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr int jpegQuality = 95;

class Unpacking {
public:
    Unpacking(const ProjectStore& store, const fs::path& video, const VideoImportOptions& options)
        : m_video(video),
          m_options(options),
          m_stored(store.storedPath(video)),
          m_folder(unpackedFolder(store, video, "video")) {}

    Result<VideoEnd> run(const ProgressSink& progress, const std::stop_token& stop) {
        IMAGO_TRY(source, fileStamp(m_video));
        auto end = takeFrames(
            m_video, m_options.frames,
            [&](const FrameTime& frame, const auto& pixels) { return take(frame, pixels, source); }, progress,
            stop);
        if (!end)
            for (const auto& file : m_written) {
                std::error_code ignored;
                fs::remove(file, ignored);
            }
        return end;
    }

    /// By path: what ImageMeta says of them.
    std::map<fs::path, std::string> frames;

private:
    Status take(const FrameTime& frame, const std::function<Result<cv::Mat>()>& pixels,
                const FileStamp& source) {
        if (m_options.dryRun) return {};
        const bool isJpeg = m_options.format == FrameFormat::jpeg;
        const auto name = fmt::format("{}-{:07}", m_video.stem().string(), frame.index);
        const auto jpeg = m_folder / (name + ".jpg"), png = m_folder / (name + ".png");
        // A frame that is there in the other format is the same picture.
        fs::path file = isJpeg ? jpeg : png;
        if (isYounger(isJpeg ? png : jpeg, source)) file = isJpeg ? png : jpeg;
        frames[file] = json::dump(nlohmann::ordered_json{
            {"video", m_stored}, {"frame", frame.index}, {"timeMs", std::round(frame.timeMs * 1000) / 1000}});
        if (isYounger(file, source)) return {};
        IMAGO_TRY(picture, pixels());
        IMAGO_TRY(bytes, isJpeg ? encodeJpeg(picture, jpegQuality) : encodePng(picture));
        IMAGO_CHECK(writeAtomically(file, std::span<const std::uint8_t>(bytes)));
        m_written.push_back(file);
        return {};
    }

    const fs::path& m_video;
    const VideoImportOptions& m_options;
    std::string m_stored;
    fs::path m_folder;
    std::vector<fs::path> m_written;
};

void add(ScanReport& sum, ScanReport&& part) {
    sum.found += part.found;
    sum.added += part.added;
    sum.updated += part.updated;
    sum.unchanged += part.unchanged;
    sum.moved += part.moved;
    sum.unreadable += part.unreadable;
    // Those of the whole project.
    sum.missing = part.missing;
    sum.duplicates = part.duplicates;
    sum.nearDuplicates = part.nearDuplicates;
    sum.problems.insert(sum.problems.end(), part.problems.begin(), part.problems.end());
}

/// Of the video alone; all else ends the import.
bool concernsTheFile(ErrorCode code) {
    return code == ErrorCode::notFound || code == ErrorCode::unreadable || code == ErrorCode::corrupt ||
           code == ErrorCode::unsupported;
}

} // namespace

Result<VideoImportReport> importVideos(ProjectStore& store, const std::vector<fs::path>& videos,
                                       const VideoImportOptions& options, const ProgressSink& progress,
                                       std::stop_token stop) {
    IMAGO_CHECK(checkWish(options.frames));
    VideoImportReport report;
    for (const auto& given : videos) {
        std::error_code code;
        const auto video = fs::absolute(given, code).lexically_normal();
        const auto name = store.storedPath(video);
        Unpacking unpacking(store, video, options);
        const auto end = unpacking.run(progress, stop);
        if (!end) {
            if (!concernsTheFile(end.error().code)) return end.error().within("taking frames of " + name);
            report.problems.emplace_back(name, end.error().text());
            continue;
        }
        if (!end->damage.empty()) report.problems.emplace_back(name, end->damage);
        if (end->full)
            report.problems.emplace_back(
                name,
                fmt::format("only its first {} frames were taken, as many as were allowed; choose fewer "
                            "a second, or allow more",
                            end->taken));
        report.videos.push_back({name, end->taken});
        if (unpacking.frames.empty()) continue;
        std::vector<fs::path> files;
        std::map<std::string, std::string> sources;
        for (auto& [file, text] : unpacking.frames) {
            files.push_back(file);
            sources.emplace(store.storedPath(file), std::move(text));
        }
        IMAGO_TRY(scanned, scanFolders(store, files, progress, stop));
        add(report.scan, std::move(scanned));
        IMAGO_CHECK(noteSources(store, sources));
    }
    return report;
}

std::vector<fs::path> videosBelow(const fs::path& place, std::stop_token stop) {
    std::vector<fs::path> videos;
    std::error_code code;
    if (!fs::is_directory(place, code)) {
        if (isVideoFileName(place)) videos.push_back(place);
        return videos;
    }
    WalkVisitor visitor;
    visitor.video = [&](const fs::path& path) { videos.push_back(path); };
    walkPictures(place, visitor, std::move(stop));
    return videos;
}

} // namespace imago
