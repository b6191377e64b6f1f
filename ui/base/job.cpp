// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/job.h"

#include <chrono>

namespace imago::ui {

Job::~Job() {
    ++m_ticket;
    for (auto& t : m_threads)
        t.thread.request_stop();
    m_threads.clear();
}

void Job::cancel() {
    if (!m_threads.empty()) m_threads.back().thread.request_stop();
}

quint64 Job::begin() {
    for (auto& t : m_threads)
        t.thread.request_stop();
    // Joining a thread whose work is over is immediate; one that still works is left to the destructor.
    std::erase_if(m_threads, [](const Thread& t) { return t.over->load(); });
    m_running = true;
    return ++m_ticket;
}

ProgressSink Job::throttledSink(quint64 ticket) {
    using Clock = std::chrono::steady_clock;
    auto last = std::make_shared<std::atomic<Clock::rep>>(0);
    QPointer<Job> self(this);
    return [this, self, ticket, last](const Progress& progress) {
        const auto now = Clock::now().time_since_epoch();
        const auto since = now - Clock::duration(last->load());
        if (since < std::chrono::milliseconds(100) && progress.done != progress.total) return;
        last->store(now.count());
        QMetaObject::invokeMethod(
            this,
            [self, ticket, progress] {
                if (self && self->m_ticket == ticket && self->m_running) Q_EMIT self->progressed(progress);
            },
            Qt::QueuedConnection);
    };
}

} // namespace imago::ui
