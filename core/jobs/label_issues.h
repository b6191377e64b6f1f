// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/confident_learning.h"
#include "core/jobs/run_evaluation.h"

#include <vector>

namespace imago {

/// Probabilities of pictures that the runs did not train on, with the labels as they are now: of a run's
/// validation and test pictures, or, given all runs of a cross-validation, of every picture. A picture that
/// several runs held out has the mean of what they say.
struct HeldOut {
    std::vector<std::string> classes;
    std::vector<ClassId> classIds;
    std::vector<ImageId> images; ///< parallel to the input
    EvaluationInput input;
};
/// Errors: invalidArgument for no runs, or runs that do not have the same classes in the same order; notFound
/// where none has predictions for pictures that it held out.
Result<HeldOut> heldOutPredictions(ProjectStore& store, const std::vector<RunRecord>& runs);

/// A label that is likely to be wrong.
struct SuspectedLabel {
    ImageId image;
    int given = 0;     ///< class index as labelled; several labels: the class in question
    int suggested = 0; ///< the most probable class; several labels: the class in question
    /// Several labels only: the picture has the class and should not, or the other way round.
    bool has = true;
    double score = 0; ///< how much the label is to be trusted, 0 … 1
};
struct SuspectedLabels {
    HeldOut heldOut;
    double noise = 0; ///< estimated share of wrong labels; NaN with several labels a picture
    std::vector<SuspectedLabel> labels; ///< most suspicious first
};
/// Confident learning on what the runs held out. Errors: as heldOutPredictions().
Result<SuspectedLabels> suspectLabels(ProjectStore& store, const std::vector<RunRecord>& runs,
                                      const LabelNoiseOptions& options = {});

} // namespace imago
