// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/quantisation.h"

#include "core/train/nets/graph_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace imago::train {

namespace {

constexpr int bins = 2048;
constexpr double levels = 255;
constexpr double weightLevels = 64;

/// Squared error, a value, of a histogram over [low, high] that is stored in 8 bits over [from, to].
double errorOf(const double* histogram, double low, double high, double from, double to) {
    const double step = (to - from) / levels, rounding = step * step / 12;
    double error = 0;
    for (int i = 0; i < bins; ++i) {
        const double x = low + (high - low) * (i + 0.5) / bins;
        const double clipped = x < from ? from - x : x > to ? x - to : 0;
        error += histogram[i] * (clipped > 0 ? clipped * clipped : rounding);
    }
    return error;
}

} // namespace

ActivationScale activationScale(double low, double high) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
    if (!(high - low > 1e-12)) return {};
    const double scale = (high - low) / levels;
    return {static_cast<float>(scale),
            static_cast<std::uint8_t>(std::clamp(std::lround(-low / scale), 0l, 255l))};
}

ActivationRanges::ActivationRanges(const NetworkGraph& graph)
    : m_graph(graph),
      m_low(graph.nodes().size(), 0),
      m_high(graph.nodes().size(), 0) {
    for (std::size_t i = 0; i < graph.nodes().size(); ++i)
        m_histograms.push_back(torch::zeros({bins}, torch::kFloat64));
}

void ActivationRanges::lookAtRange(const torch::Tensor& pictures) {
    runGraph(m_graph, pictures, [&](int value, const torch::Tensor& x) {
        const auto at = static_cast<std::size_t>(value);
        m_low[at] = std::min(m_low[at], x.min().item<double>());
        m_high[at] = std::max(m_high[at], x.max().item<double>());
    });
}

void ActivationRanges::lookAtDistribution(const torch::Tensor& pictures) {
    runGraph(m_graph, pictures, [&](int value, const torch::Tensor& x) {
        const auto at = static_cast<std::size_t>(value);
        if (m_high[at] > m_low[at])
            m_histograms[at] += torch::histc(x.contiguous(), bins, m_low[at], m_high[at]).to(torch::kFloat64);
    });
}

std::vector<ActivationScale> ActivationRanges::scales() const {
    std::vector<ActivationScale> scales;
    for (std::size_t i = 0; i < m_low.size(); ++i) {
        const auto* histogram = m_histograms[i].data_ptr<double>();
        double from = m_low[i], to = m_high[i];
        double least = errorOf(histogram, m_low[i], m_high[i], from, to);
        // Each end is drawn in while that helps; the other end then changes what helps, hence twice.
        for (int round = 0; round < 2; ++round)
            for (double* end : {&from, &to}) {
                const double whole = *end;
                double best = whole;
                for (int step = 1; step <= 40; ++step) {
                    *end = whole * (1 - 0.02 * step);
                    const double error = errorOf(histogram, m_low[i], m_high[i], from, to);
                    if (error < least) {
                        least = error;
                        best = *end;
                    }
                }
                *end = best;
            }
        scales.push_back(activationScale(from, to));
    }
    return scales;
}

QuantisedWeights quantised(const torch::Tensor& weight, const torch::Tensor& bias, float inputScale) {
    const torch::Tensor rows = weight.reshape({weight.size(0), -1}).to(torch::kFloat64);
    // A channel that is all but off would make its bias too great for 32 bits.
    const torch::Tensor room = bias.to(torch::kFloat64).abs() / (double(inputScale) * double(1 << 30));
    const torch::Tensor scale = torch::maximum(std::get<0>(rows.abs().max(1)) / weightLevels, room)
                                    .clamp_min(std::numeric_limits<float>::min() * 1e6);
    QuantisedWeights out;
    out.weight = (rows / scale.unsqueeze(1))
                     .round()
                     .clamp(-weightLevels, weightLevels)
                     .to(torch::kInt8)
                     .reshape(weight.sizes());
    out.scale = scale.to(torch::kFloat32);
    out.bias = (bias.to(torch::kFloat64) / (out.scale.to(torch::kFloat64) * double(inputScale)))
                   .round()
                   .to(torch::kInt32);
    return out;
}

} // namespace imago::train
