// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/image/decode.h"
#include "core/image/image.h"
#include "tests/support/fixtures.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>

using namespace imago;
using namespace imago::test;

namespace {

using Buffer = std::vector<std::uint8_t>;

/// Soft shapes with some grain: coded colours follow it closely.
cv::Mat scene(int width, int height) {
    cv::Mat out(height, width, CV_8UC3);
    out.forEach<cv::Vec3b>([&](cv::Vec3b& pixel, const int* at) {
        const double u = at[1] / 23.0, v = at[0] / 31.0;
        for (int c = 0; c < 3; ++c)
            pixel[c] = static_cast<uchar>(128 + 60 * std::sin(u + c) + 50 * std::cos(v - c * u / 9) +
                                          int(seedOf(c, at[0], at[1]) % 7));
    });
    return out;
}

struct Coding {
    int across = 2, down = 2; ///< luma samples for one of colour
    bool progressive = false, cmyk = false;
    int orientation = 1;
};

Buffer jpegOf(const cv::Mat& bgr, const Coding& coding) {
    cv::Mat pixels;
    if (coding.cmyk) {
        cv::Mat black(bgr.size(), CV_8UC1, cv::Scalar::all(20));
        cv::merge(std::vector<cv::Mat>{bgr, black}, pixels);
    } else {
        cv::cvtColor(bgr, pixels, cv::COLOR_BGR2RGB);
    }
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &memory, &size);
    info.image_width = static_cast<JDIMENSION>(pixels.cols);
    info.image_height = static_cast<JDIMENSION>(pixels.rows);
    info.input_components = coding.cmyk ? 4 : 3;
    info.in_color_space = coding.cmyk ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 92, TRUE);
    if (!coding.cmyk) {
        info.comp_info[0].h_samp_factor = coding.across;
        info.comp_info[0].v_samp_factor = coding.down;
    }
    if (coding.progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    const auto o = static_cast<std::uint8_t>(coding.orientation);
    const std::uint8_t exif[] = {'E',  'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0,
                                 0x12, 1,   3,   0,   1, 0, 0,   0,   o,  0, 0, 0, 0, 0, 0, 0};
    if (coding.orientation > 1) jpeg_write_marker(&info, JPEG_APP0 + 1, exif, sizeof exif);
    while (info.next_scanline < info.image_height) {
        JSAMPROW row = pixels.ptr(static_cast<int>(info.next_scanline));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    Buffer bytes(memory, memory + size);
    std::free(memory);
    return bytes;
}

Result<DecodedPart> part(const Buffer& bytes, const cv::Rect& rect, double shrink, Decoding decoding) {
    return decodePart(
        bytes, "test.jpg",
        [&](Size) {
            return PartWish{rect, shrink};
        },
        decoding);
}

cv::Rect randomRect(Random& random, Size size) {
    const int w = 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(size.width)));
    const int h = 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(size.height)));
    return {static_cast<int>(random.below(static_cast<std::uint64_t>(size.width - w + 1))),
            static_cast<int>(random.below(static_cast<std::uint64_t>(size.height - h + 1))), w, h};
}

double meanDifference(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3);
}

} // namespace

class TestParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPartIsThatPartOfTheWhole_data() {
        QTest::addColumn<int>("across");
        QTest::addColumn<int>("down");
        QTest::addColumn<bool>("progressive");
        QTest::addColumn<bool>("cmyk");
        QTest::newRow("4:2:0") << 2 << 2 << false << false;
        QTest::newRow("4:2:2") << 2 << 1 << false << false;
        QTest::newRow("4:4:0") << 1 << 2 << false << false;
        QTest::newRow("4:4:4") << 1 << 1 << false << false;
        QTest::newRow("progressive") << 2 << 2 << true << false;
        QTest::newRow("CMYK") << 1 << 1 << false << true;
    }
    void aPartIsThatPartOfTheWhole() {
        QFETCH(int, across);
        QFETCH(int, down);
        QFETCH(bool, progressive);
        QFETCH(bool, cmyk);
        Random random(7);
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const Buffer bytes = jpegOf(scene(203, 141), {across, down, progressive, cmyk, orientation});
            const cv::Mat whole = must(decodeImage(bytes, "test.jpg"));
            const Size size{whole.cols, whole.rows};
            QCOMPARE(size.width, orientation >= 5 ? 141 : 203);
            for (int i = 0; i < 30; ++i) {
                const cv::Rect rect = randomRect(random, size);
                const auto exact = must(part(bytes, rect, 1, Decoding::exact));
                QVERIFY(exact.fullSize == size);
                QVERIFY(exact.covers == cv::Rect2d(rect));
                QVERIFY(exact.bgr.size() == rect.size());
                // At a cut the decoder has no neighbour to interpolate colours with.
                const cv::Rect inner(2, 2, rect.width - 4, rect.height - 4);
                if (inner.width > 0 && inner.height > 0)
                    QCOMPARE(cv::norm(exact.bgr(inner), whole(rect)(inner), cv::NORM_INF), 0.0);
                const auto quick = must(part(bytes, rect, 1, Decoding::quick));
                QVERIFY2(meanDifference(quick.bgr, whole(rect)) < 4,
                         QByteArray::number(meanDifference(quick.bgr, whole(rect))).constData());
            }
        }
    }

    void aReducedPartShowsWhatItCovers() {
        Random random(9);
        for (const int orientation : {1, 3, 6, 8}) {
            const Buffer bytes = jpegOf(scene(411, 300), {2, 2, false, false, orientation});
            const cv::Mat whole = must(decodeImage(bytes, "test.jpg"));
            for (int i = 0; i < 40; ++i) {
                const cv::Rect rect = randomRect(random, {whole.cols, whole.rows});
                const double shrink = random.uniform(2, 9);
                const auto reduced = must(part(bytes, rect, shrink, Decoding::quick));
                const double step = 8.0 / eighthsFor(shrink);
                QVERIFY(step <= shrink);
                QCOMPARE(reduced.covers.width, reduced.bgr.cols * step);
                QCOMPARE(reduced.covers.height, reduced.bgr.rows * step);
                // Whole reduced pixels around what was asked for; the last may reach over the border.
                QVERIFY(reduced.covers.x <= rect.x && reduced.covers.y <= rect.y);
                QVERIFY(reduced.covers.br().x >= rect.br().x && reduced.covers.br().y >= rect.br().y);
                QVERIFY(reduced.covers.width < rect.width + 2 * step);
                const cv::Rect inside = cv::Rect(reduced.covers) & cv::Rect(cv::Point(), whole.size());
                if (inside.size() != cv::Rect(reduced.covers).size()) continue;
                cv::Mat averaged;
                cv::resize(whole(inside), averaged, reduced.bgr.size(), 0, 0, cv::INTER_AREA);
                QVERIFY2(meanDifference(reduced.bgr, averaged) < 4,
                         QByteArray::number(meanDifference(reduced.bgr, averaged)).constData());
            }
        }
    }

    void eighths() {
        QCOMPARE(eighthsFor(1), 8);
        QCOMPARE(eighthsFor(1.99), 8);
        QCOMPARE(eighthsFor(2), 4);
        QCOMPARE(eighthsFor(3.9), 4);
        QCOMPARE(eighthsFor(4), 2);
        QCOMPARE(eighthsFor(8), 1);
        QCOMPARE(eighthsFor(100), 1);
        QCOMPARE(eighthsFor(0.2), 8);
    }

    void truncatedFilesAreDamagedWhicheverPartIsWanted() {
        const Buffer whole = jpegOf(scene(300, 200), {});
        for (const double kept : {0.1, 0.5, 0.9}) {
            Buffer bytes = whole;
            bytes.resize(static_cast<std::size_t>(static_cast<double>(bytes.size()) * kept));
            QCOMPARE(decodeImage(bytes, "test.jpg").error().code, ErrorCode::corrupt);
            for (const auto decoding : {Decoding::exact, Decoding::quick})
                for (const cv::Rect& rect : {cv::Rect(0, 0, 300, 200), {10, 0, 50, 8}, {0, 190, 300, 10}}) {
                    const auto result = part(bytes, rect, 2, decoding);
                    QVERIFY(!result.ok());
                    QCOMPARE(result.error().code, ErrorCode::corrupt);
                    QVERIFY(result.error().message.find("test.jpg") != std::string::npos);
                }
        }
        // A missing end marker alone loses nothing; programs append things of their own.
        Buffer bytes = whole;
        bytes.resize(bytes.size() - 2);
        QVERIFY(part(bytes, {0, 0, 8, 8}, 1, Decoding::quick).ok());
        bytes = whole;
        bytes.resize(bytes.size() + 5000, 0);
        QVERIFY(part(bytes, {0, 0, 8, 8}, 1, Decoding::quick).ok());
    }

    void damageBelowThePartIsFoundByExact() {
        Buffer bytes = jpegOf(scene(300, 200), {});
        for (std::size_t i = bytes.size() * 8 / 10; i < bytes.size() * 9 / 10; ++i)
            bytes[i] = 0xff; // markers that are none
        QVERIFY(!decodeImage(bytes, "test.jpg").ok());
        QVERIFY(!part(bytes, {0, 0, 100, 20}, 1, Decoding::exact).ok());
        QVERIFY(!part(bytes, {0, 150, 100, 50}, 1, Decoding::quick).ok());
    }

    void otherFormatsAreCut() {
        const cv::Mat picture = scene(90, 70);
        Buffer png;
        QVERIFY(cv::imencode(".png", picture, png));
        const auto cut = must(part(png, {10, 20, 30, 40}, 8, Decoding::quick));
        QCOMPARE(cv::norm(cut.bgr, picture(cv::Rect(10, 20, 30, 40)), cv::NORM_INF), 0.0);
        QVERIFY(cut.covers == cv::Rect2d(10, 20, 30, 40));
        QVERIFY(cut.fullSize == (Size{90, 70}));
        QCOMPARE(part(Buffer{}, {0, 0, 1, 1}, 1, Decoding::quick).error().code, ErrorCode::corrupt);
        QCOMPARE(part(Buffer{1, 2, 3}, {0, 0, 1, 1}, 1, Decoding::exact).error().code, ErrorCode::corrupt);
    }
};

QTEST_APPLESS_MAIN(TestParts)
#include "test_parts.moc"
