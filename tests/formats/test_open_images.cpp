// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/open_images.h"
#include "tests/formats/made_data.h"

using namespace imago;
using namespace imago::test;

namespace {

constexpr auto boxHeader =
    "ImageID,Source,LabelName,Confidence,XMin,XMax,YMin,YMax,IsOccluded,IsTruncated,"
    "IsGroupOf,IsDepiction,IsInside\n";

} // namespace

class TestOpenImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBoxesWithTheirFlags() {
        const auto table = parseOpenImages(std::string("\xef\xbb\xbf") + boxHeader +
                                               "a,xclick,/m/1,1,0.25,0.75,0.5,1,1,0,1,-1,0\r\n"
                                               "a,activemil,/m/1,0.5,0.75,0.25,0,1,0,1,0,1,1\r\n"
                                               "a,xclick,/m/1,1,nan,0.75,0.5,1,0,0,0,0,0\r\n"
                                               "a,xclick,/m/1,7,0,0.75,0.5,1,0,0,0,0,0\r\n"
                                               ",xclick,/m/1,1,0,0.75,0.5,1,0,0,0,0,0\r\n"
                                               "a,xclick\r\n",
                                           "t.csv");
        QVERIFY(table.kind == OpenImagesTable::Kind::labels);
        QCOMPARE(table.rows.size(), std::size_t(2));
        QVERIFY((table.rows[0].shape.geometry == Geometry(Box{0.25, 0.5, 0.5, 0.5})));
        QCOMPARE(table.rows[0].shape.attributes, std::string(R"({"occluded":true})"));
        QVERIFY(table.rows[0].shape.flags == annotationCrowd &&
                table.rows[0].shape.source == AnnotationSource::human);
        QVERIFY((table.rows[1].shape.geometry == Geometry(Box{0.25, 0, 0.5, 1})));
        QCOMPARE(table.rows[1].shape.attributes,
                 std::string(R"({"depiction":true,"inside":true,"truncated":true})"));
        QCOMPARE(table.rows[1].shape.confidence, 0.5);
        QCOMPARE(table.problems.size(), std::size_t(4));
        QCOMPARE(table.problems[0].where, std::string("t.csv:4"));
        QVERIFY(parseOpenImages("path,label\n", "t.csv").kind == OpenImagesTable::Kind::other);
        QVERIFY(parseOpenImages("", "t.csv").kind == OpenImagesTable::Kind::other);
    }

    void readsTheLayoutOfTheOriginal() {
        const TempFolder folder;
        makeImage(folder / "train/0001.jpg", 1, {40, 20});
        makeImage(folder / "validation/0002.jpg", 2, {40, 20});
        makeImage(folder / "validation/lonely.jpg", 3, {40, 20});
        put(folder / "class-descriptions-boxable.csv", "/m/1,Cat\n/m/2,\"Dog, big\"\n/m/3,Never\n");
        put(folder / "oidv6-train-annotations-bbox.csv",
            std::string(boxHeader) +
                "0001,xclick,/m/2,1,0.5,1,0,0.5,0,0,0,0,0\ngone,xclick,/m/2,1,0.5,1,0,0.5,0,0,0,0,0\n");
        put(folder / "validation-annotations-human-imagelabels.csv",
            "ImageID,Source,LabelName,Confidence\n0002,verification,/m/1,1\n0002,verification,/m/2,0\n");
        QCOMPARE(must(recogniseFormat(folder.path()))->name, std::string_view("openimages"));
        const auto data = must(readOpenImages(folder.path(), {}));
        QCOMPARE(data.classes, (std::vector<std::string>{"Cat", "Dog, big", "Never"}));
        QCOMPARE(data.items.size(), std::size_t(3));
        const auto& first = named(data, "0001.jpg");
        QCOMPARE(first.split, Split::train);
        QCOMPARE(first.shapes.at(0).label, std::string("Dog, big"));
        QVERIFY((first.shapes[0].geometry == Geometry(Box{20, 0, 20, 10})));
        const auto& second = named(data, "0002.jpg");
        QCOMPARE(second.split, Split::val);
        QCOMPARE(second.shapes.size(), std::size_t(1));
        QVERIFY(second.shapes[0].geometry.index() == 0);
        QCOMPARE(named(data, "lonely.jpg").split, Split::val);
        QCOMPARE(data.problems.size(), std::size_t(2)); // gone, and the label of confidence 0
    }

    void writesWhatItReads() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"cat", "a, \"dog\"", "never"};
        data.extra["$openimages"] = R"({"mids":{"cat":"/m/01yrx"}})";
        data.items = {itemOf(folder.path(), "a.png", Split::train),
                      itemOf(folder.path(), "b.png", Split::val), itemOf(folder.path(), "c.png", Split::test),
                      itemOf(folder.path(), "unseen.png")};
        auto box = shapeOf("cat", Box{3.25, 4.5, 20.125, 10});
        box.attributes = R"({"inside":true,"occluded":true})";
        box.confidence = 0.25;
        box.source = AnnotationSource::model;
        box.flags = annotationCrowd;
        data.items[0].shapes = {box, shapeOf("a, \"dog\"", Box{0, 0, 64, 48})};
        auto whole = shapeOf("cat", {});
        whole.source = AnnotationSource::human;
        data.items[1].shapes = {whole};
        data.items[2].labels = {"cat", "a, \"dog\""};
        for (const auto mode : {ImageMode::copy, ImageMode::none}) {
            const auto [back, losses, files] =
                trip("openimages", data, folder / ("out" + std::to_string(int(mode))), {}, {}, mode);
            for (const auto& loss : losses)
                QFAIL((loss.kind + loss.reason).c_str());
            QVERIFY(back.problems.empty());
            QCOMPARE(back.classes, data.classes);
            QVERIFY(back.extra.at("$openimages").find("/m/01yrx") != std::string::npos);
            QCOMPARE(back.items.size(), std::size_t(4));
            for (const auto& item : data.items) {
                const auto& other = named(back, item.path.filename().string());
                QCOMPARE(other.split, item.split);
                QCOMPARE(other.labels, item.labels);
                QCOMPARE(other.shapes.size(), item.shapes.size());
                for (std::size_t i = 0; i < item.shapes.size(); ++i) {
                    auto same = other.shapes[i];
                    if (same.geometry.index() == 1)
                        QVERIFY(near(std::get<Box>(same.geometry), std::get<Box>(item.shapes[i].geometry)));
                    same.geometry = item.shapes[i].geometry;
                    QVERIFY(same == item.shapes[i]);
                }
            }
        }
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "a.png")};
        data.items[0].shapes = everyKind();
        data.items[0].shapes[0].attributes = R"({"age":3,"occluded":"maybe"})";
        data.items.push_back(itemOf(folder.path(), "negative.png"));
        data.items[1].negative = true;
        const auto [back, losses, files] = trip("openimages", data, folder / "out");
        for (const char* kind :
             {"rotated_box", "polygon", "polyline", "point", "mask", "ellipse", "keypoints", "negative"})
            QCOMPARE(lossOf(losses, kind), 1);
        QCOMPARE(lossOf(losses, "attribute"), 2);
        QCOMPARE(named(back, "a.png").shapes.size(), std::size_t(7));
    }
};

QTEST_GUILESS_MAIN(TestOpenImages)
#include "test_open_images.moc"
