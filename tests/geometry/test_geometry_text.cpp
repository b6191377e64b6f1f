// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry_text.h"
#include "tests/geometry/random_shapes.h"

#include <QTest>

#include <bit>
#include <limits>

using namespace imago;
using namespace imago::test;

namespace {

std::string text(const Geometry& geometry) {
    return geometryText(geometry);
}

} // namespace

class TestGeometryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBackToTheBit() {
        Random random(21);
        for (int round = 0; round < 200; ++round)
            for (const auto& shape :
                 oneOfEach(random, {random.uniform(-1e4, 1e4), random.uniform(0, 1e-3)}, 20)) {
                const auto back = parseGeometry(shape.index(), text(shape));
                QVERIFY2(back.ok(), text(shape).c_str());
                QVERIFY(*back == shape);
                QVERIFY(geometryProblem(shape).empty());
                QCOMPARE(text(*back), text(shape));
            }
    }

    void everyFiniteNumberComesBack() {
        Random random(22);
        for (int round = 0; round < 20000; ++round) {
            const double x = std::bit_cast<double>(random.next());
            if (!std::isfinite(x)) continue;
            QCOMPARE(std::get<Point>(must(parseGeometry(5, text(Point{x, -x})))), (Point{x, -x}));
        }
        for (const double x :
             {0.1, 1e-310, std::numeric_limits<double>::max(), std::numeric_limits<double>::denorm_min()})
            QCOMPARE(std::get<Point>(must(parseGeometry(5, text(Point{x, 0})))).x, x);
    }

    void textsAreShort() {
        QCOMPARE(text(Geometry()), "");
        QCOMPARE(text(Box{1, 2.5, 3, 0.1}), "[1,2.5,3,0.1]");
        QCOMPARE(text(Box{-0.0, 0, 1, 1}), text(Box{0, 0, 1, 1})); // equal geometries, equal text
        QCOMPARE(text(RotatedBox{{1, 2}, 3, 4, -5}), "[1,2,3,4,-5]");
        QCOMPARE(text(Polygon{{{{{0, 0}, {1, 0}, {0, 1}}, {{{0, 0}, {1, 0}, {0, 1}}}},
                               {{{2, 2}, {3, 2}, {2, 3}}, {}}}}),
                 "[[[0,0,1,0,0,1],[0,0,1,0,0,1]],[[2,2,3,2,2,3]]]");
        QCOMPARE(text(Polyline{{{0, 0}, {1, 1}}}), "[0,0,1,1]");
        QCOMPARE(text(Mask{0, 0, 2, 1, {0, 2}}), R"({"x":0,"y":0,"w":2,"h":1,"rle":[0,2]})");
        QCOMPARE(text(Keypoints{{{{1, 2}, Visibility::covered}}}), "[1,2,1]");
    }

    void badTextIsRefused_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("text of a whole image") << 0 << "[]";
        QTest::newRow("nothing") << 1 << "";
        QTest::newRow("no JSON") << 1 << "[1,2,3,";
        QTest::newRow("words behind") << 1 << "[1,2,3,4] and more";
        QTest::newRow("no list") << 1 << "{}";
        QTest::newRow("three numbers for a box") << 1 << "[1,2,3]";
        QTest::newRow("five numbers for a box") << 1 << "[1,2,3,4,5]";
        QTest::newRow("a word for a number") << 1 << R"([1,2,3,"4"])";
        QTest::newRow("null") << 1 << "[1,2,3,null]";
        QTest::newRow("beyond what a double holds") << 1 << "[1,2,3,1e999]";
        QTest::newRow("NaN") << 5 << "[NaN,1]";
        QTest::newRow("negative width") << 1 << "[1,2,-3,4]";
        QTest::newRow("negative height, turned") << 2 << "[1,2,3,-4,0]";
        QTest::newRow("negative half axis") << 7 << "[1,2,3,-4,0]";
        QTest::newRow("no parts") << 3 << "[]";
        QTest::newRow("part without rings") << 3 << "[[]]";
        QTest::newRow("ring in place of part") << 3 << "[0,0,1,1,2,0]";
        QTest::newRow("two points for a ring") << 3 << "[[[0,0,1,1]]]";
        QTest::newRow("two points for a hole") << 3 << "[[[0,0,9,0,9,9],[1,1,2,2]]]";
        QTest::newRow("odd coordinates") << 3 << "[[[0,0,1,1,2,0,5]]]";
        QTest::newRow("one point for a line") << 4 << "[1,1]";
        QTest::newRow("no point for a line") << 4 << "[]";
        QTest::newRow("mask as a list") << 6 << "[0,2]";
        QTest::newRow("mask without runs") << 6 << R"({"x":0,"y":0,"w":2,"h":1})";
        QTest::newRow("mask with a stranger") << 6 << R"({"x":0,"y":0,"w":2,"h":1,"rle":[0,2],"z":1})";
        QTest::newRow("too short runs") << 6 << R"({"x":0,"y":0,"w":2,"h":1,"rle":[0,1]})";
        QTest::newRow("too long runs") << 6 << R"({"x":0,"y":0,"w":2,"h":1,"rle":[0,3]})";
        QTest::newRow("runs that wrap around") << 6 << R"({"x":0,"y":0,"w":2,"h":1,"rle":[4294967295,3]})";
        QTest::newRow("negative run") << 6 << R"({"x":0,"y":0,"w":2,"h":1,"rle":[-1,3]})";
        QTest::newRow("run of a half") << 6 << R"({"x":0,"y":0,"w":2,"h":1,"rle":[0.5,1.5]})";
        QTest::newRow("negative width of a mask") << 6 << R"({"x":0,"y":0,"w":-2,"h":-1,"rle":[0,2]})";
        QTest::newRow("a mask larger than any picture")
            << 6 << R"({"x":0,"y":0,"w":65536,"h":65536,"rle":[2147483648,2147483648]})";
        QTest::newRow("a mask of a row too long")
            << 6 << R"({"x":0,"y":0,"w":2097152,"h":1,"rle":[2097152]})";
        QTest::newRow("a mask too far away") << 6 << R"({"x":2147483647,"y":0,"w":2,"h":1,"rle":[0,2]})";
        QTest::newRow("keypoints that are no triples") << 8 << "[1,2]";
        QTest::newRow("visibility 3") << 8 << "[1,2,3]";
        QTest::newRow("visibility 1.5") << 8 << "[1,2,1.5]";
        QTest::newRow("no keypoints") << 8 << "[]";
        QTest::newRow("unknown kind") << 9 << "[1,2]";
        QTest::newRow("deep nesting") << 3 << QString(100000, '[');
    }
    void badTextIsRefused() {
        QFETCH(int, kind);
        QFETCH(QString, text);
        const auto result = parseGeometry(kind, text.toStdString());
        QVERIFY(!result.ok());
        QCOMPARE(int(result.error().code), int(ErrorCode::corrupt));
        QVERIFY(!result.error().message.empty());
    }

    void whatCannotBeKeptHasAReason() {
        const double nan = std::nan(""), infinite = std::numeric_limits<double>::infinity();
        for (const auto& shape : std::initializer_list<Geometry>{
                 Box{nan, 0, 1, 1}, Box{0, 0, infinite, 1}, Box{0, 0, -1, 1}, RotatedBox{{0, 0}, 1, 1, nan},
                 RotatedBox{{0, infinite}, 1, 1, 0}, Ellipse{{0, 0}, nan, 1, 0}, Polygon{},
                 Polygon{{{{{0, 0}, {1, 1}}, {}}}}, Polygon{{{{{0, 0}, {1, 1}, {nan, 0}}, {}}}},
                 Polygon{{{{{0, 0}, {1, 1}, {1, 0}}, {{{0, 0}}}}}}, Polyline{}, Polyline{{{0, 0}}},
                 Polyline{{{0, 0}, {0, -infinite}}}, Point{0, nan}, Mask{0, 0, 2, 2, {1}}, Keypoints{},
                 Keypoints{{{{nan, 0}, Visibility::visible}}}})
            QVERIFY(!geometryProblem(shape).empty());
        // Flat and empty ones are shapes still.
        for (const auto& shape :
             std::initializer_list<Geometry>{Geometry(), Box{}, Mask{}, Ellipse{}, RotatedBox{},
                                             Polygon{{{{{0, 0}, {0, 0}, {0, 0}}, {}}}}})
            QVERIFY(geometryProblem(shape).empty());
    }

    void mutilatedTextNeverPassesUnnoticed() {
        Random random(23);
        int refused = 0;
        for (int round = 0; round < 3000; ++round)
            for (const auto& shape : oneOfEach(random, {5, 5}, 3)) {
                std::string bad = text(shape);
                if (bad.empty()) continue;
                for (int change = 0; change < 2; ++change) {
                    const std::size_t at = random.below(bad.size());
                    if (random.chance(0.5))
                        bad.erase(at, 1 + random.below(4));
                    else
                        bad[at] = "0123456789[]{},.-e\"x"[random.below(20)];
                    if (bad.empty()) break;
                }
                const auto result = parseGeometry(shape.index(), bad);
                refused += !result.ok();
                if (result) {
                    QVERIFY(geometryProblem(*result).empty());
                    QVERIFY(must(parseGeometry(shape.index(), text(*result))) == *result);
                }
            }
        QVERIFY(refused > 1000);
    }

private:
    static Geometry must(Result<Geometry> result) {
        if (!result) qFatal("%s", result.error().text().c_str());
        return std::move(result).value();
    }
};

QTEST_APPLESS_MAIN(TestGeometryText)
#include "test_geometry_text.moc"
