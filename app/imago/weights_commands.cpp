// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"
#include "app/imago/interrupt.h"
#include "app/imago/model_work.h"
#include "core/base/files.h"
#include "ui/client/weights_fetcher.h"
#include "ui/client/weights_report.h"

#include <QEventLoop>

#include <CLI/Validators.hpp>
#include <fmt/format.h>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

std::string megabytes(std::int64_t bytes) {
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

Json toJson(const CatalogueEntry& entry) {
    const bool here = isHere(entry);
    return {{"id", entry.info.id},
            {"network", entry.info.network},
            {"title", entry.info.title},
            {"address", entry.address},
            {"bytes", entry.bytes},
            {"sha256", entry.info.sha256},
            {"licence", entry.info.licence},
            {"trained_on", entry.info.trainedOn},
            {"top1", entry.top1},
            {"top5", entry.top5},
            {"input_size", entry.inputSize},
            {"mean", entry.info.mean},
            {"std", entry.info.std},
            {"source", entry.info.source},
            {"here", here},
            {"file", here ? Json(toUtf8(catalogueFile(entry))) : Json(nullptr)}};
}

Result<const CatalogueEntry*> find(const std::string& id) {
    if (const auto* entry = catalogueEntry(id)) return entry;
    return failure(
        ErrorCode::notFound,
        fmt::format("the catalogue has no weights \"{}\"; imago weights list shows what it has", id));
}

Result<Answer> list() {
    Answer answer{{{"weights", Json::array()}, {"can_fetch", WeightsFetcher::isPossible()}}, ""};
    answer.text =
        fmt::format("{:<23} {:<19} {:>9} {:>6}  {:<13} {}", "id", "network", "size", "top-1", "licence", "");
    for (const CatalogueEntry& entry : weightsCatalogue()) {
        answer.json["weights"].push_back(toJson(entry));
        answer.text +=
            fmt::format("\n{:<23} {:<19} {:>9} {:>6.1f}  {:<13} {}", entry.info.id, entry.info.network,
                        megabytes(entry.bytes), entry.top1, entry.info.licence, isHere(entry) ? "here" : "");
    }
    answer.text +=
        "\n\nFetch with: imago weights get ID; use with: imago train PROJECT --model NETWORK "
        "--weights catalogue:ID";
    if (!WeightsFetcher::isPossible()) {
        answer.text +=
            "\nThis build has no network code. The addresses, to fetch by other means and hand over "
            "with: imago weights add FILE";
        for (const CatalogueEntry& entry : weightsCatalogue())
            answer.text += fmt::format("\n{:<23} {}", entry.info.id, entry.address);
    }
    return answer;
}

Answer answerOf(const CatalogueEntry& entry) {
    return {toJson(entry), fmt::format("{} ({}, {}) is here: {}", entry.info.title, entry.info.licence,
                                       megabytes(entry.bytes), toUtf8(catalogueFile(entry)))};
}

Result<Answer> get(const std::string& id, Terminal& terminal) {
    IMAGO_TRY(entry, find(id));
    if (isHere(*entry)) return answerOf(*entry);
    WeightsFetcher fetcher;
    QEventLoop loop;
    Result<fs::path> outcome = fs::path();
    QObject::connect(&fetcher, &WeightsFetcher::progressed, [&](qint64 done, qint64 total) {
        terminal.progress(fmt::format("{}: {} of {}", entry->info.title, megabytes(done), megabytes(total)));
    });
    QObject::connect(&fetcher, &WeightsFetcher::verifying,
                     [&] { terminal.progress(entry->info.title + ": comparing the SHA-256"); });
    QObject::connect(&fetcher, &WeightsFetcher::finished, &loop, [&](const Result<fs::path>& file) {
        outcome = file;
        loop.quit();
    });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, &fetcher, &WeightsFetcher::cancel);
    if (WeightsFetcher::isPossible()) terminal.note("Fetching " + entry->address);
    fetcher.start(*entry);
    loop.exec();
    if (!outcome) return std::move(outcome).error();
    return answerOf(*entry);
}

Result<Answer> add(const fs::path& file) {
    IMAGO_TRY(entry, adoptWeights(fs::absolute(file)));
    return answerOf(entry);
}

Result<Answer> remove(const std::string& id) {
    IMAGO_TRY(entry, find(id));
    const bool here = isHere(*entry);
    IMAGO_CHECK(removeWeights(*entry));
    return Answer{{{"id", id}, {"removed", here}},
                  here ? fmt::format("{} removed", toUtf8(catalogueFile(*entry)))
                       : fmt::format("{} was not here", entry->info.title)};
}

void describe(std::string& text, const char* what, const WeightsReport::Names& names) {
    if (names.count == 0) return;
    constexpr int shown = 8;
    text += fmt::format("\n  {} {}: {}{}", names.count, what,
                        names.names.mid(0, shown).join(QStringLiteral(", ")).toStdString(),
                        names.count > shown ? ", …" : "");
}

Result<Answer> inspect(const fs::path& file, const std::string& model, Terminal& terminal) {
    QStringList arguments{QStringLiteral("inspect"), QStringLiteral("--weights"),
                          QString::fromStdString(toUtf8(fs::absolute(file)))};
    if (!model.empty()) arguments << QStringLiteral("--model") << QString::fromStdString(model);
    IMAGO_TRY(reply, runTask(arguments, terminal));
    IMAGO_TRY(report, weightsReportFromJson(QString::fromStdString(reply)));
    Answer answer;
    answer.json = Json::parse(reply);
    const WeightsReport::Fit& best = report.best();
    answer.text = fmt::format("{}: {} tensors, {} numbers, {}", report.file.toStdString(), report.tensors,
                              report.parameters, report.dtype.toStdString());
    if (!best.problem.isEmpty()) {
        answer.text += "\n" + best.problem.toStdString();
        answer.status = exitFailed;
        return answer;
    }
    answer.text += fmt::format("\n{} of {} tensors of the backbone of {} fit", best.fitted, best.needed,
                               best.network.toStdString());
    if (report.classes > 0)
        answer.text += fmt::format("; the head for {} classes is left out", report.classes);
    describe(answer.text, "missing", best.missing);
    describe(answer.text, "of another shape", best.wrongShape);
    describe(answer.text, "not used", best.unexpected);
    return answer;
}

} // namespace

void addWeightsCommands(Commands& commands) {
    struct Options {
        std::string id, model;
        fs::path file;
    };
    const auto o = std::make_shared<Options>();
    CLI::App& words =
        commands.group("weights", "Pretrained weights: what there is, fetch, look into, remove");
    const auto id = [o](CLI::App& command) {
        command.add_option("ID", o->id, "As imago weights list shows it")->required()->option_text(" ");
    };
    const auto file = [o](CLI::App& command) {
        command.add_option("FILE", o->file, "A .safetensors, .pth or .pt file")->required()->option_text(" ");
    };
    commands.add(
        "list", "The catalogue of published weights, with licences", [](Terminal&) { return list(); },
        &words);
    id(commands.add(
        "get", "Fetch weights over the network; goes on where it broke off",
        [o](Terminal& t) { return get(o->id, t); }, &words));
    file(commands.add(
        "add", "Take over a file of the catalogue that was fetched by other means",
        [o](Terminal&) { return add(o->file); }, &words));
    CLI::App& inspecting = commands.add(
        "inspect", "Which network a weight file fits, and what does not fit",
        [o](Terminal& t) { return inspect(o->file, o->model, t); }, &words);
    file(inspecting);
    inspecting.add_option("--model", o->model, "Try this network only")
        ->check(CLI::IsMember(std::vector<std::string>(std::begin(knownModels), std::end(knownModels))))
        ->option_text("MODEL");
    id(commands.add(
        "remove", "Delete fetched weights", [o](Terminal&) { return remove(o->id); }, &words));
}

} // namespace imago::cli
