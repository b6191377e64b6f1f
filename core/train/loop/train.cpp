// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/train.h"

#include "core/base/files.h"
#include "core/train/loop/guarded.h"
#include "core/train/loop/inference.h"
#include "core/train/loop/model_loader.h"
#include "core/train/loop/run_calibration.h"
#include "core/train/loop/training_run.h"

#include <fmt/format.h>

#include <unistd.h>

namespace imago::train {
namespace {

Status evaluateSplits(const EvaluateOptions& options, const Emit& emit) {
    const Stopwatch watch;
    Reporter reporter(emit);
    IMAGO_TRY(machine, setUpMachine("auto", options.threads));
    IMAGO_TRY(model, loadModel(options.run, options.checkpoint));
    IMAGO_TRY(manifest,
              readManifest(options.manifest.empty() ? options.run / "manifest.json" : options.manifest));
    setMemoryFormat(*model.network, model.network->prefersChannelsLast());
    model.network->to(machine.device);
    Inference inference(*model.network, machine, model.size);
    DoneMessage done;
    std::int64_t pictures = 0;
    for (const std::string& word : options.splits) {
        const auto split = splitFromString(word);
        if (!split || *split == Split::none)
            return failure(ErrorCode::invalidArgument,
                           fmt::format("'{}' is not a split: choose train, val or test", word));
        const std::vector<Sample> samples = samplesOf(manifest, *split);
        const FeatureJob job{inference, model.preprocess, machine, reporter, "predicting"};
        IMAGO_TRY(set, predictSamples(job, samples, model.classes, model.task));
        pictures += static_cast<std::int64_t>(set.images.size());
        IMAGO_CHECK(options.out.empty() ? keepPredictions(options.run, *split, set, manifest, model.task)
                                        : writePredictions(options.out, word, set));
    }
    done.reason = "finished";
    done.seconds = watch.seconds();
    done.imagesPerSecond = done.seconds > 0 ? static_cast<double>(pictures) / done.seconds : 0;
    done.peakMb = peakMegabytes();
    reporter.send(done);
    return {};
}

} // namespace

Status runTraining(const TrainOptions& options, Control& control, const Emit& emit, const TrainHooks& hooks) {
    return told(emit, guarded([&] { return TrainingRun(options, control, emit, hooks).run(); }));
}

Status findRate(const TrainOptions& options, Control& control, const Emit& emit) {
    return told(emit, guarded([&] { return TrainingRun(options, control, emit, {}).findRate(); }));
}

bool writesRun() {
    const auto place = groupPlace();
    return !place || place->rank == 0;
}

Status train(const TrainOptions& options, Control& control, const Emit& emit) {
    return runTraining(options, control, emit, {});
}

Status evaluate(const EvaluateOptions& options, const Emit& emit) {
    emit(HelloMessage{wireProtocol, IMAGO_VERSION, deviceText("auto", options.threads), getpid()});
    return told(emit, guarded([&] { return evaluateSplits(options, emit); }));
}

} // namespace imago::train
