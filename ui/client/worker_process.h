// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/wire.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <filesystem>
#include <memory>

namespace imago {

/// Where imago-worker is: IMAGO_WORKER_PROGRAM, else beside this program, else ../libexec/imago, else PATH.
/// Errors: notFound, with the places that were tried.
Result<std::filesystem::path> findWorker();

/// One worker process and its wire. Lines are decoded as they come; unknown message types are skipped;
/// garbage is counted and reported once as a warning ("garbage"); the process's standard error goes to a log
/// file and its last lines are kept. The environment gets OMP_WAIT_POLICY=PASSIVE and OPENBLAS_NUM_THREADS=1.
/// The worker is a process group of its own: Ctrl-C in a terminal reaches the studio alone, which then climbs
/// the ladder of stop().
class WorkerProcess : public QObject {
    Q_OBJECT
public:
    explicit WorkerProcess(QObject* parent = nullptr);
    ~WorkerProcess() override; ///< closes standard input, then as stop(), and waits for the end

    /// `logFile`: appended to; empty = not kept. Emits failed() where the program cannot be started. Once an
    /// object.
    void start(const std::filesystem::path& program, const QStringList& arguments,
               const std::filesystem::path& logFile = {});
    void send(const StudioCommand& command);
    /// The ladder: stop message; after `graceMs` terminate, after 2 s more kill.
    void stop(int graceMs = 10000);
    /// No more commands: a serving worker ends by itself; one that does not is stopped as by stop().
    void closeInput();
    void kill();
    bool isRunning() const;
    qint64 pid() const;
    QString lastLog() const; ///< the last lines of standard error, at most 4 KiB

    /// No hello within this time: killed, failed() says so. 0 = never. Default 60 s.
    void setHelloTimeout(int ms);
    /// How long the process may live on after done, or after closeInput(). Default 10 s.
    void setEndTimeout(int ms);

Q_SIGNALS:
    void message(const imago::WorkerMessage& message);
    /// The conversation cannot go on: not started, wrong protocol, no hello. exited() follows where a process
    /// was there.
    void failed(const imago::Error& error);
    void exited(int code, bool crashed);

private:
    void readLines();
    void readLog();
    void take(const std::string& line);
    void complain(const QString& text);
    void fail(const Error& error);
    void signalGroup(int signal);

    QProcess m_process;
    LineBuffer m_lines;
    QTimer m_helloTimer, m_stopTimer, m_endTimer;
    std::filesystem::path m_logFile;
    QByteArray m_log;
    qint64 m_pid = 0;
    bool m_greeted = false, m_failed = false, m_terminating = false;
    int m_endTimeoutMs = 10000;
    int m_garbage = 0;
};

} // namespace imago

Q_DECLARE_METATYPE(imago::WorkerMessage)
