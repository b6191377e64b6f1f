// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geometry.h"
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

/// Which parts of a picture speak for a class: how it is asked.
struct ExplainRequest {
    /// "gradcam" "gradcam++" "integrated-gradients" "occlusion" "attention-rollout" (vision transformers
    /// only)
    std::string method = "gradcam";
    std::string layer = {};  ///< stage name for gradcam and gradcam++; empty = the last
    int classIndex = -1;     ///< −1 = the predicted one
    bool randomised = false; ///< also explain a copy with random weights, and compare (Adebayo et al. 2018)
};
struct ExplainAnswer {
    std::filesystem::path heatmap; ///< grey PNG, input size
    int classIndex = 0;
    double confidence = 0;            ///< of that class, [0, 1]
    std::vector<double> logits;       ///< by model index; NaN where one is not finite
    std::vector<std::string> layers;  ///< stages that can be asked for, input to output
    std::vector<std::string> methods; ///< those that this network can do
    std::optional<double> similarity; ///< randomised: Spearman's rank correlation of the two maps, [−1, 1]
    std::filesystem::path randomHeatmap; ///< randomised: the map of the copy, else empty
};

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
    using ExplainDone = std::function<void(Result<ExplainAnswer>)>;
    using EmbedDone = std::function<void(Result<std::vector<float>>)>; ///< the features in front of the head
    using DetectDone = std::function<void(Result<std::vector<Proposal>>)>; ///< boxes, the surest first

    explicit WorkerService(QObject* parent = nullptr);
    ~WorkerService() override; ///< open questions are dropped; their done is not called

    /// Done is called once, on this object's thread, never before the call returns; questions of an ended
    /// worker fail with Error{worker}, those of another run with Error{cancelled}.
    void predict(const std::filesystem::path& runFolder, const std::filesystem::path& image,
                 PredictDone done);
    /// The files live as long as this object.
    void explain(const std::filesystem::path& runFolder, const std::filesystem::path& image,
                 const ExplainRequest& request, ExplainDone done);
    /// What the network sees in a picture, or in a part of it (pixels of the EXIF-oriented picture; what lies
    /// outside is cut off). Not standardised, as in an EmbeddingSet.
    void embed(const std::filesystem::path& runFolder, const std::filesystem::path& image,
               std::optional<Box> part, EmbedDone done);
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
