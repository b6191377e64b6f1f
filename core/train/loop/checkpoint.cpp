// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/checkpoint.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <exception>

namespace imago::train {
namespace {

using nlohmann::json;

constexpr const char* formatName = "imago-checkpoint";
constexpr std::int64_t formatVersion = 2; // 1 had no average

json toObject(const ModelDescription& model) {
    return {{"model", model.kind},
            {"classes", model.classes},
            {"classIds", model.classIds},
            {"task", toString(model.task)},
            {"inputSize", model.preprocess.size},
            {"preprocess", json::parse(toJson(model.preprocess))}};
}

Result<ModelDescription> modelFrom(const json& object) {
    ModelDescription model;
    model.kind = object.at("model").get<std::string>();
    model.classes = object.at("classes").get<std::vector<std::string>>();
    model.classIds = object.at("classIds").get<std::vector<std::int64_t>>();
    model.task = object.at("task") == toString(Task::multiLabel) ? Task::multiLabel : Task::singleLabel;
    IMAGO_TRY(preprocess, preprocessFromJson(object.at("preprocess").dump()));
    model.preprocess = preprocess;
    return model;
}

json toObject(const TrainPosition& at) {
    return {{"epoch", at.epoch},
            {"batch", at.batch},
            {"step", at.step},
            {"chunk", at.chunk},
            {"bestEpoch", at.bestEpoch},
            {"bestAccuracy", at.bestAccuracy},
            {"bestLoss", at.bestLoss},
            {"lowestLoss", at.lowestLoss},
            {"epochsWithoutGain", at.epochsWithoutGain},
            {"stoppedEarly", at.stoppedEarly},
            {"halvings", at.halvings},
            {"plateauFactor", at.plateauFactor},
            {"plateauLoss", at.plateauLoss},
            {"epochsOnPlateau", at.epochsOnPlateau},
            {"lossScale", at.lossScale},
            {"goodSteps", at.goodSteps},
            {"measuredBatch", at.measuredBatch},
            {"energyKwh", at.energyKwh},
            {"energyMeasured", at.energyMeasured},
            {"loss", at.tally.loss},
            {"weight", at.tally.weight},
            {"correct", at.tally.correct},
            {"seen", at.tally.seen},
            {"epochPictures", at.epochPictures},
            {"pictures", at.pictures},
            {"epochSeconds", at.epochSeconds},
            {"trainSeconds", at.trainSeconds},
            {"seconds", at.seconds}};
}

TrainPosition positionFrom(const json& object) {
    TrainPosition at;
    object.at("epoch").get_to(at.epoch);
    object.at("batch").get_to(at.batch);
    object.at("step").get_to(at.step);
    object.at("chunk").get_to(at.chunk);
    object.at("bestEpoch").get_to(at.bestEpoch);
    object.at("bestAccuracy").get_to(at.bestAccuracy);
    object.at("bestLoss").get_to(at.bestLoss);
    object.at("lowestLoss").get_to(at.lowestLoss);
    object.at("epochsWithoutGain").get_to(at.epochsWithoutGain);
    object.at("stoppedEarly").get_to(at.stoppedEarly);
    at.halvings = object.value("halvings", at.halvings);
    at.plateauFactor = object.value("plateauFactor", at.plateauFactor);
    at.plateauLoss = object.value("plateauLoss", at.plateauLoss);
    at.epochsOnPlateau = object.value("epochsOnPlateau", at.epochsOnPlateau);
    at.lossScale = object.value("lossScale", at.lossScale);
    at.goodSteps = object.value("goodSteps", at.goodSteps);
    at.measuredBatch = object.value("measuredBatch", at.measuredBatch);
    at.energyKwh = object.value("energyKwh", at.energyKwh);
    at.energyMeasured = object.value("energyMeasured", at.energyMeasured);
    object.at("loss").get_to(at.tally.loss);
    object.at("weight").get_to(at.tally.weight);
    object.at("correct").get_to(at.tally.correct);
    object.at("seen").get_to(at.tally.seen);
    object.at("epochPictures").get_to(at.epochPictures);
    object.at("pictures").get_to(at.pictures);
    object.at("epochSeconds").get_to(at.epochSeconds);
    object.at("trainSeconds").get_to(at.trainSeconds);
    object.at("seconds").get_to(at.seconds);
    return at;
}

c10::Dict<std::string, torch::Tensor> toDict(const TensorMap& map) {
    c10::Dict<std::string, torch::Tensor> dict;
    for (const auto& [name, tensor] : map)
        dict.insert(name, tensor);
    return dict;
}

/// A pickled dictionary of tensors comes back with or without its element types.
TensorMap fromDict(const torch::IValue& value) {
    TensorMap map;
    for (const auto& item : value.toGenericDict())
        map[item.key().toStringRef()] = item.value().toTensor();
    return map;
}

Result<Checkpoint> parse(const torch::IValue& root, const std::string& name) {
    const auto dict = root.toGenericDict();
    if (!dict.contains("format") || dict.at("format").toStringRef() != formatName)
        return failure(ErrorCode::corrupt, fmt::format("{} is not a checkpoint of Imago", name));
    if (dict.at("version").toInt() > formatVersion)
        return failure(ErrorCode::newerVersion,
                       fmt::format("{} was written by a newer Imago: update Imago to use it", name));
    Checkpoint checkpoint;
    const json about = json::parse(dict.at("about").toStringRef());
    IMAGO_TRY(model, modelFrom(about));
    checkpoint.model = std::move(model);
    checkpoint.recipe = about.at("recipe").dump();
    about.at("datasetHash").get_to(checkpoint.datasetHash);
    about.at("threads").get_to(checkpoint.threads);
    about.at("pretrained").get_to(checkpoint.pretrained);
    checkpoint.position = positionFrom(about.at("position"));
    checkpoint.weights = fromDict(dict.at("weights"));
    checkpoint.optimizer = fromDict(dict.at("optimizer"));
    if (dict.contains("average")) checkpoint.average = fromDict(dict.at("average"));
    return checkpoint;
}

} // namespace

Status writeCheckpoint(const std::filesystem::path& path, const Checkpoint& checkpoint) {
    try {
        json about = toObject(checkpoint.model);
        about["recipe"] = json::parse(checkpoint.recipe);
        about["datasetHash"] = checkpoint.datasetHash;
        about["threads"] = checkpoint.threads;
        about["pretrained"] = checkpoint.pretrained;
        about["position"] = toObject(checkpoint.position);
        c10::impl::GenericDict root(c10::StringType::get(), c10::AnyType::get());
        root.insert("format", formatName);
        root.insert("version", formatVersion);
        root.insert("about", about.dump());
        root.insert("weights", toDict(checkpoint.weights));
        root.insert("optimizer", toDict(checkpoint.optimizer));
        root.insert("average", toDict(checkpoint.average));
        const std::vector<char> bytes = torch::pickle_save(root);
        return writeAtomically(path, std::string_view(bytes.data(), bytes.size()));
    } catch (const std::exception& error) {
        return failure(ErrorCode::internal,
                       fmt::format("the checkpoint {} cannot be written: {}", toUtf8(path), error.what()));
    }
}

Result<Checkpoint> readCheckpoint(const std::filesystem::path& path) {
    const std::string name = toUtf8(path);
    IMAGO_TRY(bytes, readBytes(path));
    try {
        const std::vector<char> data(bytes.begin(), bytes.end());
        return parse(torch::pickle_load(data), name);
    } catch (const std::exception& error) {
        return failure(ErrorCode::corrupt,
                       fmt::format("the checkpoint {} cannot be read: {}", name, error.what()));
    }
}

std::string toJson(const ModelDescription& model, const std::string& datasetHash) {
    json object = toObject(model);
    object["datasetHash"] = datasetHash;
    return object.dump(2) + "\n";
}

} // namespace imago::train
