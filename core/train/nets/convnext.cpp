// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/convnext.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/stage_probe.h"

namespace imago::train {

namespace {

constexpr std::int64_t features = 768;

/// Layer norm over the channels of N×C×h×w.
torch::Tensor normalisedChannels(torch::nn::LayerNorm& norm, const torch::Tensor& x) {
    return norm(x.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
}

torch::nn::Conv2d patchConv(std::int64_t in, std::int64_t out, std::int64_t side) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, side).stride(side));
}

} // namespace

ConvNextBlockImpl::ConvNextBlockImpl(std::int64_t channels) {
    auto block = container(*this, "block");
    m_depthwise = block->register_module(
        "0", torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, channels, 7).padding(3).groups(channels)));
    m_norm = block->register_module("2", layerNorm(channels));
    m_expand = block->register_module("3", torch::nn::Linear(channels, 4 * channels));
    m_project = block->register_module("5", torch::nn::Linear(4 * channels, channels));
    m_scale = register_parameter("layer_scale", torch::full({channels, 1, 1}, 1e-6));
}

torch::Tensor ConvNextBlockImpl::forward(const torch::Tensor& x) {
    torch::Tensor y = m_norm(m_depthwise(x).permute({0, 2, 3, 1})); // N×h×w×C
    y = m_project(torch::gelu(m_expand(y)));
    return joined(x, m_scale * y.permute({0, 3, 1, 2}));
}

int ConvNextBlockImpl::describe(NetworkGraph& graph, int x) const {
    int y = graph.normalisedConv(graph.conv(x, *m_depthwise), *m_norm, m_expand->weight, m_expand->bias);
    const torch::Tensor scale = m_scale.view({-1});
    y = graph.pointwise(graph.gelu(y), m_project->weight * scale.view({-1, 1}), m_project->bias * scale);
    return graph.add(x, y);
}

ConvNext::ConvNext(std::int64_t classes) {
    struct Stage {
        std::int64_t channels, blocks;
    };
    constexpr Stage stagesOfPaper[] = {{96, 3}, {192, 3}, {384, 9}, {features, 3}};
    auto parts = container(*this, "features");
    std::int64_t width = 3;
    for (const Stage& stage : stagesOfPaper) {
        const std::size_t number = 2 * m_steps.size();
        const bool stem = number == 0;
        Step step;
        auto pair = container(*parts, std::to_string(number));
        step.conv = pair->register_module(stem ? "0" : "1", patchConv(width, stage.channels, stem ? 4 : 2));
        step.norm = pair->register_module(stem ? "1" : "0", layerNorm(stem ? stage.channels : width));
        auto blocks = container(*parts, std::to_string(number + 1));
        for (std::int64_t i = 0; i < stage.blocks; ++i)
            step.blocks.push_back(blocks->register_module(std::to_string(i), ConvNextBlock(stage.channels)));
        m_steps.push_back(std::move(step));
        width = stage.channels;
    }
    initialiseTransformer(*this);
    m_classifier = container(*this, "classifier");
    m_norm = m_classifier->register_module("0", layerNorm(features));
    resetHead(classes);
    registerBuffers(features);
}

torch::Tensor ConvNext::featureMap(torch::Tensor x) {
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        Step& step = m_steps[i];
        x = i == 0 ? normalisedChannels(step.norm, step.conv(x))  // N×96×S/4×S/4
                   : step.conv(normalisedChannels(step.norm, x)); // 192, 384, 768 at S/8, S/16, S/32
        x = stageOutput("features.", 2 * i, x);
        for (auto& block : step.blocks)
            x = block(x);
        x = stageOutput("features.", 2 * i + 1, x);
    }
    return x;
}

torch::Tensor ConvNext::pool(const torch::Tensor& map) {
    return m_norm(Network::pool(map));
}

void ConvNext::resetHead(std::int64_t classes) {
    setModule(*m_classifier, "2", m_head, smallLinear(features, classes));
}

std::vector<std::string> ConvNext::stages() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 2 * m_steps.size(); ++i)
        names.push_back("features." + std::to_string(i) + ".");
    names.push_back("classifier.0.");
    return names;
}

int ConvNext::describe(NetworkGraph& graph) const {
    int x = graph.input();
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const Step& step = m_steps[i];
        x = i == 0 ? graph.layerNorm(graph.conv(x, *step.conv), *step.norm)
                   : graph.normalisedConv(x, *step.norm, step.conv->weight, step.conv->bias, 2);
        for (const auto& block : step.blocks)
            x = block->describe(graph, x);
    }
    return graph.layerNorm(graph.globalMean(x), *m_norm);
}

} // namespace imago::train
