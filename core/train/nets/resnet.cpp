// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/resnet.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/stage_probe.h"

#include <array>

namespace imago::train {

namespace {

using Links = std::vector<ResNetBlock::Link>;

Links basic(std::int64_t in, std::int64_t width, std::int64_t stride) {
    return {{in, width, 3, stride}, {width, width, 3, 1}};
}

Links bottleneck(std::int64_t in, std::int64_t width, std::int64_t stride) {
    return {{in, width, 1, 1}, {width, width, 3, stride}, {width, 4 * width, 1, 1}};
}

std::array<int, 4> repeatsOf(int depth) {
    if (depth == 18) return {2, 2, 2, 2};
    TORCH_CHECK(depth == 34 || depth == 50, "there is no ResNet of ", depth, " layers here");
    return {3, 4, 6, 3};
}

} // namespace

ResNetBlock::ResNetBlock(const std::vector<Link>& links) {
    std::int64_t stride = 1;
    for (const Link& link : links) {
        const std::string number = std::to_string(m_convs.size() + 1);
        m_convs.push_back(
            register_module("conv" + number, conv2d(link.in, link.out, link.kernel, link.stride)));
        m_norms.push_back(register_module("bn" + number, torch::nn::BatchNorm2d(link.out)));
        stride *= link.stride;
    }
    const std::int64_t in = links.front().in, out = links.back().out;
    if (stride == 1 && in == out) return;
    auto downsample = container(*this, "downsample");
    m_shortcut = downsample->register_module("0", conv2d(in, out, 1, stride));
    m_shortcutNorm = downsample->register_module("1", torch::nn::BatchNorm2d(out));
}

torch::Tensor ResNetBlock::forward(const torch::Tensor& x) {
    torch::Tensor y = x;
    for (std::size_t i = 0; i < m_convs.size(); ++i) {
        if (i > 0) y = torch::relu(y);
        y = convNorm(*m_convs[i], *m_norms[i], y);
    }
    return torch::relu(joined(m_shortcut ? convNorm(*m_shortcut, *m_shortcutNorm, x) : x, y));
}

int ResNetBlock::describe(NetworkGraph& graph, int x) const {
    int y = x;
    for (std::size_t i = 0; i < m_convs.size(); ++i) {
        if (i > 0) y = graph.relu(y);
        y = graph.conv(y, *m_convs[i], m_norms[i].get());
    }
    return graph.relu(graph.add(m_shortcut ? graph.conv(x, *m_shortcut, m_shortcutNorm.get()) : x, y));
}

ResNet::ResNet(int depth, std::int64_t classes) : m_depth(depth), m_features(depth == 50 ? 2048 : 512) {
    const auto repeats = repeatsOf(depth);
    m_conv1 = register_module("conv1", conv2d(3, 64, 7, 2));
    m_bn1 = register_module("bn1", torch::nn::BatchNorm2d(64));
    std::int64_t in = 64, width = 64;
    for (std::size_t layer = 0; layer < repeats.size(); ++layer, width *= 2) {
        auto blocks = container(*this, "layer" + std::to_string(layer + 1));
        for (int i = 0; i < repeats[layer]; ++i) {
            const std::int64_t stride = layer > 0 && i == 0 ? 2 : 1;
            const Links links = depth == 50 ? bottleneck(in, width, stride) : basic(in, width, stride);
            m_blocks.push_back(
                blocks->register_module(std::to_string(i), std::make_shared<ResNetBlock>(links)));
            in = links.back().out;
        }
    }
    initialiseConvolutions(*this, torch::kReLU, 0);
    resetHead(classes);
    registerBuffers(m_features);
}

torch::Tensor ResNet::featureMap(torch::Tensor x) {
    x = torch::relu(convNorm(*m_conv1, *m_bn1, x)); // N×64×S/2×S/2
    x = torch::max_pool2d(x, 3, 2, 1);              // N×64×S/4×S/4
    auto block = m_blocks.begin();
    std::size_t layer = 1;
    for (const int blocks : repeatsOf(m_depth)) {
        for (int i = 0; i < blocks; ++i)
            x = (*block++)->forward(x);
        x = stageOutput("layer", layer++, x); // 64, 128, 256, 512 (or four times) at S/4, S/8, S/16, S/32
    }
    return x;
}

void ResNet::resetHead(std::int64_t classes) {
    setModule(*this, "fc", m_fc, torch::nn::Linear(m_features, classes));
}

std::vector<std::string> ResNet::stages() const {
    return {"conv1.", "bn1.", "layer1.", "layer2.", "layer3.", "layer4."};
}

int ResNet::describe(NetworkGraph& graph) const {
    int x = graph.relu(graph.conv(graph.input(), *m_conv1, m_bn1.get()));
    x = graph.maxPool(x, 3, 2, 1);
    for (const auto& block : m_blocks)
        x = block->describe(graph, x);
    return graph.globalMean(x);
}

} // namespace imago::train
