// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/network.h"

#include "core/train/nets/convnext.h"
#include "core/train/nets/csp_nano.h"
#include "core/train/nets/efficientnet.h"
#include "core/train/nets/layers.h"
#include "core/train/nets/mobilenet_v2.h"
#include "core/train/nets/mobilenet_v3.h"
#include "core/train/nets/resnet.h"
#include "core/train/nets/small_cnn.h"
#include "core/train/nets/vision_transformer.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace imago::train {

namespace {

using Made = std::shared_ptr<Network>;

struct Maker {
    std::string_view kind;
    Made (*make)(std::int64_t classes);
};

constexpr Maker makers[] = {
    {"csp_nano", [](std::int64_t classes) -> Made { return std::make_shared<CspNano>(classes); }},
    {"mobilenet_v2", [](std::int64_t classes) -> Made { return std::make_shared<MobileNetV2>(classes); }},
    {"mobilenet_v3_small",
     [](std::int64_t classes) -> Made {
         return std::make_shared<MobileNetV3>(MobileNetV3::Size::small, classes);
     }},
    {"mobilenet_v3_large",
     [](std::int64_t classes) -> Made {
         return std::make_shared<MobileNetV3>(MobileNetV3::Size::large, classes);
     }},
    {"resnet18", [](std::int64_t classes) -> Made { return std::make_shared<ResNet>(18, classes); }},
    {"resnet34", [](std::int64_t classes) -> Made { return std::make_shared<ResNet>(34, classes); }},
    {"resnet50", [](std::int64_t classes) -> Made { return std::make_shared<ResNet>(50, classes); }},
    {"efficientnet_b0", [](std::int64_t classes) -> Made { return std::make_shared<EfficientNet>(classes); }},
    {"convnext_tiny", [](std::int64_t classes) -> Made { return std::make_shared<ConvNext>(classes); }},
    {"vit_tiny",
     [](std::int64_t classes) -> Made {
         return std::make_shared<VisionTransformer>(VisionTransformer::Size::tiny, classes);
     }},
    {"vit_small",
     [](std::int64_t classes) -> Made {
         return std::make_shared<VisionTransformer>(VisionTransformer::Size::small, classes);
     }},
    {"small_cnn", [](std::int64_t classes) -> Made { return std::make_shared<SmallCnn>(classes); }},
};

} // namespace

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
        blocks[i]->setDropChance(p * static_cast<double>(i) / static_cast<double>(blocks.size() - 1));
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

torch::Tensor Network::fitted(const std::string&, const torch::Tensor& stored) const {
    return stored;
}

Result<std::shared_ptr<Network>> makeNetwork(const std::string& kind, std::int64_t classes) {
    if (classes < 1)
        return failure(ErrorCode::invalidArgument,
                       fmt::format("A network needs at least one class, not {}.", classes));
    const auto found = std::find_if(std::begin(makers), std::end(makers),
                                    [&](const Maker& maker) { return maker.kind == kind; });
    if (found == std::end(makers)) {
        std::string known;
        for (const Maker& maker : makers)
            known += fmt::format("{}{}", known.empty() ? "" : ", ", maker.kind);
        return failure(ErrorCode::unsupported,
                       fmt::format("There is no network named \"{}\"; choose one of {}.", kind, known));
    }
    try {
        return found->make(classes);
    } catch (const std::exception& e) {
        return failure(ErrorCode::internal,
                       fmt::format("The network {} cannot be built: {}", kind, e.what()));
    }
}

} // namespace imago::train
