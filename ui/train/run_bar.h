// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QAction>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace imago::ui {

/// Start, pause, stop, and how the live run stands: epoch, throughput, learning rate, time left.
class RunBar : public QWidget {
    Q_OBJECT
public:
    RunBar(Session& session, QAction* start, QAction* pause, QAction* stop, QWidget* parent = nullptr);
    void refresh();

private:
    QString statusText() const;
    Session& m_session;
    QLabel *m_headline, *m_details;
    QProgressBar* m_progress;
};

} // namespace imago::ui
