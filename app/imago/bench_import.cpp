// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_import.h"

#include "app/imago/bench_process.h"
#include "core/base/files.h"
#include "core/base/random.h"

#include <QTemporaryDir>

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

struct ImportBench {
    int images = 100000, perImage = 10, repeat = 1;
    fs::path peer;
    std::string python = "/usr/bin/python3";
};

constexpr int classes = 80;
constexpr int width = 640, height = 480;

/// A COCO file as those of the field: sizes, boxes with two decimals, and for every second annotation an
/// outline of 8 to 24 points. Its pictures do not exist. The same bytes on every machine.
Status writeCoco(const fs::path& file, const ImportBench& options) {
    std::ofstream out(file, std::ios::binary);
    Random random(1);
    out << R"({"info":{"description":"made up"},"licenses":[],"categories":[)";
    for (int c = 1; c <= classes; ++c)
        out << fmt::format(R"({}{{"id":{},"name":"class {:02}","supercategory":"thing"}})", c > 1 ? "," : "",
                           c, c);
    out << R"(],"images":[)";
    for (int i = 1; i <= options.images; ++i)
        out << fmt::format(R"({}{{"id":{},"file_name":"{:012}.jpg","width":{},"height":{}}})",
                           i > 1 ? "," : "", i, i, width, height);
    out << R"(],"annotations":[)";
    std::int64_t id = 0;
    for (int i = 1; i <= options.images; ++i) {
        std::string text;
        for (int k = 0; k < options.perImage; ++k) {
            const double w = random.uniform(10, 200), h = random.uniform(10, 200);
            const double x = random.uniform(0, width - w), y = random.uniform(0, height - h);
            std::string ring;
            if (k % 2 == 1)
                for (int p = 8 + static_cast<int>(random.uniform(0, 17)); p > 0; --p)
                    ring += fmt::format("{}{:.2f},{:.2f}", ring.empty() ? "" : ",", random.uniform(x, x + w),
                                        random.uniform(y, y + h));
            ++id;
            text += fmt::format(
                R"({}{{"id":{},"image_id":{},"category_id":{},"bbox":[{:.2f},{:.2f},{:.2f},{:.2f}],)"
                R"("area":{:.2f},"segmentation":[{}],"iscrowd":0}})",
                id > 1 ? "," : "", id, i, 1 + static_cast<int>(random.uniform(0, classes)), x, y, w, h, w * h,
                ring.empty() ? "" : "[" + ring + "]");
        }
        out << text;
    }
    out << "]}";
    out.close();
    if (out) return {};
    return failure(ErrorCode::io, toUtf8(file) + " cannot be written; is the disk full?");
}

Error failed(const char* who, const MeasuredProcess& process) {
    return failure(ErrorCode::internal,
                   fmt::format("{} ended with status {}: {}", who, process.status, process.errorOutput));
}

/// Runs a command that prints one JSON object, and returns its figures.
Result<Json> figuresOf(const char* who, std::vector<std::string> command, const fs::path& folder,
                       std::int64_t images) {
    ProcessPlan plan;
    plan.command = std::move(command);
    plan.directory = folder.string();
    std::int64_t read = 0;
    auto process = measure(plan, [&](const std::string& line, const Usage&) {
        const auto json = Json::parse(line, nullptr, false);
        if (json.is_object()) read = json.value("images", std::int64_t{0});
    });
    if (!process) return std::move(process).error();
    if (process->status != 0) return failed(who, *process);
    if (read != images)
        return failure(ErrorCode::internal, fmt::format("{} read {} of {} images", who, read, images));
    return Json{
        {"images_per_second", static_cast<double>(images) / std::max(1e-9, process->total.wallSeconds)},
        {"wall_seconds", process->total.wallSeconds},
        {"cpu_seconds", process->total.cpuSeconds},
        {"peak_mb", process->peakMb}};
}

Result<Json> importOnce(const fs::path& folder, const fs::path& file, int number, std::int64_t images) {
    std::error_code code;
    const auto self = fs::read_symlink("/proc/self/exe", code);
    if (code) return failure(ErrorCode::notFound, "the program does not find itself below /proc");
    const auto project = folder / fmt::format("ours-{}.imago", number);
    IMAGO_CHECK(ProjectStore::create(project).map([](auto) { return 0; }));
    return figuresOf("imago import",
                     {self.string(), "import", project.string(), file.string(), "--format", "coco",
                      "--missing", "keep", "--json"},
                     folder, images);
}

double medianOf(const Json& runs, const char* name) {
    std::vector<double> values;
    for (const auto& run : runs)
        values.push_back(run.at(name).get<double>());
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

Json mediansOf(const Json& runs) {
    Json medians = Json::object();
    for (const auto& [name, value] : runs.front().items())
        medians[name] = medianOf(runs, name.c_str());
    return medians;
}

std::string textOf(const char* who, const Json& medians) {
    return fmt::format("{:6} {:>9.0f} images/s {:>8.1f} s {:>8.0f} MB", who,
                       medians["images_per_second"].get<double>(), medians["wall_seconds"].get<double>(),
                       medians["peak_mb"].get<double>());
}

Result<Answer> bench(const ImportBench& options, Terminal& terminal) {
    QTemporaryDir folder;
    if (!folder.isValid()) return failure(ErrorCode::io, "no temporary folder can be made");
    const auto root = fromUtf8(folder.path().toStdString());
    const auto file = root / "instances.json";
    terminal.progress("writing the data set");
    IMAGO_CHECK(writeCoco(file, options));
    std::error_code code;
    Answer answer{{{"images", options.images},
                   {"annotations", std::int64_t{options.images} * options.perImage},
                   {"file_mb", static_cast<double>(fs::file_size(file, code)) / 1e6}},
                  ""};
    Json ours = Json::array(), peers = Json::array();
    for (int i = 0; i < options.repeat; ++i) {
        const auto runOurs = [&]() -> Status {
            terminal.progress(fmt::format("ours {}/{}", i + 1, options.repeat));
            IMAGO_TRY(figures, importOnce(root, file, i, options.images));
            ours.push_back(figures);
            return {};
        };
        const auto runPeer = [&]() -> Status {
            if (options.peer.empty()) return {};
            terminal.progress(fmt::format("peer {}/{}", i + 1, options.repeat));
            IMAGO_TRY(figures, figuresOf("the peer",
                                         {options.python, fs::absolute(options.peer).string(), file.string(),
                                          (root / fmt::format("peer-{}.sqlite", i)).string()},
                                         root, options.images));
            peers.push_back(figures);
            return {};
        };
        // In turns, so that a busy minute of the machine does not always meet the same side.
        IMAGO_CHECK(i % 2 == 0 ? runOurs() : runPeer());
        IMAGO_CHECK(i % 2 == 0 ? runPeer() : runOurs());
    }
    answer.json["ours"] = ours;
    answer.json["median"] = {{"ours", mediansOf(ours)}};
    auto& median = answer.json["median"];
    answer.text = textOf("ours", median["ours"]);
    if (peers.empty()) return answer;
    answer.json["peer"] = peers;
    median["peer"] = mediansOf(peers);
    answer.text += "\n" + textOf("peer", median["peer"]);
    Json ratio = Json::object();
    for (const char* name : {"images_per_second", "peak_mb"})
        ratio[name] = median["ours"][name].get<double>() / median["peer"][name].get<double>();
    answer.text += fmt::format("\nours/peer: {:.2f} × images/s, {:.2f} × memory",
                               ratio["images_per_second"].get<double>(), ratio["peak_mb"].get<double>());
    answer.json["ratio"] = ratio;
    return answer;
}

} // namespace

void addBenchImport(Commands& commands, CLI::App& group) {
    const auto o = std::make_shared<ImportBench>();
    CLI::App& import = commands.add(
        "import", "Measure the import of a large COCO file, alone or beside another program",
        [o](Terminal& t) { return bench(*o, t); }, &group);
    import.add_option("--images", o->images, "How many images the file names")
        ->check(CLI::Range(1, 10000000))
        ->capture_default_str();
    import.add_option("--annotations", o->perImage, "How many annotations each has")
        ->check(CLI::Range(0, 10000))
        ->capture_default_str();
    import.add_option("--repeat", o->repeat, "Run so often, in turns with the peer; medians are shown")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    import.add_option("--peer", o->peer, "Python script to measure beside (tests/bench/peer_import.py)")
        ->check(CLI::ExistingFile);
    import.add_option("--python", o->python, "What runs the script")->capture_default_str();
}

} // namespace imago::cli
