// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/mobile_blocks.h"
#include "core/train/nets/network.h"

namespace imago::train {

/// EfficientNet-B0 (Tan and Le 2019, arXiv 1905.11946) with torchvision's names: 4.0 M parameters, 1280
/// features.
class EfficientNet : public Network {
public:
    explicit EfficientNet(std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    std::string kind() const override { return "efficientnet_b0"; }
    const torch::nn::LinearImpl& head() const override { return *m_head; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "classifier.1."; }
    std::vector<std::string> stages() const override;
    bool prefersChannelsLast() const override { return true; }
    int describe(NetworkGraph& graph) const override;

private:
    ConvNorm m_stem{nullptr}, m_last{nullptr};
    std::vector<MobileBlock> m_blocks; ///< features.1.0 … features.7.0
    std::shared_ptr<torch::nn::Module> m_classifier;
    torch::nn::Linear m_head{nullptr};
};

} // namespace imago::train
