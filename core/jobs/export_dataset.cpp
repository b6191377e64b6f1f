// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/export_dataset.h"

#include "core/base/files.h"
#include "core/formats/format.h"
#include "core/jobs/project_dataset.h"
#include "core/jobs/read_back.h"

#include <fmt/format.h>

namespace imago {

namespace {

Result<const Format*> formatNamed(const std::string& name) {
    const auto* format = findFormat(name);
    if (format && format->write) return format;
    std::string names;
    for (const auto& one : formats())
        if (one.write) names += (names.empty() ? "" : ", ") + std::string(one.name);
    return failure(ErrorCode::invalidArgument,
                   fmt::format("\"{}\" is not a format that can be written; choose one of {}", name, names));
}

Status compare(const Dataset& data, const Format& format, const Output& out, const WriteOptions& options) {
    auto read = readBack(data, format, out, options);
    // Pictures alone, of which this format has nothing to say, are no data set to its reader.
    if (!read && read.error().code == ErrorCode::notFound && out.annotations() == 0) return {};
    IMAGO_TRY(differences, std::move(read));
    if (differences.empty()) return {};
    return failure(ErrorCode::internal,
                   fmt::format("what was written as {} reads back differently, so nothing was kept: {}",
                               format.title, fmt::join(differences, "; ")));
}

constexpr auto proposalsChoice = "proposals";

bool keepsProposals(const Format& format) {
    return format.name == "imago" || format.name == "labelstudio";
}

void leaveProposalsOut(Dataset& data, Output& out) {
    std::size_t count = 0;
    for (auto& item : data.items)
        count += std::erase_if(
            item.shapes, [](const DatasetShape& shape) { return shape.source == AnnotationSource::model; });
    if (count > 0)
        out.lose("proposal", "left out: a model proposed it, and nobody has accepted it",
                 static_cast<std::int64_t>(count));
}

Result<ExportSummary> write(ProjectStore& store, const ExportOptions& options, const ProgressSink& progress,
                            const std::stop_token& stop) {
    IMAGO_TRY(format, formatNamed(options.format));
    IMAGO_TRY(out, Output::open(options.folder, options.output));
    IMAGO_TRY(data, projectDataset(store, options.filter, progress, stop));
    WriteOptions writing;
    writing.choices = options.choices;
    const auto wish = writing.choices.extract(proposalsChoice);
    const bool withProposals = keepsProposals(*format) || (wish && wish.mapped() == "yes");
    if (!withProposals) leaveProposalsOut(data, out);
    writing.progress = progress;
    writing.stop = stop;
    IMAGO_CHECK(format->write(data, out, writing));
    if (stop.stop_requested()) return failure(ErrorCode::cancelled, "the export was cancelled");
    if (!options.output.dryRun && format->read && !data.items.empty())
        IMAGO_CHECK(compare(data, *format, out, writing));
    IMAGO_CHECK(out.finish());
    return ExportSummary{std::string(format->name), out.images(), out.annotations(), out.losses(),
                         out.files()};
}

} // namespace

Result<ExportSummary> exportDataset(ProjectStore& store, const ExportOptions& options,
                                    const ProgressSink& progress, std::stop_token stop) {
    return write(store, options, progress, stop).within("exporting to " + toUtf8(options.folder));
}

} // namespace imago
