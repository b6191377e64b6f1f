// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry.h"

#include <QTest>

using namespace imago;

class TestGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void iouOfHalfOverlappingBoxesIsAThird() {
        QCOMPARE(iou({0, 0, 2, 2}, {1, 0, 2, 2}), 1.0 / 3.0);
        QCOMPARE(iou({0, 0, 2, 2}, {2, 0, 2, 2}), 0.0); // touching edges share no area
        QCOMPARE(iou({}, {}), 0.0);
    }

    void clippingKeepsWhatIsInside() {
        QCOMPARE(clipped({-1, -1, 3, 3}, {10, 10}), (Box{0, 0, 2, 2}));
        QCOMPARE(clipped({20, 20, 3, 3}, {10, 10}), Box{});
    }

    void fittingKeepsTheAspectRatio() {
        QCOMPARE(fitted({200, 100}, {100, 100}), (Box{0, 25, 100, 50}));
        QCOMPARE(fitted({0, 100}, {100, 100}), Box{});
    }
};

QTEST_APPLESS_MAIN(TestGeometry)
#include "test_geometry.moc"
