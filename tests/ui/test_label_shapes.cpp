// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"
#include "tests/ui/shape_hand.h"

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

class TestLabelShapes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        // The person's own settings and thumbnails stay out of this.
        qputenv("XDG_CONFIG_HOME", m_home.path().c_str());
        qputenv("XDG_CACHE_HOME", m_home.path().c_str());
    }

    void aDraggedBoxIsStoredTakenBackAndMadeAgain() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        desk.press(Qt::Key_R);
        QCOMPARE(int(desk.space->shapes().tool()), int(ToolKind::box));
        hand.drag({10, 8}, {40, 30});
        auto rows = stored(desk, 0);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().kind, AnnotationKind::box);
        QCOMPARE(className(desk, rows.front().classId), QStringLiteral("Coat"));
        const auto box = std::get<Box>(geometryOf(rows.front()));
        QVERIFY(std::abs(box.x - 10) < 1 && std::abs(box.width - 30) < 1.5);
        QCOMPARE(desk.review(0), ReviewState::inProgress);
        QCOMPARE(desk.row(), 0);
        desk.session->undo();
        QVERIFY(stored(desk, 0).empty());
        QCOMPARE(desk.space->shapes().scene().count(), std::size_t(0));
        desk.session->redo();
        QCOMPARE(stored(desk, 0).size(), std::size_t(1));
        QCOMPARE(desk.space->shapes().scene().count(), std::size_t(1));
        QVERIFY(desk.failures.isEmpty());
    }

    void classKeysChooseWhatIsDrawnNext() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        desk.press(Qt::Key_R);
        desk.press(Qt::Key_2);
        hand.drag({5, 5}, {20, 20});
        desk.press(Qt::Key_3);
        hand.drag({30, 25}, {50, 40});
        const auto rows = stored(desk, 0);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(className(desk, rows[0].classId), QStringLiteral("Dress"));
        QCOMPARE(className(desk, rows[1].classId), QStringLiteral("Shirt"));
        QCOMPARE(desk.row(), 0);
        QCOMPARE(desk.labels(0).size(), 2); // no label of the whole picture
    }

    void classKeysChangeSelectedShapesAndElseLabelThePicture() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        desk.press(Qt::Key_R);
        hand.drag({5, 5}, {40, 40});
        desk.press(Qt::Key_V);
        QVERIFY(desk.space->shapes().hasSelection());
        desk.press(Qt::Key_3);
        QCOMPARE(className(desk, stored(desk, 0).front().classId), QStringLiteral("Shirt"));
        QCOMPARE(desk.row(), 0);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.space->shapes().hasSelection());
        desk.press(Qt::Key_2);
        QCOMPARE(desk.row(), 1); // labelled as a whole, and on
        QVERIFY(desk.labels(0).contains(QStringLiteral("Dress")));
    }

    void deleteTakesShapesFirstAndLabelsElse() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        desk.space->setAutoAdvance(false);
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_R);
        hand.drag({5, 5}, {40, 40});
        desk.press(Qt::Key_Delete);
        QVERIFY(stored(desk, 0).empty());
        QCOMPARE(desk.labels(0), QStringList{"Coat"});
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.labels(0), QStringList());
    }

    void anUnfinishedPolygonIsFinishedWhenThePictureChanges() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        if (!desk.action(QStringLiteral("Polygon"))) QSKIP("this build has no polygon tool");
        desk.press(Qt::Key_P);
        for (const Point p : {Point{10, 10}, Point{40, 10}, Point{30, 35}})
            hand.click(p.x, p.y);
        QVERIFY(desk.space->shapes().isBusy());
        QVERIFY(stored(desk, 0).empty());
        desk.press(Qt::Key_D);
        QCOMPARE(desk.row(), 1);
        const auto rows = stored(desk, 0);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().kind, AnnotationKind::polygon);
        QVERIFY(stored(desk, 1).empty());
        QVERIFY(!desk.space->shapes().isBusy());
    }

    void aBoxBeingDraggedIsKeptWhenThePictureChanges() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        desk.press(Qt::Key_R);
        QTest::mousePress(&hand.canvas, Qt::LeftButton, {}, hand.view(10, 10));
        const QPointF at = hand.view(40, 30);
        QMouseEvent move(QEvent::MouseMove, at, hand.canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&hand.canvas, &move);
        desk.press(Qt::Key_D);
        QTest::mouseRelease(&hand.canvas, Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(stored(desk, 0).size(), std::size_t(1));
        QVERIFY(stored(desk, 1).empty());
    }

    void shapesGoOnToTheNextPicture() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        desk.press(Qt::Key_R);
        hand.drag({5, 5}, {20, 20});
        hand.drag({25, 5}, {40, 20});
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Escape);
        desk.space->shapes().select({});
        if (!desk.action(QStringLiteral("Copy the shapes on"))) QSKIP("no such command");
        desk.press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(desk.row(), 1);
        QCOMPARE(stored(desk, 1).size(), std::size_t(2));
        desk.session->undo();
        QVERIFY(stored(desk, 1).empty());
        QCOMPARE(stored(desk, 0).size(), std::size_t(2));
    }

    void repeatingBringsTheShapesOfThePictureBefore() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        desk.press(Qt::Key_R);
        hand.drag({5, 5}, {20, 20});
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(stored(desk, 1).size(), std::size_t(1));
        desk.press(Qt::Key_P, Qt::ControlModifier); // not twice
        QCOMPARE(stored(desk, 1).size(), std::size_t(1));
        desk.session->undo();
        QVERIFY(stored(desk, 1).empty());
    }

    void theModelsShapesAreAcceptedOrRejectedByOneKey() {
        Desk desk;
        QVERIFY(desk.ready());
        std::vector<AnnotationChange> changes;
        for (const double x : {5.0, 30.0}) {
            auto row = shape(desk.id(0), desk.classId("Coat"), Box{x, 5, 15, 20}, "run-1");
            row.source = AnnotationSource::model;
            row.confidence = 0.8;
            changes.push_back({{}, row});
        }
        const auto image = must(desk.session->store().image(desk.id(0)));
        QVERIFY(desk.session->commit(changeShapes("prelabel", desk.id(0), stateOf(*image), changes)));
        QCOMPARE(desk.space->shapes().ghosts().size(), std::size_t(2));
        desk.space->shapes().select({desk.space->shapes().ghosts().front()});
        desk.press(Qt::Key_X);
        QCOMPARE(stored(desk, 0).size(), std::size_t(1));
        desk.press(Qt::Key_Return);
        const auto rows = stored(desk, 0);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().source, AnnotationSource::human);
        QCOMPARE(desk.row(), 0);
        desk.press(Qt::Key_X); // held a little too long: no reason to exclude the picture
        QCOMPARE(desk.review(0), ReviewState::inProgress);
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_X); // nothing to reject: as ever
        QCOMPARE(desk.review(1), ReviewState::excluded);
        desk.press(Qt::Key_X, Qt::ShiftModifier);
        QCOMPARE(desk.review(1), ReviewState::unreviewed);
    }

    void theFirstShapeAsksForItsClass() {
        Desk desk;
        QVERIFY(desk.ready());
        for (const char* name : {"Coat", "Dress", "Shirt"})
            QVERIFY(desk.session->removeClass(desk.classId(name)));
        Hand hand(desk);
        desk.press(Qt::Key_R);
        hand.drag({5, 5}, {30, 30});
        auto* popup = desk.part<QWidget>("class-popup");
        QTRY_VERIFY(popup->isVisible());
        QVERIFY(stored(desk, 0).empty());
        auto* name = popup->findChild<QLineEdit*>();
        QTest::keyClicks(name, QStringLiteral("cell"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(stored(desk, 0).size(), std::size_t(1));
        QCOMPARE(className(desk, stored(desk, 0).front().classId), QStringLiteral("cell"));
        hand.drag({35, 5}, {60, 30}); // asks no more
        QCOMPARE(stored(desk, 0).size(), std::size_t(2));
    }

    void lettersThatClassesHaveAreNotThoseOfTools() {
        Desk desk;
        QVERIFY(desk.ready());
        const auto before = *desk.session->classById(desk.classId("Dress"));
        auto after = before;
        after.key = "r";
        QVERIFY(desk.session->commit(changeClass(before, after)));
        desk.press(Qt::Key_R);
        QCOMPARE(int(desk.space->shapes().tool()), int(ToolKind::select));
        QCOMPARE(desk.labels(0), QStringList{"Dress"});
    }

    void veryManyShapesAreReadInTheBackground() {
        Desk desk;
        QVERIFY(desk.ready());
        std::vector<AnnotationChange> changes;
        for (int i = 0; i < 4000; ++i)
            changes.push_back(
                {{}, shape(desk.id(3), desk.classId("Coat"), Box{i % 60 * 1.0, i / 60 * 0.5, 1, 1}, "test")});
        QVERIFY(desk.session->commit(changeShapes("shape.add", desk.id(3), {}, changes)));
        desk.space->showImage(desk.id(3));
        QTRY_VERIFY(!desk.space->shapes().isLoading());
        QCOMPARE(desk.space->shapes().scene().count(), std::size_t(4000));
        desk.press(Qt::Key_A);
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_A);
        QTRY_VERIFY(!desk.space->shapes().isLoading());
        QCOMPARE(desk.space->shapes().scene().count(), std::size_t(0));
    }

    void changesMadeElsewhereArriveAndKeepTheSelection() {
        Desk desk;
        QVERIFY(desk.ready());
        Hand hand(desk);
        desk.press(Qt::Key_R);
        hand.drag({5, 5}, {20, 20});
        desk.press(Qt::Key_V);
        const auto kept = desk.space->shapes().scene().selection();
        QCOMPARE(kept.size(), std::size_t(1));
        auto other = must(ProjectStore::open(desk.session->file()));
        const auto image = must(other->image(desk.id(0)));
        must(other->commit(
            changeShapes("shape.add", desk.id(0), stateOf(*image),
                         {{{}, shape(desk.id(0), desk.classId("Dress"), Box{30, 5, 9, 9}, "me")}}),
            "somebody"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.space->shapes().scene().count(), std::size_t(2), 5000);
        QCOMPARE(desk.space->shapes().scene().selection(), kept);
    }

private:
    TempFolder m_home;
};

QTEST_MAIN(TestLabelShapes)
#include "test_label_shapes.moc"
