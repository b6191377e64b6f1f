// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/operating_point.h"

#include "core/evaluate/checks.h"
#include "core/evaluate/confidences.h"
#include "core/evaluate/statistics.h"

#include <algorithm>

namespace imago {

Result<RiskCoverage> riskCoverage(const EvaluationInput& input) {
    IMAGO_CHECK(checkNotEmpty(input));
    if (input.multiLabel) return badInput("abstaining as a whole is for pictures with one class");
    auto all = topConfidences(input);
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
    RiskCoverage out;
    out.pictures = input.images();
    const auto count = static_cast<double>(all.size());
    OperatingPoint point;
    for (std::size_t i = 0; i < all.size(); ++i) {
        ++point.answered;
        point.wrong += !all[i].right;
        if (i + 1 < all.size() && all[i + 1].value == all[i].value) continue;
        point.threshold = all[i].value;
        point.error = static_cast<double>(point.wrong) / static_cast<double>(point.answered);
        const double before = point.coverage;
        point.coverage = static_cast<double>(point.answered) / count;
        out.area += (point.coverage - before) * point.error;
        out.points.push_back(point);
    }
    return out;
}

OperatingPoint atThreshold(const RiskCoverage& curve, double threshold) {
    OperatingPoint found;
    for (const OperatingPoint& point : curve.points)
        if (point.threshold >= threshold) found = point;
    found.threshold = threshold;
    return found;
}

std::optional<OperatingPoint> forError(const RiskCoverage& curve, double error, double confidence) {
    const auto passes = [&](const OperatingPoint& point) {
        const double bound =
            confidence > 0 ? wilsonUpper(point.wrong, point.answered, confidence) : point.error;
        return bound <= error;
    };
    const auto found = std::find_if(curve.points.rbegin(), curve.points.rend(), passes);
    if (found == curve.points.rend()) return std::nullopt;
    return *found;
}

} // namespace imago
