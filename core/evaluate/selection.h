// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/neighbours.h"

#include <span>
#include <stop_token>
#include <vector>

namespace imago {

// Which pictures to label next. By doubt alone: byFalling(uncertainties(…)) of uncertainty.h.

/// Pictures that cover the others: again and again the candidate that lies farthest from all that is labelled
/// or chosen (k-center greedy, Sener and Savarese 2018), ties by index. With nothing labelled the first is
/// the candidate nearest to the mean. `candidates`, `labelled`: rows; candidates that are labelled are passed
/// over. Returns up to `count` rows in that order. Errors: invalidArgument where the rows are no table, not
/// finite or an index is out of range; cancelled.
Result<std::vector<std::size_t>> mostDiverse(const Rows& embeddings, std::span<const std::size_t> candidates,
                                             std::span<const std::size_t> labelled, std::size_t count,
                                             DistanceKind distance = DistanceKind::cosine,
                                             const ProgressSink& progress = {}, std::stop_token stop = {});

/// Doubt and diversity: of the candidates the `pool` × count of greatest uncertainty, then those of them that
/// cover best. pool 1 is doubt alone in another order. `uncertainty`: a value a row of embeddings. Errors: as
/// above, or values that do not fit.
Result<std::vector<std::size_t>> unsureAndDiverse(
    const Rows& embeddings, const std::vector<double>& uncertainty, std::span<const std::size_t> candidates,
    std::span<const std::size_t> labelled, std::size_t count, std::size_t pool = 5,
    DistanceKind distance = DistanceKind::cosine, const ProgressSink& progress = {},
    std::stop_token stop = {});

} // namespace imago
