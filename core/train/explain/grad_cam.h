// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/network.h"

#include <opencv2/core/mat.hpp>
#include <torch/torch.h>

namespace imago::train {

/// Which parts of a picture speak for a class.
struct Explanation {
    cv::Mat heatmap; ///< CV_8UC1, input size, 0 … 255 with the strongest place at 255
    int classIndex = 0;
    torch::Tensor logits; ///< C
};

/// Grad-CAM (Selvaraju et al. 2017, arXiv 1610.02391): the feature map's channels weighted by the mean
/// gradient of the class's logit, negative parts cut off, enlarged bilinearly. input: 1×3×S×S; classIndex −1
/// = the most probable class. The network is in eval mode. Throws c10::Error.
Explanation gradCam(Network& network, const torch::Tensor& input, int classIndex);

} // namespace imago::train
