// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/recipe/weights_catalogue.h"
#include "core/train/inspect.h"
#include "core/train/nets/network.h"
#include "core/train/weights/weights.h"
#include "tests/train/made_run.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace imago::train {

namespace fs = std::filesystem;
using test::must;

class TestInspect : public QObject {
    Q_OBJECT
    test::TempFolder m_folder;

    /// What torchvision or timm would save of such a network with 1000 classes.
    static WeightFile stateOf(const std::string& kind, std::int64_t classes = 1000) {
        const auto network = must(makeNetwork(kind, classes));
        WeightFile file;
        for (const auto& item : network->named_parameters())
            file.tensors[item.key()] = item.value().detach();
        for (const auto& item : network->named_buffers())
            if (item.key().find('.') != std::string::npos) file.tensors[item.key()] = item.value();
        return file;
    }
    fs::path put(const WeightFile& file) {
        const auto path = m_folder / "weights.safetensors";
        must(writeSafetensors(path, file));
        return path;
    }

private Q_SLOTS:
    void theNetworkIsFoundByItsTensors() {
        for (const char* kind : {"resnet18", "resnet34", "mobilenet_v3_small", "vit_tiny"}) {
            const auto found = must(inspectWeights(put(stateOf(kind)), {}));
            const NetworkFit& best = found.networks.front();
            QCOMPARE(best.network, std::string(kind));
            QCOMPARE(best.fitted, best.needed);
            QVERIFY(best.needed > 0 && best.missing.empty() && best.unexpected.empty() &&
                    best.wrongShape.empty());
            QCOMPARE(best.match(), 1.0);
            QCOMPARE(found.classes, 1000);
            QCOMPARE(best.head.size(), std::size_t(2));
            QCOMPARE(found.dtype, std::string("float32"));
            QCOMPARE(found.networks.size(), std::size(knownModels));
            QVERIFY(found.networks[1].match() < 1);
        }
    }

    void aNetworkCanBeAskedFor() {
        // All that ResNet-18 needs is in ResNet-34 under the same names, and more.
        const auto found = must(inspectWeights(put(stateOf("resnet34", 7)), "resnet18"));
        QCOMPARE(found.networks.size(), std::size_t(1));
        QCOMPARE(found.networks[0].fitted, found.networks[0].needed);
        QVERIFY(!found.networks[0].unexpected.empty());
        QVERIFY(found.networks[0].match() < 1);
        QCOMPARE(found.classes, 7);
        const auto unknown = inspectWeights(put(stateOf("resnet18")), "alexnet");
        QVERIFY(!unknown);
        QVERIFY(unknown.error().code == ErrorCode::unsupported);
    }

    void whatIsMissingOrOfAnotherShapeIsNamed() {
        auto file = stateOf("resnet18");
        file.tensors.erase("conv1.weight");
        file.tensors["layer1.0.conv1.weight"] = torch::zeros({3, 3});
        file.tensors["extra.weight"] = torch::zeros({1});
        file.tensors.erase("bn1.num_batches_tracked"); // as in old files: nothing is lost
        file.metadata["format"] = "pt";
        const auto found = must(inspectWeights(put(file), "resnet18"));
        const NetworkFit& fit = found.networks.front();
        QCOMPARE(fit.missing, std::vector<std::string>{"conv1.weight"});
        QCOMPARE(fit.wrongShape, std::vector<std::string>{"layer1.0.conv1.weight"});
        QCOMPARE(fit.unexpected, std::vector<std::string>{"extra.weight"});
        QCOMPARE(fit.fitted, fit.needed - 2);
        QCOMPARE(found.metadata.at("format"), std::string("pt"));
    }

    void filesOfSomethingElseFitNothing() {
        const auto found = must(inspectWeights(fs::path(IMAGO_TEST_DIR) / "train/data/tiny.safetensors", {}));
        QVERIFY(!found.networks.front().problem.empty());
        QCOMPARE(found.networks.front().match(), 0.0);
        QCOMPARE(found.classes, 0);
    }

    void filesThatAreRefusedSayWhy() {
        const auto evil = inspectWeights(fs::path(IMAGO_TEST_DIR) / "train/data/bad_os_system.pth", {});
        QVERIFY(!evil);
        QVERIFY(evil.error().text().find("system") != std::string::npos);
        QVERIFY(inspectWeights(m_folder / "nothing.pth", {}).error().code == ErrorCode::notFound);
    }

    void aRunNormalisesAsItsWeightsWant() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 1;
        const auto path = made / "small.safetensors";
        must(writeSafetensors(path, stateOf("small_cnn", 5)));
        WeightsInfo info;
        info.mean = info.std = {0.5, 0.5, 0.5};
        must(writeAtomically(weightsInfoFile(path), toJson(info)));
        recipe.weights = toUtf8(path);
        const auto folder = made.folder("run", recipe);
        ScriptedControl control;
        must(train({folder, {}, false, 1}, control, [](const WorkerMessage&) {}));
        const auto model = nlohmann::json::parse(must(readText(folder / "model.json")));
        const auto preprocess = must(preprocessFromJson(model.at("preprocess").dump()));
        QCOMPARE(preprocess.mean[0], 127.5);
        QCOMPARE(preprocess.std[2], 127.5);
    }

    void theReportIsBounded() {
        WeightFile file = stateOf("resnet18");
        for (int i = 0; i < 500; ++i)
            file.tensors["other." + std::to_string(i)] = torch::zeros({1});
        file.metadata["long"] = std::string(100000, 'x');
        const auto json = nlohmann::json::parse(toJson(must(inspectWeights(put(file), "resnet18"))));
        const auto& fit = json.at("networks").at(0);
        QCOMPARE(fit.at("unexpected").at("count").get<int>(), 500);
        QCOMPARE(fit.at("unexpected").at("names").size(), std::size_t(50));
        QCOMPARE(json.at("metadata").at("long").get<std::string>().size(), std::size_t(300));
        QCOMPARE(json.at("tensors").get<std::size_t>(), file.tensors.size());
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestInspect)
#include "test_inspect.moc"
