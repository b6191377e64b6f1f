// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/tools/edges/magic_wand.h"
#include "tests/tools/disc_picture.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

class TestMagicWand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWhatIsLikeThePixel() {
        const auto picture = discPicture({200, 150}, {90, 70}, 40, 3);
        for (const bool contiguous : {false, true})
            QVERIFY(iou(magicWand(picture.bgr, {90, 70}, 30, contiguous), picture.truth) > 0.97);
    }

    void everyChannelCounts() {
        cv::Mat row(1, 4, CV_8UC3, cv::Scalar(100, 100, 100));
        row.at<cv::Vec3b>(0, 1) = {100, 110, 100};
        row.at<cv::Vec3b>(0, 2) = {100, 100, 89};
        QCOMPARE(magicWand(row, {0, 0}, 9, false), (Mask{0, 0, 4, 1, {0, 1, 2, 1}}));
        QCOMPARE(magicWand(row, {0, 0}, 10, false), (Mask{0, 0, 4, 1, {0, 2, 1, 1}}));
        QCOMPARE(magicWand(row, {0, 0}, 11, false), (Mask{0, 0, 4, 1, {0, 4}}));
        QCOMPARE(magicWand(row, {0, 0}, 10, true), (Mask{0, 0, 2, 1, {0, 2}})); // the rest is cut off
        QCOMPARE(magicWand(row, {0, 0}, 0, true), (Mask{0, 0, 1, 1, {0, 1}}));
        QCOMPARE(magicWand(row, {0, 0}, 999, true), (Mask{0, 0, 4, 1, {0, 4}}));
    }

    void comparesWithTheClickedPixelNotTheNeighbour() {
        cv::Mat ramp(1, 100, CV_8UC3);
        for (int x = 0; x < 100; ++x)
            ramp.at<cv::Vec3b>(0, x) = cv::Vec3b::all(std::uint8_t(x));
        QCOMPARE(magicWand(ramp, {50.5, 0.5}, 5, true), (Mask{45, 0, 11, 1, {0, 11}}));
    }

    void cornersDoNotConnect() {
        cv::Mat board(2, 2, CV_8UC3, cv::Scalar::all(0));
        board.at<cv::Vec3b>(0, 1) = board.at<cv::Vec3b>(1, 0) = {255, 255, 255};
        QCOMPARE(magicWand(board, {0, 0}, 9, true), (Mask{0, 0, 1, 1, {0, 1}}));
        QCOMPARE(pixelCount(magicWand(board, {0, 0}, 9, false)), std::int64_t{2});
    }

    void thePictureIsNotChanged() {
        const auto picture = discPicture({60, 50}, {30, 20}, 10, 3);
        const cv::Mat before = picture.bgr.clone();
        QVERIFY(pixelCount(magicWand(picture.bgr, {30, 20}, 30, true)) > 0);
        QCOMPARE(cv::norm(before, picture.bgr, cv::NORM_INF), 0.0);
    }

    void outsideIsNothing() {
        const auto picture = discPicture({60, 50}, {30, 20}, 10, 3);
        for (const Point seed : {Point{-0.1, 5}, Point{60, 5}, Point{5, 50}, Point{std::nan(""), 5}})
            QCOMPARE(magicWand(picture.bgr, seed, 30, true), Mask{});
        QCOMPARE(magicWand(cv::Mat(), {0, 0}, 30, true), Mask{});
    }
};

QTEST_APPLESS_MAIN(TestMagicWand)
#include "test_magic_wand.moc"
