// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/fuzzy_set.h"
#include "core/evaluate/pca.h"
#include "core/evaluate/umap.h"
#include "tests/evaluate/reference.h"
#include "tests/support/compare.h"

#include <algorithm>
#include <numeric>

using namespace imago;
using test::Json;

namespace {

/// For each row the others by distance.
std::vector<std::vector<std::size_t>> ranks(std::span<const float> values, std::size_t columns) {
    const Rows rows(values, columns);
    std::vector<std::vector<std::size_t>> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<double> apart;
        for (std::size_t j = 0; j < rows.size(); ++j) {
            double sum = i == j ? -1 : 0;
            for (std::size_t k = 0; k < columns; ++k)
                sum += std::pow(static_cast<double>(rows[i][k]) - static_cast<double>(rows[j][k]), 2);
            apart.push_back(sum);
        }
        std::vector<std::size_t> order(rows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return apart[a] < apart[b]; });
        all.push_back({order.begin() + 1, order.end()});
    }
    return all;
}

/// How far neighbours on the map are neighbours in truth (Venna and Kaski 2001), 0 … 1.
double trustworthiness(std::span<const float> points, std::size_t columns, std::span<const float> map) {
    constexpr std::size_t k = 10;
    const auto truth = ranks(points, columns), shown = ranks(map, 2);
    const auto n = static_cast<double>(truth.size());
    double penalty = 0;
    for (std::size_t i = 0; i < truth.size(); ++i)
        for (std::size_t j = 0; j < k; ++j) {
            const auto rank = std::ranges::find(truth[i], shown[i][j]) - truth[i].begin() + 1;
            penalty += std::max(0.0, static_cast<double>(rank) - k);
        }
    return 1 - penalty * 2 / (n * k * (2 * n - 3 * k - 1));
}

struct Mapped {
    std::vector<float> flat, map;
};

Mapped mapped(const std::vector<float>& points, std::size_t columns, std::uint64_t seed = 1) {
    const Rows rows(points, columns);
    const auto pca = principalComponents(rows);
    NeighbourOptions options;
    options.distance = DistanceKind::euclidean;
    const auto graph = NeighbourIndex::build(rows, options)->graph(14);
    const auto flat = pca->project(rows);
    UmapOptions layout;
    layout.seed = seed;
    return {flat, *umap(*graph, flat, layout)};
}

} // namespace

class TestMap : public QObject {
    Q_OBJECT

    static void comparePca(const Json& entry) {
        const auto points = test::floats(entry["points"]);
        const auto columns = entry["columns"].get<std::size_t>(), count = entry["variance"].size();
        const auto pca = principalComponents(Rows(points, columns), {.components = count});
        QVERIFY(pca.ok());
        for (std::size_t k = 0; k < columns; ++k)
            VERIFY_SAME(pca->mean[k], entry["mean"][k]);
        for (std::size_t c = 0; c < count; ++c) {
            VERIFY_SAME(pca->variance[c], entry["variance"][c]);
            VERIFY_SAME(pca->share[c], entry["share"][c]);
            double along = 0; // ±1 where both axes are one line
            for (std::size_t k = 0; k < columns; ++k)
                along += pca->axes[c * columns + k] * entry["axes"][c * columns + k].get<double>();
            for (std::size_t k = 0; k < columns; ++k)
                QVERIFY(test::same(std::copysign(1, along) * pca->axes[c * columns + k],
                                   entry["axes"][c * columns + k], 1e-6));
        }
    }

private Q_SLOTS:
    void componentsAreThoseOfScikitLearn_data() { test::referenceRows(); }
    void componentsAreThoseOfScikitLearn() {
        REFERENCE(values, "map");
        for (const Json& entry : values["pca"])
            comparePca(entry);
        const Json& digits = values["digits"];
        const auto points = test::floats(digits["points"]);
        const auto pca = principalComponents(Rows(points, 64), {.components = 5});
        QVERIFY(pca.ok());
        for (std::size_t c = 0; c < 5; ++c)
            VERIFY_SAME(pca->variance[c], digits["variance"][c]);
        const auto flat = principalComponents(Rows(points, 64))->project(Rows(points, 64));
        for (std::size_t i = 0; i < flat.size(); ++i)
            QVERIFY(std::abs(std::abs(flat[i]) - std::abs(digits["flat"][i].get<float>())) < 2e-5f);
    }

    void equalVariancesAndLowRankHaveAxesToo() {
        // A cross: four points at ±1 on both axes of five; the two variances are equal, three are zero.
        const std::vector<float> cross{1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0};
        const auto pca = principalComponents(Rows(cross, 5), {.components = 3});
        QVERIFY(pca.ok());
        QVERIFY(std::abs(pca->variance[0] - 2.0 / 3) < 1e-12 && std::abs(pca->variance[1] - 2.0 / 3) < 1e-12);
        QVERIFY(pca->variance[2] < 1e-12);
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t b = 0; b < 3; ++b) {
                double sum = 0;
                for (std::size_t k = 0; k < 5; ++k)
                    sum += pca->axes[a * 5 + k] * pca->axes[b * 5 + k];
                QVERIFY(std::abs(sum - (a == b)) < 1e-12);
            }
        const std::vector<float> same(12, 7);
        const auto constant = principalComponents(Rows(same, 4));
        QVERIFY(constant.ok());
        QCOMPARE(constant->variance[0], 0.0);
        QCOMPARE(constant->share[1], 0.0);
        QVERIFY(constant->project(Rows(same, 4)) == std::vector<float>(6, 0));
    }

    void theCurveIsThatOfTheAuthors_data() { test::referenceRows(); }
    void theCurveIsThatOfTheAuthors() {
        REFERENCE(values, "map");
        for (const Json& entry : values["curves"]) {
            const auto [a, b] = umapCurve(entry[0].get<double>(), entry[1].get<double>());
            QVERIFY(test::same(a, entry[2], 1e-6) && test::same(b, entry[3], 1e-6));
        }
    }

    void theFuzzySetIsSymmetricAndOfEqualWeightAlongRows() {
        Random random(2);
        std::vector<float> points;
        for (int i = 0; i < 600; ++i)
            points.push_back(static_cast<float>(random.normal()));
        const auto graph = NeighbourIndex::build(Rows(points, 3))->graph(9);
        const auto edges = fuzzySet(*graph);
        for (std::size_t i = 1; i < edges.size(); ++i)
            QVERIFY(std::pair(edges[i - 1].from, edges[i - 1].to) < std::pair(edges[i].from, edges[i].to));
        for (const FuzzyEdge& edge : edges) {
            QVERIFY(edge.weight > 0 && edge.weight <= 1);
            const auto back =
                std::ranges::lower_bound(edges, std::pair(edge.to, edge.from), {},
                                         [](const FuzzyEdge& e) { return std::pair(e.from, e.to); });
            QVERIFY(back != edges.end() && back->from == edge.to && back->to == edge.from);
            QVERIFY(std::abs(back->weight - edge.weight) < 1e-12);
        }
        for (std::size_t i = 0; i < graph->size(); ++i) // the nearest belongs to it wholly
            QVERIFY(std::ranges::any_of(edges, [&](const FuzzyEdge& e) {
                return e.from == i && e.to == graph->of(i)[0].row && e.weight > 1 - 1e-12;
            }));
    }

    void theMapKeepsNeighboursTogether_data() { test::referenceRows(); }
    void theMapKeepsNeighboursTogether() {
        REFERENCE(values, "map");
        const Json& digits = values["digits"];
        const auto points = test::floats(digits["points"]);
        // The measure itself is scikit-learn's, but for the order of digits that are equally far.
        QVERIFY(test::same(trustworthiness(points, 64, test::floats(digits["flat"])), digits["trust"], 2e-4));
        const auto both = mapped(points, 64);
        const double flat = trustworthiness(points, 64, both.flat),
                     map = trustworthiness(points, 64, both.map);
        qInfo("trustworthiness of %zu digits: components %.3f, map %.3f", points.size() / 64, flat, map);
        QVERIFY(map > 0.93);
        QVERIFY(map > flat + 0.05);
        // Of the ten nearest on the map most show the same digit.
        const auto labels = digits["labels"].get<std::vector<int>>();
        const auto order = ranks(both.map, 2);
        double same = 0;
        for (std::size_t i = 0; i < labels.size(); ++i)
            for (std::size_t j = 0; j < 5; ++j)
                same += labels[order[i][j]] == labels[i];
        QVERIFY(same / (5 * static_cast<double>(labels.size())) > 0.8);
    }

    void theSameSeedGivesTheSameMap() {
        const auto points = test::floats(test::reference("map", 0)["digits"]["points"]);
        const auto a = mapped(points, 64), b = mapped(points, 64), c = mapped(points, 64, 2);
        QVERIFY(a.map == b.map);
        QVERIFY(a.map != c.map);
        QVERIFY(std::ranges::all_of(a.map, [](float value) { return std::isfinite(value); }));
    }

    void twinsAndAStartAtOnePlaceAreNoTrouble() {
        std::vector<float> points(40, 1); // ten times the same point, then ten others
        for (std::size_t i = 20; i < 40; ++i)
            points[i] = static_cast<float>(i * i % 7);
        NeighbourOptions options;
        options.distance = DistanceKind::euclidean;
        const auto graph = NeighbourIndex::build(Rows(points, 2), options)->graph(4);
        const auto map = umap(*graph, std::vector<float>(40, 0));
        QVERIFY(map.ok());
        QVERIFY(std::ranges::all_of(*map, [](float value) { return std::isfinite(value); }));
    }

    void workCanBeStoppedAndTellsHowFarItIs() {
        const auto points = test::floats(test::reference("map", 0)["digits"]["points"]);
        const Rows rows(points, 64);
        const auto graph = NeighbourIndex::build(rows)->graph(5);
        std::stop_source stop;
        std::int64_t last = 0;
        const auto map = umap(
            *graph, principalComponents(rows)->project(rows), {},
            [&](const Progress& progress) {
                last = progress.done;
                QCOMPARE(progress.total, std::int64_t{500});
                if (progress.done == 20) stop.request_stop();
            },
            stop.get_token());
        QCOMPARE(map.error().code, ErrorCode::cancelled);
        QCOMPARE(last, std::int64_t{20});
        QCOMPARE(principalComponents(rows, {}, {}, stop.get_token()).error().code, ErrorCode::cancelled);
    }

    void whatCannotBeMappedIsRefused() {
        const std::vector<float> points{1, 2, 3, 4, 5, 7};
        QVERIFY(!principalComponents(Rows(std::span(points).first(2), 2)).ok()); // one row
        QVERIFY(!principalComponents(Rows(points, 2), {.components = 3}).ok());
        QVERIFY(!principalComponents(Rows(points, 3), {.components = 2}).ok()); // two rows: one direction
        QVERIFY(!principalComponents(Rows(std::vector{1.f, std::nanf(""), 2.f, 3.f}, 2)).ok());
        const auto graph = NeighbourIndex::build(Rows(points, 2))->graph(1);
        QVERIFY(!umap({}, {}).ok());
        QCOMPARE(umap(*graph, std::vector<float>(4)).error().code, ErrorCode::invalidArgument);
        QVERIFY(!umap(*graph, std::vector<float>(6), {.minDistance = 2}).ok());
        QVERIFY(!umap(*graph, std::vector<float>(6), {.learningRate = 0}).ok());
        QVERIFY(umap(*graph, std::vector<float>(6), {.negativeSamples = 0}).ok());
    }
};

QTEST_APPLESS_MAIN(TestMap)
#include "test_map.moc"
