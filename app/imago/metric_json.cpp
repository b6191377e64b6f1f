// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/metric_json.h"

#include <cmath>

namespace imago::cli {

namespace {

Json averagesJson(const Averages& a) {
    return {{"precision", a.precision}, {"recall", a.recall}, {"f1", a.f1}};
}

} // namespace

Json numberJson(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

Json intervalJson(const Interval& interval) {
    return std::isnan(interval.low) ? Json() : Json{interval.low, interval.high};
}

Json metricsJson(const Metrics& m) {
    return {{"images", m.images},
            {"accuracy", m.accuracy},
            {"top_k", m.topK},
            {"balanced_accuracy", m.counts.balancedAccuracy},
            {"macro", averagesJson(m.counts.macro)},
            {"micro", averagesJson(m.counts.micro)},
            {"weighted", averagesJson(m.counts.weighted)},
            {"kappa", numberJson(m.counts.kappa)},
            {"matthews", numberJson(m.counts.matthews)},
            {"hamming_loss", m.hammingLoss},
            {"log_loss", m.logLoss},
            {"macro_roc_area", numberJson(m.macroRocArea)},
            {"weighted_roc_area", numberJson(m.weightedRocArea)},
            {"mean_average_precision", numberJson(m.meanAveragePrecision)},
            {"micro_average_precision", numberJson(m.microAveragePrecision)}};
}

Json intervalsJson(const MetricIntervals& i, const BootstrapOptions& options) {
    return {{"confidence", options.confidence},
            {"resamples", options.resamples},
            {"accuracy", intervalJson(i.accuracy)},
            {"balanced_accuracy", intervalJson(i.balancedAccuracy)},
            {"macro_f1", intervalJson(i.macroF1)},
            {"micro_f1", intervalJson(i.microF1)},
            {"weighted_f1", intervalJson(i.weightedF1)},
            {"kappa", intervalJson(i.kappa)},
            {"matthews", intervalJson(i.matthews)},
            {"hamming_loss", intervalJson(i.hammingLoss)},
            {"log_loss", intervalJson(i.logLoss)},
            {"macro_roc_area", intervalJson(i.macroRocArea)},
            {"mean_average_precision", intervalJson(i.meanAveragePrecision)}};
}

Json classesJson(const std::vector<std::string>& names, const Metrics& metrics,
                 const MetricIntervals& intervals) {
    Json classes = Json::array();
    for (std::size_t k = 0; k < names.size(); ++k) {
        const ClassReport& c = metrics.classes[k];
        const ClassIntervals& i = intervals.classes[k];
        Json entry = {{"name", names[k]},
                      {"precision", c.metrics.precision},
                      {"recall", c.metrics.recall},
                      {"f1", c.metrics.f1},
                      {"support", c.metrics.support},
                      {"predicted", c.predicted},
                      {"roc_area", numberJson(c.rocArea)},
                      {"average_precision", numberJson(c.averagePrecision)},
                      {"intervals",
                       {{"precision", intervalJson(i.precision)},
                        {"recall", intervalJson(i.recall)},
                        {"f1", intervalJson(i.f1)},
                        {"roc_area", intervalJson(i.rocArea)},
                        {"average_precision", intervalJson(i.averagePrecision)}}}};
        if (metrics.multiLabel) entry["threshold"] = c.threshold;
        classes.push_back(std::move(entry));
    }
    return classes;
}

} // namespace imago::cli
