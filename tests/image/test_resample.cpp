// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/image/resample.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

using namespace imago;

namespace {

cv::Mat noise(int width, int height) {
    cv::Mat out(height, width, CV_8UC3);
    Random random(static_cast<std::uint64_t>(width) * 10007 + static_cast<std::uint64_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                out.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>(random.below(256));
    return out;
}

/// The mean of what a pixel of the result covers, by the definition.
double mean(const cv::Mat& from, const cv::Rect2d& covered, int channel) {
    double sum = 0;
    for (int y = static_cast<int>(covered.y); y < from.rows; ++y)
        for (int x = static_cast<int>(covered.x); x < from.cols; ++x) {
            const double high = std::min(covered.br().y, y + 1.0) - std::max(covered.y, double(y));
            const double wide = std::min(covered.br().x, x + 1.0) - std::max(covered.x, double(x));
            if (high <= 0 || wide <= 0) continue;
            sum += high * wide * from.at<cv::Vec3b>(y, x)[channel];
        }
    return sum / covered.area();
}

double greatestError(const cv::Mat& from, const cv::Rect2d& region, const cv::Mat& result) {
    double worst = 0;
    const double w = region.width / result.cols, h = region.height / result.rows;
    for (int y = 0; y < result.rows; ++y)
        for (int x = 0; x < result.cols; ++x)
            for (int c = 0; c < 3; ++c) {
                const double expected = mean(from, {region.x + x * w, region.y + y * h, w, h}, c);
                worst = std::max(worst, std::abs(expected - result.at<cv::Vec3b>(y, x)[c]));
            }
    return worst;
}

} // namespace

class TestResample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPixelIsTheMeanOfWhatItCovers_data() {
        QTest::addColumn<QSize>("from");
        QTest::addColumn<QSize>("to");
        for (const auto& [from, to] : {std::pair{QSize(9, 7), QSize(9, 7)},
                                       {QSize(9, 7), QSize(8, 7)},
                                       {QSize(50, 31), QSize(50, 7)},
                                       {QSize(64, 64), QSize(16, 32)},
                                       {QSize(101, 67), QSize(13, 10)},
                                       {QSize(1, 1), QSize(1, 1)},
                                       {QSize(200, 3), QSize(10, 2)},
                                       {QSize(30, 30), QSize(1, 1)},
                                       {QSize(400, 300), QSize(2, 3)}})
            QTest::addRow("%dx%d to %dx%d", from.width(), from.height(), to.width(), to.height())
                << from << to;
    }
    void everyPixelIsTheMeanOfWhatItCovers() {
        QFETCH(QSize, from);
        QFETCH(QSize, to);
        const cv::Mat picture = noise(from.width(), from.height());
        const cv::Mat result = areaResized(picture, {to.width(), to.height()});
        QVERIFY(result.size() == cv::Size(to.width(), to.height()) && result.type() == CV_8UC3);
        const double error =
            greatestError(picture, {0, 0, double(picture.cols), double(picture.rows)}, result);
        QVERIFY2(error < 1.5, QByteArray::number(error).constData()); // half a level, and 8-bit weights
        if (from == to) QCOMPARE(cv::norm(picture, result, cv::NORM_INF), 0.0);
    }

    void aRegionMayBeginBetweenPixels() {
        const cv::Mat picture = noise(60, 50);
        for (const cv::Rect2d& region :
             {cv::Rect2d(0.25, 0.5, 59.5, 49), {10.7, 3.2, 20.1, 33.3}, {0, 0, 60, 50}, {40, 30, 20, 20}}) {
            const cv::Mat result = areaResized(picture, region, {11, 9});
            QVERIFY(greatestError(picture, region, result) < 1.5);
        }
        const cv::Rect whole(7, 5, 32, 16);
        QCOMPARE(
            cv::norm(areaResized(picture, cv::Rect2d(whole), whole.size()), picture(whole), cv::NORM_INF),
            0.0);
    }

    void rowsNeedNotBeAdjacent() {
        const cv::Mat picture = noise(60, 50);
        const cv::Rect part(3, 4, 41, 37);
        QCOMPARE(cv::norm(areaResized(picture(part), {20, 20}), areaResized(picture(part).clone(), {20, 20}),
                          cv::NORM_INF),
                 0.0);
    }

    void whiteStaysWhite() {
        const cv::Mat white(97, 113, CV_8UC3, cv::Scalar::all(255));
        for (const int side : {1, 3, 50, 97})
            QCOMPARE(cv::norm(areaResized(white, {side, side}),
                              cv::Mat(side, side, CV_8UC3, cv::Scalar::all(255)), cv::NORM_INF),
                     0.0);
    }
};

QTEST_APPLESS_MAIN(TestResample)
#include "test_resample.moc"
