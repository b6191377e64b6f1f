// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio_fixture.h"
#include "ui/data/data_workspace.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour.h"

#include <QApplication>
#include <QTest>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

class TestTour : public QObject {
    Q_OBJECT
    const PrivateUser m_user;

    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

private Q_SLOTS:
    void theFirstSampleBringsItAndTheNextDoesNot() {
        TempFolder folder;
        makeImageFolder(folder / "samples" / "fashion", {"Bag", "Coat"}, 10, {28, 28});
        MainWindow window(folder.path());
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(!Tour::wasShown());
        window.openSample();
        QTRY_VERIFY_WITH_TIMEOUT(window.tour() != nullptr, 30000);
        QVERIFY(Tour::wasShown());
        QVERIFY(window.closeProject());
        QVERIFY(!window.tour());
        window.openSample();
        QTRY_VERIFY_WITH_TIMEOUT(window.session() != nullptr, 30000);
        QVERIFY(!window.tour());
        // Asked for without a project, it opens the sample itself.
        QVERIFY(window.closeProject());
        window.startTour();
        QTRY_VERIFY_WITH_TIMEOUT(window.tour() != nullptr, 30000);
        QVERIFY(window.session());
    }

    void keysLeadThroughAllWorkspaces() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(window.openProject(pictures.project.file()));
        window.startTour();
        const char* const rooms[] = {"data", "label", "augment", "train", "inspect", "export", "export"};
        QCOMPARE(Tour::steps().size(), std::size(rooms));
        for (int i = 0; i < static_cast<int>(std::size(rooms)); ++i) {
            QVERIFY(window.tour());
            QCOMPARE(window.tour()->step(), i);
            QCOMPARE(window.currentWorkspace(), QString(rooms[i]));
            QVERIFY(window.tour()->isVisible());
            QVERIFY(window.tour()->accessibleName() == Tour::steps()[static_cast<std::size_t>(i)].title);
            QVERIFY(window.centralWidget()->rect().contains(window.tour()->geometry()));
            if (i == 3) {
                press(Qt::Key_Left);
                QCOMPARE(window.currentWorkspace(), QString("augment"));
                press(Qt::Key_Right);
            }
            press(i % 2 == 0 ? Qt::Key_Right : Qt::Key_Return);
        }
        QTRY_VERIFY(!window.tour());
        QVERIFY(window.workspace("export")->isAncestorOf(QApplication::focusWidget()) ||
                QApplication::focusWidget() == window.workspace("export"));
    }

    void theKeysStayWithItWhenTheListOfPicturesIsThere() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(window.openProject(pictures.project.file()));
        auto* room = qobject_cast<DataWorkspace*>(window.workspace("data"));
        QVERIFY(room);
        QSignalSpy settled(room, &DataWorkspace::settled);
        window.startTour();
        QVERIFY(!room->isSettled());
        QTRY_VERIFY(settled.size() > 0);
        QVERIFY(window.tour()->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Right);
        QCOMPARE(window.currentWorkspace(), QString("label"));
    }

    void escapeEndsItAtOnce() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(window.openProject(pictures.project.file()));
        window.startTour();
        press(Qt::Key_Right);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!window.tour());
        QCOMPARE(window.currentWorkspace(), QString("label"));
    }

    void theHelpMenuStartsIt() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window;
        window.show();
        QVERIFY(window.openProject(pictures.project.file()));
        auto* action = window.findChild<QAction*>("tour");
        QVERIFY(action);
        action->trigger();
        QVERIFY(window.tour());
        action->trigger(); // from the beginning, not a second one
        QCOMPARE(window.findChildren<Tour*>().size(), 1);
    }
};

QTEST_MAIN(TestTour)
#include "test_tour.moc"
