// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "tests/tools/desk.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

namespace {

class Drawing : public Desk {
public:
    explicit Drawing(ToolKind kind) {
        take(kind);
        settings.snapping = false;
    }
};

} // namespace

class TestDrawTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boxesAreDraggedInAnyDirection_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("box");
        QTest::newRow("down right") << "press 10,10; move 50,40; release"
                                    << "[10,10,40,30]";
        QTest::newRow("up left") << "press 50,40; move 10,10; release"
                                 << "[10,10,40,30]";
        QTest::newRow("two clicks") << "click 10,10; move 30,30; click 50,40"
                                    << "[10,10,40,30]";
        QTest::newRow("two quick clicks") << "double 10,10; move 30,30; click 50,40"
                                          << "[10,10,40,30]";
        QTest::newRow("square") << "press 10,10; move 50,40 shift; release 50,40 shift"
                                << "[10,10,40,40]";
        QTest::newRow("square at the border") << "press 10,80; move 90,90 shift; release 90,90 shift"
                                              << "[10,80,20,20]";
        QTest::newRow("out of the picture") << "press -20,-5; move 500,700; release"
                                            << "[0,0,200,100]";
    }
    void boxesAreDraggedInAnyDirection() {
        QFETCH(QString, script);
        QFETCH(QString, box);
        Drawing desk(ToolKind::box);
        desk.run(script.toStdString());
        QCOMPARE(desk.edits.size(), 1u);
        QCOMPARE(desk.edits[0].verb, std::string("shape.add"));
        QCOMPARE(QString::fromStdString(desk.lastText()), box);
        QVERIFY(desk.last.done);
        QVERIFY(!desk.tool->busy());
        const auto* made = desk.scene.single();
        QVERIFY(made && made->row.classId == Desk::cat && made->row.author == "ann");
        desk.undo();
        QCOMPARE(desk.scene.count(), 0u);
        QCOMPARE(desk.scene.picture().state, ImageState{});
    }

    void aClickThatHardlyMovedMakesNoBox() {
        Drawing desk(ToolKind::box);
        desk.run("press 10,10; move 12,11; release");
        QVERIFY(desk.edits.empty());
        QVERIFY(desk.tool->busy()); // it was the first of two clicks
        desk.run("key escape");
        QVERIFY(desk.last.used && desk.last.done);
        QVERIFY(!desk.tool->busy());
        desk.scale = 10;
        desk.run("press 10,10; move 12,11; release"); // the same way is long when seen from near
        QCOMPARE(desk.lastText(), std::string("[10,10,2,1]"));
        desk.run("drag 10,10 60,10"); // flat
        QCOMPARE(desk.edits.size(), 1u);
    }

    void nothingIsDrawnWithoutAClass() {
        Drawing desk(ToolKind::box);
        desk.scene.setCurrentClass({});
        desk.run("drag 10,10 50,50");
        QVERIFY(desk.edits.empty());
        QCOMPARE(desk.tool->overlay(desk.scene, 1).hint, std::string("noClass"));
    }

    void theFirstShapeBeginsTheImageAndEndsItsBeingNegative() {
        Drawing desk(ToolKind::box);
        desk.scene.open({Desk::image, {200, 100}, {Split::none, ReviewState::unreviewed, true}, "ann", {}},
                        {});
        desk.run("drag 10,10 50,50");
        QVERIFY(desk.scene.picture().state.review == ReviewState::inProgress);
        QVERIFY(!desk.scene.picture().state.negative);
    }

    void newShapesLieOnTopWithTheStandardAttributes() {
        Drawing desk(ToolKind::box);
        AttributeSchema colour{"colour", AttributeSchema::Type::choice, {"red", "blue"}, "red"};
        AttributeSchema covered{"occluded", AttributeSchema::Type::flag, {}, "false"};
        AttributeSchema age{"age", AttributeSchema::Type::number, {}, ""};
        desk.scene.setClasses(
            {{Desk::cat, "cat", 0, "", 0, "", schemaText({{colour, covered, age}, {}, {}, ""})}});
        auto row = shape(Desk::image, Desk::cat, Box{0, 0, 100, 100}, "bob");
        row.zOrder = 5;
        desk.commit(changeShapes("shape.add", Desk::image, {}, {{{}, row}}));
        desk.run("drag 10,10 50,50");
        QCOMPARE(desk.scene.single()->row.zOrder, 5);
        QCOMPARE(desk.scene.paintOrder().back(), desk.scene.single()->row.id);
        QCOMPARE(desk.scene.single()->row.attributes, std::string(R"({"colour":"red","occluded":false})"));
    }

    void cornersSnapToNeighboursUnlessAlt() {
        Drawing desk(ToolKind::box);
        desk.settings.snapping = true;
        desk.put(Box{100, 20, 50, 50});
        desk.run("move 97,17");
        QCOMPARE(desk.tool->overlay(desk.scene, 1).snap, std::optional<Point>(Point{100, 20}));
        desk.run("drag 97,17 53,95");
        QCOMPARE(desk.lastText(), std::string("[53,20,47,80]"));
        desk.run("press 97,17 alt; move 53,95 alt; release 53,95 alt");
        QCOMPARE(desk.lastText(), std::string("[53,17,44,78]"));
    }

    void ellipsesFillTheirBox() {
        Drawing desk(ToolKind::ellipse);
        desk.run("drag 10,10 50,30");
        QCOMPARE(desk.lastText(), std::string("[30,20,20,10,0]"));
    }

    void aTurnedBoxIsAnEdgeThenAWidth() {
        Drawing desk(ToolKind::rotatedBox);
        desk.run("click 50,50; click 80,50; move 80,60; click 70,70");
        QCOMPARE(desk.lastText(), std::string("[65,60,30,20,0]"));
        desk.run("drag 100,20 100,60; click 90,30"); // the edge by a drag, downwards
        QCOMPARE(desk.lastText(), std::string("[95,40,40,10,90]"));
        desk.run("drag 50,80 90,78 shift; click 60,60"); // in steps of 15°, the width upwards
        const auto box = std::get<RotatedBox>(desk.geometry(desk.scene.single()->row.id));
        QCOMPARE(box.angle, 0.0);
        QVERIFY(std::abs(box.height - 20) < 1e-9 && std::abs(box.center.y - 70) < 1e-9);
        QCOMPARE(desk.edits.size(), 3u);
    }

    void aTurnedBoxGoesBackStepByStep() {
        Drawing desk(ToolKind::rotatedBox);
        desk.run("click 50,50; click 80,50; key backspace; click 50,90; key escape");
        QVERIFY(!desk.tool->busy());
        desk.run("click 50,50; click 80,50; click 60,51"); // too flat to be meant
        QVERIFY(desk.edits.empty());
    }

    void polygonsCloseByEnterDoubleClickOrTheFirstPoint() {
        for (const char* end : {"key enter", "double 60,60", "click 60,60; click 12,11"}) {
            Drawing desk(ToolKind::polygon);
            const bool clicked = std::string(end) != "key enter";
            desk.run("click 10,10; click 60,10");
            if (!clicked) desk.run("click 60,60");
            desk.run(end);
            QCOMPARE(desk.edits.size(), 1u);
            QCOMPARE(desk.lastText(), std::string("[[[10,10,60,10,60,60]]]"));
            QVERIFY(!desk.tool->busy());
        }
    }

    void aPolygonTooSmallToCloseGoesOn() {
        Drawing desk(ToolKind::polygon);
        desk.run("click 10,10; click 60,10; key enter; double 60,10");
        QVERIFY(desk.edits.empty() && desk.tool->busy());
        desk.run("click 60,60; key enter");
        QCOMPARE(desk.lastText(), std::string("[[[10,10,60,10,60,60]]]"));
    }

    void aPolygonWithoutGroundIsNotMade() {
        Drawing desk(ToolKind::polygon);
        desk.run("click 10,10; click 60,10; click 30,10; key enter");
        QVERIFY(desk.edits.empty());
        QVERIFY(!desk.tool->busy());
    }

    void backspaceTakesTheLastPointAndEscapeAll() {
        Drawing desk(ToolKind::polygon);
        desk.run("click 10,10; click 60,10; click 60,60; click 90,90; key backspace; key enter");
        QCOMPARE(desk.lastText(), std::string("[[[10,10,60,10,60,60]]]"));
        desk.run("click 10,10; click 60,10; click 60,60; key escape");
        QVERIFY(!desk.tool->busy());
        desk.run("click 10,10; key backspace");
        QVERIFY(!desk.tool->busy());
        desk.run("key backspace");
        QVERIFY(!desk.last.used);
        QCOMPARE(desk.edits.size(), 1u);
    }

    void aDragDrawsFreehandAndClosesAtItsBeginning() {
        Drawing desk(ToolKind::polygon);
        desk.run("drag 10,10 60,10 60,60 10,60 10,13");
        QCOMPARE(desk.edits.size(), 1u);
        QCOMPARE(desk.lastText(), std::string("[[[10,10,60,10,60,60,10,60,10,13]]]"));
        desk.run("drag 20,20 24,20 25,20 26,20; click 60,60; key enter"); // points 4 pixels apart
        QCOMPARE(desk.lastText(), std::string("[[[20,20,24,20,60,60]]]"));
    }

    void pointsOutsideAreDrawnToTheBorder() {
        Drawing desk(ToolKind::polygon);
        desk.run("click -10,-10; click 250,50; click 50,150; key enter");
        QCOMPARE(desk.lastText(), std::string("[[[0,0,200,50,50,100]]]"));
    }

    void controlFollowsTheBorderOfANeighbour() {
        Drawing desk(ToolKind::polygon);
        desk.put(Polygon{{{{{100, 20}, {100, 40}, {110, 60}, {100, 80}, {150, 80}, {150, 20}}, {}}}});
        desk.run("click 50,20; click 99,21 ctrl; move 99,79 ctrl");
        const auto overlay = desk.tool->overlay(desk.scene, 1);
        QCOMPARE(std::get<Polygon>(overlay.shapes[0].geometry).parts[0].outer.size(), 5u);
        desk.run("click 99,79 ctrl; click 50,80; key enter");
        QCOMPARE(desk.lastText(), std::string("[[[50,20,100,20,100,40,110,60,100,80,50,80]]]"));
        desk.run("click 50,20; click 99,21 ctrl; click 99,79 ctrl; key backspace; click 60,60; key enter");
        QCOMPARE(desk.lastText(), std::string("[[[50,20,100,20,60,60]]]"));
    }

    void withAltTheRingBecomesAHole() {
        Drawing desk(ToolKind::polygon);
        const auto id = desk.put(Polygon{{{{{10, 10}, {90, 10}, {90, 90}, {10, 90}}, {}}}});
        desk.scene.select({id});
        desk.run("click 20,20 alt; click 40,20; click 40,40; key enter");
        QCOMPARE(desk.lastText(), std::string("[[[10,10,90,10,90,90,10,90],[20,20,40,20,40,40]]]"));
        desk.run("click 50,50 alt; click 150,50; click 150,60; click 50,60; key enter"); // over the edge
        QCOMPARE(area(desk.geometry(id)), 80.0 * 80 - 200 - 400);
        desk.undo();
        desk.undo();
        QCOMPARE(geometryText(desk.geometry(id)), std::string("[[[10,10,90,10,90,90,10,90]]]"));
    }

    void withShiftTheRingBecomesAnotherPart() {
        Drawing desk(ToolKind::polygon);
        const auto id = desk.put(Polygon{{{{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, {}}}}, Desk::dog);
        desk.scene.select({id});
        desk.run("click 100,10 shift; click 140,10; click 140,50; key enter");
        QCOMPARE(desk.lastText(), std::string("[[[10,10,50,10,50,50,10,50]],[[100,10,140,10,140,50]]]"));
        QCOMPARE(desk.scene.count(), 1u);
        desk.run(
            "click 40,20 shift; click 60,20; click 60,40; click 40,40; key enter"); // runs into the first
        QCOMPARE(std::get<Polygon>(desk.geometry(id)).parts.size(), 2u);
        QCOMPARE(area(desk.geometry(id)), 1600.0 + 800 + 200);
        desk.commit(changeShapes("shape.lock", Desk::image, {}, [&] {
            auto row = desk.rows.at(id);
            row.flags = annotationLocked;
            return std::vector<AnnotationChange>{{desk.rows.at(id), row}};
        }()));
        desk.run("click 100,60 shift; click 140,60; click 140,90; key enter"); // locked: a shape of its own
        QCOMPARE(desk.scene.count(), 2u);
    }

    void linesEndWithEnterOrADoubleClick() {
        Drawing desk(ToolKind::polyline);
        desk.run("click 10,10; click 60,10; click 60,60; key enter");
        QCOMPARE(desk.lastText(), std::string("[10,10,60,10,60,60]"));
        desk.run("click 10,10; double 60,60");
        QCOMPARE(desk.lastText(), std::string("[10,10,60,60]"));
        desk.run("click 10,10; key enter; key escape");
        QCOMPARE(desk.edits.size(), 2u);
    }

    void aPointIsOneClick() {
        Drawing desk(ToolKind::point);
        desk.run("click 10,20");
        QCOMPARE(desk.lastText(), std::string("[10,20]"));
        desk.run("press 10,20; move 30,30; release"); // moved while held
        QCOMPARE(desk.lastText(), std::string("[30,30]"));
        desk.run("press 10,20; key escape; release; click 10,20 right");
        QCOMPARE(desk.edits.size(), 2u);
    }

    void keypointsAreNamedByTheClass() {
        Drawing desk(ToolKind::keypoints);
        const auto asks = [&] { return desk.tool->overlay(desk.scene, 1).hintArgument; };
        QCOMPARE(asks(), std::string("nose"));
        desk.run("click 10,10");
        QCOMPARE(asks(), std::string("left"));
        desk.run("click 20,20 right; click 30,30 alt");
        QCOMPARE(desk.lastText(), std::string("[10,10,2,20,20,1,30,30,1]"));
        desk.run("key space; click 20,20; key n");
        QCOMPARE(desk.lastText(), std::string("[0,0,0,20,20,2,0,0,0]"));
        desk.run("click 10,10; click 20,20; key backspace; click 25,25; key enter");
        QCOMPARE(desk.lastText(), std::string("[10,10,2,25,25,2,0,0,0]"));
        QCOMPARE(desk.edits.size(), 3u);
        desk.run("key space; key space; key space"); // all absent: nothing
        desk.run("click 10,10; key escape");
        QCOMPARE(desk.edits.size(), 3u);
        desk.scene.setCurrentClass(Desk::dog); // has no names
        desk.run("click 10,10; key space");
        QVERIFY(!desk.last.used);
        QCOMPARE(desk.tool->overlay(desk.scene, 1).hint, std::string("noKeypoints"));
        QVERIFY(!desk.tool->busy());
    }
};

QTEST_GUILESS_MAIN(TestDrawTools)
#include "test_draw_tools.moc"
