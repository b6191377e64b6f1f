// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/tools/attributes.h"
#include "core/tools/commands.h"
#include "tests/tools/desk.h"

#include <QTest>

using namespace imago;
using namespace imago::test;
using commands::ZMove;

namespace {

const Polygon left{{{{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, {}}}};
const Polygon right{{{{{40, 10}, {90, 10}, {90, 50}, {40, 50}}, {}}}};

std::vector<std::int64_t> numbers(const std::vector<AnnotationId>& ids) {
    std::vector<std::int64_t> numbers;
    for (const auto id : ids)
        numbers.push_back(id.value);
    return numbers;
}
using Numbers = std::vector<std::int64_t>;

} // namespace

class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void duplicatesLieBesideTheirOriginals() {
        Desk desk;
        const auto id = desk.put(Box{10, 10, 20, 20}, Desk::dog, annotationLocked | annotationCrowd);
        const auto corner = desk.put(Box{180, 80, 20, 20});
        desk.scene.select({id});
        const auto copy = desk.commit(commands::duplicate(desk.scene)).front();
        QCOMPARE(desk.geometry(copy), Geometry(Box{20, 20, 20, 20}));
        QCOMPARE(desk.rows.at(copy).classId, Desk::dog);
        QCOMPARE(desk.rows.at(copy).flags, std::uint32_t(annotationCrowd));
        QCOMPARE(desk.rows.at(copy).author, std::string("ann"));
        desk.scene.select({corner});
        const auto other = desk.commit(commands::duplicate(desk.scene)).front();
        QCOMPARE(desk.geometry(other), Geometry(Box{170, 70, 20, 20}));
        desk.scene.select({});
        QVERIFY(commands::duplicate(desk.scene).empty());
    }

    void theClipboardCrossesPictures() {
        Desk desk;
        const auto a = desk.put(Box{10, 10, 20, 20}, Desk::dog), b = desk.put(left);
        desk.scene.select({a, b});
        desk.commit(commands::group(desk.scene));
        desk.commit(commands::setAttribute(desk.scene, "colour", "red \"x\" ü", AttributeSchema::Type::text));
        const std::string text = commands::copy(desk.scene);

        Desk other;
        other.scene.open({ImageId(9), {200, 100}, {}, "eve", {}}, {});
        other.scene.setClasses({{ClassId(5), "dog", 0, "", 0}, {ClassId(6), "bird", 0, "", 1}});
        other.scene.setCurrentClass(ClassId(6));
        auto edit = commands::paste(other.scene, text);
        QVERIFY(edit.ok());
        const auto pasted = other.commit(*edit);
        QCOMPARE(pasted.size(), 2u);
        QCOMPARE(other.geometry(pasted[0]), Geometry(Box{10, 10, 20, 20})); // the place was free
        QCOMPARE(other.rows.at(pasted[0]).classId, ClassId(5));             // by name
        QCOMPARE(other.rows.at(pasted[1]).classId, ClassId(6));             // no such name: the current one
        QCOMPARE(other.rows.at(pasted[0]).image, ImageId(9));
        QCOMPARE(attributeOf(other.rows.at(pasted[0]).attributes, "colour"), std::string("red \"x\" ü"));
        QVERIFY(other.rows.at(pasted[0]).groupId != 0);
        QCOMPARE(other.rows.at(pasted[0]).groupId, other.rows.at(pasted[1]).groupId);
        const auto again = other.commit(*commands::paste(other.scene, text));
        QCOMPARE(other.geometry(again[0]), Geometry(Box{20, 20, 20, 20}));
        QVERIFY(other.rows.at(again[0]).groupId != other.rows.at(pasted[0]).groupId);
        const auto third = other.commit(*commands::paste(other.scene, text));
        QCOMPARE(other.geometry(third[0]), Geometry(Box{30, 30, 20, 20}));
    }

    void foreignTextIsRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "";
        QTest::newRow("prose") << "hello";
        QTest::newRow("other JSON") << R"({"shapes":[]})";
        QTest::newRow("no list") << R"({"imago":"shapes","shapes":7})";
        QTest::newRow("whole image") << R"({"imago":"shapes","shapes":[{"kind":"image","geometry":""}]})";
        QTest::newRow("bad geometry")
            << R"({"imago":"shapes","shapes":[{"kind":"box","geometry":"[1,2,-3,4]"}]})";
        QTest::newRow("unknown kind") << R"({"imago":"shapes","shapes":[{"kind":"cuboid","geometry":"[]"}]})";
    }
    void foreignTextIsRefused() {
        QFETCH(QString, text);
        Desk desk;
        const auto edit = commands::paste(desk.scene, text.toStdString());
        QVERIFY(!edit.ok());
        QVERIFY(edit.error().code == ErrorCode::corrupt);
    }

    void propagatingSkipsWhatIsThereAlready() {
        Desk desk;
        const auto a = desk.put(Box{10, 10, 20, 20});
        desk.put(Box{50, 10, 20, 20});
        auto there = desk.rows.at(a);
        there.id = AnnotationId(77);
        there.image = ImageId(8);
        const auto edit = commands::propagate(desk.scene, ImageId(8), {}, {there});
        const auto copies = std::count_if(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
            return std::holds_alternative<AnnotationChange>(change);
        });
        QCOMPARE(copies, 1);
        const auto& row = *std::get<AnnotationChange>(edit.changes[0]).after;
        QCOMPARE(row.image, ImageId(8));
        QCOMPARE(row.geometry, std::string("[50,10,20,20]"));
        QVERIFY(std::get<ImageChange>(edit.changes.back()).image == ImageId(8));
    }

    void shapesGoUpPastTheNextOneThatOverlaps() {
        Desk desk;
        desk.put(Box{10, 10, 30, 30});  // 1
        desk.put(Box{20, 20, 30, 30});  // 2
        desk.put(Box{150, 60, 20, 20}); // 3, far away
        desk.put(Box{25, 25, 30, 30});  // 4
        const auto above = [&](std::int64_t a, std::int64_t b) {
            const auto order = numbers(desk.scene.paintOrder());
            return std::find(order.begin(), order.end(), a) > std::find(order.begin(), order.end(), b);
        };
        desk.scene.select({AnnotationId(1)});
        desk.commit(commands::moveInOrder(desk.scene, ZMove::up));
        QVERIFY(above(1, 2) && above(4, 1) && above(4, 2));
        desk.commit(commands::moveInOrder(desk.scene, ZMove::up));
        QVERIFY(above(1, 4) && above(4, 2));
        QVERIFY(commands::moveInOrder(desk.scene, ZMove::up).empty());
        desk.commit(commands::moveInOrder(desk.scene, ZMove::down));
        QVERIFY(above(4, 1) && above(1, 2));
        desk.commit(commands::moveInOrder(desk.scene, ZMove::down));
        QVERIFY(above(2, 1) && above(4, 2));
        QVERIFY(commands::moveInOrder(desk.scene, ZMove::down).empty());
    }

    void toTheTopAndTheBottomAllTheWay() {
        Desk desk;
        for (int i = 0; i < 4; ++i)
            desk.put(Box{10.0 * i, 10, 30, 30});
        desk.scene.select({AnnotationId(2), AnnotationId(1)});
        desk.commit(commands::moveInOrder(desk.scene, ZMove::top));
        QCOMPARE(numbers(desk.scene.paintOrder()), (Numbers{3, 4, 1, 2}));
        QVERIFY(commands::moveInOrder(desk.scene, ZMove::top).empty());
        desk.commit(commands::moveInOrder(desk.scene, ZMove::bottom));
        QCOMPARE(numbers(desk.scene.paintOrder()), (Numbers{1, 2, 3, 4}));
        QVERIFY(commands::moveInOrder(desk.scene, ZMove::bottom).empty());
    }

    void flagsAndGroups() {
        Desk desk;
        const auto a = desk.put(left), b = desk.put(right);
        desk.commit(commands::setLocked(desk.scene, {a}, true));
        QVERIFY(desk.scene.find(a)->locked());
        QVERIFY(commands::setLocked(desk.scene, {a}, true).empty());
        desk.commit(commands::setHidden(desk.scene, {a, b}, true));
        QVERIFY(desk.scene.inArea({0, 0, 200, 100}).empty());
        desk.commit(commands::setHidden(desk.scene, {a, b}, false));
        desk.commit(commands::setLocked(desk.scene, {a}, false));
        desk.scene.select({a});
        QVERIFY(commands::group(desk.scene).empty()); // one alone is no group
        desk.scene.select({a, b});
        desk.commit(commands::group(desk.scene));
        QCOMPARE(desk.scene.groupOf(b), (std::vector{a, b}));
        desk.commit(commands::ungroup(desk.scene));
        QCOMPARE(desk.scene.groupOf(b), std::vector{b});
        QCOMPARE(desk.rows.at(a).source == AnnotationSource::human, true);
    }

    void mergingUnitesShapesOfOneClass() {
        Desk desk;
        const auto a = desk.put(left), b = desk.put(right), other = desk.put(right, Desk::dog),
                   line = desk.put(Polyline{{{0, 0}, {9, 9}}});
        desk.scene.select({a, b, other, line});
        desk.commit(commands::merge(desk.scene));
        QCOMPARE(area(desk.geometry(a)), 80.0 * 40);
        QVERIFY(!desk.scene.find(b) && desk.scene.find(other) && desk.scene.find(line));
        desk.undo();
        QCOMPARE(desk.geometry(a), Geometry(left));
        QCOMPARE(desk.geometry(b), Geometry(right));
        const auto mask = desk.put(Mask{100, 10, 10, 10, {0, 100}});
        desk.scene.select({a, mask});
        desk.commit(commands::merge(desk.scene));
        QVERIFY(std::holds_alternative<Mask>(desk.geometry(a)));
        QCOMPARE(area(desk.geometry(a)), 1700.0);
        desk.scene.select({a});
        QVERIFY(commands::merge(desk.scene).empty());
    }

    void splittingMakesShapesOfParts() {
        Desk desk;
        Polygon two = left;
        two.parts.push_back({{{100, 10}, {150, 10}, {150, 50}}, {}});
        const auto id = desk.put(two, Desk::dog);
        const auto mask = desk.put(united(Mask{0, 0, 5, 5, {0, 25}}, Mask{50, 50, 4, 4, {0, 16}}));
        desk.scene.select({id, mask});
        desk.commit(commands::splitParts(desk.scene));
        QCOMPARE(desk.scene.count(), 4u);
        QCOMPARE(desk.geometry(id), Geometry(left));
        QCOMPARE(pixelCount(std::get<Mask>(desk.geometry(mask))), 25);
        QVERIFY(commands::splitParts(desk.scene).empty());
        desk.undo();
        QCOMPARE(desk.geometry(id), Geometry(two));
        QCOMPARE(desk.scene.count(), 2u);
    }

    void convertingTellsWhatIsLost() {
        Desk desk;
        Polygon holed = left;
        holed.parts[0].holes.push_back({{20, 20}, {30, 20}, {30, 30}});
        const auto a = desk.put(holed), b = desk.put(Box{100, 10, 20, 20}), c = desk.put(left);
        desk.scene.select({a, b, c});
        const auto result = commands::convert(desk.scene, AnnotationKind::box);
        QVERIFY(!result.lost.empty());
        QVERIFY(result.lost[0].what.find("1 hole") != std::string::npos);
        desk.commit(result.edit);
        QCOMPARE(desk.geometry(a), Geometry(Box{10, 10, 40, 40}));
        desk.scene.select({b});
        QVERIFY(commands::convert(desk.scene, AnnotationKind::box).edit.empty());
        desk.commit(commands::convert(desk.scene, AnnotationKind::mask).edit);
        QCOMPARE(desk.geometry(b), Geometry(Mask{100, 10, 20, 20, {0, 400}}));
    }

    void simplifyingAndSmoothing() {
        Desk desk;
        Ring ring;
        for (int i = 0; i < 40; ++i)
            ring.push_back({10.0 + i, 10});
        for (int i = 0; i < 40; ++i)
            ring.push_back({50, 10.0 + i});
        const auto id = desk.put(Polygon{{{ring, {}}}});
        const auto mask = desk.put(Mask{100, 10, 40, 40, {0, 1600}});
        desk.scene.select({id});
        desk.commit(commands::simplify(desk.scene, 1));
        QVERIFY(vertices(desk.geometry(id)).size() <= 4);
        const auto before = vertices(desk.geometry(id)).size();
        desk.commit(commands::smooth(desk.scene, 1));
        QCOMPARE(vertices(desk.geometry(id)).size(), 2 * before);
        desk.scene.select({mask});
        desk.commit(commands::smooth(desk.scene, 2));
        const auto smooth = std::get<Mask>(desk.geometry(mask));
        QVERIFY(pixelCount(smooth) < 1600 && pixelCount(smooth) > 1300);
        QVERIFY(!contains(smooth, 100, 10)); // its corners are round
    }

    void classesAndAttributesKeepWhatIsForeign() {
        Desk desk;
        auto row = shape(Desk::image, Desk::cat, Box{10, 10, 20, 20}, "bob");
        row.attributes = R"({"$coco":{"score":0.5},"age":3})";
        const auto id = desk.commit(changeShapes("shape.add", Desk::image, {}, {{{}, row}})).front();
        const auto locked = desk.put(Box{50, 50, 10, 10}, Desk::cat, annotationLocked);
        desk.scene.select({id, locked});
        desk.commit(commands::setClass(desk.scene, Desk::dog));
        QCOMPARE(desk.rows.at(id).classId, Desk::dog);
        QCOMPARE(desk.rows.at(locked).classId, Desk::cat);
        QVERIFY(commands::setClass(desk.scene, Desk::dog).empty());
        desk.scene.select({id});
        using Type = AttributeSchema::Type;
        desk.commit(commands::setAttribute(desk.scene, "age", "3.5", Type::number));
        desk.commit(commands::setAttribute(desk.scene, "occluded", "true", Type::flag));
        desk.commit(commands::setAttribute(desk.scene, "note", "3", Type::text));
        QCOMPARE(desk.rows.at(id).attributes,
                 std::string(R"({"$coco":{"score":0.5},"age":3.5,"note":"3","occluded":true})"));
        QCOMPARE(attributeOf(desk.rows.at(id).attributes, "occluded"), std::string("true"));
        QVERIFY(commands::setAttribute(desk.scene, "age", "3.5", Type::number).empty());
        QVERIFY(commands::setAttribute(desk.scene, "$coco", "x", Type::text).empty());
        for (const char* name : {"age", "note", "occluded"})
            desk.commit(commands::setAttribute(desk.scene, name, "", Type::text));
        QCOMPARE(desk.rows.at(id).attributes, std::string(R"({"$coco":{"score":0.5}})"));
    }

    void modelMadeShapesAreAcceptedOrRejected() {
        Desk desk;
        std::vector<AnnotationId> ids;
        for (int i = 0; i < 3; ++i) {
            auto row = shape(Desk::image, Desk::cat, Box{30.0 * i, 10, 20, 20}, "model 3");
            row.source = AnnotationSource::model;
            row.confidence = 0.5;
            ids.push_back(desk.commit(changeShapes("prelabel", Desk::image, {}, {{{}, row}})).front());
        }
        const auto own = desk.put(left);
        desk.commit(commands::accept(desk.scene, {ids[0], own}));
        QVERIFY(desk.rows.at(ids[0]).source == AnnotationSource::human);
        QCOMPARE(desk.rows.at(ids[0]).confidence, 1.0);
        desk.commit(commands::reject(desk.scene, {ids[0], ids[1], own}));
        QVERIFY(desk.scene.find(ids[0]) && !desk.scene.find(ids[1]) && desk.scene.find(own));
        QVERIFY(commands::accept(desk.scene, {ids[0]}).empty());
    }

    void selectionGoesRoundByPlace() {
        Desk desk;
        desk.put(Box{100, 60, 10, 10});
        desk.put(Box{100, 2, 10, 10});
        desk.put(Box{10, 5, 10, 10});
        desk.put(Box{50, 5, 10, 10}, Desk::cat, annotationHidden);
        Numbers seen;
        for (int i = 0; i < 4; ++i)
            seen.push_back(commands::selectNext(desk.scene).value);
        QCOMPARE(seen, (Numbers{3, 2, 1, 3}));
        QCOMPARE(commands::selectNext(desk.scene, true).value, 1);
        commands::selectAll(desk.scene);
        QCOMPARE(desk.scene.selection().size(), 3u);
        commands::selectNone(desk.scene);
        QVERIFY(desk.scene.selection().empty());
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
