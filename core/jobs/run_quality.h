// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/evaluate/calibration.h"
#include "core/evaluate/metric_intervals.h"
#include "core/evaluate/operating_point.h"
#include "core/evaluate/slices.h"
#include "core/evaluate/temperature.h"
#include "core/jobs/run_evaluation.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace imago {

struct RunQualityOptions {
    bool looks = false;   ///< slices by what pictures look like too: reads every file
    int resamples = 1000; ///< of the intervals
};

/// Everything that is known of how good a run is on a split.
struct RunQuality {
    Metrics metrics;
    MetricIntervals intervals; ///< without the areas' where these would take minutes
    BootstrapOptions draws;    ///< of the intervals
    /// With which temperature and thresholds are chosen; none where there are no predictions of it.
    std::optional<RunEvaluation> validation;
    Calibration calibration;
    /// That the run keeps, or fitted on validation, and its losses there. At its limit nothing was learnt,
    /// and confidences stay as they are.
    std::optional<Temperature> temperature;
    std::optional<Calibration> afterTemperature;
    /// The confidences that exports give: with the temperature, where there is one. What follows is of these.
    std::vector<float> confidences;
    std::vector<double> thresholds;           ///< multi-label, of greatest F1 on validation; else empty
    std::optional<RiskCoverage> riskCoverage; ///< single-label
    std::vector<Slice> worst;                 ///< their images index the evaluation's
};

/// Errors: invalidArgument where the evaluation has no pictures; the store's; cancelled.
Result<RunQuality> qualityOf(ProjectStore& store, const RunRecord& run, const RunEvaluation& evaluation,
                             const RunQualityOptions& options = {}, const ProgressSink& progress = {},
                             std::stop_token stop = {});

} // namespace imago
