// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace imago {

/// A named recipe; `json` is core/recipe's text.
struct StoredRecipe {
    RecipeId id;
    std::string name;
    std::string json;
    std::int64_t changedMs = 0;
    bool operator==(const StoredRecipe&) const = default;
};

/// One training run. The run folder holds everything else.
struct RunRecord {
    RunId id;
    std::string name;       ///< unique in the project: "run-3"
    std::string folder;     ///< stored path of the run folder
    std::string status;     ///< "prepared" "running" "paused" "done" "stopped" "failed"
    std::string message;    ///< why it failed or stopped; empty otherwise
    std::string recipeJson; ///< frozen
    std::string datasetHash;
    std::string model; ///< network name
    std::int64_t startedMs = 0, endedMs = 0;
    std::int64_t epochs = 0;          ///< finished epochs
    double bestValAccuracy = -1;      ///< in [0, 1]; −1 = none yet
    std::vector<std::string> classes; ///< class names by model index
    std::vector<ClassId> classIds;    ///< parallel to `classes`, as they were when the run was made
    RunId parent;                     ///< the run whose model it started from; 0 = none, or removed since
    bool operator==(const RunRecord&) const = default;
};

/// A value of a curve. Names: "train/loss" "train/accuracy" "val/loss" "val/accuracy" "lr"
/// "images_per_second".
struct MetricPoint {
    std::string name;
    std::int64_t step = 0; ///< optimizer step
    double epoch = 0;      ///< fraction of epochs done at that step
    double value = 0;
    std::int64_t atMs = 0;
    bool operator==(const MetricPoint&) const = default;
};

/// A checkpoint or an exported file.
struct ModelRecord {
    ModelId id;
    RunId run;
    std::string kind; ///< "best" "last" "torchscript" "onnx"
    std::string path;
    std::int64_t createdMs = 0;
    std::string metricsJson;
    bool operator==(const ModelRecord&) const = default;
};

/// A run's output for one image.
struct Prediction {
    ImageId image;
    std::vector<float> probabilities; ///< one a class of the run, each in [0, 1]; stored as a float32 blob
    bool operator==(const Prediction&) const = default;
};

} // namespace imago
