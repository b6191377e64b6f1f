// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/proposal.h"
#include "core/store/run_records.h"
#include "ui/client/worker_process.h"
#include "ui/client/worker_task.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace imago {

/// A serving worker for interactive questions about one run's model, and for the embedded detector; started
/// at the first question, restarted when another run is asked or it died, ended after two idle minutes.
class WorkerService : public QObject {
    Q_OBJECT
public:
    struct ClassConfidence {
        QString name;
        double confidence = 0;
    };
    using PredictDone = std::function<void(Result<std::vector<ClassConfidence>>)>; ///< model order
    using ExplainDone = std::function<void(Result<std::filesystem::path>)>;        ///< grey PNG, input size
    using DetectDone = std::function<void(Result<std::vector<Proposal>>)>; ///< boxes, the surest first

    explicit WorkerService(QObject* parent = nullptr);
    ~WorkerService() override; ///< open questions are dropped; their done is not called

    /// Done is called once, on this object's thread, never before the call returns; questions of an ended
    /// worker fail with Error{worker}, those of another run with Error{cancelled}.
    void predict(const std::filesystem::path& runFolder, const std::filesystem::path& image,
                 PredictDone done);
    /// classIndex −1 = the predicted one. The file lives as long as this object.
    void explain(const std::filesystem::path& runFolder, const std::filesystem::path& image, int classIndex,
                 ExplainDone done);
    /// Boxes of the embedded detector with at least that confidence, in pixels of the oriented picture.
    /// Whatever worker runs answers it: the question outlives a change of the run.
    void detect(const std::filesystem::path& image, double minScore, DetectDone done);
    /// Extra worker arguments, e.g. {"--threads", "2"}; for the next worker.
    void setWorkerArguments(const QStringList& arguments) { m_arguments = arguments; }
    /// A worker that leaves a question open for this long without a word is taken for hung. Default 2
    /// minutes.
    void setAnswerTimeout(int ms) { m_answerTimer.setInterval(ms); }

private:
    using ReplyDone = std::function<void(Result<ReplyMessage>)>;
    struct Question {
        StudioCommand command;
        ReplyDone done;
        bool ofAnyRun = false;
    };
    using MakeCommand = std::function<StudioCommand(std::int64_t)>;
    /// No run folder: any worker will do.
    void ask(const std::optional<std::filesystem::path>& runFolder, const MakeCommand& command,
             ReplyDone done);
    void changeRun(const std::filesystem::path& runFolder);
    void failLater(ReplyDone done, const Error& error);
    Status startWorker(const std::filesystem::path& runFolder);
    void handle(const WorkerMessage& message);
    void wait();
    void dropWorker();
    void failAll(const Error& error);

    std::unique_ptr<WorkerProcess> m_worker;
    std::filesystem::path m_runFolder;
    std::map<std::int64_t, Question> m_open;
    std::int64_t m_nextId = 1;
    QStringList m_arguments;
    QTimer m_idle, m_answerTimer;
    QTemporaryDir m_heatmaps;
};

/// Runs `imago-worker export` and returns its report (the JSON object with files, max_abs_difference …)
/// through finished().
class ExportRunner : public QObject {
    Q_OBJECT
public:
    explicit ExportRunner(QObject* parent = nullptr);
    void start(const std::filesystem::path& runFolder, const QStringList& formats,
               const std::filesystem::path& out);
    void cancel() { m_task.cancel(); }
    bool isRunning() const { return m_task.isRunning(); }

Q_SIGNALS:
    void progressed(const imago::ProgressMessage& progress);
    void finished(const imago::Result<QString>& reportJson);

private:
    WorkerTask m_task;
};

} // namespace imago
