// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/interrupt.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace imago::cli {

namespace {

constexpr int watched[] = {SIGINT, SIGTERM, SIGHUP};

// A handler may only write to a descriptor, and finds it only in a variable that outlives every object.
int wakeUp[2] = {-1, -1};

void handle(int) {
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeUp[1], &byte, 1);
}

int openPipe() {
    return ::pipe2(wakeUp, O_CLOEXEC | O_NONBLOCK) == 0 ? wakeUp[0] : -1;
}

} // namespace

Interrupt::Interrupt(QObject* parent) : QObject(parent), m_notifier(openPipe(), QSocketNotifier::Read) {
    for (const int signal : watched)
        std::signal(signal, handle);
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        if (const auto read = ::read(wakeUp[0], bytes, sizeof bytes); read > 0)
            Q_EMIT raised(m_count += int(read));
    });
}

Interrupt::~Interrupt() {
    for (const int signal : watched)
        std::signal(signal, SIG_DFL);
    m_notifier.setEnabled(false);
    for (int& end : wakeUp)
        ::close(std::exchange(end, -1));
}

} // namespace imago::cli
