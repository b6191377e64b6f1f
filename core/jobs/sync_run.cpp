// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/jobs/metric_points.h"
#include "core/jobs/runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t predictionsPerBatch = 2000;

/// When a file was last written, in Unix milliseconds; 0 where it is not there.
std::int64_t writtenMs(const fs::path& path) {
    std::error_code code;
    const auto time = fs::last_write_time(path, code);
    if (code) return 0;
    const auto unix = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(unix).count();
}

/// The last word of the newest session of a run: a resumed run begins again with hello.
struct LastWord {
    const DoneMessage* done = nullptr;
    const ErrorMessage* error = nullptr;
};

LastWord lastWord(const std::vector<WorkerMessage>& events) {
    LastWord last;
    for (const auto& event : events) {
        if (std::holds_alternative<HelloMessage>(event)) last = {};
        if (const auto* done = std::get_if<DoneMessage>(&event)) last = {done, nullptr};
        if (const auto* error = std::get_if<ErrorMessage>(&event)) last = {nullptr, error};
    }
    return last;
}

void takeStatus(RunRecord& run, const RunFolder& folder, const std::vector<WorkerMessage>& events,
                bool alive) {
    const auto last = lastWord(events);
    const bool wasLive = run.status == "running" || run.status == "paused";
    if (last.done) {
        run.status = last.done->reason == "stopped" ? "stopped" : "done";
        run.message.clear();
    } else if (last.error) {
        run.status = "failed";
        run.message = last.error->message;
    } else if (alive) {
        if (run.status != "paused") run.status = "running";
        run.message.clear();
    } else if (events.empty() && !wasLive) {
        return; // prepared and not started, or concluded by the process that saw it fail to start
    } else if (folder.hasCheckpoint("last")) {
        run.status = "stopped";
        run.message = "The worker ended without a word. Resume goes on from the last checkpoint.";
    } else {
        run.status = "failed";
        run.message = fmt::format("The worker ended before its first checkpoint; {} may say why.",
                                  toUtf8(folder.logFile()));
    }
    const bool ended = run.status == "done" || run.status == "stopped" || run.status == "failed";
    if (run.startedMs == 0) run.startedMs = writtenMs(folder.path() / "recipe.json");
    if (!ended)
        run.endedMs = 0;
    else if (run.endedMs == 0)
        run.endedMs = std::max(writtenMs(folder.eventsFile()), run.startedMs);
}

void takeProgress(RunRecord& run, const std::vector<WorkerMessage>& events) {
    double best = -1;
    for (const auto& event : events) {
        if (const auto* epoch = std::get_if<EpochMessage>(&event)) {
            run.epochs = epoch->epoch;
            const auto value = epoch->metrics.find("val/accuracy");
            if (epoch->best && value != epoch->metrics.end()) best = value->second;
        } else if (const auto* done = std::get_if<DoneMessage>(&event)) {
            run.epochs = std::max<std::int64_t>(run.epochs, done->epochs);
            if (done->bestValAccuracy >= 0) best = done->bestValAccuracy;
        }
    }
    if (best >= 0) run.bestValAccuracy = best;
}

/// Adds the points that the store does not have with this value.
Status takeCurve(ProjectStore& store, const RunRecord& run, const RunFolder& folder,
                 const std::vector<WorkerMessage>& events) {
    IMAGO_TRY(stored, store.metrics(run.id));
    std::map<std::pair<std::string, std::int64_t>, double> known;
    for (const auto& point : stored)
        known[{point.name, point.step}] = point.value;
    const auto atMs = writtenMs(folder.eventsFile());
    std::map<std::pair<std::string, std::int64_t>, MetricPoint> wanted;
    for (const auto& event : events)
        for (auto& point : metricPoints(event, atMs))
            wanted[{point.name, point.step}] = point; // after a resume the later value counts
    std::vector<MetricPoint> fresh;
    for (const auto& [key, point] : wanted) {
        const auto at = known.find(key);
        if (at == known.end() || at->second != point.value) fresh.push_back(point);
    }
    return fresh.empty() ? Status() : store.addMetrics(run.id, fresh);
}

Status takeCheckpoints(ProjectStore& store, const RunRecord& run, const RunFolder& folder) {
    IMAGO_TRY(models, store.models(run.id));
    for (const char* kind : {"last", "best"}) {
        if (!folder.hasCheckpoint(kind)) continue;
        ModelRecord model;
        model.run = run.id;
        model.kind = kind;
        model.path = toUtf8(fromUtf8(run.folder) / folder.checkpoint(kind).lexically_relative(folder.path()));
        model.createdMs = writtenMs(folder.checkpoint(kind));
        const bool known = std::any_of(models.begin(), models.end(), [&](const auto& other) {
            return other.kind == model.kind && other.path == model.path;
        });
        if (!known) IMAGO_CHECK(store.saveModel(model));
    }
    return {};
}

/// Predictions of images that are in the project still.
Status takePredictions(ProjectStore& store, const RunRecord& run, const RunFolder& folder) {
    std::unordered_set<std::int64_t> present;
    for (const auto split : {Split::train, Split::val, Split::test}) {
        const auto set = readPredictions(folder.path(), toString(split));
        if (!set) {
            if (set.error().code != ErrorCode::notFound) log::warning("{}: {}", run.name, set.error().text());
            continue;
        }
        if (set->classes.size() != run.classes.size()) {
            log::warning("{}: the predictions of {} are of {} classes, the run has {}", run.name,
                         toString(split), set->classes.size(), run.classes.size());
            continue;
        }
        if (present.empty()) {
            IMAGO_TRY(stamps, store.imageStamps());
            for (const auto& stamp : stamps)
                present.insert(stamp.id.value);
        }
        std::vector<Prediction> batch;
        const auto flush = [&] {
            return batch.empty() ? Status() : store.putPredictions(run.id, std::exchange(batch, {}));
        };
        for (std::size_t i = 0; i < set->images.size(); ++i) {
            if (!present.contains(set->images[i])) continue;
            const auto* first = set->probabilities.data() + i * set->classes.size();
            batch.push_back({ImageId(set->images[i]), {first, first + set->classes.size()}});
            if (batch.size() == predictionsPerBatch) IMAGO_CHECK(flush());
        }
        IMAGO_CHECK(flush());
    }
    return {};
}

} // namespace

Result<RunRecord> syncRun(ProjectStore& store, RunRecord run, bool alive) {
    const auto where = "reading " + run.name;
    auto folder = RunFolder::open(runFolderOf(store, run));
    if (!folder) return std::move(folder).error().within(where);
    auto events = folder->events();
    if (!events) return std::move(events).error().within(where);
    takeStatus(run, *folder, *events, alive);
    takeProgress(run, *events);
    IMAGO_CHECK(takeCurve(store, run, *folder, *events));
    IMAGO_CHECK(takeCheckpoints(store, run, *folder));
    IMAGO_CHECK(takePredictions(store, run, *folder));
    IMAGO_CHECK(store.saveRun(run));
    return run;
}

} // namespace imago
