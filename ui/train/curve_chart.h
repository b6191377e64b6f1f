// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/base/job.h"
#include "ui/train/plot_view.h"
#include "ui/train/run_curves.h"

#include <set>

class QComboBox;
class QLabel;

namespace imago::ui {

/// A run as charts show it.
struct ShownRun {
    RunId id;
    QString name;
    QColor color;
    bool front = false; ///< the selected one
    const RunCurves* curves = nullptr;
};

/// What all charts of a page have in common; ChartBar edits it.
struct ChartChoice {
    CurveAxis axis = CurveAxis::epoch;
    double smoothing = 0; ///< weight of the moving average, [0, 1); 0 = off
    bool training = true, validation = true;
    std::set<RunId> hidden; ///< switched off in the legend
};

/// The metric without "train/" or "val/": both are drawn in one chart.
QString metricGroup(const std::string& metric);
/// "Loss", "Accuracy (top-1)" … of a group; the name itself where it is none of ours.
QString metricTitle(const QString& group);

/// One chart of a metric over epochs, steps or time: training solid, validation dashed, a colour a run. The
/// metric is chosen in its head; its menu (also the context menu) sets the scale and saves the picture (PNG,
/// SVG) or the values (CSV).
class CurveChart : public QWidget {
    Q_OBJECT
public:
    /// `group`: shown first.
    explicit CurveChart(const QString& group, QWidget* parent = nullptr);

    /// Replaces what is shown; one repaint. The curves stay the caller's and may grow between two calls.
    /// `epochs`: of the selected run, the least end of the epoch axis.
    void setRuns(const std::vector<ShownRun>& runs, const ChartChoice& choice, double epochs);
    PlotView& view() { return *m_view; }
    QString group() const { return m_group; }
    void setGroup(const QString& group);
    bool isLogarithmic() const { return m_log; }
    void setLogarithmic(bool on);
    /// Read aloud by screen readers, and shown right of the title: the selected run's last values.
    QString summary() const;

    /// What the chart shows now, as it shows it. Errors: io.
    Status savePng(const QString& file) const;
    Status saveSvg(const QString& file) const;
    /// Every point of the visible curves; written on another thread, saved() tells the end.
    void saveCsv(const QString& file);

Q_SIGNALS:
    void saved(const imago::Status& status, const QString& file);
    /// The person asked for another metric or scale.
    void changed();

private:
    void buildMenu();
    void refresh();
    void offerGroups();
    void save(const QString& suffix, const QString& filter);

    QString m_group;
    bool m_log = false;
    std::vector<ShownRun> m_runs;
    ChartChoice m_choice;
    double m_epochs = 1;
    QComboBox* m_metric;
    QLabel* m_values;
    PlotView* m_view;
    QAction* m_logAction;
    Job m_writing;
};

} // namespace imago::ui
