// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/mobilenet_v2.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/stage_probe.h"

namespace imago::train {

namespace {

constexpr std::int64_t features = 1280;

ConvNorm convNormRelu6(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                       std::int64_t groups) {
    return ConvNorm(ConvNormImpl::Options{.in = in,
                                          .out = out,
                                          .kernel = kernel,
                                          .stride = stride,
                                          .groups = groups,
                                          .activation = Activation::relu6});
}

} // namespace

InvertedResidualImpl::InvertedResidualImpl(std::int64_t in, std::int64_t out, std::int64_t stride,
                                           std::int64_t expand)
    : m_residual(stride == 1 && in == out) {
    const std::int64_t inner = in * expand;
    auto conv = container(*this, "conv");
    const auto add = [&](auto module) {
        return conv->register_module(std::to_string(conv->children().size()), module);
    };
    if (expand != 1) m_expand = add(convNormRelu6(in, inner, 1, 1, 1));
    m_depthwise = add(convNormRelu6(inner, inner, 3, stride, inner));
    m_project = add(conv2d(inner, out, 1));
    m_norm = add(torch::nn::BatchNorm2d(out));
}

torch::Tensor InvertedResidualImpl::forward(const torch::Tensor& x) {
    const torch::Tensor y = convNorm(*m_project, *m_norm, m_depthwise(m_expand ? m_expand(x) : x));
    return m_residual ? joined(x, y) : y;
}

int InvertedResidualImpl::describe(NetworkGraph& graph, int x) const {
    int y = m_depthwise->describe(graph, m_expand ? m_expand->describe(graph, x) : x);
    y = graph.conv(y, *m_project, m_norm.get());
    return m_residual ? graph.add(x, y) : y;
}

MobileNetV2::MobileNetV2(std::int64_t classes) {
    struct Stage {
        std::int64_t expand, channels, repeats, stride;
    };
    constexpr Stage stagesOfPaper[] = {{1, 16, 1, 1}, {6, 24, 2, 2},  {6, 32, 3, 2}, {6, 64, 4, 2},
                                       {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};
    auto parts = container(*this, "features");
    const auto add = [&](auto module) {
        return parts->register_module(std::to_string(parts->children().size()), module);
    };
    std::int64_t width = 32;
    m_stem = add(convNormRelu6(3, width, 3, 2, 1));
    for (const Stage& stage : stagesOfPaper)
        for (std::int64_t i = 0; i < stage.repeats; ++i) {
            m_blocks.push_back(
                add(InvertedResidual(width, stage.channels, i == 0 ? stage.stride : 1, stage.expand)));
            width = stage.channels;
        }
    m_last = add(convNormRelu6(width, features, 1, 1, 1));
    initialiseConvolutions(*this, torch::kReLU, 0);
    // torchvision's dropout is number 0 there; ours has no module.
    m_classifier = container(*this, "classifier");
    resetHead(classes);
    registerBuffers(features, 0.2);
}

torch::Tensor MobileNetV2::featureMap(torch::Tensor x) {
    std::size_t stage = 0;
    x = stageOutput("features.", stage++, m_stem(x)); // N×32×S/2×S/2
    for (auto& block : m_blocks)
        x = stageOutput("features.", stage++, block(x)); // 16 … 320 at S/2 … S/32
    return stageOutput("features.", stage, m_last(x));   // N×1280×S/32×S/32
}

void MobileNetV2::resetHead(std::int64_t classes) {
    setModule(*m_classifier, "1", m_head, smallLinear(features, classes));
}

std::vector<std::string> MobileNetV2::stages() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < m_blocks.size() + 2; ++i)
        names.push_back("features." + std::to_string(i) + ".");
    return names;
}

int MobileNetV2::describe(NetworkGraph& graph) const {
    int x = m_stem->describe(graph, graph.input());
    for (const auto& block : m_blocks)
        x = block->describe(graph, x);
    return graph.globalMean(m_last->describe(graph, x));
}

} // namespace imago::train
