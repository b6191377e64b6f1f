// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/validate.h"

#include "core/train/loop/compat.h"

#include <algorithm>

namespace imago::train {
namespace {

constexpr std::int64_t mostShown = 16;
constexpr std::int64_t mostClasses = 3;

/// Evenly over the split, so that all classes of an ordered manifest have a chance.
std::vector<std::int64_t> shownIndices(std::int64_t count) {
    const std::int64_t shown = std::min(mostShown, count);
    std::vector<std::int64_t> indices;
    for (std::int64_t k = 0; k < shown; ++k)
        indices.push_back((2 * k + 1) * count / (2 * shown));
    return indices;
}

SampleMessage::Item itemOf(const Sample& sample, const torch::Tensor& shares) {
    SampleMessage::Item item{sample.image, sample.labels, {}, {}};
    const auto [values, classes] = shares.topk(std::min(mostClasses, shares.size(0)));
    for (std::int64_t k = 0; k < values.size(0); ++k) {
        item.top.push_back(static_cast<int>(classes[k].item<std::int64_t>()));
        item.confidence.push_back(values[k].item<double>());
    }
    return item;
}

Status addUp(Tally& tally, Group& group) {
    if (group.alone()) return {};
    const torch::Tensor all = torch::tensor(
        {tally.loss, tally.weight, static_cast<double>(tally.correct), static_cast<double>(tally.seen)},
        torch::kFloat64);
    IMAGO_CHECK(group.allReduceSum(all));
    const auto sums = all.accessor<double, 1>();
    tally = {sums[0], sums[1], static_cast<std::int64_t>(sums[2]), static_cast<std::int64_t>(sums[3])};
    return {};
}

/// What is said of each picture of the split: 3 rows of top + 1, its probability and that of the first label;
/// 0 where nothing was said.
void note(torch::Tensor& said, const Batch& pictures, const std::vector<Sample>& samples,
          const torch::Tensor& shares) {
    const auto [values, classes] = shares.max(1);
    const auto confidence = values.accessor<float, 1>();
    const auto top = classes.accessor<std::int64_t, 1>();
    const auto each = shares.accessor<float, 2>();
    auto table = said.accessor<double, 2>();
    for (std::int64_t row = 0; row < pictures.size(); ++row) {
        const std::int64_t index = pictures.indices[static_cast<std::size_t>(row)];
        const std::vector<int>& labels = samples[static_cast<std::size_t>(index)].labels;
        table[0][index] = static_cast<double>(top[row] + 1);
        table[1][index] = confidence[row];
        table[2][index] = labels.empty() ? 0 : each[row][labels.front()];
    }
}

LearningHistory::Epoch epochOf(const torch::Tensor& said) {
    const auto table = said.accessor<double, 2>();
    LearningHistory::Epoch epoch;
    for (std::int64_t i = 0; i < said.size(1); ++i) {
        epoch.top.push_back(static_cast<int>(table[0][i]) - 1);
        epoch.confidence.push_back(static_cast<float>(table[1][i]));
        epoch.truth.push_back(static_cast<float>(table[2][i]));
    }
    return epoch;
}

} // namespace

Result<std::optional<ValidationResult>> validate(const StepJob& job, Stepper& stepper,
                                                 const ValidationSet& set, std::int64_t batch,
                                                 Reporter& reporter, Control& control) {
    const torch::NoGradGuard noGrad;
    const Task task = job.recipe.task;
    Loss plain = plainLoss(task, job.network.classCount());
    plain.classWeights = plain.classWeights.to(job.machine.device);
    job.network.eval();
    ValidationResult result;
    const std::vector<std::int64_t> shown = shownIndices(set.count());
    torch::Tensor said = torch::zeros({3, set.count()}, torch::kFloat64);
    set.source->start(shareOf(naturalOrder(set.count()), job.group.rank(), job.group.size(), batch), 0, batch,
                      0);
    bool stopped = false;
    for (Batch pictures; !stopped && set.source->next(pictures);) {
        if (set.pictures) reporter.warnUnreadable(*set.pictures);
        stopped = pausedOrStopped(control);
        if (stopped || pictures.size() == 0) continue;
        const torch::Tensor targets = pictures.targets.to(job.machine.device);
        const Autocast autocast(job.machine.mixed);
        const torch::Tensor logits = stepper.forward(pictures.input.to(job.machine.device));
        result.tally.loss += plain.sum(logits, targets).item<double>();
        result.tally.correct += correctCount(task, logits, targets).item<std::int64_t>();
        result.tally.weight += plain.weight(targets);
        result.tally.seen += pictures.size();
        const torch::Tensor shares =
            probabilities(task, logits).to(torch::kCPU, torch::kFloat32).contiguous();
        note(said, pictures, *set.samples, shares);
        if (job.group.isWriter()) {
            for (std::int64_t row = 0; row < pictures.size(); ++row) {
                const std::int64_t index = pictures.indices[static_cast<std::size_t>(row)];
                if (std::binary_search(shown.begin(), shown.end(), index))
                    result.shown.items.push_back(
                        itemOf((*set.samples)[static_cast<std::size_t>(index)], shares[row]));
            }
        }
        if (!job.onFeatures) reporter.stage("validating", result.tally.seen, set.count());
    }
    IMAGO_TRY(anyStopped, job.group.agree(stopped));
    if (anyStopped) return std::optional<ValidationResult>();
    IMAGO_CHECK(addUp(result.tally, job.group));
    IMAGO_CHECK(job.group.allReduceSum(said)); // each process has said its own part
    result.said = epochOf(said);
    return std::optional(std::move(result));
}

} // namespace imago::train
