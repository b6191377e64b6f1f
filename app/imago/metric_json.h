// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"
#include "core/evaluate/metric_intervals.h"

namespace imago::cli {

/// The number; null for NaN and infinity, for which JSON has no word.
Json numberJson(double value);
/// [low, high]; null where it is not defined.
Json intervalJson(const Interval& interval);
/// The values of all classes together, and their intervals, under the same names.
Json metricsJson(const Metrics& metrics);
Json intervalsJson(const MetricIntervals& intervals, const BootstrapOptions& options);
/// An object a class with its values and intervals.
Json classesJson(const std::vector<std::string>& names, const Metrics& metrics,
                 const MetricIntervals& intervals);

} // namespace imago::cli
