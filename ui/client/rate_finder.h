// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"
#include "ui/client/worker_task.h"

#include <QObject>
#include <QTemporaryDir>

#include <vector>

namespace imago {

/// The loss over rising learning rates (Smith 2017, arXiv 1506.01186).
struct RateCurve {
    struct Point {
        double rate = 0, loss = 0;
        bool operator==(const Point&) const = default;
    };
    std::vector<Point> points; ///< by rising rate; rates above 0, losses finite
    double suggested = 0;      ///< 0 = none
    bool operator==(const RateCurve&) const = default;
};

/// Reads {"points":[[rate,loss],…],"suggested":x}. Points that no scale can show are left out. Errors:
/// corrupt.
Result<RateCurve> rateCurveFromJson(const std::string& json);

/// Runs a learning-rate range test of a recipe in a worker, on a run folder for the purpose that goes with
/// it; the project keeps no trace.
class RateFinder : public QObject {
    Q_OBJECT
public:
    explicit RateFinder(QObject* parent = nullptr);
    /// `manifest` as buildManifest makes it. finished() follows. Does nothing while a test runs.
    void start(const Recipe& recipe, const Manifest& manifest, const QStringList& workerArguments = {});
    void cancel() { m_task.cancel(); }
    bool isRunning() const { return m_folder != nullptr; }

Q_SIGNALS:
    void progressed(const imago::ProgressMessage& progress);
    void finished(const imago::Result<imago::RateCurve>& curve);

private:
    void end(const Result<RateCurve>& curve);
    WorkerTask m_task;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace imago
