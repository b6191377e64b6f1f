// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/tools/edges/scissors.h"
#include "tests/tools/disc_picture.h"

#include <QTest>

#include <numbers>

using namespace imago;
using namespace imago::test;

namespace {

constexpr Point center{150, 120};
constexpr double radius = 80;

Point onRim(double degrees, double by = 0) {
    const double turn = degrees * std::numbers::pi / 180;
    return {center.x + (radius + by) * std::cos(turn), center.y + (radius + by) * std::sin(turn)};
}

double furthestFromRim(const Polyline& line) {
    double most = 0;
    for (std::size_t i = 1; i < line.points.size(); ++i)
        for (int k = 0; k <= 10; ++k) {
            const Point a = line.points[i - 1], b = line.points[i];
            const Point p{a.x + (b.x - a.x) * k / 10, a.y + (b.y - a.y) * k / 10};
            most = std::max(most, std::abs(distance(p, center) - radius));
        }
    return most;
}

} // namespace

class TestScissors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesFollowTheRim() {
        for (const double noise : {0.0, 8.0, 16.0}) {
            const auto picture = discPicture({300, 240}, center, radius, noise);
            IntelligentScissors scissors;
            scissors.prepare(picture.bgr, onRim(0));
            for (const double degrees : {30.0, 90.0, 150.0}) {
                const auto line = scissors.path(onRim(0), onRim(degrees));
                QCOMPARE(line.points.front(), onRim(0));
                QCOMPARE(line.points.back(), onRim(degrees));
                QVERIFY2(furthestFromRim(line) < 3, qPrintable(QString::number(furthestFromRim(line))));
                QVERIFY(line.points.size() < 40); // for hands to edit
            }
        }
    }

    void fourStretchesGoRoundTheDisc() {
        const auto picture = discPicture({300, 240}, center, radius, 10);
        IntelligentScissors scissors;
        scissors.prepare(picture.bgr, center);
        Ring ring;
        for (int corner = 0; corner < 4; ++corner) {
            const auto line = scissors.path(onRim(corner * 90), onRim(corner * 90 + 90));
            ring.insert(ring.end(), line.points.begin(), line.points.end() - 1);
        }
        QVERIFY(iou(Polygon{{{ring, {}}}}, picture.truth) > 0.97);
    }

    void anAnchorServesManyTargetsInAnyOrder() {
        const auto picture = discPicture({300, 240}, center, radius, 10);
        IntelligentScissors once, fresh;
        once.prepare(picture.bgr, onRim(0));
        for (const double degrees : {100.0, 10.0, 170.0, 45.0, 100.0}) {
            fresh.prepare(picture.bgr, onRim(0));
            QCOMPARE(once.path(onRim(0), onRim(degrees)), fresh.path(onRim(0), onRim(degrees)));
        }
    }

    void onlyThePartAroundTheAnchorIsLookedAt() {
        const auto picture = discPicture({300, 240}, center, radius, 0);
        IntelligentScissors scissors;
        QCOMPARE(scissors.window(), Box{});
        QCOMPARE(scissors.path({1, 2}, {30, 40}).points,
                 (std::vector<Point>{{1, 2}, {30, 40}})); // unprepared: straight
        scissors.prepare(picture.bgr, onRim(0), 50);
        QCOMPARE(scissors.window(), (Box{180, 70, 101, 101}));
        const auto line =
            scissors.path(onRim(0), {20, 120}); // leaves the window somewhere and goes on straight
        QCOMPARE(line.points.front(), onRim(0));
        QCOMPARE(line.points.back(), (Point{20, 120}));
        QCOMPARE(scissors.path({10, 10}, {20, 120}).points.size(), std::size_t{2}); // anchor outside
        scissors.prepare(picture.bgr, {-500, -500}, 50);
        QCOMPARE(scissors.window(), Box{});
        for (const Point nowhere : {Point{1e300, 1e300}, Point{std::nan(""), 5}}) {
            scissors.prepare(picture.bgr, nowhere);
            QCOMPARE(scissors.window(), Box{});
        }
        QCOMPARE(scissors.window(), Box{});
    }

    void aPointIsItsOwnPath() {
        const auto picture = discPicture({300, 240}, center, radius, 5);
        IntelligentScissors scissors;
        scissors.prepare(picture.bgr, center);
        QCOMPARE(scissors.path({50.2, 50.7}, {50.2, 50.7}).points.size(), std::size_t{2});
        const cv::Mat flat(50, 50, CV_8UC3, cv::Scalar(9, 9, 9));
        scissors.prepare(flat, {25, 25});
        QCOMPARE(scissors.path({5.5, 5.5}, {40.5, 5.5}).points,
                 (std::vector<Point>{{5.5, 5.5}, {40.5, 5.5}}));
        QCOMPARE(scissors.onEdge({25, 25}, 9), (Point{25, 25}));
    }

    void clicksFallOntoTheEdge() {
        const auto picture = discPicture({300, 240}, center, radius, 4);
        IntelligentScissors scissors;
        scissors.prepare(picture.bgr, center);
        for (int degrees = 0; degrees < 360; degrees += 15) {
            const Point edge = scissors.onEdge(onRim(degrees, 6), 9);
            QVERIFY(std::abs(distance(edge, center) - radius) < 1.5);
        }
    }
};

QTEST_APPLESS_MAIN(TestScissors)
#include "test_scissors.moc"
