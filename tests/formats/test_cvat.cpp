// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cvat.h"
#include "core/project/class_schema.h"
#include "tests/formats/made_data.h"

#include <cmath>

using namespace imago;
using namespace imago::test;

namespace {

CvatDocument parse(const std::string& inside) {
    return must(parseCvat("<annotations><version>1.1</version>" + inside + "</annotations>", "a.xml"));
}
CvatDocument shapes(const std::string& inside) {
    return parse("<image id=\"0\" name=\"a.png\" width=\"64\" height=\"48\">" + inside + "</image>");
}

constexpr auto labelled = R"(<meta><task><id>7</id><labels>
<label><name>car</name><color>#c06060</color><type>any</type><attributes>
<attribute><name>parked</name><mutable>True</mutable><input_type>checkbox</input_type><default_value>false</default_value><values>false</values></attribute>
<attribute><name>doors</name><mutable>False</mutable><input_type>number</input_type><default_value>4</default_value><values>1;5;1</values></attribute>
<attribute><name>make</name><mutable>False</mutable><input_type>select</input_type><default_value>ford</default_value><values>ford
fiat</values></attribute></attributes></label>
<label><name>body</name><type>skeleton</type><attributes></attributes><svg>&lt;line data-type="edge" data-node-from="2" data-node-to="1"&gt;&lt;/line&gt;&lt;circle data-node-id="1" data-label-name="head"&gt;&lt;/circle&gt;&lt;circle data-node-id="2" data-label-name="foot"&gt;&lt;/circle&gt;</svg></label>
<label><name>head</name><type>points</type><attributes></attributes><parent>body</parent></label>
<label><name>foot</name><type>points</type><attributes></attributes><parent>body</parent></label>
</labels><owner><username>ann</username></owner></task><dumped>2024</dumped></meta>)";

bool nearTurn(const Geometry& a, const Geometry& b) {
    const auto *x = std::get_if<RotatedBox>(&a), *y = std::get_if<RotatedBox>(&b);
    const auto *e = std::get_if<Ellipse>(&a), *f = std::get_if<Ellipse>(&b);
    if (x && y)
        return distance(x->center, y->center) < 1e-9 && std::abs(x->width - y->width) < 1e-9 &&
               std::abs(x->height - y->height) < 1e-9 && std::abs(x->angle - y->angle) < 1e-9;
    if (e && f) return e->center == f->center && e->rx == f->rx && std::abs(e->angle - f->angle) < 1e-9;
    return a == b;
}

} // namespace

class TestCvat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShape() {
        const auto document = shapes(
            R"(<box label="a" source="manual" occluded="1" xtl="1.5" ytl="2" xbr="11.5" ybr="8" z_order="3" group_id="2"/>
            <box label="a" source="auto" xtl="10" ytl="10" xbr="20" ybr="14" rotation="270.0"/>
            <polygon label="a" points="1,1;9,1;5,7.5" source="semi-auto"/>
            <polyline label="a" points="1.00,1.00;9,1"/>
            <points label="a" points="3,4"/>
            <points label="a" points="3,4;5,6"/>
            <ellipse label="a" cx="5" cy="6" rx="4" ry="2" rotation="10"/>
            <mask label="a" rle="1, 1, 1, 3" left="4" top="5" width="3" height="2"/>
            <tag label="indoor" source="file"></tag>
            <tag label="night" source="manual"></tag>
            <cuboid label="a" xtl1="1"/>)");
        QVERIFY(document.items.size() == 1);
        const auto& item = document.items[0];
        QCOMPARE(item.labels, std::vector<std::string>{"indoor"});
        const auto& s = item.shapes;
        QCOMPARE(s.size(), std::size_t(9));
        QVERIFY((s[0].geometry == Geometry(Box{1.5, 2, 10, 6})));
        QCOMPARE(s[0].attributes, std::string(R"({"occluded":true})"));
        QVERIFY(s[0].source == AnnotationSource::human && s[0].zOrder == 3 && s[0].groupId == 2);
        QVERIFY((s[1].geometry == Geometry(RotatedBox{{15, 12}, 10, 4, -90})));
        QVERIFY(s[1].source == AnnotationSource::model);
        QVERIFY((s[2].geometry == Geometry(Polygon{{{ringOf({{1, 1}, {9, 1}, {5, 7.5}}), {}}}})));
        QCOMPARE(s[2].attributes, std::string(R"({"$cvat":{"attributes":{"source":"semi-auto"}}})"));
        QVERIFY((s[4].geometry == Geometry(Point{3, 4})));
        QCOMPARE(s[5].geometry.index(), std::size_t(8));
        QVERIFY((s[6].geometry == Geometry(Ellipse{{5, 6}, 4, 2, 10})));
        QVERIFY((s[7].geometry == Geometry(Mask{4, 5, 3, 2, {1, 1, 1, 3}})));
        QVERIFY(s[8].geometry.index() == 0 && s[8].source == AnnotationSource::human);
        QCOMPARE(document.problems.size(), std::size_t(1));
    }

    void readsLabelsWithTheirAttributesAndSkeletons() {
        const auto document = parse(std::string(labelled) +
                                    R"(<image name="a.png"><box label="car" xtl="1" ytl="1" xbr="2" ybr="2">
            <attribute name="parked">true</attribute><attribute name="doors">5</attribute>
            <attribute name="make">fiat</attribute></box>
            <skeleton label="body"><points label="foot" occluded="1" points="5,6"/>
            <points label="head" points="1,2"/></skeleton></image>)");
        QVERIFY(document.problems.empty());
        QCOMPARE(document.classes, (std::vector<std::string>{"car", "body"}));
        const auto car = must(parseSchema(document.details.at(0).schema));
        QCOMPARE(car.attributes.size(), std::size_t(3));
        QVERIFY(car.attributes[0].type == AttributeSchema::Type::flag);
        QCOMPARE(car.attributes[2].choices, (std::vector<std::string>{"ford", "fiat"}));
        QCOMPARE(document.details[0].color.value_or(0), 0xc06060u);
        const auto body = must(parseSchema(document.details.at(1).schema));
        QCOMPARE(body.keypoints, (std::vector<std::string>{"head", "foot"}));
        QVERIFY((body.skeleton == std::vector<std::pair<int, int>>{{1, 0}}));
        const auto& s = document.items.at(0).shapes;
        QCOMPARE(s.at(0).attributes, std::string(R"({"doors":5,"make":"fiat","parked":true})"));
        QVERIFY((s.at(1).geometry ==
                 Geometry(Keypoints{{{{1, 2}, Visibility::visible}, {{5, 6}, Visibility::covered}}})));
    }

    void tellsWhatIsWrongAndReadsTheRest() {
        const auto document = shapes(
            R"(<box label="a" xtl="9" ytl="2" xbr="1" ybr="8"/>
            <box label="a" xtl="nan" ytl="2" xbr="1" ybr="8"/>
            <box label="" xtl="1" ytl="2" xbr="3" ybr="8"/>
            <polygon label="a" points="1,1;9"/>
            <polygon label="a" points="1,1;9,1"/>
            <mask label="a" rle="1, 99999999" left="0" top="0" width="3" height="2"/>
            <mask label="a" rle="" left="0" top="0" width="100000000" height="100000000"/>
            <mask label="a" rle="x" left="0" top="0" width="1" height="1"/>
            <skeleton label="a"/>)");
        QCOMPARE(document.items.at(0).shapes.size(), std::size_t(1));
        QCOMPARE(document.problems.size(), std::size_t(9));
        QCOMPARE(document.problems[1].where, std::string("a.xml:2"));
        const auto video = parse("<track id=\"0\"><box frame=\"0\"/></track>");
        QCOMPARE(video.problems.size(), std::size_t(1));
        for (const std::string text : {"", "<annotations>", "<annotation/>", "\xff\xfe"})
            QVERIFY(!parseCvat(text, "a.xml"));
    }

    void writesWhatItReads() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"cat", "dog", "never"};
        data.items = {itemOf(folder.path(), "b.png", Split::train),
                      itemOf(folder.path(), "a/c.png", Split::val), itemOf(folder.path(), "unseen.png")};
        data.items[0].shapes = everyKind();
        auto& shapes = data.items[0].shapes;
        std::get<Polygon>(shapes[2].geometry).parts[0].holes.clear();
        shapes[0].attributes = R"({"age":3,"name":" Tom\nII ","occluded":true,"tame":false})";
        shapes[1].source = AnnotationSource::human;
        shapes[1].zOrder = -2;
        shapes[2].source = AnnotationSource::model;
        shapes[2].groupId = shapes[3].groupId = 4;
        data.items[1].labels = {"indoor", "cat"};
        auto tag = shapeOf("night", {});
        tag.attributes = R"({"sure":true})";
        data.items[1].shapes = {tag};
        const auto [back, losses, files] = trip("cvat", data, folder / "out");
        for (const auto& loss : losses)
            QFAIL(loss.kind.c_str());
        for (const auto& problem : back.problems)
            QFAIL((problem.where + problem.reason).c_str());
        QCOMPARE(back.items.size(), std::size_t(3));
        for (const auto& item : data.items) {
            const auto& other = named(back, item.path.filename().string());
            QCOMPARE(other.split, item.split);
            QCOMPARE(other.labels, item.labels);
            QCOMPARE(other.shapes.size(), item.shapes.size());
            for (std::size_t i = 0; i < item.shapes.size(); ++i) {
                QVERIFY(nearTurn(other.shapes[i].geometry, item.shapes[i].geometry));
                auto same = other.shapes[i];
                same.geometry = item.shapes[i].geometry;
                QVERIFY(same == item.shapes[i]);
            }
        }
        // The id is the place among the names in byte order.
        const auto text = must(readText(folder / "out/annotations.xml"));
        QVERIFY(text.find(R"(<image id="0" name="a/c.png")") != text.npos);
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "a.png")};
        data.items[0].shapes = everyKind();
        auto two = std::get<Polygon>(data.items[0].shapes[2].geometry);
        two.parts.push_back({ringOf({{1, 40}, {9, 40}, {9, 47}}), {}});
        data.items[0].shapes.push_back(shapeOf("cat", two));
        data.items[0].shapes[0].flags = annotationLocked | annotationCrowd;
        data.items.push_back(itemOf(folder.path(), "negative.png"));
        data.items[1].negative = true;
        const auto [back, losses, files] = trip("cvat", data, folder / "out");
        QCOMPARE(lossOf(losses, "hole"), 2);
        QCOMPARE(lossOf(losses, "part"), 1);
        QCOMPARE(lossOf(losses, "flag_locked"), 1);
        QCOMPARE(lossOf(losses, "crowd"), 1);
        QCOMPARE(lossOf(losses, "negative"), 1);
        const auto& shapes = named(back, "a.png").shapes;
        QCOMPARE(shapes.size(), std::size_t(10));
        QVERIFY(shapes[8].groupId != 0 && shapes[8].groupId == shapes[9].groupId);
    }

    void bringsBackWhatItDoesNotKnow() {
        const TempFolder folder;
        makeImage(folder / "in/images/a.png", 1, {64, 48});
        put(folder / "in/annotations.xml",
            "<annotations><version>1.1</version>" + std::string(labelled) +
                R"(<image id="5" name="a.png" width="64" height="48" task_id="9" subset="odd">
            <box label="car" source="semi-auto" score="0.5" xtl="1" ytl="1" xbr="2" ybr="2"><note a="1">hm</note></box>
            <cuboid label="car" xtl1="1"/></image></annotations>)");
        const auto first = must(readCvat(folder / "in", {}));
        const auto [back, losses, files] = trip("cvat", first, folder / "out");
        QVERIFY(losses.empty());
        QCOMPARE(back.items.at(0).meta, first.items.at(0).meta);
        QVERIFY(back.items[0].shapes == first.items[0].shapes);
        QVERIFY(back.details == first.details);
        const auto text = must(readText(folder / "out/annotations.xml"));
        for (const char* kept :
             {"task_id=\"9\"", "subset=\"odd\"", "score=\"0.5\"", "<note a=\"1\">hm</note>", "<cuboid",
              "source=\"semi-auto\"", "<values>1;5;1</values>", "<id>7</id>", "<username>ann</username>",
              "<dumped>2024</dumped>"})
            QVERIFY2(text.find(kept) != text.npos, kept);
    }
};

QTEST_GUILESS_MAIN(TestCvat)
#include "test_cvat.moc"
