// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"
#include "core/evaluate/rows.h"

#include <span>
#include <vector>

namespace imago {

/// One number that all logits are divided by before softmax (multi-label: sigmoid), chosen for the least
/// cross-entropy on validation pictures (Guo et al. 2017). It changes confidences, never which class is on
/// top.
struct Temperature {
    double value = 1; ///< in [leastTemperature, mostTemperature]; above 1: the model was too sure
    double lossBefore = 0, lossAfter = 0; ///< mean cross-entropy in nats, multi-label: of all pairs
    /// The best value lies beyond the range: there were too few errors, or no signal, to learn it from.
    bool atLimit = false;
};
inline constexpr double leastTemperature = 0.05, mostTemperature = 20;

/// From the logits of validation pictures and the true class of each. Errors: invalidArgument where the
/// arrays do not fit, are empty or not finite.
Result<Temperature> fitTemperature(const Rows& logits, std::span<const int> truth);
/// From probabilities, single- or multi-label: their logarithms are logits but for a constant that softmax
/// takes out again. Probabilities below 1e-30 count as 1e-30. Errors: as evaluate(), or no pictures.
Result<Temperature> fitTemperature(const EvaluationInput& validation);

/// What a temperature that is known already does to validation pictures: its losses there. Errors: as above,
/// and where it is not above 0.
Result<Temperature> temperatureAt(const EvaluationInput& validation, double temperature);

/// The probabilities with a temperature, in place of input.probabilities. Precondition: valid input,
/// temperature > 0.
std::vector<float> withTemperature(const EvaluationInput& input, double temperature);

} // namespace imago
