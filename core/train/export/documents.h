// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/train/export/stored_results.h"
#include "core/train/loop/model_loader.h"
#include "core/train/train.h"

#include <optional>
#include <string>
#include <vector>

/// What lies beside an exported model.
namespace imago::train {

/// What the documents tell.
struct ExportFacts {
    std::string name;       ///< of the run
    std::string checkpoint; ///< "best" or "last"
    const LoadedModel& model;
    const Recipe& recipe;
    const Manifest& manifest;
    std::optional<RunMetrics> metrics;
    std::optional<ExportedCalibration> calibration;
    std::optional<RunEnergy> energy;
    ExportReport report;             ///< its paths are final; others may be empty
    std::vector<std::string> sha256; ///< parallel to report.files
    std::string weightsOrigin;       ///< a sentence: where the first weights come from, and their licence
};

/// For programs: version 2 of the format "imago-model".
std::string modelJson(const ExportFacts& facts);
/// For people: a model card (Mitchell et al. 2019, doi 10.1145/3287560.3287596) in Markdown.
std::string modelCard(const ExportFacts& facts);

/// "2026-11-30", UTC.
std::string today();

} // namespace imago::train
