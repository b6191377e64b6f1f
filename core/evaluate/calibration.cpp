// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/calibration.h"

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/checks.h"
#include "core/evaluate/confidences.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// Upper edges of the bins, rising.
std::vector<double> upperEdges(const std::vector<Confidence>& sorted, std::size_t bins, Binning binning) {
    std::vector<double> values, edges;
    for (const Confidence& c : sorted)
        values.push_back(c.value);
    for (std::size_t b = 1; b <= bins; ++b) {
        const double part = static_cast<double>(b) / static_cast<double>(bins);
        const double edge = binning == Binning::equalWidth ? part : quantile(values, part);
        if (edges.empty() || edge > edges.back()) edges.push_back(edge);
    }
    edges.back() = std::max(edges.back(), values.back()); // a confidence that was rounded to above 1
    return edges;
}

double brierOf(const EvaluationInput& input) {
    double sum = 0;
    for (const Confidence& pair : pairConfidences(input)) {
        const double off = pair.value - (pair.right ? 1 : 0);
        sum += off * off;
    }
    return sum / static_cast<double>(input.multiLabel ? input.probabilities.size() : input.truth.size());
}

} // namespace

std::vector<Confidence> topConfidences(const EvaluationInput& input) {
    const Rows rows = probabilitiesOf(input);
    std::vector<Confidence> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = rows[i];
        const auto top = std::max_element(row.begin(), row.end());
        all.push_back({static_cast<double>(*top), top - row.begin() == input.truth[i].front()});
    }
    return all;
}

std::vector<Confidence> pairConfidences(const EvaluationInput& input) {
    std::vector<Confidence> all;
    for (const float p : input.probabilities)
        all.push_back({static_cast<double>(p), false});
    for (std::size_t i = 0; i < input.truth.size(); ++i)
        for (const int k : input.truth[i])
            all[i * static_cast<std::size_t>(input.classes) + static_cast<std::size_t>(k)].right = true;
    return all;
}

Result<Calibration> calibrationOf(const EvaluationInput& input, int bins, Binning binning) {
    constexpr int most = 1000;
    IMAGO_CHECK(checkNotEmpty(input));
    if (bins < 1 || bins > most) return badInput("{} bins; take 1 to {}", bins, most);
    auto all = input.multiLabel ? pairConfidences(input) : topConfidences(input);
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.value < b.value; });

    Calibration out;
    double low = binning == Binning::equalWidth ? 0 : all.front().value;
    auto at = all.begin();
    for (const double high : upperEdges(all, static_cast<std::size_t>(bins), binning)) {
        ReliabilityBin bin{low, high, 0, 0, 0};
        for (; at != all.end() && at->value <= high; ++at) {
            ++bin.count;
            bin.confidence += at->value;
            bin.accuracy += at->right;
        }
        out.meanConfidence += bin.confidence;
        out.accuracy += bin.accuracy;
        if (bin.count > 0) {
            const auto count = static_cast<double>(bin.count);
            const double gap = std::abs(bin.accuracy - bin.confidence) / count;
            bin.confidence /= count;
            bin.accuracy /= count;
            out.expectedError += gap * count;
            out.greatestError = std::max(out.greatestError, gap);
        }
        out.bins.push_back(bin);
        low = high;
    }
    const auto count = static_cast<double>(all.size());
    out.expectedError /= count;
    out.meanConfidence /= count;
    out.accuracy /= count;
    out.brier = brierOf(input);
    return out;
}

} // namespace imago
