// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/imbalance.h"
#include "tests/support/compare.h"

#include <QTest>

#include <cmath>

using namespace imago;

class TestImbalance : public QObject {
    Q_OBJECT

    static ClassMetrics measured(double recall, std::int64_t support) {
        return {recall, recall, recall, support};
    }

private Q_SLOTS:
    /// The numbers are those of scipy.stats.spearmanr (SciPy 1.10).
    void ranksAreCorrelatedAsSciPyDoesIt() {
        const std::vector<double> count{500, 480, 120, 90, 300, 60, 60, 220, 410, 30},
            score{.97, .91, .72, .8, .93, .55, .61, .88, .91, .4};
        const auto strong = rankCorrelation(count, score);
        QVERIFY(strong);
        QVERIFY(std::abs(strong->value - 0.9451219512195123) < 1e-12);
        QVERIFY(std::abs(strong->p / 3.712629741164758e-05 - 1) < 1e-9);
        const std::vector<double> x{7, 0, 1, 2, 1, 7, 7, 5, 0, 0, 2, 3, 5,
                                    4, 2, 1, 6, 6, 0, 1, 4, 3, 7, 4, 3},
            y{3, 5, 5, 1, 6, 6, 8, 7, 2, 2, 5, 5, 6, 7, 2, 8, 0, 0, 8, 8, 2, 1, 2, 0, 8};
        const auto weak = rankCorrelation(x, y);
        QVERIFY(weak);
        QVERIFY(std::abs(weak->value - -0.14737121303784284) < 1e-12);
        QVERIFY(std::abs(weak->p - 0.48206521707809924) < 1e-12);
        const auto few = rankCorrelation(std::vector<double>{1, 2, 3}, std::vector<double>{2, 1, 3});
        QVERIFY(few && std::abs(few->value - 0.5) < 1e-12 && std::abs(few->p - 2.0 / 3) < 1e-12);
        const auto whole = rankCorrelation(std::vector<double>{1, 2, 3, 4}, std::vector<double>{8, 6, 4, 2});
        QVERIFY(whole && whole->value == -1 && whole->p == 0);
    }

    void whereThereIsNothingToRankThereIsNoCorrelation() {
        const std::vector<double> rising{1, 2, 3}, flat{5, 5, 5};
        QVERIFY(!rankCorrelation(rising, flat));
        QVERIFY(!rankCorrelation(flat, rising));
        QVERIFY(!rankCorrelation(std::vector<double>{1, 2}, std::vector<double>{1, 2}));
        QVERIFY(!rankCorrelation({}, {}));
    }

    void rareClassesThatAreMissedMoreOftenAreTold() {
        const std::vector<std::int64_t> trained{400, 380, 20, 390, 410, 15};
        const std::vector<ClassMetrics> metrics{measured(0.95, 100), measured(0.97, 100), measured(0.6, 100),
                                                measured(0.95, 100), measured(0.96, 100), measured(1, 20)};
        const auto found = imbalanceOf(trained, metrics);
        QVERIFY(found);
        QCOMPARE(found->least, 15);
        QCOMPARE(found->most, 410);
        QCOMPARE(found->classes.size(), std::size_t{6});
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(found->classes[i].isRare, i == 2 || i == 5);
            QCOMPARE(found->classes[i].isWeak, i == 2); // the last is rare, and known all the same
            QCOMPARE(found->classes[i].trained, trained[i]);
        }
    }

    void oneMistakeMoreIsNoWeakness() {
        const auto found = imbalanceOf(std::vector<std::int64_t>{50, 50, 10},
                                       std::vector{measured(0.9, 20), measured(0.9, 20), measured(0.85, 20)});
        QVERIFY(found);
        for (const auto& one : found->classes)
            QVERIFY(!one.isWeak);
    }

    void classesThatWereNotMeasuredSayNothing() {
        const auto found =
            imbalanceOf(std::vector<std::int64_t>{100, 50, 10, 0},
                        std::vector{measured(0.9, 30), measured(0.8, 30), measured(0.1, 30), measured(0, 0)});
        QVERIFY(found);
        QVERIFY(found->classes[2].isWeak);
        QVERIFY(found->classes[3].isRare && !found->classes[3].isWeak);
        QVERIFY(found->correlation && found->correlation->value == 1); // of the three
        QVERIFY(!imbalanceOf(std::vector<std::int64_t>{1}, {}));
        const auto empty = imbalanceOf({}, {});
        QVERIFY(empty && empty->classes.empty() && !empty->correlation);
    }
};

QTEST_GUILESS_MAIN(TestImbalance)
#include "test_imbalance.moc"
