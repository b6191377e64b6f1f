// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/layers.h"
#include "core/train/nets/network.h"

namespace imago::train {

/// A depthwise 7×7 convolution, a layer norm over the channels and two linear layers with a GELU between
/// them, scaled channel by channel, around an identity (Liu et al. 2022, arXiv 2201.03545).
class ConvNextBlockImpl : public ResidualBlock {
public:
    explicit ConvNextBlockImpl(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& x);
    int describe(NetworkGraph& graph, int x) const;

private:
    torch::nn::Conv2d m_depthwise{nullptr};
    torch::nn::LayerNorm m_norm{nullptr};
    torch::nn::Linear m_expand{nullptr}, m_project{nullptr};
    torch::Tensor m_scale; ///< C×1×1
};
TORCH_MODULE(ConvNextBlock);

/// ConvNeXt-Tiny with torchvision's names and initialisation: 27.8 M parameters, 768 features. The layer norm
/// in front of the last layer (classifier.0) counts as backbone; only classifier.2 is the head.
class ConvNext : public Network {
public:
    explicit ConvNext(std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    torch::Tensor pool(const torch::Tensor& map) override;
    std::string kind() const override { return "convnext_tiny"; }
    const torch::nn::LinearImpl& head() const override { return *m_head; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "classifier.2."; }
    std::vector<std::string> stages() const override;
    bool prefersChannelsLast() const override { return true; }
    int describe(NetworkGraph& graph) const override;

private:
    /// Convolution and layer norm: the stem has the norm behind, the others in front.
    struct Step {
        torch::nn::Conv2d conv{nullptr};
        torch::nn::LayerNorm norm{nullptr};
        std::vector<ConvNextBlock> blocks;
    };
    std::vector<Step> m_steps; ///< features.0 and .1, .2 and .3, .4 and .5, .6 and .7
    std::shared_ptr<torch::nn::Module> m_classifier;
    torch::nn::LayerNorm m_norm{nullptr};
    torch::nn::Linear m_head{nullptr};
};

} // namespace imago::train
