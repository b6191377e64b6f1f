// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvaged_project.h"

#include "core/base/files.h"
#include "core/store/migrations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <sqlite3.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

struct Table {
    const char* name;
    const char* key = nullptr; ///< of a table without row ids
    std::size_t keyColumns = 0;
};
/// Parents first. Counters are kept by triggers while rows are added.
constexpr Table allTables[] = {
    {"image"},
    {"class"},
    {"annotation"},
    {"edit"},
    {"recipe"},
    {"run"},
    {"model"},
    {"setting", "key", 1},
    {"image_meta", "image_id, key", 2},
    {"metric", "run_id, name, step", 3},
    {"prediction", "run_id, image_id", 2},
};

/// Indices in which the ids of lost rows stand: of the columns id and, for annotations, image_id.
constexpr std::pair<const char*, const char*> idIndices[] = {
    {"image", "SELECT id, id FROM image INDEXED BY image_hash"},
    {"annotation", "SELECT id, image_id FROM annotation INDEXED BY annotation_image"},
};

constexpr std::size_t mostLossLines = 1000;

std::unique_ptr<SQLite::Database> opened(const fs::path& file, int flags) {
    if (file.empty()) return nullptr;
    try {
        auto database = std::make_unique<SQLite::Database>(file.string(), flags);
        // Does without checks of the schema and of the file's length, which would refuse the whole file.
        database->exec("PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON");
        return database;
    } catch (const SQLite::Exception&) {
        return nullptr;
    }
}

bool isIn(std::int64_t id, const std::vector<IdRange>& ranges) {
    const auto after =
        std::upper_bound(ranges.begin(), ranges.end(), id,
                         [](std::int64_t value, const IdRange& range) { return value < range.first; });
    return after != ranges.begin() && id <= std::prev(after)->second;
}

std::int64_t numberIn(const SalvagedRow& row, std::size_t column) {
    const auto* value = std::get_if<std::int64_t>(&row[column]);
    return value ? *value : 0;
}

} // namespace

SalvagedProject::SalvagedProject(const fs::path& made, const fs::path& damaged, const fs::path& backup)
    : m_made(made, Access::create),
      m_damaged(opened(damaged, SQLite::OPEN_READWRITE)),
      m_backup(opened(backup, SQLite::OPEN_READONLY)) {
    m_made.execute("PRAGMA page_size = 8192");
    createSchema(m_made);
}

std::vector<std::string> SalvagedProject::sharedColumns(SQLite::Database& from, const std::string& table) {
    const auto ours = columnsOf(m_made.database(), table);
    auto theirs = columnsOf(from, table);
    std::erase_if(theirs, [&](const std::string& name) {
        return std::find(ours.begin(), ours.end(), name) == ours.end();
    });
    return theirs;
}

bool SalvagedProject::add(const std::string& table, const std::vector<std::string>& columns,
                          const SalvagedRow& row, std::size_t firstValue) {
    std::string marks;
    for (std::size_t i = 0; i < columns.size(); ++i)
        marks += fmt::format("{}?{}", i ? ", " : "", i + 1);
    const auto sql =
        fmt::format("INSERT OR IGNORE INTO {} ({}) VALUES ({})", table, fmt::join(columns, ", "), marks);
    auto& statement = m_inserts[sql];
    if (!statement) statement = std::make_unique<SQLite::Statement>(m_made.database(), sql);
    statement->tryReset();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int at = static_cast<int>(i) + 1;
        if (columns[i] == "label_count") { // by triggers
            statement->bind(at, 0);
            continue;
        }
        std::visit(
            [&](const auto& value) {
                using Value = std::decay_t<decltype(value)>;
                if constexpr (std::is_same_v<Value, std::nullptr_t>)
                    statement->bind(at);
                else if constexpr (std::is_same_v<Value, std::vector<std::uint8_t>>)
                    statement->bind(at, value.empty() ? static_cast<const void*>("") : value.data(),
                                    static_cast<int>(value.size()));
                else
                    statement->bind(at, value);
            },
            row[firstValue + i]);
    }
    try {
        return statement->exec() > 0;
    } catch (const SQLite::Exception& exception) {
        // A row of a damaged page that is none of this table: wrong types, or a text for a number.
        if ((exception.getErrorCode() & 0xff) == SQLITE_CONSTRAINT) return false;
        throw;
    }
}

std::int64_t SalvagedProject::greatestId(const std::string& table) {
    std::int64_t greatest = 0;
    const auto take = [&](const SalvagedRow& row) { greatest = std::max(greatest, numberIn(row, 0)); };
    for (auto* database : {m_damaged.get(), m_backup.get()}) {
        if (!database) continue;
        readAll(*database, "SELECT seq FROM sqlite_sequence WHERE name = ?1", {table}, take);
        readAll(*database, fmt::format("SELECT max(rowid) FROM {}", table), {}, take);
    }
    // A number from a damaged page may be anything; no project has more rows than this.
    return std::min(greatest, std::int64_t(1) << 33);
}

void SalvagedProject::takeById(const std::string& table, SalvagedTable& found) {
    const IdRange all{1, greatestId(table)};
    std::vector<IdRange> gaps{all};
    const auto columns = m_damaged ? sharedColumns(*m_damaged, table) : std::vector<std::string>();
    if (!columns.empty()) {
        std::vector<std::int64_t> refused;
        gaps = readById(*m_damaged, table, columns, all, [&](const SalvagedRow& row) {
            if (add(table, columns, row, 1))
                ++found.read;
            else
                refused.push_back(numberIn(row, 0));
        });
        for (const auto id : refused)
            gaps.emplace_back(id, id);
        gaps = merged(std::move(gaps));
    }
    if (all.second == 0) gaps.clear();
    fillFromBackup(table, gaps, found);
    if (table == "image") rebuildImages(gaps, found);
    countLost(table, gaps, found);
}

void SalvagedProject::fillFromBackup(const std::string& table, const std::vector<IdRange>& gaps,
                                     SalvagedTable& found) {
    if (!m_backup || gaps.empty()) return;
    const auto columns = sharedColumns(*m_backup, table);
    if (columns.empty()) return;
    for (const IdRange& gap : gaps)
        readById(*m_backup, table, columns, gap, [&](const SalvagedRow& row) {
            if (!add(table, columns, row, 1)) return;
            ++found.fromBackup;
            if (table == "annotation") // its neighbours in the gap may be newer, and gone
                if (const auto at = std::find(columns.begin(), columns.end(), "image_id");
                    at != columns.end())
                    m_poorImages.insert(numberIn(row, 1 + static_cast<std::size_t>(at - columns.begin())));
        });
}

/// The index behind lists has path, split and state of each picture.
void SalvagedProject::rebuildImages(const std::vector<IdRange>& gaps, SalvagedTable& found) {
    if (!m_damaged || gaps.empty()) return;
    const std::vector<std::string> columns{"id", "path", "split", "review", "negative"};
    const auto take = [&](const SalvagedRow& row) {
        if (!isIn(numberIn(row, 0), gaps)) return;
        if (add("image", columns, row, 0)) {
            ++found.rebuilt;
            return;
        }
        Query(m_made, "UPDATE OR IGNORE image SET split = ?2, review = ?3, negative = ?4 WHERE id = ?1",
              numberIn(row, 0), numberIn(row, 2), numberIn(row, 3), numberIn(row, 4))
            .run();
    };
    const std::string select =
        "SELECT id, path, split, review, negative FROM image INDEXED BY image_browse ORDER BY path";
    if (!readAll(*m_damaged, select, {}, take)) readAll(*m_damaged, select + " DESC", {}, take);
}

void SalvagedProject::countLost(const std::string& table, const std::vector<IdRange>& gaps,
                                SalvagedTable& found) {
    if (gaps.empty() || !m_damaged) return;
    for (const auto& [name, sql] : idIndices) {
        if (table != name) continue;
        std::unordered_set<std::int64_t> counted;
        readAll(*m_damaged, sql, {}, [&](const SalvagedRow& row) {
            const auto id = numberIn(row, 0);
            if (!isIn(id, gaps) || !counted.insert(id).second) return;
            Query there(m_made,
                        table == "image" ? "SELECT 1 FROM image WHERE id = ?1"
                                         : "SELECT 1 FROM annotation WHERE id = ?1",
                        id);
            if (there.next()) return;
            ++found.lost;
            if (table == "annotation") m_poorImages.insert(numberIn(row, 1));
        });
        return;
    }
    // Of the other tables it is only known that something in these ranges could not be read.
    std::int64_t ids = 0;
    for (const auto& [first, last] : gaps)
        ids += last - first + 1;
    found.lost = std::max<std::int64_t>(0, ids - found.fromBackup);
}

void SalvagedProject::takeByKey(const std::string& table, const std::string& key, std::size_t keyColumns,
                                SalvagedTable& found) {
    WalkedEnds ends{false, {}, {}};
    const auto columns = m_damaged ? sharedColumns(*m_damaged, table) : std::vector<std::string>();
    if (!columns.empty())
        ends = readFromBothEnds(*m_damaged, table, columns, key, keyColumns,
                                [&](const SalvagedRow& row) { found.read += add(table, columns, row, 0); });
    if (ends.whole || !m_backup) return;
    const auto kept = sharedColumns(*m_backup, table);
    if (kept.empty()) return;
    SalvagedRow values;
    const auto bound = [&](const SalvagedRow& at, const char* relation) {
        if (at.empty()) return std::string("1");
        std::string marks;
        for (const auto& value : at) {
            values.push_back(value);
            marks += fmt::format("{}?{}", marks.empty() ? "" : ", ", values.size());
        }
        return fmt::format("({}) {} ({})", key, relation, marks);
    };
    const auto after = bound(ends.before, ">"), before = bound(ends.behind, "<");
    readAll(*m_backup,
            fmt::format("SELECT {} FROM {} WHERE {} AND {}", fmt::join(kept, ", "), table, after, before),
            values, [&](const SalvagedRow& row) { found.fromBackup += add(table, kept, row, 0); });
}

std::int64_t SalvagedProject::changed(const std::string& sql) {
    return m_made.database().exec(sql);
}

/// What refers to rows that are gone goes too, classes come back under a name of their own.
void SalvagedProject::settleReferences(SalvageReport& report) {
    const auto loseIn = [&](const char* table, std::int64_t rows) {
        for (auto& one : report.tables)
            if (one.table == table) one.lost += rows;
    };
    loseIn("annotation", changed("DELETE FROM annotation WHERE image_id NOT IN (SELECT id FROM image)"));
    if (const auto made =
            changed("INSERT INTO class (id, name, position) SELECT DISTINCT class_id, 'class ' || "
                    "class_id || ' (recovered)', class_id FROM annotation WHERE class_id NOT IN "
                    "(SELECT id FROM class)");
        made > 0)
        report.losses.push_back(
            fmt::format("{} classes lost their names and are now called \"class N (recovered)\"", made));
    for (const char* table : {"image_meta", "prediction"})
        loseIn(table,
               changed(fmt::format("DELETE FROM {} WHERE image_id NOT IN (SELECT id FROM image)", table)));
    for (const char* table : {"metric", "model", "prediction"})
        loseIn(table, changed(fmt::format("DELETE FROM {} WHERE run_id NOT IN (SELECT id FROM run)", table)));
    changed("UPDATE run SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM run)");
    loseIn("edit", changed("DELETE FROM edit WHERE NOT json_valid(payload)"));
}

/// An id, or the number of a group, must not be given twice.
void SalvagedProject::settleNumbers() {
    for (auto* database : {m_damaged.get(), m_backup.get()}) {
        if (!database) continue;
        readAll(*database, "SELECT name, seq FROM sqlite_sequence", {}, [&](const SalvagedRow& row) {
            if (const auto* name = std::get_if<std::string>(&row[0]))
                Query(m_made, "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1", *name,
                      std::min(numberIn(row, 1), std::int64_t(1) << 33))
                    .run();
        });
        readAll(*database, "SELECT n FROM counter WHERE name = 'group'", {}, [&](const SalvagedRow& row) {
            Query(m_made, "UPDATE counter SET n = max(n, ?1) WHERE name = 'group'", numberIn(row, 0)).run();
        });
    }
    changed(
        "UPDATE counter SET n = max(n, (SELECT coalesce(max(group_id), 0) FROM edit)) WHERE name = 'group'");
}

void SalvagedProject::tellLosses(SalvageReport& report) {
    static const std::map<std::string, const char*> words{
        {"image", "pictures"},     {"class", "classes"},         {"annotation", "labels"},
        {"edit", "steps of undo"}, {"recipe", "recipes"},        {"run", "runs"},
        {"model", "checkpoints"},  {"setting", "settings"},      {"image_meta", "notes of pictures"},
        {"metric", "measures"},    {"prediction", "predictions"}};
    const auto date = report.backup.empty() ? std::string() : toUtf8(report.backup.filename());
    for (const SalvagedTable& one : report.tables) {
        const char* what = words.at(one.table);
        if (one.fromBackup > 0)
            report.losses.push_back(fmt::format("{}: {} could not be read and are as they were in {}", what,
                                                one.fromBackup, date));
        if (one.rebuilt > 0)
            report.losses.push_back(
                fmt::format("{}: of {} only path, split and state are left; look for changed pictures once",
                            what, one.rebuilt));
        if (one.lost > 0) report.losses.push_back(fmt::format("{}: up to {} are lost", what, one.lost));
    }
    std::vector<std::int64_t> poor(m_poorImages.begin(), m_poorImages.end());
    std::sort(poor.begin(), poor.end());
    for (const auto id : poor) {
        if (report.losses.size() == mostLossLines) {
            report.losses.emplace_back("… and of further pictures");
            break;
        }
        Query path(m_made, "SELECT path FROM image WHERE id = ?1", id);
        if (path.next()) report.losses.push_back("look at the labels of " + path.text(0));
    }
}

Status SalvagedProject::run(SalvageReport& report, const ProgressSink& progress, std::stop_token stop) {
    std::int64_t version = 0;
    if (m_damaged)
        readAll(*m_damaged, "PRAGMA user_version", {},
                [&](const SalvagedRow& row) { version = numberIn(row, 0); });
    if (version > currentSchemaVersion() && version < 1000)
        return failure(ErrorCode::newerVersion,
                       "the project was written by a newer Imago; repair it with that program");
    m_made.execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
    m_made.execute("BEGIN IMMEDIATE");
    std::int64_t rows = 0, done = 0;
    for (const Table& table : allTables) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "repairing was stopped");
        imago::report(progress, done++, std::int64_t(std::size(allTables)), "repairing");
        SalvagedTable found;
        found.table = table.name;
        if (table.key)
            takeByKey(table.name, table.key, table.keyColumns, found);
        else
            takeById(table.name, found);
        rows += found.read + found.rebuilt + found.fromBackup;
        report.tables.push_back(std::move(found));
    }
    if (rows == 0)
        return failure(ErrorCode::corrupt,
                       "nothing of the file can be read, and there is no backup of it; "
                       "copy it again from where it came from");
    settleReferences(report);
    settleNumbers();
    tellLosses(report);
    m_inserts.clear();
    m_made.execute("COMMIT");
    return {};
}

} // namespace imago
