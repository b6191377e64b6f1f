// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/assign_splits.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/preflight.h"
#include "core/jobs/resources_check.h"
#include "core/jobs/runs.h"
#include "core/jobs/scan.h"
#include "tests/support/fixtures.h"

#include <fmt/format.h>

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Severity = PreflightFinding::Severity;
using Lines = std::vector<std::string>;

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
    explicit Project(const std::vector<std::string>& classes = {}, int perClass = 0, bool split = false) {
        if (classes.empty()) return;
        makeImageFolder(m_project.folder() / "data", classes, perClass);
        must(importDataset(store(), m_project.folder() / "data", {}));
        if (split) must(assignSplits(store(), {}, "test"));
    }
    ProjectStore& store() { return m_project.store(); }
    fs::path operator/(const std::string& name) const { return m_project.folder() / name; }

    std::vector<PreflightFinding> check(const Recipe& recipe = smallRecipe()) {
        return must(preflight(store(), recipe, runsFolder(store())));
    }
    /// Codes in order, with ! for blocking and . for ok.
    Lines codes(const Recipe& recipe = smallRecipe()) {
        Lines out;
        for (const auto& finding : check(recipe)) {
            out.push_back((finding.severity == Severity::blocking ? "!"
                           : finding.severity == Severity::ok     ? "."
                                                                  : "") +
                          finding.code);
            if (finding.message.empty() || (finding.remedy.empty() && finding.severity != Severity::ok))
                out.push_back("no text");
        }
        return out;
    }
    void setEverySplit(Split split) {
        std::vector<ImageId> ids;
        std::vector<ImageState> states;
        for (const auto& key : must(store().imageKeys()))
            ids.push_back(key.id), states.push_back({key.split, key.review});
        must(store().commit(setSplit(ids, states, split), "test"));
    }

private:
    TempProject m_project;
};

} // namespace

class TestPreflight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDataSetInOrderIsReady() {
        Project project({"cat", "dog"}, 10, true);
        QCOMPARE(project.codes(), (Lines{".ready"}));
        QCOMPARE(project.check()[0].message,
                 std::string("20 pictures of 2 classes: 16 for training, 2 for validation, 2 for the test."));
    }

    void nothingThere() {
        Project project;
        QCOMPARE(project.codes(), (Lines{"!noLabels"}));
    }

    void noSplit() {
        Project project({"cat", "dog"}, 10);
        const auto findings = project.check();
        QCOMPARE(project.codes(), (Lines{"!emptyTrain"}));
        QCOMPARE(findings[0].images.size(), std::size_t(20));
    }

    void oneClass() {
        Project project({"cat"}, 10, true);
        QCOMPARE(project.codes(), (Lines{"!oneClass"}));
        auto recipe = smallRecipe();
        recipe.task = Task::multiLabel;
        QCOMPARE(project.codes(recipe), (Lines{".ready"}));
    }

    void emptySplits() {
        Project project({"cat", "dog"}, 10);
        project.setEverySplit(Split::train);
        QCOMPARE(project.codes(), (Lines{"!emptyVal", "emptyTest"}));
        project.setEverySplit(Split::val);
        QCOMPARE(project.codes(), (Lines{"!emptyTrain", "emptyTest"}));
    }

    void fewPictures() {
        Project project({"cat", "dog"}, 10, true);
        makeImage(project / "more/lone/a.png", 500, {64, 48}, 4);
        for (int i = 0; i < 4; ++i)
            makeImage(project / fmt::format("more/rare/{}.png", i), std::uint64_t(600 + i), {64, 48}, 5);
        must(importDataset(project.store(), project / "more", {}));
        must(assignSplits(project.store(), {}, "test"));
        const auto findings = project.check();
        QCOMPARE(project.codes(), (Lines{"fewImages", "fewImages", ".ready"}));
        QVERIFY(findings[0].message.find("lone") != std::string::npos);
        QCOMPARE(findings[0].images.size(), std::size_t(1));
        QVERIFY(findings[1].message.find("rare") != std::string::npos);
        QCOMPARE(findings[1].images.size(), std::size_t(4));
    }

    void leftOutPictures() {
        Project project({"cat", "dog"}, 10, true);
        std::ofstream(project / "data/cat/bad.jpg") << "words";
        makeImage(project / "data/loose.png", 400, {64, 48}, 3);
        makeImage(project / "data/cat/late.png", 401, {64, 48}, 2);
        must(importDataset(project.store(), project / "data", {}));
        const auto two = *must(project.store().imageByPath("data/dog/0003.png"));
        const auto cat = must(project.store().classes())[0].id;
        const ImageId ids[] = {two.id};
        must(project.store().commit(toggleClass({two.id}, {{two.split, two.review}},
                                                must(project.store().annotations(ids)), cat, "test"),
                                    "test"));
        fs::remove(project / "data/dog/0005.png"); // not known to the store yet
        auto recipe = smallRecipe();
        QCOMPARE(project.codes(recipe),
                 (Lines{"missing", "unreadable", "multiLabels", "unlabelled", "unassigned", ".ready"}));
        for (const auto& finding : project.check(recipe))
            if (finding.severity != Severity::ok) QCOMPARE(finding.images.size(), std::size_t(1));
        recipe.task = Task::multiLabel;
        QCOMPARE(project.codes(recipe),
                 (Lines{"missing", "unreadable", "unlabelled", "unassigned", ".ready"}));
    }

    void leaks() {
        Project project({"cat", "dog"}, 10, true);
        ImageRecord original;
        ClassId label;
        for (const auto& key : must(project.store().imageKeys()))
            if (key.split == Split::train)
                original = *must(project.store().image(key.id)), label = key.classes.front();
        fs::create_directories(project / "copies");
        fs::copy_file(project / original.path, project / "copies/a.png");
        QCOMPARE(must(scanFolders(project.store(), {project / "copies"})).added, std::int64_t(1));
        const auto twin = must(project.store().imageByPath("copies/a.png"))->id;
        must(project.store().commit(setClass({twin}, {{}}, {}, label, "test"), "test"));
        must(project.store().commit(setSplit({twin}, {{Split::none, ReviewState::reviewed}}, Split::test),
                                    "test"));
        QCOMPARE(project.codes(), (Lines{"leak", ".ready"}));
        QCOMPARE(project.check()[0].images, (std::vector<ImageId>{twin}));
    }

    void unevenClasses() {
        Project project({"cat"}, 60);
        makeImageFolder(project / "more", {"aa", "bb"}, 5);
        must(importDataset(project.store(), project / "more", {}));
        must(assignSplits(project.store(), {}, "test"));
        QCOMPARE(project.codes(), (Lines{"imbalance", ".ready"}));
        auto recipe = smallRecipe();
        recipe.classWeighting = ClassWeighting::balanced;
        QCOMPARE(project.codes(recipe), (Lines{".ready"}));
    }

    void recipes() {
        Project project({"cat", "dog"}, 10, true);
        auto recipe = smallRecipe();
        recipe.epochs = 0;
        QCOMPARE(project.codes(recipe), (Lines{"!recipe"}));
        recipe = smallRecipe();
        recipe.weights = (project / "none.pth").string();
        QCOMPARE(project.codes(recipe), (Lines{"!weights"}));
        recipe = smallRecipe();
        recipe.freeze = Freeze::backbone;
        QCOMPARE(project.codes(recipe), (Lines{"weights", ".ready"}));
        recipe = smallRecipe();
        recipe.batch = 64;
        QCOMPARE(project.codes(recipe), (Lines{"batch", ".ready"}));
    }

    void machine() {
        Project project({"cat", "dog"}, 10, true);
        auto recipe = smallRecipe();
        recipe.model = "mobilenet_v2";
        recipe.inputSize = 512;
        recipe.batch = 4096;
        QCOMPARE(project.codes(recipe), (Lines{"batch", "memory", ".ready"}));
        const auto small = needsOf(smallRecipe(), 1000, 10);
        const auto large = needsOf(recipe, 1000, 10);
        QVERIFY(small.memoryBytes > 0 && small.memoryBytes < std::int64_t(2) << 30);
        QVERIFY(large.memoryBytes > std::int64_t(1) << 40);
        QVERIFY(large.diskBytes > small.diskBytes);
        recipe.freeze = Freeze::backbone;
        QVERIFY(needsOf(recipe, 1000, 10).memoryBytes < large.memoryBytes);
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "test_preflight.moc"
