// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry_text.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "core/tools/edges/outline_to_polygon.h"
#include "tests/geometry/random_shapes.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

class TestOutlineToPolygon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDiscNeedsFewPoints() {
        const Mask disc = brushStroke({100, 100}, {100, 100}, 80, {200, 200});
        const Polygon polygon = smoothOutline(disc, 1);
        QCOMPARE(polygon.parts.size(), std::size_t{1});
        QVERIFY(polygon.parts[0].outer.size() < 50); // of 600 along the pixels
        QVERIFY(iou(polygon, disc) > 0.98);
        QVERIFY(std::abs(area(polygon) / (std::numbers::pi * 80 * 80) - 1) < 0.01);
    }

    void boxesKeepTheirCorners() {
        QCOMPARE(smoothOutline(rasterised({{{corners(Box{5, 7, 20, 10}), {}}}}, {50, 50}), 1).parts[0].outer,
                 corners(Box{5, 7, 20, 10}));
    }

    void slantsHaveNoSteps() {
        const RotatedBox box{{50, 50}, 60, 30, 25};
        const Mask mask = rasterised({{{corners(box), {}}}}, {100, 100});
        const Polygon polygon = smoothOutline(mask, 0.75);
        QVERIFY(polygon.parts[0].outer.size() <= 12);
        QVERIFY(iou(polygon, box) > iou(mask, box)); // nearer to the truth than the pixels were
    }

    void islandsAndHolesBelowTheLimitGo() {
        Mask mask = rasterised({{{corners(Box{10, 10, 50, 50}), {}}}}, {100, 100});
        mask = subtracted(mask, rasterised({{{corners(Box{20, 20, 3, 3}), {}}}}, {100, 100}));
        mask = subtracted(mask, rasterised({{{corners(Box{30, 30, 12, 12}), {}}}}, {100, 100}));
        mask = united(mask, rasterised({{{corners(Box{80, 80, 2, 2}), {}}}}, {100, 100}));
        const Polygon polygon = smoothOutline(mask, 0.5);
        QCOMPARE(polygon.parts.size(), std::size_t{1});
        QCOMPARE(polygon.parts[0].holes.size(), std::size_t{1});
        QCOMPARE(area(polygon), 2500.0 - 144);
        QCOMPARE(smoothOutline(mask, 0.5, 0).parts.size(), std::size_t{2});
        QVERIFY(smoothOutline(mask, 0.5, 1e6).parts.empty());
        QVERIFY(smoothOutline({}, 1).parts.empty());
    }

    void ringsNeverCross() {
        Random random(61);
        for (int round = 0; round < 60; ++round) {
            const Mask mask = noise(random, 0, 0, 40, 40, random.uniform(0.3, 0.9));
            const Polygon polygon = smoothOutline(mask, random.uniform(0.5, 4), 4);
            if (!polygon.parts.empty()) QVERIFY(geometryProblem(polygon).empty());
            // Then what all rings cover is what each part covers, taken together.
            QVERIFY(std::abs(area(polygon) - area(united(std::vector{polygon}))) < 0.5);
        }
    }
};

QTEST_APPLESS_MAIN(TestOutlineToPolygon)
#include "test_outline_to_polygon.moc"
