// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/augment.h"
#include "core/base/random.h"
#include "tests/support/compare.h"

#include <QTest>

#include <limits>
#include <set>
#include <utility>

using namespace imago;

class TestAugmentRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsRoundTrip() {
        std::set<std::string_view> words;
        for (int i = 0; i < augmentKindCount; ++i) {
            const auto kind = static_cast<AugmentKind>(i);
            QVERIFY(*augmentKindFromString(toString(kind)) == kind);
            words.insert(toString(kind));
        }
        QCOMPARE(words.size(), static_cast<std::size_t>(augmentKindCount));
        QCOMPARE(toString(AugmentKind::horizontalFlip), std::string_view("horizontalFlip"));
        QCOMPARE(toString(AugmentKind::cutMix), std::string_view("cutMix"));
        QVERIFY(!augmentKindFromString("Rotation").ok());
    }

    void presetsAreValidAndDiffer() {
        std::set<std::string> texts;
        for (const auto& name : augmentPresetNames()) {
            const auto recipe = augmentPreset(name);
            QVERIFY2(validate(recipe).ok(), name.c_str());
            QCOMPARE(recipe.ops.size(), static_cast<std::size_t>(augmentKindCount));
            QVERIFY(*augmentFromJson(toJson(recipe)) == recipe);
            QCOMPARE(recipe.any(), name != "none");
            texts.insert(toJson(recipe));
        }
        QCOMPARE(texts.size(), augmentPresetNames().size());
        QVERIFY(augmentPreset("none") == AugmentRecipe{});
        QVERIFY(augmentPreset("strong").op(AugmentKind::mixUp).enabled);
    }

    void jsonRoundTrips() {
        Random random(1);
        for (int i = 0; i < 200; ++i) {
            AugmentRecipe recipe;
            for (auto& op : recipe.ops) {
                const auto limit = limits(op.kind);
                op.enabled = random.chance(0.5);
                op.probability = random.uniform();
                op.low = limit.hasRange ? random.uniform(limit.minimum, limit.maximum) : 0;
                op.high = limit.hasRange ? random.uniform(op.low, limit.maximum) : 0;
            }
            QVERIFY(*augmentFromJson(toJson(recipe)) == recipe);
        }
    }

    void missingOpsAndParametersAreThePresetNone() {
        QVERIFY(*augmentFromJson("{}") == AugmentRecipe{});
        AugmentRecipe expected;
        expected.op(AugmentKind::rotation).enabled = true;
        QVERIFY(*augmentFromJson(R"({"rotation":{"enabled":true}})") == expected);
    }

    void badJsonIsAnError_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("kind") << QByteArray(R"({"spin":{}})") << QByteArray("spin");
        QTest::newRow("parameter") << QByteArray(R"({"hue":{"middle":1}})") << QByteArray("middle");
        QTest::newRow("type") << QByteArray(R"({"hue":{"low":"a"}})") << QByteArray("low");
        QTest::newRow("entry") << QByteArray(R"({"hue":1})") << QByteArray("hue");
        QTest::newRow("range") << QByteArray(R"({"hue":{"high":0.7}})") << QByteArray("hue");
        QTest::newRow("probability") << QByteArray(R"({"blur":{"probability":1.5}})") << QByteArray("blur");
        QTest::newRow("list") << QByteArray("[]") << QByteArray("object");
        QTest::newRow("torn") << QByteArray("{\"hue\"") << QByteArray("JSON");
    }
    void badJsonIsAnError() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, named);
        const auto recipe = augmentFromJson(json.toStdString());
        QVERIFY(!recipe.ok());
        QVERIFY2(recipe.error().text().find(named.toStdString()) != std::string::npos,
                 recipe.error().text().c_str());
    }

    void rangesAreChecked() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (int i = 0; i < augmentKindCount; ++i) {
            const auto kind = static_cast<AugmentKind>(i);
            const auto limit = limits(kind);
            const auto refused = [&](auto change) {
                AugmentRecipe recipe;
                change(recipe.op(kind));
                const auto status = validate(recipe);
                return !status.ok() && status.error().code == ErrorCode::invalidArgument &&
                       status.error().message.find(toString(kind)) != std::string::npos;
            };
            QVERIFY(refused([](AugmentOp& op) { op.probability = -0.01; }));
            QVERIFY(refused([&](AugmentOp& op) { op.probability = nan; }));
            if (!limit.hasRange) continue;
            QVERIFY(limit.step > 0 && limit.minimum < limit.maximum);
            QVERIFY(refused([&](AugmentOp& op) { op.low = limit.minimum - limit.step; }));
            QVERIFY(refused([&](AugmentOp& op) { op.high = limit.maximum + limit.step; }));
            QVERIFY(refused([](AugmentOp& op) { std::swap(op.low, op.high); }));
            QVERIFY(refused([&](AugmentOp& op) { op.low = nan; }));
        }
    }

    void everyOperationStandsOnceAndInOrder() {
        AugmentRecipe recipe;
        std::swap(recipe.ops[0], recipe.ops[1]);
        QVERIFY(!validate(recipe).ok());
        recipe = {};
        recipe.ops.push_back(recipe.ops.back());
        QVERIFY(!validate(recipe).ok());
    }

    void missingOperationsAreFoundAllTheSame() {
        AugmentRecipe recipe;
        recipe.ops.clear();
        QVERIFY(validate(recipe).ok());
        QVERIFY(!std::as_const(recipe).op(AugmentKind::hue).enabled);
        recipe.op(AugmentKind::hue).enabled = true;
        recipe.op(AugmentKind::rotation).enabled = true;
        QVERIFY(recipe.ops[0].kind == AugmentKind::rotation);
        QVERIFY(std::as_const(recipe).op(AugmentKind::hue).enabled);
        QVERIFY(validate(recipe).ok());
    }

    void sampleNumbers() {
        QCOMPARE(sampleNumber("00000000000000ff0123456789abcdef"), std::uint64_t{255});
        QCOMPARE(sampleNumber("ffffffffffffffff0000000000000000"), ~std::uint64_t{0});
        QVERIFY(sampleNumber("ab") != sampleNumber("ac"));
        QCOMPARE(sampleNumber("not a hash at all"), sampleNumber("not a hash at all"));
        QCOMPARE(sampleNumber(""), std::uint64_t{0});
    }
};

QTEST_APPLESS_MAIN(TestAugmentRecipe)
#include "test_augment_recipe.moc"
