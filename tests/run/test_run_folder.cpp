// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/run/run_folder.h"
#include "tests/support/compare.h"

#include <QTemporaryDir>
#include <QTest>

using namespace imago;
namespace fs = std::filesystem;

namespace {

Manifest smallManifest() {
    Manifest manifest;
    manifest.classes = {"a", "b"};
    manifest.classIds = {1, 2};
    manifest.items = {{1, "/x/1.png", "00112233445566778899aabbccddeeff", {1}, Split::train}};
    return manifest;
}

fs::path recorded(const char* name) {
    return fs::path(IMAGO_TEST_DIR) / "run/data" / name;
}

} // namespace

class TestRunFolder : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    fs::path m_root;

    RunFolder makeRun(const char* name) {
        return *RunFolder::create(m_root / name, *recipePreset("quick"), smallManifest());
    }
    RunFolder withEvents(const char* name, const char* fixture) {
        auto run = makeRun(name);
        fs::copy_file(recorded(fixture), run.eventsFile());
        return run;
    }

private Q_SLOTS:
    void initTestCase() { m_root = m_dir.path().toStdString(); }

    void createdFoldersOpenAgain() {
        makeRun("first");
        const auto run = RunFolder::open(m_root / "first");
        QVERIFY(run.ok());
        QVERIFY(run->recipe() == *recipePreset("quick"));
        QVERIFY(*run->manifest() == smallManifest());
        QVERIFY(run->path() == m_root / "first");
        QVERIFY(run->events()->empty());
        QVERIFY(!run->hasCheckpoint("last"));
        QVERIFY(writeAtomically(run->checkpoint("last"), "weights").ok());
        QVERIFY(run->hasCheckpoint("last"));
        QVERIFY(!run->hasCheckpoint("best"));
    }

    void nothingIsOverwritten() {
        makeRun("twice");
        const auto again = RunFolder::create(m_root / "twice", Recipe{}, Manifest{});
        QCOMPARE(again.error().code, ErrorCode::alreadyExists);
        QVERIFY(RunFolder::open(m_root / "twice")->recipe() == *recipePreset("quick"));
        QVERIFY(writeAtomically(m_root / "file", "text").ok());
        QCOMPARE(RunFolder::create(m_root / "file", Recipe{}, Manifest{}).error().code,
                 ErrorCode::alreadyExists);
        fs::create_directories(m_root / "empty");
        QVERIFY(RunFolder::create(m_root / "empty", Recipe{}, Manifest{}).ok());
    }

    void badRecipesAreRefused() {
        Recipe recipe;
        recipe.epochs = 0;
        QCOMPARE(RunFolder::create(m_root / "bad", recipe, Manifest{}).error().code,
                 ErrorCode::invalidArgument);
        QVERIFY(!fs::exists(m_root / "bad"));
    }

    void foldersThatAreNoRuns() {
        QCOMPARE(RunFolder::open(m_root / "nowhere").error().code, ErrorCode::notFound);
        fs::create_directories(m_root / "plain");
        QCOMPARE(RunFolder::open(m_root / "plain").error().code, ErrorCode::notFound);
        const auto run = makeRun("broken");
        QVERIFY(writeAtomically(run.path() / "recipe.json", "{\"epochs\": -3}").ok());
        const auto opened = RunFolder::open(run.path());
        QCOMPARE(opened.error().code, ErrorCode::corrupt);
        QVERIFY(opened.error().text().find("epochs") != std::string::npos);
        QVERIFY(writeAtomically(run.path() / "manifest.json", "{").ok());
        QCOMPARE(run.manifest().error().code, ErrorCode::corrupt);
    }

    void recordedEventsAreRead() {
        const auto events = withEvents("whole", "finished.jsonl").events();
        QVERIFY(events.ok());
        QCOMPARE(events->size(), std::size_t{8});
        QVERIFY(std::holds_alternative<HelloMessage>(events->front()));
        QCOMPARE(std::get<DoneMessage>(events->back()).reason, std::string("finished"));
        QCOMPARE(std::get<EpochMessage>((*events)[3]).metrics.at("val/accuracy"), 0.8125);
    }

    void aTornLastLineIsLeftOut() {
        const auto whole = *withEvents("uncut", "finished.jsonl").events();
        const auto torn = withEvents("torn", "torn.jsonl").events();
        QVERIFY(torn.ok());
        QCOMPARE(torn->size(), std::size_t{4});
        QVERIFY(std::equal(torn->begin(), torn->end(), whole.begin()));
    }

    void aResumedRunGoesOnBehindATornLine() {
        const auto events = withEvents("resumed", "resumed.jsonl").events();
        QVERIFY(events.ok());
        QCOMPARE(events->size(), std::size_t{5});
        QVERIFY(std::holds_alternative<HelloMessage>((*events)[2]));
        QCOMPARE(std::get<DoneMessage>(events->back()).reason, std::string("stopped"));
    }

    void anotherProtocolIsAnError() {
        const auto run = makeRun("protocol");
        QVERIFY(writeAtomically(run.eventsFile(), "{\"type\":\"hello\",\"protocol\":2}\n").ok());
        QCOMPARE(run.events().error().code, ErrorCode::unsupported);
    }

    void predictionsRoundTrip() {
        const PredictionSet set{{"a", "ü"}, {5, 1ll << 40, 7}, {0.25f, 0.75f, 1, 0, 0.1f, 0.9f}};
        QVERIFY(writePredictions(m_root / "predictions", "test", set).ok());
        QVERIFY(*readPredictions(m_root / "predictions", "test") == set);
        QCOMPARE(fs::file_size(m_root / "predictions/predictions-test.f32"), std::uintmax_t{24});
        QCOMPARE(readPredictions(m_root / "predictions", "val").error().code, ErrorCode::notFound);
        QVERIFY(writePredictions(m_root / "predictions", "val", {}).ok());
        QVERIFY(*readPredictions(m_root / "predictions", "val") == PredictionSet{});
    }

    void predictionsThatDoNotFit() {
        PredictionSet set{{"a", "b"}, {5}, {0.5f}};
        QCOMPARE(writePredictions(m_root / "misfit", "test", set).error().code, ErrorCode::invalidArgument);
        set.probabilities = {0.5f, 0.5f};
        QVERIFY(writePredictions(m_root / "misfit", "test", set).ok());
        const auto values = m_root / "misfit/predictions-test.f32";
        for (const std::size_t length : {0u, 4u, 7u, 9u, 12u}) {
            QVERIFY(writeAtomically(values, std::string(length, 'x')).ok());
            QCOMPARE(readPredictions(m_root / "misfit", "test").error().code, ErrorCode::corrupt);
        }
        for (const char* json :
             {"", "[]", "{}", R"({"classes":[1],"images":[]})", R"({"classes":[],"images":"x"})"}) {
            QVERIFY(writeAtomically(m_root / "misfit/predictions-test.json", json).ok());
            QCOMPARE(readPredictions(m_root / "misfit", "test").error().code, ErrorCode::corrupt);
        }
    }
};

QTEST_APPLESS_MAIN(TestRunFolder)
#include "test_run_folder.moc"
