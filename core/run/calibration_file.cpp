// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/calibration_file.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"

#include <cmath>

namespace imago {

namespace {

bool holds(const StoredCalibration& calibration) {
    const auto& least = calibration.abstainBelow;
    return std::isfinite(calibration.temperature) && calibration.temperature > 0 && calibration.images >= 0 &&
           (!least || (*least >= 0 && *least <= 1));
}

} // namespace

Status writeCalibration(const std::filesystem::path& runFolder, const StoredCalibration& calibration) {
    if (!holds(calibration))
        return failure(ErrorCode::invalidArgument,
                       fmt::format("a temperature of {} or a least confidence of {} makes no sense",
                                   calibration.temperature, calibration.abstainBelow.value_or(0)));
    nlohmann::ordered_json object = {{"temperature", calibration.temperature},
                                     {"split", calibration.split},
                                     {"images", calibration.images}};
    if (calibration.abstainBelow) object["abstain_below"] = *calibration.abstainBelow;
    return writeAtomically(runFolder / calibrationFile, json::dump(object) + "\n");
}

Result<StoredCalibration> readCalibration(const std::filesystem::path& runFolder) {
    const auto file = runFolder / calibrationFile;
    IMAGO_TRY(text, readText(file));
    IMAGO_TRY(parsed, json::parse(text, toUtf8(file)));
    StoredCalibration calibration;
    json::Fields fields(parsed, toUtf8(file));
    fields.required("temperature", calibration.temperature);
    fields.required("split", calibration.split);
    fields.required("images", calibration.images);
    if (fields.find("abstain_below")) fields.required("abstain_below", calibration.abstainBelow.emplace());
    IMAGO_CHECK(fields.status());
    if (!holds(calibration))
        return failure(ErrorCode::corrupt, fmt::format("{} holds numbers that make no sense", toUtf8(file)));
    return calibration;
}

} // namespace imago
