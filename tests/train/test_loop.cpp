// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate.h"
#include "core/train/loop/checkpoint.h"
#include "core/train/loop/loss.h"
#include "core/train/loop/model_loader.h"
#include "core/train/loop/train_run.h"
#include "tests/train/trained.h"

#include <cmath>
#include <new>
#include <utility>

namespace imago::train {
namespace {

/// Stops at the n-th look.
std::function<Wish()> stopAtLook(int n) {
    return [left = n]() mutable { return left-- > 0 ? Wish::go : Wish::stop; };
}

double testAccuracy(const std::filesystem::path& folder, const Manifest& manifest, bool multiLabel = false) {
    const PredictionSet set = test::must(readPredictions(folder, "test"));
    EvaluationInput input;
    input.classes = static_cast<int>(set.classes.size());
    input.probabilities = set.probabilities;
    input.multiLabel = multiLabel;
    for (const std::int64_t image : set.images)
        input.truth.push_back(manifest.items[static_cast<std::size_t>(image - 1)].labels);
    return test::must(imago::evaluate(input)).accuracy;
}

} // namespace

class TestLoop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lossesAgreeWithLibTorch() {
        torch::manual_seed(1);
        const torch::Tensor logits = torch::randn({5, 3}) * 4;
        const torch::Tensor labels = torch::tensor({0, 2, 1, 2, 2}, torch::kInt64);
        const torch::Tensor targets = torch::one_hot(labels, 3).to(torch::kFloat32);
        const torch::Tensor weights = torch::tensor({0.5f, 2.f, 1.f});
        namespace F = torch::nn::functional;
        const Loss loss{Task::singleLabel, weights, 0.1};
        const double expected =
            F::cross_entropy(logits, labels,
                             F::CrossEntropyFuncOptions().weight(weights).label_smoothing(0.1))
                .item<double>();
        QVERIFY(std::abs(loss.sum(logits, targets).item<double>() / loss.weight(targets) - expected) < 1e-6);

        const Loss several = plainLoss(Task::multiLabel, 3);
        const torch::Tensor both = torch::tensor({{1.f, 0.f, 1.f}, {0.f, 0.f, 0.f}});
        const torch::Tensor scores = logits.narrow(0, 0, 2);
        const double binary = F::binary_cross_entropy_with_logits(scores, both).item<double>();
        QVERIFY(std::abs(several.sum(scores, both).item<double>() / several.weight(both) - binary) < 1e-6);
        const torch::Tensor huge = torch::full({1, 3}, 1e4f);
        QVERIFY(std::isfinite(several.sum(huge, torch::zeros({1, 3})).item<double>()));
    }

    void learnsAndWritesWhatARunLeaves() {
        MadeRun made;
        const auto folder = made.folder("run", smallRecipe());
        const Heard heard = trained(folder);

        QVERIFY(std::holds_alternative<HelloMessage>(heard.messages.front()));
        QVERIFY(std::holds_alternative<DoneMessage>(heard.messages.back()));
        const auto epochs = heard.all<EpochMessage>();
        QCOMPARE(epochs.size(), std::size_t(4));
        for (const char* metric :
             {"train/loss", "train/accuracy", "val/loss", "val/accuracy", "lr", "images_per_second"})
            QVERIFY2(epochs.back().metrics.contains(metric), metric);
        QVERIFY(epochs.back().metrics.at("train/loss") < 0.7 * epochs.front().metrics.at("train/loss"));
        const auto done = heard.all<DoneMessage>().front();
        QCOMPARE(done.reason, std::string("finished"));
        QCOMPARE(done.epochs, 4);
        QVERIFY(done.bestEpoch >= 1 && done.bestValAccuracy > 0.8 && done.peakMb > 0 &&
                done.imagesPerSecond > 0);
        QVERIFY(epochs[static_cast<std::size_t>(done.bestEpoch - 1)].best);
        QVERIFY(testAccuracy(folder, made.manifest()) > 0.8);
        QVERIFY(test::must(readText(folder / "model.json")).find("class 2") != std::string::npos);

        const LoadedModel model = test::must(loadModel(folder, "best"));
        QCOMPARE(model.size, 32);
        QVERIFY(model.classes == made.manifest().classes);
        QVERIFY(!model.network->is_training());
    }

    void evaluateAgreesWithTheRun() {
        MadeRun made;
        const auto folder = made.folder("run", smallRecipe());
        trained(folder);
        const PredictionSet atEnd = test::must(readPredictions(folder, "test"));
        Heard heard;
        const auto hear = [&](const WorkerMessage& message) { heard.messages.push_back(message); };
        EvaluateOptions options{folder, resourcesFolder(), {}, {"test", "train"}, made / "out", "best", 1};
        QVERIFY(evaluate(options, hear));
        const PredictionSet again = test::must(readPredictions(made / "out", "test"));
        QVERIFY(again.images == atEnd.images);
        for (std::size_t i = 0; i < again.probabilities.size(); ++i)
            QVERIFY(std::abs(again.probabilities[i] - atEnd.probabilities[i]) < 1e-5f);
        QCOMPARE(test::must(readPredictions(made / "out", "train")).images.size(), std::size_t(36));
        options.splits = {"everything"};
        QCOMPARE(evaluate(options, hear).error().code, ErrorCode::invalidArgument);
        QVERIFY(std::holds_alternative<ErrorMessage>(heard.messages.back()));
        options.run = made / "nowhere";
        QCOMPARE(evaluate(options, hear).error().code, ErrorCode::notFound);
    }

    void twoRunsAreTheSame() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 2;
        recipe.augment = augmentPreset("strong");
        const auto a = made.folder("a", recipe), b = made.folder("b", recipe);
        const Heard first = trained(a), second = trained(b);
        QVERIFY(first.curve() == second.curve());
        compareRuns(a, b);
    }

    void resumedRunsEqualUninterruptedOnes_data() {
        QTest::addColumn<int>("look");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("optimizer");
        QTest::newRow("before the first step") << 0 << "small_cnn"
                                               << "adamw";
        QTest::newRow("in the first epoch") << 2 << "small_cnn"
                                            << "adamw";
        QTest::newRow("in the third epoch") << 9 << "small_cnn"
                                            << "sgd";
        QTest::newRow("while validating") << 3 << "small_cnn"
                                          << "adamw";
        QTest::newRow("with dropout and folded norms") << 8 << "mobilenet_v2"
                                                       << "adamw";
    }
    void resumedRunsEqualUninterruptedOnes() {
        QFETCH(int, look);
        QFETCH(QString, model);
        QFETCH(QString, optimizer);
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 3;
        recipe.model = model.toStdString();
        recipe.weights = model == "small_cnn" ? "none" : "embedded";
        recipe.optimizer = optimizer == "sgd" ? OptimizerKind::sgd : OptimizerKind::adamw;
        const auto straight = made.folder("straight", recipe), broken = made.folder("broken", recipe);
        const Heard whole = trained(straight);
        Heard parts = trained(broken, stopAtLook(look));
        QCOMPARE(parts.all<DoneMessage>().front().reason, std::string("stopped"));
        QVERIFY(parts.all<EpochMessage>().size() < 3);
        const Heard rest = trained(broken, true);
        parts.messages.insert(parts.messages.end(), rest.messages.begin(), rest.messages.end());
        QVERIFY(parts.curve() == whole.curve());
        compareRuns(straight, broken);
    }

    void resumingAFinishedRunChangesNothing() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 1;
        const auto folder = made.folder("run", recipe);
        trained(folder);
        const TensorMap weights = checkpointOf(folder, "best").weights;
        const Heard again = trained(folder, true);
        QVERIFY(again.all<EpochMessage>().empty());
        QCOMPARE(again.all<DoneMessage>().front().reason, std::string("finished"));
        compareMaps(checkpointOf(folder, "best").weights, weights);
    }

    void aForeignCheckpointIsRefused() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 1;
        const auto folder = made.folder("run", recipe);
        trained(folder);
        recipe.learningRate *= 2;
        QVERIFY(writeAtomically(folder / "recipe.json", toJson(recipe)));
        Status status;
        const Heard heard = trained(
            folder, [] { return Wish::go; }, {}, true, &status);
        QCOMPARE(status.error().code, ErrorCode::invalidArgument);
        QVERIFY(std::holds_alternative<HelloMessage>(heard.messages.front()));
        QVERIFY(std::holds_alternative<ErrorMessage>(heard.messages.back()));
        QVERIFY(writeAtomically(folder / "checkpoints/last.pt", "torn"));
        trained(
            folder, [] { return Wish::go; }, {}, true, &status);
        QCOMPARE(status.error().code, ErrorCode::corrupt);
    }

    void checkpointsWithinAnEpochChangeNothing() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 2;
        const auto often = made.folder("often", recipe), seldom = made.folder("seldom", recipe);
        const Heard saving = trained(often, [] { return Wish::go; }, {-1, {}});
        const Heard plain = trained(seldom);
        QVERIFY(saving.all<CheckpointMessage>().size() > plain.all<CheckpointMessage>().size() + 4);
        QVERIFY(saving.curve() == plain.curve());
        compareRuns(often, seldom);
    }

    void outOfMemoryHalvesAndGoesOn() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 3;
        const auto folder = made.folder("run", recipe);
        const TrainHooks hooks{30, [](std::int64_t step, std::int64_t pictures) {
                                   if (step >= 2 && pictures > 4) throw std::bad_alloc();
                               }};
        const Heard heard = trained(
            folder, [] { return Wish::go; }, hooks);
        QCOMPARE(heard.warnings("outOfMemory"), 2); // 12 to 6 to 3
        QCOMPARE(checkpointOf(folder, "last").position.chunk, 3);
        const auto epochs = heard.all<EpochMessage>();
        QCOMPARE(epochs.back().step, 9);
        QCOMPARE(heard.all<DoneMessage>().front().reason, std::string("finished"));

        // The parts' gradients add up: one step in parts and in one go end at the same weights. (Batch norms
        // see each part for itself, so the network is one without.)
        recipe.model = "csp_nano";
        recipe.epochs = 1;
        recipe.batch = 36;
        const auto whole = made.folder("whole", recipe), parts = made.folder("parts", recipe);
        trained(whole);
        trained(parts, [] { return Wish::go; }, {30, [](std::int64_t, std::int64_t pictures) {
                                                     if (pictures > 10) throw std::bad_alloc();
                                                 }});
        const TensorMap a = checkpointOf(whole, "last").optimizer, b = checkpointOf(parts, "last").optimizer;
        for (const auto& [name, tensor] : a)
            if (name.ends_with(":mean"))
                QVERIFY2(torch::allclose(tensor, b.at(name), 1e-3, 1e-6), name.c_str());
    }

    void outOfMemoryWithOnePictureIsAnError() {
        MadeRun made;
        const auto folder = made.folder("run", smallRecipe());
        Status status;
        trained(
            folder, [] { return Wish::go; }, {30, [](std::int64_t, std::int64_t) { throw std::bad_alloc(); }},
            false, &status);
        QCOMPARE(status.error().code, ErrorCode::outOfMemory);
    }

    void aLossThatIsNoNumberGoesBackAndOnAtHalfTheRate() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 3;
        const auto folder = made.folder("run", recipe), calm = made.folder("calm", recipe);
        int poisoned = 0;
        TrainHooks hooks;
        // Once before the first checkpoint and once, for two halvings in all, in the second epoch.
        hooks.diverges = [&](std::int64_t step) {
            return (step == 1 && poisoned == 0 && ++poisoned) || (step == 4 && poisoned == 1 && ++poisoned);
        };
        const Heard heard = trained(
            folder, [] { return Wish::go; }, hooks);
        QCOMPARE(heard.warnings("diverged"), 2);
        QCOMPARE(heard.all<DoneMessage>().front().reason, std::string("finished"));
        QCOMPARE(checkpointOf(folder, "last").position.halvings, 2);
        const auto rates = heard.curve(), usual = trained(calm).curve();
        QCOMPARE(rates.size(), std::size_t(3));
        QCOMPARE(rates[0].metrics.at("lr"), usual[0].metrics.at("lr") / 2);
        QCOMPARE(rates[2].metrics.at("lr"), usual[2].metrics.at("lr") / 4);
        for (const auto& [name, tensor] : checkpointOf(folder, "last").weights)
            QVERIFY2(torch::isfinite(tensor.to(torch::kFloat64)).all().item<bool>(), name.c_str());
    }

    void ratesThatAreFarTooHighAreSurvived() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.optimizer = OptimizerKind::sgd;
        recipe.momentum = 0.99;
        recipe.learningRate = 10;
        recipe.gradientClip = 0;
        recipe.schedule = ScheduleKind::constant;
        recipe.warmupEpochs = 0;
        recipe.epochs = 60;
        recipe.weightDecay = 1;
        const Heard heard = trained(made.folder("run", recipe));
        QVERIFY(heard.warnings("diverged") > 0);
        QCOMPARE(heard.all<DoneMessage>().front().reason, std::string("finished"));
    }

    void aLossThatStaysNoNumberEndsWithAdvice() {
        MadeRun made;
        const auto folder = made.folder("run", smallRecipe());
        TrainHooks hooks;
        hooks.diverges = [](std::int64_t step) { return step == 5; };
        Status status;
        const Heard heard = trained(
            folder, [] { return Wish::go; }, hooks, false, &status);
        QCOMPARE(heard.warnings("diverged"), 5);
        QCOMPARE(status.error().code, ErrorCode::invalidArgument);
        QVERIFY(status.error().text().find("learning rate") != std::string::npos);
        QVERIFY(checkpointOf(folder, "last").position.step <= 5);
    }

    void pauseWaitsAndResumes() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 1;
        const auto paused = made.folder("paused", recipe), straight = made.folder("straight", recipe);
        int looks = 0;
        const Heard heard =
            trained(paused, [&] { return ++looks > 1 && looks < 5 ? Wish::pause : Wish::go; });
        QVERIFY(looks > 6);
        QVERIFY(heard.curve() == trained(straight).curve());
    }

    void earlyStoppingEndsARun() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 60;
        recipe.earlyStopping = 2;
        const auto folder = made.folder("run", recipe);
        const Heard heard = trained(folder);
        const auto done = heard.all<DoneMessage>().front();
        QCOMPARE(done.reason, std::string("early"));
        QVERIFY(done.epochs < 60);
        QVERIFY(test::must(readPredictions(folder, "test")).images.size() == 12);
        QCOMPARE(trained(folder, true).all<DoneMessage>().front().reason, std::string("early"));
    }

    void withoutValidationTrainingDecides() {
        MadeRun made;
        for (ManifestItem& item : made.manifest().items)
            item.split = Split::train;
        Recipe recipe = smallRecipe();
        recipe.epochs = 2;
        const auto folder = made.folder("run", recipe);
        const Heard heard = trained(folder);
        const auto done = heard.all<DoneMessage>().front();
        QVERIFY(done.bestEpoch > 0);
        QCOMPARE(done.bestValAccuracy, -1.0);
        QVERIFY(!heard.all<EpochMessage>().front().metrics.contains("val/loss"));
        QVERIFY(!std::filesystem::exists(folder / "predictions-val.json"));
    }

    void unreadablePicturesAreToldOfAndLeftOut() {
        MadeRun made;
        QVERIFY(writeAtomically(made.picture(Split::train, 3), "no picture"));
        std::filesystem::remove(made.picture(Split::val, 0));
        std::filesystem::remove(made.picture(Split::test, 1));
        Recipe recipe = smallRecipe();
        recipe.epochs = 2;
        const auto folder = made.folder("run", recipe);
        const Heard heard = trained(folder);
        QCOMPARE(heard.warnings("unreadable"), 3);
        QCOMPARE(test::must(readPredictions(folder, "val")).images.size(), std::size_t(11));
        QCOMPARE(test::must(readPredictions(folder, "test")).images.size(), std::size_t(11));
        for (const ManifestItem& item : made.manifest().items)
            std::filesystem::remove(fromUtf8(item.path));
        Status status;
        trained(
            made.folder("none", recipe), [] { return Wish::go; }, {}, false, &status);
        QCOMPARE(status.error().code, ErrorCode::unreadable);
    }

    void severalLabelsAnImage() {
        // Class 2 is on every picture that is of class 0 or 1: the sets {0, 2}, {1, 2} and {}.
        MadeRun made;
        for (ManifestItem& item : made.manifest().items)
            item.labels = item.labels[0] == 2 ? std::vector<int>{} : std::vector<int>{item.labels[0], 2};
        Recipe recipe = smallRecipe();
        recipe.task = Task::multiLabel;
        recipe.epochs = 12;
        recipe.classWeighting = ClassWeighting::balanced;
        const auto folder = made.folder("run", recipe);
        const Heard heard = trained(folder);
        QVERIFY(testAccuracy(folder, made.manifest(), true) > 0.8);
        const PredictionSet set = test::must(readPredictions(folder, "test"));
        float largest = 0;
        for (std::size_t i = 0; i < set.images.size(); ++i)
            largest = std::max(largest, set.probabilities[3 * i] + set.probabilities[3 * i + 1] +
                                            set.probabilities[3 * i + 2]);
        QVERIFY2(largest > 1.5f, "probabilities of several labels do not share one");
        QVERIFY(test::must(loadModel(folder, "last")).task == Task::multiLabel);
    }

    void frozenBackboneLearnsInMomentsAndIsRemembered() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.model = "csp_nano";
        recipe.weights = "embedded";
        recipe.freeze = Freeze::backbone;
        recipe.epochs = 30;
        recipe.augment = augmentPreset("light"); // has the mirrored view
        const auto folder = made.folder("quick", recipe);
        const Heard heard = trained(folder);
        QVERIFY(heard.all<DoneMessage>().front().bestValAccuracy > 0.9);
        QVERIFY(testAccuracy(folder, made.manifest()) > 0.9);
        const TensorMap weights = checkpointOf(folder, "best").weights;
        QVERIFY(!torch::equal(weights.at("feature_std"), torch::ones({512})));

        // The features are on disk: the pictures are not needed a second time, and the result is the same.
        for (const ManifestItem& item : made.manifest().items)
            std::filesystem::remove(fromUtf8(item.path));
        const auto again = made.folder("again", recipe);
        const Heard second = trained(again);
        QCOMPARE(second.warnings("unreadable"), 0);
        QVERIFY(second.curve() == heard.curve());
        compareMaps(checkpointOf(again, "best").weights, weights);

        const auto broken = made.folder("broken", recipe);
        trained(broken, stopAtLook(25));
        trained(broken, true);
        compareRuns(again, broken);
    }

    void partialFreezingKeepsTheFirstStages() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 1;
        recipe.freeze = Freeze::partial;
        const auto folder = made.folder("run", recipe);
        trained(folder, stopAtLook(0));
        const TensorMap before = checkpointOf(folder, "last").weights;
        trained(folder, true);
        const TensorMap after = checkpointOf(folder, "last").weights;
        int kept = 0, changed = 0;
        for (const auto& [name, tensor] : before)
            (torch::equal(tensor, after.at(name)) ? kept : changed) += 1;
        QVERIFY(kept > 3 && changed > 3);
        QVERIFY(!torch::equal(before.at("head.weight"), after.at("head.weight")));
    }

    void progressComesAtMostTenTimesASecond() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 6;
        const Heard heard = trained(made.folder("run", recipe));
        const double seconds = heard.all<DoneMessage>().front().seconds;
        QVERIFY(static_cast<double>(heard.all<ProgressMessage>().size()) <= 10 * seconds + 1);
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestLoop)
#include "test_loop.moc"
