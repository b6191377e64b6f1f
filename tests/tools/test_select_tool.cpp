// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/tools/commands.h"
#include "tests/tools/desk.h"

#include <QTest>

#include <cmath>

using namespace imago;
using namespace imago::test;

namespace {

class Selecting : public Desk {
public:
    Selecting() {
        take(ToolKind::select);
        settings.snapping = false;
    }
    std::vector<std::int64_t> selected() const {
        std::vector<std::int64_t> numbers;
        for (const auto id : scene.selection())
            numbers.push_back(id.value);
        return numbers;
    }
};

using Numbers = std::vector<std::int64_t>;

} // namespace

class TestSelectTool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clicksChooseAndModifiersAdd() {
        Selecting desk;
        desk.put(Box{10, 10, 20, 20});
        desk.put(Box{50, 10, 20, 20});
        desk.run("click 15,15");
        QCOMPARE(desk.selected(), (Numbers{1}));
        desk.run("click 60,20 shift");
        QCOMPARE(desk.selected(), (Numbers{1, 2}));
        desk.run("click 15,15 ctrl");
        QCOMPARE(desk.selected(), (Numbers{2}));
        desk.run("click 150,90");
        QCOMPARE(desk.selected(), Numbers{});
        QVERIFY(desk.edits.empty());
    }

    void clickingTheSamePlaceAgainGoesToWhatLiesBelow() {
        Selecting desk;
        desk.put(Box{10, 10, 100, 80});
        desk.put(Box{30, 30, 40, 40});
        desk.run("click 60,60");
        QCOMPARE(desk.selected(), (Numbers{2}));
        desk.run("click 60,60");
        QCOMPARE(desk.selected(), (Numbers{1}));
        desk.run("click 60,60");
        QCOMPARE(desk.selected(), (Numbers{2}));
        desk.run("click 45,55"); // elsewhere: no second thoughts
        QCOMPARE(desk.selected(), (Numbers{2}));
    }

    void aBandChoosesWhatLiesInside() {
        Selecting desk;
        desk.put(Box{10, 10, 20, 20});
        desk.put(Box{50, 10, 20, 20});
        desk.put(Box{90, 10, 40, 20});
        desk.run("press 5,5; move 50,50");
        QCOMPARE(desk.tool->overlay(desk.scene, 1).band, std::optional<Box>(Box{5, 5, 45, 45}));
        desk.run("move 100,40; release");
        QCOMPARE(desk.selected(), (Numbers{1, 2}));
        desk.run("drag 85,50 140,5 shift");
        QCOMPARE(desk.selected(), (Numbers{1, 2, 3}));
        QVERIFY(!desk.tool->overlay(desk.scene, 1).band);
    }

    void groupsAreChosenTogetherAndADoubleClickTakesOneOut() {
        Selecting desk;
        desk.put(Box{10, 10, 20, 20});
        desk.put(Box{50, 10, 20, 20});
        desk.scene.select({AnnotationId(1), AnnotationId(2)});
        desk.commit(commands::group(desk.scene));
        desk.run("click 150,90; click 20,20");
        QCOMPARE(desk.selected(), (Numbers{1, 2}));
        desk.run("double 60,20");
        QCOMPARE(desk.selected(), (Numbers{2}));
    }

    void aDragMovesInOneEditAndUndoBringsBack() {
        Selecting desk;
        const auto id = desk.put(Box{10, 10, 20, 20});
        desk.run("press 15,15; move 18,16; move 30,25");
        QVERIFY(desk.edits.empty());
        QVERIFY(desk.tool->busy());
        QCOMPARE(desk.tool->overlay(desk.scene, 1).replaced, std::vector<AnnotationId>{id});
        desk.run("move 35,30; release");
        QCOMPARE(desk.edits.size(), 1u);
        QCOMPARE(desk.edits[0].verb, std::string("shape.change"));
        QCOMPARE(desk.geometry(id), Geometry(Box{30, 25, 20, 20}));
        desk.undo();
        QCOMPARE(desk.geometry(id), Geometry(Box{10, 10, 20, 20}));
        QCOMPARE(desk.disagreement(), std::string());
    }

    void aMoveStopsAtTheBorderAndSnapsToIt() {
        Selecting desk;
        const auto id = desk.put(Box{10, 10, 20, 20});
        desk.run("drag 15,15 -500,16");
        QCOMPARE(desk.geometry(id), Geometry(Box{0, 11, 20, 20}));
        desk.settings.snapping = true;
        desk.run("drag 10,21 14,15"); // its top would be 5 off the border
        QCOMPARE(desk.geometry(id), Geometry(Box{0, 0, 20, 20}));
        desk.run("drag 10,10 14,14 alt");
        QCOMPARE(desk.geometry(id), Geometry(Box{4, 4, 20, 20}));
    }

    void shiftKeepsAMoveOnOneAxis() {
        Selecting desk;
        const auto id = desk.put(Box{10, 10, 20, 20});
        desk.run("press 15,15; move 45,20 shift; release 45,20 shift");
        QCOMPARE(desk.geometry(id), Geometry(Box{40, 10, 20, 20}));
    }

    void escapeGivesTheDragUpThenTheSelection() {
        Selecting desk;
        const auto id = desk.put(Box{10, 10, 20, 20});
        desk.run("press 15,15; move 40,40; key escape; release");
        QVERIFY(desk.edits.empty());
        QCOMPARE(desk.geometry(id), Geometry(Box{10, 10, 20, 20}));
        QCOMPARE(desk.selected(), (Numbers{1}));
        desk.run("key escape");
        QVERIFY(desk.last.used);
        QCOMPARE(desk.selected(), Numbers{});
        desk.run("key escape");
        QVERIFY(!desk.last.used);
    }

    void handlesResizeAndShiftKeepsTheRatio() {
        Selecting desk;
        const auto id = desk.put(Box{20, 20, 40, 20});
        desk.run("click 40,30; drag 60,40 80,50");
        QCOMPARE(desk.geometry(id), Geometry(Box{20, 20, 60, 30}));
        desk.run("drag 80,50 140,55 shift");
        QCOMPARE(desk.geometry(id), Geometry(Box{20, 20, 120, 60}));
        desk.run("drag 20,50 60,50"); // the left side
        QCOMPARE(desk.geometry(id), Geometry(Box{60, 20, 80, 60}));
        desk.run("drag 60,20 150,90"); // over the opposite corner
        QCOMPARE(desk.geometry(id), Geometry(Box{140, 80, 10, 10}));
        QCOMPARE(desk.edits.size(), 4u);
        desk.run("drag 150,90 140,80"); // never to nothing
        QCOMPARE(desk.geometry(id), Geometry(Box{140, 80, 1, 1}));
    }

    void aTurnedBoxKeepsItsOppositeCornerWhenResized() {
        Selecting desk;
        const RotatedBox before{{100, 50}, 40, 20, 30};
        const auto id = desk.put(before);
        const auto corner = corners(before);
        desk.run("click 100,50");
        desk.run(QString("drag %1,%2 130,75").arg(corner[2].x).arg(corner[2].y).toStdString());
        const auto after = std::get<RotatedBox>(desk.geometry(id));
        QCOMPARE(after.angle, 30.0);
        QVERIFY(distance(corners(after)[0], corner[0]) < 1e-9);
        QVERIFY(distance(corners(after)[2], {130, 75}) < 1e-3);
    }

    void theTurnHandleTurnsInStepsWithShift() {
        Selecting desk;
        const auto id = desk.put(Box{80, 40, 40, 20});
        desk.run("click 100,50; drag 100,16 150,52 shift");
        QCOMPARE(desk.geometry(id), Geometry(RotatedBox{{100, 50}, 40, 20, 90}));
        const auto ellipse = desk.put(Ellipse{{40, 50}, 20, 10, 0});
        desk.run("click 40,50; drag 40,16 60,30");
        const auto turned = std::get<Ellipse>(desk.geometry(ellipse));
        QCOMPARE(turned.angle, 45.0);
        QCOMPARE(turned.rx, 20.0);
    }

    void aMaskIsResizedByItsBounds() {
        Selecting desk;
        const auto id = desk.put(Mask{20, 20, 10, 10, {0, 100}});
        desk.run("click 25,25; drag 30,30 40,50");
        QCOMPARE(desk.geometry(id), Geometry(Mask{20, 20, 20, 30, {0, 600}}));
    }

    void verticesMoveAppearAndGo() {
        Selecting desk;
        const auto id = desk.put(Polygon{{{{{10, 10}, {60, 10}, {60, 60}, {10, 60}}, {}}}});
        desk.run("click 30,30; drag 60,60 80,70");
        QCOMPARE(desk.lastText(), std::string("[[[10,10,60,10,80,70,10,60]]]"));
        desk.run("click 35,10"); // an edge
        QCOMPARE(desk.lastText(), std::string("[[[10,10,35,10,60,10,80,70,10,60]]]"));
        desk.run("drag 10,35 5,30");
        QCOMPARE(desk.lastText(), std::string("[[[10,10,35,10,60,10,80,70,10,60,5,30]]]"));
        desk.run("click 35,10 alt");
        QCOMPARE(desk.lastText(), std::string("[[[10,10,60,10,80,70,10,60,5,30]]]"));
        QCOMPARE(desk.edits.size(), 4u);
        desk.run("click 10,10"); // a click on a vertex changes nothing
        QCOMPARE(desk.edits.size(), 4u);
        for (int i = 0; i < 4; ++i)
            desk.undo();
        QCOMPARE(geometryText(desk.geometry(id)), std::string("[[[10,10,60,10,60,60,10,60]]]"));
    }

    void aPolygonKeepsThreePointsAndAHoleThatLosesItsThirdGoes() {
        Selecting desk;
        desk.put(Polygon{{{{{10, 10}, {90, 10}, {10, 90}}, {{{20, 20}, {40, 20}, {20, 40}}}}}});
        desk.run("click 15,50; click 10,10 alt");
        QVERIFY(desk.edits.empty());
        desk.run("click 20,20 alt");
        QCOMPARE(desk.lastText(), std::string("[[[10,10,90,10,10,90]]]"));
        const auto line = desk.put(Polyline{{{120, 10}, {150, 10}}});
        desk.run("click 135,10; click 120,10 alt");
        QCOMPARE(desk.geometry(line), Geometry(Polyline{{{120, 10}, {150, 10}}}));
    }

    void aVertexSnapsToNeighboursAndStaysInThePicture() {
        Selecting desk;
        desk.settings.snapping = true;
        desk.put(Box{100, 20, 50, 50});
        desk.put(Polygon{{{{{10, 30}, {60, 30}, {60, 60}}, {}}}});
        desk.run("click 50,40; drag 60,60 96,67");
        QCOMPARE(desk.lastText(), std::string("[[[10,30,60,30,100,70]]]"));
        desk.run("drag 100,70 96,50");
        QCOMPARE(desk.lastText(), std::string("[[[10,30,60,30,100,50]]]"));
        desk.run("press 100,50; move 96,55 alt; release 96,55 alt");
        QCOMPARE(desk.lastText(), std::string("[[[10,30,60,30,96,55]]]"));
        desk.run("drag 96,55 80,400");
        QCOMPARE(desk.lastText(), std::string("[[[10,30,60,30,80,100]]]"));
    }

    void keypointsAreDraggedOneByOne() {
        Selecting desk;
        desk.put(Keypoints{
            {{{20, 20}, Visibility::visible}, {{}, Visibility::absent}, {{50, 50}, Visibility::covered}}});
        desk.run("click 20,20; drag 50,50 60,40");
        QCOMPARE(desk.lastText(), std::string("[20,20,2,0,0,0,60,40,1]"));
    }

    void keysNudgeAndRemove() {
        Selecting desk;
        const auto id = desk.put(Box{10, 10, 20, 20});
        desk.run("click 15,15; key right; key down shift");
        QCOMPARE(desk.geometry(id), Geometry(Box{11, 20, 20, 20}));
        desk.run("key left shift; key left shift");
        QCOMPARE(desk.geometry(id), Geometry(Box{0, 20, 20, 20}));
        desk.run("key delete");
        QCOMPARE(desk.edits.back().verb, std::string("shape.remove"));
        QCOMPARE(desk.scene.count(), 0u);
        desk.run("key delete");
        QVERIFY(!desk.last.used);
        desk.undo();
        QCOMPARE(desk.geometry(id), Geometry(Box{0, 20, 20, 20}));
    }

    void lockedShapesAreLeftAlone() {
        Selecting desk;
        const auto id = desk.put(Box{10, 10, 20, 20}, Desk::cat, annotationLocked);
        desk.run("drag 15,15 60,60; click 30,30; drag 30,30 80,80; click 15,15; key right; key delete");
        QVERIFY(desk.edits.empty());
        QVERIFY(desk.scene.isSelected(id));
        QVERIFY(desk.tool->overlay(desk.scene, 1).handles.empty());
        desk.run("key delete shift");
        QCOMPARE(desk.scene.count(), 0u);
    }

    void hiddenShapesAreNotThere() {
        Selecting desk;
        desk.put(Box{10, 10, 20, 20}, Desk::cat, annotationHidden);
        desk.run("click 15,15; drag 0,0 100,90");
        QCOMPARE(desk.selected(), Numbers{});
    }

    void tolerancesAreInViewPixels() {
        Selecting desk;
        const auto id = desk.put(Box{50, 50, 20, 20});
        desk.scale = 8; // 8 view pixels are one picture pixel
        desk.run("click 46,60");
        QVERIFY(!desk.scene.isSelected(id));
        desk.run("click 49.5,60");
        QVERIFY(desk.scene.isSelected(id));
        desk.run("drag 60,60 60.2,60.2"); // less than 3 view pixels: a click
        QVERIFY(desk.edits.empty());
    }

    void whatAModelMadeBecomesAPersonsOwnByAChange() {
        Selecting desk;
        auto row = shape(Desk::image, Desk::cat, Box{10, 10, 20, 20}, "model 3");
        row.source = AnnotationSource::model;
        row.confidence = 0.6;
        const auto id = desk.commit(changeShapes("prelabel", Desk::image, {}, {{{}, row}})).front();
        QVERIFY(desk.scene.picture().state.review == ReviewState::unreviewed);
        desk.run("drag 15,15 45,45");
        const auto& changed = desk.rows.at(id);
        QVERIFY(changed.source == AnnotationSource::human);
        QCOMPARE(changed.confidence, 1.0);
        QCOMPARE(changed.author, std::string("ann"));
        QVERIFY(desk.scene.picture().state.review == ReviewState::inProgress);
    }

    void hoveringTellsShapeAndCursor() {
        Selecting desk;
        const auto id = desk.put(RotatedBox{{100, 50}, 40, 20, 90});
        desk.run("move 100,50");
        QCOMPARE(desk.scene.hovered(), id);
        QCOMPARE(desk.tool->cursor(), CursorShape::move);
        desk.run("click 100,50; move 110,50"); // the top side of the turned box looks right
        QCOMPARE(desk.tool->cursor(), CursorShape::sizeHorizontal);
        desk.run("move 144,50");
        QCOMPARE(desk.tool->cursor(), CursorShape::arrow);
        desk.run("move 134,50");
        QCOMPARE(desk.tool->cursor(), CursorShape::turn);
        desk.run("leave");
        QCOMPARE(desk.scene.hovered(), AnnotationId());
    }
};

QTEST_GUILESS_MAIN(TestSelectTool)
#include "test_select_tool.moc"
