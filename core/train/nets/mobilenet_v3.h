// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/mobile_blocks.h"
#include "core/train/nets/network.h"

namespace imago::train {

/// MobileNetV3 (Howard et al. 2019, arXiv 1905.02244) with torchvision's names and initialisation: small has
/// 1.5 M parameters and 1024 features, large 4.2 M and 1280. The first layer of torchvision's classifier,
/// which comes with pretrained weights, counts as backbone: its activations are the features, and only
/// classifier.3 is the head.
class MobileNetV3 : public Network {
public:
    enum class Size { small, large };
    MobileNetV3(Size size, std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    torch::Tensor pool(const torch::Tensor& map) override;
    std::string kind() const override {
        return m_size == Size::small ? "mobilenet_v3_small" : "mobilenet_v3_large";
    }
    const torch::nn::LinearImpl& head() const override { return *m_head; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "classifier.3."; }
    std::vector<std::string> stages() const override;
    bool prefersChannelsLast() const override { return true; }
    int describe(NetworkGraph& graph) const override;

private:
    Size m_size;
    ConvNorm m_stem{nullptr}, m_last{nullptr};
    std::vector<MobileBlock> m_blocks;
    std::shared_ptr<torch::nn::Module> m_classifier;
    torch::nn::Linear m_penultimate{nullptr}, m_head{nullptr};
};

} // namespace imago::train
