// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/recipe/recipe.h"
#include "core/recipe/recipe_limits.h"
#include "tests/support/compare.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <map>

using namespace imago;

namespace {

template <class T, std::size_t n> T pick(Random& random, const T (&values)[n]) {
    return values[random.below(n)];
}

Recipe randomRecipe(Random& random) {
    Recipe r;
    r.name = pick<std::string>(random, {"a", "Größe \"groß\"", "", "line\nbreak", "名前"});
    r.preset = pick<std::string>(random, {"quick", "balanced", "best", "custom"});
    r.task = pick(random, {Task::singleLabel, Task::multiLabel});
    r.model = pick(random, knownModels);
    r.weights = pick<std::string>(random, {"embedded", "none", "/tmp/ä b.safetensors"});
    r.freeze = pick(random, {Freeze::none, Freeze::partial, Freeze::backbone});
    r.inputSize = 32 + static_cast<int>(random.below(481));
    r.resize = pick(random, {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox});
    r.epochs = 1 + static_cast<int>(random.below(10000));
    r.batch = 1 + static_cast<int>(random.below(4096));
    r.optimizer = pick(random, {OptimizerKind::adamw, OptimizerKind::sgd, OptimizerKind::rmsprop});
    r.learningRate = random.uniform(1e-9, 10);
    r.backboneFactor = random.uniform();
    r.momentum = random.uniform(0, 0.999);
    r.weightDecay = random.uniform();
    r.stochasticDepth = random.uniform(0, 0.9);
    r.dropout = random.chance(0.5) ? -1 : random.uniform(0, 0.9);
    r.startSize = random.chance(0.5) ? 0 : 32 + static_cast<int>(random.below(r.inputSize - 31));
    r.accumulate = 1 + static_cast<int>(random.below(256));
    r.layerDecay = random.uniform(1e-6, 1);
    r.unfreezeEpochs = random.uniform(0, r.epochs);
    r.riseShare = random.uniform(0.05, 0.9);
    r.plateauPatience = 1 + static_cast<int>(random.below(100));
    r.loss = pick(random, {LossKind::crossEntropy, LossKind::focal});
    r.focalGamma = random.uniform(0, 10);
    r.classBalanceBeta = random.uniform(0.9, 0.99999);
    r.sampling = pick(random, {Sampling::shuffle, Sampling::balanced});
    r.emaDecay = random.uniform(0, 0.99999);
    r.testViews = pick(random, {1, 2, 10});
    if (r.task == Task::singleLabel && r.freeze != Freeze::backbone)
        r.unlabelledWeight = random.uniform(0, 100);
    r.pseudoThreshold = random.uniform(0.5, 1);
    r.unlabelledRatio = 1 + static_cast<int>(random.below(16));
    r.folds = 1 + static_cast<int>(random.below(20));
    r.fold = static_cast<int>(random.below(static_cast<std::uint64_t>(r.folds)));
    r.precision =
        pick(random, {Precision::automatic, Precision::float32, Precision::bfloat16, Precision::float16});
    r.gridIntensity = random.uniform(0, 2000);
    r.schedule = pick(random, {ScheduleKind::constant, ScheduleKind::cosine, ScheduleKind::oneCycle,
                               ScheduleKind::step, ScheduleKind::plateau});
    r.warmupEpochs = random.uniform(0, r.epochs);
    r.stepEvery = 1 + static_cast<int>(random.below(100));
    r.stepFactor = random.uniform(1e-6, 1);
    r.labelSmoothing = random.uniform(0, 0.5);
    r.gradientClip = random.uniform(0, 1000);
    r.classWeighting =
        pick(random, {ClassWeighting::none, ClassWeighting::balanced, ClassWeighting::effective});
    r.earlyStopping = static_cast<int>(random.below(100));
    for (auto& op : r.augment.ops) {
        op.enabled = random.chance(0.5);
        op.probability = random.uniform();
        const auto limit = limits(op.kind);
        op.low = limit.hasRange ? random.uniform(limit.minimum, limit.maximum) : 0;
        op.high = limit.hasRange ? random.uniform(op.low, limit.maximum) : 0;
    }
    r.device = pick<std::string>(random, {"auto", "cpu", "cuda"});
    r.threads = static_cast<int>(random.below(1025));
    r.seed = random.next();
    return r;
}

} // namespace

class TestRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonRoundTrips() {
        Random random(7);
        for (int i = 0; i < 300; ++i) {
            const auto recipe = randomRecipe(random);
            const auto again = recipeFromJson(toJson(recipe, i % 2 ? 2 : -1));
            QVERIFY2(again.ok(), again.ok() ? "" : again.error().text().c_str());
            QVERIFY(*again == recipe);
        }
    }

    void presetsAreValidAndNamed() {
        QCOMPARE(recipePresetNames().size(), std::size_t{3});
        for (const auto& name : recipePresetNames()) {
            const auto recipe = recipePreset(name);
            QVERIFY(recipe.ok());
            QCOMPARE(recipe->preset, name);
            QVERIFY(validate(*recipe).ok());
            QVERIFY(*recipeFromJson(toJson(*recipe)) == *recipe);
        }
        QCOMPARE(recipePreset("fastest").error().code, ErrorCode::invalidArgument);
        QVERIFY(recipePreset("quick")->freeze == Freeze::backbone);
        QVERIFY(!recipePreset("quick")->augment.any());
        QCOMPARE(recipePreset("best")->inputSize, 224);
    }

    void defaultsAreThePresetBalanced() {
        QVERIFY(Recipe{} == *recipePreset("balanced"));
        QVERIFY(*recipeFromJson("{}") == Recipe{});
        const double backboneRate = Recipe{}.learningRate * Recipe{}.backboneFactor;
        QVERIFY(backboneRate >= 5e-5 && backboneRate <= 5e-4);
    }

    void everyFieldHasItsHelp() {
        const auto object = nlohmann::ordered_json::parse(toJson(Recipe{}));
        std::vector<std::string_view> keys;
        for (const auto& item : object.items())
            keys.push_back(item.key());
        QVERIFY(keys.size() == recipeFields().size());
        for (const auto key : keys)
            QVERIFY2(fieldHelp(key).size() > 40, std::string(key).c_str());
        QVERIFY(std::equal(keys.begin(), keys.end(), recipeFields().begin()) || !"order of fields");
        QVERIFY(fieldHelp("colour").empty());
    }

    void jsonErrorsNameTheField_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("unknown") << QByteArray(R"({"epoch": 3})") << QByteArray("'epoch'");
        QTest::newRow("text for number") << QByteArray(R"({"epochs": "3"})") << QByteArray("'epochs'");
        QTest::newRow("fraction") << QByteArray(R"({"batch": 3.5})") << QByteArray("'batch'");
        QTest::newRow("too large") << QByteArray(R"({"epochs": 1e300})") << QByteArray("'epochs'");
        QTest::newRow("past 64 bit") << QByteArray(R"({"seed": 99999999999999999999})")
                                     << QByteArray("'seed'");
        QTest::newRow("negative seed") << QByteArray(R"({"seed": -1})") << QByteArray("'seed'");
        QTest::newRow("word") << QByteArray(R"({"optimizer": "adam"})") << QByteArray("optimizer: 'adam'");
        QTest::newRow("null") << QByteArray(R"({"learningRate": null})") << QByteArray("'learningRate'");
        QTest::newRow("bool") << QByteArray(R"({"threads": true})") << QByteArray("'threads'");
        QTest::newRow("augment kind") << QByteArray(R"({"augment": {"spin": {}}})") << QByteArray("'spin'");
        QTest::newRow("augment type") << QByteArray(R"({"augment": 3})") << QByteArray("augment");
        QTest::newRow("augment range")
            << QByteArray(R"({"augment": {"rotation": {"low": -500}}})") << QByteArray("rotation");
        QTest::newRow("model") << QByteArray(R"({"model": "vgg"})") << QByteArray("model: 'vgg'");
        QTest::newRow("list") << QByteArray("[1, 2]") << QByteArray("not a JSON object");
        QTest::newRow("no JSON") << QByteArray("{\n\n\"epochs\": }") << QByteArray("line 3");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00{", 4) << QByteArray("not valid JSON");
        QTest::newRow("empty") << QByteArray() << QByteArray("not valid JSON");
    }
    void jsonErrorsNameTheField() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, named);
        const auto recipe = recipeFromJson(json.toStdString());
        QVERIFY(!recipe.ok());
        QVERIFY2(recipe.error().text().find(named.toStdString()) != std::string::npos,
                 recipe.error().text().c_str());
    }

    void rangeErrorsNameTheField_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<double>("value");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const auto& [field, values] : std::map<const char*, std::vector<double>>{
                 {"inputSize", {31, 513, 0}},
                 {"epochs", {0, 10001, -1}},
                 {"batch", {-1, 4097}},
                 {"learningRate", {0, -1, 11, nan}},
                 {"backboneFactor", {-0.1, 1.1, nan}},
                 {"momentum", {-0.1, 1}},
                 {"weightDecay", {-0.1, 2, nan}},
                 {"warmupEpochs", {-1, 13}},
                 {"stepEvery", {0}},
                 {"stepFactor", {0, 1.5}},
                 {"labelSmoothing", {-0.1, 0.6}},
                 {"gradientClip", {-1, nan}},
                 {"earlyStopping", {-1}},
                 {"threads", {-1, 2000}},
                 {"stochasticDepth", {-0.1, 0.95}},
                 {"dropout", {-0.5, 0.95}},
                 {"startSize", {31, 129, -1}},
                 {"accumulate", {0, 257}},
                 {"layerDecay", {0, 1.5}},
                 {"unfreezeEpochs", {-1, 13}},
                 {"riseShare", {0, 1}},
                 {"plateauPatience", {0}},
                 {"focalGamma", {-1, 11}},
                 {"classBalanceBeta", {0.5, 1}},
                 {"emaDecay", {-0.1, 1}},
                 {"testViews", {0, 3}},
                 {"unlabelledWeight", {-1, 101}},
                 {"pseudoThreshold", {0.4, 1.1}},
                 {"unlabelledRatio", {0, 17}},
                 {"folds", {0, 21}},
                 {"fold", {-1, 1}},
                 {"gridIntensity", {-1, 2001}},
             })
            for (const double value : values)
                QTest::addRow("%s %g", field, value) << QByteArray(field) << value;
    }
    void rangeErrorsNameTheField() {
        QFETCH(QByteArray, field);
        QFETCH(double, value);
        nlohmann::json object{{field.toStdString(), value}};
        if (!std::isfinite(value)) { // JSON cannot say it
            Recipe r;
            for (auto [name, member] : {std::pair{"learningRate", &Recipe::learningRate},
                                        {"backboneFactor", &Recipe::backboneFactor},
                                        {"weightDecay", &Recipe::weightDecay},
                                        {"gradientClip", &Recipe::gradientClip}})
                if (field == name) r.*member = value;
            QVERIFY(!validate(r).ok());
            QVERIFY(validate(r).error().message.find(field.toStdString() + ": ") != std::string::npos);
            return;
        }
        const auto status = recipeFromJson(object.dump());
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, ErrorCode::invalidArgument);
        QVERIFY2(status.error().message.find(field.toStdString() + ": ") != std::string::npos,
                 status.error().message.c_str());
    }

    void whatIsAllowedIsWhatARefusalSays() {
        int told = 0;
        for (const auto field : recipeFields()) {
            const std::string allowed = allowedValues(field);
            if (allowed.empty()) continue;
            // Where one field bounds another, the other is as large as it may be.
            nlohmann::json recipe{{"epochs", 10000}, {"folds", 20}, {"inputSize", 512}};
            const bool words = allowed.find_first_of("0123456789") == std::string::npos || field == "model" ||
                               field == "precision";
            recipe[std::string(field)] =
                words ? nlohmann::json("?") : nlohmann::json(std::numeric_limits<std::int32_t>::max());
            const auto refused = recipeFromJson(recipe.dump());
            QVERIFY2(!refused, std::string(field).c_str());
            QVERIFY2(refused.error().message.ends_with(allowed), refused.error().message.c_str());
            ++told;
        }
        QCOMPARE(told, 44);
        QCOMPARE(allowedValues("name"), std::string());
        QCOMPARE(allowedValues("no such field"), std::string());
    }

    void inputStatisticsBelongToTheWeights() {
        Recipe r;
        r.inputSize = 96;
        r.resize = ResizeMode::letterbox;
        QVERIFY(preprocessFor(r).bgr);
        QCOMPARE(preprocessFor(r).mean[0], 103.53);
        QCOMPARE(preprocessFor(r).size, 96);
        QVERIFY(preprocessFor(r).resize == ResizeMode::letterbox);
        r.model = "mobilenet_v2";
        QVERIFY(!preprocessFor(r).bgr);
        QCOMPARE(preprocessFor(r).std[2], 127.5);
        r.weights = "none";
        QCOMPARE(preprocessFor(r).mean[0], 123.675);
        r.model = "csp_nano";
        QVERIFY(!preprocessFor(r).bgr);
    }

    void scheduleAtItsEdges() {
        Recipe r;
        r.epochs = 10;
        r.warmupEpochs = 1;
        r.schedule = ScheduleKind::cosine;
        const std::int64_t perEpoch = 100;
        QVERIFY(scheduleFactor(r, 0, perEpoch) > 0 && scheduleFactor(r, 0, perEpoch) < 0.02);
        QVERIFY(scheduleFactor(r, 99, perEpoch) < 1);
        QCOMPARE(scheduleFactor(r, 100, perEpoch), 1.0);
        QVERIFY(qAbs(scheduleFactor(r, 550, perEpoch) - 0.5) < 1e-12);
        QVERIFY(scheduleFactor(r, 999, perEpoch) > 0 && scheduleFactor(r, 999, perEpoch) < 1e-4);
        QCOMPARE(scheduleFactor(r, 1000, perEpoch), 0.0);
        QCOMPARE(scheduleFactor(r, 5000, perEpoch), 0.0);
        QCOMPARE(scheduleFactor(r, -5, perEpoch), scheduleFactor(r, 0, perEpoch));
        r.warmupEpochs = 0;
        QCOMPARE(scheduleFactor(r, 0, perEpoch), 1.0);
        r.warmupEpochs = 10; // nothing but warm-up: no division by zero
        QVERIFY(scheduleFactor(r, 999, perEpoch) < 1);
        QCOMPARE(scheduleFactor(r, 1000, perEpoch), 0.0);
        QVERIFY(std::isfinite(scheduleFactor(r, 3, 0)));
    }

    void scheduleNeverLeavesItsRange() {
        Random random(3);
        for (int i = 0; i < 300; ++i) {
            const auto recipe = randomRecipe(random);
            double before = 2;
            const auto perEpoch = static_cast<std::int64_t>(random.below(50));
            const double warm =
                std::round(recipe.warmupEpochs * std::max<double>(1, static_cast<double>(perEpoch)));
            for (std::int64_t step = 0; step < 200; step += 1 + step / 10) {
                const double factor = scheduleFactor(recipe, step, perEpoch);
                QVERIFY(factor >= 0 && factor <= 1);
                if (static_cast<double>(step) >= warm && recipe.schedule != ScheduleKind::oneCycle) {
                    QVERIFY(factor <= before);
                    before = factor;
                }
            }
        }
    }

    void stepScheduleFallsAtItsEpochs() {
        Recipe r;
        r.schedule = ScheduleKind::step;
        r.warmupEpochs = 0;
        r.stepEvery = 3;
        r.stepFactor = 0.5;
        QCOMPARE(scheduleFactor(r, 29, 10), 1.0);
        QCOMPARE(scheduleFactor(r, 30, 10), 0.5);
        QCOMPARE(scheduleFactor(r, 60, 10), 0.25);
        r.schedule = ScheduleKind::constant;
        QCOMPARE(scheduleFactor(r, 1000000, 10), 1.0);
        r.schedule = ScheduleKind::plateau;
        QCOMPARE(scheduleFactor(r, 1000000, 10), 1.0);
    }

    void oneCycleRisesAndFalls() {
        // The values of torch.optim.lr_scheduler.OneCycleLR with max_lr 1 and 100 steps.
        Recipe r;
        r.schedule = ScheduleKind::oneCycle;
        r.epochs = 10;
        const std::pair<std::int64_t, double> expected[] = {{0, 0.04},         {10, 0.295163948}, {29, 1},
                                                            {30, 0.999496535}, {50, 0.793893451}, {99, 4e-6}};
        for (const auto& [step, factor] : expected)
            QVERIFY2(std::abs(scheduleFactor(r, step, 10) - factor) < 1e-6,
                     std::to_string(scheduleFactor(r, step, 10)).c_str());
    }

    void picturesGrow() {
        Recipe r;
        r.inputSize = 224;
        r.epochs = 12;
        QCOMPARE(sideOfEpoch(r, 0), 224);
        r.startSize = 96;
        QCOMPARE(sideOfEpoch(r, 0), 96);
        int before = 0;
        for (int epoch = 0; epoch < 12; ++epoch) {
            const int side = sideOfEpoch(r, epoch);
            QVERIFY(side >= before && side % 32 == 0);
            before = side;
        }
        QVERIFY(sideOfEpoch(r, 7) < 224);
        QCOMPARE(sideOfEpoch(r, 8), 224);
        r.epochs = 1;
        QCOMPARE(sideOfEpoch(r, 0), 224);
    }

    void stagesAreUnfrozenFromTheHeadDown() {
        Recipe r;
        QCOMPARE(unfrozenStages(r, 0, 8), 8);
        r.unfreezeEpochs = 4;
        QCOMPARE(unfrozenStages(r, 0, 8), 0);
        QCOMPARE(unfrozenStages(r, 0.5, 8), 1);
        QCOMPARE(unfrozenStages(r, 3.9, 8), 7);
        QCOMPARE(unfrozenStages(r, 4, 8), 8);
    }
};

QTEST_APPLESS_MAIN(TestRecipe)
#include "test_recipe.moc"
