// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace imago {

/// How a picture was taken, as the camera wrote it into the file (Exif 2.32).
struct Shot {
    std::string camera;         ///< "Apple iPhone 7": maker and model, the maker once; empty = not known
    std::optional<double> days; ///< since 1970, by the camera's own clock, whole
    std::optional<double> hour; ///< of the day, 0 … 24
    bool operator==(const Shot&) const = default;
};
/// Reads no pixels. Nothing is known of a file that cannot be read or has no such fields. From any thread.
Shot shotOf(const std::filesystem::path& picture);

/// exiv2's XMP part must be started by one thread before any file is opened; does so once.
void startExiv2();

} // namespace imago
