// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"
#include "core/evaluate/rows.h"

#include <fmt/format.h>

#include <utility>

namespace imago {

/// The sources of this room refuse a value in these words.
template <class... Values> Error badInput(fmt::format_string<Values...> text, Values&&... values) {
    return failure(ErrorCode::invalidArgument, fmt::format(text, std::forward<Values>(values)...));
}

/// Whether the arrays fit each other, every index is in range and every probability is in [0, 1] but for
/// rounding. No pictures are in order. Errors: invalidArgument.
Status checkInput(const EvaluationInput& input);
/// The same for what is not defined without pictures.
Status checkNotEmpty(const EvaluationInput& input);
/// Class indices, one a row of `rows`, each in 0 … columns − 1. Errors: invalidArgument.
Status checkLabels(const Rows& rows, std::span<const int> labels);

inline Rows probabilitiesOf(const EvaluationInput& input) {
    return {input.probabilities, static_cast<std::size_t>(input.classes)};
}

} // namespace imago
