// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/metric_intervals.h"
#include "core/evaluate/one_vs_rest.h"
#include "tests/evaluate/reference.h"
#include "tests/support/compare.h"

using namespace imago;
using test::Json;

namespace {

/// Pictures that a model gets right about four times in five.
EvaluationInput made(std::size_t images, int classes, std::uint64_t seed) {
    Random random(seed);
    EvaluationInput input;
    input.classes = classes;
    for (std::size_t i = 0; i < images; ++i) {
        const auto truth = static_cast<int>(random.below(static_cast<std::uint64_t>(classes)));
        std::vector<double> row;
        double sum = 0;
        for (int k = 0; k < classes; ++k) {
            row.push_back(random.uniform() + (k == truth && random.chance(0.8) ? 1 : 0));
            sum += row.back();
        }
        input.truth.push_back({truth});
        for (const double value : row)
            input.probabilities.push_back(static_cast<float>(value / sum));
    }
    return input;
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestMetrics : public QObject {
    Q_OBJECT

    static void compareAverages(const Averages& mine, const Json& expected) {
        VERIFY_SAME(mine.precision, expected[0]);
        VERIFY_SAME(mine.recall, expected[1]);
        VERIFY_SAME(mine.f1, expected[2]);
    }

    /// Points from (0, first y) on; without the threshold of the first, which is infinite.
    static void compareCurve(const std::vector<CurvePoint>& mine, const Json& expected) {
        QCOMPARE(mine.size(), expected[0].size());
        QVERIFY(std::isinf(mine.front().threshold));
        for (std::size_t i = 0; i < mine.size(); ++i) {
            VERIFY_SAME(mine[i].x, expected[0][i]);
            VERIFY_SAME(mine[i].y, expected[1][i]);
            if (i > 0) VERIFY_SAME(mine[i].threshold, expected[2][i - 1]);
        }
    }

private Q_SLOTS:
    void metricsAreThoseOfScikitLearn_data() { test::referenceRows(); }
    void metricsAreThoseOfScikitLearn() {
        REFERENCE(values, "metrics");
        for (const Json& entry : values["cases"]) {
            const auto context = entry["name"].get<std::string>();
            const auto m = measure(test::inputOf(entry));
            QVERIFY2(m.ok(), context.c_str());
            VERIFY_SAME(m->accuracy, entry["accuracy"]);
            VERIFY_SAME(m->counts.balancedAccuracy, entry["balanced"]);
            VERIFY_SAME(m->counts.kappa, entry["kappa"]);
            VERIFY_SAME(m->counts.matthews, entry["matthews"]);
            VERIFY_SAME(m->logLoss, entry["log_loss"]);
            VERIFY_SAME(m->hammingLoss, entry["hamming"]);
            VERIFY_SAME(m->macroRocArea, entry["macro_area"]);
            VERIFY_SAME(m->weightedRocArea, entry["weighted_area"]);
            VERIFY_SAME(m->meanAveragePrecision, entry["map"]);
            VERIFY_SAME(m->microAveragePrecision, entry["micro_ap"]);
            compareAverages(m->counts.macro, entry["macro"]);
            compareAverages(m->counts.micro, entry["micro"]);
            compareAverages(m->counts.weighted, entry["weighted"]);
            if (!entry["top"].is_null()) {
                QCOMPARE(m->topK.size(), entry["top"].size());
                for (std::size_t k = 0; k < m->topK.size(); ++k)
                    VERIFY_SAME(m->topK[k], entry["top"][k]);
            }
            for (std::size_t k = 0; k < m->classes.size(); ++k) {
                const auto& c = m->classes[k];
                compareAverages({c.metrics.precision, c.metrics.recall, c.metrics.f1}, entry["per_class"][k]);
                QCOMPARE(c.metrics.support, entry["support"][k].get<std::int64_t>());
                VERIFY_SAME(c.rocArea, entry["curves"][k]["area"]);
                VERIFY_SAME(c.averagePrecision, entry["curves"][k]["ap"]);
            }
            QVERIFY2(!QTest::currentTestFailed(), context.c_str());
        }
    }

    void curvesAreThoseOfScikitLearn_data() { test::referenceRows(); }
    void curvesAreThoseOfScikitLearn() {
        REFERENCE(values, "metrics");
        for (const Json& entry : values["cases"]) {
            const auto input = test::inputOf(entry);
            for (std::size_t k = 0; k < static_cast<std::size_t>(input.classes); ++k) {
                const auto ranking = oneVsRest(input, k);
                QVERIFY(ranking.ok());
                const Json& expected = entry["curves"][k];
                compareCurve(ranking->precisionRecallCurve(), expected["pr"]);
                if (!expected["area"].is_null()) compareCurve(ranking->rocCurve(), expected["roc"]);
            }
            QVERIFY2(!QTest::currentTestFailed(), entry["name"].dump().c_str());
        }
    }

    void thresholdsAreTheBestOfAll_data() { test::referenceRows(); }
    void thresholdsAreTheBestOfAll() {
        REFERENCE(values, "metrics");
        int compared = 0;
        for (const Json& entry : values["cases"]) {
            if (!entry.contains("best_f1")) continue;
            const auto input = test::inputOf(entry);
            const auto thresholds = thresholdsForBestF1(input);
            QVERIFY(thresholds.ok());
            const auto m = measure(input, *thresholds);
            QVERIFY(m.ok());
            for (std::size_t k = 0; k < thresholds->size(); ++k, ++compared) {
                VERIFY_SAME((*thresholds)[k], entry["best_f1"][k][1]);
                VERIFY_SAME(m->classes[k].metrics.f1, entry["best_f1"][k][0]);
                QCOMPARE(m->classes[k].threshold, (*thresholds)[k]);
            }
        }
        QCOMPARE(compared, 8);
    }

    void quantilesAreThoseOfNumpy_data() { test::referenceRows(); }
    void quantilesAreThoseOfNumpy() {
        REFERENCE(values, "metrics");
        const auto sorted = values["values"].get<std::vector<double>>();
        for (const Json& pair : values["quantiles"])
            VERIFY_SAME(quantile(sorted, pair[0].get<double>()), pair[1]);
        QVERIFY(std::isnan(quantile({}, 0.5)));
    }

    void whereAllIsOneClassKappaIsUndefined() {
        EvaluationInput input;
        input.classes = 2;
        input.truth = {{0}, {0}};
        input.probabilities = {0.9f, 0.1f, 0.8f, 0.2f};
        const auto m = measure(input);
        QVERIFY(m.ok());
        QCOMPARE(m->accuracy, 1.0);
        QVERIFY(std::isnan(m->counts.kappa));
        QCOMPARE(m->counts.matthews, 0.0);
        QVERIFY(std::isnan(m->macroRocArea));
        QCOMPARE(m->counts.macro.f1, 1.0); // the other class does not count
    }

    void whatCannotBeMeasuredIsRefused() {
        EvaluationInput input;
        input.classes = 2;
        QCOMPARE(measure(input).error().code, ErrorCode::invalidArgument);
        QVERIFY(!metricIntervals(input).ok());
        QVERIFY(!oneVsRest(input, 0).ok());
        input = made(5, 3, 1);
        QVERIFY(!oneVsRest(input, 3).ok());
        QVERIFY(!measure(input, std::vector{0.5}).ok());
        QVERIFY(!thresholdsForBestF1(input).ok());
        input.probabilities[4] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(!measure(input).ok());
        QVERIFY(!RankedScores::of({}, {}).ok());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(metricIntervals(made(5, 3, 1), {}, true, {}, stop.get_token()).error().code,
                 ErrorCode::cancelled);
    }

    void intervalsHoldTheValueAndShrinkWithMorePictures() {
        const auto few = made(60, 4, 2), many = made(960, 4, 2);
        double width[2] = {};
        int which = 0;
        for (const auto& input : {few, many}) {
            const auto m = measure(input);
            const auto i = metricIntervals(input);
            QVERIFY(m.ok() && i.ok());
            const auto holds = [](const Interval& interval, double value) {
                return interval.low <= value && value <= interval.high;
            };
            QVERIFY(holds(i->accuracy, m->accuracy) && holds(i->macroF1, m->counts.macro.f1));
            QVERIFY(holds(i->balancedAccuracy, m->counts.balancedAccuracy));
            QVERIFY(holds(i->kappa, m->counts.kappa) && holds(i->matthews, m->counts.matthews));
            QVERIFY(holds(i->logLoss, m->logLoss) && holds(i->hammingLoss, m->hammingLoss));
            QVERIFY(holds(i->macroRocArea, m->macroRocArea));
            QVERIFY(holds(i->meanAveragePrecision, m->meanAveragePrecision));
            for (std::size_t k = 0; k < 4; ++k) {
                QVERIFY(holds(i->classes[k].recall, m->classes[k].metrics.recall));
                QVERIFY(holds(i->classes[k].rocArea, m->classes[k].rocArea));
                QVERIFY(holds(i->classes[k].averagePrecision, m->classes[k].averagePrecision));
            }
            width[which++] = i->accuracy.high - i->accuracy.low;
        }
        QVERIFY(width[1] < width[0] / 2); // sixteen times the pictures: a quarter, about
    }

    void anIntervalOfAShareIsAsWideAsItsBinomial() {
        // 400 pictures of which 80 % are right: standard deviation 0.02.
        const auto intervals = bootstrap(400, 1, [](auto weights, auto values) {
            double right = 0;
            for (std::size_t i = 0; i < 320; ++i)
                right += weights[i];
            values[0] = right / 400;
        });
        QVERIFY(intervals.ok());
        QVERIFY(std::abs((*intervals)[0].low - (0.8 - 1.96 * 0.02)) < 0.005);
        QVERIFY(std::abs((*intervals)[0].high - (0.8 + 1.96 * 0.02)) < 0.005);
    }

    void theSameSeedGivesTheSameIntervals() {
        const auto input = made(80, 3, 5);
        const auto a = metricIntervals(input), b = metricIntervals(input),
                   other = metricIntervals(input, {}, true, {.seed = 2}),
                   without = metricIntervals(input, {}, false);
        QVERIFY(a.ok() && b.ok() && other.ok() && without.ok());
        QCOMPARE(a->logLoss.low, b->logLoss.low);
        QCOMPARE(a->macroRocArea.high, b->macroRocArea.high);
        QVERIFY(a->logLoss.low != other->logLoss.low);
        QCOMPARE(a->logLoss.low, without->logLoss.low);
        QVERIFY(std::isnan(without->macroRocArea.low));
        QVERIFY(!metricIntervals(input, {}, true, {.resamples = 0}).ok());
        QVERIFY(!metricIntervals(input, {}, true, {.confidence = 1}).ok());
    }

    void weightsCountPicturesSeveralTimes() {
        const std::vector<float> scores{0.9f, 0.4f, 0.4f, 0.1f};
        const std::vector<std::uint8_t> positive{1, 0, 1, 0};
        const auto once = RankedScores::of(scores, positive);
        const std::vector<std::int32_t> weights{1, 2, 0, 3};
        const auto repeated = RankedScores::of(std::vector<float>{0.9f, 0.4f, 0.4f, 0.1f, 0.1f, 0.1f},
                                               std::vector<std::uint8_t>{1, 0, 0, 0, 0, 0});
        QVERIFY(near(once->rocArea(weights), repeated->rocArea()));
        QVERIFY(near(once->averagePrecision(weights), repeated->averagePrecision()));
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "test_metrics.moc"
