// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/worker_task.h"

namespace imago {

Error endedEarly(int code, bool crashed, const QString& lastLog) {
    const QString last = lastLog.section('\n', -1).trimmed();
    std::string text =
        crashed ? "the worker crashed" : "the worker ended early with status " + std::to_string(code);
    if (!last.isEmpty()) text += "; its last words were: " + last.toStdString();
    return failure(ErrorCode::worker, std::move(text));
}

ErrorCode errorCodeFromString(const std::string& word) {
    for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i)
        if (const auto code = static_cast<ErrorCode>(i); toString(code) == word) return code;
    return ErrorCode::worker;
}

WorkerTask::~WorkerTask() {
    if (!m_worker) return;
    m_worker->disconnect(this);
    m_worker->kill(); // what it writes is put in place at its end only
}

void WorkerTask::start(const QStringList& arguments, const std::filesystem::path& logFile) {
    if (m_worker) return;
    m_reply.clear();
    m_error.reset();
    m_done = m_cancelled = false;
    m_worker = std::make_unique<WorkerProcess>();
    connect(m_worker.get(), &WorkerProcess::message, this, &WorkerTask::handle);
    connect(m_worker.get(), &WorkerProcess::failed, this, [this](const Error& error) {
        m_error = error;
        const auto endUnlessRunning = [this] {
            if (m_worker && !m_worker->isRunning()) end(m_error);
        };
        QMetaObject::invokeMethod(this, endUnlessRunning, Qt::QueuedConnection);
    });
    connect(m_worker.get(), &WorkerProcess::exited, this, [this](int code, bool crashed) {
        if (m_cancelled) m_error = failure(ErrorCode::cancelled, "cancelled");
        // A command whose reply is all it has to say may end without done.
        const bool answered = m_done || (!m_reply.isEmpty() && code == 0 && !crashed);
        if (!m_error && !answered) m_error = endedEarly(code, crashed, m_worker->lastLog());
        end(m_error);
    });
    const auto program = findWorker();
    if (!program) {
        QMetaObject::invokeMethod(
            this, [this, error = program.error()] { end(error); }, Qt::QueuedConnection);
        return;
    }
    m_worker->start(*program, arguments, logFile);
}

void WorkerTask::cancel() {
    if (!m_worker) return;
    m_cancelled = true;
    m_worker->stop(3000);
}

void WorkerTask::handle(const WorkerMessage& message) {
    if (const auto* progress = std::get_if<ProgressMessage>(&message)) Q_EMIT progressed(*progress);
    if (const auto* warning = std::get_if<WarningMessage>(&message))
        Q_EMIT warned(QString::fromStdString(warning->message));
    if (const auto* error = std::get_if<ErrorMessage>(&message))
        m_error = failure(errorCodeFromString(error->code), error->message);
    if (std::holds_alternative<DoneMessage>(message)) m_done = true;
    if (const auto* reply = std::get_if<ReplyMessage>(&message)) {
        m_reply = QString::fromStdString(reply->json);
        if (!reply->error.empty()) m_error = failure(ErrorCode::worker, reply->error);
    }
}

void WorkerTask::end(std::optional<Error> error) {
    if (!m_worker) return;
    m_worker->disconnect(this);
    m_worker.release()->deleteLater(); // this may be called from one of its signals
    if (error) {
        Q_EMIT finished(Result<QString>(std::move(*error)));
    } else {
        Q_EMIT finished(Result<QString>(m_reply));
    }
}

} // namespace imago
