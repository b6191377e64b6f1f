// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/formats/output.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace imago {

struct ExportOptions {
    std::string format;           ///< the name of one of formats() that can be written
    std::filesystem::path folder; ///< must not exist, or be empty
    ImageFilter filter = {};      ///< which images; the order is always that of their paths
    OutputOptions output = {};
    std::map<std::string, std::string> choices = {}; ///< WriteOptions::choices, and "proposals"
};

struct ExportSummary {
    std::string format;
    std::int64_t images = 0, annotations = 0; ///< written
    std::vector<Loss> lost;                   ///< by kind, then reason
    std::vector<std::string> files;           ///< names below the folder
};

/// Writes images of the project as a data set, reads it again and compares before the folder gets its name: a
/// class, a split or a box (to 1e-3 pixels) that came out otherwise and is no loss makes the export fail.
/// What models proposed is a loss, but for the choice "proposals" = "yes" and formats that tell it from
/// labels (Imago's, Label Studio's). The same project gives the same bytes. Errors: invalidArgument (no such
/// format, or one that is only read), alreadyExists, io, internal (reads back differently), cancelled.
Result<ExportSummary> exportDataset(ProjectStore& store, const ExportOptions& options,
                                    const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
