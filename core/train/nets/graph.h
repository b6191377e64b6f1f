// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace imago::train {

/// A network in eval mode as a list of plain operations with their numbers: what a file format needs. Batch
/// norms are folded into the convolutions in front of them, weights are float32 on the CPU and contiguous.
class NetworkGraph {
public:
    enum class Op {
        input,
        conv,
        relu,
        relu6,
        leakyRelu,
        sigmoid,
        hardSigmoid, ///< min(max(x + 3, 0), 6) / 6
        gelu,        ///< x · (1 + erf(x / √2)) / 2
        maxPool,
        add,
        multiply,      ///< two values of one shape
        scaleChannels, ///< N×C×h×w by N×C×1×1
        concat,
        channelNorm, ///< (x − mean) / √(var + ε) over the channels of each place; the variance divides by C
        tokens,      ///< N×C×h×w as N×C×1×h·w with a column of zeros in front, plus `weight`
        attention,  ///< q, k, v as N×C×1×L: softmax over the keys of qᵀk within each head, times v
        firstToken, ///< column 0 of N×C×1×L, N×C×1×1
        globalMean,
        flatten,
        linear
    };
    struct Node {
        Op op = Op::input;
        std::vector<int> inputs;    ///< earlier nodes; a node's number is that of its only value
        torch::Tensor weight, bias; ///< conv: O×I/groups×k×k and O; linear: C×F and C; tokens: 1×C×1×L
        std::int64_t kernel = 1, stride = 1, padding = 0, groups = 1; ///< conv and maxPool, symmetric
        double slope = 0;                                             ///< leakyRelu
        double eps = 0;                                               ///< channelNorm
        std::int64_t heads = 1;                                       ///< attention
        std::int64_t channels = 0, height = 0, width = 0; ///< of the value; 1×1 behind flatten and linear
    };

    /// side: width and height of the input pictures. The input is value 0.
    explicit NetworkGraph(std::int64_t side);

    std::int64_t side() const { return m_side; }
    const std::vector<Node>& nodes() const { return m_nodes; }
    int input() const { return 0; }

    /// A convolution and, where given, the norm behind it: w' = w·γ/√(var+ε), b' = β + (b − mean)·γ/√(var+ε).
    int conv(int x, const torch::nn::Conv2dImpl& layer, const torch::nn::BatchNorm2dImpl* norm = nullptr);
    /// The same with another stride than the layer's own.
    int conv(int x, const torch::nn::Conv2dImpl& layer, const torch::nn::BatchNorm2dImpl* norm,
             std::int64_t stride);
    int conv(int x, const torch::Tensor& weight, const torch::Tensor& bias, std::int64_t stride = 1,
             std::int64_t padding = 0, std::int64_t groups = 1);
    /// A linear layer (weight O×C) over the channels of each place.
    int pointwise(int x, const torch::Tensor& weight, const torch::Tensor& bias);

    /// Without the affine part of a layer norm.
    int channelNorm(int x, double eps);
    int layerNorm(int x, const torch::nn::LayerNormImpl& norm);
    /// What follows a layer norm without its affine part: an unpadded convolution, or a linear layer with a
    /// weight O×C, into which the affine part is folded.
    int behindNorm(int x, const torch::nn::LayerNormImpl& norm, const torch::Tensor& weight,
                   const torch::Tensor& bias, std::int64_t stride = 1);
    /// A layer norm over the channels and the layer behind it.
    int normalisedConv(int x, const torch::nn::LayerNormImpl& norm, const torch::Tensor& weight,
                       const torch::Tensor& bias, std::int64_t stride = 1) {
        return behindNorm(channelNorm(x, norm.options.eps()), norm, weight, bias, stride);
    }
    int relu(int x) { return unary(Op::relu, x); }
    int relu6(int x) { return unary(Op::relu6, x); }
    int leakyRelu(int x, double slope);
    int sigmoid(int x) { return unary(Op::sigmoid, x); }
    int hardSigmoid(int x) { return unary(Op::hardSigmoid, x); }
    int gelu(int x) { return unary(Op::gelu, x); }
    int maxPool(int x, std::int64_t kernel, std::int64_t stride, std::int64_t padding = 0);
    int add(int a, int b) { return binary(Op::add, a, b); }
    int multiply(int a, int b) { return binary(Op::multiply, a, b); }
    int scaleChannels(int x, int gate) { return binary(Op::scaleChannels, x, gate); }
    int concat(int a, int b); ///< along the channels
    /// positions: 1×C×1×(1 + h·w), what is added to each token; the class token is the first.
    int tokens(int x, const torch::Tensor& positions);
    int attention(int q, int k, int v, std::int64_t heads);
    int firstToken(int x) { return toOnePlace(Op::firstToken, x); }
    /// Mean over height and width, N×C×h×w to N×C×1×1.
    int globalMean(int x) { return toOnePlace(Op::globalMean, x); }
    int flatten(int x) { return unary(Op::flatten, x); } ///< N×C×1×1 to N×C
    int linear(int x, const torch::Tensor& weight, const torch::Tensor& bias);

private:
    /// A node of the shape of x.
    Node nodeOn(Op op, int x) const;
    int unary(Op op, int x) { return append(nodeOn(op, x)); }
    int binary(Op op, int a, int b);
    int toOnePlace(Op op, int x);
    int append(Node node);

    std::int64_t m_side;
    std::vector<Node> m_nodes;
};

class Network;

/// The whole network from picture to logits; the feature standardisation is folded into the head:
/// w' = w / std, b' = b − w'·mean.
NetworkGraph graphOf(const Network& network, std::int64_t side);

} // namespace imago::train
