// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/dataset.h"
#include "core/jobs/import_dataset.h"

namespace imago {

/// Reads a source as ImportOptions say. Pictures are also looked for in the project, by path and by file
/// names that only one image has. Items of one picture are joined; those whose picture is not there are
/// problems unless missing ones are kept. Errors: those of the format, invalidArgument (no such format).
Result<Dataset> readForImport(ProjectStore& store, const std::filesystem::path& source,
                              const ImportOptions& options, const ProgressSink& progress,
                              std::stop_token stop);

} // namespace imago
