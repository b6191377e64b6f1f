// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/network.h"

#include <torch/torch.h>

#include <memory>

namespace imago::train {

/// The sanity check of Adebayo et al. 2018 (arXiv 1810.03292): an explanation of a network that knows nothing
/// should look different. This is a network of the same kind and number of classes with the random weights of
/// a new one, always the same ones, in eval mode and without gradients; the standardisation of the features
/// stays. The global random generator is left as it was.
std::shared_ptr<Network> randomisedCopy(const Network& network);

/// Spearman's rank correlation of two maps of one size, equal values sharing their mean rank, in [−1, 1]; 0
/// where one of them is the same everywhere.
double rankCorrelation(const torch::Tensor& a, const torch::Tensor& b);

} // namespace imago::train
