// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace imago {

/// What makes a run's confidences honest: all logits are divided by `value` before softmax.
struct RunTemperature {
    double value = 1;
    std::int64_t images = 0; ///< of the validation split, that it was fitted on
    bool operator==(const RunTemperature&) const = default;
};

/// As the run folder keeps it (calibration.json), else fitted now on the stored predictions of the validation
/// split with the labels as they are; none where there are no such predictions, or the fit found no best
/// value. Errors: the store's.
Result<std::optional<RunTemperature>> temperatureOf(ProjectStore& store, const RunRecord& run);

} // namespace imago
