// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace imago {

/// Paths inside Imago are UTF-8 strings with forward slashes.
std::string toUtf8(const std::filesystem::path& path);
std::filesystem::path fromUtf8(std::string_view text);

/// The whole file. Errors: notFound, unreadable (also for a folder).
Result<std::string> readText(const std::filesystem::path& path);
Result<std::vector<std::uint8_t>> readBytes(const std::filesystem::path& path);

/// Replaces a file atomically: written to a temporary name beside it, fsync, rename, fsync of the folder.
/// After a crash the old or the new content is there, never a part. Missing parent folders are made. Errors:
/// io.
Status writeAtomically(const std::filesystem::path& path, std::string_view content);
Status writeAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> content);

/// The user's folders (XDG base directory specification): …/imago below cache, data or config; not created.
/// IMAGO_CACHE_DIR, IMAGO_DATA_DIR and IMAGO_CONFIG_DIR override them (used by tests).
std::filesystem::path userCacheDir();
std::filesystem::path userDataDir();
std::filesystem::path userConfigDir();

/// Where the samples and weights lie: IMAGO_RESOURCES, else ../share/imago beside the program, else
/// `fallback` (the source folder of a build that is not installed). Errors: notFound.
Result<std::filesystem::path> resourceDir(const std::filesystem::path& fallback);

/// Free bytes for the file system that holds (or would hold) `path`; 0 where unknown.
std::uint64_t freeDiskBytes(const std::filesystem::path& path);

/// Unix time in milliseconds.
std::int64_t nowMs();

} // namespace imago
