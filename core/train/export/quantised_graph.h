// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/export/quantisation.h"

#include <vector>

namespace imago::train {

/// How a file computes with 8 bits, a number each for the nodes of a graph.
struct QuantisationPlan {
    std::vector<ActivationScale> scales; ///< of the nodes' values
    std::vector<bool> inFloat;           ///< the node stays as it is: its inputs and its weights
    /// Of convolutions and linear layers: in place of the node's own. Undefined elsewhere.
    std::vector<torch::Tensor> biases;
};
/// Every node in 8 bits with its own bias.
QuantisationPlan plainPlan(const NetworkGraph& graph, std::vector<ActivationScale> scales);

/// Is the input of such a node held in 8 bits? Left as they are: what a rectifier takes, since the runtime
/// makes it part of the operation in front; gates, which need their precision; the running sum of
/// transformers, whose few great values would cost all others theirs.
bool takesBytes(const NetworkGraph& graph, std::size_t node);
/// A convolution or a linear layer.
bool hasWeights(const NetworkGraph::Node& node);

/// A graph in float32 that rounds and clips as the file will.
class QuantisedGraph {
public:
    QuantisedGraph(const NetworkGraph& graph, const QuantisationPlan& plan);
    torch::Tensor valueOf(std::size_t node, std::vector<torch::Tensor> inputs) const;
    torch::Tensor logits(const torch::Tensor& x) const;

private:
    const NetworkGraph& m_graph;
    std::vector<NetworkGraph::Node> m_nodes; ///< with the weights as 8 bits hold them
    std::vector<bool> m_bytes;               ///< the node's inputs go through 8 bits
    std::vector<ActivationScale> m_scales;
};

/// Moves the plan's biases so that over these pictures (N×3×S×S) each channel of a layer has the mean that it
/// has without 8 bits, layer by layer with what the layers before still err by: empirical bias correction
/// (Nagel et al. 2019, arXiv 1906.04721, section 4.2). Rounding shifts means, and layers behind add that up.
void correctBiases(const NetworkGraph& graph, const torch::Tensor& pictures, QuantisationPlan& plan);

} // namespace imago::train
