// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_report.h"

#include <nlohmann/json.hpp>

namespace imago::ui {

Result<ExportResult> exportResultFromJson(const QString& json) {
    try {
        const auto report = nlohmann::json::parse(json.toStdString());
        ExportResult result;
        result.maxAbsDifference = report.at("max_abs_difference").get<double>();
        for (const auto& file : report.at("files")) {
            ExportResult::File entry;
            entry.format = QString::fromStdString(file.at("format").get<std::string>());
            entry.path = QString::fromStdString(file.at("path").get<std::string>());
            entry.split = QString::fromStdString(file.value("split", std::string()));
            entry.maxAbsDifference = file.at("max_abs_difference").get<double>();
            entry.accuracy = file.value("accuracy", -1.0);
            entry.checkpointAccuracy = file.value("checkpoint_accuracy", -1.0);
            entry.verifiedImages = file.value("verified_images", std::int64_t(0));
            result.files.push_back(entry);
        }
        for (const auto& other : report.value("others", nlohmann::json::array()))
            result.others << QString::fromStdString(other.get<std::string>());
        return result;
    } catch (const nlohmann::json::exception& e) {
        return failure(ErrorCode::worker,
                       std::string("the worker's report on the export cannot be read: ") + e.what());
    }
}

} // namespace imago::ui
