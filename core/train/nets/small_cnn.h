// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/network.h"

namespace imago::train {

/// Four blocks of convolution, norm and ReLU with 32, 64, 128 and 256 channels, pooled by 2 between them:
/// 0.39 M parameters, 256 features. Made to be trained from nothing, and quick at 28 … 32 px; from 96 px on
/// the first convolution takes every second pixel.
class SmallCnn : public Network {
public:
    explicit SmallCnn(std::int64_t classes);

    torch::Tensor featureMap(torch::Tensor x) override;
    std::string kind() const override { return "small_cnn"; }
    const torch::nn::LinearImpl& head() const override { return *m_head; }
    void resetHead(std::int64_t classes) override;
    std::string headPrefix() const override { return "head."; }
    std::vector<std::string> stages() const override;
    bool prefersChannelsLast() const override { return true; }
    int describe(NetworkGraph& graph) const override;

private:
    std::vector<torch::nn::Conv2d> m_convs; ///< blocks.0.conv …
    std::vector<torch::nn::BatchNorm2d> m_norms;
    torch::nn::Linear m_head{nullptr};
};

} // namespace imago::train
