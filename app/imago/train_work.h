// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"
#include "core/recipe/recipe.h"

#include <optional>
#include <vector>

namespace imago::cli {

/// How prepared or interrupted runs are trained.
struct Training {
    std::optional<int> epochs;  ///< gives them so many first (extendRun)
    std::optional<int> threads; ///< of the worker
};
/// Trains the runs one after another, with progress on the terminal, and returns them as they ended. Ctrl-C
/// stops the one under way and leaves the others as they are; twice, it ends the worker at once. Errors: what
/// keeps a run from being started.
Result<std::vector<RunRecord>> trainRuns(ProjectStore& store, const std::vector<RunRecord>& runs,
                                         const Training& training, Terminal& terminal);

/// A run and how it ended, with the status of the command.
Answer answerOf(ProjectStore& store, const RunRecord& run);
/// The same of a run that failed as an error that names its log.
Status failureOf(ProjectStore& store, const RunRecord& run);

/// The number, or null below 0.
Json numberOrNull(double value);
/// The recipe a run was made with; as constructed where the store holds none.
Recipe recipeOf(const RunRecord& run);

} // namespace imago::cli
