// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/salvage.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

namespace imago::ui {

/// Says that a project is damaged and what can be done; then what became of it.
class RepairDialog : public QDialog {
    Q_OBJECT
public:
    RepairDialog(const std::filesystem::path& project, const Error& why, QWidget* parent = nullptr);
    void showWork();
    void showReport(const SalvageReport& report);
    void showFailure(const Error& error);
    QString text() const { return m_text->text(); }
    QStringList losses() const;

Q_SIGNALS:
    void repairAsked();
    void backupsAsked();

private:
    QLabel* m_heading;
    QLabel* m_text;
    QListWidget* m_losses;
    QProgressBar* m_bar;
    QPushButton* m_repair;
    QPushButton* m_backups;
};

} // namespace imago::ui
