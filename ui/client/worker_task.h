// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/worker_process.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <optional>

namespace imago {

/// One worker command that runs to its end and may answer with one reply (id 0): evaluate, export.
class WorkerTask : public QObject {
    Q_OBJECT
public:
    explicit WorkerTask(QObject* parent = nullptr) : QObject(parent) {}
    ~WorkerTask() override; ///< kills the worker

    /// Does nothing while a command runs.
    void start(const QStringList& arguments, const std::filesystem::path& logFile = {});
    void cancel();
    bool isRunning() const { return m_worker != nullptr; }

Q_SIGNALS:
    void progressed(const imago::ProgressMessage& progress);
    void warned(const QString& text);
    /// Once a start: the reply's JSON (empty where the command has none) after done, or after an exit with
    /// status 0 where there was a reply; else why there is none.
    /// Errors: worker, cancelled, or what the worker reported.
    void finished(const imago::Result<QString>& reply);

private:
    void handle(const WorkerMessage& message);
    void end(std::optional<Error> error);

    std::unique_ptr<WorkerProcess> m_worker;
    QString m_reply;
    std::optional<Error> m_error;
    bool m_done = false, m_cancelled = false;
};

/// The error of a worker that ended without done: its exit and the last line of its log.
Error endedEarly(int code, bool crashed, const QString& lastLog);
/// The code that an ErrorMessage names; worker where it is none of ours.
ErrorCode errorCodeFromString(const std::string& word);

} // namespace imago
