// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/bench_scale_record.h"

namespace imago::cli {

/// What the studio asks the store for, and what a person's gestures write. Leaves gestures in the journal.
/// Errors: those of the store.
Status measureStore(const std::filesystem::path& project, ScaleRecord& record, Terminal& terminal);

/// Writes the project as Imago's own lines without pictures below `folder`, and reads them into a new project
/// there. Errors: those of export and import; internal where something is missing afterwards.
Status measureTransfer(const std::filesystem::path& project, const std::filesystem::path& folder,
                       ScaleRecord& record, Terminal& terminal);

} // namespace imago::cli
