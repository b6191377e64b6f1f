// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/network.h"

#include "core/train/nets/csp_nano.h"
#include "core/train/nets/layers.h"
#include "core/train/nets/mobilenet_v2.h"
#include "core/train/nets/resnet18.h"
#include "core/train/nets/small_cnn.h"

#include <fmt/format.h>

namespace imago::train {

torch::Tensor Network::pool(const torch::Tensor& map) {
    return map.mean({2, 3});
}

torch::Tensor Network::classify(torch::Tensor features) {
    features = standardised(features);
    if (is_training() && m_dropout > 0) features = torch::dropout(features, m_dropout, true);
    return torch::linear(features, head().weight, head().bias);
}

void Network::setStochasticDepth(double p) {
    std::vector<ResidualBlock*> blocks;
    for (const auto& module : modules(false))
        if (auto* block = dynamic_cast<ResidualBlock*>(module.get()); block && block->hasIdentity())
            blocks.push_back(block);
    for (std::size_t i = 0; i < blocks.size(); ++i)
        blocks[i]->setDropChance(p * static_cast<double>(i + 1) / static_cast<double>(blocks.size()));
}

void Network::setDropout(double p) {
    TORCH_CHECK(p < 1, "a dropout of ", p, " leaves nothing");
    m_dropout = p < 0 ? m_ownDropout : p;
}

void Network::registerBuffers(std::int64_t features, double dropout) {
    m_ownDropout = m_dropout = dropout;
    m_featureMean = register_buffer("feature_mean", torch::zeros({features}));
    m_featureStd = register_buffer("feature_std", torch::ones({features}));
    m_foldedNorms = register_buffer("folded_norms", torch::zeros({}, torch::kInt64));
}

bool Network::foldedNorms() const {
    return m_foldedNorms.item<std::int64_t>() != 0;
}

void Network::setFoldedNorms(bool folded) {
    m_foldedNorms.fill_(folded ? 1 : 0);
    train(is_training());
}

void Network::train(bool on) {
    Module::train(on);
    if (!on || !foldedNorms()) return;
    for (const auto& module : modules(false))
        if (auto* norm = module->as<torch::nn::BatchNorm2dImpl>()) norm->eval();
}

void Network::setFeatureStatistics(const torch::Tensor& mean, const torch::Tensor& std) {
    const torch::NoGradGuard guard;
    TORCH_CHECK(mean.sizes() == m_featureMean.sizes() && std.sizes() == m_featureStd.sizes(),
                "feature statistics need ", m_featureMean.numel(), " values");
    m_featureMean.copy_(mean);
    m_featureStd.copy_(torch::where(std < 1e-6, torch::ones_like(std), std));
}

torch::Tensor Network::standardised(const torch::Tensor& features) const {
    return (features - m_featureMean) / m_featureStd;
}

Result<std::shared_ptr<Network>> makeNetwork(const std::string& kind, std::int64_t classes) {
    if (classes < 1)
        return failure(ErrorCode::invalidArgument,
                       fmt::format("A network needs at least one class, not {}.", classes));
    try {
        if (kind == "csp_nano") return std::shared_ptr<Network>(std::make_shared<CspNano>(classes));
        if (kind == "mobilenet_v2") return std::shared_ptr<Network>(std::make_shared<MobileNetV2>(classes));
        if (kind == "resnet18") return std::shared_ptr<Network>(std::make_shared<ResNet18>(classes));
        if (kind == "small_cnn") return std::shared_ptr<Network>(std::make_shared<SmallCnn>(classes));
    } catch (const std::exception& e) {
        return failure(ErrorCode::internal,
                       fmt::format("The network {} cannot be built: {}", kind, e.what()));
    }
    return failure(ErrorCode::unsupported,
                   fmt::format("There is no network named \"{}\"; choose csp_nano, mobilenet_v2, resnet18 or "
                               "small_cnn.",
                               kind));
}

} // namespace imago::train
