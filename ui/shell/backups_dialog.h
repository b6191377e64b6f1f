// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/backups.h"
#include "ui/base/job.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace imago::ui {

/// The backups of a project, newest first, with what each holds. Restoring is left to who shows the dialog.
class BackupsDialog : public QDialog {
    Q_OBJECT
public:
    explicit BackupsDialog(std::filesystem::path project, QWidget* parent = nullptr);
    /// Reads the list anew.
    void refresh();
    void setBackUpPossible(bool possible);

Q_SIGNALS:
    void restoreAsked(const imago::Backup& backup); ///< after the person said yes; the dialog is closed
    void backUpAsked();
    void listed();

private:
    using Rows = std::vector<std::pair<Backup, Result<BackupContent>>>;

    void show(const Rows& rows);
    void ask();

    std::filesystem::path m_project;
    Rows m_rows;
    QTreeWidget* m_list;
    QLabel* m_note;
    QPushButton* m_restore;
    QPushButton* m_make;
    Job m_job;
};

} // namespace imago::ui
