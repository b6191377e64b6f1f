// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/optimizer.h"

#include "core/train/loop/compat.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago::train {
namespace {

bool startsWithAny(const std::string& name, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const std::string& prefix) { return name.starts_with(prefix); });
}

std::vector<std::string> frozenPrefixes(const Network& network, Freeze freeze) {
    std::vector<std::string> stages = network.stages();
    if (freeze == Freeze::none) stages.clear();
    if (freeze == Freeze::partial) stages.resize(stages.size() / 2);
    return stages;
}

torch::Tensor counter(std::int64_t value) {
    return torch::tensor(value, torch::kInt64);
}

} // namespace

void applyFreeze(Network& network, Freeze freeze) {
    const std::vector<std::string> frozen = frozenPrefixes(network, freeze);
    for (auto& item : network.named_parameters())
        item.value().set_requires_grad(!startsWithAny(item.key(), frozen));
}

void setTraining(Network& network, Freeze freeze) {
    network.train();
    const std::vector<std::string> frozen = frozenPrefixes(network, freeze);
    for (auto& item : network.named_modules())
        if (!item.key().empty() && startsWithAny(item.key() + ".", frozen)) item.value()->eval();
}

NetworkOptimizer::NetworkOptimizer(const Network& network, const Recipe& recipe, double backboneFactor)
    : m_clip(recipe.gradientClip),
      m_adam(recipe.optimizer == OptimizerKind::adamw) {
    // Groups by two bits: 1 = backbone, 2 = norm or bias.
    std::vector<std::vector<torch::Tensor>> members(4);
    for (const auto& item : network.named_parameters()) {
        if (!item.value().requires_grad()) continue;
        const bool backbone = !item.key().starts_with(network.headPrefix());
        const bool plain = item.value().dim() <= 1;
        members[(backbone ? 1u : 0u) + (plain ? 2u : 0u)].push_back(item.value());
        m_learning.emplace_back(item.key(), item.value());
        m_parameters.push_back(item.value());
    }
    std::vector<torch::optim::OptimizerParamGroup> groups;
    for (std::size_t k = 0; k < members.size(); ++k) {
        if (members[k].empty()) continue;
        const double rate = recipe.learningRate * (k & 1u ? backboneFactor : 1.0);
        const double decay = k & 2u ? 0.0 : recipe.weightDecay;
        std::unique_ptr<torch::optim::OptimizerOptions> options;
        if (m_adam)
            options = std::make_unique<torch::optim::AdamWOptions>(
                torch::optim::AdamWOptions(rate).weight_decay(decay));
        else
            options = std::make_unique<torch::optim::SGDOptions>(torch::optim::SGDOptions(rate)
                                                                     .momentum(recipe.momentum)
                                                                     .weight_decay(decay)
                                                                     .nesterov(recipe.momentum > 0));
        groups.emplace_back(members[k], std::move(options));
        m_peaks.push_back(rate);
    }
    if (m_adam)
        m_optimizer =
            std::make_unique<torch::optim::AdamW>(groups, torch::optim::AdamWOptions(recipe.learningRate));
    else
        m_optimizer =
            std::make_unique<torch::optim::SGD>(groups, torch::optim::SGDOptions(recipe.learningRate));
}

void NetworkOptimizer::setFactor(double factor) {
    auto& groups = m_optimizer->param_groups();
    for (std::size_t k = 0; k < groups.size(); ++k)
        groups[k].options().set_lr(m_peaks[k] * factor);
}

void NetworkOptimizer::dropGradients() {
    train::dropGradients(m_parameters);
}

void NetworkOptimizer::step() {
    if (m_clip > 0) torch::nn::utils::clip_grad_norm_(m_parameters, m_clip);
    m_optimizer->step();
}

TensorMap NetworkOptimizer::state() const {
    TensorMap out;
    const auto& states = m_optimizer->state();
    const auto copy = [](const torch::Tensor& tensor) {
        return tensor.detach().to(torch::kCPU, false, true);
    };
    for (const auto& [name, parameter] : m_learning) {
        const auto found = states.find(stateKey(states, parameter));
        if (found == states.end()) continue;
        if (m_adam) {
            const auto& state = static_cast<const torch::optim::AdamWParamState&>(*found->second);
            out[name + ":step"] = counter(state.step());
            out[name + ":mean"] = copy(state.exp_avg());
            out[name + ":square"] = copy(state.exp_avg_sq());
        } else {
            const auto& state = static_cast<const torch::optim::SGDParamState&>(*found->second);
            if (state.momentum_buffer().defined()) out[name + ":momentum"] = copy(state.momentum_buffer());
        }
    }
    return out;
}

Status NetworkOptimizer::setState(const TensorMap& state) {
    auto& states = m_optimizer->state();
    for (const auto& [name, parameter] : m_learning) {
        Status status;
        const auto part = [&, &key = name, &like = parameter](const char* kind) {
            const auto found = state.find(key + kind);
            if (found == state.end()) return torch::Tensor();
            if (found->second.sizes() != like.sizes()) {
                status =
                    failure(ErrorCode::corrupt, fmt::format("the checkpoint's state of {} has another shape "
                                                            "than the network's parameter",
                                                            key));
                return torch::Tensor();
            }
            // The moments keep the parameter's place in memory, which the kernels are fastest with.
            return torch::empty_like(like).copy_(found->second).detach();
        };
        const torch::NoGradGuard noGrad;
        if (m_adam) {
            const auto step = state.find(name + ":step");
            if (step == state.end()) continue;
            auto restored = std::make_unique<torch::optim::AdamWParamState>();
            restored->step(step->second.item<std::int64_t>());
            restored->exp_avg(part(":mean"));
            restored->exp_avg_sq(part(":square"));
            if (!status) return status;
            states[stateKey(states, parameter)] = std::move(restored);
        } else {
            auto restored = std::make_unique<torch::optim::SGDParamState>();
            restored->momentum_buffer(part(":momentum"));
            if (!status) return status;
            if (restored->momentum_buffer().defined())
                states[stateKey(states, parameter)] = std::move(restored);
        }
    }
    return {};
}

} // namespace imago::train
