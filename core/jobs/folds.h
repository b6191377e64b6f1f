// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/training_set.h"
#include "core/store/project_store.h"

#include <vector>

namespace imago {

/// Cross-validation: the pictures of train and val are pooled and dealt anew into `recipe.folds` parts, of
/// which part `recipe.fold` becomes val and the others train; test stays as it is. Stratified by class (of
/// each class a part has as many as the next, or one more), copies and near duplicates in one part. The same
/// seed deals the same parts, so that the runs of all folds together validate each picture once. Does nothing
/// with folds = 1. Errors: invalidArgument where a part would be empty.
Status dealFolds(TrainingSet& set, const Recipe& recipe);

/// Makes the runs of all folds, in order, as prepareRun does. Errors: invalidArgument with fewer than two
/// folds, and what prepareRun says.
Result<std::vector<RunRecord>> prepareFolds(ProjectStore& store, const Recipe& recipe);

/// What the folds of a cross-validation came to.
struct FoldSummary {
    std::size_t runs = 0;
    double mean = 0;      ///< of the best validation accuracies
    double deviation = 0; ///< standard deviation of a sample (n − 1); 0 with one run
    bool operator==(const FoldSummary&) const = default;
};
/// Over the runs that have a validation accuracy.
FoldSummary summarize(const std::vector<RunRecord>& folds);

} // namespace imago
