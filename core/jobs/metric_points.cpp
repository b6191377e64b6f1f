// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/metric_points.h"

#include <cmath>

namespace imago {

namespace {
constexpr std::int64_t settledPictures = 256;
}

std::vector<MetricPoint> metricPoints(const WorkerMessage& message, std::int64_t atMs) {
    std::vector<MetricPoint> points;
    const auto add = [&](const std::string& name, std::int64_t step, double epoch, double value) {
        if (std::isfinite(value)) points.push_back({name, step, epoch, value, atMs});
    };
    if (const auto* progress = std::get_if<ProgressMessage>(&message)) {
        if (progress->stage != "training" || progress->step <= 0) return points;
        const auto addNow = [&](const char* name, double value) {
            add(name, progress->step, progress->epoch, value);
        };
        // The running values of an epoch begin anew with each epoch; over a few pictures they are noise.
        const bool settled = progress->done >= settledPictures || progress->done * 5 >= progress->total;
        if (settled && progress->loss >= 0) addNow("train/loss", progress->loss);
        if (settled && progress->accuracy >= 0) addNow("train/accuracy", progress->accuracy);
        addNow("lr", progress->learningRate);
        if (progress->imagesPerSecond > 0) addNow("images_per_second", progress->imagesPerSecond);
    } else if (const auto* epoch = std::get_if<EpochMessage>(&message)) {
        for (const auto& [name, value] : epoch->metrics)
            add(name, epoch->step, epoch->epoch, value);
    }
    return points;
}

} // namespace imago
