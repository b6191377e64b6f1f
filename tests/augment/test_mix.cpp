// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/augment.h"
#include "tests/augment/pictures.h"
#include "tests/support/compare.h"

#include <QTest>

#include <cmath>

using namespace imago;

namespace {

AugmentRecipe mixing(double upProbability, double upAlpha, double cutProbability, double cutAlpha) {
    AugmentRecipe recipe;
    recipe.op(AugmentKind::mixUp) = {AugmentKind::mixUp, upProbability > 0, upProbability, 0, upAlpha};
    recipe.op(AugmentKind::cutMix) = {AugmentKind::cutMix, cutProbability > 0, cutProbability, 0, cutAlpha};
    return recipe;
}

} // namespace

class TestMix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offMeansNone() {
        for (const auto& recipe : {AugmentRecipe{}, mixing(1, 0, 1, 0)})
            for (std::uint64_t image = 0; image < 50; ++image) {
                const auto mix = drawMix(recipe, 32, {1, image, 0});
                QVERIFY(mix.kind == Mix::Kind::none);
                QCOMPARE(mix.lambda, 1.0);
            }
        const auto own = noisePicture(8, 8, 1), partner = noisePicture(8, 8, 2);
        QVERIFY(same(mixed(own, partner, {}), own));
    }

    void theSameKeyDrawsTheSame() {
        const auto recipe = mixing(0.5, 0.4, 0.5, 1);
        for (std::uint64_t image = 0; image < 50; ++image) {
            const auto a = drawMix(recipe, 64, {3, image, 1}), b = drawMix(recipe, 64, {3, image, 1});
            QVERIFY(a.kind == b.kind && a.lambda == b.lambda && a.partnerDraw == b.partnerDraw &&
                    a.cut == b.cut);
        }
        QVERIFY(drawMix(mixing(1, 1, 0, 0), 64, {3, 1, 1}).partnerDraw !=
                drawMix(mixing(1, 1, 0, 0), 64, {3, 1, 2}).partnerDraw);
    }

    void lambdaFollowsTheBetaDistribution_data() {
        QTest::addColumn<double>("alpha");
        for (const double alpha : {0.2, 0.5, 1.0, 2.0})
            QTest::addRow("%g", alpha) << alpha;
    }
    void lambdaFollowsTheBetaDistribution() {
        QFETCH(double, alpha);
        constexpr int n = 20000;
        double sum = 0, squares = 0;
        for (std::uint64_t image = 0; image < n; ++image) {
            const double lambda = drawMix(mixing(1, alpha, 0, 0), 32, {1, image, 0}).lambda;
            QVERIFY(lambda >= 0 && lambda <= 1);
            sum += lambda;
            squares += lambda * lambda;
        }
        const double mean = sum / n, variance = squares / n - mean * mean;
        QVERIFY(std::abs(mean - 0.5) < 0.02);
        QVERIFY(std::abs(variance - 1 / (4 * (2 * alpha + 1))) < 0.006); // variance of Beta(a, a)
    }

    void tinyAlphasStayNumbers() {
        for (std::uint64_t image = 0; image < 500; ++image) {
            const double lambda = drawMix(mixing(1, 1e-4, 0, 0), 32, {1, image, 0}).lambda;
            QVERIFY(lambda >= 0 && lambda <= 1);
        }
    }

    void mixUpWeighsPixelsAsLabels() {
        const cv::Mat own(16, 16, CV_8UC3, cv::Scalar::all(200)),
            partner(16, 16, CV_8UC3, cv::Scalar::all(0));
        for (std::uint64_t image = 0; image < 50; ++image) {
            const auto mix = drawMix(mixing(1, 1, 0, 0), 16, {1, image, 0});
            QVERIFY(mix.kind == Mix::Kind::mixUp);
            QVERIFY(std::abs(mixed(own, partner, mix).at<cv::Vec3b>(3, 3)[1] - 200 * mix.lambda) <= 0.51);
        }
    }

    void cutMixLambdaIsTheExactShare() {
        const cv::Mat own(33, 33, CV_8UC3, cv::Scalar::all(1)), partner(33, 33, CV_8UC3, cv::Scalar::all(0));
        bool clipped = false;
        for (std::uint64_t image = 0; image < 200; ++image) {
            const auto mix = drawMix(mixing(0, 0, 1, 1), 33, {1, image, 0});
            QVERIFY(mix.kind == Mix::Kind::cutMix);
            QVERIFY((mix.cut & cv::Rect(0, 0, 33, 33)) == mix.cut);
            clipped = clipped || mix.cut.width != mix.cut.height;
            const double share = cv::sum(mixed(own, partner, mix))[0] / (33 * 33);
            QCOMPARE(mix.lambda, share);
        }
        QVERIFY(clipped);
    }

    void bothAreDrawnAboutEquallyOften() {
        int up = 0, cut = 0;
        for (std::uint64_t image = 0; image < 2000; ++image) {
            const auto kind = drawMix(mixing(1, 1, 1, 1), 32, {1, image, 0}).kind;
            up += kind == Mix::Kind::mixUp;
            cut += kind == Mix::Kind::cutMix;
        }
        QCOMPARE(up + cut, 2000);
        QVERIFY(std::abs(up - 1000) < 120);
    }
};

QTEST_APPLESS_MAIN(TestMix)
#include "test_mix.moc"
