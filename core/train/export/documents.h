// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluate/evaluate.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/run/run_folder.h"
#include "core/train/loop/model_loader.h"
#include "core/train/train.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What lies beside an exported model.
namespace imago::train {

struct RunMetrics {
    std::string split; ///< "test" or "val"
    Evaluation evaluation;
    std::int64_t images = 0;
};
/// From the run's stored predictions of test, else val; nothing where there are none or they do not fit the
/// data.
std::optional<RunMetrics> storedMetrics(const std::filesystem::path& run, const Manifest& manifest,
                                        Task task);

/// What the run's training used, as its last message tells it; nothing for runs that did not tell.
struct RunEnergy {
    double kWh = 0;
    bool measured = false; ///< by the machine's meters; else an estimate
    double co2Grams = 0;   ///< at the recipe's grid intensity
};
std::optional<RunEnergy> energyOf(const RunFolder& folder);

/// What the documents tell.
struct ExportFacts {
    std::string name;       ///< of the run
    std::string checkpoint; ///< "best" or "last"
    const LoadedModel& model;
    const Recipe& recipe;
    const Manifest& manifest;
    std::optional<RunMetrics> metrics;
    std::optional<RunEnergy> energy;
    ExportReport report;             ///< its paths are final; others may be empty
    std::vector<std::string> sha256; ///< parallel to report.files
    std::string weightsOrigin;       ///< a sentence: where the first weights come from, and their licence
};

/// Where the run's first weights come from; reads `resources`/weights/provenance.json.
std::string weightsOrigin(const Recipe& recipe, const std::filesystem::path& resources);

std::string modelJson(const ExportFacts& facts);
std::string modelCard(const ExportFacts& facts);

} // namespace imago::train
