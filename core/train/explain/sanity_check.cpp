// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/sanity_check.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>
#include <vector>

namespace imago::train {

namespace {

constexpr std::uint64_t weightSeed = 0x696d61676f;

/// Makes torch's generator begin at a seed, and puts it back at the end.
class SeededGenerator {
public:
    explicit SeededGenerator(std::uint64_t seed) : m_generator(at::detail::getDefaultCPUGenerator()) {
        const std::lock_guard lock(m_generator.mutex());
        m_state = m_generator.get_state();
        m_generator.set_current_seed(seed);
    }
    ~SeededGenerator() {
        const std::lock_guard lock(m_generator.mutex());
        m_generator.set_state(m_state);
    }
    SeededGenerator(const SeededGenerator&) = delete;
    SeededGenerator& operator=(const SeededGenerator&) = delete;

private:
    at::Generator m_generator;
    torch::Tensor m_state;
};

std::vector<double> ranksOf(const torch::Tensor& map) {
    const torch::Tensor flat = map.to(torch::kCPU, torch::kFloat32).contiguous().view({-1});
    const float* values = flat.data_ptr<float>();
    std::vector<std::size_t> order(static_cast<std::size_t>(flat.numel()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(order.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = static_cast<double>(begin + end - 1) / 2;
    }
    return ranks;
}

} // namespace

std::shared_ptr<Network> randomisedCopy(const Network& network) {
    const SeededGenerator seeded(weightSeed);
    auto made = makeNetwork(network.kind(), network.classCount());
    TORCH_CHECK(made.ok(), "the network cannot be made once more");
    const std::shared_ptr<Network> copy = std::move(made).value();
    copy->setFeatureStatistics(network.featureMean(), network.featureStd());
    copy->eval();
    for (torch::Tensor& parameter : copy->parameters())
        parameter.set_requires_grad(false);
    return copy;
}

double rankCorrelation(const torch::Tensor& a, const torch::Tensor& b) {
    TORCH_CHECK(a.numel() == b.numel() && a.numel() > 0, "maps of different sizes cannot be compared");
    const std::vector<double> left = ranksOf(a), right = ranksOf(b);
    const double mean = static_cast<double>(left.size() - 1) / 2;
    double both = 0, ofLeft = 0, ofRight = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        both += (left[i] - mean) * (right[i] - mean);
        ofLeft += (left[i] - mean) * (left[i] - mean);
        ofRight += (right[i] - mean) * (right[i] - mean);
    }
    return ofLeft > 0 && ofRight > 0 ? both / std::sqrt(ofLeft * ofRight) : 0;
}

} // namespace imago::train
