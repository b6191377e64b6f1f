// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/compare.h"

#include "core/evaluate/checks.h"
#include "core/evaluate/outcomes.h"
#include "core/evaluate/statistics.h"

#include <algorithm>
#include <cmath>

namespace imago {

McNemar mcNemar(std::int64_t onlyFirstRight, std::int64_t onlySecondRight) {
    McNemar out;
    const auto disagree = onlyFirstRight + onlySecondRight;
    if (disagree == 0) return out;
    out.exact = std::min(1.0, 2 * binomialAtMost(std::min(onlyFirstRight, onlySecondRight), disagree, 0.5));
    const double apart = std::max(0.0, std::abs(static_cast<double>(onlyFirstRight - onlySecondRight)) - 1);
    out.chiSquared = apart * apart / static_cast<double>(disagree);
    out.corrected = std::erfc(std::sqrt(out.chiSquared / 2));
    return out;
}

Result<RunComparison> compareRuns(const EvaluationInput& first, const EvaluationInput& second,
                                  std::stop_token stop) {
    IMAGO_CHECK(checkNotEmpty(first));
    IMAGO_CHECK(checkNotEmpty(second));
    if (first.classes != second.classes || first.multiLabel != second.multiLabel ||
        first.truth != second.truth)
        return badInput("the runs were not measured on the same pictures, labels and classes");
    IMAGO_TRY(before, Outcomes::of(first));
    IMAGO_TRY(after, Outcomes::of(second));
    RunComparison out;
    for (std::size_t i = 0; i < before.images(); ++i) {
        const bool was = before.exact(i), is = after.exact(i);
        if (was && is) ++out.bothRight;
        if (!was && !is) ++out.bothWrong;
        if (!was && is) out.becameRight.push_back(i);
        if (was && !is) out.becameWrong.push_back(i);
    }
    const auto count = static_cast<double>(before.images());
    const auto right = static_cast<double>(out.bothRight);
    out.accuracyFirst = (right + static_cast<double>(out.becameWrong.size())) / count;
    out.accuracySecond = (right + static_cast<double>(out.becameRight.size())) / count;
    out.test = mcNemar(static_cast<std::int64_t>(out.becameWrong.size()),
                       static_cast<std::int64_t>(out.becameRight.size()));
    const Statistic gain = [&](auto weights, auto values) {
        double sum = 0;
        for (const auto i : out.becameRight)
            sum += weights[i];
        for (const auto i : out.becameWrong)
            sum -= weights[i];
        values[0] = sum / count;
    };
    IMAGO_TRY(interval, bootstrap(before.images(), 1, gain, {}, stop));
    out.gain = interval.front();
    return out;
}

} // namespace imago
