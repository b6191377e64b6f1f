// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/view.h"
#include "tests/augment/pictures.h"
#include "tests/support/compare.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace imago;
using view::Affine;

namespace {

/// A place in units of the side, reflected into the picture.
double reflected(double place) {
    const double twice = place - 2 * std::floor(place / 2);
    return twice > 1 ? 2 - twice : twice;
}

/// What smoothPicture shows at a point of the plane.
cv::Vec3d colourAt(double u, double v) {
    u = reflected(u);
    v = reflected(v);
    return {20 + 200 * u, 30 + 180 * v, 40 + 80 * u + 60 * v * v};
}

} // namespace

class TestView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void warpedShowsThePlaceItIsToldTo_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("small") << 60 << 60;
        QTest::newRow("reduced") << 600 << 600;
        QTest::newRow("wide") << 500 << 80;
        QTest::newRow("high") << 70 << 400;
    }
    void warpedShowsThePlaceItIsToldTo() {
        QFETCH(int, width);
        QFETCH(int, height);
        constexpr int size = 48;
        const auto picture = smoothPicture(width, height);
        Random random(8);
        for (int round = 0; round < 100; ++round) {
            // A window of any place, size and angle, often mostly or all outside.
            const double angle = random.uniform(-std::numbers::pi, std::numbers::pi);
            const double side = random.uniform(0.2, 1.2) / size;
            const double c = std::cos(angle) * side, s = std::sin(angle) * side;
            const Affine toUnits(c, -s, random.uniform(-1, 1.5), s, c, random.uniform(-1, 1.5), 0, 0, 1);
            const Affine toSource = Affine(width, 0, 0, 0, height, 0, 0, 0, 1) * toUnits;
            const auto out = view::warped(picture, toSource, size, true, {});
            double worst = 0;
            for (int y = 0; y < size; ++y)
                for (int x = 0; x < size; ++x) {
                    const auto place = toUnits * cv::Vec3d(x + 0.5, y + 0.5, 1);
                    const auto expected = colourAt(place[0], place[1]);
                    const auto seen = out.at<cv::Vec3b>(y, x);
                    for (int k = 0; k < 3; ++k)
                        worst = std::max(worst, std::abs(seen[k] - expected[k]));
                }
            // Each reflection skips the border pixel, some four levels here, and interpolation rounds the
            // crease.
            QVERIFY2(worst < 14, QByteArray::number(worst).constData());
        }
    }

    void warpedFillsWhereItDoesNotReflect() {
        const auto picture = smoothPicture(100, 100);
        const auto out = view::warped(picture, Affine(1, 0, 50, 0, 1, 0, 0, 0, 1), 100, false, {1, 2, 3});
        QVERIFY(out.at<cv::Vec3b>(50, 75) == cv::Vec3b(1, 2, 3));
        QVERIFY(std::abs(out.at<cv::Vec3b>(50, 10)[0] - picture.at<cv::Vec3b>(50, 60)[0]) <= 1);
    }

    void resizedShrinksAndGrowsEachAxis() {
        const auto picture = smoothPicture(100, 20);
        const auto out = view::resized(picture, {40, 40});
        for (int i = 3; i < 37; ++i) {
            const auto expected = colourAt((i + 0.5) / 40, (i + 0.5) / 40);
            for (int k = 0; k < 3; ++k)
                QVERIFY(std::abs(out.at<cv::Vec3b>(i, i)[k] - expected[k]) < 3);
        }
    }

    void straightFillsAroundThePicture() {
        const cv::Mat white(10, 10, CV_8UC3, cv::Scalar::all(255));
        const auto out = view::straight(white, {-10, -10, 30, 30}, 60, {7, 8, 9});
        QCOMPARE(cv::norm(out(cv::Rect(20, 20, 20, 20)), cv::Mat(20, 20, CV_8UC3, cv::Scalar::all(255)),
                          cv::NORM_INF),
                 0.0);
        QVERIFY(out.at<cv::Vec3b>(19, 20) == cv::Vec3b(7, 8, 9));
        QVERIFY(out.at<cv::Vec3b>(40, 39) == cv::Vec3b(7, 8, 9));
        const auto elsewhere = view::straight(white, {50, 50, 5, 5}, 20, {7, 8, 9});
        QVERIFY(same(elsewhere, cv::Mat(20, 20, CV_8UC3, cv::Scalar(7, 8, 9))));
    }
};

QTEST_APPLESS_MAIN(TestView)
#include "test_view.moc"
