// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/run/learning_history.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <cstring>

namespace imago {

using test::must;
using Epoch = LearningHistory::Epoch;

class TestLearningHistory : public QObject {
    Q_OBJECT

    inline static const std::vector<std::int64_t> images{2, 5, std::int64_t{1} << 40};

    static Epoch epoch(int number, float truth = 0.5F) {
        return {number, {number, -1, 2}, {0.5F, 0, 0.75F}, {truth, 0, 0.25F}};
    }
    static std::vector<int> numbers(const std::filesystem::path& folder) {
        std::vector<int> found;
        for (const Epoch& one : must(readLearningHistory(folder)).epochs)
            found.push_back(one.epoch);
        return found;
    }

private Q_SLOTS:
    void epochsComeBackAsTheyWere() {
        test::TempFolder folder;
        QCOMPARE(readLearningHistory(folder.path()).error().code, ErrorCode::notFound);
        LearningHistory expected{images, {}};
        for (int number = 1; number <= 4; ++number) {
            must(appendEpoch(folder.path(), images, epoch(number)));
            expected.epochs.push_back(epoch(number));
            QVERIFY(must(readLearningHistory(folder.path())) == expected);
        }
    }

    void aRunThatGoesBackHasEachEpochOnce() {
        test::TempFolder folder;
        for (int number = 1; number <= 5; ++number)
            must(appendEpoch(folder.path(), images, epoch(number)));
        must(appendEpoch(folder.path(), images, epoch(3, 0.875F)));
        QVERIFY((numbers(folder.path()) == std::vector<int>{1, 2, 3}));
        QCOMPARE(must(readLearningHistory(folder.path())).epochs.back().truth[0], 0.875F);
        must(appendEpoch(folder.path(), images, epoch(4)));
        QVERIFY((numbers(folder.path()) == std::vector<int>{1, 2, 3, 4}));
    }

    void aRunOfAnOlderProgramBeginsLater() {
        test::TempFolder folder;
        must(appendEpoch(folder.path(), images, epoch(7)));
        must(appendEpoch(folder.path(), images, epoch(8)));
        QVERIFY((numbers(folder.path()) == std::vector<int>{7, 8}));
    }

    void otherImagesBeginAnew() {
        test::TempFolder folder;
        must(appendEpoch(folder.path(), images, epoch(1)));
        must(appendEpoch(folder.path(), {2, 5, 6}, epoch(2)));
        const auto history = must(readLearningHistory(folder.path()));
        QVERIFY((history.images == std::vector<std::int64_t>{2, 5, 6}));
        QCOMPARE(history.epochs.size(), 1u);
    }

    void aTornRecordIsLeftOutAndReplaced() {
        test::TempFolder folder;
        for (int number = 1; number <= 3; ++number)
            must(appendEpoch(folder.path(), images, epoch(number)));
        const auto file = folder / learningHistoryFile;
        const auto whole = must(readBytes(file));
        const std::size_t record = 4 + 3 * 12 + 8;
        for (const std::size_t lost : {std::size_t{1}, record / 2, record - 1}) {
            must(writeAtomically(file, std::span(whole).first(whole.size() - lost)));
            QVERIFY((numbers(folder.path()) == std::vector<int>{1, 2}));
            must(appendEpoch(folder.path(), images, epoch(3)));
            QVERIFY(must(readBytes(file)) == whole);
        }
    }

    void damageIsCorrupt() {
        test::TempFolder folder;
        must(appendEpoch(folder.path(), images, epoch(1)));
        must(appendEpoch(folder.path(), images, epoch(2)));
        const auto file = folder / learningHistoryFile;
        const auto whole = must(readBytes(file));
        const auto codeOf = [&](const std::vector<std::uint8_t>& content) {
            must(writeAtomically(file, content));
            const auto read = readLearningHistory(folder.path());
            return read ? ErrorCode::internal : read.error().code;
        };
        for (std::size_t at = 0; at < whole.size(); ++at) {
            auto flipped = whole;
            flipped[at] ^= 0x10;
            QCOMPARE(codeOf(flipped), ErrorCode::corrupt);
        }
        for (const std::size_t size : {0u, 7u, 20u, 40u})
            QCOMPARE(codeOf({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}),
                     ErrorCode::corrupt);
        auto nonsense = whole;
        std::memset(nonsense.data() + 8, 0xff, 8);
        QCOMPARE(codeOf(nonsense), ErrorCode::corrupt);
        // What is damaged does not stop the run.
        must(appendEpoch(folder.path(), images, epoch(1)));
        QVERIFY((numbers(folder.path()) == std::vector<int>{1}));
    }

    void epochsThatDoNotFitAreRefused() {
        test::TempFolder folder;
        Epoch shorter = epoch(1);
        shorter.top.pop_back();
        QCOMPARE(appendEpoch(folder.path(), images, shorter).error().code, ErrorCode::invalidArgument);
        QCOMPARE(appendEpoch(folder.path(), {5, 2, 9}, epoch(1)).error().code, ErrorCode::invalidArgument);
        QCOMPARE(appendEpoch(folder.path(), images, epoch(0)).error().code, ErrorCode::invalidArgument);
        QVERIFY(!std::filesystem::exists(folder / learningHistoryFile));
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestLearningHistory)
#include "test_learning_history.moc"
