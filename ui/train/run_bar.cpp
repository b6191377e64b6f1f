// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_bar.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <cmath>

namespace imago::ui {

namespace {

QString stageText(const std::string& stage) {
    if (stage == "preparing") return RunBar::tr("Preparing");
    if (stage == "features") return RunBar::tr("Computing features");
    if (stage == "training") return RunBar::tr("Training");
    if (stage == "validating") return RunBar::tr("Validating");
    if (stage == "predicting") return RunBar::tr("Predicting the test pictures");
    return QString::fromStdString(stage);
}

} // namespace

RunBar::RunBar(Session& session, QAction* start, QAction* pause, QAction* stop, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_headline(roleLabel(QStringLiteral("heading"), {})),
      m_details(roleLabel(QStringLiteral("caption"), {})),
      m_progress(new QProgressBar) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(gapLarge, gap, gapLarge, gap);
    layout->setSpacing(gap);
    auto* go = primaryButton(QStringLiteral("play"), start->text());
    go->setObjectName(QStringLiteral("train-start"));
    connect(go, &QPushButton::clicked, start, &QAction::trigger);
    // A tool button draws its action by itself; the main button follows it.
    const auto follow = [go, start] {
        go->setText(start->text());
        go->setToolTip(tipWithKey(*start));
        go->setEnabled(start->isEnabled());
    };
    connect(start, &QAction::changed, go, follow);
    follow();
    layout->addWidget(go);
    layout->addWidget(actionButton(pause, true));
    layout->addWidget(actionButton(stop, true));
    m_details->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the run"));
    auto* column = new QVBoxLayout;
    column->setSpacing(gapSmall);
    auto* line = new QHBoxLayout;
    line->addWidget(m_headline);
    line->addWidget(m_details, 1);
    column->addLayout(line);
    column->addWidget(m_progress);
    layout->addSpacing(gap);
    layout->addLayout(column, 1);
    refresh();
}

QString RunBar::statusText() const {
    const auto& runs = m_session.runs();
    const auto run = runs.current();
    const QString name = run ? QString::fromStdString(run->name) : QString();
    const auto& state = runs.state();
    if (std::holds_alternative<runstate::Starting>(state)) return tr("%1 is starting").arg(name);
    if (std::holds_alternative<runstate::Running>(state)) {
        const auto progress = runs.lastProgress();
        return progress ? tr("%1: %2").arg(name, stageText(progress->stage)) : tr("%1 is running").arg(name);
    }
    if (std::holds_alternative<runstate::Paused>(state)) return tr("%1 is paused").arg(name);
    if (std::holds_alternative<runstate::Stopping>(state))
        return tr("%1 is stopping: writing its checkpoint").arg(name);
    if (const auto* failed = std::get_if<runstate::Failed>(&state))
        return tr("%1 failed: %2").arg(name, QString::fromStdString(failed->message));
    if (const auto* finished = std::get_if<runstate::Finished>(&state)) {
        if (finished->reason == "stopped") return tr("%1 was stopped").arg(name);
        if (finished->reason == "early") return tr("%1 stopped early: no further gain").arg(name);
        return tr("%1 is finished").arg(name);
    }
    return tr("No run is going on");
}

void RunBar::refresh() {
    const auto& runs = m_session.runs();
    m_headline->setText(statusText());
    QStringList parts;
    double share = 0;
    const auto progress = runs.lastProgress();
    const auto run = runs.current();
    if (runs.isLive() && progress && run) {
        auto recipe = recipeFromJson(run->recipeJson);
        const int epochs = recipe ? recipe->epochs : 0;
        if (progress->stage == "training" || progress->stage == "validating") {
            if (epochs > 0) {
                share = progress->epoch / epochs;
                parts << tr("epoch %1 of %2")
                             .arg(std::min(epochs, static_cast<int>(std::floor(progress->epoch)) + 1))
                             .arg(epochs);
            }
        } else if (progress->total > 0) {
            share = static_cast<double>(progress->done) / static_cast<double>(progress->total);
            parts << tr("%1 of %2").arg(count(progress->done), count(progress->total));
        }
        if (progress->imagesPerSecond > 0)
            parts << tr("%1 pictures/s").arg(progress->imagesPerSecond, 0, 'f', 0);
        if (progress->learningRate > 0)
            parts << tr("learning rate %1").arg(progress->learningRate, 0, 'g', 3);
        if (progress->secondsLeft >= 0) parts << tr("%1 left").arg(duration(progress->secondsLeft));
    } else if (run && run->bestValAccuracy >= 0) {
        parts << tr("best validation accuracy %1").arg(percent(run->bestValAccuracy));
        share = 1;
    }
    if (const auto waiting = runs.queue().size(); waiting > 0)
        parts << tr("%n run(s) waiting", nullptr, static_cast<int>(waiting));
    m_details->setText(parts.join(QStringLiteral(" · ")));
    m_details->setToolTip(m_details->text());
    m_progress->setVisible(runs.isLive());
    m_progress->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * 1000));
}

} // namespace imago::ui
