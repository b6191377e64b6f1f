// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/folds.h"

#include "core/jobs/runs.h"
#include "core/jobs/split_units.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace imago {

namespace {

bool isPooled(Split split) {
    return split == Split::train || split == Split::val;
}

} // namespace

Status dealFolds(TrainingSet& set, const Recipe& recipe) {
    if (recipe.folds <= 1) return {};
    std::unordered_map<ImageId, std::size_t> fold;
    for (const auto& item : set.items)
        if (isPooled(item.split)) fold.emplace(item.image, 0);
    const auto takesPart = [&](const ImageKey& key) { return fold.contains(key.id); };
    auto units = splitUnits(set.keys, takesPart, recipe.seed);
    const auto folds = static_cast<std::size_t>(recipe.folds);
    std::vector<std::int64_t> total(folds);
    for (auto& [rarest, members] : splitStrata(units, set.keys, takesPart)) {
        auto order = members;
        std::sort(order.begin(), order.end(), comesBefore);
        std::vector<std::int64_t> ofClass(folds);
        for (const auto* unit : order) {
            std::size_t least = 0;
            for (std::size_t f = 1; f < folds; ++f)
                if (std::tie(ofClass[f], total[f]) < std::tie(ofClass[least], total[least])) least = f;
            ofClass[least] += unit->size();
            total[least] += unit->size();
            for (const auto i : unit->images)
                fold[set.keys[i].id] = least;
        }
    }
    if (std::find(total.begin(), total.end(), 0) != total.end())
        return failure(ErrorCode::invalidArgument,
                       fmt::format("{} pictures for training and validation, copies counted once, do not "
                                   "fill {} folds; take fewer folds or label more pictures",
                                   units.size(), recipe.folds));
    for (auto& item : set.items)
        if (isPooled(item.split))
            item.split =
                fold.at(item.image) == static_cast<std::size_t>(recipe.fold) ? Split::val : Split::train;
    return {};
}

Result<std::vector<RunRecord>> prepareFolds(ProjectStore& store, const Recipe& recipe) {
    if (recipe.folds < 2)
        return failure(ErrorCode::invalidArgument, "cross-validation needs two folds at least");
    std::vector<RunRecord> runs;
    for (int i = 0; i < recipe.folds; ++i) {
        Recipe one = recipe;
        one.fold = i;
        IMAGO_TRY(run, prepareRun(store, one));
        runs.push_back(std::move(run));
    }
    return runs;
}

FoldSummary summarize(const std::vector<RunRecord>& folds) {
    FoldSummary summary;
    double sum = 0, squares = 0;
    for (const auto& run : folds) {
        if (run.bestValAccuracy < 0) continue;
        ++summary.runs;
        sum += run.bestValAccuracy;
    }
    if (summary.runs == 0) return summary;
    const auto count = static_cast<double>(summary.runs);
    summary.mean = sum / count;
    for (const auto& run : folds)
        if (run.bestValAccuracy >= 0) squares += std::pow(run.bestValAccuracy - summary.mean, 2);
    if (summary.runs > 1) summary.deviation = std::sqrt(squares / (count - 1));
    return summary;
}

} // namespace imago
