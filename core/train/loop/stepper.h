// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/data/batch.h"
#include "core/train/loop/average.h"
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/gradient_reducer.h"
#include "core/train/loop/loss.h"
#include "core/train/loop/machine.h"
#include "core/train/loop/optimizer.h"
#include "core/train/loop/reporter.h"
#include "core/train/loop/train_run.h"

#include <memory>

namespace imago::train {

/// What a step works with. Everything outlives the stepper.
struct StepJob {
    Network& network;
    const Recipe& recipe;
    const Machine& machine;
    bool onFeatures = false; ///< batches are features; only the head runs
    Loss loss;
    Group& group;
};

/// One optimizer step after another: forward and backward in as many parts as memory wants, mixed precision,
/// the sums over the processes, the optimizer and the average.
class Stepper {
public:
    enum class Outcome {
        done,
        overflow, ///< float16 gradients beyond range: the step was left out, the loss scale is halved
        diverged, ///< loss or gradients are no numbers; nothing was changed
    };

    Stepper(StepJob job, NetworkOptimizer& optimizer, WeightAverage& average, TrainPosition& position,
            Reporter& reporter, const TrainHooks& hooks);

    /// Others learn from now on: call it after applyFreeze.
    void watchGradients();
    /// Takes the sums of the epoch from the position, or fetches them from the device into it.
    void beginSums();
    void fetchSums();
    /// Adds up the sums of all processes, at the end of an epoch.
    Status reduceSums();

    /// factor: of the peak learning rate. unlabelled: null where the recipe has no pseudo-labels. Adds to the
    /// sums of the epoch. Errors: outOfMemory even for one picture at a time, those of the group.
    Result<Outcome> step(const Batch& batch, const Batch* unlabelled, double factor);
    /// Logits of inputs on the device.
    torch::Tensor forward(const torch::Tensor& input);

private:
    struct Sums {
        torch::Tensor loss, correct;
        double weight = 0;
        std::int64_t seen = 0;
    };
    /// Leaves gradients behind; throws what LibTorch and the allocator throw.
    Sums backward(const Batch& batch, const Batch* unlabelled, double weight, double unlabelledCount);
    void labelledPart(const Batch& batch, const torch::Tensor& targets, std::int64_t begin, std::int64_t end,
                      double divisor, Sums& sums);
    void unlabelledPart(const Batch& batch, std::int64_t begin, std::int64_t end, double divisor);
    torch::Tensor onDevice(const torch::Tensor& tensor, std::int64_t begin, std::int64_t end) const;
    Result<bool> tryOnce(const Batch& batch, const Batch* unlabelled, double weight, double unlabelledCount,
                         Sums& sums);
    Outcome apply(const Sums& sums, double factor);

    StepJob m_job;
    NetworkOptimizer& m_optimizer;
    WeightAverage& m_average;
    TrainPosition& m_at;
    Reporter& m_reporter;
    const TrainHooks& m_hooks;
    std::unique_ptr<GradientReducer> m_reducer; ///< null where alone
    torch::Tensor m_lossSum, m_correct; ///< of the epoch, on the device: fetched only when shown or saved
};

} // namespace imago::train
