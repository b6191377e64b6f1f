// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/mobile_blocks.h"

#include "core/train/nets/graph.h"

namespace imago::train {

torch::Tensor activate(Activation activation, torch::Tensor x) {
    switch (activation) {
        case Activation::none:
            break;
        case Activation::relu:
            return torch::relu(x);
        case Activation::relu6:
            return clippedRelu(std::move(x));
        case Activation::hardSwish:
            return torch::hardswish(x);
        case Activation::silu:
            return torch::silu(x);
        case Activation::sigmoid:
            return torch::sigmoid(x);
        case Activation::hardSigmoid:
            return torch::hardsigmoid(x);
    }
    return x;
}

int describeActivation(NetworkGraph& graph, int x, Activation activation) {
    switch (activation) {
        case Activation::none:
            break;
        case Activation::relu:
            return graph.relu(x);
        case Activation::relu6:
            return graph.relu6(x);
        case Activation::hardSwish:
            return graph.multiply(x, graph.hardSigmoid(x));
        case Activation::silu:
            return graph.multiply(x, graph.sigmoid(x));
        case Activation::sigmoid:
            return graph.sigmoid(x);
        case Activation::hardSigmoid:
            return graph.hardSigmoid(x);
    }
    return x;
}

ConvNormImpl::ConvNormImpl(const Options& options) : m_activation(options.activation) {
    m_conv =
        register_module("0", conv2d(options.in, options.out, options.kernel, options.stride, options.groups));
    m_norm = register_module(
        "1", torch::nn::BatchNorm2d(
                 torch::nn::BatchNorm2dOptions(options.out).eps(options.eps).momentum(options.momentum)));
}

torch::Tensor ConvNormImpl::forward(const torch::Tensor& x) {
    return activate(m_activation, convNorm(*m_conv, *m_norm, x));
}

int ConvNormImpl::describe(NetworkGraph& graph, int x) const {
    return describeActivation(graph, graph.conv(x, *m_conv, m_norm.get()), m_activation);
}

SqueezeExciteImpl::SqueezeExciteImpl(std::int64_t channels, std::int64_t squeezed, Activation inner,
                                     Activation gate)
    : m_inner(inner),
      m_gate(gate) {
    const auto pointwise = [](std::int64_t in, std::int64_t out) {
        return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 1));
    };
    m_fc1 = register_module("fc1", pointwise(channels, squeezed));
    m_fc2 = register_module("fc2", pointwise(squeezed, channels));
}

torch::Tensor SqueezeExciteImpl::forward(const torch::Tensor& x) {
    const torch::Tensor mean = x.mean({2, 3}, /*keepdim=*/true); // N×C×1×1
    return x * activate(m_gate, m_fc2(activate(m_inner, m_fc1(mean))));
}

int SqueezeExciteImpl::describe(NetworkGraph& graph, int x) const {
    const int inner = describeActivation(graph, graph.conv(graph.globalMean(x), *m_fc1), m_inner);
    return graph.scaleChannels(x, describeActivation(graph, graph.conv(inner, *m_fc2), m_gate));
}

MobileBlockImpl::MobileBlockImpl(const Options& options)
    : m_identity(options.stride == 1 && options.in == options.out) {
    auto block = container(*this, "block");
    const auto add = [&](auto module) {
        return block->register_module(std::to_string(block->children().size()), module);
    };
    ConvNormImpl::Options conv{.eps = options.eps, .momentum = options.momentum};
    conv.activation = options.activation;
    conv.out = options.expanded;
    if (options.expanded != options.in) {
        conv.in = options.in;
        m_expand = add(ConvNorm(conv));
    }
    conv.in = conv.groups = options.expanded;
    conv.kernel = options.kernel;
    conv.stride = options.stride;
    m_depthwise = add(ConvNorm(conv));
    if (options.squeezed > 0)
        m_excite = add(SqueezeExcite(options.expanded, options.squeezed, options.inner, options.gate));
    conv.out = options.out;
    conv.kernel = conv.stride = conv.groups = 1;
    conv.activation = Activation::none;
    m_project = add(ConvNorm(conv));
}

torch::Tensor MobileBlockImpl::forward(const torch::Tensor& x) {
    torch::Tensor y = m_depthwise(m_expand ? m_expand(x) : x);
    if (m_excite) y = m_excite(y);
    y = m_project(y);
    return m_identity ? joined(x, y) : y;
}

int MobileBlockImpl::describe(NetworkGraph& graph, int x) const {
    int y = m_depthwise->describe(graph, m_expand ? m_expand->describe(graph, x) : x);
    if (m_excite) y = m_excite->describe(graph, y);
    y = m_project->describe(graph, y);
    return m_identity ? graph.add(x, y) : y;
}

} // namespace imago::train
