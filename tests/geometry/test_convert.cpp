// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/convert.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "tests/geometry/random_shapes.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

namespace {

enum Kind : std::size_t { image, box, rotatedBox, polygon, polyline, point, mask, ellipse, keypoints };
const Size picture{100, 80};

bool near(double a, double b, double by = 1e-9) {
    return std::abs(a - b) <= by;
}

std::string lost(const Geometry& geometry, std::size_t kind) {
    return converted(geometry, kind, picture).lost;
}

} // namespace

class TestConvert : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGroundOfEllipsesIsAQuarterPixelExact() {
        for (const double radius : {0.3, 1.0, 7.0, 100.0, 5000.0}) {
            const Ellipse round{{10, 20}, radius, radius / 2, 30};
            const Polygon ground = polygonOf(round);
            QVERIFY(ground.parts[0].outer.size() >= 16 && ground.parts[0].outer.size() < 800);
            const Ring& ring = ground.parts[0].outer;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const Point a = ring[i], b = ring[(i + 1) % ring.size()];
                QVERIFY(distanceToOutline(round, a) < 1e-6);
                QVERIFY(distanceToOutline(round, {(a.x + b.x) / 2, (a.y + b.y) / 2}) <= 0.25);
            }
        }
    }

    void onlyFilledShapesHaveGround() {
        QVERIFY(polygonOf(Geometry()).parts.empty());
        QVERIFY(polygonOf(Point{1, 1}).parts.empty());
        QVERIFY(polygonOf(Polyline{{{0, 0}, {1, 0}, {1, 1}}}).parts.empty());
        QVERIFY(polygonOf(Keypoints{{{{1, 1}, Visibility::visible}}}).parts.empty());
        QCOMPARE(polygonOf(Box{1, 2, 3, 4}).parts[0].outer, corners(Box{1, 2, 3, 4}));
        QCOMPARE(polygonOf(Mask{1, 1, 2, 1, {0, 2}}).parts[0].outer, corners(Box{1, 1, 2, 1}));
    }

    void masksHoldThePixelsWhoseCentreIsInside() {
        Random random(31);
        for (int round = 0; round < 60; ++round)
            for (const auto& shape : oneOfEach(random, {random.uniform(0, 100), random.uniform(0, 80)}, 15)) {
                const Mask pixels = maskOf(shape, picture);
                QVERIFY(geometryProblem(pixels).empty());
                for (int y = 0; y < picture.height; y += 1)
                    for (int x = 0; x < picture.width; x += 1)
                        QCOMPARE(contains(pixels, x, y), contains(shape, Point{x + 0.5, y + 0.5}));
            }
        QVERIFY(maskOf(Ellipse{{5, 5}, 0, 3, 0}, picture) == Mask{});
        QVERIFY(maskOf(Ellipse{{50, 40}, 1e9, 1e9, 12}, picture) == (Mask{0, 0, 100, 80, {0, 8000}}));
    }

    void theLeastTurnedBoxHoldsAllPointsAndNoBoxIsLess() {
        Random random(32);
        for (int round = 0; round < 300; ++round) {
            std::vector<Point> points;
            for (std::size_t i = 0, n = 1 + random.below(30); i < n; ++i)
                points.push_back(round % 3 ? Point{random.uniform(0, 50), random.uniform(0, 20)}
                                           : Point{double(random.below(6)), double(random.below(6))});
            const RotatedBox least = leastRotatedBox(points);
            QVERIFY(least.width >= least.height && least.angle > -180 && least.angle <= 180);
            const RotatedBox wider{least.center, least.width + 1e-6, least.height + 1e-6, least.angle};
            for (const Point p : points)
                QVERIFY(contains(wider, p));
            for (int degrees = 0; degrees < 90; ++degrees) { // at any turn the upright box is no less
                const Box upright = bounds(rotated(Polyline{points}, degrees, {0, 0}));
                QVERIFY(upright.area() >= area(least) - 1e-6);
            }
        }
    }

    void turnedBoxesComeBackFromTheirCorners() {
        Random random(33);
        for (int round = 0; round < 300; ++round) {
            const RotatedBox made{{random.uniform(0, 50), 9},
                                  random.uniform(11, 20),
                                  random.uniform(0.1, 10),
                                  random.uniform(-89, 89)};
            const RotatedBox found = leastRotatedBox(corners(made));
            QVERIFY(near(distance(found.center, made.center), 0, 1e-9) &&
                    near(found.width, made.width, 1e-9) && near(found.height, made.height, 1e-9) &&
                    near(found.angle, made.angle, 1e-9));
        }
    }

    void degeneratePointsGiveFlatBoxes() {
        QCOMPARE(leastRotatedBox({}), RotatedBox{});
        QCOMPARE(leastRotatedBox({{3, 4}, {3, 4}}), (RotatedBox{{3, 4}, 0, 0, 0}));
        QCOMPARE(leastRotatedBox({{0, 0}, {2, 2}, {1, 1}, {1, 1}}).width, std::sqrt(8));
        QCOMPARE(leastRotatedBox({{0, 0}, {2, 2}, {1, 1}}).height, 0.0);
        QCOMPARE(leastRotatedBox({{0, 0}, {2, 2}, {1, 1}}).angle, 45.0);
    }

    void everyKindBecomesTheKindOrTheWholeImage() {
        Random random(34);
        for (int round = 0; round < 20; ++round)
            for (const auto& shape : oneOfEach(random, {50, 40}, 15))
                for (std::size_t kind = 0; kind <= keypoints; ++kind) {
                    const auto made = converted(shape, kind, picture);
                    QVERIFY(geometryProblem(made.geometry).empty());
                    QVERIFY(made.geometry.index() == kind ||
                            (made.geometry.index() == image && !made.lost.empty()));
                    if (kind == shape.index()) {
                        QVERIFY(made.geometry == shape);
                        QVERIFY(made.lost.empty());
                    }
                    // Nothing lost means that it can be undone.
                    if (made.lost.empty() && area(shape) > 0)
                        QVERIFY(near(iou(made.geometry, shape), 1, 1e-6));
                }
        QCOMPARE(converted(Box{0, 0, 1, 1}, 99, picture).geometry.index(), std::size_t(image));
    }

    void lossesAreNamed() {
        const Polygon ring{
            {{corners(Box{0, 0, 9, 9}), {corners(Box{2, 2, 3, 3}), corners(Box{6, 6, 1, 1})}}}};
        const Polygon two{{{corners(Box{0, 0, 9, 9}), {}}, {corners(Box{20, 0, 9, 9}), {}}}};
        QCOMPARE(lost(Box{1, 1, 2, 2}, polygon), "");
        QCOMPARE(lost(Box{1, 1, 2, 2}, rotatedBox), "");
        QCOMPARE(lost(Box{1, 1, 2, 2}, mask), "");
        QCOMPARE(lost(Box{1, 1, 2, 2.5}, mask), "what is finer than a pixel");
        QCOMPARE(lost(Box{-1, 1, 2, 2}, mask), "what lies outside the picture");
        QCOMPARE(lost(Box{1, 1, 2, 2}, image), "the place");
        QCOMPARE(lost(Box{1, 1, 2, 2}, ellipse), "the outline");
        QCOMPARE(lost(RotatedBox{{5, 5}, 4, 2, 30}, box), "the turn");
        QCOMPARE(lost(RotatedBox{{5, 5}, 4, 2, 90}, box), "");
        QCOMPARE(lost(Ellipse{{5, 5}, 4, 2, 30}, polygon), "the curve");
        QCOMPARE(lost(ring, box), "2 holes, the outline");
        QCOMPARE(lost(ring, polyline), "that it is filled, 2 holes");
        QCOMPARE(lost(two, rotatedBox), "that it is in 2 parts, the outline");
        QCOMPARE(lost(Polygon{{{corners(Box{3, 3, 9, 4}), {}}}}, box), "");
        QCOMPARE(lost(Polyline{{{0, 0}, {9, 0}, {9, 9}}}, polygon), "that it is open");
        QCOMPARE(lost(Polyline{{{0, 0}, {9, 0}, {9, 9}, {0, 0}}}, polygon), "");
        QCOMPARE(lost(Polyline{{{0, 0}, {9, 0}}}, box), "the line");
        QCOMPARE(lost(Mask{1, 1, 2, 2, {0, 4}}, polygon), "");
        QCOMPARE(lost(Point{1, 2}, keypoints), "");
        QCOMPARE(lost(Point{1, 2}, box), "everything: the kinds have nothing in common");
        QVERIFY(converted(Box{200, 200, 5, 5}, mask, picture).geometry ==
                Geometry()); // no pixel is in the picture
        QVERIFY(converted(Box{0, 0, 5, 5}, mask, {}).geometry == Geometry());
    }

    void pointsComeFromTheMiddleOfTheWeight() {
        const auto middle = [](const Geometry& shape) {
            return std::get<Point>(converted(shape, point, picture).geometry);
        };
        QCOMPARE(middle(Box{0, 0, 4, 2}), (Point{2, 1}));
        QCOMPARE(middle(Polygon{{{{{0, 0}, {3, 0}, {0, 3}}, {}}}}), (Point{1, 1}));
        QCOMPARE(middle(Polygon{{{{{0, 3}, {3, 0}, {0, 0}}, {}}}}), (Point{1, 1})); // whichever way round
        const Point holed = middle(Polygon{{{corners(Box{0, 0, 4, 4}), {corners(Box{2, 0, 2, 4})}}}});
        QVERIFY(near(holed.x, 1) && near(holed.y, 2));
        QCOMPARE(middle(Polygon{{{{{0, 0}, {4, 4}, {2, 2}}, {}}}}), (Point{2, 2})); // no weight
        QCOMPARE(middle(Mask{10, 10, 3, 1, {0, 3}}), (Point{11.5, 10.5}));
    }
};

QTEST_APPLESS_MAIN(TestConvert)
#include "test_convert.moc"
