// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/trainer.h"

#include "core/base/random.h"
#include "core/train/loop/compat.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace imago::train {
namespace {

/// Checkpoints may cost this share of the time at most; epochs of a linear head last milliseconds.
constexpr double saveShare = 0.05;
constexpr double leastSecondsBetweenSaves = 1;

} // namespace

Trainer::Trainer(TrainJob job, NetworkOptimizer& optimizer, TrainPosition& position, Reporter& reporter,
                 Control& control, Save save, TrainHooks hooks)
    : m_job(std::move(job)),
      m_optimizer(optimizer),
      m_at(position),
      m_reporter(reporter),
      m_control(control),
      m_save(std::move(save)),
      m_hooks(std::move(hooks)),
      m_plain(plainLoss(m_job.recipe.task, m_job.network.classCount())),
      m_steps(stepsPerEpoch(m_job.trainingCount, m_job.recipe.batch)) {
    m_job.loss.classWeights = m_job.loss.classWeights.to(m_job.machine.device);
    m_plain.classWeights = m_plain.classWeights.to(m_job.machine.device);
    if (m_at.chunk <= 0) m_at.chunk = m_job.recipe.batch;
}

Result<Trainer::End> Trainer::run() {
    bool stopped = false;
    while (!stopped && m_at.epoch < m_job.recipe.epochs && !m_at.stoppedEarly) {
        IMAGO_TRY(halted, trainEpoch());
        stopped = halted;
        if (stopped) break;
        if (m_at.epoch + 1 < m_job.recipe.epochs) startEpoch(m_at.epoch + 1, 0);
        std::optional<Tally> validation;
        if (m_job.validation) {
            auto result = validate();
            if (!result) return std::move(result).error();
            validation = std::move(result).value();
            stopped = !validation;
        }
        if (!stopped) IMAGO_CHECK(finishEpoch(validation));
    }
    IMAGO_CHECK(saveCheckpoint());
    if (stopped) return End::stopped;
    return m_at.stoppedEarly ? End::early : End::finished;
}

void Trainer::startEpoch(std::int64_t epoch, std::int64_t firstBatch) {
    if (m_startedEpoch == epoch) return;
    m_startedEpoch = epoch;
    std::vector<std::int64_t> order = epochOrder(m_job.trainingCount, m_job.recipe.seed, epoch);
    const std::int64_t used = std::min<std::int64_t>(m_job.trainingCount, m_steps * m_job.recipe.batch);
    order.resize(static_cast<std::size_t>(used));
    m_job.training.start(std::move(order), epoch, m_job.recipe.batch, firstBatch);
}

Result<bool> Trainer::trainEpoch() {
    const auto device = m_job.machine.device;
    m_lossSum =
        torch::full({}, m_at.tally.loss, torch::TensorOptions().dtype(torch::kFloat64).device(device));
    m_correct =
        torch::full({}, m_at.tally.correct, torch::TensorOptions().dtype(torch::kInt64).device(device));
    startEpoch(m_at.epoch, m_at.batch);
    if (m_job.onFeatures)
        m_job.network.train();
    else
        setTraining(m_job.network, m_job.recipe.freeze);

    Batch batch;
    while (m_at.batch < m_steps) {
        if (pausedOrStopped(m_control)) {
            IMAGO_CHECK(readSums());
            return true;
        }
        const Stopwatch watch;
        if (!m_job.training.next(batch)) break;
        if (m_job.trainingPictures) m_reporter.warnUnreadable(*m_job.trainingPictures);
        if (batch.size() > 0) IMAGO_CHECK(step(batch));
        ++m_at.batch;
        ++m_at.step;
        m_at.epochPictures += batch.size();
        m_at.pictures += batch.size();
        const double seconds = watch.seconds();
        m_at.epochSeconds += seconds;
        m_at.trainSeconds += seconds;
        if (m_reporter.due()) {
            IMAGO_CHECK(readSums());
            showProgress();
        }
        if (m_sinceSave.seconds() > m_hooks.checkpointSeconds) IMAGO_CHECK(saveCheckpoint());
    }
    IMAGO_CHECK(readSums());
    if (m_at.tally.seen == 0)
        return failure(ErrorCode::unreadable,
                       "none of the training pictures could be read: check that the folder is still there");
    return false;
}

Status Trainer::step(const Batch& batch) {
    for (;;) {
        try {
            attempt(batch);
            return {};
        } catch (const std::exception& error) {
            m_optimizer.dropGradients();
            if (!isOutOfMemory(error)) throw;
            const std::int64_t tried = std::min(m_at.chunk, batch.size());
            if (tried <= 1)
                return failure(
                    ErrorCode::outOfMemory,
                    "memory ran out even with a single picture at a time: choose a smaller input size or "
                    "model, or close other programs");
            m_at.chunk = (tried + 1) / 2;
            m_reporter.warn(
                "outOfMemory",
                fmt::format("Memory ran out with {} pictures at once; going on with {} at a time. The "
                            "gradients of {} are still added up for each step.",
                            tried, m_at.chunk, m_job.recipe.batch));
        }
    }
}

void Trainer::attempt(const Batch& batch) {
    const std::int64_t size = batch.size();
    const std::int64_t parts = (size + m_at.chunk - 1) / m_at.chunk;
    torch::manual_seed(seedOf(m_job.recipe.seed, m_at.step));
    const torch::Tensor targets = batch.targets.to(m_job.machine.device, /*non_blocking=*/true);
    const double weight = m_job.loss.weight(targets);
    torch::Tensor lossSum = torch::zeros_like(m_lossSum), correct = torch::zeros_like(m_correct);
    m_optimizer.dropGradients();
    for (std::int64_t part = 0; part < parts; ++part) {
        const std::int64_t begin = size * part / parts, end = size * (part + 1) / parts;
        if (m_hooks.beforeForward) m_hooks.beforeForward(m_at.step, end - begin);
        const torch::Tensor wanted = targets.narrow(0, begin, end - begin);
        const torch::Tensor input =
            batch.input.narrow(0, begin, end - begin).to(m_job.machine.device, /*non_blocking=*/true);
        torch::Tensor logits;
        {
            const Autocast autocast(m_job.machine.mixed);
            logits = forward(input);
        }
        const torch::Tensor loss = m_job.loss.sum(logits, wanted);
        (loss / weight).backward();
        const torch::NoGradGuard noGrad;
        lossSum += loss.detach();
        correct += correctCount(m_job.recipe.task, logits.detach(), wanted);
    }
    m_optimizer.setFactor(scheduleFactor(m_job.recipe, m_at.step, m_steps));
    m_optimizer.step();
    m_lossSum += lossSum;
    m_correct += correct;
    m_at.tally.weight += weight;
    m_at.tally.seen += size;
}

torch::Tensor Trainer::forward(const torch::Tensor& input) {
    return m_job.onFeatures ? m_job.network.classify(input) : m_job.network.forward(input);
}

Status Trainer::readSums() {
    m_at.tally.loss = m_lossSum.item<double>();
    m_at.tally.correct = m_correct.item<std::int64_t>();
    return checkFinite(m_at.tally);
}

Status Trainer::checkFinite(const Tally& tally) const {
    return std::isfinite(tally.loss) ? Status() : diverged();
}

Status Trainer::checkWeights() const {
    const torch::NoGradGuard noGrad;
    for (const torch::Tensor& parameter : m_job.network.parameters())
        if (parameter.requires_grad() && !std::isfinite(parameter.sum().item<double>())) return diverged();
    return {};
}

Error Trainer::diverged() const {
    return failure(
        ErrorCode::invalidArgument,
        fmt::format(
            "the loss became infinite or not a number in epoch {}: lower the learning rate (now {:g}) "
            "or clip gradients. The checkpoint from before is kept.",
            m_at.epoch + 1, m_job.recipe.learningRate));
}

double Trainer::learningRate() const {
    return m_job.recipe.learningRate * scheduleFactor(m_job.recipe, m_at.step - 1, m_steps);
}

Result<std::optional<Tally>> Trainer::validate() {
    const Stopwatch watch;
    m_job.network.eval();
    Tally tally;
    m_job.validation->start(naturalOrder(m_job.validationCount), 0, m_job.recipe.batch, 0);
    for (Batch batch; m_job.validation->next(batch);) {
        if (m_job.validationPictures) m_reporter.warnUnreadable(*m_job.validationPictures);
        if (pausedOrStopped(m_control)) return std::optional<Tally>();
        const torch::NoGradGuard noGrad;
        for (std::int64_t begin = 0; begin < batch.size(); begin += m_at.chunk) {
            const std::int64_t count = std::min(m_at.chunk, batch.size() - begin);
            const torch::Tensor targets = batch.targets.narrow(0, begin, count).to(m_job.machine.device);
            const Autocast autocast(m_job.machine.mixed);
            const torch::Tensor logits =
                forward(batch.input.narrow(0, begin, count).to(m_job.machine.device));
            tally.loss += m_plain.sum(logits, targets).item<double>();
            tally.correct += correctCount(m_job.recipe.task, logits, targets).item<std::int64_t>();
            tally.weight += m_plain.weight(targets);
            tally.seen += count;
        }
        if (!m_job.onFeatures) m_reporter.stage("validating", tally.seen, m_job.validationCount);
    }
    m_validationSeconds = watch.seconds();
    return std::optional<Tally>(tally);
}

bool Trainer::judge(double accuracy, double loss) {
    const bool best = m_at.bestEpoch == 0 || accuracy > m_at.bestAccuracy ||
                      (accuracy == m_at.bestAccuracy && loss < m_at.bestLoss);
    if (best) {
        m_at.bestEpoch = m_at.epoch;
        m_at.bestAccuracy = accuracy;
        m_at.bestLoss = loss;
    }
    if (m_at.epoch == 1 || loss < m_at.lowestLoss) {
        m_at.lowestLoss = loss;
        m_at.epochsWithoutGain = 0;
    } else {
        ++m_at.epochsWithoutGain;
    }
    const int patience = m_job.recipe.earlyStopping;
    m_at.stoppedEarly =
        patience > 0 && m_at.epochsWithoutGain >= patience && m_at.epoch < m_job.recipe.epochs;
    return best;
}

Status Trainer::finishEpoch(const std::optional<Tally>& validation) {
    if (validation) IMAGO_CHECK(checkFinite(*validation));
    IMAGO_CHECK(checkWeights());
    ++m_at.epoch;
    EpochMessage message;
    message.epoch = m_at.epoch;
    message.epochs = m_job.recipe.epochs;
    message.step = m_at.step;
    message.seconds = m_at.epochSeconds;
    message.metrics["train/loss"] = m_at.tally.meanLoss();
    message.metrics["train/accuracy"] = m_at.tally.accuracy();
    message.metrics["lr"] = learningRate();
    message.metrics["images_per_second"] =
        m_at.epochSeconds > 0 ? static_cast<double>(m_at.epochPictures) / m_at.epochSeconds : 0;
    const bool validated = validation && validation->seen > 0;
    if (validated) {
        message.metrics["val/loss"] = validation->meanLoss();
        message.metrics["val/accuracy"] = validation->accuracy();
    }
    const Tally& judged = validated ? *validation : m_at.tally;
    message.best = judge(judged.accuracy(), judged.meanLoss());
    if (message.best) m_best = learned();

    m_at.batch = 0;
    m_at.tally = {};
    m_at.epochPictures = 0;
    m_at.epochSeconds = 0;
    m_reporter.send(message);
    if (m_sinceSave.seconds() > std::max(leastSecondsBetweenSaves, m_saveSeconds / saveShare) ||
        m_at.epoch == 1)
        return saveCheckpoint();
    return {};
}

Status Trainer::saveCheckpoint() {
    const Stopwatch watch;
    if (m_at.batch > 0) IMAGO_CHECK(readSums());
    IMAGO_CHECK(checkWeights());
    // First best, then last: a resumed run relies on the best.pt that its last.pt knows of.
    if (!m_best.empty()) {
        IMAGO_CHECK(m_save("best", m_best));
        m_best.clear();
    }
    IMAGO_CHECK(m_save("last", {}));
    m_saveSeconds = watch.seconds();
    m_sinceSave = {};
    return {};
}

TensorMap Trainer::learned() const {
    const torch::NoGradGuard noGrad;
    TensorMap map;
    for (const auto& item : m_job.network.named_parameters())
        if (item.value().requires_grad())
            map[item.key()] = item.value().detach().to(torch::kCPU, false, true);
    for (const auto& item : m_job.network.named_buffers())
        map[item.key()] = item.value().detach().to(torch::kCPU, false, true);
    return map;
}

double Trainer::secondsLeft() const {
    if (m_at.trainSeconds <= 0 || m_at.step == 0) return -1;
    const auto all = static_cast<double>(m_steps * m_job.recipe.epochs);
    const auto epochs = static_cast<double>(m_job.recipe.epochs - m_at.epoch);
    return (all - static_cast<double>(m_at.step)) * m_at.trainSeconds / static_cast<double>(m_at.step) +
           epochs * m_validationSeconds;
}

void Trainer::showProgress() {
    ProgressMessage message;
    message.stage = "training";
    message.done = m_at.epochPictures;
    message.total = m_job.trainingCount;
    message.step = m_at.step;
    message.epoch = m_at.epoch + static_cast<double>(m_at.batch) / static_cast<double>(m_steps);
    message.loss = m_at.tally.meanLoss();
    message.accuracy = m_at.tally.accuracy();
    message.learningRate = learningRate();
    message.imagesPerSecond =
        m_at.trainSeconds > 0 ? static_cast<double>(m_at.pictures) / m_at.trainSeconds : 0;
    message.secondsLeft = secondsLeft();
    m_reporter.progress(message);
}

} // namespace imago::train
