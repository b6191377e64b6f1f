// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/grad_cam_plus_plus.h"

namespace imago::train {

Attribution gradCamPlusPlus(Network& network, const torch::Tensor& input, int classIndex,
                            const std::string& layer) {
    const LayerGradient at = layerGradient(network, input, classIndex, layer);
    const torch::Tensor sums = torch::relu(at.map).sum({2, 3}, /*keepdim=*/true);
    const torch::Tensor positive = torch::relu(at.gradient);
    // g² cancels down; where g is not positive its weight is 0 whatever α is.
    const torch::Tensor alpha = 1 / (2 + sums * positive);
    const torch::Tensor weights = (alpha * positive).sum({2, 3}, /*keepdim=*/true);
    return {weightedMap(at.map, weights, input.size(2)), at.classIndex, at.logits};
}

} // namespace imago::train
