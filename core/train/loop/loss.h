// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"

#include <torch/torch.h>

#include <cstdint>

namespace imago::train {

/// Sums over the rows of a batch, so that a batch can be worked through in parts. logits and targets: N×C;
/// targets in [0, 1]: one-hot or mixed (cross-entropy), or several ones (binary cross-entropy); weights: C.
struct Loss {
    Task task = Task::singleLabel;
    torch::Tensor classWeights; ///< float32 C
    double smoothing = 0;       ///< of labels, training only

    /// Σ over rows of −Σ_c w_c t_c log p_c, t smoothed; or of the mean over classes of the weighted binary
    /// cross-entropy. A scalar with gradient.
    torch::Tensor sum(const torch::Tensor& logits, const torch::Tensor& targets) const;
    /// What the sum is divided by to give the mean loss: Σ of the weights of the targets; a row each for
    /// several labels.
    double weight(const torch::Tensor& targets) const;
};

/// Unweighted and unsmoothed, as it is reported for validation.
Loss plainLoss(Task task, std::int64_t classes);

/// Rows that are right: the largest logit where the largest target is; several labels: exactly the right set
/// at probability 0.5. A scalar, int64.
torch::Tensor correctCount(Task task, const torch::Tensor& logits, const torch::Tensor& targets);

/// softmax, or a sigmoid each.
torch::Tensor probabilities(Task task, const torch::Tensor& logits);

} // namespace imago::train
