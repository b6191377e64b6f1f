// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_report.h"

#include "core/base/files.h"
#include "core/evaluate/confident_learning.h"
#include "core/image/image.h"
#include "core/jobs/runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace imago {

namespace {

/// What the run folder holds; a run whose folder is gone has less to tell.
void takeFolder(const ProjectStore& store, RunReport& report) {
    const auto folder = RunFolder::open(runFolderOf(store, report.run));
    if (!folder) return;
    report.ending = readEnding(*folder);
    const auto manifest = folder->manifest();
    if (!manifest) return;
    report.classPictures.assign(report.run.classes.size(), {});
    for (const ManifestItem& item : manifest->items) {
        const auto split = static_cast<std::size_t>(item.split);
        ++report.pictures[split];
        for (const int label : item.labels)
            if (const auto k = static_cast<std::size_t>(label); k < report.classPictures.size())
                ++report.classPictures[k][split];
    }
}

void takeConfusions(RunReport& report, std::size_t most) {
    const auto& confusion = report.evaluation.result.confusion;
    for (std::size_t row = 0; row < confusion.size(); ++row)
        for (std::size_t column = 0; column < confusion.size(); ++column)
            if (row != column && confusion[row][column] > 0)
                report.confused.push_back(
                    {static_cast<int>(row), static_cast<int>(column), confusion[row][column]});
    std::ranges::stable_sort(report.confused, std::greater(), &RunReport::Confusion::count);
    if (report.confused.size() > most) report.confused.resize(most);
}

Status takeMistakes(ProjectStore& store, RunReport& report, const RunReportOptions& options,
                    const ProgressSink& progress, std::stop_token stop) {
    const auto& evaluation = report.evaluation;
    const auto& input = evaluation.input;
    const auto classes = static_cast<std::size_t>(input.classes);
    IMAGO_TRY(outcomes, Outcomes::of(input));
    std::vector<std::size_t> wrong;
    for (std::size_t i = 0; i < evaluation.images.size(); ++i)
        if (!outcomes.exact(i)) wrong.push_back(i);
    const auto& loss = evaluation.result.imageLoss;
    std::ranges::stable_sort(wrong, [&](auto a, auto b) { return loss[a] > loss[b]; });
    if (wrong.size() > options.mistakes) wrong.resize(options.mistakes);
    for (const std::size_t row : wrong) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "the report was cancelled");
        imago::report(progress, static_cast<std::int64_t>(report.mistakes.size()),
                      static_cast<std::int64_t>(wrong.size()), "reading pictures");
        RunReport::Mistake mistake;
        mistake.image = evaluation.images[row];
        mistake.truth = input.truth[row];
        mistake.predicted = evaluation.result.predicted[row];
        const auto probability = [&](int k) {
            return static_cast<double>(input.probabilities[row * classes + static_cast<std::size_t>(k)]);
        };
        mistake.confidence = probability(mistake.predicted);
        mistake.truthConfidence = 1;
        for (const int k : mistake.truth)
            mistake.truthConfidence = std::min(mistake.truthConfidence, probability(k));
        mistake.loss = loss[row];
        IMAGO_TRY(record, store.image(mistake.image));
        if (record) {
            mistake.path = record->path;
            if (auto thumbnail = makeThumbnail(store.absolutePath(*record), options.thumbnailSide))
                mistake.thumbnail = std::move(*thumbnail);
        }
        report.mistakes.push_back(std::move(mistake));
    }
    return {};
}

} // namespace

Result<RunReport> gatherReport(ProjectStore& store, const RunRecord& run, const RunReportOptions& options,
                               const ProgressSink& progress, std::stop_token stop) {
    RunReport report;
    report.project = toUtf8(store.file().filename());
    report.run = run;
    report.split = options.split;
    if (auto recipe = recipeFromJson(run.recipeJson)) {
        report.nearest = nearestPreset(*recipe);
        report.recipe = std::move(*recipe);
    }
    takeFolder(store, report);
    IMAGO_TRY(evaluation, evaluateRun(store, run, options.split));
    if (evaluation.images.empty())
        return failure(ErrorCode::notFound,
                       fmt::format("no picture of the {} split has a label that {} knows",
                                   toString(options.split), run.name));
    report.evaluation = std::move(evaluation);
    RunQualityOptions wanted;
    wanted.resamples = options.resamples;
    wanted.looks = options.looks;
    IMAGO_TRY(quality, qualityOf(store, run, report.evaluation, wanted, progress, stop));
    report.quality = std::move(quality);
    const auto& input = report.evaluation.input;
    if (!input.multiLabel && options.split != Split::train) {
        std::vector<int> labels;
        for (const auto& truth : input.truth)
            labels.push_back(truth.front());
        const Rows rows(input.probabilities, static_cast<std::size_t>(input.classes));
        if (const auto noise = findLabelIssues(rows, labels)) report.labelNoise = noise->noise;
    }
    takeConfusions(report, options.confused);
    IMAGO_CHECK(takeMistakes(store, report, options, progress, stop));
    return report;
}

} // namespace imago
