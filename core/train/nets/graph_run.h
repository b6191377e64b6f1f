// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/graph.h"

#include <functional>

namespace imago::train {

/// Computes a graph's values for x (N×3×S×S) one after another and shows each to `seen` with its number; a
/// value is dropped when nothing needs it any more. Returns the last: the logits.
torch::Tensor runGraph(const NetworkGraph& graph, const torch::Tensor& x,
                       const std::function<void(int value, const torch::Tensor&)>& seen);

} // namespace imago::train
