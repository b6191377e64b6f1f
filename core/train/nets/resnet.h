// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/layers.h"
#include "core/train/nets/network.h"

namespace imago::train {

/// A chain of convolutions with norms around an identity, a ReLU between them and behind the sum (He et al.
/// 2015, arXiv 1512.03385).
class ResNetBlock : public ResidualBlock {
public:
    struct Link {
        std::int64_t in, out, kernel, stride;
    };
    /// Registers conv1, bn1, conv2 … in the order of the links, and downsample where the shapes differ.
    explicit ResNetBlock(const std::vector<Link>& links);
    torch::Tensor forward(const torch::Tensor& x);
    int describe(NetworkGraph& graph, int x) const;

private:
    std::vector<torch::nn::Conv2d> m_convs;
    std::vector<torch::nn::BatchNorm2d> m_norms;
    torch::nn::Conv2d m_shortcut{nullptr}; ///< empty where the shapes agree
    torch::nn::BatchNorm2d m_shortcutNorm{nullptr};
};

/// ResNet with torchvision's names and initialisation. 18 and 34 layers: two 3×3 convolutions a block, 11.2 M
/// and 21.3 M parameters, 512 features; 50 layers: 1×1, 3×3 (which has the stride) and 1×1 with four times
/// the width, 23.5 M parameters, 2048 features.
class ResNet : public Network {
public:
    /// depth: 18, 34 or 50.
    ResNet(int depth, std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    std::string kind() const override { return "resnet" + std::to_string(m_depth); }
    const torch::nn::LinearImpl& head() const override { return *m_fc; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "fc."; }
    std::vector<std::string> stages() const override;
    int describe(NetworkGraph& graph) const override;

private:
    int m_depth;
    std::int64_t m_features;
    torch::nn::Conv2d m_conv1{nullptr};
    torch::nn::BatchNorm2d m_bn1{nullptr};
    std::vector<std::shared_ptr<ResNetBlock>> m_blocks; ///< layer1.0 … layer4.N
    torch::nn::Linear m_fc{nullptr};
};

} // namespace imago::train
