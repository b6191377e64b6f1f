// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/one_vs_rest.h"

#include "core/evaluate/checks.h"

#include <algorithm>

namespace imago {

namespace {

Status checkShape(const EvaluationInput& input) {
    if (input.truth.empty()) return badInput("there are no pictures to measure on");
    if (input.classes <= 0 ||
        input.probabilities.size() != input.truth.size() * static_cast<std::size_t>(input.classes))
        return badInput("{} probabilities do not fit {} images of {} classes", input.probabilities.size(),
                        input.truth.size(), input.classes);
    return {};
}

} // namespace

Result<RankedScores> oneVsRest(const EvaluationInput& input, std::size_t classIndex) {
    IMAGO_CHECK(checkShape(input));
    if (classIndex >= static_cast<std::size_t>(input.classes))
        return badInput("class {} is none of {}", classIndex, input.classes);
    const Rows rows = probabilitiesOf(input);
    std::vector<float> scores(rows.size());
    std::vector<std::uint8_t> positive(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        scores[i] = rows[i][classIndex];
        positive[i] = std::ranges::count(input.truth[i], static_cast<int>(classIndex)) > 0;
    }
    return RankedScores::of(scores, positive);
}

Result<RankedScores> allPairs(const EvaluationInput& input) {
    IMAGO_CHECK(checkShape(input));
    const auto classes = static_cast<std::size_t>(input.classes);
    std::vector<std::uint8_t> positive(input.probabilities.size(), 0);
    for (std::size_t i = 0; i < input.truth.size(); ++i)
        for (const int k : input.truth[i])
            if (k >= 0 && k < input.classes) positive[i * classes + static_cast<std::size_t>(k)] = 1;
    return RankedScores::of(input.probabilities, positive);
}

} // namespace imago
