// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/cifar.h"
#include "core/formats/coco.h"
#include "core/formats/cvat.h"
#include "core/formats/imago_lines.h"
#include "core/formats/json_values.h"
#include "core/formats/label_map.h"
#include "core/formats/labelme.h"
#include "core/formats/voc.h"
#include "core/image/dicom.h"
#include "core/image/image.h"
#include "tests/formats/format_data.h"
#include "tests/support/dicom_file.h"

#include <QRegularExpression>

#include <opencv2/core.hpp>

#include <zlib.h>

using namespace imago;
using namespace imago::test;

namespace {

ReadOptions found() {
    ReadOptions options;
    options.findPicture = [](const std::string& name) { return std::filesystem::path("/nowhere") / name; };
    return options;
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

std::string nested(std::size_t depth) {
    return repeated("[", depth) + repeated("]", depth);
}

std::string big32(std::uint32_t value) {
    return {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
}

void writeGz(const std::filesystem::path& path, const std::string& head, std::size_t zeros) {
    gzFile file = gzopen(path.c_str(), "wb9");
    gzwrite(file, head.data(), static_cast<unsigned>(head.size()));
    const std::string piece(1 << 20, '\0');
    for (; zeros > 0; zeros -= std::min(zeros, piece.size()))
        gzwrite(file, piece.data(), static_cast<unsigned>(std::min(zeros, piece.size())));
    gzclose(file);
}

} // namespace

/// Small inputs that claim, or would become, far more than they are.
class TestHostileInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// No name of a file can become a command: nothing is started by way of a shell.
    void nothingIsGivenToAShell() {
        int files = 0;
        for (const char* room : {"core", "ui", "app"})
            for (const auto& entry : std::filesystem::recursive_directory_iterator(
                     std::filesystem::path(IMAGO_SOURCE_DIR) / room)) {
                if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
                ++files;
                const auto text = must(readText(entry.path()));
                // Other things may have a function of that name: QLocale::system().
                static const QRegularExpression system(R"re((?<![\w:>.])(std)?(::)?system\s*\()re");
                QVERIFY2(!system.match(QString::fromStdString(text)).hasMatch(),
                         entry.path().string().c_str());
                for (const char* word : {"popen(", "/bin/sh", "/bin/bash", "startCommand(", "wordexp("})
                    QVERIFY2(text.find(word) == std::string::npos,
                             (entry.path().string() + ": " + word).c_str());
            }
        QVERIFY(files > 500);
    }

    void masksOfMorePixelsThanAnyPictureAreProblems() {
        const std::string text =
            R"({"images":[{"id":1,"file_name":"a.png"}],"categories":[{"id":1,"name":"cat"}],"annotations":[
            {"id":1,"image_id":1,"category_id":1,"segmentation":{"size":[40000,40000],"counts":[1,1599999999]}},
            {"id":2,"image_id":1,"category_id":1,"segmentation":{"size":[1000000000,1],"counts":[0,1000000000]}}]})";
        const auto data = must(readCocoText(text, "/nowhere/a.json", found()));
        QCOMPARE(data.items.at(0).shapes.size(), std::size_t(0));
        QCOMPARE(data.problems.size(), std::size_t(2));
    }

    void deepJsonIsAnErrorOrNothing() {
        const auto deep = nested(200'000);
        const std::string head = R"({"images":[],"categories":[{"id":1,"name":"cat","more":)";
        const auto coco = must(readCocoText(head + deep + "}]}", "/nowhere/a.json", found()));
        QCOMPARE(coco.classes, std::vector<std::string>{"cat"});
        const auto labelme = must(readLabelmeText(R"({"imagePath":"a.png","shapes":[],"more":)" + deep + "}",
                                                  "/nowhere/a.json", found()));
        QCOMPARE(labelme.items.size(), std::size_t(1));
        std::vector<DatasetProblem> problems;
        QVERIFY(must(parseLabelMap(deep, "labels.json", problems)).empty());
        QVERIFY(must(parseLabelMap("{\"a\":" + deep + "}", "labels.json", problems)).empty());
        // As a text within a text, where no reader looks at it: what comes of it when it is written again.
        QVERIFY(json::objectFrom("{\"a\":" + deep + "}").empty());
        QVERIFY(!json::objectFrom("{\"a\":" + nested(60) + "}").empty());
    }

    void deepXmlIsAnError() {
        constexpr std::size_t depth = 500'000;
        const auto deep = "<annotations><meta><task><labels>" + repeated("<a>", depth) +
                          repeated("</a>", depth) + "</labels></task></meta></annotations>";
        QCOMPARE(parseCvat(deep, "a.xml").error().code, ErrorCode::corrupt);
        const auto voc = must(parseVoc(
            "<annotation>" + repeated("<part>", depth) + repeated("</part>", depth) + "</annotation>",
            "a.xml", false));
        QVERIFY(voc.negative);
    }

    void entitiesOfXmlDoNotGrow() {
        std::string laughs = R"(<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">)";
        for (int i = 1; i < 10; ++i)
            laughs += "<!ENTITY lol" + std::to_string(i) + " \"" +
                      repeated("&lol" + (i == 1 ? std::string() : std::to_string(i - 1)) + ";", 10) + "\">";
        const auto voc =
            must(parseVoc(laughs + "]><annotation><filename>&lol9;</filename></annotation>", "a.xml", false));
        QVERIFY(voc.filename.size() < 10);
        const auto cvat = must(
            parseCvat(laughs + R"(]><annotations><image id="0" name="&lol9;"/></annotations>)", "a.xml"));
        QVERIFY(cvat.items.at(0).path.native().size() < 10);
    }

    void manySkeletonsOfManyPointsAreLeftOut() {
        std::string text =
            "<annotations><meta><task><labels><label><name>a</name><type>skeleton</type></label>";
        for (int i = 0; i < 2000; ++i)
            text +=
                "<label><name>" + std::to_string(i) + "</name><type>points</type><parent>a</parent></label>";
        text += R"(</labels></task></meta><image id="0" name="a.png" width="64" height="48">)" +
                repeated(R"(<skeleton label="a"><points label="0" points="1,1"/></skeleton>)", 2000) +
                "</image></annotations>";
        const auto document = must(parseCvat(text, "a.xml"));
        std::size_t points = 0;
        for (const auto& shape : document.items.at(0).shapes)
            points += std::get<Keypoints>(shape.geometry).points.size();
        QVERIFY(points > 2000);
        QVERIFY(points <= 4 * text.size());
        QVERIFY(!document.problems.empty());
    }

    void aFewBytesDoNotBecomeMillionsOfPictures() {
        const TempFolder folder;
        constexpr std::uint32_t count = 20'000'000;
        writeGz(folder / "train-images-idx3-ubyte.gz", big32(0x803) + big32(count) + big32(1) + big32(1),
                count);
        writeGz(folder / "train-labels-idx1-ubyte.gz", big32(0x801) + big32(count), count);
        const auto data = readIdx(folder.path(), folder / "unpacked");
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::unsupported);
        QVERIFY(!std::filesystem::exists(folder / "unpacked"));
    }

    void aPictureInsideADicomFileIsAsLargeAsItSays() {
        const auto jpeg = must(encodeJpeg(cv::Mat(64, 64, CV_8UC1, cv::Scalar(9)), 90));
        const auto read = [](const DicomFile& file) { return decodeDicom(file.bytes(), "a.dcm"); };
        const auto right = read(DicomFile(DicomFile::jpeg).picture(64, 64, 8, "MONOCHROME2").fragment(jpeg));
        QVERIFY(right.ok());
        const auto wrong = read(DicomFile(DicomFile::jpeg).picture(8, 8, 8, "MONOCHROME2").fragment(jpeg));
        QCOMPARE(wrong.error().code, ErrorCode::corrupt);
    }

    void aDicomFileThatBeginsLikeAnotherPictureIsNotLeftToOthers() {
        for (const std::string magic : {"\xff\x4f\xff\x51", "\x76\x2f\x31\x01"}) {
            auto text = magic + std::string(124, '\1') + "DICM" + std::string(200, '\2');
            const auto read = decodeImage(std::vector<std::uint8_t>(text.begin(), text.end()), "a.jp2");
            QCOMPARE(read.error().code, ErrorCode::corrupt);
        }
    }

    void runLengthsThatCannotFillTheirPictureAreCorrupt() {
        const std::vector<std::uint8_t> few(66, 0);
        auto data = few;
        data[0] = 1;  // one segment
        data[4] = 64; // where it begins
        const auto read = decodeDicom(
            DicomFile(DicomFile::rle).picture(16000, 16000, 8, "MONOCHROME2").fragment(data).bytes(),
            "a.dcm");
        QCOMPARE(read.error().code, ErrorCode::corrupt);
    }

    void aHeaderOfMorePixelsThanItsBytesCanHoldIsCorrupt() {
        IndexPicture picture;
        picture.size = {4, 4};
        picture.values.assign(16, 1);
        auto png = must(indexPng(picture));
        for (const auto at : {std::size_t{18}, std::size_t{22}}) // 4 becomes 16388: width, height
            png[at] = 0x40;
        const auto crc = crc32(0, reinterpret_cast<const Bytef*>(png.data() + 12), 17);
        png.replace(29, 4, big32(static_cast<std::uint32_t>(crc)));
        const auto read =
            readIndexPng({reinterpret_cast<const std::uint8_t*>(png.data()), png.size()}, "a.png");
        QVERIFY(!read);
    }
};

QTEST_GUILESS_MAIN(TestHostileInput)
#include "test_hostile_input.moc"
