// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/neighbours.h"
#include "tests/evaluate/reference.h"
#include "tests/support/compare.h"

#include <set>

using namespace imago;
using test::Json;

namespace {

/// Clouds of points, as embeddings are.
std::vector<float> clouds(std::size_t rows, std::size_t columns) {
    Random random(6);
    std::vector<float> centres, values;
    for (std::size_t i = 0; i < 20 * columns; ++i)
        centres.push_back(static_cast<float>(3 * random.normal()));
    for (std::size_t i = 0; i < rows; ++i) {
        const auto cloud = random.below(20);
        for (std::size_t k = 0; k < columns; ++k)
            values.push_back(centres[cloud * columns + k] + static_cast<float>(random.normal()));
    }
    return values;
}

} // namespace

class TestNeighbours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neighboursAreThoseOfScikitLearn_data() { test::referenceRows(); }
    void neighboursAreThoseOfScikitLearn() {
        REFERENCE(values, "labels");
        const auto points = test::floats(values["points"]);
        for (const bool cosine : {true, false})
            for (const bool exact : {true, false}) {
                NeighbourOptions options;
                options.distance = cosine ? DistanceKind::cosine : DistanceKind::euclidean;
                if (!exact) options.exactUpTo = 0;
                const auto index = NeighbourIndex::build(Rows(points, 7), options);
                QVERIFY(index.ok());
                QCOMPARE(index->isExact(), exact);
                const auto graph = index->graph(6);
                QVERIFY(graph.ok());
                const Json& expected = values["neighbours"][cosine ? "cosine" : "euclidean"];
                QCOMPARE(graph->links.size(), expected["rows"].size());
                for (std::size_t i = 0; i < graph->links.size(); ++i) {
                    QCOMPARE(graph->links[i].row, expected["rows"][i].get<std::size_t>());
                    QVERIFY(test::same(static_cast<double>(graph->links[i].distance),
                                       expected["distances"][i], 1e-5));
                }
            }
    }

    void theGraphFindsNearlyAllOfTheNearest() {
        constexpr std::size_t rows = 3000, columns = 24, count = 10;
        const auto points = clouds(rows, columns);
        NeighbourOptions fast;
        fast.exactUpTo = 100;
        const auto exact = NeighbourIndex::build(Rows(points, columns))->graph(count);
        const auto quick = NeighbourIndex::build(Rows(points, columns), fast)->graph(count);
        QVERIFY(exact.ok() && quick.ok());
        std::size_t found = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            std::set<std::size_t> wanted;
            for (const auto& one : exact->of(i))
                wanted.insert(one.row);
            for (const auto& one : quick->of(i)) {
                found += wanted.count(one.row);
                QVERIFY(one.row != i);
            }
        }
        const double recall = static_cast<double>(found) / (rows * count);
        QVERIFY2(recall > 0.97, qPrintable(QString::number(recall)));
        const auto again = NeighbourIndex::build(Rows(points, columns), fast)->graph(count);
        QVERIFY(again->links == quick->links);
    }

    void aPictureFromOutsideIsAskedFor() {
        const std::vector<float> points{1, 0, 0, 1, -1, 0, 0, 0};
        const auto index = NeighbourIndex::build(Rows(points, 2));
        const auto near = index->nearest(std::vector<float>{3, 0.1f}, 9);
        QVERIFY(near.ok());
        QCOMPARE(near->size(), std::size_t{4}); // there are no more
        QCOMPARE((*near)[0].row, std::size_t{0});
        QCOMPARE((*near)[3].row, std::size_t{2});
        QVERIFY(std::abs((*near)[2].distance - 1) < 1e-6f); // the row of zeros
        QVERIFY(index->nearest(std::vector<float>{3, 0}, 0)->empty());
    }

    void whatHasNoNeighboursIsRefused() {
        const std::vector<float> points{1, 0, 0, 1};
        const auto index = NeighbourIndex::build(Rows(points, 2));
        QVERIFY(!index->graph(2).ok() && !index->graph(0).ok() && index->graph(1).ok());
        QCOMPARE(index->nearest(std::vector<float>{1}, 1).error().code, ErrorCode::invalidArgument);
        QVERIFY(!index->nearest(std::vector<float>{1, std::numeric_limits<float>::quiet_NaN()}, 1).ok());
        QVERIFY(!NeighbourIndex::build(Rows({}, 2)).ok());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(NeighbourIndex::build(Rows(points, 2), {}, {}, stop.get_token()).error().code,
                 ErrorCode::cancelled);
        QCOMPARE(index->graph(1, {}, stop.get_token()).error().code, ErrorCode::cancelled);
    }
};

QTEST_APPLESS_MAIN(TestNeighbours)
#include "test_neighbours.moc"
