// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

namespace imago::ui {

/// Keeps backups of a session's project and looks for damage: soon after it is opened, and every ten minutes
/// where something has changed since. Works on another thread; lives as long as the session.
class BackupKeeper : public QObject {
    Q_OBJECT
public:
    /// The one of this session; made at the first call, owned by the session, and at work from then on.
    static BackupKeeper& of(Session& session);
    /// A last backup, when the session is closed. Of a large project the next start makes it.
    static void finish(const std::filesystem::path& project);

    void backUpNow();
    bool isBusy() const { return m_job.isRunning(); }

Q_SIGNALS:
    void backedUp(); ///< one more is there
    void looked();   ///< a turn has ended, with a backup or without
    void damageFound(const imago::Error& error);

private:
    explicit BackupKeeper(Session& session);
    void look(bool evenUnchanged, bool forDamage);

    Session& m_session;
    QTimer m_timer;
    Job m_job;
    std::string m_told; ///< the last error: each is said once
};

} // namespace imago::ui
