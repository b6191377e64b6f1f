// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/source.h"
#include "core/image/image.h"
#include "tests/support/fixtures.h"

#include <opencv2/core.hpp>

#include <fstream>

using namespace imago;
using namespace imago::test;

class TestSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSideLeavesRoomForTheMeanCrop() {
        Preprocess preprocess;
        preprocess.size = 100;
        AugmentRecipe recipe;
        QCOMPARE(sourceSide(preprocess, recipe), 115);
        recipe.op(AugmentKind::resizedCrop) = {AugmentKind::resizedCrop, true, 1, 0.5, 0.78};
        QCOMPARE(sourceSide(preprocess, recipe), 144); // 115 / 0.8
        recipe.op(AugmentKind::resizedCrop).low = recipe.op(AugmentKind::resizedCrop).high = 0.05;
        QCOMPARE(sourceSide(preprocess, recipe), 200);
        recipe.op(AugmentKind::resizedCrop).enabled = false;
        preprocess.cropFraction = 0.5;
        QCOMPARE(sourceSide(preprocess, recipe), 230);
    }

    void picturesShrinkToTheSideAndNeverGrow() {
        const cv::Mat wide(300, 600, CV_8UC3, cv::Scalar(10, 20, 30));
        const auto smaller = sourcePicture(wide, 150);
        QCOMPARE(smaller.rows, 150);
        QCOMPARE(smaller.cols, 300);
        QCOMPARE(smaller.at<cv::Vec3b>(75, 150), cv::Vec3b(10, 20, 30));
        QCOMPARE(sourcePicture(wide, 300).data, wide.data);
        QCOMPARE(sourcePicture(wide, 1000).data, wide.data);
        const cv::Mat sliver(3, 1000, CV_8UC3, cv::Scalar(1, 2, 3));
        QCOMPARE(sourcePicture(sliver, 2).rows, 2);
    }

    void readsWhatTrainingKeeps() {
        TempFolder folder;
        makeImage(folder / "a.png", 5, {400, 320}, 2);
        const auto source = must(readSource(folder / "a.png", 128));
        const auto wanted = sourcePicture(must(decodeImage(folder / "a.png")), 128);
        QCOMPARE(source.size(), wanted.size());
        QCOMPARE(cv::norm(source, wanted, cv::NORM_INF), 0.0);
        std::ofstream(folder / "broken.png") << "no picture";
        QVERIFY(!readSource(folder / "broken.png", 128));
        const auto missing = readSource(folder / "missing.png", 128);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::notFound);
    }
};

QTEST_APPLESS_MAIN(TestSource)
#include "test_source.moc"
