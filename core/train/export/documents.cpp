// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/documents.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/deploy/model_formats.h"

#include <fmt/chrono.h>
#include <opencv2/core/version.hpp>
#include <torch/version.h>

#include <ctime>

namespace imago::train {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::pair<const char*, Split> splits[] = {
    {"train", Split::train}, {"val", Split::val}, {"test", Split::test}};

Json metricsJson(const RunMetrics& metrics) {
    const Evaluation& e = metrics.evaluation;
    Json json = {{"split", metrics.split}, {"images", metrics.images}, {"accuracy", e.accuracy}};
    if (e.top5 >= 0) json["top5"] = e.top5;
    json["macro_f1"] = e.macroF1;
    json["loss"] = e.loss;
    if (metrics.calibrationError >= 0) json["calibration_error"] = metrics.calibrationError;
    return json;
}

/// A package goes to others: where a weight file lay on this machine is nobody's business.
Json recipeJson(Recipe recipe) {
    if (const auto path = fromUtf8(recipe.weights); path.has_parent_path())
        recipe.weights = toUtf8(path.filename());
    return Json::parse(toJson(recipe));
}

Json calibrationJson(const ExportedCalibration& calibration) {
    Json json = {{"temperature", calibration.temperature}, {"fitted", calibration.fitted}};
    if (calibration.images > 0) {
        json["split"] = "val";
        json["images"] = calibration.images;
    }
    if (calibration.errorBefore >= 0) json["error_before"] = calibration.errorBefore;
    if (calibration.errorAfter >= 0) json["error_after"] = calibration.errorAfter;
    if (calibration.abstainBelow > 0) json["abstain_below"] = calibration.abstainBelow;
    if (calibration.coverage >= 0) {
        json["coverage"] = calibration.coverage;
        json["error_of_answers"] = calibration.error;
    }
    return json;
}

Json inputJson(ModelInput input, int size) {
    switch (input) {
        case ModelInput::pixelsNhwc:
            return {
                {"name", "image"}, {"type", "uint8"}, {"shape", {"N", size, size, 3}}, {"channels", "rgb"}};
        case ModelInput::pixelsNchw:
            return {
                {"name", "image"}, {"type", "uint8"}, {"shape", {"N", 3, size, size}}, {"channels", "rgb"}};
        case ModelInput::normalised:
            break;
    }
    return {{"name", "image"}, {"type", "float32"}, {"shape", {"N", 3, size, size}}};
}

Json fileJson(const ExportReport::File& file, const std::string& sha256, int size) {
    Json json = {{"format", file.format},
                 {"path", toUtf8(fromUtf8(file.path).filename())},
                 {"sha256", sha256},
                 {"bytes", file.bytes},
                 {"max_abs_difference", file.maxAbsDifference},
                 {"agreement", file.agreement},
                 {"accuracy", file.accuracy},
                 {"checkpoint_accuracy", file.checkpointAccuracy},
                 {"verified_images", file.verifiedImages},
                 {"split", file.split}};
    if (const ModelFormat* format = findModelFormat(file.format); format && format->opset > 0) {
        json["opset"] = format->opset;
        json["input"] = inputJson(format->input, size);
        json["outputs"] = format->input == ModelInput::normalised ? Json::array({"logits"})
                                                                  : Json::array({"logits", "confidences"});
    }
    if (const auto& q = file.quantisation; q.layers > 0)
        json["quantisation"] = {{"layers", q.layers}, {"layers_in_float", q.inFloat}};
    json["runtimes"] = Json::array();
    for (const auto& runtime : file.runtimes)
        json["runtimes"].push_back({{"name", runtime.name},
                                    {"latency_ms_1_thread", runtime.latencyMs1},
                                    {"latency_ms", runtime.latencyMsAll},
                                    {"threads", runtime.threads}});
    return json;
}

} // namespace

std::string today() {
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr)));
}

std::string modelJson(const ExportFacts& facts) {
    const LoadedModel& model = facts.model;
    const bool multi = model.task == Task::multiLabel;
    Json json;
    json["format"] = "imago-model";
    json["version"] = 2;
    json["run"] = facts.name;
    json["checkpoint"] = facts.checkpoint;
    json["created"] = today();
    json["model"] = model.network->kind();
    json["task"] = toString(model.task);
    json["classes"] = model.classes;
    json["inputSize"] = model.size;
    json["input"] = inputJson(ModelInput::normalised, model.size);
    json["output"] = {{"name", "logits"},
                      {"type", "float32"},
                      {"shape", {"N", model.classes.size()}},
                      {"confidence", multi ? "sigmoid" : "softmax"}};
    json["preprocess"] = Json::parse(toJson(model.preprocess));
    json["datasetHash"] = facts.manifest.datasetHash();
    for (const auto& [name, split] : splits)
        json["images"][name] = facts.manifest.count(split);
    json["metrics"] = facts.metrics ? metricsJson(*facts.metrics) : Json::object();
    if (facts.calibration) {
        json["calibration"] = calibrationJson(*facts.calibration);
        if (!facts.calibration->thresholds.empty()) json["thresholds"] = facts.calibration->thresholds;
    }
    if (facts.energy)
        json["energy"] = {{"kwh", facts.energy->kWh},
                          {"measured", facts.energy->measured},
                          {"co2_grams", facts.energy->co2Grams},
                          {"grid_grams_per_kwh", facts.recipe.gridIntensity}};
    json["files"] = Json::array();
    for (std::size_t i = 0; i < facts.report.files.size(); ++i)
        json["files"].push_back(fileJson(facts.report.files[i], facts.sha256.at(i), model.size));
    json["weights_origin"] = facts.weightsOrigin;
    json["recipe"] = recipeJson(facts.recipe);
    json["software"] = {{"imago", IMAGO_VERSION}, {"libtorch", TORCH_VERSION}, {"opencv", CV_VERSION}};
    return json::dump(json, 2) + "\n";
}

} // namespace imago::train
