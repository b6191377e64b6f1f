// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"
#include "core/train/loop/tensor_map.h"

#include <torch/torch.h>

#include <memory>
#include <vector>

namespace imago::train {

/// What learns under a recipe: sets requires_grad on every parameter. With `partial` the first half of the
/// stages keeps its weights.
void applyFreeze(Network& network, Freeze freeze);
/// Training mode for what learns; frozen stages stay in eval mode, their batch statistics as they are.
void setTraining(Network& network, Freeze freeze);

/// AdamW or SGD over the parameters that learn, in groups: the head at the recipe's rate, the backbone at its
/// share of it; norms and biases without weight decay.
class NetworkOptimizer {
public:
    /// backboneFactor is given apart from the recipe: a backbone that starts at random learns at the full
    /// rate.
    NetworkOptimizer(const Network& network, const Recipe& recipe, double backboneFactor);

    /// Learning rates = peak × factor.
    void setFactor(double factor);
    void dropGradients();
    /// Scales all gradients down to the recipe's norm, then steps.
    void step();

    /// Moments and step counts by parameter name.
    TensorMap state() const;
    /// Errors: corrupt where shapes differ.
    Status setState(const TensorMap& state);

private:
    std::vector<std::pair<std::string, torch::Tensor>> m_learning;
    std::vector<torch::Tensor> m_parameters;
    std::vector<double> m_peaks; ///< a group each
    double m_clip = 0;
    bool m_adam = true;
    std::unique_ptr<torch::optim::Optimizer> m_optimizer;
};

} // namespace imago::train
