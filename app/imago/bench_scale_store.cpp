// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_scale_store.h"

#include "core/jobs/export_dataset.h"
#include "core/jobs/import_dataset.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t pageRows = 128; // as the lists of the studio fetch them
constexpr std::size_t many = 10'000;
constexpr int fewRuns = 5, someRuns = 50;

/// Status of a Result whose value nobody needs.
template <class T> Status done(const Result<T>& result) {
    return result ? Status() : Status(result.error());
}

/// Gives images one class as a gesture in the studio does: reads what is there, and writes the difference.
/// Returns whether there was one.
Result<bool> label(ProjectStore& store, std::span<const ImageId> ids, ClassId classId) {
    IMAGO_TRY(records, store.images(ids));
    IMAGO_TRY(labels, store.annotations(ids));
    std::erase_if(labels, [](const Annotation& one) { return one.kind != AnnotationKind::image; });
    std::vector<ImageId> images;
    std::vector<ImageState> states;
    for (const auto& record : records) {
        images.push_back(record.id);
        states.push_back(stateOf(record));
    }
    IMAGO_TRY(written, store.commit(setClass(images, states, labels, classId, "bench"), "bench"));
    return !written.empty();
}

class StoreMeasures {
public:
    StoreMeasures(ProjectStore& store, ScaleRecord& record) : m_store(store), m_record(record) {}

    Status run() {
        IMAGO_TRY(classes, m_store.classes());
        IMAGO_TRY(ids, m_store.imageIds({}));
        m_classes = std::move(classes);
        m_ids = std::move(ids);
        IMAGO_CHECK(lists());
        IMAGO_CHECK(pages());
        return gestures();
    }

private:
    Status list(const std::string& name, const ImageFilter& filter, bool withCounts = true) {
        IMAGO_CHECK(
            m_record.time("list" + name, fewRuns, [&](int) { return done(m_store.imageIds(filter)); }));
        if (!withCounts) return {};
        return m_record.time("count" + name, fewRuns, [&](int) { return done(m_store.counts(filter)); });
    }

    Status lists() {
        IMAGO_CHECK(m_record.time("count", someRuns, [&](int) { return done(m_store.counts()); }));
        IMAGO_CHECK(list("", {}, false));
        ImageFilter filter;
        filter.order = ImageOrder::newest;
        IMAGO_CHECK(list("_newest", filter, false));
        filter = {};
        filter.classes = {m_classes.front().id};
        IMAGO_CHECK(list("_frequent_class", filter));
        filter.classes = {m_classes.back().id};
        IMAGO_CHECK(list("_rare_class", filter));
        filter = {};
        filter.splits = {Split::val};
        IMAGO_CHECK(list("_split", filter));
        filter = {};
        filter.text = "/0042/";
        IMAGO_CHECK(list("_text", filter));
        filter = {};
        filter.unlabelled = true;
        return list("_unlabelled", filter);
    }

    /// Rows and annotations of one page, as the grid fetches it while it is scrolled.
    Status page(const std::string& name, std::size_t first) {
        const auto length = std::min(pageRows, m_ids.size());
        const auto last = m_ids.size() - length;
        return m_record.time(name, someRuns, [&](int i) -> Status {
            // Never the same page twice; backwards at the end.
            const auto step = static_cast<std::size_t>(i) * pageRows;
            const auto start = first + step <= last ? first + step : last - std::min(last, step);
            const auto ids = std::span<const ImageId>(m_ids).subspan(start, length);
            IMAGO_CHECK(done(m_store.images(ids)));
            return done(m_store.annotations(ids));
        });
    }
    Status pages() {
        IMAGO_CHECK(page("page_first", 0));
        IMAGO_CHECK(page("page_middle", m_ids.size() / 2));
        return page("page_last", m_ids.size());
    }

    Status gestures() {
        IMAGO_CHECK(labelAndUndo("one", 1, someRuns, 7919));
        // Every run labels other pictures than the one before, so that each changes as much.
        const auto length = std::min(many, m_ids.size());
        return labelAndUndo("many", length, 3, length);
    }
    Status labelAndUndo(const std::string& name, std::size_t length, int runs, std::size_t step) {
        int written = 0;
        IMAGO_CHECK(m_record.time("label_" + name, runs, [&](int i) -> Status {
            const auto start = static_cast<std::size_t>(i) * step % (m_ids.size() - length + 1);
            const auto ids = std::span<const ImageId>(m_ids).subspan(start, length);
            IMAGO_TRY(changed, label(m_store, ids, classAt(i)));
            written += changed; // who had that class alone leaves nothing to take back
            return {};
        }));
        return m_record.time("undo_" + name, written, [&](int) { return done(m_store.undo()); });
    }

    ClassId classAt(int i) const { return m_classes[static_cast<std::size_t>(i) % m_classes.size()].id; }

    ProjectStore& m_store;
    ScaleRecord& m_record;
    std::vector<ClassRecord> m_classes;
    std::vector<ImageId> m_ids; ///< by path
};

} // namespace

Status measureStore(const fs::path& project, ScaleRecord& record, Terminal& terminal) {
    terminal.progress("asking the store");
    std::unique_ptr<ProjectStore> store;
    IMAGO_CHECK(record.time("open", fewRuns, [&](int) -> Status {
        store.reset();
        IMAGO_TRY(opened, ProjectStore::open(project));
        store = std::move(opened);
        return {};
    }));
    return StoreMeasures(*store, record).run();
}

Status measureTransfer(const fs::path& project, const fs::path& folder, ScaleRecord& record,
                       Terminal& terminal) {
    IMAGO_TRY(store, ProjectStore::open(project));
    IMAGO_TRY(before, store->counts());
    ExportOptions options;
    options.format = "imago";
    options.folder = folder / "export";
    options.output.images = ImageMode::none;
    IMAGO_CHECK(
        record.time("export", 1, [&](int) { return done(exportDataset(*store, options, terminal.sink())); }));
    store.reset();
    IMAGO_TRY(copy, ProjectStore::create(folder / "copy" / "copy.imago"));
    ImportOptions reading;
    reading.format = options.format;
    reading.keepMissing = true;
    IMAGO_CHECK(record.time("import", 1, [&](int) {
        return done(importDataset(*copy, options.folder, reading, terminal.sink()));
    }));
    IMAGO_TRY(after, copy->counts());
    if (before.images == after.images && before.labelled == after.labelled && before.shapes == after.shapes)
        return {};
    return failure(
        ErrorCode::internal,
        fmt::format("of {} pictures, {} labelled, with {} shapes, export and import left {}, {} and {}",
                    before.images, before.labelled, before.shapes, after.images, after.labelled,
                    after.shapes));
}

} // namespace imago::cli
