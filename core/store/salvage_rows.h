// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Private to core/store: reading what can be read of damaged tables.
namespace imago {

using SalvagedValue =
    std::variant<std::nullptr_t, std::int64_t, double, std::string, std::vector<std::uint8_t>>;
using SalvagedRow = std::vector<SalvagedValue>;
using TakeRow = std::function<void(const SalvagedRow&)>;
using IdRange = std::pair<std::int64_t, std::int64_t>; ///< first and last

/// In their order, without overlaps.
std::vector<IdRange> merged(std::vector<IdRange> ranges);

/// Names of a table's columns; empty where the table, or the whole schema, cannot be read.
std::vector<std::string> columnsOf(SQLite::Database& database, const std::string& table);

/// The rows with the ids lo … hi, in their order, with the id first. Around what is damaged it looks for the
/// next row that can be read, down to single ids. Returns the ranges in which nothing could be read. What
/// `take` throws passes through.
std::vector<IdRange> readById(SQLite::Database& database, const std::string& table,
                              const std::vector<std::string>& columns, IdRange ids, const TakeRow& take);

/// What an ordered walk over a table without row ids met.
struct WalkedEnds {
    bool whole = true;
    SalvagedRow before, behind; ///< keys of the last rows on both sides of the gap; empty = none was read
};
/// From the first row on until damage, then from the last one back. `key`: its first columns, that order it.
WalkedEnds readFromBothEnds(SQLite::Database& database, const std::string& table,
                            const std::vector<std::string>& columns, const std::string& key,
                            std::size_t keyColumns, const TakeRow& take);

/// All rows of a statement until it ends or meets damage; true where it ended.
bool readAll(SQLite::Database& database, const std::string& sql, const SalvagedRow& values,
             const TakeRow& take);

} // namespace imago
