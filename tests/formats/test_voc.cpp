// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/voc.h"
#include "core/geometry/mask.h"
#include "tests/formats/made_data.h"

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

std::string object(const std::string& inside) {
    return "<object>" + inside + "</object>";
}
std::string bndbox(const std::string& a, const std::string& b, const std::string& c, const std::string& d) {
    return "<bndbox><xmin>" + a + "</xmin><ymin>" + b + "</ymin><xmax>" + c + "</xmax><ymax>" + d +
           "</ymax></bndbox>";
}
VocAnnotation parse(const std::string& inside, bool oneBased = false) {
    return must(parseVoc("<annotation>" + inside + "</annotation>", "a.xml", oneBased));
}

} // namespace

class TestVoc : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnObjectWithItsFlags() {
        const auto said =
            parse("<filename>a.jpg</filename><size><width>64</width><height>48</height></size>" +
                  object(bndbox("1.5", "2", "11.25", "22") +
                         "<name> cat </name><pose>Left</pose><truncated>1</truncated>"
                         "<difficult>0</difficult><occluded>1</occluded>"
                         "<attributes><attribute><name>age</name><value>3</value></attribute>"
                         "</attributes>"));
        QCOMPARE(said.filename, std::string("a.jpg"));
        QVERIFY((said.size == Size{64, 48}));
        QCOMPARE(said.shapes.size(), std::size_t(1));
        QCOMPARE(said.shapes[0].label, std::string("cat"));
        QVERIFY((said.shapes[0].geometry == Geometry(Box{1.5, 2, 9.75, 20})));
        QCOMPARE(said.shapes[0].attributes,
                 std::string(R"({"age":3,"occluded":true,"pose":"Left","truncated":true})"));
        QVERIFY(!said.negative);
        QVERIFY(said.problems.empty());
    }

    void readsOneBasedCornersAsPixels() {
        const auto said = parse(object("<name>a</name>" + bndbox("1", "1", "64", "48")), true);
        QVERIFY((said.shapes.at(0).geometry == Geometry(Box{0, 0, 64, 48})));
    }

    void readsPolygonsAndTurnedBoxes() {
        const auto said = parse(
            object("<name>a</name><polygon><x1>1</x1><y1>2</y1><x2>9</x2><y2>2</y2><x3>5</x3><y3>8.5</y3>"
                   "</polygon>" +
                   bndbox("1", "2", "9", "8")) +
            object("<name>b</name><robndbox><cx>5</cx><cy>6</cy><w>4</w><h>2</h><angle>1.5707963267948966</"
                   "angle>"
                   "</robndbox>"));
        QVERIFY(
            (said.shapes.at(0).geometry == Geometry(Polygon{{{ringOf({{1, 2}, {9, 2}, {5, 8.5}}), {}}}})));
        QVERIFY((said.shapes.at(1).geometry == Geometry(RotatedBox{{5, 6}, 4, 2, 90})));
    }

    void takesPartsAsShapesOfOneGroup() {
        const auto said = parse(object("<name>person</name>" + bndbox("1", "1", "9", "9") +
                                       "<part><name>head</name>" + bndbox("2", "2", "3", "3") + "</part>"));
        QCOMPARE(said.shapes.size(), std::size_t(2));
        QCOMPARE(said.shapes[1].label, std::string("head"));
        QVERIFY(said.shapes[0].groupId != 0 && said.shapes[0].groupId == said.shapes[1].groupId);
    }

    void tellsWhatIsWrongAndReadsTheRest() {
        const auto said =
            parse("\r\n" + object("<name>a</name>" + bndbox("9", "2", "1", "8")) + "\r\n" +
                  object("<name>b</name>" + bndbox("nan", "2", "1", "8")) + "\r\n" +
                  object("<name></name>" + bndbox("1", "2", "3", "8")) + "\r\n" +
                  object("<name>caf\xe9</name>" + bndbox("1", "2", "3", "8")) + "\r\n" +
                  object("<name>d</name>") + "<size><width>99999999999</width><height>5</height></size>");
        QCOMPARE(said.shapes.size(), std::size_t(1));
        QVERIFY((said.shapes[0].geometry == Geometry(Box{1, 2, 8, 6})));
        QCOMPARE(said.problems.size(), std::size_t(5));
        QCOMPARE(said.problems[0].where, std::string("a.xml:2"));
        QCOMPARE(said.problems[1].where, std::string("a.xml:3"));
        QVERIFY(said.size.empty());
        QVERIFY(!said.negative);
    }

    void refusesWhatIsNoAnnotation() {
        for (const std::string text : {"", "<annotation><object>", "<other/>", "\x01\x02", "<annotation"}) {
            const auto said = parseVoc(text, "a.xml", false);
            QVERIFY(!said);
            QCOMPARE(said.error().code, ErrorCode::corrupt);
            QVERIFY(said.error().message.find("a.xml") != std::string::npos);
        }
        QVERIFY(parseVoc("\xef\xbb\xbf<annotation></annotation>", "a.xml", false));
    }

    void findsPicturesByTheNameOfTheXml() {
        const TempFolder folder;
        makeImage(folder / "JPEGImages/a.png", 1, {40, 30});
        makeImage(folder / "JPEGImages/b.jpg", 2, {40, 30});
        makeImage(folder / "JPEGImages/sub/c.jpg", 3, {40, 30});
        makeImage(folder / "JPEGImages/lonely.jpg", 4, {40, 30});
        const auto box = object("<name>x</name>" + bndbox("1", "1", "9", "9"));
        put(folder / "Annotations/a.xml", "<annotation><filename>b.jpg</filename>" + box + "</annotation>");
        put(folder / "Annotations/b.xml", "<annotation/>");
        put(folder / "Annotations/sub/c.xml",
            "<annotation><filename>nonsense</filename>" + box + "</annotation>");
        put(folder / "Annotations/gone.xml",
            "<annotation><filename>gone.jpg</filename>" + box + "</annotation>");
        put(folder / "Annotations/broken.xml", "<annotation>");
        put(folder / "ImageSets/Main/train.txt", "a\r\nsub/c\r\n");
        put(folder / "ImageSets/Main/trainval.txt", "a\nb\nsub/c\n");
        put(folder / "ImageSets/Main/val.txt", "b\n");
        put(folder / "ImageSets/Main/test.txt", "a\nunknown\n");
        put(folder / "ImageSets/Main/x_train.txt", "a 1\nb -1\n");
        const auto data = must(readVoc(folder.path(), {}));
        QCOMPARE(data.items.size(), std::size_t(4));
        QCOMPARE(named(data, "a.png").split, Split::test); // the lists are read in the order of their names
        QCOMPARE(named(data, "a.png").shapes.size(), std::size_t(1));
        QVERIFY((named(data, "a.png").size == Size{40, 30}));
        QCOMPARE(named(data, "b.jpg").split, Split::val);
        QVERIFY(named(data, "b.jpg").negative);
        QCOMPARE(named(data, "c.jpg").split, Split::train);
        QVERIFY(!named(data, "lonely.jpg").negative);
        QCOMPARE(data.classes, std::vector<std::string>{"x"});
        QCOMPARE(data.problems.size(), std::size_t(4)); // a in two splits, unknown, gone, broken
    }

    void readsXmlBesidePictures() {
        const TempFolder folder;
        makeImage(folder / "train/a.jpg", 1, {40, 30});
        makeImage(folder / "valid/b.jpg", 2, {40, 30});
        const auto text =
            "<annotation>" + object("<name>x</name>" + bndbox("1", "1", "9", "9")) + "</annotation>";
        put(folder / "train/a.xml", text);
        put(folder / "valid/b.xml", text);
        QCOMPARE(must(recogniseFormat(folder.path()))->name, std::string_view("voc"));
        const auto data = must(readVoc(folder.path(), {}));
        QCOMPARE(named(data, "a.jpg").split, Split::train);
        QCOMPARE(named(data, "b.jpg").split, Split::val);
        QCOMPARE(named(data, "b.jpg").shapes.size(), std::size_t(1));
    }

    void writesWhatItReads() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"cat", "dog", "never"};
        data.items = {
            itemOf(folder.path(), "a.png", Split::train), itemOf(folder.path(), "b/c.png", Split::val),
            itemOf(folder.path(), "negative.png", Split::test), itemOf(folder.path(), "unseen.png")};
        data.items[0].shapes = {shapeOf("cat", Box{3.25, 4.5, 20.125, 10}),
                                shapeOf("dog", Box{0, 0, 64, 48})};
        data.items[0].shapes[0].attributes =
            R"({"age":3,"difficult":true,"name":"Tom","occluded":true,"pose":"Left","tame":false,"truncated":false})";
        data.items[1].shapes = {shapeOf("dog", Mask{5, 30, 3, 3, {1, 1, 1, 3, 1, 1, 1}}),
                                shapeOf("cat", Mask{10, 10, 2, 1, {0, 2}})};
        data.items[2].negative = true;
        for (const Choices& choices : {Choices{}, Choices{{"one-based", "yes"}}}) {
            const auto [back, losses, files] =
                trip("voc", data, folder / ("out" + std::to_string(choices.size())), choices, choices);
            QVERIFY(losses.empty());
            QVERIFY(back.problems.empty());
            QCOMPARE(back.classes, data.classes);
            QCOMPARE(back.items.size(), std::size_t(4));
            for (const auto& item : data.items) {
                const auto& other = named(back, item.path.filename().string());
                QCOMPARE(other.split, item.split);
                QVERIFY(other.shapes == item.shapes);
                QCOMPARE(other.negative, item.negative);
                QCOMPARE(other.labels.size(), std::size_t(0));
            }
        }
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "a.png"), itemOf(folder.path(), "a.jpg")};
        data.items[0].shapes = everyKind();
        data.items[0].shapes[0].confidence = 0.5;
        data.items[0].labels = {"indoor"};
        data.items[0].shapes.push_back(shapeOf("cat", Box{-5, 40, 10, 20}));
        const auto [back, losses, files] = trip("voc", data, folder / "out");
        QCOMPARE(lossOf(losses, "rotated_box"), 1);
        QCOMPARE(lossOf(losses, "polygon"), 1);
        QCOMPARE(lossOf(losses, "ellipse"), 1);
        QCOMPARE(lossOf(losses, "polyline"), 1);
        QCOMPARE(lossOf(losses, "point"), 1);
        QCOMPARE(lossOf(losses, "keypoints"), 1);
        QCOMPARE(lossOf(losses, "image"), 1);
        QCOMPARE(lossOf(losses, "confidence"), 1);
        QCOMPARE(lossOf(losses, "clamped"), 1);
        // Two pictures of one stem get two files.
        QVERIFY(std::count(files.begin(), files.end(), "JPEGImages/a-2.jpg") == 1);
        const auto& shapes = named(back, "a.png").shapes;
        QCOMPARE(std::count_if(shapes.begin(), shapes.end(), [](auto& s) { return s.geometry.index() == 6; }),
                 3);
        QVERIFY((shapes.back().geometry == Geometry(Box{0, 40, 5, 8})));
    }

    void cutsMasksThatLieBehindOthers() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "a.png")};
        auto above = shapeOf("cat", Mask{4, 4, 4, 4, {0, 16}});
        above.zOrder = 5;
        data.items[0].shapes = {above, shapeOf("dog", Mask{4, 4, 8, 4, {0, 32}}),
                                shapeOf("dog", Mask{5, 5, 1, 1, {0, 1}})};
        const auto [back, losses, files] = trip("voc", data, folder / "out");
        QCOMPARE(lossOf(losses, "mask"), 2);
        QCOMPARE(lossOf(losses, "z_order"), 1);
        const auto& shapes = named(back, "a.png").shapes;
        QCOMPARE(shapes.size(), std::size_t(3));
        QVERIFY((shapes[0].geometry == Geometry(Mask{4, 4, 4, 4, {0, 16}})));
        QVERIFY((shapes[1].geometry == Geometry(Mask{8, 4, 4, 4, {0, 16}})));
        QVERIFY((shapes[2].geometry == Geometry(Box{5, 5, 1, 1})));
    }

    void findsPicturesThatWereLeftInPlace() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "pictures/a.png")};
        data.items[0].shapes = {shapeOf("cat", Box{1, 2, 3, 4})};
        const auto [back, losses, files] = trip("voc", data, folder / "out", {}, {}, ImageMode::none);
        QCOMPARE(back.items.size(), std::size_t(1));
        QVERIFY(fs::equivalent(back.items[0].path, data.items[0].path));
        QVERIFY(back.items[0].shapes == data.items[0].shapes);
    }
};

QTEST_GUILESS_MAIN(TestVoc)
#include "test_voc.moc"
