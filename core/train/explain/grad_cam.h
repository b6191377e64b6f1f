// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/explain/attribution.h"

namespace imago::train {

/// Grad-CAM (Selvaraju et al. 2017, arXiv 1610.02391): the channels of a stage's map weighted by the mean
/// gradient of the class's logit, negative parts cut off, enlarged bilinearly. input: 1×3×S×S; classIndex −1
/// = the most probable class; layer: empty = the last. The network is in eval mode. Throws c10::Error.
Attribution gradCam(Network& network, const torch::Tensor& input, int classIndex,
                    const std::string& layer = {});

} // namespace imago::train
