// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/layers.h"
#include "core/train/nets/network.h"

namespace imago::train {

/// Attention between all tokens and two linear layers with a GELU, each behind a layer norm and around an
/// identity (Vaswani et al. 2017, arXiv 1706.03762; "pre-norm").
class TransformerBlockImpl : public ResidualBlock {
public:
    TransformerBlockImpl(std::int64_t width, std::int64_t heads);
    /// x: N×L×F. Answers for the first `count` tokens: N×count×F.
    torch::Tensor forward(const torch::Tensor& x, std::int64_t count);
    /// x: N×F×1×L. Answers for all tokens.
    int describe(NetworkGraph& graph, int x) const;

private:
    torch::Tensor attention(const torch::Tensor& x, std::int64_t count);

    std::int64_t m_heads;
    torch::nn::LayerNorm m_norm1{nullptr}, m_norm2{nullptr};
    torch::nn::Linear m_qkv{nullptr}, m_proj{nullptr}, m_fc1{nullptr}, m_fc2{nullptr};
};
TORCH_MODULE(TransformerBlock);

/// Vision transformer (Dosovitskiy et al. 2020, arXiv 2010.11929) of 12 blocks over patches of 16 × 16 pixels
/// with a class token, timm's names and initialisation: tiny has 5.5 M parameters and 192 features,
/// small 21.7 M and 384.
///
/// The position embedding has the grid of 224 px, 14 × 14, and is interpolated for another side (bicubic,
/// antialiased, as timm does), as is that of a file with another grid. A side that is no multiple of 16 is
/// filled up with zeros on all sides, so that no pixel is lost.
///
/// The feature map is what the last block gets, N×F×1×(1 + h·w) with the class token first: behind that block
/// only the class token counts, and no place in the picture could be blamed for a class.
class VisionTransformer : public Network {
public:
    enum class Size { tiny, small };
    VisionTransformer(Size size, std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    torch::Tensor pool(const torch::Tensor& map) override;
    torch::Tensor spatial(const torch::Tensor& map) const override;
    torch::Tensor fitted(const std::string& name, const torch::Tensor& stored) const override;
    std::string kind() const override { return m_size == Size::tiny ? "vit_tiny" : "vit_small"; }
    const torch::nn::LinearImpl& head() const override { return *m_head; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "head."; }
    std::vector<std::string> stages() const override;
    int describe(NetworkGraph& graph) const override;

private:
    /// Class token and position embedding for a grid of h × w patches, 1×(1 + h·w)×F.
    torch::Tensor positions(std::int64_t h, std::int64_t w) const;

    Size m_size;
    std::int64_t m_width;
    torch::Tensor m_classToken, m_positions; ///< 1×1×F; 1×197×F
    torch::nn::Conv2d m_patches{nullptr};
    std::vector<TransformerBlock> m_blocks;
    torch::nn::LayerNorm m_norm{nullptr};
    torch::nn::Linear m_head{nullptr};
};

} // namespace imago::train
