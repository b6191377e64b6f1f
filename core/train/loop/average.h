// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/loop/tensor_map.h"

#include <torch/torch.h>

#include <cstdint>
#include <string>
#include <vector>

namespace imago::train {

/// A running average of a network's parameters and floating-point buffers, kept beside it (Polyak and
/// Juditsky 1992; exponential, as in Tarvainen and Valpola 2017, arXiv 1703.01780). Its decay grows with the
/// steps, min(decay, (1 + step) / (10 + step)), so that the first average is not the random start.
class WeightAverage {
public:
    /// Begins with the weights as they are. decay in [0, 1); 0: off, all methods do nothing.
    WeightAverage(const Network& network, double decay);

    bool on() const { return m_decay > 0; }
    /// After optimizer step `step`, counted from 0.
    void update(std::int64_t step);
    /// Puts the average into the network and the network's values into its place; a second call puts them
    /// back.
    void swap();
    /// From the weights as they are now.
    void restart();

    TensorMap state() const;
    /// Errors: corrupt where a name is missing or a shape differs.
    Status setState(const TensorMap& state);

private:
    struct Entry {
        std::string name;
        torch::Tensor live, mean;
    };
    double m_decay = 0;
    std::vector<Entry> m_entries;
};

} // namespace imago::train
