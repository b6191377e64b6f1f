// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/import_dataset.h"
#include "core/jobs/leaderboard.h"
#include "core/jobs/picture_queues.h"
#include "core/jobs/runs.h"
#include "tests/support/fixtures.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace imago;
using namespace imago::test;

namespace {

/// Ten cats and ten dogs; the last three of each have no label.
class Project {
public:
    Project() {
        makeImageFolder(m_project.folder() / "data", {"cat", "dog"}, 10);
        must(importDataset(m_project.store(), m_project.folder() / "data", {}));
        m_keys = must(m_project.store().imageKeys());
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            if (isOpen(i)) unlabel(m_keys[i].id);
        m_set.columns = 2;
        m_set.classes = 2;
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            m_set.images.push_back(m_keys[i].id.value);
            m_set.hashes.emplace_back();
            see(i, 0.3 * double(i), 0.9F);
        }
    }
    ProjectStore& store() { return m_project.store(); }
    EmbeddingSet& set() { return m_set; }
    std::size_t size() const { return m_keys.size(); }
    ImageId image(std::size_t i) const { return m_keys[i].id; }
    static bool isOpen(std::size_t i) { return i % 10 >= 7; }
    /// A direction as an angle, and the confidence of the first class.
    void see(std::size_t i, double angle, float confidence) {
        m_set.features.resize(2 * std::max(m_keys.size(), i + 1));
        m_set.confidences.resize(m_set.features.size());
        m_set.features[2 * i] = float(std::cos(angle));
        m_set.features[2 * i + 1] = float(std::sin(angle));
        m_set.confidences[2 * i] = confidence;
        m_set.confidences[2 * i + 1] = 1 - confidence;
    }
    void review(ImageId id, ReviewState state) {
        const auto record = *must(store().image(id));
        must(store().commit(setReview({id}, {{record.split, record.review}}, state), "test"));
    }

private:
    void unlabel(ImageId id) {
        const ImageId one[] = {id};
        must(store().commit(clearClasses(must(store().annotations(one))), "test"));
    }

    TempProject m_project;
    std::vector<ImageKey> m_keys;
    EmbeddingSet m_set;
};

} // namespace

class TestPictureQueues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLeastSureOfTheUnlabelledComeFirst() {
        Project project;
        project.see(8, 2.4, 0.52F);
        project.see(19, 5.7, 0.6F);
        project.see(3, 0.9, 0.5F); // labelled: no question
        for (const NextBy by : {NextBy::entropy, NextBy::margin}) {
            const auto next = must(picturesToLabel(project.store(), project.set(), by, 2));
            QCOMPARE(next, (std::vector<ImageId>{project.image(8), project.image(19)}));
        }
        QCOMPARE(must(picturesToLabel(project.store(), project.set(), NextBy::margin, 100)).size(),
                 std::size_t(6));
        QVERIFY(must(picturesToLabel(project.store(), project.set(), NextBy::margin, 0)).empty());
    }

    void theMostDifferentOfTheUnlabelledComeFirst() {
        Project project;
        for (std::size_t i = 0; i < project.size(); ++i)
            project.see(i, 0.01 * double(i), 0.9F);
        project.see(17, 3, 0.9F); // far from all
        const auto next = must(picturesToLabel(project.store(), project.set(), NextBy::diversity, 1));
        QCOMPARE(next, (std::vector<ImageId>{project.image(17)}));
        const auto both = must(picturesToLabel(project.store(), project.set(), NextBy::both, 1));
        QCOMPARE(both.size(), std::size_t(1));
    }

    void whatIsSetAsideIsNotAskedFor() {
        Project project;
        project.see(8, 2.4, 0.5F);
        project.review(project.image(8), ReviewState::excluded);
        project.review(project.image(9), ReviewState::ambiguous);
        const auto next = must(picturesToLabel(project.store(), project.set(), NextBy::entropy, 100));
        QCOMPARE(next.size(), std::size_t(4));
        QVERIFY(std::find(next.begin(), next.end(), project.image(8)) == next.end());
    }

    void strangePicturesResembleNoOther() {
        Project project;
        for (std::size_t i = 0; i < project.size(); ++i)
            project.see(i, 0.01 * double(i), 0.9F);
        project.see(5, 3, 0.9F);
        QCOMPARE(must(strangePictures(project.store(), project.set())),
                 (std::vector<ImageId>{project.image(5)}));
    }

    void twinsWithDifferentLabelsAreFound() {
        Project project;
        project.see(0, 0, 0.9F);
        project.see(10, 0.001, 0.9F); // a dog that looks like that cat
        const auto twins = must(twinsInTrouble(project.store(), project.set()));
        QCOMPARE(twins.differentLabels,
                 (std::vector<std::vector<ImageId>>{{project.image(0), project.image(10)}}));
        QVERIFY(twins.differentSplits.empty());
    }

    void aBrokenSetIsRefused() {
        Project project;
        project.set().features.pop_back();
        for (const auto& code :
             {picturesToLabel(project.store(), project.set(), NextBy::both, 1).error().code,
              strangePictures(project.store(), project.set()).error().code,
              twinsInTrouble(project.store(), project.set()).error().code})
            QCOMPARE(int(code), int(ErrorCode::invalidArgument));
    }

    void theChosenRunIsTheOneExported() {
        Project project;
        QCOMPARE(must(exportRun(project.store())).value, std::int64_t(0));
        RunRecord run;
        run.name = "first";
        run.status = "done";
        run.epochs = 2;
        const RunId first = must(project.store().saveRun(run));
        run.name = "second";
        const RunId second = must(project.store().saveRun(run));
        run.name = "third";
        run.epochs = 0;
        const RunId third = must(project.store().saveRun(run));
        QCOMPARE(must(exportRun(project.store())), second); // the newest that has an epoch
        must(chooseExportRun(project.store(), first));
        QCOMPARE(must(exportRun(project.store())), first);
        QVERIFY(!chooseExportRun(project.store(), third));
        QVERIFY(!chooseExportRun(project.store(), RunId{99}));
        QCOMPARE(must(exportRun(project.store())), first);
    }
};

QTEST_GUILESS_MAIN(TestPictureQueues)
#include "test_picture_queues.moc"
