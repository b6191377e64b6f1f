// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/deploy/model_formats.h"
#include "core/deploy/onnx_session.h"
#include "core/deploy/sha256.h"
#include "core/deploy/signature.h"
#include "core/run/run_folder.h"
#include "core/train/export/documents.h"
#include "core/train/export/examples.h"
#include "core/train/export/exporter.h"
#include "core/train/export/fresh_process.h"
#include "core/train/export/quantisation_plan.h"
#include "core/train/export/reference_run.h"
#include "core/train/loop/guarded.h"
#include "core/train/loop/machine.h"
#include "core/train/nets/graph.h"
#include "core/train/train.h"
#include "core/train/weights/weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <optional>

namespace imago::train {

namespace {

namespace fs = std::filesystem;

/// What a file must keep of the checkpoint's answers.
struct Tolerance {
    double difference = 1e-3; ///< of any logit, in absolute terms; 0 = any
    double agreement = 0;     ///< share of pictures with the same most probable class
    double loss = 1;          ///< of accuracy
};

bool isLossy(const ModelFormat& format) {
    return format.halfWeights || format.int8;
}

Tolerance toleranceOf(const ModelFormat& format, const ReferenceRun& reference) {
    if (!isLossy(format)) {
        // Single precision rounds in proportion: logits of a head on standardised features reach some dozens.
        Tolerance exact;
        if (reference.logits.numel() > 0)
            exact.difference *= std::max(1.0, reference.logits.abs().max().item<double>());
        return exact;
    }
    // Of fewer than 100 pictures one is more than a point.
    const double point = std::max(0.01, 1.0 / static_cast<double>(reference.images())) + 1e-9;
    return {0, format.halfWeights ? std::min(0.99, 1 - point) : 0, point};
}

constexpr std::int64_t calibrationPictures = 256, calibrationBytes = std::int64_t{256} << 20;

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

Result<std::vector<const ModelFormat*>> wantedFormats(const std::vector<std::string>& words) {
    std::vector<const ModelFormat*> formats;
    for (const std::string& word : words) {
        const ModelFormat* format = findModelFormat(word);
        if (!format) {
            std::string known;
            for (const ModelFormat& one : modelFormats())
                known += fmt::format("{}{}", known.empty() ? "" : ", ", one.word);
            return failure(ErrorCode::invalidArgument,
                           fmt::format("There is no model format \"{}\"; choose from {}.", word, known));
        }
        if (std::find(formats.begin(), formats.end(), format) == formats.end()) formats.push_back(format);
    }
    if (formats.empty())
        return failure(ErrorCode::invalidArgument, "Name at least one model format: torchscript or onnx.");
    return formats;
}

/// What stays the same for all files of an export.
struct Job {
    const ExportOptions& options;
    LoadedModel& model;
    const ReferenceRun& reference;
    const Manifest& manifest;
    double temperature = 1;
    bool onnxRuntime = false; ///< was found
    fs::path inputs;
};

Result<torch::Tensor> readLogits(const fs::path& file, std::int64_t images, std::int64_t classes) {
    IMAGO_TRY(bytes, readBytes(file));
    torch::Tensor logits = torch::empty({images, classes});
    if (bytes.size() != logits.nbytes())
        return failure(ErrorCode::worker,
                       fmt::format("{} has another size than the logits need.", toUtf8(file)));
    std::memcpy(logits.data_ptr(), bytes.data(), bytes.size());
    return logits;
}

/// A file's logits as a fresh process computes them, compared with the checkpoint's.
Result<ExportReport::Runtime> runtimeFigures(const Job& job, const ModelFormat& format, const fs::path& file,
                                             const char* runtime) {
    const LoadedModel& model = job.model;
    const fs::path out = file.string() + ".logits", log = file.string() + ".log";
    const auto classes = static_cast<std::int64_t>(model.classes.size());
    IMAGO_CHECK(runProcess(job.options.self,
                           {"verify",
                            "--model",
                            file.string(),
                            "--format",
                            std::string(format.word),
                            "--runtime",
                            runtime,
                            "--inputs",
                            job.inputs.string(),
                            "--out",
                            out.string(),
                            "--images",
                            std::to_string(job.reference.images()),
                            "--size",
                            std::to_string(model.size),
                            "--classes",
                            std::to_string(classes),
                            "--preprocess",
                            toJson(model.preprocess),
                            "--threads",
                            std::to_string(job.options.threads)},
                           log)
                    .within(fmt::format("verifying {}", toUtf8(file.filename()))));
    IMAGO_TRY(logits, readLogits(out, job.reference.images(), classes));
    IMAGO_TRY(text, readText(out.string() + ".json"));
    IMAGO_TRY(told, json::parse(text, "the report of the verifying process"));

    ExportReport::Runtime result;
    const Agreement agreement = agreementOf(logits, job.reference.logits, model.task);
    result.maxAbsDifference = agreement.maxAbsDifference;
    result.agreement = agreement.top1;
    IMAGO_TRY(accuracy, accuracyOf(logits, job.reference, model.task));
    result.accuracy = accuracy;
    json::Fields fields(told, "the report of the verifying process");
    fields.required("runtime", result.name);
    fields.required("threads", result.threads);
    fields.optional("latency_ms_1", result.latencyMs1);
    fields.optional("latency_ms_all", result.latencyMsAll);
    fields.optional("joules", result.joules);
    fields.optional("joules_measured", result.joulesMeasured);
    IMAGO_CHECK(fields.status());
    return result;
}

/// A figure that a file does not keep, run by one runtime.
struct Miss {
    std::string figure; ///< "difference" "agreement" "accuracy"
    double required = 0;
    std::string words;
};

std::optional<Miss> missed(const Tolerance& tolerance, const ExportReport::Runtime& found,
                           double checkpointAccuracy, const std::string& name) {
    if (tolerance.difference > 0 && !(found.maxAbsDifference <= tolerance.difference))
        return Miss{"difference", tolerance.difference,
                    fmt::format("The logits of {} differ from the checkpoint's by up to {:.3g}, more than "
                                "{:.1e}, in {}",
                                name, found.maxAbsDifference, tolerance.difference, found.name)};
    if (!(found.agreement >= tolerance.agreement))
        return Miss{"agreement", tolerance.agreement,
                    fmt::format("{} names the checkpoint's class for {:.2f} % of the pictures only, fewer "
                                "than {:.2f} %, in {}",
                                name, 100 * found.agreement, 100 * tolerance.agreement, found.name)};
    if (const double least = checkpointAccuracy - tolerance.loss; !(found.accuracy >= least))
        return Miss{"accuracy", least,
                    fmt::format("The accuracy of {} is {:.2f} %, the checkpoint's {:.2f} %, in {}", name,
                                100 * found.accuracy, 100 * checkpointAccuracy, found.name)};
    return {};
}

/// A file's figures, and why it is refused where it is. Errors: what a format without loss misses.
struct Verified {
    ExportReport::File file;
    std::optional<Miss> miss;
};

Result<Verified> verified(const Job& job, const ModelFormat& format, const fs::path& file) {
    std::vector<const char*> runtimes;
    if (format.opset == 0) runtimes = {"libtorch"};
    if (openCvReads(format)) runtimes.push_back("opencv");
    if (format.opset > 0 && job.onnxRuntime) runtimes.push_back("onnxruntime");

    Verified answer;
    ExportReport::File& result = answer.file;
    result.format = format.word;
    result.split = job.reference.split;
    result.verifiedImages = job.reference.images();
    result.splitImages = job.reference.splitImages;
    result.bytes = static_cast<std::int64_t>(fs::file_size(file));
    IMAGO_TRY(checkpointAccuracy, accuracyOf(job.reference.logits, job.reference, job.model.task));
    result.checkpointAccuracy = checkpointAccuracy;
    result.accuracy = result.agreement = 1;
    for (const char* runtime : runtimes) {
        IMAGO_TRY(found, runtimeFigures(job, format, file, runtime));
        auto miss =
            missed(toleranceOf(format, job.reference), found, checkpointAccuracy, toUtf8(file.filename()));
        if (miss && !isLossy(format))
            return failure(ErrorCode::internal, miss->words +
                                                    ": the file was not written. Please report "
                                                    "this, or leave the format out.");
        result.maxAbsDifference = std::max(result.maxAbsDifference, found.maxAbsDifference);
        result.agreement = std::min(result.agreement, found.agreement);
        result.accuracy = std::min(result.accuracy, found.accuracy);
        result.runtimes.push_back(std::move(found));
        if (miss) {
            answer.miss = std::move(miss);
            break;
        }
    }
    return answer;
}

/// Fitted to training pictures and judged by validation pictures too, unless they are what files are compared
/// on.
Result<QuantisationFit> quantisationOf(const Job& job) {
    const std::int64_t pictureBytes =
        std::int64_t{3} * job.model.size * job.model.size * std::int64_t{sizeof(float)};
    const std::int64_t count =
        std::clamp<std::int64_t>(calibrationBytes / pictureBytes, 32, calibrationPictures);
    QuantisationPictures pictures{picturesOf(job.model, job.manifest, Split::train, count), {}};
    if (job.reference.split == "test")
        pictures.judged = picturesOf(job.model, job.manifest, Split::val, count);
    if (pictures.fitted.empty())
        return failure(
            ErrorCode::invalidArgument,
            "None of the run's training pictures can be read, and 8 bits are fitted to them. Put the "
            "pictures back where they were, or leave the format out.");
    return fitQuantisation(graphOf(*job.model.network, job.model.size), pictures, job.model.task);
}

Status writeFile(const Job& job, const ModelFormat& format, const fs::path& path,
                 ExportReport::Quantisation& quantisation) {
    Network& network = *job.model.network;
    const int size = job.model.size;
    if (format.word == "safetensors") return writeWeights(network, size, path);
    if (format.opset == 0) return writeTorchScript(network, size, path);
    OnnxOptions options;
    options.opset = format.opset;
    options.input = format.input;
    options.halfWeights = format.halfWeights;
    options.preprocess = job.model.preprocess;
    options.severalLabels = job.model.task == Task::multiLabel;
    options.temperature = job.temperature;
    if (format.int8) {
        IMAGO_TRY(fit, quantisationOf(job));
        quantisation = {static_cast<int>(fit.operations), static_cast<int>(fit.inFloat), fit.agreement};
        options.plan = std::move(fit.plan);
    }
    return writeOnnx(network, size, path, options);
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

/// SHA256SUMS over all that the package holds, as `sha256sum -c` reads it, signed with the user's key. Who
/// cannot keep a key, having no folder to write to, gets a package all the same.
Status writeSums(const fs::path& out, ExportReport& report, const Emit& emit) {
    std::string sums;
    std::vector<std::string> all = report.others;
    for (const auto& file : report.files)
        all.push_back(file.path);
    for (const std::string& path : all) {
        IMAGO_TRY(sum, sha256OfFile(fromUtf8(path)));
        sums += fmt::format("{}  {}\n", sum, toUtf8(fromUtf8(path).lexically_relative(out)));
    }
    const fs::path file = out / "SHA256SUMS";
    IMAGO_CHECK(writeAtomically(file, sums));
    report.others.push_back(toUtf8(file));
    const auto key = signingKey(userDataDir());
    if (!key) {
        emit(WarningMessage{"unsigned", fmt::format("The package is not signed: {}", key.error().text())});
        return {};
    }
    IMAGO_CHECK(signFile(*key, file));
    IMAGO_CHECK(writeAtomically(out / "minisign.pub", publicKeyText(*key)));
    for (const char* name : {"SHA256SUMS.minisig", "minisign.pub"})
        report.others.push_back(toUtf8(out / name));
    return {};
}

std::vector<std::string> reasons(const ExportReport& report) {
    std::vector<std::string> reasons;
    for (const auto& refused : report.refused)
        reasons.push_back(refused.reason);
    return reasons;
}

Result<ExportReport> run(const ExportOptions& options, const Emit& emit) {
    IMAGO_TRY(formats, wantedFormats(options.formats));
    IMAGO_TRY(folder, RunFolder::open(options.run));
    IMAGO_TRY(manifest, folder.manifest());
    IMAGO_TRY(model, loadModel(options.run, options.checkpoint));
    if (auto machine = setUpMachine("cpu", options.threads); !machine) return std::move(machine).error();
    if (manifest.classes.size() != model.classes.size())
        return failure(ErrorCode::corrupt,
                       fmt::format("The checkpoint has {} classes, the run's manifest {}.",
                                   model.classes.size(), manifest.classes.size()));
    const auto onnxRuntime = onnxRuntimeName();
    for (const ModelFormat* format : formats)
        if (format->opset > 0 && !openCvReads(*format) && !onnxRuntime)
            return onnxRuntime.error().within(
                fmt::format("{} can be verified by ONNX Runtime only", format->word));
    Reporter reporter(emit);
    const fs::path out = fs::absolute(options.out);
    const WorkFolder work(out);
    const fs::path inputs = work.path() / "inputs.u8";
    IMAGO_TRY(reference, runReference(model, manifest, reporter, inputs));
    const auto calibration =
        exportedCalibration(options.run, manifest, model.task, options.temperature, options.abstainBelow);
    const Job job{options,          model, reference, manifest, calibration ? calibration->temperature : 1.0,
                  onnxRuntime.ok(), inputs};

    ExportReport report;
    std::vector<std::string> hashes;
    const auto total = static_cast<std::int64_t>(formats.size());
    std::int64_t done = 0;
    for (const ModelFormat* format : formats) {
        reporter.progress({.stage = "verifying", .done = done++, .total = total});
        const fs::path name(format->file), file = work.path() / name;
        ExportReport::Quantisation quantisation;
        IMAGO_CHECK(writeFile(job, *format, file, quantisation));
        IMAGO_TRY(result, verified(job, *format, file));
        result.file.quantisation = quantisation;
        if (result.miss) {
            result.file.path = toUtf8(name);
            report.refused.push_back({std::move(result.file), std::move(result.miss->figure),
                                      result.miss->required, std::move(result.miss->words)});
            continue;
        }
        result.file.path = toUtf8(out / name);
        IMAGO_TRY(sum, sha256OfFile(file));
        hashes.push_back(sum);
        if (!isLossy(*format))
            report.maxAbsDifference = std::max(report.maxAbsDifference, result.file.maxAbsDifference);
        report.files.push_back(std::move(result.file));
    }
    if (report.files.empty())
        return failure(ErrorCode::unsupported,
                       fmt::format("{}: nothing was written. Choose a format that keeps the weights as they "
                                   "are, such as onnx.",
                                   fmt::join(reasons(report), "; ")));
    for (const auto& file : report.files)
        fs::rename(work.path() / fromUtf8(file.path).filename(), fromUtf8(file.path));
    // Of an earlier export: beside these files it would be taken for this one's.
    for (const auto& refused : report.refused)
        fs::remove(out / fromUtf8(refused.file.path));

    const ExportFacts facts{.name = toUtf8(fs::absolute(options.run).lexically_normal().filename()),
                            .checkpoint = options.checkpoint,
                            .model = model,
                            .recipe = folder.recipe(),
                            .manifest = manifest,
                            .metrics = storedMetrics(options.run, manifest, model.task),
                            .calibration = calibration,
                            .energy = energyOf(folder),
                            .report = report,
                            .sha256 = hashes,
                            .weightsOrigin = weightsOrigin(folder.recipe(), options.resources)};
    IMAGO_CHECK(writeDocuments(facts, options.resources, out, report));
    IMAGO_CHECK(writeSums(out, report, emit));
    reporter.progress({.stage = "verifying", .done = total, .total = total});
    return report;
}

nlohmann::ordered_json figuresJson(const ExportReport::File& file) {
    nlohmann::ordered_json entry = {{"format", file.format},
                                    {"path", file.path},
                                    {"bytes", file.bytes},
                                    {"max_abs_difference", file.maxAbsDifference},
                                    {"agreement", file.agreement},
                                    {"accuracy", file.accuracy},
                                    {"checkpoint_accuracy", file.checkpointAccuracy},
                                    {"verified_images", file.verifiedImages},
                                    {"split_images", file.splitImages},
                                    {"split", file.split},
                                    {"runtimes", nlohmann::ordered_json::array()}};
    if (const auto& q = file.quantisation; q.layers > 0)
        entry["quantisation"] = {
            {"layers", q.layers}, {"layers_in_float", q.inFloat}, {"agreement", q.agreement}};
    for (const auto& runtime : file.runtimes)
        entry["runtimes"].push_back({{"name", runtime.name},
                                     {"max_abs_difference", runtime.maxAbsDifference},
                                     {"agreement", runtime.agreement},
                                     {"accuracy", runtime.accuracy},
                                     {"latency_ms_1_thread", runtime.latencyMs1},
                                     {"latency_ms", runtime.latencyMsAll},
                                     {"threads", runtime.threads},
                                     {"joules", runtime.joules},
                                     {"joules_measured", runtime.joulesMeasured}});
    return entry;
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
        json["files"].push_back(figuresJson(file));
    json["refused"] = nlohmann::ordered_json::array();
    for (const auto& refused : report.refused) {
        auto entry = figuresJson(refused.file);
        entry["missed"] = refused.missed;
        entry["required"] = refused.required;
        entry["reason"] = refused.reason;
        json["refused"].push_back(std::move(entry));
    }
    json["others"] = report.others;
    json["max_abs_difference"] = report.maxAbsDifference;
    return json::dump(json);
}

} // namespace imago::train
