// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/graph.h"

#include <functional>
#include <vector>

namespace imago::train {

/// One node's value from those of its inputs.
torch::Tensor valueOf(const NetworkGraph::Node& node, const std::vector<torch::Tensor>& inputs);

/// Values of a graph that are wanted no longer than they are needed.
class LivingValues {
public:
    LivingValues(const NetworkGraph& graph, torch::Tensor input);
    std::vector<torch::Tensor> inputsOf(std::size_t node) const;
    const torch::Tensor& operator[](std::size_t node) const { return m_values[node]; }
    /// In rising order; drops what no later node takes.
    void set(std::size_t node, torch::Tensor value);

private:
    const NetworkGraph& m_graph;
    std::vector<std::size_t> m_lastUser;
    std::vector<torch::Tensor> m_values;
};

/// Computes a graph's values for x (N×3×S×S) one after another and shows each to `seen` with its number; a
/// value is dropped when nothing needs it any more. Returns the last: the logits.
torch::Tensor runGraph(const NetworkGraph& graph, const torch::Tensor& x,
                       const std::function<void(int value, const torch::Tensor&)>& seen);

} // namespace imago::train
