// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <fmt/format.h>

#include <algorithm>

using namespace imago;
using namespace imago::test;

/// 100,000 images: every call still gives the right answer, and lists longer than SQLite's number of values
/// work.
class TestScale : public QObject {
    Q_OBJECT

private:
    static constexpr int imageCount = 100'000;
    std::unique_ptr<TempProject> m_project;
    std::vector<ImageId> m_ids; ///< by the number in the path

    ProjectStore& store() { return m_project->store(); }
    std::vector<ImageState> statesOf(const std::vector<ImageId>& ids) {
        std::vector<ImageState> states;
        for (const auto& image : must(store().images(ids)))
            states.push_back({image.split, image.review});
        return states;
    }

private Q_SLOTS:
    void initTestCase() {
        m_project = std::make_unique<TempProject>();
        for (int start = 0; start < imageCount; start += 500) {
            std::vector<ImageRecord> batch;
            for (int i = start; i < start + 500; ++i)
                batch.push_back(imageRecord(fmt::format("images/{:03}/{:06}.jpg", i % 1000, i), i));
            for (const ImageId id : must(store().putImages(batch)))
                m_ids.push_back(id);
        }
        for (const char* name : {"cat", "dog", "owl"})
            must(store().commit(addClass(must(store().classes()), name), "ann"));
    }

    void listsAreCompleteAndOrdered() {
        const auto byPath = must(store().imageIds({}));
        QCOMPARE(byPath.size(), std::size_t(imageCount));
        QCOMPARE(byPath.front(), m_ids[0]);
        QCOMPARE(byPath[1], m_ids[1000]); // images/000/001000.jpg
        QCOMPARE(byPath.back(), m_ids.back());
        ImageFilter filter;
        filter.text = "/042/";
        QCOMPARE(must(store().imageIds(filter)).size(), std::size_t(100));
        QCOMPARE(must(store().imageStamps()).size(), std::size_t(imageCount));
        QCOMPARE(must(store().imageKeys()).size(), std::size_t(imageCount));
        QCOMPARE(must(store().images(m_ids)).size(), std::size_t(imageCount));
        std::vector<ImageRecord> again;
        for (int i = 0; i < 500; ++i)
            again.push_back(imageRecord(fmt::format("images/{:03}/{:06}.jpg", i, i), i));
        const auto ids = must(store().putImages(again));
        QVERIFY(std::equal(ids.begin(), ids.end(), m_ids.begin()));
    }

    void oneGestureMayTouchFortyThousandImages() {
        const auto classes = must(store().classes());
        const std::vector<ImageId> some(m_ids.begin(), m_ids.begin() + 40'000);
        const auto before = statesOf(some);
        const Edit edit = must(store().commit(setClass(some, before, {}, classes[1].id, "ann"), "ann"));
        QCOMPARE(edit.changes.size(), std::size_t(80'000));
        auto counts = must(store().counts());
        QCOMPARE(counts.labelled, std::int64_t(40'000));
        QCOMPARE(counts.byClass.at(classes[1].id), std::int64_t(40'000));
        QCOMPARE(counts.byReview.at(ReviewState::reviewed), std::int64_t(40'000));
        ImageFilter filter;
        filter.unlabelled = true;
        QCOMPARE(must(store().imageIds(filter)).size(), std::size_t(60'000));
        QCOMPARE(must(store().annotations(some)).size(), std::size_t(40'000));
        QCOMPARE(must(store().undo())->changes.size(), std::size_t(80'000));
        counts = must(store().counts());
        QCOMPARE(counts.labelled, std::int64_t(0));
        QCOMPARE(statesOf(some), before);
        QCOMPARE(must(store().redo())->changes.size(), std::size_t(80'000));
        QCOMPARE(must(store().counts()).labelled, std::int64_t(40'000));
    }

    void classesAreMergedAndRemovedWithAllTheirLabels() {
        const auto classes = must(store().classes());
        const auto labels = must(store().annotationsOfClass(classes[1].id));
        QCOMPARE(labels.size(), std::size_t(40'000));
        must(store().commit(mergeClass(classes, labels, classes[1].id, classes[0].id), "ann"));
        QCOMPARE(must(store().counts()).byClass.at(classes[0].id), std::int64_t(40'000));
        QCOMPARE(must(store().classes()).size(), std::size_t(2));
        QVERIFY(must(store().undo()));
        QCOMPARE(must(store().counts()).byClass.at(classes[1].id), std::int64_t(40'000));
    }

    void predictionsForAllImagesComeBack() {
        RunRecord run;
        run.name = "run-1";
        const RunId id = must(store().saveRun(run));
        std::vector<Prediction> predictions;
        for (std::size_t i = 0; i < m_ids.size(); ++i)
            predictions.push_back({m_ids[i], {float(i), 1.0f, 0.5f}});
        must(store().putPredictions(id, predictions));
        QVERIFY(must(store().predictions(id)) == predictions);
    }

    void halfOfAllImagesCanBeRemoved() {
        const std::vector<ImageId> some(m_ids.begin(), m_ids.begin() + imageCount / 2);
        must(store().removeImages(some));
        const auto counts = must(store().counts());
        QCOMPARE(counts.images, std::int64_t(imageCount / 2));
        QCOMPARE(counts.labelled, std::int64_t(0));
        QCOMPARE(must(store().check()), std::vector<std::string>());
        // The labels' images are gone; what is left of the history can still be walked.
        while (must(store().undo()))
            continue;
        QVERIFY(must(store().classes()).empty());
        QCOMPARE(must(store().check()), std::vector<std::string>());
    }
};

QTEST_APPLESS_MAIN(TestScale)
#include "test_scale.moc"
