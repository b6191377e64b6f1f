// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the measures of a large project take: metrics of 1,000 classes, neighbours and a map of
// 100,000 embeddings. Arguments: rows of the map (100000), columns of the embeddings (128).
#include "core/base/random.h"
#include "core/evaluate/class_order.h"
#include "core/evaluate/metric_intervals.h"
#include "core/evaluate/pca.h"
#include "core/evaluate/umap.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

using namespace imago;

namespace {

/// Of all threads: unlike the time that passes it does not depend on what else runs.
double cpuSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <class Work> auto timed(const char* what, const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    const double before = cpuSeconds();
    auto result = work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (!result) {
        fmt::print(stderr, "{}: {}\n", what, result.error().text());
        std::exit(1);
    }
    fmt::print("{:<60} {:>8.2f} s {:>8.2f} s cpu\n", what, took.count(), cpuSeconds() - before);
    std::fflush(stdout);
    return std::move(*result);
}

EvaluationInput manyClasses(int classes, std::size_t images) {
    Random random(1);
    EvaluationInput input;
    input.classes = classes;
    input.probabilities.reserve(images * static_cast<std::size_t>(classes));
    for (std::size_t i = 0; i < images; ++i) {
        const auto truth = static_cast<int>(random.below(static_cast<std::uint64_t>(classes)));
        const int said =
            random.chance(0.7) ? truth : static_cast<int>(random.below(static_cast<std::uint64_t>(classes)));
        for (int k = 0; k < classes; ++k)
            input.probabilities.push_back(k == said ? 0.5f : 0.5f / static_cast<float>(classes - 1));
        input.truth.push_back({truth});
    }
    return input;
}

/// Fifty clouds of unequal spread along the columns, as embeddings of fifty classes are.
std::vector<float> embeddings(std::size_t rows, std::size_t columns) {
    Random random(2);
    constexpr std::size_t clouds = 50;
    std::vector<float> centres, values;
    for (std::size_t i = 0; i < clouds * columns; ++i)
        centres.push_back(static_cast<float>(2 * random.normal()));
    values.reserve(rows * columns);
    for (std::size_t i = 0; i < rows; ++i) {
        const auto cloud = random.below(clouds);
        for (std::size_t k = 0; k < columns; ++k)
            values.push_back(centres[cloud * columns + k] +
                             static_cast<float>(random.normal() / (1 + 0.05 * static_cast<double>(k))));
    }
    return values;
}

} // namespace

int main(int argc, char** argv) {
    const auto rows = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000ul;
    const auto columns = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 128ul;
    const auto input = manyClasses(1000, 20'000);
    const auto evaluation =
        timed("confusion, 1,000 classes, 20,000 pictures", [&] { return evaluate(input); });
    timed("order of 1,000 classes by confusion", [&] { return classOrder(evaluation.confusion); });
    timed("all metrics with areas, the same", [&] { return measure(input); });
    timed("1,000 resamples without areas, the same", [&] { return metricIntervals(input, {}, false); });

    const auto values = embeddings(rows, columns);
    const Rows table(values, columns);
    const auto pca = timed("two principal components, to 1e-4",
                           [&] { return principalComponents(table, {.components = 2, .tolerance = 1e-4}); });
    const auto index = timed("index of neighbours", [&] { return NeighbourIndex::build(table); });
    const auto graph = timed("14 neighbours of every row", [&] { return index.graph(14); });
    const double start = cpuSeconds();
    constexpr std::size_t queries = 2000;
    for (std::size_t i = 0; i < queries; ++i)
        if (!index.nearest(table[i * (rows / queries)], 10)) return 1;
    fmt::print("{:<60} {:>8.0f} /s\n", "queries for 10 neighbours in a second of cpu",
               queries / (cpuSeconds() - start));
    timed("map by UMAP", [&] { return umap(graph, pca.project(table)); });
    return 0;
}
