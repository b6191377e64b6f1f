// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "ui/client/model_asker.h"

#include <QTest>

#include <thread>

namespace imago {

using namespace test;

/// The fake worker sees a cup, a dog and a zebra on every picture, and takes the whole of it for a dog.
class TestModelAsker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nanswer");
    }

    void aDetectorProposesBoxes() {
        const auto ask = detectorAsker(0.4);
        const auto found = must(ask("/a.png", {}));
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].className, "cup");
        QCOMPARE(ask("/broken.png", {}).error().code, ErrorCode::unreadable);
        QCOMPARE(ask("/strange.png", {}).error().code, ErrorCode::worker);
        QVERIFY(ask("/a.png", {}));
    }

    void aClassifierProposesItsSurestClass() {
        const auto ask = classifierAsker("/run-1", 0.5, false);
        const auto found = must(ask("/a.png", {}));
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].className, "dog");
        QVERIFY(found[0].geometry == Geometry());
        QCOMPARE(must(classifierAsker("/run-1", 0.1, true)("/a.png", {})).size(), std::size_t(2));
        QVERIFY(must(classifierAsker("/run-1", 0.9, false)("/a.png", {})).empty());
        QCOMPARE(ask("/broken.png", {}).error().code, ErrorCode::unreadable);
    }

    void waitingEndsWhenTheJobIsStopped() {
        const auto ask = detectorAsker(0.4);
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        QCOMPARE(ask("/hang.png", stop.get_token()).error().code, ErrorCode::cancelled);
        QCOMPARE(ask("/a.png", stop.get_token()).error().code, ErrorCode::cancelled);
    }

    void worksOnAThreadWithoutAnEventLoop() {
        Result<std::vector<Proposal>> found = failure(ErrorCode::internal, "not asked");
        std::thread([&] {
            const auto ask = detectorAsker(0.4);
            found = ask("/a.png", {});
        }).join();
        QCOMPARE(must(found).size(), std::size_t(3));
    }

    void aJobWritesWhatTheWorkerSees() {
        TempProject project;
        for (const char* name : {"mug", "Dog"})
            must(project->commit(addClass(must(project->classes()), name), "test"));
        std::vector<ImageRecord> records(3);
        for (std::size_t i = 0; i < records.size(); ++i)
            records[i].path = std::to_string(i) + (i == 1 ? "broken.png" : ".png");
        must(project->putImages(records));
        PrelabelOptions options;
        options.model = detectorName;
        options.author = "ann";
        const auto summary = must(prelabel(project.store(), options, detectorAsker(0.4)));
        QCOMPARE(summary.images, 2);
        QCOMPARE(summary.added, 4);
        QCOMPARE(summary.unmappedByClass.at("zebra"), 2);
        QCOMPARE(summary.problemCount, 1);
        QCOMPARE(summary.addedByClass.at("mug"), 2);
    }

    void aDeadWorkerEndsTheJobAndSaysWhy() {
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nlog out of luck\ncrash");
        TempProject project;
        ImageRecord record;
        record.path = "a.png";
        must(project->putImages({record}));
        const auto result = prelabel(project.store(), {}, detectorAsker(0.4));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::worker);
        QVERIFY(result.error().text().find("out of luck") != std::string::npos);
    }

    void classesOfARunFollowTheirNames() {
        RunRecord run;
        run.classes = {"cat", "dog"};
        run.classIds = {ClassId(1), ClassId(2)};
        const std::vector<ClassRecord> now{{ClassId(1), "tomcat", 0, "", 0}};
        QCOMPARE(classesOfRun(run, now), (ClassMap{{"cat", "tomcat"}, {"dog", ""}}));
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestModelAsker)
#include "test_model_asker.moc"
