// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_scale.h"

#include "app/imago/bench_process.h"
#include "app/imago/bench_scale_make.h"
#include "app/imago/bench_scale_report.h"
#include "app/imago/bench_scale_store.h"
#include "app/imago/bench_scale_window.h"
#include "core/base/files.h"

#include <QTemporaryDir>

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <thread>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

struct ScaleBench {
    std::vector<std::int64_t> images{1'000'000};
    int pictures = 300, frames = 200;
    fs::path project, plot, keep;
    bool noTransfer = false;
};

/// The project and what SQLite has written beside it so far.
double fileMb(const fs::path& project) {
    double bytes = 0;
    for (const char* suffix : {"", "-wal"}) {
        auto file = project;
        file += suffix;
        std::error_code code;
        const auto size = fs::file_size(file, code);
        if (!code) bytes += static_cast<double>(size);
    }
    return bytes / 1e6;
}

double loadAverage() {
    double load = 0;
    return ::getloadavg(&load, 1) == 1 ? load : 0;
}

/// In a process of its own, whose memory is the studio's alone.
Result<Json> windowOf(const fs::path& project, const ScaleBench& options) {
    std::error_code code;
    const auto self = fs::read_symlink("/proc/self/exe", code);
    if (code) return failure(ErrorCode::notFound, "the program does not find itself below /proc");
    ProcessPlan plan;
    plan.command = {self.string(),
                    "bench",
                    "scale",
                    "--project",
                    project.string(),
                    "--frames",
                    std::to_string(options.frames),
                    "--json"};
    plan.directory = project.parent_path().string();
    Json answer;
    IMAGO_TRY(process, measure(plan, [&](const std::string& line, const Usage&) {
                  if (auto json = Json::parse(line, nullptr, false); json.is_object())
                      answer = std::move(json);
              }));
    if (process.status == 0 && answer.contains("times")) return answer;
    return failure(ErrorCode::internal,
                   fmt::format("the window ended with status {}: {}", process.status, process.errorOutput));
}

Result<Json> benchSize(std::int64_t images, const fs::path& folder, const ScaleBench& options,
                       Terminal& terminal) {
    const auto project = folder / "scale.imago";
    ScaleRecord record;
    ScaleProject wanted;
    wanted.images = images;
    wanted.pictures = static_cast<int>(std::min<std::int64_t>(options.pictures, images));
    std::int64_t annotations = 0;
    IMAGO_TRY(store, ProjectStore::create(project));
    IMAGO_CHECK(record.time("make", 1, [&](int) -> Status {
        IMAGO_TRY(count, fillScaleProject(*store, wanted, terminal));
        annotations = count;
        return {};
    }));
    store.reset();
    record.numbers.emplace_back("file_mb", fileMb(project));
    IMAGO_CHECK(measureStore(project, record, terminal));
    terminal.progress("the window");
    IMAGO_TRY(window, windowOf(project, options));
    if (!options.noTransfer) IMAGO_CHECK(measureTransfer(project, folder, record, terminal));
    Json size = {{"images", images}, {"annotations", annotations}, {"classes", wanted.classes}};
    size.update(toJson(record));
    for (const char* group : {"times", "numbers"})
        size[group].update(window[group]);
    size["load_average"] = loadAverage();
    addLimits(size);
    return size;
}

Result<Answer> benchProject(const ScaleBench& options, Terminal& terminal) {
    const auto project = fs::absolute(options.project);
    ScaleRecord record;
    IMAGO_CHECK(measureWindow(project, options.frames, record, terminal));
    IMAGO_TRY(store, ProjectStore::open(project));
    IMAGO_TRY(counts, store->counts());
    Json size = {{"images", counts.images}, {"classes", counts.byClass.size()}};
    size.update(toJson(record));
    addLimits(size);
    return Answer{size, scaleTable(size)};
}

Result<Answer> benchScale(const ScaleBench& options, Terminal& terminal) {
    if (!options.project.empty()) return benchProject(options, terminal);
    Answer answer{{{"cores", std::thread::hardware_concurrency()}, {"sizes", Json::array()}}, ""};
    for (const auto images : options.images) {
        QTemporaryDir temporary;
        if (options.keep.empty() && !temporary.isValid())
            return failure(ErrorCode::io, temporary.errorString().toStdString());
        const auto folder = options.keep.empty() ? fromUtf8(temporary.path().toStdString())
                                                 : fs::absolute(options.keep) / std::to_string(images);
        IMAGO_TRY(size, benchSize(images, folder, options, terminal));
        answer.text +=
            scaleTable(size) + fmt::format("load average {:.2f}\n\n", size["load_average"].get<double>());
        answer.json["sizes"].push_back(std::move(size));
    }
    while (answer.text.ends_with('\n'))
        answer.text.pop_back();
    if (!options.plot.empty())
        IMAGO_CHECK(writeAtomically(fs::absolute(options.plot), scalePlot(answer.json["sizes"])));
    return answer;
}

} // namespace

void addBenchScale(Commands& commands, CLI::App& group) {
    const auto o = std::make_shared<ScaleBench>();
    CLI::App& scale = commands.add(
        "scale", "Measure the store and the studio with very many pictures and five annotations on each",
        [o](Terminal& t) { return benchScale(*o, t); }, &group);
    commands.needsWindow(scale);
    auto* images =
        scale.add_option("--images", o->images, "How many pictures; several sizes run in turn: 10000,100000")
            ->delimiter(',')
            ->check(CLI::Range(100, 100000000))
            ->capture_default_str();
    scale.add_option("--pictures", o->pictures, "How many of them have a file")
        ->check(CLI::Range(0, 100000))
        ->capture_default_str();
    scale.add_option("--frames", o->frames, "Frames of scrolling")
        ->check(CLI::Range(10, 100000))
        ->capture_default_str();
    scale.add_option("--plot", o->plot, "Draw how all grows with the number of pictures, as SVG");
    scale.add_flag("--no-transfer", o->noTransfer, "Leave out export and import");
    scale.add_option("--keep", o->keep, "Leave the projects in this folder");
    scale
        .add_option("--project", o->project,
                    "Measure the studio with this project instead; labels one picture and takes that back")
        ->check(CLI::ExistingFile)
        ->excludes(images);
}

} // namespace imago::cli
