// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/step_memory.h"

#include "core/base/memory.h"
#include "core/recipe/batch_plan.h"
#include "core/train/loop/compat.h"
#include "core/train/loop/loss.h"
#include "core/train/loop/tensor_map.h"

#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <malloc.h>
#include <memory>

namespace imago::train {
namespace {

constexpr double usableShare = 0.8;
/// Batches that the loader holds ready or fills, and the one in use.
constexpr double batchesAtOnce = 4;
/// AdamW keeps two means for each weight; other optimizers less.
constexpr double optimizerStates = 2;

/// Follows how much is held beyond what was there when it began. Blocks from before that are freed
/// meanwhile make it smaller than it is; a step frees none.
class HeldBytes : public c10::MemoryReportingInfoBase {
public:
    void reportMemoryUsage(void*, std::int64_t size, std::int64_t, std::int64_t, c10::Device) override {
        const std::int64_t now = m_now.fetch_add(size) + size;
        for (std::int64_t most = m_most; now > most && !m_most.compare_exchange_weak(most, now);) {
        }
    }
    bool memoryProfilingEnabled() const override { return true; }
    std::int64_t most() const { return m_most; }

private:
    std::atomic<std::int64_t> m_now = 0, m_most = 0;
};

} // namespace

StepMemory measureStep(Network& network, const Recipe& recipe, const Machine& machine, std::int64_t side) {
    constexpr std::int64_t pictures = smallestPlannedBatch;
    const std::int64_t classes = network.classCount();
    TensorMap buffers; // batch norms would learn from the noise
    for (const auto& item : network.named_buffers())
        buffers[item.key()] = item.value().clone();
    double learning = 0;
    for (const torch::Tensor& parameter : network.parameters())
        if (parameter.requires_grad()) learning += static_cast<double>(parameter.nbytes());

    const auto held = std::make_shared<HeldBytes>();
    {
        const c10::DebugInfoGuard guard(c10::DebugInfoKind::PROFILER_STATE, held);
        const Loss loss = plainLoss(recipe.task, classes);
        const auto input = torch::randn({pictures, 3, side, side}, machine.device);
        const auto targets =
            torch::one_hot(torch::zeros({pictures}, torch::kInt64), classes).to(torch::kFloat32);
        loss.sum(network.forward(input), targets.to(machine.device)).backward();
        dropGradients(network.parameters());
    }
    const torch::NoGradGuard noGrad;
    for (const auto& item : network.named_buffers())
        item.value().copy_(buffers.at(item.key()));

    StepMemory memory;
    memory.fixedBytes = learning * (1 + optimizerStates + (recipe.emaDecay > 0 ? 1 : 0));
    // The gradients of the weights are counted here once more, a fourth for each picture: a margin.
    memory.bytesPerPicture = static_cast<double>(held->most()) / pictures +
                             batchesAtOnce * 3 * sizeof(float) * static_cast<double>(side * side);
    return memory;
}

std::int64_t picturesThatFit(const StepMemory& memory, double availableBytes, std::int64_t wished) {
    if (availableBytes <= 0 || memory.bytesPerPicture <= 0) return wished;
    const double room = usableShare * availableBytes - memory.fixedBytes;
    return std::clamp(static_cast<std::int64_t>(std::floor(room / memory.bytesPerPicture)), std::int64_t{1},
                      std::max<std::int64_t>(1, wished));
}

double availableToProcess() {
    const double machine = static_cast<double>(availableMemoryBytes());
    return machine > 0 ? machine + static_cast<double>(mallinfo2().fordblks) : 0;
}

} // namespace imago::train
