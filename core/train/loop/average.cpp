// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/average.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago::train {

WeightAverage::WeightAverage(const Network& network, double decay) : m_decay(decay) {
    if (!on()) return;
    const auto keep = [this](const std::string& name, const torch::Tensor& tensor) {
        if (tensor.is_floating_point()) m_entries.push_back({name, tensor, tensor.detach().clone()});
    };
    for (const auto& item : network.named_parameters())
        keep(item.key(), item.value());
    for (const auto& item : network.named_buffers())
        keep(item.key(), item.value());
}

void WeightAverage::update(std::int64_t step) {
    if (!on()) return;
    const torch::NoGradGuard noGrad;
    const auto at = static_cast<double>(step);
    const double decay = std::min(m_decay, (1 + at) / (10 + at));
    for (Entry& entry : m_entries)
        entry.mean.lerp_(entry.live.detach(), 1 - decay);
}

void WeightAverage::swap() {
    const torch::NoGradGuard noGrad;
    for (Entry& entry : m_entries) {
        const torch::Tensor live = entry.live.detach().clone();
        entry.live.copy_(entry.mean);
        entry.mean.copy_(live);
    }
}

void WeightAverage::restart() {
    const torch::NoGradGuard noGrad;
    for (Entry& entry : m_entries)
        entry.mean.copy_(entry.live);
}

TensorMap WeightAverage::state() const {
    TensorMap map;
    for (const Entry& entry : m_entries)
        map[entry.name] = entry.mean.to(torch::kCPU, false, true);
    return map;
}

Status WeightAverage::setState(const TensorMap& state) {
    const torch::NoGradGuard noGrad;
    for (Entry& entry : m_entries) {
        const auto found = state.find(entry.name);
        if (found == state.end() || found->second.sizes() != entry.mean.sizes())
            return failure(
                ErrorCode::corrupt,
                fmt::format("the checkpoint's average of {} is missing or has another shape", entry.name));
        entry.mean.copy_(found->second);
    }
    return {};
}

} // namespace imago::train
