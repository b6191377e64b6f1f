// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"
#include "core/jobs/run_comparison.h"
#include "core/jobs/run_evaluation.h"

#include <optional>

namespace imago::cli {

struct ReportOptions {
    Split split = Split::test;
    std::optional<RunRecord> against; ///< compare with this run
    bool looks = false;               ///< slices by what pictures look like too: reads every file
    int resamples = 1000;
    double error = 0.05; ///< wished of the operating point
};

/// Everything that is known of how good a run is on a split, for scripts and, as lines, for people.
struct Report {
    Json json;
    std::vector<std::string> lines;
};
/// Precondition: the evaluation has pictures.
Result<Report> reportOf(ProjectStore& store, const RunRecord& run, const RunEvaluation& evaluation,
                        const ReportOptions& options, Terminal& terminal);

/// The stored paths of images, in order.
Result<std::vector<std::string>> pathsOf(ProjectStore& store, const std::vector<ImageId>& images);

} // namespace imago::cli
