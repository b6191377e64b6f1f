// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/graph.h"

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace imago::train {

/// One number type for a whole activation: q = round(x / scale) + zero, clamped to 0 … 255. Zero itself is
/// always met exactly, as padding adds zeros.
struct ActivationScale {
    float scale = 1;
    std::uint8_t zero = 0;
};
ActivationScale activationScale(double low, double high);

/// Static post-training quantisation of a network. Activations: unsigned 8 bits, asymmetric, one scale a
/// value. Their ranges are those that make the mean squared error of rounding and clipping together least
/// over the calibration pictures (as in Banner et al. 2019, arXiv 1810.05723, by search instead of a
/// formula): the whole range for values without outliers, a narrower one where a few would cost all others
/// their precision.
class ActivationRanges {
public:
    explicit ActivationRanges(const NetworkGraph& graph);

    /// First look: the extremes. Then second look at the same pictures: how the values are distributed.
    void lookAtRange(const torch::Tensor& pictures);
    void lookAtDistribution(const torch::Tensor& pictures);

    /// A scale a value of the graph.
    std::vector<ActivationScale> scales() const;

private:
    const NetworkGraph& m_graph;
    std::vector<double> m_low, m_high;
    std::vector<torch::Tensor> m_histograms; ///< float64, over [low, high]
};

/// Weights by output channel: signed, symmetric, w ≈ q · scale. Seven bits, |q| ≤ 64: processors without VNNI
/// add two products of an unsigned and a signed byte in 16 bits (VPMADDUBSW), and 2 · 255 · 64 is the most
/// that fits.
struct QuantisedWeights {
    torch::Tensor weight; ///< int8, the shape of the weight
    torch::Tensor scale;  ///< float32, a channel each
    torch::Tensor bias;   ///< int32: q · scale · inputScale ≈ bias
};
QuantisedWeights quantised(const torch::Tensor& weight, const torch::Tensor& bias, float inputScale);

} // namespace imago::train
