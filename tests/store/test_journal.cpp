// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"
#include "tests/support/fixtures.h"
#include "tests/support/reference_project.h"
#include "tests/support/store_state.h"

using namespace imago;
using namespace imago::test;

class TestJournal : public QObject {
    Q_OBJECT

private:
    static std::vector<ImageId> addImages(ProjectStore& store, int count) {
        std::vector<ImageRecord> records;
        for (int i = 0; i < count; ++i)
            records.push_back(imageRecord("images/" + std::to_string(i) + ".png", i));
        return must(store.putImages(records));
    }
    static ClassRecord addClassNamed(ProjectStore& store, const std::string& name) {
        const Edit edit = must(store.commit(addClass(must(store.classes()), name), "ann"));
        return *std::get<ClassChange>(edit.changes.front()).after;
    }
    static Edit label(ProjectStore& store, const std::vector<ImageId>& images, ClassId id,
                      std::int64_t group = 0) {
        std::vector<ImageState> states;
        for (const auto& image : must(store.images(images)))
            states.push_back({image.split, image.review});
        return must(
            store.commit(setClass(images, states, must(store.annotations(images)), id, "ann"), "ann", group));
    }
    static QString verbs(ProjectStore& store) {
        QStringList list;
        for (const auto& entry : must(store.journal(100)))
            list += QString::fromStdString(entry.verb) + (entry.undone ? "*" : "");
        return list.join(' ');
    }

private Q_SLOTS:
    void aLargeEditOfEveryKindKeepsTheCountsRight() {
        // Labels and proposals come, go, change their class or picture and are accepted, some rows twice.
        TempProject project;
        auto& store = project.store();
        const auto some = addImages(store, 900);
        for (const char* name : {"cat", "dog", "owl"})
            addClassNamed(store, name);
        const auto classes = must(store.classes());
        const auto row = [&](std::size_t i, std::size_t of, AnnotationSource source, bool whole) {
            Annotation made;
            made.image = some[i];
            made.classId = classes[of % classes.size()].id;
            made.source = source;
            if (whole) return made;
            made.kind = AnnotationKind::box;
            made.geometry = "[1,2,3,4]";
            return made;
        };
        Edit first{"import", {}};
        for (std::size_t i = 0; i < some.size(); ++i) {
            first.changes.emplace_back(AnnotationChange{{}, row(i, i, AnnotationSource::import, true)});
            first.changes.emplace_back(AnnotationChange{{}, row(i, i, AnnotationSource::human, false)});
            first.changes.emplace_back(AnnotationChange{{}, row(i, i + 1, AnnotationSource::model, false)});
        }
        const auto written = must(store.commit(first, "ann"));
        QCOMPARE(must(store.check()), std::vector<std::string>());
        Edit second{"change", {}};
        for (std::size_t i = 0; i < written.changes.size(); ++i) {
            const auto before = *std::get<AnnotationChange>(written.changes[i]).after;
            auto after = before;
            switch (i % 7) {
                case 0:
                    after.source = AnnotationSource::human;
                    break;
                case 1:
                    after.classId = classes[(i + 1) % classes.size()].id;
                    if (after.kind == AnnotationKind::image) continue; // may be there already
                    break;
                case 2:
                    second.changes.emplace_back(AnnotationChange{before, {}});
                    continue;
                case 3:
                    if (after.kind == AnnotationKind::image) continue;
                    after.image = some[(i * 31 + 7) % some.size()];
                    break;
                case 4:
                    if (after.kind == AnnotationKind::image) continue;
                    after.source = after.source == AnnotationSource::model ? AnnotationSource::human
                                                                           : AnnotationSource::model;
                    break;
                case 5: // comes and goes
                    after.geometry = after.kind == AnnotationKind::image ? "" : "[5,6,7,8]";
                    after.changedMs += 1; // or the store would tell the time
                    second.changes.emplace_back(AnnotationChange{before, after});
                    second.changes.emplace_back(AnnotationChange{after, {}});
                    continue;
                default:
                    continue;
            }
            second.changes.emplace_back(AnnotationChange{before, after});
        }
        QVERIFY(second.changes.size() > 500);
        const auto before = stateOf(store);
        must(store.commit(second, "ann"));
        QCOMPARE(must(store.check()), std::vector<std::string>());
        const auto after = stateOf(store);
        QVERIFY(must(store.counts()) == after.counts({}));
        must(store.undo());
        QCOMPARE(must(store.check()), std::vector<std::string>());
        QVERIFY(stateOf(store) == before);
        must(store.redo());
        QCOMPARE(must(store.check()), std::vector<std::string>());
        QVERIFY(must(store.counts()) == after.counts({}));
        must(store.undo());
        must(store.undo());
        QCOMPARE(must(store.check()), std::vector<std::string>());
        // A class that goes with its labels, and comes back.
        must(store.redo());
        must(store.commit(removeClass(classes, must(store.annotationsOfClass(classes[1].id)), classes[1].id),
                          "ann"));
        QCOMPARE(must(store.check()), std::vector<std::string>());
        QCOMPARE(must(store.counts()).byClass.size(), std::size_t(2));
        must(store.undo());
        QCOMPARE(must(store.check()), std::vector<std::string>());
        QCOMPARE(must(store.counts()).byClass.size(), std::size_t(3));
    }

    void addedRowsGetIdsAndTimes() {
        TempProject project;
        const auto images = addImages(project.store(), 2);
        const auto cat = addClassNamed(project.store(), "cat");
        QVERIFY(cat.id);
        const Edit edit = label(project.store(), images, cat.id);
        QCOMPARE(edit.changes.size(), std::size_t(4)); // two labels, two states
        const auto stored = must(project->annotations(images));
        QCOMPARE(stored.size(), std::size_t(2));
        QCOMPARE(stored[0], *std::get<AnnotationChange>(edit.changes[0]).after);
        QVERIFY(stored[0].createdMs > 1'600'000'000'000);
        QCOMPARE(stored[0].changedMs, stored[0].createdMs);
        QCOMPARE(must(project->image(images[0]))->review, ReviewState::reviewed);
    }

    void anythingCanBeTakenBackAndDoneAgainAfterARestart() {
        TempProject project;
        addImages(project.store(), 25);
        Random random(11);
        std::vector<ReferenceProject> history{stateOf(project.store())};
        while (history.size() <= 120) {
            const Edit edit = randomGesture(history.back(), random);
            if (edit.empty()) continue;
            auto next = history.back();
            const Edit written = must(project->commit(edit, "ann"));
            QCOMPARE(next.apply(written), std::string());
            QVERIFY(stateOf(project.store()) == next);
            history.push_back(next);
            if (history.size() % 40 == 0) project.reopen();
        }
        // A walk up and down through the whole history, with restarts on the way.
        std::size_t at = history.size() - 1;
        for (int i = 0; i < 400; ++i) {
            const bool back = i < 30 || random.chance(0.5);
            const auto before = history[at];
            const auto done = must(back ? project->undo() : project->redo());
            QCOMPARE(done.has_value(), back ? at > 0 : at + 1 < history.size());
            if (!done) continue;
            at += back ? std::size_t(-1) : 1;
            auto follow = before;
            QCOMPARE(follow.apply(*done), std::string()); // it says what it changed
            QVERIFY(follow == history[at]);
            if (i % 10 == 0) QVERIFY(stateOf(project.store()) == history[at]);
            if (i % 100 == 50) project.reopen();
        }
        while (at-- > 0)
            QVERIFY(must(project->undo()));
        QVERIFY(!must(project->undo()));
        QVERIFY(stateOf(project.store()) == history.front());
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void aNewEditEndsTheRedoLineButStaysInTheAuditTrail() {
        TempProject project;
        const auto images = addImages(project.store(), 1);
        const auto cat = addClassNamed(project.store(), "cat");
        const auto dog = addClassNamed(project.store(), "dog");
        label(project.store(), images, cat.id);
        QVERIFY(must(project->undo()));
        QCOMPARE(must(project->nextRedo())->verb, std::string("label"));
        label(project.store(), images, dog.id);
        QVERIFY(!must(project->nextRedo()));
        QVERIFY(!must(project->redo()));
        QCOMPARE(verbs(project.store()), QString("label label* class.add class.add"));
        // Undo passes over the entry that was cut off.
        QVERIFY(must(project->undo()));
        QCOMPARE(must(project->nextUndo())->verb, std::string("class.add"));
        QVERIFY(must(project->undo()));
        QCOMPARE(must(project->classes()).size(), std::size_t(1));
        QVERIFY(must(project->redo()));
        QVERIFY(must(project->redo()));
        QVERIFY(!must(project->redo()));
        QCOMPARE(must(project->annotations(images)).front().classId, dog.id);
    }

    void aStaleEditIsRefusedWhole() {
        TempProject project;
        const auto images = addImages(project.store(), 2);
        const auto cat = addClassNamed(project.store(), "cat");
        const auto dog = addClassNamed(project.store(), "dog");
        const std::vector<ImageState> fresh(2);
        const Edit stale = setClass(images, fresh, {}, cat.id, "bob");
        label(project.store(), {images[1]}, dog.id);
        const auto before = stateOf(project.store());
        const auto refused = project->commit(stale, "bob");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::invalidArgument);
        QVERIFY(stateOf(project.store()) == before);
        QCOMPARE(verbs(project.store()), QString("label class.add class.add"));
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void contradictionsAreRefused_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("a class name twice") << 0;
        QTest::newRow("a key twice") << 1;
        QTest::newRow("an empty name") << 2;
        QTest::newRow("a class that is not there") << 3;
        QTest::newRow("an image that is not there") << 4;
        QTest::newRow("the same label twice") << 5;
        QTest::newRow("a class that is in use") << 6;
        QTest::newRow("a confidence above one") << 7;
        QTest::newRow("a name that is no UTF-8") << 8;
    }
    void contradictionsAreRefused() {
        QFETCH(int, what);
        TempProject project;
        const auto images = addImages(project.store(), 2);
        const auto cat = addClassNamed(project.store(), "cat");
        const auto dog = addClassNamed(project.store(), "dog");
        label(project.store(), {images[0]}, cat.id);
        auto changed = dog;
        Annotation annotation;
        annotation.image = images[1];
        annotation.classId = cat.id;
        Edit edit{"test", {}};
        switch (what) {
            case 0:
                changed.name = "cat";
                break;
            case 1:
                changed.key = "1";
                break;
            case 2:
                changed.name = "";
                break;
            case 3:
                annotation.classId = ClassId(99);
                break;
            case 4:
                annotation.image = ImageId(99);
                break;
            case 5:
                annotation.image = images[0];
                break;
            case 6:
                edit.changes.push_back(ClassChange{cat, std::nullopt});
                break;
            case 7:
                annotation.confidence = 1.5;
                break;
            case 8:
                changed.name = "\xff\xfe";
                break;
        }
        if (changed != dog)
            edit = changeClass(dog, changed);
        else if (edit.empty())
            edit.changes.push_back(AnnotationChange{std::nullopt, annotation});
        const auto before = stateOf(project.store());
        const auto refused = project->commit(edit, "ann");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::invalidArgument);
        QVERIFY(stateOf(project.store()) == before);
    }

    void twoClassesMaySwapNamesAndKeysInOneGesture() {
        TempProject project;
        const auto cat = addClassNamed(project.store(), "cat");
        const auto dog = addClassNamed(project.store(), "dog");
        auto newCat = cat, newDog = dog;
        std::swap(newCat.name, newDog.name);
        std::swap(newCat.key, newDog.key);
        const auto before = stateOf(project.store());
        must(project->commit({"class.change", {ClassChange{cat, newCat}, ClassChange{dog, newDog}}}, "ann"));
        QCOMPARE(must(project->classes()), (std::vector{newCat, newDog}));
        QVERIFY(must(project->undo()));
        QVERIFY(stateOf(project.store()) == before);
        QVERIFY(must(project->redo()));
        QCOMPARE(must(project->classes()), (std::vector{newCat, newDog}));
    }

    void textsWithEveryKindOfCharacterComeBack() {
        TempProject project;
        const auto plain = addClassNamed(project.store(), "cat");
        for (const char* text :
             {"\"", "\\", "a\"b\\", "\\\"\\\"", "tab\t and\nline \x01", "K\u00e4fer \"q\""}) {
            auto told = plain;
            told.guidelines = text;
            must(project->commit({"class.change", {ClassChange{plain, told}}}, "ann"));
            QVERIFY(must(project->undo()));
            QCOMPARE(must(project->classes()), std::vector{plain});
            QVERIFY(must(project->redo()));
            QCOMPARE(must(project->classes()), std::vector{told});
            QCOMPARE(must(project->check()), std::vector<std::string>());
            QVERIFY(must(project->undo()));
        }
    }

    /// So many that the store counts them at once rather than one by one.
    void countersAreRightAfterManyShapesWereRemoved() {
        TempProject project;
        const auto images = addImages(project.store(), 3);
        const auto cat = addClassNamed(project.store(), "cat"), dog = addClassNamed(project.store(), "dog");
        std::vector<AnnotationChange> added;
        for (int i = 0; i < 1600; ++i) {
            const double x = i % 40, y = i / 40;
            auto row = shape(images[std::size_t(i % 2)], i % 4 < 2 ? cat.id : dog.id, Box{x, y, 1, 1}, "ann");
            if (i % 5 == 0) row.source = AnnotationSource::model;
            added.push_back({{}, row});
        }
        const auto everything =
            must(project->commit({"shape.add", std::vector<Change>(added.begin(), added.end())}, "ann"));
        QCOMPARE(must(project->check()), std::vector<std::string>());
        const auto full = must(project->counts());
        // All of one picture and the cats' labels of the other go; its proposals stay.
        Edit removal{"shape.remove", {}};
        for (const auto& change : everything.changes) {
            const auto& row = *std::get<AnnotationChange>(change).after;
            if (row.image == images[0] || (row.classId == cat.id && row.source != AnnotationSource::model))
                removal.changes.emplace_back(AnnotationChange{row, {}});
        }
        must(project->commit(removal, "ann"));
        QCOMPARE(must(project->check()), std::vector<std::string>());
        QCOMPARE(must(project->counts()).byClass.at(dog.id), std::int64_t(1));
        QVERIFY(must(project->undo()));
        QVERIFY(must(project->counts()) == full);
        QVERIFY(must(project->redo()));
        QCOMPARE(must(project->check()), std::vector<std::string>());
        QVERIFY(must(project->undo()));
        // With their class, whose counter must not outlive it.
        must(project->commit(
            removeClass(must(project->classes()), must(project->annotationsOfClass(cat.id)), cat.id), "ann"));
        QCOMPARE(must(project->check()), std::vector<std::string>());
        QVERIFY(!must(project->counts()).byClass.contains(cat.id));
        QVERIFY(must(project->undo()));
        QVERIFY(must(project->counts()) == full);
        QVERIFY(must(project->undo())); // of the addition
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void anEmptyEditLeavesNoTrace() {
        TempProject project;
        QVERIFY(must(project->commit({"label", {}}, "ann")).empty());
        QVERIFY(must(project->journal(10)).empty());
        QVERIFY(!must(project->undo()));
    }

    void editsOfAGroupGoTogether() {
        TempProject project;
        const auto images = addImages(project.store(), 6);
        const auto cat = addClassNamed(project.store(), "cat");
        const auto start = stateOf(project.store());
        const auto group = must(project->newGroup());
        QVERIFY(must(project->newGroup()) > group);
        for (int i = 0; i < 3; ++i)
            label(project.store(), {images[2 * i], images[2 * i + 1]}, cat.id, group);
        const auto end = stateOf(project.store());
        QCOMPARE(must(project->nextUndo())->changeCount, 12);
        QCOMPARE(must(project->undo())->changes.size(), std::size_t(12));
        QVERIFY(stateOf(project.store()) == start);
        project.reopen();
        QCOMPARE(must(project->nextRedo())->changeCount, 12);
        QVERIFY(must(project->redo()));
        QVERIFY(stateOf(project.store()) == end);
        QVERIFY(!must(project->redo()));
        QVERIFY(must(project->newGroup()) > group + 1);
    }

    void undoingAGroupKeepsWhatAPersonDidInBetween() {
        TempProject project;
        const auto images = addImages(project.store(), 3);
        const auto group = must(project->newGroup());
        const Edit added = must(project->commit(addClass({}, "cat"), "import", group));
        const ClassId cat = std::get<ClassChange>(added.changes.front()).after->id;
        label(project.store(), {images[0]}, cat, group);
        label(project.store(), {images[1]}, cat); // by hand, while the import runs
        label(project.store(), {images[2]}, cat, group);
        QVERIFY(must(project->undo()));
        // The class is used by the person's label, so it stays; the imported labels are gone.
        QCOMPARE(must(project->classes()).size(), std::size_t(1));
        const auto left = must(project->annotations(images));
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().image, images[1]);
        QCOMPARE(must(project->check()), std::vector<std::string>());
        QVERIFY(must(project->undo()));
        QVERIFY(must(project->annotations(images)).empty());
        // Redo goes back the way that undo came.
        QVERIFY(must(project->redo()));
        QCOMPARE(must(project->annotations(images)).front().image, images[1]);
        QVERIFY(must(project->redo()));
        QCOMPARE(must(project->annotations(images)).size(), std::size_t(3));
        QVERIFY(!must(project->redo()));
    }

    void undoPassesOverImagesThatAreGone() {
        TempProject project;
        const auto images = addImages(project.store(), 3);
        const auto cat = addClassNamed(project.store(), "cat");
        label(project.store(), images, cat.id);
        label(project.store(), {images[0]}, addClassNamed(project.store(), "dog").id);
        must(project->removeImages({images[0]}));
        // The last label's image is gone, so the gesture before it is taken back: the class.
        QCOMPARE(must(project->undo())->verb, std::string("class.add"));
        const auto undone = must(project->undo());
        QCOMPARE(undone->verb, std::string("label"));
        QCOMPARE(undone->changes.size(), std::size_t(4)); // the two images that are left
        QCOMPARE(must(project->counts()).labelled, std::int64_t(0));
        QCOMPARE(must(project->check()), std::vector<std::string>());
        QVERIFY(must(project->redo()));
        QCOMPARE(must(project->counts()).labelled, std::int64_t(2));
        // An image that comes again under the same path is another image: old gestures do not touch it.
        const auto again = addImages(project.store(), 1).front();
        QVERIFY(again != images[0]);
        while (must(project->redo()))
            continue;
        QVERIFY(must(project->annotations(std::vector{again})).empty());
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void theJournalIsReadInPages() {
        TempProject project;
        for (int i = 0; i < 7; ++i)
            addClassNamed(project.store(), "class " + std::to_string(i));
        const auto page = must(project->journal(3));
        QCOMPARE(page.size(), std::size_t(3));
        QCOMPARE(page[0].author, std::string("ann"));
        QCOMPARE(page[0].changeCount, 1);
        QVERIFY(page[0].id > page[1].id);
        const auto rest = must(project->journal(100, page.back().id));
        QCOMPARE(rest.size(), std::size_t(4));
        QVERIFY(rest.front().id < page.back().id);
    }
};

QTEST_APPLESS_MAIN(TestJournal)
#include "test_journal.moc"
