// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"
#include "core/evaluate/slices.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/run/run_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What a run folder tells of how good its model is and what it took.
namespace imago::train {

struct RunMetrics {
    std::string split; ///< "test" or "val"
    Evaluation evaluation;
    std::int64_t images = 0;
    double calibrationError = -1; ///< ECE, 15 bins, before any temperature; −1 = not known
    std::vector<Slice> slices;    ///< by the folder of the picture, where folders are no classes
};
/// From the run's stored predictions of test, else val; nothing where there are none or they do not fit the
/// data.
std::optional<RunMetrics> storedMetrics(const std::filesystem::path& run, const Manifest& manifest,
                                        Task task);

/// How sure the exported model may be.
struct ExportedCalibration {
    double temperature = 1;
    bool fitted = false;                      ///< on the validation split, else given
    std::int64_t images = 0;                  ///< of the validation split; 0 = it has no predictions
    double errorBefore = -1, errorAfter = -1; ///< ECE on these; −1 = not known
    double abstainBelow = 0;                  ///< least confidence that is answered; 0 = any
    double coverage = -1, error = -1;         ///< of what is answered then, on val; −1 = not known
    std::vector<double> thresholds;           ///< several labels: for the best F1 there, a class each
};
/// What the run keeps (calibration.json), or else the temperature that fits its stored predictions of the
/// validation split, which is then kept. A temperature above 0 is taken instead, and the kept confidence left
/// out; a confidence that is given goes before the kept one. Nothing where there is neither.
std::optional<ExportedCalibration> exportedCalibration(const std::filesystem::path& run,
                                                       const Manifest& manifest, Task task,
                                                       double temperature,
                                                       std::optional<double> abstainBelow);

/// What the run's training used, as its last message tells it; nothing for runs that did not tell.
struct RunEnergy {
    double kWh = 0;
    bool measured = false; ///< by the machine's meters; else an estimate
    double co2Grams = 0;   ///< at the recipe's grid intensity
};
std::optional<RunEnergy> energyOf(const RunFolder& folder);

/// Where the run's first weights come from; reads `resources`/weights/provenance.json.
std::string weightsOrigin(const Recipe& recipe, const std::filesystem::path& resources);

} // namespace imago::train
