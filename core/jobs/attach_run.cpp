// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/attach_run.h"

#include "core/base/files.h"
#include "core/jobs/runs.h"
#include "core/run/calibration_file.h"
#include "core/run/run_pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr Split predicted[] = {Split::train, Split::val, Split::test};

/// Recipes that train the same model from the same start.
bool isSameTraining(Recipe a, Recipe b) {
    for (Recipe* recipe : {&a, &b}) {
        recipe->name.clear();
        recipe->weights = recipe->weights == "embedded" || recipe->weights == "none"
                              ? recipe->weights
                              : toUtf8(fromUtf8(recipe->weights).filename());
        recipe->epochs = 1;
        recipe->warmupEpochs = recipe->unfreezeEpochs = 0;
        recipe->threads = 0;
        recipe->device = "auto";
        recipe->precision = Precision::automatic;
        recipe->gridIntensity = 0;
    }
    return a == b;
}

/// The run's own events are what the folder's begin with: nothing is lost when those take their place.
bool goesOn(const fs::path& own, const fs::path& folder) {
    const auto before = readText(own / "events.jsonl"), now = readText(folder / "events.jsonl");
    if (!before) return true;
    return now && now->starts_with(*before);
}

/// What the numbers of the folder's pictures and classes are in this project.
struct Translation {
    std::unordered_map<std::int64_t, std::int64_t> images; ///< those that the project has
    bool isOwn = true; ///< every known picture has the same number here: the run came from this project
};

Result<Translation> translationOf(ProjectStore& store, const Manifest& manifest) {
    IMAGO_TRY(keys, store.imageKeys());
    std::unordered_map<std::int64_t, const std::string*> hashes;
    std::unordered_map<std::string, std::int64_t> byHash;
    for (const auto& key : keys) {
        hashes.emplace(key.id.value, &key.contentHash);
        if (!key.contentHash.empty()) byHash.emplace(key.contentHash, key.id.value);
    }
    Translation translation;
    for (const auto& item : manifest.items) {
        const auto same = hashes.find(item.image);
        if (same != hashes.end() && *same->second == item.contentHash) {
            translation.images.emplace(item.image, item.image);
        } else if (const auto at = byHash.find(item.contentHash); at != byHash.end()) {
            translation.images.emplace(item.image, at->second);
            translation.isOwn = false;
        }
    }
    return translation;
}

/// The manifest with this project's numbers and paths. Pictures that the project does not have get negative
/// numbers, which no picture ever has, and stay where they are.
Result<Manifest> translated(ProjectStore& store, Manifest manifest, const Translation& translation) {
    IMAGO_TRY(stamps, store.imageStamps());
    std::unordered_map<std::int64_t, const std::string*> paths;
    for (const auto& stamp : stamps)
        paths.emplace(stamp.id.value, &stamp.path);
    std::int64_t unknown = 0;
    for (auto& item : manifest.items) {
        const auto at = translation.images.find(item.image);
        item.image = at == translation.images.end() ? --unknown : at->second;
        const auto path = paths.find(item.image);
        if (path == paths.end()) continue;
        ImageRecord record;
        record.path = *path->second;
        item.path = toUtf8(store.absolutePath(record));
    }
    std::stable_sort(manifest.items.begin(), manifest.items.end(),
                     [](const auto& a, const auto& b) { return a.image < b.image; });
    IMAGO_TRY(classes, store.classes());
    for (std::size_t i = 0; i < manifest.classes.size(); ++i) {
        const auto known = std::find_if(classes.begin(), classes.end(), [&](const ClassRecord& record) {
            return translation.isOwn ? record.id.value == manifest.classIds[i]
                                     : record.name == manifest.classes[i];
        });
        if (known != classes.end())
            manifest.classIds[i] = known->id.value;
        else if (!translation.isOwn)
            manifest.classIds[i] = 0; // known by its name alone
    }
    return manifest;
}

/// Predictions name pictures by the numbers of where they were made.
Status translatePredictions(const fs::path& folder, const Translation& translation) {
    for (const Split split : predicted) {
        auto set = readPredictions(folder, toString(split));
        if (!set && set.error().code == ErrorCode::notFound) continue;
        if (!set) return std::move(set).error();
        PredictionSet kept{set->classes, {}, {}};
        for (std::size_t i = 0; i < set->images.size(); ++i) {
            const auto at = translation.images.find(set->images[i]);
            if (at == translation.images.end()) continue;
            kept.images.push_back(at->second);
            const auto* first = set->probabilities.data() + i * set->classes.size();
            kept.probabilities.insert(kept.probabilities.end(), first, first + set->classes.size());
        }
        if (kept == *set) continue;
        // Other numbers for the same pictures: the calibration, which they would take away, still holds.
        const auto calibration = readCalibration(folder);
        IMAGO_CHECK(writePredictions(folder, toString(split), kept));
        if (calibration) IMAGO_CHECK(writeCalibration(folder, *calibration));
    }
    return {};
}

Result<std::optional<RunRecord>> knownRun(ProjectStore& store, const RunFolder& folder,
                                          const std::string& datasetHash) {
    IMAGO_TRY(runs, store.runs());
    std::error_code code;
    for (const auto& run : runs)
        if (fs::equivalent(runFolderOf(store, run), folder.path(), code)) return std::optional(run);
    for (const auto& run : runs) {
        const auto recipe = recipeFromJson(run.recipeJson);
        if (run.datasetHash == datasetHash && recipe && isSameTraining(*recipe, folder.recipe()) &&
            goesOn(runFolderOf(store, run), folder.path()))
            return std::optional(run);
    }
    return std::optional<RunRecord>();
}

/// Weights that came with the folder go along, for a run that is to be started or resumed here.
Result<Recipe> withWeights(const RunFolder& folder) {
    Recipe recipe = folder.recipe();
    const auto file = fromUtf8(recipe.weights);
    if (file.parent_path().filename() == "weights" &&
        file.parent_path().parent_path() == fs::absolute(folder.path()).lexically_normal())
        recipe.weights = toUtf8(fs::path("weights") / file.filename());
    return recipe;
}

} // namespace

Result<AttachReport> attachRun(ProjectStore& store, const fs::path& path) {
    IMAGO_TRY(folder, RunFolder::open(path));
    IMAGO_TRY(manifest, folder.manifest());
    AttachReport report;
    IMAGO_TRY(translation, translationOf(store, manifest));
    report.unknownPictures = static_cast<std::int64_t>(manifest.items.size() - translation.images.size());
    IMAGO_TRY(known, knownRun(store, folder, manifest.datasetHash()));
    if (known) {
        report.run = *known;
        if (known->status == "running" || known->status == "paused")
            return failure(ErrorCode::busy, known->name + " is being trained here; stop it first");
        const auto own = runFolderOf(store, *known);
        std::error_code code;
        if (!fs::equivalent(own, path, code)) {
            IMAGO_CHECK(copyTrainedFiles(path, own));
            const auto before = recipeFromJson(known->recipeJson);
            if (before && folder.recipe().epochs > before->epochs) {
                IMAGO_TRY(longer, extendRun(store, report.run, folder.recipe().epochs));
                report.run = std::move(longer);
            }
            IMAGO_CHECK(translatePredictions(own, translation));
        }
    } else {
        IMAGO_TRY(here, translated(store, std::move(manifest), translation));
        IMAGO_TRY(recipe, withWeights(folder));
        IMAGO_TRY(run, addRun(store, recipe, here, {}));
        const auto own = runFolderOf(store, run);
        IMAGO_CHECK(copyTrainedFiles(path, own));
        if (recipe.weights != folder.recipe().weights) {
            std::error_code code;
            fs::copy(path / "weights", own / "weights", code);
            if (code)
                return failure(ErrorCode::io, fmt::format("{} cannot be copied: {}", folder.recipe().weights,
                                                          code.message()));
        }
        IMAGO_CHECK(translatePredictions(own, translation));
        report.run = std::move(run);
        report.isNew = true;
    }
    IMAGO_TRY(synced, syncRun(store, report.run, false));
    report.run = std::move(synced);
    return report;
}

} // namespace imago
