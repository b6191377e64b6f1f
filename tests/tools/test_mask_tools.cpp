// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "tests/tools/desk.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

namespace {

class Painting : public Desk {
public:
    explicit Painting(ToolKind kind) {
        take(kind);
        settings.snapping = false;
        settings.brushRadius = 5;
    }
    Mask mask(AnnotationId id) const { return std::get<Mask>(geometry(id)); }
};

Mask block(int x, int y, int width, int height) {
    return {x, y, width, height, {0, static_cast<std::uint32_t>(width * height)}};
}

} // namespace

class TestMaskTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStrokeIsOneMaskOfOneEdit() {
        Painting desk(ToolKind::brush);
        desk.run("press 20,20; move 40,20; move 60,20");
        QVERIFY(desk.edits.empty());
        QCOMPARE(desk.tool->overlay(desk.scene, 1).brush->stroke.size(), 3u);
        desk.run("release");
        QCOMPARE(desk.edits.size(), 1u);
        const auto* made = desk.scene.single();
        QVERIFY(made);
        const Mask mask = desk.mask(made->row.id);
        QCOMPARE(mask, brushStroke({20, 20}, {60, 20}, 5, {200, 100}));
        QVERIFY(contains(mask, 40, 16) && !contains(mask, 40, 26));
    }

    void theNextStrokeGoesIntoTheSameMaskUntilEnter() {
        Painting desk(ToolKind::brush);
        desk.run("drag 20,20 60,20; drag 20,60 60,60");
        QCOMPARE(desk.scene.count(), 1u);
        QCOMPARE(desk.edits[1].verb, std::string("shape.change"));
        QCOMPARE(desk.mask(AnnotationId(1)), united(brushStroke({20, 20}, {60, 20}, 5, {200, 100}),
                                                    brushStroke({20, 60}, {60, 60}, 5, {200, 100})));
        desk.run("key enter; click 100,50");
        QCOMPARE(desk.scene.count(), 2u);
        desk.scene.setCurrentClass(Desk::dog); // the selected mask is a cat's
        desk.run("click 100,50");
        QCOMPARE(desk.scene.count(), 3u);
        desk.undo();
        desk.undo();
        desk.undo();
        QCOMPARE(desk.mask(AnnotationId(1)), brushStroke({20, 20}, {60, 20}, 5, {200, 100}));
        QCOMPARE(desk.disagreement(), std::string());
    }

    void paintingWhereThereIsPaintIsNoEdit() {
        Painting desk(ToolKind::brush);
        desk.run("click 50,50; click 50,50; click 400,400");
        QCOMPARE(desk.edits.size(), 1u);
    }

    void strokesAreCutToThePicture() {
        Painting desk(ToolKind::brush);
        desk.run("drag -30,2 300,2");
        QCOMPARE(bounds(desk.geometry(AnnotationId(1))), (Box{0, 0, 200, 7}));
    }

    void theBrushTakesUnderlyingPixelsFromUnlockedMasks() {
        Painting desk(ToolKind::brush);
        const auto below = desk.put(block(20, 20, 40, 40), Desk::dog);
        const auto locked = desk.put(block(20, 20, 40, 40), Desk::dog, annotationLocked);
        const auto polygon = desk.put(Polygon{{{{{20, 20}, {60, 20}, {60, 60}}, {}}}}, Desk::dog);
        const auto covered = desk.put(block(40, 40, 2, 2), Desk::dog);
        desk.settings.removeUnderlying = true;
        desk.run("click 40,40");
        QCOMPARE(desk.edits.size(), 1u);
        const Mask stroke = brushStroke({40, 40}, {40, 40}, 5, {200, 100});
        QCOMPARE(desk.mask(below), subtracted(block(20, 20, 40, 40), stroke));
        QCOMPARE(desk.mask(locked), block(20, 20, 40, 40));
        QVERIFY(desk.scene.find(polygon));
        QVERIFY(!desk.scene.find(covered));
        desk.undo();
        QCOMPARE(desk.mask(below), block(20, 20, 40, 40));
        QCOMPARE(desk.mask(covered), block(40, 40, 2, 2));
        QCOMPARE(desk.scene.count(), 4u);
        desk.settings.removeUnderlying = false;
        desk.scene.select({});
        desk.run("click 40,40");
        QCOMPARE(desk.mask(below), block(20, 20, 40, 40));
    }

    void theEraserTakesPixelsAndInTheEndTheMask() {
        Painting desk(ToolKind::eraser);
        const auto id = desk.put(block(20, 20, 10, 10));
        desk.run("click 20,20");
        QCOMPARE(desk.mask(id),
                 subtracted(block(20, 20, 10, 10), brushStroke({20, 20}, {20, 20}, 5, {200, 100})));
        desk.settings.brushRadius = 30;
        desk.run("click 27,27");
        QVERIFY(!desk.scene.find(id));
        desk.undo();
        QVERIFY(desk.scene.find(id));
    }

    void theEraserKeepsToTheSelectedMasks() {
        Painting desk(ToolKind::eraser);
        const auto below = desk.put(block(20, 20, 10, 10));
        const auto above = desk.put(block(20, 20, 10, 10));
        desk.scene.select({below});
        desk.run("click 20,20");
        QVERIFY(pixelCount(desk.mask(below)) < 100);
        QCOMPARE(pixelCount(desk.mask(above)), 100);
        const auto locked = desk.put(block(60, 20, 10, 10), Desk::cat, annotationLocked);
        desk.scene.select({});
        desk.run("click 65,25");
        QCOMPARE(pixelCount(desk.mask(locked)), 100);
    }

    void controlErasesWithTheBrush() {
        Painting desk(ToolKind::brush);
        const auto id = desk.put(block(20, 20, 10, 10));
        desk.scene.select({id});
        desk.run("press 20,20 ctrl; release 20,20 ctrl");
        QVERIFY(pixelCount(desk.mask(id)) < 100);
    }

    void bracketsChangeTheRadiusWithinLimits() {
        Painting desk(ToolKind::brush);
        desk.run("key ]");
        QVERIFY(desk.last.settings && desk.last.used);
        QCOMPARE(desk.settings.brushRadius, 6.0);
        for (int i = 0; i < 100; ++i)
            desk.run("key ]");
        QCOMPARE(desk.settings.brushRadius, mostBrushRadius);
        for (int i = 0; i < 100; ++i)
            desk.run("key [");
        QCOMPARE(desk.settings.brushRadius, leastBrushRadius);
        desk.run("click 50.5,50.5");
        QCOMPARE(pixelCount(desk.mask(AnnotationId(1))), 1);
    }

    void shiftClicksFillAPolygon() {
        Painting desk(ToolKind::brush);
        desk.run("click 10,10 shift; click 40,10; click 40,40; click 10,40; click 11,11");
        QCOMPARE(desk.edits.size(), 1u);
        QCOMPARE(desk.mask(AnnotationId(1)), block(10, 10, 30, 30));
        desk.run(
            "click 50,10 shift; click 60,10 shift; click 60,20 shift; click 50,20; key backspace; click "
            "50,20; key enter");
        QCOMPARE(desk.edits.size(), 2u);
        QCOMPARE(pixelCount(desk.mask(AnnotationId(1))), 1000);
        desk.run("click 50,10 shift; click 60,10; key escape");
        QVERIFY(!desk.tool->busy());
        QCOMPARE(desk.edits.size(), 2u);
    }

    void escapeGivesAStrokeUp() {
        Painting desk(ToolKind::brush);
        desk.run("press 20,20; move 40,20; key escape; move 60,20; release");
        QVERIFY(desk.edits.empty());
        QCOMPARE(desk.scene.count(), 0u);
    }

    void slicingCutsTheSelectedPolygon() {
        Painting desk(ToolKind::slice);
        const auto id = desk.put(Polygon{{{{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, {}}}}, Desk::dog);
        const auto other = desk.put(Polygon{{{{{10, 60}, {50, 60}, {50, 90}, {10, 90}}, {}}}});
        desk.scene.select({id});
        desk.run("drag 30,-5 30,120");
        QCOMPARE(desk.edits.size(), 1u);
        QCOMPARE(desk.scene.count(), 3u);
        QCOMPARE(area(desk.geometry(id)), 800.0);
        QCOMPARE(area(desk.geometry(AnnotationId(3))), 800.0);
        QCOMPARE(desk.rows.at(AnnotationId(3)).classId, Desk::dog);
        QCOMPARE(area(desk.geometry(other)), 40.0 * 30);
        desk.undo();
        QCOMPARE(area(desk.geometry(id)), 1600.0);
        QCOMPARE(desk.scene.count(), 2u);
    }

    void slicingWithoutASelectionCutsWhatTheLineCrosses() {
        Painting desk(ToolKind::slice);
        desk.put(Polygon{{{{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, {}}}});
        desk.put(Polygon{{{{{60, 10}, {90, 10}, {90, 50}, {60, 50}}, {}}}}, Desk::cat, annotationLocked);
        desk.run("click 0,30; click 100,30; key enter"); // click by click
        QCOMPARE(desk.scene.count(), 3u);
        desk.run("drag 20,15 40,25"); // ends inside: cuts nothing
        QCOMPARE(desk.edits.size(), 1u);
    }

    void aCutUpToTheOutlineCutsThrough() {
        Painting desk(ToolKind::slice);
        desk.settings.snapping = true;
        const auto id = desk.put(Polygon{{{{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, {}}}});
        desk.run("drag 11,11 49,49");
        QCOMPARE(desk.scene.count(), 2u);
        QCOMPARE(area(desk.geometry(id)), 800.0);
    }

    void slicedMasksKeepEveryPixelOnce() {
        Painting desk(ToolKind::slice);
        const Mask whole = brushStroke({30, 50}, {150, 50}, 20.3, {200, 100});
        const auto id = desk.put(whole);
        desk.run("drag 20,10.5 180,90.5; drag 90.5,0 90.5,100");
        Mask all;
        std::int64_t sum = 0;
        for (const auto part : desk.scene.paintOrder()) {
            sum += pixelCount(desk.mask(part));
            all = united(all, desk.mask(part));
        }
        QCOMPARE(desk.scene.count(), 4u);
        QCOMPARE(all, whole);
        QCOMPARE(sum, pixelCount(whole));
        QVERIFY(desk.scene.find(id));
    }
};

QTEST_GUILESS_MAIN(TestMaskTools)
#include "test_mask_tools.moc"
