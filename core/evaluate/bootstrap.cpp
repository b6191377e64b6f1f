// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/bootstrap.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/evaluate/checks.h"

#include <algorithm>
#include <cmath>

namespace imago {

double quantile(std::span<const double> sorted, double q) {
    if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double place = q * static_cast<double>(sorted.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), sorted.size() - 1);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

Result<std::vector<Interval>> bootstrap(std::size_t count, std::size_t values, const Statistic& statistic,
                                        const BootstrapOptions& options, std::stop_token stop) {
    constexpr int most = 100'000;
    if (count == 0) return badInput("there are no pictures to draw from");
    if (options.resamples < 1 || options.resamples > most)
        return badInput("{} resamples; take 1 to {}", options.resamples, most);
    if (!(options.confidence > 0 && options.confidence < 1))
        return badInput("a confidence of {} is not between 0 and 1", options.confidence);
    const auto resamples = static_cast<std::size_t>(options.resamples);
    std::vector<double> all(resamples * values);
    parallelFor(resamples, stop, [&](std::size_t r) {
        Random random(seedOf(options.seed, r));
        std::vector<std::int32_t> weights(count, 0);
        for (std::size_t i = 0; i < count; ++i)
            ++weights[random.below(count)];
        statistic(weights, std::span(all).subspan(r * values, values));
    });
    if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");

    const double tail = (1 - options.confidence) / 2;
    std::vector<Interval> intervals;
    std::vector<double> drawn;
    for (std::size_t v = 0; v < values; ++v) {
        drawn.clear();
        for (std::size_t r = 0; r < resamples; ++r)
            if (const double value = all[r * values + v]; !std::isnan(value)) drawn.push_back(value);
        std::sort(drawn.begin(), drawn.end());
        intervals.push_back({quantile(drawn, tail), quantile(drawn, 1 - tail)});
    }
    return intervals;
}

} // namespace imago
