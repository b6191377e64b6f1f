// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/leaderboard.h"

#include "core/evaluate/calibration.h"
#include "core/evaluate/metrics.h"
#include "core/jobs/run_ending.h"
#include "core/jobs/run_evaluation.h"
#include "core/jobs/runs.h"

#include <algorithm>

namespace imago {

namespace {

constexpr const char* exportRunSetting = "export_run";

Result<std::optional<LeaderboardRow::Measured>> measuredOn(ProjectStore& store, const RunRecord& run,
                                                           Split split, std::stop_token stop) {
    using Measured = std::optional<LeaderboardRow::Measured>;
    const auto evaluation = evaluateRun(store, run, split);
    if (!evaluation && evaluation.error().code == ErrorCode::notFound) return Measured();
    if (!evaluation) return evaluation.error();
    if (evaluation->images.empty()) return Measured();
    IMAGO_TRY(metrics, measure(evaluation->input, {}, stop));
    IMAGO_TRY(calibration, calibrationOf(evaluation->input));
    return Measured(LeaderboardRow::Measured{metrics.images, metrics.accuracy, metrics.counts.macro.f1,
                                             metrics.counts.balancedAccuracy, metrics.logLoss,
                                             calibration.expectedError});
}

} // namespace

Result<std::vector<LeaderboardRow>> leaderboard(ProjectStore& store, Split split,
                                                const ProgressSink& progress, std::stop_token stop) {
    IMAGO_TRY(runs, store.runs());
    std::vector<LeaderboardRow> rows;
    std::int64_t done = 0;
    for (auto at = runs.rbegin(); at != runs.rend(); ++at) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "measuring the runs was cancelled");
        report(progress, done++, static_cast<std::int64_t>(runs.size()), "measuring runs");
        if (at->epochs == 0) continue;
        LeaderboardRow row;
        row.run = *at;
        if (const auto recipe = recipeFromJson(at->recipeJson)) row.recipe = nearestPreset(*recipe);
        if (const auto folder = RunFolder::open(runFolderOf(store, *at)))
            if (const auto ending = readEnding(*folder); ending.done) {
                row.seconds = ending.done->seconds;
                row.energyKwh = ending.done->energyKwh;
                row.energyMeasured = ending.done->energyMeasured;
            }
        IMAGO_TRY(measured, measuredOn(store, *at, split, stop));
        row.measured = measured;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, [](const LeaderboardRow& a, const LeaderboardRow& b) {
        if (a.measured.has_value() != b.measured.has_value()) return a.measured.has_value();
        return a.measured && a.measured->accuracy > b.measured->accuracy;
    });
    return rows;
}

Result<RunId> exportRun(ProjectStore& store) {
    IMAGO_TRY(setting, store.setting(exportRunSetting));
    IMAGO_TRY(runs, store.runs());
    RunId newest;
    for (const RunRecord& run : runs) {
        if (run.epochs == 0) continue;
        if (setting && *setting == std::to_string(run.id.value)) return run.id;
        newest = run.id;
    }
    return newest;
}

Status chooseExportRun(ProjectStore& store, RunId run) {
    IMAGO_TRY(record, store.run(run));
    if (!record || record->epochs == 0)
        return failure(ErrorCode::notFound, "there is no such run with a model to export");
    return store.setSetting(exportRunSetting, std::to_string(run.value));
}

} // namespace imago
