// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <span>

namespace imago {

/// "IMAG": the application_id in the header of every project file.
inline constexpr std::int32_t projectApplicationId = 0x494D4147;

/// A step of the schema: brings version number − 1 to `number`.
struct Migration {
    int number;
    const char* name;
    const char* sql;
};

/// All steps, in order; the last one's number is the version this program writes.
std::span<const Migration> migrations();
int currentSchemaVersion();

/// Looks at the first bytes of the file without opening it as a database, so that a refused file stays
/// untouched. Errors: notFound, unreadable, corrupt (no Imago project, or cut short), newerVersion.
Status inspectProjectFile(const std::filesystem::path& file);

/// Brings an opened project up to date, each step in one transaction with its user_version; the first step is
/// preceded by a backup FILE.backup-vN. Safe when two processes do it at once. Throws Refusal{newerVersion,
/// corrupt} or SQLite::Exception; then the file is as it was, or at a lower version that the next open goes
/// on from.
void migrate(Connection& connection);

/// Runs all steps on an empty database, without a backup.
void createSchema(Connection& connection);

} // namespace imago
