// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/lr_range.h"
#include "tests/support/compare.h"

#include <cmath>
#include <functional>
#include <limits>

using namespace imago;

namespace {

/// Loss as a function of the logarithm (base 10) of the rate.
LrRange measured(const std::function<double(double)>& loss, int steps = 200) {
    LrRange range;
    for (int step = 0; step < steps; ++step) {
        const double rate = lrRangeRate(step, steps);
        if (!range.add(rate, loss(std::log10(rate)))) break;
    }
    return range;
}

/// Flat until the rate begins to learn at 1e-4, lowest at 1e-2, exploding from there.
double usual(double logRate) {
    if (logRate < -4) return 2.3;
    if (logRate < -2) return 2.3 - 0.9 * (logRate + 4);
    return 0.5 + std::expm1(8 * (logRate + 2));
}

bool between(double value, double low, double high) {
    return value >= low && value <= high;
}

} // namespace

class TestLrRange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesAreSpacedByAFactor() {
        QCOMPARE(lrRangeRate(0, 100, 1e-7, 10), 1e-7);
        QCOMPARE(lrRangeRate(99, 100, 1e-7, 10), 10.0);
        const double factor = lrRangeRate(1, 100, 1e-7, 10) / lrRangeRate(0, 100, 1e-7, 10);
        QVERIFY(factor > 1);
        for (int step = 1; step < 100; ++step)
            QVERIFY(std::abs(lrRangeRate(step, 100, 1e-7, 10) / lrRangeRate(step - 1, 100, 1e-7, 10) -
                             factor) < 1e-9);
        QCOMPARE(lrRangeRate(0, 1, 1e-3, 1), 1e-3);
        QCOMPARE(lrRangeRate(500, 100, 1e-3, 1), 1.0);
    }

    void smoothsWithoutBias() {
        LrRange range;
        QVERIFY(range.add(1e-3, 5));
        QVERIFY(std::abs(range.points()[0].smoothed - 5) < 1e-12);
        QVERIFY(range.add(2e-3, 3));
        // (0.98·0.02·5 + 0.02·3) / (1 − 0.98²)
        QVERIFY(std::abs(range.points()[1].smoothed - 0.158 / 0.0396) < 1e-12);
        QCOMPARE(range.points()[1].loss, 3.0);
        QCOMPARE(range.points()[1].rate, 2e-3);
        LrRange constant;
        for (int i = 0; i < 50; ++i)
            constant.add(1e-3 * (i + 1), 1.25);
        QVERIFY(std::abs(constant.points().back().smoothed - 1.25) < 1e-12);
    }

    void stopsWhereTheLossDiverges() {
        const LrRange range = measured(usual);
        QVERIFY(range.points().size() < 200);
        QVERIFY(range.points().back().rate > 1e-2);
        double best = range.points().front().smoothed;
        for (const auto& point : range.points()) {
            best = std::min(best, point.smoothed);
            QCOMPARE(point.smoothed > LrRange::divergence * best, point == range.points().back());
        }
    }

    void suggestsWhereTheLossFalls() {
        const auto suggestion = measured(usual).suggestion();
        QVERIFY(suggestion);
        // The mean lags behind, so the minimum comes late.
        QVERIFY2(between(suggestion->minimum, 5e-3, 5e-2), std::to_string(suggestion->minimum).c_str());
        QVERIFY2(between(suggestion->steepest, 1e-4, 3e-2), std::to_string(suggestion->steepest).c_str());
        QVERIFY(suggestion->steepest < suggestion->minimum);
        QCOMPARE(suggestion->tenth, suggestion->minimum / 10);
        QCOMPARE(suggestion->rate, std::min(suggestion->tenth, suggestion->steepest));
    }

    void isNotMisledByNoise() {
        std::uint32_t state = 7;
        const auto suggestion = measured([&](double logRate) {
                                    state = state * 1664525u + 1013904223u;
                                    return usual(logRate) + 0.2 * (state / 4294967296.0 - 0.5);
                                }).suggestion();
        QVERIFY(suggestion);
        QVERIFY(between(suggestion->minimum, 3e-3, 5e-2));
        QVERIFY(suggestion->rate < suggestion->minimum);
    }

    void suggestsNothingWhereNoRateLearns() {
        QVERIFY(!measured([](double logRate) { return 2 + std::exp(logRate); }).suggestion());
        QVERIFY(!measured([](double) { return 2.3; }).suggestion());
        QVERIFY(!LrRange().suggestion());
        std::uint32_t state = 3;
        QVERIFY(!measured([&](double logRate) {
                     state = state * 1664525u + 1013904223u;
                     return 2 + std::exp(logRate) + 0.2 * (state / 4294967296.0 - 0.5);
                 }).suggestion());
    }

    void suggestsNothingFromTooFewPoints() {
        LrRange range;
        for (int i = 0; i < 9; ++i)
            QVERIFY(range.add(1e-4 * (i + 1), 2 - 0.1 * i));
        QVERIFY(!range.suggestion());
        range.add(1e-3, 1.1);
        QVERIFY(range.suggestion());
    }

    void endsWithALossThatIsNoNumber() {
        for (const double bad :
             {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
            LrRange range;
            for (int i = 0; i < 20; ++i)
                QVERIFY(range.add(1e-4 * (i + 1), 2 - 0.05 * i));
            QVERIFY(!range.add(3e-3, bad));
            QCOMPARE(range.points().size(), std::size_t(20));
            const auto suggestion = range.suggestion();
            QVERIFY(suggestion && std::isfinite(suggestion->rate) && suggestion->rate > 0);
            LrRange atOnce;
            QVERIFY(!atOnce.add(1e-6, bad));
            QVERIFY(atOnce.points().empty() && !atOnce.suggestion());
        }
    }
};

QTEST_APPLESS_MAIN(TestLrRange)
#include "test_lr_range.moc"
