// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/samples.h"
#include "core/train/loop/average.h"
#include "core/train/loop/loss.h"
#include "core/train/loop/optimizer.h"
#include "tests/train/trained.h"

#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <cmath>
#include <csignal>
#include <fstream>

namespace imago::train {
namespace {

/// Files cannot grow beyond `bytes` for as long as it lives: a disk that is full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
};

Recipe without(Recipe recipe) {
    recipe.weights = "none";
    return recipe;
}

} // namespace

class TestLoopOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void focalLossDiscountsWhatIsKnown() {
        torch::manual_seed(2);
        const torch::Tensor logits = torch::randn({4, 3}) * 3;
        const torch::Tensor targets =
            torch::one_hot(torch::tensor({0, 1, 2, 1}, torch::kInt64), 3).to(torch::kFloat32);
        Loss focal = plainLoss(Task::singleLabel, 3);
        focal.kind = LossKind::focal;
        focal.gamma = 2;
        const torch::Tensor p = (torch::softmax(logits, 1) * targets).sum(1);
        const double expected = -(torch::pow(1 - p, 2) * torch::log(p)).sum().item<double>();
        QVERIFY(std::abs(focal.sum(logits, targets).item<double>() - expected) < 1e-5);
        focal.gamma = 0;
        const Loss plain = plainLoss(Task::singleLabel, 3);
        QVERIFY(torch::allclose(focal.sum(logits, targets), plain.sum(logits, targets)));
        // What is known for certain has no slope, not an infinite one.
        focal.gamma = 0.5;
        torch::Tensor sure = torch::tensor({{200.f, 0.f, 0.f}}).requires_grad_(true);
        focal.sum(sure, targets.narrow(0, 0, 1)).backward();
        QVERIFY(torch::isfinite(sure.grad()).all().item<bool>());

        Loss several = plainLoss(Task::multiLabel, 3);
        several.kind = LossKind::focal;
        const torch::Tensor q = torch::sigmoid(logits);
        const torch::Tensor right = targets * q + (1 - targets) * (1 - q);
        const double binary = -(torch::pow(1 - right, 2) * torch::log(right)).mean(1).sum().item<double>();
        QVERIFY(std::abs(several.sum(logits, targets).item<double>() - binary) < 1e-4);
    }

    void pseudoLabelsCountWhereTheNetworkIsSure() {
        const torch::Tensor weak = torch::tensor({{9.f, 0.f}, {0.1f, 0.f}, {0.f, 9.f}});
        const torch::Tensor strong = torch::tensor({{1.f, 0.f}, {1.f, 0.f}, {1.f, 0.f}});
        const PseudoLoss loss = pseudoLoss(weak, strong, 0.95);
        QCOMPARE(loss.taken.item<std::int64_t>(), 2);
        const double first = -std::log(std::exp(1.0) / (std::exp(1.0) + 1));
        QVERIFY(std::abs(loss.sum.item<double>() - (first + first + 1)) < 1e-5);
    }

    void effectiveWeightsLieBetweenNoneAndBalanced() {
        std::vector<Sample> samples(1010);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].labels = {i < 10 ? 0 : 1};
        const auto balanced = classWeights(samples, 3, ClassWeighting::balanced);
        const auto effective = classWeights(samples, 3, ClassWeighting::effective, 0.99);
        QVERIFY(effective[0] > 1 && effective[0] < balanced[0]);
        QVERIFY(std::abs(effective[0] + effective[1] - 2) < 1e-12);
        QCOMPARE(effective[2], 1.0);
        const double ten = (1 - std::pow(0.99, 10)) / 0.01, thousand = (1 - std::pow(0.99, 1000)) / 0.01;
        QVERIFY(std::abs(effective[0] / effective[1] - thousand / ten) < 1e-9);
    }

    void balancedSamplingDrawsClassesAlike() {
        std::vector<Sample> samples(1000);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].labels = {i < 20 ? 0 : 1};
        const auto order = balancedOrder(samples, 3, 5);
        QCOMPARE(order.size(), samples.size());
        const auto rare = std::count_if(order.begin(), order.end(), [](std::int64_t i) { return i < 20; });
        QVERIFY(rare > 430 && rare < 570);
        QVERIFY(order == balancedOrder(samples, 3, 5));
        QVERIFY(order != balancedOrder(samples, 3, 6));
    }

    void averagesFollowTheWeights() {
        torch::manual_seed(1);
        const auto network = test::must(makeNetwork("small_cnn", 2));
        WeightAverage average(*network, 0.5);
        const TensorMap start = weightsOf(*network);
        {
            const torch::NoGradGuard noGrad;
            for (torch::Tensor& parameter : network->parameters())
                parameter.add_(1);
        }
        average.update(1000);
        average.swap();
        const TensorMap middle = weightsOf(*network);
        QVERIFY(torch::allclose(middle.at("head.weight"), start.at("head.weight") + 0.5));
        average.swap();
        QVERIFY(torch::allclose(weightsOf(*network).at("head.weight"), start.at("head.weight") + 1));
        WeightAverage again(*network, 0.5);
        QVERIFY(again.setState(average.state()));
        compareMaps(again.state(), average.state());
        TensorMap torn = average.state();
        torn.erase(torn.begin());
        QCOMPARE(again.setState(torn).error().code, ErrorCode::corrupt);
    }

    void ratesFallFromTheHeadDown() {
        Recipe recipe = without(smallRecipe());
        recipe.layerDecay = 0.5;
        recipe.optimizer = OptimizerKind::sgd;
        recipe.momentum = 0;
        recipe.weightDecay = 0;
        recipe.gradientClip = 0;
        recipe.learningRate = 1;
        torch::manual_seed(1);
        const auto network = test::must(makeNetwork("small_cnn", 2));
        NetworkOptimizer optimizer(*network, recipe, 1);
        for (torch::Tensor& parameter : network->parameters())
            parameter.mutable_grad() = torch::ones_like(parameter);
        const TensorMap before = weightsOf(*network);
        optimizer.setFactor(1);
        QVERIFY(optimizer.step());
        const TensorMap after = weightsOf(*network);
        const auto moved = [&](const std::string& name) {
            return (before.at(name) - after.at(name)).max().item<double>();
        };
        QVERIFY(std::abs(moved("head.weight") - 1) < 1e-5);
        QVERIFY(std::abs(moved("blocks.3.conv.weight") - 1) < 1e-5);
        QVERIFY(std::abs(moved("blocks.2.conv.weight") - 0.5) < 1e-5);
        QVERIFY(std::abs(moved("blocks.0.norm.bias") - 0.125) < 1e-5);
    }

    void stepsWithoutNumbersAreLeftOut() {
        const auto network = test::must(makeNetwork("small_cnn", 2));
        NetworkOptimizer optimizer(*network, smallRecipe(), 1);
        for (torch::Tensor& parameter : network->parameters())
            parameter.mutable_grad() = torch::full_like(parameter, std::nan(""));
        const TensorMap before = weightsOf(*network);
        QVERIFY(!optimizer.step());
        compareMaps(before, weightsOf(*network));
    }

    /// Everything that has a state must come back bit by bit, in mid-epoch too.
    void everyOptionResumesExactly_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        for (const auto& [field, value] :
             std::initializer_list<std::pair<const char*, const char*>>{{"optimizer", "\"rmsprop\""},
                                                                        {"emaDecay", "0.9"},
                                                                        {"schedule", "\"oneCycle\""},
                                                                        {"schedule", "\"plateau\""},
                                                                        {"accumulate", "2"},
                                                                        {"unfreezeEpochs", "2"},
                                                                        {"sampling", "\"balanced\""},
                                                                        {"startSize", "32"},
                                                                        {"dropout", "0.5"},
                                                                        {"stochasticDepth", "0.3"},
                                                                        {"loss", "\"focal\""},
                                                                        {"unlabelledWeight", "1"}})
            QTest::addRow("%s %s", field, value) << field << value;
    }
    void everyOptionResumesExactly() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 3;
        recipe.inputSize = field == "startSize" ? 64 : 32;
        recipe.batch = 6;
        if (field == "stochasticDepth") recipe.model = "resnet18";
        auto object = nlohmann::json::parse(toJson(recipe));
        object[field.toStdString()] = nlohmann::json::parse(value.toStdString());
        recipe = test::must(recipeFromJson(object.dump()));
        if (recipe.unlabelledWeight > 0)
            for (std::size_t i = 0; i < made.manifest().items.size(); i += 2)
                if (ManifestItem& item = made.manifest().items[i]; item.split == Split::train) {
                    item.split = Split::none;
                    item.labels.clear();
                }
        const auto straight = made.folder("straight", recipe), broken = made.folder("broken", recipe);
        const Heard whole = trained(straight);
        QCOMPARE(whole.all<EpochMessage>().size(), std::size_t(3));
        Heard parts;
        for (const int look : {3, 7, 100}) {
            int left = look;
            const Heard part = trained(
                broken, [&] { return left-- > 0 ? Wish::go : Wish::stop; }, {}, true);
            parts.messages.insert(parts.messages.end(), part.messages.begin(), part.messages.end());
        }
        QVERIFY(parts.curve() == whole.curve());
        compareRuns(straight, broken);
    }

    void accumulatedBatchesAreOneLargeOne() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.model = "csp_nano"; // without batch norms, which see each part for itself
        recipe.epochs = 1;
        recipe.batch = 12;
        const auto large = made.folder("large", recipe);
        recipe.batch = 4;
        recipe.accumulate = 3;
        const auto small = made.folder("small", recipe);
        const auto a = trained(large).curve(), b = trained(small).curve();
        QCOMPARE(a.front().step, b.front().step);
        QVERIFY(std::abs(a.front().metrics.at("train/loss") - b.front().metrics.at("train/loss")) < 1e-4);
        const TensorMap x = checkpointOf(large, "last").optimizer, y = checkpointOf(small, "last").optimizer;
        for (const auto& [name, tensor] : x)
            if (name.ends_with(":mean"))
                QVERIFY2(torch::allclose(tensor, y.at(name), 1e-3, 1e-6), name.c_str());
    }

    void plateausLowerTheRate() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.schedule = ScheduleKind::plateau;
        recipe.plateauPatience = 1;
        recipe.stepFactor = 0.5;
        recipe.warmupEpochs = 0;
        recipe.epochs = 12;
        const auto curve = trained(made.folder("run", recipe)).curve();
        double rate = recipe.learningRate, lowest = 1e9;
        for (const EpochMessage& epoch : curve) {
            QVERIFY(std::abs(epoch.metrics.at("lr") - rate) < 1e-12);
            const double loss = epoch.metrics.at("val/loss");
            if (loss >= lowest) rate *= 0.5;
            lowest = std::min(lowest, loss);
        }
        QVERIFY(rate < recipe.learningRate);
    }

    void finishedRunsCanBeExtended() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 2;
        const auto folder = made.folder("run", recipe);
        trained(folder);
        recipe.epochs = 5;
        QVERIFY(writeAtomically(folder / "recipe.json", toJson(recipe)));
        const Heard more = trained(folder, true);
        QCOMPARE(more.all<EpochMessage>().size(), std::size_t(3));
        QCOMPARE(more.all<EpochMessage>().back().epoch, 5);
        QCOMPARE(more.all<DoneMessage>().front().reason, std::string("finished"));
        recipe.epochs = 3; // what has been trained cannot be taken back
        QVERIFY(writeAtomically(folder / "recipe.json", toJson(recipe)));
        Status status;
        trained(
            folder, [] { return Wish::go; }, {}, true, &status);
        QCOMPARE(status.error().code, ErrorCode::invalidArgument);
    }

    void unlabelledPicturesTakePart() {
        MadeRun made(3, 30);
        for (ManifestItem& item : made.manifest().items)
            if (item.split == Split::train && item.image % 4 != 0) {
                item.split = Split::none;
                item.labels.clear();
            }
        Recipe recipe = smallRecipe();
        recipe.batch = 4;
        recipe.epochs = 6;
        const auto without = made.folder("without", recipe);
        recipe.unlabelledWeight = 1;
        recipe.pseudoThreshold = 0.5;
        recipe.unlabelledRatio = 2;
        const auto with = made.folder("with", recipe);
        trained(without);
        const Heard heard = trained(with);
        QCOMPARE(heard.warnings("unlabelled"), 0);
        QVERIFY(!torch::equal(checkpointOf(with, "last").weights.at("head.weight"),
                              checkpointOf(without, "last").weights.at("head.weight")));
        QVERIFY(heard.all<DoneMessage>().front().bestValAccuracy > 0.8);
        for (ManifestItem& item : made.manifest().items)
            if (item.split == Split::none) {
                item.split = Split::test;
                item.labels = {0};
            }
        QCOMPARE(trained(made.folder("none", recipe)).warnings("unlabelled"), 1);
    }

    void batchSizesAreMeasuredAndKept() {
        MadeRun made(3, 60);
        Recipe recipe = smallRecipe();
        recipe.batch = 0;
        recipe.epochs = 2;
        const auto folder = made.folder("run", recipe);
        const Heard heard =
            trained(folder, [left = 4]() mutable { return left-- > 0 ? Wish::go : Wish::stop; });
        QCOMPARE(heard.warnings("batch"), 1);
        const auto batch = checkpointOf(folder, "last").position.measuredBatch;
        QVERIFY(batch >= 4 && batch <= 16); // 108 pictures, an eighth of them at most
        QCOMPARE(trained(folder, true).warnings("batch"), 0);
        QCOMPARE(checkpointOf(folder, "last").position.measuredBatch, batch);
    }

    void aFullDiskIsToldAndOutlived() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 3;
        const auto folder = made.folder("run", recipe);
        std::unique_ptr<SmallDisk> full;
        TrainHooks hooks;
        hooks.checkpointSeconds = -1;
        hooks.beforeForward = [&](std::int64_t step, std::int64_t) {
            if (step == 4) full = std::make_unique<SmallDisk>(4096);
            if (step == 6) full.reset();
        };
        const Heard heard = trained(
            folder, [] { return Wish::go; }, hooks);
        QVERIFY(heard.warnings("checkpoint") >= 1);
        QCOMPARE(heard.all<DoneMessage>().front().reason, std::string("finished"));
        QCOMPARE(checkpointOf(folder, "last").position.epoch, 3);
        QVERIFY(checkpointOf(folder, "best").position.bestEpoch > 0);

        // Still full at the end: an error that names the file; what was good before is still there.
        const auto again = made.folder("again", recipe);
        hooks.beforeForward = [&](std::int64_t step, std::int64_t) {
            if (step == 4) full = std::make_unique<SmallDisk>(4096);
        };
        Status status;
        trained(
            again, [] { return Wish::go; }, hooks, false, &status);
        full.reset();
        QVERIFY(!status);
        QVERIFY2(status.error().text().find(".pt") != std::string::npos, status.error().text().c_str());
        QVERIFY(checkpointOf(again, "last").position.step >= 3);
        QCOMPARE(trained(again, true).all<DoneMessage>().front().reason, std::string("finished"));
    }

    void samplesAreShownAfterEachEpoch() {
        MadeRun made;
        const Heard heard = trained(made.folder("run", smallRecipe()));
        const auto shown = heard.all<SampleMessage>();
        QCOMPARE(shown.size(), std::size_t(4));
        QCOMPARE(shown.back().items.size(), std::size_t(12)); // all of the validation split
        for (const auto& item : shown.back().items) {
            const ManifestItem& of = made.manifest().items[static_cast<std::size_t>(item.image - 1)];
            QVERIFY(of.split == Split::val && of.labels == item.labels);
            QCOMPARE(item.top.size(), std::size_t(3));
            QVERIFY(item.confidence[0] >= item.confidence[1] && item.confidence[0] <= 1);
        }
    }

    void energyIsTold() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.gridIntensity = 100;
        const DoneMessage done = trained(made.folder("run", recipe)).all<DoneMessage>().front();
        QVERIFY(done.energyKwh > 0);
        QVERIFY(std::abs(done.co2Grams - done.energyKwh * 100) < 1e-9);
    }

    void learningRatesAreFound() {
        MadeRun made(3, 40);
        for (const Freeze freeze : {Freeze::none, Freeze::backbone}) {
            Recipe recipe = smallRecipe();
            recipe.freeze = freeze;
            const auto folder = made.folder(std::string(toString(freeze)), recipe);
            ScriptedControl control;
            Heard heard;
            QVERIFY(findRate({folder, resourcesFolder()}, control,
                             [&](const WorkerMessage& message) { heard.messages.push_back(message); }));
            const auto replies = heard.all<ReplyMessage>();
            QCOMPARE(replies.size(), std::size_t(1));
            const auto reply = nlohmann::json::parse(replies.front().json);
            QVERIFY(reply.at("points").size() > 20);
            const double suggested = reply.at("suggested").get<double>();
            QVERIFY2(suggested > 1e-5 && suggested < 1, std::to_string(suggested).c_str());
            QVERIFY(!std::filesystem::exists(folder / "checkpoints/last.pt"));
        }
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestLoopOptions)
#include "test_loop_options.moc"
