// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/worker_service.h"

#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <chrono>

namespace imago {

namespace {

using Json = nlohmann::json;

Error strangeReply(const ReplyMessage& reply) {
    return failure(ErrorCode::worker,
                   "the worker gave an answer that cannot be read: " + reply.json.substr(0, 200));
}

Result<std::vector<WorkerService::ClassConfidence>> confidences(const ReplyMessage& reply) {
    try {
        std::vector<WorkerService::ClassConfidence> result;
        const Json json = Json::parse(reply.json);
        for (const Json& entry : json.at("classes"))
            result.push_back({QString::fromStdString(entry.at("name").get<std::string>()),
                              entry.at("confidence").get<double>()});
        return result;
    } catch (const Json::exception&) {
        return strangeReply(reply);
    }
}

Result<std::filesystem::path> heatmap(const ReplyMessage& reply) {
    try {
        return fromUtf8(Json::parse(reply.json).at("heatmap").get<std::string>());
    } catch (const Json::exception&) {
        return strangeReply(reply);
    }
}

QString toText(const std::filesystem::path& path) {
    return QString::fromStdString(toUtf8(path));
}

} // namespace

WorkerService::WorkerService(QObject* parent) : QObject(parent) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(std::chrono::minutes(2));
    connect(&m_idle, &QTimer::timeout, this, &WorkerService::dropWorker);
    m_answerTimer.setSingleShot(true);
    m_answerTimer.setInterval(std::chrono::minutes(2));
    connect(&m_answerTimer, &QTimer::timeout, this, [this] {
        if (m_worker) m_worker->kill();
        dropWorker();
        failAll(failure(ErrorCode::worker, "the worker did not answer and was ended; try again"));
    });
}

WorkerService::~WorkerService() {
    // They only read: nothing is lost, and the window closes at once.
    for (WorkerProcess* ending : findChildren<WorkerProcess*>())
        ending->kill();
    if (!m_worker) return;
    m_worker->disconnect(this);
    m_worker->kill();
}

void WorkerService::predict(const std::filesystem::path& runFolder, const std::filesystem::path& image,
                            PredictDone done) {
    const std::string path = toUtf8(image);
    ask(
        runFolder,
        [&](std::int64_t id) {
            return PredictCommand{id, path};
        },
        [done = std::move(done)](Result<ReplyMessage> reply) {
            done(std::move(reply).andThen(confidences));
        });
}

void WorkerService::explain(const std::filesystem::path& runFolder, const std::filesystem::path& image,
                            int classIndex, ExplainDone done) {
    const std::string path = toUtf8(image);
    ask(
        runFolder,
        [&](std::int64_t id) {
            const QString out = m_heatmaps.filePath(QString("heatmap-%1.png").arg(id));
            return ExplainCommand{id, path, classIndex, out.toStdString()};
        },
        [done = std::move(done)](Result<ReplyMessage> reply) { done(std::move(reply).andThen(heatmap)); });
}

void WorkerService::ask(const std::filesystem::path& runFolder,
                        const std::function<StudioCommand(std::int64_t)>& command, ReplyDone done) {
    if (m_worker && m_runFolder != runFolder) {
        dropWorker();
        failAll(failure(ErrorCode::cancelled, "another run was asked"));
    }
    const std::int64_t id = m_nextId++;
    if (!m_worker) {
        if (const Status started = startWorker(runFolder); !started) {
            QMetaObject::invokeMethod(
                this, [done = std::move(done), error = started.error()] { done(error); },
                Qt::QueuedConnection);
            return;
        }
    }
    m_open.emplace(id, std::move(done));
    m_idle.stop();
    if (!m_answerTimer.isActive()) m_answerTimer.start();
    m_worker->send(command(id));
}

Status WorkerService::startWorker(const std::filesystem::path& runFolder) {
    IMAGO_TRY(program, findWorker());
    m_runFolder = runFolder;
    m_worker = std::make_unique<WorkerProcess>();
    connect(m_worker.get(), &WorkerProcess::message, this, &WorkerService::handle);
    // Queued: a failed start is told while start() is still on the stack.
    connect(
        m_worker.get(), &WorkerProcess::failed, this,
        [this, worker = m_worker.get()](const Error& error) {
            if (m_worker.get() != worker) return;
            dropWorker();
            failAll(error);
        },
        Qt::QueuedConnection);
    connect(m_worker.get(), &WorkerProcess::exited, this, [this](int code, bool crashed) {
        const Error error = endedEarly(code, crashed, m_worker->lastLog());
        dropWorker();
        failAll(error);
    });
    m_worker->start(program, QStringList{"serve", "--run", toText(runFolder)} + m_arguments);
    return {};
}

void WorkerService::handle(const WorkerMessage& message) {
    if (const auto* error = std::get_if<ErrorMessage>(&message)) {
        dropWorker();
        failAll(failure(errorCodeFromString(error->code), error->message));
        return;
    }
    const auto* reply = std::get_if<ReplyMessage>(&message);
    if (!reply) return;
    const auto found = m_open.find(reply->id);
    if (found == m_open.end()) return;
    const ReplyDone done = std::move(found->second);
    m_open.erase(found);
    if (m_open.empty()) {
        m_answerTimer.stop();
        m_idle.start();
    } else {
        m_answerTimer.start();
    }
    if (reply->error.empty()) {
        done(*reply);
    } else {
        done(failure(ErrorCode::unreadable, reply->error));
    }
}

void WorkerService::dropWorker() {
    m_idle.stop();
    m_answerTimer.stop();
    if (!m_worker) return;
    WorkerProcess* old = m_worker.release();
    old->disconnect(this);
    if (!old->isRunning()) {
        old->deleteLater();
        return;
    }
    old->setParent(this); // ends with this object at the latest
    connect(old, &WorkerProcess::exited, old, &QObject::deleteLater);
    old->closeInput();
}

void WorkerService::failAll(const Error& error) {
    const auto open = std::exchange(m_open, {});
    for (const auto& [id, done] : open)
        done(error);
}

ExportRunner::ExportRunner(QObject* parent) : QObject(parent) {
    connect(&m_task, &WorkerTask::progressed, this, &ExportRunner::progressed);
    connect(&m_task, &WorkerTask::finished, this, &ExportRunner::finished);
}

void ExportRunner::start(const std::filesystem::path& runFolder, const QStringList& formats,
                         const std::filesystem::path& out) {
    m_task.start({"export", "--run", toText(runFolder), "--format", formats.join(','), "--out", toText(out)});
}

} // namespace imago
