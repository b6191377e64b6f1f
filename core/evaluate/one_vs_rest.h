// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/curves.h"
#include "core/evaluate/evaluate.h"

namespace imago {

/// One class against the rest: its ranking for curves and areas. Only what is cheap to check is checked
/// again. Errors: invalidArgument where there are no pictures, the arrays do not fit, there is no such class
/// or a probability is not a number.
Result<RankedScores> oneVsRest(const EvaluationInput& input, std::size_t classIndex);
/// Every picture and class pair together.
Result<RankedScores> allPairs(const EvaluationInput& input);

} // namespace imago
