// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/base64.h"
#include "core/formats/labelme.h"
#include "core/image/image.h"
#include "tests/formats/format_data.h"

using namespace imago;
using namespace imago::test;

namespace {

const Format format{"labelme", "LabelMe JSON", likelyLabelme, readLabelme, writeLabelme};

using Lines = std::vector<std::string>;

std::string withShapes(const std::string& shapes, const std::string& more = "") {
    return R"({"version":"5.4.1","flags":{},"shapes":[)" + shapes +
           R"(],"imagePath":"a.png","imageData":null,"imageHeight":48,"imageWidth":64)" + more + "}";
}

std::string shapeText(const std::string& type, const std::string& points, const std::string& more = "") {
    return R"({"label":"cat","group_id":null,"flags":{},"points":)" + points + ",\"shape_type\":\"" + type +
           "\"" + more + "}";
}

class Fixture {
public:
    Fixture() { makeImage(m_folder / "a.png", 1); }
    Dataset read(const std::string& text) const {
        return must(readLabelmeText(text, m_folder / "a.json", {}));
    }
    Geometry geometry(const std::string& type, const std::string& points) const {
        return rounded(read(withShapes(shapeText(type, points))).items.at(0).shapes.at(0).geometry);
    }
    const TempFolder& folder() const { return m_folder; }

private:
    TempFolder m_folder;
};

} // namespace

class TestLabelme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItHolds() {
        const TempFolder folder;
        const auto kinds = everyKind();
        Dataset data;
        data.classes = {"zebra", "ant", "unused"};
        auto a = pictureItem(folder, "a.png"), b = pictureItem(folder, "b.png"),
             c = pictureItem(folder, "c.png");
        a.labels = {"ant"};
        a.review = ReviewState::reviewed;
        a.split = Split::train;
        a.meta["$labelme"] = R"({"custom":[1,{"x":null}],"flags":{"dog":false},"version":"2.4.0"})";
        for (const int kind : {0, 1, 3, 4, 5})
            a.shapes.push_back(shapeOf("ant", kinds[static_cast<std::size_t>(kind)]));
        a.shapes.push_back(shapeOf("zebra", Polygon{{{{{1, 1}, {9, 2}, {5, 7}, {2, 6}}, {}}}}));
        a.shapes.push_back(shapeOf("zebra", Ellipse{{20, 20}, 7.5, 7.5, 0}));
        a.shapes.push_back(shapeOf("zebra", Polyline{{{1, 1}, {5, 5}}}));
        a.shapes.push_back(shapeOf("ant", Keypoints{{{{1, 2}, Visibility::visible}}}));
        a.shapes[0].attributes =
            R"({"$labelme":{"kie_linking":[]},"color":"red","description":"a note","difficult":true,"occluded":false})";
        a.shapes[0].confidence = 0.5;
        a.shapes[0].groupId = a.shapes[3].groupId = 4;
        a.shapes[1].attributes = R"({"$labelme":{"shape_type":"rotation"}})";
        a.shapes[5].attributes = R"({"$labelme":{"shape_type":"quadrilateral"}})";
        a.shapes[7].attributes = R"({"$labelme":{"shape_type":"linestrip"}})";
        b.negative = true;
        c.size = {}; // a picture without JSON: nobody says its size
        data.items = {a, b, c};
        const auto back = roundTrip(format, data, folder);
        auto expected = data;
        expected.items[1].meta["$labelme"] = R"({"version":"6.0.0"})";
        compareLines(linesOf(back.data), linesOf(expected));
        QCOMPARE(back.data.classes, data.classes);
        QVERIFY(back.data.problems.empty());
        QCOMPARE(back.lostWords(), Lines());
        QCOMPARE(back.annotations, std::int64_t(10));
        QCOMPARE(back.files,
                 (Lines{"b.json", "b.png", "c.png", "labels.txt", "train/a.json", "train/a.png"}));
        QCOMPARE(likelyLabelme(back.folder), 85);
        const auto text = must(readText(back.folder / "train/a.json"));
        QVERIFY(text.find("\"direction\"") != text.npos);
        QCOMPARE(must(readText(roundTrip(format, data, folder).folder / "train/a.json")), text);
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        auto a = pictureItem(folder, "a.png"), b = pictureItem(folder, "b.png"),
             same = pictureItem(folder, "a.jpg");
        for (const auto& geometry : everyKind())
            a.shapes.push_back(shapeOf("cat", geometry));
        a.shapes[0].flags = annotationHidden | annotationCrowd;
        a.shapes[0].zOrder = 5;
        a.shapes[1].source = AnnotationSource::human;
        a.review = ReviewState::inProgress;
        same.negative = true;
        data.items = {a, b, same};
        const auto back = roundTrip(format, data, folder);
        QCOMPARE(back.lostWords(), (Lines{"crowd 1", "ellipse 1", "flag_hidden 1", "hole 1", "part 2",
                                          "review 1", "source 1", "visibility 2", "z_order 1"}));
        QCOMPARE(back.annotations, std::int64_t(9));
        QCOMPARE(back.data.items.size(), std::size_t(3));
        // The parts are one object still; what lies on top comes last.
        const auto& shapes = back.data.items.at(1).shapes;
        QCOMPARE(shapes.size(), std::size_t(9));
        QVERIFY(shapes[1].groupId != 0 && shapes[1].groupId == shapes[2].groupId);
        QVERIFY(std::holds_alternative<Box>(shapes.back().geometry));
        QVERIFY(std::filesystem::exists(back.folder / "a-2.json"));
    }

    void readsEveryShapeType() {
        const Fixture f;
        QCOMPARE(f.geometry("rectangle", "[[30,20],[10,5.5]]"), Geometry(Box{10, 5.5, 20, 14.5}));
        QCOMPARE(f.geometry("rectangle", "[[10,5],[30,5],[30,20],[10,20]]"), Geometry(Box{10, 5, 20, 15}));
        QVERIFY(std::holds_alternative<Polygon>(f.geometry("rectangle", "[[10,5],[30,9],[30,20],[10,20]]")));
        QCOMPARE(f.geometry("circle", "[[10,10],[13,14]]"), Geometry(Ellipse{{10, 10}, 5, 5, 0}));
        QCOMPARE(f.geometry("rotation", "[[20,10],[20,30],[10,30],[10,10]]"),
                 Geometry(RotatedBox{{15, 20}, 20, 10, 90}));
        QCOMPARE(f.geometry("oriented_rectangle", "[[20,10],[10,10],[10,30],[20,30]]"),
                 Geometry(RotatedBox{{15, 20}, 20, 10, 90}));
        QVERIFY(std::holds_alternative<Polygon>(
            f.geometry("oriented_rectangle", "[[20,10],[10,10],[10,30],[40,50]]")));
        QCOMPARE(f.geometry("line", "[[1,2],[3,4]]"), Geometry(Polyline{{{1, 2}, {3, 4}}}));
        QCOMPARE(f.geometry("point", "[[1,2]]"), Geometry(Point{1, 2}));
        QCOMPARE(std::get<Keypoints>(f.geometry("points", "[[1,2],[3,4]]")).points.size(), std::size_t(2));
        // The first versions had polygons only, and no type.
        const auto old = f.read(withShapes(R"({"label":"cat","points":[[1,1],[5,1],[5,5]]})"));
        QVERIFY(std::holds_alternative<Polygon>(old.items[0].shapes.at(0).geometry));
    }

    void namesShapesThatCannotBeTaken_data() {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const std::string& text, const char* reason) {
            QTest::newRow(name) << QString::fromStdString(text) << reason;
        };
        row("NaN", shapeText("point", "[[NaN,1]]"), "finite numbers");
        row("far", shapeText("point", "[[1e11,1]]"), "further off");
        row("words", shapeText("point", "\"x\""), "finite numbers");
        row("two points", shapeText("polygon", "[[1,1],[2,2]]"), "a polygon cannot have 2 points");
        row("one corner", shapeText("rectangle", "[[1,1]]"), "a rectangle cannot have 1 point");
        row("three", shapeText("circle", "[[1,1],[2,2],[3,3]]"), "a circle cannot have 3");
        row("none", shapeText("points", "[]"), "cannot have 0 points");
        row("cuboid", shapeText("cuboid", "[[1,1]]"), "\"cuboid\" is not known");
        row("no mask", shapeText("mask", "[[1,1],[2,2]]"), "no PNG");
        row("broken mask", shapeText("mask", "[[1,1],[2,2]]", R"(,"mask":"@@@")"), "base64");
        row("no label", R"({"label":" ","points":[[1,1]],"shape_type":"point"})", "name is empty");
        row("number", "7", "not an object");
    }
    void namesShapesThatCannotBeTaken() {
        QFETCH(QString, shape);
        QFETCH(QString, reason);
        const Fixture f;
        const auto data = f.read(withShapes(shape.toStdString() + "," + shapeText("point", "[[1,1]]")));
        QCOMPARE(data.items.at(0).shapes.size(), std::size_t(1));
        QVERIFY(hasProblem(data, "a.json: shapes[0]", reason.toStdString()));
    }

    void masksMustFitTheirBox() {
        const Fixture f;
        const auto png = base64(must(encodePng(cv::Mat(300, 400, CV_8UC1, cv::Scalar(255)))));
        const auto shape = shapeText("mask", "[[1,1],[2,2]]", ",\"mask\":\"" + png + "\"");
        const auto data = f.read(withShapes(shape));
        QVERIFY(data.items[0].shapes.empty());
        QVERIFY(hasProblem(data, "shapes[0]", "400 × 300 pixels"));
    }

    void findsPicturesByAnyPath() {
        const Fixture f;
        for (const char* path : {"..\\\\data\\\\a.png", "C:\\\\x\\\\a.png", "/home/other/a.png", "./a.png"}) {
            auto text = withShapes("");
            text.replace(text.find("a.png"), 5, path);
            const auto data = f.read(text);
            QCOMPARE(data.items.size(), std::size_t(1));
            QCOMPARE(data.items[0].path, f.folder() / "a.png");
            QVERIFY(data.items[0].negative);
            QCOMPARE(data.items[0].size, (Size{64, 48}));
        }
    }

    void unpacksPicturesInside() {
        const TempFolder folder;
        makeImage(folder / "x/orig.png", 1);
        const auto bytes = must(readBytes(folder / "x/orig.png"));
        writeFile(folder / "d/b.json", R"({"shapes":[],"imagePath":"..\\up\\b.png","imageData":)"
                                       "\"" +
                                           base64(bytes) + "\"}");
        const auto refused = must(readLabelme(folder / "d", {}));
        QVERIFY(hasProblem(refused, "b.json", "name a folder to unpack it to"));
        ReadOptions options;
        options.unpackTo = folder / "unpacked";
        const auto data = must(readLabelme(folder / "d/b.json", options));
        QCOMPARE(data.items.at(0).path, folder / "unpacked/b.png");
        QCOMPARE(must(readBytes(folder / "unpacked/b.png")), bytes);
    }

    void readsBase64AsOthersWriteIt() {
        const auto text = [](const char* encoded) {
            const auto bytes = must(bytesFromBase64(encoded));
            return std::string(bytes.begin(), bytes.end());
        };
        QCOMPARE(text("aGVsbG8="), std::string("hello"));
        QCOMPARE(text("aGVsbG8"), std::string("hello"));
        QCOMPARE(text("aGVs\r\nbA=="), std::string("hell"));
        QCOMPARE(text("aGVsbA"), std::string("hell"));
        QCOMPARE(text("data:image/png;base64,aGVs"), std::string("hel"));
        QCOMPARE(text(""), std::string());
        for (const char* broken : {"a", "a?b=", "=", "aGVsbG8=x"})
            QVERIFY2(!bytesFromBase64(broken), broken);
    }

    void readsWhatItCanOfAFolder() {
        const TempFolder folder;
        makeImage(folder / "d/a.png", 1);
        makeImage(folder / "d/val/c.png", 1);
        writeFile(folder / "d/a.json", "\xef\xbb\xbf" + withShapes(shapeText("point", "[[1,1]]")));
        writeFile(folder / "d/broken.json", R"({"shapes": [)");
        writeFile(folder / "d/other.json", R"({"name":"package"})");
        const auto data = must(readLabelme(folder / "d", {}));
        QCOMPARE(data.items.size(), std::size_t(2));
        QCOMPARE(data.items[1].split, Split::val);
        QVERIFY(!data.items[1].negative);
        QVERIFY(hasProblem(data, "broken.json", "not valid JSON"));
        QCOMPARE(readLabelme(folder / "d/val", {}).error().code, ErrorCode::notFound);
        QCOMPARE(readLabelmeText("{}", folder / "a.json", {}).error().code, ErrorCode::corrupt);
    }
};

QTEST_APPLESS_MAIN(TestLabelme)
#include "test_labelme.moc"
