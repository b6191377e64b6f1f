// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/evaluate_report.h"

#include "app/imago/metric_json.h"
#include "core/jobs/run_quality.h"

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

Json calibrationJson(const RunQuality& quality) {
    const Calibration& calibration = quality.calibration;
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
    if (!quality.temperature) return json;
    const Temperature& fit = *quality.temperature;
    json["temperature"] = {{"value", fit.value},
                           {"fitted_on", "val"},
                           {"loss_before", fit.lossBefore},
                           {"loss_after", fit.lossAfter},
                           {"at_limit", fit.atLimit}};
    if (const auto& after = quality.afterTemperature) {
        json["temperature"]["ece_after"] = after->expectedError;
        json["temperature"]["brier_after"] = after->brier;
    }
    return json;
}

Json slicesJson(const std::vector<Slice>& slices) {
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
    if (const Json& t = calibration["temperature"]; t.is_object() && t.contains("ece_after"))
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
    RunQualityOptions wanted;
    wanted.looks = options.looks;
    wanted.resamples = options.resamples;
    IMAGO_TRY(quality, qualityOf(store, run, evaluation, wanted, terminal.sink()));
    Report report;
    report.json = {{"metrics", metricsJson(quality.metrics)},
                   {"intervals", intervalsJson(quality.intervals, quality.draws)},
                   {"classes", classesJson(evaluation.classes, quality.metrics, quality.intervals)}};
    if (!quality.thresholds.empty()) {
        EvaluationInput sure = input;
        sure.probabilities = quality.confidences;
        IMAGO_TRY(tuned, measure(sure, quality.thresholds));
        report.json["best_thresholds"] = {
            {"chosen_on", "val"}, {"thresholds", quality.thresholds}, {"metrics", metricsJson(tuned)}};
    }
    report.json["calibration"] = calibrationJson(quality);
    report.json["operating_point"] = nullptr;
    if (const auto& curve = quality.riskCoverage)
        report.json["operating_point"] = {{"wished_error", options.error},
                                          {"chosen", pointJson(forError(*curve, options.error))},
                                          {"certain", pointJson(forError(*curve, options.error, certainty))},
                                          {"risk_coverage_area", curve->area}};
    report.json["worst_slices"] = slicesJson(quality.worst);
    if (options.against) {
        IMAGO_TRY(comparison, comparisonJson(store, run, *options.against, options.split));
        report.json["comparison"] = std::move(comparison);
    }
    report.lines = metricLines(quality.metrics, quality.intervals);
    addOtherLines(report.json, options.error, report.lines);
    return report;
}

} // namespace imago::cli
