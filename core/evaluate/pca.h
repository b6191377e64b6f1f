// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/evaluate/rows.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace imago {

/// Principal components: the directions in which rows differ most.
struct Pca {
    std::size_t columns = 0;
    std::vector<double> mean; ///< columns
    std::vector<double> axes; ///< components × columns, orthonormal; the greatest entry of each is positive
    std::vector<double> variance; ///< along each axis, n − 1 in the denominator; falling
    std::vector<double> share;    ///< of the variance of all columns
    std::size_t components() const { return variance.size(); }
    /// rows × components, row-major. Precondition: the same columns.
    std::vector<float> project(const Rows& rows) const;
};

struct PcaOptions {
    std::size_t components = 2;
    /// Stops where what is left of C v − λ v is below this share of the first variance. 1e-4 will do for a
    /// map.
    double tolerance = 1e-10;
    std::uint64_t seed = 1; ///< of the first direction that is tried
};

/// By Lanczos' method (1950) on the covariance, which is never formed: each step reads the rows once. The
/// same seed gives the same axes. Errors: invalidArgument where the rows are no table or not finite, there
/// are fewer than two, or components is not in 1 … min(rows − 1, columns); cancelled.
Result<Pca> principalComponents(const Rows& rows, const PcaOptions& options = {},
                                const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
