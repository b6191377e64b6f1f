// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvage_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

namespace imago {

namespace {

/// A table of which every leaf is gone costs a failed read for each id: past so many the rest counts as lost.
constexpr int mostSplits = 200'000;

SalvagedRow rowOf(SQLite::Statement& statement) {
    SalvagedRow row;
    for (int i = 0; i < statement.getColumnCount(); ++i) {
        const auto column = statement.getColumn(i);
        if (column.isNull())
            row.emplace_back(nullptr);
        else if (column.isInteger())
            row.emplace_back(std::int64_t(column.getInt64()));
        else if (column.isFloat())
            row.emplace_back(column.getDouble());
        else if (column.isText())
            row.emplace_back(column.getString());
        else {
            const auto* first = static_cast<const std::uint8_t*>(column.getBlob());
            row.emplace_back(first ? std::vector<std::uint8_t>(first, first + column.getBytes())
                                   : std::vector<std::uint8_t>());
        }
    }
    return row;
}

void bind(SQLite::Statement& statement, const SalvagedRow& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int at = static_cast<int>(i) + 1;
        std::visit(
            [&](const auto& value) {
                using Value = std::decay_t<decltype(value)>;
                if constexpr (std::is_same_v<Value, std::nullptr_t>)
                    statement.bind(at);
                else if constexpr (std::is_same_v<Value, std::vector<std::uint8_t>>)
                    statement.bind(at, value.data(), static_cast<int>(value.size()));
                else
                    statement.bind(at, value);
            },
            values[i]);
    }
}

/// The next row, or nothing at the end; false at damage. Only this is guarded: what becomes of a row is the
/// caller's.
bool step(SQLite::Statement& statement, bool& more) {
    try {
        more = statement.executeStep();
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }
}

class ById {
public:
    ById(SQLite::Database& database, const std::string& table, const std::vector<std::string>& columns,
         const TakeRow& take)
        : m_up(database, select(table, columns, "ASC")),
          m_down(database, select(table, columns, "DESC")),
          m_take(take) {}

    /// `doubtful`: a range between damaged places. That no row is found there does not say that there was
    /// none.
    void read(std::int64_t lo, std::int64_t hi, bool doubtful = false) {
        const Pass up = pass(m_up, lo, hi);
        lo = up.next;
        if (lo > hi) return;
        // A wrong id that is too great ends the way up as if there were no more rows.
        const Pass down = pass(m_down, -hi, -lo);
        hi = -down.next;
        if (lo > hi || (up.ended && down.ended && !down.took && !doubtful)) return;
        if (lo == hi || ++m_splits > mostSplits) {
            gaps.emplace_back(lo, hi);
            return;
        }
        const auto middle = lo + (hi - lo) / 2;
        read(lo, middle, true);
        read(middle + 1, hi, true);
    }
    std::vector<IdRange> gaps;

private:
    struct Pass {
        std::int64_t next; ///< the first key that was not reached
        bool ended = false, took = false;
    };

    static std::string select(const std::string& table, const std::vector<std::string>& columns,
                              const char* order) {
        return fmt::format(
            "SELECT rowid, {} FROM {} NOT INDEXED WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid {}",
            fmt::join(columns, ", "), table, order);
    }

    /// Keys are ids, or on the way down their negatives, so that they rise in any case. A row is taken when
    /// the next one has shown that its id was right: what looks like a row on a damaged page may claim any
    /// id, and all rows up to that one would be passed over.
    Pass pass(SQLite::Statement& statement, std::int64_t from, std::int64_t to) {
        const bool down = &statement == &m_down;
        statement.tryReset();
        statement.bind(1, down ? -to : from);
        statement.bind(2, down ? -from : to);
        Pass result{from};
        std::int64_t heldKey = 0;
        SalvagedRow held; // empty = none
        const auto takeHeld = [&] {
            if (held.empty()) return;
            m_take(held);
            held.clear();
            result.next = heldKey + 1;
            result.took = true;
        };
        for (bool more = true; !result.ended && step(statement, more);) {
            if (!more) {
                result.ended = true;
                break;
            }
            auto row = rowOf(statement);
            const auto* id = std::get_if<std::int64_t>(&row.front());
            const auto key = !id ? 0 : down ? -*id : *id;
            if (!id || key < result.next || key > to) break; // a page of other rows
            if (!held.empty() && key <= heldKey)
                addGap(result.next, key - 1, down);
            else
                takeHeld();
            heldKey = key;
            held = std::move(row);
        }
        if (result.ended || heldKey == result.next) takeHeld(); // nothing speaks against it
        statement.tryReset();
        return result;
    }
    void addGap(std::int64_t lo, std::int64_t hi, bool down) {
        if (lo <= hi) gaps.emplace_back(down ? -hi : lo, down ? -lo : hi);
    }

    SQLite::Statement m_up, m_down;
    const TakeRow& m_take;
    int m_splits = 0;
};

} // namespace

std::vector<std::string> columnsOf(SQLite::Database& database, const std::string& table) {
    std::vector<std::string> names;
    readAll(database, "SELECT name FROM pragma_table_info(?1)", {table}, [&](const SalvagedRow& row) {
        if (const auto* name = std::get_if<std::string>(&row.front())) names.push_back(*name);
    });
    return names;
}

std::vector<IdRange> merged(std::vector<IdRange> ranges) {
    std::sort(ranges.begin(), ranges.end());
    std::vector<IdRange> all;
    for (const IdRange& range : ranges)
        if (!all.empty() && range.first <= all.back().second + 1)
            all.back().second = std::max(all.back().second, range.second);
        else
            all.push_back(range);
    return all;
}

std::vector<IdRange> readById(SQLite::Database& database, const std::string& table,
                              const std::vector<std::string>& columns, IdRange ids, const TakeRow& take) {
    std::optional<ById> reader;
    try {
        reader.emplace(database, table, columns, take);
    } catch (const SQLite::Exception&) {
        return {ids}; // the schema has the table, but it leads nowhere
    }
    reader->read(ids.first, ids.second);
    return merged(std::move(reader->gaps));
}

bool readAll(SQLite::Database& database, const std::string& sql, const SalvagedRow& values,
             const TakeRow& take) {
    std::optional<SQLite::Statement> statement;
    try {
        statement.emplace(database, sql);
        bind(*statement, values);
    } catch (const SQLite::Exception&) {
        return false; // the schema cannot be read, or has no such table, column or index
    }
    for (bool more = true; step(*statement, more);) {
        if (!more) return true;
        take(rowOf(*statement));
    }
    return false;
}

WalkedEnds readFromBothEnds(SQLite::Database& database, const std::string& table,
                            const std::vector<std::string>& columns, const std::string& key,
                            std::size_t keyColumns, const TakeRow& take) {
    WalkedEnds ends;
    std::string descending;
    for (std::size_t i = 0; i < keyColumns; ++i)
        descending += (i ? ", " : "") + columns[i] + " DESC";
    const auto select = fmt::format("SELECT {} FROM {} ORDER BY ", fmt::join(columns, ", "), table);
    const auto walk = [&](const std::string& order, SalvagedRow& last) {
        return readAll(database, select + order, {}, [&](const SalvagedRow& row) {
            take(row);
            last.assign(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(keyColumns));
        });
    };
    ends.whole = walk(key, ends.before);
    if (!ends.whole) walk(descending, ends.behind);
    return ends;
}

} // namespace imago
