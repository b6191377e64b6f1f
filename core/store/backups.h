// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace imago {

// Copies of the project file, NAME-backups/NAME-NUMBER-TIME.imago beside it, each a whole project. Numbers
// rise, so that their order is right whatever the clock was set to.

struct Backup {
    std::filesystem::path file;
    std::int64_t number = 0;
    std::int64_t atMs = 0; ///< Unix time, by the clock of then
    std::uint64_t bytes = 0;
    bool operator==(const Backup&) const = default;
};

struct BackupContent {
    std::int64_t images = 0, labelled = 0, shapes = 0, classes = 0;
    bool operator==(const BackupContent&) const = default;
};

/// NAME-backups beside the project.
std::filesystem::path backupFolder(const std::filesystem::path& project);

/// Newest first; none where there is no folder. Errors: io.
Result<std::vector<Backup>> backups(const std::filesystem::path& project);

/// What a backup holds, from its own counters. Errors: notFound, corrupt, io.
Result<BackupContent> contentOf(const Backup& backup);

/// Copies what is committed now, while others go on working, and removes superfluous backups. nullopt where
/// nothing has changed since the newest one and `evenUnchanged` is not asked for, or where the project can
/// only be read. A damaged project is not copied, so that good backups stay. Errors: notFound, corrupt, busy,
/// io (also where the disk would have less free space afterwards than the project is large).
Result<std::optional<Backup>> backUp(const std::filesystem::path& project, bool evenUnchanged = false);

/// Those that rotation removes, of a list that is newest first: kept are the newest ten; then the newest of
/// each 3 hours of the last day, of each of the last 8 days, of each of the last 9 weeks, and of each of the
/// last 12 times 30 days; all of them within 4 GiB, which the newest three may exceed.
std::vector<Backup> superfluousBackups(const std::vector<Backup>& backups, std::int64_t nowMs);

/// The one that a person names: its number, its file, or "latest". Errors: notFound.
Result<Backup> findBackup(const std::filesystem::path& project, std::string_view name);

struct Restored {
    /// Where the state from before the restore is: a backup, or, where that state could not be read any more,
    /// the damaged file under another name. Empty where there was none.
    std::filesystem::path kept;
};
/// Makes the project what it was in a backup; what it is now is kept first. Everything or nothing: killed at
/// any instant, the project is as before or as after. Errors: busy (a studio has it open), corrupt (the
/// backup is damaged), io.
Result<Restored> restoreBackup(const std::filesystem::path& project, const Backup& backup);

/// Copies a project file with its write-ahead log, as they are, to NAME.imago.damaged-N; returns that name.
/// Errors: io.
Result<std::filesystem::path> setAside(const std::filesystem::path& project);

} // namespace imago
