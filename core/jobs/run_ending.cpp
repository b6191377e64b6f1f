// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run_ending.h"

#include <algorithm>

namespace imago {

RunEnding readEnding(const RunFolder& folder) {
    RunEnding ending;
    const auto events = folder.events();
    if (!events) return ending;
    for (const WorkerMessage& message : *events) {
        if (const auto* hello = std::get_if<HelloMessage>(&message)) {
            ending.device = hello->device;
            ending.done.reset();
        } else if (const auto* done = std::get_if<DoneMessage>(&message)) {
            ending.done = *done;
        } else if (const auto* warning = std::get_if<WarningMessage>(&message)) {
            if (std::ranges::find(ending.warnings, warning->message) == ending.warnings.end())
                ending.warnings.push_back(warning->message);
        }
    }
    return ending;
}

} // namespace imago
