// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco.h"
#include "core/project/class_schema.h"
#include "tests/formats/format_data.h"

using namespace imago;
using namespace imago::test;

namespace {

const Format format{"coco", "COCO JSON", likelyCoco, readCoco, writeCoco};

using Lines = std::vector<std::string>;

/// A folder with a.png … c.png, for texts of "instances.json" in it.
class Fixture {
public:
    Fixture() {
        for (const char* name : {"a.png", "b.png", "c.png"})
            makeImage(m_folder / name, 1);
    }
    Dataset read(const std::string& text) const { return must(result(text)); }
    Result<Dataset> result(const std::string& text) const {
        return readCocoText(text, m_folder / "instances.json", {});
    }
    const TempFolder& folder() const { return m_folder; }

private:
    TempFolder m_folder;
};

std::string with(const std::string& annotations) {
    return R"({"images":[{"id":1,"file_name":"a.png","width":64,"height":48}],)"
           "\n"
           R"("categories":[{"id":7,"name":"cat"}],"annotations":[)" +
           annotations + "]}";
}

std::string annotated(const std::string& fields) {
    return with(R"({"id":1,"image_id":1,"category_id":7,)" + fields + "}");
}

} // namespace

class TestCoco : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItHolds() {
        const TempFolder folder;
        const auto kinds = everyKind();
        Dataset data;
        data.classes = {"zebra", "ant", "unused"};
        data.details = {{"ant", schemaText({{}, {"a", "b", "c"}, {{0, 1}, {1, 2}}, "insect"}), {}, {}, {}}};
        data.extra["$coco"] =
            R"({"categories":{"ant":{"color":[1,2,3]}},"info":{"year":2017},"licenses":[{"id":1}]})";
        auto a = pictureItem(folder, "a.png"), b = pictureItem(folder, "b.png"),
             c = pictureItem(folder, "c.png");
        a.split = Split::train;
        b.split = Split::val;
        a.meta["$coco"] = R"({"id":77,"license":1})";
        for (const int kind : {0, 5, 7})
            a.shapes.push_back(shapeOf("ant", kinds[static_cast<std::size_t>(kind)]));
        auto parts = std::get<Polygon>(kinds[2]);
        parts.parts[0].holes.clear();
        a.shapes.push_back(shapeOf("zebra", parts));
        a.shapes[0].attributes = R"({"$coco":{"track":5},"occluded":true,"size":3})";
        a.shapes[0].confidence = 0.25;
        a.shapes[1].flags = annotationCrowd;
        b.shapes = {shapeOf("ant", kinds[0]), shapeOf("ant", kinds[7])};
        for (auto& shape : b.shapes)
            shape.groupId = 1;
        data.items = {a, b, c};
        for (const char* rle : {"list", "text"}) {
            const auto back = roundTrip(format, data, folder, {{{"rle", rle}}, {}, {}});
            compareLines(linesOf(back.data), linesOf(data));
            QCOMPARE(back.data.classes, data.classes);
            QCOMPARE(detailsOf(back.data, "ant")->schema, data.details[0].schema);
            QCOMPARE(back.data.extra, data.extra);
            QVERIFY(back.data.problems.empty());
            QCOMPARE(back.lostWords(), Lines());
            QCOMPARE(back.images, std::int64_t(3));
            QCOMPARE(back.annotations, std::int64_t(5));
            QCOMPARE(likelyCoco(back.folder), 95);
        }
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"cat"};
        auto item = pictureItem(folder, "a.png");
        item.labels = {"cat"};
        item.review = ReviewState::reviewed;
        for (const auto& geometry : everyKind())
            item.shapes.push_back(shapeOf("cat", geometry));
        item.shapes.push_back(shapeOf("cat", Box{60, 40, 20, 20}));
        item.shapes.push_back(shapeOf("cat", Box{100, 40, 20, 20}));
        item.shapes[0].zOrder = 4;
        item.shapes[0].flags = annotationLocked;
        item.shapes[0].source = AnnotationSource::model;
        item.shapes[0].author = "me";
        item.shapes[0].groupId = 9;
        item.shapes[0].attributes = R"({"$cvat":{}})";
        auto empty = pictureItem(folder, "b.png");
        empty.negative = true;
        data.items = {item, empty};
        const auto back = roundTrip(format, data, folder);
        QCOMPARE(back.lostWords(),
                 (Lines{"author 1", "box 1", "clamped 1", "ellipse 1", "flag_locked 1", "foreign 1",
                        "group 1", "hole 1", "image 1", "negative 1", "point 1", "polyline 1", "review 1",
                        "rotated_box 1", "source 1", "z_order 1"}));
        // Box, turned box, polygon, line's box, mask, ellipse, keypoints, clamped box.
        QCOMPARE(back.annotations, std::int64_t(8));
        QCOMPARE(back.data.items.at(0).shapes.size(), std::size_t(8));
        QCOMPARE(back.data.items[0].shapes[7].geometry, Geometry(Box{60, 40, 4, 8}));
        QCOMPARE(back.data.items.size(), std::size_t(2));
    }

    void writesTheSameBytesEachTime() {
        const TempFolder folder;
        Dataset data;
        data.items = {pictureItem(folder, "a.png"), pictureItem(folder, "b.png")};
        for (const auto& geometry : everyKind())
            data.items[0].shapes.push_back(shapeOf("cat", geometry));
        const auto text = [&] {
            return must(readText(roundTrip(format, data, folder).folder / "annotations/instances.json"));
        };
        QCOMPARE(text(), text());
    }

    void mapsCategoriesByNameWhateverTheirIds() {
        const Fixture fixture;
        const auto data = fixture.read(
            R"({"annotations":[{"id":1,"image_id":"x","category_id":90,"bbox":[1,2,3,4]},
                {"id":1,"image_id":"x","category_id":0,"bbox":[1,2,3,4]},
                {"id":1,"image_id":"x","category_id":-3,"bbox":[1,2,3,4]}],
               "categories":[{"id":90,"name":"toothbrush"},{"id":0,"name":" zero "},{"id":-3,"name":"zero"}],
               "images":[{"id":"x","file_name":"a.png"}]})");
        QCOMPARE(data.classes, (Lines{"toothbrush", "zero"}));
        QCOMPARE(data.items.at(0).shapes.size(), std::size_t(3));
        QCOMPARE(data.items[0].shapes[0].label, std::string("toothbrush"));
        QCOMPARE(data.items[0].shapes[2].label, std::string("zero"));
        QVERIFY(data.problems.empty());
    }

    void keepsPicturesWithoutAnnotationsInTheirOrder() {
        const Fixture fixture;
        const auto data = fixture.read(
            "\xef\xbb\xbf"
            R"({"annotations":[{"image_id":5,"category_id":1,"bbox":[1,2,3,4]}],
            "images":[{"id":9,"file_name":"c.png"},{"id":5,"file_name":"sub\\b.png"},{"id":6,"file_name":"x/a.png"}],
            "categories":[{"id":1,"name":"cat"}]})");
        QCOMPARE(data.items.size(), std::size_t(3));
        QCOMPARE(toUtf8(data.items[0].path.filename()), std::string("c.png"));
        QCOMPARE(data.items[1].shapes.size(), std::size_t(1));
        QCOMPARE(toUtf8(data.items[2].path.filename()), std::string("a.png"));
    }

    void readsBothRunLengthForms() {
        const Fixture fixture;
        const auto list = fixture.read(annotated(R"("segmentation":{"size":[3,2],"counts":[2,3,1]})"));
        const auto text = fixture.read(annotated(R"("segmentation":{"size":[3,2],"counts":"231"})"));
        QCOMPARE(list.items[0].shapes.at(0).geometry, Geometry(Mask{0, 0, 2, 3, {1, 1, 1, 2, 1}}));
        QCOMPARE(text.items[0].shapes.at(0).geometry, list.items[0].shapes[0].geometry);
    }

    void readsPersonsAsAShapeAndItsKeypoints() {
        const Fixture fixture;
        const auto data = fixture.read(
            annotated(R"("bbox":[0,0,30,40],"keypoints":[1,2,2,0,0,0,5,6,1],"num_keypoints":2)"));
        const auto& shapes = data.items[0].shapes;
        QCOMPARE(shapes.size(), std::size_t(2));
        QCOMPARE(shapes[0].geometry, Geometry(Box{0, 0, 30, 40}));
        QCOMPARE(shapes[0].groupId, std::int64_t(1));
        QCOMPARE(shapes[1].groupId, std::int64_t(1));
        QCOMPARE(std::get<Keypoints>(shapes[1].geometry).points[2].visibility, Visibility::covered);
        // All absent: only the box says something.
        QCOMPARE(fixture.read(annotated(R"("bbox":[0,0,3,4],"keypoints":[0,0,0])")).items[0].shapes.size(),
                 std::size_t(1));
    }

    void namesWhatCannotBeTaken_data() {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("reason");
        QTest::newRow("NaN") << R"("bbox":[NaN,1,2,3])"
                             << "four finite numbers";
        QTest::newRow("negative") << R"("bbox":[1,1,-2,3])"
                                  << "negative width";
        QTest::newRow("words") << R"("bbox":["a",1,2,3])"
                               << "four finite numbers";
        QTest::newRow("three") << R"("bbox":[1,2,3])"
                               << "four finite numbers";
        QTest::newRow("object") << R"("bbox":{"x":1})"
                                << "four finite numbers";
        QTest::newRow("nothing") << R"("iscrowd":0)"
                                 << "neither a box nor a segmentation";
        QTest::newRow("odd") << R"("segmentation":[[1,2,3,4,5,6,7]])"
                             << "not pairs";
        QTest::newRow("two points") << R"("segmentation":[[1,2,3,4]])"
                                    << "fewer than three points";
        QTest::newRow("text") << R"("segmentation":"x")"
                              << "neither polygons nor run lengths";
        QTest::newRow("huge mask") << R"("segmentation":{"size":[1000000,1000000],"counts":[5]})"
                                   << "none that a picture can have";
        QTest::newRow("short mask") << R"("segmentation":{"size":[10,10],"counts":[5]})"
                                    << "runs cover 5 pixels";
        QTest::newRow("mask text") << R"("segmentation":{"size":[10,10],"counts":"  "})"
                                   << "run-length text";
        QTest::newRow("empty mask") << R"("segmentation":{"size":[10,10],"counts":[100]})"
                                    << "no pixel";
        QTest::newRow("sizes") << R"("segmentation":{"size":"big","counts":[100]})"
                               << "[height, width]";
        QTest::newRow("pairs of keypoints") << R"("keypoints":[1,2])"
                                            << "triples";
        QTest::newRow("visibility") << R"("keypoints":[1,2,3])"
                                    << "visibility";
    }
    void namesWhatCannotBeTaken() {
        QFETCH(QString, fields);
        QFETCH(QString, reason);
        const Fixture fixture;
        const auto data = fixture.read(annotated(fields.toStdString()));
        QVERIFY(data.items.at(0).shapes.empty());
        QVERIFY(hasProblem(data, "instances.json: annotations[0]", reason.toStdString()));
    }

    void takesTheRestOfABrokenAnnotation() {
        const Fixture fixture;
        const auto data =
            fixture.read(annotated(R"("bbox":[1,2,3,4],"segmentation":[[1,2,3,4],[1,1,5,1,5,5]])"));
        QVERIFY(std::holds_alternative<Polygon>(data.items[0].shapes.at(0).geometry));
        QVERIFY(hasProblem(data, "annotations[0]", "the rest is taken"));
    }

    void namesWhatDoesNotFitTogether() {
        const Fixture fixture;
        const auto data =
            fixture.read(R"({"images":[{"id":1,"file_name":"a.png"},{"id":1,"file_name":"b.png"},
            {"id":2,"file_name":"none.png"},{"id":3},{"id":4,"file_name":"./a.png"},5],
            "categories":[{"id":1,"name":"cat"},{"id":1,"name":"dog"},{"id":2,"name":""},{"name":"x"}],
            "annotations":[{"image_id":1,"category_id":1,"bbox":[1,2,3,4]},
              {"image_id":2,"category_id":1,"bbox":[1,2,3,4]},{"image_id":8,"category_id":1,"bbox":[1,2,3,4]},
              {"image_id":1,"category_id":2,"bbox":[1,2,3,4]},{"image_id":1,"category_id":5,"bbox":[1,2,3,4]},
              {"image_id":1,"caption":"a cat"},{"category_id":1},{"image_id":1},7,
              {"image_id":4,"category_id":1,"bbox":[5,6,7,8]}]})");
        QCOMPARE(data.items.size(), std::size_t(1));
        QCOMPARE(data.items[0].shapes.size(), std::size_t(2));
        QVERIFY(hasProblem(data, "images[1]", "b.png is left out"));
        QVERIFY(hasProblem(data, "picture 2", "none.png was not found beside instances.json"));
        QVERIFY(hasProblem(data, "picture 2", "1 annotation left out"));
        QVERIFY(hasProblem(data, "images[3]", "needs an id and a file_name"));
        QVERIFY(hasProblem(data, "images[5]", "needs an id"));
        QVERIFY(hasProblem(data, "picture 4", "listed before"));
        QVERIFY(hasProblem(data, "categories[1]", "earlier category"));
        QVERIFY(hasProblem(data, "categories[2]", "name is empty"));
        QVERIFY(hasProblem(data, "categories[3]", "no id"));
        QVERIFY(hasProblem(data, "instances.json", "picture 8, which is not in the list"));
        QVERIFY(hasProblem(data, "instances.json", "1 annotation of category 2 left out"));
        QVERIFY(hasProblem(data, "instances.json", "1 annotation of category 5 left out: it is not in"));
        QVERIFY(hasProblem(data, "instances.json", "1 captions"));
        QVERIFY(hasProblem(data, "annotations[6]", "no image_id"));
        QVERIFY(hasProblem(data, "annotations[7]", "no category_id"));
        QVERIFY(hasProblem(data, "annotations[8]", "not an object"));
    }

    void takesWhatStandsBeforeABrokenEnd() {
        const Fixture fixture;
        auto text = with(R"({"image_id":1,"category_id":7,"bbox":[1,2,3,4]},{"image_id":1,"category_id":7)");
        const auto data = fixture.read(text.substr(0, text.size() - 6));
        QCOMPARE(data.items.at(0).shapes.size(), std::size_t(1));
        QVERIFY(hasProblem(data, "instances.json", "not valid JSON (line 2)"));
        QCOMPARE(fixture.result("{\"a\":1}").error().code, ErrorCode::unsupported);
        QCOMPARE(fixture.result("[1]").error().code, ErrorCode::unsupported);
        QCOMPARE(fixture.result("").error().code, ErrorCode::corrupt);
        QCOMPARE(fixture.result("\xff\xfe{").error().code, ErrorCode::unsupported);
        QVERIFY(fixture.result(R"({"images":[]})").ok());
        QCOMPARE(readCoco(fixture.folder() / "none", {}).error().code, ErrorCode::notFound);
    }

    void readsTheOfficialLayout() {
        const TempFolder folder;
        makeImage(folder / "root/train2017/a.png", 1);
        makeImage(folder / "root/images/val2017/a.png", 2);
        const auto text = R"({"images":[{"id":1,"file_name":"a.png"}],"annotations":[],"categories":[]})";
        for (const char* name : {"instances_train2017", "instances_val2017", "captions_val2017"})
            writeFile(folder / ("root/annotations/" + std::string(name) + ".json"), text);
        const auto data = must(readCoco(folder / "root", {}));
        QCOMPARE(data.items.size(), std::size_t(2));
        QCOMPARE(data.items[0].split, Split::train);
        QCOMPARE(data.items[0].path, folder / "root/train2017/a.png");
        QCOMPARE(data.items[1].split, Split::val);
        QCOMPARE(data.items[1].path, folder / "root/images/val2017/a.png");
        QVERIFY(hasProblem(data, "captions_val2017", "left out"));
    }

    void readsFoldersOfSplits() {
        const TempFolder folder;
        for (const char* split : {"train", "valid"}) {
            makeImage(folder / ("r/" + std::string(split) + "/a.png"), 1);
            writeFile(folder / ("r/" + std::string(split) + "/_annotations.coco.json"),
                      R"({"images":[{"id":0,"file_name":"a.png"}],"annotations":[],"categories":[]})");
        }
        const auto data = must(readCoco(folder / "r", {}));
        QCOMPARE(data.items.size(), std::size_t(2));
        QCOMPARE(data.items[1].split, Split::val);
        QVERIFY(data.problems.empty());
    }

    void leavesPicturesWhereTheyAre() {
        const TempFolder folder;
        Dataset data;
        data.items = {pictureItem(folder, "pics/a.png")};
        data.items[0].shapes = {shapeOf("cat", Box{1, 2, 3, 4})};
        const auto back = roundTrip(format, data, folder, {}, {ImageMode::none});
        QCOMPARE(back.data.items.at(0).path, data.items[0].path);
        QVERIFY(back.data.problems.empty());
    }
};

QTEST_APPLESS_MAIN(TestCoco)
#include "test_coco.moc"
