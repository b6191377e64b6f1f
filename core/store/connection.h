// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

/// Private to core/store: SQLite behind a connection that keeps its statements.
namespace imago {

/// Thrown inside the store to leave a transaction (which rolls back); guarded() turns it into its error.
struct Refusal {
    Error error;
};
[[noreturn]] inline void refuse(ErrorCode code, std::string message) {
    throw Refusal{failure(code, std::move(message))};
}

/// How sure a commit is. Both survive the end of the process; `powerSafe` waits for the disk, so that a power
/// cut takes nothing either (0.4 ms on an SSD). `processSafe` is for bulk rows that a scan or a run folder
/// can give again.
enum class Durability { powerSafe, processSafe };

enum class Access {
    create, ///< makes an empty file where there is none
    write,
    query,  ///< reads a file that others write, taking part in their locks; changes nothing
    read,   ///< the same where the file itself is write-protected
    frozen, ///< reads a file that nobody writes: a backup, or what lies on a medium that cannot be written
};

/// An open database. Belongs to one thread.
class Connection {
public:
    /// Opens the file and sets foreign keys and the waiting for locks. Throws SQLite::Exception.
    Connection(const std::filesystem::path& file, Access access);

    const std::filesystem::path& file() const { return m_file; }
    SQLite::Database& database() { return m_database; }
    /// One or several statements without values or rows.
    void execute(const char* sql) { m_database.exec(sql); }
    std::int64_t pragma(const char* sql);
    /// Asks for write-ahead logging and checks the answer. Throws Refusal where the file system cannot do it.
    void useWal();
    /// From now on each WriteTransaction throws this. nullopt: as before.
    void refuseWrites(std::optional<Error> why) { m_refusal = std::move(why); }
    const std::optional<Error>& refusal() const { return m_refusal; }

private:
    friend class Query;
    friend class WriteTransaction;
    struct Prepared {
        std::unique_ptr<SQLite::Statement> statement;
        bool busy = false;
    };
    Prepared& prepared(std::string_view sql);

    std::filesystem::path m_file;
    SQLite::Database m_database;
    std::unordered_map<std::string_view, Prepared> m_statements; ///< keys point into the statements
    Durability m_durability = Durability::powerSafe;
    std::optional<Error> m_refusal;
};

/// One execution of a statement that is prepared once: binds the values in order, walks the rows, and resets
/// at the end of its scope, so that no read stays open. `sql` names its values ?1, ?2 …
class Query {
public:
    template <class... Values>
    Query(Connection& connection, std::string_view sql, const Values&... values)
        : Query(connection, sql, std::in_place) {
        int index = 0;
        (bind(++index, values), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Goes to the next row; false after the last.
    bool next() { return m_statement->executeStep(); }
    /// Runs a statement that gives no rows; returns how many rows it changed.
    int run() { return m_statement->exec(); }

    std::int64_t integer(int column) const { return m_statement->getColumn(column).getInt64(); }
    int number(int column) const { return m_statement->getColumn(column).getInt(); }
    double real(int column) const { return m_statement->getColumn(column).getDouble(); }
    bool isNull(int column) const { return m_statement->getColumn(column).isNull(); }
    std::string text(int column) const { return m_statement->getColumn(column).getString(); }
    std::vector<std::uint8_t> blob(int column) const;
    template <class Key> Key id(int column) const { return Key(integer(column)); }
    template <class Enum> Enum value(int column) const { return static_cast<Enum>(number(column)); }

private:
    Query(Connection& connection, std::string_view sql, std::in_place_t);
    template <class Value> void bind(int index, const Value& value) {
        if constexpr (std::is_same_v<Value, std::string>)
            m_statement->bind(index, value);
        else if constexpr (std::is_same_v<Value, std::vector<std::uint8_t>>)
            m_statement->bind(index, value.empty() ? static_cast<const void*>("") : value.data(),
                              static_cast<int>(value.size()));
        else if constexpr (std::is_floating_point_v<Value>)
            m_statement->bind(index, static_cast<double>(value));
        else if constexpr (std::is_same_v<Value, std::nullptr_t>)
            m_statement->bind(index);
        else if constexpr (requires { value.value; })
            m_statement->bind(index, value.value);
        else
            m_statement->bind(index, static_cast<std::int64_t>(value));
    }

    Connection::Prepared* m_kept = nullptr;
    std::unique_ptr<SQLite::Statement> m_own; ///< where the kept one is in use by a caller further up
    SQLite::Statement* m_statement = nullptr;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless commit() was reached.
class WriteTransaction {
public:
    explicit WriteTransaction(Connection& connection, Durability durability = Durability::powerSafe);
    ~WriteTransaction();
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

/// Several reads that see the same state.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection& connection);
    ~ReadTransaction();

private:
    Connection& m_connection;
};

/// SQLite's refusal as an Error that names the file and says what to do.
Error translated(const SQLite::Exception& exception, const std::filesystem::path& file);
Error translated(const std::exception& exception, const std::filesystem::path& file);

/// Calls f() → Result<T>; what is thrown comes back as an error.
template <class F> auto guarded(const std::filesystem::path& file, F&& f) -> std::invoke_result_t<F> {
    try {
        return f();
    } catch (Refusal& refusal) {
        return std::move(refusal.error);
    } catch (const SQLite::Exception& exception) {
        return translated(exception, file);
    } catch (const std::exception& exception) {
        return translated(exception, file);
    }
}

} // namespace imago
