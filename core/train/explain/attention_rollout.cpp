// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/attention_rollout.h"

#include "core/train/nets/stage_probe.h"

#include <cmath>

namespace imago::train {

Attribution attentionRollout(Network& network, const torch::Tensor& input, int classIndex) {
    const torch::NoGradGuard noGrad;
    torch::Tensor flow; // queries × L
    Attribution result;
    {
        const StageProbe probe({}, [&](const torch::Tensor& weights) {
            const torch::Tensor mean = weights[0].mean(0); // queries × L
            const torch::Tensor block = (mean + torch::eye(mean.size(0), mean.size(1), mean.options())) / 2;
            flow = flow.defined() ? block.matmul(flow) : block;
        });
        result.logits = network.forward(input)[0].to(torch::kCPU);
    }
    TORCH_CHECK(flow.defined(), "a network without attention cannot be explained by it");
    result.classIndex = classMeant(classIndex, result.logits);
    const std::int64_t patches = flow.size(1) - 1;
    const std::int64_t grid = std::lround(std::sqrt(static_cast<double>(patches)));
    const torch::Tensor map = flow[0].narrow(0, 1, patches).view({1, 1, grid, grid});
    const std::int64_t side = input.size(2);
    result.map = torch::upsample_bilinear2d(map, {side, side}, /*align_corners=*/false)[0][0]
                     .to(torch::kCPU)
                     .contiguous();
    return result;
}

} // namespace imago::train
