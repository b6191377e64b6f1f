// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/graph_run.h"

#include <cmath>
#include <utility>

namespace imago::train {

namespace {

using Op = NetworkGraph::Op;

torch::Tensor attention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v,
                        std::int64_t heads) {
    const auto split = [&](const torch::Tensor& x) {
        return x.reshape({x.size(0), heads, x.size(1) / heads, x.size(3)});
    };
    const torch::Tensor weights = split(q).transpose(2, 3).matmul(split(k)).softmax(3); // N×h×L×L
    return weights.matmul(split(v).transpose(2, 3)).transpose(2, 3).reshape(v.sizes());
}

} // namespace

torch::Tensor valueOf(const NetworkGraph::Node& node, const std::vector<torch::Tensor>& in) {
    switch (node.op) {
        case Op::input:
            break;
        case Op::conv:
            return torch::conv2d(in[0], node.weight, node.bias, node.stride, node.padding, 1, node.groups);
        case Op::relu:
            return in[0].relu();
        case Op::relu6:
            return in[0].clamp(0, 6);
        case Op::leakyRelu:
            return torch::leaky_relu(in[0], node.slope);
        case Op::sigmoid:
            return in[0].sigmoid();
        case Op::hardSigmoid:
            return (in[0] + 3).clamp(0, 6) / 6;
        case Op::gelu:
            return torch::gelu(in[0]);
        case Op::maxPool:
            return torch::max_pool2d(in[0], node.kernel, node.stride, node.padding);
        case Op::add:
            return in[0] + in[1];
        case Op::multiply:
        case Op::scaleChannels:
            return in[0] * in[1];
        case Op::concat:
            return torch::cat({in[0], in[1]}, 1);
        case Op::channelNorm: {
            const torch::Tensor centred = in[0] - in[0].mean({1}, true);
            return centred / ((centred * centred).mean({1}, true) + node.eps).sqrt();
        }
        case Op::tokens: {
            const torch::Tensor row = in[0].reshape({in[0].size(0), in[0].size(1), 1, -1});
            return torch::constant_pad_nd(row, {1, 0}, 0) + node.weight;
        }
        case Op::attention:
            return attention(in[0], in[1], in[2], node.heads);
        case Op::firstToken:
            return in[0].narrow(3, 0, 1);
        case Op::globalMean:
            return in[0].mean({2, 3}, true);
        case Op::flatten:
            return in[0].flatten(1);
        case Op::linear:
            return torch::linear(in[0], node.weight, node.bias);
    }
    return {};
}

LivingValues::LivingValues(const NetworkGraph& graph, torch::Tensor input)
    : m_graph(graph),
      m_lastUser(graph.nodes().size(), 0),
      m_values(graph.nodes().size()) {
    for (std::size_t i = 0; i < graph.nodes().size(); ++i)
        for (const int value : graph.nodes()[i].inputs)
            m_lastUser[static_cast<std::size_t>(value)] = i;
    m_values[0] = std::move(input);
}

std::vector<torch::Tensor> LivingValues::inputsOf(std::size_t node) const {
    std::vector<torch::Tensor> inputs;
    for (const int value : m_graph.nodes()[node].inputs)
        inputs.push_back(m_values[static_cast<std::size_t>(value)]);
    return inputs;
}

void LivingValues::set(std::size_t node, torch::Tensor value) {
    m_values[node] = std::move(value);
    for (const int input : m_graph.nodes()[node].inputs)
        if (m_lastUser[static_cast<std::size_t>(input)] == node)
            m_values[static_cast<std::size_t>(input)] = torch::Tensor();
}

torch::Tensor runGraph(const NetworkGraph& graph, const torch::Tensor& x,
                       const std::function<void(int value, const torch::Tensor&)>& seen) {
    const torch::NoGradGuard guard;
    LivingValues values(graph, x);
    seen(0, x);
    for (std::size_t i = 1; i < graph.nodes().size(); ++i) {
        values.set(i, valueOf(graph.nodes()[i], values.inputsOf(i)));
        seen(static_cast<int>(i), values[i]);
    }
    return values[graph.nodes().size() - 1];
}

} // namespace imago::train
