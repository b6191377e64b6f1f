// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/grad_cam.h"

namespace imago::train {

Attribution gradCam(Network& network, const torch::Tensor& input, int classIndex, const std::string& layer) {
    const LayerGradient at = layerGradient(network, input, classIndex, layer);
    const torch::Tensor weights = at.gradient.mean({2, 3}, /*keepdim=*/true);
    return {weightedMap(at.map, weights, input.size(2)), at.classIndex, at.logits};
}

} // namespace imago::train
