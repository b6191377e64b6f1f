// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/datumaro.h"
#include "core/project/class_schema.h"
#include "tests/formats/format_data.h"

using namespace imago;
using namespace imago::test;

namespace {

const Format format{"datumaro", "Datumaro JSON", likelyDatumaro, readDatumaro, writeDatumaro};

using Lines = std::vector<std::string>;

class Fixture {
public:
    Fixture() { makeImage(m_folder / "a.png", 1); }
    Dataset read(const std::string& text) const { return must(result(text)); }
    Result<Dataset> result(const std::string& text) const {
        return readDatumaroText(text, m_folder / "train.json", {});
    }
    Dataset readAnnotations(const std::string& annotations) const {
        return read(R"({"items":[{"id":"a","image":{"path":"a.png","size":[48,64]},"annotations":[)" +
                    annotations +
                    R"(]}],"categories":{"label":{"labels":[{"name":"cat","parent":""},{"name":""}]}}})");
    }

private:
    TempFolder m_folder;
};

} // namespace

class TestDatumaro : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItHolds() {
        const TempFolder folder;
        auto kinds = everyKind();
        auto& parts = std::get<Polygon>(kinds[2]).parts;
        parts.pop_back();
        parts[0].holes.clear();
        Dataset data;
        data.classes = {"zebra", "ant", "unused"};
        data.details = {
            {"ant", schemaText({{}, {"a", "b", "c"}, {{0, 1}, {1, 2}}, "zebra"}), {}, 0x102030, {}}};
        data.extra["$datumaro"] = R"({"infos":{"author":"x"}})";
        auto a = pictureItem(folder, "a.png"), b = pictureItem(folder, "b.png"),
             c = pictureItem(folder, "c.png");
        a.split = Split::train;
        c.split = Split::test;
        a.labels = {"ant", "zebra"};
        a.meta["$datumaro"] = R"({"attr":{"frame":3}})";
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            a.shapes.push_back(shapeOf(kind == 4 ? "zebra" : "ant", kinds[kind]));
        a.shapes.push_back(shapeOf("ant", Geometry()));
        a.shapes.back().attributes = R"({"sure":false})";
        a.shapes[0].attributes = R"({"$datumaro":{"object_id":5},"occluded":true,"size":3,"word":"x"})";
        a.shapes[0].confidence = 0.25;
        a.shapes[0].zOrder = 2;
        a.shapes[1].groupId = a.shapes[2].groupId = 3;
        a.shapes[5].flags = annotationCrowd;
        data.items = {a, b, c};
        const auto back = roundTrip(format, data, folder);
        compareLines(linesOf(back.data), linesOf(data));
        QCOMPARE(back.data.classes, data.classes);
        QCOMPARE(back.data.details, data.details);
        QCOMPARE(back.data.extra, data.extra);
        QVERIFY(back.data.problems.empty());
        QCOMPARE(back.lostWords(), Lines());
        QCOMPARE(back.annotations, std::int64_t(11));
        QCOMPARE(likelyDatumaro(back.folder), 98);
        const auto text = must(readText(back.folder / "annotations/train.json"));
        QCOMPARE(must(readText(roundTrip(format, data, folder).folder / "annotations/train.json")), text);
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"cat", "kp"};
        data.details = {{"kp", schemaText({{{"size", {}, {}, {}}}, {"p"}, {}, {}}), "text", {}, "k"}};
        auto a = pictureItem(folder, "a.png");
        a.shapes = {shapeOf("cat", everyKind()[2]), shapeOf("kp", Point{3, 4}),
                    shapeOf("cat", Keypoints{{{{1, 2}, Visibility::visible}}})};
        a.shapes[0].flags = annotationLocked;
        a.shapes[0].author = "me";
        a.shapes[1].attributes = R"({"score":0.5})";
        auto b = pictureItem(folder, "b.png");
        b.negative = true;
        data.items = {a, b};
        const auto back = roundTrip(format, data, folder);
        QCOMPARE(back.lostWords(),
                 (Lines{"attribute 1", "author 1", "flag_locked 1", "guidelines 1", "hole 1", "key 1",
                        "keypoints 1", "negative 1", "part 2", "point 1", "schema 1"}));
        QCOMPARE(back.annotations, std::int64_t(4));
        const auto& shapes = back.data.items.at(0).shapes;
        QCOMPARE(shapes.at(0).groupId, shapes.at(1).groupId);
        QVERIFY(std::holds_alternative<Point>(shapes.at(3).geometry));
    }

    void readsWhatOthersWrite() {
        const Fixture f;
        const auto data = f.readAnnotations(
            R"({"id":0,"type":"bbox","attributes":{"rotation":270.0,"is_crowd":false},"group":0,"label_id":0,"z_order":0,"bbox":[10,10,20,10]},
               {"id":1,"type":"rotated_bbox","label_id":0,"points":[5,6,7,8,-190]},
               {"id":2,"type":"mask","label_id":0,"rle":{"counts":"231","size":[3,2]}},
               {"id":3,"type":"points","label_id":0,"points":[1,2],"visibility":[2],"group":null},
               {"id":4,"type":"label","label_id":0,"attributes":{}})");
        QCOMPARE(data.problems.size(), std::size_t(1)); // the label without a name
        QCOMPARE(data.items.at(0).split, Split::train);
        QCOMPARE(data.items[0].size, (Size{64, 48}));
        const auto& shapes = data.items[0].shapes;
        QCOMPARE(shapes.at(0).geometry, Geometry(RotatedBox{{20, 15}, 20, 10, -90}));
        QCOMPARE(shapes.at(1).geometry, Geometry(RotatedBox{{5, 6}, 7, 8, 170}));
        QCOMPARE(shapes.at(2).geometry, Geometry(Mask{0, 0, 2, 3, {1, 1, 1, 2, 1}}));
        QCOMPARE(shapes.at(3).geometry, Geometry(Point{1, 2}));
        QCOMPARE(data.items[0].labels, (Lines{"cat"}));
    }

    void namesWhatCannotBeTaken_data() {
        QTest::addColumn<QString>("annotation");
        QTest::addColumn<QString>("reason");
        QTest::newRow("NaN") << R"({"type":"bbox","label_id":0,"bbox":[NaN,1,2,3]})"
                             << "four finite numbers";
        QTest::newRow("negative") << R"({"type":"bbox","label_id":0,"bbox":[1,1,-2,3]})"
                                  << "negative width";
        QTest::newRow("odd") << R"({"type":"polygon","label_id":0,"points":[1,2,3]})"
                             << "pairs of finite numbers";
        QTest::newRow("short") << R"({"type":"polygon","label_id":0,"points":[1,2,3,4]})"
                               << "fewer than three";
        QTest::newRow("huge") << R"({"type":"mask","label_id":0,"rle":{"counts":"1","size":[99999,99999]}})"
                              << "none that a picture can have";
        QTest::newRow("no size") << R"({"type":"mask","label_id":0,"rle":{"counts":"1"}})"
                                 << "run lengths with a size";
        QTest::newRow("cuboid") << R"({"type":"cuboid_3d","label_id":0})"
                                << "\"cuboid_3d\" are not known";
        QTest::newRow("caption") << R"({"type":"caption","caption":"x"})"
                                 << "has no label";
        QTest::newRow("no points") << R"({"type":"points","label_id":0,"points":[]})"
                                   << "has no points";
        QTest::newRow("visibility") << R"({"type":"points","label_id":0,"points":[1,2],"visibility":[7]})"
                                    << "not 0, 1 or 2";
        QTest::newRow("number") << "7"
                                << "has no label";
    }
    void namesWhatCannotBeTaken() {
        QFETCH(QString, annotation);
        QFETCH(QString, reason);
        const Fixture f;
        const auto data = f.readAnnotations(annotation.toStdString());
        QVERIFY(data.items.at(0).shapes.empty());
        QVERIFY(hasProblem(data, "train.json: items[0].annotations[0]", reason.toStdString()));
    }

    void namesWhatDoesNotFitTogether() {
        const Fixture f;
        const auto data = f.read(
            R"({"categories":{"label":{"labels":[{"name":"cat"},{"name":" "}]},
                "points":{"items":[{"label_id":7,"labels":["a"]},{"label_id":0,"labels":["a"],"joints":[[0,1]]}]},
                "mask":{"colormap":[{"label_id":0,"r":300,"g":0,"b":0}]}},
               "items":[{"id":"a","annotations":[{"type":"label","label_id":1},{"type":"label","label_id":5},
                 {"type":"label","label_id":"0"}],"image":{"path":"a.png"}},{"id":"b"},{},{"id":"a","image":{"path":"a.png"}}]})");
        QCOMPARE(data.items.size(), std::size_t(1));
        QCOMPARE(data.items[0].labels, (Lines{"cat"}));
        for (const auto& [where, reason] : {std::pair("train.json", "label 1: the class name is empty"),
                                            {"train.json", "label is not in"},
                                            {"train.json", "a joint names"},
                                            {"train.json", "a color of the mask"},
                                            {"items[1]", "b.jpg was not found beside train.json"},
                                            {"items[2]", "neither an id"},
                                            {"items[3]", "twice"},
                                            {"train.json", "1 annotation of label 5"},
                                            {"train.json", "1 annotation of label 1"}})
            QVERIFY2(hasProblem(data, where, reason), reason);
        QCOMPARE(f.result(R"({"categories":{}})").error().code, ErrorCode::unsupported);
        QCOMPARE(f.result("{").error().code, ErrorCode::corrupt);
    }
};

QTEST_APPLESS_MAIN(TestDatumaro)
#include "test_datumaro.moc"
