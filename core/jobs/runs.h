// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/run/run_folder.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace imago {

/// The frozen data set: labelled, readable, not excluded or ambiguous images that have a split. Only classes
/// that have images take part. With a single-label recipe images of several classes are left out. Where the
/// recipe asks for folds, train and val are dealt anew (dealFolds); where it gives unlabelled pictures a
/// weight, those that can be learnt from (TrainingSet::learnable) come with no split and no labels. Errors:
/// invalidArgument with what is missing.
Result<Manifest> buildManifest(ProjectStore& store, const Recipe& recipe);
/// Runs live in NAME-runs/run-N beside the project file. Makes folder and RunRecord (status "prepared").
/// Weights "run:NAME" are resolved (resolveWeights) and the parent is recorded.
Result<RunRecord> prepareRun(ProjectStore& store, const Recipe& recipe);

/// A recipe that starts from one of the project's own models has the weights "run:NAME", "run:last" or
/// "run:ID".
inline constexpr std::string_view runWeightsPrefix = "run:";
struct ResolvedRecipe {
    Recipe recipe; ///< weights as a worker takes them
    RunId parent;  ///< 0 = none
};
/// Puts the absolute path of that run's best checkpoint in place of "run:NAME", and that of fetched weights
/// in place of "catalogue:ID"; other recipes stay as they are. Errors: notFound (no such run, or it has no
/// checkpoint yet; no such weights, or not fetched yet), invalidArgument (another network).
Result<ResolvedRecipe> resolveWeights(ProjectStore& store, const Recipe& recipe);

/// Gives a run more epochs, in its folder and in the store, so that it can go on where it ended. Errors:
/// invalidArgument (not more than it has), notFound.
Result<RunRecord> extendRun(ProjectStore& store, RunRecord run, int epochs);
/// Makes folder and RunRecord (status "prepared") of what is given, under the next free name.
Result<RunRecord> addRun(ProjectStore& store, const Recipe& recipe, const Manifest& manifest, RunId parent);
std::filesystem::path runsFolder(const ProjectStore& store);
std::filesystem::path runFolderOf(const ProjectStore& store, const RunRecord& run);
/// By name ("run-3"), id, or "last".
Result<RunRecord> findRun(ProjectStore& store, const std::string& nameOrId);
/// Takes over what the run folder holds: status and curve from events.jsonl (a dead worker's run becomes
/// "stopped" where it left a checkpoint, else "failed"), predictions of val and test. Safe to repeat.
/// `alive`: a worker is at it.
Result<RunRecord> syncRun(ProjectStore& store, RunRecord run, bool alive);

} // namespace imago
