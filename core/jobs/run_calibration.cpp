// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run_calibration.h"

#include "core/base/log.h"
#include "core/evaluate/temperature.h"
#include "core/jobs/run_evaluation.h"
#include "core/jobs/runs.h"

namespace imago {

using Found = std::optional<StoredCalibration>;

Result<std::optional<StoredCalibration>> calibrationOfRun(ProjectStore& store, const RunRecord& run) {
    auto kept = readCalibration(runFolderOf(store, run));
    if (kept) return Found(*kept);
    if (kept.error().code != ErrorCode::notFound) return std::move(kept).error();
    IMAGO_TRY(fitted, fitCalibration(store, run));
    if (fitted)
        if (const auto written = keepCalibration(store, run, *fitted); !written)
            log::warning("{}: {}", run.name, written.error().text());
    return fitted;
}

Result<std::optional<StoredCalibration>> fitCalibration(ProjectStore& store, const RunRecord& run) {
    const auto validation = evaluateRun(store, run, Split::val);
    if (!validation && validation.error().code != ErrorCode::notFound) return validation.error();
    if (!validation || validation->images.empty()) return Found();
    IMAGO_TRY(fit, fitTemperature(validation->input));
    if (fit.atLimit) return Found();
    return Found({fit.value, "val", static_cast<std::int64_t>(validation->images.size()), {}});
}

Status keepCalibration(ProjectStore& store, const RunRecord& run, const StoredCalibration& calibration) {
    return writeCalibration(runFolderOf(store, run), calibration);
}

} // namespace imago
