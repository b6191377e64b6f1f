// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/csp_nano.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/layers.h"
#include "core/train/nets/stage_probe.h"

namespace imago::train {

namespace {

constexpr std::int64_t features = 512;
constexpr double slope = 0.1;

torch::nn::Conv2d biasedConv(std::int64_t in, std::int64_t out, std::int64_t kernel,
                             std::int64_t stride = 1) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel).stride(stride).padding(kernel / 2));
}

torch::Tensor activated(torch::nn::Conv2d& conv, const torch::Tensor& x) {
    return torch::leaky_relu(conv(x), slope);
}

int describeActivated(NetworkGraph& graph, int x, const torch::nn::Conv2d& conv) {
    return graph.leakyRelu(graph.conv(x, *conv), slope);
}

} // namespace

CspResidualImpl::CspResidualImpl(std::int64_t channels) {
    m_in = register_module("in_conv", biasedConv(channels, channels / 2, 3));
    m_mid = register_module("mid_conv", biasedConv(channels / 2, channels / 2, 3));
}

torch::Tensor CspResidualImpl::forward(const torch::Tensor& x) {
    const torch::Tensor inner = activated(m_in, x);
    return torch::cat({activated(m_mid, inner), inner}, 1);
}

int CspResidualImpl::describe(NetworkGraph& graph, int x) const {
    const int inner = describeActivated(graph, x, m_in);
    return graph.concat(describeActivated(graph, inner, m_mid), inner);
}

CspBlockImpl::CspBlockImpl(std::int64_t channels, std::int64_t stride, std::int64_t residuals) {
    m_in = register_module("in_conv", biasedConv(channels, channels, 3, stride));
    auto blocks = container(*this, "res_blocks");
    for (std::int64_t i = 0; i < residuals; ++i)
        m_residuals.push_back(blocks->register_module(std::to_string(i), CspResidual(channels)));
    m_out = register_module("res_out_conv", biasedConv(channels, channels, 3));
}

torch::Tensor CspBlockImpl::forward(torch::Tensor x) {
    x = activated(m_in, x);
    torch::Tensor y = x;
    for (auto& block : m_residuals)
        y = block(y);
    return torch::cat({activated(m_out, y), x}, 1);
}

int CspBlockImpl::describe(NetworkGraph& graph, int x) const {
    x = describeActivated(graph, x, m_in);
    int y = x;
    for (const auto& block : m_residuals)
        y = block->describe(graph, y);
    return graph.concat(describeActivated(graph, y, m_out), x);
}

CspNano::CspNano(std::int64_t classes) {
    struct Stage {
        std::int64_t channels, stride, residuals;
    };
    constexpr Stage stages2to5[] = {{32, 1, 1}, {64, 2, 2}, {128, 2, 2}, {256, 2, 3}};
    // Numbered by hand: stage 1 pools and has no tensors.
    auto parts = container(*this, "stages");
    m_stem = parts->register_module("0", biasedConv(3, 32, 3, 2));
    for (const Stage& stage : stages2to5)
        m_blocks.push_back(parts->register_module(std::to_string(m_blocks.size() + 2),
                                                  CspBlock(stage.channels, stage.stride, stage.residuals)));
    initialiseConvolutions(*this, torch::kLeakyReLU, slope);
    resetHead(classes);
    registerBuffers(features);
}

torch::Tensor CspNano::featureMap(torch::Tensor x) {
    return pyramid(x).back();
}

std::vector<torch::Tensor> CspNano::pyramid(torch::Tensor x) {
    x = stageOutput("stages.", 0, activated(m_stem, x)); // N×32×S/2×S/2
    x = torch::max_pool2d(x, 3, 2, 1);                   // N×32×S/4×S/4
    std::vector<torch::Tensor> levels;
    for (auto& block : m_blocks) {
        // 64, 128, 256, 512 channels at S/4, S/8, S/16, S/32
        x = stageOutput("stages.", levels.size() + 2, block(x));
        levels.push_back(x);
    }
    levels.erase(levels.begin());
    return levels;
}

void CspNano::resetHead(std::int64_t classes) {
    setModule(*this, "head", m_head, smallLinear(features, classes));
}

std::vector<std::string> CspNano::stages() const {
    return {"stages.0.", "stages.2.", "stages.3.", "stages.4.", "stages.5."};
}

int CspNano::describe(NetworkGraph& graph) const {
    int x = describeActivated(graph, graph.input(), m_stem);
    x = graph.maxPool(x, 3, 2, 1);
    for (const auto& block : m_blocks)
        x = block->describe(graph, x);
    return graph.globalMean(x);
}

} // namespace imago::train
