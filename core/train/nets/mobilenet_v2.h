// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/mobile_blocks.h"
#include "core/train/nets/network.h"

namespace imago::train {

/// Expand by 1×1, filter by depthwise 3×3, project by 1×1, around an identity where the shapes agree
/// (Sandler et al. 2018, arXiv 1801.04381).
class InvertedResidualImpl : public ResidualBlock {
public:
    InvertedResidualImpl(std::int64_t in, std::int64_t out, std::int64_t stride, std::int64_t expand);
    torch::Tensor forward(const torch::Tensor& x);
    int describe(NetworkGraph& graph, int x) const;
    bool hasIdentity() const override { return m_residual; }

private:
    bool m_residual;
    ConvNorm m_expand{nullptr}, m_depthwise{nullptr};
    torch::nn::Conv2d m_project{nullptr};
    torch::nn::BatchNorm2d m_norm{nullptr};
};
TORCH_MODULE(InvertedResidual);

/// MobileNetV2 1.0 with torchvision's names and initialisation: 2.2 M parameters, 1280 features. Its padding
/// is symmetric: the embedded weights, trained with TensorFlow's, see the same pixels where the side is 32 k
/// + 1.
class MobileNetV2 : public Network {
public:
    explicit MobileNetV2(std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    std::string kind() const override { return "mobilenet_v2"; }
    const torch::nn::LinearImpl& head() const override { return *m_head; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "classifier.1."; }
    std::vector<std::string> stages() const override;
    bool prefersChannelsLast() const override { return true; }
    int describe(NetworkGraph& graph) const override;

private:
    ConvNorm m_stem{nullptr}, m_last{nullptr};
    std::vector<InvertedResidual> m_blocks;
    std::shared_ptr<torch::nn::Module> m_classifier;
    torch::nn::Linear m_head{nullptr};
};

} // namespace imago::train
