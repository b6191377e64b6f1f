// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/graph.h"

#include "core/train/nets/network.h"

namespace imago::train {

namespace {

torch::Tensor stored(const torch::Tensor& tensor) {
    return tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous().clone();
}

} // namespace

NetworkGraph::NetworkGraph(std::int64_t side) : m_side(side) {
    m_nodes.emplace_back();
}

int NetworkGraph::append(Node node) {
    m_nodes.push_back(std::move(node));
    return static_cast<int>(m_nodes.size()) - 1;
}

int NetworkGraph::unary(Op op, int x) {
    Node node;
    node.op = op;
    node.inputs = {x};
    return append(std::move(node));
}

int NetworkGraph::conv(int x, const torch::nn::Conv2dImpl& layer, const torch::nn::BatchNorm2dImpl* norm) {
    return conv(x, layer, norm, layer.options.stride()->at(0));
}

int NetworkGraph::conv(int x, const torch::nn::Conv2dImpl& layer, const torch::nn::BatchNorm2dImpl* norm,
                       std::int64_t stride) {
    Node node;
    node.op = Op::conv;
    node.inputs = {x};
    node.kernel = layer.options.kernel_size()->at(0);
    node.stride = stride;
    node.padding = (*c10::get_if<torch::ExpandingArray<2>>(&layer.options.padding()))->at(0);
    node.groups = layer.options.groups();
    // Folding in double keeps the rounding below that of a single float operation.
    torch::Tensor weight = layer.weight.detach().to(torch::kCPU, torch::kFloat64);
    torch::Tensor bias = layer.bias.defined() ? layer.bias.detach().to(torch::kCPU, torch::kFloat64)
                                              : torch::zeros({weight.size(0)}, torch::kFloat64);
    if (norm) {
        const auto as64 = [](const torch::Tensor& t) { return t.detach().to(torch::kCPU, torch::kFloat64); };
        const torch::Tensor factor =
            as64(norm->weight) / torch::sqrt(as64(norm->running_var) + norm->options.eps());
        weight = weight * factor.view({-1, 1, 1, 1});
        bias = as64(norm->bias) + (bias - as64(norm->running_mean)) * factor;
    }
    node.weight = stored(weight);
    node.bias = stored(bias);
    return append(std::move(node));
}

int NetworkGraph::leakyRelu(int x, double slope) {
    const int value = unary(Op::leakyRelu, x);
    m_nodes.back().slope = slope;
    return value;
}

int NetworkGraph::maxPool(int x, std::int64_t kernel, std::int64_t stride, std::int64_t padding) {
    Node node;
    node.op = Op::maxPool;
    node.inputs = {x};
    node.kernel = kernel;
    node.stride = stride;
    node.padding = padding;
    return append(std::move(node));
}

int NetworkGraph::add(int a, int b) {
    const int value = unary(Op::add, a);
    m_nodes.back().inputs.push_back(b);
    return value;
}

int NetworkGraph::concat(int a, int b) {
    const int value = unary(Op::concat, a);
    m_nodes.back().inputs.push_back(b);
    return value;
}

int NetworkGraph::linear(int x, const torch::Tensor& weight, const torch::Tensor& bias) {
    Node node;
    node.op = Op::linear;
    node.inputs = {x};
    node.weight = stored(weight);
    node.bias = stored(bias);
    return append(std::move(node));
}

NetworkGraph graphOf(const Network& network, std::int64_t side) {
    const torch::NoGradGuard guard;
    NetworkGraph graph(side);
    const int features = graph.globalMean(network.describe(graph));
    const auto as64 = [](const torch::Tensor& t) { return t.detach().to(torch::kCPU, torch::kFloat64); };
    const torch::Tensor weight = as64(network.head().weight) / as64(network.featureStd());
    const torch::Tensor bias = as64(network.head().bias) - weight.mv(as64(network.featureMean()));
    graph.linear(features, weight, bias);
    return graph;
}

} // namespace imago::train
