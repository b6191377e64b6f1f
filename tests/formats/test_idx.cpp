// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/dataset.h"
#include "core/image/image.h"
#include "tests/formats/made_data.h"

#include <opencv2/core.hpp>

#include <fstream>
#include <set>
#include <zlib.h>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

std::string big32(std::uint32_t value) {
    return {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
}

/// Pictures of 3 × 2 pixels whose values count up.
std::string imageFile(std::uint32_t count) {
    std::string out = big32(0x803) + big32(count) + big32(2) + big32(3);
    for (std::uint32_t i = 0; i < count * 6; ++i)
        out += char(i * 5);
    return out;
}
std::string labelFile(const std::vector<int>& labels) {
    std::string out = big32(0x801) + big32(std::uint32_t(labels.size()));
    for (const int label : labels)
        out += char(label);
    return out;
}

void write(const fs::path& path, const std::string& content) {
    if (path.extension() == ".gz") {
        gzFile file = gzopen(path.c_str(), "wb");
        if (gzwrite(file, content.data(), unsigned(content.size())) != int(content.size())) qFatal("gzwrite");
        gzclose(file);
    } else {
        std::ofstream(path, std::ios::binary) << content;
    }
}

} // namespace

class TestIdx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unpacksPairs() {
        const TempFolder folder;
        write(folder / "train-images-idx3-ubyte.gz", imageFile(4));
        write(folder / "train-labels-idx1-ubyte.gz", labelFile({3, 1, 3, 0}));
        write(folder / "t10k-images.idx3-ubyte", imageFile(2));
        write(folder / "t10k-labels.idx1-ubyte", labelFile({1, 7}));
        std::int64_t done = 0, total = 0;
        const auto data = must(readIdx(folder.path(), folder / "out",
                                       [&](const Progress& p) { done = p.done, total = p.total; }));
        QCOMPARE(data.format, std::string("idx"));
        QCOMPARE(data.classes, (Lines{"0", "1", "3", "7"}));
        QCOMPARE(data.items.size(), std::size_t(6));
        QCOMPARE(done, std::int64_t(6));
        QCOMPARE(total, std::int64_t(6));
        QCOMPARE(data.items[0].path, folder / "out/train/00000.png");
        QCOMPARE(data.items[0].labels, (Lines{"3"}));
        QCOMPARE(data.items[0].split, Split::train);
        QCOMPARE(data.items[5].path, folder / "out/test/00001.png");
        QCOMPARE(data.items[5].labels, (Lines{"7"}));
        QCOMPARE(data.items[5].split, Split::test);
        const auto picture = must(decodeImage(data.items[1].path));
        QCOMPARE(picture.cols, 3);
        QCOMPARE(picture.rows, 2);
        QCOMPARE(picture.at<cv::Vec3b>(0, 0), cv::Vec3b(30, 30, 30)); // the 7th value
        QCOMPARE(picture.at<cv::Vec3b>(1, 2), cv::Vec3b(55, 55, 55));
    }

    void keepsEqualFilesAndMendsOthers() {
        const TempFolder folder;
        write(folder / "train-images-idx3-ubyte", imageFile(3));
        write(folder / "train-labels-idx1-ubyte", labelFile({0, 1, 2}));
        const auto data = must(readIdx(folder.path(), folder / "out"));
        const auto old = fs::file_time_type::clock::now() - std::chrono::hours(5);
        fs::last_write_time(data.items[0].path, old);
        const auto before = must(readBytes(data.items[1].path));
        std::ofstream(data.items[1].path, std::ios::binary) << "broken";
        QCOMPARE(must(readIdx(folder / "train-images-idx3-ubyte", folder / "out")).items, data.items);
        QCOMPARE(fs::last_write_time(data.items[0].path), old);
        QCOMPARE(must(readBytes(data.items[1].path)), before);
    }

    void namesTheClothesOfFashionMnist() {
        const TempFolder folder;
        write(folder / "train-images-idx3-ubyte", imageFile(10));
        write(folder / "train-labels-idx1-ubyte", labelFile({9, 0, 0, 3, 0, 2, 7, 2, 5, 5}));
        const auto data = must(readIdx(folder.path(), folder / "out"));
        QCOMPARE(data.classes,
                 (Lines{"T-shirt/top", "Pullover", "Dress", "Sandal", "Sneaker", "Ankle boot"}));
        QCOMPARE(data.items[0].labels, (Lines{"Ankle boot"}));
        fs::create_directories(folder / "Fashion");
        write(folder / "Fashion/train-images-idx3-ubyte", imageFile(1));
        write(folder / "Fashion/train-labels-idx1-ubyte", labelFile({1}));
        QCOMPARE(must(readIdx(folder / "Fashion", folder / "out2")).classes, (Lines{"Trouser"}));
    }

    void keepsSetsOfOneSplitApart() {
        const TempFolder folder;
        for (const char* prefix : {"emnist-digits-train", "emnist-letters-train", "emnist-letters-test"}) {
            write(folder / (std::string(prefix) + "-images-idx3-ubyte"), imageFile(2));
            write(folder / (std::string(prefix) + "-labels-idx1-ubyte"), labelFile({0, 1}));
        }
        const auto data = must(readIdx(folder.path(), folder / "out"));
        std::set<fs::path> paths;
        for (const auto& item : data.items)
            paths.insert(item.path);
        QCOMPARE(paths.size(), std::size_t(6));
        QCOMPARE(data.items.back().split, Split::test);
    }

    void refusesDamage_data() {
        QTest::addColumn<QByteArray>("images");
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<int>("code");
        const auto bytes = [](const std::string& text) {
            return QByteArray(text.data(), qsizetype(text.size()));
        };
        const auto good = bytes(labelFile({1, 2}));
        QTest::newRow("magic") << bytes("\x89PNG" + imageFile(2)) << good << int(ErrorCode::corrupt);
        QTest::newRow("type") << bytes(std::string("\0\0\x0d\x03", 4) + imageFile(2).substr(4)) << good
                              << int(ErrorCode::unsupported);
        QTest::newRow("dimensions") << good << good << int(ErrorCode::unsupported);
        QTest::newRow("swapped") << bytes(imageFile(2)) << bytes(imageFile(2)) << int(ErrorCode::unsupported);
        QTest::newRow("truncated") << bytes(imageFile(2)).chopped(1) << good << int(ErrorCode::corrupt);
        QTest::newRow("header only") << bytes(imageFile(2)).left(9) << good << int(ErrorCode::corrupt);
        QTest::newRow("empty") << QByteArray() << good << int(ErrorCode::corrupt);
        QTest::newRow("longer") << bytes(imageFile(2)) + 'x' << good << int(ErrorCode::corrupt);
        QTest::newRow("counts") << bytes(imageFile(3)) << good << int(ErrorCode::corrupt);
        QTest::newRow("huge") << bytes(big32(0x803) + big32(0xffffffff) + big32(0xffff) + big32(0xffff))
                              << good << int(ErrorCode::corrupt);
        QTest::newRow("lies") << bytes(big32(0x803) + big32(1000000) + big32(28) + big32(28)) << good
                              << int(ErrorCode::corrupt);
        QTest::newRow("no pixels") << bytes(big32(0x803) + big32(2) + big32(0) + big32(28)) << good
                                   << int(ErrorCode::corrupt);
    }
    void refusesDamage() {
        QFETCH(QByteArray, images);
        QFETCH(QByteArray, labels);
        QFETCH(int, code);
        for (const char* extension : {"", ".gz"}) {
            const TempFolder folder;
            write(folder / (std::string("train-images-idx3-ubyte") + extension), images.toStdString());
            write(folder / (std::string("train-labels-idx1-ubyte") + extension), labels.toStdString());
            const auto data = readIdx(folder.path(), folder / "out");
            QVERIFY(!data);
            QCOMPARE(int(data.error().code), code);
            QVERIFY(data.error().message.find("train-") != std::string::npos);
        }
    }

    void refusesDamagedCompression() {
        const TempFolder folder;
        write(folder / "train-images-idx3-ubyte.gz", imageFile(200));
        write(folder / "train-labels-idx1-ubyte.gz", labelFile(std::vector<int>(200, 1)));
        fs::resize_file(folder / "train-images-idx3-ubyte.gz",
                        fs::file_size(folder / "train-images-idx3-ubyte.gz") / 2);
        QCOMPARE(readIdx(folder.path(), folder / "out").error().code, ErrorCode::corrupt);
    }

    void saysWhatIsMissing() {
        const TempFolder folder;
        QCOMPARE(readIdx(folder.path(), folder / "out").error().code, ErrorCode::notFound);
        write(folder / "train-images-idx3-ubyte", imageFile(1));
        const auto data = readIdx(folder.path(), folder / "out");
        QCOMPARE(data.error().code, ErrorCode::notFound);
        QVERIFY(data.error().message.find("labels-idx1") != std::string::npos);
        write(folder / "train-labels-idx1-ubyte", labelFile({1}));
        std::ofstream(folder / "file") << "in the way";
        QCOMPARE(readIdx(folder.path(), folder / "file").error().code, ErrorCode::io);
        std::stop_source source;
        source.request_stop();
        QCOMPARE(readIdx(folder.path(), folder / "out", {}, source.get_token()).error().code,
                 ErrorCode::cancelled);
    }

    void readsDebiansFashionMnist() {
        const fs::path file = "/usr/share/datasets/fashion-mnist/t10k-images-idx3-ubyte.gz";
        if (!fs::exists(file)) QSKIP("the package dataset-fashion-mnist is not installed");
        const TempFolder folder;
        const auto data = must(readIdx(file, folder.path()));
        QCOMPARE(data.items.size(), std::size_t(10000));
        QCOMPARE(data.classes.size(), std::size_t(10));
        QCOMPARE(data.classes[9], std::string("Ankle boot"));
        QCOMPARE(data.items[0].labels, (Lines{"Ankle boot"}));
        QCOMPARE(data.items[0].split, Split::test);
        QCOMPARE(must(decodeImage(data.items[9999].path)).cols, 28);
    }

    void writesWhatItReads() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"cat", "dog"};
        cv::Mat grey(20, 30, CV_8UC1);
        for (int i = 0; i < 600; ++i)
            grey.data[i] = static_cast<std::uint8_t>(i * 7);
        const auto png = must(encodePng(grey));
        for (const char* name : {"a.png", "b.png"}) {
            test::put(folder / name, std::string(png.begin(), png.end()));
            DatasetItem item;
            item.path = folder / name;
            item.labels = {"dog"};
            item.split = name[0] == 'a' ? Split::train : Split::test;
            data.items.push_back(item);
        }
        const auto [back, losses, files] = trip("idx", data, folder / "out");
        QCOMPARE(losses.size(), std::size_t(1)); // the names of the files
        QCOMPARE(lossOf(losses, "name"), 2);
        QCOMPARE(back.classes, data.classes);
        QCOMPARE(back.items.size(), std::size_t(2));
        QCOMPARE(back.items[0].split, Split::train);
        QCOMPARE(back.items[1].split, Split::test);
        QCOMPARE(back.items[1].labels, Lines{"dog"});
        QCOMPARE(cv::norm(must(decodeImage(back.items[1].path)), must(decodeImage(data.items[1].path)),
                          cv::NORM_INF),
                 0.0);
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "a.png", Split::val),
                      itemOf(folder.path(), "b.png", Split::train, {40, 40}),
                      itemOf(folder.path(), "unseen.png", Split::train)};
        data.items[0].labels = {"cat", "dog"};
        data.items[1].labels = {"dog"};
        const auto [back, losses, files] = trip("idx", data, folder / "out");
        QCOMPARE(lossOf(losses, "colour"), 2);
        QCOMPARE(lossOf(losses, "size"), 2);
        QCOMPARE(lossOf(losses, "split"), 1);
        QCOMPARE(lossOf(losses, "image"), 1);
        QCOMPARE(lossOf(losses, "unlabelled"), 1);
        QVERIFY((must(decodeImage(back.items.at(0).path)).size() == cv::Size(28, 28)));
    }
};

QTEST_GUILESS_MAIN(TestIdx)
#include "test_idx.moc"
