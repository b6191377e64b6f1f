// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/evaluate.h"

#include <cstdint>
#include <vector>

namespace imago {

/// McNemar's test (1947) of whether two models err equally often, from the pictures on which they disagree.
struct McNemar {
    double exact = 1;      ///< two-sided binomial P value; 1 where they never disagree
    double chiSquared = 0; ///< (|b − c| − 1)² / (b + c), with Edwards' continuity correction
    double corrected = 1;  ///< its P value with one degree of freedom; close to `exact` from 25 pictures on
};
McNemar mcNemar(std::int64_t onlyFirstRight, std::int64_t onlySecondRight);

/// Two runs on the same pictures. Right: the most probable class is the true one; multi-label: exactly the
/// true set.
struct RunComparison {
    std::vector<std::size_t> becameRight,
        becameWrong; ///< pictures, by index, from the first run to the second
    std::int64_t bothRight = 0, bothWrong = 0;
    double accuracyFirst = 0, accuracySecond = 0;
    Interval gain; ///< of accuracySecond − accuracyFirst: bootstrap over the pictures, 95 %
    McNemar test;
};

/// The i-th picture of both inputs is the same. Errors: invalidArgument as evaluate(), for no pictures, or
/// where classes, kind or truth differ; cancelled.
Result<RunComparison> compareRuns(const EvaluationInput& first, const EvaluationInput& second,
                                  std::stop_token stop = {});

} // namespace imago
