// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/read_only.h"

#include "core/base/files.h"
#include "core/store/sqlite_project_store.h"
#include "core/store/write_protection.h"

#include <fmt/format.h>

#include <map>
#include <mutex>
#include <unistd.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

/// What this process holds. Background jobs open the file by its name on threads of their own, so the fact
/// has to be found by name.
std::mutex holdsMutex;
std::multimap<fs::path, Error>& holds() {
    static std::multimap<fs::path, Error> all;
    return all;
}

fs::path plain(const fs::path& file) {
    std::error_code code;
    const fs::path whole = fs::weakly_canonical(file, code);
    return code ? fs::absolute(file, code).lexically_normal() : whole;
}

/// As this process would meet it, links and mounts included.
bool canWrite(const fs::path& path) {
    return ::eaccess(path.c_str(), W_OK) == 0;
}

} // namespace

ReadOnlyHold::ReadOnlyHold(const fs::path& file, Error why) : m_file(plain(file)) {
    const std::lock_guard lock(holdsMutex);
    holds().emplace(m_file, std::move(why));
}

ReadOnlyHold::~ReadOnlyHold() {
    const std::lock_guard lock(holdsMutex);
    if (const auto found = holds().find(m_file); found != holds().end()) holds().erase(found);
}

std::optional<Error> writeRefusal(const ProjectStore& store) {
    const auto* sqlite = dynamic_cast<const SqliteProjectStore*>(&store);
    return sqlite ? sqlite->refusal() : std::nullopt;
}

std::optional<Error> writeRefusal(const fs::path& file) {
    {
        const fs::path key = plain(file);
        const std::lock_guard lock(holdsMutex);
        if (const auto found = holds().find(key); found != holds().end()) return found->second;
    }
    if (!canWrite(file))
        return failure(ErrorCode::io,
                       fmt::format("{} is write-protected and was opened for reading only; change its "
                                   "permissions, or copy it to a place that can be written, to work on it",
                                   toUtf8(file)));
    // SQLite keeps its log beside the file.
    if (!canWrite(file.parent_path()))
        return failure(ErrorCode::io,
                       fmt::format("the folder of {} is write-protected, so the project was opened for "
                                   "reading only; change its permissions, or copy the project to a place "
                                   "that can be written, to work on it",
                                   toUtf8(file)));
    return std::nullopt;
}

Access readingAccess(const fs::path& file) {
    if (canWrite(file) && canWrite(file.parent_path())) return Access::query;
    try {
        Connection probe(file, Access::read);
        probe.pragma("SELECT count(*) FROM sqlite_schema");
        return Access::read;
    } catch (const SQLite::Exception&) {
        // The log's index can neither be read nor made: where there is no log, none is needed.
    }
    fs::path log = file;
    log += "-wal";
    std::error_code code;
    if (const auto bytes = fs::file_size(log, code); !code && bytes > 0)
        refuse(ErrorCode::io,
               fmt::format("{0} has its newest changes in {0}-wal, which cannot be read where nothing can be "
                           "written; copy both files to another folder and open the project there",
                           toUtf8(file)));
    return Access::frozen;
}

} // namespace imago
