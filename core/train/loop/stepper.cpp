// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/stepper.h"

#include "core/base/random.h"
#include "core/train/loop/compat.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace imago::train {
namespace {

/// Loss scaling for float16 (Micikevicius et al. 2017, arXiv 1710.03740): doubled after so many good steps.
constexpr std::int64_t growEvery = 2000;
constexpr double largestScale = 1 << 24;

} // namespace

Stepper::Stepper(StepJob job, NetworkOptimizer& optimizer, WeightAverage& average, TrainPosition& position,
                 Reporter& reporter, const TrainHooks& hooks)
    : m_job(std::move(job)),
      m_optimizer(optimizer),
      m_average(average),
      m_at(position),
      m_reporter(reporter),
      m_hooks(hooks) {
    m_job.loss.classWeights = m_job.loss.classWeights.to(m_job.machine.device);
    watchGradients();
    beginSums();
}

void Stepper::watchGradients() {
    if (!m_job.group.alone())
        m_reducer = std::make_unique<GradientReducer>(m_job.group, m_optimizer.parameters());
}

void Stepper::beginSums() {
    const auto options = torch::TensorOptions().device(m_job.machine.device);
    m_lossSum = torch::full({}, m_at.tally.loss, options.dtype(torch::kFloat64));
    m_correct = torch::full({}, m_at.tally.correct, options.dtype(torch::kInt64));
}

void Stepper::fetchSums() {
    m_at.tally.loss = m_lossSum.item<double>();
    m_at.tally.correct = m_correct.item<std::int64_t>();
}

Status Stepper::reduceSums() {
    fetchSums();
    if (m_job.group.alone()) return {};
    Tally& tally = m_at.tally;
    const torch::Tensor all = torch::tensor(
        {tally.loss, tally.weight, static_cast<double>(tally.correct), static_cast<double>(tally.seen)},
        torch::kFloat64);
    IMAGO_CHECK(m_job.group.allReduceSum(all));
    const auto sums = all.accessor<double, 1>();
    tally = {sums[0], sums[1], static_cast<std::int64_t>(sums[2]), static_cast<std::int64_t>(sums[3])};
    return {};
}

Result<Stepper::Outcome> Stepper::step(const Batch& batch, const Batch* unlabelled, double factor) {
    double weight = batch.size() > 0 ? m_job.loss.weight(batch.targets.to(m_job.machine.device)) : 0;
    double unlabelledCount = unlabelled ? static_cast<double>(unlabelled->size()) : 0;
    if (!m_job.group.alone()) {
        const torch::Tensor all = torch::tensor({weight, unlabelledCount}, torch::kFloat64);
        IMAGO_CHECK(m_job.group.allReduceSum(all));
        weight = all[0].item<double>();
        unlabelledCount = all[1].item<double>();
    }
    if (weight <= 0 && unlabelledCount <= 0) return Outcome::done; // no picture could be read
    Sums sums;
    for (;;) {
        IMAGO_TRY(good, tryOnce(batch, unlabelled, weight, unlabelledCount, sums));
        if (good) return apply(sums, factor);
        m_optimizer.dropGradients();
    }
}

Result<bool> Stepper::tryOnce(const Batch& batch, const Batch* unlabelled, double weight,
                              double unlabelledCount, Sums& sums) {
    bool good = true;
    Status tooLarge;
    try {
        sums = backward(batch, unlabelled, weight, unlabelledCount);
    } catch (const std::exception& error) {
        if (!isOutOfMemory(error)) throw;
        good = false;
        const std::int64_t tried = std::min(m_at.chunk, std::max<std::int64_t>(1, batch.size()));
        if (tried <= 1) {
            tooLarge =
                failure(ErrorCode::outOfMemory,
                        "memory ran out even with a single picture at a time: choose a smaller input size or "
                        "model, or close other programs");
        } else {
            m_at.chunk = (tried + 1) / 2;
            m_reporter.warn("outOfMemory",
                            fmt::format("Memory ran out with {} pictures at once; going on with {} at a "
                                        "time. The gradients of {} are still added up for each step.",
                                        tried, m_at.chunk, batch.size()));
        }
    }
    if (m_reducer) {
        std::vector<double> nothing;
        IMAGO_TRY(all, m_reducer->finish(good, nothing));
        good = all;
    }
    if (!tooLarge) return std::move(tooLarge).error();
    return good;
}

Stepper::Sums Stepper::backward(const Batch& batch, const Batch* unlabelled, double weight,
                                double unlabelledCount) {
    const std::int64_t size = batch.size();
    const std::int64_t parts = (size + m_at.chunk - 1) / m_at.chunk;
    const std::int64_t others = unlabelled ? unlabelled->size() : 0;
    const std::int64_t otherParts = (others + m_at.chunk - 1) / m_at.chunk;
    torch::manual_seed(seedOf(m_job.recipe.seed, m_at.step, m_job.group.rank()));
    Sums sums{torch::zeros_like(m_lossSum), torch::zeros_like(m_correct), 0, size};
    m_optimizer.dropGradients();
    for (std::int64_t part = 0; part < otherParts; ++part) {
        if (m_reducer && parts == 0 && part + 1 == otherParts) m_reducer->arm();
        unlabelledPart(*unlabelled, others * part / otherParts, others * (part + 1) / otherParts,
                       unlabelledCount);
    }
    if (size == 0) return sums;
    const torch::Tensor targets = batch.targets.to(m_job.machine.device, /*non_blocking=*/true);
    sums.weight = m_job.group.alone() ? weight : m_job.loss.weight(targets);
    for (std::int64_t part = 0; part < parts; ++part) {
        if (m_reducer && part + 1 == parts) m_reducer->arm();
        labelledPart(batch, targets, size * part / parts, size * (part + 1) / parts, weight, sums);
    }
    return sums;
}

torch::Tensor Stepper::onDevice(const torch::Tensor& tensor, std::int64_t begin, std::int64_t end) const {
    return tensor.narrow(0, begin, end - begin).to(m_job.machine.device, /*non_blocking=*/true);
}

void Stepper::labelledPart(const Batch& batch, const torch::Tensor& targets, std::int64_t begin,
                           std::int64_t end, double divisor, Sums& sums) {
    if (m_hooks.beforeForward) m_hooks.beforeForward(m_at.step, end - begin);
    const torch::Tensor wanted = targets.narrow(0, begin, end - begin);
    torch::Tensor logits;
    {
        const Autocast autocast(m_job.machine.mixed);
        logits = forward(onDevice(batch.input, begin, end));
    }
    const torch::Tensor loss = m_job.loss.sum(logits, wanted);
    (loss * (m_at.lossScale / divisor)).backward();
    const torch::NoGradGuard noGrad;
    sums.loss += loss.detach();
    sums.correct += correctCount(m_job.recipe.task, logits.detach(), wanted);
}

void Stepper::unlabelledPart(const Batch& batch, std::int64_t begin, std::int64_t end, double divisor) {
    torch::Tensor weak, strong;
    {
        const Autocast autocast(m_job.machine.mixed);
        {
            const torch::NoGradGuard noGrad;
            weak = forward(onDevice(batch.input, begin, end));
        }
        strong = forward(onDevice(batch.strong, begin, end));
    }
    const PseudoLoss loss = pseudoLoss(weak, strong, m_job.recipe.pseudoThreshold);
    (loss.sum * (m_job.recipe.unlabelledWeight * m_at.lossScale / divisor)).backward();
}

Stepper::Outcome Stepper::apply(const Sums& sums, double factor) {
    if (m_hooks.diverges && m_hooks.diverges(m_at.step)) return Outcome::diverged;
    m_optimizer.setFactor(factor);
    const bool scaled = m_job.machine.mixed == Mixed::float16;
    if (!m_optimizer.step(1 / m_at.lossScale)) {
        m_optimizer.dropGradients();
        if (!scaled || m_at.lossScale <= 1) return Outcome::diverged;
        m_at.lossScale /= 2;
        m_at.goodSteps = 0;
        return Outcome::overflow;
    }
    if (scaled && ++m_at.goodSteps >= growEvery) {
        m_at.lossScale = std::min(largestScale, m_at.lossScale * 2);
        m_at.goodSteps = 0;
    }
    m_average.update(m_at.step);
    m_lossSum += sums.loss;
    m_correct += sums.correct;
    m_at.tally.weight += sums.weight;
    m_at.tally.seen += sums.seen;
    return Outcome::done;
}

torch::Tensor Stepper::forward(const torch::Tensor& input) {
    return m_job.onFeatures ? m_job.network.classify(input) : m_job.network.forward(input);
}

} // namespace imago::train
