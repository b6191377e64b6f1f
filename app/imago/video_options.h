// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"
#include "core/jobs/import_videos.h"

#include <optional>
#include <string>

namespace imago::cli {

/// The options of a command that takes frames out of videos.
struct VideoChoices {
    std::optional<VideoImportOptions> options; ///< where one of them was given
};
/// --every, --every-frames, --scenes, --max-frames, --frames-as. A value out of range is a usage error.
void addVideoOptions(CLI::App& command, const std::shared_ptr<VideoChoices>& choices);

/// "500ms", "2s", "1.5min"; a number alone is seconds. Nothing where it is no time of at least 1 ms.
std::optional<std::int64_t> millisecondsFrom(const std::string& text);

/// Takes frames out of these videos.
Result<Answer> takeVideos(ProjectStore& store, const std::vector<std::filesystem::path>& videos,
                          const VideoImportOptions& options, Terminal& terminal);

} // namespace imago::cli
