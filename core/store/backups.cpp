// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"

#include "core/base/files.h"
#include "core/store/backup_files.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/project_lock.h"
#include "core/store/write_protection.h"

#include <SQLiteCpp/Backup.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <unistd.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t hourMs = 3'600'000, dayMs = 24 * hourMs;
constexpr std::size_t newestKept = 10, keptWhateverTheirSize = 3;
constexpr std::uint64_t keptBytes = std::uint64_t(4) << 30;

fs::path wholePath(const fs::path& project) {
    std::error_code code;
    return fs::absolute(project, code).lexically_normal();
}

fs::path nameOf(const fs::path& project, std::int64_t number, std::int64_t atMs) {
    const auto time = fmt::gmtime(static_cast<std::time_t>(atMs / 1000));
    return fromUtf8(fmt::format("{}-{:06}-{:%Y%m%dT%H%M%SZ}.imago", toUtf8(project.stem()), number, time));
}

/// The backup that a file's name says it is; nullopt for any other file.
std::optional<Backup> backupNamed(const fs::path& file) {
    const std::string name = file.stem().string();
    constexpr std::size_t timeLength = 16; // 20261201T140312Z
    if (file.extension() != ".imago" || name.size() < timeLength + 3) return std::nullopt;
    const std::string time = name.substr(name.size() - timeLength);
    const std::string rest = name.substr(0, name.size() - timeLength - 1);
    const auto dash = rest.rfind('-');
    if (dash == std::string::npos || name[rest.size()] != '-') return std::nullopt;
    Backup backup;
    backup.file = file;
    std::tm parts{};
    char zone = 0;
    if (std::sscanf(time.c_str(), "%4d%2d%2dT%2d%2d%2d%c", &parts.tm_year, &parts.tm_mon, &parts.tm_mday,
                    &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &zone) != 7 ||
        zone != 'Z')
        return std::nullopt;
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    backup.atMs = std::int64_t(::timegm(&parts)) * 1000;
    const std::string number = rest.substr(dash + 1);
    if (number.empty() || number.size() > 15 || number.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    backup.number = std::stoll(number);
    return backup;
}

/// What tells two states apart without reading all rows: gestures are in the journal, bulk writes in counters
/// and sums.
std::string fingerprint(Connection& db) {
    std::string text;
    for (const char* sql : {
             "PRAGMA user_version",
             "SELECT name, key, n FROM counter ORDER BY name, key",
             "SELECT key, value FROM setting ORDER BY key",
             "SELECT name, seq FROM sqlite_sequence ORDER BY name",
             "SELECT max(id) FROM edit WHERE undone IS NULL",
             "SELECT max(undone), count(*) FROM edit WHERE undone > 0",
             "SELECT total(mtime_ms), total(bytes), total(problems), total(group_id), "
             "total(length(path)) FROM image",
             "SELECT id, changed_ms, name FROM recipe ORDER BY id",
             "SELECT id, name, status, epochs, ended_ms, folder FROM run ORDER BY id",
         }) {
        SQLite::Statement statement(db.database(), sql);
        while (statement.executeStep())
            for (int i = 0; i < statement.getColumnCount(); ++i)
                text += statement.getColumn(i).getString() + '\x1f';
        text += '\x1e';
    }
    return text;
}

/// Of a backup that cannot be read nothing is known: the project differs from it.
std::string fingerprintOf(const Backup& backup) {
    try {
        Connection db(backup.file, Access::frozen);
        return fingerprint(db);
    } catch (const SQLite::Exception&) {
        return {};
    }
}

Status requireSound(const fs::path& file) {
    IMAGO_CHECK(inspectProjectFile(file));
    return guarded(file, [&]() -> Status {
        Connection db(file, Access::frozen);
        Query query(db, "PRAGMA quick_check(1)");
        if (!query.next() || query.text(0) != "ok")
            return failure(ErrorCode::corrupt,
                           fmt::format("{} is damaged too; choose another backup", toUtf8(file)));
        return {};
    });
}

Status requireRoom(const fs::path& folder, std::uint64_t bytes) {
    const auto room = freeDiskBytes(folder);
    if (room == 0 || room >= 2 * bytes) return {};
    return failure(ErrorCode::io, fmt::format("there is too little free space for a backup in {}: {} MB are "
                                              "free, the project has {} MB; free some space",
                                              toUtf8(folder), room >> 20, bytes >> 20));
}

/// Of backups that were broken off; one that another process is just writing is young.
void removeOldParts(const fs::path& folder) {
    std::error_code code;
    const auto now = fs::file_time_type::clock::now();
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (entry.path().extension() != ".part") continue;
        if (now - entry.last_write_time(code) > std::chrono::hours(1)) fs::remove(entry.path(), code);
    }
}

void rotate(const fs::path& project) {
    const auto all = backups(project);
    if (!all) return;
    std::error_code code;
    for (const Backup& backup : superfluousBackups(*all, nowMs()))
        fs::remove(backup.file, code);
    removeOldParts(backupFolder(project));
}

} // namespace

fs::path backupFolder(const fs::path& project) {
    const fs::path file = wholePath(project);
    return file.parent_path() / fromUtf8(toUtf8(file.stem()) + "-backups");
}

Result<std::vector<Backup>> backups(const fs::path& project) {
    const fs::path folder = backupFolder(project);
    std::vector<Backup> all;
    std::error_code code;
    if (!fs::exists(folder, code)) return all;
    for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
        auto backup = backupNamed(at->path());
        if (!backup) continue;
        std::error_code gone;
        backup->bytes = at->file_size(gone);
        if (!gone) all.push_back(std::move(*backup));
    }
    if (code)
        return failure(ErrorCode::io, fmt::format("{} cannot be read: {}", toUtf8(folder), code.message()));
    std::sort(all.begin(), all.end(), [](const Backup& a, const Backup& b) {
        return std::pair(a.number, a.atMs) > std::pair(b.number, b.atMs);
    });
    return all;
}

Result<BackupContent> contentOf(const Backup& backup) {
    IMAGO_CHECK(inspectProjectFile(backup.file));
    return guarded(backup.file, [&]() -> Result<BackupContent> {
        Connection db(backup.file, Access::frozen);
        BackupContent content;
        Query counters(db, "SELECT name, n FROM counter WHERE key = 0");
        while (counters.next()) {
            if (counters.text(0) == "images") content.images = counters.integer(1);
            if (counters.text(0) == "labelled") content.labelled = counters.integer(1);
            if (counters.text(0) == "shapes") content.shapes = counters.integer(1);
        }
        Query classes(db, "SELECT count(*) FROM class");
        if (classes.next()) content.classes = classes.integer(0);
        return content;
    });
}

std::vector<Backup> superfluousBackups(const std::vector<Backup>& backups, std::int64_t nowMs) {
    struct Step {
        std::int64_t unitMs;
        std::int64_t reachMs;
    };
    constexpr Step steps[] = {
        {3 * hourMs, dayMs}, {dayMs, 8 * dayMs}, {7 * dayMs, 63 * dayMs}, {30 * dayMs, 360 * dayMs}};
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    std::vector<Backup> superfluous;
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < backups.size(); ++i) {
        const Backup& backup = backups[i];
        // A clock that was set back leaves backups from the future: they count as made now.
        const std::int64_t at = std::min(backup.atMs, nowMs);
        bool wanted = i < newestKept;
        for (const auto& [unit, reach] : steps)
            if (nowMs - at <= reach && seen.emplace(unit, at / unit).second) wanted = true;
        if (bytes + backup.bytes > keptBytes && i >= keptWhateverTheirSize) wanted = false;
        if (wanted)
            bytes += backup.bytes;
        else
            superfluous.push_back(backup);
    }
    return superfluous;
}

Result<std::optional<Backup>> backUp(const fs::path& path, bool evenUnchanged) {
    const fs::path project = wholePath(path);
    IMAGO_CHECK(inspectProjectFile(project));
    if (writeRefusal(project)) return std::optional<Backup>();
    IMAGO_TRY(known, backups(project));
    const fs::path folder = backupFolder(project);
    std::error_code code;
    return guarded(project, [&]() -> Result<std::optional<Backup>> {
        Connection db(project, Access::write);
        if (db.pragma("PRAGMA user_version") > currentSchemaVersion())
            return failure(ErrorCode::newerVersion,
                           fmt::format("{} was written by a newer Imago", toUtf8(project)));
        if (!evenUnchanged && !known.empty() && fingerprint(db) == fingerprintOf(known.front()))
            return std::optional<Backup>();
        fs::create_directories(folder, code);
        if (code)
            return failure(ErrorCode::io,
                           fmt::format("{} cannot be made: {}", toUtf8(folder), code.message()));
        IMAGO_CHECK(requireRoom(folder, fs::file_size(project)));
        Backup backup;
        backup.number = known.empty() ? 1 : known.front().number + 1;
        backup.atMs = nowMs() / 1000 * 1000;
        backup.file = folder / nameOf(project, backup.number, backup.atMs);
        fs::path part = backup.file;
        part += fmt::format(".{}.part", ::getpid());
        const Status made = guarded(part, [&]() -> Status {
            fs::remove(part);
            Query(db, "VACUUM INTO ?1", part.string()).run();
            return flushToDisk(part);
        });
        if (!made) {
            fs::remove(part, code);
            // What cannot be read is the project, not the copy.
            return made.error().code == ErrorCode::corrupt
                       ? failure(ErrorCode::corrupt,
                                 fmt::format("{0} is damaged; save what can be read with: imago repair {0}, "
                                             "or take a backup with: imago restore {0}",
                                             toUtf8(project)))
                       : made.error();
        }
        fs::rename(part, backup.file);
        IMAGO_CHECK(flushToDisk(backup.file));
        backup.bytes = fs::file_size(backup.file);
        rotate(project);
        return std::optional(backup);
    });
}

Result<Backup> findBackup(const fs::path& project, std::string_view name) {
    IMAGO_TRY(all, backups(project));
    const fs::path asFile = wholePath(fromUtf8(name));
    for (const Backup& backup : all)
        if (name == "latest" || name == std::to_string(backup.number) || asFile == backup.file ||
            backup.file.filename() == fromUtf8(name))
            return backup;
    return failure(ErrorCode::notFound, fmt::format("{} is no backup of {}; list them with: imago backups {}",
                                                    name, toUtf8(project), toUtf8(project)));
}

Result<Restored> restoreBackup(const fs::path& path, const Backup& backup) {
    const fs::path project = wholePath(path);
    IMAGO_CHECK(requireSound(backup.file));
    IMAGO_TRY(lock, ProjectLock::take(project));
    std::error_code code;
    Restored restored;
    fs::path part = project;
    part += fmt::format(".restored-{}", ::getpid());
    // A copy: rotation, which the backup below brings, may remove the very file that is asked for.
    fs::copy_file(backup.file, part, fs::copy_options::overwrite_existing, code);
    if (const auto why = code) {
        fs::remove(part, code);
        return failure(ErrorCode::io, fmt::format("{} cannot be copied to {}: {}", toUtf8(backup.file),
                                                  toUtf8(part), why.message()));
    }
    const Status done = guarded(project, [&]() -> Status {
        const bool exists = fs::exists(project);
        if (auto why = exists ? writeRefusal(project) : std::nullopt) return *why;
        const auto now = exists ? backUp(project) : Result<std::optional<Backup>>(std::nullopt);
        if (!now && now.error().code != ErrorCode::corrupt) return now.error();
        if (now && exists) {
            IMAGO_TRY(all, backups(project)); // where nothing has changed, the newest is the present state
            restored.kept = *now ? (*now)->file : all.front().file;
            // One transaction: commands that have the file open see the old state or the new one.
            Connection target(project, Access::write);
            Connection source(part, Access::frozen);
            SQLite::Backup(target.database(), source.database()).executeStep(-1);
            return {};
        }
        if (exists) {
            IMAGO_TRY(aside, setAside(project));
            restored.kept = aside;
        }
        return replaceProject(part, project);
    });
    fs::remove(part, code);
    IMAGO_CHECK(done);
    return restored;
}

} // namespace imago
