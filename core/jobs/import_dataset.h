// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/jobs/annotation_merge.h"
#include "core/jobs/class_import.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace imago {

struct ImportOptions {
    std::string format = "auto"; ///< or the name of one of formats()
    /// Where pictures are written that the source holds inside; empty = NAME-images beside the project.
    std::filesystem::path unpackTo = {};
    std::filesystem::path images = {}; ///< where the pictures lie, when not where the source says
    MergePolicy merge = MergePolicy::automatic;
    /// Pictures that are not found are problems; or kept, as missing images that have their annotations.
    bool keepMissing = false;
    /// The source's class name → the project's; empty = its annotations are left out. Others keep theirs.
    std::map<std::string, std::string> classMap = {};
    std::map<std::string, std::string> choices = {}; ///< ReadOptions::choices
    bool dryRun = false; ///< reads, writes nothing; `known` are those with the same path
};
struct ImportSummary {
    std::string format;
    std::int64_t images = 0; ///< pictures in the source
    std::int64_t added = 0, known = 0, labelled = 0, unlabelled = 0, classesAdded = 0;
    std::vector<std::pair<std::string, std::string>>
        problems; ///< what could not be taken, and why: nothing is dropped silently; at most 1,000
    std::int64_t problemCount = 0;
    /// Annotations of the source that the project has now, by kind, and how many of all it did not have.
    std::map<AnnotationKind, std::int64_t> annotations;
    std::int64_t annotationsAdded = 0;
    std::vector<ImportedClass> classes; ///< what becomes of each class of the source
    bool operator==(const ImportSummary&) const = default;
};
/// Reads a data set into the project. Pictures that are in the project already (path, else content hash) gain
/// annotations rather than twins, as ImportOptions::merge says; equal annotations are never doubled, so
/// importing twice changes nothing. A split that the source tells becomes the image's; a review state does
/// where nobody had looked (or with `replace`). Undoable as one gesture (classes, annotations, splits, states
/// and texts; the pictures stay). Ends with markDuplicates.
Result<ImportSummary> importDataset(ProjectStore& store, const std::filesystem::path& source,
                                    const ImportOptions& options, const ProgressSink& progress = {},
                                    std::stop_token stop = {});

/// The setting that keeps what formats tell of a whole data set (Dataset::extra): a JSON object of texts.
inline constexpr auto datasetExtraSetting = "dataset.extra";

} // namespace imago
