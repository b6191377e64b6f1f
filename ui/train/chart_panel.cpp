// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/chart_panel.h"

#include "core/base/files.h"
#include "core/jobs/metric_points.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

constexpr int redrawMs = 100;
constexpr std::size_t smoothPoints = 150000; // some 2 ms of work a turn

} // namespace

ChartPanel::ChartPanel(Session& session, RunListModel& runs, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_runs(runs),
      m_bar(new ChartBar),
      m_left(new CurveChart(QStringLiteral("loss"))),
      m_right(new CurveChart(QStringLiteral("accuracy"))) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(gapLarge, 0, gapLarge, gap);
    row->setSpacing(gapLarge);
    row->addWidget(m_left, 1);
    row->addWidget(m_right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(row, 1);

    m_timer.setSingleShot(true);
    m_timer.setInterval(redrawMs);
    connect(&m_timer, &QTimer::timeout, this, &ChartPanel::redraw);
    connect(m_bar, &ChartBar::changed, this, &ChartPanel::redraw);
    for (auto* chart : {m_left, m_right}) {
        auto* other = chart == m_left ? m_right : m_left;
        connect(&chart->view(), &PlotView::crosshairMoved, &other->view(), &PlotView::setCrosshair);
        connect(chart, &CurveChart::saved, this, [this](const Status& status, const QString& file) {
            if (status)
                Q_EMIT m_session.notice(tr("Saved as %1").arg(file));
            else
                Q_EMIT m_session.failed(status.error());
        });
    }

    auto& controller = session.runs();
    connect(&controller, &RunController::progressed, this, [this](const ProgressMessage& progress) {
        if (const auto run = m_session.runs().current()) take(run->id, metricPoints(progress, nowMs()));
    });
    connect(&controller, &RunController::epochFinished, this,
            [this](RunId run, const EpochMessage& epoch) { take(run, metricPoints(epoch, nowMs())); });
    connect(&controller, &RunController::runChanged, this, [this](RunId run) {
        const auto live = m_session.runs().current();
        if (m_session.runs().isLive() && live && live->id == run) return;
        // Another process trains it: the store has learned more.
        if (const auto* record = m_runs.at(m_runs.rowOf(run)); record && record->status == "running") {
            forget(run);
            refresh();
        }
    });
}

void ChartPanel::show(std::optional<RunId> front, const std::vector<RunId>& shown) {
    m_front = front;
    m_shown = shown;
    refresh();
}

void ChartPanel::forget(RunId run) {
    // The old curve stays in the picture until the new one is read.
    m_meanwhile[run];
}

void ChartPanel::refresh() {
    redraw();
    std::vector<RunId> wanted;
    for (const auto id : m_shown)
        if (!m_curves.contains(id) || m_meanwhile.contains(id)) wanted.push_back(id);
    if (wanted.empty()) return;
    for (const auto id : wanted)
        m_meanwhile[id]; // what comes from now on is not lost
    using Loaded = std::map<RunId, RunCurves>;
    const auto file = m_session.file();
    m_loading.start<Loaded>(
        [file, wanted](std::stop_token stop, const ProgressSink&) -> Result<Loaded> {
            IMAGO_TRY(store, ProjectStore::open(file));
            Loaded loaded;
            for (const auto id : wanted) {
                if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
                IMAGO_TRY(points, store->metrics(id));
                loaded.emplace(id, RunCurves(points));
            }
            return loaded;
        },
        [this](Result<Loaded> loaded) {
            if (!loaded) {
                Q_EMIT m_session.failed(loaded.error());
                return;
            }
            for (auto& [id, curves] : *loaded) {
                if (const auto at = m_meanwhile.find(id); at != m_meanwhile.end()) {
                    curves.add(at->second);
                    m_meanwhile.erase(at);
                }
                m_curves.insert_or_assign(id, std::move(curves));
            }
            redraw();
        });
}

void ChartPanel::take(RunId run, const std::vector<MetricPoint>& points) {
    if (const auto at = m_meanwhile.find(run); at != m_meanwhile.end())
        at->second.insert(at->second.end(), points.begin(), points.end());
    const auto at = m_curves.find(run);
    if (at == m_curves.end()) return;
    at->second.add(points);
    if (isVisible() && !m_timer.isActive()) m_timer.start(redrawMs);
}

void ChartPanel::redraw() {
    std::vector<ShownRun> runs;
    double epochs = 1;
    bool smooth = true;
    m_runs.showColors(m_shown);
    for (const auto& record : m_runs.runs()) {
        const auto at = m_curves.find(record.id);
        const bool front = m_front == record.id;
        if (at == m_curves.end() || std::find(m_shown.begin(), m_shown.end(), record.id) == m_shown.end())
            continue;
        if (front) {
            if (const auto recipe = recipeFromJson(record.recipeJson)) epochs = recipe->epochs;
            // A run that ended early is shown as far as it came.
            if (record.status != "running" && record.status != "prepared" && record.epochs > 0)
                epochs = static_cast<double>(record.epochs);
        }
        smooth &= at->second.smooth(m_bar->choice().smoothing, smoothPoints);
        runs.push_back({record.id, QString::fromStdString(record.name), m_runs.colors().of(record.id), front,
                        &at->second});
    }
    m_bar->setRuns(runs);
    m_left->setRuns(runs, m_bar->choice(), epochs);
    m_right->setRuns(runs, m_bar->choice(), epochs);
    if (!smooth) m_timer.start(0);
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    redraw();
}

} // namespace imago::ui
