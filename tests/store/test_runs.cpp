// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>
#include <limits>

using namespace imago;
using namespace imago::test;

namespace {

RunRecord sampleRun(const std::string& name) {
    RunRecord run;
    run.name = name;
    run.folder = "test.runs/" + name;
    run.status = "running";
    run.recipeJson = "{\"epochs\": 3}";
    run.datasetHash = "abc";
    run.model = "small_cnn";
    run.startedMs = 1'700'000'000'123;
    run.epochs = 2;
    run.bestValAccuracy = 0.1 + 0.2; // must come back to the last bit
    run.classes = {"cat", "d\"o'g", "Eule ä"};
    run.classIds = {ClassId(3), ClassId(1), ClassId(8)};
    return run;
}

} // namespace

class TestRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunComesBackAsItWasSaved() {
        TempProject project;
        RunRecord run = sampleRun("run-1");
        run.id = must(project->saveRun(run));
        RunRecord second = sampleRun("run-2");
        second.classes.clear();
        second.classIds.clear();
        second.id = must(project->saveRun(second));
        run.status = "failed";
        run.message = "out of memory";
        run.endedMs = run.startedMs + 5;
        QCOMPARE(must(project->saveRun(run)), run.id);
        project.reopen();
        QCOMPARE(must(project->runs()), (std::vector{run, second}));
        QCOMPARE(*must(project->run(run.id)), run);
        QVERIFY(!must(project->run(RunId(99))));
    }

    void aChildKnowsItsParentUntilThatIsRemoved() {
        TempProject project;
        RunRecord parent = sampleRun("run-1"), child = sampleRun("run-2");
        parent.id = must(project->saveRun(parent));
        child.parent = parent.id;
        child.id = must(project->saveRun(child));
        project.reopen();
        QCOMPARE(must(project->run(child.id))->parent, parent.id);
        RunRecord orphan = sampleRun("run-3");
        orphan.parent = RunId(99);
        QCOMPARE(project->saveRun(orphan).error().code, ErrorCode::notFound);
        must(project->removeRun(parent.id));
        child.parent = RunId();
        QCOMPARE(must(project->runs()), std::vector{child});
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void contradictoryRunsAreRefused() {
        TempProject project;
        RunRecord run = sampleRun("run-1");
        must(project->saveRun(run));
        QCOMPARE(project->saveRun(run).error().code, ErrorCode::alreadyExists);
        run.id = RunId(99);
        run.name = "other";
        QCOMPARE(project->saveRun(run).error().code, ErrorCode::notFound);
        run = sampleRun("third");
        run.classIds.pop_back();
        QCOMPARE(project->saveRun(run).error().code, ErrorCode::invalidArgument);
        QCOMPARE(must(project->runs()).size(), std::size_t(1));
    }

    void aRunsNumberNeverComesBack() {
        TempProject project;
        const RunId first = must(project->saveRun(sampleRun("run-1")));
        must(project->removeRun(first));
        QVERIFY(must(project->saveRun(sampleRun("run-1"))) > first);
    }

    void curvesAreKeptByNameAndStep() {
        TempProject project;
        const RunId run = must(project->saveRun(sampleRun("run-1")));
        const RunId other = must(project->saveRun(sampleRun("run-2")));
        must(project->addMetrics(run, {{"train/loss", 2, 0.2, 0.5, 10}, {"train/loss", 1, 0.1, 0.7, 9}}));
        must(project->addMetrics(run, {{"lr", 1, 0.1, 1e-3, 9}, {"train/loss", 2, 0.2, 0.4, 11}}));
        must(project->addMetrics(other, {{"lr", 1, 0, 1, 0}}));
        const std::vector<MetricPoint> expected{
            {"lr", 1, 0.1, 1e-3, 9}, {"train/loss", 1, 0.1, 0.7, 9}, {"train/loss", 2, 0.2, 0.4, 11}};
        project.reopen();
        QCOMPARE(must(project->metrics(run)), expected);
        QCOMPARE(project->addMetrics(RunId(99), expected).error().code, ErrorCode::notFound);
    }

    void aDivergedLossStaysNotANumber() {
        TempProject project;
        const RunId run = must(project->saveRun(sampleRun("run-1")));
        const double infinity = std::numeric_limits<double>::infinity();
        must(project->addMetrics(
            run, {{"a", 1, 0, std::nan(""), 0}, {"a", 2, 0, infinity, 0}, {"a", 3, 0, -infinity, 0}}));
        const auto points = must(project->metrics(run));
        QVERIFY(std::isnan(points[0].value));
        QCOMPARE(points[1].value, infinity);
        QCOMPARE(points[2].value, -infinity);
    }

    void predictionsAreLittleEndianFloats() {
        TempProject project;
        const RunId run = must(project->saveRun(sampleRun("run-1")));
        const auto images =
            must(project->putImages({imageRecord("a", 1), imageRecord("b", 2), imageRecord("c", 3)}));
        const Prediction a{images[0], {0.25f, 0.75f, 1e-30f}}, b{images[1], {1.0f, 0.0f, 0.1f}};
        must(project->putPredictions(run, {b, a, {ImageId(99), {1.0f}}})); // 99 was removed meanwhile
        QCOMPARE(must(project->predictions(run)), (std::vector{a, b}));
        QCOMPARE(*must(project->prediction(run, images[1])), b);
        QVERIFY(!must(project->prediction(run, images[2])));
        const Prediction better{images[0], {0.5f, 0.5f, 0.0f}};
        must(project->putPredictions(run, {better}));
        QCOMPARE(must(project->predictions(run)), (std::vector{better, b}));
        QCOMPARE(project->putPredictions(RunId(99), {a}).error().code, ErrorCode::notFound);
        SQLite::Database outside(project.file().string());
        const std::string hex =
            outside.execAndGet("SELECT hex(probabilities) FROM prediction ORDER BY image_id LIMIT 1")
                .getString();
        QCOMPARE(hex, std::string("0000003F0000003F00000000")); // IEEE 754: 0.5 = 0x3F000000
    }

    void modelsBelongToTheirRun() {
        TempProject project;
        ModelRecord model;
        model.kind = "best";
        model.path = "run-1/checkpoints/best.pt";
        model.createdMs = 5;
        model.metricsJson = "{}";
        QCOMPARE(project->saveModel(model).error().code, ErrorCode::notFound);
        model.run = must(project->saveRun(sampleRun("run-1")));
        model.id = must(project->saveModel(model));
        model.kind = "last";
        QCOMPARE(must(project->saveModel(model)), model.id);
        QCOMPARE(must(project->models(model.run)), std::vector{model});
    }

    void removingARunTakesItsResultsAlong() {
        TempProject project;
        const auto images = must(project->putImages({imageRecord("a", 1)}));
        const RunId run = must(project->saveRun(sampleRun("run-1")));
        const RunId kept = must(project->saveRun(sampleRun("run-2")));
        for (const RunId id : {run, kept}) {
            must(project->addMetrics(id, {{"lr", 1, 0, 1, 0}}));
            must(project->putPredictions(id, {{images[0], {1.0f}}}));
            ModelRecord model;
            model.run = id;
            must(project->saveModel(model));
        }
        must(project->removeRun(run));
        QCOMPARE(must(project->runs()).size(), std::size_t(1));
        QVERIFY(must(project->metrics(run)).empty());
        QVERIFY(must(project->predictions(run)).empty());
        QVERIFY(must(project->models(run)).empty());
        QCOMPARE(must(project->metrics(kept)).size(), std::size_t(1));
        QCOMPARE(must(project->predictions(kept)).size(), std::size_t(1));
        QCOMPARE(must(project->models(kept)).size(), std::size_t(1));
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void recipesAreSavedReplacedAndRemoved() {
        TempProject project;
        StoredRecipe recipe{{}, "mine", "{}", 1};
        recipe.id = must(project->saveRecipe(recipe));
        const StoredRecipe other{must(project->saveRecipe({{}, "other", "[]", 2})), "other", "[]", 2};
        recipe.json = "{\"seed\": 4}";
        QCOMPARE(must(project->saveRecipe(recipe)), recipe.id);
        QCOMPARE(must(project->recipes()), (std::vector{recipe, other}));
        must(project->removeRecipe(recipe.id));
        QCOMPARE(must(project->recipes()), std::vector{other});
        QCOMPARE(project->saveRecipe(recipe).error().code, ErrorCode::notFound);
    }
};

QTEST_APPLESS_MAIN(TestRuns)
#include "test_runs.moc"
