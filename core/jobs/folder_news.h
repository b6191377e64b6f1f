// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image.h"
#include "core/jobs/scan.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace imago {

/// What one look at watched folders remembers for the next.
struct NewsMemory {
    std::unordered_map<std::string, FileStamp> seen; ///< news that may still be on their way, by stored path
    std::unordered_map<std::string, FileStamp> refused; ///< could not be read when they were taken
};

struct FolderNews {
    /// Files to be taken (takeNews): new, changed, gone or back.
    std::vector<std::filesystem::path> files;
    bool unsettled = false; ///< something is being written: look again soon
    bool waiting = false;   ///< something could not be read, and may be finished yet: look again later
    std::vector<std::filesystem::path> folders; ///< that were looked into or met
};

/// Looks at the watched source folders, or at these folders of theirs alone (without those below), and says
/// what differs from the project; writes nothing. A new or changed file is news when two looks in a row have
/// found it the same: until then it may be half written (the caller waits a little in between). One that
/// takeNews could not read is news again when it changes, or after patienceMs. What somebody removed from the
/// project (removePictures) is no news, nor is what Imago itself writes beside the project. Changes of all
/// images below those folders are seen, gone ones too.
Result<FolderNews> lookForNews(ProjectStore& store, NewsMemory& memory,
                               const std::vector<std::filesystem::path>& only = {},
                               std::stop_token stop = {});

/// So long after its last change a file that cannot be read waits; then it is an image with a problem.
inline constexpr std::int64_t patienceMs = 30'000;

struct NewsReport {
    ScanReport scan;
    std::vector<std::filesystem::path> waiting; ///< cannot be read yet, and was left as it is
};
/// Adds, refreshes or marks as missing what lookForNews found, as scanFolders does. A missing image whose
/// content turns up at a new path is moved there. Nothing that was labelled is lost: an image whose file is
/// gone keeps all it has.
Result<NewsReport> takeNews(ProjectStore& store, const std::vector<std::filesystem::path>& files,
                            const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
