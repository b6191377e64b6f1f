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
    LossKind kind = LossKind::crossEntropy;
    double gamma = 2; ///< of the focal loss

    /// Σ over rows of −Σ_c w_c t_c log p_c, t smoothed; or of the mean over classes of the weighted binary
    /// cross-entropy. With the focal loss each term counts (1 − q)^γ times, q being the probability of what
    /// the term wants. A scalar with gradient.
    torch::Tensor sum(const torch::Tensor& logits, const torch::Tensor& targets) const;
    /// What the sum is divided by to give the mean loss: Σ of the weights of the targets; a row each for
    /// several labels.
    double weight(const torch::Tensor& targets) const;
};

/// Unweighted and unsmoothed, as it is reported for validation.
Loss plainLoss(Task task, std::int64_t classes);

/// FixMatch's loss on unlabelled pictures (Sohn et al. 2020, arXiv 2001.07685): where the largest probability
/// of the gently changed view reaches `threshold`, its class is the label of the strongly changed one. weak,
/// strong: N×C logits; weak without gradient.
struct PseudoLoss {
    torch::Tensor sum;   ///< of the cross-entropies of the rows that count; scalar with gradient
    torch::Tensor taken; ///< rows that count; scalar int64
};
PseudoLoss pseudoLoss(const torch::Tensor& weak, const torch::Tensor& strong, double threshold);

/// Rows that are right: the largest logit where the largest target is; several labels: exactly the right set
/// at probability 0.5. A scalar, int64.
torch::Tensor correctCount(Task task, const torch::Tensor& logits, const torch::Tensor& targets);

/// softmax, or a sigmoid each.
torch::Tensor probabilities(Task task, const torch::Tensor& logits);

} // namespace imago::train
