// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/project_store.h"

#include <cstdint>
#include <filesystem>

namespace imago {

struct AttachReport {
    RunRecord run;
    bool isNew = false;               ///< it became another run of the project
    std::int64_t unknownPictures = 0; ///< of the run's pictures, those that the project does not have
};

/// Takes a run that was trained elsewhere into the project: a run folder, copied or unpacked, or a pack whose
/// run was trained. `folder` is only read; it may be the folder of one of the project's own runs.
///
/// Where the project has the run already (the same data set and recipe but for what does not change the
/// result, and the folder's events go on from the run's own) that run takes over checkpoints, curve, log and
/// predictions, and more epochs. Else the run is added: its pictures are found by their contents, its classes
/// by id or name. Ends with syncRun. Errors: notFound (no run folder), corrupt, busy (the run is being
/// trained here), io.
Result<AttachReport> attachRun(ProjectStore& store, const std::filesystem::path& folder);

} // namespace imago
