// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/ask.h"
#include "ui/base/high_contrast.h"
#include "ui/base/shown_filter.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/data/export_dialog.h"
#include "ui/data/import_dialog.h"
#include "ui/data/video_dialog.h"
#include "ui/shell/history_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/project_rescue.h"
#include "ui/shell/recent_projects.h"
#include "ui/shell/workspaces.h"

#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>

namespace imago::ui {

QAction* MainWindow::addCommand(QMenu* menu, const QString& section, const QString& iconName,
                                const QString& text, const QList<QKeySequence>& keys,
                                std::function<void()> run, bool needsProject) {
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty()) action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    if (menu) menu->addAction(action);
    addAction(action);
    if (needsProject) m_projectActions << action;
    m_shellCommands.push_back({section, QString(), action});
    return action;
}

void MainWindow::makeActions() {
    const QString file = tr("File"), edit = tr("Edit"), view = tr("View");
    auto* fileMenu = menuBar()->addMenu(tr("&File"));
    addCommand(
        fileMenu, file, "folder-plus", tr("&New project…"), {QKeySequence("Ctrl+Shift+N")},
        [this] { askNew(); }, false);
    addCommand(
        fileMenu, file, "folder-open", tr("&Open project…"), {QKeySequence::Open}, [this] { askOpen(); },
        false);
    m_recentMenu = fileMenu->addMenu(icon("clock"), tr("Open &recent"));
    addCommand(
        fileMenu, file, "sparkles", tr("Open the &sample project"), {}, [this] { openSample(); }, false);
    fileMenu->addSeparator();
    addCommand(fileMenu, file, "folder", tr("&Add a folder of pictures…"), {QKeySequence("Ctrl+Alt+F")},
               [this] { askForFolder(*m_session, this); });
    addCommand(fileMenu, file, "image-plus", tr("Add &pictures…"), {},
               [this] { askForPictures(*m_session, this); });
    addCommand(fileMenu, file, "play", tr("Add videos…"), {QKeySequence("Ctrl+Alt+V")},
               [this] { showVideoDialog(*m_session, this); });
    addCommand(fileMenu, file, "database", tr("&Import a data set…"), {QKeySequence("Ctrl+Shift+I")},
               [this] { showImportDialog(*m_session, this); });
    addCommand(fileMenu, file, "package", tr("&Export the data set…"), {QKeySequence("Ctrl+Alt+E")},
               [this] { showExportDialog(*m_session, ShownFilter::of(*m_session).filter(), this); });
    addCommand(fileMenu, file, "refresh-cw", tr("Look for &changed and moved files"), {},
               [this] { m_session->rescanNow(); });
    addCommand(fileMenu, file, "scan-eye", tr("Pre&dict pictures…"), {QKeySequence("Ctrl+Shift+P")},
               [this] { askPredict(); });
    addCommand(fileMenu, file, "sparkles", tr("Pre-&label pictures…"), {QKeySequence("Ctrl+Shift+J")},
               [this] { askPrelabel(); });
    fileMenu->addSeparator();
    addCommand(fileMenu, file, "save", tr("Sa&ve"), {QKeySequence::Save}, [this] {
        m_toast->show(tr("All changes are saved: every change is written to %1 at once.")
                          .arg(toQString(m_session->file())));
    });
    addCommand(
        fileMenu, file, "history", tr("Restore a &backup…"), {QKeySequence("Ctrl+Alt+B")},
        [this] { m_rescue->showBackups(); }, false);
    addCommand(fileMenu, file, "x", tr("C&lose project"), {QKeySequence("Ctrl+W")},
               [this] { closeProject(); });
    addCommand(
        fileMenu, file, "", tr("&Quit"), {QKeySequence("Ctrl+Q")}, [this] { close(); }, false);

    auto* editMenu = menuBar()->addMenu(tr("&Edit"));
    m_undo = addCommand(editMenu, edit, "undo-2", tr("&Undo"), {QKeySequence("Ctrl+Z")},
                        [this] { m_session->undo(); });
    m_redo =
        addCommand(editMenu, edit, "redo-2", tr("&Redo"),
                   {QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")}, [this] { m_session->redo(); });
    addCommand(editMenu, edit, "history", tr("&History…"), {QKeySequence("Ctrl+Shift+H")},
               [this] { showHistory(); });

    auto* viewMenu = menuBar()->addMenu(tr("&View"));
    m_roomGroup = new QActionGroup(viewMenu);
    for (std::size_t i = 0; i < m_roomActions.size(); ++i) {
        const auto& entry = workspaceTable()[i];
        const QKeySequence key(QStringLiteral("Ctrl+%1").arg(i + 1));
        auto* action = addCommand(viewMenu, view, entry.icon, entry.title(), {key},
                                  [this, id = QString::fromLatin1(entry.id)] { showWorkspace(id); });
        action->setCheckable(true);
        m_roomGroup->addAction(action);
        m_roomActions[i] = action;
    }
    viewMenu->addSeparator();
    auto* themes = new QActionGroup(viewMenu);
    const auto addTheme = [&](const QString& iconName, const QString& text, ThemeChoice choice) {
        auto* action = addCommand(
            viewMenu, view, iconName, text, {}, [choice] { applyTheme(*qApp, choice); }, false);
        action->setCheckable(true);
        action->setChecked(themeChoice() == choice && !highContrastChosen());
        themes->addAction(action);
    };
    addTheme("monitor", tr("Theme: as the &desktop"), ThemeChoice::system);
    addTheme("sun", tr("Theme: &light"), ThemeChoice::light);
    addTheme("moon", tr("Theme: d&ark"), ThemeChoice::dark);
    addLanguageMenu(viewMenu);
    addSightOptions(viewMenu, themes);
    viewMenu->addSeparator();
    addCommand(
        viewMenu, view, "maximize", tr("&Full screen"), {QKeySequence("F11")},
        [this] {
            if (isFullScreen())
                showNormal();
            else
                showFullScreen();
        },
        false);

    m_roomMenu = menuBar()->addMenu(tr("&Commands"));
    // A room's commands come and go, with the classes for example.
    connect(m_roomMenu, &QMenu::aboutToShow, this, &MainWindow::refreshRoomMenu);
    addHelpMenu();
    QList<QAction*> all;
    for (const auto& command : m_shellCommands)
        all << command.action;
    m_keys.adopt({}, all);
    refreshRecentMenu();
}

void MainWindow::refreshActions() {
    for (auto* action : m_projectActions)
        action->setEnabled(m_session != nullptr);
    m_roomMenu->menuAction()->setVisible(m_session != nullptr);
    const auto named = [](const QString& what, const QString& verb) {
        return verb.isEmpty() ? what : tr("%1: %2").arg(what, verbText(verb));
    };
    m_undo->setEnabled(m_session && m_session->canUndo());
    m_redo->setEnabled(m_session && m_session->canRedo());
    m_undo->setText(named(tr("&Undo"), m_session ? m_session->undoVerb() : QString()));
    m_redo->setText(named(tr("&Redo"), m_session ? m_session->redoVerb() : QString()));
}

void MainWindow::refreshRoomMenu() {
    m_roomMenu->clear();
    if (m_current < 0) return;
    const auto index = static_cast<std::size_t>(m_current);
    m_roomMenu->setTitle(workspaceTable()[index].title());
    m_roomMenu->addActions(m_workspaces[index]->commands());
}

void MainWindow::refreshRecentMenu() {
    m_recentMenu->clear();
    for (const auto& project : recentProjects()) {
        const QFileInfo info(project.path);
        auto* action = m_recentMenu->addAction(info.completeBaseName());
        action->setToolTip(project.path);
        connect(action, &QAction::triggered, this,
                [this, path = project.path] { openProject(toPath(path)); });
    }
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
}

std::vector<Command> MainWindow::commands() {
    std::vector<Command> all = m_shellCommands;
    if (!m_session) return all;
    for (std::size_t i = 0; i < m_workspaces.size(); ++i) {
        const auto& entry = workspaceTable()[i];
        for (auto* action : makeWorkspace(i)->commands())
            all.push_back({entry.title(), QString::fromLatin1(entry.id), action});
    }
    return all;
}

void MainWindow::run(const Command& command) {
    if (!command.workspace.isEmpty() && command.workspace != currentWorkspace())
        showWorkspace(command.workspace);
    if (command.action) command.action->trigger();
}

void MainWindow::showPalette() {
    auto* palette = new CommandPalette(commands(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    // The palette is closed first: a command may open a dialog of its own.
    connect(palette, &CommandPalette::chosen, this, &MainWindow::run, Qt::QueuedConnection);
    palette->show();
}

void MainWindow::showHistory() {
    if (!m_history) m_history = new HistoryDialog(*m_session, this);
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
}

} // namespace imago::ui
