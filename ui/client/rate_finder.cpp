// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/rate_finder.h"

#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace imago {

Result<RateCurve> rateCurveFromJson(const std::string& json) {
    const auto corrupt = [] {
        return failure(ErrorCode::corrupt, "the worker's answer is no curve of learning rates");
    };
    const auto data = nlohmann::json::parse(json, nullptr, false);
    if (!data.is_object() || !data.contains("points") || !data["points"].is_array()) return corrupt();
    RateCurve curve;
    for (const auto& point : data["points"]) {
        if (!point.is_array() || point.size() != 2 || !point[0].is_number()) return corrupt();
        if (point[1].is_null()) continue; // a loss that was not finite
        if (!point[1].is_number()) return corrupt();
        const double rate = point[0], loss = point[1];
        if (rate > 0 && std::isfinite(rate) && std::isfinite(loss)) curve.points.push_back({rate, loss});
    }
    std::stable_sort(curve.points.begin(), curve.points.end(),
                     [](const auto& a, const auto& b) { return a.rate < b.rate; });
    if (const auto at = data.find("suggested"); at != data.end() && at->is_number())
        curve.suggested = std::max(0.0, at->get<double>());
    return curve;
}

RateFinder::RateFinder(QObject* parent) : QObject(parent) {
    connect(&m_task, &WorkerTask::progressed, this, &RateFinder::progressed);
    connect(&m_task, &WorkerTask::finished, this, [this](const Result<QString>& reply) {
        end(reply ? rateCurveFromJson(reply->toStdString()) : Result<RateCurve>(reply.error()));
    });
}

void RateFinder::start(const Recipe& recipe, const Manifest& manifest, const QStringList& workerArguments) {
    if (isRunning()) return;
    m_folder = std::make_unique<QTemporaryDir>();
    const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "run";
    if (auto made = RunFolder::create(folder, recipe, manifest); !made) {
        QMetaObject::invokeMethod(
            this, [this, error = made.error()] { end(Result<RateCurve>(error)); }, Qt::QueuedConnection);
        return;
    }
    m_task.start(QStringList{QStringLiteral("find-lr"), QStringLiteral("--run"),
                             QString::fromStdString(toUtf8(folder))} +
                     workerArguments,
                 folder / "log.txt");
}

void RateFinder::end(const Result<RateCurve>& curve) {
    m_folder.reset();
    Q_EMIT finished(curve);
}

} // namespace imago
