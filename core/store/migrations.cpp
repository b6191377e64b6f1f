// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/base/files.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr Migration allMigrations[] = {
#include "migrations.inc"
};

/// The header of an SQLite database (https://www.sqlite.org/fileformat.html, "The Database Header").
struct Header {
    std::array<unsigned char, 100> bytes{};

    std::uint32_t at(std::size_t offset) const {
        return std::uint32_t(bytes[offset]) << 24 | std::uint32_t(bytes[offset + 1]) << 16 |
               std::uint32_t(bytes[offset + 2]) << 8 | std::uint32_t(bytes[offset + 3]);
    }
    bool isSqlite() const { return std::memcmp(bytes.data(), "SQLite format 3", 16) == 0; }
    std::uint64_t pageSize() const {
        const unsigned size = unsigned(bytes[16]) << 8 | bytes[17];
        return size == 1 ? 65536 : size;
    }
    std::uint64_t pages() const { return at(28); }
    bool pagesAreValid() const { return at(24) == at(92); } ///< change counter = version-valid-for
    std::uint32_t userVersion() const { return at(60); }
    std::uint32_t applicationId() const { return at(68); }
};

Error newer(const fs::path& file, std::int64_t version) {
    return failure(
        ErrorCode::newerVersion,
        fmt::format("{} was written by a newer Imago (format {}, this program knows {}); it was left "
                    "untouched. Install the newer program to open it",
                    toUtf8(file), version, currentSchemaVersion()));
}

std::int64_t storedVersion(Connection& connection) {
    const auto version = connection.pragma("PRAGMA user_version");
    if (version > currentSchemaVersion()) throw Refusal{newer(connection.file(), version)};
    return version;
}

void run(Connection& connection, const Migration& migration) {
    connection.execute(migration.sql);
    connection.execute(fmt::format("PRAGMA user_version = {}", migration.number).c_str());
}

/// FILE.backup-vN, or FILE.backup-vN-2 … where that is taken: an older backup is never replaced.
fs::path backupName(const fs::path& file, std::int64_t version) {
    for (int i = 1;; ++i) {
        fs::path name = file;
        name += i == 1 ? fmt::format(".backup-v{}", version) : fmt::format(".backup-v{}-{}", version, i);
        if (!fs::exists(name)) return name;
    }
}

void backUp(Connection& connection, std::int64_t version) {
    const fs::path target = backupName(connection.file(), version);
    fs::path part = target;
    part += ".part";
    fs::remove(part); // of a backup that was broken off
    Query(connection, "VACUUM INTO ?1", part.string()).run();
    fs::rename(part, target);
}

} // namespace

std::span<const Migration> migrations() {
    return allMigrations;
}

int currentSchemaVersion() {
    return migrations().back().number;
}

Status inspectProjectFile(const fs::path& file) {
    const auto name = toUtf8(file);
    std::error_code code;
    if (!fs::exists(file, code)) return failure(ErrorCode::notFound, fmt::format("{} does not exist", name));
    if (fs::is_directory(file, code))
        return failure(ErrorCode::unreadable, fmt::format("{} is a folder, not a project file", name));
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return failure(ErrorCode::unreadable,
                       fmt::format("{} cannot be opened: {}", name, std::strerror(errno)));
    Header header;
    in.read(reinterpret_cast<char*>(header.bytes.data()), static_cast<std::streamsize>(header.bytes.size()));
    if (in.gcount() < static_cast<std::streamsize>(header.bytes.size()) || !header.isSqlite())
        return failure(ErrorCode::corrupt,
                       fmt::format("{} is not an Imago project; choose a file that ends in .imago", name));
    if (header.applicationId() != std::uint32_t(projectApplicationId))
        return failure(ErrorCode::corrupt,
                       fmt::format("{} is a database of another program, not an Imago project", name));
    if (header.userVersion() > std::uint32_t(currentSchemaVersion()))
        return newer(file, header.userVersion());
    // With a write-ahead log beside it the file may rightly be shorter: the log has the rest.
    fs::path log = file;
    log += "-wal";
    const auto logSize = fs::exists(log, code) ? fs::file_size(log, code) : 0;
    const auto size = fs::file_size(file, code);
    if (logSize == 0 && header.pagesAreValid() && size < header.pages() * header.pageSize())
        return failure(
            ErrorCode::corrupt,
            fmt::format(
                "{0} is cut short: {1} of {2} bytes are there. Copy it again from where it came from, or "
                "take a backup with: imago restore {0}",
                name, size, header.pages() * header.pageSize()));
    return {};
}

void migrate(Connection& connection) {
    const auto version = storedVersion(connection);
    if (version < 1)
        refuse(ErrorCode::corrupt,
               fmt::format("{0} holds no project data; take a backup with: imago restore {0}",
                           toUtf8(connection.file())));
    if (version == currentSchemaVersion()) return;
    backUp(connection, version);
    for (const Migration& migration : migrations()) {
        WriteTransaction transaction(connection);
        // Read again under the lock: another process may have done this step meanwhile.
        if (storedVersion(connection) != migration.number - 1) continue;
        run(connection, migration);
        transaction.commit();
    }
}

void createSchema(Connection& connection) {
    WriteTransaction transaction(connection);
    connection.execute(fmt::format("PRAGMA application_id = {}", projectApplicationId).c_str());
    for (const Migration& migration : migrations())
        run(connection, migration);
    transaction.commit();
}

} // namespace imago
