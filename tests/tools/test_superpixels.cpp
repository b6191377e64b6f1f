// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/tools/edges/superpixels.h"
#include "tests/tools/disc_picture.h"

#include <QTest>

using namespace imago;
using namespace imago::test;

namespace {

/// What one gets who takes every piece that lies mostly in the truth.
double bestIou(const Superpixels& pieces, const Mask& truth) {
    Mask chosen;
    for (int label = 0; label < pieces.count(); ++label) {
        const Mask piece = superpixelMask(pieces, label);
        if (2 * pixelCount(intersected(piece, truth)) > pixelCount(piece)) chosen = united(chosen, piece);
    }
    return iou(chosen, truth);
}

} // namespace

class TestSuperpixels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesAreAboutAsManyAndCoverThePicture() {
        const auto picture = discPicture({240, 180}, {110, 90}, 50, 8);
        for (const int wanted : {1, 20, 200, 1000}) {
            const auto pieces = superpixels(picture.bgr, wanted);
            QVERIFY2(pieces.count() >= 0.8 * wanted && pieces.count() <= 1.2 * wanted + 2,
                     qPrintable(QString("%1 of %2").arg(pieces.count()).arg(wanted)));
            std::int64_t sum = 0;
            for (int label = 0; label < pieces.count(); ++label) {
                const Mask mask = superpixelMask(pieces, label);
                QCOMPARE(outlineOf(mask).parts.size(), std::size_t{1}); // hangs together
                sum += pixelCount(mask);
            }
            QCOMPARE(sum, std::int64_t{240 * 180});
        }
    }

    void bordersFollowEdges() {
        for (const double noise : {0.0, 8.0, 16.0}) {
            const auto picture = discPicture({240, 180}, {110.3, 90.8}, 50, noise);
            const double found = bestIou(superpixels(picture.bgr, 250), picture.truth);
            QVERIFY2(found > 0.97, qPrintable(QString::number(found)));
        }
    }

    void largePicturesAreSeenSmallerAndStillCovered() {
        const auto picture = discPicture({2400, 1601}, {1100, 800}, 500, 4);
        const auto pieces = superpixels(picture.bgr, 300);
        QVERIFY(pieces.labels.total() <= 2000000 && pieces.labels.total() > 1900000);
        QCOMPARE(pieces.picture, (Size{2400, 1601}));
        QVERIFY(bestIou(pieces, picture.truth) > 0.97);
        std::int64_t sum = 0;
        Mask all;
        for (int label = 0; label < pieces.count(); ++label) {
            const Mask mask = superpixelMask(pieces, label);
            sum += pixelCount(mask);
            all = united(all, mask);
        }
        QCOMPARE(sum, std::int64_t{2400} * 1601); // no pixel twice
        QCOMPARE(pixelCount(all), sum);           // and none left out
    }

    void thePieceUnderAPointHoldsIt() {
        const auto picture = discPicture({2400, 1601}, {1100, 800}, 500, 4);
        const auto pieces = superpixels(picture.bgr, 100);
        Random random(3);
        for (int i = 0; i < 100; ++i) {
            const int x = int(random.below(2400)), y = int(random.below(1601));
            QVERIFY(contains(superpixelMask(pieces, pieces.at({x + 0.5, y + 0.5})), x, y));
        }
        QCOMPARE(pieces.at({-1, 5}), -1);
        QCOMPARE(pieces.at({2400, 5}), -1);
        QCOMPARE(superpixelMask(pieces, -1), Mask{});
        QCOMPARE(superpixelMask(pieces, pieces.count()), Mask{});
    }

    void tinyAndEmptyPicturesAreHandled() {
        QCOMPARE(superpixels(cv::Mat(), 10).count(), 0);
        QCOMPARE(superpixels(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(5)), 10).count(), 1);
        QVERIFY(superpixels(cv::Mat(2, 300, CV_8UC3, cv::Scalar::all(5)), 10).count() >= 1);
        QVERIFY(superpixels(cv::Mat(20, 20, CV_8UC3, cv::Scalar::all(5)), 0).count() == 1);
        QVERIFY(superpixels(cv::Mat(20, 20, CV_8UC3, cv::Scalar::all(5)), 100000).count() >= 100);
    }
};

QTEST_APPLESS_MAIN(TestSuperpixels)
#include "test_superpixels.moc"
