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

/// 20,000 × 20,000 pixels that are worked out where they are asked for: a red square of 8,000 pixels a side
/// and a blue one of 40 on green. Notes what it was asked for.
class LargePicture : public PixelSource {
public:
    static constexpr Size whole{20000, 20000};
    Size size() const override { return whole; }
    Result<PixelPart> read(const Box& area, double scale, std::stop_token) const override {
        const int level = halvingsFor(scale);
        const Size pixels{whole.width >> level, whole.height >> level};
        const cv::Rect part = pixelsUnder(area, whole, pixels);
        if (part.empty()) return failure(ErrorCode::invalidArgument, "outside");
        asked.push_back(double(part.area()));
        cv::Mat bgr(part.size(), CV_8UC3, cv::Scalar(60, 140, 60));
        const auto paint = [&](cv::Rect place, const cv::Scalar& color) {
            place = cv::Rect(place.x >> level, place.y >> level, place.width >> level, place.height >> level);
            cv::rectangle(bgr, place - part.tl(), color, cv::FILLED);
        };
        paint(red, {40, 40, 200});
        paint(blue, {200, 60, 40});
        return PixelPart{frameOf(part, whole, pixels), bgr};
    }

    static inline const cv::Rect red{8000, 8000, 8000, 8000}, blue{1000, 1000, 40, 40};
    mutable std::vector<double> asked;
};

struct LargeDesk : Desk {
    explicit LargeDesk(ToolKind kind) : Desk(LargePicture::whole) {
        settings.snapping = false;
        settings.asMask = true;
        take(kind);
        scene.open({image, LargePicture::whole, {}, "ann", [this] { return picture; }}, {});
    }
    /// As a window of 1000 × 800 would show it.
    void look(Point middle, double at) {
        scale = at;
        scene.setView({middle.x - 500 / at, middle.y - 400 / at, 1000 / at, 800 / at});
    }
    double likeness(const cv::Rect& to) const {
        const Box box{double(to.x), double(to.y), double(to.width), double(to.height)};
        return scene.single() ? iou(scene.single()->geometry, Geometry(box)) : 0;
    }
    std::string hint() const { return tool->overlay(scene, scale).hint; }

    std::shared_ptr<LargePicture> picture = std::make_shared<LargePicture>();
};

} // namespace

class TestPixelSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholePictureIsReadInPartsAtTheWantedScale() {
        cv::Mat bgr(100, 200, CV_8UC3, cv::Scalar(10, 20, 30));
        cv::rectangle(bgr, {40, 20, 40, 40}, {200, 200, 200}, cv::FILLED);
        const auto source = wholePixels(bgr);
        const auto exact = source->read({39.5, 10.2, 50, 60}, 1);
        QVERIFY(bool(exact));
        QCOMPARE(exact->frame.place, (Box{39, 10, 51, 61}));
        QCOMPARE(exact->bgr.at<cv::Vec3b>(9, 1), cv::Vec3b(10, 20, 30));
        QCOMPARE(exact->bgr.at<cv::Vec3b>(10, 1), cv::Vec3b(200, 200, 200));
        for (const double scale : {1.0, 0.7, 0.5, 0.26, 0.25, 0.1}) {
            const auto part = source->read({0, 0, 200, 100}, scale);
            QVERIFY(bool(part));
            QVERIFY(part->frame.scale() >= scale - 1e-9);
            QVERIFY(scale == 1 || part->frame.scale() < 2 * scale + 0.02);
        }
        QVERIFY(!source->read({300, 10, 20, 20}, 1));
        QVERIFY(!source->read({10, 10, 0, 20}, 1));
    }

    void aFrameTakesPlacesThereAndBack() {
        const PixelFrame frame{{100, 40, 400, 200}, {100, 50}, {1000, 500}};
        const Point at{173, 99};
        const Point back = frame.toPicture(frame.toPart(at));
        QVERIFY(distance(at, back) < 1e-9);
        QCOMPARE(frame.toPart(Box{100, 40, 40, 20}), (Box{0, 0, 10, 5}));
        const Mask mask = rasterised(Polygon{{{{{10, 10}, {30, 10}, {30, 20}, {10, 20}}, {}}}}, {100, 50});
        const Mask large = frame.toPicture(mask);
        QCOMPARE(bounds(Geometry(large)), (Box{140, 80, 80, 40}));
        QCOMPARE(pixelCount(large), 16 * pixelCount(mask));
        QCOMPARE(frame.toPart(large), mask);
        // What the last pixels show beyond the picture is not there.
        const PixelFrame rim{{96, 0, 8, 4}, {2, 1}, {101, 4}};
        const Mask both = rasterised(Polygon{{{{{0, 0}, {2, 0}, {2, 1}, {0, 1}}, {}}}}, {2, 1});
        QCOMPARE(bounds(Geometry(rim.toPicture(both))), (Box{96, 0, 5, 4}));
    }

    void theWandLooksAtWhatIsInView() {
        LargeDesk desk(ToolKind::wand);
        QCOMPARE(desk.hint(), std::string("wandInView"));
        desk.look({12000, 12000}, 0.05);
        desk.run("click 12000,12000");
        QVERIFY(desk.likeness(LargePicture::red) > 0.99);
        QVERIFY(desk.picture->asked.front() < 17e6);
        desk.look({1020, 1020}, 4);
        desk.run("click 1010,1010");
        QVERIFY(desk.likeness(LargePicture::blue) > 0.99);
        QVERIFY(desk.picture->asked.back() < 1e6);
    }

    void grabCutAndScissorsReadNoMoreThanTheyNeed() {
        for (const bool large : {true, false}) {
            LargeDesk cut(ToolKind::grabCut);
            cut.look({10000, 10000}, 0.04);
            cut.run(large ? "drag 7000,7000 17000,17000; key enter" : "drag 980,980 1070,1070; key enter");
            QVERIFY(cut.likeness(large ? LargePicture::red : LargePicture::blue) > 0.95);
            QVERIFY(cut.picture->asked.back() < 20e6);
        }
        LargeDesk scissors(ToolKind::scissors);
        scissors.look({10000, 10000}, 0.04);
        scissors.run("click 8000,8000; click 16000,8000; click 16000,16000; click 8000,16000; key enter");
        QVERIFY(scissors.likeness(LargePicture::red) > 0.97);
        for (const double pixels : scissors.picture->asked)
            QVERIFY(pixels < 3e6);
    }

    void superpixelsFollowTheView() {
        LargeDesk desk(ToolKind::superpixels);
        desk.look({12000, 12000}, 0.05);
        desk.run("move 12000,12000");
        QCOMPARE(desk.hint(), std::string("superpixelsInView"));
        const auto first = desk.picture->asked.size();
        desk.run("move 12500,12100; drag 9000,9000 9500,9000");
        QCOMPARE(desk.picture->asked.size(), first);
        QCOMPARE(desk.scene.count(), std::size_t(1));
        desk.look({1020, 1020}, 4);
        desk.run("move 1010,1010");
        QCOMPARE(desk.picture->asked.size(), first + 1);
        QVERIFY(desk.picture->asked.back() < 9e6);
    }

    void whatIsLetGoBeforeItIsFoundIsKept() {
        LargeDesk desk(ToolKind::wand);
        desk.look({12000, 12000}, 0.05);
        std::vector<std::pair<std::function<void()>, std::function<void()>>> jobs;
        desk.settings.background = [&](auto work, auto done) { jobs.emplace_back(work, done); };
        const auto runJobs = [&] {
            for (std::size_t i = 0; i < jobs.size(); ++i) {
                const auto [work, done] = jobs[i];
                work();
                done();
                const auto result = desk.tool->arrived(desk.scene);
                if (result.edit) desk.commit(*result.edit);
            }
            jobs.clear();
        };
        desk.run("click 12000,12000");
        QVERIFY(desk.tool->busy());
        QCOMPARE(desk.hint(), std::string("working"));
        QCOMPARE(int(desk.tool->cursor()), int(CursorShape::busy));
        runJobs();
        QCOMPARE(desk.scene.count(), std::size_t(1));
        QVERIFY(!desk.tool->busy());
        // Given up meanwhile, or another picture: nothing.
        desk.run("click 12000,12000; key escape");
        runJobs();
        QCOMPARE(desk.scene.count(), std::size_t(1));
        desk.run("press 12000,12000");
        desk.tool->cancel();
        runJobs();
        QCOMPARE(desk.scene.count(), std::size_t(1));
        QVERIFY(!desk.tool->busy());
    }

    void aTargetThatChangedMeanwhileIsLeftAlone() {
        LargeDesk desk(ToolKind::wand);
        desk.look({12000, 12000}, 0.05);
        desk.run("click 12000,12000");
        const auto id = desk.scene.single()->row.id;
        std::vector<std::pair<std::function<void()>, std::function<void()>>> jobs;
        desk.settings.background = [&](auto work, auto done) { jobs.emplace_back(work, done); };
        desk.run("click 4000,4000 shift");
        jobs[0].first();
        jobs[0].second();
        (void)desk.tool->arrived(desk.scene); // found; is being joined
        QCOMPARE(jobs.size(), std::size_t(2));
        auto after = desk.scene.find(id)->row;
        setGeometry(after, rasterised(Polygon{{{{{1, 1}, {9, 1}, {9, 9}}, {}}}}, LargePicture::whole));
        desk.commit({"shape.change", {AnnotationChange{desk.scene.find(id)->row, after}}});
        jobs[1].first();
        jobs[1].second();
        QVERIFY(!desk.tool->arrived(desk.scene).edit);
        QCOMPARE(desk.scene.find(id)->row, after);
    }

    void aPictureThatCannotBeReadChangesNothing() {
        class Broken : public PixelSource {
            Size size() const override { return {200, 100}; }
            Result<PixelPart> read(const Box&, double, std::stop_token) const override {
                return failure(ErrorCode::io, "the disk is gone");
            }
        };
        const auto broken = std::make_shared<Broken>();
        for (const auto kind :
             {ToolKind::wand, ToolKind::grabCut, ToolKind::superpixels, ToolKind::scissors}) {
            Desk desk;
            desk.take(kind);
            desk.scene.open({Desk::image, {200, 100}, {}, "ann", [&] { return broken; }}, {});
            desk.run("drag 10,10 90,60; click 50,50; key enter; key escape");
            QVERIFY(desk.edits.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestPixelSource)
#include "test_pixel_source.moc"
