// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QHBoxLayout>

namespace imago::ui {

namespace {
void setBar(QProgressBar& bar, qint64 done, qint64 total) {
    // QProgressBar counts in int; thousandths are enough for 120 pixels.
    bar.setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) bar.setValue(static_cast<int>(done * 1000 / total));
}
} // namespace

StatusStrip::StatusStrip(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_savedMark(new QLabel),
      m_saved(new QLabel),
      m_job(new QWidget),
      m_jobText(new QLabel),
      m_jobBar(new QProgressBar),
      m_jobCancel(new QToolButton),
      m_run(new QToolButton),
      m_runBar(new QProgressBar),
      m_device(new QLabel) {
    m_saved->setProperty("role", "muted");
    m_device->setProperty("role", "muted");
    m_device->setAccessibleName(tr("Training device"));
    m_savedMark->setFixedSize(16, 16);
    for (auto* bar : {m_jobBar, m_runBar}) {
        bar->setTextVisible(false);
        bar->setFixedWidth(120);
    }
    m_jobBar->setAccessibleName(tr("Progress of the background work"));
    m_runBar->setAccessibleName(tr("Progress of the run"));
    m_jobCancel->setIcon(icon("x"));
    m_jobCancel->setAccessibleName(tr("Stop the background work"));
    m_jobCancel->setToolTip(tr("Stop; what was done so far is kept"));
    connect(m_jobCancel, &QToolButton::clicked, this, [this] { m_session.scanJob().cancel(); });
    m_run->setIcon(icon("activity"));
    m_run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_run->setToolTip(tr("Show the run"));
    m_run->setAccessibleName(tr("Run"));
    connect(m_run, &QToolButton::clicked, this, &StatusStrip::runClicked);

    auto* jobRow = new QHBoxLayout(m_job);
    jobRow->setContentsMargins(0, 0, 0, 0);
    jobRow->setSpacing(gap);
    jobRow->addWidget(m_jobText);
    jobRow->addWidget(m_jobBar);
    jobRow->addWidget(m_jobCancel);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(gap);
    row->addWidget(m_savedMark);
    row->addWidget(m_saved);
    row->addSpacing(gapLarge);
    row->addWidget(m_job);
    row->addStretch(1);
    row->addWidget(m_run);
    row->addWidget(m_runBar);
    row->addSpacing(gapLarge);
    row->addWidget(m_device);
    setFixedHeight(scaledByText(30));

    connect(&m_session, &Session::jobChanged, this, &StatusStrip::refreshSaved);
    connect(&m_session, &Session::jobChanged, this, &StatusStrip::refreshJob);
    connect(&m_session.runs(), &RunController::stateChanged, this, &StatusStrip::refreshRun);
    connect(&m_session.runs(), &RunController::progressed, this, &StatusStrip::refreshRun);
    connect(&m_session.runs(), &RunController::finished, this, &StatusStrip::refreshRun);
    refreshSaved();
    refreshJob();
    refreshRun();
}

void StatusStrip::refreshSaved() {
    const bool writing = m_session.isWriting();
    m_saved->setText(writing ? tr("Writing…") : tr("All changes saved"));
    m_savedMark->setPixmap(icon(writing ? "loader-circle" : "circle-check", theme().muted).pixmap(16, 16));
}

void StatusStrip::refreshJob() {
    const QString what = m_session.jobText();
    m_job->setVisible(!what.isEmpty());
    if (what.isEmpty()) return;
    const Progress progress = m_session.jobProgress();
    m_jobText->setText(progress.stage.empty() ? what : tr("%1 · %2").arg(what, stageText(progress)));
    setBar(*m_jobBar, progress.done, progress.total);
}

void StatusStrip::refreshRun() {
    auto& runs = m_session.runs();
    const bool live = runs.isLive();
    m_run->setVisible(live);
    m_runBar->setVisible(live);
    m_device->setText(runs.device());
    m_device->setVisible(!runs.device().isEmpty());
    if (!live) return;
    QString name = runs.current() ? QString::fromStdString(runs.current()->name) : QString();
    if (const auto progress = runs.lastProgress()) {
        name = tr("%1 · %2").arg(name, stageText({progress->done, progress->total, progress->stage}));
        if (progress->secondsLeft >= 0) name = tr("%1 · %2 left").arg(name, duration(progress->secondsLeft));
        setBar(*m_runBar, progress->done, progress->total);
    } else {
        name = tr("%1 · starting").arg(name);
        setBar(*m_runBar, 0, 0);
    }
    if (const auto waiting = static_cast<int>(runs.queue().size()); waiting > 0)
        name = tr("%1 · %Ln waiting", "runs", waiting).arg(name);
    m_run->setText(name);
    m_run->setAccessibleName(name);
}

} // namespace imago::ui
