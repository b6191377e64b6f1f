// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace imago {

/// Reads through the structure of the whole file (SQLite's quick_check: no index is compared with its table).
/// Errors: corrupt with what to do, and those of opening.
Status lookForDamage(const std::filesystem::path& project);

/// What became of the rows of one table of a damaged project.
struct SalvagedTable {
    std::string table;
    std::int64_t read = 0;       ///< rows from the damaged file
    std::int64_t rebuilt = 0;    ///< pictures of which only path, split and state were found, in an index
    std::int64_t fromBackup = 0; ///< rows that could not be read, as they were in the newest backup
    std::int64_t lost = 0;       ///< rows that are gone: known to have been there, or that refer to such ones
};

struct SalvageReport {
    std::filesystem::path project; ///< the repaired file
    std::filesystem::path damaged; ///< where the damaged one is now; empty where it stayed in its place
    std::filesystem::path backup;  ///< that gaps were filled from; empty = there was none that can be read
    std::vector<SalvagedTable> tables;
    std::vector<std::string>
        losses; ///< one line each: what is gone or older than it was; none = all is there
};

/// Copies what can be read of a damaged project into a new, sound file. Rows that cannot be read are taken
/// from the newest backup. The project file itself is only read. Errors: notFound, alreadyExists (`out`),
/// corrupt where nothing at all can be read and no backup is there, busy (a studio has it open), io.
Result<SalvageReport> salvageProject(const std::filesystem::path& project, const std::filesystem::path& out,
                                     const ProgressSink& progress = {}, std::stop_token stop = {});

/// The same in the place of the project; the damaged file is kept as NAME.imago.damaged-N.
Result<SalvageReport> repairProject(const std::filesystem::path& project, const ProgressSink& progress = {},
                                    std::stop_token stop = {});

} // namespace imago
