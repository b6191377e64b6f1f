// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/jobs.h"
#include "tests/support/fixtures.h"
#include "ui/client/checkpoint_tester.h"
#include "ui/client/rate_finder.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace imago {

using test::must;

class TestCheckpointTester : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempProject> m_project;
    RunRecord m_run;

    static void script(const QByteArray& text) { qputenv("IMAGO_FAKE_SCRIPT", text); }
    ProjectStore& store() { return m_project->store(); }

    Result<CheckpointReport> play(const QByteArray& text, const std::string& checkpoint, Split split) {
        script(text);
        CheckpointTester tester(store());
        std::optional<Result<CheckpointReport>> ended;
        connect(&tester, &CheckpointTester::finished, this,
                [&](const Result<CheckpointReport>& report) { ended = report; });
        tester.start(m_run, checkpoint, split);
        if (!QTest::qWaitFor([&] { return ended.has_value(); }, 30000)) qFatal("the test does not end");
        if (tester.isRunning()) qFatal("still running");
        return *ended;
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        m_project = std::make_unique<test::TempProject>();
        const auto pictures = m_project->folder() / "pictures";
        test::makeImageFolder(pictures, {"red", "green", "blue"}, 10);
        must(importDataset(store(), pictures, {"imagefolder", {}}));
        must(assignSplits(store(), {}, "test"));
        m_run = must(prepareRun(store(), must(recipePreset("quick"))));
    }

    void predictionsAreJudgedByTheLabels() {
        Manifest manifest;
        manifest.classes = {"a", "b"};
        manifest.items = {{1, "", "", {0}, Split::val},
                          {2, "", "", {1}, Split::val},
                          {3, "", "", {0, 1}, Split::val},
                          {4, "", "", {1}, Split::val}};
        const PredictionSet set{{"a", "b"}, {1, 2, 3, 4, 99}, {0.5, 0.5, 1, 0, 0.25, 0.75, 0.75, 0.25, 1, 0}};
        const auto report = must(judge(set, manifest));
        QCOMPARE(report.pictures, std::int64_t(4)); // 99 is none of them
        QCOMPARE(report.right, std::int64_t(2));
        QCOMPARE(report.accuracy(), 0.5);
        const double expected = -(std::log(0.5) + std::log(1e-7) + std::log(0.75) + std::log(0.25)) / 4;
        QVERIFY(std::abs(report.loss - expected) < 1e-6);
        QCOMPARE(report.mistakes.size(), std::size_t(1));
        QCOMPARE(report.mistakes[0].first.first, std::string("b"));
        QCOMPARE(report.mistakes[0].second, std::int64_t(2));
        PredictionSet others = set;
        others.classes = {"b", "a"};
        QVERIFY(!judge(others, manifest));
    }

    void aCheckpointIsTestedAndTheStoreStaysAsItIs() {
        // Before the first checkpoint there is nothing to test.
        const auto early = play("hello\ndone finished", "last", Split::val);
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::notFound);
        QVERIFY(early.error().text().find("last") != std::string::npos);

        const auto folder = runFolderOf(store(), m_run);
        must(writeAtomically(folder / "checkpoints/last.pt", "weights"));
        const auto words = m_project->folder() / "arguments.txt";
        const auto report = must(play(
            "arguments " + QByteArray::fromStdString(words.string()) + "\nhello\npredict 1\ndone finished",
            "last", Split::train));
        const auto arguments = must(readText(words));
        QVERIFY(arguments.find("--checkpoint\nlast\n") != std::string::npos);
        QVERIFY(report.pictures >= 18);
        QCOMPARE(report.checkpoint, std::string("last"));
        QVERIFY(std::abs(report.accuracy() - 1.0 / 3) < 0.05);
        QCOMPARE(report.mistakes.size(), std::size_t(2));
        QVERIFY(must(store().predictions(m_run.id)).empty());
        QVERIFY(!std::filesystem::exists(folder / "predictions-train.json"));
    }

    void aWorkerThatDiesIsSaid() {
        const auto report = play("hello\nlog no memory left\nexit 3", "last", Split::val);
        QVERIFY(!report);
        QVERIFY(report.error().text().find("no memory left") != std::string::npos);
    }

    void rateCurvesAreRead() {
        const auto curve = must(
            rateCurveFromJson(R"({"points":[[0.01,1.5],[0.001,2],[0.1,null],[0,3]],"suggested":0.004})"));
        QVERIFY((curve.points == std::vector<RateCurve::Point>{{0.001, 2}, {0.01, 1.5}}));
        QCOMPARE(curve.suggested, 0.004);
        QCOMPARE(must(rateCurveFromJson(R"({"points":[],"suggested":null})")).suggested, 0.0);
        for (const char* bad :
             {"", "[]", R"({"points":3})", R"({"points":[[1]]})", R"({"points":[["a",1]]})"})
            QCOMPARE(rateCurveFromJson(bad).error().code, ErrorCode::corrupt);
    }

    void ratesAreTriedOnARunFolderThatGoes() {
        const auto words = m_project->folder() / "find.txt";
        script("arguments " + QByteArray::fromStdString(words.string()) +
               "\nhello\nreply {\"points\":[[1e-4,2.0],[1e-2,1.0]],\"suggested\":0.003}"); // and no done
        RateFinder finder;
        std::optional<Result<RateCurve>> ended;
        connect(&finder, &RateFinder::finished, this, [&](const Result<RateCurve>& c) { ended = c; });
        const Recipe recipe = must(recipePreset("quick"));
        finder.start(recipe, must(buildManifest(store(), recipe)));
        QTRY_VERIFY(ended.has_value());
        QCOMPARE(must(*ended).suggested, 0.003);
        QCOMPARE((*ended)->points.size(), std::size_t(2));
        const auto arguments = must(readText(words));
        QVERIFY(arguments.starts_with("find-lr\n--run\n"));
        const auto folder = arguments.substr(14, arguments.find('\n', 14) - 14);
        QVERIFY(!std::filesystem::exists(folder));
        QCOMPARE(must(store().runs()).size(), std::size_t(1)); // only the one of this test
    }
};

} // namespace imago

QTEST_MAIN(imago::TestCheckpointTester)
#include "test_checkpoint_tester.moc"
