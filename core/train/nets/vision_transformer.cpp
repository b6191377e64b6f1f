// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/vision_transformer.h"

#include "core/train/nets/graph.h"
#include "core/train/nets/stage_probe.h"

#include <cmath>

namespace imago::train {

namespace {

constexpr std::int64_t patch = 16, grid = 14, depth = 12;

/// Zeros on each side with which `side` pixels hold ⌈side / patch⌉ patches.
std::int64_t paddingFor(std::int64_t side) {
    const std::int64_t missing = (patch - side % patch) % patch;
    return (missing + 1) / 2;
}

/// The embedding of a grid of `from` × `from` patches, 1×(1 + from²)×F, for h × w of them.
torch::Tensor resampled(const torch::Tensor& embedding, std::int64_t from, std::int64_t h, std::int64_t w) {
    if (h == from && w == from) return embedding;
    const std::int64_t width = embedding.size(2);
    torch::Tensor places = embedding.narrow(1, 1, from * from).transpose(1, 2).view({1, width, from, from});
    places = at::_upsample_bicubic2d_aa(places, {h, w}, /*align_corners=*/false);
    return torch::cat({embedding.narrow(1, 0, 1), places.flatten(2).transpose(1, 2)}, 1);
}

} // namespace

TransformerBlockImpl::TransformerBlockImpl(std::int64_t width, std::int64_t heads) : m_heads(heads) {
    m_norm1 = register_module("norm1", layerNorm(width));
    auto attention = container(*this, "attn");
    m_qkv = attention->register_module("qkv", torch::nn::Linear(width, 3 * width));
    m_proj = attention->register_module("proj", torch::nn::Linear(width, width));
    m_norm2 = register_module("norm2", layerNorm(width));
    auto mlp = container(*this, "mlp");
    m_fc1 = mlp->register_module("fc1", torch::nn::Linear(width, 4 * width));
    m_fc2 = mlp->register_module("fc2", torch::nn::Linear(4 * width, width));
}

torch::Tensor TransformerBlockImpl::attention(const torch::Tensor& x, std::int64_t count) {
    const std::int64_t length = x.size(1), width = x.size(2), part = width / m_heads;
    // 3×N×heads×L×part. The trace is for any number of pictures.
    const torch::Tensor qkv = m_qkv(x).view({-1, length, 3, m_heads, part}).permute({2, 0, 3, 1, 4});
    const torch::Tensor q = qkv.select(0, 0).narrow(2, 0, count) / std::sqrt(static_cast<double>(part));
    const torch::Tensor weights = torch::softmax(q.matmul(qkv.select(0, 1).transpose(2, 3)), -1);
    attentionWeights(weights);
    const torch::Tensor mixed = weights.matmul(qkv.select(0, 2)); // N×heads×count×part
    return m_proj(mixed.transpose(1, 2).reshape({-1, count, width}));
}

torch::Tensor TransformerBlockImpl::forward(const torch::Tensor& x, std::int64_t count) {
    const torch::Tensor y = joined(x.narrow(1, 0, count), attention(m_norm1(x), count));
    return joined(y, m_fc2(torch::gelu(m_fc1(m_norm2(y)))));
}

int TransformerBlockImpl::describe(NetworkGraph& graph, int x) const {
    const torch::Tensor &weight = m_qkv->weight, &bias = m_qkv->bias;
    const std::int64_t width = weight.size(1);
    const int centred = graph.channelNorm(x, m_norm1->options.eps());
    const auto part = [&](std::int64_t i, double factor) {
        return graph.behindNorm(centred, *m_norm1, weight.narrow(0, i * width, width) * factor,
                                bias.narrow(0, i * width, width) * factor);
    };
    const int q = part(0, 1 / std::sqrt(static_cast<double>(width / m_heads))), k = part(1, 1),
              v = part(2, 1);
    int y = graph.pointwise(graph.attention(q, k, v, m_heads), m_proj->weight, m_proj->bias);
    y = x = graph.add(x, y);
    y = graph.normalisedConv(y, *m_norm2, m_fc1->weight, m_fc1->bias);
    return graph.add(x, graph.pointwise(graph.gelu(y), m_fc2->weight, m_fc2->bias));
}

VisionTransformer::VisionTransformer(Size size, std::int64_t classes)
    : m_size(size),
      m_width(size == Size::tiny ? 192 : 384) {
    m_classToken = register_parameter("cls_token", torch::randn({1, 1, m_width}) * 1e-6);
    m_positions = register_parameter("pos_embed", torch::randn({1, 1 + grid * grid, m_width}) * 0.02);
    m_patches = container(*this, "patch_embed")
                    ->register_module(
                        "proj", torch::nn::Conv2d(torch::nn::Conv2dOptions(3, m_width, patch).stride(patch)));
    auto blocks = container(*this, "blocks");
    for (std::int64_t i = 0; i < depth; ++i)
        m_blocks.push_back(
            blocks->register_module(std::to_string(i), TransformerBlock(m_width, m_width / 64)));
    m_norm = register_module("norm", layerNorm(m_width));
    initialiseTransformer(*blocks);
    resetHead(classes);
    registerBuffers(m_width);
}

torch::Tensor VisionTransformer::positions(std::int64_t h, std::int64_t w) const {
    const torch::Tensor places = resampled(m_positions, grid, h, w);
    return torch::cat({m_classToken + places.narrow(1, 0, 1), places.narrow(1, 1, h * w)}, 1);
}

torch::Tensor VisionTransformer::featureMap(torch::Tensor x) {
    x = torch::conv2d(x, m_patches->weight, m_patches->bias, patch,
                      {paddingFor(x.size(2)), paddingFor(x.size(3))}); // N×F×h×w
    const torch::Tensor places = positions(x.size(2), x.size(3));
    x = torch::constant_pad_nd(x.flatten(2).transpose(1, 2), {0, 0, 1, 0}) + places; // N×(1 + h·w)×F
    for (std::size_t i = 0; i + 1 < m_blocks.size(); ++i)
        x = stageOutput("blocks.", i, m_blocks[i](x, x.size(1)));
    return x.transpose(1, 2).unsqueeze(2);
}

torch::Tensor VisionTransformer::pool(const torch::Tensor& map) {
    const torch::Tensor x = map.squeeze(2).transpose(1, 2);
    return m_norm(m_blocks.back()(x, 1)).squeeze(1);
}

torch::Tensor VisionTransformer::spatial(const torch::Tensor& map) const {
    const std::int64_t places = map.size(3) - 1, side = std::lround(std::sqrt(static_cast<double>(places)));
    return map.narrow(3, 1, places).reshape({-1, map.size(1), side, side});
}

torch::Tensor VisionTransformer::fitted(const std::string& name, const torch::Tensor& stored) const {
    if (name != "pos_embed" || stored.dim() != 3 || stored.size(0) != 1 || stored.size(2) != m_width ||
        stored.size(1) < 2)
        return stored;
    const auto from = std::lround(std::sqrt(static_cast<double>(stored.size(1) - 1)));
    if (from * from + 1 != stored.size(1)) return stored;
    return resampled(stored.to(torch::kFloat32), from, grid, grid);
}

void VisionTransformer::resetHead(std::int64_t classes) {
    setModule(*this, "head", m_head, smallLinear(m_width, classes));
}

std::vector<std::string> VisionTransformer::stages() const {
    std::vector<std::string> names = {"cls_token", "pos_embed", "patch_embed."};
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        names.push_back("blocks." + std::to_string(i) + ".");
    names.push_back("norm.");
    return names;
}

int VisionTransformer::describe(NetworkGraph& graph) const {
    const std::int64_t padding = paddingFor(graph.side());
    const std::int64_t side = (graph.side() + 2 * padding) / patch;
    int x = graph.conv(graph.input(), m_patches->weight, m_patches->bias, patch, padding);
    x = graph.tokens(x, positions(side, side).transpose(1, 2).unsqueeze(2));
    for (const auto& block : m_blocks)
        x = block->describe(graph, x);
    return graph.layerNorm(graph.firstToken(x), *m_norm);
}

} // namespace imago::train
