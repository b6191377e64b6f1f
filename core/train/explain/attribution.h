// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/network.h"

#include <opencv2/core/mat.hpp>
#include <torch/torch.h>

#include <string>

namespace imago::train {

/// How strongly each place of a picture speaks for a class.
struct Attribution {
    torch::Tensor map; ///< S×S float32 on the CPU, at the input's size, ≥ 0, in the method's own unit
    int classIndex = 0;
    torch::Tensor logits; ///< C float32 on the CPU
};

/// The map as CV_8UC1: the value that `share` of the places do not exceed becomes 255, as do those beyond.
cv::Mat heatmapOf(const torch::Tensor& map, double share = 1);

/// A stage's output for one picture, and the gradient of the class's logit there; both N×C×h×w with places of
/// the picture alone (Network::spatial).
struct LayerGradient {
    torch::Tensor map, gradient;
    int classIndex = 0;
    torch::Tensor logits; ///< C
};
/// input: 1×3×S×S; classIndex −1 = the most probable class; layer: a name that abilitiesOf() tells, empty =
/// the feature map. The network is in eval mode. Throws c10::Error, also where there is no such layer.
LayerGradient layerGradient(Network& network, const torch::Tensor& input, int classIndex,
                            const std::string& layer);
/// Channels weighted (1×C×1×1) and added, negative parts cut off, enlarged bilinearly to side × side.
torch::Tensor weightedMap(const torch::Tensor& map, const torch::Tensor& weights, std::int64_t side);

/// The logits of one picture without gradients, C; and the class meant by a number that may be −1.
torch::Tensor logitsOf(Network& network, const torch::Tensor& input);
int classMeant(int classIndex, const torch::Tensor& logits);

} // namespace imago::train
