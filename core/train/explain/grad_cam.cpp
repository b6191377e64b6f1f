// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/grad_cam.h"

#include <algorithm>

namespace imago::train {

Explanation gradCam(Network& network, const torch::Tensor& input, int classIndex) {
    torch::Tensor map;
    {
        const torch::NoGradGuard noGrad;
        map = network.featureMap(input);
    }
    const torch::AutoGradMode withGradients(true);
    map = map.detach().set_requires_grad(true);
    const torch::Tensor logits = network.classify(network.pool(map))[0];
    Explanation explanation;
    explanation.classIndex = classIndex >= 0 ? classIndex : logits.argmax().item<int>();
    torch::Tensor gradient = torch::autograd::grad({logits[explanation.classIndex]}, {map})[0];

    const torch::NoGradGuard noGrad;
    map = network.spatial(map);
    gradient = network.spatial(gradient);
    const torch::Tensor weights = gradient.mean({2, 3}, /*keepdim=*/true);
    torch::Tensor cam = torch::relu((weights * map).sum(1, /*keepdim=*/true)); // 1×1×h×w
    cam = torch::upsample_bilinear2d(cam, {input.size(2), input.size(3)}, /*align_corners=*/false);
    const double strongest = cam.max().item<double>();
    if (strongest > 0) cam = cam / strongest;
    cam = (cam * 255).round().clamp(0, 255).to(torch::kUInt8).to(torch::kCPU).contiguous();
    explanation.heatmap = cv::Mat(static_cast<int>(input.size(2)), static_cast<int>(input.size(3)), CV_8UC1);
    std::copy_n(cam.data_ptr<std::uint8_t>(), cam.numel(), explanation.heatmap.data);
    explanation.logits = logits.detach().to(torch::kCPU);
    return explanation;
}

} // namespace imago::train
