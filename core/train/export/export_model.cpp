// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/run/run_folder.h"
#include "core/train/export/documents.h"
#include "core/train/export/examples.h"
#include "core/train/export/exporter.h"
#include "core/train/export/fresh_process.h"
#include "core/train/export/reference_run.h"
#include "core/train/export/sha256.h"
#include "core/train/loop/guarded.h"
#include "core/train/loop/machine.h"
#include "core/train/train.h"
#include "core/train/weights/weights.h"

#include <fmt/format.h>

#include <cstring>

namespace imago::train {

namespace {

namespace fs = std::filesystem;

constexpr double maxDifference = 1e-3;

/// Holds what is not verified yet. Its name is fixed: what a killed export left is cleared by the next.
class WorkFolder {
public:
    explicit WorkFolder(const fs::path& out) : m_path(out / ".imago-export") {
        fs::remove_all(m_path);
        fs::create_directories(m_path);
    }
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

Result<std::string> fileName(const std::string& format) {
    if (format == "torchscript") return std::string("model.pt");
    if (format == "onnx") return std::string("model.onnx");
    return failure(ErrorCode::invalidArgument,
                   fmt::format("There is no model format \"{}\"; choose torchscript or onnx.", format));
}

Result<torch::Tensor> readLogits(const fs::path& file, std::int64_t images, std::int64_t classes) {
    IMAGO_TRY(bytes, readBytes(file));
    torch::Tensor logits = torch::empty({images, classes});
    if (bytes.size() != logits.nbytes())
        return failure(ErrorCode::worker,
                       fmt::format("{} has another size than the logits need.", toUtf8(file)));
    std::memcpy(logits.data_ptr(), bytes.data(), bytes.size());
    return logits;
}

/// The file's logits as a fresh process computes them, compared with the checkpoint's.
Result<ExportReport::File> verified(const ExportOptions& options, const LoadedModel& model,
                                    const ReferenceRun& reference, const std::string& format,
                                    const fs::path& file, const fs::path& inputs) {
    const fs::path out = file.string() + ".logits", log = file.string() + ".log";
    const auto classes = static_cast<std::int64_t>(model.classes.size());
    IMAGO_CHECK(runProcess(options.self,
                           {"verify", "--model", file.string(), "--inputs", inputs.string(), "--out",
                            out.string(), "--images", std::to_string(reference.images()), "--size",
                            std::to_string(model.size), "--classes", std::to_string(classes)},
                           log)
                    .within(fmt::format("verifying {}", toUtf8(file.filename()))));
    IMAGO_TRY(logits, readLogits(out, reference.images(), classes));

    ExportReport::File result;
    result.format = format;
    result.split = reference.split;
    result.verifiedImages = reference.images();
    result.maxAbsDifference = (logits - reference.logits).abs().max().item<double>();
    if (!(result.maxAbsDifference <= maxDifference))
        return failure(
            ErrorCode::internal,
            fmt::format(
                "The logits of {} differ from the checkpoint's by up to {:.3g}, more than {:.0e}: the "
                "file was not written. Please report this.",
                toUtf8(file.filename()), result.maxAbsDifference, maxDifference));
    IMAGO_TRY(accuracy, accuracyOf(logits, reference, model.task));
    IMAGO_TRY(checkpointAccuracy, accuracyOf(reference.logits, reference, model.task));
    result.accuracy = accuracy;
    result.checkpointAccuracy = checkpointAccuracy;
    return result;
}

Status writeFile(LoadedModel& model, const std::string& format, const fs::path& path) {
    return format == "onnx" ? writeOnnx(*model.network, model.size, path)
                            : writeTorchScript(*model.network, model.size, path);
}

/// model.json, the card, the examples and the licence of embedded weights; in place at once, as each is
/// written atomically.
Status writeDocuments(const ExportFacts& facts, const fs::path& resources, const fs::path& out,
                      ExportReport& report) {
    std::vector<std::pair<std::string, std::string>> documents = {{"model.json", modelJson(facts)},
                                                                  {"MODEL_CARD.md", modelCard(facts)}};
    for (auto& example : examples(facts.report))
        documents.push_back(std::move(example));
    // The embedded weights' licence wants its text and notices to go with every copy.
    if (facts.recipe.weights == "embedded" && embeddedWeights(resources, facts.recipe.model))
        for (const char* name : {"LICENSE", "NOTICE"}) {
            IMAGO_TRY(text, readText(resources / "weights" / name));
            documents.emplace_back(fmt::format("{}-weights.txt", name), std::move(text));
        }
    for (const auto& [name, content] : documents) {
        IMAGO_CHECK(writeAtomically(out / name, content));
        report.others.push_back(toUtf8(out / name));
    }
    return {};
}

Result<ExportReport> run(const ExportOptions& options, const Emit& emit) {
    if (options.formats.empty())
        return failure(ErrorCode::invalidArgument, "Name at least one model format: torchscript or onnx.");
    for (const std::string& format : options.formats)
        if (auto name = fileName(format); !name) return std::move(name).error();
    IMAGO_TRY(folder, RunFolder::open(options.run));
    IMAGO_TRY(manifest, folder.manifest());
    IMAGO_TRY(model, loadModel(options.run, options.checkpoint));
    IMAGO_TRY(machine, setUpMachine("cpu", options.threads));
    if (manifest.classes.size() != model.classes.size())
        return failure(ErrorCode::corrupt,
                       fmt::format("The checkpoint has {} classes, the run's manifest {}.",
                                   model.classes.size(), manifest.classes.size()));
    Reporter reporter(emit);
    const fs::path out = fs::absolute(options.out);
    const WorkFolder work(out);
    const fs::path inputs = work.path() / "inputs.f32";
    IMAGO_TRY(reference, runReference(model, manifest, machine.loaders, reporter, inputs));

    ExportReport report;
    std::vector<std::string> hashes;
    const auto total = static_cast<std::int64_t>(options.formats.size());
    for (const std::string& format : options.formats) {
        reporter.progress(
            {.stage = "verifying", .done = static_cast<std::int64_t>(hashes.size()), .total = total});
        IMAGO_TRY(name, fileName(format));
        const fs::path file = work.path() / name;
        IMAGO_CHECK(writeFile(model, format, file));
        IMAGO_TRY(result, verified(options, model, reference, format, file, inputs));
        result.path = toUtf8(out / name);
        IMAGO_TRY(bytes, readBytes(file));
        hashes.push_back(sha256(bytes));
        report.maxAbsDifference = std::max(report.maxAbsDifference, result.maxAbsDifference);
        report.files.push_back(std::move(result));
    }
    for (const auto& file : report.files)
        fs::rename(work.path() / fromUtf8(file.path).filename(), fromUtf8(file.path));

    const ExportFacts facts{.name = toUtf8(fs::absolute(options.run).lexically_normal().filename()),
                            .checkpoint = options.checkpoint,
                            .model = model,
                            .recipe = folder.recipe(),
                            .manifest = manifest,
                            .metrics = storedMetrics(options.run, manifest, model.task),
                            .energy = energyOf(folder),
                            .report = report,
                            .sha256 = hashes,
                            .weightsOrigin = weightsOrigin(folder.recipe(), options.resources)};
    IMAGO_CHECK(writeDocuments(facts, options.resources, out, report));
    reporter.progress({.stage = "verifying", .done = total, .total = total});
    return report;
}

} // namespace

Result<ExportReport> exportModel(const ExportOptions& options, const Emit& emit) {
    return guarded([&] { return run(options, emit); })
        .within(fmt::format("exporting {}", toUtf8(options.run)));
}

std::string toJson(const ExportReport& report) {
    nlohmann::ordered_json json;
    json["files"] = nlohmann::ordered_json::array();
    for (const auto& file : report.files)
        json["files"].push_back({{"format", file.format},
                                 {"path", file.path},
                                 {"max_abs_difference", file.maxAbsDifference},
                                 {"accuracy", file.accuracy},
                                 {"checkpoint_accuracy", file.checkpointAccuracy},
                                 {"verified_images", file.verifiedImages},
                                 {"split", file.split}});
    json["others"] = report.others;
    json["max_abs_difference"] = report.maxAbsDifference;
    return json::dump(json);
}

} // namespace imago::train
