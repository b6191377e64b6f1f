// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/assign_splits.h"
#include "core/jobs/folds.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/runs.h"
#include "tests/support/fixtures.h"

#include <cmath>
#include <map>
#include <set>

using namespace imago;
using namespace imago::test;

namespace {

Recipe foldRecipe(int folds, int fold = 0) {
    Recipe recipe;
    recipe.model = "small_cnn";
    recipe.weights = "none";
    recipe.inputSize = 32;
    recipe.folds = folds;
    recipe.fold = fold;
    return recipe;
}

/// Twelve pictures each of three classes, split 80/10/10.
class Project {
public:
    Project() {
        makeImageFolder(m_project.folder() / "data", {"cat", "dog", "owl"}, 12);
        must(importDataset(store(), m_project.folder() / "data", {}));
        must(assignSplits(store(), {}, "test"));
    }
    ProjectStore& store() { return m_project.store(); }
    std::set<std::int64_t> images(const Recipe& recipe, Split split) {
        std::set<std::int64_t> ids;
        for (const auto& item : must(buildManifest(store(), recipe)).items)
            if (item.split == split) ids.insert(item.image);
        return ids;
    }

private:
    TempProject m_project;
};

} // namespace

class TestFolds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPictureValidatesOnce_data() {
        QTest::addColumn<int>("folds");
        for (const int folds : {2, 3, 5, 10})
            QTest::addRow("%d folds", folds) << folds;
    }
    void eachPictureValidatesOnce() {
        QFETCH(int, folds);
        Project project;
        const auto plain = foldRecipe(1);
        const auto test = project.images(plain, Split::test);
        auto pool = project.images(plain, Split::train);
        pool.merge(project.images(plain, Split::val));
        std::map<std::int64_t, int> validated;
        std::size_t least = pool.size(), most = 0;
        for (int fold = 0; fold < folds; ++fold) {
            const auto recipe = foldRecipe(folds, fold);
            QCOMPARE(project.images(recipe, Split::test), test);
            const auto val = project.images(recipe, Split::val);
            auto both = project.images(recipe, Split::train);
            QCOMPARE(both.size() + val.size(), pool.size());
            both.insert(val.begin(), val.end());
            QCOMPARE(both, pool);
            least = std::min(least, val.size());
            most = std::max(most, val.size());
            for (const auto image : val)
                ++validated[image];
        }
        QCOMPARE(validated.size(), pool.size());
        QVERIFY(std::all_of(validated.begin(), validated.end(), [](const auto& v) { return v.second == 1; }));
        QVERIFY2(most - least <= 1, qPrintable(QString("%1 … %2").arg(least).arg(most)));
    }

    void classesAreDealtEvenly() {
        Project project;
        for (int fold = 0; fold < 3; ++fold) {
            const auto manifest = must(buildManifest(project.store(), foldRecipe(3, fold)));
            std::map<int, int> ofClass;
            for (const auto& item : manifest.items)
                if (item.split == Split::val) ++ofClass[item.labels.front()];
            QCOMPARE(ofClass.size(), std::size_t(3));
            for (const auto& [label, count] : ofClass)
                QVERIFY2(count == 3 || count == 4, qPrintable(QString::number(count)));
        }
    }

    void aSeedDealsTheSameFoldsAgain() {
        Project project;
        auto recipe = foldRecipe(5, 2);
        const auto val = project.images(recipe, Split::val);
        QCOMPARE(project.images(recipe, Split::val), val);
        recipe.epochs += 7; // nothing but the seed counts
        QCOMPARE(project.images(recipe, Split::val), val);
        recipe.seed = 99;
        QVERIFY(project.images(recipe, Split::val) != val);
    }

    void nearDuplicatesStayInOneFold() {
        Project project;
        auto pool = must(project.store().imageKeys());
        std::erase_if(pool, [](const auto& key) { return key.split == Split::test; });
        std::vector<std::pair<ImageId, std::int64_t>> groups;
        for (std::size_t i = 0; i + 2 < pool.size(); i += 3) // trios, of whatever class
            for (std::size_t j = 0; j < 3; ++j)
                groups.emplace_back(pool[i + j].id, pool[i].id.value);
        must(project.store().setGroups(groups));
        for (int fold = 0; fold < 4; ++fold) {
            const auto val = project.images(foldRecipe(4, fold), Split::val);
            QVERIFY(!val.empty());
            for (std::size_t i = 0; i + 2 < pool.size(); i += 3) {
                const bool first = val.contains(pool[i].id.value);
                QCOMPARE(val.contains(pool[i + 1].id.value), first);
                QCOMPARE(val.contains(pool[i + 2].id.value), first);
            }
        }
    }

    void moreFoldsThanPicturesAreRefused() {
        TempProject project;
        makeImageFolder(project.folder() / "data", {"cat", "dog"}, 3);
        must(importDataset(project.store(), project.folder() / "data", {}));
        must(assignSplits(project.store(), {}, "test"));
        const auto manifest = buildManifest(project.store(), foldRecipe(20));
        QCOMPARE(manifest.error().code, ErrorCode::invalidArgument);
        QVERIFY(manifest.error().message.find("20 folds") != std::string::npos);
        QVERIFY(!prepareFolds(project.store(), foldRecipe(20)));
        QVERIFY(must(project->runs()).empty());
    }

    void preparesARunAFold() {
        Project project;
        QCOMPARE(prepareFolds(project.store(), foldRecipe(1)).error().code, ErrorCode::invalidArgument);
        const auto runs = must(prepareFolds(project.store(), foldRecipe(3)));
        QCOMPARE(runs.size(), std::size_t(3));
        std::set<std::string> hashes;
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(runs[i].status, std::string("prepared"));
            const auto recipe = must(recipeFromJson(runs[i].recipeJson));
            QCOMPARE(recipe.fold, int(i));
            QCOMPARE(recipe.folds, 3);
            hashes.insert(runs[i].datasetHash);
        }
        QCOMPARE(hashes.size(), std::size_t(3)); // other splits are another data set
    }

    void summarizesTheFolds() {
        std::vector<RunRecord> runs(4);
        QCOMPARE(summarize(runs), FoldSummary{});
        runs[0].bestValAccuracy = 0.5;
        QCOMPARE(summarize(runs), (FoldSummary{1, 0.5, 0}));
        runs[1].bestValAccuracy = 0.7;
        runs[2].bestValAccuracy = 0.9; // the fourth failed
        const auto summary = summarize(runs);
        QCOMPARE(summary.runs, std::size_t(3));
        QVERIFY(std::abs(summary.mean - 0.7) < 1e-12);
        QVERIFY(std::abs(summary.deviation - 0.2) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestFolds)
#include "test_folds.moc"
