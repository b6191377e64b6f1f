// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/assign_splits.h"
#include "core/jobs/attach_run.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/run_evaluation.h"
#include "core/jobs/runs.h"
#include "core/run/calibration_file.h"
#include "core/run/run_pack.h"
#include "tests/support/fixtures.h"

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

Recipe smallRecipe() {
    Recipe recipe;
    recipe.model = "small_cnn";
    recipe.weights = "none";
    recipe.inputSize = 32;
    return recipe;
}

/// Ten pictures each of cat and dog, split; `before` adds others first, so that all numbers differ.
class Project {
public:
    explicit Project(int before = 0) {
        if (before > 0) {
            makeImageFolder(m_project.folder() / "other", {"owl"}, before, {90, 70});
            must(importDataset(store(), m_project.folder() / "other", {}));
        }
        makeImageFolder(m_project.folder() / "data", {"cat", "dog"}, 10);
        must(importDataset(store(), m_project.folder() / "data", {}));
        must(assignSplits(store(), {}, "test"));
    }
    ProjectStore& store() { return m_project.store(); }
    fs::path operator/(const std::string& name) const { return m_project.folder() / name; }

private:
    TempProject m_project;
};

/// What a worker leaves in a run folder: a curve of so many epochs, checkpoints, right predictions of test.
void trainThere(const fs::path& folder, int epochs, bool done = true) {
    const auto run = must(RunFolder::open(folder));
    const auto manifest = must(run.manifest());
    std::ofstream out(run.eventsFile(), std::ios::app);
    out << encode(WorkerMessage(HelloMessage{})) << "\n";
    for (int i = 1; i <= epochs; ++i) {
        EpochMessage epoch;
        epoch.epoch = i;
        epoch.epochs = epochs;
        epoch.step = i * 4;
        epoch.metrics = {{"val/accuracy", 0.5 + i * 0.05}};
        epoch.best = true;
        out << encode(WorkerMessage(epoch)) << "\n";
    }
    if (done) out << encode(WorkerMessage(DoneMessage{.reason = "finished", .epochs = epochs})) << "\n";
    for (const char* kind : {"last", "best"})
        must(writeAtomically(run.checkpoint(kind), std::string("weights of ") + kind));
    PredictionSet set{manifest.classes, {}, {}};
    for (const auto& item : manifest.items) {
        if (item.split != Split::test) continue;
        set.images.push_back(item.image);
        for (int c = 0; c < int(manifest.classes.size()); ++c)
            set.probabilities.push_back(item.labels.front() == c ? 0.9f : 0.1f);
    }
    must(writePredictions(folder, "test", set));
}

} // namespace

class TestAttach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunGoesAwayInAPackAndComesBackTrained() {
        Project project;
        const auto run = must(prepareRun(project.store(), smallRecipe()));
        const auto own = runFolderOf(project.store(), run);
        must(packRun(must(RunFolder::open(own)), project / "pack"));
        must(unpackRun(project / "pack", project / "cluster"));
        trainThere(project / "cluster", 4);
        const auto report = must(attachRun(project.store(), project / "cluster"));
        QVERIFY(!report.isNew);
        QCOMPARE(report.run.id, run.id);
        QCOMPARE(report.run.status, std::string("done"));
        QCOMPARE(report.run.epochs, std::int64_t(4));
        QCOMPARE(report.run.bestValAccuracy, 0.7);
        QCOMPARE(report.unknownPictures, std::int64_t(0));
        QCOMPARE(must(project.store().runs()).size(), std::size_t(1));
        QCOMPARE(must(project.store().models(run.id)).size(), std::size_t(2));
        QVERIFY(fs::exists(own / "checkpoints/best.pt"));
        QVERIFY(!fs::exists(own / "pictures")); // the project has them already
        // The project's own paths stay in the manifest.
        for (const auto& item : must(must(RunFolder::open(own)).manifest()).items)
            QVERIFY(item.path.find("cluster") == std::string::npos && fs::exists(item.path));
        QCOMPARE(must(evaluateRun(project.store(), report.run, Split::test)).result.accuracy, 1.0);
        // Again: the same.
        const auto again = must(attachRun(project.store(), project / "cluster"));
        QCOMPARE(again.run, report.run);
        QCOMPARE(must(project.store().runs()).size(), std::size_t(1));
    }

    void theTemperatureThatWasLearntElsewhereComesWithIt() {
        for (const bool known : {true, false}) {
            Project project, other;
            Project& home = known ? project : other; // a stranger's pictures have other numbers
            const auto run = must(prepareRun(project.store(), smallRecipe()));
            must(packRun(must(RunFolder::open(runFolderOf(project.store(), run))), project / "pack"));
            must(unpackRun(project / "pack", project / "cluster"));
            trainThere(project / "cluster", 2);
            const auto manifest = must(must(RunFolder::open(project / "cluster")).manifest());
            PredictionSet val{manifest.classes, {}, {}};
            for (const auto& item : manifest.items)
                if (item.split == Split::val) {
                    val.images.push_back(item.image);
                    val.probabilities.resize(val.images.size() * val.classes.size(), 0.5f);
                }
            must(writePredictions(project / "cluster", "val", val));
            must(writeCalibration(project / "cluster", {1.5, "val", 4, {}}));
            must(writeCalibration(runFolderOf(project.store(), run), {9, "val", 1, {}}));
            const auto report = must(attachRun(home.store(), project / "cluster"));
            QCOMPARE(must(readCalibration(runFolderOf(home.store(), report.run))).temperature, 1.5);
        }
        // Without one of its own it does not take the older run's.
        Project project;
        const auto run = must(prepareRun(project.store(), smallRecipe()));
        const auto own = runFolderOf(project.store(), run);
        must(packRun(must(RunFolder::open(own)), project / "pack"));
        must(unpackRun(project / "pack", project / "cluster"));
        trainThere(project / "cluster", 2);
        const auto manifest = must(must(RunFolder::open(project / "cluster")).manifest());
        must(writePredictions(project / "cluster", "val", {manifest.classes, {}, {}}));
        must(writeCalibration(own, {9, "val", 1, {}}));
        must(attachRun(project.store(), project / "cluster"));
        QCOMPARE(readCalibration(own).error().code, ErrorCode::notFound);
    }

    void aRunThatWentOnElsewhereBringsItsEpochs() {
        Project project;
        const auto run = must(prepareRun(project.store(), smallRecipe()));
        const auto own = runFolderOf(project.store(), run);
        trainThere(own, 3, false);
        must(syncRun(project.store(), run, false));
        fs::copy(own, project / "copy", fs::copy_options::recursive);
        must(must(RunFolder::open(project / "copy")).extend(smallRecipe().epochs + 10));
        trainThere(project / "copy", 6);
        const auto report = must(attachRun(project.store(), project / "copy"));
        QCOMPARE(report.run.id, run.id);
        QCOMPARE(report.run.epochs, std::int64_t(6));
        QCOMPARE(must(recipeFromJson(report.run.recipeJson)).epochs, smallRecipe().epochs + 10);
    }

    void whatWasTrainedHereIsNotOverwritten() {
        Project project;
        const auto run = must(prepareRun(project.store(), smallRecipe()));
        const auto own = runFolderOf(project.store(), run);
        fs::copy(own, project / "copy", fs::copy_options::recursive);
        trainThere(own, 2);
        const auto here = must(syncRun(project.store(), run, false));
        const auto events = must(readText(own / "events.jsonl"));
        trainThere(project / "copy", 5);
        const auto report = must(attachRun(project.store(), project / "copy"));
        QVERIFY(report.isNew);
        QCOMPARE(report.run.name, std::string("run-2"));
        QCOMPARE(report.run.epochs, std::int64_t(5));
        QCOMPARE(must(readText(own / "events.jsonl")), events);
        QCOMPARE(*must(project.store().run(run.id)), here);
    }

    void aRunThatIsUnderWayIsLeftAlone() {
        Project project;
        auto run = must(prepareRun(project.store(), smallRecipe()));
        fs::copy(runFolderOf(project.store(), run), project / "copy", fs::copy_options::recursive);
        run.status = "running";
        must(project.store().saveRun(run));
        QCOMPARE(attachRun(project.store(), project / "copy").error().code, ErrorCode::busy);
    }

    /// Another project with the same pictures under other numbers.
    void aRunOfAnotherProjectFindsItsPicturesByTheirContents() {
        Project home, other(5);
        const auto run = must(prepareRun(home.store(), smallRecipe()));
        const auto folder = runFolderOf(home.store(), run);
        trainThere(folder, 3);
        const auto report = must(attachRun(other.store(), folder));
        QVERIFY(report.isNew);
        QCOMPARE(report.unknownPictures, std::int64_t(0));
        QCOMPARE(report.run.classes, (std::vector<std::string>{"cat", "dog"}));
        const auto manifest = must(must(RunFolder::open(runFolderOf(other.store(), report.run))).manifest());
        QCOMPARE(manifest.datasetHash(), run.datasetHash);
        for (const auto& item : manifest.items) {
            const auto image = must(other.store().image(ImageId(item.image)));
            QVERIFY(image && image->contentHash == item.contentHash);
            QCOMPARE(item.path, toUtf8(other.store().absolutePath(*image)));
        }
        const auto evaluation = must(evaluateRun(other.store(), report.run, Split::test));
        QCOMPARE(evaluation.result.accuracy, 1.0);
        QCOMPARE(evaluation.images.size(), std::size_t(2));
    }

    void picturesThatTheProjectLacksAreCounted() {
        Project home;
        TempProject empty;
        makeImageFolder(empty.folder() / "data", {"cat"}, 4);
        must(importDataset(empty.store(), empty.folder() / "data", {}));
        const auto run = must(prepareRun(home.store(), smallRecipe()));
        trainThere(runFolderOf(home.store(), run), 2);
        const auto report = must(attachRun(empty.store(), runFolderOf(home.store(), run)));
        QCOMPARE(report.unknownPictures, std::int64_t(16)); // four cats are the same
        QCOMPARE(report.run.status, std::string("done"));
        const auto manifest = must(must(RunFolder::open(runFolderOf(empty.store(), report.run))).manifest());
        QCOMPARE(std::count_if(manifest.items.begin(), manifest.items.end(),
                               [](const auto& item) { return item.image < 0; }),
                 std::ptrdiff_t(16));
        QVERIFY(fs::exists(manifest.items.front().path)); // still where the folder said
    }

    void whatIsNoRunFolderIsRefused() {
        Project project;
        QCOMPARE(attachRun(project.store(), project / "data").error().code, ErrorCode::notFound);
        QCOMPARE(attachRun(project.store(), project / "nowhere").error().code, ErrorCode::notFound);
        const auto run = must(prepareRun(project.store(), smallRecipe()));
        must(writeAtomically(runFolderOf(project.store(), run) / "manifest.json", "{"));
        QCOMPARE(attachRun(project.store(), runFolderOf(project.store(), run)).error().code,
                 ErrorCode::corrupt);
        QCOMPARE(must(project.store().runs()).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestAttach)
#include "test_attach.moc"
