// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/store/migrations.h"
#include "core/store/sqlite_project_store.h"
#include "core/store/write_protection.h"

#include <fmt/format.h>

#include <atomic>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

fs::path normalised(const fs::path& file) {
    std::error_code code;
    return fs::absolute(file, code).lexically_normal();
}

fs::path withSuffix(fs::path file, const std::string& suffix) {
    file += suffix;
    return file;
}

bool isDiskFull(const fs::path& file) {
    constexpr std::uintmax_t needed = 64 << 10; // an index of the log and its first pages
    std::error_code code;
    const auto space = fs::space(file.parent_path(), code);
    return !code && space.available < needed;
}

/// Removes what SQLite keeps beside a database. A log that outlived its deleted database would otherwise be
/// taken for the log of the new one.
void removeLogs(const fs::path& file) {
    std::error_code code;
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        fs::remove(withSuffix(file, suffix), code);
}

Error existsAlready(const fs::path& file) {
    return failure(ErrorCode::alreadyExists,
                   fmt::format("{} exists already; choose another name or open it", toUtf8(file)));
}

/// Gives a finished file its name, without replacing what another process may have put there.
Status publish(const fs::path& made, const fs::path& file) {
    int failed = ::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE);
    if (failed && (errno == EINVAL || errno == ENOSYS)) { // file systems without it, such as some FUSE ones
        if (fs::exists(file)) return existsAlready(file);
        failed = ::rename(made.c_str(), file.c_str());
    }
    if (!failed) return {};
    if (errno == EEXIST) return existsAlready(file);
    return failure(ErrorCode::io,
                   fmt::format("{} cannot be written: {}", toUtf8(file), std::strerror(errno)));
}

} // namespace

Result<std::unique_ptr<ProjectStore>> ProjectStore::create(const fs::path& path) {
    const fs::path file = normalised(path);
    std::error_code code;
    if (fs::exists(file, code)) return existsAlready(file);
    fs::create_directories(file.parent_path(), code);
    if (!fs::is_directory(file.parent_path(), code))
        return failure(ErrorCode::io,
                       fmt::format("the folder {} cannot be made", toUtf8(file.parent_path())));
    // Made under another name first: killed half-way, no half project lies around under the name the user
    // gave.
    static std::atomic<unsigned> serial = 0;
    const fs::path draft = withSuffix(file, fmt::format(".new-{}-{}", ::getpid(), ++serial));
    const Status made = guarded(file, [&]() -> Status {
        removeLogs(draft);
        fs::remove(draft);
        Connection connection(draft, Access::create);
        connection.execute("PRAGMA page_size = 8192");
        createSchema(connection);
        return {};
    });
    if (!made) {
        removeLogs(draft);
        fs::remove(draft, code);
        return made.error();
    }
    removeLogs(file);
    if (auto published = publish(draft, file); !published) {
        fs::remove(draft, code);
        return std::move(published).error();
    }
    return open(file);
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(const fs::path& path) {
    const fs::path file = normalised(path);
    IMAGO_CHECK(inspectProjectFile(file));
    return guarded(file, [&]() -> Result<std::unique_ptr<ProjectStore>> {
        if (auto why = writeRefusal(file)) {
            const Access access = readingAccess(file);
            return std::unique_ptr<ProjectStore>(
                std::make_unique<SqliteProjectStore>(file, access, std::move(*why)));
        }
        try {
            return std::unique_ptr<ProjectStore>(std::make_unique<SqliteProjectStore>(file));
        } catch (const SQLite::Exception&) {
            // The log's index is a file: where it does not fit, the project can still be read.
            if (!isDiskFull(file)) throw;
            auto why = failure(ErrorCode::io,
                               fmt::format("the disk that holds {} is full, so the project was opened for "
                                           "reading only; free some space and open it again",
                                           toUtf8(file)));
            if (std::error_code code; fs::file_size(withSuffix(file, "-wal"), code) > 0 && !code) throw;
            return std::unique_ptr<ProjectStore>(
                std::make_unique<SqliteProjectStore>(file, Access::frozen, std::move(why)));
        }
    });
}

SqliteProjectStore::SqliteProjectStore(const fs::path& file) : m_db(file, Access::write) {
    sqlite3* handle = m_db.database().getHandle();
    // A newer program may have left its version in the write-ahead log only. Until that is known the log must
    // not be written back into the file, not even by closing it.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (m_db.pragma("PRAGMA user_version") <= currentSchemaVersion())
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    else
        migrate(m_db); // refuses
    m_db.useWal();
    migrate(m_db);
    m_schemaVersion = static_cast<int>(m_db.pragma("PRAGMA user_version"));
}

SqliteProjectStore::SqliteProjectStore(const fs::path& file, Access access, Error why) : m_db(file, access) {
    const auto version = m_db.pragma("PRAGMA user_version");
    if (version > currentSchemaVersion()) migrate(m_db); // refuses
    if (version < currentSchemaVersion())
        refuse(ErrorCode::unsupported,
               fmt::format("{} was written by an older Imago and has to be changed once to be read by this "
                           "one, but {}",
                           toUtf8(file), why.message));
    m_db.refuseWrites(std::move(why));
    m_schemaVersion = static_cast<int>(version);
}

std::int64_t SqliteProjectStore::dataVersion() {
    const auto version = safely([&]() -> Result<std::int64_t> {
        Query query(m_db, "PRAGMA data_version");
        return query.next() ? query.integer(0) : -1;
    });
    return version ? *version : -1;
}

fs::path ProjectStore::absolutePath(const ImageRecord& image) const {
    return (root() / fromUtf8(image.path)).lexically_normal(); // an absolute right side replaces the left one
}

std::string ProjectStore::storedPath(const fs::path& path) const {
    const auto below = [](const fs::path& candidate, const fs::path& folder) -> fs::path {
        const fs::path relative = candidate.lexically_relative(folder);
        return relative.empty() || relative == "." || *relative.begin() == ".." ? fs::path() : relative;
    };
    const fs::path whole = normalised(path);
    fs::path relative = below(whole, root());
    if (relative.empty()) { // the folder may have been reached through a link
        std::error_code code;
        const fs::path real = fs::canonical(root(), code);
        if (!code && real != root()) relative = below(whole, real);
    }
    return toUtf8(relative.empty() ? whole : relative);
}

} // namespace imago
