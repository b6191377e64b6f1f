// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"
#include "app/imago/evaluate_report.h"
#include "app/imago/model_work.h"
#include "core/jobs/jobs.h"
#include "core/jobs/label_issues.h"
#include "core/jobs/leaderboard.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    fs::path project;
    std::string run = "last", split = "test", compare;
    std::vector<std::string> runs{"last"};
    std::string rule = "noise-rate", score = "self-confidence";
    double error = 0.05;
    int threads = 0, resamples = 1000, top = 50;
    bool looks = false, all = false;
    QStringList workerArguments() const {
        return threads > 0 ? QStringList{"--threads", QString::number(threads)} : QStringList();
    }
};

std::string table(const RunEvaluation& evaluation) {
    std::string text =
        fmt::format("{:<24} {:>9} {:>7} {:>7} {:>8}", "class", "precision", "recall", "F1", "images");
    for (std::size_t c = 0; c < evaluation.classes.size(); ++c) {
        const ClassMetrics& m = evaluation.result.classes[c];
        text += fmt::format("\n{:<24} {:>9.3f} {:>7.3f} {:>7.3f} {:>8}", evaluation.classes[c], m.precision,
                            m.recall, m.f1, m.support);
    }
    text += "\n\ntrue class, then how often each was predicted:";
    for (std::size_t c = 0; c < evaluation.classes.size(); ++c) {
        text += fmt::format("\n{:<24}", evaluation.classes[c]);
        for (const auto count : evaluation.result.confusion[c])
            text += fmt::format(" {:>5}", count);
    }
    return text;
}

Result<Answer> evaluate(const Options& o, Terminal& terminal) {
    IMAGO_TRY(store, openProject(o.project));
    IMAGO_TRY(run, findRun(*store, o.run));
    ReportOptions options;
    options.split = splitFromString(o.split).value_or(Split::test);
    options.looks = o.looks;
    options.resamples = o.resamples;
    options.error = o.error;
    IMAGO_CHECK(completePredictions(*store, run, options.split, o.workerArguments(), terminal));
    if (!o.compare.empty()) {
        IMAGO_TRY(against, findRun(*store, o.compare));
        IMAGO_CHECK(completePredictions(*store, against, options.split, o.workerArguments(), terminal));
        options.against = std::move(against);
    }
    IMAGO_TRY(evaluation, evaluateRun(*store, run, options.split));
    const Evaluation& result = evaluation.result;
    Answer answer;
    answer.json = {{"run", run.id.value},
                   {"name", run.name},
                   {"split", o.split},
                   {"images", evaluation.input.images()},
                   {"accuracy", result.accuracy},
                   {"top5", result.top5},
                   {"macro_f1", result.macroF1},
                   {"loss", result.loss},
                   {"classes", Json::array()},
                   {"confusion", result.confusion}};
    answer.text = fmt::format("{} on {} images of {}: accuracy {}, top-5 {}, macro F1 {:.3f}\n\n{}", run.name,
                              evaluation.input.images(), o.split, percent(result.accuracy),
                              percent(result.top5), result.macroF1, table(evaluation));
    if (!evaluation.images.empty()) {
        IMAGO_TRY(report, reportOf(*store, run, evaluation, options, terminal));
        answer.json.update(report.json);
        answer.text += fmt::format("\n\n{}", fmt::join(report.lines, "\n"));
    }
    if (evaluation.unknownLabels > 0)
        terminal.note(fmt::format("{} images are left out: their class was not there when {} was trained.",
                                  evaluation.unknownLabels, run.name));
    return answer;
}

/// All runs on one split, the best first.
Result<Answer> evaluateAll(const Options& o, Terminal& terminal) {
    IMAGO_TRY(store, openProject(o.project));
    const Split split = splitFromString(o.split).value_or(Split::test);
    IMAGO_TRY(runs, store->runs());
    for (const RunRecord& run : runs)
        if (run.epochs > 0)
            IMAGO_CHECK(completePredictions(*store, run, split, o.workerArguments(), terminal));
    IMAGO_TRY(rows, leaderboard(*store, split, terminal.sink()));
    IMAGO_TRY(exported, exportRun(*store));
    Answer answer;
    answer.json = {{"split", o.split}, {"runs", Json::array()}};
    answer.text =
        fmt::format("{:<9} {:<18} {:>9} {:>9} {:>9} {:>9} {:>7} {:>9} {:>10}  differs in", "run", "network",
                    "accuracy", "macro F1", "balanced", "log loss", "ECE", "seconds", "kWh");
    const auto known = [](double value) { return value < 0 ? Json() : Json(value); };
    for (const LeaderboardRow& row : rows) {
        Json differences = Json::object();
        std::vector<std::string> fields;
        for (const RecipeDifference& d : row.recipe.differences) {
            differences[d.field] = {d.before, d.after};
            fields.push_back(d.field);
        }
        Json entry = {{"run", row.run.id.value},
                      {"name", row.run.name},
                      {"model", row.run.model},
                      {"preset", row.recipe.preset},
                      {"differences", differences},
                      {"seconds", known(row.seconds)},
                      {"energy_kwh", known(row.energyKwh)},
                      {"export", row.run.id == exported}};
        if (const auto& m = row.measured)
            entry.update({{"images", m->images},
                          {"accuracy", m->accuracy},
                          {"macro_f1", m->macroF1},
                          {"balanced_accuracy", m->balancedAccuracy},
                          {"log_loss", m->logLoss},
                          {"ece", m->calibrationError}});
        answer.json["runs"].push_back(std::move(entry));
        const auto m = row.measured.value_or(LeaderboardRow::Measured{});
        answer.text +=
            fmt::format("\n{:<9} {:<18} {:>9} {:>9.3f} {:>9} {:>9.3f} {:>7.3f} {:>9.0f} {:>10.3g}  {}{}{}",
                        row.run.name, row.run.model, percent(m.accuracy), m.macroF1,
                        percent(m.balancedAccuracy), m.logLoss, m.calibrationError, row.seconds,
                        row.energyKwh, row.recipe.preset, fields.empty() ? "" : ": ", fmt::join(fields, " "));
    }
    return answer;
}

Result<Answer> labelIssues(const Options& o, Terminal& terminal) {
    IMAGO_TRY(store, openProject(o.project));
    std::vector<RunRecord> runs;
    for (const std::string& name : o.runs) {
        IMAGO_TRY(run, findRun(*store, name));
        for (const Split split : {Split::val, Split::test})
            IMAGO_CHECK(completePredictions(*store, run, split, o.workerArguments(), terminal));
        runs.push_back(std::move(run));
    }
    LabelNoiseOptions options;
    options.rule = o.rule == "class"   ? IssueRule::byClass
                   : o.rule == "both"  ? IssueRule::both
                   : o.rule == "joint" ? IssueRule::confidentJoint
                                       : IssueRule::byNoiseRate;
    options.score = o.score == "margin" ? LabelScore::normalisedMargin : LabelScore::selfConfidence;
    IMAGO_TRY(suspected, suspectLabels(*store, runs, options));
    std::vector<ImageId> images;
    for (const SuspectedLabel& label : suspected.labels)
        images.push_back(label.image);
    IMAGO_TRY(paths, pathsOf(*store, images));

    const HeldOut& heldOut = suspected.heldOut;
    const bool multi = heldOut.input.multiLabel;
    const auto className = [&](int k) { return heldOut.classes[static_cast<std::size_t>(k)]; };
    Answer answer;
    answer.json = {{"runs", Json::array()},
                   {"images", heldOut.images.size()},
                   {"estimated_noise", std::isnan(suspected.noise) ? Json() : Json(suspected.noise)},
                   {"issues", Json::array()}};
    for (const RunRecord& run : runs)
        answer.json["runs"].push_back(run.name);
    answer.text = fmt::format("{} of {} held-out pictures are likely to be labelled wrong",
                              suspected.labels.size(), heldOut.images.size());
    if (!multi) answer.text += fmt::format("; estimated share of wrong labels: {}", percent(suspected.noise));
    for (std::size_t i = 0; i < suspected.labels.size(); ++i) {
        const SuspectedLabel& label = suspected.labels[i];
        Json entry = {{"image", paths[i]}, {"id", label.image.value}};
        std::string words;
        if (multi) {
            entry["class"] = className(label.given);
            entry["has"] = label.has;
            words = fmt::format("{} {}", label.has ? "should not have" : "lacks", className(label.given));
        } else {
            entry["given"] = className(label.given);
            entry["suggested"] = className(label.suggested);
            words = fmt::format("{} or {}?", className(label.given), className(label.suggested));
        }
        entry["score"] = label.score;
        answer.json["issues"].push_back(std::move(entry));
        if (static_cast<int>(i) < o.top)
            answer.text += fmt::format("\n{:.3f}  {}: {}", label.score, paths[i], words);
    }
    return answer;
}

} // namespace

void addEvaluateCommands(Commands& commands) {
    const auto o = std::make_shared<Options>();
    CLI::App& evaluating =
        commands.add("evaluate", "Measure a run on a split, with the labels as they are now",
                     [o](Terminal& t) { return o->all ? evaluateAll(*o, t) : evaluate(*o, t); });
    addProjectOption(evaluating, o->project);
    evaluating.add_option("--run", o->run, "The run: its name, its number, or \"last\"")
        ->capture_default_str();
    evaluating.add_option("--split", o->split, "train, val or test")
        ->check(CLI::IsMember({"train", "val", "test"}))
        ->capture_default_str();
    evaluating.add_flag("--all", o->all, "All runs side by side, the best first");
    evaluating.add_option("--compare", o->compare, "What became right and wrong since this run");
    evaluating.add_flag(
        "--looks", o->looks,
        "Look for weak slices by brightness, contrast, sharpness and colour too: reads the pictures");
    evaluating.add_option("--error", o->error, "Wished share of errors, for a confidence to answer from")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    evaluating.add_option("--resamples", o->resamples, "Samples drawn for the intervals")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    evaluating.add_option("--threads", o->threads, "CPU threads of the worker")->check(CLI::Range(1, 1024));

    CLI::App& issues = commands.add(
        "label-issues", "List labels that are likely wrong, by what runs say of held-out pictures",
        [o](Terminal& t) { return labelIssues(*o, t); });
    addProjectOption(issues, o->project);
    issues
        .add_option("--run", o->runs,
                    "The run: its name, its number, or \"last\"; all runs of a cross-validation by comma")
        ->delimiter(',')
        ->capture_default_str();
    issues.add_option("--rule", o->rule, "How many are suspected: noise-rate, class, both or joint")
        ->check(CLI::IsMember({"noise-rate", "class", "both", "joint"}))
        ->capture_default_str();
    issues.add_option("--score", o->score, "What ranks them: self-confidence or margin")
        ->check(CLI::IsMember({"self-confidence", "margin"}))
        ->capture_default_str();
    issues.add_option("--top", o->top, "Pictures shown; --json has all")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    issues.add_option("--threads", o->threads, "CPU threads of the worker")->check(CLI::Range(1, 1024));
}

} // namespace imago::cli
