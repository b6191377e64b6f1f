// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/tensor_map.h"

#include <fmt/format.h>

namespace imago::train {
namespace {

/// Name and tensor of all that a network remembers.
std::vector<std::pair<std::string, torch::Tensor>> tensorsOf(const Network& network) {
    std::vector<std::pair<std::string, torch::Tensor>> all;
    for (const auto& item : network.named_parameters())
        all.emplace_back(item.key(), item.value());
    for (const auto& item : network.named_buffers())
        all.emplace_back(item.key(), item.value());
    return all;
}

} // namespace

TensorMap weightsOf(const Network& network) {
    const torch::NoGradGuard noGrad;
    TensorMap weights;
    for (const auto& [name, tensor] : tensorsOf(network))
        weights[name] = tensor.detach().to(torch::kCPU, /*non_blocking=*/false, /*copy=*/true).contiguous();
    return weights;
}

Status setWeights(Network& network, const TensorMap& weights) {
    const torch::NoGradGuard noGrad;
    for (auto& [name, tensor] : tensorsOf(network)) {
        const auto found = weights.find(name);
        if (found == weights.end())
            return failure(ErrorCode::corrupt, fmt::format("the checkpoint lacks the tensor {}", name));
        if (found->second.sizes() != tensor.sizes())
            return failure(
                ErrorCode::corrupt,
                fmt::format("the checkpoint's tensor {} has another shape than the network's", name));
        tensor.detach().copy_(found->second);
    }
    return {};
}

void setMemoryFormat(Network& network, bool channelsLast) {
    const auto format = channelsLast ? torch::MemoryFormat::ChannelsLast : torch::MemoryFormat::Contiguous;
    const torch::NoGradGuard noGrad;
    for (torch::Tensor& parameter : network.parameters())
        if (parameter.dim() == 4) parameter.set_data(parameter.contiguous(format));
}

} // namespace imago::train
