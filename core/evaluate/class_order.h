// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluate/evaluate.h"

#include <cstdint>
#include <vector>

namespace imago {

/// An order of the classes in which those that are confused stand side by side, for a confusion matrix: the
/// distance of two is 1 − the mean of both rates of confusion; clusters are joined by average linkage, and
/// each is turned so that the ends that meet are the nearest (Gruvaeus and Wainer 1972). Starts with the end
/// of the lower index. 1,000 classes take a fraction of a second. Errors: invalidArgument where the matrix is
/// not square or a count is negative.
Result<std::vector<int>> classOrder(const std::vector<std::vector<std::int64_t>>& confusion);

/// 1 − (C[a][b] / row a + C[b][a] / row b) / 2, in [0, 1]: what classOrder() goes by. Rows without pictures
/// confuse nothing. Precondition: a square matrix.
std::vector<double> confusionDistances(const std::vector<std::vector<std::int64_t>>& confusion);

/// The pictures of one cell of the matrix in two orders.
struct CellPictures {
    /// Nearest to the mean of the cell first.
    std::vector<std::size_t> typical;
    /// Beside the diagonal: where the model was surest of the wrong class, p(predicted) − p(true), first. On
    /// it: right by the least margin first.
    std::vector<std::size_t> surprising;
};
/// Single-label: truth is `truth` and the most probable class `predicted`; multi-label: `truth` is one of the
/// true classes. `rows`: what the mean is taken of, such as embeddings, a row a picture; empty = the
/// probabilities. Errors: invalidArgument as evaluate(), for classes that are none, or rows that do not fit.
Result<CellPictures> picturesOfCell(const EvaluationInput& input, int truth, int predicted,
                                    std::span<const float> rows = {});

} // namespace imago
