// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/memory.h"
#include "tests/support/fixtures.h"
#include "ui/client/worker_memory.h"
#include "ui/client/worker_process.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

namespace imago {

using test::TempFolder;

class TestWorkerProcess : public QObject {
    Q_OBJECT

    /// What came of a worker that played `script` to its end.
    struct Played {
        std::vector<WorkerMessage> messages;
        std::vector<Error> failures;
        int code = -1;
        bool crashed = false;
        QString log;
        template <class M> int count() const {
            int n = 0;
            for (const auto& message : messages)
                n += std::holds_alternative<M>(message);
            return n;
        }
    };

    static void watch(WorkerProcess& worker, Played& played) {
        connect(&worker, &WorkerProcess::message,
                [&played](const WorkerMessage& m) { played.messages.push_back(m); });
        connect(&worker, &WorkerProcess::failed, [&played](const Error& e) { played.failures.push_back(e); });
    }

    static Played play(const QByteArray& script, const std::function<void(WorkerProcess&)>& before = {},
                       const std::function<void(WorkerProcess&)>& after = {},
                       const std::filesystem::path& log = {}) {
        qputenv("IMAGO_FAKE_SCRIPT", script);
        WorkerProcess worker;
        Played played;
        watch(worker, played);
        QSignalSpy exited(&worker, &WorkerProcess::exited);
        if (before) before(worker);
        worker.start(IMAGO_FAKE_WORKER, {"train"}, log);
        if (after) after(worker);
        if (exited.isEmpty()) exited.wait(30000);
        if (!exited.isEmpty()) {
            played.code = exited[0][0].toInt();
            played.crashed = exited[0][1].toBool();
        }
        played.log = worker.lastLog();
        return played;
    }

private Q_SLOTS:
    void decodesAConversation() {
        const auto played = play("hello\nflood 3\ndone finished");
        QCOMPARE(played.count<HelloMessage>(), 1);
        QCOMPARE(played.count<ProgressMessage>(), 3);
        QCOMPARE(played.count<DoneMessage>(), 1);
        QCOMPARE(played.code, 0);
        QVERIFY(!played.crashed && played.failures.empty());
    }

    void aWorkerHasALimitOfMemory() {
        const TempFolder folder;
        const auto limitWith = [&](const char* setting) {
            if (setting)
                qputenv("IMAGO_WORKER_MEMORY", setting);
            else
                qunsetenv("IMAGO_WORKER_MEMORY");
            const auto file = folder / "limit";
            play("hello\nlimit " + QByteArray::fromStdString(file.string()) + "\ndone finished");
            qunsetenv("IMAGO_WORKER_MEMORY");
            return std::stoll(readText(file).valueOr("-1"));
        };
        QCOMPARE(limitWith("512"), 512LL << 20);
        QCOMPARE(limitWith("0"), 0LL);
        const auto usual = limitWith(nullptr);
        QCOMPARE(usual, static_cast<long long>(workerMemoryLimit()));
        if (!std::filesystem::exists("/dev/nvidiactl"))
            QVERIFY(usual >= 1LL << 30 && usual <= std::max<long long>(1LL << 30, totalMemoryBytes()));
        QCOMPARE(limitWith("much"), usual); // said in the log
    }

    void joinsTornLines() {
        const auto played = play(
            "hello\nraw {\"type\":\"error\",\nsleep 50\nraw \"code\":\"io\",\"mess\nsleep 50\n"
            "say age\":\"torn\"}");
        QCOMPARE(played.count<ErrorMessage>(), 1);
        QCOMPARE(std::get<ErrorMessage>(played.messages.back()).message, "torn");
    }

    void dropsAnUnfinishedLastLine() {
        const auto played = play("hello\nraw {\"type\":\"done\",\"rea\ncrash");
        QCOMPARE(played.count<DoneMessage>(), 0);
        QVERIFY(played.crashed);
    }

    void warnsOnceOfGarbage() {
        const auto played =
            play("hello\nsay what is this\nsay [1]\nsay {\"no\":\"type\"}\nsay \xff\xfe\nflood 1");
        QCOMPARE(played.count<WarningMessage>(), 1);
        QCOMPARE(std::get<WarningMessage>(played.messages[1]).code, "garbage");
        QCOMPARE(played.count<ProgressMessage>(), 1);
        QVERIFY(played.failures.empty());
    }

    void skipsUnknownMessages() {
        const auto played = play("hello\nsay {\"type\":\"weather\",\"sun\":1}\nflood 1");
        QCOMPARE(played.messages.size(), 2u);
    }

    void survivesAHugeLine() {
        const auto played = play("hello\nhuge 20000000\nsay end\nflood 2");
        QCOMPARE(played.count<WarningMessage>(), 1);
        QCOMPARE(played.count<ProgressMessage>(), 2);
    }

    void refusesAnotherProtocol() {
        const auto played = play(
            "say {\"type\":\"hello\",\"protocol\":99,\"version\":\"9\",\"device\":\"cpu\",\"pid\":1}\n"
            "flood 5\nsleep 60000");
        QCOMPARE(played.failures.size(), 1u);
        QCOMPARE(played.failures[0].code, ErrorCode::worker);
        QVERIFY(played.failures[0].message.find("99") != std::string::npos);
        QVERIFY(played.messages.empty());
        QVERIFY(played.crashed); // ended by us
    }

    void refusesOneThatDoesNotGreet() {
        const auto played = play("flood 1\nsleep 60000");
        QCOMPARE(played.failures.size(), 1u);
        QVERIFY(played.messages.empty());
    }

    void hearsAnErrorBeforeTheGreeting() {
        const auto played = play("error notFound no run\nexit 1");
        QCOMPARE(played.count<ErrorMessage>(), 1);
        QVERIFY(played.failures.empty());
    }

    void endsASilentOne() {
        const auto played =
            play("deaf\nsleep 60000", [](WorkerProcess& worker) { worker.setHelloTimeout(200); });
        QCOMPARE(played.failures.size(), 1u);
        QVERIFY(played.failures[0].message.find("0.2 seconds") != std::string::npos);
        QVERIFY(played.crashed);
    }

    void endsOneThatLivesOnAfterDone() {
        const auto played = play("hello\ndone finished\nsleep 60000",
                                 [](WorkerProcess& worker) { worker.setEndTimeout(200); });
        QCOMPARE(played.count<DoneMessage>(), 1);
        QVERIFY(played.crashed);
    }

    void hearsTheEndOfOneThatClosedItsOutput() {
        const auto played = play("hello\nclose\nsleep 100\nexit 5");
        QCOMPARE(played.count<HelloMessage>(), 1);
        QCOMPARE(played.code, 5);
    }

    void tellsWhereItCannotStart() {
        WorkerProcess worker;
        Played played;
        watch(worker, played);
        QSignalSpy failed(&worker, &WorkerProcess::failed);
        worker.start("/nowhere/imago-worker", {});
        if (failed.isEmpty()) failed.wait(5000);
        QCOMPARE(played.failures.size(), 1u);
        QVERIFY(played.failures[0].message.find("/nowhere/imago-worker") != std::string::npos);
        QVERIFY(!worker.isRunning());
    }

    void climbsTheLadder_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("crashed");
        QTest::newRow("obeys") << QByteArray("hello\nawait stop\nexit 3") << 3 << false;
        QTest::newRow("terminated") << QByteArray("hello\nsleep 60000") << int(SIGTERM) << true;
        QTest::newRow("killed") << QByteArray("deaf\nhello\nsleep 60000") << int(SIGKILL) << true;
    }
    void climbsTheLadder() {
        QFETCH(QByteArray, script);
        const auto played = play(script, {}, [](WorkerProcess& worker) {
            QSignalSpy spoken(&worker, &WorkerProcess::message);
            spoken.wait(10000);
            worker.stop(300);
        });
        QTEST(played.crashed, "crashed");
        QTEST(played.code, "code");
    }

    void keepsTheLog() {
        TempFolder folder;
        const QByteArray many = QByteArray("log ") + QByteArray(3000, 'a') + "\n";
        const auto played =
            play("log first\n" + many + many + "log last words\nhello", {}, {}, folder / "log.txt");
        QVERIFY(played.log.endsWith("last words"));
        QVERIFY(played.log.size() <= 4096);
        const std::string log = test::must(readText(folder / "log.txt"));
        QVERIFY(log.starts_with("first\n"));
        QCOMPARE(log.size(), 6u + 2 * 3001 + 11);
        play("log again\nhello", {}, {}, folder / "log.txt");
        QVERIFY(test::must(readText(folder / "log.txt")).ends_with("last words\nagain\n"));
    }

    void passesTheEnvironment() {
        TempFolder folder;
        const auto script = folder / "worker.sh";
        test::must(
            writeAtomically(script, "#!/bin/sh\necho \"$OMP_WAIT_POLICY $OPENBLAS_NUM_THREADS\" >&2\n"));
        std::filesystem::permissions(script, std::filesystem::perms::owner_all);
        WorkerProcess worker;
        QSignalSpy exited(&worker, &WorkerProcess::exited);
        worker.start(script, {});
        QVERIFY(exited.wait(10000));
        QCOMPARE(worker.lastLog(), QString("PASSIVE 1"));
    }

    void takesTheWorkerAlongWhenItGoes() {
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nawait stop\nexit 0");
        qint64 pid = 0;
        {
            WorkerProcess worker;
            QSignalSpy spoken(&worker, &WorkerProcess::message);
            worker.start(IMAGO_FAKE_WORKER, {});
            QVERIFY(spoken.wait(10000));
            pid = worker.pid();
            QCOMPARE(::kill(static_cast<pid_t>(pid), 0), 0);
        }
        QVERIFY(::kill(static_cast<pid_t>(pid), 0) != 0);
    }

    void findsTheProgram() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        QCOMPARE(test::must(findWorker()), std::filesystem::path(IMAGO_FAKE_WORKER));
        qputenv("IMAGO_WORKER_PROGRAM", "/nowhere/worker");
        const auto missing = findWorker();
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::notFound);
        QVERIFY(missing.error().message.find("/nowhere/worker") != std::string::npos);
        qunsetenv("IMAGO_WORKER_PROGRAM");
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestWorkerProcess)
#include "test_worker_process.moc"
