// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/model_work.h"

#include "app/imago/interrupt.h"
#include "core/base/files.h"
#include "core/jobs/jobs.h"
#include "ui/client/split_predictor.h"
#include "ui/client/worker_service.h"

#include <QEventLoop>

#include <fmt/format.h>

#include <algorithm>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

Json filesOf(const Json& report) {
    Json files = Json::array();
    for (const Json& file : report.at("files"))
        files.push_back(file.at("path"));
    if (report.contains("others"))
        for (const Json& other : report.at("others"))
            files.push_back(other);
    return files;
}

/// A line a file and runtime: what it takes, and what it keeps of the checkpoint.
std::string tableOf(const Json& report) {
    std::string text =
        fmt::format("{:<24} {:>8}  {:<20} {:>10} {:>7} {:>9} {:>9} {:>9} {:>8}", "file", "size", "run by",
                    "difference", "same", "accuracy", "ms, 1 thr", "ms, all", "mJ");
    for (const Json& file : report.at("files"))
        for (const Json& r : file.at("runtimes"))
            text +=
                fmt::format("\n{:<24} {:>5.2f} MB  {:<20} {:>10.2g} {:>7} {:>9} {:>9.2f} {:>9.2f} {:>8.1f}",
                            toUtf8(fromUtf8(file.at("path").get<std::string>()).filename()),
                            file.value("bytes", 0.0) / 1e6, r.value("name", std::string()),
                            r.value("max_abs_difference", 0.0), percent(r.value("agreement", -1.0)),
                            percent(r.value("accuracy", -1.0)), r.value("latency_ms_1_thread", 0.0),
                            r.value("latency_ms", 0.0), 1000 * r.value("joules", 0.0));
    const Json& first = report.at("files").front();
    const auto verified = first.value("verified_images", std::int64_t{0}),
               all = first.value("split_images", verified);
    text += fmt::format(
        "\n\nThe checkpoint's accuracy on {}{} pictures of {} is {}; greatest logit difference {:.2g}",
        verified, verified < all ? fmt::format(" of {}", all) : "", first.value("split", std::string()),
        percent(first.value("checkpoint_accuracy", -1.0)), report.at("max_abs_difference").get<double>());
    for (const Json& refused : report.value("refused", Json::array()))
        text += fmt::format("\nRefused and left out: {}", refused.at("reason").get<std::string>());
    return text;
}

} // namespace

Result<std::string> runTask(const QStringList& arguments, Terminal& terminal) {
    WorkerTask task;
    QEventLoop loop;
    Result<QString> reply = QString();
    QObject::connect(&task, &WorkerTask::progressed, [&](const ProgressMessage& p) {
        terminal.progress(fmt::format("{} {}/{}", p.stage, p.done, p.total));
    });
    QObject::connect(&task, &WorkerTask::warned,
                     [&](const QString& text) { terminal.note("Warning: " + text.toStdString()); });
    QObject::connect(&task, &WorkerTask::finished, &loop, [&](const Result<QString>& result) {
        reply = result;
        loop.quit();
    });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, &task, &WorkerTask::cancel);
    task.start(arguments);
    loop.exec();
    return std::move(reply).map([](QString text) { return text.toStdString(); });
}

Status completePredictions(ProjectStore& store, const RunRecord& run, Split split,
                           const QStringList& workerArguments, Terminal& terminal) {
    SplitPredictor predictor(store);
    QEventLoop loop;
    Status outcome;
    QObject::connect(&predictor, &SplitPredictor::progressed, [&](const ProgressMessage& p) {
        terminal.progress(fmt::format("{} {}/{}", p.stage, p.done, p.total));
    });
    QObject::connect(&predictor, &SplitPredictor::warned,
                     [&](const QString& text) { terminal.note("Warning: " + text.toStdString()); });
    QObject::connect(&predictor, &SplitPredictor::finished, &loop, [&](const Status& status) {
        outcome = status;
        loop.quit();
    });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, &predictor, &SplitPredictor::cancel);
    predictor.start(run, split, workerArguments);
    loop.exec();
    return outcome;
}

std::vector<Result<Confidences>> predictPictures(const fs::path& runFolder,
                                                 const std::vector<fs::path>& pictures,
                                                 const QStringList& workerArguments, Terminal& terminal) {
    constexpr std::size_t askedAtOnce = 32;
    std::vector<Result<Confidences>> answers(pictures.size(), failure(ErrorCode::cancelled, "cancelled"));
    WorkerService service;
    service.setWorkerArguments(workerArguments);
    QEventLoop loop;
    std::size_t next = 0, done = 0;
    std::optional<Error>
        broken; // the worker itself, not a picture: more questions would all fail the same way
    const std::function<void()> ask = [&] {
        const std::size_t i = next++;
        service.predict(
            runFolder, fs::absolute(pictures[i]),
            [&, i](Result<std::vector<WorkerService::ClassConfidence>> result) {
                if (!result && result.error().code != ErrorCode::unreadable) broken = result.error();
                answers[i] = std::move(result).map([](std::vector<WorkerService::ClassConfidence> classes) {
                    std::stable_sort(classes.begin(), classes.end(), [](const auto& a, const auto& b) {
                        return a.confidence > b.confidence;
                    });
                    Confidences sorted;
                    for (const auto& entry : classes)
                        sorted.emplace_back(entry.name.toStdString(), entry.confidence);
                    return sorted;
                });
                terminal.progress(fmt::format("predicting {}/{}", ++done, pictures.size()));
                if (!broken && next < pictures.size()) ask();
                if (done == next) loop.quit();
            });
    };
    while (next < std::min(askedAtOnce, pictures.size()))
        ask();
    if (next > 0) loop.exec();
    for (std::size_t i = next; i < pictures.size(); ++i)
        answers[i] = *broken;
    return answers;
}

Result<std::string> runExport(const fs::path& runFolder, const std::vector<std::string>& formats,
                              const fs::path& out, const QStringList& workerArguments, Terminal& terminal) {
    const auto text = [](const std::string& s) { return QString::fromStdString(s); };
    return runTask(QStringList{"export", "--run", text(toUtf8(runFolder)), "--format",
                               text(fmt::format("{}", fmt::join(formats, ","))), "--out", text(toUtf8(out))} +
                       workerArguments,
                   terminal);
}

Result<Answer> recordExport(ProjectStore& store, const RunRecord& run, const std::string& text) {
    const Json report = Json::parse(text, nullptr, false);
    if (!report.is_object() || !report.contains("files"))
        return failure(ErrorCode::worker, "the worker wrote no report of the export");
    Answer answer;
    answer.json = {{"run", run.id.value},          {"name", run.name},
                   {"files", filesOf(report)},     {"max_abs_difference", report.at("max_abs_difference")},
                   {"models", report.at("files")}, {"refused", report.value("refused", Json::array())}};
    for (const Json& file : report.at("files")) {
        const auto format = file.at("format").get<std::string>(), path = file.at("path").get<std::string>();
        ModelRecord model{{}, run.id, format, path, nowMs(), file.dump()};
        IMAGO_TRY(models, store.models(run.id));
        for (const ModelRecord& known : models)
            if (known.kind == format && known.path == path) model.id = known.id;
        if (auto saved = store.saveModel(model); !saved) return std::move(saved).error();
    }
    answer.text = tableOf(report);
    return answer;
}

} // namespace imago::cli
