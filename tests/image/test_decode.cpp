// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/image/image.h"
#include "tests/support/fixtures.h"

#include <exiv2/exiv2.hpp>
#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <jpeglib.h>
#include <limits>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Buffer = std::vector<std::uint8_t>;

/// Upright test picture: four quadrants of different colours, wider than high.
constexpr int uprightWidth = 96, uprightHeight = 64;
const std::array<cv::Vec3b, 4> quadrants = {cv::Vec3b(0, 0, 250), {0, 250, 0}, {250, 0, 0}, {250, 250, 250}};

cv::Mat uprightPicture() {
    cv::Mat out(uprightHeight, uprightWidth, CV_8UC3);
    out.forEach<cv::Vec3b>([](cv::Vec3b& pixel, const int* at) {
        pixel =
            quadrants[std::size_t(at[0] >= uprightHeight / 2) * 2 + std::size_t(at[1] >= uprightWidth / 2)];
    });
    return out;
}

/// What a camera stores for the upright picture. EXIF 2.32, table 4: the sides of the picture where row 0 and
/// column 0 of the file lie.
cv::Mat storedFor(int orientation) {
    const cv::Mat upright = uprightPicture();
    const int w = upright.cols, h = upright.rows;
    const bool turned = orientation >= 5;
    cv::Mat out(turned ? w : h, turned ? h : w, CV_8UC3);
    for (int r = 0; r < out.rows; ++r) {
        for (int c = 0; c < out.cols; ++c) {
            int x = 0, y = 0;
            switch (orientation) {
                case 1:
                    x = c, y = r;
                    break; // top, left
                case 2:
                    x = w - 1 - c, y = r;
                    break; // top, right
                case 3:
                    x = w - 1 - c, y = h - 1 - r;
                    break; // bottom, right
                case 4:
                    x = c, y = h - 1 - r;
                    break; // bottom, left
                case 5:
                    x = r, y = c;
                    break; // left, top
                case 6:
                    x = w - 1 - r, y = c;
                    break; // right, top
                case 7:
                    x = w - 1 - r, y = h - 1 - c;
                    break; // right, bottom
                case 8:
                    x = r, y = h - 1 - c;
                    break; // left, bottom
            }
            out.at<cv::Vec3b>(r, c) = upright.at<cv::Vec3b>(y, x);
        }
    }
    return out;
}

bool isUpright(const cv::Mat& picture, int scale = 1) {
    if (picture.cols != uprightWidth / scale || picture.rows != uprightHeight / scale) return false;
    for (int i = 0; i < 4; ++i) {
        const auto pixel =
            picture.at<cv::Vec3b>(picture.rows * (i / 2 * 2 + 1) / 4, picture.cols * (i % 2 * 2 + 1) / 4);
        for (int c = 0; c < 3; ++c)
            if (std::abs(pixel[c] - quadrants[std::size_t(i)][c]) > 12) return false;
    }
    return true;
}

Buffer encoded(const cv::Mat& picture, const char* extension, const std::vector<int>& options = {}) {
    Buffer bytes;
    if (!cv::imencode(extension, picture, bytes, options)) qFatal("%s cannot be encoded", extension);
    return bytes;
}

void write(const fs::path& path, const Buffer& bytes) {
    must(writeAtomically(path, std::span<const std::uint8_t>(bytes)));
}

/// A picture with detail, so that every part of its file carries something.
cv::Mat noisyPicture(Size size = {160, 120}) {
    cv::Mat out(size.height, size.width, CV_8UC3);
    out.forEach<cv::Vec3b>([](cv::Vec3b& pixel, const int* at) {
        for (int c = 0; c < 3; ++c)
            pixel[c] = static_cast<uchar>(at[0] + at[1] * (c + 1) / 2 + int(seedOf(c, at[0], at[1]) % 40));
    });
    return out;
}

void putBig32(Buffer& out, std::size_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

std::uint32_t crc32Of(const std::uint8_t* data, std::size_t size) {
    std::uint32_t crc = 0xffffffffu;
    for (std::size_t i = 0; i < size; ++i) {
        crc ^= data[i];
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

/// Puts an eXIf chunk with an orientation after a PNG's IHDR.
Buffer withExifChunk(const Buffer& png, std::uint8_t orientation) {
    Buffer chunk, tiff = {'M', 'M', 0, 42, 0, 0, 0,           8, 0, 1, 1, 0x12, 0,
                          3,   0,   0, 0,  1, 0, orientation, 0, 0, 0, 0, 0,    0};
    chunk.reserve(tiff.size() + 12);
    putBig32(chunk, tiff.size());
    for (const char letter : {'e', 'X', 'I', 'f'})
        chunk.push_back(static_cast<std::uint8_t>(letter));
    chunk.insert(chunk.end(), tiff.begin(), tiff.end());
    putBig32(chunk, crc32Of(chunk.data() + 4, chunk.size() - 4));
    Buffer out = png;
    out.insert(out.begin() + 33, chunk.begin(), chunk.end());
    return out;
}

/// A one-colour JPEG of four inks, as print programs write it.
Buffer cmykJpeg(std::array<std::uint8_t, 4> inks, bool adobe) {
    jpeg_compress_struct info;
    jpeg_error_mgr errors;
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &memory, &size);
    info.image_width = info.image_height = 16;
    info.input_components = 4;
    info.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 100, TRUE);
    info.write_Adobe_marker = adobe;
    jpeg_start_compress(&info, TRUE);
    Buffer row;
    for (int i = 0; i < 16; ++i)
        row.insert(row.end(), inks.begin(), inks.end());
    JSAMPROW rows = row.data();
    while (info.next_scanline < info.image_height)
        jpeg_write_scanlines(&info, &rows, 1);
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    Buffer out(memory, memory + size);
    std::free(memory);
    return out;
}

} // namespace

class TestDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appliesOrientation_data() {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<int>("orientation");
        for (const char* extension : {".jpg", ".png", ".webp", ".tif"})
            for (int orientation = 1; orientation <= 8; ++orientation)
                QTest::newRow(fmt::format("{} {}", extension, orientation).c_str())
                    << QString(extension) << orientation;
    }
    void appliesOrientation() {
        QFETCH(QString, extension);
        QFETCH(int, orientation);
        const TempFolder folder;
        const auto path = folder / ("a" + extension.toStdString());
        auto bytes = encoded(storedFor(orientation), qPrintable(extension));
        if (extension == ".png") {
            write(path, withExifChunk(bytes, static_cast<std::uint8_t>(orientation)));
        } else {
            write(path, bytes);
            auto image = Exiv2::ImageFactory::open(path.string());
            image->readMetadata();
            image->exifData()["Exif.Image.Orientation"] = std::uint16_t(orientation);
            image->writeMetadata();
        }
        QVERIFY(isUpright(must(decodeImage(path))));
        const auto probe = must(probeImage(path));
        QCOMPARE(probe.size.width, uprightWidth);
        QCOMPARE(probe.size.height, uprightHeight);
        if (extension != ".tif") QCOMPARE(probe.orientation, orientation);
        if (extension == ".jpg") QVERIFY(isUpright(must(decodeImage(path, 16)), 4));
    }

    void ignoresBrokenOrientation() {
        auto png = encoded(uprightPicture(), ".png");
        QVERIFY(isUpright(must(decodeImage(withExifChunk(png, 0), "zero"))));
        QVERIFY(isUpright(must(decodeImage(withExifChunk(png, 9), "nine"))));
    }

    void reducesJpegOnlyAsFarAsAllowed_data() {
        QTest::addColumn<int>("minSide");
        QTest::addColumn<int>("height");
        QTest::newRow("full") << 0 << 400;
        QTest::newRow("too large") << 500 << 400;
        QTest::newRow("just under") << 201 << 400;
        QTest::newRow("half") << 200 << 200;
        QTest::newRow("quarter") << 64 << 100;
        QTest::newRow("eighth") << 1 << 50;
    }
    void reducesJpegOnlyAsFarAsAllowed() {
        QFETCH(int, minSide);
        QFETCH(int, height);
        const auto picture = must(decodeImage(encoded(noisyPicture({600, 400}), ".jpg"), "a.jpg", minSide));
        QCOMPARE(picture.rows, height);
        QCOMPARE(picture.cols, height * 3 / 2);
        QCOMPARE(picture.type(), CV_8UC3);
    }

    void decodesEqualToOpenCv() {
        const auto bytes = encoded(noisyPicture(), ".jpg");
        const cv::Mat expected = cv::imdecode(bytes, cv::IMREAD_COLOR);
        QCOMPARE(cv::norm(must(decodeImage(bytes, "a.jpg")), expected, cv::NORM_INF), 0.0);
    }

    void scalesSixteenBit() {
        cv::Mat wide(4, 4, CV_16UC3, cv::Scalar(0, 65535, 257 * 100));
        const auto picture = must(decodeImage(encoded(wide, ".png"), "a.png"));
        QCOMPARE(picture.type(), CV_8UC3);
        QCOMPARE(picture.at<cv::Vec3b>(1, 1), cv::Vec3b(0, 255, 100));
        cv::Mat grey(4, 4, CV_16UC1, cv::Scalar(257 * 7));
        QCOMPARE(must(decodeImage(encoded(grey, ".png"), "b.png")).at<cv::Vec3b>(2, 2), cv::Vec3b(7, 7, 7));
    }

    void scalesFloat() {
        cv::Mat values(100, 100, CV_32FC1);
        cv::randu(values, 0.0, 1.0);
        values.at<float>(50, 50) = 0.5f;
        values.at<float>(0, 0) = 7.0f; // fewer than one in a thousand do not stretch the range
        values.at<float>(0, 1) = -1.0f;
        values.at<float>(0, 2) = std::numeric_limits<float>::quiet_NaN();
        const auto picture = must(decodeImage(encoded(values, ".tif"), "a.tif"));
        QCOMPARE(picture.at<cv::Vec3b>(50, 50), cv::Vec3b(128, 128, 128));
        QCOMPARE(picture.at<cv::Vec3b>(0, 0), cv::Vec3b(255, 255, 255));
        QCOMPARE(picture.at<cv::Vec3b>(0, 1), cv::Vec3b(0, 0, 0));
        QCOMPARE(picture.at<cv::Vec3b>(0, 2), cv::Vec3b(0, 0, 0));
    }

    void stretchesSmallRanges() {
        // Twelve bits in sixteen, as X-rays and microscopes leave them.
        cv::Mat ramp(64, 64, CV_16UC1);
        ramp.forEach<std::uint16_t>(
            [](std::uint16_t& v, const int* at) { v = std::uint16_t(at[0] * 64 + at[1]); });
        for (const char* extension : {".png", ".tif"}) {
            const auto picture = must(decodeImage(encoded(ramp, extension), "ramp"));
            QCOMPARE(picture.at<cv::Vec3b>(0, 0)[0], uchar(0));
            QCOMPARE(picture.at<cv::Vec3b>(63, 63)[0], uchar(255));
            QVERIFY(std::abs(picture.at<cv::Vec3b>(32, 0)[0] - 128) <= 1);
        }
        cv::Mat metres = cv::Mat(64, 64, CV_32FC1);
        metres.forEach<float>([](float& v, const int* at) { v = 400 + 10.f * float(at[0]); });
        const auto heights = must(decodeImage(encoded(metres, ".tif"), "heights.tif"));
        QCOMPARE(heights.at<cv::Vec3b>(0, 5)[1], uchar(0));
        QCOMPARE(heights.at<cv::Vec3b>(63, 5)[1], uchar(255));
    }

    void compositesOnWhite() {
        cv::Mat bgra(2, 2, CV_8UC4, cv::Scalar(10, 20, 30, 255));
        bgra.at<cv::Vec4b>(0, 1) = {10, 20, 30, 0};
        bgra.at<cv::Vec4b>(1, 0) = {0, 0, 0, 128};
        const auto picture = must(decodeImage(encoded(bgra, ".png"), "a.png"));
        QCOMPARE(picture.at<cv::Vec3b>(0, 0), cv::Vec3b(10, 20, 30));
        QCOMPARE(picture.at<cv::Vec3b>(0, 1), cv::Vec3b(255, 255, 255));
        QCOMPARE(picture.at<cv::Vec3b>(1, 0), cv::Vec3b(127, 127, 127));
        cv::Mat wide(2, 2, CV_16UC4, cv::Scalar(65535, 0, 0, 0));
        QCOMPARE(must(decodeImage(encoded(wide, ".png"), "b.png")).at<cv::Vec3b>(0, 0),
                 cv::Vec3b(255, 255, 255));
    }

    void readsPalette() {
        // 2×1, palette {red, half transparent blue}; the two pixels are 0 and 1, stored (deflate, no
        // compression).
        Buffer png = {0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        const auto chunk = [&](const char* type, Buffer data) {
            putBig32(png, data.size());
            const auto start = png.size();
            png.insert(png.end(), type, type + 4);
            png.insert(png.end(), data.begin(), data.end());
            putBig32(png, crc32Of(png.data() + start, png.size() - start));
        };
        chunk("IHDR", {0, 0, 0, 2, 0, 0, 0, 1, 8, 3, 0, 0, 0});
        chunk("PLTE", {255, 0, 0, 0, 0, 255});
        const Buffer opaque = png;
        const Buffer pixels = {0x78, 1, 1, 3, 0, 0xfc, 0xff, 0, 0, 1, 0, 4, 0, 2};
        chunk("tRNS", {255, 128});
        chunk("IDAT", pixels);
        chunk("IEND", {});
        const auto picture = must(decodeImage(png, "transparent.png"));
        QCOMPARE(picture.at<cv::Vec3b>(0, 0), cv::Vec3b(0, 0, 255));
        QCOMPARE(picture.at<cv::Vec3b>(0, 1), cv::Vec3b(255, 127, 127));
        png = opaque;
        chunk("IDAT", pixels);
        chunk("IEND", {});
        QCOMPARE(must(decodeImage(png, "opaque.png")).at<cv::Vec3b>(0, 1), cv::Vec3b(255, 0, 0));
    }

    void readsGreyAndBilevel() {
        cv::Mat grey(8, 8, CV_8UC1, cv::Scalar(77));
        for (const char* extension : {".png", ".jpg", ".pgm", ".bmp", ".tif"})
            QCOMPARE(must(decodeImage(encoded(grey, extension), extension)).at<cv::Vec3b>(3, 3),
                     cv::Vec3b(77, 77, 77));
        const std::string bits = "P1\n# comment\n2 1\n0 1\n";
        const auto picture = must(decodeImage(Buffer(bits.begin(), bits.end()), "a.pbm"));
        QCOMPARE(picture.at<cv::Vec3b>(0, 0), cv::Vec3b(255, 255, 255));
        QCOMPARE(picture.at<cv::Vec3b>(0, 1), cv::Vec3b(0, 0, 0));
    }

    void readsInks() {
        // Adobe stores light: 255 means no ink.
        const auto adobe = must(decodeImage(cmykJpeg({255, 0, 0, 255}, true), "a.jpg")).at<cv::Vec3b>(8, 8);
        QVERIFY(adobe[0] < 5 && adobe[1] < 5 && adobe[2] > 250);
        const auto plain = must(decodeImage(cmykJpeg({255, 0, 0, 0}, false), "b.jpg")).at<cv::Vec3b>(8, 8);
        QVERIFY(plain[0] > 250 && plain[1] > 250 && plain[2] < 5);
    }

    void refusesTruncatedFiles_data() {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<bool>("progressive");
        for (const char* extension : {".jpg", ".png", ".bmp", ".webp", ".tif", ".ppm", ".jp2"})
            QTest::newRow(extension) << QString(extension) << false;
        QTest::newRow("progressive") << QString(".jpg") << true;
    }
    void refusesTruncatedFiles() {
        QFETCH(QString, extension);
        QFETCH(bool, progressive);
        const auto bytes =
            encoded(noisyPicture(), qPrintable(extension),
                    progressive ? std::vector<int>{cv::IMWRITE_JPEG_PROGRESSIVE, 1} : std::vector<int>{});
        QVERIFY(must(decodeImage(bytes, "whole")).cols == 160);
        for (const double share : {0.001, 0.01, 0.1, 0.5, 0.9, 0.99}) {
            const Buffer part(bytes.begin(), bytes.begin() + std::ptrdiff_t(double(bytes.size()) * share));
            const auto result = decodeImage(part, "part");
            QVERIFY2(!result, qPrintable(QString("cut at %1").arg(share)));
            QCOMPARE(result.error().code, ErrorCode::corrupt);
            QVERIFY(result.error().message.starts_with("part "));
        }
    }

    void acceptsAMissingEndMarkerAndTrailingBytes() {
        auto bytes = encoded(noisyPicture(), ".jpg");
        const auto whole = must(decodeImage(bytes, "whole"));
        bytes.resize(bytes.size() - 2);
        QCOMPARE(cv::norm(must(decodeImage(bytes, "no end")), whole, cv::NORM_INF), 0.0);
        bytes = encoded(noisyPicture(), ".jpg");
        bytes.insert(bytes.end(), 1000, 'x');
        QCOMPARE(cv::norm(must(decodeImage(bytes, "more")), whole, cv::NORM_INF), 0.0);
    }

    void findsDamageInReducedDecodesToo() {
        const TempFolder folder;
        auto bytes = encoded(noisyPicture({1200, 900}), ".jpg");
        bytes.resize(bytes.size() * 9 / 10);
        write(folder / "a.jpg", bytes);
        QCOMPARE(decodeImage(folder / "a.jpg", 32).error().code, ErrorCode::corrupt);
        QCOMPARE(probeImage(folder / "a.jpg").error().code, ErrorCode::corrupt);
        QCOMPARE(makeThumbnail(folder / "a.jpg", 64).error().code, ErrorCode::corrupt);
    }

    void saysWhatIsWrongWithFiles() {
        const TempFolder folder;
        QCOMPARE(decodeImage(folder / "none.png").error().code, ErrorCode::notFound);
        QCOMPARE(decodeImage(folder.path()).error().code, ErrorCode::unreadable);
        write(folder / "empty.png", {});
        QCOMPARE(decodeImage(folder / "empty.png").error().code, ErrorCode::corrupt);
        QVERIFY(decodeImage(folder / "empty.png").error().message.find("is empty") != std::string::npos);
        must(writeAtomically(folder / "text.jpg", std::string_view("These are words, not a picture.\n")));
        QCOMPARE(decodeImage(folder / "text.jpg").error().code, ErrorCode::corrupt);
        must(writeAtomically(folder / "film.gif", std::string_view("GIF89a and more")));
        QCOMPARE(decodeImage(folder / "film.gif").error().code, ErrorCode::unsupported);
        QCOMPARE(::mkfifo((folder / "pipe.jpg").c_str(), 0600), 0);
        QCOMPARE(decodeImage(folder / "pipe.jpg").error().code, ErrorCode::unreadable);
        for (const auto& name : {"none.png", "empty.png", "text.jpg", "film.gif", "pipe.jpg"})
            QVERIFY(decodeImage(folder / name).error().message.find(name) != std::string::npos);
    }

    void readsByContentNotByName() {
        const TempFolder folder;
        write(folder / "really-png.jpg", encoded(uprightPicture(), ".png"));
        QVERIFY(isUpright(must(decodeImage(folder / "really-png.jpg"))));
        makeImage(folder / "Größe 图片 ñ.png", 1);
        QCOMPARE(must(decodeImage(folder / "Größe 图片 ñ.png")).cols, 64);
    }

    void refusesClaimsOfHugeSize() {
        auto png = encoded(noisyPicture(), ".png");
        png[16] = 0x00, png[17] = 0x01, png[18] = 0x00, png[19] = 0x00; // width 65536
        png[20] = 0x00, png[21] = 0x01, png[22] = 0x00, png[23] = 0x00;
        QCOMPARE(decodeImage(png, "a.png").error().code, ErrorCode::unsupported);
        auto jpeg = encoded(noisyPicture(), ".jpg");
        for (std::size_t i = 0; i + 9 < jpeg.size(); ++i)
            if (jpeg[i] == 0xff && jpeg[i + 1] == 0xc0)
                std::fill_n(jpeg.begin() + std::ptrdiff_t(i) + 5, 4, 0xfe);
        QCOMPARE(decodeImage(jpeg, "a.jpg").error().code, ErrorCode::unsupported);
        const std::string ppm = "P6\n99999 99999\n255\n";
        QCOMPARE(decodeImage(Buffer(ppm.begin(), ppm.end()), "a.ppm").error().code, ErrorCode::unsupported);
        auto tiff = encoded(noisyPicture(), ".tif");
        for (std::size_t i = 4; i + 12 < tiff.size(); ++i) // widths and heights in the directory
            if ((tiff[i] == 0 || tiff[i] == 1) && tiff[i + 1] == 1 &&
                (tiff[i + 2] == 3 || tiff[i + 2] == 4) && !tiff[i + 3] && tiff[i + 4] == 1)
                tiff[i + 8] = 0xf0, tiff[i + 9] = 0xff;
        QCOMPARE(decodeImage(tiff, "a.tif").error().code, ErrorCode::unsupported);
    }

    void survivesDamage_data() {
        QTest::addColumn<QString>("extension");
        for (const char* extension : {".jpg", ".png", ".bmp", ".webp", ".tif", ".ppm", ".jp2"})
            QTest::newRow(extension) << QString(extension);
    }
    void survivesDamage() {
        QFETCH(QString, extension);
        const auto whole = encoded(noisyPicture({128, 96}), qPrintable(extension));
        int refused = 0;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            Random random(seedOf(seed, whole.size()));
            auto bytes = whole;
            const auto flips = 1 + random.below(8);
            for (std::uint64_t i = 0; i < flips; ++i) // headers more often than pixels
                bytes[random.chance(0.5) ? random.below(std::min<std::size_t>(bytes.size(), 64))
                                         : random.below(bytes.size())] =
                    static_cast<std::uint8_t>(random.next());
            const auto result = decodeImage(bytes, "damaged");
            if (result)
                QVERIFY(!result->empty() && result->type() == CV_8UC3);
            else
                ++refused;
        }
        QVERIFY(refused > 0);
    }
};

QTEST_GUILESS_MAIN(TestDecode)
#include "test_decode.moc"
