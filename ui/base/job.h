// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <new>
#include <stop_token>
#include <thread>
#include <vector>

namespace imago::ui {

/// A slot for background work: one result at a time, a newer start asks the older to stop and drops its
/// result. `work` runs on its own thread and must not touch widgets; `done` runs on the slot's thread, and
/// only while the slot lives. The destructor asks all work to stop and waits for it; start() and cancel() do
/// not wait.
class Job : public QObject {
    Q_OBJECT
public:
    template <class T> using Work = std::function<Result<T>(std::stop_token, const ProgressSink&)>;

    explicit Job(QObject* parent = nullptr) : QObject(parent) {}
    ~Job() override;

    template <class T>
    void start(std::function<Result<T>(std::stop_token, const ProgressSink&)> work,
               std::function<void(Result<T>)> done) {
        const auto ticket = begin();
        auto over = std::make_shared<std::atomic<bool>>(false);
        const ProgressSink sink = throttledSink(ticket);
        QPointer<Job> self(this);
        std::jthread thread([=, this, work = std::move(work)](std::stop_token stop) {
            auto result = std::make_shared<Result<T>>(guarded<T>(work, stop, sink));
            QMetaObject::invokeMethod(
                this,
                [=] {
                    if (!self || self->m_ticket != ticket) return;
                    self->m_running = false;
                    done(std::move(*result));
                    if (self && self->m_ticket == ticket) Q_EMIT self->finished();
                },
                Qt::QueuedConnection);
            over->store(true);
        });
        m_threads.push_back({std::move(thread), std::move(over)});
        Q_EMIT started();
    }
    /// The work is asked to end; `done` still comes, with Error{cancelled} where the work obeys.
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void started();
    void progressed(const imago::Progress& progress); ///< at most ten a second, and the last of each stage
    void finished();

private:
    struct Thread {
        std::jthread thread;
        std::shared_ptr<std::atomic<bool>> over;
    };

    template <class T>
    static Result<T> guarded(const Work<T>& work, std::stop_token stop, const ProgressSink& sink) {
        // No exception leaves a thread function; Result is the only way out.
        try {
            return work(stop, sink);
        } catch (const std::bad_alloc&) {
            return failure(ErrorCode::outOfMemory,
                           "not enough memory for this; close other programs and try again");
        } catch (const std::exception& e) {
            return failure(ErrorCode::internal, e.what());
        }
    }
    quint64 begin();
    ProgressSink throttledSink(quint64 ticket);

    std::vector<Thread> m_threads; ///< the newest last; older ones are on their way out
    quint64 m_ticket = 0;
    bool m_running = false;
};

} // namespace imago::ui
