// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>

#include <cstdio>
#include <unistd.h>

namespace imago::cli {

namespace {

using namespace std::chrono_literals;

/// At most so many characters as the terminal shows in one line: a wrapped line cannot be rewritten.
std::string fitted(std::string_view text) {
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2) return std::string(text);
    std::size_t characters = 0, end = 0;
    for (; end < text.size(); ++end) {
        const bool starts = (static_cast<unsigned char>(text[end]) & 0xc0) != 0x80;
        if (starts && ++characters >= size.ws_col) break;
    }
    return std::string(text.substr(0, end));
}

} // namespace

Terminal::Terminal() : m_isTty(::isatty(STDERR_FILENO) == 1), m_last(std::chrono::steady_clock::now() - 1h) {}

Terminal::~Terminal() {
    clear();
}

void Terminal::note(std::string_view text) {
    const std::lock_guard lock(m_mutex);
    clearLocked();
    fmt::print(stderr, "{}\n", text);
}

void Terminal::progress(std::string_view text) {
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (now - m_last < (m_isTty ? 100ms : 2000ms)) return;
    m_last = now;
    if (m_isTty) {
        fmt::print(stderr, "\r{}\x1b[K", fitted(text));
        std::fflush(stderr);
        m_hasLine = true;
    } else {
        fmt::print(stderr, "{}\n", text);
    }
}

ProgressSink Terminal::sink() {
    return [this](const Progress& p) {
        progress(p.total > 0 ? fmt::format("{} {}/{}", p.stage, p.done, p.total)
                             : fmt::format("{} {}", p.stage, p.done));
    };
}

void Terminal::clear() {
    const std::lock_guard lock(m_mutex);
    clearLocked();
}

void Terminal::clearLocked() {
    if (!m_hasLine) return;
    fmt::print(stderr, "\r\x1b[K");
    std::fflush(stderr);
    m_hasLine = false;
}

} // namespace imago::cli
