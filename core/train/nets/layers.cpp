// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/layers.h"

#include <torch/csrc/jit/frontend/tracer.h>

namespace imago::train {

torch::nn::Conv2d conv2d(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                         std::int64_t groups) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel)
                                 .stride(stride)
                                 .padding(kernel / 2)
                                 .groups(groups)
                                 .bias(false));
}

torch::Tensor convNorm(torch::nn::Conv2dImpl& conv, torch::nn::BatchNorm2dImpl& norm,
                       const torch::Tensor& x) {
    // A traced file shall show the layers as they are, with names; its reader folds them himself.
    if (norm.is_training() || torch::jit::tracer::isTracing()) return norm.forward(conv.forward(x));
    const torch::Tensor scale = norm.weight * torch::rsqrt(norm.running_var + norm.options.eps());
    const std::int64_t padding = conv.weight.size(2) / 2;
    return torch::conv2d(x, conv.weight * scale.view({-1, 1, 1, 1}), norm.bias - norm.running_mean * scale,
                         *conv.options.stride(), {padding, padding}, *conv.options.dilation(),
                         conv.options.groups());
}

torch::Tensor clippedRelu(torch::Tensor x) {
    // Bounds as float: LibTorch's optimisation for inference fails at a trace with integers.
    return torch::jit::tracer::isTracing() ? torch::hardtanh(x, 0.0, 6.0) : torch::hardtanh_(x, 0.0, 6.0);
}

void ResidualBlock::setDropChance(double chance) {
    TORCH_CHECK(chance >= 0 && chance < 1, "a chance of ", chance, " leaves no branch");
    m_dropChance = chance;
}

torch::Tensor ResidualBlock::joined(const torch::Tensor& x, const torch::Tensor& branch) const {
    if (!is_training() || m_dropChance == 0) return x + branch;
    std::vector<std::int64_t> rows(static_cast<std::size_t>(x.dim()), 1);
    rows[0] = x.size(0);
    const double kept = 1 - m_dropChance;
    return torch::addcmul(x, branch, torch::empty(rows, x.options()).bernoulli_(kept), 1 / kept);
}

void initialiseConvolutions(torch::nn::Module& module, torch::nn::init::NonlinearityType nonlinearity,
                            double slope) {
    const torch::NoGradGuard guard;
    for (const auto& child : module.modules(false)) {
        auto* conv = child->as<torch::nn::Conv2dImpl>();
        if (!conv) continue;
        torch::nn::init::kaiming_normal_(conv->weight, slope, torch::kFanOut, nonlinearity);
        if (conv->bias.defined()) conv->bias.zero_();
    }
}

void initialiseTransformer(torch::nn::Module& module) {
    const torch::NoGradGuard guard;
    const auto fill = [](torch::Tensor& weight, torch::Tensor& bias) {
        weight.normal_(0, 0.02);
        if (bias.defined()) bias.zero_();
    };
    for (const auto& child : module.modules(false)) {
        if (auto* conv = child->as<torch::nn::Conv2dImpl>()) fill(conv->weight, conv->bias);
        if (auto* linear = child->as<torch::nn::LinearImpl>()) fill(linear->weight, linear->bias);
    }
}

torch::nn::LayerNorm layerNorm(std::int64_t channels) {
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({channels}).eps(1e-6));
}

std::shared_ptr<torch::nn::Module> container(torch::nn::Module& parent, const std::string& name) {
    return parent.register_module(name, std::make_shared<torch::nn::Module>(name));
}

torch::nn::Linear smallLinear(std::int64_t features, std::int64_t classes) {
    const torch::NoGradGuard guard;
    torch::nn::Linear linear(features, classes);
    linear->weight.normal_(0, 0.01);
    linear->bias.zero_();
    return linear;
}

} // namespace imago::train
