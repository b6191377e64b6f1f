// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/tools/edges/grab_cut.h"
#include "tests/tools/disc_picture.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

class TestGrabCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsADiscInNoise() {
        for (const double noise : {4.0, 12.0}) {
            const auto picture = discPicture({320, 240}, {150.3, 120.6}, 60, noise);
            const auto mask = grabCut(picture.bgr, {80, 50, 140, 140});
            QVERIFY(mask.ok());
            QVERIFY2(iou(*mask, picture.truth) > 0.96,
                     qPrintable(QString::number(iou(*mask, picture.truth))));
        }
    }

    void largePicturesAreCutOnASmallerCopy() {
        const Point center{2000, 1500};
        const auto picture = discPicture({4000, 3000}, center, 900, 6);
        const auto mask = grabCut(picture.bgr, {1000, 500, 2000, 2000});
        QVERIFY(mask.ok());
        QVERIFY2(iou(*mask, picture.truth) > 0.98, qPrintable(QString::number(iou(*mask, picture.truth))));
    }

    void nothingOutsideTheBoxIsTaken() {
        auto picture = discPicture({320, 240}, {100, 120}, 40, 6);
        const auto other = discPicture({320, 240}, {250, 120}, 40, 6, 2);
        other.bgr(cv::Rect(180, 0, 140, 240)).copyTo(picture.bgr(cv::Rect(180, 0, 140, 240)));
        const auto mask = grabCut(picture.bgr, {50, 70, 100, 100});
        QVERIFY(mask.ok());
        QVERIFY(iou(*mask, picture.truth) > 0.95);
        QVERIFY(isInside(translated(*mask, -50, -70), {100, 100}));
    }

    void marksDecide() {
        const auto picture = discPicture({320, 240}, {150, 120}, 60, 6);
        GrabCutMarks marks;
        marks.background.push_back(brushStroke({120, 120}, {150, 120}, 6, {320, 240})); // inside the disc
        marks.foreground.push_back(brushStroke({230, 200}, {235, 200}, 4, {320, 240})); // outside the box too
        const auto mask = grabCut(picture.bgr, {80, 50, 140, 140}, marks);
        QVERIFY(mask.ok());
        QCOMPARE(pixelCount(intersected(*mask, marks.background[0])), std::int64_t{0});
        QCOMPARE(intersected(*mask, marks.foreground[0]), marks.foreground[0]);
    }

    void theSameInputGivesTheSameMask() {
        const auto picture = discPicture({320, 240}, {150, 120}, 60, 20);
        const auto first = grabCut(picture.bgr, {80, 50, 140, 140});
        cv::theRNG().state = 99;
        const auto second = grabCut(picture.bgr, {80, 50, 140, 140});
        QVERIFY(first.ok() && second.ok() && *first == *second);
        QCOMPARE(cv::theRNG().state, std::uint64_t{99}); // nobody else's numbers were drawn
    }

    void whatCannotBeCutSaysSo() {
        const auto picture = discPicture({320, 240}, {150, 120}, 60, 6);
        for (const Box& box : std::initializer_list<Box>{
                 {}, {10, 10, 2, 50}, {400, 10, 50, 50}, {-60, -60, 62, 62}, {std::nan(""), 0, 50, 50}}) {
            const auto mask = grabCut(picture.bgr, box);
            QVERIFY(!mask.ok());
            QCOMPARE(int(mask.error().code), int(ErrorCode::invalidArgument));
        }
        QVERIFY(!grabCut(cv::Mat(), {0, 0, 10, 10}).ok());
        // A box over everything has no surroundings, and yet no crash.
        const auto whole = grabCut(picture.bgr, {0, 0, 320, 240});
        QVERIFY(whole.ok() || whole.error().code == ErrorCode::notFound);
        const cv::Mat flat(60, 60, CV_8UC3, cv::Scalar(7, 7, 7));
        const auto none = grabCut(flat, {10, 10, 40, 40});
        QVERIFY(none.ok() || none.error().code == ErrorCode::notFound);
    }
};

QTEST_APPLESS_MAIN(TestGrabCut)
#include "test_grab_cut.moc"
