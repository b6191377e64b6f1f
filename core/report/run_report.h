// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/jobs/run_ending.h"
#include "core/jobs/run_quality.h"
#include "core/recipe/recipe.h"
#include "core/recipe/recipe_difference.h"
#include "core/report/document.h"
#include "core/store/project_store.h"

#include <array>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace imago {

/// What a report tells of a run, for people who have no studio.
struct RunReport {
    std::string project; ///< the project file's name
    RunRecord run;
    Split split = Split::test;
    std::optional<Recipe> recipe;
    PresetDifference nearest; ///< what the recipe does differently from a preset
    RunEnding ending;
    /// Pictures that the run was made with, by split, and by class and split; empty where its folder is gone.
    std::array<std::int64_t, 4> pictures{};
    std::vector<std::array<std::int64_t, 4>> classPictures;

    RunEvaluation evaluation;
    RunQuality quality;
    std::optional<double> labelNoise; ///< estimated share of wrong labels in the split; single-label

    struct Confusion {
        int truth = 0, predicted = 0;
        std::int64_t count = 0;
    };
    std::vector<Confusion> confused; ///< classes that are taken for others, most often first
    struct Mistake {
        ImageId image;
        std::string path; ///< as stored
        std::vector<int> truth;
        int predicted = 0;                                    ///< the most probable class
        double confidence = 0, truthConfidence = 0, loss = 0; ///< truth: the least of the true classes
        std::vector<std::uint8_t> thumbnail;                  ///< JPEG; empty where the file cannot be read
    };
    std::vector<Mistake> mistakes; ///< the greatest loss first
};

struct RunReportOptions {
    Split split = Split::test;
    int resamples = 1000;
    bool looks = false; ///< as RunQualityOptions
    std::size_t mistakes = 24, confused = 10;
    int thumbnailSide = 192; ///< pixels
};

/// Errors: those of evaluateRun() and qualityOf(); notFound where the split has no labelled picture.
Result<RunReport> gatherReport(ProjectStore& store, const RunRecord& run,
                               const RunReportOptions& options = {}, const ProgressSink& progress = {},
                               std::stop_token stop = {});

/// The report as it is read: title, what the model is, measures, plots, slices, mistakes, energy, limits.
/// Errors: invalidArgument as the plots.
Result<Document> composeReport(const RunReport& report);

} // namespace imago
