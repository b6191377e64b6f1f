// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/class_order.h"
#include "core/evaluate/selection.h"
#include "tests/evaluate/reference.h"
#include "tests/support/compare.h"

#include <set>

using namespace imago;
using test::Json;

class TestSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diverseRowsAreTheFarthestOnes() {
        const std::vector<float> line{0, 1, 2, 3, 10, 10.5f, 20};
        const Rows rows(line, 1);
        const std::vector<std::size_t> all{0, 1, 2, 3, 4, 5, 6};
        const auto euclidean = DistanceKind::euclidean;
        // From what is labelled (0): 20, then 10 (10 from both; 10.5 is nearer to 20), then 3 …
        const auto chosen = mostDiverse(rows, all, std::vector<std::size_t>{0}, 3, euclidean);
        QVERIFY(chosen.ok());
        QVERIFY((*chosen == std::vector<std::size_t>{6, 4, 3}));
        // With nothing labelled it begins in the middle: the mean is 6.6.
        QCOMPARE(mostDiverse(rows, all, {}, 1, euclidean)->front(), std::size_t{4});
        const auto everything = mostDiverse(rows, all, {}, 99, euclidean);
        QCOMPARE(std::set(everything->begin(), everything->end()).size(), std::size_t{7});
        QVERIFY(mostDiverse(rows, all, all, 2)->empty()); // all are labelled
        const std::vector<float> twins{1, 1, 1};
        QCOMPARE(mostDiverse(Rows(twins, 1), std::vector<std::size_t>{0, 1, 2, 2}, {}, 3)->size(),
                 std::size_t{3});
    }

    void angleOrLengthDecides() {
        const std::vector<float> points{1, 0, 100, 0, 0, 1}; // the second is far, the third points elsewhere
        const Rows rows(points, 2);
        const std::vector<std::size_t> candidates{1, 2}, labelled{0};
        QCOMPARE(mostDiverse(rows, candidates, labelled, 1, DistanceKind::euclidean)->front(),
                 std::size_t{1});
        QCOMPARE(mostDiverse(rows, candidates, labelled, 1, DistanceKind::cosine)->front(), std::size_t{2});
    }

    void doubtComesFirstThenDiversity() {
        const std::vector<float> line{0, 0.1f, 0.2f, 5, 9, 50};
        const std::vector<double> doubt{0.9, 0.8, 0.7, 0.6, 0.1, 0};
        const std::vector<std::size_t> all{0, 1, 2, 3, 4, 5};
        const auto chosen = unsureAndDiverse(Rows(line, 1), doubt, all, std::vector<std::size_t>{0}, 2, 2,
                                             DistanceKind::euclidean);
        QVERIFY(chosen.ok()); // of the four least certain that are not labelled, the farthest: not row 5
        QVERIFY((*chosen == std::vector<std::size_t>{4, 3}));
        const auto doubtOnly = unsureAndDiverse(Rows(line, 1), doubt, all, {}, 2, 1, DistanceKind::euclidean);
        QVERIFY((std::set(doubtOnly->begin(), doubtOnly->end()) == std::set<std::size_t>{0, 1}));
    }

    void badSelectionsAreRefused() {
        const std::vector<float> line{0, 1};
        const std::vector<std::size_t> beyond{2}, fit{0};
        QCOMPARE(mostDiverse(Rows(line, 1), beyond, {}, 1).error().code, ErrorCode::invalidArgument);
        QVERIFY(!mostDiverse(Rows(line, 1), fit, beyond, 1).ok() &&
                !mostDiverse(Rows({}, 1), {}, {}, 1).ok());
        QVERIFY(!unsureAndDiverse(Rows(line, 1), {0.5}, fit, {}, 1).ok());
        QVERIFY(!unsureAndDiverse(Rows(line, 1), {0.5, 0.1}, fit, {}, 1, 0).ok());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(mostDiverse(Rows(line, 1), fit, {}, 1, {}, {}, stop.get_token()).error().code,
                 ErrorCode::cancelled);
    }

    void confusedClassesStandSideBySide_data() { test::referenceRows(); }
    void confusedClassesStandSideBySide() {
        REFERENCE(values, "map");
        for (const Json& entry : values["orders"]) {
            const auto confusion = entry["confusion"].get<std::vector<std::vector<std::int64_t>>>();
            const auto order = classOrder(confusion);
            QVERIFY(order.ok());
            QCOMPARE(std::set(order->begin(), order->end()).size(), confusion.size());
            const auto apart = confusionDistances(confusion);
            double sum = 0;
            std::size_t changes = 0;
            for (std::size_t i = 1; i < order->size(); ++i) {
                const auto a = static_cast<std::size_t>((*order)[i - 1]),
                           b = static_cast<std::size_t>((*order)[i]);
                sum += apart[a * confusion.size() + b];
                changes += entry["family"][a] != entry["family"][b];
            }
            QCOMPARE(changes, confusion.size() / 3 - 1);   // each family is in one piece
            const auto best = entry["best"].get<double>(); // scipy's optimal leaf ordering
            QVERIFY(sum < best * 1.03);
        }
    }

    void smallAndOddMatrices() {
        QVERIFY(classOrder({})->empty());
        QVERIFY((*classOrder({{5}}) == std::vector<int>{0}));
        QVERIFY((*classOrder({{5, 0}, {0, 5}}) == std::vector<int>{0, 1}));
        const auto empty =
            classOrder(std::vector<std::vector<std::int64_t>>(4, std::vector<std::int64_t>(4, 0)));
        QCOMPARE(empty->size(), std::size_t{4});
        QCOMPARE(classOrder({{1, 2}}).error().code, ErrorCode::invalidArgument);
        QVERIFY(!classOrder({{1, -2}, {0, 1}}).ok());
    }

    void picturesOfACellInBothOrders() {
        EvaluationInput input;
        input.classes = 3;
        const std::vector<std::vector<float>> rows{{0.1f, 0.8f, 0.1f},    // 0 taken for 1, as most
                                                   {0.15f, 0.75f, 0.1f},  // the same
                                                   {0.01f, 0.98f, 0.01f}, // surest of the wrong class
                                                   {0.45f, 0.5f, 0.05f},  // barely wrong
                                                   {0.9f, 0.05f, 0.05f},  // right
                                                   {0.4f, 0.35f, 0.25f},  // barely right
                                                   {0.1f, 0.8f, 0.1f}};   // is 1
        for (std::size_t i = 0; i < rows.size(); ++i) {
            input.truth.push_back({i == 6 ? 1 : 0});
            input.probabilities.insert(input.probabilities.end(), rows[i].begin(), rows[i].end());
        }
        const auto wrong = picturesOfCell(input, 0, 1);
        QVERIFY(wrong.ok());
        QCOMPARE(wrong->typical.size(), std::size_t{4});
        QCOMPARE(wrong->typical.front(), std::size_t{1}); // nearest to the mean, 0.178 0.758 0.065
        QCOMPARE(wrong->typical.back(), std::size_t{3});
        QVERIFY((wrong->surprising == std::vector<std::size_t>{2, 0, 1, 3}));
        const auto right = picturesOfCell(input, 0, 0);
        QVERIFY((right->surprising == std::vector<std::size_t>{5, 4}));
        QVERIFY(picturesOfCell(input, 2, 0)->typical.empty());
        // By embeddings: picture 0 is alone, so it comes last.
        const std::vector<float> embeddings{9, 1, 1, 1, 0, 0, 0};
        QCOMPARE(picturesOfCell(input, 0, 1, embeddings)->typical.back(), std::size_t{0});
        QVERIFY(!picturesOfCell(input, 0, 3).ok() && !picturesOfCell(input, -1, 0).ok());
        QVERIFY(!picturesOfCell(input, 0, 1, std::vector<float>(8)).ok());
    }
};

QTEST_APPLESS_MAIN(TestSelection)
#include "test_selection.moc"
