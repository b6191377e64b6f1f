// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/assign_splits.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/run_evaluation.h"
#include "core/jobs/runs.h"
#include "tests/support/fixtures.h"

#include <fmt/format.h>

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

Recipe smallRecipe() {
    Recipe recipe;
    recipe.model = "small_cnn";
    recipe.weights = "none";
    recipe.inputSize = 32;
    return recipe;
}

/// Ten pictures each of cat and dog, split, and what a worker leaves behind.
class Project {
public:
    Project() {
        makeImageFolder(m_project.folder() / "data", {"cat", "dog"}, 10);
        must(importDataset(store(), m_project.folder() / "data", {}));
        must(assignSplits(store(), {}, "test"));
    }
    ProjectStore& store() { return m_project.store(); }
    fs::path folder() const { return m_project.folder(); }

    void events(const RunRecord& run, const std::vector<WorkerMessage>& messages,
                const std::string& tail = {}) {
        std::ofstream out(runFolderOf(store(), run) / "events.jsonl", std::ios::app);
        for (const auto& message : messages)
            out << encode(message) << "\n";
        out << tail;
    }
    void checkpoint(const RunRecord& run, const std::string& kind) {
        must(writeAtomically(runFolderOf(store(), run) / "checkpoints" / (kind + ".pt"),
                             std::string_view("weights")));
    }
    /// Predictions of a split: the picture's own class with this probability.
    void predict(const RunRecord& run, Split split, float right = 0.9f) {
        PredictionSet set;
        set.classes = run.classes;
        const auto manifest = must(must(RunFolder::open(runFolderOf(store(), run))).manifest());
        for (const auto& item : manifest.items) {
            if (item.split != split) continue;
            set.images.push_back(item.image);
            for (int c = 0; c < int(run.classes.size()); ++c)
                set.probabilities.push_back(item.labels.front() == c ? right : 1 - right);
        }
        must(writePredictions(runFolderOf(store(), run), toString(split), set));
    }
    std::vector<ImageKey> keys(Split split) {
        auto all = must(store().imageKeys());
        std::erase_if(all, [split](const auto& key) { return key.split != split; });
        return all;
    }
    void relabel(ImageId image, ClassId label) {
        const auto record = *must(store().image(image));
        const ImageId ids[] = {image};
        must(store().commit(
            setClass({image}, {{record.split, record.review}}, must(store().annotations(ids)), label, "test"),
            "test"));
    }
    void review(ImageId image, ReviewState state) {
        const auto record = *must(store().image(image));
        must(store().commit(setReview({image}, {{record.split, record.review}}, state), "test"));
    }

private:
    TempProject m_project;
};

EpochMessage epoch(int number, double accuracy, bool best) {
    EpochMessage message;
    message.epoch = number;
    message.epochs = 3;
    message.step = number * 4;
    message.metrics = {{"train/loss", 1.0 / number}, {"val/accuracy", accuracy}};
    message.best = best;
    return message;
}

} // namespace

class TestRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manifestHoldsWhatIsUsable() {
        Project project;
        const auto before = must(buildManifest(project.store(), smallRecipe()));
        QCOMPARE(before.classes, (Lines{"cat", "dog"}));
        QCOMPARE(before.items.size(), std::size_t(20));
        QCOMPARE(before.count(Split::train), std::int64_t(16));
        QVERIFY(fs::path(before.items[0].path).is_absolute() && fs::exists(before.items[0].path));
        QCOMPARE(before.items[0].contentHash.size(), std::size_t(32));
        QVERIFY(std::is_sorted(before.items.begin(), before.items.end(),
                               [](const auto& a, const auto& b) { return a.image < b.image; }));

        const auto train = project.keys(Split::train);
        project.review(train[0].id, ReviewState::excluded);
        project.review(train[1].id, ReviewState::ambiguous);
        must(project.store().setProblems({{train[2].id, problemUnreadable}, {train[3].id, problemMissing}}));
        must(project.store().commit(addClass(must(project.store().classes()), "unused"), "test"));
        const auto after = must(buildManifest(project.store(), smallRecipe()));
        QCOMPARE(after.classes, (Lines{"cat", "dog"}));
        QCOMPARE(after.items.size(), std::size_t(16));
        QVERIFY(after.datasetHash() != before.datasetHash());
    }

    void manifestKnowsSeveralLabels() {
        Project project;
        const auto image = project.keys(Split::train)[0];
        const auto classes = must(project.store().classes());
        const ImageId ids[] = {image.id};
        const auto other = image.classes[0] == classes[0].id ? classes[1].id : classes[0].id;
        must(project.store().commit(toggleClass({image.id}, {{image.split, image.review}},
                                                must(project.store().annotations(ids)), other, "test"),
                                    "test"));
        QCOMPARE(must(buildManifest(project.store(), smallRecipe())).items.size(), std::size_t(19));
        auto recipe = smallRecipe();
        recipe.task = Task::multiLabel;
        const auto manifest = must(buildManifest(project.store(), recipe));
        QCOMPARE(manifest.items.size(), std::size_t(20));
        const auto at = std::find_if(manifest.items.begin(), manifest.items.end(),
                                     [&](const auto& item) { return item.image == image.id.value; });
        QCOMPARE(at->labels, (std::vector<int>{0, 1}));
    }

    void manifestSaysWhatIsMissing() {
        TempProject project;
        QCOMPARE(buildManifest(project.store(), smallRecipe()).error().code, ErrorCode::invalidArgument);
        makeImageFolder(project.folder() / "data", {"cat"}, 3);
        must(importDataset(project.store(), project.folder() / "data", {}));
        auto error = buildManifest(project.store(), smallRecipe()).error();
        QVERIFY(error.message.find("split") != std::string::npos);
        must(assignSplits(project.store(), {}, "test"));
        error = buildManifest(project.store(), smallRecipe()).error();
        QVERIFY(error.message.find("cat") != std::string::npos);
        QVERIFY(!fs::exists(runsFolder(project.store())));
        QVERIFY(!prepareRun(project.store(), smallRecipe()));
        QVERIFY(must(project->runs()).empty());
    }

    void preparesRunsByNumber() {
        Project project;
        const auto first = must(prepareRun(project.store(), smallRecipe()));
        QCOMPARE(first.name, std::string("run-1"));
        QCOMPARE(first.status, std::string("prepared"));
        QCOMPARE(first.folder, std::string("test-runs/run-1"));
        QCOMPARE(first.classes, (Lines{"cat", "dog"}));
        QCOMPARE(first.model, std::string("small_cnn"));
        const auto folder = must(RunFolder::open(runFolderOf(project.store(), first)));
        QCOMPARE(folder.recipe(), smallRecipe());
        QCOMPARE(must(folder.manifest()).datasetHash(), first.datasetHash);
        QCOMPARE(*must(project.store().run(first.id)), first);
        fs::create_directories(project.folder() / "test-runs/run-7"); // left by a removed run
        QCOMPARE(must(prepareRun(project.store(), smallRecipe())).name, std::string("run-8"));
        auto bad = smallRecipe();
        bad.epochs = 0;
        QCOMPARE(prepareRun(project.store(), bad).error().code, ErrorCode::invalidArgument);
    }

    void findsRuns() {
        Project project;
        QCOMPARE(findRun(project.store(), "last").error().code, ErrorCode::notFound);
        const auto first = must(prepareRun(project.store(), smallRecipe()));
        const auto second = must(prepareRun(project.store(), smallRecipe()));
        QCOMPARE(must(findRun(project.store(), "last")).id, second.id);
        QCOMPARE(must(findRun(project.store(), "run-1")).id, first.id);
        QCOMPARE(must(findRun(project.store(), std::to_string(first.id.value))).id, first.id);
        const auto error = findRun(project.store(), "run-9").error();
        QCOMPARE(error.code, ErrorCode::notFound);
        QVERIFY(error.message.find("run-2") != std::string::npos);
    }

    void takesOverAFinishedRun() {
        Project project;
        auto run = must(prepareRun(project.store(), smallRecipe()));
        QCOMPARE(must(syncRun(project.store(), run, false)).status, std::string("prepared"));
        ProgressMessage progress;
        progress.stage = "training";
        progress.step = 2;
        progress.epoch = 0.5;
        progress.loss = 2;
        project.events(
            run, {HelloMessage{}, progress, epoch(1, 0.5, true), epoch(2, 0.75, true), epoch(3, 0.7, false)});
        project.checkpoint(run, "last");
        project.checkpoint(run, "best");
        run = must(syncRun(project.store(), run, true));
        QCOMPARE(run.status, std::string("running"));
        QCOMPARE(run.epochs, std::int64_t(3));
        QCOMPARE(run.bestValAccuracy, 0.75);
        QCOMPARE(run.endedMs, std::int64_t(0));
        DoneMessage done;
        done.reason = "early";
        done.epochs = 3;
        done.bestValAccuracy = 0.75;
        project.events(run, {done});
        project.predict(run, Split::val);
        project.predict(run, Split::test);
        run = must(syncRun(project.store(), run, false));
        QCOMPARE(run.status, std::string("done"));
        QVERIFY(run.endedMs > 0 && run.startedMs > 0 && run.endedMs >= run.startedMs);
        QCOMPARE(*must(project.store().run(run.id)), run);
        const auto points = must(project.store().metrics(run.id));
        std::vector<double> curve;
        for (const auto& point : points)
            if (point.name == "train/loss") curve.push_back(point.value);
        QCOMPARE(curve, (std::vector<double>{2, 1, 0.5, 1.0 / 3}));
        QCOMPARE(must(project.store().predictions(run.id)).size(), std::size_t(4));
        QCOMPARE(must(project.store().models(run.id)).size(), std::size_t(2));
        // Again: the same.
        QCOMPARE(must(syncRun(project.store(), run, false)), run);
        QCOMPARE(must(project.store().metrics(run.id)), points);
        QCOMPARE(must(project.store().models(run.id)).size(), std::size_t(2));
    }

    void concludesDeadRuns() {
        Project project;
        auto run = must(prepareRun(project.store(), smallRecipe()));
        project.events(run, {HelloMessage{}, epoch(1, 0.5, true)}, "{\"type\":\"epo");
        auto dead = must(syncRun(project.store(), run, false));
        QCOMPARE(dead.status, std::string("failed"));
        QVERIFY(dead.message.find("log.txt") != std::string::npos);
        project.checkpoint(run, "last");
        dead = must(syncRun(project.store(), run, false));
        QCOMPARE(dead.status, std::string("stopped"));
        QCOMPARE(dead.epochs, std::int64_t(1));
        // Resumed, it speaks again; then it fails.
        project.events(run, {}, "\n");
        project.events(run, {HelloMessage{}});
        QCOMPARE(must(syncRun(project.store(), dead, true)).status, std::string("running"));
        project.events(run, {ErrorMessage{"outOfMemory", "no memory for a batch of 1"}});
        dead = must(syncRun(project.store(), dead, false));
        QCOMPARE(dead.status, std::string("failed"));
        QCOMPARE(dead.message, std::string("no memory for a batch of 1"));
        project.events(run, {HelloMessage{}, DoneMessage{.reason = "stopped", .epochs = 2}});
        dead = must(syncRun(project.store(), dead, false));
        QCOMPARE(dead.status, std::string("stopped"));
        QCOMPARE(dead.message, std::string());
        QCOMPARE(dead.epochs, std::int64_t(2));
    }

    void failsOnAMissingFolder() {
        Project project;
        auto run = must(prepareRun(project.store(), smallRecipe()));
        run.status = "running";
        QCOMPARE(must(syncRun(project.store(), run, false)).status,
                 std::string("failed")); // never said a word
        fs::remove_all(runFolderOf(project.store(), run));
        const auto error = syncRun(project.store(), run, false).error();
        QCOMPARE(error.code, ErrorCode::notFound);
        QVERIFY(error.text().find("run-1") != std::string::npos);
    }

    void passesPredictionsOfRemovedPictures() {
        Project project;
        auto run = must(prepareRun(project.store(), smallRecipe()));
        project.events(run, {HelloMessage{}, DoneMessage{.reason = "finished"}});
        project.predict(run, Split::val);
        must(project.store().removeImages({project.keys(Split::val)[0].id}));
        must(syncRun(project.store(), run, false));
        QCOMPARE(must(project.store().predictions(run.id)).size(), std::size_t(1));
        // Of another number of classes: not taken.
        PredictionSet odd{{"one"}, {project.keys(Split::test)[0].id.value}, {1.0f}};
        must(writePredictions(runFolderOf(project.store(), run), "test", odd));
        must(syncRun(project.store(), run, false));
        QCOMPARE(must(project.store().predictions(run.id)).size(), std::size_t(1));
    }

    void evaluatesWithTheLabelsOfNow() {
        Project project;
        auto run = must(prepareRun(project.store(), smallRecipe()));
        QCOMPARE(evaluateRun(project.store(), run, Split::test).error().code, ErrorCode::notFound);
        project.events(run, {HelloMessage{}, DoneMessage{.reason = "finished"}});
        project.predict(run, Split::test);
        run = must(syncRun(project.store(), run, false));
        QCOMPARE(evaluateRun(project.store(), run, Split::val).error().code, ErrorCode::notFound);
        auto evaluation = must(evaluateRun(project.store(), run, Split::test));
        QCOMPARE(evaluation.classes, (Lines{"cat", "dog"}));
        QCOMPARE(evaluation.images.size(), std::size_t(2));
        QCOMPARE(evaluation.result.accuracy, 1.0);
        QCOMPARE(evaluation.result.confusion, (std::vector<std::vector<std::int64_t>>{{1, 0}, {0, 1}}));

        // A corrected label counts at once.
        const auto classes = must(project.store().classes());
        const auto image = evaluation.images[0];
        const auto truth = evaluation.input.truth[0][0];
        project.relabel(image, classes[std::size_t(1 - truth)].id);
        evaluation = must(evaluateRun(project.store(), run, Split::test));
        QCOMPARE(evaluation.result.accuracy, 0.5);

        // An excluded picture does not count, one of a new class is counted apart.
        project.review(image, ReviewState::excluded);
        QCOMPARE(must(evaluateRun(project.store(), run, Split::test)).images.size(), std::size_t(1));
        project.review(image, ReviewState::reviewed);
        must(project.store().commit(addClass(classes, "bird"), "test"));
        project.relabel(image, must(project.store().classes()).back().id);
        evaluation = must(evaluateRun(project.store(), run, Split::test));
        QCOMPARE(evaluation.images.size(), std::size_t(1));
        QCOMPARE(evaluation.unknownLabels, std::int64_t(1));

        // A renamed class is called by its new name.
        auto renamed = classes[0];
        renamed.name = "Felis";
        must(project.store().commit(changeClass(classes[0], renamed), "test"));
        QCOMPARE(must(evaluateRun(project.store(), run, Split::test)).classes, (Lines{"Felis", "dog"}));
    }

    void splitsAreThoseOfTheRun() {
        Project project;
        auto run = must(prepareRun(project.store(), smallRecipe()));
        project.events(run, {HelloMessage{}, DoneMessage{.reason = "finished"}});
        for (const auto split : {Split::train, Split::val, Split::test})
            project.predict(run, split);
        run = must(syncRun(project.store(), run, false));
        // Everything becomes a test picture: those that were trained on still are none for this run.
        std::vector<ImageId> ids;
        std::vector<ImageState> states;
        for (const auto& key : must(project.store().imageKeys()))
            ids.push_back(key.id), states.push_back({key.split, key.review});
        must(project.store().commit(setSplit(ids, states, Split::test), "test"));
        QCOMPARE(must(evaluateRun(project.store(), run, Split::test)).images.size(), std::size_t(2));
        QCOMPARE(must(evaluateRun(project.store(), run, Split::train)).images.size(), std::size_t(16));
        fs::remove_all(runFolderOf(project.store(), run));
        QCOMPARE(must(evaluateRun(project.store(), run, Split::test)).images.size(), std::size_t(20));
    }
};

QTEST_GUILESS_MAIN(TestRuns)
#include "test_runs.moc"
