// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluate/property.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace imago {

/// How well a property that should say nothing about the class tells it: a model may learn the light of the
/// room in place of the object.
struct SpuriousLink {
    std::string property;
    std::size_t images = 0; ///< for which it is known
    /// Normalised mutual information of classes and values, 0 … 1 (2 I / (H + H), as scikit-learn; numbers in
    /// quantile ranges); 0 where either is constant.
    double information = 0;
    /// Mean information of labels that were dealt anew: what chance gives with so many values and pictures.
    double byChance = 0;
    /// Chance of at least this information with dealt labels; adjusted for the properties tried (Benjamini
    /// and Hochberg).
    double pValue = 1, adjusted = 1;
    bool isSuspicious = false; ///< both clear and large enough
    /// Numbers only, a class each: the chance that a picture of the class has a greater value than one of the
    /// others (area under the ROC curve): 0.5 = it tells nothing. NaN for a class without pictures, or all.
    std::vector<double> areas;
};

struct SpuriousOptions {
    int bins = 10;                  ///< of numbers, 1 … 100
    int permutations = 200;         ///< 19 … 100,000
    double falseShare = 0.05;       ///< as in SliceOptions
    double leastInformation = 0.05; ///< above what chance gives; less does not hurt, however clear
    std::uint64_t seed = 1;
};

/// A link a property, the strongest first. `labels`: class indices below `classes`. Errors: invalidArgument
/// for no pictures, lengths that do not fit, indices or options out of range; cancelled.
Result<std::vector<SpuriousLink>> spuriousLinks(std::span<const int> labels, int classes,
                                                const std::vector<Property>& properties,
                                                const SpuriousOptions& options = {},
                                                std::stop_token stop = {});

/// 2 I(a; b) / (H(a) + H(b)) of two ways to number the same things; 0 where either is constant. Precondition:
/// the same length, numbers from 0 on.
double normalisedInformation(std::span<const std::size_t> a, std::span<const std::size_t> b);

} // namespace imago
