// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/batch_plan.h"

#include <algorithm>
#include <cmath>

namespace imago {
namespace {

constexpr std::int64_t fewestSteps = 8;
constexpr double usableMemory = 0.8;
/// Below this a faster step is within the noise of measuring one.
constexpr double worthwhileGain = 1.05;

double speedOf(const BatchMeasure& measure) {
    return measure.seconds > 0 ? measure.batch / measure.seconds : 0;
}

bool fits(double megabytes, const BatchLimits& limits) {
    return std::isfinite(megabytes) &&
           (limits.availableMegabytes <= 0 || megabytes <= usableMemory * limits.availableMegabytes);
}

std::vector<BatchMeasure> inOrder(std::vector<BatchMeasure> measures) {
    std::sort(measures.begin(), measures.end(),
              [](const BatchMeasure& a, const BatchMeasure& b) { return a.batch < b.batch; });
    return measures;
}

} // namespace

int largestBatch(std::int64_t samples) {
    int batch = smallestPlannedBatch;
    while (batch < largestPlannedBatch && 2 * batch * fewestSteps <= samples)
        batch *= 2;
    return batch;
}

std::optional<int> nextBatch(const std::vector<BatchMeasure>& measures, const BatchLimits& limits) {
    if (measures.empty()) return smallestPlannedBatch;
    const auto ordered = inOrder(measures);
    const BatchMeasure& last = ordered.back();
    const int next = 2 * last.batch;
    if (next > largestBatch(limits.samples) || !fits(last.peakMegabytes, limits)) return std::nullopt;
    if (ordered.size() < 2) return next;
    const BatchMeasure& before = ordered[ordered.size() - 2];
    if (speedOf(last) < worthwhileGain * speedOf(before)) return std::nullopt;
    // Memory grows with the pictures on top of what the program and the weights take.
    const double each =
        std::max(0.0, last.peakMegabytes - before.peakMegabytes) / std::max(1, last.batch - before.batch);
    if (!fits(last.peakMegabytes + each * (next - last.batch), limits)) return std::nullopt;
    return next;
}

int chooseBatch(const std::vector<BatchMeasure>& measures, const BatchLimits& limits) {
    const int most = largestBatch(limits.samples);
    std::vector<BatchMeasure> candidates;
    for (const BatchMeasure& measure : inOrder(measures))
        if (measure.batch >= smallestPlannedBatch && measure.batch <= most && speedOf(measure) > 0 &&
            fits(measure.peakMegabytes, limits))
            candidates.push_back(measure);
    double fastest = 0;
    for (const BatchMeasure& candidate : candidates)
        fastest = std::max(fastest, speedOf(candidate));
    for (const BatchMeasure& candidate : candidates)
        if (worthwhileGain * speedOf(candidate) >= fastest) return candidate.batch;
    return smallestPlannedBatch;
}

} // namespace imago
