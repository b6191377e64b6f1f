// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/reference_run.h"

#include "core/augment/preprocess.h"
#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/evaluate/evaluate.h"
#include "core/train/data/picture_cache.h"
#include "core/train/data/samples.h"

#include <fmt/format.h>
#include <opencv2/core/mat.hpp>

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

/// Decodes the pictures from `first` on, as the network's preprocessing cuts them; what cannot be read is
/// empty.
std::vector<cv::Mat> decoded(PictureCache& pictures, std::int64_t first, std::int64_t count) {
    std::vector<cv::Mat> views(static_cast<std::size_t>(count));
    parallelFor(views.size(), {}, [&](std::size_t i) {
        views[i] = pictures.picture(first + static_cast<std::int64_t>(i));
        if (!views[i].isContinuous()) views[i] = views[i].clone();
    });
    return views;
}

torch::Tensor inputOf(const std::vector<cv::Mat>& views, const Preprocess& preprocess) {
    const auto count = static_cast<std::int64_t>(views.size());
    torch::Tensor input = torch::empty({count, 3, preprocess.size, preprocess.size});
    for (std::int64_t i = 0; i < count; ++i)
        normalise(views[static_cast<std::size_t>(i)], preprocess, false, input[i].data_ptr<float>());
    return input;
}

/// Walks samples in batches: what could be read of each, and the numbers of its samples.
template <class Work> void inBatches(PictureCache& pictures, const Work& work) {
    for (std::int64_t first = 0; first < pictures.count(); first += batchSize) {
        const std::int64_t count = std::min(batchSize, pictures.count() - first);
        std::vector<cv::Mat> views;
        std::vector<std::int64_t> numbers;
        std::int64_t number = first;
        for (cv::Mat& view : decoded(pictures, first, count)) {
            if (!view.empty()) {
                views.push_back(std::move(view));
                numbers.push_back(number);
            }
            ++number;
        }
        work(views, numbers);
    }
}

} // namespace

Result<ReferenceRun> runReference(LoadedModel& model, const Manifest& manifest, Reporter& reporter,
                                  const std::filesystem::path& inputs) {
    const torch::NoGradGuard guard;
    const std::int64_t pictureBytes = std::int64_t{3} * model.size * model.size;
    auto [split, all] = chooseSplit(manifest);
    ReferenceRun run;
    run.split = split;
    run.splitImages = static_cast<std::int64_t>(all.size());
    const std::vector<Sample> samples =
        spread(std::move(all), std::max<std::int64_t>(1, verifiedBytes / pictureBytes));
    const auto total = static_cast<std::int64_t>(samples.size());
    const auto needed = static_cast<std::uint64_t>(total * pictureBytes);
    if (const auto free = freeDiskBytes(inputs.parent_path()); free > 0 && free < needed)
        return failure(ErrorCode::io,
                       fmt::format("{} has {} MB free; comparing the files takes {} MB for a while. Choose "
                                   "another folder.",
                                   toUtf8(inputs.parent_path()), free >> 20, needed >> 20));

    std::ofstream file(inputs, std::ios::binary | std::ios::trunc);
    PictureCache pictures(samples, keepView(model.preprocess), 1); // each picture is needed once
    std::vector<torch::Tensor> logits;
    std::int64_t done = 0;
    inBatches(pictures, [&](const std::vector<cv::Mat>& views, const std::vector<std::int64_t>& numbers) {
        reporter.warnUnreadable(pictures);
        reporter.stage("predicting", std::min(done += batchSize, total), total);
        if (views.empty()) return;
        for (const cv::Mat& view : views)
            file.write(reinterpret_cast<const char*>(view.data),
                       static_cast<std::streamsize>(view.total() * view.elemSize()));
        logits.push_back(model.network->forward(inputOf(views, model.preprocess)));
        for (const std::int64_t number : numbers)
            run.truth.push_back(samples[static_cast<std::size_t>(number)].labels);
    });
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

std::vector<torch::Tensor> picturesOf(const LoadedModel& model, const Manifest& manifest, Split split,
                                      std::int64_t count) {
    const std::vector<Sample> samples = spread(samplesOf(manifest, split), count);
    PictureCache pictures(samples, keepView(model.preprocess), 1);
    std::vector<torch::Tensor> batches;
    inBatches(pictures, [&](const std::vector<cv::Mat>& views, const std::vector<std::int64_t>&) {
        if (!views.empty()) batches.push_back(inputOf(views, model.preprocess));
    });
    return batches;
}

Agreement agreementOf(const torch::Tensor& logits, const torch::Tensor& reference, Task task) {
    Agreement agreement;
    agreement.maxAbsDifference = (logits - reference).abs().max().item<double>();
    const torch::Tensor same = task == Task::multiLabel ? ((logits > 0) == (reference > 0)).all(1)
                                                        : logits.argmax(1) == reference.argmax(1);
    agreement.top1 = same.to(torch::kFloat64).mean().item<double>();
    return agreement;
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
