// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>

/// Small pieces that several networks are made of.
namespace imago::train {

/// A square convolution without bias, padded by half its kernel: size n becomes ⌈n / stride⌉.
torch::nn::Conv2d conv2d(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride = 1,
                         std::int64_t groups = 1);

/// norm(conv(x)). A norm in eval mode is folded into the convolution's weights on the way, with all
/// gradients: a quarter less work than a pass of its own over the pixels. Only for convolutions made by
/// conv2d().
torch::Tensor convNorm(torch::nn::Conv2dImpl& conv, torch::nn::BatchNorm2dImpl& norm, const torch::Tensor& x);

/// min(max(x, 0), 6), in place except where a trace wants to see it.
torch::Tensor clippedRelu(torch::Tensor x);

/// A block that adds a branch to what it was given, and leaves the branch out now and then while it learns.
class ResidualBlock : public torch::nn::Module {
public:
    /// chance: 0 ≤ chance < 1, for each picture of a batch.
    void setDropChance(double chance);
    /// False where the shapes differ, so that nothing but the branch is there.
    virtual bool hasIdentity() const { return true; }

protected:
    /// x + branch, some rows of the branch left out in training mode.
    torch::Tensor joined(const torch::Tensor& x, const torch::Tensor& branch) const;

private:
    double m_dropChance = 0;
};

/// He's normal initialisation (fan out, as torchvision does) of every convolution below `module`; biases 0.
/// slope: of a leaky ReLU.
void initialiseConvolutions(torch::nn::Module& module, torch::nn::init::NonlinearityType nonlinearity,
                            double slope);

/// A linear layer with small random weights (standard deviation 0.01) and no bias to start with: what suits
/// features that come from a trained backbone.
torch::nn::Linear smallLinear(std::int64_t features, std::int64_t classes);

/// The initialisation of ConvNeXt and of timm's transformers: all convolutions and linear layers below
/// `module` normal with a standard deviation of 0.02, biases 0.
void initialiseTransformer(torch::nn::Module& module);

/// A layer norm over the last dimension, ε = 1e-6.
torch::nn::LayerNorm layerNorm(std::int64_t channels);

/// A new child of `parent` that only gives names to its own children.
std::shared_ptr<torch::nn::Module> container(torch::nn::Module& parent, const std::string& name);

/// The multiple of 8 nearest to a channel count, but not less than nine tenths of it.
constexpr std::int64_t divisibleBy8(std::int64_t channels) {
    const std::int64_t nearest = channels < 12 ? 8 : (channels + 4) / 8 * 8;
    return 10 * nearest < 9 * channels ? nearest + 8 : nearest;
}

/// Registers a new child module or puts it in the place of the one that has the name; keeps `member` with it.
template <class Holder>
void setModule(torch::nn::Module& parent, const std::string& name, Holder& member, Holder replacement) {
    replacement->train(parent.is_training());
    if (member.is_empty())
        parent.register_module(name, replacement);
    else
        parent.replace_module(name, replacement);
    member = replacement;
}

} // namespace imago::train
