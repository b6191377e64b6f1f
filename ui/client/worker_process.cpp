// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/worker_process.h"

#include "core/base/files.h"
#include "ui/client/worker_memory.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <nlohmann/json.hpp>
#include <sys/types.h>

#include <csignal>
#include <unistd.h>

namespace imago {

namespace {

constexpr qsizetype keptLogBytes = 4096;
constexpr int killAfterTerminateMs = 2000;

bool isProgram(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

/// The "type" of a line that decodeWorker refused; empty where the line is no message at all.
std::string typeOf(const std::string& line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) return {};
    const auto type = json.find("type");
    return type != json.end() && type->is_string() ? type->get<std::string>() : std::string();
}

QString toText(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

Result<std::filesystem::path> findWorker() {
    namespace fs = std::filesystem;
    if (const QByteArray chosen = qgetenv("IMAGO_WORKER_PROGRAM"); !chosen.isEmpty()) {
        if (const fs::path path = fromUtf8(chosen.toStdString()); isProgram(path)) return path;
        return failure(ErrorCode::notFound, "IMAGO_WORKER_PROGRAM names " + chosen.toStdString() +
                                                ", which is no program; correct or unset it");
    }
    std::vector<fs::path> tried;
    std::error_code error;
    if (const fs::path self = fs::read_symlink("/proc/self/exe", error); !error) {
        const fs::path bin = self.parent_path();
        tried = {bin / "imago-worker", bin.parent_path() / "libexec" / "imago" / "imago-worker"};
        for (const fs::path& path : tried)
            if (isProgram(path)) return path;
    }
    if (const QString found = QStandardPaths::findExecutable("imago-worker"); !found.isEmpty())
        return fromUtf8(found.toStdString());
    std::string places;
    for (const fs::path& path : tried)
        places += toUtf8(path) + ", ";
    return failure(ErrorCode::notFound, "imago-worker, the program that trains, was not found in " + places +
                                            "nor in PATH; install it or name it in IMAGO_WORKER_PROGRAM");
}

WorkerProcess::WorkerProcess(QObject* parent) : QObject(parent) {
    m_helloTimer.setSingleShot(true);
    m_helloTimer.setInterval(60000);
    m_stopTimer.setSingleShot(true);
    m_endTimer.setSingleShot(true);
    connect(&m_helloTimer, &QTimer::timeout, this, [this] {
        const QString seconds = QString::number(m_helloTimer.interval() / 1000.0);
        fail(failure(ErrorCode::worker, "the worker did not report within " + seconds.toStdString() +
                                            " seconds and was ended; look at its log and try again"));
        kill();
    });
    connect(&m_stopTimer, &QTimer::timeout, this, [this] {
        if (m_terminating) {
            kill();
            return;
        }
        m_terminating = true;
        signalGroup(SIGTERM);
        m_stopTimer.start(killAfterTerminateMs);
    });
    connect(&m_endTimer, &QTimer::timeout, this, &WorkerProcess::kill);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WorkerProcess::readLines);
    connect(&m_process, &QProcess::readyReadStandardError, this, &WorkerProcess::readLog);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) return;
        fail(failure(ErrorCode::worker,
                     "the worker program " + m_process.program().toStdString() +
                         " could not be started: " + m_process.errorString().toStdString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        m_helloTimer.stop();
        m_stopTimer.stop();
        m_endTimer.stop();
        readLines();
        readLog();
        signalGroup(SIGKILL); // what the worker has started must not outlive it
        m_pid = 0;
        Q_EMIT exited(code, status == QProcess::CrashExit);
    });
}

WorkerProcess::~WorkerProcess() {
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        if (m_greeted) {
            send(StopCommand{});
            m_process.waitForBytesWritten(100);
            m_process.closeWriteChannel();
        } else {
            signalGroup(SIGTERM);
        }
        const int steps[] = {m_greeted ? 10000 : 2000, killAfterTerminateMs};
        const int signals[] = {SIGTERM, SIGKILL};
        for (int i = 0; i < 2 && !m_process.waitForFinished(steps[i]); ++i)
            signalGroup(signals[i]);
        m_process.waitForFinished(1000);
        readLog();
    }
}

void WorkerProcess::start(const std::filesystem::path& program, const QStringList& arguments,
                          const std::filesystem::path& logFile) {
    m_logFile = logFile;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("OMP_WAIT_POLICY", "PASSIVE");
    environment.insert("OPENBLAS_NUM_THREADS", "1");
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([limit = workerMemoryLimit()] {
        ::setpgid(0, 0);
        limitMemory(limit);
    });
    m_process.start(toText(toUtf8(program)), arguments);
    m_pid = m_process.processId();
    if (isRunning() && m_helloTimer.interval() > 0) m_helloTimer.start();
}

void WorkerProcess::send(const StudioCommand& command) {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.write(QByteArray::fromStdString(encode(command)) + '\n');
}

void WorkerProcess::stop(int graceMs) {
    if (!isRunning()) return;
    send(StopCommand{});
    m_terminating = false;
    m_stopTimer.start(graceMs);
}

void WorkerProcess::closeInput() {
    if (!isRunning()) return;
    m_process.closeWriteChannel();
    m_terminating = false;
    m_stopTimer.start(m_endTimeoutMs);
}

void WorkerProcess::kill() {
    signalGroup(SIGKILL);
    m_process.kill();
}

bool WorkerProcess::isRunning() const {
    return m_process.state() != QProcess::NotRunning;
}

qint64 WorkerProcess::pid() const {
    return m_process.processId();
}

QString WorkerProcess::lastLog() const {
    return QString::fromUtf8(m_log).trimmed();
}

void WorkerProcess::setHelloTimeout(int ms) {
    m_helloTimer.setInterval(ms);
}

void WorkerProcess::setEndTimeout(int ms) {
    m_endTimeoutMs = ms;
}

void WorkerProcess::readLines() {
    const QByteArray bytes = m_process.readAllStandardOutput();
    if (bytes.isEmpty()) return;
    for (const std::string& line :
         m_lines.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())})) {
        if (m_failed) return;
        take(line);
    }
}

void WorkerProcess::take(const std::string& line) {
    auto decoded = decodeWorker(line);
    if (!decoded) {
        const std::string type = typeOf(line);
        if (type == "hello") {
            fail(failure(ErrorCode::worker, "imago-worker does not fit this program: " +
                                                decoded.error().text() + "; install both from one version"));
            kill();
        } else if (decoded.error().code != ErrorCode::unsupported || type.empty()) {
            complain(toText(line.substr(0, 200)));
        }
        return;
    }
    if (std::holds_alternative<HelloMessage>(*decoded)) {
        m_greeted = true;
        m_helloTimer.stop();
    } else if (!m_greeted && !std::holds_alternative<ErrorMessage>(*decoded)) {
        fail(failure(ErrorCode::worker,
                     "the worker did not greet before it spoke; install imago and imago-worker from "
                     "one version"));
        kill();
        return;
    }
    if (std::holds_alternative<DoneMessage>(*decoded)) m_endTimer.start(m_endTimeoutMs);
    Q_EMIT message(*decoded);
}

void WorkerProcess::complain(const QString& text) {
    if (m_garbage++ > 0) return;
    Q_EMIT message(WarningMessage{
        "garbage",
        "the worker wrote a line that is no message and was skipped: \"" + text.toStdString() + "\""});
}

void WorkerProcess::fail(const Error& error) {
    if (m_failed) return;
    m_failed = true;
    m_helloTimer.stop();
    Q_EMIT failed(error);
}

void WorkerProcess::readLog() {
    const QByteArray bytes = m_process.readAllStandardError();
    if (bytes.isEmpty()) return;
    m_log = (m_log + bytes).right(keptLogBytes);
    if (m_logFile.empty()) return;
    QFile file(toText(toUtf8(m_logFile)));
    if (file.open(QIODevice::Append)) file.write(bytes);
}

void WorkerProcess::signalGroup(int signal) {
    if (m_pid <= 0) return;
    // A child that was just forked may not lead its group yet.
    if (::kill(-static_cast<pid_t>(m_pid), signal) != 0 && isRunning())
        ::kill(static_cast<pid_t>(m_pid), signal);
}

} // namespace imago
