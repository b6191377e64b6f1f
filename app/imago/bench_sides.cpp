// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_sides.h"

#include "core/base/files.h"
#include "core/run/run_folder.h"
#include "ui/client/worker_process.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace imago::cli {

namespace fs = std::filesystem;

namespace {

/// Passive waiting: at its best for both sides, as spinning threads take time from the others.
std::vector<std::pair<std::string, std::string>> environment() {
    return {{"OMP_WAIT_POLICY", "PASSIVE"}, {"OPENBLAS_NUM_THREADS", "1"}};
}

double perSecond(std::int64_t pictures, double seconds) {
    return seconds > 0 ? static_cast<double>(pictures) / seconds : 0;
}

double cpuMs(std::int64_t pictures, double cpuSeconds) {
    return pictures > 0 ? cpuSeconds * 1000 / static_cast<double>(pictures) : 0;
}

Error failed(const std::string& who, const MeasuredProcess& process, const std::string& word) {
    const auto tail = word.empty() ? process.errorOutput : word;
    return failure(ErrorCode::worker, fmt::format("{} ended with status {}: {}", who, process.status, tail));
}

/// One run of the worker; `take` sees each message and what had been used by then.
Result<MeasuredProcess> runWorker(const BenchSetting& setting, std::vector<std::string> arguments,
                                  const fs::path& cache,
                                  const std::function<void(const WorkerMessage&, const Usage&)>& take) {
    IMAGO_TRY(program, findWorker());
    ProcessPlan plan;
    plan.command = {program.string()};
    plan.command.insert(plan.command.end(), arguments.begin(), arguments.end());
    plan.command.insert(plan.command.end(), {"--threads", std::to_string(setting.threads)});
    plan.environment = environment();
    plan.environment.emplace_back("IMAGO_CACHE_DIR", cache.string());
    plan.directory = setting.folder.string();
    std::string lastError;
    auto process = measure(plan, [&](const std::string& line, const Usage& at) {
        const auto message = decodeWorker(line);
        if (!message) return;
        if (const auto* error = std::get_if<ErrorMessage>(&*message)) lastError = error->message;
        take(*message, at);
    });
    if (process && process->status != 0) return failed("the worker", *process, lastError);
    return process;
}

std::vector<std::string> joined(const std::array<double, 3>& values, bool reversed) {
    std::vector<std::string> words;
    for (const double value : values)
        words.push_back(fmt::format("{}", value / 255));
    if (reversed) std::reverse(words.begin(), words.end());
    return words;
}

} // namespace

double BenchResult::bestAccuracy() const {
    double best = -1;
    for (const auto& epoch : epochs)
        best = std::max(best, epoch.valAccuracy);
    return best;
}

std::optional<Usage> BenchResult::reached(double accuracy) const {
    for (const auto& epoch : epochs)
        if (epoch.valAccuracy >= accuracy - 1e-9) return epoch.at;
    return std::nullopt;
}

Json BenchResult::figures() const {
    const auto& total = process.total;
    Json json = {{"images_per_second", perSecond(pictures, total.wallSeconds)},
                 {"cpu_ms_per_image", cpuMs(pictures, total.cpuSeconds)},
                 {"cpu_seconds", total.cpuSeconds},
                 {"wall_seconds", total.wallSeconds},
                 {"peak_mb", process.peakMb}};
    if (!epochs.empty()) {
        json["val_accuracy"] = finalAccuracy();
        json["best_val_accuracy"] = bestAccuracy();
    }
    if (epochs.size() > 1) {
        const auto &first = epochs.front().at, &last = epochs.back().at;
        const auto count = static_cast<std::int64_t>(epochs.size());
        const auto later = pictures / count * (count - 1);
        json["later_images_per_second"] = perSecond(later, last.wallSeconds - first.wallSeconds);
        json["later_cpu_ms_per_image"] = cpuMs(later, last.cpuSeconds - first.cpuSeconds);
    } else if (started) {
        json["later_images_per_second"] = perSecond(pictures, total.wallSeconds - started->wallSeconds);
        json["later_cpu_ms_per_image"] = cpuMs(pictures, total.cpuSeconds - started->cpuSeconds);
    }
    return json;
}

Result<BenchResult> runOurs(const BenchSetting& setting, const Recipe& recipe, int number,
                            const std::function<void(const std::string&)>& progress) {
    const auto folder = setting.folder / fmt::format("run-{}", number);
    auto run = RunFolder::create(folder, recipe, setting.manifest);
    if (!run) return std::move(run).error();
    BenchResult result;
    auto process = runWorker(
        setting, {"train", "--run", folder.string(), "--keep-going"},
        setting.folder / fmt::format("cache-{}", number), [&](const WorkerMessage& message, const Usage& at) {
            const auto* epoch = std::get_if<EpochMessage>(&message);
            if (!epoch) return;
            const auto accuracy = epoch->metrics.find("val/accuracy");
            result.epochs.push_back({accuracy == epoch->metrics.end() ? -1 : accuracy->second, at});
            progress(fmt::format("epoch {}/{}", epoch->epoch, epoch->epochs));
        });
    if (!process) return std::move(process).error();
    result.process = std::move(*process);
    result.pictures = setting.manifest.count(Split::train) * static_cast<std::int64_t>(result.epochs.size());
    return result;
}

Result<fs::path> modelForInference(const BenchSetting& setting, const Recipe& recipe) {
    Manifest few = setting.manifest;
    few.items.clear();
    std::vector<int> taken(few.classes.size());
    for (const auto& item : setting.manifest.items) {
        auto& count = taken[static_cast<std::size_t>(item.labels.front())];
        if (++count > 3) continue;
        few.items.push_back(item);
        few.items.back().split = count == 3 ? Split::val : Split::train;
    }
    Recipe brief = recipe;
    brief.epochs = 1;
    brief.freeze = recipe.weights == "none" ? Freeze::none : Freeze::backbone;
    brief.augment = augmentPreset("none");
    brief.warmupEpochs = 0;
    const auto folder = setting.folder / "model";
    auto run = RunFolder::create(folder, brief, few);
    if (!run) return std::move(run).error();
    IMAGO_CHECK(runWorker(setting, {"train", "--run", folder.string(), "--keep-going"},
                          setting.folder / "cache-model", [](const auto&, const auto&) {}));
    return folder;
}

Result<BenchResult> runOurInference(const BenchSetting& setting, const fs::path& model, int number) {
    const auto out = setting.folder / fmt::format("predicted-{}", number);
    std::error_code code;
    fs::create_directories(out, code);
    Manifest all = setting.manifest;
    for (auto& item : all.items)
        item.split = Split::test;
    const auto manifest = out / "manifest.json";
    IMAGO_CHECK(writeAtomically(manifest, toJson(all)));
    BenchResult result;
    auto process = runWorker(setting,
                             {"evaluate", "--run", model.string(), "--split", "test", "--manifest",
                              manifest.string(), "--out", out.string()},
                             setting.folder / fmt::format("cache-{}", number),
                             [&](const WorkerMessage& message, const Usage& at) {
                                 const auto* progress = std::get_if<ProgressMessage>(&message);
                                 if (progress && !result.started) result.started = at;
                             });
    if (!process) return std::move(process).error();
    IMAGO_TRY(predictions, readPredictions(out, "test"));
    result.process = std::move(*process);
    result.pictures = static_cast<std::int64_t>(predictions.images.size());
    return result;
}

Result<BenchResult> runPeer(const BenchSetting& setting, const Recipe& recipe, const Peer& peer,
                            const std::function<void(const std::string&)>& progress) {
    const Preprocess preprocess = preprocessFor(recipe);
    ProcessPlan plan;
    plan.command = {peer.python,      peer.script.string(),
                    "--split",        setting.split.string(),
                    "--model",        recipe.model,
                    "--size",         std::to_string(recipe.inputSize),
                    "--batch",        std::to_string(recipe.batch),
                    "--epochs",       std::to_string(recipe.epochs),
                    "--lr",           fmt::format("{}", recipe.learningRate),
                    "--weight-decay", fmt::format("{}", recipe.weightDecay),
                    "--seed",         std::to_string(recipe.seed),
                    "--threads",      std::to_string(setting.threads)};
    for (const auto& [option, values] : {std::pair{"--mean", preprocess.mean}, {"--std", preprocess.std}}) {
        plan.command.emplace_back(option);
        const auto words = joined(values, preprocess.bgr);
        plan.command.insert(plan.command.end(), words.begin(), words.end());
    }
    if (recipe.weights == "embedded") {
        IMAGO_TRY(resources, resourceDir(IMAGO_SOURCE_RESOURCES));
        const auto file = resources / "weights" / "mobilenet_v2_oidv4_folded_fp16.safetensors";
        if (recipe.model != "mobilenet_v2")
            return failure(ErrorCode::invalidArgument,
                           fmt::format("the embedded weights of {} fit no network of the peer; choose "
                                       "mobilenet_v2, or --weights none or FILE",
                                       recipe.model));
        plan.command.insert(plan.command.end(), {"--weights", file.string()});
    } else if (recipe.weights != "none") {
        plan.command.insert(plan.command.end(), {"--weights", recipe.weights});
    }
    if (recipe.freeze == Freeze::backbone) plan.command.emplace_back("--freeze");
    if (setting.inference) plan.command.emplace_back("--inference");
    plan.environment = environment();
    plan.directory = setting.folder.string();

    BenchResult result;
    auto process = measure(plan, [&](const std::string& line, const Usage& at) {
        const auto json = Json::parse(line, nullptr, false);
        if (!json.is_object()) return;
        if (json.contains("ready")) result.started = at;
        if (json.contains("images")) result.pictures = json.value("images", std::int64_t{0});
        if (!json.contains("epoch")) return;
        result.epochs.push_back({json.value("val_accuracy", -1.0), at});
        progress(fmt::format("epoch {}/{}", result.epochs.size(), recipe.epochs));
    });
    if (!process) return std::move(process).error();
    if (process->status != 0 || result.pictures == 0) return failed("the peer", *process, {});
    result.process = std::move(*process);
    return result;
}

} // namespace imago::cli
