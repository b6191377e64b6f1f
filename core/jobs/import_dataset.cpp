// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/import_dataset.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/base/parallel.h"
#include "core/jobs/label_import.h"
#include "core/jobs/probe_files.h"
#include "core/jobs/progress_meter.h"
#include "core/jobs/read_dataset.h"
#include "core/jobs/scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostProblems = 1000;

class Importer {
public:
    Importer(ProjectStore& store, Dataset data, std::string author, const ImportOptions& options,
             const ProgressSink& progress, std::stop_token stop)
        : m_store(store),
          m_data(std::move(data)),
          m_options(options),
          m_labels(store, std::move(author), options.merge),
          m_progress(progress),
          m_meter(progress),
          m_stop(std::move(stop)) {
        m_summary.format = m_data.format;
        m_summary.images = static_cast<std::int64_t>(m_data.items.size());
    }

    Result<ImportSummary> run() {
        for (const auto& problem : m_data.problems)
            note(problem.where, problem.reason);
        IMAGO_CHECK(mapTheClasses());
        if (m_options.dryRun) return wouldImport();
        IMAGO_CHECK(sortItems());
        IMAGO_CHECK(m_labels.begin(m_data, m_summary.classes));
        auto status = probeAndLabel();
        if (status) status = labelKnown();
        // What was read before a stop or an error keeps its labels.
        auto flushed = m_labels.flush();
        IMAGO_CHECK(std::move(status));
        IMAGO_CHECK(std::move(flushed));
        IMAGO_CHECK(keepExtra());
        ScanReport duplicates;
        IMAGO_CHECK(markDuplicates(m_store, duplicates, m_progress, m_stop));
        for (const auto& [where, reason] : m_labels.problems())
            note(where, reason);
        m_summary.labelled = m_labels.labelled();
        m_summary.annotations = m_labels.taken();
        m_summary.annotationsAdded = m_labels.added();
        return std::move(m_summary);
    }

private:
    void note(const std::string& where, const std::string& reason) {
        ++m_summary.problemCount;
        if (m_summary.problems.size() < mostProblems) m_summary.problems.emplace_back(where, reason);
    }

    Status mapTheClasses() {
        IMAGO_TRY(known, m_store.classes());
        IMAGO_TRY(classes, mapClasses(m_data, known, m_options.classMap));
        m_summary.classes = std::move(classes);
        for (const auto& one : m_summary.classes) {
            m_summary.classesAdded += one.isNew;
            if (!one.target.empty() || (one.annotations == 0 && one.problem.empty())) continue;
            note(one.source, fmt::format("{} annotations of this class are left out: {}", one.annotations,
                                         one.problem.empty() ? "the class map says so" : one.problem));
        }
        return {};
    }

    Result<ImportSummary> wouldImport() {
        IMAGO_TRY(stamps, m_store.imageStamps());
        std::unordered_set<std::string> known;
        for (auto& stamp : stamps)
            known.insert(std::move(stamp.path));
        std::unordered_set<std::string> leftOut;
        for (const auto& one : m_summary.classes)
            if (one.target.empty()) leftOut.insert(one.source);
        for (const auto& item : m_data.items) {
            known.contains(m_store.storedPath(item.path)) ? ++m_summary.known : ++m_summary.added;
            const auto before = m_summary.annotationsAdded;
            for (const auto& name : imageClasses(item))
                count(AnnotationKind::image, !leftOut.contains(name));
            for (const auto& shape : item.shapes)
                if (shape.geometry.index() != 0)
                    count(static_cast<AnnotationKind>(shape.geometry.index()),
                          !leftOut.contains(shape.label));
            m_summary.annotationsAdded > before ? ++m_summary.labelled : ++m_summary.unlabelled;
        }
        return std::move(m_summary);
    }

    void count(AnnotationKind kind, bool taken) {
        if (!taken) return;
        ++m_summary.annotations[kind];
        ++m_summary.annotationsAdded;
    }

    /// What the source's format says of the whole stays for when the project is written in it again.
    Status keepExtra() {
        if (m_data.extra.empty()) return {};
        IMAGO_TRY(text, m_store.setting(datasetExtraSetting));
        auto kept = json::parse(text.value_or("{}"), "the project's setting dataset.extra");
        auto object = kept && kept->is_object() ? *kept : nlohmann::json::object();
        for (const auto& [key, value] : m_data.extra)
            object[key] = value;
        const auto made = json::dump(object);
        return text == made ? Status() : m_store.setSetting(datasetExtraSetting, made);
    }

    /// Which items the project knows by their path, which have to be read.
    Status sortItems() {
        const auto& items = m_data.items;
        std::vector<std::optional<FileStamp>> stamps(items.size());
        parallelFor(items.size(), m_stop, [&](std::size_t i) {
            if (auto stamp = fileStamp(items[i].path)) stamps[i] = *stamp;
        });
        if (m_stop.stop_requested()) return failure(ErrorCode::cancelled, "the import was cancelled");
        IMAGO_TRY(known, m_store.imageStamps());
        std::unordered_map<std::string, const ImageStamp*> byPath;
        for (const auto& stamp : known)
            byPath.emplace(stamp.path, &stamp);
        std::unordered_set<ImageId> inSource;
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_stored.push_back(m_store.storedPath(items[i].path));
            m_stamps.push_back(stamps[i].value_or(FileStamp{}));
            const auto at = byPath.find(m_stored[i]);
            if (at == byPath.end()) {
                m_toRead.push_back(i);
                continue;
            }
            ++m_summary.known;
            const auto& stamp = *at->second;
            inSource.insert(stamp.id);
            const bool same = stamp.bytes == m_stamps[i].bytes && stamp.mtimeMs == m_stamps[i].mtimeMs;
            if (same && !(stamp.problems & (problemUnreadable | problemMissing)))
                m_knownItems.emplace_back(stamp.id, i);
            else
                m_toRead.push_back(i), m_refreshed.insert(i);
        }
        IMAGO_TRY(keys, m_store.imageKeys());
        // Equal pictures within the source stay apart: only what was there before can be the same picture.
        for (const auto& key : keys)
            if (!key.contentHash.empty() && !inSource.contains(key.id))
                m_byContent.emplace(key.contentHash, key.id);
        return {};
    }

    Status probeAndLabel() {
        std::vector<fs::path> files;
        for (const auto i : m_toRead)
            files.push_back(m_data.items[i].path);
        const auto total = static_cast<std::int64_t>(files.size());
        std::int64_t done = 0;
        m_meter(0, total, "importing");
        return probeFiles(files, m_stop, [&](std::vector<ProbedFile>&& batch) -> Status {
            IMAGO_CHECK(take(batch));
            done += static_cast<std::int64_t>(batch.size());
            m_meter(done, total, "importing");
            return {};
        });
    }

    Status take(const std::vector<ProbedFile>& batch) {
        std::vector<ImageRecord> rows;
        std::vector<std::size_t> items;
        for (const auto& file : batch) {
            const auto i = m_toRead[file.index];
            const bool missing = !file.probe && file.probe.error().code == ErrorCode::notFound;
            if (!file.probe && !(missing && m_options.keepMissing))
                note(toUtf8(m_data.items[i].path), file.probe.error().text());
            if (file.probe && !m_refreshed.contains(i)) {
                const auto same = m_byContent.find(file.probe->contentHash);
                if (same != m_byContent.end()) {
                    ++m_summary.known;
                    IMAGO_TRY(moved, takeOver(same->second, i, *file.probe));
                    if (moved) m_byContent.erase(same);
                    continue;
                }
            }
            rows.push_back(recordOf(m_stored[i], file.probe, m_stamps[i]));
            if (rows.back().size.empty()) rows.back().size = m_data.items[i].size;
            items.push_back(i);
        }
        IMAGO_TRY(ids, m_store.putImages(rows));
        for (std::size_t k = 0; k < ids.size(); ++k) {
            const bool refreshed = m_refreshed.contains(items[k]);
            if (!refreshed) ++m_summary.added;
            IMAGO_CHECK(label(ids[k], items[k], !refreshed));
        }
        return {};
    }

    /// The project has this content at another path: that image gains the labels, and where its file is gone
    /// it moves here.
    Result<bool> takeOver(ImageId id, std::size_t item, const ImageProbe& probe) {
        IMAGO_TRY(record, m_store.image(id));
        bool moved = false;
        if (record) {
            const auto stamp = fileStamp(m_store.absolutePath(*record));
            moved = !stamp && stamp.error().code == ErrorCode::notFound;
        }
        if (moved) {
            IMAGO_CHECK(m_store.moveImage(id, m_stored[item]));
            IMAGO_CHECK(m_store.putImages({recordOf(m_stored[item], probe, m_stamps[item])}));
        }
        IMAGO_CHECK(label(id, item, false));
        return moved;
    }

    Status labelKnown() {
        for (const auto& [id, item] : m_knownItems) {
            if (m_stop.stop_requested()) return failure(ErrorCode::cancelled, "the import was cancelled");
            IMAGO_CHECK(label(id, item, false));
        }
        return {};
    }

    Status label(ImageId id, std::size_t item, bool isNew) {
        if (m_data.items[item].labels.empty() && m_data.items[item].shapes.empty()) ++m_summary.unlabelled;
        return m_labels.add(id, m_data.items[item], isNew);
    }

    ProjectStore& m_store;
    Dataset m_data;
    const ImportOptions& m_options;
    LabelImport m_labels;
    const ProgressSink& m_progress;
    ProgressMeter m_meter;
    std::stop_token m_stop;
    ImportSummary m_summary;
    std::vector<std::string> m_stored; ///< by item
    std::vector<FileStamp> m_stamps;   ///< by item
    std::vector<std::size_t> m_toRead;
    std::unordered_set<std::size_t> m_refreshed; ///< of m_toRead: known, but changed on disk
    std::vector<std::pair<ImageId, std::size_t>> m_knownItems;
    std::unordered_map<std::string, ImageId> m_byContent;
};

} // namespace

Result<ImportSummary> importDataset(ProjectStore& store, const fs::path& source, const ImportOptions& options,
                                    const ProgressSink& progress, std::stop_token stop) {
    auto data = readForImport(store, source, options, progress, stop);
    if (!data) return std::move(data).error().within("importing " + toUtf8(source));
    std::error_code code;
    auto author = toUtf8(fs::absolute(source, code).lexically_normal().filename());
    if (author.empty()) author = toUtf8(source);
    return Importer(store, std::move(*data), std::move(author), options, progress, stop)
        .run()
        .within("importing " + toUtf8(source));
}

} // namespace imago
