// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit.h"
#include "tests/support/compare.h"
#include "tests/support/reference_project.h"

#include <set>

using namespace imago;
using namespace imago::test;

namespace {

/// Four images and the classes cat, dog, owl; image 1 is a cat, 2 a cat and a dog, 3 a dog that a model
/// guessed.
ReferenceProject smallProject() {
    ReferenceProject project;
    for (int i = 1; i <= 4; ++i) {
        ImageRecord image;
        image.id = ImageId(i);
        image.path = "i" + std::to_string(i);
        project.images[image.id] = image;
    }
    for (const char* name : {"cat", "dog", "owl"})
        if (!project.apply(project.withIds(addClass(project.classList(), name))).empty()) qFatal("classes");
    const auto label = [&](int id, int image, int classId, AnnotationSource source) {
        Annotation annotation;
        annotation.id = AnnotationId(id);
        annotation.image = ImageId(image);
        annotation.classId = ClassId(classId);
        annotation.source = source;
        annotation.confidence = source == AnnotationSource::human ? 1 : 0.5;
        annotation.createdMs = annotation.changedMs = 1000;
        project.annotations[annotation.id] = annotation;
    };
    label(1, 1, 1, AnnotationSource::human);
    label(2, 2, 1, AnnotationSource::human);
    label(3, 2, 2, AnnotationSource::human);
    label(4, 3, 2, AnnotationSource::model);
    return project;
}

const ClassId cat(1), dog(2), owl(3);

std::set<std::int64_t> classesOf(const ReferenceProject& project, int image) {
    std::set<std::int64_t> ids;
    for (const auto& annotation : project.annotationsOf({ImageId(image)}))
        ids.insert(annotation.classId.value);
    return ids;
}

using Ids = std::set<std::int64_t>;

} // namespace

class TestEdit : public QObject {
    Q_OBJECT

private:
    /// Applies the edit, checks that its inverse brings everything back, and leaves the result of the edit.
    static void applyBothWays(ReferenceProject& project, const Edit& edit) {
        const auto start = project;
        const Edit ready = project.withIds(edit);
        QCOMPARE(inverse(inverse(ready)), ready);
        QCOMPARE(project.apply(ready), std::string());
        const auto end = project;
        QCOMPARE(project.apply(inverse(ready)), std::string());
        QVERIFY(project == start);
        QCOMPARE(project.apply(ready), std::string());
        QVERIFY(project == end);
    }

private Q_SLOTS:
    void anyGestureIsTakenBackByItsInverse() {
        Random random(7);
        auto project = smallProject();
        for (int i = 5; i <= 30; ++i) {
            auto image = project.images.at(ImageId(1));
            image.id = ImageId(i);
            project.images[image.id] = image;
        }
        int filled = 0;
        for (int i = 0; i < 3000; ++i) {
            const Edit edit = randomGesture(project, random);
            applyBothWays(project, edit);
            if (QTest::currentTestFailed()) return;
            filled += !edit.empty();
        }
        QVERIFY(filled > 2000);
        std::set<std::string> names, keys;
        int position = 0;
        for (const auto& record : project.classList()) {
            QVERIFY(names.insert(record.name).second);
            QVERIFY(record.key.empty() || keys.insert(record.key).second);
            QCOMPARE(record.position, position++);
        }
    }

    void settingAClassReplacesTheOthers() {
        auto project = smallProject();
        const auto ids = project.allIds();
        const Edit edit = setClass(ids, project.statesOf(ids), project.annotationsOf(ids), dog, "ann");
        applyBothWays(project, edit);
        for (int i = 1; i <= 4; ++i)
            QCOMPARE(classesOf(project, i), Ids{2});
        for (const auto& [id, image] : project.images)
            QCOMPARE(image.review, ReviewState::reviewed);
        // The corrected row keeps its first date and names the person; so does the guess that was right.
        QCOMPARE(project.annotations.at(AnnotationId(1)).createdMs, std::int64_t(1000));
        QCOMPARE(project.annotations.at(AnnotationId(1)).author, std::string("ann"));
        QCOMPARE(project.annotations.at(AnnotationId(4)).source, AnnotationSource::human);
        QCOMPARE(project.annotations.at(AnnotationId(4)).confidence, 1.0);
        QCOMPARE(project.annotations.at(AnnotationId(4)).createdMs, std::int64_t(1000));
        const auto again = setClass(ids, project.statesOf(ids), project.annotationsOf(ids), dog, "ann");
        QVERIFY(again.empty());
    }

    void labellingDecidesAmbiguousButNotExcludedImages() {
        auto project = smallProject();
        project.images.at(ImageId(1)).review = ReviewState::ambiguous;
        project.images.at(ImageId(4)).review = ReviewState::excluded;
        const std::vector<ImageId> ids{ImageId(1), ImageId(4)};
        applyBothWays(project, setClass(ids, project.statesOf(ids), project.annotationsOf(ids), owl, "ann"));
        QCOMPARE(project.images.at(ImageId(1)).review, ReviewState::reviewed);
        QCOMPARE(project.images.at(ImageId(4)).review, ReviewState::excluded);
        QCOMPARE(classesOf(project, 4), Ids{3});
    }

    void anImageThatIsNamedTwiceIsLabelledOnce() {
        auto project = smallProject();
        const std::vector<ImageId> ids{ImageId(4), ImageId(4)};
        applyBothWays(project, setClass(ids, project.statesOf(ids), {}, cat, "ann"));
        QCOMPARE(project.annotationsOf({ImageId(4)}).size(), std::size_t(1));
    }

    void togglingAddsWhereMissingThenTakesAway() {
        auto project = smallProject();
        const std::vector<ImageId> ids{ImageId(1), ImageId(3)};
        const auto toggle = [&] {
            return toggleClass(ids, project.statesOf(ids), project.annotationsOf(ids), cat, "ann");
        };
        QCOMPARE(toggle().verb, std::string("label"));
        applyBothWays(project, toggle());
        QCOMPARE(classesOf(project, 1), Ids{1});
        QCOMPARE(classesOf(project, 3), (Ids{1, 2}));
        QCOMPARE(toggle().verb, std::string("unlabel"));
        applyBothWays(project, toggle());
        QCOMPARE(classesOf(project, 1), Ids{});
        QCOMPARE(classesOf(project, 3), Ids{2});
    }

    void togglingWhatAModelProposedAcceptsIt() {
        auto project = smallProject();
        const std::vector<ImageId> ids{ImageId(2), ImageId(3)};
        const auto toggle = [&] {
            return toggleClass(ids, project.statesOf(ids), project.annotationsOf(ids), dog, "ann");
        };
        QCOMPARE(toggle().verb, std::string("label"));
        applyBothWays(project, toggle());
        QCOMPARE(project.annotations.at(AnnotationId(4)).source, AnnotationSource::human);
        QCOMPARE(project.annotations.at(AnnotationId(4)).author, std::string("ann"));
        QCOMPARE(toggle().verb, std::string("unlabel"));
    }

    void clearingTakesOnlyImageLevelClasses() {
        auto project = smallProject();
        Annotation box = project.annotations.at(AnnotationId(1));
        box.id = AnnotationId(9);
        box.kind = AnnotationKind::box;
        project.annotations[box.id] = box;
        applyBothWays(project, clearClasses(project.annotationsOf({ImageId(1), ImageId(2)})));
        QCOMPARE(project.annotationsOf({ImageId(1), ImageId(2)}), std::vector{box});
    }

    void statesChangeOnlyWhereTheyDiffer() {
        auto project = smallProject();
        project.images.at(ImageId(2)).split = Split::val;
        const auto ids = project.allIds();
        const Edit edit = setSplit(ids, project.statesOf(ids), Split::val);
        QCOMPARE(edit.changes.size(), std::size_t(3));
        applyBothWays(project, edit);
        applyBothWays(project, setReview(ids, project.statesOf(ids), ReviewState::ambiguous));
        for (const auto& [id, image] : project.images) {
            QCOMPARE(image.split, Split::val);
            QCOMPARE(image.review, ReviewState::ambiguous);
        }
    }

    void aNewClassGetsTheFirstFreeKeyAndColour() {
        auto project = smallProject();
        applyBothWays(project,
                      removeClass(project.classList(), project.annotationsOf(project.allIds()), dog));
        applyBothWays(project, addClass(project.classList(), "  fox "));
        const auto list = project.classList();
        QCOMPARE(list.back().name, std::string("fox"));
        QCOMPARE(list.back().key, std::string("2"));
        QCOMPARE(list.back().color, defaultClassColor(1));
        QCOMPARE(list.back().position, 2);
        for (int i = 0; i < 20; ++i)
            applyBothWays(project, addClass(project.classList(), "more " + std::to_string(i)));
        std::set<std::uint32_t> colors;
        for (const auto& record : project.classList())
            colors.insert(record.color);
        QCOMPARE(colors.size(), project.classes.size());
        QCOMPARE(project.classList().back().key, std::string());
        QCOMPARE(project.classList()[9].key, std::string("0"));
    }

    void theVerbOfAChangeSaysWhatDiffers() {
        const ClassRecord before{cat, "cat", 1, "1", 0};
        QCOMPARE(changeClass(before, {cat, "lynx", 1, "1", 0}).verb, std::string("class.rename"));
        QCOMPARE(changeClass(before, {cat, "cat", 2, "1", 0}).verb, std::string("class.recolor"));
        QCOMPARE(changeClass(before, {cat, "cat", 1, "c", 0}).verb, std::string("class.key"));
        QCOMPARE(changeClass(before, {cat, "lynx", 2, "1", 0}).verb, std::string("class.change"));
        QVERIFY(changeClass(before, before).empty());
    }

    void movingShiftsTheClassesBetween_data() {
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("order");
        QTest::newRow("to the end") << 2 << "dog owl cat";
        QTest::newRow("by one") << 1 << "dog cat owl";
        QTest::newRow("beyond the end") << 99 << "dog owl cat";
        QTest::newRow("before the start") << -5 << "cat dog owl";
    }
    void movingShiftsTheClassesBetween() {
        QFETCH(int, position);
        QFETCH(QString, order);
        auto project = smallProject();
        applyBothWays(project, moveClass(project.classList(), cat, position));
        QStringList names;
        for (const auto& record : project.classList())
            names += QString::fromStdString(record.name);
        QCOMPARE(names.join(' '), order);
    }

    void mergingLeavesNoDoubleLabels() {
        auto project = smallProject();
        const auto all = project.annotationsOf(project.allIds());
        applyBothWays(project, mergeClass(project.classList(), all, cat, dog));
        QCOMPARE(classesOf(project, 1), Ids{2});
        QCOMPARE(classesOf(project, 2), Ids{2});
        QCOMPARE(project.annotationsOf({ImageId(2)}).size(), std::size_t(1));
        QCOMPARE(project.classList().front().name, std::string("dog"));
        QCOMPARE(project.classList().front().position, 0);
        QVERIFY(mergeClass(project.classList(), all, dog, dog).empty());
        QVERIFY(mergeClass(project.classList(), all, dog, ClassId(99)).empty());
    }

    void namesThatCannotBeUsedAreExplained() {
        const auto list = smallProject().classList();
        QCOMPARE(classNameProblem(list, "fox"), std::string());
        QCOMPARE(classNameProblem(list, ""), std::string("is empty"));
        QCOMPARE(classNameProblem(list, "  "), std::string("is empty"));
        QCOMPARE(classNameProblem(list, "cat"), std::string("exists already"));
        QCOMPARE(classNameProblem(list, "cat", cat), std::string());
        QVERIFY(!classNameProblem(list, " fox").empty());
        QVERIFY(!classNameProblem(list, "a\nb").empty());
    }
};

QTEST_APPLESS_MAIN(TestEdit)
#include "test_edit.moc"
