// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/nets/network.h"
#include "tests/support/fixtures.h"
#include "tests/train/made_up.h"

#include <algorithm>
#include <memory>
#include <string>

namespace imago::train {

/// A network in eval mode whose every part matters: made-up weights, standardised features.
inline std::shared_ptr<Network> lively(const std::string& kind, std::int64_t classes) {
    const torch::NoGradGuard guard;
    auto network = test::must(makeNetwork(kind, classes));
    fillMadeUp(*network);
    torch::manual_seed(4);
    network->setFeatureStatistics(torch::randn({network->featureCount()}) * 0.1,
                                  torch::rand({network->featureCount()}) + 0.5);
    network->eval();
    return network;
}

inline double difference(const torch::Tensor& a, const torch::Tensor& b) {
    if (a.sizes() != b.sizes()) return 1e9;
    return (a - b).abs().max().item<double>();
}

/// The same in shares of the greatest value, where that is above 1.
inline double closeness(const torch::Tensor& a, const torch::Tensor& b) {
    return difference(a, b) / std::max(1.0, b.abs().max().item<double>());
}

} // namespace imago::train
