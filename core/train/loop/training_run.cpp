// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/training_run.h"

#include "core/base/files.h"
#include "core/train/data/batch_loader.h"
#include "core/train/loop/model_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <unistd.h>

namespace imago::train {
namespace {

/// Enough pictures for a mean and a deviation within some six per cent.
constexpr std::size_t measuredPictures = 320;
constexpr std::uint64_t featureFolderBytes = std::uint64_t{4} << 30;

/// What must agree for a checkpoint to go on: all but names and the machine.
bool sameTraining(Recipe a, const Recipe& b) {
    a.name = b.name;
    a.preset = b.preset;
    a.device = b.device;
    a.threads = b.threads;
    return a == b;
}

} // namespace

TrainingRun::TrainingRun(const TrainOptions& options, Control& control, const Emit& emit,
                         const TrainHooks& hooks)
    : m_options(options),
      m_control(control),
      m_reporter(emit),
      m_hooks(hooks) {}

Status TrainingRun::run() {
    const Status opened = openFolder();
    int threads = m_options.threads > 0 ? m_options.threads : m_recipe.threads;
    // Another number of threads adds in another order; a resumed run keeps to its own where nobody asks
    // otherwise.
    if (m_resumed && m_options.threads <= 0) threads = m_resumed->threads;
    m_reporter.send(
        HelloMessage{wireProtocol, IMAGO_VERSION, deviceText(m_recipe.device, threads), getpid()});
    if (!opened) return opened;
    IMAGO_TRY(machine, setUpMachine(m_recipe.device, threads));
    m_machine = machine;
    if (m_resumed && m_resumed->threads != m_machine.threads)
        m_reporter.warn("threads",
                        fmt::format("The run began with {} threads and goes on with {}: its figures will "
                                    "differ in the last digits.",
                                    m_resumed->threads, m_machine.threads));
    m_reporter.stage("preparing", 0, static_cast<std::int64_t>(m_training.size()));
    if (!m_resumed) IMAGO_CHECK(startAfresh());
    IMAGO_CHECK(buildNetwork());

    auto end = m_recipe.freeze == Freeze::backbone ? trainHead() : fineTune();
    if (!end && end.error().code == ErrorCode::cancelled) end = Trainer::End::stopped;
    if (!end) return std::move(end).error();
    if (*end != Trainer::End::stopped) {
        IMAGO_CHECK(useBest());
        IMAGO_CHECK(predict(Split::val));
        IMAGO_CHECK(predict(Split::test));
    }
    sendDone(*end);
    return {};
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
    return resume();
}

Status TrainingRun::resume() {
    if (!m_options.resume || !m_folder->hasCheckpoint("last")) return {};
    IMAGO_TRY(checkpoint, readCheckpoint(m_folder->checkpoint("last")));
    IMAGO_TRY(recipe, recipeFromJson(checkpoint.recipe));
    if (!sameTraining(recipe, m_recipe) || checkpoint.datasetHash != m_datasetHash)
        return failure(
            ErrorCode::invalidArgument,
            fmt::format("{} belongs to another recipe or data set than the run folder: start the run anew "
                        "instead of resuming it",
                        toUtf8(m_folder->checkpoint("last"))));
    m_position = checkpoint.position;
    m_secondsBefore = m_position.seconds;
    m_pretrained = checkpoint.pretrained;
    m_resumed = std::move(checkpoint);
    return {};
}

Status TrainingRun::startAfresh() {
    std::error_code failed;
    for (const char* kind : {"last", "best"})
        std::filesystem::remove(m_folder->checkpoint(kind), failed);
    for (const char* name : {"predictions-val.json", "predictions-val.f32", "predictions-test.json",
                             "predictions-test.f32", "model.json"})
        std::filesystem::remove(m_folder->path() / name, failed);
    return {};
}

Status TrainingRun::buildNetwork() {
    const auto classes = static_cast<std::int64_t>(m_manifest.classes.size());
    if (m_resumed) {
        IMAGO_TRY(network, makeNetwork(m_recipe.model, classes));
        IMAGO_CHECK(setWeights(*network, m_resumed->weights));
        m_network = std::move(network);
        m_model = m_resumed->model;
        return {};
    }
    IMAGO_TRY(built, buildModel(m_recipe, classes, m_options.resources));
    for (const std::string& warning : built.warnings)
        m_reporter.warn("weights", warning);
    m_network = std::move(built.network);
    m_pretrained = built.pretrained;
    m_model = {m_recipe.model, m_manifest.classes, m_manifest.classIds, m_recipe.task,
               preprocessFor(m_recipe)};
    return {};
}

Result<Trainer::End> TrainingRun::fineTune() {
    applyFreeze(*m_network, m_recipe.freeze);
    const bool channelsLast = m_network->prefersChannelsLast();
    setMemoryFormat(*m_network, channelsLast);
    m_network->to(m_machine.device);

    PictureCache training(m_training, keepSource(m_model.preprocess, m_recipe.augment));
    PictureCache validation(m_validation, keepView(m_model.preprocess),
                            std::max<std::uint64_t>(1, pictureBudget() / 4));
    if (m_pretrained && !m_resumed) IMAGO_CHECK(measureFeatures(training, m_machine.loaders));

    LoaderOptions options;
    options.classes = static_cast<int>(m_model.classes.size());
    options.channelsLast = channelsLast;
    options.pinned = m_machine.device.is_cuda();
    options.threads = m_machine.loaders;
    BatchLoader validationLoader(validation, options);
    options.augment = true;
    options.recipe = m_recipe.augment;
    options.seed = m_recipe.seed;
    BatchLoader trainingLoader(training, options);

    const Loss loss{
        m_recipe.task,
        torch::tensor(classWeights(m_training, options.classes, m_recipe.classWeighting)).to(torch::kFloat32),
        m_recipe.labelSmoothing};
    return loop({*m_network, m_recipe, m_machine, false, trainingLoader,
                 static_cast<std::int64_t>(m_training.size()),
                 m_validation.empty() ? nullptr : &validationLoader,
                 static_cast<std::int64_t>(m_validation.size()), loss, &training, &validation});
}

Status TrainingRun::measureFeatures(PictureCache& pictures, int loaders) {
    std::vector<std::int64_t> chosen =
        epochOrder(static_cast<std::int64_t>(m_training.size()), m_recipe.seed, -1);
    chosen.resize(std::min(chosen.size(), measuredPictures));
    const auto total = static_cast<std::int64_t>(chosen.size());
    Inference inference(*m_network, m_machine, m_model.preprocess.size);
    LoaderOptions options;
    options.channelsLast = m_network->prefersChannelsLast();
    options.augment = true; // the centre view of the pictures that training keeps
    options.recipe = augmentPreset("none");
    options.threads = loaders;
    BatchLoader loader(pictures, options);
    loader.start(std::move(chosen), 0, 32, 0);
    std::vector<torch::Tensor> parts;
    std::int64_t done = 0;
    for (Batch batch; loader.next(batch);) {
        if (pausedOrStopped(m_control))
            return failure(ErrorCode::cancelled, "stopped before the first epoch");
        if (batch.size() > 0) parts.push_back(inference.features(batch.input));
        done += batch.size();
        m_reporter.warnUnreadable(pictures);
        m_reporter.stage("preparing", done, total);
    }
    if (done < 2) return {};
    const torch::Tensor all = torch::cat(parts);
    m_network->setFeatureStatistics(all.mean(0).to(m_machine.device), all.std(0).to(m_machine.device));
    return {};
}

FeatureJob TrainingRun::featureJob(Inference& inference, const char* stage) {
    return {inference, m_model.preprocess, m_machine, m_reporter, stage, m_features.get()};
}

Result<Trainer::End> TrainingRun::trainHead() {
    applyFreeze(*m_network, Freeze::backbone);
    setMemoryFormat(*m_network, m_network->prefersChannelsLast());
    m_network->to(m_machine.device);
    const AugmentOp& flip = m_recipe.augment.op(AugmentKind::horizontalFlip);
    const int views = flip.enabled && flip.probability > 0 ? 2 : 1;
    const std::filesystem::path folder = userCacheDir() / "features";
    trimFeatureFolder(folder, featureFolderBytes);
    m_features = std::make_unique<FeatureCache>(folder, featureKey(*m_network, m_model.preprocess),
                                                m_network->featureCount());

    const Stopwatch watch;
    Inference inference(*m_network, m_machine, m_model.preprocess.size);
    FeatureJob job = featureJob(inference, "features");
    job.control = &m_control;
    job.views = views;
    IMAGO_TRY(training, computeFeatures(job, m_training));
    m_position.trainSeconds += watch.seconds();
    job.views = 1;
    IMAGO_TRY(validation, computeFeatures(job, m_validation));
    m_network->to(torch::kCPU); // a linear head is too small to be worth a device
    Machine cpu = m_machine;
    cpu.device = torch::kCPU;
    cpu.mixed = false;
    if (!m_resumed) {
        const torch::Tensor all = readableRows(training);
        if (all.size(0) > 1) m_network->setFeatureStatistics(all.mean(0), all.std(0));
    }
    const int classes = static_cast<int>(m_model.classes.size());
    FeatureSource trainingSource(m_training, std::move(training), classes, flip.probability, m_recipe.seed);
    FeatureSource validationSource(m_validation, std::move(validation), classes, 0, 0);
    const Loss loss{
        m_recipe.task,
        torch::tensor(classWeights(m_training, classes, m_recipe.classWeighting)).to(torch::kFloat32),
        m_recipe.labelSmoothing};
    return loop({*m_network, m_recipe, cpu, true, trainingSource,
                 static_cast<std::int64_t>(m_training.size()),
                 m_validation.empty() ? nullptr : &validationSource,
                 static_cast<std::int64_t>(m_validation.size()), loss});
}

Result<Trainer::End> TrainingRun::loop(TrainJob job) {
    NetworkOptimizer optimizer(*m_network, m_recipe, m_pretrained ? m_recipe.backboneFactor : 1.0);
    if (m_resumed) IMAGO_CHECK(optimizer.setState(m_resumed->optimizer));
    m_resumed.reset();
    m_optimizer = &optimizer;
    const auto write = [this](const std::string& kind, const TensorMap& learned) {
        return save(kind, learned);
    };
    Trainer trainer(std::move(job), optimizer, m_position, m_reporter, m_control, write, m_hooks);
    auto end = trainer.run();
    m_optimizer = nullptr;
    return end;
}

Status TrainingRun::save(const std::string& kind, const TensorMap& learned) {
    const bool last = kind == "last";
    m_position.seconds = m_secondsBefore + m_watch.seconds();
    Checkpoint checkpoint{
        m_model,      toJson(m_recipe), m_datasetHash,         m_machine.threads,
        m_pretrained, m_position,       weightsOf(*m_network), last ? m_optimizer->state() : TensorMap()};
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
    IMAGO_TRY(set,
              predictSamples(featureJob(inference, "predicting"), samples, m_model.classes, m_model.task));
    return writePredictions(m_folder->path(), toString(split), set);
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
    m_reporter.send(done);
}

} // namespace imago::train
