// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/language.h"
#include "ui/base/theme.h"
#include "ui/shell/handbook_window.h"
#include "ui/shell/history_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/predict_dialog.h"
#include "ui/shell/tour.h"

#include <QApplication>
#include <QMenuBar>

// The window in another language: all its parts are made anew around the same project.
namespace imago::ui {

void MainWindow::addLanguageMenu(QMenu* viewMenu) {
    auto* menu = viewMenu->addMenu(icon("languages"), tr("Lan&guage"));
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& choice, const QString& text, const QString& name) {
        auto* action = addCommand(
            menu, tr("Language"), {}, text, {}, [this, choice] { chooseLanguage(choice); }, false);
        action->setObjectName(QStringLiteral("language.") + name);
        action->setCheckable(true);
        action->setChecked(languageChoice() == choice);
        group->addAction(action);
    };
    add({}, tr("&System language"), QStringLiteral("system"));
    menu->addSeparator();
    for (const auto& language : languages())
        add(language.code, language.menu, language.code);
}

void MainWindow::chooseLanguage(const QString& choice) {
    for (std::size_t i = 0; i < m_workspaces.size(); ++i) {
        if (!m_workspaces[i] || !m_workspaces[i]->isBusy()) continue;
        m_toast->show(tr("%1 is still at work. Choose the language again when that is done.")
                          .arg(m_workspaces[i]->accessibleName()));
        const QString now = languageChoice();
        findChild<QAction*>(QStringLiteral("language.") + (now.isEmpty() ? QStringLiteral("system") : now))
            ->setChecked(true);
        return;
    }
    applyLanguage(*qApp, choice);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QMainWindow::changeEvent(event);
}

void MainWindow::rebuild() {
    const bool active = isActiveWindow();
    const QString room = currentWorkspace();
    const int step = m_tour ? m_tour->step() : -1;
    const bool history = m_history && m_history->isVisible();
    const QString page = m_handbook && m_handbook->isVisible() ? m_handbook->page() : QString();
    const QByteArray place = m_handbook ? m_handbook->saveGeometry() : QByteArray();
    const auto pictures = m_predict ? m_predict->pictures() : std::vector<std::filesystem::path>();
    setUpdatesEnabled(false);
    takeApart();
    unsetLocale(); // numbers as the new language writes them
    build();
    if (m_session) {
        showProject();
        showWorkspace(room);
        m_idle.start(600);
    }
    refreshActions();
    refreshTitle();
    setUpdatesEnabled(true);
    if (history) showHistory();
    if (!pictures.empty()) predict(pictures);
    if (!page.isEmpty()) {
        showHandbookPage(page);
        m_handbook->restoreGeometry(place);
    }
    if (active) activateWindow();
    if (step >= 0) startTour(step);
}

void MainWindow::takeApart() {
    m_idle.stop();
    keepState();
    if (m_current >= 0) m_workspaces[static_cast<std::size_t>(m_current)]->deactivate();
    for (std::size_t i = 0; i < m_workspaces.size(); ++i)
        if (m_workspaces[i]) m_places[i] = m_workspaces[i]->place();
    delete m_tour;
    for (auto* dialog : findChildren<QDialog*>(Qt::FindDirectChildrenOnly))
        if (!dialog->isModal()) delete dialog;
    dropWorkspaces();
    m_banners->setParent(nullptr); // what they say has not been read yet
    delete takeCentralWidget();
    for (const auto& command : m_shellCommands)
        delete command.action;
    m_shellCommands.clear();
    m_projectActions.clear();
    setMenuBar(new QMenuBar);
}

} // namespace imago::ui
