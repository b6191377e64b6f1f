// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/report_command.h"

#include "app/imago/model_work.h"
#include "core/base/files.h"
#include "core/jobs/runs.h"
#include "core/report/run_report.h"
#include "ui/inspect/report_file.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

namespace imago::cli {

namespace {

struct Options {
    std::filesystem::path project, out;
    std::string run = "last", split = "test";
    int threads = 0, resamples = 1000, mistakes = 24;
    bool looks = false;
};

Result<Answer> writeRunReport(const Options& o, Terminal& terminal) {
    IMAGO_TRY(store, openProject(o.project));
    IMAGO_TRY(run, findRun(*store, o.run));
    RunReportOptions options;
    options.split = splitFromString(o.split).value_or(Split::test);
    options.resamples = o.resamples;
    options.looks = o.looks;
    options.mistakes = static_cast<std::size_t>(o.mistakes);
    const QStringList arguments =
        o.threads > 0 ? QStringList{"--threads", QString::number(o.threads)} : QStringList();
    IMAGO_CHECK(completePredictions(*store, run, options.split, arguments, terminal));
    IMAGO_TRY(report, gatherReport(*store, run, options, terminal.sink()));
    IMAGO_TRY(document, composeReport(report));
    const auto out = std::filesystem::absolute(o.out);
    IMAGO_CHECK(ui::writeReport(document, out));
    Answer answer;
    answer.json = {{"run", run.id.value},
                   {"name", run.name},
                   {"split", o.split},
                   {"images", report.evaluation.images.size()},
                   {"accuracy", report.quality.metrics.accuracy},
                   {"mistakes", report.mistakes.size()},
                   {"file", toUtf8(out)}};
    answer.text = fmt::format("The report of {} on {} images of {} is {}", run.name,
                              report.evaluation.images.size(), o.split, toUtf8(out));
    return answer;
}

} // namespace

void addReportCommand(Commands& commands) {
    const auto o = std::make_shared<Options>();
    CLI::App& command =
        commands.add("report", "Write what a run is, how good, and where it is wrong, as one file",
                     [o](Terminal& t) { return writeRunReport(*o, t); });
    commands.needsWindow(command); // fonts, for PDF
    addProjectOption(command, o->project);
    command.add_option("--run", o->run, "The run: its name, its number, or \"last\"")->capture_default_str();
    command.add_option("--split", o->split, "train, val or test")
        ->check(CLI::IsMember({"train", "val", "test"}))
        ->capture_default_str();
    command.add_option("--out", o->out, "The file to write: .html or .pdf")->required();
    command.add_option("--mistakes", o->mistakes, "Pictures of mistakes in it")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    command.add_flag(
        "--looks", o->looks,
        "Look for weak slices by brightness, contrast, sharpness and colour too: reads the pictures");
    command.add_option("--resamples", o->resamples, "Samples drawn for the intervals")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command.add_option("--threads", o->threads, "CPU threads of the worker")->check(CLI::Range(1, 1024));
}

} // namespace imago::cli
