// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/feature_source.h"

#include "core/base/random.h"

#include <algorithm>

namespace imago::train {

FeatureSource::FeatureSource(const std::vector<Sample>& samples, FeatureTable table, int classes,
                             double mirrorProbability, std::uint64_t seed)
    : m_samples(samples),
      m_table(std::move(table)),
      m_mirrorProbability(mirrorProbability),
      m_seed(seed) {
    m_targets = torch::zeros({static_cast<std::int64_t>(samples.size()), classes});
    auto targets = m_targets.accessor<float, 2>();
    for (std::size_t i = 0; i < samples.size() && classes > 0; ++i)
        for (const int label : samples[i].labels)
            targets[static_cast<std::int64_t>(i)][label] = 1.f;
}

void FeatureSource::start(std::vector<std::int64_t> order, std::int64_t epoch, std::int64_t batch,
                          std::int64_t firstBatch) {
    m_order = std::move(order);
    m_epoch = epoch;
    m_batch = std::max<std::int64_t>(1, batch);
    m_next = firstBatch * m_batch;
}

bool FeatureSource::next(Batch& batch) {
    const auto count = static_cast<std::int64_t>(m_order.size());
    if (m_next >= count) return false;
    const std::int64_t end = std::min(m_next + m_batch, count);
    const std::int64_t samples = m_table.values.size(1), features = m_table.values.size(2);
    const bool mirrored = m_table.values.size(0) > 1;
    batch.indices.clear();
    std::vector<std::int64_t> rows;
    for (; m_next < end; ++m_next) {
        const std::int64_t index = m_order[static_cast<std::size_t>(m_next)];
        if (!m_table.readable[static_cast<std::size_t>(index)]) continue;
        const std::uint64_t number = m_samples[static_cast<std::size_t>(index)].number;
        const bool mirror = mirrored && Random(seedOf(m_seed, number, m_epoch)).chance(m_mirrorProbability);
        rows.push_back(mirror ? samples + index : index);
        batch.indices.push_back(index);
    }
    const torch::NoGradGuard noGrad;
    batch.input = m_table.values.view({-1, features}).index_select(0, torch::tensor(rows, torch::kInt64));
    batch.targets = m_targets.index_select(0, torch::tensor(batch.indices, torch::kInt64));
    return true;
}

} // namespace imago::train
