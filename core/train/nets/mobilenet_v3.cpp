// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/mobilenet_v3.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/stage_probe.h"

#include <span>

namespace imago::train {

namespace {

constexpr auto relu = Activation::relu, hardSwish = Activation::hardSwish;
constexpr double eps = 1e-3, momentum = 0.01;

/// A row of the paper's tables 1 and 2.
struct Row {
    std::int64_t kernel, expanded, out;
    bool excite;
    Activation activation;
    std::int64_t stride;
};

constexpr Row large[] = {
    {3, 16, 16, false, relu, 1},       {3, 64, 24, false, relu, 2},       {3, 72, 24, false, relu, 1},
    {5, 72, 40, true, relu, 2},        {5, 120, 40, true, relu, 1},       {5, 120, 40, true, relu, 1},
    {3, 240, 80, false, hardSwish, 2}, {3, 200, 80, false, hardSwish, 1}, {3, 184, 80, false, hardSwish, 1},
    {3, 184, 80, false, hardSwish, 1}, {3, 480, 112, true, hardSwish, 1}, {3, 672, 112, true, hardSwish, 1},
    {5, 672, 160, true, hardSwish, 2}, {5, 960, 160, true, hardSwish, 1}, {5, 960, 160, true, hardSwish, 1},
};
constexpr Row small[] = {
    {3, 16, 16, true, relu, 2},       {3, 72, 24, false, relu, 2},      {3, 88, 24, false, relu, 1},
    {5, 96, 40, true, hardSwish, 2},  {5, 240, 40, true, hardSwish, 1}, {5, 240, 40, true, hardSwish, 1},
    {5, 120, 48, true, hardSwish, 1}, {5, 144, 48, true, hardSwish, 1}, {5, 288, 96, true, hardSwish, 2},
    {5, 576, 96, true, hardSwish, 1}, {5, 576, 96, true, hardSwish, 1},
};

std::int64_t featuresOf(MobileNetV3::Size size) {
    return size == MobileNetV3::Size::small ? 1024 : 1280;
}

ConvNorm pointwiseOrStem(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride) {
    return ConvNorm(ConvNormImpl::Options{.in = in,
                                          .out = out,
                                          .kernel = kernel,
                                          .stride = stride,
                                          .activation = hardSwish,
                                          .eps = eps,
                                          .momentum = momentum});
}

} // namespace

MobileNetV3::MobileNetV3(Size size, std::int64_t classes) : m_size(size) {
    const std::span<const Row> rows = size == Size::small ? std::span<const Row>(small) : large;
    auto features = container(*this, "features");
    const auto add = [&](auto module) {
        return features->register_module(std::to_string(features->children().size()), module);
    };
    std::int64_t width = 16;
    m_stem = add(pointwiseOrStem(3, width, 3, 2));
    for (const Row& row : rows) {
        m_blocks.push_back(add(
            MobileBlock(MobileBlockImpl::Options{.in = width,
                                                 .kernel = row.kernel,
                                                 .expanded = row.expanded,
                                                 .out = row.out,
                                                 .stride = row.stride,
                                                 .squeezed = row.excite ? divisibleBy8(row.expanded / 4) : 0,
                                                 .activation = row.activation,
                                                 .inner = relu,
                                                 .gate = Activation::hardSigmoid,
                                                 .eps = eps,
                                                 .momentum = momentum})));
        width = row.out;
    }
    m_last = add(pointwiseOrStem(width, 6 * width, 1, 1));
    initialiseConvolutions(*this, torch::kReLU, 0);
    m_classifier = container(*this, "classifier");
    m_penultimate = m_classifier->register_module("0", smallLinear(6 * width, featuresOf(size)));
    resetHead(classes);
    registerBuffers(featuresOf(size), 0.2);
}

torch::Tensor MobileNetV3::featureMap(torch::Tensor x) {
    std::size_t stage = 0;
    x = stageOutput("features.", stage++, m_stem(x)); // N×16×S/2×S/2
    for (auto& block : m_blocks)
        x = stageOutput("features.", stage++, block(x));
    return stageOutput("features.", stage, m_last(x)); // N×576 or 960×S/32×S/32
}

torch::Tensor MobileNetV3::pool(const torch::Tensor& map) {
    return torch::hardswish(m_penultimate(Network::pool(map)));
}

void MobileNetV3::resetHead(std::int64_t classes) {
    setModule(*m_classifier, "3", m_head, smallLinear(featuresOf(m_size), classes));
}

std::vector<std::string> MobileNetV3::stages() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < m_blocks.size() + 2; ++i)
        names.push_back("features." + std::to_string(i) + ".");
    names.push_back("classifier.0.");
    return names;
}

int MobileNetV3::describe(NetworkGraph& graph) const {
    int x = m_stem->describe(graph, graph.input());
    for (const auto& block : m_blocks)
        x = block->describe(graph, x);
    x = graph.globalMean(m_last->describe(graph, x));
    x = graph.pointwise(x, m_penultimate->weight, m_penultimate->bias);
    return describeActivation(graph, x, hardSwish);
}

} // namespace imago::train
