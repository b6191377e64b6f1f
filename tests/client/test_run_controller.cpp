// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/jobs.h"
#include "tests/support/fixtures.h"
#include "ui/client/run_controller.h"

#include <QSignalSpy>
#include <QTest>

namespace imago {

using test::must;
using test::TempProject;

class TestRunController : public QObject {
    Q_OBJECT

    std::unique_ptr<TempProject> m_project;
    std::vector<Annotation> m_labels;

    static void script(const QByteArray& text) { qputenv("IMAGO_FAKE_SCRIPT", text); }
    ProjectStore& store() { return m_project->store(); }

    static Recipe recipe() {
        Recipe recipe = must(recipePreset("quick"));
        recipe.epochs = 3;
        return recipe;
    }
    std::vector<Annotation> labels() {
        const auto ids = must(store().imageIds({}));
        return must(store().annotations(ids));
    }
    RunRecord stored(RunId id) { return must(store().run(id)).value(); }

    /// Plays the script as a run to its end.
    RunRecord play(const QByteArray& text, const std::function<void(RunController&)>& after = {}) {
        script(text);
        RunController controller(store());
        QSignalSpy finished(&controller, &RunController::finished);
        const RunRecord run = must(controller.start(recipe()));
        if (run.status != "running") qFatal("the run is %s", run.status.c_str());
        if (after) after(controller);
        if (finished.isEmpty() && !finished.wait(30000)) qFatal("the run does not end");
        if (controller.isLive()) qFatal("still live");
        return stored(run.id);
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        m_project = std::make_unique<TempProject>();
        const auto pictures = m_project->folder() / "pictures";
        test::makeImageFolder(pictures, {"red", "green", "blue"}, 10);
        must(importDataset(store(), pictures, {"imagefolder", {}}));
        must(assignSplits(store(), {}, "test"));
        m_labels = labels();
        QCOMPARE(m_labels.size(), 30u);
    }

    void init() { qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER); }

    /// Whatever a worker did, no label is touched.
    void cleanup() {
        QVERIFY(labels() == m_labels);
        QVERIFY(must(store().check()).empty());
    }

    void writesWhatARunBrings() {
        std::vector<int> epochs;
        QString device;
        const RunRecord run = play(
            "hello\nflood 50\nepoch 1 0.5\ncheckpoint last\ncheckpoint best\nepoch 2 0.75\ncheckpoint last\n"
            "done finished",
            [&](RunController& controller) {
                connect(&controller, &RunController::epochFinished,
                        [&](RunId, const EpochMessage& epoch) { epochs.push_back(epoch.epoch); });
                connect(&controller, &RunController::stateChanged, [&] { device = controller.device(); });
            });
        QCOMPARE(run.status, "done");
        QCOMPARE(run.epochs, 2);
        QCOMPARE(run.bestValAccuracy, 0.75);
        QVERIFY(run.startedMs > 0 && run.endedMs >= run.startedMs);
        QCOMPARE(epochs, (std::vector<int>{1, 2}));
        QCOMPARE(device, QString("cpu (fake)"));
        const auto models = must(store().models(run.id));
        QCOMPARE(models.size(), 2u);
        int losses = 0, accuracies = 0;
        for (const MetricPoint& point : must(store().metrics(run.id))) {
            losses += point.name == "train/loss";
            accuracies += point.name == "val/accuracy";
        }
        QCOMPARE(losses, 50);
        QCOMPARE(accuracies, 2);
    }

    void failsWithTheReason_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("crash") << QByteArray("hello\nlog bad luck\ncrash") << "bad luck";
        QTest::newRow("error") << QByteArray("hello\nerror outOfMemory no memory left\nexit 1")
                               << "no memory left";
        QTest::newRow("exit without done") << QByteArray("hello\nexit 0") << "before the run was done";
        QTest::newRow("nothing at all") << QByteArray("exit 0") << "before the run was done";
        QTest::newRow("wrong protocol") << QByteArray(
                                               "say "
                                               "{\"type\":\"hello\",\"protocol\":7,\"version\":\"1\","
                                               "\"device\":\"cpu\",\"pid\":1}\nsleep 60000")
                                        << "protocol 7";
        QTest::newRow("garbage only")
            << QByteArray("raw \xff\xfe\nhuge 3000000\nexit 1") << "before the run was done";
    }
    void failsWithTheReason() {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const RunRecord run = play(text);
        QCOMPARE(run.status, "failed");
        QVERIFY2(QString::fromStdString(run.message).contains(words), run.message.c_str());
        QVERIFY(run.endedMs > 0);
    }

    void survivesGarbageWithinARun() {
        int warnings = 0;
        const RunRecord run = play("hello\nsay nonsense\nhuge 3000000\nsay \nepoch 1 0.5\ndone finished",
                                   [&](RunController& controller) {
                                       connect(&controller, &RunController::warned, [&] { ++warnings; });
                                   });
        QCOMPARE(run.status, "done");
        QCOMPARE(run.epochs, 1);
        QCOMPARE(warnings, 1);
    }

    void stops() {
        const RunRecord run =
            play("hello\ncheckpoint last\nawait stop\ndone stopped", [](RunController& controller) {
                QTRY_VERIFY(std::holds_alternative<runstate::Running>(controller.state()));
                controller.stop();
            });
        QCOMPARE(run.status, "stopped");
    }

    void isStoppedWhenKilledWithACheckpoint() {
        const RunRecord run =
            play("hello\ncheckpoint last\ndeaf\nsleep 60000", [](RunController& controller) {
                QTRY_VERIFY(std::holds_alternative<runstate::Running>(controller.state()));
                QTest::qWait(100);
                controller.kill();
            });
        QCOMPARE(run.status, "stopped");
    }

    void pausesAndGoesOn() {
        const RunRecord run =
            play("hello\nawait pause\nawait resume\ndone finished", [&](RunController& controller) {
                QTRY_VERIFY(std::holds_alternative<runstate::Running>(controller.state()));
                controller.pause();
                QCOMPARE(stored(controller.current()->id).status, "paused");
                controller.unpause();
                QCOMPARE(stored(controller.current()->id).status, "running");
            });
        QCOMPARE(run.status, "done");
    }

    void queuesFurtherStarts() {
        script("hello\nawait stop\ndone stopped");
        RunController controller(store());
        std::vector<RunId> ended;
        connect(&controller, &RunController::finished,
                [&](const RunRecord& run) { ended.push_back(run.id); });
        const auto first = must(controller.start(recipe())), second = must(controller.start(recipe())),
                   third = must(controller.start(recipe()));
        QCOMPARE(second.status, "prepared");
        QCOMPARE(controller.queue().size(), 2u);
        controller.unqueue(second.id);
        QCOMPARE(stored(second.id).status, "stopped");
        QCOMPARE(controller.queue().size(), 1u);
        QVERIFY(!controller.resumeRun(third.id));
        QVERIFY(!controller.resumeRun(first.id));
        controller.stop();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1u, 30000);
        QCOMPARE(controller.current()->id, third.id);
        QVERIFY(controller.queue().empty());
        QTRY_VERIFY(std::holds_alternative<runstate::Running>(controller.state()));
        controller.stop();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2u, 30000);
        QCOMPARE(ended, (std::vector<RunId>{first.id, third.id}));
    }

    void resumesFromACheckpoint_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("resumes");
        QTest::newRow("with") << QByteArray("hello\ncheckpoint last\ncrash") << true;
        QTest::newRow("without") << QByteArray("hello\ncrash") << false;
    }
    void resumesFromACheckpoint() {
        QFETCH(QByteArray, text);
        QFETCH(bool, resumes);
        const RunRecord run = play(text);
        const auto words = m_project->folder() / "words";
        script("hello\narguments " + QByteArray::fromStdString(words.string()) + "\ndone finished");
        RunController controller(store());
        controller.setWorkerArguments({"--threads", "2"});
        QSignalSpy finished(&controller, &RunController::finished);
        must(controller.resumeRun(run.id));
        QVERIFY(finished.wait(30000));
        const QString line = QString::fromStdString(must(readText(words))).simplified();
        QCOMPARE(line.contains("--resume"), resumes);
        QVERIFY(line.startsWith("train --run " + QString::fromStdString(runFolderOf(store(), run).string())));
        QVERIFY(line.endsWith("--threads 2"));
        QCOMPARE(stored(run.id).status, "done");
        QCOMPARE(stored(run.id).message, "");
        QVERIFY(!controller.resumeRun(run.id)); // it is done
    }

    void makesNoRunWithoutAProgram() {
        qputenv("IMAGO_WORKER_PROGRAM", "/nowhere/worker");
        const auto before = must(store().runs()).size();
        RunController controller(store());
        const auto started = controller.start(recipe());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::notFound);
        QCOMPARE(must(store().runs()).size(), before);
    }

    void failsWhereTheProgramCannotRun() {
        const auto program = m_project->folder() / "worker";
        must(writeAtomically(program, "#!/nowhere/interpreter\n"));
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        qputenv("IMAGO_WORKER_PROGRAM", QByteArray::fromStdString(program.string()));
        RunController controller(store());
        QSignalSpy finished(&controller, &RunController::finished);
        const auto run = must(controller.start(recipe()));
        QVERIFY(finished.wait(10000));
        QCOMPARE(stored(run.id).status, "failed");
        QVERIFY(stored(run.id).message.find(program.string()) != std::string::npos);
    }

    void takesOverWhatADeadStudioLeft() {
        const RunRecord run = play("hello\nepoch 1 0.5\ncheckpoint last\ncrash");
        RunRecord claimed = run;
        claimed.status = "running";
        claimed.epochs = 0;
        must(store().saveRun(claimed));
        RunController controller(store());
        QSignalSpy changed(&controller, &RunController::runChanged);
        controller.adoptOrphans();
        QCOMPARE(stored(run.id).status, "stopped");
        QCOMPARE(stored(run.id).epochs, 1);
        QVERIFY(!changed.isEmpty());
    }

    void failsARunWhoseFolderIsGone() {
        RunRecord run = play("hello\ncrash");
        std::filesystem::remove_all(runFolderOf(store(), run));
        run.status = "running";
        must(store().saveRun(run));
        RunController controller(store());
        controller.adoptOrphans();
        QCOMPARE(stored(run.id).status, "failed");
        QVERIFY(!controller.resumeRun(run.id));
    }

    void warnsOfSilence() {
        bool warned = false;
        play("hello\nawait stop\ndone stopped", [&](RunController& controller) {
            controller.setSilenceTimeout(100);
            connect(&controller, &RunController::warned, [&] {
                warned = true;
                controller.stop();
            });
        });
        QVERIFY(warned);
    }

    void stopsTheRunWhenItGoes() {
        script("hello\ncheckpoint last\nawait stop\ndone stopped");
        RunId id;
        {
            RunController controller(store());
            id = must(controller.start(recipe())).id;
            QTRY_VERIFY(std::holds_alternative<runstate::Running>(controller.state()));
        }
        QCOMPARE(stored(id).status, "stopped");
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestRunController)
#include "test_run_controller.moc"
