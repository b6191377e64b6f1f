// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/train_work.h"

#include "app/imago/interrupt.h"
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

std::string toText(const EpochMessage& epoch) {
    std::string text = fmt::format("epoch {}/{}", epoch.epoch, epoch.epochs);
    for (const auto& [name, value] : epoch.metrics)
        if (name.find("loss") != std::string::npos || name.find("accuracy") != std::string::npos)
            text += fmt::format("  {} {:.4f}", name, value);
    return text + (epoch.best ? "  best" : "");
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

void announce(const RunRecord& run, Terminal& terminal) {
    const Recipe recipe = recipeOf(run);
    if (run.epochs > 0)
        terminal.note(fmt::format("{} goes on after epoch {} of {}", run.name, run.epochs, recipe.epochs));
    else if (recipe.folds > 1)
        terminal.note(fmt::format("{}: {} at {} px, {} epochs, fold {} of {}", run.name, recipe.model,
                                  recipe.inputSize, recipe.epochs, recipe.fold + 1, recipe.folds));
    else
        terminal.note(fmt::format("{}: {} at {} px, {} epochs", run.name, recipe.model, recipe.inputSize,
                                  recipe.epochs));
}

} // namespace

Result<std::vector<RunRecord>> trainRuns(ProjectStore& store, const std::vector<RunRecord>& runs,
                                         const Training& training, Terminal& terminal) {
    RunController controller(store);
    if (training.threads) controller.setWorkerArguments({"--threads", QString::number(*training.threads)});
    QEventLoop loop;
    std::vector<RunRecord> ended;
    RunId announced;
    bool interrupted = false;
    const auto current = [&] { return controller.current().value_or(RunRecord{}); };
    QObject::connect(&controller, &RunController::stateChanged, [&] {
        if (!controller.isLive() || current().id == announced) return;
        announced = current().id;
        announce(current(), terminal);
    });
    QObject::connect(&controller, &RunController::progressed, [&](const ProgressMessage& p) {
        terminal.progress(toText(p, recipeOf(current()).epochs));
    });
    QObject::connect(&controller, &RunController::epochFinished,
                     [&](RunId, const EpochMessage& epoch) { terminal.progress(toText(epoch)); });
    QObject::connect(&controller, &RunController::warned,
                     [&](const QString& text) { terminal.note("Warning: " + text.toStdString()); });
    QObject::connect(&controller, &RunController::finished, &loop, [&](const RunRecord& record) {
        ended.push_back(record);
        if (interrupted || ended.size() == runs.size()) loop.quit();
    });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, &controller, [&](int count) {
        interrupted = true;
        if (count > 1) return controller.kill();
        terminal.note("Stopping after this batch; press Ctrl-C again to end at once.");
        for (const RunRecord& waiting : controller.queue())
            controller.unqueue(waiting.id);
        controller.stop();
    });
    for (const RunRecord& run : runs) {
        auto started = controller.resumeRun(run.id, training.epochs);
        if (!started) return std::move(started).error();
    }
    if (ended.size() < runs.size()) loop.exec();
    return ended;
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
                   {"best", {{"val_accuracy", numberOrNull(run.bestValAccuracy)}, {"epoch", done.bestEpoch}}},
                   {"images_per_second", done.imagesPerSecond},
                   {"seconds", done.seconds},
                   {"peak_mb", done.peakMb}};
    if (done.energyKwh >= 0)
        answer.json["energy"] = {{"kwh", done.energyKwh},
                                 {"measured", done.energyMeasured},
                                 {"co2_grams", numberOrNull(done.co2Grams)}};
    if (!run.message.empty()) answer.json["message"] = run.message;
    answer.text = fmt::format("{} {}: {} epochs, best validation accuracy {}, {}, {:.0f} images/s, {} MB\n{}",
                              run.name, run.status, run.epochs, percent(run.bestValAccuracy),
                              clock(done.seconds), done.imagesPerSecond, done.peakMb, toUtf8(folder));
    answer.status = run.status == "done" ? exitDone : exitFailed;
    return answer;
}

Status failureOf(ProjectStore& store, const RunRecord& run) {
    if (run.status != "failed") return {};
    return failure(ErrorCode::worker,
                   run.message + "; the log is " + toUtf8(runFolderOf(store, run) / "log.txt"))
        .within(run.name);
}

Json numberOrNull(double value) {
    return value < 0 ? Json(nullptr) : Json(value);
}

Recipe recipeOf(const RunRecord& run) {
    return recipeFromJson(run.recipeJson).valueOr(Recipe());
}

} // namespace imago::cli
