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
    std::size_t layers = 0, inFloat = 0; ///< convolutions and linear layers; those of them that stay in float
    double agreement = 0;                ///< share of all the pictures with the class of the float network
};

/// Ranges of all activations, corrected biases, and the fewest layers left in float with which the pictures
/// get the class that they get without 8 bits: layers are left in the order of the error that their own 8
/// bits make in the logits. Where half of the layers are not enough it is these.
QuantisationFit fitQuantisation(const NetworkGraph& graph, const QuantisationPictures& pictures, Task task);

} // namespace imago::train
