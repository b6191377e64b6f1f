// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/tensorboard_command.h"
#include "app/imago/train_work.h"
#include "core/base/files.h"
#include "core/jobs/jobs.h"
#include "core/run/run_pack.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

struct RunOptions {
    fs::path project, folder, out;
    std::vector<std::string> what;
    double shardMb = 256;
};

Answer packAnswer(const PackReport& report, const fs::path& folder, const std::string& verb) {
    Answer answer;
    answer.json = {{"folder", toUtf8(folder)},
                   {"pictures", report.pictures},
                   {"missing", report.missing},
                   {"bytes", report.bytes},
                   {"shards", report.shards}};
    answer.text =
        fmt::format("{} pictures {} {} shards ({:.1f} MB) in {}", report.pictures, verb, report.shards.size(),
                    static_cast<double>(report.bytes) / (1 << 20), toUtf8(folder));
    return answer;
}

/// A run folder, or a project and one of its runs.
Result<RunFolder> folderOf(const std::vector<std::string>& what) {
    if (what.size() == 1) return RunFolder::open(fs::absolute(fromUtf8(what[0])));
    IMAGO_TRY(store, openProject(fromUtf8(what[0])));
    IMAGO_TRY(run, findRun(*store, what[1]));
    return RunFolder::open(runFolderOf(*store, run));
}

Result<Answer> pack(const RunOptions& options, Terminal& terminal) {
    IMAGO_TRY(folder, folderOf(options.what));
    const auto out = fs::absolute(options.out);
    PackOptions packing;
    packing.shardBytes = static_cast<std::int64_t>(options.shardMb * (1 << 20));
    IMAGO_TRY(report, packRun(folder, out, packing, terminal.sink()));
    if (report.missing > 0)
        terminal.note(fmt::format("{} pictures are gone from where they were; the pack goes without them.",
                                  report.missing));
    return packAnswer(report, out, "in");
}

Result<Answer> unpack(const RunOptions& options, Terminal& terminal) {
    const auto out = fs::absolute(options.out);
    IMAGO_TRY(report, unpackRun(fs::absolute(options.folder), out, terminal.sink()));
    Answer answer = packAnswer(report, out, "from");
    answer.text += fmt::format("\nTrain it with: imago-worker train --run {} --keep-going", toUtf8(out));
    return answer;
}

Result<Answer> attach(const RunOptions& options, Terminal& terminal) {
    IMAGO_TRY(store, openProject(options.project));
    IMAGO_TRY(report, attachRun(*store, fs::absolute(options.folder)));
    if (report.unknownPictures > 0)
        terminal.note(fmt::format("{} pictures of the run are not in the project.", report.unknownPictures));
    Answer answer = answerOf(*store, report.run);
    answer.json["added"] = report.isNew;
    answer.json["unknown_pictures"] = report.unknownPictures;
    answer.status = exitDone; // the run is in the project, however it ended
    return answer;
}

} // namespace

void addRunCommands(Commands& commands) {
    const auto o = std::make_shared<RunOptions>();
    CLI::App& run = commands.group("run", "Take a run to another machine and back");

    CLI::App& packing = commands.add(
        "pack", "Write a run and its pictures as tar shards that WebDataset reads",
        [o](Terminal& t) { return pack(*o, t); }, &run);
    packing
        .add_option("RUN", o->what,
                    "A run folder, or a project and one of its runs (name, number, or \"last\")")
        ->required()
        ->expected(1, 2)
        ->option_text(" ");
    packing.add_option("--out", o->out, "Folder for the pack")->required();
    packing.add_option("--shard-mb", o->shardMb, "Largest size of a shard in MB")
        ->check(CLI::Range(0.01, 8000.0))
        ->capture_default_str();

    CLI::App& unpacking = commands.add(
        "unpack", "Make a run folder with its pictures of a pack, ready to train",
        [o](Terminal& t) { return unpack(*o, t); }, &run);
    unpacking.add_option("PACK", o->folder, "The folder of the pack")->required()->option_text(" ");
    unpacking.add_option("--out", o->out, "The run folder to make")->required();

    CLI::App& attaching = commands.add(
        "attach", "Take a run that was trained elsewhere into the project",
        [o](Terminal& t) { return attach(*o, t); }, &run);
    addProjectOption(attaching, o->project);
    attaching.add_option("FOLDER", o->folder, "The run folder as it came back")->required()->option_text(" ");

    addTensorBoardCommand(commands, run);
}

} // namespace imago::cli
