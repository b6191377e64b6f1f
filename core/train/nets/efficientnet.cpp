// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/efficientnet.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/stage_probe.h"

namespace imago::train {

namespace {

constexpr std::int64_t features = 1280;

/// A row of the paper's table 1.
struct Row {
    std::int64_t expand, kernel, stride, out, repeats;
};
constexpr Row rows[] = {{1, 3, 1, 16, 1},  {6, 3, 2, 24, 2},  {6, 5, 2, 40, 2}, {6, 3, 2, 80, 3},
                        {6, 5, 1, 112, 3}, {6, 5, 2, 192, 4}, {6, 3, 1, 320, 1}};

} // namespace

EfficientNet::EfficientNet(std::int64_t classes) {
    constexpr auto silu = Activation::silu;
    auto parts = container(*this, "features");
    std::int64_t width = 32, stage = 1;
    m_stem = parts->register_module(
        "0",
        ConvNorm(ConvNormImpl::Options{.in = 3, .out = width, .kernel = 3, .stride = 2, .activation = silu}));
    for (const Row& row : rows) {
        auto blocks = container(*parts, std::to_string(stage++));
        for (std::int64_t i = 0; i < row.repeats; ++i) {
            m_blocks.push_back(blocks->register_module(
                std::to_string(i), MobileBlock(MobileBlockImpl::Options{.in = width,
                                                                        .kernel = row.kernel,
                                                                        .expanded = width * row.expand,
                                                                        .out = row.out,
                                                                        .stride = i == 0 ? row.stride : 1,
                                                                        .squeezed = width / 4,
                                                                        .activation = silu,
                                                                        .inner = silu,
                                                                        .gate = Activation::sigmoid})));
            width = row.out;
        }
    }
    m_last = parts->register_module(
        std::to_string(stage),
        ConvNorm(ConvNormImpl::Options{.in = width, .out = features, .activation = silu}));
    initialiseConvolutions(*this, torch::kReLU, 0);
    m_classifier = container(*this, "classifier");
    resetHead(classes);
    registerBuffers(features, 0.2);
}

torch::Tensor EfficientNet::featureMap(torch::Tensor x) {
    std::size_t stage = 0;
    x = stageOutput("features.", stage++, m_stem(x)); // N×32×S/2×S/2
    auto block = m_blocks.begin();
    for (const Row& row : rows) {
        for (std::int64_t i = 0; i < row.repeats; ++i)
            x = (*block++)(x);
        x = stageOutput("features.", stage++, x); // 16 … 320 at S/2 … S/32
    }
    return stageOutput("features.", stage, m_last(x)); // N×1280×S/32×S/32
}

void EfficientNet::resetHead(std::int64_t classes) {
    setModule(*m_classifier, "1", m_head, smallLinear(features, classes));
}

std::vector<std::string> EfficientNet::stages() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::size(rows) + 2; ++i)
        names.push_back("features." + std::to_string(i) + ".");
    return names;
}

int EfficientNet::describe(NetworkGraph& graph) const {
    int x = m_stem->describe(graph, graph.input());
    for (const auto& block : m_blocks)
        x = block->describe(graph, x);
    return graph.globalMean(m_last->describe(graph, x));
}

} // namespace imago::train
