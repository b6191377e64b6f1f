// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace imago {

struct ForgetReport {
    std::int64_t pictures = 0;
    std::int64_t journalEntries = 0;            ///< steps of undo that lost something, in the project itself
    std::int64_t backups = 0;                   ///< that held one of them and do not any more
    std::int64_t runs = 0;                      ///< whose folders held something of one of them
    std::vector<std::filesystem::path> deleted; ///< pictures that Imago had made itself
    /// Pictures that are still in a watched folder: a look for new ones brings them back.
    std::vector<std::filesystem::path> watched;
    /// Files that name one of them even so, or could not be looked at: copies of a damaged project, for
    /// example.
    std::vector<std::filesystem::path> still;
};

/// Takes pictures out of a project for good, with all that Imago keeps of them: labels, notes, undo history,
/// predictions, embeddings, thumbnails and other caches, in the project, in its backups and in its run
/// folders. The user's own files stay. Cannot be undone, and cannot be undone from trained weights; a run of
/// which a picture is taken away cannot be resumed. Errors: those of forgetInFile; what was done before
/// stays done, and it can be called again.
Result<ForgetReport> forgetPictures(ProjectStore& store, const std::vector<ImageId>& images,
                                    const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
