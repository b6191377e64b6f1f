// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/backups.h"
#include "core/store/salvage.h"
#include "ui/base/job.h"

#include <QObject>
#include <QPointer>

namespace imago::ui {

class BackupsDialog;
class MainWindow;
class RepairDialog;

/// What the window does for a project as a whole file: restores a backup, repairs what is damaged. The
/// project is closed meanwhile and opened again at the end.
class ProjectRescue : public QObject {
    Q_OBJECT
public:
    explicit ProjectRescue(MainWindow& window);

    /// Of the open project, or of one that the person chooses.
    void showBackups();
    void showBackupsOf(const std::filesystem::path& project);
    /// Offers to repair; does nothing where that question is open already.
    void offerRepair(const std::filesystem::path& project, const Error& why);
    /// Watches the session that the window has opened.
    void attend();

    void restore(const std::filesystem::path& project, const Backup& backup);
    void repair(const std::filesystem::path& project);
    BackupsDialog* backupsDialog() const;
    RepairDialog* repairDialog() const;

private:
    MainWindow& m_window;
    QPointer<BackupsDialog> m_backups;
    QPointer<RepairDialog> m_repair;
    Job m_job;
};

} // namespace imago::ui
