// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/output.h"
#include "core/image/image.h"
#include "tests/support/fixtures.h"

#include <QProcess>

#include <exiv2/exiv2.hpp>
#include <opencv2/core.hpp>
#include <sys/stat.h>
#include <sys/wait.h>

#include <csignal>
#include <fstream>
#include <unistd.h>
#include <zlib.h>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& path) {
    return must(readText(path));
}

DatasetItem itemOf(const fs::path& path) {
    return {path, {}, Split::none};
}

/// Everything below a folder, with '/' and sorted; hidden too.
std::vector<std::string> below(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (!entry.is_directory()) names.push_back(toUtf8(entry.path().lexically_relative(folder)));
    std::sort(names.begin(), names.end());
    return names;
}

/// Puts an eXIf chunk with orientation and maker behind a PNG's header, and a text.
void describePng(const fs::path& picture, int orientation) {
    const auto chunk = [](std::string typeAndData) {
        const auto big32 = [](std::size_t value) {
            return std::string{char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
        };
        const auto crc = ::crc32(0, reinterpret_cast<const Bytef*>(typeAndData.data()),
                                 static_cast<uInt>(typeAndData.size()));
        return big32(typeAndData.size() - 4) + typeAndData + big32(crc);
    };
    std::string exif(
        "eXIfMM\0*\0\0\0\x08\0\x02\x01\x0f\0\x02\0\0\0\x0d\0\0\0\x26\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
        42);
    exif[35] = char(orientation);
    exif += std::string("Camera works\0", 13);
    auto bytes = textOf(picture);
    bytes.insert(33, chunk(exif) + chunk(std::string("tEXtAuthor\0Somebody", 19)));
    std::ofstream(picture, std::ios::binary) << bytes;
}

void describe(const fs::path& picture, int orientation) {
    if (picture.extension() == ".png") return describePng(picture, orientation);
    std::unique_ptr<Exiv2::Image> image(Exiv2::ImageFactory::open(picture.string()).release());
    image->readMetadata();
    auto& exif = image->exifData();
    exif["Exif.Image.Orientation"] = std::uint16_t(orientation);
    exif["Exif.Image.Make"] = "Camera works";
    exif["Exif.Image.Artist"] = "Somebody";
    exif["Exif.Photo.BodySerialNumber"] = "4711";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "52/1 30/1 0/1";
    image->xmpData()["Xmp.dc.creator"] = "Somebody";
    image->writeMetadata();
}

std::vector<std::string> exifKeys(const fs::path& picture) {
    std::unique_ptr<Exiv2::Image> image(Exiv2::ImageFactory::open(picture.string()).release());
    image->readMetadata();
    std::vector<std::string> keys;
    for (const auto& datum : image->exifData())
        keys.push_back(datum.key());
    for (const auto& datum : image->xmpData())
        keys.push_back(datum.key());
    return keys;
}

std::int64_t lost(const Output& out, const std::string& kind) {
    std::int64_t count = 0;
    for (const auto& loss : out.losses())
        if (loss.kind == kind) count += loss.count;
    return count;
}

} // namespace

class TestOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesFilesAndTheirManifest() {
        TempFolder folder;
        makeImage(folder / "a.png", 1);
        auto out = must(Output::open(folder / "out", {}));
        must(out.file("labels/ä b.txt", "one"));
        must(out.append("labels/ä b.txt", " and two"));
        must(out.append("long.json", "[1"));
        must(out.file("other.txt", ""));
        must(out.append("long.json", "]"));
        QCOMPARE(must(out.picture(itemOf(folder / "a.png"), "images/a.png")), std::string("images/a.png"));
        out.wrote(1, 2);
        QVERIFY(!fs::exists(folder / "out"));
        must(out.finish());
        const std::vector<std::string> names{"images/a.png", "labels/ä b.txt", "long.json", "other.txt"};
        QCOMPARE(out.files(), names);
        QCOMPARE(out.images(), std::int64_t(1));
        QCOMPARE(out.annotations(), std::int64_t(2));
        QCOMPARE(textOf(folder / "out/labels/ä b.txt"), std::string("one and two"));
        QCOMPARE(textOf(folder / "out/long.json"), std::string("[1]"));
        QCOMPARE(textOf(folder / "out/images/a.png"), textOf(folder / "a.png"));
        QProcess check;
        check.setWorkingDirectory(QString::fromStdString(toUtf8(folder / "out")));
        check.start("sha256sum", {"--check", "--strict", "MANIFEST.sha256"});
        QVERIFY(check.waitForFinished());
        QCOMPARE(check.exitCode(), 0);
        QCOMPARE(check.readAllStandardOutput().count('\n'), 4);
        QCOMPARE(below(folder.path()).size(), std::size_t(6));
    }

    void leavesNothingBehindWithoutFinish() {
        TempFolder folder;
        {
            auto out = must(Output::open(folder / "out", {}));
            must(out.file("a.txt", "a"));
            QVERIFY(fs::exists(out.place() / "a.txt"));
        }
        QCOMPARE(below(folder.path()), std::vector<std::string>());
        QVERIFY(!fs::exists(folder / "out"));
    }

    void leavesNoHalfTargetWhenKilled() {
        TempFolder folder;
        const auto child = ::fork();
        if (child == 0) {
            auto out = Output::open(folder / "out", {});
            for (int i = 0; out && i < 1000000; ++i)
                (void)out->file(std::to_string(i) + ".txt", "text");
            ::_exit(0);
        }
        while (below(folder.path()).empty())
            ::usleep(1000);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(!fs::exists(folder / "out"));
        QVERIFY(!below(folder.path()).empty());
        auto out = must(Output::open(folder / "out", {}));
        must(out.file("a.txt", "a"));
        must(out.finish());
        const std::vector<std::string> names{"out/MANIFEST.sha256", "out/a.txt"};
        QCOMPARE(below(folder.path()), names);
    }

    void refusesATargetThatHoldsSomething() {
        TempFolder folder;
        fs::create_directories(folder / "empty");
        fs::create_directories(folder / "full");
        std::ofstream(folder / "full/mine.txt") << "mine";
        std::ofstream(folder / "file") << "mine";
        const auto full = Output::open(folder / "full", {});
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::alreadyExists);
        QVERIFY(!Output::open(folder / "file", {}));
        OutputOptions dry;
        dry.dryRun = true;
        QVERIFY(!Output::open(folder / "full", dry));
        auto out = must(Output::open(folder / "empty", {}));
        must(out.file("a.txt", "a"));
        must(out.finish());
        QCOMPARE(textOf(folder / "empty/a.txt"), std::string("a"));
    }

    void keepsWhatSomebodyPutsIntoTheTargetMeanwhile() {
        TempFolder folder;
        auto out = must(Output::open(folder / "out", {}));
        must(out.file("a.txt", "a"));
        fs::create_directories(folder / "out");
        std::ofstream(folder / "out/mine.txt") << "mine";
        const auto status = out.finish();
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::alreadyExists);
        QCOMPARE(textOf(folder / "out/mine.txt"), std::string("mine"));
    }

    void refusesNamesThatLeaveTheFolderOrMeet() {
        TempFolder folder;
        makeImage(folder / "a.png", 1);
        for (const bool dryRun : {false, true}) {
            OutputOptions options;
            options.dryRun = dryRun;
            auto out = must(Output::open(folder / "out", options));
            for (const auto* name :
                 {"", "/etc/x", "../x", "a/../../x", "a//b", "a/", "./a", "MANIFEST.sha256"}) {
                const auto status = out.file(name, "x");
                QVERIFY2(!status, name);
                QCOMPARE(status.error().code, ErrorCode::invalidArgument);
            }
            must(out.file("a/b.txt", "x"));
            QVERIFY(!out.file("a/b.txt", "x"));
            QVERIFY(!out.file("a", "x"));
            QVERIFY(!out.file("a/b.txt/c", "x"));
            QVERIFY(!out.file("A/B.txt", "x"));
            must(out.picture(itemOf(folder / "a.png"), "Ärger.png"));
            QVERIFY(!out.picture(itemOf(folder / "a.png"), "ÄRGER.png"));
            QCOMPARE(out.files(), (std::vector<std::string>{"a/b.txt", "Ärger.png"}));
        }
    }

    void foldsCaseOfEveryAlphabet() {
        QCOMPARE(foldedCase("AbÄÖÜ ΣΩ ЖЯ 東京 😀"), std::string("abäöü σω жя 東京 😀"));
        QCOMPARE(foldedCase("A\xff"), std::string("a\xff"));
    }

    void linksPicturesOrLeavesThem() {
        TempFolder folder;
        makeImage(folder / "data/a b.png", 1);
        OutputOptions options;
        options.images = ImageMode::link;
        auto linked = must(Output::open(folder / "linked", options));
        QCOMPARE(must(linked.picture(itemOf(folder / "data/a b.png"), "images/a.png")),
                 std::string("images/a.png"));
        must(linked.finish());
        struct stat a {
        }, b{};
        QCOMPARE(::stat((folder / "data/a b.png").c_str(), &a), 0);
        QCOMPARE(::stat((folder / "linked/images/a.png").c_str(), &b), 0);
        QCOMPARE(a.st_ino, b.st_ino);
        options.images = ImageMode::none;
        auto left = must(Output::open(folder / "deep/left", options));
        const auto name = must(left.picture(itemOf(folder / "data/a b.png"), "images/a.png"));
        QCOMPARE(name, std::string("../../data/a b.png"));
        must(left.file("list.txt", name));
        must(left.finish());
        QVERIFY(fs::exists(folder / "deep/left" / name));
        QCOMPARE(left.files(), std::vector<std::string>{"list.txt"});
    }

    void copiesAcrossFileSystemsWithANote() {
        const fs::path other = "/dev/shm";
        TempFolder folder;
        struct stat a {
        }, b{};
        if (::stat(other.c_str(), &a) != 0 || ::stat(folder.path().c_str(), &b) != 0 || a.st_dev == b.st_dev)
            QSKIP("there is no second file system at /dev/shm");
        makeImage(folder / "a.png", 1);
        const auto target = other / ("imago-test-" + std::to_string(::getpid()));
        OutputOptions options;
        options.images = ImageMode::link;
        auto out = must(Output::open(target, options));
        must(out.picture(itemOf(folder / "a.png"), "a.png"));
        must(out.finish());
        const bool equal = textOf(target / "a.png") == textOf(folder / "a.png");
        fs::remove_all(target);
        QVERIFY(equal);
        QCOMPARE(lost(out, "link"), std::int64_t(1));
    }

    void storesTurnedPicturesUpright_data() {
        QTest::addColumn<QString>("extension");
        QTest::newRow("JPEG") << ".jpg";
        QTest::newRow("PNG") << ".png";
    }

    void storesTurnedPicturesUpright() {
        QFETCH(QString, extension);
        TempFolder folder;
        const auto picture = folder / ("a" + extension.toStdString());
        makeImage(picture, 1, {64, 48});
        describe(picture, 6);
        const auto seen = must(decodeImage(picture));
        QCOMPARE(seen.cols, 48);
        for (const bool dryRun : {true, false}) {
            OutputOptions options;
            options.dryRun = dryRun;
            auto out = must(Output::open(folder / "out", options));
            must(out.picture(itemOf(picture), "a.img"));
            must(out.finish());
            QCOMPARE(lost(out, "orientation"), std::int64_t(1));
        }
        const auto probe = must(probeImage(folder / "out/a.img"));
        QCOMPARE(probe.orientation, 1);
        QCOMPARE(probe.size, (Size{48, 64}));
        const auto stored = must(decodeImage(folder / "out/a.img"));
        cv::Mat difference;
        cv::absdiff(seen, stored, difference);
        QVERIFY(cv::mean(difference)[0] < 2);
        const auto keys = exifKeys(folder / "out/a.img");
        if (extension != ".png")
            QVERIFY(std::find(keys.begin(), keys.end(), "Exif.Image.Make") != keys.end());
        OutputOptions keep;
        keep.bakeOrientation = false;
        auto kept = must(Output::open(folder / "kept", keep));
        must(kept.picture(itemOf(picture), "a.img"));
        must(kept.finish());
        QCOMPARE(lost(kept, "orientation"), std::int64_t(1));
        QCOMPARE(textOf(folder / "kept/a.img"), textOf(picture));
    }

    void removesPlaceDeviceAndOwner_data() {
        storesTurnedPicturesUpright_data();
        QTest::newRow("TIFF") << ".tif";
        QTest::newRow("WebP") << ".webp";
    }

    void removesPlaceDeviceAndOwner() {
        QFETCH(QString, extension);
        TempFolder folder;
        const auto picture = folder / ("a" + extension.toStdString());
        makeImage(picture, 1);
        describe(picture, 1);
        const auto before = textOf(picture);
        OutputOptions options;
        options.removeMetadata = true;
        auto out = must(Output::open(folder / "out", options));
        must(out.picture(itemOf(picture), "a.img"));
        must(out.finish());
        QCOMPARE(out.losses(), std::vector<Loss>());
        QCOMPARE(textOf(picture), before);
        for (const auto& key : exifKeys(folder / "out/a.img"))
            QVERIFY2(key.find("GPS") == key.npos && key != "Exif.Image.Make" && key != "Exif.Image.Artist" &&
                         key.find("Serial") == key.npos && key.find("Xmp") == key.npos,
                     key.c_str());
        const auto bytes = textOf(folder / "out/a.img");
        for (const auto* secret : {"Camera works", "Somebody", "4711"})
            QVERIFY2(bytes.find(secret) == bytes.npos, secret);
        const auto a = must(decodeImage(picture)), b = must(decodeImage(folder / "out/a.img"));
        QCOMPARE(cv::norm(a, b, cv::NORM_INF), 0.0);
        options.images = ImageMode::link;
        QVERIFY(!Output::open(folder / "linked", options));
    }

    void keepsTheOrientationOfWhatIsNotTurned() {
        TempFolder folder;
        OutputOptions options;
        options.removeMetadata = true;
        options.bakeOrientation = false;
        auto out = must(Output::open(folder / "out", options));
        for (const auto* name : {"a.jpg", "a.png"}) {
            makeImage(folder / name, 1);
            describe(folder / name, 6);
            must(out.picture(itemOf(folder / name), name));
        }
        must(out.finish());
        for (const auto* name : {"a.jpg", "a.png"}) {
            QCOMPARE(must(probeImage(folder / "out" / name)).orientation, 6);
            QVERIFY(textOf(folder / "out" / name).find("Camera works") == std::string::npos);
        }
    }

    void countsPicturesThatCannotBeRead() {
        TempFolder folder;
        std::ofstream(folder / "broken.jpg") << "no picture";
        for (const bool dryRun : {true, false}) {
            OutputOptions options;
            options.removeMetadata = true;
            options.dryRun = dryRun;
            auto out = must(Output::open(folder / "out", options));
            must(out.picture(itemOf(folder / "gone.jpg"), "gone.jpg"));
            must(out.picture(itemOf(folder / "broken.jpg"), "broken.jpg"));
            must(out.file("list.txt", "gone.jpg\nbroken.jpg\n"));
            must(out.finish());
            QCOMPARE(lost(out, "picture"), std::int64_t(2));
            QCOMPARE(out.files(), std::vector<std::string>{"list.txt"});
        }
        QVERIFY(!fs::exists(folder / "out/broken.jpg"));
    }

    void writesTheSameBytesEachTime() {
        TempFolder folder;
        makeImage(folder / "a.jpg", 1);
        describe(folder / "a.jpg", 8);
        for (const auto* name : {"one", "two"}) {
            auto out = must(Output::open(folder / name, {}));
            must(out.picture(itemOf(folder / "a.jpg"), "a.jpg"));
            must(out.file("b.txt", "b"));
            must(out.finish());
        }
        QCOMPARE(textOf(folder / "one/MANIFEST.sha256"), textOf(folder / "two/MANIFEST.sha256"));
    }
};

QTEST_GUILESS_MAIN(TestOutput)
#include "test_output.moc"
