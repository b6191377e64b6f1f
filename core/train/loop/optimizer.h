// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/recipe.h"
#include "core/train/loop/tensor_map.h"

#include <torch/torch.h>

#include <memory>
#include <string>
#include <vector>

namespace imago::train {

/// What learns under a recipe at a time: sets requires_grad on every parameter. `learning` stages, counted
/// from the head down, may learn (unfrozenStages()); with `partial` the first half never does.
void applyFreeze(Network& network, Freeze freeze, int learning);
/// Training mode for what learns; frozen stages stay in eval mode, their batch statistics as they are.
void setTraining(Network& network, Freeze freeze, int learning);
int stageCount(const Network& network);

/// AdamW, SGD or RMSprop over the parameters that learn, in groups: the head at the recipe's rate, the stages
/// of the backbone at their shares of it; norms and biases without weight decay.
class NetworkOptimizer {
public:
    /// Over the parameters that require gradients now. backboneFactor is given apart from the recipe: a
    /// backbone that starts at random learns at the full rate.
    NetworkOptimizer(const Network& network, const Recipe& recipe, double backboneFactor);

    /// Learning rates = peak × factor.
    void setFactor(double factor);
    void dropGradients();
    /// Multiplies all gradients with `scale`, scales them down to the recipe's norm, then steps. Without a
    /// step, false: their norm is no number.
    bool step(double scale = 1);
    /// Forgets all moments.
    void reset();
    const std::vector<torch::Tensor>& parameters() const { return m_parameters; }

    /// Moments and step counts by parameter name.
    TensorMap state() const;
    /// Errors: corrupt where shapes differ.
    Status setState(const TensorMap& state);

private:
    OptimizerKind m_kind;
    std::vector<std::pair<std::string, torch::Tensor>> m_learning;
    std::vector<torch::Tensor> m_parameters;
    std::vector<double> m_peaks; ///< a group each
    double m_clip = 0;
    std::unique_ptr<torch::optim::Optimizer> m_optimizer;
};

} // namespace imago::train
