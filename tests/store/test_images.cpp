// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <set>

using namespace imago;
using namespace imago::test;

namespace {

Edit labelling(ImageId image, ClassId id) {
    return setClass({image}, {ImageState()}, {}, id, "ann");
}

ClassId addCat(ProjectStore& store) {
    return std::get<ClassChange>(must(store.commit(addClass({}, "cat"), "ann")).changes.front()).after->id;
}

} // namespace

class TestImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack() {
        TempProject project;
        ImageRecord image = imageRecord("mit Umlaut ä/a'b\".png", 5);
        image.size = {4000, 3000};
        image.bytes = 5'000'000'000;
        image.phash = 0xFFFFFFFFFFFFFFFEull; // above what SQLite's signed integers hold
        image.groupId = 7;
        image.split = Split::test;
        image.review = ReviewState::ambiguous;
        image.problems = problemUnreadable | problemTiny;
        image.problemText = "cannot be decoded";
        image.id = must(project->putImages({image})).front();
        project.reopen();
        QCOMPARE(*must(project->image(image.id)), image);
        QCOMPARE(*must(project->imageByPath(image.path)), image);
        QCOMPARE(must(project->imagesByHash(image.contentHash)), std::vector{image});
        QVERIFY(!must(project->image(ImageId(99))));
        QVERIFY(!must(project->imageByPath("none")));
        QVERIFY(must(project->imagesByHash("none")).empty());
        const auto stamp = must(project->imageStamps()).front();
        QCOMPARE(stamp.path, image.path);
        QCOMPARE(stamp.bytes, image.bytes);
        QCOMPARE(stamp.mtimeMs, image.mtimeMs);
        QCOMPARE(stamp.problems, image.problems);
    }

    void knownPathsAreRefreshedAndKeepTheirLabels() {
        TempProject project;
        const auto ids = must(project->putImages({imageRecord("a", 1), imageRecord("b", 2)}));
        const ClassId cat = addCat(project.store());
        must(project->commit(labelling(ids[0], cat), "ann"));
        must(project->commit(setSplit({ids[0]}, {{Split::none, ReviewState::reviewed}}, Split::val), "ann"));
        must(project->setProblems({{ids[0], problemDuplicate}, {ids[1], problemDuplicate}}));
        must(project->setGroups({{ids[0], 1}, {ids[1], 1}}));
        // The same files again, one touched, and a new one between them.
        auto touched = imageRecord("a", 1);
        touched.mtimeMs += 1000;
        const auto again = must(project->putImages({touched, imageRecord("c", 3), imageRecord("b", 2)}));
        QCOMPARE(again[0], ids[0]);
        QCOMPARE(again[2], ids[1]);
        QVERIFY(again[1] > ids[1]);
        const auto a = *must(project->image(ids[0]));
        QCOMPARE(a.split, Split::val);
        QCOMPARE(a.review, ReviewState::reviewed);
        QCOMPARE(a.mtimeMs, touched.mtimeMs);
        QCOMPARE(a.problems, std::uint32_t(problemDuplicate)); // the content is the same: still true
        QCOMPARE(a.groupId, std::int64_t(1));
        QCOMPARE(must(project->annotations(std::vector{ids[0]})).size(), std::size_t(1));
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void changedContentIsMarkedWhereItIsLabelled() {
        TempProject project;
        const auto ids = must(project->putImages({imageRecord("a", 1), imageRecord("b", 2)}));
        must(project->commit(labelling(ids[0], addCat(project.store())), "ann"));
        must(project->setProblems({{ids[0], problemNearDuplicate}}));
        must(project->setGroups({{ids[0], 1}}));
        must(project->putImages({imageRecord("a", 11), imageRecord("b", 12)}));
        QCOMPARE(must(project->image(ids[0]))->problems, std::uint32_t(problemChanged));
        QCOMPARE(must(project->image(ids[0]))->groupId, std::int64_t(0));
        QCOMPARE(must(project->image(ids[1]))->problems, 0u);
        must(project->putImages({imageRecord("a", 11)})); // seen again: still to be looked at
        QCOMPARE(must(project->image(ids[0]))->problems, std::uint32_t(problemChanged));
        must(project->setProblems({{ids[0], 0}}));
        QCOMPARE(must(project->counts()).byProblem.at(problemChanged), std::int64_t(0));
    }

    void aBatchIsWrittenWholeOrNotAtAll() {
        TempProject project;
        QCOMPARE(project->putImages({imageRecord("a", 1), imageRecord("", 2)}).error().code,
                 ErrorCode::invalidArgument);
        QCOMPARE(must(project->counts()).images, std::int64_t(0));
        const auto twice = must(project->putImages({imageRecord("a", 1), imageRecord("a", 2)}));
        QCOMPARE(twice[0], twice[1]);
        QCOMPARE(must(project->counts()).images, std::int64_t(1));
    }

    void aMovedImageIsFoundAtItsNewPlace() {
        TempProject project;
        const auto ids = must(project->putImages({imageRecord("a", 1), imageRecord("b", 2)}));
        must(project->setProblems({{ids[0], problemMissing | problemTiny}}));
        must(project->moveImage(ids[0], "new/a"));
        QCOMPARE(must(project->imageByPath("new/a"))->id, ids[0]);
        QCOMPARE(must(project->image(ids[0]))->problems, std::uint32_t(problemTiny));
        QCOMPARE(project->moveImage(ids[0], "b").error().code, ErrorCode::alreadyExists);
        QCOMPARE(project->moveImage(ImageId(99), "c").error().code, ErrorCode::notFound);
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void removingTakesTheLabelsAndCountsAlong() {
        TempProject project;
        const auto ids = must(project->putImages({imageRecord("a", 1), imageRecord("b", 2)}));
        const ClassId cat = addCat(project.store());
        for (const ImageId id : ids)
            must(project->commit(labelling(id, cat), "ann"));
        RunRecord run;
        run.name = "run-1";
        const RunId runId = must(project->saveRun(run));
        must(project->putPredictions(runId, {{ids[0], {0.5f}}, {ids[1], {0.25f}}}));
        must(project->removeImages({ids[0], ImageId(99)}));
        const auto counts = must(project->counts());
        QCOMPARE(counts.images, std::int64_t(1));
        QCOMPARE(counts.labelled, std::int64_t(1));
        QCOMPARE(counts.byClass.at(cat), std::int64_t(1));
        QCOMPARE(must(project->predictions(runId)).size(), std::size_t(1));
        QCOMPARE(must(project->check()), std::vector<std::string>());
        const auto next = must(project->putImages({imageRecord("a", 1)})).front();
        QVERIFY(next > ids[1]); // ids do not come back
    }

    void rowsComeInTheOrderAskedFor() {
        TempProject project;
        const auto ids =
            must(project->putImages({imageRecord("a", 1), imageRecord("b", 2), imageRecord("c", 3)}));
        const std::vector<ImageId> wanted{ids[2], ImageId(99), ids[0], ids[2]};
        const auto rows = must(project->images(wanted));
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].path, std::string("c"));
        QCOMPARE(rows[1].path, std::string("a"));
        QCOMPARE(rows[2].path, std::string("c"));
    }

    void keysCarryTheClassesOfEachImage() {
        TempProject project;
        std::vector<ImageRecord> records;
        for (int i = 0; i < 20; ++i)
            records.push_back(imageRecord("i" + std::to_string(i), i));
        const auto ids = must(project->putImages(records));
        Random random(5);
        auto state = stateOf(project.store());
        for (int i = 0; i < 200; ++i) {
            const Edit edit = randomGesture(state, random);
            if (!edit.empty()) QCOMPARE(state.apply(must(project->commit(edit, "ann"))), std::string());
        }
        const auto keys = must(project->imageKeys());
        QCOMPARE(keys.size(), ids.size());
        std::size_t labels = 0;
        for (const auto& key : keys) {
            const auto& image = state.images.at(key.id);
            QCOMPARE(key.contentHash, image.contentHash);
            QCOMPARE(key.phash, image.phash);
            QCOMPARE(key.split, image.split);
            QCOMPARE(key.review, image.review);
            std::set<ClassId> own, wanted;
            for (const auto& annotation : state.annotationsOf({key.id}))
                if (annotation.kind == AnnotationKind::image && annotation.source != AnnotationSource::model)
                    wanted.insert(annotation.classId);
            own.insert(key.classes.begin(), key.classes.end());
            QVERIFY(own == wanted);
            labels += own.size();
        }
        QVERIFY(labels > 0);
    }

    void otherConnectionsAreNoticed() {
        TempProject project;
        const auto other = project.connect();
        const auto before = project->dataVersion();
        must(project->setSetting("a", "1"));
        QCOMPARE(project->dataVersion(), before); // its own writes do not count
        must(other->setSetting("a", "2"));
        QVERIFY(project->dataVersion() != before);
        QCOMPARE(must(project->setting("a")).value(), std::string("2"));
    }
};

QTEST_APPLESS_MAIN(TestImages)
#include "test_images.moc"
