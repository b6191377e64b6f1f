// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/terminal.h"
#include "core/store/project_store.h"

namespace imago::cli {

struct ScaleProject {
    std::int64_t images = 0;
    int pictures = 0; ///< of these with a file, first in the order of paths
    int classes = 80;
};

/// Fills a new project through the calls that a scan and an import use: five annotations a picture on average
/// (none on a tenth of them), of which one is a class of the whole picture, a seventh are outlines and the
/// rest boxes; classes as uneven as those of the field, splits of 70, 15 and 10 per cent. The same rows each
/// time. Returns how many annotations there are. Errors: those of the store, io.
Result<std::int64_t> fillScaleProject(ProjectStore& store, const ScaleProject& wanted, Terminal& terminal);

} // namespace imago::cli
