// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/thumbnail_store.h"

#include "core/base/files.h"
#include "core/base/log.h"
#include "core/store/connection.h"

#include <fmt/format.h>

#include <optional>
#include <sqlite3.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::int32_t thumbnailApplicationId = 0x494D5448; // "IMTH"
constexpr std::int32_t thumbnailVersion = 1;

bool isBroken(const SQLite::Exception& exception) {
    const int code = exception.getErrorCode() & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR;
}

void removeDatabase(const fs::path& file) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        fs::path part = file;
        part += suffix;
        std::error_code code;
        fs::remove(part, code);
    }
}

class SqliteThumbnailStore final : public ThumbnailStore {
public:
    explicit SqliteThumbnailStore(fs::path file) : m_file(std::move(file)) {
        try {
            connect();
        } catch (const SQLite::Exception& exception) {
            if (!isBroken(exception)) throw;
            replace(exception.what());
        }
    }

    ~SqliteThumbnailStore() override {
        if (const Status written = flush(); !written) log::warning("{}", written.error().text());
    }

    std::optional<std::vector<std::uint8_t>> get(const std::string& key, int side) override {
        auto found = repairing([&]() -> Result<std::optional<std::vector<std::uint8_t>>> {
            Query query(*m_db, "SELECT id, jpeg FROM thumbnail WHERE key = ?1 AND side = ?2", key, side);
            if (!query.next()) return std::optional<std::vector<std::uint8_t>>();
            m_used.push_back(query.integer(0));
            return std::optional(query.blob(1));
        });
        if (!found) {
            log::warning("{}", found.error().text());
            return std::nullopt;
        }
        // Reading must not write each time: what was used is noted for many pictures at once.
        if (m_used.size() >= 512)
            if (const Status written = flush(); !written) log::warning("{}", written.error().text());
        return std::move(*found);
    }

    Status put(const std::string& key, int side, const std::vector<std::uint8_t>& jpeg) override {
        return repairing([&]() -> Status {
            WriteTransaction transaction(*m_db, Durability::processSafe);
            Query(*m_db,
                  "INSERT INTO thumbnail (key, side, bytes, used, jpeg) "
                  "VALUES (?1, ?2, ?3, (SELECT coalesce(max(used), 0) + 1 FROM thumbnail), ?4) "
                  "ON CONFLICT DO UPDATE SET bytes = excluded.bytes, used = excluded.used, jpeg = "
                  "excluded.jpeg",
                  key, side, jpeg.size(), jpeg)
                .run();
            transaction.commit();
            return {};
        });
    }

    Status trim(std::int64_t bytes) override {
        IMAGO_CHECK(flush());
        return repairing([&]() -> Status {
            {
                WriteTransaction transaction(*m_db, Durability::processSafe);
                Query(*m_db,
                      "DELETE FROM thumbnail WHERE id IN (SELECT id FROM (SELECT id, sum(bytes) OVER "
                      "(ORDER BY used DESC, id DESC) AS kept FROM thumbnail) WHERE kept > ?1)",
                      bytes)
                    .run();
                transaction.commit();
            }
            m_db->execute("PRAGMA incremental_vacuum");
            return {};
        });
    }

private:
    void connect() {
        m_db.emplace(m_file, Access::create);
        const auto tables = m_db->pragma("SELECT count(*) FROM sqlite_schema");
        if (tables != 0 && m_db->pragma("PRAGMA application_id") != thumbnailApplicationId)
            refuse(ErrorCode::alreadyExists,
                   fmt::format(
                       "{} is a database of another program; move it away or choose another cache folder",
                       toUtf8(m_file)));
        if (tables == 0) m_db->execute("PRAGMA auto_vacuum = INCREMENTAL");
        m_db->useWal();
        WriteTransaction transaction(*m_db);
        const auto version =
            m_db->pragma("PRAGMA user_version"); // under the lock: another thread may be as far
        if (version != thumbnailVersion) {
            m_db->execute(
                "DROP TABLE IF EXISTS thumbnail;"
                "CREATE TABLE thumbnail (id INTEGER PRIMARY KEY, key TEXT NOT NULL, side INTEGER NOT NULL,"
                " bytes INTEGER NOT NULL, used INTEGER NOT NULL, jpeg BLOB NOT NULL, UNIQUE (key, side)) "
                "STRICT;"
                "CREATE INDEX thumbnail_used ON thumbnail (used, bytes);");
            m_db->execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                      thumbnailApplicationId, thumbnailVersion)
                              .c_str());
        }
        transaction.commit();
        m_db->pragma(
            "SELECT count(*) FROM thumbnail WHERE used < 0"); // walks to a leaf: a cut file shows now
    }

    void replace(const char* why) {
        log::warning("{} is damaged ({}) and was replaced by an empty one", toUtf8(m_file), why);
        m_db.reset();
        m_used.clear();
        removeDatabase(m_file);
        connect();
    }

    /// Calls f() → Result; where the file turns out to be damaged, once more on an empty one.
    template <class F> std::invoke_result_t<F> repairing(F&& f) {
        return guarded(m_file, [&]() -> std::invoke_result_t<F> {
            try {
                return f();
            } catch (const SQLite::Exception& exception) {
                if (!isBroken(exception)) throw;
                replace(exception.what());
                return f();
            }
        });
    }

    Status flush() {
        if (m_used.empty()) return {};
        const Status written = repairing([&]() -> Status {
            WriteTransaction transaction(*m_db, Durability::processSafe);
            for (const std::int64_t id : m_used)
                Query(*m_db,
                      "UPDATE thumbnail SET used = (SELECT max(used) + 1 FROM thumbnail) WHERE id = ?1", id)
                    .run();
            transaction.commit();
            return {};
        });
        m_used.clear();
        return written;
    }

    fs::path m_file;
    std::optional<Connection> m_db;
    std::vector<std::int64_t> m_used; ///< in the order of their use
};

} // namespace

Result<std::unique_ptr<ThumbnailStore>> ThumbnailStore::open(const fs::path& file) {
    std::error_code code;
    fs::create_directories(file.parent_path(), code);
    return guarded(file, [&]() -> Result<std::unique_ptr<ThumbnailStore>> {
        return std::unique_ptr<ThumbnailStore>(std::make_unique<SqliteThumbnailStore>(file));
    });
}

} // namespace imago
