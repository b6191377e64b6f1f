// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/preprocess.h"
#include "core/recipe/recipe.h"
#include "core/train/loop/tensor_map.h"

#include <filesystem>
#include <string>
#include <vector>

namespace imago::train {

/// What a network is and how it is fed: enough to use it.
struct ModelDescription {
    std::string kind; ///< Network::kind
    std::vector<std::string> classes;
    std::vector<std::int64_t> classIds; ///< of the project, parallel to `classes`
    Task task = Task::singleLabel;
    Preprocess preprocess; ///< its size is the input side
    bool operator==(const ModelDescription&) const = default;
};

/// Sums over pictures that were trained on or validated.
struct Tally {
    double loss = 0, weight = 0; ///< mean loss = loss / weight
    std::int64_t correct = 0, seen = 0;
    bool operator==(const Tally&) const = default;

    double meanLoss() const { return weight > 0 ? loss / weight : 0; }
    double accuracy() const {
        return seen > 0 ? static_cast<double>(correct) / static_cast<double>(seen) : 0;
    }
};

/// Where a training is. Random numbers need no place here: each step's generator is seeded by seed and step.
struct TrainPosition {
    int epoch = 0;          ///< finished epochs
    std::int64_t batch = 0; ///< finished batches of the running epoch
    std::int64_t step = 0;  ///< optimizer steps
    std::int64_t chunk =
        0; ///< pictures that go through the network at once; less than the batch after memory ran out
    int bestEpoch = 0;         ///< 1-based; 0 = none yet
    double bestAccuracy = -1;  ///< of the validation split, or of training where that is empty
    double bestLoss = 0;       ///< at bestEpoch
    double lowestLoss = 0;     ///< for early stopping
    int epochsWithoutGain = 0; ///< since lowestLoss
    bool stoppedEarly = false;
    int halvings = 0;               ///< of all learning rates, after the loss diverged
    double plateauFactor = 1;       ///< of the plateau schedule, on top of the others
    double plateauLoss = 0;         ///< lowest validation loss since the last fall
    int epochsOnPlateau = 0;        ///< since plateauLoss
    double lossScale = 1;           ///< float16 on CUDA only
    std::int64_t goodSteps = 0;     ///< since the loss scale changed
    std::int64_t measuredBatch = 0; ///< where the recipe leaves the batch to measuring
    double energyKwh = 0;
    bool energyMeasured = true; ///< by meters, throughout
    Tally tally;                ///< of the running epoch
    std::int64_t epochPictures = 0, pictures = 0;
    double epochSeconds = 0, trainSeconds = 0, seconds = 0; ///< of training alone; and all of the run
    bool operator==(const TrainPosition&) const = default;
};

/// A whole checkpoint. best.pt has no optimizer state.
struct Checkpoint {
    ModelDescription model;
    std::string recipe; ///< JSON
    std::string datasetHash;
    int threads = 0;         ///< the run's: another number rounds differently
    bool pretrained = false; ///< decides the backbone's learning rate
    TrainPosition position;
    TensorMap weights; ///< parameters and buffers, feature statistics and the folded-norm flag among them
    TensorMap optimizer;
    TensorMap average; ///< of WeightAverage; empty where the recipe has none
};

/// A PyTorch zip archive (torch.load reads it): {"format": "imago-checkpoint", "version": 2, "about": JSON,
/// "weights": {name: tensor}, "optimizer": {name: tensor}, "average": {name: tensor}}; replaced atomically.
Status writeCheckpoint(const std::filesystem::path& path, const Checkpoint& checkpoint);
/// Errors: notFound, unreadable, corrupt, newerVersion.
Result<Checkpoint> readCheckpoint(const std::filesystem::path& path);

/// The run folder's model.json.
std::string toJson(const ModelDescription& model, const std::string& datasetHash);

} // namespace imago::train
