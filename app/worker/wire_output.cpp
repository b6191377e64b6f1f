// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/wire_output.h"

#include "core/base/files.h"
#include "core/base/log.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace imago {
namespace {

bool writeLine(int file, const std::string& line) {
    std::size_t done = 0;
    while (done < line.size()) {
        const ssize_t written = write(file, line.data() + done, line.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        done += static_cast<std::size_t>(written);
    }
    return true;
}

void closeFile(int& file) {
    if (file >= 0) close(file);
    file = -1;
}

} // namespace

WireOutput::WireOutput() {
    std::signal(SIGPIPE, SIG_IGN);
    m_wire = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    dup2(STDERR_FILENO, STDOUT_FILENO);
}

WireOutput::~WireOutput() {
    closeFile(m_wire);
    closeFile(m_events);
}

void WireOutput::keepEvents(const std::filesystem::path& file, bool append) {
    const std::scoped_lock lock(m_mutex);
    closeFile(m_events);
    m_events = open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | (append ? 0 : O_TRUNC), 0644);
    if (m_events < 0) {
        log::error("{} cannot be written: the run's curve will not survive a restart", toUtf8(file));
        return;
    }
    const off_t size = lseek(m_events, 0, SEEK_END);
    char last = '\n';
    if (size > 0 && pread(m_events, &last, 1, size - 1) == 1 && last != '\n') writeLine(m_events, "\n");
}

void WireOutput::send(const WorkerMessage& message) {
    const std::string line = encode(message) + "\n";
    const std::scoped_lock lock(m_mutex);
    if (m_events >= 0 && !writeLine(m_events, line)) {
        log::error("the events file cannot be written any more");
        closeFile(m_events);
    }
    if (m_wire >= 0 && !writeLine(m_wire, line)) closeFile(m_wire);
}

} // namespace imago
