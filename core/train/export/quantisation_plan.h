// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"
#include "core/train/export/quantised_graph.h"

#include <functional>
#include <vector>

namespace imago::train {

/// Pictures that 8 bits are fitted to and judged by, N×3×S×S each; never those that files are compared on.
struct QuantisationPictures {
    std::vector<torch::Tensor> fitted; ///< of training
    std::vector<torch::Tensor> judged; ///< not trained on, where there are any
};

/// What the fit came to.
struct QuantisationFit {
    QuantisationPlan plan;
    std::size_t operations = 0, inFloat = 0; ///< that take bytes; those of them that stay in float
    /// Share of pictures with the class of the float network: the lower one of fitted and judged ones.
    double agreement = 0;
};

/// Ranges of all activations, corrected biases, and the fewest operations left in float with which 98 of 100
/// pictures get the class that they get without 8 bits: operations are left in the order in which their own 8
/// bits move the confidences. Where half of them are not enough it is these.
QuantisationFit fitQuantisation(const NetworkGraph& graph, const QuantisationPictures& pictures, Task task);

} // namespace imago::train
