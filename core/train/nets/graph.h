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
    enum class Op { input, conv, relu, relu6, leakyRelu, maxPool, add, concat, globalMean, linear };
    struct Node {
        Op op = Op::input;
        std::vector<int> inputs;    ///< earlier nodes; a node's number is that of its only value
        torch::Tensor weight, bias; ///< conv: O×I/groups×k×k and O; linear: C×F and C
        std::int64_t kernel = 1, stride = 1, padding = 0, groups = 1; ///< conv and maxPool, symmetric
        double slope = 0;                                             ///< leakyRelu
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
    int relu(int x) { return unary(Op::relu, x); }
    int relu6(int x) { return unary(Op::relu6, x); }
    int leakyRelu(int x, double slope);
    int maxPool(int x, std::int64_t kernel, std::int64_t stride, std::int64_t padding = 0);
    int add(int a, int b);
    int concat(int a, int b); ///< along the channels
    /// Mean over height and width, N×F×h×w to N×F.
    int globalMean(int x) { return unary(Op::globalMean, x); }
    int linear(int x, const torch::Tensor& weight, const torch::Tensor& bias);

private:
    int unary(Op op, int x);
    int append(Node node);

    std::int64_t m_side;
    std::vector<Node> m_nodes;
};

class Network;

/// The whole network from picture to logits; the feature standardisation is folded into the head:
/// w' = w / std, b' = b − w'·mean.
NetworkGraph graphOf(const Network& network, std::int64_t side);

} // namespace imago::train
