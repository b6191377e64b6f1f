// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cifar.h"
#include "core/image/image.h"
#include "core/project/class_schema.h"
#include "tests/formats/made_data.h"

#include <opencv2/core.hpp>

using namespace imago;
using namespace imago::test;

namespace {

/// A record whose planes are red, green and blue throughout.
std::string record(const std::string& labels, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    return labels + std::string(1024, char(red)) + std::string(1024, char(green)) +
           std::string(1024, char(blue));
}

} // namespace

class TestCifar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unpacksTheTenClasses() {
        const TempFolder folder;
        for (int batch = 1; batch <= 10; ++batch)
            put(folder / ("data_batch_" + std::to_string(batch) + ".bin"),
                record({char(batch % 3)}, 10, 20, std::uint8_t(batch)));
        put(folder / "test_batch.bin", record({'\7'}, 1, 2, 3) + record({'\0'}, 4, 5, 6));
        put(folder / "batches.meta.txt", "airplane\nautomobile\nbird\n\n");
        QCOMPARE(must(recogniseFormat(folder.path()))->name, std::string_view("cifar"));
        ReadOptions options;
        options.unpackTo = folder / "out";
        const auto data = must(readCifar(folder.path(), options));
        QCOMPARE(data.items.size(), std::size_t(12));
        QCOMPARE(data.classes, (std::vector<std::string>{"airplane", "automobile", "bird", "7"}));
        QCOMPARE(data.items[9].path, folder / "out/data_batch_10/00000.png");
        QCOMPARE(data.items[0].labels, std::vector<std::string>{"automobile"});
        QCOMPARE(data.items[11].split, Split::test);
        const auto picture = must(decodeImage(data.items[4].path));
        QCOMPARE(picture.at<cv::Vec3b>(31, 31), cv::Vec3b(5, 20, 10));
    }

    void unpacksTheHundredClassesWithTheirGroups() {
        const TempFolder folder;
        put(folder / "train.bin", record({'\1', '\0'}, 1, 2, 3));
        put(folder / "test.bin", record({'\0', '\1'}, 1, 2, 3));
        put(folder / "fine_label_names.txt", "apple\nbee\n");
        put(folder / "coarse_label_names.txt", "insects\nfruit\n");
        ReadOptions options;
        options.unpackTo = folder / "out";
        const auto data = must(readCifar(folder.path(), options));
        QCOMPARE(data.classes, (std::vector<std::string>{"apple", "bee"}));
        QCOMPARE(must(parseSchema(data.details.at(0).schema)).supercategory, std::string("fruit"));
        QCOMPARE(data.items.at(1).split, Split::test);
    }

    void tellsOfFilesThatAreCutOff() {
        const TempFolder folder;
        put(folder / "data_batch_1.bin", record({'\0'}, 1, 2, 3));
        put(folder / "data_batch_2.bin", record({'\0'}, 1, 2, 3).substr(1));
        ReadOptions options;
        options.unpackTo = folder / "out";
        const auto data = must(readCifar(folder.path(), options));
        QCOMPARE(data.items.size(), std::size_t(1));
        QCOMPARE(data.problems.size(), std::size_t(1));
        std::filesystem::remove(folder / "data_batch_1.bin");
        QCOMPARE(readCifar(folder.path(), options).error().code, ErrorCode::corrupt);
        std::filesystem::remove(folder / "data_batch_2.bin");
        QCOMPARE(readCifar(folder.path(), options).error().code, ErrorCode::notFound);
    }

    void writesWhatItReads() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"cat", "dog"};
        data.items = {itemOf(folder.path(), "a.png", Split::train, {32, 32}),
                      itemOf(folder.path(), "b.png", Split::test, {32, 32}),
                      itemOf(folder.path(), "wide.png", Split::val), itemOf(folder.path(), "unseen.png")};
        data.items[0].labels = {"dog"};
        data.items[1].labels = {"cat", "dog"};
        data.items[2].labels = {"cat"};
        data.items[2].shapes = {shapeOf("dog", Box{1, 2, 3, 4})};
        const auto [back, losses, files] = trip("cifar", data, folder / "out");
        QCOMPARE(lossOf(losses, "size"), 1);
        QCOMPARE(lossOf(losses, "split"), 1);
        QCOMPARE(lossOf(losses, "image"), 1);
        QCOMPARE(lossOf(losses, "box"), 1);
        QCOMPARE(lossOf(losses, "unlabelled"), 1);
        QCOMPARE(lossOf(losses, "name"), 3);
        QCOMPARE(back.classes, data.classes);
        QCOMPARE(back.items.size(), std::size_t(3));
        QCOMPARE(back.items[0].labels, std::vector<std::string>{"dog"});
        QCOMPARE(back.items[2].split, Split::test);
        const auto before = must(decodeImage(data.items[0].path)),
                   after = must(decodeImage(back.items[0].path));
        QCOMPARE(cv::norm(before, after, cv::NORM_INF), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestCifar)
#include "test_cifar.moc"
