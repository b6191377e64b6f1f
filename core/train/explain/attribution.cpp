// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/attribution.h"

#include "core/train/nets/stage_probe.h"

#include <algorithm>

namespace imago::train {

cv::Mat heatmapOf(const torch::Tensor& map, double share) {
    const torch::NoGradGuard noGrad;
    const torch::Tensor flat = map.contiguous().view({-1});
    const auto rank = static_cast<std::int64_t>(share * static_cast<double>(flat.numel() - 1));
    const double strongest = std::get<0>(flat.kthvalue(rank + 1)).item<double>();
    const double scale = strongest > 0 ? strongest : std::max(flat.max().item<double>(), 1e-30);
    const torch::Tensor bytes = (flat / scale * 255).round().clamp(0, 255).to(torch::kUInt8);
    cv::Mat heatmap(static_cast<int>(map.size(0)), static_cast<int>(map.size(1)), CV_8UC1);
    std::copy_n(bytes.data_ptr<std::uint8_t>(), bytes.numel(), heatmap.data);
    return heatmap;
}

LayerGradient layerGradient(Network& network, const torch::Tensor& input, int classIndex,
                            const std::string& layer) {
    const torch::NoGradGuard noGrad;
    torch::Tensor map, logits;
    // What lies before the layer needs no gradients.
    const auto begin = [&map](const torch::Tensor& output) {
        torch::GradMode::set_enabled(true);
        map = output.detach().set_requires_grad(true);
        return map;
    };
    if (layer.empty()) {
        logits = network.classify(network.pool(begin(network.featureMap(input))))[0];
    } else {
        const StageProbe probe([&](const std::string& stage, const torch::Tensor& output) {
            return stage == layer ? begin(output) : output;
        });
        logits = network.forward(input)[0];
    }
    TORCH_CHECK(map.defined(), "there is no layer '", layer, "' to explain by");
    LayerGradient result;
    result.classIndex = classMeant(classIndex, logits);
    torch::Tensor gradient = torch::autograd::grad({logits[result.classIndex]}, {map})[0];
    torch::GradMode::set_enabled(false);
    const auto places = [&](torch::Tensor x) {
        if (x.dim() == 3) x = x.transpose(1, 2).unsqueeze(2); // tokens
        return network.spatial(x);
    };
    result.map = places(map.detach());
    result.gradient = places(gradient);
    result.logits = logits.detach().to(torch::kCPU);
    return result;
}

torch::Tensor weightedMap(const torch::Tensor& map, const torch::Tensor& weights, std::int64_t side) {
    const torch::NoGradGuard noGrad;
    const torch::Tensor cam = torch::relu((weights * map).sum(1, /*keepdim=*/true)); // 1×1×h×w
    return torch::upsample_bilinear2d(cam, {side, side}, /*align_corners=*/false)[0][0]
        .to(torch::kCPU)
        .contiguous();
}

torch::Tensor logitsOf(Network& network, const torch::Tensor& input) {
    const torch::NoGradGuard noGrad;
    return network.forward(input)[0].to(torch::kCPU);
}

int classMeant(int classIndex, const torch::Tensor& logits) {
    return classIndex >= 0 ? classIndex : logits.argmax().item<int>();
}

} // namespace imago::train
