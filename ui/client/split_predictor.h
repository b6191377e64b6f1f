// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"
#include "ui/client/worker_task.h"

#include <QObject>
#include <QTemporaryDir>

namespace imago {

/// Lets a run's best checkpoint predict the pictures of a split that it has no predictions for yet (pictures
/// added since, or the training split), and puts them into the store.
class SplitPredictor : public QObject {
    Q_OBJECT
public:
    explicit SplitPredictor(ProjectStore& store, QObject* parent = nullptr);

    /// finished() follows, also where nothing is missing.
    void start(const RunRecord& run, Split split, const QStringList& workerArguments = {});
    void cancel() { m_task.cancel(); }
    bool isRunning() const { return m_task.isRunning(); }

Q_SIGNALS:
    void progressed(const imago::ProgressMessage& progress);
    void warned(const QString& text);
    void finished(const imago::Status& status);

private:
    Status take();

    ProjectStore& m_store;
    WorkerTask m_task;
    RunRecord m_run;
    Split m_split = Split::none;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace imago
