// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"
#include "core/run/run_state.h"
#include "ui/client/worker_process.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace imago {

/// Drives one run at a time through a worker and writes what comes back to the store: status, curve points,
/// checkpoints, and at the end the predictions. Further starts wait in a queue. Lives on the thread of the
/// store connection it is given. A store that refuses for a moment (busy) costs curve points at most: they
/// are read from the run folder again at the end.
class RunController : public QObject {
    Q_OBJECT
public:
    RunController(ProjectStore& store, QObject* parent = nullptr);
    ~RunController()
        override; ///< stops the live run as stop() does, waits for it and takes over what it left

    /// Makes the run (prepareRun) and starts it, or queues it where one is live. Returns the record at once.
    Result<RunRecord> start(const Recipe& recipe);
    /// Goes on from checkpoints/last.pt, or starts a run that never began, or queues it where one is live.
    /// With `epochs` the run gets that many first (extendRun), so that a run that is done can go on. Errors:
    /// notFound, busy (it is live or waits), invalidArgument (it is done, or has as many epochs already).
    Result<RunRecord> resumeRun(RunId id, std::optional<int> epochs = {});
    void pause();
    void unpause();
    void stop();
    /// Ends the worker at once; what the last checkpoint holds stays.
    void kill();
    /// Removes a waiting run from the queue (its record becomes "stopped").
    void unqueue(RunId id);
    /// After a start of the studio: runs that the store calls running but that no worker serves are synced
    /// from their folders. Those that the worker of another process still serves are followed until they end.
    void adoptOrphans();

    const RunState& state() const { return m_state; }
    bool isLive() const { return m_worker != nullptr; }
    std::optional<RunRecord> current() const { return m_current; }
    std::vector<RunRecord> queue() const;
    std::optional<ProgressMessage> lastProgress() const { return m_progress; }
    QString device() const { return m_device; }
    /// Extra worker arguments, e.g. {"--threads", "2"}.
    void setWorkerArguments(const QStringList& arguments) { m_arguments = arguments; }
    /// A running worker that says nothing for this long is warned about, once a silence. Default 2 minutes.
    void setSilenceTimeout(int ms) { m_silence.setInterval(ms); }

Q_SIGNALS:
    void stateChanged();
    void runChanged(imago::RunId run); ///< its record in the store changed (also: a new one)
    void progressed(const imago::ProgressMessage& progress);
    void epochFinished(imago::RunId run, const imago::EpochMessage& epoch);
    void sampled(imago::RunId run, const imago::SampleMessage& sample);
    void warned(const QString& text);
    /// The run ended; predictions are in the store. record.status tells how.
    void finished(const imago::RunRecord& record);

private:
    void enqueue(const RunRecord& run, bool resume);
    void launch(RunRecord run, bool resume);
    void handle(const WorkerMessage& message);
    bool apply(const RunEvent& event);
    void conclude(int code, bool crashed);
    RunRecord settle(int code, bool crashed);
    void startNext();
    void save();
    void saveCheckpoint(const CheckpointMessage& checkpoint);
    void flushPoints();
    void followOrphans();
    void refuse(const Error& error);

    ProjectStore& m_store;
    std::unique_ptr<WorkerProcess> m_worker;
    RunState m_state;
    std::optional<RunRecord> m_current;
    std::optional<ProgressMessage> m_progress;
    std::vector<MetricPoint> m_points; ///< not in the store yet
    std::deque<std::pair<RunId, bool>> m_queue;
    std::vector<RunId> m_orphans; ///< alive in another process
    QTimer m_flush, m_follow, m_silence;
    QStringList m_arguments;
    QString m_device;
};

} // namespace imago
