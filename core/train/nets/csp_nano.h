// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/network.h"

namespace imago::train {

/// A step of a cross-stage block: c channels become c, both halves new (3×3, and 3×3 on the result).
class CspResidualImpl : public torch::nn::Module {
public:
    explicit CspResidualImpl(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& x);
    int describe(NetworkGraph& graph, int x) const;

private:
    torch::nn::Conv2d m_in{nullptr}, m_mid{nullptr};
};
TORCH_MODULE(CspResidual);

/// A cross-stage partial block (Wang et al. 2019, arXiv 1911.11929) as in NanoDet-g: c channels become 2 c.
class CspBlockImpl : public torch::nn::Module {
public:
    CspBlockImpl(std::int64_t channels, std::int64_t stride, std::int64_t residuals);
    torch::Tensor forward(torch::Tensor x);
    int describe(NetworkGraph& graph, int x) const;

private:
    torch::nn::Conv2d m_in{nullptr}, m_out{nullptr};
    std::vector<CspResidual> m_residuals;
};
TORCH_MODULE(CspBlock);

/// The backbone of NanoDet-g (github.com/RangiLyu/nanodet, nanodet-g.yml) with its norms folded away: 3.2 M
/// parameters, 512 features (stage 5). Names: stages.0, stages.2 … stages.5 (stage 1 pools), head.
class CspNano : public Network {
public:
    explicit CspNano(std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    /// The outputs of stages 3, 4 and 5, each half as wide as the one before; the last is the feature map.
    std::vector<torch::Tensor> pyramid(torch::Tensor x);
    std::string kind() const override { return "csp_nano"; }
    const torch::nn::LinearImpl& head() const override { return *m_head; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "head."; }
    std::vector<std::string> stages() const override;
    int describe(NetworkGraph& graph) const override;

private:
    torch::nn::Conv2d m_stem{nullptr};
    std::vector<CspBlock> m_blocks;
    torch::nn::Linear m_head{nullptr};
};

} // namespace imago::train
