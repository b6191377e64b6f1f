// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace imago {

/// A model that abstains below a confidence: what it answers and how often it is wrong there.
struct OperatingPoint {
    double threshold = 0; ///< answers where the confidence is at least this
    std::int64_t answered = 0, wrong = 0;
    double coverage = 0; ///< answered / all
    double error = 0;    ///< wrong / answered; 0 where nothing is answered
};

/// Error against coverage (El-Yaniv and Wiener 2010), a point a distinct confidence, by rising coverage.
struct RiskCoverage {
    std::vector<OperatingPoint> points;
    std::int64_t pictures = 0;
    /// AURC: mean error over the coverages (Geifman and El-Yaniv 2017), pictures of one confidence together.
    double area = 0;
};

/// Confidence: the probability of the most probable class. Errors: invalidArgument as evaluate(), for no
/// pictures, and for multi-label input (which has thresholds for each class).
Result<RiskCoverage> riskCoverage(const EvaluationInput& input);

/// What is answered from `threshold` on.
OperatingPoint atThreshold(const RiskCoverage& curve, double threshold);

/// The point of greatest coverage whose error is at most `error`. `confidence` above 0 asks for more: that
/// the true error is at most that with this confidence, by the upper end of Wilson's one-sided interval,
/// since a threshold that was chosen on few pictures flatters itself. None where no threshold does it.
std::optional<OperatingPoint> forError(const RiskCoverage& curve, double error, double confidence = 0);

} // namespace imago
