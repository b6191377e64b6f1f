// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/small_cnn.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/layers.h"
#include "core/train/nets/stage_probe.h"

namespace imago::train {

namespace {

constexpr std::int64_t features = 256;

std::int64_t firstStride(std::int64_t side) {
    return side >= 96 ? 2 : 1;
}

} // namespace

SmallCnn::SmallCnn(std::int64_t classes) {
    auto blocks = container(*this, "blocks");
    std::int64_t width = 3;
    for (const std::int64_t out : {std::int64_t{32}, std::int64_t{64}, std::int64_t{128}, features}) {
        const std::string number = std::to_string(m_convs.size());
        auto block = container(*blocks, number);
        m_convs.push_back(block->register_module("conv", conv2d(width, out, 3)));
        m_norms.push_back(block->register_module("norm", torch::nn::BatchNorm2d(out)));
        width = out;
    }
    initialiseConvolutions(*this, torch::kReLU, 0);
    resetHead(classes);
    registerBuffers(features);
}

torch::Tensor SmallCnn::featureMap(torch::Tensor x) {
    const std::int64_t stride = firstStride(x.size(3));
    x = torch::conv2d(x, m_convs[0]->weight, {}, stride, 1); // N×32×S×S, from 96 px on S/2
    x = stageOutput("blocks.", 0, torch::relu(m_norms[0](x)));
    for (std::size_t i = 1; i < m_convs.size(); ++i) {
        x = torch::max_pool2d(x, 2, 2); // each block at half the side of the one before
        x = stageOutput("blocks.", i, torch::relu(m_norms[i](m_convs[i](x)))); // 64, 128, 256 channels
    }
    return x;
}

void SmallCnn::resetHead(std::int64_t classes) {
    setModule(*this, "head", m_head, torch::nn::Linear(features, classes));
}

std::vector<std::string> SmallCnn::stages() const {
    return {"blocks.0.", "blocks.1.", "blocks.2.", "blocks.3."};
}

int SmallCnn::describe(NetworkGraph& graph) const {
    int x = graph.relu(graph.conv(graph.input(), *m_convs[0], m_norms[0].get(), firstStride(graph.side())));
    for (std::size_t i = 1; i < m_convs.size(); ++i)
        x = graph.relu(graph.conv(graph.maxPool(x, 2, 2), *m_convs[i], m_norms[i].get()));
    return graph.globalMean(x);
}

} // namespace imago::train
