// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/project_hold.h"

#include "core/base/files.h"

#include <sys/stat.h>

namespace imago::ui {

namespace {
constexpr int lookMs = 2000;
}

ProjectHold::ProjectHold(const std::filesystem::path& file) : m_file(std::filesystem::absolute(file)) {
    connect(&m_timer, &QTimer::timeout, this, &ProjectHold::look);
    auto lock = ProjectLock::take(file);
    if (lock)
        m_lock = std::move(*lock);
    else
        m_readOnly.emplace(file, lock.error());
}

std::optional<Error> ProjectHold::refusal(Session& session) {
    return writeRefusal(session.store());
}

void ProjectHold::watchPlace() {
    m_known = place();
    m_timer.start(lookMs);
}

ProjectHold::Place ProjectHold::place() const {
    struct stat found {};
    return ::stat(m_file.c_str(), &found) == 0 ? Place{found.st_dev, found.st_ino} : Place{};
}

void ProjectHold::look() {
    const bool lost = place() != m_known;
    if (lost && !m_lost)
        Q_EMIT placeLost(failure(ErrorCode::io,
                                 toUtf8(m_file) +
                                     " is not in its place any more: it was moved, deleted or replaced, or "
                                     "its drive is away. Put it back before you go on, or restore a backup; "
                                     "changes from now on would be lost"));
    m_lost = lost;
}

} // namespace imago::ui
