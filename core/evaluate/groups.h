// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/evaluate.h"
#include "core/evaluate/property.h"

#include <cstdint>
#include <string>
#include <vector>

namespace imago {

/// What a group of pictures gets from the model for one class.
struct ClassRates {
    std::int64_t positives = 0, negatives = 0, predicted = 0;
    double selection = 0;     ///< predicted / pictures
    double truePositive = 0;  ///< recall; NaN without positives
    double falsePositive = 0; ///< NaN without negatives
};

struct GroupRates {
    PropertyValue group;
    double accuracy = 0;
    Interval accuracyInterval; ///< Wilson, 95 %
    double macroF1 = 0;
    double loss = 0;
    /// Accuracy minus, and over, that of the first group. The ratio is NaN where that is 0.
    double difference = 0, ratio = 0;
    std::vector<ClassRates> classes;
};

/// How far the groups lie apart for one class: greatest minus least rate among the groups that have one.
struct ClassGaps {
    double selection = 0; ///< demographic parity
    /// Equal opportunity is the first, equalised odds the greater of both (Hardt et al. 2016). NaN where
    /// fewer than two groups have the rate.
    double truePositive = 0, falsePositive = 0;
};

/// The bias view: the same model for groups that a person named.
struct GroupComparison {
    std::vector<GroupRates> groups; ///< the first is what the others are compared to: the largest
    std::vector<ClassGaps> classes;
    double accuracyGap = 0; ///< greatest minus least accuracy
    /// Chance that groups with one accuracy lie as far apart: labels of the groups are dealt anew 1,000
    /// times.
    double pValue = 1;
};

/// `groups`: words as they are, numbers in `bins` ranges. Groups with fewer than `leastImages` pictures are
/// left out. Errors: invalidArgument as evaluate(), for no pictures, a property of another length, or fewer
/// than two groups that are left.
Result<GroupComparison> compareGroups(const EvaluationInput& input, const Property& groups, int bins = 3,
                                      std::size_t leastImages = 10, std::uint64_t seed = 1);

} // namespace imago
