// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run_evaluation.h"

#include "core/jobs/runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace imago {

namespace {

/// The run's classes as they are called now, and where each class of the project stands among them.
struct ClassMap {
    std::vector<std::string> names;
    std::unordered_map<ClassId, int> indices;
};

Result<ClassMap> classMap(ProjectStore& store, const RunRecord& run) {
    IMAGO_TRY(classes, store.classes());
    ClassMap map;
    map.names = run.classes;
    for (const auto& known : classes) {
        auto at = std::find(run.classIds.begin(), run.classIds.end(), known.id) - run.classIds.begin();
        const auto count = static_cast<std::ptrdiff_t>(run.classes.size());
        // A class that was removed and made again is known by its name.
        if (at >= count)
            at = std::find(run.classes.begin(), run.classes.end(), known.name) - run.classes.begin();
        if (at >= count) continue;
        map.indices.emplace(known.id, static_cast<int>(at));
        map.names[static_cast<std::size_t>(at)] = known.name;
    }
    return map;
}

/// The split of each image when the run was made; empty where the run folder is gone.
std::unordered_map<std::int64_t, Split> frozenSplits(const ProjectStore& store, const RunRecord& run) {
    std::unordered_map<std::int64_t, Split> splits;
    const auto folder = RunFolder::open(runFolderOf(store, run));
    if (!folder) return splits;
    if (const auto manifest = folder->manifest())
        for (const auto& item : manifest->items)
            splits.emplace(item.image, item.split);
    return splits;
}

} // namespace

Result<RunEvaluation> evaluateRun(ProjectStore& store, const RunRecord& run, Split split) {
    RunEvaluation out;
    out.classIds = run.classIds;
    IMAGO_TRY(map, classMap(store, run));
    out.classes = std::move(map.names);
    out.input.classes = static_cast<int>(out.classes.size());
    if (const auto recipe = recipeFromJson(run.recipeJson))
        out.input.multiLabel = recipe->task == Task::multiLabel;

    IMAGO_TRY(predictions, store.predictions(run.id));
    std::unordered_map<ImageId, const Prediction*> byImage;
    for (const auto& prediction : predictions)
        if (prediction.probabilities.size() == out.classes.size())
            byImage.emplace(prediction.image, &prediction);
    IMAGO_TRY(keys, store.imageKeys());
    const auto frozen = frozenSplits(store, run);
    bool any = false;
    for (const auto& key : keys) {
        const auto at = byImage.find(key.id);
        const auto then = frozen.find(key.id.value);
        if (at == byImage.end() || (then == frozen.end() ? key.split : then->second) != split) continue;
        any = true;
        if (key.review == ReviewState::excluded || key.review == ReviewState::ambiguous ||
            key.classes.empty())
            continue;
        std::vector<int> truth;
        for (const auto id : key.classes)
            if (const auto index = map.indices.find(id); index != map.indices.end())
                truth.push_back(index->second);
        std::sort(truth.begin(), truth.end());
        if (truth.empty() || (!out.input.multiLabel && key.classes.size() != 1)) {
            ++out.unknownLabels;
            continue;
        }
        out.images.push_back(key.id);
        out.input.truth.push_back(std::move(truth));
        const auto& values = at->second->probabilities;
        out.input.probabilities.insert(out.input.probabilities.end(), values.begin(), values.end());
    }
    if (!any)
        return failure(
            ErrorCode::notFound,
            fmt::format("{} has no predictions for the {} split; let it predict these pictures first",
                        run.name, toString(split)));
    IMAGO_TRY(result, evaluate(out.input));
    out.result = std::move(result);
    return out;
}

} // namespace imago
