// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/training_run.h"

#include "core/base/files.h"
#include "core/recipe/weights_catalogue.h"
#include "core/train/loop/model_build.h"
#include "core/train/loop/run_calibration.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <system_error>
#include <unistd.h>

namespace imago::train {
namespace {

/// What must agree for a checkpoint to go on: all but names, the machine, and the length, which may grow.
bool sameTraining(Recipe a, const Recipe& b) {
    if (b.epochs >= a.epochs) a.epochs = b.epochs;
    a.name = b.name;
    a.preset = b.preset;
    a.device = b.device;
    a.threads = b.threads;
    a.precision = b.precision;
    a.testViews = b.testViews;
    a.gridIntensity = b.gridIntensity;
    // A weight file may lie elsewhere on another machine; what it held is in the checkpoint.
    if (fromUtf8(a.weights).is_absolute() && fromUtf8(b.weights).is_absolute()) a.weights = b.weights;
    return a == b;
}

void regularise(Network& network, const Recipe& recipe) {
    network.setStochasticDepth(recipe.stochasticDepth);
    network.setDropout(recipe.dropout);
}

} // namespace

TrainingRun::TrainingRun(const TrainOptions& options, Control& control, const Emit& emit,
                         const TrainHooks& hooks)
    : m_options(options),
      m_control(control),
      m_place(groupPlace()),
      m_reporter(m_place && m_place->rank > 0 ? m_quiet : emit),
      m_hooks(hooks) {}

Status TrainingRun::run() {
    IMAGO_CHECK(prepare());
    auto end = m_recipe.freeze == Freeze::backbone ? trainHead() : fineTune();
    if (!end && end.error().code == ErrorCode::cancelled) end = Trainer::End::stopped;
    if (!end) return std::move(end).error();
    if (*end != Trainer::End::stopped && m_group.isWriter()) {
        IMAGO_CHECK(useBest());
        IMAGO_CHECK(predict(Split::val));
        IMAGO_CHECK(predict(Split::test));
    }
    IMAGO_CHECK(m_group.barrier());
    sendDone(*end);
    return {};
}

Status TrainingRun::findRate() {
    m_findsRate = true;
    IMAGO_CHECK(prepare());
    auto end = m_recipe.freeze == Freeze::backbone ? trainHead() : fineTune();
    if (!end && end.error().code == ErrorCode::cancelled) end = Trainer::End::stopped;
    return end ? Status() : Status(std::move(end).error());
}

Status TrainingRun::prepare() {
    Status opened = m_place ? openFolder() : Status(m_place.error());
    int threads = m_options.threads > 0 ? m_options.threads : m_recipe.threads;
    // Another number of threads adds in another order; a resumed run keeps to its own where nobody asks
    // otherwise.
    if (m_resumed && m_options.threads <= 0) threads = m_resumed->threads;
    m_reporter.send(
        HelloMessage{wireProtocol, IMAGO_VERSION, deviceText(m_recipe.device, threads), getpid()});
    if (!opened) return opened;
    IMAGO_TRY(machine, setUpMachine(m_recipe.device, threads, m_recipe.precision, m_place->localRank,
                                    m_place->localSize));
    m_machine = machine;
    EnergySources sources;
    sources.gpu = m_machine.device.is_cuda() ? m_machine.device.index() : -1;
    sources.packages = m_place->localRank == 0;
    m_energy = std::make_unique<EnergyMeter>(sources);
    IMAGO_TRY(group, Group::join(*m_place, m_machine.device));
    m_group = std::move(group);
    if (m_resumed && m_resumed->threads != m_machine.threads)
        m_reporter.warn("threads",
                        fmt::format("The run began with {} threads and goes on with {}: its figures will "
                                    "differ in the last digits.",
                                    m_resumed->threads, m_machine.threads));
    m_reporter.stage("preparing", 0, static_cast<std::int64_t>(m_training.size()));
    if (m_recipe.unlabelledWeight > 0 && m_unlabelled.empty())
        m_reporter.warn("unlabelled",
                        "There is no unlabelled picture to learn from: the run uses the "
                        "labelled ones alone.");
    if (!m_resumed && !m_findsRate && m_group.isWriter()) IMAGO_CHECK(startAfresh());
    return buildNetwork();
}

Status TrainingRun::openFolder() {
    IMAGO_TRY(folder, RunFolder::open(m_options.run));
    m_recipe = folder.recipe();
    IMAGO_CHECK(validate(m_recipe));
    IMAGO_TRY(manifest, folder.manifest());
    m_manifest = std::move(manifest);
    m_datasetHash = m_manifest.datasetHash();
    m_folder = std::move(folder);
    const int classes = static_cast<int>(m_manifest.classes.size());
    for (const auto& [split, samples] :
         {std::pair{Split::train, &m_training}, {Split::val, &m_validation}, {Split::test, &m_test}}) {
        *samples = samplesOf(m_manifest, split);
        IMAGO_CHECK(checkLabels(*samples, classes, m_recipe.task));
    }
    if (m_training.empty())
        return failure(ErrorCode::invalidArgument,
                       "the training split is empty: assign pictures to it before training");
    if (classes < (m_recipe.task == Task::singleLabel ? 2 : 1))
        return failure(ErrorCode::invalidArgument,
                       fmt::format("the data set has {} classes: a classifier needs at least two", classes));
    if (m_recipe.unlabelledWeight > 0) m_unlabelled = samplesOf(m_manifest, Split::none);
    return resume();
}

Status TrainingRun::resume() {
    if (!m_options.resume || m_findsRate || !m_folder->hasCheckpoint("last")) return {};
    IMAGO_TRY(checkpoint, readCheckpoint(m_folder->checkpoint("last")));
    IMAGO_TRY(recipe, recipeFromJson(checkpoint.recipe));
    if (!sameTraining(recipe, m_recipe) || checkpoint.datasetHash != m_datasetHash)
        return failure(
            ErrorCode::invalidArgument,
            fmt::format("{} belongs to another recipe or data set than the run folder: start the run anew "
                        "instead of resuming it",
                        toUtf8(m_folder->checkpoint("last"))));
    m_position = checkpoint.position;
    if (m_recipe.epochs > recipe.epochs) m_position.stoppedEarly = false;
    m_secondsBefore = m_position.seconds;
    m_energyBefore = m_position.energyKwh;
    m_pretrained = checkpoint.pretrained;
    m_resumed = std::move(checkpoint);
    return {};
}

Status TrainingRun::startAfresh() {
    std::error_code failed;
    for (const char* kind : {"last", "best"})
        std::filesystem::remove(m_folder->checkpoint(kind), failed);
    for (const char* name : {"predictions-val.json", "predictions-val.f32", "predictions-test.json",
                             "predictions-test.f32", "model.json", learningHistoryFile, calibrationFile})
        std::filesystem::remove(m_folder->path() / name, failed);
    return {};
}

Status TrainingRun::buildNetwork() {
    const auto classes = static_cast<std::int64_t>(m_manifest.classes.size());
    if (m_resumed) {
        IMAGO_TRY(network, makeNetwork(m_recipe.model, classes));
        IMAGO_CHECK(setWeights(*network, m_resumed->weights));
        m_network = std::move(network);
        regularise(*m_network, m_recipe);
        m_model = m_resumed->model;
        return {};
    }
    IMAGO_TRY(built, buildModel(m_recipe, classes, m_options.resources));
    for (const std::string& warning : built.warnings)
        m_reporter.warn("weights", warning);
    m_network = std::move(built.network);
    regularise(*m_network, m_recipe);
    m_pretrained = built.pretrained;
    IMAGO_TRY(preprocess, preprocessOfWeights(m_recipe));
    m_model = {m_recipe.model, m_manifest.classes, m_manifest.classIds, m_recipe.task, preprocess};
    return {};
}

Status TrainingRun::save(const std::string& kind, const TensorMap& learned) {
    const bool last = kind == "last";
    m_position.seconds = m_secondsBefore + m_watch.seconds();
    const EnergyReading energy = m_energy->reading();
    m_position.energyKwh = m_energyBefore + energy.kWh;
    m_position.energyMeasured = m_position.energyMeasured && energy.measured;
    Checkpoint checkpoint{m_model,
                          toJson(m_recipe),
                          m_datasetHash,
                          m_machine.threads,
                          m_pretrained,
                          m_position,
                          weightsOf(*m_network),
                          last ? m_optimizer->state() : TensorMap(),
                          last ? m_average->state() : TensorMap()};
    for (const auto& [name, tensor] : learned)
        checkpoint.weights[name] = tensor;
    std::error_code failed;
    const std::filesystem::path about = m_folder->path() / "model.json";
    if (!std::filesystem::exists(about, failed))
        IMAGO_CHECK(writeAtomically(about, toJson(m_model, checkpoint.datasetHash)));
    IMAGO_CHECK(writeCheckpoint(m_folder->checkpoint(kind), checkpoint));
    m_reporter.send(CheckpointMessage{kind, "checkpoints/" + kind + ".pt",
                                      last ? m_position.epoch : m_position.bestEpoch});
    return {};
}

Result<bool> TrainingRun::restore() {
    if (!m_folder->hasCheckpoint("last")) return false;
    IMAGO_TRY(checkpoint, readCheckpoint(m_folder->checkpoint("last")));
    IMAGO_CHECK(setWeights(*m_network, checkpoint.weights));
    m_optimizer->reset();
    IMAGO_CHECK(m_optimizer->setState(checkpoint.optimizer));
    if (m_average->on()) IMAGO_CHECK(m_average->setState(checkpoint.average));
    m_position = checkpoint.position;
    return true;
}

Status TrainingRun::keep(const LearningHistory::Epoch& said) {
    std::vector<std::size_t> order(m_validation.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [this](std::size_t a, std::size_t b) { return m_validation[a].image < m_validation[b].image; });
    std::vector<std::int64_t> images;
    LearningHistory::Epoch rising{said.epoch, {}, {}, {}};
    for (const std::size_t i : order) {
        images.push_back(m_validation[i].image);
        rising.top.push_back(said.top[i]);
        rising.confidence.push_back(said.confidence[i]);
        rising.truth.push_back(said.truth[i]);
    }
    return appendEpoch(m_folder->path(), images, rising);
}

Status TrainingRun::useBest() {
    if (m_position.bestEpoch == 0 || !m_folder->hasCheckpoint("best")) return {};
    IMAGO_TRY(best, readCheckpoint(m_folder->checkpoint("best")));
    return setWeights(*m_network, best.weights);
}

Status TrainingRun::predict(Split split) {
    const std::vector<Sample>& samples = split == Split::val ? m_validation : m_test;
    if (samples.empty()) return {};
    m_network->to(m_machine.device);
    Inference inference(*m_network, m_machine, m_model.preprocess.size);
    FeatureJob job = featureJob(inference, "predicting");
    job.views = m_recipe.testViews;
    IMAGO_TRY(set, predictSamples(job, samples, m_model.classes, m_model.task));
    return keepPredictions(m_folder->path(), split, set, m_manifest, m_recipe.task);
}

void TrainingRun::sendDone(Trainer::End end) {
    DoneMessage done;
    done.reason = end == Trainer::End::stopped ? "stopped"
                  : end == Trainer::End::early ? "early"
                                               : "finished";
    done.epochs = m_position.epoch;
    done.bestEpoch = m_position.bestEpoch;
    done.bestValAccuracy = m_validation.empty() ? -1 : m_position.bestAccuracy;
    done.imagesPerSecond =
        m_position.trainSeconds > 0 ? static_cast<double>(m_position.pictures) / m_position.trainSeconds : 0;
    done.seconds = m_secondsBefore + m_watch.seconds();
    done.peakMb = peakMegabytes();
    const EnergyReading energy = m_energy->reading();
    done.energyKwh = m_energyBefore + energy.kWh;
    done.energyMeasured = m_position.energyMeasured && energy.measured;
    done.co2Grams = gramsCo2(done.energyKwh, m_recipe.gridIntensity);
    m_reporter.send(done);
}

} // namespace imago::train
