// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvage.h"

#include "core/base/files.h"
#include "core/store/backup_files.h"
#include "core/store/backups.h"
#include "core/store/migrations.h"
#include "core/store/project_lock.h"
#include "core/store/salvage_rows.h"
#include "core/store/salvaged_project.h"

#include <fmt/format.h>

#include <unistd.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

fs::path withSuffix(fs::path file, const std::string& suffix) {
    file += suffix;
    return file;
}

/// A file that is removed at the end, with what SQLite kept beside it.
class Draft {
public:
    explicit Draft(fs::path file) : m_file(std::move(file)) { remove(); }
    ~Draft() { remove(); }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    const fs::path& file() const { return m_file; }

private:
    void remove() const {
        std::error_code code;
        removeLogsOf(m_file);
        fs::remove(m_file, code);
    }
    fs::path m_file;
};

/// The newest backup that is whole; empty = none.
Result<fs::path> wholeBackup(const fs::path& project) {
    IMAGO_TRY(all, backups(project));
    for (const Backup& backup : all)
        if (lookForDamage(backup.file).ok()) return backup.file;
    return fs::path();
}

Status copyForReading(const fs::path& project, const fs::path& copy) {
    std::error_code code;
    fs::copy_file(project, copy, code);
    std::error_code ofLog;
    if (const auto log = withSuffix(project, "-wal"); !code && fs::exists(log, ofLog))
        fs::copy_file(log, withSuffix(copy, "-wal"), code);
    if (!code) return {};
    return failure(ErrorCode::io, fmt::format("{} cannot be copied to {}: {}", toUtf8(project), toUtf8(copy),
                                              code.message()));
}

/// Fills `draft`, a file that is not there yet.
Result<SalvageReport> salvageInto(const fs::path& project, const fs::path& draft,
                                  const ProgressSink& progress, std::stop_token stop) {
    std::error_code code;
    if (!fs::exists(project, code)) return failure(ErrorCode::notFound, toUtf8(project) + " does not exist");
    SalvageReport report;
    IMAGO_TRY(backup, wholeBackup(project));
    report.backup = backup;
    const Draft copy(withSuffix(draft, ".damaged"));
    IMAGO_CHECK(copyForReading(project, copy.file()));
    IMAGO_CHECK(guarded(draft, [&]() -> Status {
        SalvagedProject made(draft, copy.file(), backup);
        return made.run(report, progress, stop);
    }));
    return report;
}

} // namespace

Status lookForDamage(const fs::path& project) {
    IMAGO_CHECK(inspectProjectFile(project));
    return guarded(project, [&]() -> Status {
        std::error_code code;
        const bool alone = !fs::exists(withSuffix(project, "-wal"), code) &&
                           ::eaccess(project.parent_path().c_str(), W_OK) != 0;
        Connection db(project, alone ? Access::frozen : Access::query);
        Query query(db, "PRAGMA quick_check(1)");
        if (!query.next() || query.text(0) != "ok")
            return failure(
                ErrorCode::corrupt,
                fmt::format("{0} is damaged; save what can be read with: imago repair {0}, or take "
                            "a backup with: imago restore {0}",
                            toUtf8(project)));
        return {};
    });
}

Result<SalvageReport> salvageProject(const fs::path& path, const fs::path& target,
                                     const ProgressSink& progress, std::stop_token stop) {
    std::error_code code;
    const fs::path project = fs::absolute(path, code).lexically_normal();
    const fs::path out = fs::absolute(target, code).lexically_normal();
    if (fs::exists(out, code))
        return failure(ErrorCode::alreadyExists,
                       fmt::format("{} exists already; choose another name", toUtf8(out)));
    IMAGO_TRY(lock, ProjectLock::take(project));
    const Draft draft(withSuffix(out, fmt::format(".part-{}", ::getpid())));
    IMAGO_TRY(report, salvageInto(project, draft.file(), progress, stop));
    IMAGO_CHECK(replaceProject(draft.file(), out));
    report.project = out;
    return report;
}

Result<SalvageReport> repairProject(const fs::path& path, const ProgressSink& progress,
                                    std::stop_token stop) {
    std::error_code code;
    const fs::path project = fs::absolute(path, code).lexically_normal();
    IMAGO_TRY(lock, ProjectLock::take(project));
    const Draft draft(withSuffix(project, fmt::format(".part-{}", ::getpid())));
    IMAGO_TRY(report, salvageInto(project, draft.file(), progress, stop));
    IMAGO_TRY(aside, setAside(project));
    report.damaged = aside;
    IMAGO_CHECK(replaceProject(draft.file(), project));
    report.project = project;
    return report;
}

} // namespace imago
