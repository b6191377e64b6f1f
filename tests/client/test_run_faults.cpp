// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/jobs.h"
#include "tests/support/fixtures.h"
#include "ui/client/run_controller.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <fstream>

namespace imago {

using test::must;
using test::TempProject;

/// What happens to runs when the world around them misbehaves: each case with its outcome.
class TestRunFaults : public QObject {
    Q_OBJECT

    std::unique_ptr<TempProject> m_project;

    static void script(const QByteArray& text) { qputenv("IMAGO_FAKE_SCRIPT", text); }
    ProjectStore& store() { return m_project->store(); }
    RunRecord stored(RunId id) { return must(store().run(id)).value(); }

    static Recipe recipe(int epochs = 3) {
        Recipe recipe = must(recipePreset("quick"));
        recipe.epochs = epochs;
        return recipe;
    }
    std::vector<double> curve(RunId run, const std::string& name) {
        std::vector<double> values;
        for (const MetricPoint& point : must(store().metrics(run)))
            if (point.name == name) values.push_back(point.value);
        return values;
    }
    static void touch(const std::filesystem::path& file, std::chrono::hours fromNow) {
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() + fromNow);
    }

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        m_project = std::make_unique<TempProject>();
        const auto pictures = m_project->folder() / "pictures";
        test::makeImageFolder(pictures, {"red", "green"}, 10);
        must(importDataset(store(), pictures, {"imagefolder", {}}));
        must(assignSplits(store(), {}, "test"));
    }

    void theSecondOfTwoRunsStartsByItself_data() {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<QString>("first");
        QTest::newRow("after a good one") << QByteArray("done finished") << "done";
        QTest::newRow("after a crash") << QByteArray("crash") << "failed";
        QTest::newRow("after an error") << QByteArray("error io the disk is full\nexit 1") << "failed";
        QTest::newRow("after a kill with a checkpoint") << QByteArray("checkpoint last\ncrash") << "failed";
    }
    void theSecondOfTwoRunsStartsByItself() {
        QFETCH(QByteArray, end);
        QFETCH(QString, first);
        script("hello\nepoch 1 0.5\nawait resume\n" + end); // read when the worker starts
        RunController controller(store());
        std::vector<RunRecord> ended;
        connect(&controller, &RunController::finished, [&](const RunRecord& run) { ended.push_back(run); });
        const auto one = must(controller.start(recipe())), two = must(controller.start(recipe()));
        QCOMPARE(two.status, "prepared");
        QCOMPARE(controller.queue().size(), 1u);
        QTRY_VERIFY(std::holds_alternative<runstate::Running>(controller.state()));
        script("hello\nepoch 1 0.75\ndone finished");
        controller.pause();
        controller.unpause();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2u, 30000);
        QCOMPARE(ended[0].id, one.id);
        QCOMPARE(QString::fromStdString(stored(one.id).status), first);
        QCOMPARE(ended[1].id, two.id);
        QCOMPARE(stored(two.id).status, "done");
        QVERIFY(controller.queue().empty());
        QVERIFY(!controller.isLive());
    }

    void aReopenedStudioFollowsAWorkerThatIsStillThere() {
        const RunRecord run = must(prepareRun(store(), recipe()));
        const auto folder = runFolderOf(store(), run);
        RunRecord claimed = run; // as the studio left it that started the worker
        claimed.status = "running";
        claimed.startedMs = nowMs();
        must(store().saveRun(claimed));
        script("hello\nflood 20\nepoch 1 0.5\ncheckpoint last\nawait stop\nepoch 2 0.75\ndone finished");
        QProcess worker;
        worker.start(IMAGO_FAKE_WORKER, {"train", "--run", QString::fromStdString(folder.string())});
        QVERIFY(worker.waitForStarted());
        QTRY_VERIFY(std::filesystem::exists(folder / "checkpoints/last.pt"));

        RunController controller(store());
        controller.adoptOrphans();
        QCOMPARE(stored(run.id).status, "running");
        QCOMPARE(stored(run.id).epochs, 1);
        QCOMPARE(curve(run.id, "train/loss").size(), 20u); // the whole curve, from the folder
        QCOMPARE(curve(run.id, "val/accuracy"), (std::vector<double>{0.5}));
        QVERIFY(!controller.resumeRun(run.id)); // one worker a run

        worker.write("{\"type\":\"stop\"}\n");
        QTRY_COMPARE_WITH_TIMEOUT(stored(run.id).status, std::string("done"), 30000);
        QCOMPARE(stored(run.id).epochs, 2);
        QCOMPARE(curve(run.id, "val/accuracy"), (std::vector<double>{0.5, 0.75}));
        worker.waitForFinished();
    }

    void aReopenedStudioConcludesAWorkerThatIsGone() {
        const RunRecord run = must(prepareRun(store(), recipe()));
        RunRecord claimed = run;
        claimed.status = "running";
        must(store().saveRun(claimed));
        const auto folder = runFolderOf(store(), run);
        script("hello\nflood 7\nepoch 1 0.5\ncheckpoint last\ncrash");
        QProcess worker;
        worker.start(IMAGO_FAKE_WORKER, {"train", "--run", QString::fromStdString(folder.string())});
        QVERIFY(worker.waitForFinished());
        RunController controller(store());
        controller.adoptOrphans();
        QCOMPARE(stored(run.id).status, "stopped");
        QCOMPARE(curve(run.id, "train/loss").size(), 8u); // seven of the flood, one of the epoch
        // And it goes on from there; the curve is that of both sessions.
        script("hello\nepoch 2 0.75\ndone finished");
        QSignalSpy finished(&controller, &RunController::finished);
        must(controller.resumeRun(run.id));
        QVERIFY(finished.wait(30000));
        QCOMPARE(stored(run.id).status, "done");
        QCOMPARE(curve(run.id, "val/accuracy"), (std::vector<double>{0.5, 0.75}));
        QCOMPARE(curve(run.id, "train/loss").size(), 9u);
    }

    /// A laptop that slept, a clock that was set: no run ends before it began, and no curve is lost.
    void theClockJumps_data() {
        QTest::addColumn<int>("startedHours");
        QTest::addColumn<int>("eventHours");
        QTest::newRow("back") << 48 << 0;
        QTest::newRow("far back") << 24 * 365 * 30 << -24;
        QTest::newRow("forwards") << -24 * 365 << 24 * 30;
    }
    void theClockJumps() {
        QFETCH(int, startedHours);
        QFETCH(int, eventHours);
        constexpr std::int64_t hour = 3'600'000;
        RunRecord run = must(prepareRun(store(), recipe()));
        const auto folder = runFolderOf(store(), run);
        script("hello\nflood 5\nepoch 1 0.5\nepoch 2 0.75\ncheckpoint last\ncrash");
        QProcess worker;
        worker.start(IMAGO_FAKE_WORKER, {"train", "--run", QString::fromStdString(folder.string())});
        QVERIFY(worker.waitForFinished());
        touch(folder / "events.jsonl", std::chrono::hours(eventHours));
        run.status = "running";
        run.startedMs = nowMs() + startedHours * hour;
        must(store().saveRun(run));

        RunController controller(store());
        controller.adoptOrphans();
        QVERIFY(stored(run.id).endedMs >= stored(run.id).startedMs);
        QCOMPARE(stored(run.id).status, "stopped");
        QCOMPARE(curve(run.id, "val/accuracy"), (std::vector<double>{0.5, 0.75}));

        script("hello\nepoch 3 0.8\ndone finished");
        QSignalSpy finished(&controller, &RunController::finished);
        must(controller.resumeRun(run.id));
        QVERIFY(finished.wait(30000));
        QCOMPARE(stored(run.id).status, "done");
        QVERIFY(stored(run.id).endedMs >= stored(run.id).startedMs);
        QCOMPARE(curve(run.id, "val/accuracy"), (std::vector<double>{0.5, 0.75, 0.8}));
        QCOMPARE(curve(run.id, "train/loss").size(), 8u); // five of the flood, three of the epochs
    }

    void aFinishedRunIsExtended() {
        script("hello\nepoch 1 0.5\ncheckpoint last\ndone finished");
        RunController controller(store());
        QSignalSpy finished(&controller, &RunController::finished);
        const RunRecord run = must(controller.start(recipe(3)));
        QVERIFY(finished.wait(30000));
        QCOMPARE(stored(run.id).status, "done");
        QVERIFY(!controller.resumeRun(run.id));
        QVERIFY(!controller.resumeRun(run.id, 3));
        const auto words = m_project->folder() / "words";
        script("hello\narguments " + QByteArray::fromStdString(words.string()) +
               "\nepoch 2 0.75\ndone finished");
        must(controller.resumeRun(run.id, 6));
        QVERIFY(finished.wait(30000));
        QVERIFY(must(readText(words)).find("--resume") != std::string::npos);
        QCOMPARE(stored(run.id).status, "done");
        QCOMPARE(stored(run.id).epochs, 2);
        QCOMPARE(must(recipeFromJson(stored(run.id).recipeJson)).epochs, 6);
        QCOMPARE(must(RunFolder::open(runFolderOf(store(), run))).recipe().epochs, 6);
        QCOMPARE(curve(run.id, "val/accuracy"), (std::vector<double>{0.5, 0.75}));
    }

    void aPreparedRunIsStarted() {
        const RunRecord run = must(prepareRun(store(), recipe()));
        const auto words = m_project->folder() / "words";
        script("hello\narguments " + QByteArray::fromStdString(words.string()) + "\ndone finished");
        RunController controller(store());
        controller.adoptOrphans();
        QCOMPARE(stored(run.id).status, "prepared");
        QSignalSpy finished(&controller, &RunController::finished);
        must(controller.resumeRun(run.id));
        QVERIFY(finished.wait(30000));
        QVERIFY(must(readText(words)).find("--resume") == std::string::npos);
        QCOMPARE(stored(run.id).status, "done");
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestRunFaults)
#include "test_run_faults.moc"
