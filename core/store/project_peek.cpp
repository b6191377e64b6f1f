// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_peek.h"

#include "core/base/files.h"
#include "core/project/records.h"
#include "core/store/migrations.h"

#include <fmt/format.h>

#include <sqlite3.h>

namespace imago {

namespace {

/// A file name as SQLite's URI wants it: https://www.sqlite.org/uri.html
std::string uri(const std::filesystem::path& file, const char* how) {
    std::string text = "file:";
    for (const char c : file.string())
        if (c == '%' || c == '?' || c == '#')
            text += fmt::format("%{:02x}", static_cast<unsigned char>(c));
        else
            text += c;
    return text + "?" + how;
}

ProjectPeek look(const std::string& address, int wanted) {
    SQLite::Database database(address, SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON;");
    ProjectPeek peek;
    // Ids have gaps where pictures were removed, so places are counted among those that are whole.
    const std::string whole = fmt::format(" FROM image WHERE problems & {} = 0",
                                          std::uint32_t(problemUnreadable) | std::uint32_t(problemMissing));
    peek.images = database.execAndGet("SELECT count(*) FROM image").getInt64();
    const std::int64_t usable = database.execAndGet("SELECT count(*)" + whole).getInt64();
    SQLite::Statement one(database, "SELECT path" + whole + " ORDER BY id LIMIT 1 OFFSET ?1");
    const std::int64_t count = std::min<std::int64_t>(wanted, usable);
    for (std::int64_t i = 0; i < count; ++i) {
        one.bind(1, i * usable / count);
        if (one.executeStep()) peek.paths.push_back(one.getColumn(0).getString());
        one.reset();
    }
    return peek;
}

} // namespace

Result<ProjectPeek> peekProject(const std::filesystem::path& file, int paths) {
    IMAGO_CHECK(inspectProjectFile(file));
    return guarded(file, [&]() -> Result<ProjectPeek> {
        std::error_code error;
        const auto log = std::filesystem::file_size(file.string() + "-wal", error);
        // Without a log nobody writes, and SQLite need not set one up to read.
        if (error || log == 0) return look(uri(file, "immutable=1"), paths);
        try {
            return look(uri(file, "mode=ro"), paths);
        } catch (const SQLite::Exception& refused) {
            const int code = refused.getErrorCode() & 0xff;
            if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY && code != SQLITE_IOERR) throw;
        }
        return look(uri(file, "immutable=1"), paths); // the log may not be read here: the file alone
    });
}

} // namespace imago
