// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/augment.h"
#include "core/augment/policy.h"
#include "tests/augment/pictures.h"
#include "tests/support/compare.h"

#include <QTest>

#include <cmath>
#include <initializer_list>
#include <set>

using namespace imago;
using policy::Op;

namespace {

/// A grey square of those values, row by row.
cv::Mat grey(int side, std::initializer_list<int> values) {
    cv::Mat out(side, side, CV_8UC3);
    int i = 0;
    for (const int v : values) {
        out.at<cv::Vec3b>(i / side, i % side) = cv::Vec3b::all(static_cast<std::uint8_t>(v));
        ++i;
    }
    return out;
}

const cv::Scalar fill(7, 7, 7);

cv::Mat after(const cv::Mat& view, Op op, double amount) {
    cv::Mat out = view.clone();
    policy::apply(out, op, amount, fill);
    return out;
}

AugmentRecipe only(AugmentKind kind, double low = 0, double high = 0) {
    AugmentRecipe recipe;
    recipe.op(kind) = {kind, true, 1, low, high};
    return recipe;
}

} // namespace

class TestPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void translationsMoveWholePixels() {
        const auto view = grey(3, {1, 2, 3, 4, 5, 6, 10, 20, 30});
        QVERIFY(same(after(view, Op::translateX, 1.9), grey(3, {7, 1, 2, 7, 4, 5, 7, 10, 20})));
        QVERIFY(same(after(view, Op::translateX, -1), grey(3, {2, 3, 7, 5, 6, 7, 20, 30, 7})));
        QVERIFY(same(after(view, Op::translateY, 2), grey(3, {7, 7, 7, 7, 7, 7, 1, 2, 3})));
        QVERIFY(same(after(view, Op::translateY, -50), grey(3, {7, 7, 7, 7, 7, 7, 7, 7, 7})));
    }

    void shearsSlant() {
        // Half a pixel down the picture is (row + ½) · 1 to the right in the source.
        cv::Mat view(32, 32, CV_8UC3, cv::Scalar::all(0));
        view.col(20).setTo(cv::Scalar::all(200));
        const auto x = after(view, Op::shearX, 0.5);
        QCOMPARE(int(x.at<cv::Vec3b>(10, 15)[0]) + x.at<cv::Vec3b>(10, 14)[0], 200); // 20 − 0.5·10.5
        QCOMPARE(int(x.at<cv::Vec3b>(21, 9)[0]) + x.at<cv::Vec3b>(21, 10)[0], 200);
        const auto y = after(view.t(), Op::shearY, 0.5);
        QVERIFY(greatestDifference(y.t(), x) <= 1);
        QVERIFY(same(after(view, Op::shearX, 0), view));
    }

    void rotationsTurnAnticlockwise() {
        const auto view = grey(3, {1, 2, 3, 4, 5, 6, 10, 20, 30});
        QVERIFY(same(after(view, Op::rotate, 90), grey(3, {3, 6, 30, 2, 5, 20, 1, 4, 10})));
        QVERIFY(same(after(view, Op::rotate, -90), grey(3, {10, 4, 1, 20, 5, 2, 30, 6, 3})));
    }

    void factorsActAboutTheirNeutralColour() {
        const auto view = grey(2, {0, 60, 100, 240});
        QVERIFY(same(after(view, Op::brightness, 0.5), grey(2, {0, 90, 150, 255})));
        QVERIFY(same(after(view, Op::brightness, -0.5), grey(2, {0, 30, 50, 120})));
        // The mean is 100.
        QVERIFY(same(after(view, Op::contrast, 0.5), grey(2, {0, 40, 100, 255})));
        QVERIFY(same(after(view, Op::contrast, -0.5), grey(2, {50, 80, 100, 170})));
        QVERIFY(same(after(view, Op::colour, 0.9), view)); // greys have none
        const cv::Mat red(2, 2, CV_8UC3, cv::Scalar(0, 0, 200));
        // BT.601: grey of 200 red is 59.8.
        QVERIFY(same(after(red, Op::colour, -0.5), cv::Mat(2, 2, CV_8UC3, cv::Scalar(30, 30, 130))));
        QVERIFY(same(after(red, Op::colour, 0.1), cv::Mat(2, 2, CV_8UC3, cv::Scalar(0, 0, 214))));
    }

    void sharpnessSparesTheBorder() {
        const auto view = grey(3, {13, 13, 13, 13, 26, 13, 13, 13, 13});
        // Smoothed, the middle is (8·13 + 5·26) / 13 = 18.
        QVERIFY(same(after(view, Op::sharpness, -0.5), grey(3, {13, 13, 13, 13, 22, 13, 13, 13, 13})));
        QVERIFY(same(after(view, Op::sharpness, 0.5), grey(3, {13, 13, 13, 13, 30, 13, 13, 13, 13})));
        QVERIFY(same(after(grey(2, {1, 2, 3, 4}), Op::sharpness, 0.9), grey(2, {1, 2, 3, 4})));
    }

    void valuesAreCutAndInverted() {
        const auto view = grey(2, {0, 100, 128, 255});
        QVERIFY(same(after(view, Op::posterize, 8), view));
        QVERIFY(same(after(view, Op::posterize, 4), grey(2, {0, 96, 128, 240})));
        QVERIFY(same(after(view, Op::posterize, 1), grey(2, {0, 0, 128, 128})));
        QVERIFY(same(after(view, Op::solarize, 128), grey(2, {0, 100, 127, 0})));
        QVERIFY(same(after(view, Op::solarize, 0), grey(2, {255, 155, 127, 0})));
    }

    void valuesAreSpread() {
        QVERIFY(same(after(grey(2, {50, 60, 80, 100}), Op::autoContrast, 0), grey(2, {0, 51, 153, 255})));
        const cv::Mat plain(4, 4, CV_8UC3, cv::Scalar(3, 90, 200));
        QVERIFY(same(after(plain, Op::autoContrast, 0), plain));
        QVERIFY(same(after(plain, Op::equalize, 0), plain));
        // Half of 32·32 pixels are 10, the rest 20: a step is 512 / 255 = 2, so 10 becomes 1/2 and 20 513/2.
        cv::Mat halves(32, 32, CV_8UC3, cv::Scalar::all(10));
        halves.rowRange(16, 32).setTo(cv::Scalar::all(20));
        cv::Mat spread(32, 32, CV_8UC3, cv::Scalar::all(0));
        spread.rowRange(16, 32).setTo(cv::Scalar::all(255));
        QVERIFY(same(after(halves, Op::equalize, 0), spread));
    }

    void magnitudesAreTorchvisions() {
        for (const Op op : {Op::shearX, Op::shearY, Op::translateX, Op::translateY, Op::rotate,
                            Op::brightness, Op::colour, Op::contrast, Op::sharpness}) {
            QVERIFY(policy::isSigned(op));
            QCOMPARE(policy::randAmount(op, 0, 224), 0.0);
            QCOMPARE(policy::trivialAmount(op, 0), 0.0);
        }
        QCOMPARE(policy::randAmount(Op::shearX, 30, 224), 0.3);
        QCOMPARE(policy::randAmount(Op::translateY, 30, 331), 150.0);
        QCOMPARE(policy::randAmount(Op::rotate, 15, 224), 15.0);
        QCOMPARE(policy::randAmount(Op::sharpness, 10, 224), 0.3);
        QCOMPARE(policy::randAmount(Op::posterize, 0, 224), 8.0);
        QCOMPARE(policy::randAmount(Op::posterize, 9, 224), 7.0);
        QCOMPARE(policy::randAmount(Op::posterize, 30, 224), 4.0);
        QCOMPARE(policy::randAmount(Op::solarize, 0, 224), 255.0);
        QCOMPARE(policy::randAmount(Op::solarize, 30, 224), 0.0);
        QCOMPARE(policy::trivialAmount(Op::shearY, 30), 0.99);
        QCOMPARE(policy::trivialAmount(Op::translateX, 30), 32.0);
        QCOMPARE(policy::trivialAmount(Op::rotate, 30), 135.0);
        QCOMPARE(policy::trivialAmount(Op::posterize, 30), 2.0);
        for (const Op op : {Op::identity, Op::posterize, Op::solarize, Op::autoContrast, Op::equalize})
            QVERIFY(!policy::isSigned(op));
    }

    void magnitudeZeroIsTheIdentityWhereTorchvisionsIs() {
        const auto view = noisePicture(16, 16);
        for (int i = 0; i < policy::opCount; ++i) {
            const auto op = static_cast<Op>(i);
            if (op == Op::solarize || op == Op::autoContrast || op == Op::equalize) continue;
            QVERIFY(same(after(view, op, policy::randAmount(op, 0, 16)), view));
        }
        // Solarize inverts white even so.
        QVERIFY(same(after(grey(2, {0, 1, 254, 255}), Op::solarize, policy::randAmount(Op::solarize, 0, 2)),
                     grey(2, {0, 1, 254, 0})));
    }

    void theSameKeyGivesTheSameView() {
        const auto picture = smoothPicture(64, 48);
        for (const auto& recipe : {only(AugmentKind::randAugment, 9, 9), only(AugmentKind::trivialAugment)}) {
            std::set<double> seen;
            for (std::uint64_t image = 0; image < 60; ++image) {
                const SampleKey key{1, image, 2};
                const auto view = augmented(picture, recipe, 32, key);
                QVERIFY(view.size() == cv::Size(32, 32) && view.type() == CV_8UC3);
                QVERIFY(same(view, augmented(picture.clone(), recipe, 32, key)));
                seen.insert(cv::norm(view));
            }
            QVERIFY(seen.size() > 20);
        }
    }

    void allOperationsAreDrawn() {
        // Each of them changes noise in its own way, but for the identity.
        const auto picture = noisePicture(32, 32);
        int same32 = 0;
        constexpr int samples = 700;
        for (std::uint64_t image = 0; image < samples; ++image)
            same32 += same(augmented(picture, only(AugmentKind::trivialAugment), 32, {3, image, 0}), picture);
        // Identity 1 of 14, a posterize of 8 bits 3 of 31, a magnitude of 0 in nine others 1 of 31, and
        // autoContrast, which finds all values there.
        const double expected = samples * (1 + 3.0 / 31 + 9.0 / 31 + 1) / 14;
        QVERIFY2(std::abs(same32 - expected) < 5 * std::sqrt(expected),
                 QByteArray::number(same32).constData());
    }

    void weakAndStrongViewsDiffer() {
        const auto picture = noisePicture(40, 40);
        Preprocess p;
        p.size = 40;
        int mirrored = 0, strongChanged = 0;
        for (std::uint64_t image = 0; image < 40; ++image) {
            const SampleKey key{1, image, 0};
            const auto weak = weakAugmented(picture, false, p, key);
            QVERIFY(same(weak, weakAugmented(picture.clone(), false, p, key)));
            strongChanged += !same(weak, strongAugmented(picture, false, p, key));
            mirrored += !same(weak, weakAugmented(picture, true, p, key));
        }
        QCOMPARE(strongChanged, 40);
        QVERIFY(mirrored > 8 && mirrored < 32);
    }
};

QTEST_APPLESS_MAIN(TestPolicy)
#include "test_policy.moc"
