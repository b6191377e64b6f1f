// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/runs.h"

#include "core/base/files.h"
#include "core/jobs/folds.h"
#include "core/jobs/training_set.h"
#include "core/jobs/weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view namePrefix = "run-";

/// 7 for "run-7"; 0 for other names.
std::int64_t numberOf(std::string_view name) {
    if (!name.starts_with(namePrefix)) return 0;
    name.remove_prefix(namePrefix.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() ? number : 0;
}

/// One more than any run or folder has, so that a name is never used twice while a trace of it is left.
Result<std::int64_t> nextNumber(ProjectStore& store) {
    IMAGO_TRY(runs, store.runs());
    std::int64_t last = 0;
    for (const auto& run : runs)
        last = std::max(last, numberOf(run.name));
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(runsFolder(store), code))
        last = std::max(last, numberOf(entry.path().filename().string()));
    return last + 1;
}

Status complete(const TrainingSet& set, Task task) {
    const auto refuse = [](std::string message) {
        return failure(ErrorCode::invalidArgument, std::move(message));
    };
    if (set.items.empty()) {
        if (!set.withoutSplit.empty())
            return refuse(fmt::format(
                "none of the {} labelled pictures has a split; assign train, validation and test first",
                set.withoutSplit.size()));
        return refuse(
            "no picture is labelled, readable and in use; label pictures of at least two classes first");
    }
    if (task == Task::singleLabel && set.classes.size() < 2)
        return refuse(fmt::format("all usable pictures are of the class {}; label pictures of a second one",
                                  set.classes.front().name));
    if (set.count(Split::train) == 0)
        return refuse("no picture is in the training split; assign splits first");
    return {};
}

} // namespace

Result<Manifest> buildManifest(ProjectStore& store, const Recipe& recipe) {
    IMAGO_TRY(set, trainingSet(store, recipe.task));
    IMAGO_CHECK(complete(set, recipe.task));
    IMAGO_CHECK(dealFolds(set, recipe));
    Manifest manifest;
    for (const auto& known : set.classes) {
        manifest.classes.push_back(known.name);
        manifest.classIds.push_back(known.id.value);
    }
    IMAGO_TRY(stamps, store.imageStamps());
    std::unordered_map<ImageId, const std::string*> paths;
    for (const auto& stamp : stamps)
        paths.emplace(stamp.id, &stamp.path);
    const auto add = [&](const ImageKey& key, std::vector<int> labels, Split split) {
        const auto at = paths.find(key.id);
        if (at == paths.end()) return; // removed between the two questions
        ImageRecord record;
        record.path = *at->second;
        manifest.items.push_back(
            {key.id.value, toUtf8(store.absolutePath(record)), key.contentHash, std::move(labels), split});
    };
    for (auto& item : set.items)
        add(set.keys[item.key], std::move(item.labels), item.split);
    if (recipe.unlabelledWeight > 0) {
        for (const auto i : set.learnable())
            add(set.keys[i], {}, Split::none);
        std::sort(manifest.items.begin(), manifest.items.end(),
                  [](const auto& a, const auto& b) { return a.image < b.image; });
    }
    return manifest;
}

fs::path runsFolder(const ProjectStore& store) {
    return store.root() / (store.file().stem().string() + "-runs");
}

fs::path runFolderOf(const ProjectStore& store, const RunRecord& run) {
    const auto stored = fromUtf8(run.folder);
    return stored.is_absolute() ? stored : store.root() / stored;
}

Result<ResolvedRecipe> resolveWeights(ProjectStore& store, const Recipe& recipe) {
    ResolvedRecipe resolved{recipe, {}};
    const std::string_view weights = recipe.weights;
    if (weights.starts_with(catalogueWeightsPrefix)) {
        IMAGO_TRY(file, resolveCatalogueWeights(weights));
        const auto* entry = catalogueEntry(weights.substr(catalogueWeightsPrefix.size()));
        if (entry->info.network != recipe.model)
            return failure(ErrorCode::invalidArgument,
                           fmt::format("{} are weights of a {} and do not fit a {}; choose the same network",
                                       entry->info.title, entry->info.network, recipe.model));
        resolved.recipe.weights = toUtf8(file);
    }
    if (!weights.starts_with(runWeightsPrefix)) return resolved;
    IMAGO_TRY(parent, findRun(store, std::string(weights.substr(runWeightsPrefix.size()))));
    if (parent.model != recipe.model)
        return failure(ErrorCode::invalidArgument,
                       fmt::format("{} is a {} and its weights do not fit a {}; choose the same network",
                                   parent.name, parent.model, recipe.model));
    const auto best = runFolderOf(store, parent) / "checkpoints" / "best.pt";
    std::error_code code;
    if (!fs::is_regular_file(best, code))
        return failure(
            ErrorCode::notFound,
            fmt::format("{} has no model to start from yet: {} does not exist", parent.name, toUtf8(best)));
    resolved.recipe.weights = toUtf8(fs::absolute(best).lexically_normal());
    resolved.parent = parent.id;
    return resolved;
}

Result<RunRecord> prepareRun(ProjectStore& store, const Recipe& recipe) {
    IMAGO_CHECK(validate(recipe));
    IMAGO_TRY(resolved, resolveWeights(store, recipe));
    IMAGO_TRY(manifest, buildManifest(store, resolved.recipe));
    return addRun(store, resolved.recipe, manifest, resolved.parent);
}

Result<RunRecord> addRun(ProjectStore& store, const Recipe& recipe, const Manifest& manifest, RunId parent) {
    IMAGO_TRY(number, nextNumber(store));
    // Another process may take the same number meanwhile: its folder is there then.
    constexpr int tries = 20;
    for (int i = 0; i < tries; ++i, ++number) {
        RunRecord run;
        run.name = fmt::format("{}{}", namePrefix, number);
        const auto folder = runsFolder(store) / run.name;
        const auto made = RunFolder::create(folder, recipe, manifest);
        if (!made && made.error().code == ErrorCode::alreadyExists) continue;
        IMAGO_CHECK(made);
        run.folder = store.storedPath(folder);
        run.status = "prepared";
        run.recipeJson = toJson(recipe);
        run.datasetHash = manifest.datasetHash();
        run.model = recipe.model;
        run.parent = parent;
        run.classes = manifest.classes;
        for (const auto id : manifest.classIds)
            run.classIds.emplace_back(id);
        IMAGO_TRY(id, store.saveRun(run));
        run.id = id;
        return run;
    }
    return failure(ErrorCode::alreadyExists,
                   fmt::format("{} holds folders of all numbers that were tried; remove old ones",
                               toUtf8(runsFolder(store))));
}

Result<RunRecord> extendRun(ProjectStore& store, RunRecord run, int epochs) {
    auto folder = RunFolder::open(runFolderOf(store, run));
    if (!folder) return std::move(folder).error().within("extending " + run.name);
    IMAGO_CHECK(folder->extend(epochs));
    run.recipeJson = toJson(folder->recipe());
    auto saved = store.saveRun(run);
    if (!saved) return std::move(saved).error();
    return run;
}

Result<RunRecord> findRun(ProjectStore& store, const std::string& nameOrId) {
    IMAGO_TRY(runs, store.runs());
    if (runs.empty()) return failure(ErrorCode::notFound, "the project has no runs yet; train a model first");
    if (nameOrId == "last") return runs.back();
    for (const auto& run : runs)
        if (run.name == nameOrId || std::to_string(run.id.value) == nameOrId) return run;
    std::string names;
    constexpr std::size_t shown = 5;
    for (std::size_t i = runs.size() > shown ? runs.size() - shown : 0; i < runs.size(); ++i)
        names += (names.empty() ? "" : ", ") + runs[i].name;
    return failure(ErrorCode::notFound,
                   fmt::format("the project has no run \"{}\"; the newest are {}", nameOrId, names));
}

} // namespace imago
