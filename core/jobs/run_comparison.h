// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/compare.h"
#include "core/jobs/run_evaluation.h"

#include <vector>

namespace imago {

/// Two runs on the pictures that both have predictions for in a split, with the labels as they are now.
struct StoredRunComparison {
    std::vector<std::string> classes; ///< of the first run
    std::vector<ImageId> images;      ///< parallel to both inputs; RunComparison's indices point into it
    EvaluationInput first, second;    ///< probabilities by the classes of the first run
    RunComparison result;
    std::int64_t leftOut = 0; ///< pictures that only one of the runs was measured on
};

/// Errors: those of evaluateRun(); invalidArgument where the runs do not have the same classes, one has
/// several labels a picture and the other one, or they have no picture in common; cancelled.
Result<StoredRunComparison> compareStoredRuns(ProjectStore& store, const RunRecord& first,
                                              const RunRecord& second, Split split,
                                              std::stop_token stop = {});

} // namespace imago
