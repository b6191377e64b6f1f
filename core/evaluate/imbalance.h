// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace imago {

/// Spearman's rank correlation with mean ranks for ties, and its two-sided p value by Student's t with n − 2
/// degrees of freedom (as scipy.stats.spearmanr has it; for few values it is rough).
struct RankCorrelation {
    double value = 0, p = 1;
};
/// None for fewer than three values, and where all of one side are equal. Precondition: as many on each side.
std::optional<RankCorrelation> rankCorrelation(std::span<const double> a, std::span<const double> b);

/// How much of a class was learnt from, and how well it is known.
struct ClassBalance {
    int classIndex = 0;
    std::int64_t trained = 0; ///< pictures in training
    double recall = 0, f1 = 0;
    std::int64_t support = 0; ///< pictures that it was measured on
    bool isRare = false;      ///< fewer than half the median of the classes in training
    /// Found less often than the pictures of the other classes by more than chance: Fisher's exact test, at
    /// most 5 % of these wrong (Benjamini and Hochberg 1995).
    bool isWeak = false;
};

/// Whether classes with few training pictures are known worse than those with many.
struct Imbalance {
    std::vector<ClassBalance> classes; ///< by model index
    std::int64_t least = 0, most = 0;  ///< training pictures of a class
    /// Of training pictures and F1, over the classes that were measured; none: too few, or all alike.
    std::optional<RankCorrelation> correlation;
};
/// `trained`: training pictures of each class. Classes without support are measured by nothing: neither weak
/// nor part of the correlation. Errors: invalidArgument where the two do not fit.
Result<Imbalance> imbalanceOf(std::span<const std::int64_t> trained, std::span<const ClassMetrics> metrics);

} // namespace imago
