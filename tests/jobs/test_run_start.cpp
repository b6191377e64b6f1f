// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/assign_splits.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/preflight.h"
#include "core/jobs/runs.h"
#include "core/jobs/scan.h"
#include "tests/support/fixtures.h"

#include <set>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

Recipe smallRecipe() {
    Recipe recipe;
    recipe.model = "small_cnn";
    recipe.weights = "none";
    recipe.inputSize = 32;
    recipe.batch = 4;
    return recipe;
}

class Project {
public:
    Project() {
        makeImageFolder(m_project.folder() / "data", {"cat", "dog"}, 10);
        must(importDataset(store(), m_project.folder() / "data", {}));
        must(assignSplits(store(), {}, "test"));
    }
    ProjectStore& store() { return m_project.store(); }
    fs::path folder() const { return m_project.folder(); }
    /// A run as it is after its training.
    RunRecord trained() {
        const auto run = must(prepareRun(store(), smallRecipe()));
        must(writeAtomically(runFolderOf(store(), run) / "checkpoints/best.pt", "weights"));
        return run;
    }
    /// Eight pictures that nobody has labelled.
    std::vector<ImageId> addUnlabelled() {
        for (int i = 0; i < 8; ++i)
            makeImage(folder() / "more" / ("more" + std::to_string(i) + ".png"),
                      static_cast<std::uint64_t>(1000 + i), {60, 44}, 3);
        must(scanFolders(store(), {folder() / "more"}));
        std::vector<ImageId> ids;
        for (const auto& key : must(store().imageKeys()))
            if (key.classes.empty()) ids.push_back(key.id);
        return ids;
    }
    void setState(ImageId image, Split split, ReviewState review) {
        const auto record = *must(store().image(image));
        must(store().commit({"test", {ImageChange{image, {record.split, record.review}, {split, review}}}},
                            "test"));
    }

private:
    TempProject m_project;
};

std::vector<std::string> codes(const std::vector<PreflightFinding>& findings) {
    std::vector<std::string> all;
    for (const auto& finding : findings)
        all.push_back(finding.code);
    return all;
}

bool holds(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace

class TestRunStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unlabelledPicturesComeWhereTheyHaveAWeight() {
        Project project;
        const auto unlabelled = project.addUnlabelled();
        QCOMPARE(unlabelled.size(), std::size_t(8));
        auto recipe = smallRecipe();
        const auto without = must(buildManifest(project.store(), recipe));
        QCOMPARE(without.count(Split::none), std::int64_t(0));
        recipe.unlabelledWeight = 1;
        const auto with = must(buildManifest(project.store(), recipe));
        QCOMPARE(with.count(Split::none), std::int64_t(8));
        QCOMPARE(with.items.size(), without.items.size() + 8);
        for (const auto& item : with.items) {
            QCOMPARE(item.labels.empty(), item.split == Split::none);
            QVERIFY(fs::exists(item.path));
        }
        QVERIFY(std::is_sorted(with.items.begin(), with.items.end(),
                               [](const auto& a, const auto& b) { return a.image < b.image; }));
        QVERIFY(with.datasetHash() != without.datasetHash());
        QCOMPARE(must(manifestFromJson(toJson(with))), with);
    }

    void unlabelledPicturesThatMustNotBeSeenStayAway() {
        Project project;
        const auto ids = project.addUnlabelled();
        project.setState(ids[0], Split::none, ReviewState::excluded);
        project.setState(ids[1], Split::none, ReviewState::ambiguous);
        project.setState(ids[2], Split::test, ReviewState::unreviewed);
        project.setState(ids[3], Split::train, ReviewState::unreviewed); // this one may
        must(project.store().setProblems({{ids[4], problemUnreadable}, {ids[5], problemMissing}}));
        ImageId measured;
        for (const auto& key : must(project.store().imageKeys()))
            if (key.split == Split::test && !key.classes.empty()) measured = key.id;
        must(project.store().setGroups({{measured, measured.value}, {ids[6], measured.value}}));
        auto recipe = smallRecipe();
        recipe.unlabelledWeight = 1;
        std::set<std::int64_t> found;
        for (const auto& item : must(buildManifest(project.store(), recipe)).items)
            if (item.split == Split::none) found.insert(item.image);
        QCOMPARE(found, (std::set<std::int64_t>{ids[3].value, ids[7].value}));
    }

    void preflightSpeaksOfUnlabelledPictures() {
        Project project;
        auto recipe = smallRecipe();
        const auto found = [&] {
            return codes(must(preflight(project.store(), recipe, runsFolder(project.store()))));
        };
        recipe.unlabelledWeight = 1;
        QVERIFY(holds(found(), "noUnlabelled"));
        project.addUnlabelled();
        QVERIFY(!holds(found(), "noUnlabelled") && !holds(found(), "unlabelled"));
        recipe.unlabelledWeight = 0;
        QVERIFY(holds(found(), "unlabelled"));
    }

    void preflightNoticesChangedAndVanishedPictures() {
        Project project;
        const auto found = [&] {
            return must(preflight(project.store(), smallRecipe(), runsFolder(project.store())));
        };
        QCOMPARE(codes(found()), std::vector<std::string>{"ready"});
        makeImage(project.folder() / "data/cat/0000.png", 77, {90, 70}, 4);
        fs::remove(project.folder() / "data/dog/0001.png");
        const auto findings = found();
        QVERIFY(holds(codes(findings), "changed") && holds(codes(findings), "missing"));
        for (const auto& finding : findings)
            if (finding.code != "ready") QCOMPARE(finding.images.size(), std::size_t(1));
    }

    void preflightDealsTheFolds() {
        Project project;
        auto recipe = smallRecipe();
        recipe.folds = 5;
        const auto ready = must(preflight(project.store(), recipe, runsFolder(project.store()))).back();
        QCOMPARE(ready.code, std::string("ready"));
        QVERIFY2(ready.message.find("4 for validation, 2 for the test") != std::string::npos,
                 ready.message.c_str());
        recipe.folds = 20; // there are 18 pictures
        const auto findings = must(preflight(project.store(), recipe, runsFolder(project.store())));
        QCOMPARE(findings.front().code, std::string("folds"));
        QVERIFY(findings.front().severity == PreflightFinding::Severity::blocking);
    }

    void startsFromAnEarlierModel() {
        Project project;
        const auto parent = project.trained();
        auto recipe = smallRecipe();
        for (const auto* weights : {"run:run-1", "run:last", "run:1"}) {
            recipe.weights = weights;
            const auto resolved = must(resolveWeights(project.store(), recipe));
            QCOMPARE(resolved.parent, parent.id);
            QCOMPARE(resolved.recipe.weights,
                     (project.folder() / "test-runs/run-1/checkpoints/best.pt").string());
        }
        recipe.weights = "run:run-1";
        const auto child = must(prepareRun(project.store(), recipe));
        QCOMPARE(child.parent, parent.id);
        QCOMPARE(must(project.store().run(child.id))->parent, parent.id);
        const auto folder = must(RunFolder::open(runFolderOf(project.store(), child)));
        QVERIFY(fs::path(folder.recipe().weights).is_absolute() && fs::exists(folder.recipe().weights));
        QCOMPARE(must(recipeFromJson(child.recipeJson)), folder.recipe());
        QCOMPARE(must(prepareRun(project.store(), smallRecipe())).parent, RunId());
    }

    void refusesAModelThatCannotBeTheParent() {
        Project project;
        must(prepareRun(project.store(), smallRecipe())); // has no checkpoint
        auto recipe = smallRecipe();
        recipe.weights = "run:run-1";
        auto error = resolveWeights(project.store(), recipe).error();
        QCOMPARE(error.code, ErrorCode::notFound);
        QVERIFY(error.message.find("best.pt") != std::string::npos);
        project.trained();
        recipe.weights = "run:run-9";
        QCOMPARE(prepareRun(project.store(), recipe).error().code, ErrorCode::notFound);
        recipe.weights = "run:run-2";
        recipe.model = "resnet18";
        error = resolveWeights(project.store(), recipe).error();
        QCOMPARE(error.code, ErrorCode::invalidArgument);
        QVERIFY(error.message.find("small_cnn") != std::string::npos);
        const auto findings = must(preflight(project.store(), recipe, runsFolder(project.store())));
        QCOMPARE(findings.front().code, std::string("weights"));
        QVERIFY(findings.front().severity == PreflightFinding::Severity::blocking);
        QCOMPARE(must(project.store().runs()).size(), std::size_t(2));
    }

    void extendsARun() {
        Project project;
        const auto run = project.trained();
        const int before = smallRecipe().epochs;
        QCOMPARE(extendRun(project.store(), run, before).error().code, ErrorCode::invalidArgument);
        QCOMPARE(extendRun(project.store(), run, 20000).error().code, ErrorCode::invalidArgument);
        const auto longer = must(extendRun(project.store(), run, before + 5));
        auto expected = smallRecipe();
        expected.epochs = before + 5;
        QCOMPARE(must(RunFolder::open(runFolderOf(project.store(), run))).recipe(), expected);
        QCOMPARE(must(recipeFromJson(must(project.store().run(run.id))->recipeJson)), expected);
        QCOMPARE(longer.id, run.id);
        fs::remove_all(runFolderOf(project.store(), run));
        QCOMPARE(extendRun(project.store(), run, before + 9).error().code, ErrorCode::notFound);
    }
};

QTEST_GUILESS_MAIN(TestRunStart)
#include "test_run_start.moc"
