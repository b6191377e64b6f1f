// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/data/batch.h"
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/reporter.h"
#include "core/train/loop/stepper.h"
#include "core/train/loop/train_run.h"
#include "core/train/loop/validate.h"

#include <functional>
#include <optional>
#include <string>

namespace imago::train {

/// What the loop works with. Everything outlives the trainer.
struct TrainJob {
    StepJob step;
    std::int64_t batch = 32; ///< pictures that go through the network at once, in each process
    BatchSource& training;
    const std::vector<Sample>& samples; ///< of the training split
    ValidationSet validation;
    BatchSource* unlabelled = nullptr; ///< two views each; null without pseudo-labels
    std::int64_t unlabelledCount = 0;
    PictureCache* pictures = nullptr; ///< of training, to tell of unreadable ones; null on features
};

/// How a trainer reaches the run's folder. Errors: io, corrupt.
struct TrainFiles {
    /// Writes checkpoints/KIND.pt with the network's weights; `learned` lies over them.
    std::function<Status(const std::string& kind, const TensorMap& learned)> save;
    /// Puts network, optimizer, average and position back to last.pt; false where there is none yet.
    std::function<Result<bool>()> restore;
    /// Keeps what was said of the validation pictures, in the order of their samples.
    std::function<Status(const LearningHistory::Epoch& said)> keep;
};

/// The epochs of a run: steps, validation, best epoch, early stopping, checkpoints, and what to do when the
/// loss is no number.
class Trainer {
public:
    enum class End { finished, early, stopped };

    Trainer(TrainJob job, NetworkOptimizer& optimizer, WeightAverage& average, TrainPosition& position,
            Reporter& reporter, Control& control, TrainFiles files, TrainHooks hooks);

    /// Until the last epoch, early stopping or the studio's stop. last.pt has been written on return. Errors:
    /// outOfMemory even for one picture at a time, invalidArgument where the loss is no number even at a
    /// 32nd of the rate, io where the last checkpoint cannot be written, worker from the group.
    Result<End> run();

private:
    enum class EpochEnd { done, stopped, diverged };
    Result<EpochEnd> trainEpoch();
    Result<EpochEnd> finishEpoch(); ///< validates, judges, tells, saves
    void prepareEpoch();            ///< freezing and picture size
    void startEpoch(std::int64_t epoch, std::int64_t firstBatch);
    std::vector<std::int64_t> orderOf(std::int64_t epoch) const;
    Result<const Batch*> nextUnlabelled(Batch& batch);
    Result<bool> wantsStop();
    bool goodWeights() const;
    /// Back to the last good state with half the rate.
    Status recover();
    void rememberStart();
    bool judge(double accuracy, double loss);
    void watchPlateau(double loss);
    void tellEpoch(const std::optional<ValidationResult>& validation, bool best);
    /// `last`: failing is an error; else it is told and tried again at the next occasion.
    Status saveCheckpoint(bool last);
    void showProgress();

    /// On top of the schedule.
    double rateFactor() const;
    /// Of the head, at the last step.
    double learningRate() const;
    double factorAt(std::int64_t step) const;
    double secondsLeft() const;
    TensorMap learned() const;
    std::int64_t count() const { return static_cast<std::int64_t>(m_job.samples.size()); }
    std::int64_t stepPictures() const; ///< of a step, over all processes
    const Recipe& recipe() const { return m_job.step.recipe; }

    TrainJob m_job;
    NetworkOptimizer& m_optimizer;
    WeightAverage& m_average;
    TrainPosition& m_at;
    Reporter& m_reporter;
    Control& m_control;
    TrainFiles m_files;
    TrainHooks m_hooks;
    Stepper m_stepper;
    std::int64_t m_steps = 0;         ///< an epoch
    std::int64_t m_startedEpoch = -1; ///< that the training source prefetches
    std::int64_t m_unlabelledPass = -1;
    TensorMap m_best; ///< what has learned, at the best epoch; empty once it is written
    struct Start {
        TensorMap weights;
        TrainPosition position;
    };
    std::optional<Start> m_start; ///< what to go back to before the first checkpoint
    Stopwatch m_sinceSave;
    double m_saveSeconds = 0; ///< that the last checkpoint took
    double m_validationSeconds = 0;
};

} // namespace imago::train
