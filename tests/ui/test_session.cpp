// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio_fixture.h"

#include <QTest>

#include <set>

using namespace imago;
using namespace imago::test;
using imago::ui::Session;

class TestSession : public QObject {
    Q_OBJECT
    const PrivateUser m_user;
private Q_SLOTS:
    void opensOnlyProjects() {
        TempFolder folder;
        const auto missing = Session::open(folder / "none.imago");
        QVERIFY(!missing);
        QVERIFY(missing.error().code == ErrorCode::notFound);
        auto made = must(Session::create(folder / "birds.imago"));
        QCOMPARE(made->name(), QString("birds"));
        QVERIFY(!made->author().isEmpty());
        QVERIFY(!Session::create(folder / "birds.imago"));
    }

    void labellingIsWrittenAndTold() {
        PictureProject pictures({"cat", "dog"}, 3);
        auto session = pictures.open();
        QSignalSpy changed(session.get(), &Session::imagesChanged);
        QSignalSpy history(session.get(), &Session::historyChanged);
        const auto images = pictures.images();
        QVERIFY(session->labelImages({images[0], images[1]}, pictures.classId(0)));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].value<std::vector<ImageId>>(), (std::vector<ImageId>{images[0], images[1]}));
        QVERIFY(history.count() > 0);
        QCOMPARE(pictures.labelsOf(images[0]), std::vector<ClassId>{pictures.classId(0)});
        QVERIFY(must(pictures.project->image(images[0]))->review == ReviewState::reviewed);
        QVERIFY(session->canUndo());
        QCOMPARE(session->undoVerb(), QString("label"));

        session->undo();
        QCOMPARE(changed.count(), 2);
        QVERIFY(pictures.labelsOf(images[0]).empty());
        QVERIFY(session->canRedo());
        session->redo();
        QCOMPARE(pictures.labelsOf(images[1]), std::vector<ClassId>{pictures.classId(0)});
    }

    void singleLabelReplacesAndMultiLabelToggles() {
        PictureProject pictures({"cat", "dog"}, 2);
        auto session = pictures.open();
        const ImageId image = pictures.images().front();
        const ClassId cat = pictures.classId(0), dog = pictures.classId(1);
        session->labelImages({image}, cat);
        session->labelImages({image}, dog);
        QCOMPARE(pictures.labelsOf(image), std::vector<ClassId>{dog});
        QVERIFY(!session->multiLabel());

        session->setMultiLabel(true);
        session->labelImages({image}, cat);
        QCOMPARE(pictures.labelsOf(image).size(), std::size_t(2));
        session->labelImages({image}, dog);
        QCOMPARE(pictures.labelsOf(image), std::vector<ClassId>{cat});
        // The choice belongs to the project.
        session.reset();
        QVERIFY(pictures.open()->multiLabel());
    }

    void reviewSplitAndClear() {
        PictureProject pictures({"cat"}, 3);
        auto session = pictures.open();
        const auto images = pictures.images();
        session->labelImages(images, pictures.classId(0));
        QVERIFY(session->splitImages(images, Split::test));
        QVERIFY(session->reviewImages({images[1]}, ReviewState::excluded));
        QVERIFY(session->clearLabels({images[2]}));
        QVERIFY(must(pictures.project->image(images[0]))->split == Split::test);
        QVERIFY(must(pictures.project->image(images[1]))->review == ReviewState::excluded);
        QVERIFY(pictures.labelsOf(images[2]).empty());
        for (int i = 0; i < 4; ++i)
            session->undo();
        QVERIFY(must(pictures.project->image(images[0]))->split == Split::none);
        QVERIFY(pictures.labelsOf(images[0]).empty());
    }

    void historySurvivesARestart() {
        PictureProject pictures({"cat"}, 2);
        const ImageId image = pictures.images().front();
        pictures.open()->labelImages({image}, pictures.classId(0));
        auto again = pictures.open();
        QVERIFY(again->canUndo());
        again->undo();
        QVERIFY(pictures.labelsOf(image).empty());
        again.reset();
        auto third = pictures.open();
        QVERIFY(third->canRedo());
        third->redo();
        QCOMPARE(pictures.labelsOf(image), std::vector<ClassId>{pictures.classId(0)});
    }

    void classesAreKeptInMemoryAndRefused() {
        PictureProject pictures({"cat"}, 1);
        auto session = pictures.open();
        QSignalSpy changed(session.get(), &Session::classesChanged);
        QSignalSpy failed(session.get(), &Session::failed);
        QVERIFY(session->addClass("  dog "));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(session->classes().size(), std::size_t(2));
        QCOMPARE(session->classes()[1].name, std::string("dog"));
        QCOMPARE(session->classByKey("2"), &session->classes()[1]);
        QCOMPARE(session->classById(session->classes()[0].id), &session->classes()[0]);
        QVERIFY(!session->classByKey("9"));
        QVERIFY(!session->addClass("dog"));
        QVERIFY(!session->addClass("  "));
        QCOMPARE(failed.count(), 2);
        QCOMPARE(changed.count(), 1);
        session->undo();
        QCOMPARE(session->classes().size(), std::size_t(1));
    }

    void aRefusedEditChangesNothingAndIsTold() {
        PictureProject pictures({"cat", "dog"}, 1);
        auto session = pictures.open();
        QSignalSpy failed(session.get(), &Session::failed);
        QSignalSpy changed(session.get(), &Session::imagesChanged);
        auto before = session->classes()[0];
        auto after = before;
        before.name = "something else";
        after.name = "lion";
        QVERIFY(!session->commit(changeClass(before, after)));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(changed.count(), 0);
        QVERIFY(session->commit(Edit{}));
    }

    void manyImagesAreWrittenInTheBackgroundAsOneGesture() {
        PictureProject pictures({"cat"}, 1);
        std::vector<ImageRecord> records;
        for (std::size_t i = 0; i < Session::bulkSize + 500; ++i) {
            ImageRecord record;
            record.path = "many/" + std::to_string(i) + ".png";
            record.size = {8, 8};
            records.push_back(record);
        }
        must(pictures.project->putImages(records));
        auto session = pictures.open();
        QSignalSpy changed(session.get(), &Session::imagesChanged);
        const auto images = pictures.images();
        QVERIFY(session->labelImages(images, pictures.classId(0)));
        QVERIFY(session->isWriting());
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!session->isWriting());
        QCOMPARE(must(pictures.project->counts()).labelled, static_cast<std::int64_t>(images.size()));
        QTRY_VERIFY(session->canUndo());

        QSignalSpy reloaded(session.get(), &Session::imagesAdded);
        session->undo();
        QTRY_VERIFY(!session->isWriting());
        QTRY_VERIFY(reloaded.count() > 0);
        QCOMPARE(must(pictures.project->counts()).labelled, std::int64_t(0));
    }

    void whatAnotherProcessWritesIsNoticed() {
        PictureProject pictures({"cat"}, 2);
        auto session = pictures.open();
        QSignalSpy reloaded(session.get(), &Session::imagesAdded);
        QSignalSpy classes(session.get(), &Session::classesChanged);
        must(pictures.project->commit(addClass(must(pictures.project->classes()), "bird"), "somebody"));
        QTRY_VERIFY(reloaded.count() > 0);
        QCOMPARE(classes.count(), 1);
        QCOMPARE(session->classes().size(), std::size_t(2));
        // Its own gestures are no news from outside.
        reloaded.clear();
        session->labelImages({pictures.images().front()}, pictures.classId(0));
        QTest::qWait(1300);
        QCOMPARE(reloaded.count(), 0);
    }

    void foldersAndImportsAreAddedInTurn() {
        TempFolder folder;
        makeImageFolder(folder / "plain", {"a"}, 3);
        makeImageFolder(folder / "set", {"x", "y"}, 4, {40, 40});
        auto session = must(Session::create(folder / "p.imago"));
        QSignalSpy notices(session.get(), &Session::notice);
        QSignalSpy failed(session.get(), &Session::failed);
        session->addFolders({folder / "plain"});
        session->importFrom(folder / "set");
        QVERIFY(!session->jobText().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(notices.count() + failed.count(), 2, 30000);
        QCOMPARE(failed.count(), 0);
        QVERIFY(session->jobText().isEmpty());
        const auto counts = must(session->store().counts());
        QCOMPARE(counts.images, std::int64_t(11));
        QCOMPARE(counts.labelled, std::int64_t(8));
        QCOMPARE(session->classes().size(), std::size_t(2));

        SplitOptions options;
        options.train = 0.5;
        options.val = 0.25;
        options.test = 0.25;
        session->assignSplitsNow(options);
        QTRY_COMPARE_WITH_TIMEOUT(notices.count(), 3, 30000);
        auto split = must(session->store().counts()).bySplit;
        QCOMPARE(split[Split::train] + split[Split::val] + split[Split::test], std::int64_t(8));

        session->importFrom(folder / "nothing here");
        QTRY_COMPARE(failed.count(), 1);
    }

    void removingPicturesLeavesTheFiles() {
        PictureProject pictures({"cat"}, 3);
        auto session = pictures.open();
        QSignalSpy reloaded(session.get(), &Session::imagesAdded);
        const auto images = pictures.images();
        const auto path = pictures.project->absolutePath(*must(pictures.project->image(images[0])));
        QVERIFY(session->removeImages({images[0]}));
        QCOMPARE(reloaded.count(), 1);
        QCOMPARE(pictures.images().size(), std::size_t(2));
        QVERIFY(std::filesystem::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
