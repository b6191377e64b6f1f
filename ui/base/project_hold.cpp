// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/project_hold.h"

namespace imago::ui {

ProjectHold::ProjectHold(const std::filesystem::path& file) {
    auto lock = ProjectLock::take(file);
    if (lock)
        m_lock = std::move(*lock);
    else
        m_readOnly.emplace(file, lock.error());
}

std::optional<Error> ProjectHold::refusal(Session& session) {
    return writeRefusal(session.store());
}

} // namespace imago::ui
