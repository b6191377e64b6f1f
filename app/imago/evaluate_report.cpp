// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/evaluate_report.h"

#include "app/imago/metric_json.h"
#include "core/evaluate/calibration.h"
#include "core/evaluate/metric_intervals.h"
#include "core/evaluate/operating_point.h"
#include "core/evaluate/slices.h"
#include "core/evaluate/temperature.h"
#include "core/jobs/picture_properties.h"

#include <fmt/format.h>

#include <cmath>
#include <unordered_map>

namespace imago::cli {

namespace {

constexpr double certainty = 0.95;

Json pointJson(const std::optional<OperatingPoint>& point) {
    if (!point) return {};
    return {{"threshold", point->threshold},
            {"coverage", point->coverage},
            {"error", point->error},
            {"answered", point->answered},
            {"wrong", point->wrong}};
}

Result<Json> calibrationJson(const EvaluationInput& input, const std::optional<RunEvaluation>& validation) {
    IMAGO_TRY(calibration, calibrationOf(input));
    Json json = {{"ece", calibration.expectedError},
                 {"mce", calibration.greatestError},
                 {"brier", calibration.brier},
                 {"mean_confidence", calibration.meanConfidence},
                 {"bins", Json::array()},
                 {"temperature", nullptr}};
    for (const ReliabilityBin& bin : calibration.bins)
        json["bins"].push_back({{"low", bin.low},
                                {"high", bin.high},
                                {"count", bin.count},
                                {"confidence", bin.confidence},
                                {"accuracy", bin.accuracy}});
    if (!validation) return json;
    IMAGO_TRY(fit, fitTemperature(validation->input));
    EvaluationInput scaled = input;
    scaled.probabilities = withTemperature(input, fit.value);
    IMAGO_TRY(after, calibrationOf(scaled));
    json["temperature"] = {
        {"value", fit.value},          {"fitted_on", "val"},      {"loss_before", fit.lossBefore},
        {"loss_after", fit.lossAfter}, {"at_limit", fit.atLimit}, {"ece_after", after.expectedError},
        {"brier_after", after.brier}};
    return json;
}

/// Validation pictures with which thresholds and temperatures are chosen; none where there are no
/// predictions.
Result<std::optional<RunEvaluation>> validationOf(ProjectStore& store, const RunRecord& run) {
    auto validation = evaluateRun(store, run, Split::val);
    if (!validation && validation.error().code == ErrorCode::notFound) return std::optional<RunEvaluation>();
    if (!validation) return std::move(validation).error();
    if (validation->images.empty()) return std::optional<RunEvaluation>();
    return std::optional(std::move(*validation));
}

Result<Json> slicesJson(ProjectStore& store, const RunEvaluation& evaluation, bool looks,
                        Terminal& terminal) {
    IMAGO_TRY(properties, storedProperties(store, evaluation.images));
    if (looks) {
        IMAGO_TRY(seen, lookProperties(store, evaluation.images, terminal.sink()));
        properties.insert(properties.end(), seen.begin(), seen.end());
    }
    IMAGO_TRY(slices, worstSlices(evaluation.input, properties));
    Json json = Json::array();
    for (const Slice& slice : slices) {
        Json entry = {{"property", slice.property}};
        if (slice.value.word.empty()) {
            entry["low"] = slice.value.low;
            entry["high"] = slice.value.high;
        } else {
            entry["value"] = slice.value.word;
        }
        entry.update({{"images", slice.value.images.size()},
                      {"errors", slice.errors},
                      {"accuracy", slice.accuracy},
                      {"accuracy_interval", intervalJson(slice.accuracyInterval)},
                      {"macro_f1", slice.macroF1},
                      {"gap", slice.gap},
                      {"adjusted_p", slice.adjusted}});
        json.push_back(std::move(entry));
    }
    return json;
}

Result<Json> comparisonJson(ProjectStore& store, const RunRecord& run, const RunRecord& against,
                            Split split) {
    IMAGO_TRY(compared, compareStoredRuns(store, against, run, split));
    const RunComparison& c = compared.result;
    Json json = {
        {"run", against.id.value},
        {"name", against.name},
        {"images", compared.images.size()},
        {"left_out", compared.leftOut},
        {"accuracy", c.accuracySecond},
        {"accuracy_before", c.accuracyFirst},
        {"gain", c.accuracySecond - c.accuracyFirst},
        {"gain_interval", intervalJson(c.gain)},
        {"both_right", c.bothRight},
        {"both_wrong", c.bothWrong},
        {"mcnemar",
         {{"exact_p", c.test.exact}, {"chi_squared", c.test.chiSquared}, {"corrected_p", c.test.corrected}}}};
    for (const auto& [key, rows] :
         {std::pair("became_right", &c.becameRight), {"became_wrong", &c.becameWrong}}) {
        std::vector<ImageId> images;
        for (const auto row : *rows)
            images.push_back(compared.images[row]);
        IMAGO_TRY(paths, pathsOf(store, images));
        json[key] = paths;
    }
    return json;
}

std::string shown(double value, const Interval& interval) {
    if (std::isnan(value)) return "–";
    return fmt::format("{:.3f} ({:.3f} to {:.3f})", value, interval.low, interval.high);
}

std::vector<std::string> metricLines(const Metrics& m, const MetricIntervals& i) {
    std::vector<std::string> lines{"with the interval that holds the value in 95 of 100 samples:"};
    const auto add = [&](const char* name, double value, const Interval& interval) {
        if (!std::isnan(value)) lines.push_back(fmt::format("  {:<24} {}", name, shown(value, interval)));
    };
    add(m.multiLabel ? "exactly the right set" : "accuracy", m.accuracy, i.accuracy);
    add("balanced accuracy", m.counts.balancedAccuracy, i.balancedAccuracy);
    add("macro F1", m.counts.macro.f1, i.macroF1);
    add("Cohen's kappa", m.counts.kappa, i.kappa);
    add("Matthews correlation", m.counts.matthews, i.matthews);
    add("log loss", m.logLoss, i.logLoss);
    add("area under ROC", m.macroRocArea, i.macroRocArea);
    add("mean average precision", m.meanAveragePrecision, i.meanAveragePrecision);
    return lines;
}

void addOtherLines(const Json& json, double wished, std::vector<std::string>& lines) {
    const Json& calibration = json["calibration"];
    std::string line = fmt::format("calibration error {:.3f}, Brier {:.3f}", calibration["ece"].get<double>(),
                                   calibration["brier"].get<double>());
    if (const Json& t = calibration["temperature"]; t.is_object())
        line +=
            fmt::format("; with temperature {:.3f} from validation: {:.3f}, {:.3f}", t["value"].get<double>(),
                        t["ece_after"].get<double>(), t["brier_after"].get<double>());
    lines.push_back(line);
    if (const Json& point = json["operating_point"]["chosen"]; point.is_object())
        lines.push_back(fmt::format(
            "for at most {} errors answer from a confidence of {:.3f} on: {} of the pictures",
            percent(wished), point["threshold"].get<double>(), percent(point["coverage"].get<double>())));
    for (const Json& slice : json["worst_slices"]) {
        const std::string value =
            slice.contains("value")
                ? slice["value"].get<std::string>()
                : fmt::format("{:g} to {:g}", slice["low"].get<double>(), slice["high"].get<double>());
        lines.push_back(fmt::format(
            "worse than the rest: {} {}: accuracy {} of {} images", slice["property"].get<std::string>(),
            value, percent(slice["accuracy"].get<double>()), slice["images"].get<std::size_t>()));
    }
    if (!json.contains("comparison")) return;
    const Json& c = json["comparison"];
    lines.push_back(
        fmt::format("against {} on {} images: {} became right, {} became wrong; accuracy {} after {}; "
                    "McNemar p {:.2g}",
                    c["name"].get<std::string>(), c["images"].get<std::size_t>(), c["became_right"].size(),
                    c["became_wrong"].size(), percent(c["accuracy"].get<double>()),
                    percent(c["accuracy_before"].get<double>()), c["mcnemar"]["exact_p"].get<double>()));
}

/// The areas' intervals would take minutes beyond this many steps.
bool areasAreCheap(const EvaluationInput& input, int resamples) {
    constexpr double most = 1e10;
    return static_cast<double>(input.probabilities.size()) * resamples <= most;
}

} // namespace

Result<std::vector<std::string>> pathsOf(ProjectStore& store, const std::vector<ImageId>& images) {
    IMAGO_TRY(records, store.images(images));
    std::unordered_map<ImageId, std::string> byId;
    for (const ImageRecord& record : records)
        byId.emplace(record.id, record.path);
    std::vector<std::string> paths;
    for (const ImageId id : images)
        paths.push_back(byId[id]);
    return paths;
}

Result<Report> reportOf(ProjectStore& store, const RunRecord& run, const RunEvaluation& evaluation,
                        const ReportOptions& options, Terminal& terminal) {
    const EvaluationInput& input = evaluation.input;
    IMAGO_TRY(metrics, measure(input));
    BootstrapOptions draws;
    draws.resamples = options.resamples;
    draws.confidence = certainty;
    terminal.progress("drawing samples");
    IMAGO_TRY(intervals, metricIntervals(input, {}, areasAreCheap(input, options.resamples), draws));
    IMAGO_TRY(validation, validationOf(store, run));
    Report report;
    report.json = {{"metrics", metricsJson(metrics)},
                   {"intervals", intervalsJson(intervals, draws)},
                   {"classes", classesJson(evaluation.classes, metrics, intervals)}};
    if (input.multiLabel && validation) {
        IMAGO_TRY(thresholds, thresholdsForBestF1(validation->input));
        IMAGO_TRY(tuned, measure(input, thresholds));
        report.json["best_thresholds"] = {
            {"chosen_on", "val"}, {"thresholds", thresholds}, {"metrics", metricsJson(tuned)}};
    }
    IMAGO_TRY(calibration, calibrationJson(input, validation));
    report.json["calibration"] = std::move(calibration);
    report.json["operating_point"] = nullptr;
    if (!input.multiLabel) {
        IMAGO_TRY(curve, riskCoverage(input));
        report.json["operating_point"] = {{"wished_error", options.error},
                                          {"chosen", pointJson(forError(curve, options.error))},
                                          {"certain", pointJson(forError(curve, options.error, certainty))},
                                          {"risk_coverage_area", curve.area}};
    }
    IMAGO_TRY(slices, slicesJson(store, evaluation, options.looks, terminal));
    report.json["worst_slices"] = std::move(slices);
    if (options.against) {
        IMAGO_TRY(comparison, comparisonJson(store, run, *options.against, options.split));
        report.json["comparison"] = std::move(comparison);
    }
    report.lines = metricLines(metrics, intervals);
    addOtherLines(report.json, options.error, report.lines);
    return report;
}

} // namespace imago::cli
