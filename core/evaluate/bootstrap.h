// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

namespace imago {

/// Where a value is likely to lie. NaN: not defined.
struct Interval {
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

struct BootstrapOptions {
    int resamples = 1000;     ///< 1 … 100,000
    double confidence = 0.95; ///< in (0, 1)
    std::uint64_t seed = 1;
};

/// Writes its values for pictures of which the i-th was drawn weights[i] times; NaN where one is not defined.
/// Called from several threads at once.
using Statistic = std::function<void(std::span<const std::int32_t> weights, std::span<double> values)>;

/// Percentile intervals of `values` statistics of `count` pictures (Efron 1979): as many pictures are drawn
/// with replacement, `resamples` times. The same seed gives the same intervals on every machine. Resamples in
/// which a value is not defined are left out for it. Errors: invalidArgument, cancelled.
Result<std::vector<Interval>> bootstrap(std::size_t count, std::size_t values, const Statistic& statistic,
                                        const BootstrapOptions& options = {}, std::stop_token stop = {});

/// The q-quantile, q in [0, 1], of sorted numbers with linear interpolation (numpy's default, type 7 of
/// Hyndman and Fan 1996). NaN of none.
double quantile(std::span<const double> sorted, double q);

} // namespace imago
