// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/tile_cache.h"
#include "core/image/tile_source.h"
#include "tests/image/big_pictures.h"
#include "tests/support/fixtures.h"

#include <exiv2/exiv2.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <fstream>
#include <thread>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

constexpr int side = TileSource::tileSide;

/// Slowly changing colours, so that JPEG loses next to nothing.
cv::Mat gradient(cv::Size size) {
    cv::Mat out(size, CV_8UC3);
    out.forEach<cv::Vec3b>([&](cv::Vec3b& pixel, const int* at) {
        pixel = cv::Vec3b(uchar(at[1] * 255 / size.width), uchar(at[0] * 255 / size.height),
                          uchar(std::abs((at[0] + at[1]) % 400 - 200)));
    });
    cv::GaussianBlur(out, out, {9, 9}, 0);
    return out;
}

cv::Mat assembled(TileSource& source, int level) {
    const Size size = source.levelSize(level);
    cv::Mat out(size.height, size.width, CV_8UC3);
    for (int row = 0; row < source.tiles(level).height; ++row)
        for (int column = 0; column < source.tiles(level).width; ++column) {
            const cv::Mat tile = must(source.tile(level, column, row));
            tile.copyTo(out(cv::Rect(column * side, row * side, tile.cols, tile.rows)));
        }
    return out;
}

double meanDifference(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3);
}

bool isRed(const cv::Vec3b& bgr) {
    return bgr[2] > 200 && bgr[1] < 60 && bgr[0] < 60;
}

bool isGrey(const cv::Vec3b& bgr) {
    return std::abs(bgr[0] - 128) < 4 && std::abs(bgr[1] - 128) < 4 && std::abs(bgr[2] - 128) < 4;
}

} // namespace

class TestTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_cache.emplace();
        qputenv("IMAGO_CACHE_DIR", QByteArray::fromStdString(m_cache->path().string()));
    }

    void tilesAreThePictureAtEveryLevel_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a.jpg", "a.png", "a.tif", "a.bmp", "a.webp"})
            QTest::newRow(name) << name;
    }
    void tilesAreThePictureAtEveryLevel() {
        QFETCH(QString, name);
        const TempFolder folder;
        const auto path = folder / name.toStdString();
        cv::imwrite(path.string(), gradient({1301, 777}));
        const auto source = must(TileSource::open(path));
        QCOMPARE(source->size(), (Size{1301, 777}));
        QCOMPARE(source->levels(), 3);
        QCOMPARE(source->tiles(0), cv::Size(3, 2));
        cv::Mat expected = must(decodeImage(path));
        for (int level = 0; level < source->levels(); ++level) {
            const cv::Mat shown = assembled(*source, level);
            QVERIFY2(meanDifference(shown, expected) < 1.5, qPrintable(QString::number(level)));
            cv::copyMakeBorder(expected, expected, 0, expected.rows % 2, 0, expected.cols % 2,
                               cv::BORDER_REPLICATE);
            cv::resize(expected, expected, {expected.cols / 2, expected.rows / 2}, 0, 0, cv::INTER_AREA);
        }
    }

    void tilesAreUprightForEveryOrientation_data() {
        QTest::addColumn<int>("orientation");
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::newRow(qPrintable(QString::number(orientation))) << orientation;
    }
    void tilesAreUprightForEveryOrientation() {
        QFETCH(int, orientation);
        const TempFolder folder;
        const auto path = folder / "a.jpg";
        cv::imwrite(path.string(), gradient({700, 1100}));
        auto image = Exiv2::ImageFactory::open(path.string());
        image->exifData()["Exif.Image.Orientation"] = std::uint16_t(orientation);
        image->writeMetadata();
        const auto source = must(TileSource::open(path));
        const cv::Mat expected = must(decodeImage(path));
        QCOMPARE(source->size(), (Size{expected.cols, expected.rows}));
        QVERIFY(meanDifference(assembled(*source, 0), expected) < 1.5);
        cv::Mat half;
        cv::resize(expected, half, {expected.cols / 2, expected.rows / 2}, 0, 0, cv::INTER_AREA);
        QVERIFY(meanDifference(assembled(*source, 1), half) < 1.5);
    }

    void keepsTilesForTheNextTime() {
        const TempFolder folder;
        const auto path = folder / "a.png";
        cv::imwrite(path.string(), gradient({900, 600}));
        QVERIFY(!must(TileSource::open(path))->prepared());
        must(must(TileSource::open(path))->prepare());
        QVERIFY(must(TileSource::open(path))->prepared());
        cv::imwrite(path.string(), gradient({901, 600}));
        QVERIFY(!must(TileSource::open(path))->prepared());
    }

    void makesTornTilesAgain() {
        const TempFolder folder;
        const auto path = folder / "a.png";
        cv::imwrite(path.string(), gradient({900, 600}));
        must(must(TileSource::open(path))->prepare());
        fs::resize_file(tilePath(path), fs::file_size(tilePath(path)) / 2);
        const auto source = must(TileSource::open(path));
        QVERIFY(!source->prepared());
        QCOMPARE(must(source->tile(0, 1, 1)).size(), cv::Size(388, 88));
    }

    void forgetsTheTilesUsedLongestAgo() {
        const TempFolder folder;
        for (int i = 0; i < 3; ++i) {
            std::ofstream(folder / ("t" + std::to_string(i))) << std::string(1000, 'x');
            fs::last_write_time(folder / ("t" + std::to_string(i)),
                                fs::file_time_type::clock::now() - std::chrono::hours(10 - i));
        }
        trimTiles(folder.path(), 2500);
        QVERIFY(!fs::exists(folder / "t0") && fs::exists(folder / "t1") && fs::exists(folder / "t2"));
        trimTiles(folder.path(), 10); // the newest is in use
        QVERIFY(!fs::exists(folder / "t1") && fs::exists(folder / "t2"));
    }

    void servesSeveralThreads() {
        const TempFolder folder;
        const auto path = folder / "a.jpg";
        cv::imwrite(path.string(), gradient({1500, 1100}));
        const auto source = must(TileSource::open(path));
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 6; ++i)
                threads.emplace_back([&, i] {
                    if (source->tile(0, i % 3, i % 2)) ++good;
                });
        }
        QCOMPARE(good.load(), 6);
    }

    void cancelLeavesNoFile() {
        const TempFolder folder;
        const auto path = folder / "a.png";
        cv::imwrite(path.string(), gradient({900, 600}));
        std::stop_source stop;
        stop.request_stop();
        const auto source = must(TileSource::open(path));
        QCOMPARE(source->prepare({}, stop.get_token()).error().code, ErrorCode::cancelled);
        QVERIFY(fs::is_empty(m_cache->path() / "tiles"));
    }

    void namesTheTileThatIsNotThere() {
        const TempFolder folder;
        cv::imwrite((folder / "a.png").string(), gradient({900, 600}));
        const auto source = must(TileSource::open(folder / "a.png"));
        QCOMPARE(source->tile(0, 2, 0).error().code, ErrorCode::invalidArgument);
        QCOMPARE(source->tile(2, 0, 0).error().code, ErrorCode::invalidArgument);
        QCOMPARE(source->tile(0, -1, 0).error().code, ErrorCode::invalidArgument);
    }

    void damagedFilesAreErrors() {
        const TempFolder folder;
        for (const char* name : {"a.jpg", "a.png", "a.tif"}) {
            const auto path = folder / name;
            cv::Mat noise(600, 900, CV_8UC3);
            cv::randu(noise, 0, 255);
            cv::imwrite(path.string(), noise);
            if (path.extension() == ".tif") continue; // its directory is at the end
            fs::resize_file(path, fs::file_size(path) / 2);
            QCOMPARE(must(TileSource::open(path))->prepare().error().code, ErrorCode::corrupt);
        }
        fs::resize_file(folder / "a.tif", 1000);
        QVERIFY(!TileSource::open(folder / "a.tif"));
        QCOMPARE(TileSource::open(folder / "none.jpg").error().code, ErrorCode::notFound);
    }

    void readsTiffTiles() {
        const TempFolder folder;
        MarkedPicture picture{1000, 700, {{0, 0}, {700, 400}}};
        writeTiff(folder / "a.tif", picture, 256);
        const cv::Mat bgr = must(decodeImage(folder / "a.tif"));
        QCOMPARE(bgr.size(), cv::Size(1000, 700));
        QVERIFY(isRed(bgr.at<cv::Vec3b>(255, 255)) && isGrey(bgr.at<cv::Vec3b>(256, 256)));
        QVERIFY(isRed(bgr.at<cv::Vec3b>(655, 955)) && isGrey(bgr.at<cv::Vec3b>(655, 956)));
    }

    void opensPicturesLargerThanMemoryShouldHold_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"big.jpg", "big.png", "strips.tif"})
            QTest::newRow(name) << name;
    }
    /// 20,000 × 20,000 pixels, 1.2 GB as 8-bit BGR.
    void opensPicturesLargerThanMemoryShouldHold() {
        QFETCH(QString, name);
        const TempFolder folder;
        const auto path = folder / name.toStdString();
        MarkedPicture picture;
        picture.marks = {{0, 0}, {19744, 19744}, {10240, 512}, {1000, 15000}, {6000, 3000, 6000}};
        if (name.endsWith("jpg"))
            writeJpeg(path, picture);
        else if (name.endsWith("png"))
            writePng(path, picture);
        else
            writeTiff(path, picture);

        const auto probe = must(probeImage(path));
        QCOMPARE(probe.size, (Size{20000, 20000}));
        QCOMPARE(probe.contentHash, must(fileContentHash(path)));
        QVERIFY(probe.phash != 0);
        const auto thumbnail = must(decodeImage(must(makeThumbnail(path, 512)), "thumbnail"));
        QCOMPARE(thumbnail.size(), cv::Size(512, 512));
        QVERIFY(isRed(thumbnail.at<cv::Vec3b>(2, 2)) && isRed(thumbnail.at<cv::Vec3b>(509, 509)));
        QVERIFY(isGrey(thumbnail.at<cv::Vec3b>(400, 250)));

        const auto whole = decodeImage(path);
        QCOMPARE(whole.error().code, ErrorCode::unsupported);
        QVERIFY(QString::fromStdString(whole.error().text()).contains("tiles"));
        const auto part = must(decodePartFile(
            path,
            [](Size) {
                return PartWish{cv::Rect(9000, 0, 4000, 4000), 4};
            },
            Decoding::quick));
        QCOMPARE(part.bgr.size(), cv::Size(1000, 1000));
        QCOMPARE(part.covers, cv::Rect2d(9000, 0, 4000, 4000));
        QVERIFY(isRed(part.bgr.at<cv::Vec3b>((512 + 128) / 4, (1240 + 128) / 4)));

        const auto source = must(TileSource::open(path));
        QCOMPARE(source->levels(), 7);
        must(source->prepare());
        QVERIFY(isRed(must(source->tile(0, 0, 0)).at<cv::Vec3b>(100, 100)));
        QVERIFY(isGrey(must(source->tile(0, 0, 0)).at<cv::Vec3b>(300, 300)));
        QVERIFY(isRed(must(source->tile(0, 20, 1)).at<cv::Vec3b>(50, 50)));
        QVERIFY(isRed(must(source->tile(0, 39, 39)).at<cv::Vec3b>(20, 20)));
        QCOMPARE(must(source->tile(0, 39, 39)).size(), cv::Size(32, 32));
        QVERIFY(isRed(must(source->tile(3, 0, 3)).at<cv::Vec3b>(15000 / 8 - 3 * side + 10, 1000 / 8 + 10)));
        QVERIFY(isRed(must(source->tile(6, 0, 0)).at<cv::Vec3b>(1, 1)));
    }

private:
    std::optional<TempFolder> m_cache;
};

QTEST_MAIN(TestTiles)
#include "test_tiles.moc"
