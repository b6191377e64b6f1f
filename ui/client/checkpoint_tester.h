// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"
#include "ui/client/worker_task.h"

#include <QObject>
#include <QTemporaryDir>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace imago {

/// How a checkpoint does on a split.
struct CheckpointReport {
    std::string checkpoint; ///< "best" or "last"
    Split split = Split::none;
    std::int64_t pictures = 0;
    std::int64_t right = 0; ///< the most likely class is (one of) the labels
    double loss = 0;        ///< mean of −log of the likeliest label's probability
    /// What was taken for what: (label, answer) as class names, the most frequent first, at most five.
    std::vector<std::pair<std::pair<std::string, std::string>, std::int64_t>> mistakes;
    double accuracy() const {
        return pictures > 0 ? static_cast<double>(right) / static_cast<double>(pictures) : 0;
    }
};

/// Judges predictions by the labels of a manifest. Errors: invalidArgument where they do not fit.
Result<CheckpointReport> judge(const PredictionSet& set, const Manifest& manifest);

/// Tests a checkpoint of a run, also of one that is training, in a worker of its own. Nothing is written to
/// the store: the checkpoint is one of many.
class CheckpointTester : public QObject {
    Q_OBJECT
public:
    explicit CheckpointTester(ProjectStore& store, QObject* parent = nullptr);

    /// finished() follows. `checkpoint`: "best" or "last". Does nothing while a test runs.
    void start(const RunRecord& run, const std::string& checkpoint, Split split,
               const QStringList& workerArguments = {});
    void cancel() { m_task.cancel(); }
    bool isRunning() const { return m_folder != nullptr; }

Q_SIGNALS:
    void progressed(const imago::ProgressMessage& progress);
    /// Errors: notFound (no such checkpoint, no picture to test with), or the worker's.
    void finished(const imago::Result<imago::CheckpointReport>& report);

private:
    void end(const Result<CheckpointReport>& report);
    Result<CheckpointReport> take() const;

    ProjectStore& m_store;
    WorkerTask m_task;
    Manifest m_manifest;
    std::string m_checkpoint;
    Split m_split = Split::none;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace imago
