// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/explain/attribution.h"

namespace imago::train {

/// Attention rollout (Abnar and Zuidema 2020, arXiv 2005.00928): how much of each patch reaches the class
/// token, a block's weights being the mean over its heads, half of them the identity for the residual,
/// multiplied block by block; enlarged bilinearly. The same for every class; classIndex only chooses whose
/// number is told. input: 1×3×S×S. The network is in eval mode. Throws c10::Error, also where the network has
/// no attention.
Attribution attentionRollout(Network& network, const torch::Tensor& input, int classIndex);

} // namespace imago::train
