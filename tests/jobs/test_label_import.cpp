// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/nearly_equal.h"
#include "core/jobs/label_import.h"
#include "core/project/shape_verbs.h"
#include "tests/support/fixtures.h"

using namespace imago;
using namespace imago::test;

namespace {

DatasetShape shapeOf(const std::string& label, const Geometry& geometry, double confidence = 1) {
    DatasetShape shape;
    shape.label = label;
    shape.geometry = geometry;
    shape.confidence = confidence;
    return shape;
}

DatasetItem itemWith(std::vector<DatasetShape> shapes) {
    DatasetItem item{"/data/a.png", {}, Split::none};
    item.shapes = std::move(shapes);
    return item;
}

/// A project with one image, and imports of one item each into it.
class Desk {
public:
    Desk() {
        ImageRecord record;
        record.path = "a.png";
        record.size = {64, 48};
        m_image = must(store().putImages({record})).front();
    }
    ProjectStore& store() { return m_project.store(); }

    LabelImport import(const DatasetItem& item, MergePolicy policy = MergePolicy::automatic,
                       const std::map<std::string, std::string>& map = {},
                       std::vector<DatasetClass> details = {}) {
        Dataset data;
        data.items = {item};
        data.details = std::move(details);
        LabelImport labels(store(), "data", policy);
        const auto classes = must(mapClasses(data, must(store().classes()), map));
        must(labels.begin(data, classes));
        must(labels.add(m_image, data.items.front(), false));
        must(labels.flush());
        if (must(store().check()) != std::vector<std::string>()) qFatal("the project is damaged");
        return labels;
    }
    std::vector<Annotation> annotations() {
        const ImageId ids[] = {m_image};
        return must(store().annotations(ids));
    }
    ImageRecord image() { return *must(store().image(m_image)); }
    std::map<std::string, std::string> meta() {
        const ImageId ids[] = {m_image};
        std::map<std::string, std::string> texts;
        for (const auto& text : must(store().imageMeta(ids)))
            texts[text.key] = text.value;
        return texts;
    }
    std::size_t depth() { return must(store().journal(100)).size(); }

private:
    TempProject m_project;
    ImageId m_image;
};

const Geometry box = Box{1, 2, 3.5, 4};
const Geometry otherBox = Box{10, 2, 3.5, 4};
const Geometry polygon = Polygon{{{{{0, 0}, {10, 0}, {10, 10.25}}, {{{5, 2}, {8, 2}, {8, 4}}}}}};

} // namespace

class TestLabelImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsEveryKindOfShape() {
        Desk desk;
        auto shape = shapeOf("cat", polygon, 0.25);
        shape.attributes = R"({"age":3})";
        shape.zOrder = 2;
        shape.flags = annotationCrowd;
        shape.groupId = 7;
        shape.author = "somebody";
        shape.source = AnnotationSource::model;
        const std::vector<Geometry> kinds{box,
                                          RotatedBox{{5, 5}, 4, 2, 30},
                                          Polyline{{{1, 1}, {2, 2}}},
                                          Point{3, 4},
                                          Mask{1, 1, 2, 1, {0, 2}},
                                          Ellipse{{5, 5}, 3, 2, 10},
                                          Keypoints{{{{1, 2}, Visibility::covered}}}};
        auto item = itemWith({shape});
        for (const auto& geometry : kinds)
            item.shapes.push_back(shapeOf("dog", geometry));
        item.labels = {"indoors"};
        const auto labels = desk.import(item);
        const auto there = desk.annotations();
        QCOMPARE(there.size(), std::size_t(9));
        QCOMPARE(labels.added(), std::int64_t(9));
        QCOMPARE(labels.taken().size(), std::size_t(9));
        QVERIFY(geometryOf(there[0]) == polygon);
        QCOMPARE(there[0].attributes, std::string(R"({"age":3})"));
        QCOMPARE(there[0].confidence, 0.25);
        QCOMPARE(there[0].zOrder, 2);
        QCOMPARE(there[0].flags, std::uint32_t(annotationCrowd));
        QCOMPARE(there[0].groupId, std::int64_t(7));
        QCOMPARE(there[0].author, std::string("somebody"));
        QCOMPARE(there[0].source, AnnotationSource::model);
        QCOMPARE(there[1].author, std::string("data"));
        for (std::size_t i = 0; i < kinds.size(); ++i)
            QVERIFY(geometryOf(there[i + 1]) == kinds[i]);
        must(desk.store().undo());
        QVERIFY(desk.annotations().empty());
        QVERIFY(must(desk.store().classes()).empty());
    }

    void keepsTwoEqualShapesOfOneSourceAndNeverDoublesThem() {
        Desk desk;
        const auto item = itemWith({shapeOf("cat", box), shapeOf("cat", box), shapeOf("dog", box)});
        QCOMPARE(desk.import(item).added(), std::int64_t(3));
        const auto depth = desk.depth();
        for (const auto policy :
             {MergePolicy::automatic, MergePolicy::keep, MergePolicy::replace, MergePolicy::both}) {
            const auto again = desk.import(item, policy);
            QCOMPARE(again.added(), std::int64_t(0));
            QCOMPARE(again.taken().at(AnnotationKind::box), std::int64_t(3));
            QVERIFY(again.problems().empty());
        }
        const auto rounded =
            itemWith({shapeOf("cat", Box{1 + 4e-7, 2, 3.5, 4}), shapeOf("cat", Box{1 + 4e-6, 2, 3.5, 4})});
        QCOMPARE(desk.import(rounded).added(), std::int64_t(1));
        QCOMPARE(desk.depth(), depth + 1);
    }

    void countsManyShapesAtOnce() {
        Desk desk;
        desk.import(itemWith({shapeOf("cat", box)}));
        std::vector<DatasetShape> many;
        for (int i = 0; i < 600; ++i)
            many.push_back(shapeOf(i % 2 ? "cat" : "dog", Box{double(i), 2, 3, 4}));
        QCOMPARE(desk.import(itemWith(many), MergePolicy::both).added(), std::int64_t(600));
        QCOMPARE(must(desk.store().counts()).shapes, std::int64_t(601));
        must(desk.store().undo());
        QCOMPARE(must(desk.store().counts()).shapes, std::int64_t(1));
        must(desk.store().redo());
        QCOMPARE(must(desk.store().check()), std::vector<std::string>());
        QCOMPARE(must(desk.store().counts()).shapes, std::int64_t(601));
    }

    void mergesAsThePolicySays() {
        const auto first = itemWith({shapeOf("cat", box, 0.5), shapeOf("cat", polygon)});
        const auto second = itemWith({shapeOf("cat", box, 0.75), shapeOf("dog", otherBox)});
        Desk keep;
        keep.import(first);
        const auto kept = keep.import(second, MergePolicy::keep);
        QCOMPARE(keep.annotations().size(), std::size_t(2));
        QCOMPARE(kept.problems().size(), std::size_t(1));
        Desk both;
        both.import(first);
        both.import(second, MergePolicy::both);
        QCOMPARE(both.annotations().size(), std::size_t(3));
        QCOMPARE(both.annotations()[0].confidence, 0.5);
        Desk replace;
        replace.import(first);
        const auto before = replace.annotations();
        replace.import(second, MergePolicy::replace);
        const auto there = replace.annotations();
        QCOMPARE(there.size(), std::size_t(2));
        QCOMPARE(there[0].id, before[0].id);
        QCOMPARE(there[0].confidence, 0.75);
        QVERIFY(geometryOf(there[1]) == otherBox);
        // A picture that a source only lists says nothing against what is there.
        replace.import(itemWith({}), MergePolicy::replace);
        QCOMPARE(replace.annotations().size(), std::size_t(2));
        must(replace.store().undo());
        QVERIFY(replace.annotations() == before);
    }

    void givesGroupsNumbersOfTheirOwn() {
        Desk desk;
        auto grouped = shapeOf("cat", box);
        grouped.groupId = 3;
        desk.import(itemWith({grouped}));
        grouped.geometry = otherBox;
        grouped.groupId = 1;
        desk.import(itemWith({grouped}));
        const auto there = desk.annotations();
        QCOMPARE(there[0].groupId, std::int64_t(3));
        QCOMPARE(there[1].groupId, std::int64_t(4));
    }

    void mapsClasses() {
        Desk desk;
        desk.import(itemWith({shapeOf("cat", box)}));
        const auto item =
            itemWith({shapeOf("Katze", otherBox), shapeOf("noise", polygon), shapeOf("Hund", box)});
        const auto labels = desk.import(item, MergePolicy::both, {{"Katze", "cat"}, {"noise", ""}});
        QCOMPARE(labels.added(), std::int64_t(2));
        std::vector<std::string> names;
        for (const auto& record : must(desk.store().classes()))
            names.push_back(record.name);
        QCOMPARE(names, (std::vector<std::string>{"cat", "Hund"}));
        Dataset data;
        data.classes = {"cat"};
        const auto wrong = mapClasses(data, {}, {{"dog", "cat"}});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::invalidArgument);
    }

    void fillsTheDetailsOfClasses() {
        Desk desk;
        desk.import(itemWith({shapeOf("cat", box)}));
        DatasetClass cat{"cat", R"({"supercategory":"animal"})", "has whiskers", 0x123456, "k"};
        auto dog = cat;
        dog.name = "dog";
        desk.import(itemWith({shapeOf("dog", box)}), MergePolicy::both, {}, {cat, dog});
        const auto classes = must(desk.store().classes());
        QCOMPARE(classes[0].color, defaultClassColor(0));
        QCOMPARE(classes[0].key, std::string("1"));
        QCOMPARE(classes[1].color, std::uint32_t(0x123456));
        QCOMPARE(classes[1].key, std::string("k"));
        QCOMPARE(classes[1].guidelines, std::string("has whiskers"));
        QCOMPARE(classes[1].schema, dog.schema);
    }

    void bringsStatesAndTexts() {
        Desk desk;
        auto item = itemWith({});
        item.negative = true;
        item.split = Split::val;
        item.meta["$coco"] = "{}";
        item.meta["comments"] = R"([{"author":"a","text":"first"}])";
        desk.import(item);
        QVERIFY(desk.image().negative);
        QCOMPARE(desk.image().review, ReviewState::labelled);
        QCOMPARE(desk.image().split, Split::val);
        QCOMPARE(desk.meta().size(), std::size_t(2));
        auto more = itemWith({shapeOf("cat", box)});
        more.review = ReviewState::reviewed;
        more.meta["comments"] = R"([{"author":"a","text":"first"},{"author":"b","text":"second"}])";
        desk.import(more);
        QVERIFY(!desk.image().negative);
        QCOMPARE(desk.image().review, ReviewState::labelled); // somebody had said so
        QCOMPARE(desk.meta().at("comments"), more.meta["comments"]);
        const auto depth = desk.depth();
        desk.import(more);
        QCOMPARE(desk.depth(), depth);
        desk.import(more, MergePolicy::replace);
        QCOMPARE(desk.image().review, ReviewState::reviewed);
    }

    void leavesOutWhatNoProjectCanKeep() {
        Desk desk;
        auto broken = shapeOf("cat", box);
        broken.attributes = "\xff";
        const auto nan = std::numeric_limits<double>::quiet_NaN();
        const auto labels = desk.import(itemWith(
            {broken, shapeOf("cat", Box{nan, 0, 1, 1}), shapeOf("cat", box, nan), shapeOf("cat", box)}));
        QCOMPARE(labels.added(), std::int64_t(1));
        QCOMPARE(labels.problems().size(), std::size_t(3));
    }

    void comparesGeometriesByTheirNumbers() {
        QVERIFY(nearlyEqual(polygon, polygon, 0));
        QVERIFY(!nearlyEqual(box, otherBox, 8.9));
        QVERIFY(nearlyEqual(box, otherBox, 9));
        QVERIFY(!nearlyEqual(box, Point{1, 2}, 100));
        auto other = std::get<Polygon>(polygon);
        other.parts[0].holes.clear();
        QVERIFY(!nearlyEqual(polygon, other, 100));
    }
};

QTEST_GUILESS_MAIN(TestLabelImport)
#include "test_label_import.moc"
