// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/convert.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/tools/pixel_source.h"
#include "tests/tools/desk.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace imago;
using namespace imago::test;

namespace {

/// A picture of grainy green with a red square and a blue disc.
cv::Mat paintedPicture() {
    cv::Mat picture(120, 200, CV_8UC3, cv::Scalar(60, 140, 60));
    cv::rectangle(picture, {30, 30, 40, 50}, {40, 40, 200}, cv::FILLED);
    cv::circle(picture, {140, 60}, 25, {200, 60, 40}, cv::FILLED);
    cv::Mat grain(picture.size(), CV_8UC3);
    cv::RNG random(5);
    random.fill(grain, cv::RNG::UNIFORM, 0, 12);
    return picture + grain;
}

const Box square{30, 30, 40, 50};
const Ellipse disc{{140.5, 60.5}, 25.5, 25.5, 0};

class Looking : public Desk {
public:
    explicit Looking(ToolKind kind) : Desk({200, 120}), m_picture(wholePixels(paintedPicture())) {
        settings.snapping = false;
        settings.asMask = true;
        take(kind);
        scene.open({image, {200, 120}, {}, "ann", [this] { return m_picture; }}, {});
    }
    /// How much the one selected shape is like another.
    double likeness(const Geometry& other) const {
        return scene.single() ? iou(scene.single()->geometry, other) : 0;
    }
    std::string hint() const { return tool->overlay(scene, 1).hint; }

private:
    std::shared_ptr<const PixelSource> m_picture;
};

} // namespace

class TestPixelTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWandTakesOneColour() {
        Looking desk(ToolKind::wand);
        desk.run("press 50,50");
        QVERIFY(desk.edits.empty());
        QCOMPARE(desk.tool->overlay(desk.scene, 1).foreground.size(), 1u);
        desk.run("release");
        QCOMPARE(desk.edits.size(), 1u);
        QVERIFY(std::holds_alternative<Mask>(desk.scene.single()->geometry));
        QVERIFY(desk.likeness(square) > 0.99);
    }

    void theWandMakesPolygonsToo() {
        Looking desk(ToolKind::wand);
        desk.settings.asMask = false;
        desk.run("click 140,60");
        const auto* made = desk.scene.single();
        QVERIFY(made && std::holds_alternative<Polygon>(made->geometry));
        QVERIFY(desk.likeness(disc) > 0.95);
        QVERIFY(vertices(made->geometry).size() < 60);
    }

    void shiftAddsToTheSelectedShapeAndAltTakesAway() {
        for (const bool asMask : {true, false}) {
            Looking desk(ToolKind::wand);
            desk.settings.asMask = asMask;
            desk.run("click 50,50; click 140,60 shift");
            QCOMPARE(desk.scene.count(), 1u);
            QVERIFY(std::abs(area(desk.scene.single()->geometry) - area(Geometry(square)) -
                             area(Geometry(disc))) < 120);
            desk.run("click 50,50 alt");
            QVERIFY(desk.likeness(disc) > 0.95);
            QCOMPARE(desk.edits.size(), 3u);
            desk.run("click 140,60 alt"); // to nothing: not by a wand
            desk.run("press 140,60; key escape; release");
            QCOMPARE(desk.scene.count(), 1u);
            desk.scene.select({});
            desk.run("click 50,50 alt");
            QCOMPARE(desk.scene.count(), 1u);
        }
    }

    void bracketsWidenTheWand() {
        Looking desk(ToolKind::wand);
        desk.settings.wandTolerance = 0;
        desk.run("press 50,50");
        const auto before = pixelCount(desk.tool->overlay(desk.scene, 1).foreground.front());
        desk.run("key ]; key ]; key ]");
        QVERIFY(desk.last.settings);
        QCOMPARE(desk.settings.wandTolerance, 12.0);
        QVERIFY(pixelCount(desk.tool->overlay(desk.scene, 1).foreground.front()) > before);
    }

    void grabCutFindsTheObjectInTheBox() {
        Looking desk(ToolKind::grabCut);
        QCOMPARE(desk.hint(), std::string("grabCutBox"));
        desk.run("press 105,25; move 150,80");
        QVERIFY(desk.tool->overlay(desk.scene, 1).band);
        desk.run("move 175,95; release");
        QCOMPARE(desk.hint(), std::string("grabCutMarks"));
        QVERIFY(desk.edits.empty());
        desk.run("key enter");
        QCOMPARE(desk.edits.size(), 1u);
        QVERIFY(desk.likeness(disc) > 0.9);
        QVERIFY(!desk.tool->busy());
    }

    void marksChangeTheCutAndGoBack() {
        Looking desk(ToolKind::grabCut);
        desk.settings.brushRadius = 4;
        desk.run("drag 20,15 180,100");
        const auto cut = [&] {
            const auto overlay = desk.tool->overlay(desk.scene, 1);
            return overlay.shapes.empty() ? Geometry(Mask()) : overlay.shapes.front().geometry;
        };
        const auto both = cut();
        QVERIFY(contains(both, {50, 50}) && contains(both, {140, 60}));
        desk.run("key e; drag 40,40 60,70");
        QVERIFY(!contains(cut(), {50, 55}));
        QCOMPARE(desk.tool->overlay(desk.scene, 1).background.size(), 1u);
        desk.run("key q; click 100,60");
        QVERIFY(contains(cut(), {100, 60}));
        desk.run("key backspace; key backspace");
        QCOMPARE(cut(), both);
        desk.run("key backspace");
        QVERIFY(!desk.tool->busy());
        desk.run("drag 20,15 180,100; key escape; key enter");
        QVERIFY(desk.edits.empty());
    }

    void whatIsLookedForInAnotherThreadComesInTime() {
        Looking desk(ToolKind::grabCut);
        std::vector<std::pair<std::function<void()>, std::function<void()>>> jobs;
        desk.settings.background = [&](auto work, auto done) { jobs.emplace_back(work, done); };
        desk.run("drag 105,25 175,95");
        QCOMPARE(desk.hint(), std::string("working"));
        desk.run("key enter"); // too early
        QVERIFY(desk.edits.empty() && desk.tool->busy());
        jobs[0].first();
        jobs[0].second();
        QCOMPARE(desk.hint(), std::string("grabCutMarks"));
        desk.run("drag 130,50 150,60; key escape");
        desk.tool.reset(); // gone before the second cut is done
        jobs[1].first();
        jobs[1].second();
        QVERIFY(desk.edits.empty());
    }

    void superpixelsAreCollectedByADrag() {
        Looking desk(ToolKind::superpixels);
        desk.settings.superpixelSize = 10;
        desk.run("move 50,50");
        QCOMPARE(desk.tool->overlay(desk.scene, 1).foreground.size(), 1u);
        desk.run("drag 35,35 65,35 65,45 35,45 35,55 65,55 65,65 35,65 35,75 65,75");
        QCOMPARE(desk.edits.size(), 1u);
        QVERIFY(desk.likeness(square) > 0.75);
        const double before = area(desk.scene.single()->geometry);
        desk.run("press 50,50 ctrl; release 50,50 ctrl");
        QVERIFY(area(desk.scene.single()->geometry) < before);
        desk.run("click 140,60");
        QCOMPARE(desk.scene.count(), 1u);
        desk.run("key enter; click 140,60");
        QCOMPARE(desk.scene.count(), 2u);
        desk.run("key ]");
        QCOMPARE(desk.settings.superpixelSize, 12);
    }

    void superpixelsWaitForTheirThread() {
        Looking desk(ToolKind::superpixels);
        std::vector<std::pair<std::function<void()>, std::function<void()>>> jobs;
        desk.settings.background = [&](auto work, auto done) { jobs.emplace_back(work, done); };
        desk.run("click 50,50");
        QCOMPARE(desk.hint(), std::string("preparing"));
        QVERIFY(desk.edits.empty());
        jobs[0].first();
        jobs[0].second();
        desk.run("click 50,50");
        QCOMPARE(desk.edits.size(), 1u);
        QCOMPARE(jobs.size(), 1u);
    }

    void scissorsFollowTheEdgeAndClose() {
        Looking desk(ToolKind::scissors);
        desk.settings.asMask = false;
        desk.run("click 140,35; move 160,42; click 165,60; click 140,85; click 115,60");
        QVERIFY(vertices(desk.tool->overlay(desk.scene, 1).shapes[0].geometry).size() > 8);
        desk.run("click 140,36");
        QCOMPARE(desk.edits.size(), 1u);
        QVERIFY(std::holds_alternative<Polygon>(desk.scene.single()->geometry));
        QVERIFY(desk.likeness(disc) > 0.93);
        desk.settings.asMask = true;
        desk.run("click 30,30; click 70,30; click 70,80; click 30,80; key enter");
        QVERIFY(std::holds_alternative<Mask>(desk.scene.single()->geometry));
        QVERIFY(desk.likeness(square) > 0.9);
    }

    void scissorsGoBackByAnchorsAndStraightWithAlt() {
        Looking desk(ToolKind::scissors);
        desk.settings.asMask = false;
        desk.run(
            "click 10,10 alt; click 60,10 alt; click 60,25 alt; key backspace; click 60,20 alt; click 10,20 "
            "alt");
        QCOMPARE(desk.tool->overlay(desk.scene, 1).vertices.size(), 4u);
        desk.run("key escape");
        QVERIFY(!desk.tool->busy());
        desk.run("click 140,35; key backspace");
        QVERIFY(!desk.tool->busy());
        desk.run("click 140,35; key enter; key escape");
        QVERIFY(desk.edits.empty());
    }

    void withoutThePictureToolsSaySoAndDoNothing() {
        for (const auto kind :
             {ToolKind::wand, ToolKind::grabCut, ToolKind::superpixels, ToolKind::scissors}) {
            Desk desk;
            desk.take(kind);
            desk.run("drag 10,10 90,60; click 50,50; key enter; key escape");
            QVERIFY(desk.edits.empty());
            QCOMPARE(desk.tool->overlay(desk.scene, 1).hint, std::string("noPicture"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPixelTools)
#include "test_pixel_tools.moc"
