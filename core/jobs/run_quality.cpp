// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run_quality.h"

#include "core/jobs/picture_properties.h"
#include "core/jobs/run_calibration.h"

namespace imago {

namespace {

Result<std::optional<RunEvaluation>> validationOf(ProjectStore& store, const RunRecord& run) {
    auto validation = evaluateRun(store, run, Split::val);
    if (!validation && validation.error().code == ErrorCode::notFound) return std::optional<RunEvaluation>();
    if (!validation) return std::move(validation).error();
    if (validation->images.empty()) return std::optional<RunEvaluation>();
    return std::optional(std::move(*validation));
}

/// The areas' intervals would take minutes beyond this many steps.
bool areasAreCheap(const EvaluationInput& input, int resamples) {
    constexpr double most = 1e10;
    return static_cast<double>(input.probabilities.size()) * resamples <= most;
}

Status calibrate(ProjectStore& store, const RunRecord& run, const EvaluationInput& input,
                 RunQuality& quality) {
    IMAGO_TRY(calibration, calibrationOf(input));
    quality.calibration = std::move(calibration);
    EvaluationInput sure = input,
                    chosenBy = quality.validation ? quality.validation->input : EvaluationInput{};
    if (quality.validation) {
        IMAGO_TRY(kept, calibrationOfRun(store, run));
        IMAGO_TRY(temperature, kept ? temperatureAt(chosenBy, kept->temperature) : fitTemperature(chosenBy));
        temperature.atLimit = temperature.atLimit || (kept && kept->images == 0);
        quality.temperature = temperature;
    }
    if (quality.temperature && !quality.temperature->atLimit) {
        sure.probabilities = withTemperature(input, quality.temperature->value);
        chosenBy.probabilities = withTemperature(chosenBy, quality.temperature->value);
        IMAGO_TRY(after, calibrationOf(sure));
        quality.afterTemperature = std::move(after);
    }
    if (!input.multiLabel) {
        IMAGO_TRY(curve, riskCoverage(sure));
        quality.riskCoverage = std::move(curve);
    } else if (quality.validation) {
        IMAGO_TRY(thresholds, thresholdsForBestF1(chosenBy));
        quality.thresholds = std::move(thresholds);
    }
    quality.confidences = std::move(sure.probabilities);
    return {};
}

} // namespace

Result<RunQuality> qualityOf(ProjectStore& store, const RunRecord& run, const RunEvaluation& evaluation,
                             const RunQualityOptions& options, const ProgressSink& progress,
                             std::stop_token stop) {
    const EvaluationInput& input = evaluation.input;
    RunQuality quality;
    IMAGO_TRY(metrics, measure(input, {}, stop));
    quality.metrics = std::move(metrics);
    quality.draws.resamples = options.resamples;
    report(progress, 0, 0, "drawing samples");
    IMAGO_TRY(intervals,
              metricIntervals(input, {}, areasAreCheap(input, options.resamples), quality.draws, stop));
    quality.intervals = std::move(intervals);
    IMAGO_TRY(validation, validationOf(store, run));
    quality.validation = std::move(validation);
    IMAGO_CHECK(calibrate(store, run, input, quality));
    IMAGO_TRY(properties, storedProperties(store, evaluation.images));
    if (options.looks) {
        IMAGO_TRY(seen, lookProperties(store, evaluation.images, progress, stop));
        properties.insert(properties.end(), seen.begin(), seen.end());
    }
    IMAGO_TRY(worst, worstSlices(input, properties));
    quality.worst = std::move(worst);
    return quality;
}

} // namespace imago
