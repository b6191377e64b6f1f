// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/studio_input.h"

#include "core/base/log.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <unistd.h>

namespace imago {
namespace {

std::atomic<bool> signalled{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler sets it");

} // namespace

StudioInput::StudioInput(Options options) : m_options(std::move(options)) {
    if (pipe2(m_quit, O_CLOEXEC) != 0) log::error("no pipe to end the reading of commands");
    m_thread = std::thread([this] { read(); });
}

StudioInput::~StudioInput() {
    if (m_quit[1] >= 0) close(m_quit[1]);
    m_thread.join();
    if (m_quit[0] >= 0) close(m_quit[0]);
}

void StudioInput::stopOnSignals() {
    struct sigaction action {};
    action.sa_handler = [](int) { signalled = true; };
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

train::Control::Wish StudioInput::wish() {
    if (m_stop || signalled) return Wish::stop;
    return m_pause ? Wish::pause : Wish::go;
}

bool StudioInput::next(StudioCommand& command) {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_ended || !m_commands.empty(); });
    if (m_commands.empty()) return false;
    command = std::move(m_commands.front());
    m_commands.pop_front();
    return true;
}

void StudioInput::read() {
    LineBuffer lines;
    std::array<char, 65536> bytes;
    pollfd watched[2] = {{STDIN_FILENO, POLLIN, 0}, {m_quit[0], POLLIN, 0}};
    for (;;) {
        if (poll(watched, 2, -1) < 0 && errno != EINTR) break;
        if (watched[1].revents != 0) return;
        if (watched[0].revents == 0) continue;
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (count <= 0) break;
        for (const std::string& line : lines.feed({bytes.data(), static_cast<std::size_t>(count)})) {
            const auto command = decodeCommand(line);
            if (command)
                take(*command);
            else
                log::warning("a line on standard input is ignored: {}", command.error().text());
        }
    }
    if (m_options.stopAtEnd) stop();
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
    m_wake.notify_all();
}

void StudioInput::take(const StudioCommand& command) {
    if (std::holds_alternative<PauseCommand>(command)) {
        m_pause = true;
        return;
    }
    if (std::holds_alternative<ResumeCommand>(command)) {
        m_pause = false;
        return;
    }
    if (std::holds_alternative<StopCommand>(command)) stop();
    const std::scoped_lock lock(m_mutex);
    m_commands.push_back(command);
    m_wake.notify_all();
}

void StudioInput::stop() {
    m_stop = true;
    if (m_options.onStop) m_options.onStop();
}

} // namespace imago
