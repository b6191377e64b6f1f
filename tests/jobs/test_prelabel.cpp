// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/export_dataset.h"
#include "core/jobs/prelabel.h"
#include "core/jobs/training_set.h"
#include "core/project/shape_verbs.h"
#include "core/store/label_counts.h"
#include "tests/support/fixtures.h"

#include <nlohmann/json.hpp>

#include <set>

using namespace imago;
using namespace imago::test;

namespace {

/// A project of rows alone, and a model that says what the test wants.
class Rows {
public:
    explicit Rows(int images, const std::vector<std::string>& classes = {"Mug", "dog"}) {
        for (const auto& name : classes)
            must(project->commit(addClass(must(project->classes()), name), "test"));
        std::vector<ImageRecord> records;
        for (int i = 0; i < images; ++i) {
            ImageRecord record;
            record.path = std::to_string(i) + ".png";
            record.contentHash = std::string(32, static_cast<char>('a' + i % 26));
            record.size = {100, 100};
            record.split = Split::train;
            records.push_back(record);
        }
        ids = must(project->putImages(records));
        options.model = "nanodet-g";
        options.author = "ann";
    }

    Result<PrelabelSummary> run(std::stop_token stop = {}) {
        return prelabel(
            project.store(), options,
            [this](const std::filesystem::path& path, std::stop_token) -> Result<std::vector<Proposal>> {
                asked.push_back(path.filename().string());
                if (broken.contains(path.filename().string()))
                    return failure(ErrorCode::unreadable, "the file ends too early");
                if (dead.contains(path.filename().string()))
                    return failure(ErrorCode::worker, "the worker crashed");
                if (whenAsked) whenAsked(asked.size());
                return answer;
            },
            {}, stop);
    }
    std::vector<Annotation> rows(std::size_t image = 0) {
        const ImageId id[] = {ids[image]};
        return must(project->annotations(id));
    }
    std::int64_t countRows() {
        std::int64_t count = 0;
        for (std::size_t i = 0; i < ids.size(); ++i)
            count += static_cast<std::int64_t>(rows(i).size());
        return count;
    }
    ClassId classId(const std::string& name) {
        for (const auto& record : must(project->classes()))
            if (record.name == name) return record.id;
        return {};
    }
    ImageState state(std::size_t image = 0) { return stateOf(*must(project->image(ids[image]))); }
    void draw(const Geometry& geometry, const std::string& name, std::size_t image = 0) {
        must(project->commit(changeShapes("shape.add", ids[image], state(image),
                                          {{std::nullopt, shape(ids[image], classId(name), geometry, "bo")}}),
                             "bo"));
    }

    TempProject project;
    std::vector<ImageId> ids;
    PrelabelOptions options;
    std::vector<Proposal> answer;
    std::vector<std::string> asked;
    std::set<std::string> broken, dead;
    std::function<void(std::size_t)> whenAsked;
};

Proposal box(const std::string& name, double confidence, Box where = {10, 10, 40, 40}) {
    return {where, name, confidence};
}

} // namespace

class TestPrelabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesClassesByChoiceThenNameThenMeaning() {
        const std::vector<ClassRecord> classes{{ClassId(1), "Mug", 0, "", 0},
                                               {ClassId(2), "hot-dog", 0, "", 1},
                                               {ClassId(3), "Vehicle", 0, "", 2},
                                               {ClassId(4), "sofa", 0, "", 3}};
        using Kind = ClassMatch::Kind;
        const ClassMap chosen{{"car", "vehicle"}, {"couch", ""}, {"bus", "Bus"}};
        const auto match = [&](const char* name) { return matchClass(classes, chosen, name); };
        QVERIFY(match("cup") == (ClassMatch{Kind::existing, ClassId(1), "Mug"}));
        QVERIFY(match("Hot Dog") == (ClassMatch{Kind::existing, ClassId(2), "hot-dog"}));
        QVERIFY(match("car") == (ClassMatch{Kind::existing, ClassId(3), "Vehicle"}));
        QCOMPARE(match("couch").kind, Kind::leftOut);
        QVERIFY(match("bus") == (ClassMatch{Kind::missing, ClassId(), "Bus"}));
        QVERIFY(match("zebra") == (ClassMatch{Kind::missing, ClassId(), "zebra"}));
        QCOMPARE(matchClass(classes, {}, "couch").id, ClassId(4));
    }

    void remembersTheChoiceOfClasses() {
        TempProject project;
        QVERIFY(must(storedClassMap(project.store())).empty());
        const ClassMap chosen{{"cup", "Tasse"}, {"dog", ""}};
        must(storeClassMap(project.store(), chosen));
        project.reopen();
        QCOMPARE(must(storedClassMap(project.store())), chosen);
        must(project->setSetting("detector_classes", "[1"));
        QVERIFY(must(storedClassMap(project.store())).empty());
    }

    void proposesAndLeavesTheReviewStateAlone() {
        Rows rows(2);
        rows.answer = {box("cup", 0.875, {10.123456, 10, 40, 40}), box("dog", 0.3, {60, 60, 20, 20}),
                       box("zebra", 0.9, {0, 0, 5, 5})};
        const auto summary = must(rows.run());
        QCOMPARE(summary.images, 2);
        QCOMPARE(summary.proposed, 2);
        QCOMPARE(summary.added, 2);
        QCOMPARE(summary.unmapped, 2);
        QCOMPARE(summary.unmappedByClass.at("zebra"), 2);
        QCOMPARE(summary.addedByClass.at("Mug"), 2);
        const auto row = rows.rows().at(0);
        QCOMPARE(rows.rows().size(), std::size_t(1));
        QCOMPARE(row.source, AnnotationSource::model);
        QCOMPARE(row.confidence, 0.875);
        QCOMPARE(row.author, "nanodet-g");
        QCOMPARE(row.classId, rows.classId("Mug"));
        QCOMPARE(row.geometry, "[10.12,10,40,40]");
        QCOMPARE(rows.state().review, ReviewState::unreviewed);
        ImageFilter proposed;
        proposed.proposed = true;
        QCOMPARE(must(rows.project->imageIds(proposed)).size(), std::size_t(2));
    }

    void isOneGestureHoweverMany() {
        Rows rows(70);
        rows.answer = {box("cup", 0.9), box("zebra", 0.8, {50, 50, 20, 20})};
        rows.options.addClasses = true;
        const auto summary = must(rows.run());
        QCOMPARE(summary.added, 140);
        QCOMPARE(summary.newClasses, std::vector<std::string>{"zebra"});
        QCOMPARE(rows.countRows(), 140);
        QVERIFY(must(rows.project->undo()).has_value());
        QCOMPARE(rows.countRows(), 0);
        QVERIFY(!rows.classId("zebra"));
        QVERIFY(must(rows.project->redo()).has_value());
        QCOMPARE(rows.countRows(), 140);
    }

    void addsNothingThatIsThere_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("shift");
        QTest::addColumn<int>("added");
        // A shift by s of 40 pixels leaves an IoU of (40 − s) / (40 + s).
        QTest::newRow("same class, much") << "Mug" << 5.0 << 0;
        QTest::newRow("same class, half") << "Mug" << 14.0 << 1;
        QTest::newRow("another class, nearly all") << "dog" << 2.0 << 0;
        QTest::newRow("another class, much") << "dog" << 6.0 << 1;
    }
    void addsNothingThatIsThere() {
        QFETCH(QString, name);
        QFETCH(double, shift);
        QFETCH(int, added);
        Rows rows(1);
        rows.draw(Box{10 + shift, 10, 40, 40}, name.toStdString());
        rows.answer = {box("cup", 0.9)};
        const auto summary = must(rows.run());
        QCOMPARE(summary.added, added);
        QCOMPARE(summary.known, 1 - added);
        // Twice is once.
        QCOMPARE(must(rows.run()).added, 0);
    }

    void seesAShapeOfAnotherKind() {
        Rows rows(1);
        rows.draw(Polygon{{{{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, {}}}}, "Mug");
        rows.answer = {box("cup", 0.9)};
        QCOMPARE(must(rows.run()).known, 1);
    }

    void takesTwoOfTheModelsClassesThatAreOneOfTheProjectsForOneThing() {
        Rows rows(1);
        rows.options.classes = {{"truck", "dog"}, {"car", "dog"}};
        rows.answer = {box("car", 0.9), box("truck", 0.8, {12, 10, 40, 40})};
        const auto summary = must(rows.run());
        QCOMPARE(summary.added, 1);
        QCOMPARE(rows.rows().at(0).confidence, 0.9);
    }

    void proposesWholeImageClassesOnlyWhereNoneIs() {
        Rows rows(2);
        must(rows.project->commit(setClass({rows.ids[0]}, {rows.state(0)}, {}, rows.classId("Mug"), "ann"),
                                  "ann"));
        rows.answer = {{{}, "dog", 0.9}};
        QCOMPARE(must(rows.run()).added, 1);
        QCOMPARE(rows.rows(0).size(), std::size_t(1));
        rows.options.severalClasses = true;
        QCOMPARE(must(rows.run()).added, 1);
        QCOMPARE(rows.rows(0).size(), std::size_t(2));
    }

    void aProposalIsNoGroundTruthUntilSomebodyAcceptsIt() {
        Rows rows(2);
        rows.answer = {{{}, "dog", 0.9}};
        must(rows.run());
        auto set = must(trainingSet(rows.project.store(), Task::singleLabel));
        QCOMPARE(set.items.size(), std::size_t(0));
        QCOMPARE(set.unlabelled.size(), std::size_t(2));
        Annotation accepted = rows.rows(1).at(0);
        accepted.source = AnnotationSource::human;
        must(rows.project->commit({"accept", {AnnotationChange{rows.rows(1).at(0), accepted}}}, "ann"));
        set = must(trainingSet(rows.project.store(), Task::singleLabel));
        QCOMPARE(set.items.size(), std::size_t(1));
        QCOMPARE(set.items[0].image, rows.ids[1]);
        // Labelling by hand what was proposed is accepting it.
        must(rows.project->commit(
            setClass({rows.ids[0]}, {rows.state(0)}, rows.rows(0), rows.classId("dog"), "ann"), "ann"));
        QCOMPARE(must(trainingSet(rows.project.store(), Task::singleLabel)).items.size(), std::size_t(2));
    }

    void aProposalIsNoLabelInAnyCount() {
        Rows rows(3);
        rows.answer = {box("cup", 0.9), {{}, "dog", 0.8}};
        rows.draw(Box{60, 60, 9, 9}, "dog", 2);
        must(rows.run());
        const auto check = [&](std::int64_t labelled, std::int64_t mugs, std::int64_t proposed) {
            const auto counts = must(rows.project->counts());
            QCOMPARE(counts.labelled, labelled);
            QCOMPARE(counts.byClass.at(rows.classId("Mug")), mugs);
            QCOMPARE(must(proposedImages(rows.project.store())), proposed);
            ImageFilter unlabelled;
            unlabelled.unlabelled = true;
            QCOMPARE(std::int64_t(must(rows.project->imageIds(unlabelled)).size()), 3 - labelled);
            QCOMPARE(must(rows.project->check()), std::vector<std::string>());
        };
        check(1, 0, 3);
        QCOMPARE(must(labelCount(rows.project.store(), rows.ids[0])), 0);
        QCOMPARE(must(rows.project->annotationCount(rows.ids[0])), 2);
        ImageFilter mugs;
        mugs.classes = {rows.classId("Mug")};
        QVERIFY(must(rows.project->imageIds(mugs)).empty());
        mugs.proposed = true;
        QCOMPARE(must(rows.project->imageIds(mugs)).size(), std::size_t(3));
        QCOMPARE(must(rows.project->counts(mugs)).byClass.at(rows.classId("Mug")), 3);

        must(rows.project->commit(
            decideProposals({rows.ids[0]}, {rows.state(0)}, rows.rows(0), true, false, "ann"), "ann"));
        check(2, 1, 2);
        QCOMPARE(rows.state(0).review, ReviewState::reviewed);
        must(rows.project->commit(
            decideProposals({rows.ids[1]}, {rows.state(1)}, rows.rows(1), false, false, "ann"), "ann"));
        check(2, 1, 1);
        QVERIFY(rows.rows(1).empty());
        must(rows.project->undo());
        must(rows.project->undo());
        check(1, 0, 3);
        must(rows.project->removeImages({rows.ids[1]}));
        QCOMPARE(must(proposedImages(rows.project.store())), 2);
        QCOMPARE(must(rows.project->check()), std::vector<std::string>());
    }

    void acceptingTakesOneClassWhereThereCanBeOneOnly() {
        Rows rows(2);
        rows.options.severalClasses = true;
        rows.answer = {{{}, "cup", 0.6}, {{}, "dog", 0.8}};
        must(rows.run());
        must(rows.project->commit(
            decideProposals({rows.ids[0]}, {rows.state(0)}, rows.rows(0), true, false, "ann"), "ann"));
        QCOMPARE(rows.rows(0).size(), std::size_t(1));
        QCOMPARE(rows.rows(0).at(0).classId, rows.classId("dog"));
        must(rows.project->commit(
            decideProposals({rows.ids[1]}, {rows.state(1)}, rows.rows(1), true, true, "ann"), "ann"));
        QCOMPARE(rows.rows(1).size(), std::size_t(2));
        QCOMPARE(rows.rows(1).at(0).author, "ann");
        QCOMPARE(rows.rows(1).at(0).confidence, 1.0);
    }

    void manyProposalsAtOnceAreCountedAlike() {
        Rows rows(40);
        rows.answer.clear();
        for (int i = 0; i < 40; ++i)
            rows.answer.push_back(box("cup", 0.9, {(i % 10) * 10.0, (i / 10) * 20.0, 9, 19}));
        must(rows.run());
        const auto counts = must(rows.project->counts());
        QCOMPARE(rows.countRows(), 1600);
        QCOMPARE(must(proposedImages(rows.project.store())), 40);
        QCOMPARE(counts.labelled, 0);
        QCOMPARE(counts.shapes, 0);
        QCOMPARE(must(rows.project->check()), std::vector<std::string>());
    }

    void exportsLeaveProposalsOutAndSaySo() {
        Rows rows(2);
        rows.answer = {box("cup", 0.9)};
        must(rows.run());
        rows.draw(Box{60, 60, 9, 9}, "dog", 1);
        ExportOptions options;
        options.folder = rows.project.folder() / "out";
        options.format = "coco";
        options.output = {ImageMode::none, true};
        auto summary = must(exportDataset(rows.project.store(), options));
        QCOMPARE(summary.annotations, 1);
        const auto told = [&] {
            for (const auto& loss : summary.lost)
                if (loss.kind == "proposal") return loss.count;
            return std::int64_t(0);
        };
        QCOMPARE(told(), 2);
        options.choices["proposals"] = "yes";
        summary = must(exportDataset(rows.project.store(), options));
        QCOMPARE(summary.annotations, 3);
        QCOMPARE(told(), 0);
        options.choices.clear();
        options.format = "imago"; // where they stay proposals
        summary = must(exportDataset(rows.project.store(), options));
        QCOMPARE(summary.annotations, 3);
        QCOMPARE(told(), 0);
    }

    void leavesWhatPeopleDecidedAlone() {
        Rows rows(4);
        rows.answer = {box("cup", 0.9)};
        must(rows.project->commit(setNegative({rows.ids[0]}, {rows.state(0)}, {false}, true), "ann"));
        must(rows.project->commit(setReview({rows.ids[1]}, {rows.state(1)}, ReviewState::excluded), "ann"));
        must(rows.project->setProblems({{rows.ids[2], problemMissing}}));
        const auto summary = must(rows.run());
        QCOMPARE(summary.skipped, 3);
        QCOMPARE(summary.added, 1);
        QCOMPARE(rows.asked, std::vector<std::string>{"3.png"});
        QVERIFY(rows.state(0).negative);
    }

    void asksAboutTheFilteredPicturesOnly() {
        Rows rows(3);
        rows.draw(Box{1, 1, 4, 4}, "dog", 1);
        rows.options.filter.unlabelled = true;
        must(rows.run());
        QCOMPARE(rows.asked, (std::vector<std::string>{"0.png", "2.png"}));
    }

    void namesBadPicturesAndGoesOn() {
        Rows rows(3);
        rows.answer = {box("cup", 0.9)};
        rows.broken = {"1.png"};
        const auto summary = must(rows.run());
        QCOMPARE(summary.added, 2);
        QCOMPARE(summary.problemCount, 1);
        QCOMPARE(summary.problems.at(0).first, "1.png");
        const auto json = nlohmann::json::parse(toJson(summary));
        QCOMPARE(json["added"].get<int>(), 2);
        QCOMPARE(json["problems"]["first"][0]["image"].get<std::string>(), "1.png");
        QCOMPARE(json["classes"]["Mug"].get<int>(), 2);
    }

    void keepsWhatWasDoneWhenTheWorkerDies() {
        Rows rows(5);
        rows.answer = {box("cup", 0.9)};
        rows.dead = {"3.png"};
        const auto result = rows.run();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::worker);
        QCOMPARE(rows.countRows(), 3);
    }

    void keepsWhatWasDoneWhenItIsStopped() {
        Rows rows(50);
        rows.answer = {box("cup", 0.9)};
        std::stop_source stop;
        rows.whenAsked = [&](std::size_t count) {
            if (count == 30) stop.request_stop();
        };
        const auto result = rows.run(stop.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::cancelled);
        QCOMPARE(rows.countRows(), 30);
        QVERIFY(must(rows.project->undo()).has_value());
        QCOMPARE(rows.countRows(), 0);
    }

    void seesWhatSomebodyDrewMeanwhile() {
        Rows rows(2);
        rows.answer = {box("cup", 0.9)};
        rows.whenAsked = [&](std::size_t count) {
            if (count == 2) rows.draw(Box{10, 10, 40, 40}, "Mug", 0);
        };
        const auto summary = must(rows.run());
        QCOMPARE(summary.known, 1);
        QCOMPARE(rows.rows(0).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestPrelabel)
#include "test_prelabel.moc"
