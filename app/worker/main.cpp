// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/manual.h"
#include "app/worker/studio_input.h"
#include "app/worker/version_text.h"
#include "app/worker/wire_output.h"
#include "app/worker/worker_page.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/train/inspect.h"
#include "core/train/train.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using namespace imago;

constexpr int exitDone = 0, exitFailed = 1, exitUsage = 2;

/// libgomp and OpenBLAS read these when they are loaded, before main: the program starts itself once more
/// where the studio has not set them. Spinning OpenMP threads would cost up to eight times the time as soon
/// as anything else runs.
void restartWithEnvironment(char** arguments) {
    if (std::getenv("OMP_WAIT_POLICY") && std::getenv("OPENBLAS_NUM_THREADS")) return;
    setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
    setenv("OPENBLAS_NUM_THREADS", "1", 0);
    execv("/proc/self/exe", arguments);
    log::warning("the worker could not start itself anew: it will be slower");
}

/// What evaluate, embed and export write is put in place at their end only, so there is nothing to tidy up.
void endAtOnce() {
    _exit(exitFailed);
}

int exitCode(const Status& status) {
    if (status) return exitDone;
    log::error("{}", status.error().text());
    return exitFailed;
}

int runTrain(const train::TrainOptions& options, bool keepGoing, WireOutput& wire) {
    StudioInput::stopOnSignals();
    std::error_code ignored;
    const bool writer = train::writesRun();
    if (writer && std::filesystem::is_directory(options.run, ignored))
        wire.keepEvents(options.run / "events.jsonl", options.resume);
    // Under torchrun or Slurm nobody speaks on standard input, or to the first process alone.
    const bool alone = !std::getenv("WORLD_SIZE") && !std::getenv("SLURM_NTASKS");
    StudioInput input({.stopAtEnd = !keepGoing && alone, .onStop = {}});
    return exitCode(train::train(options, input, [&](const WorkerMessage& message) { wire.send(message); }));
}

int runFindRate(const train::TrainOptions& options, WireOutput& wire) {
    StudioInput::stopOnSignals();
    StudioInput input({.stopAtEnd = false, .onStop = {}});
    return exitCode(
        train::findRate(options, input, [&](const WorkerMessage& message) { wire.send(message); }));
}

int runEvaluate(const train::EvaluateOptions& options, WireOutput& wire) {
    const StudioInput input({.stopAtEnd = false, .onStop = endAtOnce});
    return exitCode(train::evaluate(options, [&](const WorkerMessage& message) { wire.send(message); }));
}

int runEmbed(const train::EmbedOptions& options, WireOutput& wire) {
    const StudioInput input({.stopAtEnd = false, .onStop = endAtOnce});
    return exitCode(train::embed(options, [&](const WorkerMessage& message) { wire.send(message); }));
}

int runExport(const train::ExportOptions& options, WireOutput& wire) {
    const StudioInput input({.stopAtEnd = false, .onStop = endAtOnce});
    wire.send(HelloMessage{wireProtocol, IMAGO_VERSION, train::deviceText("cpu", options.threads), getpid()});
    const auto report =
        train::exportModel(options, [&](const WorkerMessage& message) { wire.send(message); });
    if (!report) {
        wire.send(ErrorMessage{std::string(toString(report.error().code)), report.error().text()});
        log::error("{}", report.error().text());
        return exitFailed;
    }
    DoneMessage done;
    done.reason = "finished";
    wire.send(done);
    wire.send(ReplyMessage{0, train::toJson(*report), {}});
    return exitDone;
}

int runInspect(const std::filesystem::path& file, const std::string& network, WireOutput& wire) {
    const StudioInput input({.stopAtEnd = false, .onStop = endAtOnce});
    wire.send(HelloMessage{wireProtocol, IMAGO_VERSION, train::deviceText("cpu", 0), getpid()});
    const auto inspection = train::inspectWeights(file, network);
    if (!inspection) {
        wire.send(ErrorMessage{std::string(toString(inspection.error().code)), inspection.error().text()});
        log::error("{}", inspection.error().text());
        return exitFailed;
    }
    DoneMessage done;
    done.reason = "finished";
    wire.send(done);
    wire.send(ReplyMessage{0, train::toJson(*inspection), {}});
    return exitDone;
}

int runServe(const train::ServeOptions& options, WireOutput& wire) {
    StudioInput input({});
    return exitCode(train::serve(
        options, [&](StudioCommand& command) { return input.next(command); },
        [&](const WorkerMessage& message) { wire.send(message); }));
}

} // namespace

int main(int count, char** arguments) {
    restartWithEnvironment(arguments);
    train::tuneAllocator();

    CLI::App app(
        "Imago's worker: trains, predicts, explains and exports. It speaks JSON lines on standard output.",
        "imago-worker");
    app.require_subcommand(1);
    app.set_version_flag("--version", workerVersionText, "Say which version this is, and what it works with");
    std::string run, resources, manifest, out, checkpoint = "best", modelFile, inputs, format,
                                               runtime = "opencv", preprocess;
    std::vector<std::string> splits, formats;
    int threads = 0, size = 0, classes = 0;
    std::int64_t images = 0;
    double temperature = 0;
    std::optional<double> abstainBelow;
    bool resume = false, keepGoing = false;

    const auto common = [&](CLI::App* command, bool folder = true) {
        if (folder) command->add_option("--run", run, "Run folder")->required();
        command->add_option("--resources", resources, "Folder that holds weights/");
        command->add_option("--threads", threads, "Threads of LibTorch; 0 = as the recipe says, or all cores")
            ->check(CLI::Range(0, 1024));
    };
    const auto choose = [&](CLI::App* command) {
        command->add_option("--checkpoint", checkpoint, "Which checkpoint")
            ->check(CLI::IsMember({"best", "last"}))
            ->capture_default_str();
    };
    CLI::App* trainCommand =
        app.add_subcommand("train", "Train the run; stop, pause and resume come on standard input");
    common(trainCommand);
    trainCommand->add_flag("--resume", resume, "Go on from checkpoints/last.pt where it exists");
    trainCommand->add_flag("--keep-going", keepGoing, "Do not stop at the end of standard input");
    CLI::App* findCommand = app.add_subcommand(
        "find-lr", "Try learning rates on the run's data and suggest one; nothing is written");
    common(findCommand);
    CLI::App* evaluateCommand = app.add_subcommand("evaluate", "Write the predictions of splits");
    common(evaluateCommand);
    choose(evaluateCommand);
    evaluateCommand->add_option("--split", splits, "train, val, test; several by comma")
        ->required()
        ->delimiter(',');
    evaluateCommand->add_option("--manifest", manifest, "Pictures to predict; the run's own where absent");
    evaluateCommand->add_option("--out", out, "Folder for predictions-SPLIT.*; the run folder where absent");
    CLI::App* embedCommand =
        app.add_subcommand("embed", "Write what the network sees in pictures: features and confidences");
    common(embedCommand);
    choose(embedCommand);
    embedCommand->add_option("--manifest", manifest, "The pictures; the run's own where absent");
    embedCommand->add_option("--out", out, "Folder for embeddings.bin")->required();
    CLI::App* exportCommand =
        app.add_subcommand("export", "Write model files and verify each in a fresh process");
    common(exportCommand);
    choose(exportCommand);
    exportCommand->add_option("--format", formats, "torchscript, onnx and others; several by comma")
        ->required()
        ->delimiter(',');
    exportCommand->add_option("--out", out, "Folder for the files")->required();
    exportCommand
        ->add_option("--temperature", temperature, "Of the confidences; as the run keeps it where absent")
        ->check(CLI::PositiveNumber);
    exportCommand
        ->add_option(
            "--abstain-below", abstainBelow,
            "Confidence below which the package gives no class, 0 for none; as the run keeps it where absent")
        ->check(CLI::Range(0.0, 1.0));
    CLI::App* verifyCommand = app.add_subcommand("verify", "Run an exported file on stored inputs");
    common(verifyCommand, false);
    verifyCommand->add_option("--model", modelFile, "The exported file")->required();
    verifyCommand->add_option("--format", format, "What kind of file it is")->required();
    verifyCommand->add_option("--runtime", runtime, "Of ONNX files: opencv or onnxruntime")
        ->capture_default_str();
    verifyCommand->add_option("--preprocess", preprocess, "From pixels to the network's input, JSON")
        ->required();
    verifyCommand->add_option("--inputs", inputs, "uint8, images×size×size×3, blue green red")->required();
    verifyCommand->add_option("--out", out, "float32, images×classes")->required();
    verifyCommand->add_option("--images", images, "How many inputs there are")
        ->required()
        ->check(CLI::NonNegativeNumber);
    verifyCommand->add_option("--size", size, "Side of an input in pixels")
        ->required()
        ->check(CLI::PositiveNumber);
    verifyCommand->add_option("--classes", classes, "How many classes the model has")
        ->required()
        ->check(CLI::PositiveNumber);
    std::string weightsFile, network;
    CLI::App* inspectCommand =
        app.add_subcommand("inspect", "Say which network a weight file fits, and what does not fit");
    inspectCommand->add_option("--weights", weightsFile, "A .safetensors, .pth or .pt file")->required();
    inspectCommand->add_option("--model", network, "Try this network only");
    CLI::App* serveCommand = app.add_subcommand(
        "serve", "Answer predict, explain, embed and detect commands until the input ends");
    common(serveCommand, false);
    serveCommand->add_option("--run", run, "Run folder; without one only detect is answered");
    choose(serveCommand);
    manual::addManualOption(app, workerPage());

    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exitDone : exitUsage;
    }

    WireOutput wire;
    std::filesystem::path weights = fromUtf8(resources);
    if (resources.empty()) {
        const auto found = resourceDir(IMAGO_SOURCE_RESOURCES);
        if (found) weights = *found; // absent, only embedded weights are: their user says so
    }
    std::error_code ignored;
    const std::filesystem::path folder = fromUtf8(run), target = fromUtf8(out);
    if (*trainCommand) return runTrain({folder, weights, resume, threads}, keepGoing, wire);
    if (*findCommand) return runFindRate({folder, weights, false, threads}, wire);
    if (*evaluateCommand)
        return runEvaluate({folder, weights, fromUtf8(manifest), splits, target, checkpoint, threads}, wire);
    if (*embedCommand)
        return runEmbed({folder, weights, fromUtf8(manifest), target, checkpoint, threads}, wire);
    if (*exportCommand)
        return runExport(
            {folder, weights, formats, target, checkpoint, threads,
             std::filesystem::read_symlink("/proc/self/exe", ignored), temperature, abstainBelow},
            wire);
    if (*inspectCommand) return runInspect(fromUtf8(weightsFile), network, wire);
    if (*serveCommand) return runServe({folder, weights, checkpoint, threads}, wire);
    return exitCode(train::verify({fromUtf8(modelFile), fromUtf8(inputs), target, images, size, classes,
                                   format, runtime, preprocess, threads}));
}
