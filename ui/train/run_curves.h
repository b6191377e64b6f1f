// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/wire.h"
#include "core/store/run_records.h"
#include "ui/train/curve_chart.h"

#include <vector>

namespace imago::ui {

/// The curves of one run, built from the store's points and carried on by the live stream.
struct RunCurves {
    std::vector<CurvePoint> trainLoss, valLoss, trainAccuracy, valAccuracy;

    static RunCurves of(const std::vector<MetricPoint>& points);
    void add(const ProgressMessage& progress);
    void add(const EpochMessage& epoch);
};

} // namespace imago::ui
