// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/source_folders.h"
#include "tests/ui/studio_fixture.h"
#include "ui/base/folder_watch.h"
#include "ui/data/folder_menu.h"
#include "ui/model/image_list_model.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QTest>

#include <fstream>

using namespace imago;
using namespace imago::ui;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

constexpr int patience = 20000; ///< ends waiting that would never end

/// A project whose folder "pictures" is watched, open in a session.
struct Desk {
    Desk() {
        must(rememberFolders(pictures.project.store(), {folder}));
        session = pictures.open();
        QSignalSpy looked(&FolderWatch::of(*session), &FolderWatch::looked);
        // The first look sets the watches up.
        if (!looked.wait(patience)) qFatal("no look has ended");
    }
    std::int64_t images() { return must(pictures.project->counts()).images; }
    std::uint32_t problemsOf(const std::string& name) {
        const auto image = must(pictures.project->imageByPath("pictures/" + name));
        return image ? image->problems : ~0u;
    }

    PictureProject pictures{{"cat"}, 3};
    fs::path folder = pictures.project.folder() / "pictures";
    std::unique_ptr<Session> session;
};

} // namespace

class TestFolderWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newFilesAppear() {
        Desk desk;
        Thumbnails thumbnails;
        ImageListModel model(*desk.session, thumbnails);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        connect(desk.session.get(), &Session::imagesAdded, &model,
                [&] { model.setIds(must(desk.session->store().imageIds({}))); });
        QSignalSpy notices(desk.session.get(), &Session::notice);
        makeImage(desk.folder / "cat/new.png", 77);
        QTRY_COMPARE_WITH_TIMEOUT(desk.images(), std::int64_t(4), patience);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 4, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!notices.isEmpty(), patience);
        QVERIFY(notices.last()[0].toString().contains("New pictures: 1"));
        // A new folder, and one within it.
        makeImage(desk.folder / "dog/big/deep.png", 78);
        QTRY_COMPARE_WITH_TIMEOUT(desk.images(), std::int64_t(5), patience);
        // It is watched from then on.
        makeImage(desk.folder / "dog/big/deeper.png", 79);
        QTRY_COMPARE_WITH_TIMEOUT(desk.images(), std::int64_t(6), patience);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 6, patience);
    }

    void halfWrittenFilesWait() {
        Desk desk;
        makeImage(desk.pictures.project.folder() / "whole.png", 5, {300, 200});
        const auto whole = must(readBytes(desk.pictures.project.folder() / "whole.png"));
        const auto file = desk.folder / "cat/slow.png";
        {
            std::ofstream slow(file, std::ios::binary);
            slow.write(reinterpret_cast<const char*>(whole.data()), std::streamsize(whole.size() / 2));
            slow.flush();
            QSignalSpy looked(&FolderWatch::of(*desk.session), &FolderWatch::looked);
            QTRY_VERIFY_WITH_TIMEOUT(looked.count() >= 3, patience);
            QCOMPARE(desk.images(), std::int64_t(3));
            slow.write(reinterpret_cast<const char*>(whole.data() + whole.size() / 2),
                       std::streamsize(whole.size() - whole.size() / 2));
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.images(), std::int64_t(4), patience);
        QCOMPARE(desk.problemsOf("cat/slow.png"), 0u);
    }

    void vanishedFilesAreMissingAndComeBack() {
        Desk desk;
        const auto image = desk.pictures.images()[1];
        desk.session->labelImages({image}, desk.pictures.classId(0));
        const auto file = desk.folder / "cat/0001.png", aside = desk.pictures.project.folder() / "aside.png";
        fs::rename(file, aside);
        QTRY_VERIFY_WITH_TIMEOUT(desk.problemsOf("cat/0001.png") & problemMissing, patience);
        fs::rename(aside, file);
        QTRY_COMPARE_WITH_TIMEOUT(desk.problemsOf("cat/0001.png"), 0u, patience);
        // With its folder.
        fs::rename(desk.folder / "cat", desk.pictures.project.folder() / "away");
        QTRY_VERIFY_WITH_TIMEOUT(desk.problemsOf("cat/0001.png") & problemMissing, patience);
        fs::rename(desk.pictures.project.folder() / "away", desk.folder / "cat");
        QTRY_COMPARE_WITH_TIMEOUT(desk.problemsOf("cat/0001.png"), 0u, patience);
        makeImage(desk.folder / "cat/later.png", 80);
        QTRY_COMPARE_WITH_TIMEOUT(desk.images(), std::int64_t(4), patience);
        QCOMPARE(desk.pictures.labelsOf(image), std::vector<ClassId>{desk.pictures.classId(0)});
    }

    void removedPicturesStayAway() {
        Desk desk;
        QVERIFY(desk.session->removeImages({desk.pictures.images()[0]}));
        QCOMPARE(desk.images(), std::int64_t(2));
        makeImage(desk.folder / "cat/new.png", 77);
        QTRY_COMPARE_WITH_TIMEOUT(desk.images(), std::int64_t(3), patience);
        QVERIFY(!must(desk.pictures.project->imageByPath("pictures/cat/0000.png")));
    }

    void theMenuSwitchesAndForgets() {
        Desk desk;
        auto& watch = FolderWatch::of(*desk.session);
        QWidget window;
        QMenu menu;
        fillFolderMenu(menu, *desk.session, &window);
        const auto switchOf = [&]() -> QAction* {
            for (auto* action : menu.actions())
                if (action->isCheckable()) return action;
            return nullptr;
        };
        QVERIFY(switchOf() && switchOf()->isChecked());
        switchOf()->trigger();
        QVERIFY(!watch.folders()[0].watched);
        QCOMPARE(must(sourceFolders(desk.pictures.project.store()))[0].watched, false);
        fillFolderMenu(menu, *desk.session, &window);
        QVERIFY(!switchOf()->isChecked());
        QSignalSpy looked(&watch, &FolderWatch::looked);
        QTRY_VERIFY_WITH_TIMEOUT(looked.count() > 0, patience);
        makeImage(desk.folder / "cat/unseen.png", 81);
        // What came meanwhile is found when it is watched again.
        switchOf()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(desk.images(), std::int64_t(4), patience);
        watch.forget(watch.folders()[0]);
        QVERIFY(watch.folders().empty());
        QCOMPARE(desk.images(), std::int64_t(4));
    }

    void foldersThatAreAddedAreWatched() {
        TempFolder folder;
        makeImageFolder(folder / "photos", {"a"}, 2);
        auto session = must(Session::create(folder / "p.imago"));
        auto& watch = FolderWatch::of(*session);
        QVERIFY(watch.folders().empty());
        session->addFolders({folder / "photos", folder / "photos/a/0000.png"});
        QTRY_COMPARE_WITH_TIMEOUT(watch.folders(), (std::vector<SourceFolder>{{"photos", true}}), patience);
        QSignalSpy looked(&watch, &FolderWatch::looked);
        QTRY_VERIFY_WITH_TIMEOUT(looked.count() > 0, patience);
        makeImage(folder / "photos/b.png", 9);
        QTRY_COMPARE_WITH_TIMEOUT(must(session->store().counts()).images, std::int64_t(3), patience);
    }

private:
    PrivateUser m_user;
};

QTEST_MAIN(TestFolderWatch)
#include "test_folder_watch.moc"
