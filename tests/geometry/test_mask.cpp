// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry_text.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "tests/geometry/random_shapes.h"

#include <QTest>

#include <set>

using namespace imago;
using namespace imago::test;

namespace {

using Pixels = std::set<std::pair<int, int>>; ///< (y, x)

Pixels pixelsOf(const Mask& mask) {
    Pixels pixels;
    const Bitmap bitmap = bitmapOf(mask);
    for (int y = 0; y < bitmap.height; ++y)
        for (int x = 0; x < bitmap.width; ++x)
            if (bitmap.pixels[std::size_t(y) * bitmap.width + x]) pixels.emplace(bitmap.y + y, bitmap.x + x);
    return pixels;
}

/// "#." rows, from (x, y).
Mask drawn(const std::vector<std::string>& rows, int x = 0, int y = 0) {
    Bitmap bitmap{x, y, int(rows.front().size()), int(rows.size()), {}};
    for (const auto& row : rows)
        for (const char c : row)
            bitmap.pixels.push_back(c == '#');
    return maskOf(bitmap);
}

/// Small, of any density, around the origin: negative pixels too.
Mask anyMask(Random& random) {
    const int width = 1 + int(random.below(24)), height = 1 + int(random.below(24));
    return noise(random, int(random.below(12)) - 6, int(random.below(12)) - 6, width, height,
                 random.uniform());
}

/// Tight, with no empty run but the first, adding up.
bool canonical(const Mask& mask) {
    if (mask.runs.empty()) return mask == Mask{};
    for (std::size_t i = 1; i < mask.runs.size(); ++i)
        if (mask.runs[i] == 0) return false;
    const Box box = bounds(mask);
    return geometryProblem(mask).empty() &&
           box == Box{double(mask.x), double(mask.y), double(mask.width), double(mask.height)};
}

} // namespace

class TestMask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bitmapsComeBack() {
        Random random(1);
        for (int round = 0; round < 300; ++round) {
            const int width = int(random.below(70)),
                      height = int(random.below(5)); // eight columns are read at once
            Bitmap bitmap{-3, 5, width, height, {}};
            Pixels expected;
            const double share = random.uniform(0, 0.3);
            for (int i = 0; i < width * height; ++i) {
                bitmap.pixels.push_back(random.chance(share) ? 255 : 0);
                if (bitmap.pixels.back()) expected.emplace(5 + i / width, -3 + i % width);
            }
            const Mask mask = maskOf(bitmap);
            QVERIFY(canonical(mask));
            QCOMPARE(pixelsOf(mask), expected);
            QCOMPARE(pixelCount(mask), std::int64_t(expected.size()));
            QVERIFY(maskOf(bitmapOf(mask)) == mask);
            for (int y = 3; y < 12; ++y)
                for (int x = -5; x < width; ++x)
                    QCOMPARE(contains(mask, x, y), expected.contains({y, x}));
        }
        QVERIFY(maskOf(Bitmap{}) == Mask{});
    }

    void runsStartOutside() {
        QCOMPARE(drawn({"##.", ".##"}, 4, 7), (Mask{4, 7, 3, 2, {0, 2, 2, 2}}));
        QCOMPARE(drawn({"....", "..#.", ".##."}), (Mask{1, 1, 2, 2, {1, 3}}));
    }

    void combinationsMatchSetsOfPixels() {
        Random random(2);
        for (int round = 0; round < 500; ++round) {
            const Mask a = anyMask(random), b = round % 10 ? anyMask(random) : a;
            const Pixels inA = pixelsOf(a), inB = pixelsOf(b);
            Pixels all = inA, both, onlyA;
            all.insert(inB.begin(), inB.end());
            for (const auto& pixel : inA)
                (inB.contains(pixel) ? both : onlyA).insert(pixel);
            QCOMPARE(pixelsOf(united(a, b)), all);
            QCOMPARE(pixelsOf(intersected(a, b)), both);
            QCOMPARE(pixelsOf(subtracted(a, b)), onlyA);
            QVERIFY(canonical(united(a, b)) && canonical(intersected(a, b)) && canonical(subtracted(a, b)));
        }
        QVERIFY(united({}, {}) == Mask{});
        QVERIFY(subtracted(drawn({"##"}), drawn({"##"})) == Mask{});
    }

    void clippingCutsToThePicture() {
        Random random(3);
        for (int round = 0; round < 200; ++round) {
            const Mask mask = anyMask(random);
            const Size size{int(random.below(15)), int(random.below(15))};
            Pixels expected;
            for (const auto& [y, x] : pixelsOf(mask))
                if (x >= 0 && y >= 0 && x < size.width && y < size.height) expected.emplace(y, x);
            QCOMPARE(pixelsOf(clipped(mask, size)), expected);
            QVERIFY(canonical(clipped(mask, size)));
        }
    }

    void pixelsAreSetWhoseCentreLiesInside() {
        Random random(4);
        for (int round = 0; round < 200; ++round) {
            Polygon polygon = somePolygon(random, {random.uniform(-5, 25), random.uniform(-5, 25)}, 12);
            if (round % 2) // corners on centres and borders of pixels, sides of no length, crossings
                for (auto& part : polygon.parts)
                    for (auto& p : part.outer)
                        p = {std::round(p.x * 2) / 2, std::round(p.y * 2) / 2};
            const Mask mask = rasterised(polygon, {40, 20});
            QVERIFY(canonical(mask));
            for (int y = -1; y < 21; ++y)
                for (int x = -1; x < 41; ++x) {
                    const bool inPicture = x >= 0 && y >= 0 && x < 40 && y < 20;
                    QCOMPARE(contains(mask, x, y), inPicture && contains(polygon, Point{x + 0.5, y + 0.5}));
                }
        }
    }

    void nothingComesOfPolygonsWithoutGround() {
        const Size size{20, 20};
        for (const Ring& ring : std::initializer_list<Ring>{{},
                                                            {{1, 1}},
                                                            {{1, 1}, {9, 9}},
                                                            {{3, 3}, {3, 3}, {3, 3}},
                                                            {{1, 1}, {5, 5}, {9, 9}},
                                                            {{1, 4}, {9, 4}, {4, 4}},
                                                            {{std::nan(""), 1}, {2, std::nan("")}, {3, 3}},
                                                            {{-9, -9}, {-1, -9}, {-1, -1}}})
            QVERIFY(rasterised({{{ring, {}}}}, size) == Mask{});
        QVERIFY(rasterised({}, size) == Mask{});
        QVERIFY(rasterised({{{corners(Box{0, 0, 9, 9}), {}}}}, {0, 0}) == Mask{});
        QVERIFY(rasterised({{{corners(Box{-1e300, -1e300, 2e300, 2e300}), {}}}}, size) ==
                (Mask{0, 0, 20, 20, {0, 400}}));
    }

    void strokesArePixelsNearTheLine() {
        Random random(5);
        for (int round = 0; round < 200; ++round) {
            const Point from{random.uniform(-5, 35), random.uniform(-5, 25)};
            const Point to = round % 4 ? Point{random.uniform(-5, 35), random.uniform(-5, 25)} : from;
            const double radius = random.uniform(0.5, 9);
            const Mask mask = brushStroke(from, to, radius, {30, 20});
            QVERIFY(canonical(mask));
            for (int y = 0; y < 20; ++y)
                for (int x = 0; x < 30; ++x)
                    QCOMPARE(contains(mask, x, y), distanceToSegment({x + 0.5, y + 0.5}, from, to) <= radius);
        }
    }

    void thinStrokesPaintThePixelsUnderTheLine() {
        QCOMPARE(brushStroke({3.2, 4.9}, {3.2, 4.9}, 0.1, {10, 10}), (Mask{3, 4, 1, 1, {0, 1}}));
        QCOMPARE(brushStroke({-3, 0.5}, {20, 0.5}, 0.1, {10, 10}), (Mask{0, 0, 10, 1, {0, 10}}));
        QVERIFY(brushStroke({-3, -1}, {-1, -1}, 0.1, {10, 10}) == Mask{});
        QVERIFY(brushStroke({std::nan(""), 3}, {5, std::nan("")}, 4, {10, 10}) == Mask{});
        QVERIFY(brushStroke({std::nan(""), 3}, {5, std::nan("")}, 0.1, {10, 10}) == Mask{});
        QVERIFY(brushStroke({-1e9, -1e9}, {1e9, 1e9}, 0.1, {10, 10}).width ==
                10); // not as many steps as pixels out there
    }

    void outlinesRasteriseToTheMask() {
        Random random(6);
        for (int round = 0; round < 1000; ++round) {
            const int width = 1 + int(random.below(12)), height = 1 + int(random.below(12));
            const Mask mask =
                noise(random, int(random.below(5)), int(random.below(5)), width, height, random.uniform());
            const Polygon outline = outlineOf(mask);
            QCOMPARE(rasterised(outline, {40, 40}), mask);
            QCOMPARE(area(outline), double(pixelCount(mask)));
            for (const auto& part : outline.parts) {
                QVERIFY(pixelCount(rasterised({{part}}, {40, 40})) > 0);
                for (const auto& hole : part.holes) // of each part its own holes
                    for (const Point p : hole)
                        QVERIFY(ringContains(part.outer, {p.x + 1e-3, p.y + 1e-3}) ||
                                ringContains(part.outer, {p.x - 1e-3, p.y - 1e-3}));
            }
        }
    }

    void partsAreConnectedBySides() {
        Polygon outline = outlineOf(drawn({"#.", ".#"}));
        QCOMPARE(outline.parts.size(), std::size_t{2}); // corners do not connect
        QCOMPARE(outline.parts[0].outer, corners(Box{0, 0, 1, 1}));
        outline = outlineOf(drawn({".#", "#."}));
        QCOMPARE(outline.parts.size(), std::size_t{2});
        outline = outlineOf(drawn({"###", "#.#", "###"}));
        QCOMPARE(outline.parts.size(), std::size_t{1});
        QCOMPARE(outline.parts[0].outer, corners(Box{0, 0, 3, 3}));
        QCOMPARE(outline.parts[0].holes.size(), std::size_t{1});
        // An island in a hole is its own part, and gaps that touch by a corner are one hole.
        outline =
            outlineOf(drawn({"#######", "#.....#", "#.###.#", "#.#.#.#", "#.###.#", "#.....#", "#######"}));
        QCOMPARE(outline.parts.size(), std::size_t{2});
        QCOMPARE(outline.parts[0].holes.size(), std::size_t{1});
        QCOMPARE(outline.parts[1].holes.size(), std::size_t{1});
        outline = outlineOf(drawn({"####", "#.##", "##.#", "####"}));
        QCOMPARE(outline.parts.size(), std::size_t{1});
        QCOMPARE(outline.parts[0].holes.size(), std::size_t{1});
        QVERIFY(outlineOf({}).parts.empty());
        QVERIFY(outlineOf(Mask{0, 0, 3, 3, {9}}).parts.empty());
    }

    void partsNumberAsManyAsFloodFillFinds() {
        Random random(8);
        for (int round = 0; round < 100; ++round) {
            const Mask mask = anyMask(random);
            Pixels left = pixelsOf(mask);
            std::size_t pieces = 0;
            while (!left.empty()) {
                ++pieces;
                std::vector<std::pair<int, int>> open{*left.begin()};
                left.erase(left.begin());
                while (!open.empty()) {
                    const auto [y, x] = open.back();
                    open.pop_back();
                    for (const auto& next :
                         {std::pair(y - 1, x), std::pair(y + 1, x), std::pair(y, x - 1), std::pair(y, x + 1)})
                        if (left.erase(next)) open.push_back(next);
                }
            }
            QCOMPARE(outlineOf(mask).parts.size(), pieces);
        }
    }

    void largeMasksAreHandledAsRuns() {
        // A disc of 100 megapixels: its runs are some thousands, and nothing here unpacks them.
        const Size size{12000, 12000};
        const Mask disc = brushStroke({6000, 6000}, {6000, 6000}, 5600, size);
        QVERIFY(std::abs(double(pixelCount(disc)) / (std::numbers::pi * 5600 * 5600) - 1) < 1e-4);
        const Mask ring = subtracted(disc, brushStroke({6000, 6000}, {6000, 6000}, 3000, size));
        QCOMPARE(rasterised(outlineOf(ring), size), ring);
        QCOMPARE(united(ring, disc), disc);
        QCOMPARE(outlineOf(ring).parts.front().holes.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestMask)
#include "test_mask.moc"
