// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry_scan.h"
#include "core/geometry/geometry_text.h"
#include "tests/geometry/random_shapes.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

class TestGeometryScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWrittenToTheBit() {
        Random random(4);
        for (int i = 0; i < 300; ++i)
            for (const auto& geometry : oneOfEach(random, {random.uniform(-1e6, 1e6), 1e-7}, 50)) {
                if (geometry.index() == 0 || !geometryProblem(geometry).empty()) continue;
                const auto scanned = scanGeometry(geometry.index(), geometryText(geometry));
                QVERIFY(scanned && *scanned == geometry);
            }
        const Box extreme{1e300, -5e-324, 1.7976931348623157e308, 0};
        QVERIFY(scanGeometry(1, geometryText(extreme)).has_value());
    }

    void leavesEverythingElseToTheJsonReader_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isJson");
        QTest::newRow("spaces") << "[1, 2,3,4]" << true;
        QTest::newRow("space before") << " [1,2,3,4]" << true;
        QTest::newRow("underflow") << "[1e-999,2,3,4]" << true;
        QTest::newRow("leading zero") << "[01,2,3,4]" << false;
        QTest::newRow("bare dot behind") << "[1.,2,3,4]" << false;
        QTest::newRow("bare dot before an exponent") << "[1.e3,2,3,4]" << false;
        QTest::newRow("bare dot before") << "[.5,2,3,4]" << false;
        QTest::newRow("plus") << "[+1,2,3,4]" << false;
        QTest::newRow("infinity") << "[inf,2,3,4]" << false;
        QTest::newRow("minus infinity") << "[-inf,2,3,4]" << false;
        QTest::newRow("hexadecimal") << "[0x1,2,3,4]" << false;
        QTest::newRow("comma behind") << "[1,2,3,4,]" << false;
        QTest::newRow("comma alone") << "[,]" << false;
        QTest::newRow("minus alone") << "[-,2,3,4]" << false;
        QTest::newRow("cut off") << "[1,2,3,4" << false;
        QTest::newRow("more behind") << "[1,2,3,4]]" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void leavesEverythingElseToTheJsonReader() {
        QFETCH(QString, text);
        QFETCH(bool, isJson);
        QVERIFY(!scanGeometry(1, text.toStdString()));
        QCOMPARE(parseGeometry(1, text.toStdString()).ok(), isJson);
    }
};

QTEST_GUILESS_MAIN(TestGeometryScan)
#include "test_geometry_scan.moc"
