// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"
#include "app/imago/interrupt.h"
#include "core/base/text.h"
#include "core/jobs/jobs.h"
#include "core/project/coco_names.h"
#include "ui/client/model_asker.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

namespace imago::cli {

namespace {

struct Options {
    std::filesystem::path project;
    std::vector<std::string> filter{"unlabelled"}, map;
    std::string run, classes = "only-existing";
    double minScore = 0.4;
    int threads = 0;
};

/// A word of --filter: "all", "unlabelled", "proposed", or KEY=VALUE with split, review, class or text.
Status addCondition(ImageFilter& filter, const std::string& word, const std::vector<ClassRecord>& classes) {
    const auto equals = word.find('=');
    const std::string key = word.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    if (word == "all") return {};
    if (word == "unlabelled") {
        filter.unlabelled = true;
        return {};
    }
    if (word == "proposed") {
        filter.proposed = true;
        return {};
    }
    if (key == "split") {
        if (const auto split = splitFromString(value)) {
            filter.splits.push_back(*split);
            return {};
        }
        return failure(
            ErrorCode::invalidArgument,
            fmt::format("--filter: there is no split '{}'; write train, val, test or none", value));
    }
    if (key == "review") {
        if (const auto review = reviewFromString(value)) {
            filter.reviews.push_back(*review);
            return {};
        }
        return failure(ErrorCode::invalidArgument,
                       fmt::format("--filter: there is no review state '{}'", value));
    }
    if (key == "class") {
        for (const auto& record : classes)
            if (record.name == value) {
                filter.classes.push_back(record.id);
                return {};
            }
        return failure(ErrorCode::invalidArgument,
                       fmt::format("--filter: the project has no class '{}'", value));
    }
    if (key == "text" && !value.empty()) {
        filter.text = value;
        return {};
    }
    return failure(ErrorCode::invalidArgument,
                   fmt::format("--filter: '{}' is none of all, unlabelled, proposed, split=…, review=…, "
                               "class=…, text=…",
                               word));
}

/// "cup=Mug" says that the model's cups are the project's class Mug; "cup=" that cups are not wanted.
Status addMapping(ClassMap& classes, const std::string& word, bool ofDetector) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
        return failure(ErrorCode::invalidArgument,
                       fmt::format("--map: '{}' is not of the form MODEL-CLASS=CLASS", word));
    std::string from(withoutOuterSpace(word.substr(0, equals)));
    const std::string to(withoutOuterSpace(word.substr(equals + 1)));
    if (ofDetector) {
        const auto known = cocoName(from);
        if (!known)
            return failure(ErrorCode::invalidArgument,
                           fmt::format("--map: the detector has no class '{}'; its classes are COCO's: {}",
                                       from, fmt::join(cocoNames, ", ")));
        from = *known;
    }
    classes[from] = to;
    return {};
}

std::string textOf(const PrelabelSummary& summary) {
    std::string text =
        fmt::format("{} proposals on {} of {} pictures", summary.added, summary.proposed, summary.images);
    for (const auto& [name, count] : summary.addedByClass)
        text += fmt::format("\n  {:<24} {:>7}", name, count);
    if (summary.known > 0) text += fmt::format("\n{} were there already", summary.known);
    if (summary.skipped > 0) text += fmt::format("\n{} pictures were left alone", summary.skipped);
    if (summary.unmapped > 0) {
        text += fmt::format("\n{} were of classes that the project has not (--classes add, or --map):",
                            summary.unmapped);
        for (const auto& [name, count] : summary.unmappedByClass)
            text += fmt::format("\n  {:<24} {:>7}", name, count);
    }
    return text;
}

Result<Answer> work(const Options& o, Terminal& terminal) {
    IMAGO_TRY(store, openProject(o.project));
    IMAGO_TRY(classes, store->classes());
    IMAGO_TRY(multi, store->setting("multi_label"));
    PrelabelOptions options;
    for (const auto& word : o.filter)
        IMAGO_CHECK(addCondition(options.filter, word, classes));
    options.minConfidence = o.minScore;
    options.addClasses = o.classes == "add";
    options.severalClasses = multi == "1";
    options.author = author();
    options.model = detectorName;
    const QStringList arguments =
        o.threads > 0 ? QStringList{"--threads", QString::number(o.threads)} : QStringList();
    AskModel ask;
    if (o.run.empty()) {
        // What was chosen in the studio; --classes add wants those too that were left out there.
        IMAGO_TRY(chosen, storedClassMap(*store));
        for (const auto& [from, to] : chosen)
            if (!to.empty() || !options.addClasses) options.classes.emplace(from, to);
        ask = detectorAsker(o.minScore, arguments);
    } else {
        IMAGO_TRY(run, findRun(*store, o.run));
        options.model = run.name;
        options.classes = classesOfRun(run, classes);
        ask = classifierAsker(runFolderOf(*store, run), o.minScore, options.severalClasses, arguments);
    }
    for (const auto& word : o.map)
        IMAGO_CHECK(addMapping(options.classes, word, o.run.empty()));

    std::stop_source stop;
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, [&] { stop.request_stop(); });
    IMAGO_TRY(summary, prelabel(*store, options, ask, terminal.sink(), stop.get_token()));
    for (const auto& [path, reason] : summary.problems)
        terminal.note(fmt::format("Warning: {}: {}", path, reason));
    return Answer{Json::parse(toJson(summary)), textOf(summary)};
}

} // namespace

void addPrelabelCommand(Commands& commands) {
    const auto o = std::make_shared<Options>();
    CLI::App& command =
        commands.add("prelabel", "Let a model propose boxes or classes, for a person to accept",
                     [o](Terminal& terminal) { return work(*o, terminal); });
    addProjectOption(command, o->project);
    command
        .add_option("--filter", o->filter,
                    "Which pictures: unlabelled, all, proposed, split=train, review=unreviewed, class=NAME, "
                    "text=PART; all of several by comma")
        ->delimiter(',')
        ->capture_default_str();
    command.add_option("--min-score", o->minScore, "Leave out what the model is less sure of")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        .add_option(
            "--map", o->map,
            "MODEL-CLASS=CLASS (person=worker): what a class of the model is here, over what was chosen in "
            "the studio; nothing behind '=' leaves it out; several by comma")
        ->delimiter(',');
    command.add_option("--classes", o->classes, "only-existing, or add those that the project lacks")
        ->check(CLI::IsMember({"only-existing", "add"}))
        ->capture_default_str();
    command.add_option("--run", o->run,
                       "Classify whole pictures with this run (name, number or \"last\") instead of looking "
                       "for things with the built-in detector");
    command.add_option("--threads", o->threads, "CPU threads of the worker")->check(CLI::Range(1, 1024));
}

} // namespace imago::cli
