// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/stage_probe.h"

#include <utility>

namespace imago::train {

namespace {

thread_local StageProbe* current = nullptr;

} // namespace

StageProbe::StageProbe(See see, SeeAttention seeAttention)
    : m_see(std::move(see)),
      m_seeAttention(std::move(seeAttention)),
      m_outer(std::exchange(current, this)) {}

StageProbe::~StageProbe() {
    current = m_outer;
}

torch::Tensor stageOutput(std::string_view prefix, std::size_t number, torch::Tensor output) {
    if (!current || !current->m_see) return output;
    return current->m_see(std::string(prefix) + std::to_string(number), output);
}

void attentionWeights(const torch::Tensor& weights) {
    if (current && current->m_seeAttention) current->m_seeAttention(weights);
}

} // namespace imago::train
