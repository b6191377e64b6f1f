// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/run/embeddings.h"
#include "core/train/loop/guarded.h"
#include "core/train/loop/inference.h"
#include "core/train/loop/loss.h"
#include "core/train/loop/model_loader.h"
#include "core/train/loop/tensor_map.h"
#include "core/train/train.h"

#include <algorithm>
#include <memory>
#include <system_error>
#include <unistd.h>

namespace imago::train {
namespace {

/// The tensors of so many pictures are in memory at once, beside what is kept of all.
constexpr std::size_t partPictures = 8192;

std::vector<Sample> everySample(const Manifest& manifest) {
    std::vector<Sample> all;
    for (const Split split : {Split::none, Split::train, Split::val, Split::test})
        for (Sample& sample : samplesOf(manifest, split))
            all.push_back(std::move(sample));
    std::sort(all.begin(), all.end(), [](const Sample& a, const Sample& b) { return a.image < b.image; });
    return all;
}

/// What a run with a frozen backbone has computed before. Of other networks nobody but their run would ask
/// again, and it has the embeddings.
std::unique_ptr<FeatureCache> knownFeatures(const LoadedModel& model) {
    auto cache = std::make_unique<FeatureCache>(userCacheDir() / "features",
                                                featureKey(*model.network, model.preprocess),
                                                model.network->featureCount());
    std::error_code ignored;
    return std::filesystem::exists(cache->file(), ignored) ? std::move(cache) : nullptr;
}

void append(std::vector<float>& values, const torch::Tensor& rows) {
    const torch::Tensor dense = rows.contiguous();
    values.insert(values.end(), dense.data_ptr<float>(), dense.data_ptr<float>() + dense.numel());
}

Result<EmbeddingSet> embeddingsOf(const FeatureJob& job, const std::vector<Sample>& samples, Task task,
                                  std::size_t classes) {
    EmbeddingSet set;
    set.columns = static_cast<std::size_t>(job.inference.width());
    set.classes = classes;
    job.inference.expect(static_cast<std::int64_t>(samples.size()));
    for (std::size_t begin = 0; begin < samples.size(); begin += partPictures) {
        const std::vector<Sample> some(
            samples.begin() + static_cast<std::ptrdiff_t>(begin),
            samples.begin() + static_cast<std::ptrdiff_t>(std::min(begin + partPictures, samples.size())));
        IMAGO_TRY(table, computeFeatures(job, some));
        const torch::Tensor rows = readableRows(table);
        append(set.features, rows);
        append(set.confidences, probabilities(task, job.inference.logits(rows)));
        for (std::size_t i = 0; i < some.size(); ++i) {
            if (!table.readable[i]) continue;
            set.images.push_back(some[i].image);
            set.hashes.push_back(some[i].contentHash);
        }
    }
    return set;
}

Status embedPictures(const EmbedOptions& options, const Emit& emit) {
    const Stopwatch watch;
    Reporter reporter(emit);
    IMAGO_TRY(machine, setUpMachine("auto", options.threads));
    IMAGO_TRY(model, loadModel(options.run, options.checkpoint));
    IMAGO_TRY(manifest,
              readManifest(options.manifest.empty() ? options.run / "manifest.json" : options.manifest));
    const auto cache = knownFeatures(model);
    setMemoryFormat(*model.network, model.network->prefersChannelsLast());
    model.network->to(machine.device);
    Inference inference(*model.network, machine, model.size);
    const FeatureJob job{inference, model.preprocess, machine, reporter, "predicting", cache.get()};
    IMAGO_TRY(set, embeddingsOf(job, everySample(manifest), model.task, model.classes.size()));
    IMAGO_CHECK(writeEmbeddings(options.out, set));
    DoneMessage done;
    done.reason = "finished";
    done.seconds = watch.seconds();
    done.imagesPerSecond = done.seconds > 0 ? static_cast<double>(set.images.size()) / done.seconds : 0;
    done.peakMb = peakMegabytes();
    reporter.send(done);
    return {};
}

} // namespace

Status embed(const EmbedOptions& options, const Emit& emit) {
    emit(HelloMessage{wireProtocol, IMAGO_VERSION, deviceText("auto", options.threads), getpid()});
    return told(emit, guarded([&] { return embedPictures(options, emit); }));
}

} // namespace imago::train
