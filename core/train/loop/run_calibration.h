// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/run/calibration_file.h"
#include "core/run/run_folder.h"

#include <optional>

namespace imago::train {

/// Predictions with the labels of the manifest; nothing where these are of other classes or pictures, or
/// there are none.
std::optional<EvaluationInput> evaluationOf(const PredictionSet& predictions, const Manifest& manifest,
                                            Task task);

/// The temperature that fits predictions of the validation split best (fitTemperature(); several labels: of
/// the sigmoid). None where there is nothing to learn it from.
std::optional<StoredCalibration> fittedCalibration(const PredictionSet& validation, const Manifest& manifest,
                                                   Task task);

/// Writes the predictions of a split to a run folder and, of the validation split, the temperature that fits
/// them. Errors: as writePredictions().
Status keepPredictions(const std::filesystem::path& runFolder, Split split, const PredictionSet& predictions,
                       const Manifest& manifest, Task task);

} // namespace imago::train
