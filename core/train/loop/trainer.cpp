// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/trainer.h"

#include "core/base/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace imago::train {
namespace {

/// Checkpoints may cost this share of the time at most; epochs of a linear head last milliseconds.
constexpr double saveShare = 0.05;
constexpr double leastSecondsBetweenSaves = 1;
constexpr int mostHalvings = 5;
/// Keeps the order of the unlabelled pictures apart from that of the labelled ones.
constexpr std::uint64_t unlabelledSeed = 0x756e6c6162656cull;

} // namespace

Trainer::Trainer(TrainJob job, NetworkOptimizer& optimizer, WeightAverage& average, TrainPosition& position,
                 Reporter& reporter, Control& control, TrainFiles files, TrainHooks hooks)
    : m_job(std::move(job)),
      m_optimizer(optimizer),
      m_average(average),
      m_at(position),
      m_reporter(reporter),
      m_control(control),
      m_files(std::move(files)),
      m_hooks(std::move(hooks)),
      m_stepper(m_job.step, optimizer, average, position, reporter, m_hooks),
      m_steps(stepsPerEpoch(count(), stepPictures())) {
    if (m_at.chunk <= 0) m_at.chunk = m_job.batch;
    if (m_job.step.machine.mixed == Mixed::float16 && m_at.step == 0) m_at.lossScale = 65536;
}

Result<Trainer::End> Trainer::run() {
    rememberStart();
    bool stopped = false;
    while (!stopped && m_at.epoch < recipe().epochs && !m_at.stoppedEarly) {
        IMAGO_TRY(end, trainEpoch());
        if (end == EpochEnd::done) {
            if (m_at.epoch + 1 < recipe().epochs) startEpoch(m_at.epoch + 1, 0);
            IMAGO_TRY(finished, finishEpoch());
            end = finished;
        }
        if (end == EpochEnd::diverged) IMAGO_CHECK(recover());
        stopped = end == EpochEnd::stopped;
    }
    IMAGO_CHECK(saveCheckpoint(true));
    if (stopped) return End::stopped;
    return m_at.stoppedEarly ? End::early : End::finished;
}

std::int64_t Trainer::stepPictures() const {
    return m_job.batch * recipe().accumulate * m_job.step.group.size();
}

std::vector<std::int64_t> Trainer::orderOf(std::int64_t epoch) const {
    std::vector<std::int64_t> order = recipe().sampling == Sampling::balanced
                                          ? balancedOrder(m_job.samples, recipe().seed, epoch)
                                          : epochOrder(count(), recipe().seed, epoch);
    order.resize(static_cast<std::size_t>(std::min(count(), m_steps * stepPictures())));
    return order;
}

void Trainer::startEpoch(std::int64_t epoch, std::int64_t firstBatch) {
    if (m_startedEpoch == epoch) return;
    m_startedEpoch = epoch;
    const Group& group = m_job.step.group;
    const std::int64_t own = m_job.batch * recipe().accumulate;
    m_job.training.setSide(sideOfEpoch(recipe(), static_cast<int>(epoch)));
    m_job.training.start(shareOf(orderOf(epoch), group.rank(), group.size(), own), epoch, own, firstBatch);
}

void Trainer::prepareEpoch() {
    startEpoch(m_at.epoch, m_at.batch);
    Network& network = m_job.step.network;
    if (m_job.step.onFeatures) {
        network.train();
        return;
    }
    const int learning = unfrozenStages(recipe(), m_at.epoch, stageCount(network));
    if (recipe().unfreezeEpochs > 0) {
        applyFreeze(network, recipe().freeze, learning);
        m_stepper.watchGradients();
    }
    setTraining(network, recipe().freeze, learning);
}

Result<bool> Trainer::wantsStop() {
    // A pause would let the other processes wait until they give up.
    if (!m_job.step.group.alone()) return m_job.step.group.agree(m_control.wish() == Control::Wish::stop);
    return pausedOrStopped(m_control);
}

Result<const Batch*> Trainer::nextUnlabelled(Batch& batch) {
    if (!m_job.unlabelled || m_job.unlabelledCount == 0) return nullptr;
    const Group& group = m_job.step.group;
    const std::int64_t own = m_job.batch * recipe().unlabelledRatio;
    const std::int64_t pictures = own * group.size();
    const std::int64_t perPass = std::max<std::int64_t>(1, m_job.unlabelledCount / pictures);
    const std::int64_t pass = m_at.step / perPass;
    if (pass != m_unlabelledPass) {
        m_unlabelledPass = pass;
        std::vector<std::int64_t> order =
            epochOrder(m_job.unlabelledCount, recipe().seed ^ unlabelledSeed, pass);
        order.resize(static_cast<std::size_t>(std::min(m_job.unlabelledCount, perPass * pictures)));
        m_job.unlabelled->setSide(sideOfEpoch(recipe(), m_at.epoch));
        m_job.unlabelled->start(shareOf(order, group.rank(), group.size(), own), pass, own,
                                m_at.step % perPass);
    }
    if (!m_job.unlabelled->next(batch)) batch = {};
    return batch.size() > 0 ? &batch : nullptr;
}

Result<Trainer::EpochEnd> Trainer::trainEpoch() {
    m_stepper.beginSums();
    prepareEpoch();
    Batch batch, unlabelled;
    while (m_at.batch < m_steps) {
        IMAGO_TRY(stop, wantsStop());
        if (stop) {
            m_stepper.fetchSums();
            return EpochEnd::stopped;
        }
        const Stopwatch watch;
        if (!m_job.training.next(batch)) batch = {};
        if (m_job.pictures) m_reporter.warnUnreadable(*m_job.pictures);
        IMAGO_TRY(others, nextUnlabelled(unlabelled));
        IMAGO_TRY(outcome, m_stepper.step(batch, others, factorAt(m_at.step)));
        if (outcome == Stepper::Outcome::diverged) return EpochEnd::diverged;
        ++m_at.batch;
        ++m_at.step;
        m_at.epochPictures += batch.size() * m_job.step.group.size();
        m_at.pictures += batch.size() * m_job.step.group.size();
        const double seconds = watch.seconds();
        m_at.epochSeconds += seconds;
        m_at.trainSeconds += seconds;
        if (m_reporter.due()) {
            m_stepper.fetchSums();
            // Processes decide alike, on what they all know: at the end of the epoch.
            if (m_job.step.group.alone() && !std::isfinite(m_at.tally.loss)) return EpochEnd::diverged;
            showProgress();
        }
        if (m_sinceSave.seconds() > m_hooks.checkpointSeconds) IMAGO_CHECK(saveCheckpoint(false));
    }
    IMAGO_CHECK(m_stepper.reduceSums());
    if (!std::isfinite(m_at.tally.loss) || !goodWeights()) return EpochEnd::diverged;
    if (m_at.tally.seen == 0)
        return failure(ErrorCode::unreadable,
                       "none of the training pictures could be read: check that the folder is still there");
    return EpochEnd::done;
}

bool Trainer::goodWeights() const {
    const torch::NoGradGuard noGrad;
    const auto& parameters = m_optimizer.parameters();
    return std::all_of(parameters.begin(), parameters.end(), [](const torch::Tensor& parameter) {
        return std::isfinite(parameter.sum().item<double>());
    });
}

void Trainer::rememberStart() {
    if (m_at.step == 0) m_start = Start{learned(), m_at};
}

Status Trainer::recover() {
    const int halvings = m_at.halvings + 1;
    const int epoch = m_at.epoch + 1;
    if (halvings > mostHalvings)
        return failure(
            ErrorCode::invalidArgument,
            fmt::format("the loss became infinite or not a number in epoch {}, even at {:g} of the learning "
                        "rate {:g}: choose a lower one, clip gradients, and look for pictures with wrong "
                        "labels. The checkpoint from before is kept.",
                        epoch, std::pow(0.5, mostHalvings), recipe().learningRate));
    IMAGO_TRY(restored, m_files.restore());
    if (!restored) {
        if (!m_start)
            return failure(ErrorCode::notFound, "the last checkpoint is gone: the run cannot go back to it");
        IMAGO_CHECK(setWeights(m_job.step.network, [&] {
            TensorMap all = weightsOf(m_job.step.network);
            for (const auto& [name, tensor] : m_start->weights)
                all[name] = tensor;
            return all;
        }()));
        m_optimizer.reset();
        m_average.restart();
        m_at = m_start->position;
    }
    m_at.halvings = halvings;
    m_startedEpoch = m_unlabelledPass = -1;
    m_reporter.warn("diverged",
                    fmt::format("The loss became infinite or not a number in epoch {}. The run went back to "
                                "epoch {} and goes on with half the learning rate ({:g}).",
                                epoch, m_at.epoch, recipe().learningRate * std::pow(0.5, halvings)));
    return {};
}

double Trainer::rateFactor() const {
    return std::pow(0.5, m_at.halvings) * m_at.plateauFactor;
}

double Trainer::factorAt(std::int64_t step) const {
    return scheduleFactor(recipe(), step, m_steps) * rateFactor();
}

double Trainer::learningRate() const {
    return recipe().learningRate * factorAt(m_at.step - 1);
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
    const int patience = recipe().earlyStopping;
    m_at.stoppedEarly = patience > 0 && m_at.epochsWithoutGain >= patience && m_at.epoch < recipe().epochs;
    return best;
}

void Trainer::watchPlateau(double loss) {
    if (recipe().schedule != ScheduleKind::plateau) return;
    if (m_at.epoch == 1 || loss < m_at.plateauLoss) {
        m_at.plateauLoss = loss;
        m_at.epochsOnPlateau = 0;
    } else if (++m_at.epochsOnPlateau >= recipe().plateauPatience) {
        m_at.plateauFactor *= recipe().stepFactor;
        m_at.epochsOnPlateau = 0;
    }
}

Result<Trainer::EpochEnd> Trainer::finishEpoch() {
    const Stopwatch watch;
    std::vector<torch::Tensor> buffers;
    for (const auto& item : m_job.step.network.named_buffers())
        buffers.push_back(item.value());
    IMAGO_CHECK(m_job.step.group.average(buffers));
    m_average.swap();
    std::optional<ValidationResult> validation;
    bool best = false;
    if (m_job.validation.source) {
        auto result = validate(m_job.step, m_stepper, m_job.validation, m_at.chunk, m_reporter, m_control);
        if (!result || !*result) {
            m_average.swap();
            if (!result) return std::move(result).error();
            return EpochEnd::stopped;
        }
        validation = std::move(*result);
    }
    m_validationSeconds = watch.seconds();
    const bool validated = validation && validation->tally.seen > 0;
    const Tally judged = validated ? validation->tally : m_at.tally;
    const bool finite = std::isfinite(judged.loss);
    if (finite) {
        ++m_at.epoch;
        best = judge(judged.accuracy(), judged.meanLoss());
        if (best && m_job.step.group.isWriter()) m_best = learned();
    }
    m_average.swap();
    if (!finite) return EpochEnd::diverged;

    tellEpoch(validation, best);
    watchPlateau(judged.meanLoss());
    m_at.batch = 0;
    m_at.tally = {};
    m_at.epochPictures = 0;
    m_at.epochSeconds = 0;
    if (m_sinceSave.seconds() > std::max(leastSecondsBetweenSaves, m_saveSeconds / saveShare) ||
        m_at.epoch == 1)
        IMAGO_CHECK(saveCheckpoint(false));
    return EpochEnd::done;
}

void Trainer::tellEpoch(const std::optional<ValidationResult>& validation, bool best) {
    EpochMessage message;
    message.epoch = m_at.epoch;
    message.epochs = recipe().epochs;
    message.step = m_at.step;
    message.seconds = m_at.epochSeconds;
    message.best = best;
    message.metrics["train/loss"] = m_at.tally.meanLoss();
    message.metrics["train/accuracy"] = m_at.tally.accuracy();
    message.metrics["lr"] = learningRate();
    message.metrics["images_per_second"] =
        m_at.epochSeconds > 0 ? static_cast<double>(m_at.epochPictures) / m_at.epochSeconds : 0;
    if (recipe().startSize > 0) message.metrics["input_size"] = sideOfEpoch(recipe(), m_at.epoch - 1);
    if (validation && validation->tally.seen > 0) {
        message.metrics["val/loss"] = validation->tally.meanLoss();
        message.metrics["val/accuracy"] = validation->tally.accuracy();
    }
    m_reporter.send(message);
    if (!validation || validation->shown.items.empty()) return;
    if (m_job.step.group.isWriter()) {
        LearningHistory::Epoch said = validation->said;
        said.epoch = m_at.epoch;
        if (const Status kept = m_files.keep(said); !kept) m_reporter.warn("history", kept.error().text());
    }
    SampleMessage shown = validation->shown;
    shown.epoch = m_at.epoch;
    m_reporter.send(shown);
}

Status Trainer::saveCheckpoint(bool last) {
    if (!m_job.step.group.isWriter()) return {};
    const Stopwatch watch;
    if (m_at.batch > 0) m_stepper.fetchSums();
    // A state that has diverged must not take the place of a good one.
    if (!std::isfinite(m_at.tally.loss) || !goodWeights()) return {};
    // First best, then last: a resumed run relies on the best.pt that its last.pt knows of.
    Status saved;
    if (!m_best.empty()) {
        saved = m_files.save("best", m_best);
        if (saved) m_best.clear();
    }
    if (saved) saved = m_files.save("last", {});
    if (saved) m_start.reset();
    m_saveSeconds = watch.seconds();
    m_sinceSave = {};
    if (saved || last) return saved;
    m_reporter.warn("checkpoint", fmt::format("{}. Training goes on; make room, and the next checkpoint will "
                                              "be written.",
                                              saved.error().text()));
    return {};
}

TensorMap Trainer::learned() const {
    const torch::NoGradGuard noGrad;
    TensorMap map;
    for (const auto& item : m_job.step.network.named_parameters())
        if (item.value().requires_grad() || recipe().unfreezeEpochs > 0)
            map[item.key()] = item.value().detach().to(torch::kCPU, false, true);
    for (const auto& item : m_job.step.network.named_buffers())
        map[item.key()] = item.value().detach().to(torch::kCPU, false, true);
    return map;
}

double Trainer::secondsLeft() const {
    if (m_at.trainSeconds <= 0 || m_at.step == 0) return -1;
    const auto all = static_cast<double>(m_steps * recipe().epochs);
    const auto epochs = static_cast<double>(recipe().epochs - m_at.epoch);
    return (all - static_cast<double>(m_at.step)) * m_at.trainSeconds / static_cast<double>(m_at.step) +
           epochs * m_validationSeconds;
}

void Trainer::showProgress() {
    ProgressMessage message;
    message.stage = "training";
    message.done = m_at.epochPictures;
    message.total = count();
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
