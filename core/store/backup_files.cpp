// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_files.h"

#include "core/base/files.h"
#include "core/store/backups.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

fs::path withSuffix(fs::path file, const std::string& suffix) {
    file += suffix;
    return file;
}

Status flushOne(const fs::path& path, int flags) {
    const int handle = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool flushed = handle >= 0 && ::fsync(handle) == 0;
    const int why = errno;
    if (handle >= 0) ::close(handle);
    if (flushed) return {};
    return failure(ErrorCode::io, fmt::format("{} cannot be written: {}", toUtf8(path), std::strerror(why)));
}

Status copied(const fs::path& from, const fs::path& to) {
    std::error_code code;
    fs::copy_file(from, to, code);
    if (!code) return flushToDisk(to);
    return failure(ErrorCode::io,
                   fmt::format("{} cannot be copied to {}: {}", toUtf8(from), toUtf8(to), code.message()));
}

} // namespace

Status flushToDisk(const fs::path& file) {
    IMAGO_CHECK(flushOne(file, O_RDONLY));
    // Some file systems refuse to sync a folder; what was to be written is.
    static_cast<void>(flushOne(fs::absolute(file).parent_path(), O_RDONLY | O_DIRECTORY));
    return {};
}

void removeLogsOf(const fs::path& file) {
    std::error_code code;
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        fs::remove(withSuffix(file, suffix), code);
}

Status replaceProject(const fs::path& made, const fs::path& project) {
    IMAGO_CHECK(flushToDisk(made));
    removeLogsOf(project);
    std::error_code code;
    fs::rename(made, project, code);
    if (code)
        return failure(ErrorCode::io,
                       fmt::format("{} cannot be replaced: {}", toUtf8(project), code.message()));
    return flushToDisk(project);
}

Result<fs::path> setAside(const fs::path& project) {
    std::error_code code;
    fs::path target;
    for (int i = 1; target.empty() || fs::exists(target, code); ++i)
        target = withSuffix(project, fmt::format(".damaged-{}", i));
    // The log first: the name without it would look complete.
    if (const auto log = withSuffix(project, "-wal"); fs::exists(log, code))
        IMAGO_CHECK(copied(log, withSuffix(target, "-wal")));
    IMAGO_CHECK(copied(project, target));
    return target;
}

} // namespace imago
