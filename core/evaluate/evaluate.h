// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace imago {

/// Predictions and truth of one split as flat arrays.
struct EvaluationInput {
    int classes = 0;
    std::vector<float> probabilities; ///< images × classes, row-major, each in [0, 1]
    std::vector<std::vector<int>>
        truth; ///< an image each: indices; exactly one in single-label, any number in multi-label
    bool multiLabel = false;
    double threshold = 0.5; ///< multi-label: a class counts as predicted from here on
    std::int64_t images() const { return static_cast<std::int64_t>(truth.size()); }
};

/// Precision: share of the predicted that is right; recall: share of the true that was found; F1: their
/// harmonic mean. 0 where the denominator is 0 (scikit-learn's zero_division=0).
struct ClassMetrics {
    double precision = 0, recall = 0, f1 = 0;
    std::int64_t support = 0; ///< images whose truth has the class
    bool operator==(const ClassMetrics&) const = default;
};

struct Evaluation {
    double accuracy = 0; ///< top-1; multi-label: share of images with exactly the right set
    /// Truth among the five most probable (all, where there are fewer classes); multi-label: −1.
    double top5 = 0;
    double macroF1 = 0; ///< mean F1 over classes with support or predictions
    double loss = 0;    ///< mean cross-entropy (multi-label: mean binary cross-entropy)
    std::vector<ClassMetrics> classes;
    /// [true][predicted], images; multi-label: counts each true class against the most probable class.
    std::vector<std::vector<std::int64_t>> confusion;
    std::vector<double> imageLoss; ///< an image each: −log p(true), or the binary cross-entropy
    std::vector<int> predicted;    ///< an image each: the most probable class
    bool operator==(const Evaluation&) const = default;
};

/// No images give zeros. Errors: invalidArgument where the arrays do not fit, an index is out of range or a
/// probability is not finite or outside [0, 1].
Result<Evaluation> evaluate(const EvaluationInput& input);

/// Class indices by falling probability; ties by index.
std::vector<int> ranked(std::span<const float> probabilities);

} // namespace imago
