// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/inspect_views.h"

#include "core/evaluate/class_order.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/calibration_panel.h"
#include "ui/inspect/classes_panel.h"
#include "ui/inspect/label_panel.h"
#include "ui/inspect/leaderboard_panel.h"
#include "ui/inspect/measures_panel.h"
#include "ui/inspect/slices_panel.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace imago::ui {

InspectViews::InspectViews(QWidget* owner, Session& session, RunEmbeddings& embeddings)
    : m_owner(owner),
      m_group(new QActionGroup(this)),
      m_bar(new QWidget),
      m_head(new QHBoxLayout),
      m_name(roleLabel(QStringLiteral("heading"), {})),
      m_stack(new QStackedWidget),
      m_matrix(new ConfusionMatrix),
      m_norm(new QComboBox),
      m_similar(new QCheckBox(tr("&Similar together"))),
      m_compare(new ComparePanel),
      m_map(new MapPanel(session, embeddings)) {
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(gapSmall);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_bar);
    m_head->setSpacing(gapSmall);
    m_head->addWidget(m_name, 1);
    layout->addLayout(m_head);
    layout->addWidget(m_stack, 1);
    addView(QStringLiteral("grid"), tr("Confusion matrix"), buildMatrix());
    auto* classes = new ClassesPanel;
    connect(classes, &ClassesPanel::classPicked, this, [this](int index) {
        m_matrix->pick(ConfusionMatrix::Cell{index, -1});
    });
    addPanel(QStringLiteral("list"), tr("Classes"), classes);
    addPanel(QStringLiteral("gauge"), tr("Measures"), new MeasuresPanel);
    auto* calibration = new CalibrationPanel;
    connect(calibration, &CalibrationPanel::calibrationKept, this, &InspectViews::calibrationKept);
    addPanel(QStringLiteral("target"), tr("Calibration"), calibration);
    addPanel(QStringLiteral("slice"), tr("Groups of pictures"), new SlicesPanel);
    addPanel(QStringLiteral("search-check"), tr("Suspected labels"), new LabelPanel(embeddings));
    addPanel(QStringLiteral("arrow-left-right"), tr("Compare runs"), m_compare);
    addPanel(QStringLiteral("waypoints"), tr("Map"), m_map);
    connect(m_map, &MapPanel::imageWanted, this, &InspectViews::imageWanted);
    for (auto* command : m_map->commands())
        connect(command, &QAction::triggered, this, &InspectViews::showMap);
    auto* board = new LeaderboardPanel;
    connect(board, &LeaderboardPanel::runPicked, this, &InspectViews::runPicked);
    addPanel(QStringLiteral("bar-chart-3"), tr("Runs"), board);
    connect(m_matrix, &ConfusionMatrix::cellPicked, this, &InspectViews::cellPicked);
    bar->addStretch(1);
    m_group->actions().constFirst()->trigger();
}

void InspectViews::showMap() {
    for (auto* action : m_group->actions())
        if (action->text() == tr("Map")) action->trigger();
}

void InspectViews::setView(int view) {
    if (const auto all = m_group->actions(); view >= 0 && view < all.size()) all[view]->trigger();
}

void InspectViews::addCornerButton(QAction* action) {
    m_head->addWidget(actionButton(action));
}

QList<QAction*> InspectViews::commands() const {
    return m_group->actions() + m_map->commands();
}

void InspectViews::addView(const QString& iconName, const QString& name, QWidget* view) {
    const int index = m_stack->addWidget(view);
    auto* action =
        makeAction(m_owner, iconName, name, {QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + index))}, {});
    action->setCheckable(true);
    m_group->addAction(action);
    connect(action, &QAction::toggled, this, [this, index, name](bool on) {
        if (!on) return;
        m_stack->setCurrentIndex(index);
        m_name->setText(name);
    });
    m_bar->layout()->addWidget(actionButton(action));
}

void InspectViews::addPanel(const QString& iconName, const QString& name, InspectPanel* panel) {
    m_panels.push_back(panel);
    connect(panel, &InspectPanel::chosen, this, &InspectViews::chosen);
    connect(panel, &InspectPanel::failed, this, &InspectViews::failed);
    addView(iconName, name, panel);
}

QWidget* InspectViews::buildMatrix() {
    using Norm = ConfusionMatrix::Norm;
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    m_norm->setAccessibleName(tr("What the cells say"));
    m_norm->addItem(tr("Pictures"), int(Norm::counts));
    m_norm->addItem(tr("% of the true class"), int(Norm::rows));
    m_norm->addItem(tr("% of the predicted class"), int(Norm::columns));
    connect(m_norm, &QComboBox::currentIndexChanged, this,
            [this] { m_matrix->setNorm(static_cast<Norm>(m_norm->currentData().toInt())); });
    m_similar->setToolTip(tr("Classes that are confused stand side by side"));
    connect(m_similar, &QCheckBox::toggled, this, &InspectViews::orderClasses);
    auto* row = new QHBoxLayout;
    row->addWidget(m_norm);
    row->addWidget(m_similar, 1);
    layout->addLayout(row);
    layout->addWidget(m_matrix, 1);
    return page;
}

void InspectViews::orderClasses() {
    m_ordering.cancel();
    if (!m_similar->isChecked() || !m_inspected) return m_matrix->setOrder({});
    m_ordering.start<std::vector<int>>(
        [seen = m_inspected](std::stop_token, const ProgressSink&) {
            return classOrder(seen->evaluation.result.confusion);
        },
        [this](Result<std::vector<int>> order) {
            if (!order)
                Q_EMIT failed(order.error());
            else if (m_similar->isChecked())
                m_matrix->setOrder(std::move(*order));
        });
}

void InspectViews::setInspected(const InspectedPtr& inspected) {
    const auto result = inspected ? inspected->evaluation.result : Evaluation{};
    const auto names = inspected ? inspected->classes : QStringList();
    m_inspected = inspected;
    m_matrix->setMatrix(names, result.confusion);
    if (m_similar->isChecked()) orderClasses();
    for (auto* panel : m_panels)
        panel->setInspected(inspected);
}

} // namespace imago::ui
