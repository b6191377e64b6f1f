// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/run_calibration.h"

#include "core/evaluate/temperature.h"

#include <unordered_map>

namespace imago::train {

std::optional<EvaluationInput> evaluationOf(const PredictionSet& predictions, const Manifest& manifest,
                                            Task task) {
    if (predictions.classes != manifest.classes || predictions.images.empty()) return {};
    std::unordered_map<std::int64_t, const ManifestItem*> items;
    for (const ManifestItem& item : manifest.items)
        items.emplace(item.image, &item);
    EvaluationInput input;
    input.classes = static_cast<int>(predictions.classes.size());
    input.multiLabel = task == Task::multiLabel;
    input.probabilities = predictions.probabilities;
    for (const std::int64_t image : predictions.images) {
        const auto found = items.find(image);
        if (found == items.end()) return {};
        input.truth.push_back(found->second->labels);
    }
    return input;
}

std::optional<StoredCalibration> fittedCalibration(const PredictionSet& validation, const Manifest& manifest,
                                                   Task task) {
    const auto input = evaluationOf(validation, manifest, task);
    if (!input) return {};
    const auto fit = fitTemperature(*input);
    if (!fit || fit->atLimit) return {};
    return StoredCalibration{fit->value, "val", input->images(), {}};
}

Status keepPredictions(const std::filesystem::path& runFolder, Split split, const PredictionSet& predictions,
                       const Manifest& manifest, Task task) {
    IMAGO_CHECK(writePredictions(runFolder, toString(split), predictions));
    if (split != Split::val) return {};
    const auto calibration = fittedCalibration(predictions, manifest, task);
    return calibration ? writeCalibration(runFolder, *calibration) : Status();
}

} // namespace imago::train
