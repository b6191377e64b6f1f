// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/explain/attribution.h"

namespace imago::train {

/// Grad-CAM++ (Chattopadhyay et al. 2018, arXiv 1710.11063): as Grad-CAM, but a channel's weight is the sum
/// of its positive gradients g, each times α = g² / (2 g² + g³ Σ A), so that several things of a class count
/// alike. The class's score is the exponential of its logit, for which the higher derivatives are powers of g
/// (equation 19); its common factor is left out, as it only scales the map. Σ A is over the positive part of
/// the channel, all of it behind a ReLU, so that α stays finite in networks without one.
Attribution gradCamPlusPlus(Network& network, const torch::Tensor& input, int classIndex,
                            const std::string& layer = {});

} // namespace imago::train
