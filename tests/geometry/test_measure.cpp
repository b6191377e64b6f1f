// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "tests/geometry/random_shapes.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

namespace {

const Polygon frame{{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{2, 2}, {8, 2}, {8, 8}, {2, 8}}}}}};
const Keypoints skeleton{
    {{{3, 4}, Visibility::visible}, {{0, 0}, Visibility::absent}, {{7, 5}, Visibility::covered}}};

bool near(double a, double b, double by = 1e-9) {
    return std::abs(a - b) <= by;
}
bool near(const Box& a, const Box& b, double by = 1e-9) {
    return near(a.x, b.x, by) && near(a.y, b.y, by) && near(a.width, b.width, by) &&
           near(a.height, b.height, by);
}

/// Shares of a fine grid of points: needs nothing but contains().
double sampledIou(const Geometry& a, const Geometry& b, const Box& box, int steps) {
    int both = 0, any = 0;
    for (int y = 0; y < steps; ++y)
        for (int x = 0; x < steps; ++x) {
            const Point p{box.x + (x + 0.5) * box.width / steps, box.y + (y + 0.5) * box.height / steps};
            const bool inA = contains(a, p), inB = contains(b, p);
            both += inA && inB;
            any += inA || inB;
        }
    return any ? double(both) / any : 0;
}

} // namespace

class TestMeasure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boundsEncloseTightly() {
        QCOMPARE(bounds(frame), (Box{0, 0, 10, 10}));
        QCOMPARE(bounds(Geometry()), Box{});
        QCOMPARE(bounds(Polygon{}), Box{});
        QCOMPARE(bounds(Point{3, 4}), (Box{3, 4, 0, 0}));
        QCOMPARE(bounds(skeleton), (Box{3, 4, 4, 1})); // the absent point does not count
        QCOMPARE(bounds(RotatedBox{{5, 5}, 4, 2, 90}), (Box{4, 3, 2, 4}));
        QCOMPARE(bounds(Ellipse{{5, 5}, 4, 2, 90}), (Box{3, 1, 4, 8}));
        QVERIFY(near(bounds(Ellipse{{0, 0}, 3, 3, 33}), {-3, -3, 6, 6}));
        // A mask whose rectangle is larger than what is set.
        QCOMPARE(bounds(Mask{10, 20, 4, 3, {5, 2, 5}}), (Box{11, 21, 2, 1}));
    }

    void areasLeaveHolesOut() {
        QCOMPARE(area(frame), 64.0);
        QCOMPARE(area(RotatedBox{{5, 5}, 4, 2, 30}), 8.0);
        QCOMPARE(area(Ellipse{{5, 5}, 4, 2, 30}), 8 * std::numbers::pi);
        QCOMPARE(area(Mask{10, 20, 4, 3, {5, 2, 5}}), 2.0);
        for (const auto& flat :
             std::initializer_list<Geometry>{{}, Point{1, 2}, Polyline{{{0, 0}, {9, 9}}}, skeleton})
            QCOMPARE(area(flat), 0.0);
        QCOMPARE(ringArea({{1, 1}, {2, 2}}), 0.0);
        QCOMPARE(ringArea({{1, 1}, {2, 2}, {3, 3}}), 0.0);
        // Far from the origin nothing is lost.
        QCOMPARE(ringArea({{1e8, 1e8}, {1e8 + 1, 1e8}, {1e8 + 1, 1e8 + 1}, {1e8, 1e8 + 1}}), 1.0);
    }

    void pointsInHolesAreOutside() {
        QVERIFY(contains(frame, {1, 1}));
        QVERIFY(!contains(frame, {5, 5}));
        QVERIFY(!contains(frame, {11, 5}));
        QVERIFY(contains(RotatedBox{{0, 0}, 10, 2, 45}, {3, 3})); // clockwise as seen: down to the right
        QVERIFY(!contains(RotatedBox{{0, 0}, 10, 2, 45}, {3, -3}));
        QVERIFY(contains(Ellipse{{0, 0}, 5, 1, 45}, {3, 3}));
        QVERIFY(!contains(Ellipse{{0, 0}, 5, 1, 45}, {3, -3}));
        QVERIFY(!contains(Ellipse{{0, 0}, 0, 1, 0}, {0, 0}));
        QVERIFY(contains(Mask{-3, -3, 2, 1, {1, 1}}, {-1.5, -2.5}));
        QVERIFY(!contains(Mask{-3, -3, 2, 1, {1, 1}}, {-2.5, -2.5}));
        QVERIFY(!contains(Mask{0, 0, 2, 1, {0, 2}}, {1e300, std::nan("")}));
        QVERIFY(!contains(Polyline{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}, {0.7, 0.3}));
        QVERIFY(!contains(Geometry(), {0, 0}));
        QVERIFY(!ringContains({}, {0, 0}));
    }

    void pointsOfAGridOfTilesLieInExactlyOne() {
        Random random(7);
        for (int i = 0; i < 2000; ++i) {
            const Point p{double(random.below(9)) / 2, double(random.below(9)) / 2}; // often on a border
            int owners = 0;
            for (int tile = 0; tile < 25; ++tile)
                owners += ringContains(corners(Box{tile % 5 * 1.0, tile / 5 * 1.0, 1, 1}), p);
            QCOMPARE(owners, 1);
        }
    }

    void distancesGoToTheOutline() {
        QCOMPARE(distanceToOutline(frame, {5, 5}), 3.0); // to the hole
        QCOMPARE(distanceToOutline(frame, {13, 14}), 5.0);
        QCOMPARE(distanceToOutline(Box{0, 0, 10, 10}, {5, 4}), 4.0);
        QCOMPARE(distanceToOutline(skeleton, {0, 0}), 5.0);
        QCOMPARE(distanceToOutline(Point{3, 4}, {0, 0}), 5.0);
        QCOMPARE(distanceToOutline(Polyline{{{0, 0}, {10, 0}}}, {4, 2}), 2.0);
        QCOMPARE(distanceToOutline(Mask{2, 2, 3, 1, {0, 3}}, {3.5, 2.5}), 0.5);
        QVERIFY(std::isinf(distanceToOutline(Geometry(), {0, 0})));
        QVERIFY(std::isinf(distanceToOutline(Polygon{}, {0, 0})));
        Point at;
        QCOMPARE(distanceToSegment({5, 3}, {0, 0}, {10, 0}, &at), 3.0);
        QCOMPARE(at, (Point{5, 0}));
        QCOMPARE(distanceToSegment({3, 4}, {0, 0}, {0, 0}, &at), 5.0); // no length
        QCOMPARE(at, Point{});
    }

    void ellipseDistancesMatchTheNearestOfManyPoints() {
        Random random(3);
        for (int round = 0; round < 60; ++round) {
            const Ellipse ellipse{
                {1, 2}, random.uniform(0.1, 20), random.uniform(0.1, 20), random.uniform(-179, 180)};
            const Point p =
                round % 10 ? Point{random.uniform(-25, 25), random.uniform(-25, 25)} : ellipse.center;
            double nearest = 1e9;
            const double turn = ellipse.angle * std::numbers::pi / 180;
            for (int i = 0; i < 20000; ++i) {
                const double t = i * 2 * std::numbers::pi / 20000;
                const double u = ellipse.rx * std::cos(t), v = ellipse.ry * std::sin(t);
                nearest = std::min(nearest, distance(p, {1 + u * std::cos(turn) - v * std::sin(turn),
                                                         2 + u * std::sin(turn) + v * std::cos(turn)}));
            }
            QVERIFY(near(distanceToOutline(ellipse, p), nearest, 0.01));
        }
        QCOMPARE(distanceToOutline(Ellipse{{0, 0}, 5, 0, 0}, {3, 4}), 4.0); // flat
        QCOMPARE(distanceToOutline(Ellipse{{0, 0}, 3, 5, 0}, {0, 0}), 3.0);
    }

    void cornersGoClockwiseFromTheTopLeft() {
        QCOMPARE(corners(Box{1, 2, 3, 4}), (std::vector<Point>{{1, 2}, {4, 2}, {4, 6}, {1, 6}}));
        QCOMPARE(corners(RotatedBox{{0, 0}, 4, 2, 90}),
                 (std::vector<Point>{{1, -2}, {1, 2}, {-1, 2}, {-1, -2}}));
    }

    void verticesComeInDrawingOrder() {
        QCOMPARE(vertices(frame).size(), std::size_t{8});
        QCOMPARE(vertices(frame)[4], (Point{2, 2}));
        QCOMPARE(vertices(skeleton).size(), std::size_t{3});
        QCOMPARE(vertices(Ellipse{{0, 0}, 2, 1, 0}).front(), (Point{-2, -1}));
        QVERIFY(vertices(Mask{0, 0, 1, 1, {0, 1}}).empty());
    }

    void movingThereAndBackChangesNothing() {
        Random random(11);
        for (int round = 0; round < 50; ++round)
            for (const auto& shape : oneOfEach(random, {50, 40}, 20)) {
                const double dx = double(random.below(64)) - 32, dy = double(random.below(64)) / 4;
                const Geometry there = translated(shape, dx, dy);
                QCOMPARE(there.index(), shape.index());
                QVERIFY(near(area(there), area(shape)));
                if (!std::holds_alternative<Mask>(shape))
                    QVERIFY(near(bounds(there).y, shape.index() ? bounds(shape).y + dy : 0));
                const Geometry back = translated(there, -dx, -dy);
                QVERIFY(near(bounds(back), bounds(shape), 1));
                if (std::holds_alternative<Mask>(shape))
                    QVERIFY(translated(translated(shape, 5, -7), -5, 7) == shape);
            }
        const Geometry moved = translated(Geometry(skeleton), 1, 1);
        QCOMPARE(std::get<Keypoints>(moved).points[1].at, Point{}); // absent: nowhere
    }

    void scalingScalesTheArea() {
        Random random(12);
        for (int round = 0; round < 50; ++round)
            for (const auto& shape : oneOfEach(random, {50, 40}, 20)) {
                const Geometry grown = scaled(shape, 3, 3, {20, 10});
                QVERIFY(near(area(grown), 9 * area(shape), 1e-6));
                const Geometry back = scaled(grown, 1.0 / 3, 1.0 / 3, {20, 10});
                QVERIFY(near(area(back), area(shape), 1e-6));
                QVERIFY(near(bounds(back), bounds(shape), 1e-6));
                const Geometry mirrored = scaled(shape, -1, 1, {50, 0});
                QVERIFY(near(area(mirrored), area(shape), 1e-6));
                if (shape.index())
                    QVERIFY(near(bounds(mirrored).x, 100 - bounds(shape).x - bounds(shape).width, 1e-6));
                QVERIFY(near(bounds(scaled(mirrored, -1, 1, {50, 0})), bounds(shape), 1e-6));
            }
        QCOMPARE(std::get<Box>(scaled(Box{1, 1, 2, 2}, -2, 3, {0, 0})), (Box{-6, 3, 4, 6}));
        const auto turned = std::get<RotatedBox>(scaled(RotatedBox{{0, 0}, 4, 2, 90}, 2, 3, {0, 0}));
        QVERIFY(near(turned.width, 12) && near(turned.height, 4) && near(turned.angle, 90));
    }

    void turningKeepsTheAreaAndTurnsBack() {
        Random random(13);
        for (int round = 0; round < 50; ++round)
            for (const auto& shape : oneOfEach(random, {50, 40}, 20)) {
                if (std::holds_alternative<Mask>(shape)) continue;
                const double degrees = random.uniform(-400, 400);
                const Geometry there = rotated(shape, degrees, {30, 30});
                QVERIFY(near(area(there), area(shape), 1e-6));
                const Geometry back = rotated(there, -degrees, {30, 30});
                QVERIFY(near(bounds(back), bounds(shape), 1e-6));
            }
        QCOMPARE(std::get<Box>(rotated(Box{0, 0, 4, 2}, 90, {0, 0})), (Box{-2, 0, 2, 4}));
        QCOMPARE(std::get<Box>(rotated(Box{0, 0, 4, 2}, -270, {0, 0})), (Box{-2, 0, 2, 4}));
        QCOMPARE(std::get<Box>(rotated(Box{0, 0, 4, 2}, 180, {0, 0})), (Box{-4, -2, 4, 2}));
        QCOMPARE(std::get<RotatedBox>(rotated(RotatedBox{{0, 0}, 4, 2, 170}, 20, {0, 0})).angle, -170.0);
        QVERIFY(std::holds_alternative<RotatedBox>(rotated(Box{0, 0, 4, 2}, 45, {0, 0})));
    }

    void masksTurnByQuartersWithoutLoss() {
        Random random(14);
        for (int round = 0; round < 30; ++round) {
            const Geometry mask =
                noise(random, 3, -5, 1 + int(random.below(20)), 1 + int(random.below(20)), 0.5);
            Geometry turned = mask;
            for (int quarter = 0; quarter < 4; ++quarter) {
                turned = rotated(turned, 90, {8, 3});
                QCOMPARE(area(turned), area(mask));
            }
            QVERIFY(turned == mask);
            QVERIFY(scaled(scaled(mask, 2, 3, {1, 1}), 0.5, 1.0 / 3, {1, 1}) == mask);
        }
        const Geometry disc = brushStroke({50, 50}, {50, 50}, 20, {100, 100});
        QVERIFY(iou(rotated(disc, 33, {50, 50}), disc) > 0.95);
    }

    void clippingKeepsThePartInThePicture() {
        const Size size{10, 10};
        QVERIFY(*clippedTo(frame, size) == Geometry(frame)); // touching the border is inside
        QCOMPARE(std::get<Box>(*clippedTo(Box{-5, 2, 8, 3}, size)), (Box{0, 2, 3, 3}));
        QVERIFY(!clippedTo(Box{-5, 2, 5, 3}, size));
        QVERIFY(*clippedTo(Geometry(), size) == Geometry());
        QVERIFY(!clippedTo(Point{11, 2}, size));
        QVERIFY(clippedTo(Point{10, 2}, size));

        const auto moved = translated(frame, 5, 5);
        const auto polygon = clippedTo(moved, size);
        QVERIFY(polygon);
        QCOMPARE(area(*polygon), 16.0);
        QVERIFY(!clippedTo(translated(frame, 10, 0), size));

        const auto line =
            std::get<Polyline>(*clippedTo(Polyline{{{-5, 5}, {5, 5}, {5, -5}, {6, -5}, {6, 1}}}, size));
        QCOMPARE(line.points, (std::vector<Point>{{0, 5}, {5, 5}, {5, 0}})); // the longest stretch
        QVERIFY(!clippedTo(Polyline{{{-5, 5}, {5, -6}}}, size));

        QCOMPARE(area(*clippedTo(Mask{-1, -1, 3, 3, {0, 9}}, size)), 4.0);
        QVERIFY(!clippedTo(Mask{-3, -3, 3, 3, {0, 9}}, size));

        const RotatedBox sticking{{0, 0}, 4, 2, 30};
        QVERIFY(*clippedTo(sticking, size) == Geometry(sticking));
        QVERIFY(!clippedTo(RotatedBox{{-3, -3}, 2, 2, 45}, size));
        QVERIFY(clippedTo(Ellipse{{-1, 5}, 2, 2, 0}, size));
        QVERIFY(!clippedTo(Ellipse{{-1, -1}, 1.3, 1.3, 0}, size)); // its bounds meet the picture, it does not

        const auto left = std::get<Keypoints>(*clippedTo(skeleton, {5, 5}));
        QCOMPARE(int(left.points[2].visibility), int(Visibility::absent));
        QVERIFY(left.points[0] == skeleton.points[0]);
        QVERIFY(!clippedTo(skeleton, {2, 2}));
        for (const auto& shape : {Geometry(frame), Geometry(skeleton)})
            QVERIFY(!clippedTo(shape, {0, 0}));
    }

    void clippedPolygonsKeepTheirPointsToTheBit() {
        Random random(15);
        for (int round = 0; round < 100; ++round) {
            const Polygon polygon = somePolygon(random, {50, 50}, 60);
            const auto left = clippedTo(polygon, {100, 100});
            QVERIFY(left && isInside(*left, {100, 100}));
            std::vector<Point> kept = vertices(*left);
            for (const Point p : vertices(polygon))
                if (p.x > 1 && p.y > 1 && p.x < 99 && p.y < 99)
                    QVERIFY(std::find(kept.begin(), kept.end(), p) != kept.end());
        }
    }

    void overlapMatchesCountedPoints() {
        Random random(16);
        for (int round = 0; round < 4; ++round) {
            const auto shapes = oneOfEach(random, {50, 50}, 20), others = oneOfEach(random, {55, 52}, 22);
            for (const auto& a : shapes)
                for (const auto& b : others) {
                    const double ratio = iou(a, b);
                    QVERIFY(ratio >= 0 && ratio <= 1);
                    QVERIFY(near(ratio, iou(b, a), 1e-7));
                    QVERIFY2(
                        near(ratio, sampledIou(a, b, {25, 20, 120, 70}, 200), 0.04),
                        qPrintable(QString("kinds %1 and %2: %3").arg(a.index()).arg(b.index()).arg(ratio)));
                }
        }
    }

    void shapesBeyondAllMeasureDoNotOverlapWithoutSense() {
        const Ring huge{{-1e308, -1e308}, {1e308, -1e308}, {1e308, 1e308}};
        const Ring tiny{{0, 0}, {1e-320, 0}, {1e-320, 1e-320}};
        const std::vector<Geometry> shapes{Polygon{{{huge, {}}}}, Polygon{{{tiny, {}}}},
                                           Box{-1e308, -1e308, 1.5e308, 1.5e308}, Box{0, 0, 1e-320, 1e-320},
                                           Ellipse{{0, 0}, 1e308, 1e-320, 3}};
        for (const auto& a : shapes)
            for (const auto& b : shapes) {
                const double ratio = iou(a, b);
                QVERIFY(ratio >= 0 && ratio <= 1);
                clippedTo(a, {10, 10});
            }
    }

    void overlapWithItselfIsOne() {
        Random random(17);
        for (int round = 0; round < 20; ++round)
            for (const auto& shape : oneOfEach(random, {50, 50}, 20)) {
                QVERIFY(near(iou(shape, shape), area(shape) > 0 ? 1 : 0, 1e-6));
                QCOMPARE(iou(shape, translated(shape, 500, 0)), 0.0);
            }
        // A mask of a box overlaps as the box does, however it is written.
        QVERIFY(
            near(iou(Mask{0, 0, 4, 4, {0, 16}}, Polygon{{{corners(Box{2, 0, 4, 4}), {}}}}), 1.0 / 3, 1e-7));
        QCOMPARE(iou(Mask{0, 0, 4, 4, {0, 16}}, Box{2.5, 0, 4, 4}), 6.0 / 26);
        QVERIFY(near(iou(frame, Box{0, 0, 10, 10}), 0.64, 1e-7));
        QCOMPARE(iou(Box{0, 0, 0, 5}, RotatedBox{{0, 0}, 5, 5, 20}), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestMeasure)
#include "test_measure.moc"
