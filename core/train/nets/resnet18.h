// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/layers.h"
#include "core/train/nets/network.h"

namespace imago::train {

/// Two 3×3 convolutions with norms around an identity (He et al. 2015, arXiv 1512.03385).
class BasicBlockImpl : public ResidualBlock {
public:
    BasicBlockImpl(std::int64_t in, std::int64_t out, std::int64_t stride);
    torch::Tensor forward(const torch::Tensor& x);
    int describe(NetworkGraph& graph, int x) const;

private:
    torch::nn::Conv2d m_conv1{nullptr}, m_conv2{nullptr};
    torch::nn::BatchNorm2d m_bn1{nullptr}, m_bn2{nullptr};
    torch::nn::Sequential m_downsample{nullptr}; ///< empty where the shapes agree
};
TORCH_MODULE(BasicBlock);

/// ResNet-18 with torchvision's names and initialisation: 11.2 M parameters, 512 features.
class ResNet18 : public Network {
public:
    explicit ResNet18(std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    std::string kind() const override { return "resnet18"; }
    const torch::nn::LinearImpl& head() const override { return *m_fc; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "fc."; }
    std::vector<std::string> stages() const override;
    int describe(NetworkGraph& graph) const override;

private:
    torch::nn::Conv2d m_conv1{nullptr};
    torch::nn::BatchNorm2d m_bn1{nullptr};
    std::vector<torch::nn::Sequential> m_layers; ///< layer1 … layer4
    torch::nn::Linear m_fc{nullptr};
};

} // namespace imago::train
