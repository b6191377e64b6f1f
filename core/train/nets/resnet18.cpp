// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/resnet18.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/layers.h"

namespace imago::train {

namespace {

constexpr std::int64_t features = 512;

} // namespace

BasicBlockImpl::BasicBlockImpl(std::int64_t in, std::int64_t out, std::int64_t stride) {
    m_conv1 = register_module("conv1", conv2d(in, out, 3, stride));
    m_bn1 = register_module("bn1", torch::nn::BatchNorm2d(out));
    m_conv2 = register_module("conv2", conv2d(out, out, 3));
    m_bn2 = register_module("bn2", torch::nn::BatchNorm2d(out));
    if (stride != 1 || in != out)
        m_downsample = register_module(
            "downsample", torch::nn::Sequential(conv2d(in, out, 1, stride), torch::nn::BatchNorm2d(out)));
}

torch::Tensor BasicBlockImpl::forward(const torch::Tensor& x) {
    torch::Tensor y = torch::relu(convNorm(*m_conv1, *m_bn1, x));
    y = convNorm(*m_conv2, *m_bn2, y);
    return torch::relu(joined(m_downsample ? m_downsample->forward(x) : x, y));
}

int BasicBlockImpl::describe(NetworkGraph& graph, int x) const {
    int y = graph.relu(graph.conv(x, *m_conv1, m_bn1.get()));
    y = graph.conv(y, *m_conv2, m_bn2.get());
    const int skip = m_downsample ? graph.conv(x, layerAt<torch::nn::Conv2dImpl>(*m_downsample, 0),
                                               &layerAt<torch::nn::BatchNorm2dImpl>(*m_downsample, 1))
                                  : x;
    return graph.relu(graph.add(y, skip));
}

ResNet18::ResNet18(std::int64_t classes) {
    m_conv1 = register_module("conv1", conv2d(3, 64, 7, 2));
    m_bn1 = register_module("bn1", torch::nn::BatchNorm2d(64));
    std::int64_t width = 64;
    for (const std::int64_t out : {64, 128, 256, 512}) {
        const std::int64_t stride = out == 64 ? 1 : 2;
        m_layers.push_back(
            register_module("layer" + std::to_string(m_layers.size() + 1),
                            torch::nn::Sequential(BasicBlock(width, out, stride), BasicBlock(out, out, 1))));
        width = out;
    }
    initialiseConvolutions(*this, torch::kReLU, 0);
    resetHead(classes);
    registerBuffers(features);
}

torch::Tensor ResNet18::featureMap(torch::Tensor x) {
    x = torch::relu(convNorm(*m_conv1, *m_bn1, x)); // N×64×S/2×S/2
    x = torch::max_pool2d(x, 3, 2, 1);              // N×64×S/4×S/4
    for (auto& layer : m_layers)
        x = layer->forward(x); // 64, 128, 256, 512 at S/4, S/8, S/16, S/32
    return x;
}

void ResNet18::resetHead(std::int64_t classes) {
    setModule(*this, "fc", m_fc, torch::nn::Linear(features, classes));
}

std::vector<std::string> ResNet18::stages() const {
    return {"conv1.", "bn1.", "layer1.", "layer2.", "layer3.", "layer4."};
}

int ResNet18::describe(NetworkGraph& graph) const {
    int x = graph.relu(graph.conv(graph.input(), *m_conv1, m_bn1.get()));
    x = graph.maxPool(x, 3, 2, 1);
    for (const auto& layer : m_layers)
        for (std::size_t block = 0; block < layer->size(); ++block)
            x = layerAt<BasicBlockImpl>(*layer, block).describe(graph, x);
    return x;
}

} // namespace imago::train
