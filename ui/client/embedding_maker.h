// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobs.h"
#include "core/run/embeddings.h"
#include "ui/client/worker_task.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <thread>

namespace imago {

/// Embeds all readable pictures of the project that are not excluded, labelled or not, by a run's best
/// checkpoint, in a worker. What RUN/embeddings holds already (the same content, and no newer checkpoint) is
/// kept; only what is missing is computed; the file is then brought up to date.
class EmbeddingMaker : public QObject {
    Q_OBJECT
public:
    explicit EmbeddingMaker(ProjectStore& store, QObject* parent = nullptr);
    ~EmbeddingMaker() override; ///< kills the worker, waits for what is being written

    /// finished() follows, also where nothing is missing. Does nothing while one is being made.
    void start(const RunRecord& run, const QStringList& workerArguments = {});
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(const imago::ProgressMessage& progress);
    void warned(const QString& text);
    /// Errors: cancelled, notFound (the run has no checkpoint), the worker's, io.
    void finished(const imago::Result<std::shared_ptr<const imago::EmbeddingSet>>& set);

private:
    using Made = Result<std::shared_ptr<const EmbeddingSet>>;
    struct Plan; ///< what is wanted, what is there and what is missing

    /// `work` on a thread of its own, then `done` on this one.
    template <class T>
    void inBackground(std::function<Result<T>()> work, std::function<void(Result<T>)> done);
    void compute(const std::shared_ptr<Plan>& plan);
    void finish();
    void end(const Made& made);

    ProjectStore& m_store;
    WorkerTask m_task;
    QStringList m_arguments;
    std::filesystem::path m_runFolder;
    std::shared_ptr<Plan> m_plan;
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_running = false, m_cancelled = false;
    std::jthread m_thread;
};

} // namespace imago
