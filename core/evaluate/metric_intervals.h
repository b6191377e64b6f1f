// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/metrics.h"

#include <vector>

namespace imago {

struct ClassIntervals {
    Interval precision, recall, f1, rocArea, averagePrecision;
};

/// Bootstrap intervals of the values of Metrics with the same names.
struct MetricIntervals {
    Interval accuracy, balancedAccuracy, macroF1, microF1, weightedF1, kappa, matthews, hammingLoss, logLoss,
        macroRocArea, meanAveragePrecision;
    std::vector<ClassIntervals> classes;
};

/// The areas cost resamples × images × classes steps: without `areas` their intervals are NaN. Errors:
/// invalidArgument, cancelled.
Result<MetricIntervals> metricIntervals(const EvaluationInput& input, std::span<const double> thresholds = {},
                                        bool areas = true, const BootstrapOptions& options = {},
                                        std::stop_token stop = {});

} // namespace imago
