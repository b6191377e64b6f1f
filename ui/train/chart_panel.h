// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/train/chart_bar.h"
#include "ui/train/run_list_model.h"

#include <QTimer>

#include <map>
#include <optional>

namespace imago::ui {

/// The charts of the selected runs. Curves come from the store, on another thread, and grow with what the
/// live run says; runs that another process trains are read again as the store learns of them.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    ChartPanel(Session& session, RunListModel& runs, QWidget* parent = nullptr);
    /// `front` first among equals; the others are laid over it.
    void show(std::optional<RunId> front, const std::vector<RunId>& shown);
    /// What is known of the run's curves is dropped; the store has better.
    void forget(RunId run);
    void refresh(); ///< loads what is missing and draws
    CurveChart& left() { return *m_left; }
    CurveChart& right() { return *m_right; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void take(RunId run, const std::vector<MetricPoint>& points);
    void redraw();

    Session& m_session;
    RunListModel& m_runs;
    ChartBar* m_bar;
    CurveChart *m_left, *m_right;
    std::optional<RunId> m_front;
    std::vector<RunId> m_shown;
    std::map<RunId, RunCurves> m_curves;
    std::map<RunId, std::vector<MetricPoint>> m_meanwhile; ///< of live runs whose past is being read
    Job m_loading;
    QTimer m_timer;
};

} // namespace imago::ui
