// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/checks.h"

#include <cmath>

namespace imago {

namespace {

constexpr double tolerance = 1e-3; ///< beyond [0, 1], for sums that were rounded

} // namespace

Status checkInput(const EvaluationInput& input) {
    const auto images = input.truth.size();
    if (input.classes < 0 || (input.classes == 0 && images > 0))
        return badInput("{} classes cannot be evaluated", input.classes);
    if (input.probabilities.size() != images * static_cast<std::size_t>(input.classes))
        return badInput("{} probabilities do not fit {} images of {} classes", input.probabilities.size(),
                        images, input.classes);
    for (std::size_t i = 0; i < input.probabilities.size(); ++i)
        if (const auto p = input.probabilities[i]; !(p >= -tolerance && p <= 1 + tolerance))
            return badInput("image {}: {} is no probability", i / static_cast<std::size_t>(input.classes), p);
    for (std::size_t i = 0; i < images; ++i) {
        if (!input.multiLabel && input.truth[i].size() != 1)
            return badInput("image {} has {} classes instead of one", i, input.truth[i].size());
        for (const int k : input.truth[i])
            if (k < 0 || k >= input.classes)
                return badInput("image {}: class {} is none of {}", i, k, input.classes);
    }
    return {};
}

Status checkNotEmpty(const EvaluationInput& input) {
    IMAGO_CHECK(checkInput(input));
    if (input.truth.empty()) return badInput("there are no pictures to measure on");
    return {};
}

Status checkRows(const Rows& rows, std::string_view what) {
    if (rows.size() == 0) return badInput("{}: there are no rows", what);
    if (rows.values().size() != rows.size() * rows.columns())
        return badInput("{}: {} values are no whole rows of {}", what, rows.values().size(), rows.columns());
    for (std::size_t i = 0; i < rows.values().size(); ++i)
        if (!std::isfinite(rows.values()[i]))
            return badInput("{}: row {} has a value that is not finite", what, i / rows.columns());
    return {};
}

Status checkLabels(const Rows& rows, std::span<const int> labels) {
    if (labels.size() != rows.size())
        return badInput("{} labels do not fit {} rows", labels.size(), rows.size());
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i] < 0 || static_cast<std::size_t>(labels[i]) >= rows.columns())
            return badInput("image {}: class {} is none of {}", i, labels[i], rows.columns());
    return {};
}

} // namespace imago
