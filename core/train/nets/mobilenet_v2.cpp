// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/mobilenet_v2.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/layers.h"

namespace imago::train {

namespace {

constexpr std::int64_t features = 1280;

/// Convolution 0, norm 1, ReLU6 2. A sequence inside a sequence needs a forward() that is no template.
class ConvNormRelu6Impl : public torch::nn::SequentialImpl {
public:
    ConvNormRelu6Impl(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                      std::int64_t groups)
        : SequentialImpl(conv2d(in, out, kernel, stride, groups), torch::nn::BatchNorm2d(out),
                         torch::nn::ReLU6()) {}
    torch::Tensor forward(torch::Tensor x) {
        return clippedRelu(convNorm(layerAt<torch::nn::Conv2dImpl>(*this, 0),
                                    layerAt<torch::nn::BatchNorm2dImpl>(*this, 1), x));
    }
};
TORCH_MODULE(ConvNormRelu6);

int describeConvNorm(NetworkGraph& graph, int x, const torch::nn::SequentialImpl& layers, std::size_t first) {
    return graph.conv(x, layerAt<torch::nn::Conv2dImpl>(layers, first),
                      &layerAt<torch::nn::BatchNorm2dImpl>(layers, first + 1));
}

} // namespace

InvertedResidualImpl::InvertedResidualImpl(std::int64_t in, std::int64_t out, std::int64_t stride,
                                           std::int64_t expand)
    : m_residual(stride == 1 && in == out) {
    const std::int64_t inner = in * expand;
    m_conv = register_module("conv", torch::nn::Sequential());
    if (expand != 1) m_conv->push_back(ConvNormRelu6(in, inner, 1, 1, 1));
    m_conv->push_back(ConvNormRelu6(inner, inner, 3, stride, inner));
    m_conv->push_back(conv2d(inner, out, 1));
    m_conv->push_back(torch::nn::BatchNorm2d(out));
}

torch::Tensor InvertedResidualImpl::forward(const torch::Tensor& x) {
    const std::size_t activated = m_conv->size() - 2; // the last two are the projection and its norm
    torch::Tensor y = x;
    for (std::size_t i = 0; i < activated; ++i)
        y = layerAt<ConvNormRelu6Impl>(*m_conv, i).forward(y);
    y = convNorm(layerAt<torch::nn::Conv2dImpl>(*m_conv, activated),
                 layerAt<torch::nn::BatchNorm2dImpl>(*m_conv, activated + 1), y);
    return m_residual ? joined(x, y) : y;
}

int InvertedResidualImpl::describe(NetworkGraph& graph, int x) const {
    const std::size_t activated = m_conv->size() - 2;
    int y = x;
    for (std::size_t i = 0; i < activated; ++i)
        y = graph.relu6(describeConvNorm(graph, y, layerAt<torch::nn::SequentialImpl>(*m_conv, i), 0));
    y = describeConvNorm(graph, y, *m_conv, activated);
    return m_residual ? graph.add(x, y) : y;
}

MobileNetV2::MobileNetV2(std::int64_t classes) {
    struct Stage {
        std::int64_t expand, channels, repeats, stride;
    };
    constexpr Stage stagesOfPaper[] = {{1, 16, 1, 1}, {6, 24, 2, 2},  {6, 32, 3, 2}, {6, 64, 4, 2},
                                       {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};
    m_features = register_module("features", torch::nn::Sequential(ConvNormRelu6(3, 32, 3, 2, 1)));
    std::int64_t width = 32;
    for (const Stage& stage : stagesOfPaper)
        for (std::int64_t i = 0; i < stage.repeats; ++i) {
            m_features->push_back(
                InvertedResidual(width, stage.channels, i == 0 ? stage.stride : 1, stage.expand));
            width = stage.channels;
        }
    m_features->push_back(ConvNormRelu6(width, features, 1, 1, 1));
    initialiseConvolutions(*this, torch::kReLU, 0);
    // torchvision's dropout is number 0 there; ours has no module.
    m_classifier = register_module("classifier", std::make_shared<torch::nn::Module>("classifier"));
    resetHead(classes);
    registerBuffers(features, 0.2);
}

void MobileNetV2::resetHead(std::int64_t classes) {
    setModule(*m_classifier, "1", m_head, smallLinear(features, classes));
}

std::vector<std::string> MobileNetV2::stages() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < m_features->size(); ++i)
        names.push_back("features." + std::to_string(i) + ".");
    return names;
}

int MobileNetV2::describe(NetworkGraph& graph) const {
    const std::size_t last = m_features->size() - 1;
    int x = graph.relu6(
        describeConvNorm(graph, graph.input(), layerAt<torch::nn::SequentialImpl>(*m_features, 0), 0));
    for (std::size_t i = 1; i < last; ++i)
        x = layerAt<InvertedResidualImpl>(*m_features, i).describe(graph, x);
    return graph.relu6(describeConvNorm(graph, x, layerAt<torch::nn::SequentialImpl>(*m_features, last), 0));
}

} // namespace imago::train
