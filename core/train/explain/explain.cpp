// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/explain.h"

#include "core/train/explain/attention_rollout.h"
#include "core/train/explain/grad_cam.h"
#include "core/train/explain/grad_cam_plus_plus.h"
#include "core/train/explain/integrated_gradients.h"
#include "core/train/explain/occlusion.h"
#include "core/train/nets/stage_probe.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago::train {

namespace {

constexpr const char* rollout = "attention-rollout";
constexpr const char* integrated = "integrated-gradients";
/// Of the pixels of integrated gradients, whose strongest stand alone.
constexpr double shownShare = 0.99;

} // namespace

Abilities abilitiesOf(Network& network, const torch::Tensor& input) {
    Abilities abilities{{}, {"gradcam", "gradcam++", integrated, "occlusion"}};
    bool attends = false;
    const StageProbe probe(
        [&](const std::string& stage, const torch::Tensor& output) {
            abilities.layers.push_back(stage);
            return output;
        },
        [&](const torch::Tensor&) { attends = true; });
    logitsOf(network, input);
    if (attends) abilities.methods.emplace_back(rollout);
    return abilities;
}

Result<Attribution> explain(Network& network, const torch::Tensor& input, const std::string& method,
                            const std::string& layer, int classIndex) {
    const Abilities can = abilitiesOf(network, input);
    if (std::find(can.methods.begin(), can.methods.end(), method) == can.methods.end())
        return failure(ErrorCode::unsupported,
                       fmt::format("{} cannot be explained by '{}'; choose one of {}", network.kind(), method,
                                   fmt::join(can.methods, ", ")));
    if (!layer.empty() && std::find(can.layers.begin(), can.layers.end(), layer) == can.layers.end())
        return failure(ErrorCode::invalidArgument,
                       fmt::format("{} has no layer '{}'; choose one of {}", network.kind(), layer,
                                   fmt::join(can.layers, ", ")));
    if (method == integrated) return integratedGradients(network, input, classIndex);
    if (method == "occlusion") return occlusion(network, input, classIndex);
    if (method == rollout) return attentionRollout(network, input, classIndex);
    if (method == "gradcam++") return gradCamPlusPlus(network, input, classIndex, layer);
    return gradCam(network, input, classIndex, layer);
}

cv::Mat heatmapOf(const Attribution& attribution, const std::string& method) {
    return heatmapOf(attribution.map, method == integrated ? shownShare : 1);
}

} // namespace imago::train
