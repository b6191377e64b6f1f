// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/next_command.h"

#include "app/imago/evaluate_report.h"
#include "app/imago/interrupt.h"
#include "core/jobs/picture_queues.h"
#include "core/jobs/runs.h"
#include "ui/client/embedding_maker.h"

#include <QEventLoop>

#include <CLI/Validators.hpp>
#include <fmt/format.h>

namespace imago::cli {

namespace {

struct Options {
    std::filesystem::path project;
    std::string run = "last", by = "both";
    int count = 50, threads = 0;
};

using Seen = std::shared_ptr<const EmbeddingSet>;

/// What the run's network sees in all pictures; a worker looks at those that it has not seen yet.
Result<Seen> lookAtAll(ProjectStore& store, const RunRecord& run, const QStringList& workerArguments,
                       Terminal& terminal) {
    EmbeddingMaker maker(store);
    QEventLoop loop;
    Result<Seen> outcome = Seen();
    QObject::connect(&maker, &EmbeddingMaker::progressed, [&](const ProgressMessage& p) {
        terminal.progress(fmt::format("{} {}/{}", p.stage, p.done, p.total));
    });
    QObject::connect(&maker, &EmbeddingMaker::warned,
                     [&](const QString& text) { terminal.note("Warning: " + text.toStdString()); });
    QObject::connect(&maker, &EmbeddingMaker::finished, &loop, [&](const Result<Seen>& seen) {
        outcome = seen;
        loop.quit();
    });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, &maker, &EmbeddingMaker::cancel);
    // After the loop has begun: it may be over at once.
    QMetaObject::invokeMethod(
        &maker, [&] { maker.start(run, workerArguments); }, Qt::QueuedConnection);
    loop.exec();
    return outcome;
}

Result<Answer> nextToLabel(const Options& o, Terminal& terminal) {
    IMAGO_TRY(store, openProject(o.project));
    IMAGO_TRY(run, findRun(*store, o.run));
    const QStringList arguments =
        o.threads > 0 ? QStringList{"--threads", QString::number(o.threads)} : QStringList();
    IMAGO_TRY(seen, lookAtAll(*store, run, arguments, terminal));
    const auto by = o.by == "entropy"     ? NextBy::entropy
                    : o.by == "margin"    ? NextBy::margin
                    : o.by == "diversity" ? NextBy::diversity
                                          : NextBy::both;
    const auto recipe = recipeFromJson(run.recipeJson);
    IMAGO_TRY(images, picturesToLabel(*store, *seen, by, static_cast<std::size_t>(o.count),
                                      recipe && recipe->task == Task::multiLabel, terminal.sink()));
    IMAGO_TRY(paths, pathsOf(*store, images));
    Answer answer;
    answer.json = {{"run", run.id.value}, {"name", run.name}, {"by", o.by}, {"images", Json::array()}};
    answer.text = images.empty() ? "no picture is without a label" : "";
    for (std::size_t i = 0; i < images.size(); ++i) {
        answer.json["images"].push_back({{"image", paths[i]}, {"id", images[i].value}});
        answer.text += (i > 0 ? "\n" : "") + paths[i];
    }
    return answer;
}

} // namespace

void addNextCommand(Commands& commands) {
    const auto o = std::make_shared<Options>();
    CLI::App& command = commands.add("next", "List the pictures without a label that would teach a run most",
                                     [o](Terminal& t) { return nextToLabel(*o, t); });
    addProjectOption(command, o->project);
    command.add_option("--run", o->run, "The run: its name, its number, or \"last\"")->capture_default_str();
    command
        .add_option("--by", o->by,
                    "entropy or margin (least sure), diversity (least like what is labelled), or both")
        ->check(CLI::IsMember({"entropy", "margin", "diversity", "both"}))
        ->capture_default_str();
    command.add_option("--count", o->count, "Pictures")->check(CLI::Range(1, 1000000))->capture_default_str();
    command.add_option("--threads", o->threads, "CPU threads of the worker")->check(CLI::Range(1, 1024));
}

} // namespace imago::cli
