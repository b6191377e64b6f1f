// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"

#include <cstdint>
#include <vector>

namespace imago {

/// Predictions whose confidence lies in (low, high]; the first bin also holds 0.
struct ReliabilityBin {
    double low = 0, high = 0;
    std::int64_t count = 0;
    double confidence = 0; ///< mean; 0 where the bin is empty
    double accuracy = 0;   ///< share that is right; 0 where the bin is empty
};

/// Whether a model is as often right as it says. Single-label: a prediction is a picture's most probable
/// class and right where that is the true one. Multi-label: a prediction is each picture and class pair, its
/// confidence the probability, and right where the picture has the class.
struct Calibration {
    std::vector<ReliabilityBin> bins;
    double expectedError =
        0; ///< ECE: mean |accuracy − confidence| of the bins by their count (Guo et al. 2017)
    double greatestError = 0; ///< MCE: the greatest of them
    /// Brier (1950): mean over pictures of Σ over classes (p − truth)², 0 … 2; multi-label: mean over the
    /// pairs of (p − truth)², 0 … 1.
    double brier = 0;
    double meanConfidence = 0, accuracy = 0;
};

/// equalWidth: bins of the same width in [0, 1]. equalCount: bins between quantiles of the confidences, as
/// many predictions in each but for ties, which stay together.
enum class Binning { equalWidth, equalCount };

/// `bins`: 1 … 1,000. Errors: invalidArgument as evaluate(), for no pictures and for other numbers of bins.
Result<Calibration> calibrationOf(const EvaluationInput& input, int bins = 15,
                                  Binning binning = Binning::equalWidth);

} // namespace imago
