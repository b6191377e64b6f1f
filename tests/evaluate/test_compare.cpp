// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/compare.h"
#include "core/evaluate/statistics.h"
#include "tests/evaluate/reference.h"
#include "tests/support/compare.h"

using namespace imago;
using test::Json;

namespace {

/// Two classes, all pictures of class 0; a picture each: whether the run is right.
EvaluationInput run(const std::vector<bool>& right) {
    EvaluationInput input;
    input.classes = 2;
    for (const bool is : right) {
        input.truth.push_back({0});
        input.probabilities.insert(input.probabilities.end(), {is ? 0.8f : 0.3f, is ? 0.2f : 0.7f});
    }
    return input;
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void testsAreThoseOfScipy_data() { test::referenceRows(); }
    void testsAreThoseOfScipy() {
        REFERENCE(values, "calibration");
        for (const Json& entry : values["mcnemar"]) {
            const auto result = mcNemar(entry[0].get<int>(), entry[1].get<int>());
            VERIFY_SAME(result.exact, entry[2]);
            VERIFY_SAME(result.chiSquared, entry[3]);
            VERIFY_SAME(result.corrected, entry[4]);
        }
        for (const Json& entry : values["fisher"])
            VERIFY_SAME(fisherAtLeast(entry[0].get<int>(), entry[1].get<int>(), entry[2].get<int>(),
                                      entry[3].get<int>()),
                        entry[4]);
        for (const Json& entry : values["wilson"]) {
            const auto interval = wilson(entry[0].get<int>(), entry[1].get<int>(), entry[2].get<double>());
            VERIFY_SAME(interval.low, entry[3]);
            VERIFY_SAME(interval.high, entry[4]);
        }
        for (const Json& entry : values["normal"]) {
            VERIFY_SAME(normalQuantile(entry[0].get<double>()), entry[1]);
            VERIFY_SAME(normalBelow(entry[1].get<double>()), entry[0]);
        }
        const auto adjusted = adjustedForMany(values["p_values"].get<std::vector<double>>());
        for (std::size_t i = 0; i < adjusted.size(); ++i)
            VERIFY_SAME(adjusted[i], values["adjusted"][i]);
    }

    void picturesThatChangedAreListed() {
        const auto c =
            compareRuns(run({true, true, false, false, true}), run({true, false, true, false, true}));
        QVERIFY(c.ok());
        QVERIFY(c->becameRight == std::vector<std::size_t>{2});
        QVERIFY(c->becameWrong == std::vector<std::size_t>{1});
        QCOMPARE(c->bothRight, std::int64_t{2});
        QCOMPARE(c->bothWrong, std::int64_t{1});
        QCOMPARE(c->accuracyFirst, 0.6);
        QCOMPARE(c->accuracySecond, 0.6);
        QCOMPARE(c->test.exact, 1.0);
        QVERIFY(c->gain.low < 0 && c->gain.high > 0);
    }

    void aClearGainIsToldFromChance() {
        std::vector<bool> before(200, false), after(200, false);
        for (std::size_t i = 0; i < 200; ++i) {
            before[i] = i < 120;
            after[i] = i >= 5 && i < 150;
        }
        const auto c = compareRuns(run(before), run(after));
        QVERIFY(c.ok());
        QVERIFY(c->test.exact < 0.001 && c->gain.low > 0);
        QVERIFY(std::abs(c->accuracySecond - c->accuracyFirst - 0.125) < 1e-12);
        const auto same = compareRuns(run(before), run(before));
        QCOMPARE(same->test.exact, 1.0);
        QCOMPARE(same->gain.high, 0.0);
    }

    void differentTestSetsAreRefused() {
        const auto first = run({true, false});
        auto other = first;
        other.truth[1] = {1};
        QCOMPARE(compareRuns(first, other).error().code, ErrorCode::invalidArgument);
        QVERIFY(!compareRuns(first, run({true})).ok());
        QVERIFY(!compareRuns(run({}), run({})).ok());
        auto kind = first;
        kind.multiLabel = true;
        QVERIFY(!compareRuns(first, kind).ok());
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "test_compare.moc"
