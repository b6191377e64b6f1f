// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/bootstrap.h"

#include <cstdint>
#include <span>
#include <vector>

namespace imago {

/// The normal distribution's share below z, and the z below which `share`, in (0, 1), lies (Acklam's
/// approximation made exact to double precision by Halley's method).
double normalBelow(double z);
double normalQuantile(double share);

/// Interval of a share of which `part` of `whole` were seen (Wilson 1927). NaN where whole is 0.
Interval wilson(std::int64_t part, std::int64_t whole, double confidence = 0.95);
/// The one-sided upper end.
double wilsonUpper(std::int64_t part, std::int64_t whole, double confidence);

/// P(X ≤ k), X binomial with n trials of probability p.
double binomialAtMost(std::int64_t k, std::int64_t n, double p);

/// Fisher's exact test of a share against another, one-sided: the chance that, were both alike, a group of
/// `groupWhole` had at least `groupPart` of all the `groupPart` + `otherPart`.
double fisherAtLeast(std::int64_t groupPart, std::int64_t groupWhole, std::int64_t otherPart,
                     std::int64_t otherWhole);

/// P values adjusted for how many were tried, so that those below q hold a share of at most q false ones
/// (Benjamini and Hochberg 1995). NaN stays and does not count.
std::vector<double> adjustedForMany(std::span<const double> pValues);

} // namespace imago
