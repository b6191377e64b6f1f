// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/reference_run.h"

#include "core/base/files.h"
#include "core/evaluate/evaluate.h"
#include "core/train/data/batch_loader.h"
#include "core/train/data/samples.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace imago::train {

namespace {

constexpr std::int64_t batchSize = 32;

std::pair<std::string, std::vector<Sample>> chooseSplit(const Manifest& manifest) {
    for (const auto& [name, split] :
         {std::pair{"test", Split::test}, {"val", Split::val}, {"train", Split::train}})
        if (auto samples = samplesOf(manifest, split); !samples.empty()) return {name, std::move(samples)};
    return {"test", {}};
}

std::vector<Sample> spread(std::vector<Sample> samples, std::int64_t limit) {
    const auto count = static_cast<std::int64_t>(samples.size());
    if (count <= limit) return samples;
    std::vector<Sample> chosen;
    for (std::int64_t i = 0; i < limit; ++i)
        chosen.push_back(std::move(samples[static_cast<std::size_t>(i * count / limit)]));
    return chosen;
}

} // namespace

Result<ReferenceRun> runReference(LoadedModel& model, const Manifest& manifest, int loaders,
                                  Reporter& reporter, const std::filesystem::path& inputs) {
    const torch::NoGradGuard guard;
    const std::int64_t pictureBytes = std::int64_t{4} * 3 * model.size * model.size;
    auto [split, all] = chooseSplit(manifest);
    const std::vector<Sample> samples = spread(
        std::move(all), std::min(verifiedImages, std::max<std::int64_t>(1, verifiedBytes / pictureBytes)));
    const auto total = static_cast<std::int64_t>(samples.size());

    std::ofstream file(inputs, std::ios::binary | std::ios::trunc);
    PictureCache pictures(samples, keepView(model.preprocess), 1); // each picture is needed once
    LoaderOptions options;
    options.threads = loaders;
    BatchLoader loader(pictures, options);
    loader.start(naturalOrder(total), 0, batchSize, 0);
    ReferenceRun run;
    run.split = split;
    std::vector<torch::Tensor> logits;
    std::int64_t done = 0;
    for (Batch batch; loader.next(batch);
         reporter.stage("exporting", std::min(done += batchSize, total), total)) {
        reporter.warnUnreadable(pictures);
        if (batch.size() == 0) continue;
        const torch::Tensor input = batch.input.contiguous();
        file.write(static_cast<const char*>(input.data_ptr()), static_cast<std::streamsize>(input.nbytes()));
        logits.push_back(model.network->forward(input));
        for (const std::int64_t index : batch.indices)
            run.truth.push_back(samples[static_cast<std::size_t>(index)].labels);
    }
    file.close();
    if (!file)
        return failure(ErrorCode::io,
                       fmt::format("{} cannot be written: {}", toUtf8(inputs), std::strerror(errno)));
    if (logits.empty())
        return failure(ErrorCode::invalidArgument,
                       "None of the run's pictures can be read: an exported model could "
                       "not be verified. Put the pictures back where they were.");
    run.logits = torch::cat(logits).contiguous();
    if (!run.logits.isfinite().all().item<bool>())
        return failure(ErrorCode::invalidArgument,
                       "The checkpoint answers with numbers that are not finite: its "
                       "training went wrong. Train again with a lower learning rate.");
    return run;
}

Result<double> accuracyOf(const torch::Tensor& logits, const ReferenceRun& reference, Task task) {
    EvaluationInput input;
    input.classes = static_cast<int>(logits.size(1));
    input.multiLabel = task == Task::multiLabel;
    input.truth = reference.truth;
    const torch::Tensor p = (input.multiLabel ? logits.sigmoid() : logits.softmax(1)).contiguous();
    input.probabilities.assign(p.data_ptr<float>(), p.data_ptr<float>() + p.numel());
    IMAGO_TRY(evaluation, evaluate(input));
    return evaluation.accuracy;
}

} // namespace imago::train
