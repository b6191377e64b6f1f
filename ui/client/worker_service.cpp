// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/worker_service.h"

#include "core/base/files.h"
#include "core/geometry/geometry_text.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <limits>

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

/// nlohmann::json reads a number that is not finite as null.
double numberOf(const Json& json) {
    return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}

Result<ExplainAnswer> explanation(const ReplyMessage& reply) {
    try {
        const Json json = Json::parse(reply.json);
        ExplainAnswer answer;
        answer.heatmap = fromUtf8(json.at("heatmap").get<std::string>());
        answer.classIndex = json.at("class").get<int>();
        answer.confidence = json.at("confidence").get<double>();
        for (const Json& logit : json.at("logits"))
            answer.logits.push_back(numberOf(logit));
        answer.layers = json.at("layers").get<std::vector<std::string>>();
        answer.methods = json.at("methods").get<std::vector<std::string>>();
        if (json.contains("similarity")) answer.similarity = json.at("similarity").get<double>();
        if (json.contains("randomHeatmap"))
            answer.randomHeatmap = fromUtf8(json.at("randomHeatmap").get<std::string>());
        return answer;
    } catch (const Json::exception&) {
        return strangeReply(reply);
    }
}

Result<std::vector<float>> features(const ReplyMessage& reply) {
    try {
        const Json json = Json::parse(reply.json);
        auto values = json.at("features").get<std::vector<float>>();
        if (values.empty()) return strangeReply(reply);
        return values;
    } catch (const Json::exception&) {
        return strangeReply(reply);
    }
}

Result<std::vector<Proposal>> detections(const ReplyMessage& reply) {
    try {
        std::vector<Proposal> found;
        const Json json = Json::parse(reply.json);
        for (const Json& entry : json.at("detections")) {
            const Box box{entry.at("x").get<double>(), entry.at("y").get<double>(),
                          entry.at("width").get<double>(), entry.at("height").get<double>()};
            const double confidence = entry.at("confidence").get<double>();
            if (!geometryProblem(box).empty() || !(confidence >= 0 && confidence <= 1))
                return strangeReply(reply);
            found.push_back({box, entry.at("class").get<std::string>(), confidence});
        }
        return found;
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
                            const ExplainRequest& request, ExplainDone done) {
    const std::string path = toUtf8(image);
    ask(
        runFolder,
        [&](std::int64_t id) {
            const QString out = m_heatmaps.filePath(QString("heatmap-%1.png").arg(id));
            return ExplainCommand{id,
                                  path,
                                  request.classIndex,
                                  out.toStdString(),
                                  request.method,
                                  request.layer,
                                  request.randomised};
        },
        [done = std::move(done)](Result<ReplyMessage> reply) {
            done(std::move(reply).andThen(explanation));
        });
}

void WorkerService::embed(const std::filesystem::path& runFolder, const std::filesystem::path& image,
                          std::optional<Box> part, EmbedDone done) {
    const std::string path = toUtf8(image);
    ask(
        runFolder,
        [&](std::int64_t id) {
            const Box box = part.value_or(Box{});
            return EmbedCommand{id, path, box.x, box.y, box.width, box.height};
        },
        [done = std::move(done)](Result<ReplyMessage> reply) { done(std::move(reply).andThen(features)); });
}

void WorkerService::detect(const std::filesystem::path& image, double minScore, DetectDone done) {
    const std::string path = toUtf8(image);
    ask(
        std::nullopt,
        [&](std::int64_t id) {
            DetectCommand command;
            command.id = id;
            command.image = path;
            command.minScore = minScore;
            return command;
        },
        [done = std::move(done)](Result<ReplyMessage> reply) { done(std::move(reply).andThen(detections)); });
}

void WorkerService::ask(const std::optional<std::filesystem::path>& runFolder, const MakeCommand& command,
                        ReplyDone done) {
    if (m_worker && runFolder && m_runFolder != *runFolder) changeRun(*runFolder);
    const std::int64_t id = m_nextId++;
    if (!m_worker) {
        if (const Status started = startWorker(runFolder.value_or(std::filesystem::path())); !started)
            return failLater(std::move(done), started.error());
    }
    const auto [question, added] = m_open.emplace(id, Question{command(id), std::move(done), !runFolder});
    wait();
    m_worker->send(question->second.command);
}

void WorkerService::changeRun(const std::filesystem::path& runFolder) {
    dropWorker();
    auto open = std::exchange(m_open, {});
    const Status started = startWorker(runFolder);
    for (auto& [id, question] : open) {
        if (!question.ofAnyRun) {
            failLater(std::move(question.done), failure(ErrorCode::cancelled, "another run was asked"));
        } else if (!started) {
            failLater(std::move(question.done), started.error());
        } else {
            m_worker->send(question.command);
            m_open.emplace(id, std::move(question));
        }
    }
}

void WorkerService::failLater(ReplyDone done, const Error& error) {
    QMetaObject::invokeMethod(
        this, [done = std::move(done), error] { done(error); }, Qt::QueuedConnection);
}

void WorkerService::wait() {
    m_idle.stop();
    if (!m_answerTimer.isActive()) m_answerTimer.start();
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
    QStringList words{"serve"};
    if (!runFolder.empty()) words << "--run" << toText(runFolder);
    m_worker->start(program, words + m_arguments);
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
    const ReplyDone done = std::move(found->second.done);
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
    for (const auto& [id, question] : open)
        question.done(error);
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
