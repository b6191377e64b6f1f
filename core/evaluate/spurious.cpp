// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/spurious.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/evaluate/checks.h"
#include "core/evaluate/curves.h"
#include "core/evaluate/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago {

namespace {

double entropy(std::span<const double> counts, double all) {
    double sum = 0;
    for (const double count : counts)
        if (count > 0) sum -= count / all * std::log(count / all);
    return sum;
}

/// The pictures for which a property is known: their classes and the number of their value.
struct Known {
    std::vector<std::size_t> labels, values;
    std::vector<float> numbers;
};

Known knownOf(const Property& property, std::span<const int> labels, int bins) {
    Known known;
    const auto values = valuesOf(property, bins);
    for (std::size_t v = 0; v < values.size(); ++v)
        for (const auto i : values[v].images) {
            known.labels.push_back(static_cast<std::size_t>(labels[i]));
            known.values.push_back(v);
            if (property.isNumeric()) known.numbers.push_back(static_cast<float>(property.numbers[i]));
        }
    return known;
}

std::vector<double> areasOf(const Known& known, int classes) {
    std::vector<double> areas;
    for (int k = 0; k < classes && !known.numbers.empty(); ++k) {
        std::vector<std::uint8_t> positive;
        for (const auto label : known.labels)
            positive.push_back(label == static_cast<std::size_t>(k));
        const auto ranking = RankedScores::of(known.numbers, positive);
        areas.push_back(ranking ? ranking->rocArea() : std::numeric_limits<double>::quiet_NaN());
    }
    return areas;
}

SpuriousLink linkOf(const Property& property, std::span<const int> labels, int classes,
                    const SpuriousOptions& options, std::stop_token stop) {
    const Known known = knownOf(property, labels, options.bins);
    SpuriousLink link;
    link.property = property.name;
    link.images = known.labels.size();
    link.areas = areasOf(known, classes);
    link.information = normalisedInformation(known.labels, known.values);
    const auto deals = static_cast<std::size_t>(options.permutations);
    std::vector<double> dealt(deals);
    parallelFor(deals, stop, [&](std::size_t deal) {
        Random random(seedOf(options.seed, deal));
        auto shuffled = known.labels;
        random.shuffle(shuffled);
        dealt[deal] = normalisedInformation(shuffled, known.values);
    });
    const auto asMuch =
        std::ranges::count_if(dealt, [&](double value) { return value >= link.information - 1e-12; });
    link.byChance = std::accumulate(dealt.begin(), dealt.end(), 0.0) / static_cast<double>(deals);
    link.pValue = static_cast<double>(1 + asMuch) / static_cast<double>(1 + deals);
    return link;
}

} // namespace

double normalisedInformation(std::span<const std::size_t> a, std::span<const std::size_t> b) {
    if (a.empty()) return 0;
    const auto rows = *std::max_element(a.begin(), a.end()) + 1,
               columns = *std::max_element(b.begin(), b.end()) + 1;
    std::vector<double> together(rows * columns, 0), rowSums(rows, 0), columnSums(columns, 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        ++together[a[i] * columns + b[i]];
        ++rowSums[a[i]];
        ++columnSums[b[i]];
    }
    const auto all = static_cast<double>(a.size());
    const double ha = entropy(rowSums, all), hb = entropy(columnSums, all);
    if (ha <= 0 || hb <= 0) return 0;
    return std::clamp(2 * (ha + hb - entropy(together, all)) / (ha + hb), 0.0, 1.0);
}

Result<std::vector<SpuriousLink>> spuriousLinks(std::span<const int> labels, int classes,
                                                const std::vector<Property>& properties,
                                                const SpuriousOptions& options, std::stop_token stop) {
    constexpr int mostBins = 100, leastDeals = 19, mostDeals = 100'000;
    if (labels.empty()) return badInput("there are no pictures to compare");
    for (const int label : labels)
        if (label < 0 || label >= classes) return badInput("class {} is none of {}", label, classes);
    if (options.bins < 1 || options.bins > mostBins || options.permutations < leastDeals ||
        options.permutations > mostDeals)
        return badInput("take 1 to {} bins and {} to {} permutations", mostBins, leastDeals, mostDeals);
    std::vector<SpuriousLink> links;
    std::vector<double> pValues;
    for (const Property& property : properties) {
        if (property.size() != labels.size())
            return badInput("{}: {} values do not fit {} pictures", property.name, property.size(),
                            labels.size());
        links.push_back(linkOf(property, labels, classes, options, stop));
        pValues.push_back(links.back().pValue);
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
    }
    const auto adjusted = adjustedForMany(pValues);
    for (std::size_t i = 0; i < links.size(); ++i) {
        links[i].adjusted = adjusted[i];
        links[i].isSuspicious = adjusted[i] < options.falseShare &&
                                links[i].information - links[i].byChance >= options.leastInformation;
    }
    std::stable_sort(links.begin(), links.end(), [](const auto& a, const auto& b) {
        return a.information - a.byChance > b.information - b.byChance;
    });
    return links;
}

} // namespace imago
