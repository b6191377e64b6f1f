// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_folder.h"

#include <optional>
#include <string>
#include <vector>

namespace imago {

/// What a run's worker said of its end.
struct RunEnding {
    std::optional<DoneMessage> done; ///< of the latest worker that was at it; none while one is
    std::string device;
    std::vector<std::string> warnings; ///< each once
};
/// Empty where the events cannot be read.
RunEnding readEnding(const RunFolder& folder);

} // namespace imago
