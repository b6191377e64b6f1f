// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recipe/recipe.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// A finding before training. Blocking ones must be mended first.
struct PreflightFinding {
    enum class Severity { ok, advice, blocking } severity = Severity::advice;
    std::string code; ///< "noLabels" "oneClass" "fewImages" "emptyTrain" "emptyVal" "emptyTest" "unreadable"
                      ///< "missing" "changed" "leak" "disk" "memory" "multiLabels" "folds" "weights" …
    std::string message;         ///< English: what is wrong, with numbers and names
    std::string remedy;          ///< English: what to do
    std::vector<ImageId> images; ///< those concerned, at most 1,000
    bool operator==(const PreflightFinding&) const = default;
};
/// What a person should know before a run, blocking findings first. Where none blocks, the last one is
/// "ready" (ok) with the numbers of pictures and classes. Asks the disk whether the files are there.
Result<std::vector<PreflightFinding>> preflight(ProjectStore& store, const Recipe& recipe,
                                                const std::filesystem::path& runsFolder);

} // namespace imago
