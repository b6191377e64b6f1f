// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run_temperature.h"

#include "core/evaluate/temperature.h"
#include "core/jobs/run_evaluation.h"
#include "core/jobs/runs.h"
#include "core/run/calibration_file.h"

namespace imago {

Result<std::optional<RunTemperature>> temperatureOf(ProjectStore& store, const RunRecord& run) {
    using Found = std::optional<RunTemperature>;
    if (const auto kept = readCalibration(runFolderOf(store, run)); kept && kept->images > 0)
        return Found({kept->temperature, kept->images});
    const auto validation = evaluateRun(store, run, Split::val);
    if (!validation && validation.error().code != ErrorCode::notFound) return validation.error();
    if (!validation || validation->images.empty()) return Found();
    IMAGO_TRY(fitted, fitTemperature(validation->input));
    if (fitted.atLimit) return Found();
    return Found({fitted.value, static_cast<std::int64_t>(validation->images.size())});
}

} // namespace imago
