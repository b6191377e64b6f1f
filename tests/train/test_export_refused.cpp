// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/model_formats.h"
#include "core/train/export/exporter.h"
#include "tests/support/node_modules.h"
#include "tests/train/exported.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <fstream>

namespace imago::train {

namespace fs = std::filesystem;

/// What becomes of an export whose files are not what they should be.
class TestExportRefused : public QObject {
    Q_OBJECT
    bool m_runtime = false;

private Q_SLOTS:
    void initTestCase() {
        torch::set_num_threads(2);
        m_runtime = test::useOnnxRuntime(); // before the first look for it, which counts
    }
    void cleanup() {
        unsetenv(tamperVariable);
        unsetenv(tamperedFormatVariable);
    }

    void refusesFilesThatDiffer_data() {
        QTest::addColumn<QString>("format");
        QTest::newRow("torchscript") << "torchscript";
        QTest::newRow("onnx") << "onnx";
    }
    void refusesFilesThatDiffer() {
        QFETCH(QString, format);
        MadeRun made(3, 10);
        const auto run = withCheckpoint(made, "run", smallRecipe());
        // The same network with one weight of its head changed by a hundredth.
        const auto tampered = made / (format == "onnx" ? "tampered.onnx" : "tampered.pt");
        auto network = lively("small_cnn", 3);
        {
            const torch::NoGradGuard guard;
            network->named_parameters()["head.bias"][1] += 0.01;
        }
        test::must(format == "onnx" ? writeOnnx(*network, 32, tampered)
                                    : writeTorchScript(*network, 32, tampered));
        setenv(tamperVariable, tampered.c_str(), 1);
        auto options = optionsFor(run, made / "out");
        options.formats = {format.toStdString()};
        const auto refused = exportModel(options, [](const WorkerMessage&) {});
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), int(ErrorCode::internal));
        const auto text = QString::fromStdString(refused.error().text());
        QVERIFY2(text.contains("0.01") && text.contains("not written"), qPrintable(text));
        QVERIFY(fs::is_empty(made / "out"));

        // A file that is no model at all ends the verifying process with an error.
        std::ofstream(tampered, std::ios::trunc) << "nonsense";
        const auto broken = exportModel(options, [](const WorkerMessage&) {});
        QVERIFY(!broken);
        QCOMPARE(int(broken.error().code), int(ErrorCode::worker));
        QVERIFY(fs::is_empty(made / "out"));
    }

    void aRefusedFormatIsLeftOutAndTold_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("missed");
        QTest::newRow("16 bits") << "onnx-fp16"
                                 << "agreement";
        QTest::newRow("8 bits") << "onnx-int8"
                                << "accuracy";
    }
    void aRefusedFormatIsLeftOutAndTold() {
        if (!m_runtime) QSKIP("needs npm's onnxruntime-node");
        QFETCH(QString, format);
        QFETCH(QString, missed);
        const torch::NoGradGuard guard;
        MadeRun made(3, 10);
        const Recipe recipe = smallRecipe();
        auto network = lively("small_cnn", 3);
        const Preprocess preprocess = preprocessFor(recipe);
        for (ManifestItem& item : made.manifest().items) { // the network is always right
            torch::Tensor x = torch::empty({1, 3, preprocess.size, preprocess.size});
            normalise(prepared(test::must(decodeImage(fromUtf8(item.path))), preprocess), preprocess, false,
                      x.data_ptr<float>());
            item.labels = {network->forward(x).argmax(1).item<int>()};
        }
        const auto run = withCheckpoint(made, "run", recipe);
        // Its least probable class in the place of the most probable.
        auto turned = lively("small_cnn", 3);
        for (const char* name : {"head.weight", "head.bias"})
            turned->named_parameters()[name].neg_();
        const auto tampered = made / "tampered.onnx";
        OnnxOptions how;
        how.opset = 13;
        test::must(writeOnnx(*turned, 32, tampered, how));
        setenv(tamperVariable, tampered.c_str(), 1);
        setenv(tamperedFormatVariable, format.toUtf8().constData(), 1);

        auto options = optionsFor(run, made / "out");
        options.formats = {"onnx", format.toStdString(), "safetensors"};
        const fs::path name(findModelFormat(options.formats[1])->file);
        test::must(writeAtomically(made / "out" / name, "left by an earlier export"));
        const auto report = test::must(exportModel(options, [](const WorkerMessage&) {}));
        QCOMPARE(report.files.size(), std::size_t(2));
        QCOMPARE(report.files[1].format, std::string("safetensors"));
        QCOMPARE(report.refused.size(), std::size_t(1));
        const auto& refused = report.refused[0];
        QCOMPARE(QString::fromStdString(refused.file.format), format);
        QCOMPARE(fs::path(refused.file.path), name);
        QCOMPARE(QString::fromStdString(refused.missed), missed);
        QVERIFY(refused.file.agreement == 0 && refused.file.accuracy == 0);
        QCOMPARE(refused.file.checkpointAccuracy, 1.0);
        QVERIFY(refused.required > 0.8);
        QVERIFY2(QString::fromStdString(refused.reason).contains("0.00 %"), refused.reason.c_str());
        QVERIFY(!fs::exists(made / "out" / name));
        QVERIFY(fs::exists(made / "out/model.onnx") && fs::exists(made / "out/model.safetensors"));
        QVERIFY(!textOf(made / "out/SHA256SUMS").contains(QString::fromStdString(name.string())));
        const auto model = nlohmann::json::parse(test::must(readText(made / "out/model.json")));
        QCOMPARE(model.at("files").size(), std::size_t(2));
        QVERIFY(textOf(made / "out/MODEL_CARD.md").contains("Left out: " + format));
        const auto json = nlohmann::json::parse(toJson(report));
        QCOMPARE(json.at("files").size(), std::size_t(2));
        QCOMPARE(json.at("refused").at(0).at("missed").get<std::string>(), missed.toStdString());
        QVERIFY(json.at("refused").at(0).at("runtimes").size() == 1);

        // Nothing else was asked for: that is an error, and nothing is written.
        options.formats = {format.toStdString()};
        options.out = made / "none";
        const auto none = exportModel(options, [](const WorkerMessage&) {});
        QVERIFY(!none);
        QCOMPARE(int(none.error().code), int(ErrorCode::unsupported));
        QVERIFY2(none.error().message.find("nothing was written") != std::string::npos,
                 none.error().message.c_str());
        QVERIFY(fs::is_empty(made / "none"));

        // A format without loss that fails takes all others with it.
        setenv(tamperedFormatVariable, "onnx", 1);
        options.formats = {"onnx", format.toStdString(), "safetensors"};
        const auto all = exportModel(options, [](const WorkerMessage&) {});
        QVERIFY(!all);
        QCOMPARE(int(all.error().code), int(ErrorCode::internal));
        QVERIFY(fs::is_empty(made / "none"));
    }
};

} // namespace imago::train

int main(int count, char** arguments) {
    if (const auto verified = imago::train::verifiedFor(count, arguments)) return *verified;
    QCoreApplication app(count, arguments);
    imago::train::TestExportRefused test;
    return QTest::qExec(&test, count, arguments);
}
using imago::train::TestExportRefused;
#include "test_export_refused.moc"
