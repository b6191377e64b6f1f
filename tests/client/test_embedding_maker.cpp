// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/jobs.h"
#include "tests/support/fixtures.h"
#include "ui/client/embedding_maker.h"

#include <QTest>

#include <algorithm>
#include <chrono>

namespace imago {

using test::must;
using Made = Result<std::shared_ptr<const EmbeddingSet>>;

class TestEmbeddingMaker : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempProject> m_project;
    RunRecord m_run;

    ProjectStore& store() { return *m_project->operator->(); }
    std::filesystem::path folder() { return runFolderOf(store(), m_run); }

    Made make(const QByteArray& script, const std::function<void(EmbeddingMaker&)>& afterwards = {}) {
        qputenv("IMAGO_FAKE_SCRIPT", script);
        EmbeddingMaker maker(store());
        std::optional<Made> made;
        connect(&maker, &EmbeddingMaker::finished, this, [&](const Made& result) { made = result; });
        maker.start(m_run);
        if (made) qFatal("finished before the call returned");
        if (afterwards) afterwards(maker);
        if (!QTest::qWaitFor([&] { return made.has_value(); }, 30000)) qFatal("it does not end");
        if (maker.isRunning()) qFatal("still running");
        return *made;
    }
    static QByteArray working() { return "hello\nembed\ndone finished"; }

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        m_project = std::make_unique<test::TempProject>();
        const auto pictures = m_project->folder() / "pictures";
        test::makeImageFolder(pictures, {"red", "green", "blue"}, 5);
        must(importDataset(store(), pictures, {"imagefolder", {}}));
        must(assignSplits(store(), {}, "test"));
        m_run = must(prepareRun(store(), must(recipePreset("quick"))));
        must(writeAtomically(folder() / "checkpoints/best.pt", "weights"));
    }

    void allPicturesAreEmbeddedLabelledOrNot() {
        const auto images = must(store().images(must(store().imageIds({}))));
        must(store().commit(clearClasses(must(store().annotations(std::vector{images[4].id}))), "test"));
        must(store().setProblems({{images[7].id, problemUnreadable}}));

        const auto set = must(make(working()));
        QCOMPARE(set->images.size(), 14u);
        QCOMPARE(set->columns, 2u);
        QCOMPARE(set->classes, 3u);
        QVERIFY(std::count(set->images.begin(), set->images.end(), images[4].id.value) == 1);
        QVERIFY(std::count(set->images.begin(), set->images.end(), images[7].id.value) == 0);
        for (std::size_t i = 0; i < set->images.size(); ++i)
            QCOMPARE(set->features[2 * i], static_cast<float>(set->images[i]));
        QVERIFY(must(readEmbeddings(folder() / "embeddings")) == *set);
    }

    void onlyWhatIsMissingIsComputed() {
        const auto first = must(make(working()));
        QCOMPARE(first->images.size(), 15u);
        // Nothing is missing: the worker would fail.
        QVERIFY(*must(make("exit 3")) == *first);

        // One excluded, one new.
        auto images = must(store().images(must(store().imageIds({}))));
        must(store().commit(setReview({images[0].id}, {stateOf(images[0])}, ReviewState::excluded), "test"));
        test::makeImage(m_project->folder() / "more/new.png", 99, {64, 48}, 4);
        must(importDataset(store(), m_project->folder() / "more", {"imagefolder", {}}));
        const auto words = m_project->folder() / "words";
        const auto second =
            must(make("arguments " + QByteArray::fromStdString(words.string()) + "\n" + working()));
        QCOMPARE(second->images.size(), 15u);
        QCOMPARE(std::count(second->images.begin(), second->images.end(), images[0].id.value), 0);
        const auto newest = second->images.back();
        QVERIFY(newest > first->images.back());
        // The features are those of the worker that was asked for this picture, the others stayed.
        QCOMPARE(second->features[second->features.size() - 2], static_cast<float>(newest));
        QVERIFY(must(readText(words)).starts_with("embed\n--run\n" + folder().string() + "\n--manifest\n"));
        QVERIFY(must(readEmbeddings(folder() / "embeddings")) == *second);
    }

    void aNewerCheckpointOrADamagedFileMeansAll() {
        must(make(working()));
        const auto file = folder() / "embeddings" / embeddingsFile;
        std::filesystem::last_write_time(folder() / "checkpoints/best.pt",
                                         std::filesystem::last_write_time(file) + std::chrono::seconds(5));
        QCOMPARE(make("hello\nerror io disk full\nexit 1").error().code, ErrorCode::io);
        std::filesystem::last_write_time(folder() / "checkpoints/best.pt",
                                         std::filesystem::last_write_time(file) - std::chrono::seconds(5));
        QCOMPARE(must(make("exit 3"))->images.size(), 15u);
        must(writeAtomically(file, "torn"));
        QVERIFY(!make("exit 3"));
        QCOMPARE(must(make(working()))->images.size(), 15u);
        QCOMPARE(must(readEmbeddings(folder() / "embeddings")).images.size(), 15u);
    }

    void itFailsWithoutACheckpointAndWithTheWorkersReason() {
        const auto died = make("hello\nlog no memory left\nexit 3");
        QVERIFY(!died);
        QVERIFY(died.error().text().find("no memory left") != std::string::npos);
        QVERIFY(!std::filesystem::exists(folder() / "embeddings"));
        std::filesystem::remove(folder() / "checkpoints/best.pt");
        QCOMPARE(make(working()).error().code, ErrorCode::notFound);
    }

    void itIsCancelledAtAnyTime() {
        const auto early = make(working(), [](EmbeddingMaker& maker) { maker.cancel(); });
        QCOMPARE(early.error().code, ErrorCode::cancelled);
        const auto late = make(
            "hello\nsay {\"type\":\"progress\",\"stage\":\"predicting\",\"done\":1,\"total\":2,"
            "\"step\":0,\"epoch\":0,\"loss\":-1,\"accuracy\":-1,\"learningRate\":0,"
            "\"imagesPerSecond\":0,\"secondsLeft\":-1}\nawait stop\ndone stopped",
            [this](EmbeddingMaker& maker) {
                connect(&maker, &EmbeddingMaker::progressed, &maker, [&maker] { maker.cancel(); });
            });
        QCOMPARE(late.error().code, ErrorCode::cancelled);
        QVERIFY(!std::filesystem::exists(folder() / "embeddings"));
        QCOMPARE(must(make(working()))->images.size(), 15u);
    }

    void itMayGoWhileItWorks() {
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nsleep 60000");
        {
            EmbeddingMaker maker(store());
            maker.start(m_run);
        }
        EmbeddingMaker maker(store());
        maker.start(m_run);
        QTest::qWait(200);
        QVERIFY(maker.isRunning());
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestEmbeddingMaker)
#include "test_embedding_maker.moc"
