// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/augment.h"
#include "tests/augment/pictures.h"
#include "tests/support/compare.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace imago;
using enum AugmentKind;

namespace {

constexpr SampleKey firstKey{1, 2, 3};

AugmentRecipe only(AugmentKind kind, double low = 0, double high = 0, double probability = 1) {
    AugmentRecipe recipe;
    recipe.op(kind) = {kind, true, probability, low, high};
    return recipe;
}

Preprocess sized(int size, ResizeMode mode = ResizeMode::crop) {
    Preprocess p;
    p.size = size;
    p.resize = mode;
    return p;
}

cv::Mat flipped(const cv::Mat& picture, int code) {
    cv::Mat out;
    cv::flip(picture, out, code);
    return out;
}

double meanOf(const cv::Mat& picture) {
    const auto m = cv::mean(picture);
    return (m[0] + m[1] + m[2]) / 3;
}

double meanDifference(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3);
}

/// A picture that is turned, moved or cut gives itself away by its colours: the place of every one is known.
cv::Point2d centreOf(const cv::Mat& picture) {
    cv::Mat white;
    cv::inRange(picture, cv::Scalar::all(128), cv::Scalar::all(255), white);
    const auto m = cv::moments(white, true);
    return {m.m10 / m.m00 + 0.5, m.m01 / m.m00 + 0.5};
}

cv::Mat dotAt(int size, cv::Point place) {
    cv::Mat picture(size, size, CV_8UC3, cv::Scalar::all(0));
    picture(cv::Rect(place.x - 4, place.y - 4, 8, 8)).setTo(cv::Scalar::all(255));
    return picture;
}

} // namespace

class TestAugmented : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSwitchedOnIsTheEvaluationView() {
        for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox}) {
            const auto picture = noisePicture(90, 61);
            auto p = sized(40, mode);
            p.cropFraction = 0.9;
            QVERIFY(same(augmented(picture, {}, p, firstKey), prepared(picture, p)));
        }
        const auto picture = noisePicture(90, 61);
        QVERIFY(same(augmented(picture, {}, 40, firstKey), prepared(picture, sized(40))));
    }

    void neutralParametersLeaveThePicture_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("neutral");
        for (const auto& [kind, neutral] : std::map<AugmentKind, double>{{rotation, 0},
                                                                         {resizedCrop, 1},
                                                                         {translate, 0},
                                                                         {scale, 1},
                                                                         {shear, 0},
                                                                         {brightness, 1},
                                                                         {contrast, 1},
                                                                         {saturation, 1},
                                                                         {hue, 0},
                                                                         {blur, 0},
                                                                         {noise, 0},
                                                                         {erasing, 0}})
            QTest::addRow("%s", std::string(toString(kind)).c_str()) << static_cast<int>(kind) << neutral;
    }
    void neutralParametersLeaveThePicture() {
        QFETCH(int, kind);
        QFETCH(double, neutral);
        const auto picture = noisePicture(64, 64);
        for (std::uint64_t image = 0; image < 20; ++image)
            QVERIFY(same(
                augmented(picture, only(static_cast<AugmentKind>(kind), neutral, neutral), 32, {1, image, 0}),
                prepared(picture, sized(32))));
    }

    void probabilityZeroIsOff() {
        auto recipe = augmentPreset("strong");
        for (auto& op : recipe.ops)
            op.probability = 0;
        const auto picture = noisePicture(64, 64);
        QVERIFY(same(augmented(picture, recipe, 32, firstKey), prepared(picture, sized(32))));
    }

    void probabilityIsTheShareOfSamples() {
        const auto picture = noisePicture(8, 8);
        int changed = 0;
        for (std::uint64_t image = 0; image < 2000; ++image)
            changed += !same(augmented(picture, only(horizontalFlip, 0, 0, 0.3), 8, {5, image, 1}), picture);
        QVERIFY(std::abs(changed - 600) < 100); // five standard deviations
    }

    void theSameKeyGivesTheSamePixels() {
        const auto picture = noisePicture(80, 60);
        for (const auto& name : augmentPresetNames())
            for (std::uint64_t image = 0; image < 10; ++image)
                QVERIFY(same(augmented(picture, augmentPreset(name), 48, {1, image, 2}),
                             augmented(picture.clone(), augmentPreset(name), 48, {1, image, 2})));
    }

    void otherKeysGiveOtherPixels() {
        const auto picture = smoothPicture(80, 60);
        std::vector<cv::Mat> views;
        for (const SampleKey& key :
             {SampleKey{1, 2, 3}, {1, 2, 4}, {1, 3, 3}, {2, 2, 3}, {3, 1, 2}, {3, 2, 1}})
            views.push_back(augmented(picture, augmentPreset("standard"), 48, key));
        for (std::size_t i = 0; i < views.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(!same(views[i], views[k]));
    }

    void theInputIsNeverChanged() {
        const auto picture = noisePicture(32, 32);
        const auto before = picture.clone();
        for (std::uint64_t image = 0; image < 50; ++image)
            augmented(picture, augmentPreset("strong"), 32, {1, image, 0});
        QVERIFY(same(picture, before));
    }

    void anyShapeGivesTheInputSize() {
        for (const auto& [w, h] : {std::pair{1, 1}, {1, 200}, {200, 1}, {3, 2}, {640, 480}, {31, 500}})
            for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox})
                for (std::uint64_t image = 0; image < 10; ++image) {
                    const auto out = augmented(noisePicture(w, h), augmentPreset("strong"), sized(33, mode),
                                               {1, image, 0});
                    QVERIFY(out.size() == cv::Size(33, 33));
                    QVERIFY(out.type() == CV_8UC3);
                }
    }

    void extremesDoNotCrash() {
        for (const bool highest : {false, true})
            for (const int size : {1, 2, 40}) {
                AugmentRecipe recipe;
                for (auto& op : recipe.ops) {
                    const auto limit = limits(op.kind);
                    const double value = highest ? limit.maximum : limit.minimum;
                    op = {op.kind, true, 1, value, value};
                }
                for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox})
                    for (const auto& picture :
                         {noisePicture(1, 1), noisePicture(50, 3), noisePicture(300, 400)}) {
                        const auto out = augmented(picture, recipe, sized(size, mode), firstKey);
                        QVERIFY(out.size() == cv::Size(size, size));
                    }
            }
    }

    void flipsAreExact() {
        for (const auto& picture : {noisePicture(48, 48), noisePicture(97, 50), noisePicture(51, 120)})
            for (const auto mode : {ResizeMode::crop, ResizeMode::squash}) {
                // Enlarged too, where interpolation could lean to a side.
                for (const int size : {24, 50, 128}) {
                    const auto p = sized(size, mode);
                    const auto plain = prepared(picture, p);
                    QVERIFY(greatestDifference(augmented(picture, only(horizontalFlip), p, firstKey),
                                               flipped(plain, 1)) <= 1);
                    QVERIFY(greatestDifference(augmented(picture, only(verticalFlip), p, firstKey),
                                               flipped(plain, 0)) <= 1);
                }
            }
    }

    void aHalfTurnIsBothFlips() {
        const auto picture = noisePicture(40, 40);
        QVERIFY(greatestDifference(augmented(picture, only(rotation, 180, 180), 40, firstKey),
                                   flipped(picture, -1)) <= 1);
        cv::Mat quarter;
        cv::rotate(picture, quarter, cv::ROTATE_90_COUNTERCLOCKWISE);
        QVERIFY(greatestDifference(augmented(picture, only(rotation, 90, 90), 40, firstKey), quarter) <= 1);
    }

    void theWarpAgreesWithTheStraightPath() {
        // A turn of next to nothing takes the other way through the code and must show the same.
        for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox})
            for (const auto& picture :
                 {smoothPicture(64, 64), smoothPicture(300, 200), smoothPicture(40, 90)})
                for (std::uint64_t image = 0; image < 10; ++image) {
                    auto recipe = only(horizontalFlip, 0, 0, 0.5);
                    recipe.op(verticalFlip) = {verticalFlip, true, 0.5, 0, 0};
                    if (image % 2) recipe.op(resizedCrop) = {resizedCrop, true, 1, 0.3, 0.9};
                    const SampleKey key{1, image, 0};
                    const auto straight = augmented(picture, recipe, sized(64, mode), key);
                    recipe.op(rotation) = {rotation, true, 1, 1e-9, 1e-9};
                    const auto warped = augmented(picture, recipe, sized(64, mode), key);
                    const cv::Rect inner(2, 2, 60, 60);
                    QVERIFY2(meanDifference(straight(inner), warped(inner)) < 3,
                             QByteArray::number(meanDifference(straight(inner), warped(inner))).constData());
                }
    }

    void theWarpDoesNotAlias() {
        cv::Mat stripes(512, 512, CV_8UC3);
        for (int x = 0; x < 512; ++x)
            stripes.col(x).setTo(cv::Scalar::all(x % 2 ? 200 : 0));
        const auto out = augmented(stripes, only(rotation, 7, 7), 64, firstKey);
        QVERIFY(greatestDifference(out, cv::Mat(64, 64, CV_8UC3, cv::Scalar::all(100))) <= 12);
    }

    void translateMovesByAShareOfTheSide() {
        const auto moved = augmented(dotAt(100, {50, 50}), only(translate, 0.1, 0.1), 100, firstKey);
        QVERIFY(cv::norm(centreOf(moved) - cv::Point2d(60, 60)) < 0.1);
        const auto half = augmented(dotAt(100, {50, 50}), only(translate, -0.2, -0.2), 50, firstKey);
        QVERIFY(cv::norm(centreOf(half) - cv::Point2d(15, 15)) < 0.3);
    }

    void scaleGrowsAboutTheCentre() {
        const auto grown = augmented(dotAt(100, {60, 50}), only(scale, 2, 2), 100, firstKey);
        QVERIFY(cv::norm(centreOf(grown) - cv::Point2d(70, 50)) < 0.1);
        cv::Mat white;
        cv::inRange(grown, cv::Scalar::all(128), cv::Scalar::all(255), white);
        QVERIFY(std::abs(cv::countNonZero(white) - 256) < 20);
    }

    void shearMovesInProportionToTheDistance() {
        // From the centre (10, 20): first y grows by x, then x by y.
        const auto sheared = augmented(dotAt(100, {60, 70}), only(shear, 45, 45), 100, firstKey);
        QVERIFY(cv::norm(centreOf(sheared) - cv::Point2d(90, 80)) < 0.5);
    }

    void bordersAreReflected() {
        const auto picture = smoothPicture(100, 100);
        const auto moved = augmented(picture, only(translate, 0.2, 0.2), 100, firstKey);
        // 20 pixels from the left are the reflection of the picture's first 20.
        QVERIFY(std::abs(moved.at<cv::Vec3b>(60, 10)[0] - picture.at<cv::Vec3b>(40, 10)[0]) <= 3);
        const auto p = sized(100, ResizeMode::letterbox);
        const auto filled = augmented(picture, only(translate, 0.2, 0.2), p, firstKey);
        QVERIFY(filled.at<cv::Vec3b>(60, 10) == cv::Vec3b(104, 116, 124));
    }

    void resizedCropKeepsTheShareOfTheArea() {
        // Blue rises by 200 over the width, green by 180 over the height: their span is the part that is
        // shown.
        const auto picture = smoothPicture(400, 300);
        for (const auto mode : {ResizeMode::crop, ResizeMode::squash})
            for (std::uint64_t image = 0; image < 40; ++image) {
                const auto view =
                    augmented(picture, only(resizedCrop, 0.25, 0.25), sized(64, mode), {9, image, 0});
                const double w =
                    (view.at<cv::Vec3b>(32, 63)[0] - view.at<cv::Vec3b>(32, 0)[0]) / 200.0 * 64 / 63;
                const double h =
                    (view.at<cv::Vec3b>(63, 32)[1] - view.at<cv::Vec3b>(0, 32)[1]) / 180.0 * 64 / 63;
                QVERIFY(std::abs(w * h - 0.25) < 0.02);
                const double ratio = mode == ResizeMode::crop ? w * 400 / (h * 300) : w / h;
                QVERIFY(ratio > 0.72 && ratio < 1.39);
            }
    }

    void aReducedPictureShowsTheSamePart() {
        // Training keeps pictures scaled down, and squared where evaluation squares them; the preview has
        // them whole.
        const auto whole = smoothPicture(800, 600), reduced = smoothPicture(200, 150);
        for (std::uint64_t image = 0; image < 20; ++image) {
            const SampleKey key{4, image, 0};
            const auto recipe = augmentPreset("light");
            QVERIFY(meanDifference(augmented(whole, recipe, 64, key), augmented(reduced, recipe, 64, key)) <
                    3);
            const auto standard = augmentPreset("standard");
            for (const auto mode : {ResizeMode::squash, ResizeMode::letterbox}) {
                const auto squared = prepared(whole, sized(200, mode));
                QVERIFY(meanDifference(augmented(whole, standard, sized(64, mode), key),
                                       augmented(squared, standard, 64, key)) < 6);
            }
        }
    }

    void oneOperationDoesNotChangeWhatAnotherDraws() {
        // Of a picture of one colour only the colour operations are to be seen.
        const cv::Mat plain(32, 32, CV_8UC3, cv::Scalar(90, 100, 110));
        auto recipe = only(brightness, 0.5, 1.5);
        const auto alone = augmented(plain, recipe, 32, firstKey);
        for (const auto kind :
             {horizontalFlip, verticalFlip, rotation, resizedCrop, translate, scale, shear}) {
            recipe.op(kind).enabled = true;
            recipe.op(kind).probability = 1;
            QVERIFY(same(augmented(plain, recipe, 32, firstKey), alone));
        }
    }

    void operationsAreDrawnIndependently() {
        const auto picture = noisePicture(8, 8);
        auto recipe = only(horizontalFlip, 0, 0, 0.5);
        recipe.op(verticalFlip) = {verticalFlip, true, 0.5, 0, 0};
        std::map<int, int> seen; // flip code → how often; 9: none
        for (std::uint64_t image = 0; image < 400; ++image) {
            const auto view = augmented(picture, recipe, 8, {1, image, 0});
            for (const int code : {-1, 0, 1})
                seen[code] += same(view, flipped(picture, code));
            seen[9] += same(view, picture);
        }
        for (const auto& [code, count] : seen)
            QVERIFY(std::abs(count - 100) < 45);
    }

    void brightnessAndContrast() {
        const cv::Mat plain(8, 8, CV_8UC3, cv::Scalar(50, 100, 150));
        QVERIFY(same(augmented(plain, only(brightness, 1.5, 1.5), 8, firstKey),
                     cv::Mat(8, 8, CV_8UC3, cv::Scalar(75, 150, 225))));
        QVERIFY(same(augmented(plain, only(brightness, 3, 3), 8, firstKey),
                     cv::Mat(8, 8, CV_8UC3, cv::Scalar(150, 255, 255))));
        // Grey of the picture: 0.114·50 + 0.587·100 + 0.299·150 = 109.25
        QVERIFY(same(augmented(plain, only(contrast, 0, 0), 8, firstKey),
                     cv::Mat(8, 8, CV_8UC3, cv::Scalar::all(109))));
        QVERIFY(same(augmented(plain, only(contrast, 2, 2), 8, firstKey),
                     cv::Mat(8, 8, CV_8UC3, cv::Scalar(0, 91, 191))));
    }

    void saturationAndGreyscale() {
        const auto picture = noisePicture(16, 16);
        cv::Mat grey;
        cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
        cv::cvtColor(grey, grey, cv::COLOR_GRAY2BGR);
        QVERIFY(greatestDifference(augmented(picture, only(greyscale), 16, firstKey), grey) <= 1);
        QVERIFY(greatestDifference(augmented(picture, only(saturation, 0, 0), 16, firstKey), grey) <= 1);
        const cv::Mat plain(8, 8, CV_8UC3, cv::Scalar(50, 100, 150));
        const auto strong = augmented(plain, only(saturation, 2, 2), 8, firstKey).at<cv::Vec3b>(0, 0);
        QVERIFY(std::abs(strong[0] - 0) <= 1 && std::abs(strong[1] - 91) <= 1 &&
                std::abs(strong[2] - 191) <= 1);
    }

    void hueTurnsAboutTheGreyAxis() {
        const cv::Mat grey(8, 8, CV_8UC3, cv::Scalar::all(77));
        QVERIFY(same(augmented(grey, only(hue, 0.2, 0.2), 8, firstKey), grey));
        const cv::Mat muted(8, 8, CV_8UC3, cv::Scalar(100, 120, 140));
        const auto half = augmented(muted, only(hue, 0.5, 0.5), 8, firstKey);
        QVERIFY(greatestDifference(augmented(half, only(hue, 0.5, 0.5), 8, firstKey), muted) <= 1);
        QVERIFY(half.at<cv::Vec3b>(0, 0)[0] > half.at<cv::Vec3b>(0, 0)[2]);
        cv::Mat lumaBefore, lumaAfter;
        cv::cvtColor(muted, lumaBefore, cv::COLOR_BGR2GRAY);
        cv::cvtColor(half, lumaAfter, cv::COLOR_BGR2GRAY);
        QVERIFY(greatestDifference(lumaBefore, lumaAfter) <= 1);
    }

    void blurIsAShareOfTheSide() {
        cv::Mat dot(101, 101, CV_8UC3, cv::Scalar::all(0));
        dot.at<cv::Vec3b>(50, 50) = cv::Vec3b(255, 255, 255);
        const auto out = augmented(dot, only(blur, 0.02, 0.02), 101, firstKey);
        // sigma 2.02: the peak of the bell is 255 / (2π·σ²)
        QVERIFY(std::abs(out.at<cv::Vec3b>(50, 50)[0] - 255 / (2 * M_PI * 2.02 * 2.02)) <= 1.5);
        QCOMPARE(out.at<cv::Vec3b>(50, 40)[0], std::uint8_t{0});
    }

    void noiseHasItsDeviation() {
        const cv::Mat plain(128, 128, CV_8UC3, cv::Scalar::all(128));
        const auto out = augmented(plain, only(noise, 12, 12), 128, firstKey);
        cv::Scalar mean, deviation;
        cv::meanStdDev(out, mean, deviation);
        for (int c = 0; c < 3; ++c) {
            QVERIFY(std::abs(mean[c] - 128) < 0.5);
            QVERIFY(std::abs(deviation[c] - 12) < 0.4);
        }
        QVERIFY(!same(out(cv::Rect(0, 0, 128, 64)), out(cv::Rect(0, 64, 128, 64))));
        // Neighbours and channels are independent: a difference varies by √2 as much.
        cv::Mat values, differences;
        out.reshape(1).convertTo(values, CV_32F);
        for (const int distance : {1, 2, 3}) {
            cv::subtract(values.colRange(distance, values.cols), values.colRange(0, values.cols - distance),
                         differences);
            cv::meanStdDev(differences, mean, deviation);
            QVERIFY(std::abs(deviation[0] - 12 * M_SQRT2) < 0.5);
        }
    }

    void jpegQualityCounts() {
        const auto picture = noisePicture(64, 64);
        const auto fine = augmented(picture, only(jpeg, 95, 95), 64, firstKey);
        const auto coarse = augmented(picture, only(jpeg, 5, 5), 64, firstKey);
        QVERIFY(meanDifference(coarse, picture) > meanDifference(fine, picture));
        QVERIFY(std::abs(meanOf(fine) - meanOf(picture)) < 4);
    }

    void erasingTakesItsShare() {
        const cv::Mat white(100, 100, CV_8UC3, cv::Scalar::all(255));
        std::set<int> places;
        for (std::uint64_t image = 0; image < 30; ++image) {
            const auto out = augmented(white, only(erasing, 0.1, 0.1), 100, {1, image, 0});
            cv::Mat erased;
            cv::inRange(out, cv::Scalar(104, 116, 124), cv::Scalar(104, 116, 124), erased);
            QVERIFY(std::abs(cv::countNonZero(erased) - 1000) < 60);
            const auto box = cv::boundingRect(erased);
            QCOMPARE(cv::countNonZero(erased), box.area());
            QVERIFY(box.width / static_cast<double>(box.height) < 3.6);
            places.insert(box.x * 100 + box.y);
        }
        QVERIFY(places.size() > 20);
    }
};

QTEST_APPLESS_MAIN(TestAugmented)
#include "test_augmented.moc"
