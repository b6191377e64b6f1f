// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/run_folder.h"
#include "core/run/tensorboard.h"

#include <filesystem>
#include <vector>

namespace imago {

/// The curves of a run's events.jsonl, by step; of what a resumed run did again the later values. The lines
/// bear no times: an epoch took the seconds that it tells, its points are spread over them, and the last
/// epoch ended at `endSeconds` (Unix time).
std::vector<ScalarPoint> scalarPoints(const std::vector<WorkerMessage>& events, double endSeconds);

struct TensorBoardReport {
    std::filesystem::path file;
    std::size_t points = 0;
};
/// Writes OUT/NAME/events.out.tfevents.SECONDS.imago for `tensorboard --logdir OUT`; NAME is the run
/// folder's. The same run again replaces its file. Errors: notFound (no epoch has begun), unreadable, io.
Result<TensorBoardReport> exportTensorBoard(const RunFolder& folder, const std::filesystem::path& out);

} // namespace imago
