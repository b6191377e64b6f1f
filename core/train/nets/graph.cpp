// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/graph.h"

#include "core/train/nets/network.h"

namespace imago::train {

namespace {

torch::Tensor stored(const torch::Tensor& tensor) {
    return tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous().clone();
}

torch::Tensor as64(const torch::Tensor& tensor) {
    return tensor.detach().to(torch::kCPU, torch::kFloat64);
}

} // namespace

NetworkGraph::NetworkGraph(std::int64_t side) : m_side(side) {
    Node input;
    input.channels = 3;
    input.height = input.width = side;
    m_nodes.push_back(std::move(input));
}

int NetworkGraph::append(Node node) {
    m_nodes.push_back(std::move(node));
    return static_cast<int>(m_nodes.size()) - 1;
}

NetworkGraph::Node NetworkGraph::nodeOn(Op op, int x) const {
    const Node& from = m_nodes.at(static_cast<std::size_t>(x));
    Node node;
    node.op = op;
    node.inputs = {x};
    node.channels = from.channels;
    node.height = from.height;
    node.width = from.width;
    return node;
}

int NetworkGraph::binary(Op op, int a, int b) {
    Node node = nodeOn(op, a);
    node.inputs.push_back(b);
    return append(std::move(node));
}

int NetworkGraph::conv(int x, const torch::nn::Conv2dImpl& layer, const torch::nn::BatchNorm2dImpl* norm) {
    return conv(x, layer, norm, layer.options.stride()->at(0));
}

int NetworkGraph::conv(int x, const torch::nn::Conv2dImpl& layer, const torch::nn::BatchNorm2dImpl* norm,
                       std::int64_t stride) {
    const std::int64_t padding = (*c10::get_if<torch::ExpandingArray<2>>(&layer.options.padding()))->at(0);
    // Folding in double keeps the rounding below that of a single float operation.
    torch::Tensor weight = as64(layer.weight);
    torch::Tensor bias =
        layer.bias.defined() ? as64(layer.bias) : torch::zeros({weight.size(0)}, torch::kFloat64);
    if (norm) {
        const torch::Tensor factor =
            as64(norm->weight) / torch::sqrt(as64(norm->running_var) + norm->options.eps());
        weight = weight * factor.view({-1, 1, 1, 1});
        bias = as64(norm->bias) + (bias - as64(norm->running_mean)) * factor;
    }
    return conv(x, weight, bias, stride, padding, layer.options.groups());
}

int NetworkGraph::conv(int x, const torch::Tensor& weight, const torch::Tensor& bias, std::int64_t stride,
                       std::int64_t padding, std::int64_t groups) {
    Node node = nodeOn(Op::conv, x);
    node.kernel = weight.size(2);
    node.stride = stride;
    node.padding = padding;
    node.groups = groups;
    node.weight = stored(weight);
    node.bias = stored(bias);
    node.channels = weight.size(0);
    node.height = (node.height + 2 * padding - node.kernel) / stride + 1;
    node.width = (node.width + 2 * padding - node.kernel) / stride + 1;
    return append(std::move(node));
}

int NetworkGraph::pointwise(int x, const torch::Tensor& weight, const torch::Tensor& bias) {
    return conv(x, weight.view({weight.size(0), weight.size(1), 1, 1}), bias);
}

int NetworkGraph::channelNorm(int x, double eps) {
    Node node = nodeOn(Op::channelNorm, x);
    node.eps = eps;
    return append(std::move(node));
}

int NetworkGraph::layerNorm(int x, const torch::nn::LayerNormImpl& norm) {
    const std::int64_t channels = norm.weight.size(0);
    return conv(channelNorm(x, norm.options.eps()), norm.weight.view({channels, 1, 1, 1}), norm.bias, 1, 0,
                channels);
}

int NetworkGraph::behindNorm(int x, const torch::nn::LayerNormImpl& norm, const torch::Tensor& weight,
                             const torch::Tensor& bias, std::int64_t stride) {
    torch::Tensor folded = as64(weight);
    if (folded.dim() == 2) folded = folded.view({folded.size(0), folded.size(1), 1, 1});
    // W·(γ z + β) + b = (W γ)·z + (b + W·β)
    const torch::Tensor shift = folded.sum({2, 3}).mv(as64(norm.bias));
    return conv(x, folded * as64(norm.weight).view({1, -1, 1, 1}), as64(bias) + shift, stride);
}

int NetworkGraph::leakyRelu(int x, double slope) {
    Node node = nodeOn(Op::leakyRelu, x);
    node.slope = slope;
    return append(std::move(node));
}

int NetworkGraph::maxPool(int x, std::int64_t kernel, std::int64_t stride, std::int64_t padding) {
    Node node = nodeOn(Op::maxPool, x);
    node.kernel = kernel;
    node.stride = stride;
    node.padding = padding;
    node.height = (node.height + 2 * padding - kernel) / stride + 1;
    node.width = (node.width + 2 * padding - kernel) / stride + 1;
    return append(std::move(node));
}

int NetworkGraph::concat(int a, int b) {
    const int value = binary(Op::concat, a, b);
    m_nodes.back().channels += m_nodes.at(static_cast<std::size_t>(b)).channels;
    return value;
}

int NetworkGraph::tokens(int x, const torch::Tensor& positions) {
    Node node = nodeOn(Op::tokens, x);
    node.weight = stored(positions);
    node.width = 1 + node.height * node.width;
    node.height = 1;
    return append(std::move(node));
}

int NetworkGraph::attention(int q, int k, int v, std::int64_t heads) {
    const int value = binary(Op::attention, q, k);
    m_nodes.back().inputs.push_back(v);
    m_nodes.back().heads = heads;
    return value;
}

int NetworkGraph::toOnePlace(Op op, int x) {
    Node node = nodeOn(op, x);
    node.height = node.width = 1;
    return append(std::move(node));
}

int NetworkGraph::linear(int x, const torch::Tensor& weight, const torch::Tensor& bias) {
    Node node = nodeOn(Op::linear, x);
    node.weight = stored(weight);
    node.bias = stored(bias);
    node.channels = weight.size(0);
    return append(std::move(node));
}

NetworkGraph graphOf(const Network& network, std::int64_t side) {
    const torch::NoGradGuard guard;
    NetworkGraph graph(side);
    const int features = graph.flatten(network.describe(graph));
    const torch::Tensor weight = as64(network.head().weight) / as64(network.featureStd());
    const torch::Tensor bias = as64(network.head().bias) - weight.mv(as64(network.featureMean()));
    graph.linear(features, weight, bias);
    return graph;
}

} // namespace imago::train
