// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"
#include "app/imago/interrupt.h"
#include "app/imago/recipe_options.h"
#include "core/base/files.h"
#include "core/jobs/jobs.h"
#include "ui/client/run_controller.h"

#include <QEventLoop>

#include <fmt/format.h>

namespace imago::cli {

namespace {

std::string clock(double seconds) {
    const auto s = static_cast<std::int64_t>(seconds + 0.5);
    return s < 3600 ? fmt::format("{}:{:02}", s / 60, s % 60)
                    : fmt::format("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
}

std::string toText(const ProgressMessage& p, int epochs) {
    std::string text = fmt::format("{} {}/{}", p.stage, p.done, p.total);
    if (p.stage == "training") text = fmt::format("epoch {:.1f}/{} · ", p.epoch, epochs) + text;
    if (p.loss >= 0) text += fmt::format(" · loss {:.3f}", p.loss);
    if (p.accuracy >= 0) text += " · accuracy " + percent(p.accuracy);
    if (p.imagesPerSecond > 0) text += fmt::format(" · {:.0f} images/s", p.imagesPerSecond);
    if (p.secondsLeft >= 0) text += " · " + clock(p.secondsLeft) + " left";
    return text;
}

/// The blocking findings as one error; advice becomes notes.
Status passPreflight(ProjectStore& store, const Recipe& recipe, Terminal& terminal) {
    IMAGO_TRY(findings, preflight(store, recipe, runsFolder(store)));
    std::string blocking;
    for (const PreflightFinding& finding : findings) {
        if (finding.severity == PreflightFinding::Severity::ok) continue;
        if (finding.severity == PreflightFinding::Severity::advice)
            terminal.note("Note: " + finding.message + " " + finding.remedy);
        else
            blocking += (blocking.empty() ? "" : "\n       ") + finding.message + " " + finding.remedy;
    }
    if (blocking.empty()) return {};
    return failure(ErrorCode::invalidArgument, blocking);
}

/// What the last session of the worker said at its end.
DoneMessage lastDone(const std::filesystem::path& folder) {
    DoneMessage done;
    if (const auto opened = RunFolder::open(folder))
        if (const auto events = opened->events())
            for (const WorkerMessage& message : *events)
                if (const auto* found = std::get_if<DoneMessage>(&message)) done = *found;
    return done;
}

Json number(double value) {
    return value < 0 ? Json(nullptr) : Json(value);
}

Answer answerOf(ProjectStore& store, const RunRecord& run) {
    const auto folder = runFolderOf(store, run);
    const DoneMessage done = lastDone(folder);
    Answer answer;
    answer.json = {{"run", run.id.value},
                   {"name", run.name},
                   {"folder", toUtf8(folder)},
                   {"status", run.status},
                   {"epochs", run.epochs},
                   {"best", {{"val_accuracy", number(run.bestValAccuracy)}, {"epoch", done.bestEpoch}}},
                   {"images_per_second", done.imagesPerSecond},
                   {"seconds", done.seconds},
                   {"peak_mb", done.peakMb}};
    if (!run.message.empty()) answer.json["message"] = run.message;
    answer.text = fmt::format("{} {}: {} epochs, best validation accuracy {}, {}, {:.0f} images/s, {} MB\n{}",
                              run.name, run.status, run.epochs, percent(run.bestValAccuracy),
                              clock(done.seconds), done.imagesPerSecond, done.peakMb, toUtf8(folder));
    answer.status = run.status == "done" ? exitDone : exitFailed;
    return answer;
}

Result<Answer> train(const std::filesystem::path& project, const RecipeOptions& options,
                     const std::string& resume, Terminal& terminal) {
    IMAGO_TRY(store, openProject(project));
    RunController controller(*store);
    if (options.threads) controller.setWorkerArguments({"--threads", QString::number(*options.threads)});

    int epochs = 0;
    QEventLoop loop;
    QObject::connect(&controller, &RunController::progressed,
                     [&](const ProgressMessage& p) { terminal.progress(toText(p, epochs)); });
    QObject::connect(&controller, &RunController::epochFinished, [&](RunId, const EpochMessage& epoch) {
        std::string text = fmt::format("epoch {}/{}", epoch.epoch, epoch.epochs);
        for (const auto& [name, value] : epoch.metrics)
            if (name.find("loss") != std::string::npos || name.find("accuracy") != std::string::npos)
                text += fmt::format("  {} {:.4f}", name, value);
        terminal.progress(text + (epoch.best ? "  best" : ""));
    });
    QObject::connect(&controller, &RunController::warned,
                     [&](const QString& text) { terminal.note("Warning: " + text.toStdString()); });
    std::optional<RunRecord> ended;
    QObject::connect(&controller, &RunController::finished, &loop, [&](const RunRecord& record) {
        ended = record;
        loop.quit();
    });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, &controller, [&](int count) {
        if (count == 1) {
            terminal.note("Stopping after this batch; press Ctrl-C again to end at once.");
            controller.stop();
        } else {
            controller.kill();
        }
    });

    if (resume.empty()) {
        IMAGO_TRY(recipe, buildRecipe(options, terminal));
        IMAGO_CHECK(passPreflight(*store, recipe, terminal));
        epochs = recipe.epochs;
        IMAGO_TRY(run, controller.start(recipe));
        terminal.note(
            fmt::format("{}: {} at {} px, {} epochs", run.name, recipe.model, recipe.inputSize, epochs));
    } else {
        IMAGO_TRY(found, findRun(*store, resume));
        if (const auto recipe = recipeFromJson(found.recipeJson)) epochs = recipe->epochs;
        IMAGO_TRY(run, controller.resumeRun(found.id));
        terminal.note(fmt::format("{} goes on after epoch {}", run.name, run.epochs));
    }
    if (!ended) loop.exec();
    if (ended->status == "failed")
        return failure(ErrorCode::worker,
                       ended->message + "; the log is " + toUtf8(runFolderOf(*store, *ended) / "log.txt"))
            .within(ended->name);
    return answerOf(*store, *ended);
}

Result<Answer> runs(const std::filesystem::path& project) {
    IMAGO_TRY(store, openProject(project));
    RunController(*store).adoptOrphans(); // runs whose process was killed are not running
    IMAGO_TRY(records, store->runs());
    Answer answer{{{"runs", Json::array()}}, records.empty() ? "no runs yet" : ""};
    for (const RunRecord& run : records) {
        answer.json["runs"].push_back({{"run", run.id.value},
                                       {"name", run.name},
                                       {"status", run.status},
                                       {"model", run.model},
                                       {"epochs", run.epochs},
                                       {"best", {{"val_accuracy", number(run.bestValAccuracy)}}},
                                       {"folder", toUtf8(runFolderOf(*store, run))},
                                       {"message", run.message}});
        answer.text += fmt::format("{}{:<8} {:<9} {:<13} {:>4} epochs  {}", answer.text.empty() ? "" : "\n",
                                   run.name, run.status, run.model, run.epochs, percent(run.bestValAccuracy));
    }
    return answer;
}

} // namespace

void addTrainCommands(Commands& commands) {
    struct Options {
        std::filesystem::path project;
        RecipeOptions recipe;
        std::string resume;
    };
    const auto o = std::make_shared<Options>();
    CLI::App& training =
        commands.add("train", "Train a model; Ctrl-C stops it so that it can be resumed",
                     [o](Terminal& t) { return train(o->project, o->recipe, o->resume, t); });
    addProjectOption(training, o->project);
    o->recipe.addTo(training);
    CLI::Option* resume = training.add_option(
        "--resume", o->resume, "Go on with a stopped or failed run (its name, number, or \"last\")");
    // A run goes on with the recipe it began with; only what does not change the result may differ.
    for (CLI::Option* option : training.get_options())
        if (const auto name = option->get_name();
            name.starts_with("--") && name != "--json" && name != "--threads" && option != resume)
            resume->excludes(option);

    CLI::App& listing =
        commands.add("runs", "List the runs, oldest first", [o](Terminal&) { return runs(o->project); });
    addProjectOption(listing, o->project);
}

} // namespace imago::cli
