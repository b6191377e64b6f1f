// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/recipe/recipe_difference.h"
#include "core/store/project_store.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace imago {

/// A run beside the others, measured on the same split.
struct LeaderboardRow {
    RunRecord run;
    PresetDifference recipe; ///< empty where the recipe cannot be read
    struct Measured {
        std::int64_t images = 0;
        double accuracy = 0, macroF1 = 0, balancedAccuracy = 0, logLoss = 0;
        double calibrationError = 0; ///< ECE
    };
    std::optional<Measured> measured;    ///< none: the run has no predictions for the split
    double seconds = -1, energyKwh = -1; ///< of the training; −1 = not known
    bool energyMeasured = false;
};

/// All runs that have an epoch, the greatest accuracy first, then those without predictions; newer ones
/// before older ones. Errors: the store's, cancelled.
Result<std::vector<LeaderboardRow>> leaderboard(ProjectStore& store, Split split,
                                                const ProgressSink& progress = {}, std::stop_token stop = {});

/// The run that an export takes unless another is named: the one chosen for the project, else the newest that
/// has an epoch; 0 = there is none.
Result<RunId> exportRun(ProjectStore& store);
/// Chooses it for the project. Errors: notFound (no such run, or it has no epoch yet).
Status chooseExportRun(ProjectStore& store, RunId run);

} // namespace imago
