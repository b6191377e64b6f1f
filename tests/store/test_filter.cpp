// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/facets.h"
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <fmt/format.h>

using namespace imago;
using namespace imago::test;

namespace {

/// 300 images with paths, problems and times that repeat, 7 classes, several labels an image.
ReferenceProject fill(ProjectStore& store) {
    Random random(23);
    std::vector<ImageRecord> records;
    for (int i = 0; i < 300; ++i) {
        auto image = imageRecord(
            fmt::format("{}/{}_{:03}%x.png", i % 3 ? "Cats" : "dogs", i % 5 ? "a_b" : "aXb", i), i);
        image.mtimeMs = 1000 + static_cast<std::int64_t>(random.below(40));
        for (const auto flag : allProblemFlags)
            if (random.chance(0.1)) image.problems |= flag;
        records.push_back(image);
    }
    must(store.putImages(records));
    auto state = stateOf(store);
    for (int i = 0; i < 500; ++i) {
        const Edit edit = randomGesture(state, random);
        if (edit.empty()) continue;
        if (const auto problem = state.apply(must(store.commit(edit, "ann"))); !problem.empty())
            qFatal("%s", problem.c_str());
    }
    return state;
}

ImageFilter randomFilter(const ReferenceProject& state, Random& random) {
    ImageFilter filter;
    const auto classes = state.classList();
    if (random.chance(0.4))
        for (const auto& record : classes)
            if (random.chance(0.3)) filter.classes.push_back(record.id);
    filter.unlabelled = random.chance(0.25);
    if (random.chance(0.4))
        for (int i = 0; i < 4; ++i)
            if (random.chance(0.4)) filter.splits.push_back(Split(i));
    if (random.chance(0.4))
        for (int i = 0; i < 4; ++i)
            if (random.chance(0.4)) filter.reviews.push_back(ReviewState(i));
    if (random.chance(0.3)) filter.anyProblem = static_cast<std::uint32_t>(random.below(64));
    const char* texts[] = {"cats", "DOGS", "a_b", "%x", "_1", "nothing", "\\", "/", "'", "0%X.p"};
    if (random.chance(0.5)) filter.text = texts[random.below(std::size(texts))];
    filter.order = ImageOrder(random.below(3));
    return filter;
}

} // namespace

class TestFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCombinationAgreesWithTheSimplestWay() {
        TempProject project;
        const auto state = fill(project.store());
        QVERIFY(stateOf(project.store()) == state);
        Random random(99);
        int hits = 0;
        for (int i = 0; i < 600; ++i) {
            const ImageFilter filter = randomFilter(state, random);
            const auto found = must(project->imageIds(filter));
            QCOMPARE(found, state.imageIds(filter));
            QVERIFY(must(project->counts(filter)) == state.counts(filter));
            hits += !found.empty() && found.size() < state.images.size();
        }
        QVERIFY(hits > 200); // the filters do select
        QVERIFY(must(project->counts()) == state.counts({}));
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void theNumbersBesideAGroupIgnoreItsOwnChoice() {
        TempProject project;
        const auto state = fill(project.store());
        Random random(7);
        const auto without = [](ImageFilter filter, auto clear) {
            clear(filter);
            return filter;
        };
        for (int i = 0; i < 600; ++i) {
            ImageFilter filter = randomFilter(state, random);
            filter.negative = random.chance(0.2);
            filter.proposed = random.chance(0.2);
            const bool bySplit = random.chance(0.5);
            const auto found = must(facets(project.store(), filter, bySplit));
            QCOMPARE(found.ids, state.imageIds(filter));
            QVERIFY(found.all == state.counts({}));
            const auto classes = state.counts(without(filter, [](ImageFilter& f) {
                f.classes.clear();
                f.unlabelled = f.negative = false;
            }));
            QVERIFY(found.classes.byClass == classes.byClass);
            QCOMPARE(found.classes.images, classes.images);
            QCOMPARE(found.classes.labelled, classes.labelled);
            QCOMPARE(found.classes.negative, classes.negative);
            QVERIFY(found.splits ==
                    state.counts(without(filter, [](ImageFilter& f) { f.splits.clear(); })).bySplit);
            QVERIFY(found.reviews ==
                    state.counts(without(filter, [](ImageFilter& f) { f.reviews.clear(); })).byReview);
            QVERIFY(found.problems ==
                    state.counts(without(filter, [](ImageFilter& f) { f.anyProblem = 0; })).byProblem);
            const auto proposed = without(filter, [](ImageFilter& f) { f.proposed = true; });
            QCOMPARE(found.proposed, std::int64_t(state.imageIds(proposed).size()));
            for (const Split split : {Split::none, Split::train, Split::val, Split::test}) {
                const auto& here = found.classesBySplit[static_cast<std::size_t>(split)];
                const bool shown = filter.splits.empty() ||
                                   std::count(filter.splits.begin(), filter.splits.end(), split) > 0;
                auto part = filter;
                part.splits = {split};
                QVERIFY(here == (bySplit && shown ? state.counts(part).byClass : decltype(here){}));
            }
        }
    }

    void countsOfANewProjectHaveEveryKey() {
        TempProject project;
        must(project->commit(addClass({}, "cat"), "ann"));
        const auto counts = must(project->counts());
        QCOMPARE(counts.byClass.size(), std::size_t(1));
        QCOMPARE(counts.bySplit.size(), std::size_t(4));
        QCOMPARE(counts.byReview.size(), std::size(allReviewStates));
        QCOMPARE(counts.byProblem.size(), std::size(allProblemFlags));
        QCOMPARE(counts.byProblem.at(problemTiny), std::int64_t(0));
    }

    void aFilterMayNameMoreClassesThanSqliteTakesValues() {
        TempProject project;
        must(project->putImages({imageRecord("a", 1)}));
        ImageFilter filter;
        for (int i = 1; i < 50000; ++i)
            filter.classes.push_back(ClassId(i));
        QVERIFY(must(project->imageIds(filter)).empty());
        filter.unlabelled = true;
        QCOMPARE(must(project->imageIds(filter)).size(), std::size_t(1));
        QCOMPARE(must(project->counts(filter)).images, std::int64_t(1));
    }

    void aTextLongerThanAnyPathFindsNothing() {
        TempProject project;
        must(project->putImages({imageRecord("a", 1)}));
        ImageFilter filter;
        filter.text = std::string(200'000, 'a');
        QVERIFY(must(project->imageIds(filter)).empty());
    }
};

QTEST_APPLESS_MAIN(TestFilter)
#include "test_filter.moc"
