// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/layers.h"

/// What the networks for small machines are made of: pointwise and depthwise convolutions with norms.
namespace imago::train {

class NetworkGraph;

enum class Activation { none, relu, relu6, hardSwish, silu, sigmoid, hardSigmoid };
torch::Tensor activate(Activation activation, torch::Tensor x);
int describeActivation(NetworkGraph& graph, int x, Activation activation);

/// Convolution 0, norm 1 and an activation, named as in a sequence.
class ConvNormImpl : public torch::nn::Module {
public:
    struct Options {
        std::int64_t in = 0, out = 0, kernel = 1, stride = 1, groups = 1;
        Activation activation = Activation::none;
        double eps = 1e-5, momentum = 0.1; ///< of the norm
    };
    explicit ConvNormImpl(const Options& options);
    torch::Tensor forward(const torch::Tensor& x);
    int describe(NetworkGraph& graph, int x) const;

private:
    torch::nn::Conv2d m_conv{nullptr};
    torch::nn::BatchNorm2d m_norm{nullptr};
    Activation m_activation;
};
TORCH_MODULE(ConvNorm);

/// Weighs the channels by what their means say (Hu et al. 2017, arXiv 1709.01507): fc1 to fewer channels,
/// `inner`, fc2 back, `gate`.
class SqueezeExciteImpl : public torch::nn::Module {
public:
    SqueezeExciteImpl(std::int64_t channels, std::int64_t squeezed, Activation inner, Activation gate);
    torch::Tensor forward(const torch::Tensor& x);
    int describe(NetworkGraph& graph, int x) const;

private:
    torch::nn::Conv2d m_fc1{nullptr}, m_fc2{nullptr};
    Activation m_inner, m_gate;
};
TORCH_MODULE(SqueezeExcite);

/// The inverted residual of MobileNetV3 and EfficientNet as torchvision names it: block.0 expands by 1×1
/// (left out where there is nothing to expand), then a depthwise convolution, squeeze and excitation where
/// wanted, a projection by 1×1; around an identity where the shapes agree.
class MobileBlockImpl : public ResidualBlock {
public:
    struct Options {
        std::int64_t in = 0, kernel = 3, expanded = 0, out = 0, stride = 1;
        std::int64_t squeezed = 0; ///< 0: no squeeze and excitation
        Activation activation = Activation::relu, inner = Activation::relu, gate = Activation::sigmoid;
        double eps = 1e-5, momentum = 0.1; ///< of the norms
    };
    explicit MobileBlockImpl(const Options& options);
    torch::Tensor forward(const torch::Tensor& x);
    int describe(NetworkGraph& graph, int x) const;
    bool hasIdentity() const override { return m_identity; }

private:
    bool m_identity;
    ConvNorm m_expand{nullptr}, m_depthwise{nullptr}, m_project{nullptr};
    SqueezeExcite m_excite{nullptr};
};
TORCH_MODULE(MobileBlock);

} // namespace imago::train
