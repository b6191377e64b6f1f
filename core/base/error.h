// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// What kind of failure it was; the ui translates the kind, scripts see it as a word.
enum class ErrorCode {
    invalidArgument, ///< a value out of its documented range; the caller can correct it
    notFound,        ///< a file, row or run that was named does not exist
    alreadyExists,   ///< refuses to overwrite
    unreadable,      ///< a file exists but cannot be opened or decoded
    corrupt,         ///< the content contradicts its format
    unsupported,     ///< a valid request that this version or build cannot serve
    newerVersion,    ///< written by a newer Imago; left untouched
    io,              ///< the operating system refused a read or write (disk full, permission)
    busy,            ///< another process holds a lock
    outOfMemory,
    cancelled, ///< the caller's stop token asked for it
    worker,    ///< the worker process failed or spoke nonsense
    internal,  ///< a bug; should be reported
};

/// The word for a code: "notFound" and so on. Stable, used in JSON.
std::string_view toString(ErrorCode code);

/// A failure that a person can act on: what happened, and, outermost first, during what.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message;              ///< English, names the file, says what to do
    std::vector<std::string> context; ///< outermost first: "importing a.csv", "line 17"

    /// Adds an outer context and returns the error, for `return e.within("importing a.csv")`.
    Error within(std::string where) &&;
    Error within(std::string where) const&;
    /// "importing a.csv: line 17: message"
    std::string text() const;

    bool operator==(const Error&) const = default;
};

} // namespace imago
