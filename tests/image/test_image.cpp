// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/image.h"
#include "core/image/picture_walk.h"
#include "tests/support/fixtures.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

class TestImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void probeKnowsTheFile() {
        const TempFolder folder;
        makeImage(folder / "a.png", 3, {70, 40});
        const auto probe = must(probeImage(folder / "a.png"));
        QCOMPARE(probe.size.width, 70);
        QCOMPARE(probe.size.height, 40);
        QCOMPARE(probe.orientation, 1);
        QCOMPARE(probe.bytes, std::int64_t(fs::file_size(folder / "a.png")));
        QCOMPARE(probe.contentHash, contentHash(must(readBytes(folder / "a.png"))));
        QCOMPARE(probe.contentHash, must(fileContentHash(folder / "a.png")));
        QCOMPARE(probe.contentHash.size(), std::size_t(32));
        QCOMPARE(probe.phash, perceptualHash(must(decodeImage(folder / "a.png"))));
        const auto stamp = must(fileStamp(folder / "a.png"));
        QCOMPARE(stamp.bytes, probe.bytes);
        QCOMPARE(stamp.mtimeMs, probe.mtimeMs);
        QCOMPARE(fileStamp(folder / "b.png").error().code, ErrorCode::notFound);
        QCOMPARE(fileStamp(folder.path()).error().code, ErrorCode::unreadable);
    }

    void contentHashIsXxh3() {
        // The published test vector of XXH3-128 for no input with seed 0.
        QCOMPARE(contentHash({}), std::string("99aa06d3014798d86001c324468d497f"));
        QVERIFY(contentHash({1}) != contentHash({2}));
    }

    void perceptualHashToleratesCopies() {
        const TempFolder folder;
        for (int look = 0; look < lookCount; ++look) {
            makeImage(folder / "a.png", 5, {240, 180}, look);
            const auto picture = must(decodeImage(folder / "a.png"));
            const auto hash = perceptualHash(picture);
            QVERIFY(hash != 0);
            QVERIFY(!(hash & 1)); // the mean takes no part
            cv::Mat half, lighter;
            cv::resize(picture, half, {}, 0.5, 0.5, cv::INTER_AREA);
            picture.convertTo(lighter, -1, 0.9, 12);
            QVERIFY(hammingDistance(hash, perceptualHash(half)) <= 4);
            QVERIFY(hammingDistance(hash, perceptualHash(lighter)) <= 4);
            const auto jpeg = must(encodeJpeg(picture, 60));
            QVERIFY(hammingDistance(hash, perceptualHash(must(decodeImage(jpeg, "a")))) <= 4);
            cv::Mat flipped;
            cv::flip(picture, flipped, 1);
            QVERIFY(hammingDistance(hash, perceptualHash(flipped)) > 4);
        }
    }

    void flatPicturesHaveNoHash() {
        QCOMPARE(perceptualHash(cv::Mat(50, 50, CV_8UC3, cv::Scalar(90, 90, 90))), std::uint64_t(0));
        QCOMPARE(perceptualHash(cv::Mat()), std::uint64_t(0));
        QCOMPARE(hammingDistance(0, ~std::uint64_t(0)), 64);
        QCOMPARE(hammingDistance(0b1011, 0b0010), 2);
    }

    void knowsPictureNames() {
        for (const char* name : {"a.jpg", "a.JPEG", "a.jpe", "a.Png", "a.bmp", "a.tif", "a.TIFF", "a.webp",
                                 "a.ppm", "a.pgm", "a.pbm", "a.jp2", "dir.x/é.jpg"})
            QVERIFY2(isImageFileName(name), name);
        for (const char* name : {"a.gif", "a.txt", "jpg", ".jpg", "a.jpg.bak", "a", ""})
            QVERIFY2(!isImageFileName(name), name);
    }

    void scalesDownOnly() {
        const cv::Mat picture(100, 300, CV_8UC3, cv::Scalar(1, 2, 3));
        QCOMPARE(scaledToFit(picture, 150).size(), cv::Size(150, 50));
        QCOMPARE(scaledToFit(picture, 300).size(), cv::Size(300, 100));
        QCOMPARE(scaledToFit(picture, 1000).size(), cv::Size(300, 100));
        const cv::Mat line(1, 5000, CV_8UC3, cv::Scalar(9, 9, 9));
        QCOMPARE(scaledToFit(line, 100).size(), cv::Size(100, 1));
    }

    void encodesBack() {
        const TempFolder folder;
        makeImage(folder / "a.png", 1);
        const auto picture = must(decodeImage(folder / "a.png"));
        QCOMPARE(cv::norm(must(decodeImage(must(encodePng(picture)), "p")), picture, cv::NORM_INF), 0.0);
        QVERIFY(cv::norm(must(decodeImage(must(encodeJpeg(picture, 95)), "j")), picture, cv::NORM_L1) <
                5.0 * 3 * 64 * 48);
        QVERIFY(must(encodeJpeg(picture, 20)).size() < must(encodeJpeg(picture, 95)).size());
        QCOMPARE(encodePng(cv::Mat()).error().code, ErrorCode::invalidArgument);
    }

    void makesThumbnails() {
        const TempFolder folder;
        makeImage(folder / "wide.jpg", 1, {1600, 400});
        const auto bytes = must(makeThumbnail(folder / "wide.jpg", 160));
        const auto picture = must(decodeImage(bytes, "thumbnail"));
        QCOMPARE(picture.size(), cv::Size(160, 40));
        makeImage(folder / "small.png", 1, {20, 30});
        QCOMPARE(must(decodeImage(must(makeThumbnail(folder / "small.png", 160)), "t")).size(),
                 cv::Size(20, 30));
        QCOMPARE(makeThumbnail(folder / "none.png", 160).error().code, ErrorCode::notFound);
    }

    void walksInOrderAndOnce() {
        const TempFolder folder;
        for (const char* name : {"b/2.png", "b/10.png", "a/x.jpg", "z.png", ".hidden/h.png", "__MACOSX/m.png",
                                 "a/.h.png", "a/notes.txt", "b/c/d.png"}) {
            fs::create_directories((folder / name).parent_path());
            std::ofstream(folder / name) << "x";
        }
        fs::create_directory_symlink(folder.path(), folder / "b/loop");
        std::vector<std::string> seen;
        WalkVisitor visitor;
        visitor.picture = [&](const fs::path& path) {
            seen.push_back(path.lexically_relative(folder.path()).string());
        };
        visitor.problem = [&](const fs::path& path, const std::string&) {
            seen.push_back("!" + path.string());
        };
        walkPictures(folder.path(), visitor);
        QCOMPARE(seen, (std::vector<std::string>{"z.png", "a/x.jpg", "b/10.png", "b/2.png", "b/c/d.png"}));
        seen.clear();
        visitor.enter = [](const fs::path& path) { return path.filename() != "b"; };
        walkPictures(folder.path(), visitor);
        QCOMPARE(seen, (std::vector<std::string>{"z.png", "a/x.jpg"}));
        seen.clear();
        walkPictures(folder / "none", visitor);
        QCOMPARE(seen.size(), std::size_t(1));
        std::stop_source source;
        source.request_stop();
        seen.clear();
        walkPictures(folder.path(), visitor, source.get_token());
        QVERIFY(seen.empty());
    }
};

QTEST_GUILESS_MAIN(TestImage)
#include "test_image.moc"
