// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/handbook_window.h"
#include "ui/shell/key_map.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/rail.h"
#include "ui/shell/tour.h"
#include "ui/shell/workspaces.h"

#include <QMenuBar>
#include <QMessageBox>

namespace imago::ui {

void MainWindow::addHelpMenu() {
    auto* menu = menuBar()->addMenu(tr("&Help"));
    const auto add = [this, menu](const QString& iconName, const QString& text, const QString& name,
                                  const QList<QKeySequence>& keys, std::function<void()> run) {
        addCommand(menu, tr("Help"), iconName, text, keys, std::move(run), false)->setObjectName(name);
    };
    add("book-open", tr("&Handbook"), "handbook", {QKeySequence("F1")}, [this] { showHandbook(); });
    add("keyboard", tr("&Keys…"), "keys", {QKeySequence("Shift+F1")}, [this] { showKeys(); });
    add("command", tr("&Command palette…"), {}, {QKeySequence("Ctrl+K")}, [this] { showPalette(); });
    add("sparkles", tr("&Tour of the workspaces"), "tour", {}, [this] { startTour(); });
    menu->addSeparator();
    add("info", tr("&About Imago"), {}, {}, [this] { showAbout(); });
}

void MainWindow::showHandbook() {
    // The pages of the workspaces have the workspaces' ids.
    const QString id = currentWorkspace();
    showHandbookPage(id.isEmpty() ? QStringLiteral("index") : id);
}

void MainWindow::showHandbookPage(const QString& id) {
    if (!m_handbook) {
        auto book = Handbook::read(m_resources / "handbook");
        if (!book) {
            m_banners->show(book.error());
            return;
        }
        m_handbook = new HandbookWindow(std::move(*book), this);
    }
    m_handbook->show();
    m_handbook->showPage(id);
    m_handbook->raise();
    m_handbook->activateWindow();
}

HandbookWindow* MainWindow::handbook() const {
    return m_handbook;
}

Tour* MainWindow::tour() const {
    return m_tour;
}

void MainWindow::startTour(int step) {
    if (!m_session) {
        m_tourWanted = true;
        openSample();
        return;
    }
    m_tourWanted = false;
    delete m_tour;
    m_tour = new Tour([this](const QString& workspace) { showWorkspace(workspace); },
                      [this](const QString& workspace) -> QWidget* {
                          const int index = workspaceIndex(workspace);
                          if (index < 0) return nullptr;
                          return m_rail->buttonOf(m_roomActions[static_cast<std::size_t>(index)]);
                      },
                      centralWidget(), step);
    connect(m_tour, &Tour::ended, this, [this] { m_rooms->currentWidget()->setFocus(Qt::OtherFocusReason); });
}

void MainWindow::showKeys() {
    auto* keys = new KeyMap([this] { return commands(); }, m_keys, this);
    keys->setAttribute(Qt::WA_DeleteOnClose);
    keys->show();
}

void MainWindow::showAbout() {
    QMessageBox::about(this, tr("About Imago"),
                       tr("<h3>Imago %1</h3><p>Turns a folder of pictures into a working image model.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later. Built "
                          "with Qt %2, OpenCV, "
                          "SQLite and LibTorch; icons by Lucide.</p>")
                           .arg(QStringLiteral(IMAGO_VERSION), QString::fromLatin1(qVersion())));
}

} // namespace imago::ui
