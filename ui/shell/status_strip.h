// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

namespace imago::ui {

/// The line at the lower edge: saved state, what runs in the background with its progress and a button to end
/// it, the run that trains, and the device it trains on.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(Session& session, QWidget* parent = nullptr);
    QString savedText() const { return m_saved->text(); }

Q_SIGNALS:
    void runClicked(); ///< the person wants to see the run

private:
    void refreshSaved();
    void refreshJob();
    void refreshRun();

    Session& m_session;
    QLabel* m_savedMark;
    QLabel* m_saved;
    QWidget* m_job;
    QLabel* m_jobText;
    QProgressBar* m_jobBar;
    QToolButton* m_jobCancel;
    QToolButton* m_run;
    QProgressBar* m_runBar;
    QLabel* m_device;
};

} // namespace imago::ui
