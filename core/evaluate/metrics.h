// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"
#include "core/evaluate/outcomes.h"

#include <stop_token>
#include <vector>

namespace imago {

/// Everything that is measured on a split. NaN: not defined (a class without positives has no curve; kappa is
/// for single-label). Definitions are scikit-learn's unless said otherwise.
struct ClassReport {
    ClassMetrics metrics;        ///< at the threshold
    std::int64_t predicted = 0;  ///< pictures that the class was predicted for
    double threshold = 0;        ///< multi-label: counts as predicted from here on; single-label: 0
    double rocArea = 0;          ///< one against the rest
    double averagePrecision = 0; ///< one against the rest
};

struct Metrics {
    std::int64_t images = 0;
    bool multiLabel = false;
    /// Single-label: top-1. Multi-label: subset accuracy, the share of pictures with exactly the right set.
    double accuracy = 0;
    /// [k − 1]: truth among the k most probable, ties by index, k up to 10 or the classes; multi-label:
    /// empty.
    std::vector<double> topK;
    CountMetrics counts;
    /// Share of the picture and class pairs that are wrong; single-label: 1 − accuracy.
    double hammingLoss = 0;
    /// Mean cross-entropy in nats of rows made to sum to 1 and kept off 0 and 1 by 2.2e-16; multi-label: mean
    /// binary cross-entropy of all picture and class pairs.
    double logLoss = 0;
    /// Means over the classes for which the area is defined; weighted by support.
    double macroRocArea = 0, weightedRocArea = 0;
    double meanAveragePrecision = 0;  ///< mAP: mean over the classes that have positives
    double microAveragePrecision = 0; ///< of all picture and class pairs together
    std::vector<ClassReport> classes;
};

/// `thresholds`: multi-label, one a class; empty = input.threshold for all. Errors: invalidArgument as
/// evaluate(), and where there are no pictures; cancelled.
Result<Metrics> measure(const EvaluationInput& input, std::span<const double> thresholds = {},
                        std::stop_token stop = {});

/// Cross-entropy of each picture as in Metrics::logLoss. Precondition: input is valid.
std::vector<double> crossEntropies(const EvaluationInput& input);

/// Multi-label: for each class the probability from which on predicting it gives the greatest F1 on these
/// pictures (of the validation split; measured on the test split afterwards). Of equally good thresholds the
/// highest, which is the most precise; 0.5 for a class that no picture has. Errors: invalidArgument as
/// evaluate(), where there are no pictures, or for single-label input.
Result<std::vector<double>> thresholdsForBestF1(const EvaluationInput& validation);

} // namespace imago
