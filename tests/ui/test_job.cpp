// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/job.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace imago;
using imago::ui::Job;

namespace {

/// A gate that work waits at until the test opens it, or until it is asked to stop.
struct Gate {
    std::mutex mutex;
    std::condition_variable_any wake;
    bool open = false;
    /// False when stopped.
    bool pass(std::stop_token stop) {
        std::unique_lock lock(mutex);
        return wake.wait(lock, stop, [this] { return open; });
    }
    void release() {
        const std::lock_guard lock(mutex);
        open = true;
        wake.notify_all();
    }
};

} // namespace

class TestJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theResultComesOnTheSlotsThread() {
        Job job;
        int value = 0;
        QThread* worker = nullptr;
        QThread* receiver = nullptr;
        QSignalSpy finished(&job, &Job::finished);
        job.start<int>(
            [&](std::stop_token, const ProgressSink&) -> Result<int> {
                worker = QThread::currentThread();
                return 42;
            },
            [&](Result<int> result) {
                receiver = QThread::currentThread();
                value = *result;
            });
        QVERIFY(job.isRunning());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(value, 42);
        QCOMPARE(receiver, QThread::currentThread());
        QVERIFY(worker != receiver);
        QVERIFY(!job.isRunning());
    }

    void aNewerStartDropsTheOlderResult() {
        Job job;
        Gate gate;
        QList<int> results;
        const auto take = [&](Result<int> result) { results << (result ? *result : -1); };
        job.start<int>(
            [&](std::stop_token stop, const ProgressSink&) -> Result<int> {
                gate.pass(stop); // asked to stop by the newer start
                return 1;
            },
            take);
        job.start<int>([](std::stop_token, const ProgressSink&) -> Result<int> { return 2; }, take);
        QTRY_COMPARE(results, QList<int>{2});
        gate.release();
        QTest::qWait(50);
        QCOMPARE(results, QList<int>{2});
    }

    void startDoesNotWaitForStubbornWork() {
        Job job;
        Gate gate;
        std::atomic<bool> ended{false};
        QList<int> results;
        job.start<int>(
            [&](std::stop_token, const ProgressSink&) -> Result<int> {
                gate.pass({}); // ignores the request to stop
                ended = true;
                return 1;
            },
            [&](Result<int>) { results << 1; });
        job.start<int>([](std::stop_token, const ProgressSink&) -> Result<int> { return 2; },
                       [&](Result<int>) { results << 2; });
        QTRY_COMPARE(results, QList<int>{2});
        QVERIFY(!ended);
        gate.release();
        QTRY_VERIFY(ended.load());
        QCOMPARE(results, QList<int>{2});
    }

    void theDestructorStopsAndWaits() {
        std::atomic<bool> ended{false};
        bool called = false;
        {
            Job job;
            job.start<int>(
                [&](std::stop_token stop, const ProgressSink&) -> Result<int> {
                    Gate never;
                    never.pass(stop);
                    QThread::msleep(30);
                    ended = true;
                    return 1;
                },
                [&](Result<int>) { called = true; });
        }
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void cancelledWorkStillAnswers() {
        Job job;
        std::optional<ErrorCode> code;
        job.start<int>(
            [](std::stop_token stop, const ProgressSink&) -> Result<int> {
                Gate never;
                never.pass(stop);
                return failure(ErrorCode::cancelled, "stopped");
            },
            [&](Result<int> result) { code = result.error().code; });
        job.cancel();
        QTRY_VERIFY(code.has_value());
        QVERIFY(*code == ErrorCode::cancelled);
    }

    void exceptionsBecomeErrors() {
        Job job;
        std::optional<Error> error;
        job.start<int>([](std::stop_token,
                          const ProgressSink&) -> Result<int> { throw std::runtime_error("burst pipe"); },
                       [&](Result<int> result) { error = result.error(); });
        QTRY_VERIFY(error.has_value());
        QVERIFY(error->code == ErrorCode::internal);
        QVERIFY(error->message.find("burst pipe") != std::string::npos);
    }

    void progressIsThinnedAndTheLastOneComes() {
        Job job;
        QList<qint64> seen;
        QObject::connect(&job, &Job::progressed, &job, [&](const Progress& p) { seen << p.done; });
        QSignalSpy finished(&job, &Job::finished);
        job.start<int>(
            [](std::stop_token, const ProgressSink& progress) -> Result<int> {
                for (int i = 1; i <= 10000; ++i)
                    report(progress, i, 10000, "counting");
                return 1;
            },
            [](Result<int>) {});
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(seen.size() < 1000);
        QCOMPARE(seen.back(), 10000);
    }

    void aJobMayStartAnotherFromItsEnd() {
        Job job;
        QList<int> results;
        job.start<int>([](std::stop_token, const ProgressSink&) -> Result<int> { return 1; },
                       [&](Result<int> first) {
                           results << *first;
                           job.start<int>(
                               [](std::stop_token, const ProgressSink&) -> Result<int> { return 2; },
                               [&](Result<int> second) { results << *second; });
                       });
        QTRY_COMPARE(results, (QList<int>{1, 2}));
        QVERIFY(!job.isRunning());
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "test_job.moc"
