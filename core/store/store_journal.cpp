// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/store/change_writer.h"
#include "core/store/journal_codec.h"
#include "core/store/sqlite_project_store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace imago {

namespace {

using Direction = SqliteProjectStore::Direction;

/// What undo or redo takes next.
struct Step {
    std::vector<EditId> edits; ///< in the order in which they are to be applied
    JournalEntry newest;       ///< stands for the whole step in menus
};

#define IMAGO_ENTRY_COLUMNS "id, at_ms, author, verb, change_count, undone IS NOT NULL"

JournalEntry entryRow(const Query& row) {
    return {row.id<EditId>(0), row.integer(1), row.text(2), row.text(3), row.number(4), row.integer(5) != 0};
}

Step gather(Query& query) {
    Step step;
    int changes = 0;
    while (query.next()) {
        const JournalEntry entry = entryRow(query);
        step.edits.push_back(entry.id);
        changes += entry.changeCount;
        if (entry.id > step.newest.id) step.newest = entry;
    }
    step.newest.changeCount = changes;
    return step;
}

Step nextUndoStep(Connection& db) {
    // An edit that belongs to a group brings the rest of its group along, newest first.
    Query query(
        db,
        "WITH newest AS (SELECT id, group_id FROM edit WHERE undone IS NULL ORDER BY id DESC LIMIT 1) "
        "SELECT " IMAGO_ENTRY_COLUMNS
        " FROM edit WHERE undone IS NULL AND id IN ("
        "SELECT id FROM newest UNION SELECT e.id FROM edit e, newest "
        "WHERE newest.group_id <> 0 AND e.group_id <> 0 AND e.group_id = newest.group_id) ORDER BY id DESC");
    return gather(query);
}

Step nextRedoStep(Connection& db) {
    Query query(db, "SELECT " IMAGO_ENTRY_COLUMNS
                    " FROM edit WHERE undone > 0 "
                    "AND undone = (SELECT max(undone) FROM edit WHERE undone > 0) ORDER BY id");
    return gather(query);
}

Edit readEdit(Connection& db, EditId id) {
    Query query(db, "SELECT verb, payload FROM edit WHERE id = ?1", id);
    if (!query.next())
        refuse(ErrorCode::corrupt, fmt::format("entry {} of the journal is missing", id.value));
    try {
        return {query.text(0), changesFromJson(query.text(1))};
    } catch (const nlohmann::json::exception& e) {
        refuse(ErrorCode::corrupt,
               fmt::format("entry {} of the journal cannot be read: {}", id.value, e.what()));
    }
}

std::string payloadOf(const Edit& edit) {
    try {
        return changesToJson(edit.changes);
    } catch (const nlohmann::json::exception&) {
        refuse(ErrorCode::invalidArgument, "a name or a text is not valid UTF-8; rename it");
    }
}

/// The greatest number was undone last, and is redone first.
std::int64_t nextUndoNumber(Connection& db) {
    Query query(db, "SELECT coalesce(max(undone), 0) + 1 FROM edit WHERE undone > 0");
    query.next();
    return query.integer(0);
}

std::optional<Edit> takeStep(Connection& db, Direction direction, ChangeWriter::Mode mode) {
    const bool undo = direction == Direction::undo;
    WriteTransaction transaction(db);
    std::optional<Edit> done;
    // A gesture of which nothing is left (its images were removed) is passed over: a key press has an effect.
    while (!done || done->empty()) {
        const Step step = undo ? nextUndoStep(db) : nextRedoStep(db);
        if (step.edits.empty()) {
            done.reset();
            break;
        }
        done = Edit{step.newest.verb, {}};
        const std::int64_t number = nextUndoNumber(db);
        for (const EditId id : step.edits) {
            const Edit edit = readEdit(db, id);
            ChangeWriter writer(db, mode);
            Edit written = writer.write(undo ? inverse(edit) : edit);
            writer.finish();
            std::move(written.changes.begin(), written.changes.end(), std::back_inserter(done->changes));
            if (undo)
                Query(db, "UPDATE edit SET undone = ?2 WHERE id = ?1", id, number).run();
            else
                Query(db, "UPDATE edit SET undone = NULL WHERE id = ?1", id).run();
        }
    }
    transaction.commit();
    return done;
}

} // namespace

Result<Edit> SqliteProjectStore::commit(const Edit& edit, const std::string& author, std::int64_t group) {
    if (edit.empty()) return edit;
    return safely([&]() -> Result<Edit> {
        WriteTransaction transaction(m_db);
        ChangeWriter writer(m_db, ChangeWriter::Mode::gesture);
        Edit written = writer.write(edit);
        writer.finish();
        Query(m_db, "UPDATE edit SET undone = -1 WHERE undone > 0").run();
        constexpr auto sql =
            "INSERT INTO edit (at_ms, author, verb, change_count, group_id, payload) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        Query(m_db, sql, nowMs(), author, written.verb, written.changes.size(), group, payloadOf(written))
            .run();
        transaction.commit();
        return written;
    });
}

Result<std::int64_t> SqliteProjectStore::newGroup() {
    return safely([&]() -> Result<std::int64_t> {
        WriteTransaction transaction(m_db);
        Query(m_db, "UPDATE counter SET n = n + 1 WHERE name = 'group' AND key = 0").run();
        const auto number = [&] {
            Query query(m_db, "SELECT n FROM counter WHERE name = 'group' AND key = 0");
            query.next();
            return query.integer(0);
        }();
        transaction.commit();
        return number;
    });
}

Result<std::optional<Edit>> SqliteProjectStore::undo() {
    return step(Direction::undo);
}

Result<std::optional<Edit>> SqliteProjectStore::redo() {
    return step(Direction::redo);
}

Result<std::optional<Edit>> SqliteProjectStore::step(Direction direction) {
    return safely([&]() -> Result<std::optional<Edit>> {
        try {
            return takeStep(m_db, direction, ChangeWriter::Mode::exact);
        } catch (const Refusal&) {
            // Something outside the journal's line has touched the rows. Rolled back; now with those that
            // still fit.
            return takeStep(m_db, direction, ChangeWriter::Mode::lenient);
        }
    });
}

Result<std::optional<JournalEntry>> SqliteProjectStore::nextUndo() {
    return next(Direction::undo);
}

Result<std::optional<JournalEntry>> SqliteProjectStore::nextRedo() {
    return next(Direction::redo);
}

Result<std::optional<JournalEntry>> SqliteProjectStore::next(Direction direction) {
    return safely([&]() -> Result<std::optional<JournalEntry>> {
        const Step step = direction == Direction::undo ? nextUndoStep(m_db) : nextRedoStep(m_db);
        if (step.edits.empty()) return std::optional<JournalEntry>();
        return std::optional(step.newest);
    });
}

Result<std::vector<JournalEntry>> SqliteProjectStore::journal(int limit, std::optional<EditId> before) {
    return safely([&]() -> Result<std::vector<JournalEntry>> {
        constexpr auto newest = std::numeric_limits<std::int64_t>::max();
        Query query(m_db, "SELECT " IMAGO_ENTRY_COLUMNS " FROM edit WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
                    before ? before->value : newest, std::max(limit, 0));
        std::vector<JournalEntry> entries;
        while (query.next())
            entries.push_back(entryRow(query));
        return entries;
    });
}

} // namespace imago
