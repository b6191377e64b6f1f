// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/project/shape_verbs.h"
#include "tests/ui/shape_hand.h"
#include "ui/label/form_loss.h"

#include <QClipboard>
#include <QListWidget>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

/// A desk with a hand, on which boxes are drawn; the selecting tool is in the hand.
struct Table {
    Table() : hand((ready = desk.ready(), desk)) {}
    Scene const& scene() const { return desk.space->shapes().scene(); }
    AnnotationId draw(Point from, Point to, Qt::Key tool = Qt::Key_R) {
        desk.press(tool);
        hand.drag(from, to);
        desk.press(Qt::Key_V);
        return scene().selection().empty() ? AnnotationId{} : scene().selection().front();
    }
    void select(std::initializer_list<AnnotationId> ids) { desk.space->shapes().select(ids); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { desk.press(key, modifiers); }
    Box place(AnnotationId id) const { return scene().find(id)->bounds; }

    Desk desk;
    bool ready = false;
    Hand hand;
};

constexpr auto ctrl = Qt::ControlModifier;

} // namespace

class TestShapeCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatANewFormCannotHoldIsToldPieceByPiece() {
        QCOMPARE(formLossText("the turn, 3 holes"), QStringLiteral("the turn, 3 holes"));
        QCOMPARE(formLossText("that it is in 2 parts"), QStringLiteral("that it is in 2 parts"));
        QCOMPARE(formLossText("something new"), QStringLiteral("something new"));
    }

    void initTestCase() {
        qputenv("XDG_CONFIG_HOME", m_home.path().c_str());
        qputenv("XDG_CACHE_HOME", m_home.path().c_str());
    }

    void copiesArePastedBesideAndOntoOtherPictures() {
        Table table;
        QVERIFY(table.ready);
        const auto first = table.draw({5, 5}, {20, 20});
        QVERIFY(first);
        table.press(Qt::Key_C, ctrl);
        table.press(Qt::Key_V, ctrl);
        QCOMPARE(table.scene().count(), std::size_t(2));
        const auto second = table.scene().selection().front();
        QVERIFY(second != first);
        QCOMPARE(table.place(second).x, table.place(first).x + 10);
        table.press(Qt::Key_D); // another picture
        QCOMPARE(table.desk.row(), 1);
        table.press(Qt::Key_V, ctrl);
        QCOMPARE(stored(table.desk, 1).size(), std::size_t(1));
        QCOMPARE(stored(table.desk, 1).front().geometry, stored(table.desk, 0).front().geometry);
        QApplication::clipboard()->setText(QStringLiteral("a letter"));
        table.press(Qt::Key_V, ctrl);
        QCOMPARE(stored(table.desk, 1).size(), std::size_t(1));
        QCOMPARE(table.desk.notices.size(), 1);
        QVERIFY(table.desk.failures.isEmpty());
    }

    void duplicatesAndCutsAreOneStepEach() {
        Table table;
        QVERIFY(table.ready);
        table.draw({5, 5}, {20, 20});
        table.press(Qt::Key_D, ctrl);
        QCOMPARE(stored(table.desk, 0).size(), std::size_t(2));
        QCOMPARE(table.scene().selection().size(), std::size_t(1));
        table.press(Qt::Key_X, ctrl);
        QCOMPARE(stored(table.desk, 0).size(), std::size_t(1));
        table.desk.session->undo();
        QCOMPARE(stored(table.desk, 0).size(), std::size_t(2));
        table.desk.session->undo();
        QCOMPARE(stored(table.desk, 0).size(), std::size_t(1));
        table.press(Qt::Key_V, ctrl); // what was cut is still on the clipboard
        QCOMPARE(stored(table.desk, 0).size(), std::size_t(2));
    }

    void theOrderChangesWhatAClickTakes() {
        Table table;
        QVERIFY(table.ready);
        const auto low = table.draw({5, 5}, {35, 35}), high = table.draw({15, 15}, {45, 45});
        const auto top = [&] { return table.scene().paintOrder().back(); };
        QCOMPARE(top(), high);
        table.select({low});
        table.press(Qt::Key_Up, ctrl);
        QCOMPARE(top(), low);
        table.select({});
        table.hand.click(25, 25);
        QCOMPARE(table.scene().selection(), std::vector{low});
        table.press(Qt::Key_Down, ctrl | Qt::ShiftModifier);
        QCOMPARE(top(), high);
        table.select({});
        table.hand.click(25, 25);
        QCOMPARE(table.scene().selection(), std::vector{high});
        table.press(Qt::Key_Down, ctrl);
        QCOMPARE(top(), low);
        table.press(Qt::Key_Up, ctrl | Qt::ShiftModifier);
        QCOMPARE(top(), high);
        auto store = must(ProjectStore::open(table.desk.session->file()));
        const ImageId image[] = {table.desk.id(0)};
        for (const auto& row : must(store->annotations(image)))
            QCOMPARE(row.zOrder, table.scene().find(row.id)->row.zOrder);
    }

    void lockedShapesStayWhereTheyAre() {
        Table table;
        QVERIFY(table.ready);
        const auto id = table.draw({5, 5}, {35, 35});
        const Box before = table.place(id);
        table.press(Qt::Key_L, ctrl);
        QVERIFY(table.scene().find(id)->locked());
        table.hand.drag({20, 20}, {40, 30});
        table.press(Qt::Key_Right);
        table.press(Qt::Key_Delete);
        QVERIFY(table.scene().find(id));
        QCOMPARE(table.place(id), before);
        table.select({id});
        table.press(Qt::Key_L, ctrl);
        table.hand.drag({20, 20}, {30, 20});
        QVERIFY(std::abs(table.place(id).x - before.x - 10) < 1);
    }

    void hiddenShapesAreNotThereForTheHand() {
        Table table;
        QVERIFY(table.ready);
        const auto id = table.draw({5, 5}, {35, 35});
        table.press(Qt::Key_H);
        QVERIFY(table.scene().find(id)->hidden());
        table.select({});
        table.hand.click(20, 20);
        QVERIFY(table.scene().selection().empty());
        table.press(Qt::Key_H, Qt::ShiftModifier);
        QVERIFY(!table.scene().find(id)->hidden());
        table.hand.click(20, 20);
        QCOMPARE(table.scene().selection(), std::vector{id});
    }

    void overlappingShapesBecomeOneAndACutMakesTwo() {
        Table table;
        QVERIFY(table.ready);
        const auto a = table.draw({5, 5}, {30, 25}), b = table.draw({20, 5}, {45, 25});
        table.select({a, b});
        table.press(Qt::Key_U, ctrl);
        QCOMPARE(table.scene().count(), std::size_t(1));
        const auto* one = table.scene().find(table.scene().paintOrder().front());
        QCOMPARE(one->row.kind, AnnotationKind::polygon);
        QVERIFY(std::abs(area(one->geometry) - 40 * 20) < 60);
        table.press(Qt::Key_C);
        table.hand.click(25, 2);
        table.hand.click(25, 30);
        table.press(Qt::Key_Return);
        QCOMPARE(stored(table.desk, 0).size(), std::size_t(2));
        double sum = 0;
        for (const auto& row : stored(table.desk, 0))
            sum += area(geometryOf(row));
        QVERIFY(std::abs(sum - 40 * 20) < 60);
        table.desk.session->undo();
        QCOMPARE(stored(table.desk, 0).size(), std::size_t(1));
        table.desk.session->undo();
        QCOMPARE(stored(table.desk, 0).size(), std::size_t(2));
    }

    void anotherClassIsGivenByItsName() {
        Table table;
        QVERIFY(table.ready);
        table.draw({5, 5}, {30, 25});
        const auto given = [&] { return className(table.desk, stored(table.desk, 0).front().classId); };
        auto* popup = table.desk.part<QWidget>("class-popup");
        auto* name = popup->findChild<QLineEdit*>();
        auto* list = popup->findChild<QListWidget*>();
        const auto ask = [&] {
            table.press(Qt::Key_E, ctrl);
            return QTest::qWaitFor([&] { return popup->isVisible(); });
        };
        QVERIFY(ask());
        QCOMPARE(list->count(), 3);
        QTest::keyClicks(name, QStringLiteral("r"));
        QCOMPARE(list->count(), 3); // Dress, Shirt, and a new one of that name
        QTest::keyClicks(name, QStringLiteral("es"));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Dress"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(given(), QStringLiteral("Dress"));
        QVERIFY(!popup->isVisible());
        QVERIFY(ask());
        QTest::keyClick(name, Qt::Key_Down);
        QTest::keyClick(name, Qt::Key_Down);
        QTest::keyClick(name, Qt::Key_Down); // no further than the last
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(given(), QStringLiteral("Shirt"));
        QVERIFY(ask());
        QTest::keyClicks(name, QStringLiteral("Coat"));
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QCOMPARE(given(), QStringLiteral("Shirt"));
        QVERIFY(ask());
        QTest::keyClicks(name, QStringLiteral("Scarf"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(given(), QStringLiteral("Scarf"));
        QVERIFY(table.desk.classNames().contains(QStringLiteral("Scarf")));
    }

    void aShapeThatGetsNoClassIsGivenUp() {
        Table table;
        QVERIFY(table.ready);
        for (const char* name : {"Coat", "Dress", "Shirt"})
            QVERIFY(table.desk.session->removeClass(table.desk.classId(name)));
        table.press(Qt::Key_R);
        table.hand.drag({5, 5}, {30, 25});
        auto* popup = table.desk.part<QWidget>("class-popup");
        QTRY_VERIFY(popup->isVisible());
        QVERIFY(table.desk.space->shapes().needsClass());
        QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!table.desk.space->shapes().needsClass());
        QVERIFY(stored(table.desk, 0).empty());
        QVERIFY(table.hand.canvas.overlay().shapes.empty());
    }

    void whatIsBeingLookedForStaysWithItsPicture() {
        Table table;
        QVERIFY(table.ready);
        QTRY_VERIFY(table.hand.canvas.isSettled());
        table.press(Qt::Key_G);
        table.hand.drag({5, 5}, {40, 40});
        table.press(Qt::Key_D); // the cut is not there yet
        QCOMPARE(table.desk.row(), 1);
        table.press(Qt::Key_W);
        QTest::mousePress(&table.hand.canvas, Qt::LeftButton, {}, table.hand.view(20, 20));
        table.press(Qt::Key_Escape);
        QTest::mouseRelease(&table.hand.canvas, Qt::LeftButton, {}, table.hand.view(20, 20));
        QTest::qWait(300);
        QVERIFY(stored(table.desk, 0).size() <= 1); // kept where it was there in time
        QVERIFY(stored(table.desk, 1).empty());
        QVERIFY(!table.desk.space->shapes().isBusy());
        QVERIFY(table.desk.failures.isEmpty());
    }

    void theWandFindsTheColourOfTheShownPicture() {
        Table table;
        QVERIFY(table.ready);
        table.press(Qt::Key_W);
        QTRY_VERIFY(table.scene().picture().pixels());
        table.hand.click(20, 20);
        QTRY_COMPARE(stored(table.desk, 0).size(), std::size_t(1));
        QVERIFY(table.desk.failures.isEmpty());
    }

private:
    TempFolder m_home;
};

QTEST_MAIN(TestShapeCommands)
#include "test_shape_commands.moc"
