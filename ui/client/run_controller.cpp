// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/run_controller.h"

#include "core/base/files.h"
#include "core/base/log.h"
#include "core/jobs/metric_points.h"
#include "core/store/read_only.h"
#include "ui/client/worker_task.h"

#include <algorithm>

namespace imago {

namespace {

constexpr int flushMs = 100;
constexpr int followMs = 2000;

bool isOpen(const RunRecord& run) {
    return run.status == "running" || run.status == "paused";
}

/// Whether a worker, of whatever studio, is at this run: the newest hello names its process.
bool isServed(const std::filesystem::path& folder) {
    const auto opened = RunFolder::open(folder);
    if (!opened) return false;
    const auto events = opened->events();
    if (!events) return false;
    std::int64_t pid = 0;
    for (const WorkerMessage& message : *events) {
        if (const auto* hello = std::get_if<HelloMessage>(&message)) pid = hello->pid;
        if (std::holds_alternative<DoneMessage>(message) || std::holds_alternative<ErrorMessage>(message))
            pid = 0;
    }
    if (pid <= 0) return false;
    const auto commandLine = readText("/proc/" + std::to_string(pid) + "/cmdline");
    return commandLine && commandLine->find(folder.filename().string()) != std::string::npos &&
           commandLine->find("train") != std::string::npos;
}

} // namespace

RunController::RunController(ProjectStore& store, QObject* parent) : QObject(parent), m_store(store) {
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushMs);
    connect(&m_flush, &QTimer::timeout, this, &RunController::flushPoints);
    m_silence.setSingleShot(true);
    m_silence.setInterval(120000);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (!std::holds_alternative<runstate::Running>(m_state)) return;
        const QString seconds = QString::number(m_silence.interval() / 1000);
        Q_EMIT warned("no word from the worker for " + seconds +
                      " seconds; where it hangs, stop the run and resume it");
    });
    m_follow.setInterval(followMs);
    connect(&m_follow, &QTimer::timeout, this, &RunController::followOrphans);
}

RunController::~RunController() {
    if (!m_worker) return;
    m_worker->disconnect(this);
    apply(StopEvent{});
    m_worker.reset(); // climbs the ladder and waits
    settle(0, false);
}

Result<RunRecord> RunController::start(const Recipe& recipe) {
    if (const auto why = writeRefusal(m_store)) return *why; // before a folder is made
    IMAGO_TRY(program, findWorker());
    IMAGO_TRY(run, prepareRun(m_store, recipe));
    enqueue(run, false);
    return m_current && m_current->id == run.id ? *m_current : run;
}

Result<RunRecord> RunController::resumeRun(RunId id, std::optional<int> epochs) {
    if (const auto why = writeRefusal(m_store)) return *why;
    IMAGO_TRY(program, findWorker());
    IMAGO_TRY(stored, m_store.run(id));
    if (!stored) return failure(ErrorCode::notFound, "the run is no longer in the project");
    const auto waits = [id](const auto& entry) { return entry.first == id; };
    if ((m_worker && m_current && m_current->id == id) || std::any_of(m_queue.begin(), m_queue.end(), waits))
        return failure(ErrorCode::busy, stored->name + " is under way already");
    const auto folder = runFolderOf(m_store, *stored);
    if (isServed(folder))
        return failure(ErrorCode::busy, stored->name + " is being trained by another process");
    if (epochs) {
        IMAGO_TRY(longer, extendRun(m_store, *stored, *epochs));
        stored = longer;
    } else if (stored->status == "done") {
        return failure(ErrorCode::invalidArgument,
                       stored->name + " is done; give it more epochs to train it further");
    }
    IMAGO_TRY(opened, RunFolder::open(folder));
    enqueue(*stored, opened.hasCheckpoint("last"));
    return m_current && m_current->id == id ? *m_current : *stored;
}

void RunController::enqueue(const RunRecord& run, bool resume) {
    m_queue.emplace_back(run.id, resume);
    Q_EMIT runChanged(run.id);
    if (!m_worker) startNext();
}

void RunController::pause() {
    if (!m_worker || !apply(PauseEvent{})) return;
    m_worker->send(PauseCommand{});
    save();
}

void RunController::unpause() {
    if (!m_worker || !apply(ResumeEvent{})) return;
    m_worker->send(ResumeCommand{});
    save();
}

void RunController::stop() {
    if (m_worker && apply(StopEvent{})) m_worker->stop();
}

void RunController::kill() {
    if (!m_worker) return;
    apply(StopEvent{});
    m_worker->kill();
}

void RunController::unqueue(RunId id) {
    const auto place =
        std::find_if(m_queue.begin(), m_queue.end(), [id](const auto& e) { return e.first == id; });
    if (place == m_queue.end()) return;
    m_queue.erase(place);
    auto run = m_store.run(id);
    if (!run) return refuse(run.error());
    if (!*run) return;
    (*run)->status = "stopped";
    (*run)->message = "taken out of the queue before it started";
    if (const auto saved = m_store.saveRun(**run); !saved) refuse(saved.error());
    Q_EMIT runChanged(id);
}

std::vector<RunRecord> RunController::queue() const {
    std::vector<RunRecord> runs;
    for (const auto& [id, resume] : m_queue)
        if (auto run = m_store.run(id); run && *run) runs.push_back(**run);
    return runs;
}

void RunController::adoptOrphans() {
    if (writeRefusal(m_store)) return; // they are another studio's
    const auto runs = m_store.runs();
    if (!runs) return refuse(runs.error());
    for (const RunRecord& run : *runs) {
        if (!isOpen(run) || (m_worker && m_current && m_current->id == run.id)) continue;
        if (std::find(m_orphans.begin(), m_orphans.end(), run.id) == m_orphans.end())
            m_orphans.push_back(run.id);
    }
    followOrphans();
}

void RunController::followOrphans() {
    for (const RunId id : std::exchange(m_orphans, {})) {
        const auto run = m_store.run(id);
        if (!run || !*run || !isOpen(**run)) continue;
        const auto folder = runFolderOf(m_store, **run);
        const bool alive = isServed(folder);
        auto synced = syncRun(m_store, **run, alive);
        if (!synced) {
            RunRecord lost = **run;
            lost.status = "failed";
            lost.message = synced.error().text();
            lost.endedMs = nowMs();
            if (const auto saved = m_store.saveRun(lost); !saved) refuse(saved.error());
        } else if (alive && isOpen(*synced)) {
            m_orphans.push_back(id);
        }
        Q_EMIT runChanged(id);
    }
    if (m_orphans.empty()) {
        m_follow.stop();
    } else {
        m_follow.start();
    }
}

void RunController::startNext() {
    while (!m_worker && !m_queue.empty()) {
        const auto [id, resume] = m_queue.front();
        m_queue.pop_front();
        auto run = m_store.run(id);
        if (!run) {
            refuse(run.error());
        } else if (*run) {
            launch(std::move(**run), resume);
        }
    }
}

void RunController::launch(RunRecord run, bool resume) {
    const auto folder = runFolderOf(m_store, run);
    m_progress.reset();
    m_points.clear();
    m_state = RunState{};
    m_current = std::move(run);
    m_current->message.clear();
    m_current->endedMs = 0;
    if (m_current->startedMs == 0) m_current->startedMs = nowMs();
    apply(StartEvent{});
    save();

    m_worker = std::make_unique<WorkerProcess>();
    connect(m_worker.get(), &WorkerProcess::message, this, &RunController::handle);
    connect(m_worker.get(), &WorkerProcess::exited, this, &RunController::conclude);
    // Queued: a failed start is told while start() is still on the stack.
    connect(
        m_worker.get(), &WorkerProcess::failed, this,
        [this, worker = m_worker.get()](const Error& error) {
            if (m_worker.get() != worker) return;
            apply(ErrorMessage{std::string(toString(error.code)), error.text()});
            if (!worker->isRunning()) conclude(-1, false);
        },
        Qt::QueuedConnection);
    QStringList arguments{"train", "--run", QString::fromStdString(toUtf8(folder))};
    if (resume) arguments << "--resume";
    // findWorker() answered when the run was asked for; a program that went since then is a failed start.
    const auto program = findWorker();
    m_worker->start(program ? *program : std::filesystem::path("imago-worker"), arguments + m_arguments,
                    folder / "log.txt");
}

void RunController::handle(const WorkerMessage& message) {
    m_silence.start();
    apply(message);
    const auto points = metricPoints(message, nowMs());
    m_points.insert(m_points.end(), points.begin(), points.end());
    if (const auto* hello = std::get_if<HelloMessage>(&message)) {
        m_device = QString::fromStdString(hello->device);
        save();
        Q_EMIT stateChanged();
    } else if (const auto* progress = std::get_if<ProgressMessage>(&message)) {
        m_progress = *progress;
        if (!m_points.empty() && !m_flush.isActive()) m_flush.start();
        Q_EMIT progressed(*progress);
    } else if (const auto* epoch = std::get_if<EpochMessage>(&message)) {
        m_current->epochs = epoch->epoch;
        if (const auto value = epoch->metrics.find("val/accuracy");
            value != epoch->metrics.end() && epoch->best)
            m_current->bestValAccuracy = value->second;
        flushPoints();
        save();
        Q_EMIT epochFinished(m_current->id, *epoch);
    } else if (const auto* checkpoint = std::get_if<CheckpointMessage>(&message)) {
        saveCheckpoint(*checkpoint);
    } else if (const auto* sample = std::get_if<SampleMessage>(&message)) {
        Q_EMIT sampled(m_current->id, *sample);
    } else if (const auto* warning = std::get_if<WarningMessage>(&message)) {
        Q_EMIT warned(QString::fromStdString(warning->message));
    } else if (const auto* done = std::get_if<DoneMessage>(&message)) {
        m_current->epochs = std::max<std::int64_t>(m_current->epochs, done->epochs);
        if (done->bestValAccuracy >= 0) m_current->bestValAccuracy = done->bestValAccuracy;
    }
}

bool RunController::apply(const RunEvent& event) {
    auto state = next(m_state, event);
    if (!state) return false;
    const bool changed = *state != m_state;
    m_state = std::move(*state);
    if (m_current && changed) m_current->status = statusWord(m_state);
    if (changed) Q_EMIT stateChanged();
    return true;
}

void RunController::conclude(int code, bool crashed) {
    if (!m_worker) return;
    m_silence.stop();
    const auto folder = runFolderOf(m_store, *m_current);
    ExitEvent exit{code, crashed, false, m_worker->lastLog().toStdString()};
    if (const auto opened = RunFolder::open(folder)) exit.hasCheckpoint = opened->hasCheckpoint("last");
    if (imago::isLive(m_state)) apply(exit);
    m_worker->disconnect(this);
    m_worker.release()->deleteLater(); // this is called from one of its signals
    const RunRecord record = settle(code, crashed);
    Q_EMIT stateChanged();
    Q_EMIT runChanged(record.id);
    Q_EMIT finished(record);
    startNext();
}

RunRecord RunController::settle(int code, bool crashed) {
    flushPoints();
    RunRecord record = *m_current;
    if (auto synced = syncRun(m_store, record, false)) {
        record = std::move(*synced);
    } else {
        refuse(synced.error());
    }
    // What this process saw of the end is more than the folder tells.
    if (const auto* failed = std::get_if<runstate::Failed>(&m_state)) {
        record.status = statusWord(m_state);
        record.message = failed->message;
        if (failed->code.empty() || failed->message.empty())
            record.message = endedEarly(code, crashed, {}).text();
    } else if (std::holds_alternative<runstate::Finished>(m_state)) {
        record.status = statusWord(m_state);
    }
    if (record.endedMs == 0) record.endedMs = nowMs();
    m_current = record;
    save();
    return record;
}

void RunController::save() {
    if (!m_current) return;
    if (const auto saved = m_store.saveRun(*m_current); !saved) return refuse(saved.error());
    Q_EMIT runChanged(m_current->id);
}

void RunController::saveCheckpoint(const CheckpointMessage& checkpoint) {
    ModelRecord model;
    model.run = m_current->id;
    model.kind = checkpoint.kind;
    model.path = m_current->folder + "/" + checkpoint.path;
    model.createdMs = nowMs();
    if (const auto models = m_store.models(m_current->id))
        for (const ModelRecord& known : *models)
            if (known.kind == model.kind && known.path == model.path) model.id = known.id;
    if (const auto saved = m_store.saveModel(model); !saved) refuse(saved.error());
}

void RunController::flushPoints() {
    m_flush.stop();
    if (m_points.empty() || !m_current) return;
    if (const Status added = m_store.addMetrics(m_current->id, std::exchange(m_points, {})); !added)
        refuse(added.error());
}

void RunController::refuse(const Error& error) {
    log::warning("run controller: {}", error.text());
    Q_EMIT warned(QString::fromStdString(error.text()));
}

} // namespace imago
