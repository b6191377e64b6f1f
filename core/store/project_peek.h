// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// A look into a project that changes nothing: no migration, no backup, no log is written, and the file may
/// be on a medium that cannot be written. What only stands in a write-ahead log that this process may not
/// read is not seen.
struct ProjectPeek {
    std::int64_t images = 0;
    /// Up to as many stored paths as were asked for, spread over the project, of pictures without a problem.
    std::vector<std::string> paths;
};

/// Errors: as ProjectStore::open, without migrations.
Result<ProjectPeek> peekProject(const std::filesystem::path& file, int paths);

} // namespace imago
