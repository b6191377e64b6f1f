// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/recipe_options.h"
#include "app/imago/train_work.h"
#include "core/base/files.h"
#include "core/jobs/folds.h"
#include "core/jobs/jobs.h"
#include "ui/client/run_controller.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace imago::cli {

namespace {

struct TrainOptions {
    std::filesystem::path project;
    RecipeOptions recipe;
    std::string resume;
    std::optional<int> folds;
    bool prepare = false;
};

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

/// Each run as an object, and the folds' mean where they are several.
Answer foldsAnswer(ProjectStore& store, const std::vector<RunRecord>& runs, std::size_t wanted) {
    Answer answer{{{"runs", Json::array()}}, ""};
    for (const RunRecord& run : runs) {
        Answer one = answerOf(store, run);
        one.json["fold"] = recipeOf(run).fold;
        answer.json["runs"].push_back(std::move(one.json));
        answer.text += one.text.substr(0, one.text.find('\n')) + "\n";
    }
    const FoldSummary summary = summarize(runs);
    const bool all = runs.size() == wanted && std::all_of(runs.begin(), runs.end(), [](const auto& run) {
                         return run.status == "done";
                     });
    answer.json["folds"] = wanted;
    answer.json["status"] = all ? "done" : "failed";
    answer.json["val_accuracy"] = {{"mean", summary.runs ? Json(summary.mean) : Json(nullptr)},
                                   {"deviation", summary.deviation},
                                   {"runs", summary.runs}};
    answer.text += fmt::format("validation accuracy over {} of {} folds: {:.2f} ± {:.2f} %", summary.runs,
                               wanted, summary.mean * 100, summary.deviation * 100);
    answer.status = all ? exitDone : exitFailed;
    return answer;
}

/// What a script needs to train it elsewhere.
Answer preparedAnswer(ProjectStore& store, const std::vector<RunRecord>& runs) {
    Answer answer;
    Json list = Json::array();
    for (const RunRecord& run : runs) {
        const auto folder = toUtf8(runFolderOf(store, run));
        list.push_back(
            {{"run", run.id.value}, {"name", run.name}, {"folder", folder}, {"status", run.status}});
        answer.text += fmt::format("{}run {}: {} {}\nfolder {}", answer.text.empty() ? "" : "\n",
                                   run.id.value, run.name, run.status, folder);
    }
    if (runs.size() == 1)
        answer.json = list.front();
    else
        answer.json = {{"runs", list}, {"folds", runs.size()}, {"status", "prepared"}};
    return answer;
}

Result<std::vector<RunRecord>> prepare(ProjectStore& store, const TrainOptions& options, Terminal& terminal) {
    IMAGO_TRY(recipe, buildRecipe(options.recipe, terminal, &store));
    const bool allFolds = options.folds.has_value();
    if (allFolds) {
        recipe.folds = *options.folds;
        recipe.fold = 0;
        recipe.preset = "custom";
    }
    IMAGO_CHECK(passPreflight(store, recipe, terminal));
    if (allFolds) return prepareFolds(store, recipe);
    IMAGO_TRY(run, prepareRun(store, recipe));
    return std::vector{run};
}

Result<Answer> train(const TrainOptions& options, Terminal& terminal) {
    IMAGO_TRY(store, openProject(options.project));
    Training training{{}, options.recipe.threads};
    std::vector<RunRecord> runs;
    if (options.resume.empty()) {
        if (!options.prepare) IMAGO_CHECK(findWorker());
        IMAGO_TRY(made, prepare(*store, options, terminal));
        if (options.prepare) return preparedAnswer(*store, made);
        runs = std::move(made);
    } else {
        IMAGO_TRY(found, findRun(*store, options.resume));
        training.epochs = options.recipe.epochs;
        runs = {found};
    }
    IMAGO_TRY(ended, trainRuns(*store, runs, training, terminal));
    if (runs.size() > 1) return foldsAnswer(*store, ended, runs.size());
    IMAGO_CHECK(failureOf(*store, ended.front()));
    return answerOf(*store, ended.front());
}

std::string nameOf(const std::vector<RunRecord>& runs, RunId id) {
    const auto at = std::find_if(runs.begin(), runs.end(), [id](const auto& run) { return run.id == id; });
    return at == runs.end() ? std::string() : at->name;
}

Result<Answer> listRuns(const std::filesystem::path& project) {
    IMAGO_TRY(store, openProject(project));
    RunController(*store).adoptOrphans(); // runs whose process was killed are not running
    IMAGO_TRY(records, store->runs());
    Answer answer{{{"runs", Json::array()}}, records.empty() ? "no runs yet" : ""};
    for (const RunRecord& run : records) {
        const Recipe recipe = recipeOf(run);
        const auto parent = nameOf(records, run.parent);
        Json entry = {{"run", run.id.value},
                      {"name", run.name},
                      {"status", run.status},
                      {"model", run.model},
                      {"epochs", run.epochs},
                      {"best", {{"val_accuracy", numberOrNull(run.bestValAccuracy)}}},
                      {"folder", toUtf8(runFolderOf(*store, run))},
                      {"message", run.message},
                      {"parent", parent.empty() ? Json(nullptr) : Json(parent)}};
        if (recipe.folds > 1) entry["fold"] = {{"number", recipe.fold}, {"folds", recipe.folds}};
        answer.json["runs"].push_back(std::move(entry));
        answer.text +=
            fmt::format("{}{:<8} {:<9} {:<13} {:>4} epochs  {:>7}{}{}", answer.text.empty() ? "" : "\n",
                        run.name, run.status, run.model, run.epochs, percent(run.bestValAccuracy),
                        parent.empty() ? "" : "  from " + parent,
                        recipe.folds > 1 ? fmt::format("  fold {}/{}", recipe.fold + 1, recipe.folds) : "");
    }
    return answer;
}

} // namespace

void addTrainCommands(Commands& commands) {
    const auto o = std::make_shared<TrainOptions>();
    CLI::App& training = commands.add("train", "Train a model; Ctrl-C stops it so that it can be resumed",
                                      [o](Terminal& t) { return train(*o, t); });
    addProjectOption(training, o->project);
    o->recipe.addTo(training);
    training
        .add_option("--folds", o->folds,
                    "Cross-validation: so many runs one after another, each with another part of train and "
                    "val to validate with")
        ->check(CLI::Range(2, 20));
    training.add_flag("--prepare", o->prepare, "Make the run and its folder, and do not train it here");
    CLI::Option* resume = training.add_option(
        "--resume", o->resume,
        "Go on with a stopped or failed run, start a prepared one, or extend one that is done by --epochs "
        "(its name, number, or \"last\")");
    // A run goes on with the recipe it began with; only its end and what does not change the result may
    // differ.
    for (CLI::Option* option : training.get_options()) {
        const auto name = option->get_name();
        const bool fits = name == "--json" || name == "--help" || name == "--threads" || name == "--epochs" ||
                          option == resume;
        if (name.starts_with("--") && !fits) resume->excludes(option);
    }

    CLI::App& listing =
        commands.add("runs", "List the runs, oldest first", [o](Terminal&) { return listRuns(o->project); });
    addProjectOption(listing, o->project);
}

} // namespace imago::cli
