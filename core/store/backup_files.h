// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

/// Private to core/store: whole database files.
namespace imago {

/// Waits until a file and, where the file system can, its name are on the disk. Errors: io.
Status flushToDisk(const std::filesystem::path& file);
/// Removes what SQLite keeps beside a database: left behind, it would be taken for that of the next one.
void removeLogsOf(const std::filesystem::path& file);
/// Puts a finished file in the place of another one, whose log is removed. Errors: io.
Status replaceProject(const std::filesystem::path& made, const std::filesystem::path& project);

} // namespace imago
