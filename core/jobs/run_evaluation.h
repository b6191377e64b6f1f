// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluate/evaluate.h"
#include "core/store/project_store.h"

#include <string>
#include <vector>

namespace imago {

/// Metrics of a run on a split with the labels as they are NOW (a corrected label counts at once), from
/// stored predictions. An image counts for the split it had when the run was made (a picture that was trained
/// on never turns into a test picture of that run), later ones for their present split. `images` is parallel
/// to the evaluation's arrays. Excluded and ambiguous images are left out. Errors: notFound where the run has
/// no predictions for that split.
struct RunEvaluation {
    std::vector<std::string> classes;
    std::vector<ClassId> classIds;
    std::vector<ImageId> images;
    EvaluationInput input;
    Evaluation result;
    std::int64_t unknownLabels = 0; ///< images left out because their class is not one of the run's
};
Result<RunEvaluation> evaluateRun(ProjectStore& store, const RunRecord& run, Split split);

} // namespace imago
