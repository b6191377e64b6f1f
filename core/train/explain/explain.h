// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/explain/attribution.h"

#include <string>
#include <vector>

namespace imago::train {

/// By which words a network can be asked for an explanation.
struct Abilities {
    std::vector<std::string> layers; ///< stages whose map can be weighted, input to output
    std::vector<std::string> methods;
};
/// input: any picture, 1×3×S×S.
Abilities abilitiesOf(Network& network, const torch::Tensor& input);

/// method: "gradcam" "gradcam++" "integrated-gradients" "occlusion" "attention-rollout". Errors: unsupported
/// (no such method, or not with this network), invalidArgument (no such layer). Throws c10::Error.
Result<Attribution> explain(Network& network, const torch::Tensor& input, const std::string& method,
                            const std::string& layer, int classIndex);
/// In grey; single pixels with extreme values do not darken a map of pixels.
cv::Mat heatmapOf(const Attribution& attribution, const std::string& method);

} // namespace imago::train
