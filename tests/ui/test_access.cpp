// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/access_walk.h"
#include "tests/ui/seen_project.h"
#include "ui/data/export_dialog.h"
#include "ui/data/import_dialog.h"
#include "ui/data/split_dialog.h"
#include "ui/data/video_dialog.h"
#include "ui/label/class_details_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/handbook_window.h"
#include "ui/shell/history_dialog.h"
#include "ui/shell/key_map.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_project_dialog.h"
#include "ui/shell/predict_dialog.h"
#include "ui/shell/prelabel_dialog.h"
#include "ui/shell/workspaces.h"
#include "ui/train/checkpoint_dialog.h"
#include "ui/train/weights_dialog.h"

#include <QMenuBar>

#include <functional>
#include <memory>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

/// The studio for those who do not see the screen, or do not use a mouse.
class TestAccess : public QObject {
    Q_OBJECT
    std::unique_ptr<SeenProject> m_seen;
    std::unique_ptr<MainWindow> m_window;
    TempFolder m_folder;

    static void settle() {
        for (int i = 0; i < 30; ++i) {
            QApplication::processEvents();
            QTest::qWait(10);
        }
    }
    static void present(QWidget& window) {
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        settle();
    }
    /// One message each: QtTest cuts long ones.
    static void tell(QStringList problems) {
        problems.removeDuplicates();
        for (const auto& one : problems)
            qWarning().noquote() << one;
    }
    QWidget& room() { return *m_window->workspace(m_window->currentWorkspace()); }

    /// Every page of a room, one after the other: its tabs, and in Inspect its views.
    void forEachPage(const std::function<void(const QString&)>& look) {
        look({});
        for (auto* action : m_window->workspace(m_window->currentWorkspace())->commands()) {
            const bool isView = action->isCheckable() && action->actionGroup() &&
                                action->shortcut().toString().startsWith(QStringLiteral("Alt+"));
            const bool isTool = action->objectName().startsWith(QStringLiteral("label.tool.")) &&
                                (action->data().isValid() && action->isCheckable());
            if (!isView && !isTool) continue;
            action->trigger();
            settle();
            look(action->text());
        }
        for (auto* tabs : room().findChildren<QTabBar*>()) {
            if (!tabs->isVisible()) continue;
            for (int i = tabs->count() - 1; i >= 0; --i) {
                tabs->setCurrentIndex(i);
                settle();
                look(tabs->tabText(i));
            }
        }
    }

private Q_SLOTS:
    void initTestCase() {
        m_seen = std::make_unique<SeenProject>();
        applyTheme(*qApp, ThemeChoice::dark);
        QApplication::setCursorFlashTime(0);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1600, 1000);
        present(*m_window);
        QVERIFY(m_window->openProject(m_seen->pictures().project.file()));
        settle();
    }
    void cleanupTestCase() {
        m_window.reset();
        m_seen.reset();
    }

    void everyRoomIsNamedAndReached_data() {
        QTest::addColumn<QString>("id");
        for (const auto& entry : workspaceTable())
            QTest::newRow(entry.id) << QString::fromLatin1(entry.id);
    }
    void everyRoomIsNamedAndReached() {
        QFETCH(QString, id);
        m_window->showWorkspace(id);
        settle();
        QStringList problems;
        forEachPage([&](const QString& page) {
            for (const auto& one : namingProblems(*m_window))
                problems << page + QStringLiteral(": ") + one;
            // Every key of Label moves the filmstrip; the mouse is one more way.
            for (const auto& one : keyboardProblems(*m_window, room(), {QStringLiteral("Filmstrip")}))
                problems << page + QStringLiteral(": ") + one;
        });
        tell(problems);
        QVERIFY(problems.isEmpty());
    }

    void theWelcomePageIsNamedAndReached() {
        MainWindow window;
        window.resize(1366, 768);
        present(window);
        const auto problems = namingProblems(window) + keyboardProblems(window, *window.centralWidget());
        tell(problems);
        QVERIFY(problems.isEmpty());
    }

    void everyDialogIsNamedAndReached_data() {
        QTest::addColumn<QString>("which");
        for (const char* which : {"split", "export", "import", "videos", "class", "history", "new", "predict",
                                  "prelabel", "weights", "keys", "palette", "checkpoint", "handbook"})
            QTest::newRow(which) << QString::fromLatin1(which);
    }
    void everyDialogIsNamedAndReached() {
        QFETCH(QString, which);
        const auto dialog = make(which);
        QVERIFY(dialog);
        present(*dialog);
        QVERIFY(!dialog->windowTitle().isEmpty() || !dialog->accessibleName().isEmpty());
        QStringList problems = namingProblems(*dialog);
        // The palette is one field: all its keys go there, the list beneath follows them.
        if (which != "palette") problems << keyboardProblems(*dialog, *dialog);
        for (auto* tabs : dialog->findChildren<QTabBar*>()) {
            for (int i = tabs->count() - 1; tabs->isVisible() && i >= 0; --i) {
                tabs->setCurrentIndex(i);
                settle();
                problems << namingProblems(*dialog) << keyboardProblems(*dialog, *dialog);
            }
        }
        tell(problems);
        QVERIFY(problems.isEmpty());
    }

private:
    std::unique_ptr<QDialog> make(const QString& which) {
        auto& session = *m_window->session();
        auto& store = m_seen->pictures().project.store();
        if (which == "split") {
            Counts counts;
            counts.labelled = 200;
            return std::make_unique<SplitDialog>(counts);
        }
        if (which == "export") return std::make_unique<ExportDialog>(session, ImageFilter{});
        if (which == "import") {
            if (!std::filesystem::exists(m_folder / "set"))
                makeImageFolder(m_folder / "set", {"kitten", "dog"}, 2, {40, 30});
            return std::make_unique<ImportDialog>(session, m_folder / "set");
        }
        if (which == "videos")
            return std::make_unique<VideoDialog>(std::vector<std::filesystem::path>{m_folder / "none.mp4"});
        if (which == "class") return std::make_unique<ClassDetailsDialog>(must(store.classes()).front());
        if (which == "history") return std::make_unique<HistoryDialog>(session);
        if (which == "new")
            return std::make_unique<NewProjectDialog>(std::vector<std::filesystem::path>{m_folder.path()});
        if (which == "predict")
            return std::make_unique<PredictDialog>(session, std::vector<std::filesystem::path>{});
        if (which == "prelabel") return std::make_unique<PrelabelDialog>(session);
        if (which == "weights") return std::make_unique<WeightsDialog>(session);
        if (which == "keys")
            return std::make_unique<KeyMap>([this] { return m_window->commands(); }, m_window->keys(),
                                            nullptr);
        if (which == "palette") return std::make_unique<CommandPalette>(m_window->commands(), nullptr);
        if (which == "checkpoint")
            return std::make_unique<CheckpointDialog>(session, *must(store.run(m_seen->run())));
        auto book = Handbook::read(std::filesystem::path(IMAGO_SOURCE_DIR) / "resources" / "handbook");
        return book ? std::make_unique<HandbookWindow>(std::move(*book)) : nullptr;
    }
};

QTEST_MAIN(TestAccess)
#include "test_access.moc"
