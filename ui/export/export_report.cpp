// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_report.h"

#include <nlohmann/json.hpp>

namespace imago::ui {

namespace {

ExportResult::File fileFromJson(const nlohmann::json& file) {
    ExportResult::File entry;
    entry.format = QString::fromStdString(file.at("format").get<std::string>());
    entry.path = QString::fromStdString(file.at("path").get<std::string>());
    entry.split = QString::fromStdString(file.value("split", std::string()));
    entry.maxAbsDifference = file.at("max_abs_difference").get<double>();
    entry.accuracy = file.value("accuracy", -1.0);
    entry.checkpointAccuracy = file.value("checkpoint_accuracy", -1.0);
    entry.verifiedImages = file.value("verified_images", std::int64_t(0));
    entry.splitImages = file.value("split_images", std::int64_t(entry.verifiedImages));
    entry.bytes = file.value("bytes", std::int64_t(0));
    for (const auto& told : file.value("runtimes", nlohmann::json::array())) {
        ExportResult::Runtime runtime;
        runtime.name = QString::fromStdString(told.at("name").get<std::string>());
        runtime.maxAbsDifference = told.at("max_abs_difference").get<double>();
        runtime.agreement = told.value("agreement", -1.0);
        runtime.accuracy = told.value("accuracy", -1.0);
        runtime.latencyMs1 = told.value("latency_ms_1_thread", 0.0);
        runtime.latencyMs = told.value("latency_ms", 0.0);
        runtime.threads = told.value("threads", 0);
        runtime.joules = told.value("joules", 0.0);
        runtime.joulesMeasured = told.value("joules_measured", false);
        entry.runtimes.push_back(runtime);
    }
    return entry;
}

} // namespace

Result<ExportResult> exportResultFromJson(const QString& json) {
    try {
        const auto report = nlohmann::json::parse(json.toStdString());
        ExportResult result;
        result.maxAbsDifference = report.at("max_abs_difference").get<double>();
        for (const auto& file : report.at("files"))
            result.files.push_back(fileFromJson(file));
        for (const auto& refused : report.value("refused", nlohmann::json::array()))
            result.refused.push_back({fileFromJson(refused),
                                      refused.at("missed").get<std::string>() == "agreement",
                                      refused.at("required").get<double>()});
        for (const auto& other : report.value("others", nlohmann::json::array()))
            result.others << QString::fromStdString(other.get<std::string>());
        return result;
    } catch (const nlohmann::json::exception& e) {
        return failure(ErrorCode::worker,
                       std::string("the worker's report on the export cannot be read: ") + e.what());
    }
}

} // namespace imago::ui
