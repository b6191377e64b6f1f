// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/batch_plan.h"
#include "tests/support/compare.h"

#include <functional>
#include <limits>

using namespace imago;

namespace {

using Machine = std::function<BatchMeasure(int batch)>;

/// Measures as the plan asks and returns the sizes, then the choice.
std::vector<int> planned(const Machine& machine, const BatchLimits& limits) {
    std::vector<BatchMeasure> measures;
    std::vector<int> sizes;
    while (const auto next = nextBatch(measures, limits)) {
        sizes.push_back(*next);
        measures.push_back(machine(*next));
    }
    sizes.push_back(chooseBatch(measures, limits));
    return sizes;
}

/// A step costs 10 ms and 1 ms a picture; memory 500 MB and 10 MB a picture.
BatchMeasure usual(int batch) {
    return {batch, 0.010 + 0.001 * batch, 500 + 10.0 * batch};
}

} // namespace

class TestBatchPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEightStepsAnEpoch() {
        QCOMPARE(largestBatch(0), 4);
        QCOMPARE(largestBatch(31), 4);
        QCOMPARE(largestBatch(63), 4);
        QCOMPARE(largestBatch(64), 8);
        QCOMPARE(largestBatch(1000), 64);
        QCOMPARE(largestBatch(1024), 128);
        QCOMPARE(largestBatch(1'000'000'000), 256);
        QCOMPARE(planned(usual, {100, 0}), (std::vector<int>{4, 8, 8}));
        QCOMPARE(planned(usual, {20, 0}), (std::vector<int>{4, 4}));
    }

    void goesOnWhileItPays() {
        QCOMPARE(planned(usual, {1'000'000, 0}), (std::vector<int>{4, 8, 16, 32, 64, 128, 256, 128}));
        // No faster at all: the smallest.
        QCOMPARE(planned(
                     [](int batch) {
                         return BatchMeasure{batch, 0.01 * batch, 100};
                     },
                     {1'000'000, 0}),
                 (std::vector<int>{4, 8, 4}));
        // Slower from 32 on.
        const auto slower = [](int batch) {
            return BatchMeasure{batch, batch < 32 ? 0.1 : 0.1 * batch / 8, 100};
        };
        QCOMPARE(planned(slower, {1'000'000, 0}), (std::vector<int>{4, 8, 16, 32, 16}));
    }

    void keepsAFifthOfTheMemory() {
        // 80 % of 1200 MB leave room for 46 pictures: 64 is projected, not tried.
        QCOMPARE(planned(usual, {1'000'000, 1200}), (std::vector<int>{4, 8, 16, 32, 32}));
        // Memory jumps: what was measured above the limit is not chosen.
        const auto jump = [](int batch) { return BatchMeasure{batch, 0.1, batch < 16 ? 500.0 : 2000.0}; };
        QCOMPARE(planned(jump, {1'000'000, 1200}), (std::vector<int>{4, 8, 16, 8}));
        // Not even the smallest fits: it is tried all the same.
        QCOMPARE(planned(usual, {1'000'000, 100}), (std::vector<int>{4, 4}));
    }

    void stopsWhereMemoryRanOut() {
        const auto out = [](int batch) {
            return batch < 32 ? usual(batch)
                              : BatchMeasure{batch, 0, std::numeric_limits<double>::infinity()};
        };
        QCOMPARE(planned(out, {1'000'000, 0}), (std::vector<int>{4, 8, 16, 32, 16}));
    }

    void takesMeasuresInAnyOrder() {
        const BatchLimits limits{1'000'000, 0};
        QCOMPARE(chooseBatch({usual(64), usual(4), usual(16)}, limits), 64);
        QCOMPARE(nextBatch({usual(16), usual(4), usual(8)}, limits), std::optional(32));
        QCOMPARE(chooseBatch({}, limits), 4);
        QCOMPARE(chooseBatch({{8, 0, 100}}, limits), 4);
        QCOMPARE(chooseBatch({usual(512), usual(2)}, limits), 4);
    }
};

QTEST_APPLESS_MAIN(TestBatchPlan)
#include "test_batch_plan.moc"
