// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/image.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <map>
#include <string>

namespace imago {

/// Pictures that are taken out of other files: pages, frames of videos. They lie beside the project in
/// NAME-images/KIND/STEM-HASH, the hash being of the stored path of the file, so that files of one name stay
/// apart and each has its place for good.
std::filesystem::path unpackedFolder(const ProjectStore& store, const std::filesystem::path& file,
                                     const std::string& kind);
/// NAME-images.
std::filesystem::path unpackedRoot(const ProjectStore& store);

/// Was the picture taken out after its source was last changed?
bool isYounger(const std::filesystem::path& picture, const FileStamp& source);

/// Says of each picture that is an image of the project where it came from, as ImageMeta "source", where that
/// is not known yet. By stored path: the text, JSON.
Status noteSources(ProjectStore& store, const std::map<std::string, std::string>& sources);

} // namespace imago
