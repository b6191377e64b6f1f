// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/dataset.h"
#include "tests/formats/made_data.h"

#include <fstream>

using namespace imago;
using namespace imago::test;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

/// A file of its own content; readers of folders look at names only.
void touch(const fs::path& path, const std::string& content = {}) {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << (content.empty() ? path.string() : content);
}

/// "cat val a/b.png" a picture: labels joined by +, split, path below the root.
std::vector<std::string> told(const Dataset& data, const fs::path& root) {
    std::vector<std::string> out;
    for (const auto& item : data.items) {
        std::string labels;
        for (const auto& label : item.labels)
            labels += (labels.empty() ? "" : "+") + label;
        out.push_back((labels.empty() ? "-" : labels) + " " + std::string(toString(item.split)) + " " +
                      toUtf8(item.path.lexically_relative(root)));
    }
    return out;
}

using Lines = std::vector<std::string>;

std::string recognised(const fs::path& source) {
    return std::string(must(recogniseFormat(source))->name);
}

} // namespace

class TestImageFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersAreClasses() {
        const TempFolder root;
        for (const char* name :
             {"dog/1.png", "cat/2.JPG", "cat/deep/er/3.png", "Äpfel/ü 图.png", "cat/.hidden.png",
              ".git/4.png", "__MACOSX/cat/2.jpg", "cat/readme.txt", "loose.png"})
            touch(root / name);
        const auto data = must(readImageFolder(root.path()));
        QCOMPARE(data.format, std::string("imagefolder"));
        QCOMPARE(data.classes, (Lines{"cat", "dog", "Äpfel"}));
        QCOMPARE(told(data, root.path()),
                 (Lines{"- none loose.png", "cat none cat/2.JPG", "cat none cat/deep/er/3.png",
                        "dog none dog/1.png", "Äpfel none Äpfel/ü 图.png"}));
        QVERIFY(data.problems.empty());
        QVERIFY(data.items[0].path.is_absolute());
    }

    void understandsTheSplitLevel() {
        const TempFolder root;
        for (const char* name :
             {"train/a/1.png", "train/b/2.png", "Validation/a/3.png", "test/b/4.png", "test/loose.png"})
            touch(root / name);
        const auto data = must(readImageFolder(root.path()));
        QCOMPARE(data.classes, (Lines{"a", "b"}));
        QCOMPARE(told(data, root.path()),
                 (Lines{"a val Validation/a/3.png", "- test test/loose.png", "b test test/b/4.png",
                        "a train train/a/1.png", "b train train/b/2.png"}));
    }

    void aClassMayBeCalledTest() {
        const TempFolder root;
        for (const char* name : {"test/1.png", "cat/2.png", "dog/3.png"})
            touch(root / name);
        const auto data = must(readImageFolder(root.path()));
        QCOMPARE(data.classes, (Lines{"cat", "dog", "test"}));
        QCOMPARE(data.items.back().split, Split::none);
    }

    void reportsFoldersBesideTheSplits() {
        const TempFolder root;
        for (const char* name : {"train/a/1.png", "test/a/2.png", "old/a/3.png", "old/a/4.png"})
            touch(root / name);
        const auto data = must(readImageFolder(root.path()));
        QCOMPARE(data.items.size(), std::size_t(2));
        QCOMPARE(data.problems.size(), std::size_t(1));
        QCOMPARE(data.problems[0].where, toUtf8(root / "old"));
        QVERIFY(data.problems[0].reason.find("2 pictures") != std::string::npos);
    }

    void passesWrappingFolders() {
        const TempFolder root;
        for (const char* name : {"archive/Dataset/0/1.png", "archive/Dataset/1/2.png", "README.md"})
            touch(root / name);
        QCOMPARE(must(readImageFolder(root.path())).classes, (Lines{"0", "1"}));
        const TempFolder split;
        for (const char* name : {"pets/train/cat/1.png", "pets/train/dog/1.png", "pets/test/cat/2.png"})
            touch(split / name);
        const auto data = must(readImageFolder(split.path()));
        QCOMPARE(data.classes, (Lines{"cat", "dog"}));
        QCOMPARE(data.items.front().split, Split::test);
        const TempFolder one;
        touch(one / "cat/1.png");
        QCOMPARE(must(readImageFolder(one.path())).classes, (Lines{"cat"}));
    }

    void trimsNamesAndRefusesBadOnes() {
        const TempFolder root;
        for (const char* name :
             {" cat /1.png", "cat/2.png", "  /3.png", "tab\there/4.png", "caf\xe9/5.png", "dog/\xe9.png"})
            touch(root / name);
        const auto data = must(readImageFolder(root.path()));
        QCOMPARE(data.classes, (Lines{"cat"}));
        QCOMPARE(data.items.size(), std::size_t(2));
        QCOMPARE(data.problems.size(), std::size_t(4));
    }

    void takesBothOfAContradictionAndSaysSo() {
        const TempFolder root;
        touch(root / "a/1.png", "same");
        touch(root / "a/2.png", "same"); // a copy within the class says nothing wrong
        touch(root / "a/3.png", "size");
        touch(root / "b/4.png", "same");
        touch(root / "b/5.png", "other");
        const auto data = must(readImageFolder(root.path()));
        QCOMPARE(told(data, root.path()), (Lines{"a none a/1.png", "a none a/2.png", "a none a/3.png",
                                                 "b none b/4.png", "b none b/5.png"}));
        QCOMPARE(data.problems.size(), std::size_t(1));
        QCOMPARE(data.problems[0].where, toUtf8(root / "b/4.png"));
        QVERIFY(data.problems[0].reason.find("a/1.png") != std::string::npos);
    }

    void reportsWhatCannotBeLearntOrRead() {
        const TempFolder root;
        for (const char* name :
             {"train/a/1.png", "val/a/2.png", "val/zebra/3.png", "train/a/film.gif", "train/a/x.heic"})
            touch(root / name);
        const auto data = must(readImageFolder(root.path()));
        QCOMPARE(data.items.size(), std::size_t(3));
        QCOMPARE(data.problems.size(), std::size_t(3));
        QVERIFY(data.problems[0].where.ends_with("film.gif"));
        QVERIFY(data.problems[2].reason.find("zebra") != std::string::npos);
    }

    void refusesWhatIsNoDataSet() {
        const TempFolder root;
        QCOMPARE(readImageFolder(root.path()).error().code, ErrorCode::notFound);
        QCOMPARE(readImageFolder(root / "none").error().code, ErrorCode::notFound);
        touch(root / "a.png");
        QCOMPARE(readImageFolder(root / "a.png").error().code, ErrorCode::notFound);
        std::stop_source source;
        source.request_stop();
        QCOMPARE(readImageFolder(root.path(), {}, source.get_token()).error().code, ErrorCode::cancelled);
    }

    void isRecognisedBesideTables() {
        const TempFolder root;
        QCOMPARE(recogniseFormat(root.path()).error().code, ErrorCode::unsupported);
        QCOMPARE(recogniseFormat(root / "none").error().code, ErrorCode::notFound);
        touch(root / "data/cat/1.png");
        QCOMPARE(recognised(root.path()), "imagefolder"s);
        touch(root / "notes.csv", "day,weather\n1,rain\n");
        QCOMPARE(recognised(root.path()), "imagefolder"s);
        QCOMPARE(recognised(root / "notes.csv"), "csv"s);
        touch(root / "notes.csv", "path,label\ndata/cat/1.png,cat\n");
        QCOMPARE(recognised(root.path()), "csv"s);
        touch(root / "t10k-images-idx3-ubyte", "x");
        touch(root / "t10k-labels-idx1-ubyte", "x");
        QCOMPARE(recognised(root.path()), "idx"s);
        QCOMPARE(recognised(root / "t10k-images-idx3-ubyte"), "idx"s);
        QCOMPARE(recogniseFormat(root / "data/cat/1.png").error().code, ErrorCode::unsupported);
    }

    void writesWhatItReads() {
        const TempFolder folder;
        Dataset data;
        data.items = {
            itemOf(folder.path(), "p/a.png", Split::train), itemOf(folder.path(), "q/a.png", Split::train),
            itemOf(folder.path(), "b.png", Split::val), itemOf(folder.path(), "unseen.png", Split::test)};
        data.items[0].labels = data.items[1].labels = {"cat"};
        data.items[2].labels = {"dog"};
        for (const bool splits : {true, false}) {
            if (!splits)
                for (auto& item : data.items)
                    item.split = Split::none;
            const auto [back, losses, files] =
                trip("imagefolder", data, folder / ("out" + std::to_string(splits)));
            QVERIFY(losses.empty());
            for (const char* name : {"a.png", "a-2.png", "b.png", "unseen.png"}) {
                const auto& item = data.items[name[0] == 'b' ? 2 : name[0] == 'u' ? 3 : 0];
                QCOMPARE(named(back, name).labels, item.labels);
                QCOMPARE(named(back, name).split, item.split);
            }
            QCOMPARE(back.items.size(), std::size_t(4));
        }
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.classes = {"T-shirt/top", "t-Shirt_top", ".hidden", "never"};
        data.items = {itemOf(folder.path(), "a.png", Split::train), itemOf(folder.path(), "b.png"),
                      itemOf(folder.path(), "c.png"), itemOf(folder.path(), "negative.png")};
        data.items[0].labels = {"T-shirt/top", "never"};
        data.items[0].shapes = everyKind();
        data.items[1].labels = {"t-Shirt_top"};
        data.items[2].labels = {".hidden"};
        data.items[3].negative = true;
        const auto [back, losses, files] = trip("imagefolder", data, folder / "out");
        QCOMPARE(lossOf(losses, "class_name"), 3);
        QCOMPARE(lossOf(losses, "image"), 1);
        QCOMPARE(lossOf(losses, "split"), 3);
        QCOMPARE(lossOf(losses, "negative"), 1);
        for (const char* kind :
             {"box", "rotated_box", "polygon", "polyline", "point", "mask", "ellipse", "keypoints"})
            QCOMPARE(lossOf(losses, kind), 1);
        QCOMPARE(named(back, "c.png").labels, std::vector<std::string>{"_.hidden"});
        QCOMPARE(named(back, "b.png").labels, std::vector<std::string>{"t-Shirt_top-2"});
    }
};

QTEST_GUILESS_MAIN(TestImageFolder)
#include "test_image_folder.moc"
