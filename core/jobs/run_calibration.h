// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/calibration_file.h"
#include "core/store/project_store.h"

#include <optional>

/// How sure a run may be: one answer for all who measure, show or export it.
namespace imago {

/// As the run folder keeps it (calibration.json), since its training or since a person chose. A run that has
/// none yet is fitted now, on the stored predictions of the validation split with the labels as they are, and
/// keeps that, where its folder can be written. None where there are no such predictions, or the fit found no
/// best value. Errors: the store's; corrupt or unreadable where the file is there but no good.
Result<std::optional<StoredCalibration>> calibrationOfRun(ProjectStore& store, const RunRecord& run);

/// Fitted anew with the labels as they are now, which may have been mended since; nothing is kept. Without
/// `abstainBelow`. None and errors: as above.
Result<std::optional<StoredCalibration>> fitCalibration(ProjectStore& store, const RunRecord& run);

/// Keeps what a person chose: from now on it is what calibrationOfRun() says, and what exports say. Errors:
/// as writeCalibration().
Status keepCalibration(ProjectStore& store, const RunRecord& run, const StoredCalibration& calibration);

} // namespace imago
