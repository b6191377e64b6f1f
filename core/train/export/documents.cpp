// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/documents.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/run/run_folder.h"
#include "core/train/weights/weights.h"

#include <fmt/chrono.h>
#include <opencv2/core/version.hpp>
#include <torch/version.h>

#include <ctime>
#include <unordered_map>

namespace imago::train {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::pair<const char*, Split> splits[] = {
    {"train", Split::train}, {"val", Split::val}, {"test", Split::test}};

std::string today() {
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr)));
}

std::int64_t countOf(const Manifest& manifest, Split split, int label) {
    std::int64_t count = 0;
    for (const ManifestItem& item : manifest.items)
        if (item.split == split) count += std::count(item.labels.begin(), item.labels.end(), label);
    return count;
}

/// Class names may hold what Markdown tables take for their own.
std::string cell(std::string text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '*' || c == '_' || c == '`') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string resizeText(const Preprocess& p) {
    switch (p.resize) {
        case ResizeMode::squash:
            return fmt::format("the whole picture is stretched to {0} × {0} pixels", p.size);
        case ResizeMode::letterbox:
            return fmt::format(
                "the whole picture is fitted into {0} × {0} pixels, the rest filled with the mean", p.size);
        case ResizeMode::crop:
            break;
    }
    return fmt::format("the centre square, {:.4g} % of the shorter side, is scaled to {} × {} pixels",
                       100 * p.cropFraction, p.size, p.size);
}

Json metricsJson(const RunMetrics& metrics) {
    const Evaluation& e = metrics.evaluation;
    Json json = {{"split", metrics.split}, {"images", metrics.images}, {"accuracy", e.accuracy}};
    if (e.top5 >= 0) json["top5"] = e.top5;
    json["macro_f1"] = e.macroF1;
    json["loss"] = e.loss;
    return json;
}

} // namespace

std::optional<RunMetrics> storedMetrics(const std::filesystem::path& run, const Manifest& manifest,
                                        Task task) {
    std::unordered_map<std::int64_t, const ManifestItem*> items;
    for (const ManifestItem& item : manifest.items)
        items.emplace(item.image, &item);
    for (const char* split : {"test", "val"}) {
        auto set = readPredictions(run, split);
        if (!set || set->classes != manifest.classes || set->images.empty()) continue;
        EvaluationInput input;
        input.classes = static_cast<int>(set->classes.size());
        input.multiLabel = task == Task::multiLabel;
        input.probabilities = std::move(set->probabilities);
        for (const std::int64_t image : set->images) {
            const auto found = items.find(image);
            if (found != items.end()) input.truth.push_back(found->second->labels);
        }
        if (input.truth.size() != set->images.size()) continue;
        if (auto evaluation = evaluate(input))
            return RunMetrics{split, std::move(*evaluation), input.images()};
    }
    return std::nullopt;
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

std::string modelJson(const ExportFacts& facts) {
    const LoadedModel& model = facts.model;
    const bool multi = model.task == Task::multiLabel;
    Json json;
    json["format"] = "imago-model";
    json["version"] = 1;
    json["run"] = facts.name;
    json["checkpoint"] = facts.checkpoint;
    json["created"] = today();
    json["model"] = model.network->kind();
    json["task"] = toString(model.task);
    json["classes"] = model.classes;
    json["inputSize"] = model.size;
    json["input"] = {{"name", "image"}, {"type", "float32"}, {"shape", {"N", 3, model.size, model.size}}};
    json["output"] = {{"name", "logits"},
                      {"type", "float32"},
                      {"shape", {"N", model.classes.size()}},
                      {"confidence", multi ? "sigmoid" : "softmax"}};
    json["preprocess"] = Json::parse(toJson(model.preprocess));
    json["datasetHash"] = facts.manifest.datasetHash();
    for (const auto& [name, split] : splits)
        json["images"][name] = facts.manifest.count(split);
    json["metrics"] = facts.metrics ? metricsJson(*facts.metrics) : Json::object();
    if (facts.energy)
        json["energy"] = {{"kwh", facts.energy->kWh},
                          {"measured", facts.energy->measured},
                          {"co2_grams", facts.energy->co2Grams},
                          {"grid_grams_per_kwh", facts.recipe.gridIntensity}};
    json["files"] = Json::array();
    for (std::size_t i = 0; i < facts.report.files.size(); ++i) {
        const auto& file = facts.report.files[i];
        json["files"].push_back({{"format", file.format},
                                 {"path", toUtf8(fromUtf8(file.path).filename())},
                                 {"sha256", facts.sha256.at(i)},
                                 {"max_abs_difference", file.maxAbsDifference},
                                 {"accuracy", file.accuracy},
                                 {"checkpoint_accuracy", file.checkpointAccuracy},
                                 {"verified_images", file.verifiedImages},
                                 {"split", file.split}});
    }
    json["software"] = {{"imago", IMAGO_VERSION}, {"libtorch", TORCH_VERSION}, {"opencv", CV_VERSION}};
    return json::dump(json, 2) + "\n";
}

std::string modelCard(const ExportFacts& facts) {
    const LoadedModel& model = facts.model;
    const Preprocess& p = model.preprocess;
    const bool multi = model.task == Task::multiLabel;
    std::string card = fmt::format("# {}\n\n", cell(facts.name));
    card +=
        fmt::format("An image classifier with {} classes ({}), network {}, made with Imago {} on {}.\n\n",
                    model.classes.size(), multi ? "several may hold for a picture" : "one for each picture",
                    model.network->kind(), IMAGO_VERSION, today());

    card += "## Data\n\n| class | train | val | test |\n| --- | ---: | ---: | ---: |\n";
    for (std::size_t k = 0; k < facts.manifest.classes.size(); ++k) {
        card += fmt::format("| {} |", cell(facts.manifest.classes[k]));
        for (const auto& [name, split] : splits)
            card += fmt::format(" {} |", countOf(facts.manifest, split, static_cast<int>(k)));
        card += '\n';
    }
    card += fmt::format("| **pictures** | {} | {} | {} |\n\nData set hash: `{}`.\n\n",
                        facts.manifest.count(Split::train), facts.manifest.count(Split::val),
                        facts.manifest.count(Split::test), facts.manifest.datasetHash());

    card += "## Results\n\n";
    if (facts.metrics) {
        const Evaluation& e = facts.metrics->evaluation;
        card += fmt::format("On the {} pictures of the {} split: accuracy {:.2f} %", facts.metrics->images,
                            facts.metrics->split, 100 * e.accuracy);
        if (e.top5 >= 0) card += fmt::format(", right class among the first five {:.2f} %", 100 * e.top5);
        card += fmt::format(
            ", macro F1 {:.4f}.\n\n| class | precision | recall | F1 | pictures |\n"
            "| --- | ---: | ---: | ---: | ---: |\n",
            e.macroF1);
        for (std::size_t k = 0; k < e.classes.size(); ++k)
            card += fmt::format("| {} | {:.3f} | {:.3f} | {:.3f} | {} |\n", cell(facts.manifest.classes[k]),
                                e.classes[k].precision, e.classes[k].recall, e.classes[k].f1,
                                e.classes[k].support);
    } else {
        card += "The run has no stored predictions.\n";
    }

    if (facts.energy)
        card +=
            fmt::format("\n## Energy\n\nTraining used {:.3g} kWh ({}), {:.3g} g of CO₂ at {:g} g a kWh.\n",
                        facts.energy->kWh,
                        facts.energy->measured ? "measured by the machine's meters"
                                               : "an estimate from processor time and memory",
                        facts.energy->co2Grams, facts.recipe.gridIntensity);

    card += fmt::format(
        "\n## Input and output\n\nInput `image`: float32, N × 3 × {0} × {0}, N free. Before that, the "
        "picture is turned upright by its EXIF orientation, {1}, its channels are in the order {2}, and "
        "each value v of 0 … 255 becomes (v − mean) / std with mean {3:.6g}, {4:.6g}, {5:.6g} and std "
        "{6:.6g}, {7:.6g}, {8:.6g}.\n\nOutput `logits`: float32, N × {9}; confidences by {10}. "
        "`model.json` says the same for programs.\n\n",
        model.size, resizeText(p), p.bgr ? "blue, green, red" : "red, green, blue", p.mean[0], p.mean[1],
        p.mean[2], p.std[0], p.std[1], p.std[2], model.classes.size(), multi ? "sigmoid" : "softmax");

    card +=
        "## Verification\n\nEach file was loaded by a fresh process and compared with the checkpoint.\n\n"
        "| file | greatest difference of a logit | accuracy | the checkpoint's | pictures | SHA-256 |\n"
        "| --- | ---: | ---: | ---: | ---: | --- |\n";
    for (std::size_t i = 0; i < facts.report.files.size(); ++i) {
        const auto& file = facts.report.files[i];
        card +=
            fmt::format("| {} | {:.2g} | {:.2f} % | {:.2f} % | {} ({}) | `{}` |\n",
                        toUtf8(fromUtf8(file.path).filename()), file.maxAbsDifference, 100 * file.accuracy,
                        100 * file.checkpointAccuracy, file.verifiedImages, file.split, facts.sha256.at(i));
    }
    card += fmt::format(
        "\n## Limits\n\nThe figures hold for pictures like those above: taken in the same way, of the same "
        "things. "
        "A picture of something else still gets one of the {} classes, sometimes with high confidence. Check "
        "the model on "
        "your own pictures before decisions depend on it.\n\n## Licence of the weights\n\n{}\n",
        model.classes.size(), facts.weightsOrigin);
    return card;
}

} // namespace imago::train
