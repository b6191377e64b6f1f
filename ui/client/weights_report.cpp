// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/weights_report.h"

#include <nlohmann/json.hpp>

namespace imago {

namespace {

using Json = nlohmann::json;

QString textOf(const Json& value) {
    return QString::fromStdString(value.get<std::string>());
}

QStringList listOf(const Json& values) {
    QStringList list;
    for (const auto& value : values)
        list << textOf(value);
    return list;
}

WeightsReport::Names namesOf(const Json& value) {
    return {value.at("count").get<qint64>(), listOf(value.at("names"))};
}

WeightsReport::Fit fitOf(const Json& value) {
    WeightsReport::Fit fit;
    fit.network = textOf(value.at("network"));
    fit.problem = textOf(value.at("problem"));
    fit.match = value.at("match").get<double>();
    fit.needed = value.at("needed").get<qint64>();
    fit.fitted = value.at("fitted").get<qint64>();
    fit.head = listOf(value.at("head"));
    fit.missing = namesOf(value.at("missing"));
    fit.unexpected = namesOf(value.at("unexpected"));
    fit.wrongShape = namesOf(value.at("wrongShape"));
    return fit;
}

} // namespace

const WeightsReport::Fit* WeightsReport::of(const QString& network) const {
    for (const Fit& fit : networks)
        if (fit.network == network) return &fit;
    return nullptr;
}

Result<WeightsReport> weightsReportFromJson(const QString& json) {
    try {
        const auto value = Json::parse(json.toStdString());
        WeightsReport report;
        report.file = textOf(value.at("file"));
        report.dtype = textOf(value.at("dtype"));
        report.bytes = value.at("bytes").get<qint64>();
        report.tensors = value.at("tensors").get<qint64>();
        report.parameters = value.at("parameters").get<qint64>();
        report.classes = value.at("classes").get<int>();
        for (const auto& [key, entry] : value.at("metadata").items())
            report.metadata.emplace_back(QString::fromStdString(key), textOf(entry));
        for (const auto& network : value.at("networks"))
            report.networks.push_back(fitOf(network));
        if (!report.networks.empty()) return report;
        return failure(ErrorCode::worker, "the worker's report on the weights names no network");
    } catch (const Json::exception& e) {
        return failure(ErrorCode::worker,
                       std::string("the worker's report on the weights cannot be read: ") + e.what());
    }
}

} // namespace imago
