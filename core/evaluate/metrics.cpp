// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metrics.h"

#include "core/base/parallel.h"
#include "core/evaluate/checks.h"
#include "core/evaluate/mean.h"
#include "core/evaluate/one_vs_rest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace imago {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double least = std::numeric_limits<double>::epsilon();

double clipped(float probability) {
    return std::clamp(static_cast<double>(probability), least, 1 - least);
}

/// How many classes come before `k` when ranked.
std::size_t rankOf(std::span<const float> row, std::size_t k) {
    std::size_t rank = 0;
    for (std::size_t other = 0; other < row.size(); ++other)
        rank += row[other] > row[k] || (row[other] == row[k] && other < k);
    return rank;
}

std::vector<double> topShares(const EvaluationInput& input) {
    constexpr std::size_t most = 10;
    const Rows rows = probabilitiesOf(input);
    std::vector<double> shares(std::min(most, rows.columns()), 0);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto rank = rankOf(rows[i], static_cast<std::size_t>(input.truth[i].front()));
            rank < shares.size())
            ++shares[rank];
    std::partial_sum(shares.begin(), shares.end(), shares.begin());
    for (double& share : shares)
        share /= static_cast<double>(rows.size());
    return shares;
}

Status measureCurves(const EvaluationInput& input, Metrics& out, std::stop_token stop) {
    parallelFor(out.classes.size(), stop, [&](std::size_t k) {
        const auto ranking = oneVsRest(input, k);
        if (!ranking) return; // input was checked
        out.classes[k].rocArea = ranking->rocArea();
        out.classes[k].averagePrecision = ranking->averagePrecision();
    });
    if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
    DefinedMean area, weighted, precision;
    for (const ClassReport& c : out.classes) {
        area.add(c.rocArea);
        weighted.add(c.rocArea, static_cast<double>(c.metrics.support));
        precision.add(c.averagePrecision);
    }
    out.macroRocArea = area.value();
    out.weightedRocArea = weighted.value();
    out.meanAveragePrecision = precision.value();
    IMAGO_TRY(pairs, allPairs(input));
    out.microAveragePrecision = pairs.averagePrecision();
    return {};
}

} // namespace

std::vector<double> crossEntropies(const EvaluationInput& input) {
    const Rows rows = probabilitiesOf(input);
    std::vector<double> losses;
    std::vector<bool> isTrue(rows.columns());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = rows[i];
        double sum = 0;
        if (!input.multiLabel) {
            for (const float p : row)
                sum += clipped(p);
            losses.push_back(-std::log(clipped(row[static_cast<std::size_t>(input.truth[i].front())]) / sum));
            continue;
        }
        isTrue.assign(rows.columns(), false);
        for (const int k : input.truth[i])
            isTrue[static_cast<std::size_t>(k)] = true;
        for (std::size_t k = 0; k < row.size(); ++k)
            sum -= std::log(isTrue[k] ? clipped(row[k]) : 1 - clipped(row[k]));
        losses.push_back(sum / static_cast<double>(row.size()));
    }
    return losses;
}

Result<Metrics> measure(const EvaluationInput& input, std::span<const double> thresholds,
                        std::stop_token stop) {
    IMAGO_CHECK(checkNotEmpty(input));
    IMAGO_TRY(outcomes, Outcomes::of(input, thresholds));
    Metrics out;
    out.images = input.images();
    out.multiLabel = input.multiLabel;
    const auto images = static_cast<double>(out.images);
    std::int64_t exact = 0, differing = 0;
    for (std::size_t i = 0; i < outcomes.images(); ++i) {
        exact += outcomes.exact(i);
        differing += outcomes.differing(i);
    }
    out.accuracy = static_cast<double>(exact) / images;
    out.hammingLoss =
        input.multiLabel ? static_cast<double>(differing) / images / input.classes : 1 - out.accuracy;
    if (!input.multiLabel) out.topK = topShares(input);
    const auto losses = crossEntropies(input);
    out.logLoss = std::accumulate(losses.begin(), losses.end(), 0.0) / images;

    const auto counts = outcomes.counts();
    out.counts = measureCounts(counts, input.multiLabel);
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const double threshold = thresholds.empty() ? input.threshold : thresholds[k];
        out.classes.push_back(
            {metricsOf(counts[k]), counts[k].predicted, input.multiLabel ? threshold : 0, none, none});
    }
    IMAGO_CHECK(measureCurves(input, out, stop));
    return out;
}

Result<std::vector<double>> thresholdsForBestF1(const EvaluationInput& validation) {
    IMAGO_CHECK(checkNotEmpty(validation));
    if (!validation.multiLabel) return badInput("thresholds are for pictures with several classes");
    std::vector<double> thresholds;
    for (std::size_t k = 0; k < static_cast<std::size_t>(validation.classes); ++k) {
        IMAGO_TRY(ranking, oneVsRest(validation, k));
        double chosen = 0.5, best = 0;
        for (const CurvePoint& point : ranking.precisionRecallCurve()) {
            if (ranking.positives() == 0) break;
            const double sum = point.x + point.y;
            const double f1 = sum > 0 ? 2 * point.x * point.y / sum : 0;
            if (f1 <= best) continue;
            best = f1;
            chosen = point.threshold;
        }
        thresholds.push_back(chosen);
    }
    return thresholds;
}

} // namespace imago
