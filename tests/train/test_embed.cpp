// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/embeddings.h"
#include "core/run/learning_history.h"
#include "tests/train/made_run.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace imago::train {
namespace {

/// Trains until the end, or until the control has been asked so often.
Heard trained(const std::filesystem::path& folder, int wishes = 1 << 30, bool resume = false) {
    Heard heard;
    ScriptedControl control(
        [left = wishes]() mutable { return left-- > 0 ? Control::Wish::go : Control::Wish::stop; });
    test::must(train({folder, resourcesFolder(), resume, 1}, control,
                     [&](const WorkerMessage& message) { heard.messages.push_back(message); }));
    return heard;
}

} // namespace

class TestEmbed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allReadablePicturesAreEmbedded() {
        MadeRun made;
        const auto path = made / "more/unlabelled.png";
        test::makeImage(path, 4711, {40, 36}, 1);
        const auto torn = made / "more/torn.png";
        test::must(writeAtomically(torn, "no picture"));
        const std::size_t labelled = made.manifest().items.size();
        made.manifest().items.push_back(
            {1000, toUtf8(path), contentHash(test::must(readBytes(path))), {}, Split::none});
        made.manifest().items.push_back({1001, toUtf8(torn), std::string(32, 'f'), {}, Split::none});
        const auto folder = made.folder("run", smallRecipe());
        trained(folder);
        Heard heard;
        test::must(embed({folder, resourcesFolder(), {}, made / "out", "best", 1},
                         [&](const WorkerMessage& message) { heard.messages.push_back(message); }));
        QVERIFY(heard.warnings("unreadable") >= 1);
        const auto set = test::must(readEmbeddings(made / "out"));
        QCOMPARE(set.columns, std::size_t(256));
        QCOMPARE(set.classes, std::size_t(3));
        QCOMPARE(set.images.size(), labelled + 1);
        QCOMPARE(set.images.back(), std::int64_t(1000));
        for (std::size_t i = 0; i < set.images.size(); ++i)
            QVERIFY(std::abs(set.confidences[3 * i] + set.confidences[3 * i + 1] +
                             set.confidences[3 * i + 2] - 1) < 1e-5F);
        const auto predicted = test::must(readPredictions(folder, "val"));
        for (std::size_t i = 0; i < predicted.images.size(); ++i) {
            const auto row = std::lower_bound(set.images.begin(), set.images.end(), predicted.images[i]);
            const auto at = static_cast<std::size_t>(row - set.images.begin());
            for (std::size_t k = 0; k < 3; ++k)
                QVERIFY(std::abs(set.confidences[3 * at + k] - predicted.probabilities[3 * i + k]) < 1e-4F);
        }
    }

    void eachEpochIsKeptOnceAlsoWhereTheRunWasStopped_data() {
        QTest::addColumn<bool>("frozen");
        QTest::newRow("whole network") << false;
        QTest::newRow("head alone") << true;
    }
    void eachEpochIsKeptOnceAlsoWhereTheRunWasStopped() {
        QFETCH(bool, frozen);
        const MadeRun made;
        Recipe recipe = smallRecipe();
        if (frozen) recipe.freeze = Freeze::backbone;
        const auto folder = made.folder("whole", recipe);
        const Heard heard = trained(folder);
        const auto history = test::must(readLearningHistory(folder));
        QCOMPARE(history.epochs.size(), std::size_t(4));
        const auto predicted = test::must(readPredictions(folder, "val"));
        QVERIFY(history.images == predicted.images);
        const auto curve = heard.curve();
        int best = 0;
        for (std::size_t e = 0; e < 4; ++e) {
            QCOMPARE(history.epochs[e].epoch, static_cast<int>(e) + 1);
            if (curve[e].best) best = static_cast<int>(e);
            std::size_t right = 0;
            for (std::size_t i = 0; i < history.images.size(); ++i) {
                const int label = static_cast<int>((history.images[i] - 1) % 3);
                const bool hit = history.epochs[e].top[i] == label;
                QCOMPARE(hit, history.epochs[e].truth[i] == history.epochs[e].confidence[i]);
                right += hit;
            }
            QVERIFY(std::abs(static_cast<double>(right) / static_cast<double>(history.images.size()) -
                             curve[e].metrics.at("val/accuracy")) < 1e-9);
        }
        for (std::size_t i = 0; i < history.images.size(); ++i) {
            const auto& epoch = history.epochs[static_cast<std::size_t>(best)];
            const auto top = static_cast<std::size_t>(epoch.top[i]);
            QVERIFY(std::abs(epoch.confidence[i] - predicted.probabilities[3 * i + top]) < 1e-3F);
        }
        const auto stopped = made.folder("stopped", recipe);
        trained(stopped, 10);
        const auto part = readLearningHistory(stopped);
        QVERIFY(!part || part->epochs.size() < 4);
        trained(stopped, 1 << 30, true);
        QVERIFY(test::must(readLearningHistory(stopped)) == history);
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestEmbed)
#include "test_embed.moc"
