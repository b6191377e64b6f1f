// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio_fixture.h"
#include "ui/model/history_view.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_project_dialog.h"
#include "ui/shell/notices.h"
#include "ui/shell/recent_projects.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/workspaces.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <fstream>
#include <map>
#include <set>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

class TestShell : public QObject {
    Q_OBJECT
    const PrivateUser m_user;

    /// Shown and with the keyboard: shortcuts work in active windows only.
    static void present(QWidget& window) {
        window.show();
        QApplication::setActiveWindow(&window);
    }
    static std::set<QString> ids() {
        std::set<QString> result;
        for (const auto& entry : workspaceTable())
            result.insert(entry.id);
        return result;
    }

private Q_SLOTS:
    void fuzzyFindsLettersInOrder() {
        QVERIFY(fuzzyScore("", "anything"));
        QVERIFY(fuzzyScore("as", "Assign splits"));
        QVERIFY(fuzzyScore("spl as", "Split: assign"));
        QVERIFY(!fuzzyScore("xyz", "Assign splits"));
        QVERIFY(!fuzzyScore("sa", "as"));
        // Starts of words and runs count more.
        QVERIFY(*fuzzyScore("as", "Assign splits") > *fuzzyScore("as", "Clear all filters"));
        QVERIFY(*fuzzyScore("undo", "Undo") > *fuzzyScore("undo", "Run and do it"));
        QVERIFY(*fuzzyScore("op", "Open project") > *fuzzyScore("op", "Stop"));
    }

    void allRoomsAreThereInTheirOrder() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        present(window);
        QVERIFY(window.currentWorkspace().isEmpty());
        QVERIFY(window.openProject(pictures.project.file()));
        QCOMPARE(window.currentWorkspace(), QString("data"));
        QCOMPARE(ids(), (std::set<QString>{"data", "label", "augment", "train", "inspect", "export"}));
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(window.currentWorkspace(), QString(workspaceTable()[static_cast<std::size_t>(i)].id));
            QVERIFY(window.workspace(window.currentWorkspace())->isVisible());
        }
        window.closeProject();
        QVERIFY(!window.session());
        // The room is found again.
        QVERIFY(window.openProject(pictures.project.file()));
        QCOMPARE(window.currentWorkspace(), QString("export"));
        window.showWorkspace("data");
    }

    void thePaletteListsEveryCommandOnce() {
        PictureProject pictures({"cat", "dog"}, 2);
        MainWindow window;
        window.show();
        window.openProject(pictures.project.file());
        const auto commands = window.commands();
        std::set<QAction*> listed;
        for (const auto& command : commands) {
            QVERIFY(command.action);
            QVERIFY2(listed.insert(command.action).second, qPrintable(command.action->text()));
            QVERIFY(!commandName(*command.action).isEmpty());
            QVERIFY(!command.section.isEmpty());
        }
        // Whatever has a key that works in the whole room is in the list, wherever it hangs.
        for (const auto& id : ids())
            for (auto* action : window.workspace(id)->findChildren<QAction*>()) {
                if (action->shortcut().isEmpty() || action->shortcutContext() == Qt::WidgetShortcut) continue;
                QVERIFY2(listed.contains(action), qPrintable(id + ": " + action->text()));
            }
        for (auto* action : window.actions())
            QVERIFY2(listed.contains(action), qPrintable(action->text()));
    }

    void noKeyMeansTwoThings() {
        PictureProject pictures({"cat", "dog"}, 2);
        MainWindow window;
        window.show();
        window.openProject(pictures.project.file());
        std::map<QString, QString> ofShell;
        std::map<QString, std::map<QString, QString>> ofRoom;
        QStringList clashes;
        for (const auto& command : window.commands()) {
            for (const auto& key : command.action->shortcuts()) {
                const QString text = key.toString();
                auto& mine = command.workspace.isEmpty() ? ofShell : ofRoom[command.workspace];
                const auto [at, fresh] = mine.emplace(text, command.action->text());
                if (!fresh)
                    clashes << QStringLiteral("%1 %2: %3 / %4")
                                   .arg(command.workspace, text, at->second, command.action->text());
            }
        }
        for (const auto& [room, keys] : ofRoom)
            for (const auto& [key, text] : keys)
                if (ofShell.contains(key))
                    clashes << QStringLiteral("%1 %2: %3 / window: %4").arg(room, key, text, ofShell[key]);
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join('\n')));
        QVERIFY(ofShell.contains("Ctrl+Z") && ofShell.contains("Ctrl+Y") && ofShell.contains("Ctrl+Shift+Z"));
    }

    void thePaletteRunsACommandOfAnotherRoom() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        window.openProject(pictures.project.file());
        window.showWorkspace("train");
        CommandPalette palette(window.commands(), &window);
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.show();
        palette.setPattern("only unlab");
        QVERIFY(!palette.shown().empty());
        QCOMPARE(commandName(*palette.shown().front().action), QString("Only unlabelled pictures"));
        QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        const auto command = chosen[0][0].value<Command>();
        window.run(command);
        QCOMPARE(window.currentWorkspace(), QString("data"));
        palette.setPattern("qqqqqq");
        QVERIFY(palette.shown().empty());
    }

    void undoIsNamedAndWorksByBothKeys() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        present(window);
        window.openProject(pictures.project.file());
        const ImageId image = pictures.images().front();
        window.session()->labelImages({image}, pictures.classId(0));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(pictures.labelsOf(image).empty());
        QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(pictures.labelsOf(image).size(), std::size_t(1));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pictures.labelsOf(image).size(), std::size_t(1));
        bool named = false;
        for (auto* action : window.actions())
            named = named || action->text().contains("Label");
        QVERIFY(named);
    }

    void theHistoryGoesBackToALine() {
        PictureProject pictures({"cat"}, 3);
        auto session = pictures.open();
        const auto images = pictures.images();
        for (const ImageId image : images)
            session->labelImages({image}, pictures.classId(0));
        HistoryView history(*session);
        const auto journal = must(session->store().journal(10));
        history.goTo(journal[1].id);
        QCOMPARE(must(pictures.project->counts()).labelled, std::int64_t(1));
        history.goTo(journal[0].id);
        QCOMPARE(must(pictures.project->counts()).labelled, std::int64_t(3));
    }

    void errorsAreBannersAndDoNotBlock() {
        MainWindow window;
        window.show();
        TempFolder folder;
        std::ofstream(folder / "no.imago") << "not a database";
        QVERIFY(!window.openProject(folder / "no.imago"));
        QVERIFY(!window.openProject(folder / "missing.imago"));
        QCOMPARE(window.banners().texts().size(), 2);
        QVERIFY(!window.openProject(folder / "missing.imago"));
        QCOMPARE(window.banners().texts().size(), 2);
        QVERIFY(window.banners().texts()[1].contains("missing.imago"));
        for (int i = 0; i < 5; ++i)
            window.banners().show("Title", QString::number(i));
        QCOMPARE(window.banners().texts().size(), 3);
        QVERIFY(!window.session());
    }

    void droppedThingsDoWhatTheyShould() {
        TempFolder folder;
        makeImageFolder(folder / "more", {"a", "b"}, 2, {33, 33});
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        window.takeDropped({pictures.project.file()});
        QVERIFY(window.session());
        // A folder is added; pictures are, too, as long as no run can predict them.
        window.takeDropped({folder / "more" / "a"});
        QTRY_COMPARE_WITH_TIMEOUT(must(pictures.project->counts()).images, std::int64_t(4), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!window.session()->isWriting(), 20000);
        window.takeDropped({folder / "more" / "b" / "0000.png"});
        QTRY_COMPARE_WITH_TIMEOUT(must(pictures.project->counts()).images, std::int64_t(5), 20000);
    }

    void aNewProjectTakesAFolderOfClasses() {
        TempFolder folder;
        makeImageFolder(folder / "animals", {"cat", "dog"}, 3, {40, 40});
        QVERIFY(looksLikeClassFolders(folder / "animals"));
        QVERIFY(!looksLikeClassFolders(folder / "animals" / "cat"));
        QVERIFY(!looksLikeClassFolders(folder / "nothing"));
        QVERIFY(suggestedProjectFile(folder / "animals") == folder / "animals.imago");
        NewProjectDialog dialog({folder / "animals"});
        const auto answer = dialog.answer();
        QVERIFY(answer.foldersAreClasses);
        QVERIFY(answer.file == folder / "animals.imago");

        MainWindow window;
        window.show();
        QVERIFY(window.createProject(answer));
        QTRY_COMPARE_WITH_TIMEOUT(must(window.session()->store().counts()).labelled, std::int64_t(6), 20000);
        QVERIFY(suggestedProjectFile(folder / "animals") == folder / "animals-2.imago");
        QVERIFY(!window.createProject(answer));
    }

    void recentProjectsAreRemembered() {
        PictureProject pictures({"cat"}, 2);
        {
            MainWindow window;
            window.show();
            QVERIFY(window.openProject(pictures.project.file()));
            window.session()->labelImages({pictures.images().front()}, pictures.classId(0));
            QVERIFY(window.closeProject());
        }
        const auto recent = recentProjects();
        QVERIFY(!recent.empty());
        QVERIFY(toPathText(recent.front().path) == pictures.project.file());
        QCOMPARE(recent.front().images, 2);
        QCOMPARE(recent.front().labelled, 1);
        QVERIFY(!recent.front().picture.isNull());
        forgetProject(recent.front().path);
        for (const auto& project : recentProjects())
            QVERIFY(project.path != recent.front().path);
    }

    void theSampleIsMadeOnceAndSplit() {
        TempFolder folder;
        makeImageFolder(folder / "samples" / "fashion", {"Bag", "Coat"}, 10, {28, 28});
        MainWindow window(folder.path());
        window.show();
        window.openSample("label");
        QTRY_VERIFY_WITH_TIMEOUT(window.session() != nullptr, 30000);
        QCOMPARE(window.currentWorkspace(), QString("label"));
        auto counts = must(window.session()->store().counts());
        QCOMPARE(counts.images, std::int64_t(20));
        QCOMPARE(counts.labelled, std::int64_t(18)); // some are left to label by hand
        QVERIFY(counts.bySplit[Split::train] > 0);
        const auto file = window.session()->file();
        QVERIFY(window.closeProject());
        window.openSample();
        QTRY_VERIFY_WITH_TIMEOUT(window.session() != nullptr, 30000);
        QVERIFY(window.session()->file() == file);
    }

    void theStatusSaysThatAllIsSaved() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        window.openProject(pictures.project.file());
        auto* strip = window.findChild<StatusStrip*>();
        QVERIFY(strip && strip->isVisible());
        QCOMPARE(strip->savedText(), QString("All changes saved"));
        TempFolder folder;
        makeImageFolder(folder / "more", {"a"}, 20);
        window.session()->addFolders({folder / "more"});
        QCOMPARE(strip->savedText(), QString("Writing…"));
        QTRY_COMPARE_WITH_TIMEOUT(strip->savedText(), QString("All changes saved"), 20000);
    }

    void everyWorkspaceFitsALaptopScreen() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        window.openProject(pictures.project.file());
        // What has no room is scrolled; at the usual size of text nothing is.
        window.showNormal();
        window.resize(1366, 720); // 768 less a desktop's bars
        for (const auto& id : ids()) {
            window.showWorkspace(id);
            QApplication::processEvents();
            const QSize least = window.workspace(id)->minimumSizeHint();
            const QSize there = window.workspace(id)->parentWidget()->parentWidget()->size();
            QVERIFY2(least.width() <= there.width(),
                     qPrintable(id + QStringLiteral(" %1 > %2").arg(least.width()).arg(there.width())));
            QVERIFY2(there.height() >= 560, qPrintable(QString::number(there.height())));
        }
        QVERIFY(window.minimumSizeHint().width() <= 1366 && window.minimumSizeHint().height() <= 720);
    }

    void everyControlCanBeNamed() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        window.openProject(pictures.project.file());
        QStringList nameless;
        for (auto* button : window.findChildren<QAbstractButton*>()) {
            const QString where =
                button->parentWidget() ? button->parentWidget()->metaObject()->className() : "";
            if (where.startsWith("Q") && where != "QWidget") continue; // parts of Qt's own widgets
            if (button->isHidden()) continue;
            if (button->text().isEmpty() && button->accessibleName().isEmpty())
                nameless << QString(button->metaObject()->className()) + " in " + where;
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join('\n')));
    }

private:
    static std::filesystem::path toPathText(const QString& text) {
        return std::filesystem::path(text.toStdString());
    }
};

QTEST_MAIN(TestShell)
#include "test_shell.moc"
