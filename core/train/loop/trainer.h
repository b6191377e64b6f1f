// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/data/batch.h"
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/loss.h"
#include "core/train/loop/machine.h"
#include "core/train/loop/optimizer.h"
#include "core/train/loop/reporter.h"
#include "core/train/loop/train_run.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace imago::train {

/// What the loop works with. Everything outlives the trainer.
struct TrainJob {
    Network& network;
    const Recipe& recipe;
    const Machine& machine;
    bool onFeatures = false; ///< batches are features; only the head runs
    BatchSource& training;
    std::int64_t trainingCount = 0;
    BatchSource* validation = nullptr; ///< null where the split is empty
    std::int64_t validationCount = 0;
    Loss loss;
    PictureCache* trainingPictures = nullptr; ///< to tell of unreadable ones; null on features
    PictureCache* validationPictures = nullptr;
};

/// The epochs of a run: steps, validation, best epoch, early stopping, checkpoints.
class Trainer {
public:
    /// Writes checkpoints/KIND.pt with these weights; `learned` lies over the network's own.
    using Save = std::function<Status(const std::string& kind, const TensorMap& learned)>;
    enum class End { finished, early, stopped };

    Trainer(TrainJob job, NetworkOptimizer& optimizer, TrainPosition& position, Reporter& reporter,
            Control& control, Save save, TrainHooks hooks);

    /// Until the last epoch, early stopping or the studio's stop. last.pt has been written on return. Errors:
    /// outOfMemory even for one picture at a time, invalidArgument where the loss is no number, io.
    Result<End> run();

private:
    /// nullopt: stopped.
    Result<std::optional<Tally>> validate();
    Result<bool> trainEpoch(); ///< true: stopped
    Status finishEpoch(const std::optional<Tally>& validation);
    void startEpoch(std::int64_t epoch, std::int64_t firstBatch);
    Status step(const Batch& batch);
    void attempt(const Batch& batch);
    torch::Tensor forward(const torch::Tensor& input);
    /// Fetches the sums from the device. Errors: invalidArgument where the loss is no number.
    Status readSums();
    Status checkFinite(const Tally& tally) const;
    /// The loss may still be finite where the last step's weights are not.
    Status checkWeights() const;
    Error diverged() const;
    /// Of the head, at the last step.
    double learningRate() const;
    Status saveCheckpoint();
    bool judge(double accuracy, double loss);
    void showProgress();
    double secondsLeft() const;
    TensorMap learned() const;

    TrainJob m_job;
    NetworkOptimizer& m_optimizer;
    TrainPosition& m_at;
    Reporter& m_reporter;
    Control& m_control;
    Save m_save;
    TrainHooks m_hooks;
    Loss m_plain;
    std::int64_t m_steps = 0;           ///< an epoch
    std::int64_t m_startedEpoch = -1;   ///< that the training source prefetches
    torch::Tensor m_lossSum, m_correct; ///< of the epoch, on the device: fetched only when shown or saved
    TensorMap m_best;                   ///< what has learned, at the best epoch; empty once it is written
    Stopwatch m_sinceSave;
    double m_saveSeconds = 0; ///< that the last checkpoint took
    double m_validationSeconds = 0;
};

} // namespace imago::train
