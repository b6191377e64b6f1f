// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/stored_results.h"

#include "core/base/files.h"
#include "core/base/log.h"
#include "core/evaluate/calibration.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/operating_point.h"
#include "core/evaluate/temperature.h"
#include "core/train/loop/run_calibration.h"
#include "core/train/weights/weights.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>
#include <unordered_map>

namespace imago::train {

namespace {

/// Stored predictions with the truth of the manifest.
struct Stored {
    EvaluationInput input;
    std::vector<std::string> folders; ///< of the pictures, a picture each
};

std::optional<Stored> storedPredictions(const std::filesystem::path& run, const Manifest& manifest, Task task,
                                        const char* split) {
    const auto set = readPredictions(run, split);
    if (!set) return {};
    auto input = evaluationOf(*set, manifest, task);
    if (!input) return {};
    std::unordered_map<std::int64_t, std::string> folders;
    for (const ManifestItem& item : manifest.items)
        folders.emplace(item.image, toUtf8(fromUtf8(item.path).parent_path().filename()));
    Stored stored{std::move(*input), {}};
    for (const std::int64_t image : set->images)
        stored.folders.push_back(folders.at(image));
    return stored;
}

/// What the run keeps, else what fits its validation pictures and is kept from now on, where its folder can
/// be written.
std::optional<StoredCalibration> keptCalibration(const std::filesystem::path& run, const Manifest& manifest,
                                                 Task task) {
    if (const auto kept = readCalibration(run)) return *kept;
    const auto validation = readPredictions(run, "val");
    if (!validation) return {};
    const auto fitted = fittedCalibration(*validation, manifest, task);
    if (fitted)
        if (const auto written = writeCalibration(run, *fitted); !written)
            log::warning("{}", written.error().text());
    return fitted;
}

} // namespace

std::optional<RunMetrics> storedMetrics(const std::filesystem::path& run, const Manifest& manifest,
                                        Task task) {
    constexpr std::size_t mostFolders = 30;
    for (const char* split : {"test", "val"}) {
        auto stored = storedPredictions(run, manifest, task, split);
        if (!stored) continue;
        auto evaluation = evaluate(stored->input);
        if (!evaluation) continue;
        RunMetrics metrics{split, std::move(*evaluation), stored->input.images(), -1, {}};
        if (const auto calibration = calibrationOf(stored->input))
            metrics.calibrationError = calibration->expectedError;
        // Folders say something of where pictures come from, unless each is a class of its own.
        const std::set<std::string> names(stored->folders.begin(), stored->folders.end());
        const std::set<std::string> classes(manifest.classes.begin(), manifest.classes.end());
        if (names.size() > 1 && names.size() <= mostFolders && !(names == classes))
            if (auto slices = slicesBy(stored->input, Property{"folder", {}, std::move(stored->folders)}))
                metrics.slices = std::move(*slices);
        return metrics;
    }
    return std::nullopt;
}

std::optional<ExportedCalibration> exportedCalibration(const std::filesystem::path& run,
                                                       const Manifest& manifest, Task task,
                                                       double temperature,
                                                       std::optional<double> abstainBelow) {
    const auto kept = keptCalibration(run, manifest, task);
    ExportedCalibration calibration;
    // The confidence that a person chose is meant with the temperature that was kept beside it.
    if (temperature > 0) {
        calibration.temperature = temperature;
    } else if (kept) {
        calibration.temperature = kept->temperature;
        calibration.fitted = kept->images > 0;
        calibration.abstainBelow = kept->abstainBelow.value_or(0);
    }
    if (abstainBelow) calibration.abstainBelow = *abstainBelow;
    if (!calibration.fitted && temperature <= 0 && calibration.abstainBelow <= 0) return {};
    const auto stored = storedPredictions(run, manifest, task, "val");
    if (!stored) return calibration;
    calibration.images = stored->input.images();
    EvaluationInput after = stored->input;
    after.probabilities = withTemperature(stored->input, calibration.temperature);
    if (const auto before = calibrationOf(stored->input)) calibration.errorBefore = before->expectedError;
    if (const auto calibrated = calibrationOf(after)) calibration.errorAfter = calibrated->expectedError;
    if (task == Task::multiLabel) {
        if (auto thresholds = thresholdsForBestF1(after)) calibration.thresholds = std::move(*thresholds);
    } else if (const auto curve = riskCoverage(after); curve && calibration.abstainBelow > 0) {
        const OperatingPoint point = atThreshold(*curve, calibration.abstainBelow);
        calibration.coverage = point.coverage;
        calibration.error = point.error;
    }
    return calibration;
}

std::string weightsOrigin(const Recipe& recipe, const std::filesystem::path& resources) {
    if (recipe.weights == "none")
        return "Training started from random weights; no other work's weights are inside.";
    if (recipe.weights != "embedded")
        return fmt::format(
            "Training started from the weight file {}, whose licence applies to this model too.",
            toUtf8(fromUtf8(recipe.weights).filename()));
    const auto file = embeddedWeights(resources, recipe.model);
    if (!file) return "Training started from random weights; no other work's weights are inside.";
    const std::string name = toUtf8(file->filename());
    const auto provenance = nlohmann::json::parse(
        readText(resources / "weights" / "provenance.json").valueOr({}), nullptr, false);
    if (!provenance.is_object() || !provenance.contains(name))
        return fmt::format("Training started from the weights {} that come with Imago.", name);
    const auto& facts = provenance[name];
    const auto& origin = facts.value("derived_from", nlohmann::json::object());
    const auto text = [](const nlohmann::json& object, const char* key) {
        return object.contains(key) && object[key].is_string() ? object[key].get<std::string>()
                                                               : std::string("unknown");
    };
    return fmt::format(
        "Training started from the weights {} that come with Imago: licence {}, from the package {} "
        "{}, trained on {}. Its text and notices lie beside this card: keep them with copies of the model.",
        name, text(facts, "license"), text(origin, "npm_package"), text(origin, "version"),
        text(origin, "trained_on"));
}

std::optional<RunEnergy> energyOf(const RunFolder& folder) {
    const auto events = folder.events();
    if (!events) return {};
    std::optional<RunEnergy> energy;
    for (const WorkerMessage& message : *events)
        if (const auto* done = std::get_if<DoneMessage>(&message); done && done->energyKwh >= 0)
            energy = RunEnergy{done->energyKwh, done->energyMeasured, done->co2Grams};
    return energy;
}

} // namespace imago::train
