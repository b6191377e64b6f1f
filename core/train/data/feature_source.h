// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/data/batch.h"
#include "core/train/data/samples.h"

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace imago::train {

/// The features of a sample list in memory.
struct FeatureTable {
    torch::Tensor values;       ///< float32 V×N×F: views, samples, features
    std::vector<bool> readable; ///< N
};

/// Batches of rows of a feature table. Where the table has a second, mirrored view, a sample shows it with
/// the given probability, drawn from seed, picture and epoch.
class FeatureSource final : public BatchSource {
public:
    FeatureSource(const std::vector<Sample>& samples, FeatureTable table, int classes,
                  double mirrorProbability, std::uint64_t seed);

    void start(std::vector<std::int64_t> order, std::int64_t epoch, std::int64_t batch,
               std::int64_t firstBatch) override;
    bool next(Batch& batch) override;

private:
    const std::vector<Sample>& m_samples;
    FeatureTable m_table;
    torch::Tensor m_targets; ///< N×C
    double m_mirrorProbability = 0;
    std::uint64_t m_seed = 0;
    std::vector<std::int64_t> m_order;
    std::int64_t m_epoch = 0, m_batch = 1, m_next = 0;
};

} // namespace imago::train
