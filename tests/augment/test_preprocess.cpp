// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/preprocess.h"
#include "tests/augment/pictures.h"
#include "tests/support/compare.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <vector>

using namespace imago;

namespace {

Preprocess nanodet(int size) {
    Preprocess p;
    p.size = size;
    p.bgr = true;
    p.mean = {103.53, 116.28, 123.675};
    p.std = {57.375, 57.12, 58.395};
    return p;
}

} // namespace

class TestPreprocess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonRoundTrips() {
        auto p = nanodet(97);
        p.resize = ResizeMode::letterbox;
        p.cropFraction = 0.875;
        QVERIFY(*preprocessFromJson(toJson(p)) == p);
        QVERIFY(*preprocessFromJson(toJson(Preprocess{})) == Preprocess{});
        QVERIFY(*preprocessFromJson("{}") == Preprocess{});
        for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox})
            QVERIFY(*resizeModeFromString(toString(mode)) == mode);
    }

    void badJsonIsAnError_data() {
        QTest::addColumn<QByteArray>("json");
        for (const char* json :
             {"", "[]", R"({"size":0})", R"({"size":"8"})", R"({"resize":"zoom"})", R"({"cropFraction":0})",
              R"({"cropFraction":1.1})", R"({"channels":"gbr"})", R"({"mean":[1,2]})", R"({"std":[1,0,1]})",
              R"({"mean":["a","b","c"]})", R"({"std":5})"})
            QTest::addRow("%s", json) << QByteArray(json);
    }
    void badJsonIsAnError() {
        QFETCH(QByteArray, json);
        QVERIFY(!preprocessFromJson(json.toStdString()).ok());
    }

    void theRightSizeIsLeftAlone() {
        const auto picture = noisePicture(32, 32);
        for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox}) {
            Preprocess p;
            p.size = 32;
            p.resize = mode;
            const auto out = prepared(picture, p);
            QVERIFY(same(out, picture));
            QVERIFY(out.data != picture.data);
        }
    }

    void everyShapeBecomesASquare() {
        for (const auto& [w, h] :
             {std::pair{1, 1}, {1, 300}, {300, 1}, {7, 5}, {640, 480}, {481, 641}, {33, 32}})
            for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox})
                for (const int size : {1, 32, 97})
                    for (const double fraction : {1.0, 0.875, 0.01}) {
                        Preprocess p;
                        p.size = size;
                        p.resize = mode;
                        p.cropFraction = fraction;
                        const auto out = prepared(noisePicture(w, h), p);
                        QVERIFY(out.size() == cv::Size(size, size));
                        QVERIFY(out.type() == CV_8UC3);
                    }
    }

    void cropShowsTheCentre() {
        auto picture = noisePicture(100, 40);
        Preprocess p;
        p.size = 40;
        QVERIFY(same(prepared(picture, p), picture(cv::Rect(30, 0, 40, 40))));
        p.size = 20;
        p.cropFraction = 0.5;
        QVERIFY(same(prepared(picture, p), picture(cv::Rect(40, 10, 20, 20))));
    }

    void shrinkingAveragesAllPixels() {
        cv::Mat checks(64, 64, CV_8UC3);
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                checks.at<cv::Vec3b>(y, x) = (x + y) % 2 ? cv::Vec3b(200, 200, 200) : cv::Vec3b(0, 0, 0);
        Preprocess p;
        p.size = 16;
        QVERIFY(greatestDifference(prepared(checks, p), cv::Mat(16, 16, CV_8UC3, cv::Scalar::all(100))) == 0);
    }

    void letterboxFillsWithTheMean() {
        auto p = nanodet(50);
        p.resize = ResizeMode::letterbox;
        const cv::Mat white(50, 100, CV_8UC3, cv::Scalar::all(255));
        const auto out = prepared(white, p);
        QVERIFY(out.at<cv::Vec3b>(0, 25) == cv::Vec3b(104, 116, 124));
        QVERIFY(out.at<cv::Vec3b>(49, 0) == cv::Vec3b(104, 116, 124));
        QVERIFY(out.at<cv::Vec3b>(25, 0) == cv::Vec3b(255, 255, 255));
        QVERIFY(out.at<cv::Vec3b>(13, 49) == cv::Vec3b(255, 255, 255));
        QVERIFY(out.at<cv::Vec3b>(11, 0) == cv::Vec3b(104, 116, 124));
        p.bgr = false; // the mean is in the network's order
        QVERIFY(prepared(white, p).at<cv::Vec3b>(0, 25) == cv::Vec3b(124, 116, 104));
    }

    void normalisedValues_data() {
        QTest::addColumn<bool>("bgr");
        QTest::addColumn<bool>("channelsLast");
        for (const bool bgr : {false, true})
            for (const bool last : {false, true})
                QTest::addRow("%s %s", bgr ? "bgr" : "rgb", last ? "NHWC" : "NCHW") << bgr << last;
    }
    void normalisedValues() {
        QFETCH(bool, bgr);
        QFETCH(bool, channelsLast);
        auto p = nanodet(5);
        p.bgr = bgr;
        const auto whole = noisePicture(9, 9);
        const auto picture = whole(cv::Rect(2, 3, 5, 5)); // rows are not adjacent in memory
        std::vector<float> out(3 * 25 + 1, 1234.5f);
        normalise(picture, p, channelsLast, out.data());
        for (std::size_t c = 0; c < 3; ++c)
            for (int y = 0; y < 5; ++y)
                for (int x = 0; x < 5; ++x) {
                    const auto pixel = static_cast<std::size_t>(y * 5 + x);
                    const double v = picture.at<cv::Vec3b>(y, x)[static_cast<int>(bgr ? c : 2 - c)];
                    const auto expected = static_cast<float>((v - p.mean[c]) / p.std[c]);
                    QCOMPARE(out[channelsLast ? pixel * 3 + c : c * 25 + pixel], expected);
                }
        QCOMPARE(out.back(), 1234.5f);
    }

    void networkViewSpansTheWholeRange() {
        const auto picture = smoothPicture(20, 20);
        for (const bool bgr : {false, true}) {
            auto p = nanodet(20);
            p.bgr = bgr;
            const auto seen = networkView(picture, p);
            double lowest = 0, highest = 0;
            cv::minMaxLoc(seen.reshape(1), &lowest, &highest);
            QCOMPARE(lowest, 0.0);
            QCOMPARE(highest, 255.0);
        }
        Preprocess even; // equal means and deviations: a plain stretch
        even.mean = {100, 100, 100};
        even.std = {50, 50, 50};
        double lowest = 0, highest = 0;
        cv::minMaxLoc(picture.reshape(1), &lowest, &highest);
        cv::Mat stretched;
        picture.convertTo(stretched, CV_8U, 255 / (highest - lowest), -lowest * 255 / (highest - lowest));
        QVERIFY(greatestDifference(networkView(picture, even), stretched) <= 1);
        QVERIFY(same(networkView(cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(7)), even),
                     cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(128))));
    }
};

QTEST_APPLESS_MAIN(TestPreprocess)
#include "test_preprocess.moc"
