// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace imago {

struct ImportOptions {
    std::string format = "auto"; ///< "auto" "imagefolder" "csv" "idx"
    std::filesystem::path
        unpackTo; ///< idx: where pictures are written; empty = NAME-images beside the project
};
struct ImportSummary {
    std::string format;
    std::int64_t images = 0; ///< pictures in the source
    std::int64_t added = 0, known = 0, labelled = 0, unlabelled = 0, classesAdded = 0;
    std::vector<std::pair<std::string, std::string>>
        problems; ///< what could not be taken, and why: nothing is dropped silently
    std::int64_t problemCount = 0;
    bool operator==(const ImportSummary&) const = default;
};
/// Reads a data set into the project. Pictures that are in the project already (path, else content hash) gain
/// labels rather than twins; one that has another label in a source of one label a picture keeps what it has,
/// as a problem. A train/val/test level of the source becomes the split. Undoable as one gesture (classes,
/// labels, splits; the pictures stay). Ends with markDuplicates. Importing twice changes nothing.
Result<ImportSummary> importDataset(ProjectStore& store, const std::filesystem::path& source,
                                    const ImportOptions& options, const ProgressSink& progress = {},
                                    std::stop_token stop = {});

} // namespace imago
