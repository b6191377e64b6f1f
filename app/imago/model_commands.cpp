// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"
#include "app/imago/model_work.h"
#include "app/imago/package_work.h"
#include "core/base/files.h"
#include "core/deploy/model_formats.h"
#include "core/image/image.h"
#include "core/image/picture_walk.h"
#include "core/jobs/jobs.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

/// The pictures that are named, and those below the folders that are named.
std::vector<fs::path> picturesOf(const std::vector<fs::path>& named) {
    std::vector<fs::path> pictures;
    for (const fs::path& path : named) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            pictures.push_back(path);
            continue;
        }
        WalkVisitor visitor;
        visitor.picture = [&](const fs::path& picture) { pictures.push_back(picture); };
        walkPictures(path, visitor);
    }
    return pictures;
}

Result<Answer> predict(const fs::path& project, const std::string& runName,
                       const std::vector<fs::path>& named, int top, const QStringList& workerArguments,
                       Terminal& terminal) {
    IMAGO_TRY(store, openProject(project));
    IMAGO_TRY(run, findRun(*store, runName));
    const auto pictures = picturesOf(named);
    if (pictures.empty())
        return failure(ErrorCode::notFound, "there are no pictures below the folders that were named");
    const auto answers = predictPictures(runFolderOf(*store, run), pictures, workerArguments, terminal);

    Answer answer{{{"run", run.id.value}, {"name", run.name}, {"predictions", Json::array()}}, ""};
    std::size_t failures = 0;
    std::string firstError;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        Json entry = {{"image", toUtf8(pictures[i])}};
        answer.text += (i > 0 ? "\n" : "") + toUtf8(pictures[i]) + ":";
        if (!answers[i]) {
            if (failures++ == 0) firstError = answers[i].error().text();
            entry["error"] = answers[i].error().text();
            answer.text += " " + answers[i].error().text();
        } else {
            entry["classes"] = Json::array();
            int shown = 0;
            for (const auto& [name, confidence] : *answers[i]) {
                entry["classes"].push_back({{"name", name}, {"confidence", confidence}});
                if (shown++ < top) answer.text += fmt::format("  {} {}", name, percent(confidence));
            }
        }
        answer.json["predictions"].push_back(std::move(entry));
    }
    if (failures == pictures.size()) {
        answer.status = exitFailed;
        terminal.note("imago: no picture could be predicted: " + firstError);
    } else if (failures > 0) {
        terminal.note(fmt::format("{} of {} pictures could not be predicted; the first: {}", failures,
                                  pictures.size(), firstError));
    }
    return answer;
}

Result<Answer> predictPackage(const fs::path& folder, const PackageOptions& options,
                              const std::vector<fs::path>& named, int top, bool csv, Terminal& terminal) {
    const auto pictures = picturesOf(named);
    if (pictures.empty())
        return failure(ErrorCode::notFound, "there are no pictures below the folders that were named");
    return predictWithPackage(folder, options, pictures, top, csv, terminal);
}

Result<Answer> exportModel(const fs::path& project, const std::string& runName,
                           const std::vector<std::string>& formats, const fs::path& out,
                           const QStringList& workerArguments, Terminal& terminal) {
    IMAGO_TRY(store, openProject(project));
    IMAGO_TRY(run, findRun(*store, runName));
    IMAGO_TRY(text,
              runExport(runFolderOf(*store, run), formats, fs::absolute(out), workerArguments, terminal));
    return recordExport(*store, run, text);
}

std::vector<std::string> formatWords() {
    std::vector<std::string> words;
    for (const ModelFormat& format : modelFormats())
        words.emplace_back(format.word);
    return words;
}

} // namespace

void addModelCommands(Commands& commands) {
    struct Options {
        fs::path project, out;
        std::string run = "last";
        std::vector<fs::path> images;
        std::vector<std::string> formats{"torchscript", "onnx"};
        int top = 3, threads = 0;
        bool csv = false;
        double temperature = 0;
        std::optional<double> abstainBelow;
        PackageOptions package;
        QStringList exportArguments() const {
            QStringList arguments = workerArguments();
            if (temperature > 0) arguments << "--temperature" << QString::number(temperature);
            if (abstainBelow) arguments << "--abstain-below" << QString::number(*abstainBelow);
            return arguments;
        }
        QStringList workerArguments() const {
            return threads > 0 ? QStringList{"--threads", QString::number(threads)} : QStringList();
        }
    };
    const auto o = std::make_shared<Options>();
    const auto add = [&](const char* name, const char* description, Work work) -> CLI::App& {
        CLI::App& command = commands.add(name, description, std::move(work));
        addProjectOption(command, o->project);
        command.add_option("--run", o->run, "The run: its name, its number, or \"last\"")
            ->capture_default_str();
        return command;
    };

    CLI::App& predicting =
        add("predict", "Classify pictures, with a run or with an exported model", [o](Terminal& t) {
            if (!isPackage(o->project))
                return predict(o->project, o->run, o->images, o->top, o->workerArguments(), t);
            o->package.threads = o->threads;
            return predictPackage(o->project, o->package, o->images, o->top, o->csv, t);
        });
    predicting.get_option("PROJECT")->description(
        "The project file, NAME.imago, or the folder of an exported model");
    predicting.add_flag("--csv", o->csv, "With an exported model: a table, a line a picture");
    predicting.add_option("--format", o->package.format,
                          "Which of an exported model's ONNX files, by its format");
    predicting.add_option("--runtime", o->package.runtime, "Of an exported model: opencv or onnxruntime")
        ->check(CLI::IsMember({"opencv", "onnxruntime"}));
    predicting.add_option("IMAGE", o->images, "Pictures, or folders of pictures")
        ->required()
        ->option_text(" ");
    predicting.add_option("--top", o->top, "Classes shown a picture")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    predicting.add_option("--threads", o->threads, "CPU threads of the worker")->check(CLI::Range(1, 1024));

    CLI::App& exporting =
        add("export-model", "Write a run's model for other programs, each file checked against it",
            [o](Terminal& t) {
                return exportModel(o->project, o->run, o->formats, o->out, o->exportArguments(), t);
            });
    exporting.add_option("--format", o->formats, "Which files, by comma")
        ->delimiter(',')
        ->check(CLI::IsMember(formatWords()))
        ->capture_default_str();
    exporting
        .add_option("--temperature", o->temperature, "Of the confidences; as the run keeps it where absent")
        ->check(CLI::PositiveNumber);
    exporting
        .add_option(
            "--abstain-below", o->abstainBelow,
            "Confidence below which the model gives no class, 0 for none; as the run keeps it where absent")
        ->check(CLI::Range(0.0, 1.0));
    exporting.add_option("--threads", o->threads, "CPU threads of the measurement with all threads")
        ->check(CLI::Range(1, 1024));
    exporting.add_option("--out", o->out, "Folder for the files")->required();
}

} // namespace imago::cli
