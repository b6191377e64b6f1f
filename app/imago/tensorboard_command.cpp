// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/tensorboard_command.h"

#include "core/base/files.h"
#include "core/jobs/jobs.h"
#include "core/jobs/tensorboard_export.h"

#include <fmt/format.h>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> what;
    fs::path out;
};

Result<Answer> exportCurves(const Options& options) {
    fs::path path = fs::absolute(fromUtf8(options.what[0]));
    if (options.what.size() > 1) {
        IMAGO_TRY(store, openProject(fromUtf8(options.what[0])));
        IMAGO_TRY(run, findRun(*store, options.what[1]));
        path = runFolderOf(*store, run);
    }
    IMAGO_TRY(folder, RunFolder::open(path));
    const auto out = fs::absolute(options.out);
    IMAGO_TRY(report, exportTensorBoard(folder, out));
    Answer answer;
    answer.json = {{"file", toUtf8(report.file)}, {"points", report.points}};
    answer.text = fmt::format("{} points in {}\nLook at them with: tensorboard --logdir {}", report.points,
                              toUtf8(report.file), toUtf8(out));
    return answer;
}

} // namespace

void addTensorBoardCommand(Commands& commands, CLI::App& group) {
    const auto o = std::make_shared<Options>();
    CLI::App& command = commands.add(
        "tensorboard", "Write a run's curves as TensorBoard event files",
        [o](Terminal&) { return exportCurves(*o); }, &group);
    command
        .add_option("RUN", o->what,
                    "A run folder, or a project and one of its runs (name, number, or \"last\")")
        ->required()
        ->expected(1, 2)
        ->option_text(" ");
    command.add_option("--out", o->out, "Folder for all runs' files; each run gets one of its own in it")
        ->required();
}

} // namespace imago::cli
