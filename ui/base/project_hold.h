// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_lock.h"
#include "core/store/read_only.h"
#include "ui/base/session.h"

#include <optional>

namespace imago::ui {

/// A session's claim to its project, as long as it lives: the first studio writes, every other one reads.
class ProjectHold : public QObject {
    Q_OBJECT
public:
    /// Takes the lock, or where another studio has it lets this process only read. Before the store is
    /// opened.
    explicit ProjectHold(const std::filesystem::path& file);

    /// Why this session can only read its project; nullopt where it can write.
    static std::optional<Error> refusal(Session& session);

    /// From now on tells when the file is gone from its place. What is open of it goes on taking changes,
    /// which nobody would find again.
    void watchPlace();

Q_SIGNALS:
    void placeLost(const imago::Error& error);

private:
    using Place = std::pair<quint64, quint64>; ///< device and inode; 0 = none
    Place place() const;
    void look();

    std::filesystem::path m_file;
    Place m_known;
    bool m_lost = false;
    QTimer m_timer;
    std::optional<ProjectLock> m_lock;
    std::optional<ReadOnlyHold> m_readOnly;
};

} // namespace imago::ui
