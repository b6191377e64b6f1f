// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/evaluate.h"
#include "tests/support/compare.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace imago;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) < 1e-6;
}

/// Four classes, the last without pictures or predictions; six pictures.
EvaluationInput byHand() {
    EvaluationInput input;
    input.classes = 4;
    input.truth = {{0}, {0}, {0}, {1}, {1}, {2}};
    input.probabilities = {0.7f, 0.2f, 0.1f, 0,  // right
                           0.5f, 0.3f, 0.2f, 0,  // right
                           0.3f, 0.6f, 0.1f, 0,  // 0 taken for 1
                           0.1f, 0.8f, 0.1f, 0,  // right
                           0.4f, 0.4f, 0.2f, 0,  // 1 taken for 0: the tie goes to the lower index
                           0.6f, 0.4f, 0,    0}; // 2 taken for 0, with no probability at all
    return input;
}

} // namespace

class TestEvaluate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void singleLabelByHand() {
        const auto e = evaluate(byHand());
        QVERIFY(e.ok());
        QVERIFY(near(e->accuracy, 3.0 / 6));
        QCOMPARE(e->top5, 1.0);
        const std::vector<std::vector<std::int64_t>> confusion{
            {2, 1, 0, 0}, {1, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}};
        QVERIFY(e->confusion == confusion);
        QVERIFY(e->predicted == (std::vector<int>{0, 0, 1, 1, 0, 0}));
        QVERIFY(near(e->classes[0].precision, 2.0 / 4));
        QVERIFY(near(e->classes[0].recall, 2.0 / 3));
        QVERIFY(near(e->classes[0].f1, 4.0 / 7));
        QCOMPARE(e->classes[0].support, std::int64_t{3});
        QVERIFY(near(e->classes[1].precision, 0.5));
        QVERIFY(near(e->classes[1].recall, 0.5));
        QVERIFY(near(e->classes[1].f1, 0.5));
        QVERIFY(e->classes[2] == (ClassMetrics{0, 0, 0, 1}));
        QVERIFY(e->classes[3] == ClassMetrics{});
        QVERIFY(near(e->macroF1, (4.0 / 7 + 0.5 + 0) / 3)); // the fourth class does not count
        QVERIFY(near(e->imageLoss[0], -std::log(0.7)));
        QVERIFY(near(e->imageLoss[4], -std::log(0.4)));
        QVERIFY(std::isfinite(e->imageLoss[5]) && e->imageLoss[5] > 20);
        double sum = 0;
        for (const double loss : e->imageLoss)
            sum += loss;
        QVERIFY(near(e->loss, sum / 6));
    }

    void top5() {
        EvaluationInput input;
        input.classes = 7;
        input.truth = {{4}, {5}, {6}, {5}};
        input.probabilities = {0.3f, 0.2f, 0.15f, 0.13f, 0.12f, 0.1f, 0,     // fifth
                               0.3f, 0.2f, 0.15f, 0.13f, 0.12f, 0.1f, 0,     // sixth
                               0,    0,    0,     0,     0,     0,    1,     // first
                               0.1f, 0.1f, 0.1f,  0.1f,  0.1f,  0.1f, 0.4f}; // tied, but behind five
        QVERIFY(near(evaluate(input)->top5, 0.5));
        QVERIFY(near(evaluate(input)->accuracy, 0.25));
    }

    void multiLabelByHand() {
        EvaluationInput input;
        input.classes = 3;
        input.multiLabel = true;
        input.truth = {{0, 1}, {}, {2, 2}, {1}};
        input.probabilities = {0.9f, 0.6f, 0.1f,  // exact
                               0.2f, 0.1f, 0.3f,  // exact: none of them
                               0.5f, 0.2f, 0.8f,  // one too many: the threshold itself counts
                               0.1f, 0.4f, 0.3f}; // missed
        const auto e = evaluate(input);
        QVERIFY(e.ok());
        QVERIFY(near(e->accuracy, 0.5));
        QCOMPARE(e->top5, -1.0);
        QVERIFY(near(e->classes[0].precision, 0.5) && near(e->classes[0].recall, 1));
        QVERIFY(near(e->classes[1].precision, 1) && near(e->classes[1].recall, 0.5));
        QVERIFY(near(e->classes[2].f1, 1));
        QCOMPARE(e->classes[2].support, std::int64_t{1});
        QVERIFY(near(e->macroF1, (2.0 / 3 + 2.0 / 3 + 1) / 3));
        QVERIFY(near(e->imageLoss[0], -(std::log(0.9) + std::log(0.6) + std::log(0.9)) / 3));
        QVERIFY(near(e->imageLoss[1], -(std::log(0.8) + std::log(0.9) + std::log(0.7)) / 3));
        const std::vector<std::vector<std::int64_t>> confusion{{1, 0, 0}, {1, 1, 0}, {0, 0, 1}};
        QVERIFY(e->confusion == confusion);
        input.threshold = 0.55;
        QVERIFY(near(evaluate(input)->accuracy, 0.75));
    }

    void noImages() {
        EvaluationInput input;
        input.classes = 2;
        const auto e = evaluate(input);
        QVERIFY(e.ok());
        QCOMPARE(e->accuracy, 0.0);
        QCOMPARE(e->loss, 0.0);
        QCOMPARE(e->macroF1, 0.0);
        QCOMPARE(e->classes.size(), std::size_t{2});
        QVERIFY(evaluate(EvaluationInput{}).ok());
    }

    void badInputIsRefused_data() {
        QTest::addColumn<int>("which");
        const char* names[] = {"too few",  "too many",   "negative index", "large index",
                               "NaN",      "infinite",   "above one",      "below zero",
                               "no truth", "two truths", "no classes",     "fewer classes"};
        for (int i = 0; i < 12; ++i)
            QTest::newRow(names[i]) << i;
    }
    void badInputIsRefused() {
        QFETCH(int, which);
        auto input = byHand();
        if (which == 0) input.probabilities.pop_back();
        if (which == 1) input.probabilities.push_back(0);
        if (which == 2) input.truth[2] = {-1};
        if (which == 3) input.truth[2] = {4};
        if (which == 4) input.probabilities[5] = std::numeric_limits<float>::quiet_NaN();
        if (which == 5) input.probabilities[5] = std::numeric_limits<float>::infinity();
        if (which == 6) input.probabilities[5] = 1.1f;
        if (which == 7) input.probabilities[5] = -0.1f;
        if (which == 8) input.truth[2] = {};
        if (which == 9) input.truth[2] = {0, 1};
        if (which == 10) input.classes = 0;
        if (which == 11) input.classes = -4;
        const auto e = evaluate(input);
        QVERIFY(!e.ok());
        QCOMPARE(e.error().code, ErrorCode::invalidArgument);
    }

    void countsAgreeWhateverTheInput() {
        Random random(4);
        for (int round = 0; round < 50; ++round) {
            EvaluationInput input;
            input.classes = 1 + static_cast<int>(random.below(8));
            const auto images = random.below(60);
            for (std::uint64_t i = 0; i < images; ++i) {
                input.truth.push_back(
                    {static_cast<int>(random.below(static_cast<std::uint64_t>(input.classes)))});
                for (int k = 0; k < input.classes; ++k)
                    input.probabilities.push_back(static_cast<float>(random.below(4)) / 4);
            }
            const auto e = evaluate(input);
            QVERIFY(e.ok());
            std::int64_t total = 0, diagonal = 0, support = 0;
            for (std::size_t t = 0; t < e->confusion.size(); ++t) {
                support += e->classes[t].support;
                diagonal += e->confusion[t][t];
                for (const auto n : e->confusion[t])
                    total += n;
            }
            QCOMPARE(total, input.images());
            QCOMPARE(support, input.images());
            QVERIFY(near(e->accuracy * static_cast<double>(images), static_cast<double>(diagonal)));
            QVERIFY(e->top5 >= e->accuracy);
            for (std::size_t i = 0; i < input.truth.size(); ++i) {
                const std::span row(input.probabilities.data() + i * e->classes.size(), e->classes.size());
                QCOMPARE(e->predicted[i], ranked(row).front());
            }
        }
    }

    void rankedBreaksTiesByIndex() {
        const std::vector<float> values{0.2f, 0.5f, 0.2f, 0.1f, 0.5f};
        QVERIFY(ranked(values) == (std::vector<int>{1, 4, 0, 2, 3}));
        QVERIFY(ranked({}).empty());
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const std::vector<float> odd{nan, 0.1f, nan, 0.9f};
        QVERIFY(ranked(odd) == (std::vector<int>{3, 1, 0, 2}));
    }
};

QTEST_APPLESS_MAIN(TestEvaluate)
#include "test_evaluate.moc"
