// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/metric_points.h"

namespace imago {

std::vector<MetricPoint> metricPoints(const WorkerMessage& message, std::int64_t atMs) {
    std::vector<MetricPoint> points;
    if (const auto* progress = std::get_if<ProgressMessage>(&message)) {
        if (progress->stage != "training" || progress->step <= 0) return points;
        const auto add = [&](const char* name, double value) {
            points.push_back({name, progress->step, progress->epoch, value, atMs});
        };
        if (progress->loss >= 0) add("train/loss", progress->loss);
        if (progress->accuracy >= 0) add("train/accuracy", progress->accuracy);
        add("lr", progress->learningRate);
        if (progress->imagesPerSecond > 0) add("images_per_second", progress->imagesPerSecond);
    } else if (const auto* epoch = std::get_if<EpochMessage>(&message)) {
        for (const auto& [name, value] : epoch->metrics)
            points.push_back({name, epoch->step, static_cast<double>(epoch->epoch), value, atMs});
    }
    return points;
}

} // namespace imago
