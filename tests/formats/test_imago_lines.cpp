// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/imago_lines.h"
#include "core/project/class_schema.h"
#include "tests/formats/format_data.h"

using namespace imago;
using namespace imago::test;

namespace {

const Format format{"imago", "Imago JSON Lines", likelyImagoLines, readImagoLines, writeImagoLines};
const std::string head = R"({"imago":"dataset","version":1,"classes":[{"name":"cat"}]})"
                         "\n";

using Lines = std::vector<std::string>;

} // namespace

class TestImagoLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNothing() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"zebra", "ant \"x\"", "unused"};
        data.details = {
            {"zebra",
             schemaText(
                 {{{"size", AttributeSchema::Type::choice, {"s", "l"}, "s"}}, {"a", "b"}, {{0, 1}}, "beast"}),
             "striped\nhorse", 0x12ab00, "z"}};
        data.extra = {{"$coco", R"({"info":{"b":1,"a":2.50}})"}, {"$cvat", "x"}};
        auto a = pictureItem(folder, "a.png");
        a.labels = {"zebra", "unused"};
        a.split = Split::test;
        a.review = ReviewState::ambiguous;
        a.meta = {{"comments", R"([{"text":"é"}])"}, {"$labelme", R"({"b":1, "a":2})"}};
        for (const auto& geometry : everyKind())
            a.shapes.push_back(shapeOf("zebra", geometry));
        a.shapes.push_back(shapeOf("zebra", Geometry()));
        a.shapes.back().attributes = R"({"why":"text"})";
        a.shapes[0].attributes = R"({"$coco":{"id":1},"occluded":true,"size":0.1})";
        a.shapes[0].source = AnnotationSource::model;
        a.shapes[0].confidence = 0.1;
        a.shapes[0].author = "run 7";
        a.shapes[0].zOrder = -3;
        a.shapes[0].flags = annotationLocked | annotationHidden | annotationCrowd;
        a.shapes[0].groupId = 12;
        a.shapes[1].source = AnnotationSource::human;
        auto b = pictureItem(folder, "ü b.png");
        b.negative = true;
        b.review = ReviewState::unreviewed;
        data.items = {a, b, pictureItem(folder, "c.png")};
        const auto back = roundTrip(format, data, folder);
        compareLines(linesOf(back.data), linesOf(data));
        QCOMPARE(back.data.classes, data.classes);
        QCOMPARE(back.data.details, data.details);
        QCOMPARE(back.data.extra, data.extra);
        QVERIFY(back.data.problems.empty());
        QCOMPARE(back.losses, std::vector<Loss>());
        QCOMPARE(back.annotations, std::int64_t(11));
        QCOMPARE(likelyImagoLines(back.folder), 100);
        const auto text = must(readText(back.folder / "dataset.jsonl"));
        QCOMPARE(must(readText(roundTrip(format, back.data, folder).folder / "dataset.jsonl")), text);
    }

    void refusesOtherFilesAndNewerVersions() {
        const TempFolder folder;
        const auto code = [&](const std::string& text) {
            return readImagoLinesText(text, folder / "d.jsonl", {}).error().code;
        };
        QCOMPARE(code(""), ErrorCode::corrupt);
        QCOMPARE(code("\n"), ErrorCode::corrupt);
        QCOMPARE(code("[1]\n"), ErrorCode::corrupt);
        QCOMPARE(code(R"({"imago":"dataset"})"), ErrorCode::corrupt);
        QCOMPARE(code(R"({"imago":"dataset","version":2})"), ErrorCode::newerVersion);
        QVERIFY(readImagoLinesText("\xef\xbb\xbf" + head, folder / "d.jsonl", {}).ok());
        QCOMPARE(readImagoLines(folder.path(), {}).error().code, ErrorCode::notFound);
    }

    void namesLinesThatCannotBeTaken() {
        const TempFolder folder;
        makeImage(folder / "a.png", 1);
        const auto data = must(readImagoLinesText(
            head +
                "{\"image\":\"a.png\",\"shapes\":[{\"kind\":\"box\"},{\"label\":\"cat\",\"kind\":\"box\","
                "\"geometry\":[1,2,-3,4]},{\"label\":\"\",\"kind\":\"box\",\"geometry\":[1,2,3,4]},7,"
                "{\"label\":\"cat\",\"kind\":\"cube\"},{\"label\":\"cat\",\"kind\":\"mask\",\"geometry\":"
                "{\"x\":0,\"y\":0,\"w\":99999,\"h\":99999,\"rle\":[1]}},{\"label\":\"dog\",\"kind\":\"box\","
                "\"geometry\":[1,2,3,4],\"confidence\":7,\"flags\":[\"odd\"],\"z\":0.5,\"new\":1}],"
                "\"split\":\"often\",\"labels\":[3]}\n\nnot json\n{\"image\":\"none.png\"}\n{}\n"
                "{\"image\":\"./a.png\"}\n{\"image\":\"a.p",
            folder / "d.jsonl", {}));
        QCOMPARE(data.items.size(), std::size_t(1));
        QCOMPARE(data.items[0].shapes.size(), std::size_t(1));
        QCOMPARE(data.classes, (Lines{"cat", "dog"}));
        for (const char* part :
             {"shape 0: a geometry", "shape 1: a geometry has a negative", "shape 2: the class name",
              "shape 3 is not an object", "shape 4 has no kind", "shape 5: a geometry", "confidence",
              "a flag that is not known", "\"z\" is not a whole number", "\"new\" is not known",
              "\"split\" has a value", "labels: the class name is empty"})
            QVERIFY2(hasProblem(data, "d.jsonl:2", part), part);
        QVERIFY(hasProblem(data, "d.jsonl:4", "not one JSON object"));
        QVERIFY(hasProblem(data, "d.jsonl:5", "none.png was not found beside d.jsonl"));
        QVERIFY(hasProblem(data, "d.jsonl:6", "no \"image\""));
        QVERIFY(hasProblem(data, "d.jsonl:7", "twice"));
        QVERIFY(hasProblem(data, "d.jsonl:8", "not one JSON object"));
    }
};

QTEST_APPLESS_MAIN(TestImagoLines)
#include "test_imago_lines.moc"
