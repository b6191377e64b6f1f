// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"

#include <vector>

namespace imago {

/// One answer of a model and whether it was right.
struct Confidence {
    double value = 0;
    bool right = false;
};
/// A picture each: the most probable class (ties by index). Precondition: valid single-label input.
std::vector<Confidence> topConfidences(const EvaluationInput& input);
/// A picture and class pair each, row by row. Precondition: valid input.
std::vector<Confidence> pairConfidences(const EvaluationInput& input);

} // namespace imago
