// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/manifest.h"
#include "core/run/run_folder.h"
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/inference.h"
#include "core/train/loop/train_run.h"
#include "core/train/loop/trainer.h"

#include <memory>
#include <optional>
#include <string>

namespace imago::train {

/// One run from its folder to its predictions. Used once.
class TrainingRun {
public:
    TrainingRun(const TrainOptions& options, Control& control, const Emit& emit, const TrainHooks& hooks);

    /// Says hello first of all. Throws what LibTorch, OpenCV and the allocator throw.
    Status run();

private:
    Status openFolder();
    Status resume();      ///< reads last.pt where it is wanted and there
    Status startAfresh(); ///< clears what an earlier start left
    Status buildNetwork();
    Result<Trainer::End> fineTune();
    Result<Trainer::End> trainHead();
    Status measureFeatures(PictureCache& pictures, int loaders);
    FeatureJob featureJob(Inference& inference, const char* stage);
    Result<Trainer::End> loop(TrainJob job);
    Status save(const std::string& kind, const TensorMap& learned);
    Status useBest();
    Status predict(Split split);
    void sendDone(Trainer::End end);

    const TrainOptions& m_options;
    Control& m_control;
    Reporter m_reporter;
    const TrainHooks& m_hooks;
    Stopwatch m_watch;

    std::optional<RunFolder> m_folder;
    Recipe m_recipe;
    Manifest m_manifest;
    std::string m_datasetHash;
    std::vector<Sample> m_training, m_validation, m_test;
    Machine m_machine;
    std::optional<Checkpoint> m_resumed;
    ModelDescription m_model;
    std::shared_ptr<Network> m_network;
    bool m_pretrained = false;
    TrainPosition m_position;
    double m_secondsBefore = 0; ///< of the run, in earlier processes
    NetworkOptimizer* m_optimizer = nullptr;
    std::unique_ptr<FeatureCache> m_features; ///< frozen backbone only
};

} // namespace imago::train
