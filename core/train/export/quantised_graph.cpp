// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/quantised_graph.h"

#include "core/train/nets/graph_run.h"

#include <algorithm>
#include <utility>

namespace imago::train {

namespace {

using Op = NetworkGraph::Op;

torch::Tensor throughBytes(const torch::Tensor& x, const ActivationScale& s) {
    return torch::fake_quantize_per_tensor_affine(x.contiguous(), double(s.scale), s.zero, 0, 255);
}

/// One number a channel as it is added to a value.
torch::Tensor asChannels(const torch::Tensor& channels, const torch::Tensor& value) {
    return value.dim() == 4 ? channels.view({1, -1, 1, 1}) : channels.view({1, -1});
}

} // namespace

QuantisationPlan plainPlan(const NetworkGraph& graph, std::vector<ActivationScale> scales) {
    QuantisationPlan plan{std::move(scales), std::vector<bool>(graph.nodes().size(), false), {}};
    for (const auto& node : graph.nodes())
        plan.biases.push_back(hasWeights(node) ? node.bias : torch::Tensor());
    return plan;
}

bool takesBytes(const NetworkGraph& graph, std::size_t node) {
    switch (graph.nodes()[node].op) {
        case Op::conv:
        case Op::linear:
        case Op::globalMean:
        case Op::maxPool:
        case Op::concat:
        case Op::leakyRelu:
        case Op::sigmoid:
        case Op::hardSigmoid:
            return true;
        case Op::add:
            return std::none_of(graph.nodes().begin(), graph.nodes().end(),
                                [](const auto& one) { return one.op == Op::channelNorm; });
        default:
            return false;
    }
}

bool hasWeights(const NetworkGraph::Node& node) {
    return node.op == Op::conv || node.op == Op::linear;
}

QuantisedGraph::QuantisedGraph(const NetworkGraph& graph, const QuantisationPlan& plan)
    : m_graph(graph),
      m_nodes(graph.nodes()),
      m_scales(plan.scales) {
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_bytes.push_back(!plan.inFloat[i] && takesBytes(graph, i));
        auto& node = m_nodes[i];
        if (!hasWeights(node)) continue;
        node.bias = plan.biases[i];
        if (!m_bytes[i]) continue;
        const float input = m_scales[static_cast<std::size_t>(node.inputs[0])].scale;
        const QuantisedWeights q = quantised(node.weight, node.bias, input);
        std::vector<std::int64_t> rows(static_cast<std::size_t>(node.weight.dim()), 1);
        rows[0] = -1;
        node.weight = q.weight.to(torch::kFloat32) * q.scale.view(rows);
        node.bias = q.bias.to(torch::kFloat32) * (q.scale * input);
    }
}

torch::Tensor QuantisedGraph::valueOf(std::size_t node, std::vector<torch::Tensor> inputs) const {
    if (m_bytes[node])
        for (std::size_t i = 0; i < inputs.size(); ++i)
            inputs[i] = throughBytes(inputs[i], m_scales[static_cast<std::size_t>(m_nodes[node].inputs[i])]);
    return train::valueOf(m_nodes[node], inputs);
}

torch::Tensor QuantisedGraph::logits(const torch::Tensor& x) const {
    const torch::NoGradGuard guard;
    LivingValues values(m_graph, x);
    for (std::size_t i = 1; i < m_nodes.size(); ++i)
        values.set(i, valueOf(i, values.inputsOf(i)));
    return values[m_nodes.size() - 1];
}

void correctBiases(const NetworkGraph& graph, const torch::Tensor& pictures, QuantisationPlan& plan) {
    const torch::NoGradGuard guard;
    const QuantisedGraph bytes(graph, plan);
    LivingValues wanted(graph, pictures), found(graph, pictures);
    for (std::size_t i = 1; i < graph.nodes().size(); ++i) {
        const auto& node = graph.nodes()[i];
        wanted.set(i, valueOf(node, wanted.inputsOf(i)));
        torch::Tensor value = bytes.valueOf(i, found.inputsOf(i));
        if (hasWeights(node)) {
            const torch::Tensor off = wanted[i] - value;
            const torch::Tensor shift = off.dim() == 4 ? off.mean({0, 2, 3}) : off.mean(0);
            plan.biases[i] = plan.biases[i] + shift;
            value = value + asChannels(shift, value);
        }
        found.set(i, value);
    }
}

} // namespace imago::train
