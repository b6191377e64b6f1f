// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cmath>
#include <cstdint>
#include <string>

/// Inputs and weights by formula, as tests/train/data/README.md defines them.
namespace imago::train {

inline torch::Tensor wave(std::int64_t batch, std::int64_t side) {
    torch::Tensor x = torch::empty({batch, 3, side, side});
    auto* out = x.data_ptr<float>();
    for (std::int64_t n = 0; n < batch; ++n)
        for (std::int64_t c = 0; c < 3; ++c)
            for (std::int64_t i = 0; i < side; ++i)
                for (std::int64_t j = 0; j < side; ++j)
                    *out++ = static_cast<float>(
                        std::sin(0.3 * static_cast<double>(n) + 0.1 * static_cast<double>(c) +
                                 0.05 * static_cast<double>(i) + 0.07 * static_cast<double>(j)));
    return x;
}

inline std::uint32_t seedOfName(const std::string& name) {
    std::uint32_t seed = 2166136261u;
    for (const char c : name)
        seed = (seed ^ static_cast<std::uint8_t>(c)) * 16777619u;
    return seed;
}

inline double noise(std::uint32_t seed, std::uint32_t k) {
    std::uint32_t u = seed + k * 0x9E3779B9u;
    u ^= u >> 16;
    u *= 0x85EBCA6Bu;
    u ^= u >> 13;
    u *= 0xC2B2AE35u;
    u ^= u >> 16;
    return static_cast<double>(u) / 2147483648.0 - 1.0;
}

inline void fillMadeUp(const std::string& name, torch::Tensor tensor) {
    if (name.ends_with("num_batches_tracked")) {
        tensor.zero_();
        return;
    }
    const std::uint32_t seed = seedOfName(name);
    auto* out = tensor.data_ptr<float>();
    const bool variance = name.ends_with("running_var");
    double offset = 0, scale = 0.1;
    if (tensor.dim() >= 2)
        scale = std::sqrt(6 * static_cast<double>(tensor.size(0)) / static_cast<double>(tensor.numel()));
    else if (variance || name.ends_with(".weight"))
        offset = 1;
    for (std::int64_t k = 0; k < tensor.numel(); ++k) {
        const double v = noise(seed, static_cast<std::uint32_t>(k));
        out[k] = static_cast<float>(offset + scale * (variance ? std::abs(v) : v));
    }
}

/// Fills all that torchvision's state dictionary holds; our own buffers stay.
inline void fillMadeUp(torch::nn::Module& network) {
    const torch::NoGradGuard guard;
    for (const auto& item : network.named_parameters())
        fillMadeUp(item.key(), item.value());
    for (const auto& item : network.named_buffers())
        if (item.key().find('.') != std::string::npos) fillMadeUp(item.key(), item.value());
}

} // namespace imago::train
