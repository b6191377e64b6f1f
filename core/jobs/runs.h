// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/run/run_folder.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <string>

namespace imago {

/// The frozen data set: labelled, readable, not excluded or ambiguous images that have a split. Only classes
/// that have images take part. With a single-label recipe images of several classes are left out. Errors:
/// invalidArgument with what is missing.
Result<Manifest> buildManifest(ProjectStore& store, const Recipe& recipe);
/// Runs live in NAME-runs/run-N beside the project file. Makes folder and RunRecord (status "prepared").
Result<RunRecord> prepareRun(ProjectStore& store, const Recipe& recipe);
std::filesystem::path runsFolder(const ProjectStore& store);
std::filesystem::path runFolderOf(const ProjectStore& store, const RunRecord& run);
/// By name ("run-3"), id, or "last".
Result<RunRecord> findRun(ProjectStore& store, const std::string& nameOrId);
/// Takes over what the run folder holds: status and curve from events.jsonl (a dead worker's run becomes
/// "stopped" where it left a checkpoint, else "failed"), predictions of val and test. Safe to repeat.
/// `alive`: a worker is at it.
Result<RunRecord> syncRun(ProjectStore& store, RunRecord run, bool alive);

} // namespace imago
