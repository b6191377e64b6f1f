// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/forget.h"
#include "ui/base/key_bindings.h"
#include "ui/base/patterns.h"
#include "ui/base/proposal_gestures.h"
#include "ui/base/settings.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/data/class_chart.h"
#include "ui/data/data_workspace.h"
#include "ui/data/details_panel.h"
#include "ui/data/filter_panel.h"
#include "ui/data/split_dialog.h"

#include <QMessageBox>

namespace imago::ui {

QAction* DataWorkspace::command(const QString& iconName, const QString& text, const QList<QKeySequence>& keys,
                                std::function<void()> run) {
    auto* action = makeAction(this, iconName, text, keys, std::move(run));
    m_commands << action;
    return action;
}

QAction* DataWorkspace::toggle(const QString& name, const QString& iconName, const QString& text,
                               const QKeySequence& key, QWidget* panel, bool on) {
    auto* action = command(iconName, text, {key}, {});
    const QString settingsKey = QStringLiteral("data/show/%1").arg(name);
    action->setCheckable(true);
    action->setChecked(userSettings()->value(settingsKey, on).toBool());
    connect(action, &QAction::toggled, this, [this, panel, settingsKey](bool shown) {
        panel->setVisible(shown);
        userSettings()->setValue(settingsKey, shown);
        refreshDetails();
        askSoon();
    });
    return action;
}

void DataWorkspace::makePanels() {
    m_filters->setVisible(m_showFilters->isChecked());
    m_bottom->setVisible(m_showChart->isChecked());
    m_details->setVisible(m_showDetails->isChecked());
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_grid, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (m_grid->selectedIds().empty()) return;
        QMenu menu;
        fillMenu(menu);
        menu.exec(m_grid->viewport()->mapToGlobal(at));
    });
}

void DataWorkspace::makeCommands() {
    command("search", tr("&Find in paths"), {QKeySequence::Find}, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    m_unlabelled = command("circle", tr("Only &unlabelled pictures"), {Qt::Key_U},
                           [this] { m_filters->setUnlabelled(!m_filters->unlabelled()); });
    m_unlabelled->setCheckable(true);
    m_clearFilters =
        command("x", tr("Clear &filters"), {QKeySequence("Ctrl+Shift+X")}, [this] { clearFilters(); });
    command("square-check", tr("Select &all"), {QKeySequence::SelectAll}, [this] { m_grid->selectAll(); });
    command("square", tr("Select &nothing"), {QKeySequence("Ctrl+Shift+A")},
            [this] { m_grid->clearSelection(); });

    const auto onSelection = [this](const QString& iconName, const QString& text,
                                    const QList<QKeySequence>& keys, std::function<void()> run) {
        auto* action = command(iconName, text, keys, std::move(run));
        m_selectionActions << action;
        return action;
    };
    m_openInLabel =
        onSelection("tag", tr("Open in &Label"), {QKeySequence("Ctrl+L")}, [this] { openInLabel(); });
    m_clearLabels = onSelection("x", tr("&Clear the labels"), {Qt::Key_Backspace, Qt::Key_Delete},
                                [this] { m_session.clearLabels(m_grid->selectedIds()); });
    m_acceptProposals =
        onSelection("check-check", tr("Acce&pt the proposals"), {QKeySequence("Shift+Return")},
                    [this] { decideProposals(m_session, m_grid->selectedIds(), true); });
    m_rejectProposals = onSelection("circle-x", tr("Re&ject the proposals"), {QKeySequence("Shift+X")},
                                    [this] { decideProposals(m_session, m_grid->selectedIds(), false); });
    const auto review = [&](const char* iconName, const QString& text, const QKeySequence& key,
                            ReviewState state) {
        m_reviewActions << onSelection(
            iconName, text, key.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{key},
            [this, state] { m_session.reviewImages(m_grid->selectedIds(), state); });
    };
    review("circle-check", tr("Mark as &reviewed"), Qt::Key_R, ReviewState::reviewed);
    review("help-circle", tr("Needs a&ttention"), Qt::Key_M, ReviewState::ambiguous);
    review("ban", tr("E&xclude"), Qt::Key_X, ReviewState::excluded);
    review("circle", tr("Mark as not reviewe&d"), {}, ReviewState::unreviewed);
    const auto split = [&](const QString& text, const char* key, Split which) {
        m_splitActions << onSelection("split", text, {QKeySequence(key)},
                                      [this, which] { m_session.splitImages(m_grid->selectedIds(), which); });
    };
    split(tr("Put into &training"), "Ctrl+Alt+1", Split::train);
    split(tr("Put into &validation"), "Ctrl+Alt+2", Split::val);
    split(tr("Put into te&st"), "Ctrl+Alt+3", Split::test);
    split(tr("Take &out of the splits"), "Ctrl+Alt+0", Split::none);
    m_remove = onSelection("trash-2", tr("Remo&ve from the project…"), {QKeySequence("Shift+Delete")},
                           [this] { removeSelected(); });
    m_forget = onSelection("eye-off", tr("&Forget for good…"), {QKeySequence("Ctrl+Shift+Delete")},
                           [this] { askToForget(m_session, this, m_grid->selectedIds()); });
    m_assign =
        command("split", tr("Assi&gn splits…"), {QKeySequence("Ctrl+Shift+S")}, [this] { assignSplits(); });

    command("folder", tr("&Watched folders…"), {QKeySequence("Ctrl+Alt+W")},
            [this] { m_folders->showMenu(); });
    command("zoom-in", tr("Larger thumbnails"), {QKeySequence::ZoomIn, QKeySequence("Ctrl+=")},
            [this] { m_grid->zoom(1); });
    command("zoom-out", tr("Smaller thumbnails"), {QKeySequence::ZoomOut}, [this] { m_grid->zoom(-1); });
    m_showFilters =
        toggle("filters", "panel-left", tr("Show filters"), QKeySequence("Ctrl+Shift+L"), m_filters, true);
    m_showChart = toggle("chart", "bar-chart-3", tr("Show class chart and problems"),
                         QKeySequence("Ctrl+Shift+D"), m_bottom, false);
    m_showDetails =
        toggle("details", "panel-right", tr("Show details"), QKeySequence("Ctrl+Shift+E"), m_details, true);
}

void DataWorkspace::refreshLabelActions() {
    qDeleteAll(m_labelActions);
    m_labelActions.clear();
    // A class whose key belongs to a command is labelled from the menu.
    const auto reserved = letterKeys(m_commands + window()->actions());
    for (const auto& c : m_session.classes()) {
        const QString key = QString::fromStdString(c.key).toUpper();
        QList<QKeySequence> keys;
        if (!key.isEmpty() && !reserved.contains(key)) keys << QKeySequence(key);
        const QString name = QString::fromStdString(c.name).replace('&', QStringLiteral("&&"));
        auto* action = makeAction(this, QString(), tr("Label as %1").arg(name), keys,
                                  [this, id = c.id] { m_session.labelImages(m_grid->selectedIds(), id); });
        action->setIcon(markSwatch(QColor::fromRgb(c.color), c.position));
        action->setProperty("fixedKeys", true); // the class's, not the person's set of keys
        action->setEnabled(!m_grid->selectedIds().empty());
        m_labelActions << action;
    }
}

void DataWorkspace::fillMenu(QMenu& menu) {
    auto* label = menu.addMenu(icon("tag"), tr("&Label as"));
    label->addActions(m_labelActions);
    label->setEnabled(!m_labelActions.isEmpty());
    menu.addAction(m_clearLabels);
    menu.addAction(m_acceptProposals);
    menu.addAction(m_rejectProposals);
    menu.addSeparator();
    menu.addActions(m_reviewActions);
    menu.addSeparator();
    menu.addMenu(icon("split"), tr("&Split"))->addActions(m_splitActions);
    menu.addSeparator();
    menu.addAction(m_openInLabel);
    menu.addAction(m_remove);
    menu.addAction(m_forget);
}

void DataWorkspace::openInLabel() {
    const ImageId image = m_grid->currentId();
    if (image) Q_EMIT goTo("label", image, {});
}

void DataWorkspace::removeSelected() {
    const auto selected = m_grid->selectedIds();
    QMessageBox box(QMessageBox::Question, tr("Remove pictures"),
                    tr("Remove %Ln pictures with their labels from the project?", nullptr,
                       static_cast<int>(selected.size())),
                    QMessageBox::Cancel, this);
    box.setInformativeText(tr("The files stay where they are. This cannot be undone."));
    auto* remove = box.addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() == remove) m_session.removeImages(selected);
}

void DataWorkspace::assignSplits() {
    SplitDialog dialog(m_counts, this);
    if (dialog.exec() == QDialog::Accepted) m_session.assignSplitsNow(dialog.options());
}

} // namespace imago::ui
