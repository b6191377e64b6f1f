// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/explain/attribution.h"

namespace imago::train {

/// Enough for the attributions of a trained network to add up within some per cent.
inline constexpr int gradientSteps = 48;

/// Integrated gradients (Sundararajan et al. 2017, arXiv 1703.01365) of a class's logit along the straight
/// line from a picture of the mean colour, which is 0 behind the normalisation, by the midpoint rule: 3×S×S.
/// They add up to logit(picture) − logit(mean colour), but for the rule's error. input: 1×3×S×S.
torch::Tensor pixelAttributions(Network& network, const torch::Tensor& input, int classIndex,
                                int steps = gradientSteps);

/// The map is the positive part of the sum over the channels: what speaks for the class, as in the other
/// methods. classIndex −1 = the most probable class. The network is in eval mode. Throws c10::Error.
Attribution integratedGradients(Network& network, const torch::Tensor& input, int classIndex,
                                int steps = gradientSteps);

} // namespace imago::train
