// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/frame_choice.h"
#include "core/jobs/scan.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace imago {

/// jpeg: quality 95; what a video holds was compressed before. png: exactly what was decoded, some five times
/// larger.
enum class FrameFormat { jpeg, png };

struct VideoImportOptions {
    FrameWish frames;
    FrameFormat format = FrameFormat::jpeg;
    bool dryRun = false; ///< reads and counts, writes nothing
};

struct VideoImportReport {
    struct Video {
        std::string source; ///< stored path
        std::int64_t frames = 0;
    };
    std::vector<Video> videos; ///< those that were read
    ScanReport scan;           ///< of the frames
    /// Videos that cannot be read, were read in part (damage, the bound), and why.
    std::vector<std::pair<std::string, std::string>> problems;
};

/// Takes frames out of videos, as FrameWish chooses, and adds them to the project. They are written to
/// NAME-images/video beside the project as STEM-NUMBER, the frame's number in the video with leading zeros,
/// so that they sort by time and a frame is one picture whichever choice asked for it: a second import adds
/// what is new only, and keeps files that are younger than the video. ImageMeta "source" keeps {"video",
/// "frame", "timeMs"}. Frames before damage are kept. A video is taken whole: what was written of it goes
/// again where it is cancelled or the disk is full. Errors: invalidArgument, io, cancelled.
Result<VideoImportReport> importVideos(ProjectStore& store, const std::vector<std::filesystem::path>& videos,
                                       const VideoImportOptions& options, const ProgressSink& progress = {},
                                       std::stop_token stop = {});

/// Every video below a folder, in the order of the names; of a file, itself if it is one.
std::vector<std::filesystem::path> videosBelow(const std::filesystem::path& place, std::stop_token stop = {});

} // namespace imago
