// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/base/files.h"

#include <fmt/format.h>

#include <cctype>
#include <chrono>
#include <new>
#include <sqlite3.h>
#include <thread>

namespace imago {

namespace {

/// Another connection writes: look again soon. SQLite's own busy_timeout sleeps up to 100 ms between two
/// looks, which a person would feel in a gesture while an import writes its short batches.
int waitForLock(void*, int tries) {
    using namespace std::chrono_literals;
    constexpr int patience = 4000; // 100 × 1 ms + 3900 × 5 ms: some 20 s
    if (tries >= patience) return 0;
    std::this_thread::sleep_for(tries < 100 ? 1ms : 5ms);
    return 1;
}

int flagsFor(Access access) {
    switch (access) {
        case Access::create:
            return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
        case Access::write:
        case Access::query:
            return SQLite::OPEN_READWRITE;
        case Access::read:
            return SQLite::OPEN_READONLY;
        case Access::frozen:
            break;
    }
    return SQLite::OPEN_READONLY | SQLite::OPEN_URI;
}

/// A frozen file is named by an address, in which SQLite looks for the word.
std::string nameFor(const std::filesystem::path& file, Access access) {
    if (access != Access::frozen) return file.string();
    std::string address = "file:";
    for (const char c : file.string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = std::isalnum(byte) || c == '/' || c == '-' || c == '_' || c == '.';
        address += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return address + "?immutable=1";
}

} // namespace

Connection::Connection(const std::filesystem::path& file, Access access)
    : m_file(file),
      m_database(nameFor(file, access), flagsFor(access)) {
    sqlite3_extended_result_codes(m_database.getHandle(), 1);
    sqlite3_busy_handler(m_database.getHandle(), waitForLock, nullptr);
    execute(
        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;"
        "PRAGMA journal_size_limit = 67108864; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;");
    if (access == Access::query) execute("PRAGMA query_only = ON");
}

std::int64_t Connection::pragma(const char* sql) {
    return m_database.execAndGet(sql).getInt64();
}

void Connection::useWal() {
    const std::string mode = m_database.execAndGet("PRAGMA journal_mode = WAL").getString();
    if (mode != "wal")
        refuse(ErrorCode::unsupported,
               fmt::format(
                   "{} lies on a file system that cannot keep a write-ahead log (a network drive?); move the "
                   "project to a local disk",
                   toUtf8(m_file)));
}

Connection::Prepared& Connection::prepared(std::string_view sql) {
    if (const auto known = m_statements.find(sql); known != m_statements.end()) return known->second;
    auto statement = std::make_unique<SQLite::Statement>(m_database, std::string(sql));
    const std::string_view key = statement->getQuery();
    return m_statements.emplace(key, Prepared{std::move(statement), false}).first->second;
}

Query::Query(Connection& connection, std::string_view sql, std::in_place_t) {
    auto& kept = connection.prepared(sql);
    if (kept.busy) {
        m_own = std::make_unique<SQLite::Statement>(connection.database(), std::string(sql));
        m_statement = m_own.get();
        return;
    }
    kept.busy = true;
    m_kept = &kept;
    m_statement = kept.statement.get();
}

Query::~Query() {
    if (!m_kept) return;
    m_statement->tryReset();
    m_kept->busy = false;
}

std::vector<std::uint8_t> Query::blob(int column) const {
    const auto value = m_statement->getColumn(column);
    const auto* data = static_cast<const std::uint8_t*>(value.getBlob());
    return data ? std::vector<std::uint8_t>(data, data + value.getBytes()) : std::vector<std::uint8_t>();
}

WriteTransaction::WriteTransaction(Connection& connection, Durability durability) : m_connection(connection) {
    if (connection.m_refusal) throw Refusal{*connection.m_refusal};
    if (connection.m_durability != durability) {
        connection.execute(durability == Durability::powerSafe ? "PRAGMA synchronous = FULL"
                                                               : "PRAGMA synchronous = NORMAL");
        connection.m_durability = durability;
    }
    Query(connection, "BEGIN IMMEDIATE").run();
}

WriteTransaction::~WriteTransaction() {
    // A failed statement may have rolled back already (disk full); then there is nothing to do.
    if (m_open && !sqlite3_get_autocommit(m_connection.database().getHandle()))
        m_connection.database().tryExec("ROLLBACK");
}

void WriteTransaction::commit() {
    Query(m_connection, "COMMIT").run();
    m_open = false;
}

ReadTransaction::ReadTransaction(Connection& connection) : m_connection(connection) {
    Query(connection, "BEGIN").run();
}

ReadTransaction::~ReadTransaction() {
    m_connection.database().tryExec("COMMIT");
}

Error translated(const SQLite::Exception& exception, const std::filesystem::path& file) {
    const auto name = toUtf8(file);
    switch (exception.getErrorCode() & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return failure(
                ErrorCode::busy,
                fmt::format("{} is being written by another program; try again in a moment", name));
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return failure(ErrorCode::corrupt,
                           fmt::format("{0} is damaged ({1}); save what can be read with: "
                                       "imago repair {0}, or take a backup with: imago "
                                       "restore {0}",
                                       name, exception.what()));
        case SQLITE_FULL:
            return failure(ErrorCode::io,
                           fmt::format("the disk that holds {} is full; free some space", name));
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return failure(ErrorCode::io,
                           fmt::format("{} cannot be written; check the permissions of the file and of "
                                       "its folder",
                                       name));
        case SQLITE_CANTOPEN:
            return failure(ErrorCode::io,
                           fmt::format("{} cannot be opened; check that its folder exists and can be "
                                       "written",
                                       name));
        case SQLITE_IOERR:
            return failure(ErrorCode::io,
                           fmt::format("{} cannot be read or written: {}", name, exception.what()));
        case SQLITE_CONSTRAINT:
            return failure(ErrorCode::invalidArgument,
                           fmt::format("{} refuses the change because it contradicts other rows: {}", name,
                                       exception.what()));
        case SQLITE_NOMEM:
            return failure(ErrorCode::outOfMemory, fmt::format("out of memory while using {}", name));
        default:
            return failure(ErrorCode::internal, fmt::format("{}: {}", name, exception.what()));
    }
}

Error translated(const std::exception& exception, const std::filesystem::path& file) {
    if (dynamic_cast<const std::bad_alloc*>(&exception))
        return failure(ErrorCode::outOfMemory, fmt::format("out of memory while using {}", toUtf8(file)));
    return failure(ErrorCode::internal, fmt::format("{}: {}", toUtf8(file), exception.what()));
}

} // namespace imago
