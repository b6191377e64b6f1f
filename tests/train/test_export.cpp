// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/sha256.h"
#include "core/train/export/documents.h"
#include "core/train/export/exporter.h"
#include "core/train/export/fresh_process.h"
#include "core/train/export/reference_run.h"
#include "core/train/weights/weights.h"
#include "tests/train/exported.h"

#include <QCoreApplication>
#include <QProcess>

#include <nlohmann/json.hpp>
#include <opencv2/dnn.hpp>
#include <torch/script.h>

#include <fstream>

namespace imago::train {
namespace {

namespace fs = std::filesystem;

constexpr const char* python = "/usr/bin/python3";
torch::Tensor onnxLogits(cv::dnn::Net& net, const torch::Tensor& x) {
    const int shape[] = {static_cast<int>(x.size(0)), 3, static_cast<int>(x.size(2)),
                         static_cast<int>(x.size(3))};
    net.setInput(cv::Mat(4, shape, CV_32F, x.data_ptr()), "image");
    const cv::Mat out = net.forward("logits");
    return torch::from_blob(out.data, {out.size[0], out.size[1]}).clone();
}

/// What a Python program prints; empty where Python or one of the modules is missing.
QString pythonSays(const QStringList& modules, const QStringList& arguments) {
    if (!QFile::exists(python)) return {};
    if (QProcess::execute(python, {"-c", "import " + modules.join(", ")}) != 0) return {};
    QProcess process;
    process.start(python, arguments);
    process.waitForFinished(-1);
    if (process.exitCode() != 0) qWarning("%s", process.readAllStandardError().constData());
    return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()).trimmed() : "failed";
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT
    test::TempFolder m_temp;

private Q_SLOTS:
    void initTestCase() { torch::set_num_threads(2); }

    void sha256IsTheStandards() {
        const auto of = [](const std::string& text) {
            return sha256({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
        };
        QCOMPARE(of(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(of("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(of(std::string(1000000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void networks_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("side");
        QTest::newRow("csp_nano") << "csp_nano" << 96;
        QTest::newRow("mobilenet_v2") << "mobilenet_v2" << 65;
        QTest::newRow("resnet18") << "resnet18" << 64;
        QTest::newRow("small_cnn") << "small_cnn" << 28;
        QTest::newRow("small_cnn, large") << "small_cnn" << 128;
        for (const char* kind : {"resnet34", "resnet50", "mobilenet_v3_small", "mobilenet_v3_large",
                                 "efficientnet_b0", "convnext_tiny", "vit_small"})
            QTest::newRow(kind) << kind << 64;
        // Not a multiple of what the networks divide by.
        QTest::newRow("efficientnet_b0, odd") << "efficientnet_b0" << 75;
        QTest::newRow("convnext_tiny, odd") << "convnext_tiny" << 75;
        QTest::newRow("vit_tiny, odd") << "vit_tiny" << 75;
        QTest::newRow("vit_tiny, its own grid") << "vit_tiny" << 224;
    }

    void torchScriptComputesTheSame_data() { networks_data(); }
    void torchScriptComputesTheSame() {
        QFETCH(QString, kind);
        QFETCH(int, side);
        const torch::NoGradGuard guard;
        auto network = lively(kind.toStdString(), 5);
        network->train(); // writing must not care, nor change it
        const auto path = m_temp / "network.pt";
        test::must(writeTorchScript(*network, side, path));
        QVERIFY(network->is_training());
        network->eval();
        auto module = torch::jit::load(path.string());
        for (const int count : {1, 2, 5}) {
            const auto x = wave(count, side);
            // The network folds its norms on the way, the trace does not: they round differently.
            const double worst = closeness(module.forward({x}).toTensor(), network->forward(x));
            QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
            if (count == 2) qInfo("TorchScript: %.2g", worst);
        }
        std::size_t names = 0;
        for (const auto& parameter : module.named_parameters()) {
            QVERIFY2(torch::equal(parameter.value, network->named_parameters()[parameter.name]),
                     parameter.name.c_str());
            ++names;
        }
        QCOMPARE(names, network->parameters().size());
        QCOMPARE(QString::fromStdString(
                     module.get_method("forward").function().getSchema().arguments().at(1).name()),
                 QString("image"));
    }

    void pythonLoadsTorchScript() {
        auto network = lively("mobilenet_v2", 5);
        const auto path = m_temp / "python.pt";
        test::must(writeTorchScript(*network, 65, path));
        const QString said =
            pythonSays({"torch"}, {"-c",
                                   "import torch, sys\n"
                                   "m = torch.jit.load(sys.argv[1]).eval()\n"
                                   "x = torch.zeros(3, 3, 65, 65)\n"
                                   "f = torch.jit.freeze(m)\n"
                                   "print(list(m(x).shape), 'features.18.0.weight' in m.state_dict(),"
                                   " bool((f(x) - m(x)).abs().max() < 1e-4))",
                                   QString::fromStdString(path.string())});
        if (said.isEmpty()) QSKIP("needs python3-torch");
        QCOMPARE(said, QString("[3, 5] True True"));
    }

    void onnxComputesTheSame_data() { networks_data(); }
    void onnxComputesTheSame() {
        QFETCH(QString, kind);
        QFETCH(int, side);
        const torch::NoGradGuard guard;
        auto network = lively(kind.toStdString(), 5);
        const auto path = m_temp / "network.onnx";
        test::must(writeOnnx(*network, side, path));
        auto net = cv::dnn::readNetFromONNX(path.string());
        for (const int count : {1, 3, 2}) {
            const auto x = wave(count, side);
            const double worst = closeness(onnxLogits(net, x), network->forward(x));
            QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
            if (count == 3) qInfo("ONNX: %.2g", worst);
        }
    }

    void onnxKeepsTheFormat() {
        auto network = lively("resnet18", 5);
        const auto path = m_temp / "format.onnx";
        test::must(writeOnnx(*network, 64, path));
        const QString said = pythonSays(
            {"onnx"}, {"-c",
                       "import onnx, sys\n"
                       "m = onnx.load(sys.argv[1])\n"
                       "onnx.checker.check_model(m, full_check=True)\n"
                       "g = m.graph\n"
                       "dims = lambda v: [d.dim_param or d.dim_value for d in v.type.tensor_type.shape.dim]\n"
                       "names = [t.name for t in g.initializer]\n"
                       "print(m.ir_version, m.opset_import[0].version, g.input[0].name, dims(g.input[0]),"
                       " g.output[0].name, dims(g.output[0]), len(g.input), len(set(names)) == len(names),"
                       " any(n.op_type in ('Identity', 'BatchNormalization') for n in g.node))",
                       QString::fromStdString(path.string())});
        if (said.isEmpty()) QSKIP("needs python3-onnx");
        QCOMPARE(said, QString("7 10 image ['N', 3, 64, 64] logits ['N', 5] 1 True False"));
    }

    void exportsAndVerifies() {
        MadeRun made(3, 20);
        made.manifest().classes[1] = "Ünd | so";
        Recipe recipe = smallRecipe();
        const auto run = withCheckpoint(made, "run", recipe);
        PredictionSet predictions;
        predictions.classes = made.manifest().classes;
        for (const ManifestItem& item : made.manifest().items)
            if (item.split == Split::test) {
                predictions.images.push_back(item.image);
                for (int k = 0; k < 3; ++k)
                    predictions.probabilities.push_back(k == item.labels[0] ? 0.8f : 0.1f);
            }
        test::must(writePredictions(run, "test", predictions));

        const auto out = made / "exported";
        fs::create_directories(out / ".imago-export/left by a killed export");
        Heard heard;
        const auto report =
            exportModel(optionsFor(run, out), [&](const WorkerMessage& m) { heard.messages.push_back(m); });
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        QCOMPARE(report->files.size(), std::size_t(2));
        for (const auto& file : report->files) {
            QVERIFY(fs::exists(file.path));
            QVERIFY(file.maxAbsDifference < 1e-4);
            QCOMPARE(file.verifiedImages, std::int64_t(12));
            QCOMPARE(file.split, std::string("test"));
            QCOMPARE(file.accuracy, file.checkpointAccuracy);
        }
        QVERIFY(!fs::exists(out / ".imago-export"));
        QVERIFY(!heard.all<ProgressMessage>().empty());

        const auto json = nlohmann::json::parse(toJson(*report));
        QCOMPARE(json.at("files").at(1).at("format").get<std::string>(), std::string("onnx"));
        QVERIFY(json.at("max_abs_difference").get<double>() < 1e-4);
        QCOMPARE(json.at("others").size(),
                 std::size_t(10)); // with three examples, their builds, and the signed sums
        for (const auto& other : json.at("others"))
            QVERIFY(fs::exists(other.get<std::string>()));

        const auto model = nlohmann::json::parse(test::must(readText(out / "model.json")));
        QCOMPARE(model.at("classes").at(1).get<std::string>(), std::string("Ünd | so"));
        QCOMPARE(model.at("run").get<std::string>(), std::string("run"));
        QCOMPARE(model.at("inputSize").get<int>(), 32);
        QVERIFY(test::must(preprocessFromJson(model.at("preprocess").dump())) == preprocessFor(recipe));
        QCOMPARE(model.at("datasetHash").get<std::string>(), made.manifest().datasetHash());
        QCOMPARE(model.at("metrics").at("accuracy").get<double>(), 1.0);
        QCOMPARE(model.at("version").get<int>(), 2);
        QCOMPARE(model.at("recipe").at("epochs").get<int>(), recipe.epochs);
        QCOMPARE(model.at("files").at(0).at("sha256").get<std::string>(),
                 sha256(test::must(readBytes(out / "model.pt"))));

        const QString card = textOf(out / "MODEL_CARD.md");
        QVERIFY(card.contains("| Ünd \\| so | 12 | 4 | 4 |"));
        QVERIFY(card.contains("| class 0 | 1.000 | 1.000 | 1.000 | 4 |"));
        QVERIFY(card.contains("random weights"));
        QVERIFY(card.contains("model.onnx"));
    }

    void theExampleAgreesWithTheCheckpoint_data() {
        QTest::addColumn<QString>("resize");
        QTest::addColumn<QString>("model");
        QTest::newRow("crop") << "crop"
                              << "small_cnn";
        QTest::newRow("squash") << "squash"
                                << "small_cnn";
        QTest::newRow("letterbox, BGR") << "letterbox"
                                        << "csp_nano";
    }
    void theExampleAgreesWithTheCheckpoint() {
        QFETCH(QString, resize);
        QFETCH(QString, model);
        MadeRun made(3, 10, {80, 64});
        Recipe recipe = smallRecipe();
        recipe.model = model.toStdString();
        recipe.weights = "embedded";
        recipe.resize = test::must(resizeModeFromString(resize.toStdString()));
        const auto run = withCheckpoint(made, "run", recipe);
        const auto out = made / "exported";
        auto options = optionsFor(run, out);
        options.formats = {"torchscript"};
        test::must(exportModel(options, [](const WorkerMessage&) {}));
        QVERIFY(textOf(out / "example.cpp").contains("torch::jit::load"));
        QVERIFY(!textOf(out / "example.cpp").contains('@'));
        // small_cnn has no embedded weights; a licence goes with those that have.
        QCOMPARE(fs::exists(out / "LICENSE-weights.txt"), model == "csp_nano");
        QCOMPARE(fs::exists(out / "NOTICE-weights.txt"), model == "csp_nano");

        const auto picture = made.picture(Split::test, 0);
        const QString said =
            pythonSays({"torch", "numpy", "PIL"}, {QString::fromStdString((out / "example.py").string()),
                                                   QString::fromStdString(picture.string())});
        if (said.isEmpty()) QSKIP("needs python3-torch, python3-numpy and python3-pil");
        const auto loaded = test::must(loadModel(run, "best"));
        const auto view = prepared(test::must(decodeImage(picture)), loaded.preprocess);
        torch::Tensor input = torch::empty({1, 3, loaded.size, loaded.size});
        normalise(view, loaded.preprocess, false, input.data_ptr<float>());
        const auto expected = loaded.network->forward(input).softmax(1)[0];
        const QStringList lines = said.split('\n');
        QCOMPARE(lines.size(), 4);
        double last = 1;
        for (int i = 1; i < 4; ++i) {
            const QStringList words = lines[i].simplified().split(' ');
            const double share = words[0].toDouble();
            QVERIFY(share <= last);
            last = share;
            const auto k = words.last().toInt(); // "class 2"
            QVERIFY2(std::abs(share - expected[k].item<double>()) < 0.02, qPrintable(said));
        }
    }

    void embeddedWeightsAreNamedWithTheirLicence() {
        Recipe recipe;
        recipe.model = "csp_nano";
        const auto origin = QString::fromStdString(weightsOrigin(recipe, resourcesFolder()));
        QVERIFY2(origin.contains("Apache-2.0") && origin.contains("COCO"), qPrintable(origin));
        recipe.model = "resnet18";
        QVERIFY(weightsOrigin(recipe, resourcesFolder()).find("random") != std::string::npos);
        recipe.weights = "/somewhere/mine.pth";
        QVERIFY(weightsOrigin(recipe, resourcesFolder()).find("mine.pth") != std::string::npos);
    }

    void verifiesOnOtherSplitsWhereTestIsEmpty() {
        MadeRun made(2, 10);
        for (ManifestItem& item : made.manifest().items)
            if (item.split == Split::test) item.split = Split::train;
        const auto run = withCheckpoint(made, "run", smallRecipe());
        auto options = optionsFor(run, made / "out");
        options.formats = {"torchscript"};
        QCOMPARE(test::must(exportModel(options, [](const WorkerMessage&) {})).files[0].split,
                 std::string("val"));

        // Unreadable pictures are told and left out; where none is left, nothing can be verified.
        int left = 0;
        for (const ManifestItem& item : made.manifest().items)
            if (item.split == Split::val && left++ > 0) fs::remove(fromUtf8(item.path));
        Heard heard;
        const auto hear = [&](const WorkerMessage& m) { heard.messages.push_back(m); };
        QCOMPARE(test::must(exportModel(options, hear)).files[0].verifiedImages, std::int64_t(1));
        QCOMPARE(heard.warnings("unreadable"), left - 1);
        for (const ManifestItem& item : made.manifest().items)
            fs::remove(fromUtf8(item.path));
        const auto none = exportModel(options, hear);
        QVERIFY(!none);
        QCOMPARE(int(none.error().code), int(ErrorCode::invalidArgument));
    }

    void countsSeveralLabelsAsTheEvaluationDoes() {
        ReferenceRun reference;
        reference.logits = torch::tensor({{5.0f, -5.0f, 5.0f}, {-5.0f, -5.0f, -5.0f}, {5.0f, 5.0f, -5.0f}});
        reference.truth = {{0, 2}, {}, {0}};
        QCOMPARE(test::must(accuracyOf(reference.logits, reference, Task::multiLabel)), 2.0 / 3);
        reference.truth = {{2}, {1}, {1}};
        const auto logits = torch::tensor({{0.0f, 0.0f, 1.0f}, {0.0f, 2.0f, 1.0f}, {3.0f, 0.0f, 1.0f}});
        QCOMPARE(test::must(accuracyOf(logits, reference, Task::singleLabel)), 2.0 / 3);
    }

    void refusesWhatCannotBeExported() {
        MadeRun made(2, 10);
        const auto run = made.folder("untrained", smallRecipe());
        const auto code = [&](ExportOptions options) {
            const auto result = exportModel(options, [](const WorkerMessage&) {});
            return result ? -1 : int(result.error().code);
        };
        QCOMPARE(code(optionsFor(run, made / "out")), int(ErrorCode::notFound));
        auto options = optionsFor(run, made / "out");
        options.formats = {"coreml"};
        QCOMPARE(code(options), int(ErrorCode::invalidArgument));
        options.formats = {};
        QCOMPARE(code(options), int(ErrorCode::invalidArgument));
        QCOMPARE(code(optionsFor(made / "nowhere", made / "out")), int(ErrorCode::notFound));
    }

    void verifyRefusesWhatDoesNotFit() {
        auto network = lively("small_cnn", 3);
        const auto model = m_temp / "verify.pt", inputs = m_temp / "inputs.u8", out = m_temp / "logits.f32";
        test::must(writeTorchScript(*network, 32, model));
        test::must(writeAtomically(inputs, std::string(std::size_t{3} * 32 * 32 * 3, '\x50')));
        Preprocess preprocess;
        preprocess.size = 32;
        const VerifyOptions good{model, inputs, out, 3, 32, 3, "torchscript", "opencv", toJson(preprocess),
                                 1};
        QVERIFY(verify(good).ok());
        QCOMPARE(fs::file_size(out), std::uintmax_t(3 * 3 * 4));
        const auto told = nlohmann::json::parse(test::must(readText(out.string() + ".json")));
        QVERIFY(told.at("runtime").get<std::string>().starts_with("LibTorch "));
        QVERIFY(told.at("latency_ms_1").get<double>() > 0);
        const auto refused = [&](auto change) {
            VerifyOptions options = good;
            change(options);
            return !verify(options);
        };
        QVERIFY(refused([](auto& o) { o.images = 4; }));
        QVERIFY(refused([](auto& o) { o.classes = 4; }));
        QVERIFY(refused([](auto& o) { o.size = 28; }));
        QVERIFY(refused([](auto& o) { o.format = "h5"; }));
        QVERIFY(refused([&](auto& o) { o.model = m_temp / "none.pt"; }));
        QVERIFY(refused([&](auto& o) { o.inputs = m_temp / "none.u8"; }));
        QVERIFY(refused([&](auto& o) { o.model = inputs; }));
        QVERIFY(refused([&](auto& o) { o.format = "onnx"; }));
    }

    void reportsHowAProcessEnded() {
        const auto log = m_temp / "log.txt";
        QVERIFY(runProcess("/bin/sh", {"-c", "cat; echo fine"}, log).ok());
        QCOMPARE(textOf(log), QString("fine\n"));
        const auto failed = runProcess("/bin/sh", {"-c", "echo one; echo the reason >&2; exit 3"}, log);
        QVERIFY(!failed && failed.error().message.find("code 3: the reason") != std::string::npos);
        const auto killed = runProcess("/bin/sh", {"-c", "kill -9 $$"}, log);
        QVERIFY(!killed && killed.error().message.find("signal 9") != std::string::npos);
        QVERIFY(!runProcess(m_temp / "no program", {}, log));
    }
};

} // namespace imago::train

int main(int count, char** arguments) {
    if (const auto verified = imago::train::verifiedFor(count, arguments)) return *verified;
    QCoreApplication app(count, arguments);
    imago::train::TestExport test;
    return QTest::qExec(&test, count, arguments);
}
using imago::train::TestExport;
#include "test_export.moc"
