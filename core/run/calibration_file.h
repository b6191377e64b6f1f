// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace imago {

/// How sure a run's model may be, as it was learnt or chosen from stored predictions.
struct StoredCalibration {
    /// All logits are divided by it before softmax (several labels: sigmoid); above 1 the model was too sure.
    double temperature = 1;
    std::string split = "val"; ///< that the temperature was fitted on
    std::int64_t images = 0;   ///< of that split; 0 = the temperature was not fitted and is 1
    /// The model abstains below this confidence, 0 … 1, which is meant with the temperature. Chosen by a
    /// person; none: it always answers.
    std::optional<double> abstainBelow;
    bool operator==(const StoredCalibration&) const = default;
};

/// RUN/calibration.json: {"temperature":1.31,"split":"val","images":340,"abstain_below":0.6}, the last only
/// where it is set. New predictions of the validation split take the file away (writePredictions()): what was
/// learnt from others does not describe them.
inline constexpr const char* calibrationFile = "calibration.json";

/// Replaces the file atomically. Errors: invalidArgument (a temperature that is not above 0, a confidence
/// outside 0 … 1, fewer than no images), io.
Status writeCalibration(const std::filesystem::path& runFolder, const StoredCalibration& calibration);
/// Errors: notFound (nothing was learnt or chosen yet), unreadable, corrupt.
Result<StoredCalibration> readCalibration(const std::filesystem::path& runFolder);

} // namespace imago
