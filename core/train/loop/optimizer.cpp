// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/optimizer.h"

#include "core/train/loop/compat.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace imago::train {
namespace {

bool startsWithAny(const std::string& name, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const std::string& prefix) { return name.starts_with(prefix); });
}

std::vector<std::string> frozenPrefixes(const Network& network, Freeze freeze, int learning) {
    std::vector<std::string> stages = network.stages();
    std::size_t frozen = stages.size() - std::min(stages.size(), static_cast<std::size_t>(learning));
    if (freeze == Freeze::partial) frozen = std::max(frozen, stages.size() / 2);
    if (freeze == Freeze::backbone) frozen = stages.size();
    stages.resize(frozen);
    return stages;
}

/// Whether frozen: the head learns always, all else unless its stage is frozen; what belongs to no stage
/// comes before the first.
bool isFrozen(const Network& network, const std::string& name, const std::vector<std::string>& frozen) {
    if (name.starts_with(network.headPrefix())) return false;
    if (startsWithAny(name, frozen)) return true;
    return !frozen.empty() && !startsWithAny(name, network.stages());
}

/// How many stages lie between a parameter and the head; −1: it is the head's own.
int distanceFromHead(const Network& network, const std::string& name) {
    if (name.starts_with(network.headPrefix())) return -1;
    const std::vector<std::string> stages = network.stages();
    for (std::size_t k = stages.size(); k > 0; --k)
        if (name.starts_with(stages[k - 1])) return static_cast<int>(stages.size() - k);
    return std::max(0, static_cast<int>(stages.size()) - 1);
}

/// RMSprop as the mobile networks were trained with (torchvision's references/classification).
constexpr double rmspropAlpha = 0.9, rmspropEpsilon = 0.0316;

std::unique_ptr<torch::optim::OptimizerOptions> optionsOf(const Recipe& recipe, double rate, double decay) {
    switch (recipe.optimizer) {
        case OptimizerKind::sgd:
            return std::make_unique<torch::optim::SGDOptions>(torch::optim::SGDOptions(rate)
                                                                  .momentum(recipe.momentum)
                                                                  .weight_decay(decay)
                                                                  .nesterov(recipe.momentum > 0));
        case OptimizerKind::rmsprop:
            return std::make_unique<torch::optim::RMSpropOptions>(torch::optim::RMSpropOptions(rate)
                                                                      .alpha(rmspropAlpha)
                                                                      .eps(rmspropEpsilon)
                                                                      .momentum(recipe.momentum)
                                                                      .weight_decay(decay));
        case OptimizerKind::adamw:
            break;
    }
    return std::make_unique<torch::optim::AdamWOptions>(torch::optim::AdamWOptions(rate).weight_decay(decay));
}

torch::Tensor counter(std::int64_t value) {
    return torch::tensor(value, torch::kInt64);
}

} // namespace

int stageCount(const Network& network) {
    return static_cast<int>(network.stages().size());
}

void applyFreeze(Network& network, Freeze freeze, int learning) {
    const std::vector<std::string> frozen = frozenPrefixes(network, freeze, learning);
    for (auto& item : network.named_parameters())
        item.value().set_requires_grad(!isFrozen(network, item.key(), frozen));
}

void setTraining(Network& network, Freeze freeze, int learning) {
    network.train();
    const std::vector<std::string> frozen = frozenPrefixes(network, freeze, learning);
    for (auto& item : network.named_modules())
        if (!item.key().empty() && startsWithAny(item.key() + ".", frozen)) item.value()->eval();
}

NetworkOptimizer::NetworkOptimizer(const Network& network, const Recipe& recipe, double backboneFactor)
    : m_kind(recipe.optimizer),
      m_clip(recipe.gradientClip) {
    // Groups by distance from the head, and norms and biases apart.
    std::map<std::pair<int, bool>, std::vector<torch::Tensor>> members;
    for (const auto& item : network.named_parameters()) {
        if (!item.value().requires_grad()) continue;
        const int distance = distanceFromHead(network, item.key());
        const bool plain = item.value().dim() <= 1;
        members[{recipe.layerDecay < 1 ? distance : std::min(distance, 0), plain}].push_back(item.value());
        m_learning.emplace_back(item.key(), item.value());
        m_parameters.push_back(item.value());
    }
    std::vector<torch::optim::OptimizerParamGroup> groups;
    for (const auto& [key, parameters] : members) {
        const auto& [distance, plain] = key;
        const double share = distance < 0 ? 1 : backboneFactor * std::pow(recipe.layerDecay, distance);
        const double rate = recipe.learningRate * share;
        groups.emplace_back(parameters, optionsOf(recipe, rate, plain ? 0 : recipe.weightDecay));
        m_peaks.push_back(rate);
    }
    switch (m_kind) {
        case OptimizerKind::adamw:
            m_optimizer = std::make_unique<torch::optim::AdamW>(groups);
            break;
        case OptimizerKind::sgd:
            m_optimizer = std::make_unique<torch::optim::SGD>(groups, recipe.learningRate);
            break;
        case OptimizerKind::rmsprop:
            m_optimizer = std::make_unique<torch::optim::RMSprop>(groups);
            break;
    }
}

void NetworkOptimizer::setFactor(double factor) {
    auto& groups = m_optimizer->param_groups();
    for (std::size_t k = 0; k < groups.size(); ++k)
        groups[k].options().set_lr(m_peaks[k] * factor);
}

void NetworkOptimizer::dropGradients() {
    train::dropGradients(m_parameters);
}

bool NetworkOptimizer::step(double scale) {
    if (scale != 1) {
        const torch::NoGradGuard noGrad;
        for (const torch::Tensor& parameter : m_parameters)
            if (parameter.grad().defined()) parameter.mutable_grad().mul_(scale);
    }
    // Without a limit the norm is wanted all the same; over 10⁻⁶ it must stay a float.
    constexpr double none = 1e30;
    const double limit = m_clip > 0 ? m_clip : none;
    if (!std::isfinite(torch::nn::utils::clip_grad_norm_(m_parameters, limit))) return false;
    m_optimizer->step();
    return true;
}

void NetworkOptimizer::reset() {
    m_optimizer->state().clear();
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
        switch (m_kind) {
            case OptimizerKind::adamw: {
                const auto& state = static_cast<const torch::optim::AdamWParamState&>(*found->second);
                out[name + ":step"] = counter(state.step());
                out[name + ":mean"] = copy(state.exp_avg());
                out[name + ":square"] = copy(state.exp_avg_sq());
                break;
            }
            case OptimizerKind::sgd: {
                const auto& state = static_cast<const torch::optim::SGDParamState&>(*found->second);
                if (state.momentum_buffer().defined())
                    out[name + ":momentum"] = copy(state.momentum_buffer());
                break;
            }
            case OptimizerKind::rmsprop: {
                const auto& state = static_cast<const torch::optim::RMSpropParamState&>(*found->second);
                out[name + ":step"] = counter(state.step());
                out[name + ":square"] = copy(state.square_avg());
                if (state.momentum_buffer().defined())
                    out[name + ":momentum"] = copy(state.momentum_buffer());
                break;
            }
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
        const auto step = state.find(name + ":step");
        if (m_kind != OptimizerKind::sgd && step == state.end()) continue;
        std::unique_ptr<torch::optim::OptimizerParamState> restored;
        if (m_kind == OptimizerKind::adamw) {
            auto adam = std::make_unique<torch::optim::AdamWParamState>();
            adam->step(step->second.item<std::int64_t>());
            adam->exp_avg(part(":mean"));
            adam->exp_avg_sq(part(":square"));
            restored = std::move(adam);
        } else if (m_kind == OptimizerKind::rmsprop) {
            auto rms = std::make_unique<torch::optim::RMSpropParamState>();
            rms->step(step->second.item<std::int64_t>());
            rms->square_avg(part(":square"));
            rms->momentum_buffer(part(":momentum"));
            restored = std::move(rms);
        } else if (const torch::Tensor buffer = part(":momentum"); buffer.defined()) {
            auto sgd = std::make_unique<torch::optim::SGDParamState>();
            sgd->momentum_buffer(buffer);
            restored = std::move(sgd);
        }
        if (!status) return status;
        if (restored) states[stateKey(states, parameter)] = std::move(restored);
    }
    return {};
}

} // namespace imago::train
