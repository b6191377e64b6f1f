// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_map.h"
#include "core/formats/mask_layers.h"
#include "core/formats/semantic_masks.h"
#include "core/geometry/mask.h"
#include "core/image/image.h"
#include "tests/formats/made_data.h"

#include <opencv2/core.hpp>

#include <zlib.h>

using namespace imago;
using namespace imago::test;

namespace {

std::vector<std::uint8_t> bytesOf(const std::string& text) {
    return {text.begin(), text.end()};
}

IndexPicture pictureOf(Size size, std::vector<std::uint16_t> values, bool palette = false) {
    IndexPicture picture;
    picture.size = size;
    picture.values = std::move(values);
    for (unsigned i = 0; palette && i < 256; ++i)
        picture.palette.push_back(vocColor(i));
    if (palette) picture.kind = IndexPicture::Kind::palette;
    return picture;
}

LabelMap mapOf(const std::string& text, int problems = 0) {
    std::vector<DatasetProblem> found;
    auto map = must(parseLabelMap(text, "m", found));
    if (int(found.size()) != problems) qFatal("%d problems", int(found.size()));
    return map;
}

} // namespace

class TestSemanticMasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNumbersOfPngs() {
        for (const auto& picture :
             {pictureOf({3, 2}, {0, 1, 2, 255, 7, 0}), pictureOf({3, 2}, {0, 1, 2, 255, 7, 0}, true),
              pictureOf({2, 2}, {0, 1000, 65535, 7})}) {
            const auto png = must(indexPng(picture));
            const auto back = must(readIndexPng(bytesOf(png), "a.png"));
            QVERIFY(back.kind == picture.kind && back.size == picture.size);
            QCOMPARE(back.values, picture.values);
            QCOMPARE(back.palette, picture.palette);
            QVERIFY(png == must(indexPng(picture)));
        }
        QCOMPARE(vocColor(0), 0u);
        QCOMPARE(vocColor(1), 0x800000u);
        QCOMPARE(vocColor(15), 0xc08080u);
        QCOMPARE(vocColor(255), 0xe0e0c0u);
    }

    void readsColoursAsNumbers() {
        cv::Mat bgr(1, 3, CV_8UC3, cv::Scalar(0, 0, 0));
        bgr.at<cv::Vec3b>(0, 1) = {1, 2, 3};
        const auto back = must(readIndexPng(must(encodePng(bgr)), "a.png"));
        QVERIFY(back.kind == IndexPicture::Kind::color);
        QCOMPARE(back.values, (std::vector<std::uint16_t>{0, 1, 0}));
        QCOMPARE(back.palette, (std::vector<std::uint32_t>{0, 0x030201}));
    }

    void refusesDamagedPngs() {
        const auto png = must(indexPng(pictureOf({3, 2}, {0, 1, 2, 255, 7, 0})));
        for (std::size_t length = 0; length < png.size() - 12; ++length)
            QVERIFY(!readIndexPng(bytesOf(png.substr(0, length)), "a.png"));
        // Headers that announce more than there is take no memory; their checksums are right.
        for (const std::uint32_t side : {1u << 24, 16000u}) {
            auto huge = bytesOf(png);
            for (int i = 0; i < 8; ++i)
                huge[std::size_t(16 + i)] = static_cast<std::uint8_t>(side >> (24 - 8 * (i % 4)));
            const auto sum = static_cast<std::uint32_t>(crc32(0, huge.data() + 12, 17));
            for (int i = 0; i < 4; ++i)
                huge[std::size_t(29 + i)] = static_cast<std::uint8_t>(sum >> (24 - 8 * i));
            const auto read = readIndexPng(huge, "a.png");
            QVERIFY(!read && read.error().message.find("a.png") != std::string::npos);
            QCOMPARE(read.error().code, side == 16000u ? ErrorCode::corrupt : ErrorCode::unsupported);
        }
    }

    void takesLayersOfEveryValue() {
        const auto picture = pictureOf({4, 3}, {0, 1, 1, 1, 1, 1, 0, 2, 0, 0, 2, 2});
        const auto layers = layersOf(picture);
        QCOMPARE(layers.size(), std::size_t(3));
        QVERIFY((layers.at(2) == Mask{2, 1, 2, 2, {1, 3}}));
        auto again = pictureOf({4, 3}, std::vector<std::uint16_t>(12, 9));
        for (const auto& [value, mask] : layers) {
            std::int64_t sum = 0;
            for (const auto run : mask.runs)
                sum += run;
            QCOMPARE(sum, std::int64_t(mask.width) * mask.height);
            paint(again, mask, value);
        }
        QCOMPARE(again.values, picture.values);
        paint(again, Mask{-2, -1, 9, 2, {0, 18}}, 5); // what sticks out is passed over
        QCOMPARE(again.values[3], std::uint16_t(5));
        QCOMPARE(again.values[4], std::uint16_t(1));
    }

    void understandsLabelMapsOfManyKinds() {
        const auto voc = mapOf("# label:color\nbackground:0,0,0::\ncat:128,0,0::\na:b:0,128,0:x,y:\n");
        QCOMPARE(voc.classes, (std::vector<std::string>{"cat", "a:b"}));
        QCOMPARE(voc.colors.at(0x800000), std::string("cat"));
        QCOMPARE(voc.names.at(2), std::string("a:b"));
        const auto camvid = mapOf("64 128 64\tAnimal\n0 0 0 Void\n");
        QCOMPARE(camvid.colors.at(0x408040), std::string("Animal"));
        QCOMPARE(camvid.colors.at(0), std::string());
        QCOMPARE(mapOf("7 road\n11 big building\n").names.at(11), std::string("big building"));
        QCOMPARE(mapOf("road\r\nsky\r\n").names.at(1), std::string("sky"));
        QCOMPARE(mapOf(R"(["background","cat"])").names.at(1), std::string("cat"));
        QCOMPARE(mapOf(R"({"3":"cat"})").names.at(3), std::string("cat"));
        QCOMPARE(mapOf(R"({"cat":3})").names.at(3), std::string("cat"));
        QCOMPARE(mapOf(R"({"classes":[{"id":5,"name":"cat"}]})").names.at(5), std::string("cat"));
        mapOf("cat\n\xff\n70000 x\n", 2);
        std::vector<DatasetProblem> problems;
        QVERIFY(!parseLabelMap("{", "m", problems));
    }

    void readsFoldersOfOthers() {
        const TempFolder folder;
        makeImage(folder / "train/a.png", 1, {4, 3});
        makeImage(folder / "train/nothing.png", 2, {4, 3});
        makeImage(folder / "train/unseen.png", 3, {4, 3});
        makeImage(folder / "train/wrong.png", 4, {5, 3});
        put(folder / "trainannot/a.png",
            must(indexPng(pictureOf({4, 3}, {0, 1, 1, 1, 1, 1, 0, 2, 0, 0, 9, 255}))));
        put(folder / "trainannot/nothing.png",
            must(indexPng(pictureOf({4, 3}, std::vector<std::uint16_t>(12, 0)))));
        put(folder / "trainannot/wrong.png",
            must(indexPng(pictureOf({4, 3}, std::vector<std::uint16_t>(12, 1)))));
        put(folder / "trainannot/orphan.png", "no picture at all");
        put(folder / "classes.txt", "background\ncat\ndog\n");
        QCOMPARE(must(recogniseFormat(folder.path()))->name, std::string_view("masks"));
        const auto data = must(readSemanticMasks(folder.path(), {}));
        QCOMPARE(data.classes, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(data.items.size(), std::size_t(4));
        const auto& a = named(data, "a.png");
        QCOMPARE(a.split, Split::train);
        QCOMPARE(a.shapes.size(), std::size_t(2));
        QVERIFY((a.shapes[1].geometry == Geometry(Mask{3, 1, 1, 1, {0, 1}})));
        QVERIFY(named(data, "nothing.png").negative);
        QVERIFY(!named(data, "unseen.png").negative);
        QVERIFY(named(data, "wrong.png").shapes.empty());
        QCOMPARE(data.problems.size(), std::size_t(3)); // the value 9, another size, no picture
    }

    void writesWhatItReads_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("classes");
        QTest::addRow("palette") << "palette" << 3;
        QTest::addRow("index") << "index" << 3;
        QTest::addRow("more than a byte") << "palette" << 300;
    }
    void writesWhatItReads() {
        QFETCH(QString, mode);
        QFETCH(int, classes);
        const TempFolder folder;
        Dataset data;
        for (int i = 0; i < classes; ++i)
            data.classes.push_back("class " + std::to_string(i));
        data.items = {
            itemOf(folder.path(), "a.jpg", Split::train), itemOf(folder.path(), "b/c.png", Split::val),
            itemOf(folder.path(), "negative.png", Split::train), itemOf(folder.path(), "unseen.png")};
        data.items[0].shapes = {shapeOf(data.classes.front(), Mask{5, 30, 3, 3, {1, 1, 1, 3, 1, 1, 1}}),
                                shapeOf(data.classes.back(), Mask{10, 10, 2, 1, {0, 2}})};
        data.items[1].shapes = {shapeOf(data.classes.back(), Mask{0, 0, 64, 48, {0, 64 * 48}})};
        data.items[2].negative = true;
        const auto [back, losses, files] =
            trip("masks", data, folder / "out", {{"mode", mode.toStdString()}});
        for (const auto& loss : losses)
            QFAIL((loss.kind + loss.reason).c_str());
        QVERIFY(back.problems.empty());
        QCOMPARE(back.classes, data.classes);
        QCOMPARE(back.items.size(), std::size_t(4));
        for (const auto& item : data.items) {
            const auto& other = named(back, item.path.filename().string());
            QCOMPARE(other.split, item.split);
            QCOMPARE(other.negative, item.negative);
            QVERIFY(other.shapes == item.shapes);
        }
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "a.png")};
        auto& shapes = data.items[0].shapes;
        shapes = everyKind(); // a polygon and an ellipse of cats, a mask of a dog
        auto above = shapeOf("dog", Mask{40, 2, 4, 4, {0, 16}});
        above.zOrder = 1;
        shapes.push_back(above);
        const auto [back, losses, files] = trip("masks", data, folder / "out");
        for (const char* kind : {"box", "rotated_box", "polyline", "point", "keypoints", "polygon", "ellipse",
                                 "mask", "z_order"})
            QCOMPARE(lossOf(losses, kind), 1);
        QCOMPARE(lossOf(losses, "instance"), 2);
        QCOMPARE(back.items.at(0).shapes.size(), std::size_t(2));
    }

    void findsPicturesThatWereLeftInPlace() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "two words/a.png", Split::train)};
        data.items[0].shapes = {shapeOf("cat", Mask{10, 10, 2, 1, {0, 2}})};
        const auto [back, losses, files] = trip("masks", data, folder / "out", {}, {}, ImageMode::none);
        QCOMPARE(back.items.size(), std::size_t(1));
        QVERIFY(back.items[0].shapes == data.items[0].shapes);
        QVERIFY(back.problems.empty());
    }
};

QTEST_GUILESS_MAIN(TestSemanticMasks)
#include "test_semantic_masks.moc"
