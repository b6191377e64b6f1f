// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/calibration.h"
#include "core/evaluate/operating_point.h"
#include "core/evaluate/temperature.h"
#include "tests/evaluate/reference.h"
#include "tests/support/compare.h"

#include <numeric>

using namespace imago;
using test::Json;

namespace {

/// Two classes; a picture each: the confidence in class 0, and whether that is the truth.
EvaluationInput twoClasses(const std::vector<std::pair<float, bool>>& pictures) {
    EvaluationInput input;
    input.classes = 2;
    for (const auto& [confidence, right] : pictures) {
        input.truth.push_back({right ? 0 : 1});
        input.probabilities.insert(input.probabilities.end(), {confidence, 1 - confidence});
    }
    return input;
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

    static void compareReliability(const Json& entry) {
        const auto c = calibrationOf(test::inputOf(entry), 10);
        QVERIFY(c.ok());
        QCOMPARE(c->bins.size(), std::size_t{10});
        VERIFY_SAME(c->expectedError, entry["ece"]);
        VERIFY_SAME(c->greatestError, entry["mce"]);
        VERIFY_SAME(c->brier, entry["brier"]);
        std::size_t at = 0;
        for (const ReliabilityBin& bin : c->bins) {
            if (bin.count == 0) continue;
            QVERIFY(at < entry["counts"].size());
            QCOMPARE(bin.count, entry["counts"][at].get<std::int64_t>());
            VERIFY_SAME(bin.confidence, entry["said"][at]);
            VERIFY_SAME(bin.accuracy, entry["true"][at]);
            ++at;
        }
        QCOMPARE(at, entry["counts"].size());
    }

    static void compareTemperature(const Result<Temperature>& fit, const Json& expected) {
        QVERIFY(fit.ok());
        VERIFY_SAME(fit->value, expected[0]);
        VERIFY_SAME(fit->lossBefore, expected[1]);
        VERIFY_SAME(fit->lossAfter, expected[2]);
        QVERIFY(!fit->atLimit);
    }

private Q_SLOTS:
    void reliabilityIsThatOfScikitLearn_data() { test::referenceRows(); }
    void reliabilityIsThatOfScikitLearn() {
        REFERENCE(values, "calibration");
        compareReliability(values["single"]);
        compareReliability(values["multi"]);
    }

    void theTemperatureIsWhereScipyFindsTheLeastLoss_data() { test::referenceRows(); }
    void theTemperatureIsWhereScipyFindsTheLeastLoss() {
        REFERENCE(values, "calibration");
        const Json& single = values["single"];
        const auto logits = test::floats(single["logits"]);
        std::vector<int> truth;
        for (const Json& one : single["truth"])
            truth.push_back(one[0].get<int>());
        compareTemperature(fitTemperature(Rows(logits, 4), truth), single["temperature"]);
        compareTemperature(fitTemperature(test::inputOf(single)), single["from_probabilities"]);
        compareTemperature(fitTemperature(test::inputOf(values["multi"])), values["multi"]["temperature"]);
    }

    void aTemperatureMakesConfidencesHonestAndKeepsTheAnswer() {
        const Json single = test::reference("calibration", 0)["single"];
        auto input = test::inputOf(single);
        const auto fit = fitTemperature(input);
        QVERIFY(fit.ok() && fit->value > 1.2); // the logits were multiplied by 3
        const auto before = calibrationOf(input), answers = calibrationOf(input, 1);
        const auto top = evaluate(input)->predicted;
        input.probabilities = withTemperature(input, fit->value);
        const auto after = calibrationOf(input);
        QVERIFY(before.ok() && after.ok());
        QVERIFY(after->expectedError < before->expectedError);
        QVERIFY(after->brier < before->brier);
        QCOMPARE(evaluate(input)->predicted, top);
        QCOMPARE(after->accuracy, answers->accuracy);
        QVERIFY(std::abs(evaluate(input)->loss - fit->lossAfter) < 1e-5);
    }

    void aKnownTemperatureTellsItsLosses() {
        const auto input = twoClasses({{0.9f, true}, {0.9f, false}, {0.8f, true}, {0.6f, true}});
        const auto fit = fitTemperature(input);
        QVERIFY(fit.ok() && !fit->atLimit);
        const auto there = temperatureAt(input, fit->value);
        QVERIFY(there.ok());
        QCOMPARE(there->lossBefore, fit->lossBefore);
        QCOMPARE(there->lossAfter, fit->lossAfter);
        QVERIFY(temperatureAt(input, 2 * fit->value)->lossAfter > fit->lossAfter);
        QCOMPARE(temperatureAt(input, 1)->lossAfter, fit->lossBefore);
        QCOMPARE(temperatureAt(input, 0).error().code, ErrorCode::invalidArgument);
    }

    void withoutErrorsTheTemperatureStopsAtItsLimit() {
        const auto sure = fitTemperature(twoClasses({{0.9f, true}, {0.8f, true}, {0.7f, true}}));
        QVERIFY(sure.ok() && sure->atLimit);
        QVERIFY(std::abs(sure->value - leastTemperature) < 1e-12);
        const auto wrong = fitTemperature(twoClasses({{0.9f, false}, {0.8f, false}}));
        QVERIFY(wrong.ok() && wrong->atLimit);
        QVERIFY(std::abs(wrong->value - mostTemperature) < 1e-12);
        QVERIFY(std::isfinite(wrong->lossAfter) && wrong->lossAfter < wrong->lossBefore);
        const auto certain = fitTemperature(twoClasses({{1, true}, {1, false}, {0, false}, {1, true}}));
        QVERIFY(certain.ok() && std::isfinite(certain->value) && std::isfinite(certain->lossAfter));
    }

    void binsOfEqualCountHoldEquallyMany() {
        std::vector<std::pair<float, bool>> pictures;
        for (int i = 0; i < 40; ++i)
            pictures.emplace_back(0.6f + 0.01f * static_cast<float>(i), i % 4 != 0);
        const auto c = calibrationOf(twoClasses(pictures), 4, Binning::equalCount);
        QVERIFY(c.ok());
        QCOMPARE(c->bins.size(), std::size_t{4});
        for (const auto& bin : c->bins)
            QCOMPARE(bin.count, std::int64_t{10});
        const auto tied =
            calibrationOf(twoClasses(std::vector(9, std::pair(0.75f, true))), 5, Binning::equalCount);
        QCOMPARE(tied->bins.size(), std::size_t{1}); // ties stay together
        QCOMPARE(tied->bins.front().count, std::int64_t{9});
        QVERIFY(std::abs(tied->expectedError - 0.25) < 1e-12);
    }

    void riskAndCoverageCountFromTheSurestPictureOn_data() { test::referenceRows(); }
    void riskAndCoverageCountFromTheSurestPictureOn() {
        REFERENCE(values, "calibration");
        const auto curve = riskCoverage(test::inputOf(values["single"]));
        QVERIFY(curve.ok());
        const Json& risk = values["single"]["risk"];
        for (const auto& point : curve->points)
            VERIFY_SAME(point.error, risk[static_cast<std::size_t>(point.answered - 1)]);
        if (curve->points.size() == risk.size()) VERIFY_SAME(curve->area, values["single"]["aurc"]);
        QCOMPARE(curve->points.back().coverage, 1.0);
    }

    void thresholdsForAWishedError() {
        std::vector<std::pair<float, bool>> pictures;
        for (int i = 0; i < 100; ++i) // errors among the least sure fifth only
            pictures.emplace_back(0.99f - 0.004f * static_cast<float>(i), i < 80 || i % 2 == 0);
        const auto curve = riskCoverage(twoClasses(pictures));
        QVERIFY(curve.ok());
        const auto free = forError(*curve, 0);
        QVERIFY(free && free->answered == 81 && free->wrong == 0);
        const auto some = forError(*curve, 0.05);
        QVERIFY(some && some->answered > 81 && some->error <= 0.05);
        const auto sure = forError(*curve, 0.05, 0.95);
        QVERIFY(sure && sure->answered < some->answered); // asks for more than luck
        QVERIFY(!forError(*curve, 0.001, 0.95));
        QCOMPARE(atThreshold(*curve, free->threshold).answered, std::int64_t{81});
        QCOMPARE(atThreshold(*curve, 0).answered, std::int64_t{100});
        QCOMPARE(atThreshold(*curve, 1).answered, std::int64_t{0});
        QCOMPARE(atThreshold(*curve, 1).error, 0.0);
    }

    void whatCannotBeCalibratedIsRefused() {
        EvaluationInput none;
        none.classes = 2;
        QVERIFY(!calibrationOf(none).ok() && !fitTemperature(none).ok() && !riskCoverage(none).ok());
        auto input = twoClasses({{0.9f, true}});
        QVERIFY(!calibrationOf(input, 0).ok() && !calibrationOf(input, 5000).ok());
        const std::vector<float> logits{1, std::numeric_limits<float>::infinity()};
        const std::vector<int> truth{0};
        QCOMPARE(fitTemperature(Rows(logits, 2), truth).error().code, ErrorCode::invalidArgument);
        const std::vector<int> beyond{2};
        QVERIFY(!fitTemperature(Rows(std::span(logits).first(1), 1), beyond).ok());
        input.multiLabel = true;
        QVERIFY(!riskCoverage(input).ok());
        input.probabilities[0] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(!calibrationOf(input).ok());
    }
};

QTEST_APPLESS_MAIN(TestCalibration)
#include "test_calibration.moc"
