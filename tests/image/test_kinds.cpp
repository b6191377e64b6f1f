// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image.h"
#include "core/image/pages.h"
#include "core/image/picture_walk.h"
#include "tests/support/dicom_file.h"
#include "tests/support/fixtures.h"

#include <opencv2/imgcodecs.hpp>

#include <fstream>
#include <tiffio.h>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Buffer = std::vector<std::uint8_t>;

void write(const fs::path& path, const Buffer& bytes) {
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

Buffer littleWords(const std::vector<int>& values) {
    Buffer out;
    for (const int value : values) {
        out.push_back(static_cast<std::uint8_t>(value & 0xff));
        out.push_back(static_cast<std::uint8_t>(value >> 8 & 0xff));
    }
    return out;
}

cv::Mat decoded(const Buffer& bytes) {
    return must(decodeImage(bytes, "made"));
}

int greyAt(const cv::Mat& bgr, int x) {
    return bgr.at<cv::Vec3b>(0, x)[1];
}

void appendPage(TIFF* tiff, int width, int height, int bits, std::uint16_t value, std::uint32_t kind = 0) {
    TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, kind);
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, height);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, bits);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
    std::vector<std::uint8_t> row(static_cast<std::size_t>(width * bits / 8),
                                  static_cast<std::uint8_t>(value));
    for (int y = 0; y < height; ++y)
        TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), 0);
    TIFFWriteDirectory(tiff);
}

} // namespace

class TestKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsThePagesOfTiffWithoutSmallerCopies() {
        const TempFolder folder;
        const auto path = folder / "stack.tif";
        auto* tiff = TIFFOpen(path.c_str(), "w");
        appendPage(tiff, 20, 10, 8, 40);
        appendPage(tiff, 10, 5, 8, 40, FILETYPE_REDUCEDIMAGE);
        appendPage(tiff, 30, 10, 16, 0x50);
        TIFFClose(tiff);
        QVERIFY(mayHavePages(path));
        QCOMPARE(must(pageCount(path)), 2);
        std::vector<cv::Mat> pages;
        must(readPages(path, [&](int page, const cv::Mat& pixels) -> Status {
            [&] { QCOMPARE(page, int(pages.size())); }();
            pages.push_back(pixels.clone());
            return {};
        }));
        QCOMPARE(pages.size(), std::size_t(2));
        QCOMPARE(pages[0].size(), cv::Size(20, 10));
        QCOMPARE(pages[0].at<cv::Vec3b>(3, 3), cv::Vec3b(40, 40, 40));
        QCOMPARE(pages[1].type(), CV_16UC1);
        QCOMPARE(int(pages[1].at<std::uint16_t>(3, 3)), 0x5050);
        QCOMPARE(must(decodeImage(path)).size(), cv::Size(20, 10));
    }

    void othersHaveOnePage() {
        const TempFolder folder;
        cv::imwrite((folder / "a.png").string(), cv::Mat(4, 4, CV_8UC3, cv::Scalar(1, 2, 3)));
        QCOMPARE(must(pageCount(folder / "a.png")), 1);
        QVERIFY(!mayHavePages(folder / "a.png"));
    }

    void turnsPlanarAndPaletteTiffIntoColours() {
        const TempFolder folder;
        const auto path = folder / "palette.tif";
        auto* tiff = TIFFOpen(path.c_str(), "w");
        std::vector<std::uint16_t> red(256, 0), green(256, 0), blue(256, 0);
        red[7] = 65535, blue[9] = 65535;
        TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, 2);
        TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 1);
        TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
        TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
        TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_PALETTE);
        TIFFSetField(tiff, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
        std::uint8_t row[] = {7, 9};
        TIFFWriteScanline(tiff, row, 0, 0);
        TIFFClose(tiff);
        const auto picture = must(decodeImage(path));
        QCOMPARE(picture.at<cv::Vec3b>(0, 0), cv::Vec3b(0, 0, 255));
        QCOMPARE(picture.at<cv::Vec3b>(0, 1), cv::Vec3b(255, 0, 0));
    }

    void windowsDicomAsItsFileSays() {
        const auto bytes = DicomFile()
                               .picture(4, 1, 16, "MONOCHROME2", 1, "1050,101", "2,1000")
                               .pixels(littleWords({0, 0, 25, 5000}), 16)
                               .bytes();
        const auto picture = decoded(bytes); // values 1000 1000 1050 11000; the window is 999.5 … 1099.5
        QCOMPARE(picture.size(), cv::Size(4, 1));
        QCOMPARE(greyAt(picture, 0), 1);
        QVERIFY(std::abs(greyAt(picture, 2) - 129) <= 1);
        QCOMPARE(greyAt(picture, 3), 255);
    }

    void stretchesDicomWithoutAWindow() {
        const auto bytes = DicomFile()
                               .picture(3, 1, 16, "MONOCHROME2", 1, {}, {}, true)
                               .pixels(littleWords({-100, 0, 100}), 16);
        const auto picture = decoded(bytes.bytes());
        QCOMPARE(greyAt(picture, 0), 0);
        QVERIFY(std::abs(greyAt(picture, 1) - 128) <= 1);
        QCOMPARE(greyAt(picture, 2), 255);
    }

    void invertsMonochrome1() {
        const auto picture = decoded(DicomFile().picture(2, 1, 8, "MONOCHROME1").pixels({0, 200}, 8).bytes());
        QCOMPARE(greyAt(picture, 0), 255);
        QCOMPARE(greyAt(picture, 1), 0);
    }

    void readsColourDicom() {
        const auto picture =
            decoded(DicomFile().picture(2, 1, 8, "RGB").pixels({250, 10, 20, 0, 0, 255}, 8).bytes());
        QCOMPARE(picture.at<cv::Vec3b>(0, 0), cv::Vec3b(20, 10, 250));
        QCOMPARE(picture.at<cv::Vec3b>(0, 1), cv::Vec3b(255, 0, 0));
    }

    void readsRunLengthsAndJpegInsideDicom() {
        // One segment (PS3.5 annex G): 64 bytes of header, then three of 10 and one literal 250.
        Buffer rle(64, 0);
        rle[0] = 1, rle[4] = 64;
        for (const int byte : {0xfe, 10, 0, 250})
            rle.push_back(static_cast<std::uint8_t>(byte));
        auto picture =
            decoded(DicomFile(DicomFile::rle).picture(4, 1, 8, "MONOCHROME2").fragment(rle).bytes());
        QCOMPARE(greyAt(picture, 2), 0);
        QCOMPARE(greyAt(picture, 3), 255);

        cv::Mat ramp(16, 16, CV_8UC1);
        ramp.forEach<uchar>([](uchar& v, const int* at) { v = uchar(at[1] * 17); });
        Buffer jpeg;
        cv::imencode(".jpg", ramp, jpeg, {cv::IMWRITE_JPEG_QUALITY, 100});
        picture =
            decoded(DicomFile(DicomFile::jpeg).picture(16, 16, 8, "MONOCHROME2").fragment(jpeg).bytes());
        QCOMPARE(picture.size(), cv::Size(16, 16));
        QVERIFY(greyAt(picture, 0) < 4 && greyAt(picture, 15) > 250);
    }

    void takesFramesOfDicomApart() {
        const TempFolder folder;
        write(folder / "film.dcm", DicomFile()
                                       .picture(2, 1, 8, "MONOCHROME2", 3, "128,256")
                                       .pixels({0, 0, 100, 100, 200, 200}, 8)
                                       .bytes());
        QCOMPARE(must(pageCount(folder / "film.dcm")), 3);
        std::vector<int> greys;
        must(readPages(folder / "film.dcm", [&](int, const cv::Mat& pixels) -> Status {
            greys.push_back(greyAt(pixels, 0));
            return {};
        }));
        QCOMPARE(greys, (std::vector<int>{0, 100, 200}));
    }

    void damagedDicomIsAnErrorWithoutAName() {
        auto bytes =
            DicomFile().picture(64, 64, 16, "MONOCHROME2").pixels(Buffer(64 * 64 * 2, 9), 16).bytes();
        bytes.resize(bytes.size() / 2);
        const auto result = decodeImage(bytes, "a.dcm");
        QVERIFY(!result);
        QVERIFY(!QString::fromStdString(result.error().text()).contains("Secret"));
        QVERIFY(!decodeImage(Buffer(bytes.begin(), bytes.begin() + 200), "b.dcm"));
        QVERIFY(!decodeImage(DicomFile().bytes(), "c.dcm"));
    }

    void mapsLightOfAnyStrengthToTones() {
        for (const char* name : {"light.exr", "light.hdr"}) {
            const TempFolder folder;
            cv::Mat light(32, 32, CV_32FC3);
            light.forEach<cv::Vec3f>([](cv::Vec3f& v, const int* at) {
                const float strength = std::pow(10.f, float(at[1]) / 8 - 2); // 0.01 … 76
                v = {strength, strength, strength};
            });
            QVERIFY(cv::imwrite((folder / name).string(), light));
            const auto probe = must(probeImage(folder / name));
            QCOMPARE(probe.size, (Size{32, 32}));
            const auto picture = must(decodeImage(folder / name));
            QCOMPARE(picture.type(), CV_8UC3);
            for (int x = 1; x < 32; ++x)
                QVERIFY(greyAt(picture, x) >= greyAt(picture, x - 1));
            QVERIFY(greyAt(picture, 0) < 60 && greyAt(picture, 31) > 240);
            QVERIFY(greyAt(picture, 15) > 90 && greyAt(picture, 15) < 220); // the middle keeps its detail
        }
    }

    void saysThatDrawingsAreNotPixels() {
        const std::string svg =
            "<?xml version=\"1.0\"?>\n<!-- a -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        const auto result = decodeImage(Buffer(svg.begin(), svg.end()), "plan.svg");
        QCOMPARE(result.error().code, ErrorCode::unsupported);
        QVERIFY(QString::fromStdString(result.error().text()).contains("drawing, not pixels"));
        const TempFolder folder;
        std::ofstream(folder / "plan.svg") << svg;
        std::string reason;
        WalkVisitor visitor;
        visitor.problem = [&](const fs::path&, const std::string& why) { reason = why; };
        walkPictures(folder.path(), visitor);
        QVERIFY(QString::fromStdString(reason).contains("export it as PNG first"));
    }
};

QTEST_MAIN(TestKinds)
#include "test_kinds.moc"
