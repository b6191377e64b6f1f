// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/project_rescue.h"

#include "ui/base/backup_keeper.h"
#include "ui/base/project_hold.h"
#include "ui/base/text.h"
#include "ui/shell/backups_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/repair_dialog.h"

#include <QDir>
#include <QFileDialog>

namespace imago::ui {

namespace fs = std::filesystem;

ProjectRescue::ProjectRescue(MainWindow& window) : QObject(&window), m_window(window) {}

BackupsDialog* ProjectRescue::backupsDialog() const {
    return m_backups;
}

RepairDialog* ProjectRescue::repairDialog() const {
    return m_repair;
}

void ProjectRescue::attend() {
    Session* session = m_window.session();
    if (auto* hold = session->findChild<ProjectHold*>()) {
        connect(hold, &ProjectHold::placeLost, this,
                [this](const Error& error) { m_window.banners().show(error); });
        hold->watchPlace();
    }
    if (const auto why = ProjectHold::refusal(*session)) {
        m_window.banners().show(tr("Read-only: nothing can be changed here"), errorText(*why));
        return;
    }
    connect(&BackupKeeper::of(*session), &BackupKeeper::damageFound, this,
            [this, session](const Error& error) { offerRepair(session->file(), error); });
}

void ProjectRescue::showBackups() {
    if (m_window.session()) return showBackupsOf(m_window.session()->file());
    const QString file =
        QFileDialog::getOpenFileName(&m_window, tr("Restore a backup of which project?"), QDir::homePath(),
                                     tr("Imago projects (*.imago);;All files (*)"));
    if (!file.isEmpty()) showBackupsOf(toPath(file));
}

void ProjectRescue::showBackupsOf(const fs::path& project) {
    delete m_backups;
    m_backups = new BackupsDialog(project, &m_window);
    m_backups->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_backups, &BackupsDialog::restoreAsked, this,
            [this, project](const Backup& backup) { restore(project, backup); });
    Session* session = m_window.session();
    if (session && session->file() == project && !ProjectHold::refusal(*session)) {
        BackupKeeper& keeper = BackupKeeper::of(*session);
        m_backups->setBackUpPossible(true);
        connect(m_backups, &BackupsDialog::backUpAsked, &keeper, &BackupKeeper::backUpNow);
        connect(&keeper, &BackupKeeper::looked, m_backups, [dialog = m_backups.get()] {
            dialog->setBackUpPossible(true);
            dialog->refresh();
        });
    }
    m_backups->open();
}

void ProjectRescue::restore(const fs::path& project, const Backup& backup) {
    if (m_window.session() && !m_window.closeProject()) return;
    m_job.start<Restored>(
        [=](std::stop_token, const ProgressSink&) { return restoreBackup(project, backup); },
        [this, project](const Result<Restored>& restored) {
            m_window.openProject(project);
            if (!restored) {
                m_window.banners().show(restored.error());
                return;
            }
            if (m_window.session())
                Q_EMIT m_window.session()->notice(
                    restored->kept.empty() ? tr("The backup is restored.")
                                           : tr("The backup is restored. The state from before is %1.")
                                                 .arg(toQString(restored->kept.filename())));
        });
}

void ProjectRescue::offerRepair(const fs::path& project, const Error& why) {
    if (m_repair) return;
    m_repair = new RepairDialog(project, why, &m_window);
    m_repair->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_repair, &RepairDialog::repairAsked, this, [this, project] { repair(project); });
    connect(m_repair, &RepairDialog::backupsAsked, this, [this, project] { showBackupsOf(project); });
    m_repair->open();
}

void ProjectRescue::repair(const fs::path& project) {
    if (m_window.session() && !m_window.closeProject()) return;
    if (m_repair) m_repair->showWork();
    m_job.start<SalvageReport>(
        [=](std::stop_token stop, const ProgressSink& progress) {
            return repairProject(project, progress, stop);
        },
        [this, project](const Result<SalvageReport>& report) {
            if (m_repair && report) m_repair->showReport(*report);
            if (m_repair && !report) m_repair->showFailure(report.error());
            if (report)
                m_window.openProject(project);
            else if (!m_repair)
                m_window.banners().show(report.error());
        });
}

} // namespace imago::ui
