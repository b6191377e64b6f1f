// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/fixtures.h"
#include "ui/client/worker_service.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace imago {

using Confidences = std::vector<WorkerService::ClassConfidence>;
using Proposals = std::vector<Proposal>;

class TestWorkerService : public QObject {
    Q_OBJECT

    /// Asks and waits for the answer.
    static Result<Confidences> predict(WorkerService& service, const std::filesystem::path& run,
                                       const char* image) {
        std::optional<Result<Confidences>> answer;
        service.predict(run, image, [&](Result<Confidences> result) { answer = std::move(result); });
        if (answer) qFatal("answered before the call returned");
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30000)) qFatal("no answer");
        return *answer;
    }

    static Result<Proposals> detect(WorkerService& service, const char* image) {
        std::optional<Result<Proposals>> answer;
        service.detect(image, 0.4, [&](Result<Proposals> result) { answer = std::move(result); });
        if (answer) qFatal("answered before the call returned");
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30000)) qFatal("no answer");
        return *answer;
    }

    static Result<QString> runTask(const QByteArray& script,
                                   const std::function<void(WorkerTask&)>& after = {}) {
        qputenv("IMAGO_FAKE_SCRIPT", script);
        WorkerTask task;
        std::optional<Result<QString>> answer;
        connect(&task, &WorkerTask::finished, [&](const Result<QString>& result) { answer = result; });
        task.start({"evaluate"});
        if (answer) qFatal("finished before the call returned");
        if (after) after(task);
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30000)) qFatal("no end");
        if (task.isRunning()) qFatal("still running");
        return *answer;
    }

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nanswer");
    }

    void answersQuestions() {
        WorkerService service;
        const auto answer = predict(service, "/run-1", "/a.png");
        QVERIFY(answer);
        QCOMPARE(answer->size(), 2u);
        QCOMPARE((*answer)[1].name, QString("dog"));
        QCOMPARE((*answer)[1].confidence, 0.75);
    }

    void reportsABadPictureAndGoesOn() {
        WorkerService service;
        const auto bad = predict(service, "/run-1", "/broken.png");
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, ErrorCode::unreadable);
        QVERIFY(bad.error().message.find("/broken.png") != std::string::npos);
        QVERIFY(!predict(service, "/run-1", "/strange.png"));
        QVERIFY(predict(service, "/run-1", "/a.png"));
    }

    void answersManyAtOnce() {
        WorkerService service;
        int answers = 0;
        for (int i = 0; i < 500; ++i)
            service.predict("/run-1", "/a.png", [&](Result<Confidences> result) { answers += result.ok(); });
        QTRY_COMPARE_WITH_TIMEOUT(answers, 500, 30000);
    }

    void explains() {
        WorkerService service;
        const auto explain = [&](const char* image, const ExplainRequest& request) {
            std::optional<Result<ExplainAnswer>> answer;
            service.explain("/run-1", image, request, [&](auto result) { answer = std::move(result); });
            if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30000)) qFatal("no answer");
            return *answer;
        };
        const auto answer = test::must(explain("/a.png", {"gradcam++", "layer3", 1, true}));
        QCOMPARE(test::must(readText(answer.heatmap)), "heat");
        QCOMPARE(answer.classIndex, 1);
        QCOMPARE(answer.confidence, 0.5);
        QCOMPARE(answer.logits.size(), 2u);
        QCOMPARE(answer.logits[0], 1.5);
        QVERIFY(std::isnan(answer.logits[1]));
        QVERIFY((answer.layers == std::vector<std::string>{"stem", "layer3"}));
        QVERIFY((answer.methods == std::vector<std::string>{"gradcam++"}));
        QCOMPARE(answer.similarity.value(), -0.25);
        QCOMPARE(answer.randomHeatmap.string(), answer.heatmap.string() + ".random");
        const auto plain = test::must(explain("/a.png", {}));
        QCOMPARE(plain.classIndex, -1);
        QVERIFY(!plain.similarity);
        QVERIFY(plain.randomHeatmap.empty());
        QCOMPARE(explain("/strange.png", {}).error().code, ErrorCode::worker);
    }

    void embedsPicturesAndPartsOfThem() {
        WorkerService service;
        const auto embed = [&](const char* image, std::optional<Box> part) {
            std::optional<Result<std::vector<float>>> answer;
            service.embed("/run-1", image, part, [&](auto result) { answer = std::move(result); });
            if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30000)) qFatal("no answer");
            return *answer;
        };
        QVERIFY((test::must(embed("/a.png", Box{1, 2, 30, 4.5})) == std::vector<float>{1, 2, 30, 4.5}));
        QVERIFY((test::must(embed("/a.png", std::nullopt)) == std::vector<float>{0, 0, 0, 0}));
        QCOMPARE(embed("/strange.png", std::nullopt).error().code, ErrorCode::worker);
    }

    void detectsWithoutARun() {
        test::TempFolder folder;
        const auto words = folder / "words";
        qputenv("IMAGO_FAKE_SCRIPT",
                "hello\narguments " + QByteArray::fromStdString(words.string()) + "\nanswer");
        WorkerService service;
        const auto found = test::must(detect(service, "/a.png"));
        QCOMPARE(found.size(), 3u);
        QCOMPARE(found[0].className, "cup");
        QCOMPARE(found[0].confidence, 0.9);
        QVERIFY(std::get<Box>(found[0].geometry) == (Box{4, 6, 20, 24}));
        QCOMPARE(test::must(readText(words)), "serve\n");
    }

    void detectionFails_data() {
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<int>("code");
        QTest::newRow("picture") << QByteArray("/broken.png") << static_cast<int>(ErrorCode::unreadable);
        for (const char* image : {"/strange.png", "/negative.png", "/sure.png", "/text.png", "/die.png"})
            QTest::newRow(image) << QByteArray(image) << static_cast<int>(ErrorCode::worker);
    }
    void detectionFails() {
        QFETCH(QByteArray, image);
        QFETCH(int, code);
        WorkerService service;
        const auto answer = detect(service, image.constData());
        QVERIFY(!answer);
        QCOMPARE(static_cast<int>(answer.error().code), code);
        QVERIFY(detect(service, "/a.png"));
    }

    void detectionOutlivesAChangeOfTheRun() {
        WorkerService service;
        std::optional<Result<Proposals>> found;
        QVERIFY(predict(service, "/run-1", "/a.png"));
        service.detect("/a.png", 0.4, [&](Result<Proposals> result) { found = std::move(result); });
        QVERIFY(predict(service, "/run-2", "/a.png"));
        QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), 30000);
        QVERIFY(found->ok());
        // The worker of the run answers it too.
        QVERIFY(detect(service, "/a.png"));
    }

    void startsAgainAfterACrash() {
        WorkerService service;
        const auto died = predict(service, "/run-1", "/die.png");
        QVERIFY(!died);
        QCOMPARE(died.error().code, ErrorCode::worker);
        QVERIFY(predict(service, "/run-1", "/a.png"));
    }

    void endsAHungOne() {
        WorkerService service;
        service.setAnswerTimeout(300);
        QVERIFY(!predict(service, "/run-1", "/hang.png"));
        QVERIFY(predict(service, "/run-1", "/a.png"));
    }

    void changesTheRun() {
        WorkerService service;
        std::optional<Result<Confidences>> first;
        service.predict("/run-1", "/hang.png",
                        [&](Result<Confidences> result) { first = std::move(result); });
        QVERIFY(predict(service, "/run-2", "/a.png"));
        QVERIFY(first.has_value() && !*first);
        QCOMPARE(first->error().code, ErrorCode::cancelled);
    }

    void failsWithoutAProgram() {
        qputenv("IMAGO_WORKER_PROGRAM", "/nowhere/worker");
        WorkerService service;
        const auto answer = predict(service, "/run-1", "/a.png");
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::notFound);
    }

    void failsWithTheWorkersOwnReason() {
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nerror corrupt best.pt is torn");
        WorkerService service;
        const auto answer = predict(service, "/run-1", "/a.png");
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::corrupt);
        QCOMPARE(answer.error().message, "best.pt is torn");
    }

    void dropsQuestionsWhenItGoes() {
        bool called = false;
        {
            WorkerService service;
            service.predict("/run-1", "/hang.png", [&](Result<Confidences>) { called = true; });
            QTest::qWait(50);
        }
        QTest::qWait(50);
        QVERIFY(!called);
    }

    void taskReturnsItsReply() {
        const auto reply = runTask(
            "hello\nflood 2\nreply {\"files\":[]}\n"
            "done finished");
        QVERIFY(reply);
        QVERIFY(reply->contains("files"));
    }

    void taskFails_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("words");
        QTest::newRow("error") << QByteArray("hello\nerror io disk full\nexit 1") << "disk full";
        QTest::newRow("crash") << QByteArray("hello\nlog out of luck\ncrash") << "out of luck";
        QTest::newRow("no done") << QByteArray("hello\nexit 0") << "ended early";
        QTest::newRow("status") << QByteArray("hello\nexit 4") << "status 4";
        QTest::newRow("protocol") << QByteArray("flood 1\nsleep 60000") << "greet";
    }
    void taskFails() {
        QFETCH(QByteArray, script);
        QFETCH(QString, words);
        const auto reply = runTask(script);
        QVERIFY(!reply);
        QVERIFY2(QString::fromStdString(reply.error().text()).contains(words), reply.error().text().c_str());
    }

    void taskFailsWithoutAProgram() {
        qputenv("IMAGO_WORKER_PROGRAM", "/nowhere/worker");
        const auto reply = runTask("hello");
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::notFound);
    }

    void taskIsCancelled() {
        const auto reply =
            runTask("hello\nawait stop\ndone stopped", [](WorkerTask& task) { task.cancel(); });
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::cancelled);
    }

    void exportsWithTheRightWords() {
        test::TempFolder folder;
        const auto words = folder / "words";
        qputenv("IMAGO_FAKE_SCRIPT",
                "hello\narguments " + QByteArray::fromStdString(words.string()) + "\ndone finished");
        ExportRunner runner;
        QSignalSpy finished(&runner, &ExportRunner::finished);
        runner.start("/run 1", {"torchscript", "onnx"}, "/out");
        QVERIFY(finished.wait(30000));
        QCOMPARE(test::must(readText(words)),
                 "export\n--run\n/run 1\n--format\ntorchscript,onnx\n--out\n/out\n");
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestWorkerService)
#include "test_worker_service.moc"
