// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/formats/label_studio.h"
#include "core/geometry/mask.h"
#include "tests/formats/format_data.h"

using namespace imago;
using namespace imago::test;

namespace {

const Format format{"labelstudio", "Label Studio JSON", likelyLabelStudio, readLabelStudio, writeLabelStudio};

using Lines = std::vector<std::string>;

class Fixture {
public:
    Fixture() {
        makeImage(m_folder / "a.png", 1, {200, 100});
        makeImage(m_folder / "b c.png", 1, {200, 100});
    }
    Dataset read(const std::string& text) const { return must(result(text)); }
    Result<Dataset> result(const std::string& text) const {
        return readLabelStudioText(text, m_folder / "tasks.json", {});
    }
    /// One task with these results, as its annotation.
    Dataset readResults(const std::string& results) const {
        return read(R"([{"id":1,"data":{"image":"a.png"},"annotations":[{"id":1,"result":[)" + results +
                    "]}]}]");
    }

private:
    TempFolder m_folder;
};

std::string resultOf(const std::string& type, const std::string& value, const std::string& more = "") {
    return R"({"id":"x","from_name":"l","to_name":"image","original_width":200,"original_height":100,)" +
           more + "\"type\":\"" + type + "\",\"value\":{" + value + "}}";
}

} // namespace

class TestLabelStudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItHolds() {
        const TempFolder folder;
        auto kinds = everyKind();
        auto& parts = std::get<Polygon>(kinds[2]).parts;
        parts.pop_back();
        parts[0].holes.clear();
        Dataset data;
        data.classes = {"zebra", "ant & bee"};
        data.details = {{"zebra", {}, {}, 0x102030, {}}};
        auto a = pictureItem(folder, "a b.png"), b = pictureItem(folder, "b.png"),
             c = pictureItem(folder, "c.png"), d = pictureItem(folder, "d.png");
        a.split = Split::train;
        a.labels = {"zebra", "ant & bee"};
        a.meta["$labelstudio"] = R"({"data":{"patient":7}})";
        for (std::size_t kind = 0; kind + 1 < kinds.size(); ++kind)
            a.shapes.push_back(shapeOf("ant & bee", kinds[kind]));
        a.shapes[0].attributes = R"({"occluded":true,"size":3,"weight":0.5,"word":"x y"})";
        a.shapes[0].flags = annotationHidden | annotationLocked;
        for (const double confidence : {0.25, 0.75}) {
            auto& shape = a.shapes.emplace_back(shapeOf("zebra", Box{1, 2, 3, 4}));
            shape.source = AnnotationSource::model;
            shape.confidence = confidence;
            shape.author = confidence < 0.5 ? "run 1" : "run 2";
        }
        a.shapes.emplace_back(shapeOf("zebra", Geometry()));
        a.shapes.back().source = AnnotationSource::model;
        a.shapes.back().confidence = 0.5;
        a.shapes.back().author = "run 2";
        b.negative = true;
        c.review = ReviewState::skipped;
        b.size = c.size = d.size = {}; // only regions tell the size
        data.items = {a, b, c, d};
        const auto back = roundTrip(format, data, folder);
        compareLines(linesOf(back.data), linesOf(data));
        QCOMPARE(back.data.classes, data.classes);
        QCOMPARE(back.data.details, data.details);
        QVERIFY(back.data.problems.empty());
        QCOMPARE(back.lostWords(), Lines());
        QCOMPARE(back.annotations, std::int64_t(12));
        QCOMPARE(likelyLabelStudio(back.folder), 88);
        const auto text = must(readText(back.folder / "tasks.json"));
        QVERIFY(text.find("/data/local-files/?d=images/a%20b.png") != text.npos);
        QCOMPARE(must(readText(roundTrip(format, data, folder).folder / "tasks.json")), text);
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        auto a = pictureItem(folder, "a.png");
        for (const auto& geometry : everyKind())
            a.shapes.push_back(shapeOf("cat", geometry));
        a.shapes[0].source = AnnotationSource::human;
        a.shapes[0].author = "me";
        a.shapes[0].groupId = 3;
        a.shapes[1].zOrder = 2;
        a.shapes[1].flags = annotationCrowd;
        a.shapes.push_back(shapeOf("cat", Mask{60, 40, 10, 2, {0, 20}}));
        a.review = ReviewState::reviewed;
        data.items = {a};
        const auto back = roundTrip(format, data, folder);
        QCOMPARE(back.lostWords(), (Lines{"author 1", "clamped 1", "crowd 1", "group 1", "hole 1",
                                          "keypoints 1", "part 2", "review 1", "source 1", "z_order 1"}));
        QCOMPARE(back.annotations, std::int64_t(11));
        QCOMPARE(back.data.items.at(0).shapes.size(), std::size_t(11));
        QCOMPARE(back.data.items[0].shapes.back().geometry, Geometry(Mask{60, 40, 4, 2, {0, 8}}));
    }

    void brushesSurvive() {
        Random random(3);
        for (int round = 0; round < 200; ++round) {
            const Size size{1 + static_cast<int>(random.below(40)), 1 + static_cast<int>(random.below(30))};
            Bitmap bitmap{0, 0, size.width, size.height, {}};
            const double share = random.uniform();
            for (int i = 0; i < size.width * size.height; ++i)
                bitmap.pixels.push_back(random.chance(share));
            const auto mask = maskOf(bitmap);
            if (mask.width > 0) QCOMPARE(must(maskFromBrush(brushOf(mask, size), size)), mask);
        }
        const Size large{700, 300};
        const Mask whole{0, 0, 700, 300, {0, 210000}};
        QCOMPARE(must(maskFromBrush(brushOf(whole, large), large)), whole);
        QVERIFY(brushOf(whole, large).size() < 100);
    }

    void brushesOfOthersAreRead() {
        // 2 × 1 pixels, words of 8 bits, lengths of 1 bit: five single values, then a run of three.
        // 0 0 0 0 | 255 255 255 255 as: single 1+1: 0 0; run 2: 0; run 2 and run 2: 255.
        std::string bits = "00000000000000000000000000001000"; // 8 values
        bits += "00111";                                       // 8 bits a value
        bits += "0000000000000000";                            // 1 bit a length
        bits += "0001" + std::string(16, '0');                 // two single zeros
        bits += "1001" + std::string(8, '0');                  // a run of two zeros
        bits += "1011" + std::string(8, '1') + "1101" + std::string(8, '1');
        std::vector<std::uint8_t> bytes((bits.size() + 7) / 8);
        for (std::size_t i = 0; i < bits.size(); ++i)
            if (bits[i] == '1') bytes[i / 8] = static_cast<std::uint8_t>(bytes[i / 8] | 128 >> i % 8);
        QCOMPARE(must(maskFromBrush(bytes, {2, 1})), (Mask{1, 0, 1, 1, {0, 1}}));
        QVERIFY(!maskFromBrush(bytes, {3, 1}));
        bytes.pop_back();
        bytes.pop_back();
        QVERIFY(!maskFromBrush(bytes, {2, 1}));
        QVERIFY(!maskFromBrush({}, {2, 1}));
        QVERIFY(!maskFromBrush(bytes, {1 << 20, 1 << 20}));
    }

    void readsPercentagesAndTurns() {
        const Fixture f;
        const auto shape = [&](const std::string& type, const std::string& value) {
            return rounded(f.readResults(resultOf(type, value)).items.at(0).shapes.at(0).geometry);
        };
        QCOMPARE(shape("rectanglelabels",
                       R"("x":10,"y":20,"width":50,"height":40,"rotation":0,"rectanglelabels":["cat"])"),
                 Geometry(Box{20, 20, 100, 40}));
        // About the top left corner: a quarter turn brings the box to the left of it.
        QCOMPARE(shape("rectanglelabels",
                       R"("x":50,"y":20,"width":20,"height":10,"rotation":90,"rectanglelabels":["cat"])"),
                 Geometry(RotatedBox{{95, 40}, 40, 10, 90}));
        QCOMPARE(shape("ellipselabels",
                       R"("x":50,"y":50,"radiusX":10,"radiusY":10,"rotation":350,"ellipselabels":["cat"])"),
                 Geometry(Ellipse{{100, 50}, 20, 10, -10}));
        QCOMPARE(shape("keypointlabels", R"("x":50,"y":50,"width":1,"keypointlabels":["cat"])"),
                 Geometry(Point{100, 50}));
        QVERIFY(std::holds_alternative<Polygon>(
            shape("polygonlabels", R"("points":[[1,1],[5,1],[5,5]],"polygonlabels":["cat"])")));
    }

    void joinsResultsOfOneRegion() {
        const Fixture f;
        const auto data = f.readResults(
            resultOf("rectangle", R"("x":10,"y":20,"width":50,"height":40)") + "," +
            resultOf("labels", R"("labels":["cat"])") + "," + resultOf("choices", R"("choices":["old"])") +
            "," + resultOf("textarea", R"("text":["a","b"])", "") +
            R"(,{"id":"y","type":"choices","from_name":"c","value":{"choices":["cat","dog"]}},
            {"type":"relation","from_id":"x","to_id":"y"})");
        const auto& item = data.items.at(0);
        QCOMPARE(item.shapes.size(), std::size_t(1));
        QCOMPARE(item.labels, (Lines{"cat", "dog"}));
        QCOMPARE(data.classes, (Lines{"cat", "dog"}));
        QVERIFY(hasProblem(data, "tasks.json: [0]", "result 5 has no type or no value"));
    }

    void choosesAmongAnnotationsAndPredictions() {
        const Fixture f;
        const auto box = [](const char* label) {
            return resultOf("rectanglelabels",
                            std::string(R"("x":1,"y":1,"width":5,"height":4,"rectanglelabels":)") + "[\"" +
                                label + "\"]");
        };
        const auto data = f.read(
            R"([{"data":{"image":"a.png"},"annotations":[{"result":[)" + box("first") +
            R"(]},{"ground_truth":true,"result":[)" + box("truth") + R"(]},{"result":[)" + box("last") +
            R"(]}],"predictions":[{"model_version":"m","score":0.5,"result":[)" + box("old") +
            R"(]},{"model_version":"m","score":0.25,"result":[)" + box("new") + "]},12]}]");
        const auto& shapes = data.items.at(0).shapes;
        QCOMPARE(shapes.size(), std::size_t(2));
        QCOMPARE(shapes[0].label, std::string("truth"));
        QCOMPARE(shapes[0].source, AnnotationSource::import);
        QCOMPARE(shapes[1].label, std::string("new"));
        QCOMPARE(shapes[1].source, AnnotationSource::model);
        QCOMPARE(shapes[1].confidence, 0.25);
        QCOMPARE(shapes[1].author, std::string("m"));
        QVERIFY(hasProblem(data, "[0]", "has 3 annotations"));
        QVERIFY(hasProblem(data, "[0]", "several predictions"));
    }

    void findsPicturesByAnyAddress() {
        const Fixture f;
        for (const char* address : {"/data/local-files/?d=x/a.png", "/data/upload/1/0123abcd-a.png",
                                    "https://example.org/y/a.png?token=1", "s3://bucket/a.png"})
            QCOMPARE(f.read(std::string("[{\"data\":{\"image\":\"") + address + "\"}}]").items.size(),
                     std::size_t(1));
        QCOMPARE(
            f.read(R"({"data":{"photo":"/data/local-files/?d=b%20c.png"},"annotations":[]})").items.size(),
            std::size_t(1));
    }

    void namesWhatCannotBeTaken() {
        const Fixture f;
        const auto data = f.readResults(
            resultOf("rectanglelabels", R"("x":NaN,"y":1,"width":1,"height":1,"rectanglelabels":["cat"])") +
            ",7," +
            R"({"id":"2","type":"rectanglelabels","value":{"x":1,"y":1,"width":-1,"height":1,"rectanglelabels":["cat"]}},
            {"id":"3","type":"polygonlabels","value":{"points":[[1,1]],"polygonlabels":["cat"]}},
            {"id":"4","type":"brushlabels","value":{"rle":[1,2],"brushlabels":["cat"]}},
            {"id":"5","type":"ellipselabels","value":{"x":1,"y":1,"radiusX":"a","ellipselabels":["cat"]}},
            {"id":"6","type":"rectanglelabels","value":{"x":1,"y":1,"width":1,"height":1}},
            {"id":"7","type":"rectanglelabels","value":{"x":1,"y":1,"width":1,"height":1,"rectanglelabels":[""]}})");
        QVERIFY(data.items.at(0).shapes.empty());
        for (const char* reason :
             {"finite numbers", "result 1 has no type", "negative width", "fewer than three",
              "end within their header", "no radius", "has no label", "name is empty"})
            QVERIFY2(hasProblem(data, "tasks.json: [0]", reason), reason);
        const auto tasks = f.read(R"([{"data":{}},{"data":{"image":"none.png"}},5,{"data":{"image":"a.png"}},
                                      {"data":{"image":"a.png"}}])");
        QCOMPARE(tasks.items.size(), std::size_t(1));
        QVERIFY(hasProblem(tasks, "[0]", "names no picture"));
        QVERIFY(hasProblem(tasks, "[1]", "none.png was not found beside tasks.json"));
        QVERIFY(hasProblem(tasks, "[4]", "earlier task"));
        QCOMPARE(f.result("{}").error().code, ErrorCode::unsupported);
        QCOMPARE(f.result("[").error().code, ErrorCode::corrupt);
    }
};

QTEST_APPLESS_MAIN(TestLabelStudio)
#include "test_label_studio.moc"
