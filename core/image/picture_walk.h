// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace imago {

/// Left out of every walk: hidden names, __MACOSX (archives made on a Mac), @eaDir (network storage).
bool isIgnoredName(const std::string& name);

/// Is it the name of a video file (by extension, any case)?
bool isVideoFileName(const std::filesystem::path& path);

/// By its name a picture that cannot be read, or a video: what to do about it. Empty for all others.
std::string passedByReason(const std::filesystem::path& path);

/// Where a walk reports what it passes by.
struct WalkVisitor {
    std::function<void(const std::filesystem::path&)> picture; ///< a file by a picture's name
    std::function<void(const std::filesystem::path&)> video;   ///< a file by a video's name
    /// A folder that cannot be read, or a file that by its name is a picture of a format that is not
    /// supported, or a video where nobody asks for those.
    std::function<void(const std::filesystem::path&, const std::string& reason)> problem;
    std::function<bool(const std::filesystem::path&)>
        enter; ///< whether to go into a folder; empty = into all
};

/// Goes through a folder and all below it in the byte order of the names, files of a folder before its
/// subfolders. Links to folders are followed, each folder is entered once, so that loops of links end. Stops
/// early at `stop`.
void walkPictures(const std::filesystem::path& folder, const WalkVisitor& visitor, std::stop_token stop = {});

} // namespace imago
