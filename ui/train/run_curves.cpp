// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_curves.h"

namespace imago::ui {

namespace {

/// Curves grow to the right; a run that resumed from a checkpoint redraws what it does again.
void append(std::vector<CurvePoint>& curve, double x, double y) {
    while (!curve.empty() && curve.back().x >= x)
        curve.pop_back();
    curve.push_back({x, y});
}

} // namespace

RunCurves RunCurves::of(const std::vector<MetricPoint>& points) {
    RunCurves out;
    for (const auto& p : points) {
        if (p.name == "train/loss") append(out.trainLoss, p.epoch, p.value);
        if (p.name == "val/loss") append(out.valLoss, p.epoch, p.value);
        if (p.name == "train/accuracy") append(out.trainAccuracy, p.epoch, p.value);
        if (p.name == "val/accuracy") append(out.valAccuracy, p.epoch, p.value);
    }
    return out;
}

void RunCurves::add(const ProgressMessage& progress) {
    if (progress.stage != "training") return;
    if (progress.loss >= 0) append(trainLoss, progress.epoch, progress.loss);
    if (progress.accuracy >= 0) append(trainAccuracy, progress.epoch, progress.accuracy);
}

void RunCurves::add(const EpochMessage& epoch) {
    const auto take = [&](const char* name, std::vector<CurvePoint>& curve) {
        if (const auto at = epoch.metrics.find(name); at != epoch.metrics.end())
            append(curve, epoch.epoch, at->second);
    };
    take("train/loss", trainLoss);
    take("val/loss", valLoss);
    take("train/accuracy", trainAccuracy);
    take("val/accuracy", valAccuracy);
}

} // namespace imago::ui
