// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

namespace imago {

/// A folder whose pictures were added: where the project looks for new ones by itself, as long as it is
/// watched. Kept in the project's settings.
struct SourceFolder {
    std::string path; ///< as stored (ProjectStore::storedPath); "." = the project file's own folder
    bool watched = true;
    bool operator==(const SourceFolder&) const = default;
};

/// By path. Errors: those of the store.
Result<std::vector<SourceFolder>> sourceFolders(ProjectStore& store);
std::filesystem::path absolutePath(const ProjectStore& store, const SourceFolder& folder);

/// Folders that somebody adds are watched from then on; files among the places are passed by. Those below one
/// that is watched are part of it, and take the place of those below themselves. What was removed below them
/// is welcome again.
Status rememberFolders(ProjectStore& store, const std::vector<std::filesystem::path>& places);
Status setWatched(ProjectStore& store, const std::string& path, bool watched);
/// The pictures stay.
Status forgetFolder(ProjectStore& store, const std::string& path);

/// Stored paths of pictures that somebody took out of the project: looking for new pictures does not bring
/// them back.
Result<std::unordered_set<std::string>> removedPictures(ProjectStore& store);
/// Takes images out of the project, for good (ProjectStore::removeImages and the above).
Status removePictures(ProjectStore& store, const std::vector<ImageId>& images);

} // namespace imago
