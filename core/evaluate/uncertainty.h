// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/rows.h"

#include <vector>

namespace imago {

/// How unsure a model is of a picture, 0 … 1, 1 = it knows nothing (Settles 2009).
enum class Uncertainty {
    entropy,         ///< of the probabilities, divided by that of equal ones
    margin,          ///< 1 − (greatest − second greatest)
    leastConfidence, ///< 1 − greatest, stretched so that equal probabilities give 1
};

/// A value a row. One class leaves no doubt: 0. Errors: invalidArgument where the rows are no table or not
/// finite.
Result<std::vector<double>> uncertainties(const Rows& probabilities, Uncertainty kind);
/// Multi-label: each class is a question of its own, p or 1 − p; a picture's value is that of its least
/// certain class.
Result<std::vector<double>> multiLabelUncertainties(const Rows& probabilities, Uncertainty kind);

/// Rows by falling value; equal ones by index.
std::vector<std::size_t> byFalling(const std::vector<double>& values);

} // namespace imago
