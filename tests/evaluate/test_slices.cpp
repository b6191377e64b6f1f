// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/groups.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/slices.h"
#include "core/evaluate/statistics.h"
#include "tests/support/compare.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace imago;

namespace {

/// 600 pictures of three classes; dark ones (a third) are wrong six times in ten, all others once in ten. The
/// folder says nothing about errors.
struct World {
    EvaluationInput input;
    Property brightness{"brightness", {}, {}}, folder{"folder", {}, {}}, light{"light", {}, {}};

    explicit World(std::uint64_t seed = 3) {
        Random random(seed);
        input.classes = 3;
        for (int i = 0; i < 600; ++i) {
            const bool dark = random.chance(1.0 / 3);
            const auto truth = static_cast<int>(random.below(3));
            const bool wrong = random.chance(dark ? 0.6 : 0.1);
            const int said = wrong ? (truth + 1) % 3 : truth;
            input.truth.push_back({truth});
            for (int k = 0; k < 3; ++k)
                input.probabilities.push_back(k == said ? 0.8f : 0.1f);
            brightness.numbers.push_back(dark ? random.uniform(0, 0.2) : random.uniform(0.3, 1));
            folder.words.push_back(random.chance(0.5) ? "A" : "B");
            light.words.push_back(dark ? "night" : "day");
        }
    }
};

} // namespace

class TestSlices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreCutAtQuantilesAndWordsAreCounted() {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        const Property numbers{"n", {5, 1, unknown, 2, 2, 2, 9, 7}, {}};
        const auto ranges = valuesOf(numbers, 3);
        QCOMPARE(ranges.size(), std::size_t{3});
        QVERIFY((ranges[0].images == std::vector<std::size_t>{1, 3, 4, 5})); // 2 is not cut in two
        QVERIFY(ranges[0].low == 1 && ranges[0].high == 2);
        QVERIFY(ranges[2].high == 9);
        std::set<std::size_t> seen;
        for (const auto& range : ranges)
            seen.insert(range.images.begin(), range.images.end());
        QCOMPARE(seen.size(), std::size_t{7}); // all but the unknown one
        const auto words = valuesOf({"w", {}, {"b", "a", "", "a"}}, 3);
        QCOMPARE(words.size(), std::size_t{2});
        QCOMPARE(words[0].word, std::string("a"));
        QCOMPARE(valuesOf({"n", {4, 4, 4}, {}}, 5).size(), std::size_t{1});
        QVERIFY(valuesOf({"n", {unknown}, {}}, 5).empty());
    }

    void aSliceIsMeasuredAsItsPicturesAlone() {
        const World world;
        const auto slices = slicesBy(world.input, world.light);
        QVERIFY(slices.ok() && slices->size() == 2);
        for (const Slice& slice : *slices) {
            EvaluationInput part;
            part.classes = 3;
            for (const auto i : slice.value.images) {
                part.truth.push_back(world.input.truth[i]);
                for (std::size_t k = 0; k < 3; ++k)
                    part.probabilities.push_back(world.input.probabilities[3 * i + k]);
            }
            const auto alone = measure(part);
            QVERIFY(alone.ok());
            QVERIFY(std::abs(slice.accuracy - alone->accuracy) < 1e-12);
            QVERIFY(std::abs(slice.macroF1 - alone->counts.macro.f1) < 1e-12);
            QVERIFY(std::abs(slice.loss - alone->logLoss) < 1e-12);
            QVERIFY(slice.accuracyInterval.low < slice.accuracy &&
                    slice.accuracy < slice.accuracyInterval.high);
        }
        QVERIFY(std::abs((*slices)[0].gap + (*slices)[1].gap) < 1e-12); // two slices: the rest is the other
        QVERIFY((*slices)[1].isWorse && !(*slices)[0].isWorse);
    }

    void theWorstSlicesAreFoundAndChanceIsNot() {
        const World world;
        const auto worst = worstSlices(world.input, {world.folder, world.brightness, world.light});
        QVERIFY(worst.ok());
        QVERIFY(!worst->empty());
        QCOMPARE(worst->front().property, std::string("light"));
        QCOMPARE(worst->front().value.word, std::string("night"));
        bool dark = false;
        for (const Slice& slice : *worst) {
            QVERIFY(slice.property != "folder");
            if (slice.property == "brightness") {
                QVERIFY(slice.value.low < 0.2);
                dark = true;
            }
            QVERIFY(slice.adjusted >= slice.pValue && slice.adjusted < 0.05);
        }
        QVERIFY(dark);
    }

    void propertiesWithoutMeaningGiveNoSlices() {
        int called = 0;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const World world(seed);
            Random random(seed);
            std::vector<Property> noise;
            for (int p = 0; p < 10; ++p) {
                noise.push_back({"noise", {}, {}});
                for (int i = 0; i < 600; ++i)
                    noise.back().numbers.push_back(random.uniform());
            }
            const auto worst = worstSlices(world.input, noise);
            QVERIFY(worst.ok());
            called += !worst->empty();
        }
        QVERIFY2(called <= 4, qPrintable(QString::number(called))); // one in twenty is expected
    }

    void smallSlicesProveNothing() {
        World world;
        Property rare{"camera", {}, std::vector<std::string>(600, "usual")};
        int wrong = 0;
        for (std::size_t i = 0; i < 600 && wrong < 12; ++i)
            if (world.input.probabilities[3 * i + static_cast<std::size_t>(world.input.truth[i][0])] < 0.5f) {
                rare.words[i] = "rare";
                ++wrong;
            }
        const auto slices = slicesBy(world.input, rare);
        QVERIFY(slices.ok());
        QCOMPARE((*slices)[1].accuracy, 0.0);
        QVERIFY(!(*slices)[1].isWorse && std::isnan((*slices)[1].pValue));
        SliceOptions options;
        options.leastImages = 10;
        QVERIFY((*slicesBy(world.input, rare, options))[1].isWorse);
    }

    void twoPropertiesTogetherAreASlice() {
        World world;
        // Only what is both dark and of folder A is wrong.
        Random random(9);
        for (std::size_t i = 0; i < 600; ++i) {
            const bool bad = world.light.words[i] == "night" && world.folder.words[i] == "A";
            const auto truth = static_cast<std::size_t>(world.input.truth[i][0]);
            const auto said = random.chance(bad ? 0.8 : 0.05) ? (truth + 1) % 3 : truth;
            for (std::size_t k = 0; k < 3; ++k)
                world.input.probabilities[3 * i + k] = k == said ? 0.8f : 0.1f;
        }
        SliceOptions options;
        options.pairs = true;
        const auto worst = worstSlices(world.input, {world.light, world.folder}, options);
        QVERIFY(worst.ok() && !worst->empty());
        QCOMPARE(worst->front().property, std::string("light, folder"));
        QCOMPARE(worst->front().value.word, std::string("night, A"));
    }

    void groupsAreCompared() {
        const World world;
        const auto bias = compareGroups(world.input, world.light);
        QVERIFY(bias.ok());
        QCOMPARE(bias->groups.size(), std::size_t{2});
        const auto& day = bias->groups[0];
        const auto& night = bias->groups[1];
        QCOMPARE(day.group.word, std::string("day"));
        QCOMPARE(day.difference, 0.0);
        QCOMPARE(day.ratio, 1.0);
        QVERIFY(std::abs(night.difference + bias->accuracyGap) < 1e-12);
        QVERIFY(night.difference < -0.3 && night.ratio < 0.7 && bias->pValue < 0.01);
        for (std::size_t k = 0; k < 3; ++k) {
            const auto& gaps = bias->classes[k];
            QVERIFY(std::abs(gaps.truePositive -
                             std::abs(day.classes[k].truePositive - night.classes[k].truePositive)) < 1e-12);
            QCOMPARE(night.classes[k].positives + night.classes[k].negatives,
                     static_cast<std::int64_t>(night.group.images.size()));
            QVERIFY(gaps.falsePositive > 0 && gaps.selection >= 0);
        }
        const auto folders = compareGroups(world.input, world.folder);
        QVERIFY(folders.ok() && folders->pValue > 0.05);
        QCOMPARE(folders->pValue, compareGroups(world.input, world.folder)->pValue);
    }

    void aGroupWithoutAClassHasNoRateForIt() {
        EvaluationInput input;
        input.classes = 2;
        Property group{"g", {}, {}};
        for (int i = 0; i < 40; ++i) {
            input.truth.push_back({i < 20 ? 0 : i % 2});
            input.probabilities.insert(input.probabilities.end(), {0.9f, 0.1f});
            group.words.push_back(i < 20 ? "one" : "both");
        }
        const auto bias = compareGroups(input, group);
        QVERIFY(bias.ok());
        QVERIFY(std::isnan(bias->classes[1].truePositive)); // one group only has pictures of it
        QVERIFY(!std::isnan(bias->classes[0].truePositive));
    }

    void whatCannotBeSlicedIsRefused() {
        World world;
        EvaluationInput none;
        none.classes = 2;
        QVERIFY(!slicesBy(none, {}).ok());
        world.folder.words.pop_back();
        QCOMPARE(slicesBy(world.input, world.folder).error().code, ErrorCode::invalidArgument);
        QVERIFY(!worstSlices(world.input, {world.folder}).ok());
        QVERIFY(!compareGroups(world.input, world.folder).ok());
        QVERIFY(!slicesBy(world.input, world.light, {.bins = 0}).ok());
        const Property same{"same", {}, std::vector<std::string>(600, "x")};
        QVERIFY(!compareGroups(world.input, same).ok());
        QCOMPARE((*slicesBy(world.input, same))[0].gap, 0.0);
        QVERIFY(worstSlices(world.input, {same})->empty());
    }
};

QTEST_APPLESS_MAIN(TestSlices)
#include "test_slices.moc"
