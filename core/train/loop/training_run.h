// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/energy.h"
#include "core/recipe/manifest.h"
#include "core/run/run_folder.h"
#include "core/train/data/batch_loader.h"
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/group.h"
#include "core/train/loop/inference.h"
#include "core/train/loop/train_run.h"
#include "core/train/loop/trainer.h"

#include <memory>
#include <optional>
#include <string>

namespace imago::train {

/// One run from its folder to its predictions, or one process's part of it. Used once.
class TrainingRun {
public:
    TrainingRun(const TrainOptions& options, Control& control, const Emit& emit, const TrainHooks& hooks);

    /// Says hello first of all. Throws what LibTorch, OpenCV and the allocator throw.
    Status run();
    /// Everything up to the first step, which is not made; then the learning-rate range test (lr_range.h),
    /// whose points and suggestion are the reply 0. Writes nothing.
    Status findRate();

private:
    Status prepare(); ///< hello, machine, folder, network
    Status openFolder();
    Status resume();      ///< reads last.pt where it is wanted and there
    Status startAfresh(); ///< clears what an earlier start left
    Status buildNetwork();
    Result<Trainer::End> fineTune();
    Result<Trainer::End> trainHead();
    LoaderOptions loaderOptions() const;
    Loss trainingLoss() const;
    StepJob stepJob(const Machine& machine, bool onFeatures);
    Status measureFeatures(PictureCache& pictures);
    Status measureBatch();
    void measureMemory();
    FeatureJob featureJob(Inference& inference, const char* stage);
    Result<Trainer::End> loop(TrainJob job);
    Result<Trainer::End> rangeTest(TrainJob job, NetworkOptimizer& optimizer, WeightAverage& average);
    Status save(const std::string& kind, const TensorMap& learned);
    Result<bool> restore();
    Status keep(const LearningHistory::Epoch& said); ///< of the validation samples, in their order
    Status useBest();
    Status predict(Split split);
    void sendDone(Trainer::End end);

    const TrainOptions& m_options;
    Control& m_control;
    const Result<GroupPlace> m_place;
    const Emit m_quiet = [](const WorkerMessage&) {}; ///< of processes that are not the writer
    Reporter m_reporter;
    const TrainHooks& m_hooks;
    Stopwatch m_watch;
    bool m_findsRate = false;

    std::optional<RunFolder> m_folder;
    Recipe m_recipe;
    Manifest m_manifest;
    std::string m_datasetHash;
    std::vector<Sample> m_training, m_validation, m_test, m_unlabelled;
    Machine m_machine;
    Group m_group;
    std::unique_ptr<EnergyMeter> m_energy;
    double m_energyBefore = 0; ///< of the run, in earlier processes, kWh
    std::optional<Checkpoint> m_resumed;
    ModelDescription m_model;
    std::shared_ptr<Network> m_network;
    bool m_pretrained = false;
    TrainPosition m_position;
    double m_secondsBefore = 0; ///< of the run, in earlier processes
    NetworkOptimizer* m_optimizer = nullptr;
    WeightAverage* m_average = nullptr;
    std::unique_ptr<FeatureCache> m_features; ///< frozen backbone only
};

} // namespace imago::train
