// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/evaluate.h"
#include "core/evaluate/property.h"

#include <cstdint>
#include <string>
#include <vector>

namespace imago {

/// How good a model is on the pictures of one value of a property.
struct Slice {
    std::string property;
    PropertyValue value;     ///< its images index the evaluation's
    std::int64_t errors = 0; ///< pictures that are not exactly right
    double accuracy = 0;
    Interval accuracyInterval; ///< Wilson, 95 %
    double macroF1 = 0;        ///< over the classes with support or predictions in the slice
    double loss = 0;           ///< mean cross-entropy
    double gap = 0;            ///< accuracy minus that of all other pictures; 0 where there are none
    /// Chance to see as many errors here were the slice like the rest (Fisher's exact test, one-sided);
    /// adjusted: for all slices that were tried together (Benjamini and Hochberg). NaN for a slice that is
    /// too small.
    double pValue = 0, adjusted = 0;
    bool isWorse = false; ///< large enough, and adjusted below options.falseShare
};

struct SliceOptions {
    int bins = 5;                 ///< of numbers, 1 … 100
    std::size_t leastImages = 20; ///< smaller slices are measured, but prove nothing
    double falseShare = 0.05;     ///< share of the slices called worse that may be so by chance
    bool pairs = false;           ///< worstSlices: also pictures that two properties have in common
};

/// The slices of one property in its order: ranges by number, words by count. Errors: invalidArgument as
/// evaluate(), for no pictures, a property of another length, or bins out of range.
Result<std::vector<Slice>> slicesBy(const EvaluationInput& input, const Property& property,
                                    const SliceOptions& options = {});

/// The slices of all properties that are worse than the rest, the worst first
/// by √images × −gap, so that a deep gap of few pictures stands beside a shallow one of many. Slices of the
/// same pictures are told once. Errors: as slicesBy().
Result<std::vector<Slice>> worstSlices(const EvaluationInput& input, const std::vector<Property>& properties,
                                       const SliceOptions& options = {});

} // namespace imago
