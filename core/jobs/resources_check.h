// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/memory.h"
#include "core/recipe/recipe.h"

#include <cstdint>

namespace imago {

/// What a run will need of the machine, roughly: for a warning before the start, not for planning to the
/// megabyte.
struct RunNeeds {
    std::int64_t memoryBytes = 0; ///< of the worker at its peak, on the CPU
    std::int64_t diskBytes =
        0; ///< of the run folder, with the copy that is written before a checkpoint is replaced
};
RunNeeds needsOf(const Recipe& recipe, std::int64_t images, std::int64_t classes);

} // namespace imago
