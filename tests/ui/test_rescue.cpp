// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"
#include "core/store/read_only.h"
#include "tests/support/store_state.h"
#include "tests/ui/studio_fixture.h"
#include "ui/base/backup_keeper.h"
#include "ui/base/project_hold.h"
#include "ui/shell/backups_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/project_rescue.h"
#include "ui/shell/repair_dialog.h"

#include <QTest>
#include <QTreeWidget>

#include <fstream>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;
namespace fs = std::filesystem;

class TestRescue : public QObject {
    Q_OBJECT
    const PrivateUser m_user;

private Q_SLOTS:
    void aSecondStudioOnlyReads() {
        PictureProject pictures({"cat"}, 3);
        const auto first = pictures.open();
        QVERIFY(!ProjectHold::refusal(*first));
        const auto image = pictures.images().front();
        {
            MainWindow second;
            QVERIFY(second.openProject(pictures.project.file()));
            QVERIFY(second.windowTitle().contains("(read-only)"));
            QCOMPARE(second.banners().texts().size(), 1);
            QVERIFY(second.banners().texts().front().contains("is open in another studio"));
            QSignalSpy failed(second.session(), &Session::failed);
            QVERIFY(!second.session()->labelImages({image}, pictures.classId(0)));
            second.session()->rescanNow();
            QVERIFY(!second.session()->isWriting());
            QCOMPARE(failed.count(), 2);
            QVERIFY(!second.session()->runs().start(Recipe{}));
            QVERIFY(pictures.labelsOf(image).empty());
            // The second one sees what the first one does.
            QSignalSpy rewritten(second.session(), &Session::rewritten);
            QVERIFY(first->labelImages({image}, pictures.classId(0)));
            QTRY_VERIFY(rewritten.count() > 0);
        }
        QVERIFY(must(backups(pictures.project.file())).empty()); // they are the first one's
        QVERIFY(!ProjectLock::take(pictures.project.file()));    // still held
        QVERIFY(first->labelImages({pictures.images().back()}, pictures.classId(0)));
    }

    void afterTheFirstHasGoneItWrites() {
        PictureProject pictures({"cat"}, 2);
        auto first = pictures.open();
        auto second = pictures.open();
        QVERIFY(ProjectHold::refusal(*second));
        first.reset();
        second.reset();
        const auto third = pictures.open();
        QVERIFY(!ProjectHold::refusal(*third));
        QVERIFY(third->labelImages({pictures.images().front()}, pictures.classId(0)));
    }

    void closingMakesABackupAndRestoringTakesItBack() {
        PictureProject pictures({"cat", "dog"}, 2);
        const auto file = pictures.project.file();
        MainWindow window;
        QVERIFY(window.openProject(file));
        QVERIFY(window.session()->labelImages({pictures.images().front()}, pictures.classId(0)));
        QVERIFY(window.closeProject());
        QCOMPARE(must(backups(file)).size(), std::size_t(1));
        const auto then = stateOf(pictures.project.store());
        QVERIFY(window.openProject(file));
        QVERIFY(window.closeProject());
        QCOMPARE(must(backups(file)).size(), std::size_t(1)); // nothing was changed

        QVERIFY(window.openProject(file));
        QVERIFY(window.session()->labelImages(pictures.images(), pictures.classId(1)));
        window.rescue().showBackups();
        auto* dialog = window.rescue().backupsDialog();
        auto* list = dialog->findChild<QTreeWidget*>();
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(2), QString("4"));
        QCOMPARE(list->topLevelItem(0)->text(3), QString("1"));
        window.rescue().restore(file, must(backups(file)).front());
        QTRY_VERIFY(window.session());
        QVERIFY(stateOf(window.session()->store()) == then);
        QCOMPARE(must(backups(file)).size(), std::size_t(2)); // and what was there before
        QVERIFY(window.banners().texts().isEmpty());
    }

    void theKeeperBacksUpWhatChanged() {
        PictureProject pictures({"cat"}, 2);
        const auto session = pictures.open();
        BackupKeeper& keeper = BackupKeeper::of(*session);
        QSignalSpy looked(&keeper, &BackupKeeper::looked);
        keeper.backUpNow();
        QVERIFY(looked.wait(20000));
        QCOMPARE(must(backups(session->file())).size(), std::size_t(1));
    }

    void aDamagedProjectIsOfferedForRepair() {
        PictureProject pictures({"cat"}, 2);
        const auto file = pictures.project.file();
        must(backUp(file));
        const auto then = stateOf(pictures.project.store());
        pictures.project.close();
        {
            std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
            out.seekp(8192);
            out << std::string(fs::file_size(file) - 8192, '\x5a');
        }
        MainWindow window;
        window.show();
        if (window.openProject(file)) // the damage may be met only when it is looked for
            window.rescue().offerRepair(file, failure(ErrorCode::corrupt, "damaged"));
        auto* dialog = window.rescue().repairDialog();
        QVERIFY(dialog);
        Q_EMIT dialog->repairAsked();
        QTRY_VERIFY(window.session());
        QVERIFY(stateOf(window.session()->store()) == then);
        QVERIFY(!window.rescue().repairDialog()->losses().isEmpty());
        QVERIFY(fs::exists(file.string() + ".damaged-1"));
    }

    void aProjectThatIsTakenAwayIsTold() {
        PictureProject pictures({"cat"}, 2);
        const auto file = pictures.project.file();
        MainWindow window;
        QVERIFY(window.openProject(file));
        fs::rename(file, file.string() + ".away");
        QTRY_VERIFY_WITH_TIMEOUT(!window.banners().texts().filter("is not in its place any more").isEmpty(),
                                 30000);
        fs::rename(file.string() + ".away", file);
        QVERIFY(window.session()->labelImages(pictures.images(), pictures.classId(0)));
    }

    void aPictureIsNoDamagedProject() {
        TempFolder folder;
        makeImage(folder / "a.png", 1);
        MainWindow window;
        QVERIFY(!window.openProject(folder / "a.png"));
        QVERIFY(!window.rescue().repairDialog());
        QCOMPARE(window.banners().texts().size(), 1);
    }
};

QTEST_MAIN(TestRescue)
#include "test_rescue.moc"
