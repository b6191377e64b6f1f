// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/convert.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "tests/geometry/random_shapes.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace imago;
using namespace imago::test;

namespace {

bool near(double a, double b, double by) {
    return std::abs(a - b) <= by;
}

Polygon square(double x, double y, double side) {
    return {{{corners(Box{x, y, side, side}), {}}}};
}
const Polygon frame{{{corners(Box{0, 0, 10, 10}), {corners(Box{3, 3, 4, 4})}}}};

/// Ground by the even-odd rule, also of rings that cross or touch themselves.
double ground(const Polygon& polygon) {
    return area(united(std::vector{polygon}));
}

double areaOfAll(const std::vector<Polygon>& pieces) {
    double sum = 0;
    for (const auto& piece : pieces)
        sum += area(piece);
    return sum;
}

/// How far the point is from a line or a ring.
double away(Point p, const std::vector<Point>& line, bool closed) {
    return closed ? distanceToOutline(Polygon{{{line, {}}}}, p) : distanceToOutline(Polyline{line}, p);
}

/// For whole numbers, where the signs are exact.
bool touchesByBruteForce(const Ring& ring) {
    const auto side = [](Point a, Point b, Point p) {
        const double cross = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
        return (cross > 0) - (cross < 0);
    };
    const auto on = [&](Point a, Point b, Point p) {
        return side(a, b, p) == 0 && (p.x - a.x) * (p.x - b.x) <= 0 && (p.y - a.y) * (p.y - b.y) <= 0;
    };
    const std::size_t n = ring.size();
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = i + 1; k < n; ++k) {
            const Point a = ring[i], b = ring[(i + 1) % n], c = ring[k], d = ring[(k + 1) % n];
            if (b == c || a == d) { // neighbours: only where they fold back
                if (b == c && (on(a, b, d) || on(c, d, a))) return true;
                if (a == d && (on(c, d, b) || on(a, b, c))) return true;
                if ((i + 1) % n == k || (k + 1) % n == i) continue;
                return true;
            }
            if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
            if (on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)) return true;
        }
    return false;
}

} // namespace

class TestPolygonOps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areasAddUp() {
        Random random(51);
        for (int round = 0; round < 200; ++round) {
            const Polygon a = somePolygon(random, {50, 50}, 20),
                          b = somePolygon(random, {random.uniform(30, 90), 55}, 25);
            const double both = area(intersected(a, b)), any = area(united(std::vector{a, b}));
            const double onlyA = area(subtracted(a, b)), onlyB = area(subtracted(b, a));
            // Every point may move by half of 1/1024 of a pixel.
            QVERIFY(near(any, area(a) + area(b) - both, 0.2));
            QVERIFY(near(onlyA + both, area(a), 0.2));
            QVERIFY(near(onlyA + onlyB + both, any, 0.2));
            QVERIFY(near(iou(a, b), both / any, 1e-3));
        }
    }

    void unitesAnyNumber() {
        QVERIFY(united({}).parts.empty());
        QCOMPARE(area(united(std::vector{square(0, 0, 2), square(1, 0, 2), square(5, 5, 1)})), 7.0);
        QCOMPARE(united(std::vector{square(0, 0, 2), square(1, 0, 2), square(5, 5, 1)}).parts.size(),
                 std::size_t{2});
        QCOMPARE(area(united(std::vector{frame, square(4, 4, 1)})), 85.0); // fills the hole in part
        QCOMPARE(united(std::vector{frame, square(4, 4, 1)}).parts.size(), std::size_t{2});
        QCOMPARE(area(united(std::vector{frame, square(3, 3, 4)})), 100.0);
    }

    void pointsThatStayKeepTheirNumbers() {
        const double odd = 1.0 / 3;
        const Polygon left = subtracted(square(odd, odd, 10), square(5, 5, 20));
        const auto points = vertices(left);
        QVERIFY(std::find(points.begin(), points.end(), Point{odd, odd}) != points.end());
        QVERIFY(std::find(points.begin(), points.end(), Point{odd + 10, odd}) != points.end());
        QCOMPARE(area(subtracted(square(0, 0, 5), square(0, 0, 5))), 0.0);
        QVERIFY(subtracted(square(0, 0, 5), square(-1, -1, 9)).parts.empty());
        QVERIFY(intersected(square(0, 0, 5), Polygon{}).parts.empty());
    }

    void cutsThroughAndThrough() {
        QCOMPARE(split(square(0, 0, 10), {{{-5, 4}, {15, 4}}}).size(), std::size_t{2});
        const auto pieces = split(square(0, 0, 10), {{{-5, 4}, {15, 4}}});
        QVERIFY(near(area(pieces[0]), 60, 1e-3) && near(area(pieces[1]), 40, 1e-3)); // the largest first
        for (const auto& piece : pieces)
            for (const Point p : vertices(piece)) // both sides have the cut's own points
                QVERIFY(p.y == 0 || p.y == 10 || near(p.y, 4, 1e-12));
    }

    void cutsThatDoNotGoThroughChangeNothing() {
        for (const auto& cut : std::initializer_list<Polyline>{{},
                                                               {{{1, 1}}},
                                                               {{{1, 1}, {1, 1}}},
                                                               {{{-5, 5}, {5, 5}}},
                                                               {{{2, 2}, {8, 2}}},
                                                               {{{-5, -5}, {-5, 20}}},
                                                               {{{-5, 0}, {15, 0}}},
                                                               {{{-1, 1}, {1, -1}}}}) {
            const auto pieces = split(square(0, 0, 10), cut);
            if (cut.points.size() == 2 && cut.points[0] == Point{-1, 1}) continue; // through the very corner
            QCOMPARE(pieces.size(), std::size_t{1});
            QCOMPARE(pieces[0], square(0, 0, 10));
        }
        // One wall of a frame: it hangs together still.
        QCOMPARE(split(frame, {{{-1, 5}, {5, 5}}}), std::vector<Polygon>{frame});
    }

    void cutsFromCornerToCorner() {
        const auto pieces = split(square(0, 0, 10), {{{0, 0}, {10, 10}}});
        QCOMPARE(pieces.size(), std::size_t{2});
        for (const auto& piece : pieces) {
            QVERIFY(near(area(piece), 50, 1e-3));
            QCOMPARE(vertices(piece).size(), std::size_t{3});
        }
        QCOMPARE(split(square(0, 0, 10), {{{0, 5}, {10, 5}}}).size(), std::size_t{2}); // ends on the border
    }

    void cutsThroughHolesAndLobes() {
        auto pieces = split(frame, {{{-1, 5}, {11, 5}}});
        QCOMPARE(pieces.size(), std::size_t{2});
        QVERIFY(near(areaOfAll(pieces), 84, 1e-3));
        for (const auto& piece : pieces)
            QVERIFY(piece.parts.size() == 1 && piece.parts[0].holes.empty());
        // A hole away from the cut stays with its piece.
        pieces = split(frame, {{{-1, 1}, {11, 1}}});
        QCOMPARE(pieces.size(), std::size_t{2});
        QCOMPARE(pieces[0].parts[0].holes.size(), std::size_t{1});
        // A comb cut across its three teeth.
        const Polygon comb{{{{{0, 0},
                              {11, 0},
                              {11, 9},
                              {9, 9},
                              {9, 2},
                              {7, 2},
                              {7, 9},
                              {5, 9},
                              {5, 2},
                              {2, 2},
                              {2, 9},
                              {0, 9}},
                             {}}}};
        pieces = split(comb, {{{-1, 5}, {12, 5}}});
        QCOMPARE(pieces.size(), std::size_t{4});
        QVERIFY(near(areaOfAll(pieces), area(comb), 1e-3));
        // Bent, and ending in the middle tooth: one tooth is off.
        pieces = split(comb, {{{-1, 4}, {3, 6}, {6, 5}}});
        QCOMPARE(pieces.size(), std::size_t{2});
        QVERIFY(near(areaOfAll(pieces), area(comb), 1e-3));
        // A loop within: what it encloses comes out.
        pieces = split(square(0, 0, 20), {{{-5, 10}, {15, 10}, {15, 15}, {10, 15}, {10, -5}}});
        QCOMPARE(pieces.size(), std::size_t{3});
        QVERIFY(near(areaOfAll(pieces), 400, 1e-2));
    }

    void partsThatAreNotCutStay() {
        Polygon two = square(0, 0, 10);
        two.parts.push_back(square(20, 0, 5).parts[0]);
        const auto pieces = split(two, {{{-1, 3}, {11, 3}}});
        QCOMPARE(pieces.size(), std::size_t{2});
        QCOMPARE(pieces[0].parts.size(), std::size_t{2});
        QVERIFY(near(area(pieces[0]), 95, 1e-3));
    }

    void anyStraightCutKeepsTheGround() {
        Random random(52);
        for (int round = 0; round < 150; ++round) {
            const Polygon polygon = somePolygon(random, {50, 50}, 30);
            const Polyline cut{
                {{0, random.uniform(10, 90)}, {random.uniform(40, 60), 50}, {200, random.uniform(10, 90)}}};
            const auto pieces = split(polygon, cut);
            QVERIFY(pieces.size() >= 2);
            QVERIFY(near(areaOfAll(pieces), area(polygon), 0.02));
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                QVERIFY(geometryProblem(pieces[i]).empty());
                for (std::size_t k = 0; k < i; ++k)
                    QVERIFY(area(intersected(pieces[i], pieces[k])) < 0.05);
            }
        }
    }

    void simplerRingsStayWithinTheTolerance() {
        Random random(53);
        for (int round = 0; round < 200; ++round) {
            const bool closed = round % 2;
            std::vector<Point> points = star(random, {50, 50}, 20, 30, 3 + int(random.below(200)));
            if (round % 5 == 0) points.push_back(points.back()); // repeated points
            const double tolerance = random.uniform(0, 8);
            const auto simpler =
                closed ? simplified(points, tolerance) : simplified(Polyline{points}, tolerance).points;
            QVERIFY(simpler.size() >= (closed ? 3u : 2u) && simpler.size() <= points.size());
            for (const Point p : points)
                QVERIFY(away(p, simpler, closed) <= tolerance + 1e-9);
            // In the old order, with the old numbers.
            auto at = points.begin();
            for (const Point p : simpler) {
                at = std::find(at, points.end(), p);
                QVERIFY(at != points.end());
            }
            if (!closed) QVERIFY(simpler.front() == points.front() && simpler.back() == points.back());
        }
    }

    void straightRunsLoseTheirPoints() {
        Ring dense;
        for (int side = 0; side < 4; ++side)
            for (int i = 0; i < 2000; ++i) {
                const double t = i / 200.0;
                dense.push_back(side == 0   ? Point{t, 0}
                                : side == 1 ? Point{10, t}
                                : side == 2 ? Point{10 - t, 10}
                                            : Point{0, 10 - t});
            }
        QCOMPARE(simplified(dense, 1e-9), corners(Box{0, 0, 10, 10}));
        QCOMPARE(simplified(dense, 0.01).size(), std::size_t{4});
        QCOMPARE(simplified(dense, 1000).size(), std::size_t{3}); // never less
        QCOMPARE(simplified(Polyline{{{0, 0}, {1, 0}, {5, 0}}}, 0).points,
                 (std::vector<Point>{{0, 0}, {5, 0}}));
        QCOMPARE(simplified(Ring{{1, 1}, {1, 1}, {1, 1}, {1, 1}}, 1).size(), std::size_t{3});
        QCOMPARE(simplified(frame, 1), frame);
        QVERIFY(simplified(Ring{}, 1).empty());
    }

    void longSpiralsNeedNoDeepStack() {
        // Every split of this line is off its end: as deep as it is long for who recurs.
        std::vector<Point> points;
        for (int i = 0; i < 20000; ++i)
            points.push_back({double(i), i % 2 ? 1e-3 * i : 0});
        QCOMPARE(simplified(Polyline{points}, 1e-9).points.size(), points.size());
        QCOMPARE(simplified(Polyline{points}, 100).points.size(), std::size_t{2});
    }

    void smoothingDoublesThePointsAndStaysInside() {
        const Ring ring = corners(Box{0, 0, 8, 8});
        QCOMPARE(smoothed(ring, 0), ring);
        QCOMPARE(smoothed(ring, 1), (Ring{{2, 0}, {6, 0}, {8, 2}, {8, 6}, {6, 8}, {2, 8}, {0, 6}, {0, 2}}));
        QCOMPARE(smoothed(ring, 4).size(), std::size_t{64});
        for (const Point p : smoothed(ring, 4))
            QVERIFY(p.x >= 0 && p.y >= 0 && p.x <= 8 && p.y <= 8);
        const auto line = smoothed(Polyline{{{0, 0}, {4, 0}, {4, 4}}}, 2).points;
        QCOMPARE(line.front(), Point{});
        QCOMPARE(line.back(), (Point{4, 4}));
        QCOMPARE(smoothed(Polyline{{{0, 0}, {4, 0}}}, 5).points.size(), std::size_t{2}); // straight already
        QCOMPARE(smoothed(frame, 1).parts[0].holes[0].size(), std::size_t{8});
    }

    void bridgesKeepTheGround() {
        Random random(54);
        for (int round = 0; round < 100; ++round) {
            PolygonPart part{star(random, {50, 50}, 40, 60, 30), {}};
            for (int i = 0; i < 9; ++i)
                if (random.chance(0.7))
                    part.holes.push_back(star(random, {35 + 14.0 * (i % 3), 35 + 14.0 * (i / 3)}, 2, 6,
                                              3 + int(random.below(9))));
            const Ring ring = bridged(part);
            QVERIFY(near(ringArea(ring), area(Polygon{{part}}), 1e-6)); // the holes turn the other way
            QVERIFY(near(ground({{{ring, {}}}}), area(Polygon{{part}}), 0.3));
            for (int probe = 0; probe < 200; ++probe) {
                const Point p{random.uniform(0, 100), random.uniform(0, 100)};
                if (distanceToOutline(Polygon{{part}}, p) < 1e-6) continue;
                QCOMPARE(ringContains(ring, p), contains(Polygon{{part}}, p));
            }
        }
        QCOMPARE(bridged(square(0, 0, 3).parts[0]), corners(Box{0, 0, 3, 3}));
        QVERIFY(bridged({}).empty());
    }

    void bridgesOfMasksKeepEveryPixel() {
        Random random(55);
        for (int round = 0; round < 60; ++round) {
            const Mask mask = noise(random, 0, 0, 30, 30, 0.8);
            Polygon whole;
            for (const auto& part : outlineOf(mask).parts)
                whole.parts.push_back({bridged(part), {}});
            QCOMPARE(rasterised(whole, {30, 30}), mask);
        }
    }

    void crossingsAreFound() {
        QVERIFY(!selfIntersects(corners(Box{0, 0, 5, 5})));
        QVERIFY(selfIntersects({{0, 0}, {5, 5}, {5, 0}, {0, 5}}));
        QVERIFY(selfIntersects({{0, 0}, {4, 0}, {4, 4}, {2, 0}, {0, 4}}));          // touches a side
        QVERIFY(selfIntersects({{0, 0}, {4, 0}, {2, 0}, {2, 4}}));                  // goes back over itself
        QVERIFY(selfIntersects({{0, 0}, {2, 2}, {4, 0}, {4, 4}, {2, 2}, {0, 4}}));  // touches a point
        QVERIFY(!selfIntersects({{0, 0}, {0, 0}, {4, 0}, {4, 0}, {4, 4}, {0, 0}})); // repeated points
        QVERIFY(!selfIntersects({{0, 0}, {2, 0}, {4, 0}, {4, 4}}));                 // straight on
        QVERIFY(!selfIntersects({}));
        QVERIFY(!selfIntersects({{1, 1}, {1, 1}, {1, 1}}));
        QVERIFY(selfIntersects({{1, 1}, {2, 2}, {1, 1}})); // there and back
        Random random(56);
        int crossed = 0;
        for (int round = 0; round < 400; ++round) {
            Ring ring = star(random, {0, 0}, 5, 10, 5 + int(random.below(30)));
            QVERIFY(!selfIntersects(ring));
            std::swap(ring[random.below(ring.size())], ring[random.below(ring.size())]);
            QCOMPARE(selfIntersects(ring), touchesByBruteForce(ring));
            crossed += selfIntersects(ring);
        }
        QVERIFY(crossed > 100);
        int simple = 0;
        for (int round = 0; round < 20000;
             ++round) { // small grids: upright sides, touching points and overlaps
            Ring ring;
            while (ring.size() < 4 + random.below(5)) {
                const Point p{double(random.below(5)), double(random.below(5))};
                if (ring.empty() || (p != ring.back() && p != ring.front())) ring.push_back(p);
            }
            QVERIFY2(selfIntersects(ring) == touchesByBruteForce(ring), geometryText(Polyline{ring}).c_str());
            simple += !selfIntersects(ring);
        }
        QVERIFY(simple > 1000);
        Ring large = star(random, {0, 0}, 900, 1000, 200000);
        QVERIFY(!selfIntersects(large)); // all pairs would be twenty thousand million
        std::swap(large[5], large[100000]);
        QVERIFY(selfIntersects(large));
    }

    void manyPointsAreNoTrouble() {
        Random random(57);
        const Polygon rough{{{star(random, {2000, 2000}, 1500, 1600, 6000), {}}}};
        const Polygon other = std::get<Polygon>(translated(rough, 40.5, 10.25));
        QVERIFY(near(area(united(std::vector{rough, other})) + area(intersected(rough, other)),
                     2 * area(rough), 20));
        const auto pieces = split(rough, {{{0, 2000}, {4000, 2001}}});
        QVERIFY(pieces.size() >= 2);
        QVERIFY(near(areaOfAll(pieces), area(rough), 1));
    }

    void pointsThatAreNoNumbersDoNoHarm() {
        const double nan = std::nan(""), infinite = std::numeric_limits<double>::infinity();
        for (const double bad : {nan, infinite, -infinite}) {
            const Ring ring{{0, 0}, {bad, 1}, {8, 0}, {8, bad}, {8, 8}, {0, 8}, {bad, bad}};
            QVERIFY(selfIntersects(ring));
            const Polygon polygon{{{ring, {}}}};
            const auto made = united(std::vector{polygon, polygon});
            QVERIFY(area(made) <= 64 + 1e-3);
            const auto box = leastRotatedBox(ring);
            QVERIFY(std::abs(box.width - 8) < 1e-9 && std::abs(box.height - 8) < 1e-9);
            QVERIFY(isInside(rasterised(polygon, {10, 10}), {10, 10}));
        }
        // The difference of two finite numbers need not be finite.
        const Ring huge{{-1.7e308, -1.7e308}, {1.7e308, -1.7e308}, {1.7e308, 1.7e308}, {-1.7e308, 1.7e308}};
        QVERIFY(isInside(rasterised({{{huge, {}}}}, {10, 10}), {10, 10}));
    }
};

QTEST_APPLESS_MAIN(TestPolygonOps)
#include "test_polygon_ops.moc"
