// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/deploy/model_package.h"
#include "core/recipe/recipe.h"
#include "core/train/export/exporter.h"
#include "core/train/nets/graph_run.h"
#include "core/train/weights/weights.h"
#include "tests/support/node_modules.h"
#include "tests/train/lively.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <set>

namespace imago::train {
namespace {

namespace fs = std::filesystem;

constexpr const char* python = "/usr/bin/python3";

struct Kind {
    const char* name;
    int side;
    /// It has an operation that the smaller ones have not; the others are tried in opset 13 alone.
    bool everyOpset;
};
constexpr Kind kinds[] = {{"small_cnn", 32, true},          {"csp_nano", 96, true},
                          {"mobilenet_v2", 65, true},       {"resnet18", 64, true},
                          {"resnet34", 64, false},          {"resnet50", 64, false},
                          {"mobilenet_v3_small", 64, true}, {"mobilenet_v3_large", 64, false},
                          {"efficientnet_b0", 75, true},    {"convnext_tiny", 64, false},
                          {"vit_tiny", 64, true},           {"vit_small", 64, false}};
constexpr int opsets[] = {10, 13, 17};

bool isTried(const Kind& kind, int opset) {
    return kind.everyOpset || opset == 13;
}

Preprocess preprocessOf(int side, bool bgr = false) {
    Preprocess preprocess;
    preprocess.size = side;
    preprocess.bgr = bgr;
    return preprocess;
}

/// Pictures of bytes, size×size BGR.
std::vector<cv::Mat> bytePictures(int count, int side) {
    std::vector<cv::Mat> pictures;
    for (int n = 0; n < count; ++n) {
        cv::Mat picture(side, side, CV_8UC3);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                picture.at<cv::Vec3b>(y, x) =
                    cv::Vec3b(std::uint8_t(40 * n + 3 * x), std::uint8_t(5 * y), std::uint8_t(x * y + n));
        pictures.push_back(picture);
    }
    return pictures;
}

torch::Tensor normalised(const std::vector<cv::Mat>& pictures, const Preprocess& preprocess) {
    torch::Tensor x =
        torch::empty({static_cast<std::int64_t>(pictures.size()), 3, preprocess.size, preprocess.size});
    for (std::size_t i = 0; i < pictures.size(); ++i)
        normalise(pictures[i], preprocess, false, x[static_cast<std::int64_t>(i)].data_ptr<float>());
    return x;
}

std::vector<std::uint8_t> pixels(const std::vector<cv::Mat>& pictures, const Preprocess& preprocess,
                                 ModelInput input) {
    const auto bytes = std::size_t{3} * static_cast<std::size_t>(preprocess.size * preprocess.size);
    std::vector<std::uint8_t> out(bytes * pictures.size());
    for (std::size_t i = 0; i < pictures.size(); ++i)
        writeInput(pictures[i], preprocess, input, out.data() + i * bytes);
    return out;
}

torch::Tensor logitsOf(OnnxSession& session, const void* values, std::int64_t pictures) {
    auto logits = test::must(session.logits(values, pictures));
    return torch::from_blob(logits.data(), {pictures, static_cast<std::int64_t>(logits.size()) / pictures})
        .clone();
}

std::string bytesOf(const torch::Tensor& tensor) {
    return {static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()};
}

} // namespace

class TestOnnxVariants : public QObject {
    Q_OBJECT
    test::TempFolder m_temp;

    fs::path written(Network& network, const Kind& kind, const OnnxOptions& options,
                     const std::string& mark) {
        const auto path = m_temp / (std::string(kind.name) + "-" + mark + ".onnx");
        test::must(writeOnnx(network, kind.side, path, options));
        return path;
    }

private Q_SLOTS:
    void initTestCase() { torch::set_num_threads(2); }

    void theGraphComputesTheSame() {
        for (const Kind& kind : kinds) {
            const auto network = lively(kind.name, 5);
            const auto x = wave(2, kind.side);
            int seen = 0;
            const auto graph = graphOf(*network, kind.side);
            const auto logits = runGraph(graph, x, [&](int value, const torch::Tensor& tensor) {
                QCOMPARE(value, seen++);
                QVERIFY(tensor.size(0) == 2);
            });
            QCOMPARE(std::size_t(seen), graph.nodes().size());
            QVERIFY2(closeness(logits, network->forward(x)) < 1e-4, kind.name);
        }
    }

    void everyOpsetComputesTheSame_data() {
        QTest::addColumn<int>("opset");
        for (const int opset : opsets)
            QTest::newRow(qPrintable(QString::number(opset))) << opset;
    }
    void everyOpsetComputesTheSame() {
        QFETCH(int, opset);
        const bool runtime = test::useOnnxRuntime();
        if (!runtime) qInfo("without ONNX Runtime: needs npm's onnxruntime-node");
        double worst = 0;
        for (const Kind& kind : kinds) {
            if (!isTried(kind, opset)) continue;
            const torch::NoGradGuard guard;
            const auto network = lively(kind.name, 5);
            OnnxOptions options;
            options.opset = opset;
            const auto path = written(*network, kind, options, std::to_string(opset));
            const OnnxSessionOptions how{kind.side, ModelInput::normalised, 1};
            std::vector<std::unique_ptr<OnnxSession>> sessions;
            sessions.push_back(test::must(openWithOpenCv(path, how)));
            if (runtime) sessions.push_back(test::must(openWithOnnxRuntime(path, how)));
            for (auto& session : sessions)
                for (const int count : {1, 3}) {
                    const auto x = wave(count, kind.side);
                    const double far =
                        closeness(logitsOf(*session, x.data_ptr(), count), network->forward(x));
                    QVERIFY2(far < 1e-4, qPrintable(QString("%1: %2").arg(kind.name).arg(far)));
                    worst = std::max(worst, far);
                }
        }
        qInfo("opset %d: %.2g", opset, worst);
    }

    void theCheckerAcceptsEveryFile() {
        if (QProcess::execute(python, {"-c", "import onnx"}) != 0) QSKIP("needs python3-onnx");
        QStringList arguments{"-c",
                              "import onnx, sys\n"
                              "for name in sys.argv[1:]:\n"
                              "    m = onnx.load(name)\n"
                              "    onnx.checker.check_model(m, full_check=True)\n"
                              "    print(m.opset_import[0].version, m.ir_version)\n"};
        QStringList expected;
        for (const Kind& kind : kinds) {
            const auto network = lively(kind.name, 5);
            for (const int opset : opsets) {
                if (!isTried(kind, opset)) continue;
                OnnxOptions options;
                options.opset = opset;
                arguments << QString::fromStdString(
                    written(*network, kind, options, "check" + std::to_string(opset)).string());
                expected << QString("%1 %2").arg(opset).arg(opset == 17 ? 8 : 7);
            }
            if (!kind.everyOpset) continue;
            OnnxOptions eight;
            eight.opset = 13;
            const auto graph = graphOf(*network, kind.side);
            eight.plan = plainPlan(graph, std::vector(graph.nodes().size(), activationScale(-4, 4)));
            OnnxOptions half;
            half.opset = 13;
            half.halfWeights = true;
            OnnxOptions bytes;
            bytes.opset = 13;
            bytes.input = ModelInput::pixelsNhwc;
            bytes.preprocess = preprocessOf(kind.side);
            bytes.temperature = 1.5;
            for (const auto& [options, mark] :
                 {std::pair{&eight, "check-int8"}, {&half, "check-fp16"}, {&bytes, "check-pixels"}}) {
                arguments << QString::fromStdString(written(*network, kind, *options, mark).string());
                expected << "13 7";
            }
        }
        QProcess process;
        process.start(python, arguments);
        process.waitForFinished(-1);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed().split('\n'), expected);
    }

    void nodeComputesTheSame() {
        if (!test::hasNodeModule("onnxruntime-node")) QSKIP("needs npm's onnxruntime-node");
        const torch::NoGradGuard guard;
        auto jobs = nlohmann::json::array();
        std::vector<std::pair<torch::Tensor, fs::path>> expected;
        for (const Kind& kind : kinds) {
            const auto network = lively(kind.name, 5);
            const auto x = wave(3, kind.side);
            const auto input = m_temp / (std::string(kind.name) + ".f32");
            test::must(writeAtomically(input, bytesOf(x)));
            for (const int opset : opsets) {
                if (!isTried(kind, opset)) continue;
                OnnxOptions options;
                options.opset = opset;
                const auto path = written(*network, kind, options, "node" + std::to_string(opset));
                const auto output = path.string() + ".f32";
                jobs.push_back({{"model", path.string()},
                                {"input", input.string()},
                                {"type", "float32"},
                                {"dims", {3, 3, kind.side, kind.side}},
                                {"output", output}});
                expected.emplace_back(network->forward(x), output);
            }
        }
        test::must(writeAtomically(m_temp / "jobs.json", jobs.dump()));
        QCOMPARE(test::nodeSays({IMAGO_TEST_DIR "/train/run_onnx.cjs",
                                 QString::fromStdString((m_temp / "jobs.json").string())}),
                 QString("done"));
        double worst = 0;
        for (const auto& [logits, file] : expected) {
            auto bytes = test::must(readBytes(file));
            QCOMPARE(bytes.size(), logits.nbytes());
            const double far = closeness(torch::from_blob(bytes.data(), logits.sizes()), logits);
            QVERIFY2(far < 1e-4, qPrintable(QString("%1: %2").arg(file.c_str()).arg(far)));
            worst = std::max(worst, far);
        }
        qInfo("onnxruntime-node: %.2g over %zu files", worst, expected.size());
    }

    void filesThatTakeBytesNormaliseThem_data() {
        QTest::addColumn<bool>("last");
        QTest::addColumn<bool>("bgr");
        QTest::newRow("pixels, RGB network") << true << false;
        QTest::newRow("planes, RGB network") << false << false;
        QTest::newRow("pixels, BGR network") << true << true;
        QTest::newRow("planes, BGR network") << false << true;
    }
    void filesThatTakeBytesNormaliseThem() {
        QFETCH(bool, last);
        QFETCH(bool, bgr);
        const torch::NoGradGuard guard;
        const Kind& kind = kinds[0];
        const auto network = lively(kind.name, 5);
        OnnxOptions options;
        options.opset = 13;
        options.input = last ? ModelInput::pixelsNhwc : ModelInput::pixelsNchw;
        options.preprocess = preprocessOf(kind.side, bgr);
        const auto path = written(*network, kind, options, "bytes");
        const auto pictures = bytePictures(3, kind.side);
        const auto wanted = network->forward(normalised(pictures, options.preprocess));
        const auto values = pixels(pictures, options.preprocess, options.input);
        const OnnxSessionOptions how{kind.side, options.input, 1};
        QVERIFY(closeness(logitsOf(*test::must(openWithOpenCv(path, how)), values.data(), 3), wanted) < 1e-4);
        if (!test::useOnnxRuntime()) QSKIP("the other half needs npm's onnxruntime-node");
        QVERIFY(closeness(logitsOf(*test::must(openWithOnnxRuntime(path, how)), values.data(), 3), wanted) <
                1e-4);
    }

    void halfWeightsAreHalfAsLarge() {
        if (!test::useOnnxRuntime()) QSKIP("needs npm's onnxruntime-node");
        const torch::NoGradGuard guard;
        for (const Kind& kind : {kinds[2], kinds[9], kinds[10]}) {
            const auto network = lively(kind.name, 5);
            OnnxOptions full, half;
            full.opset = half.opset = 13;
            half.halfWeights = true;
            const auto a = written(*network, kind, full, "full"), b = written(*network, kind, half, "half");
            QVERIFY(fs::file_size(b) < 0.6 * double(fs::file_size(a)));
            const auto x = wave(3, kind.side);
            const OnnxSessionOptions how{kind.side, ModelInput::normalised, 1};
            const auto wanted = network->forward(x);
            const double far =
                closeness(logitsOf(*test::must(openWithOnnxRuntime(b, how)), x.data_ptr(), 3), wanted);
            qInfo("%s with half weights: %.2g", kind.name, far);
            QVERIFY2(far > 0 && far < 2e-2, kind.name);
        }
    }

    void eightBitsAreAQuarterAsLarge() {
        if (!test::useOnnxRuntime()) QSKIP("needs npm's onnxruntime-node");
        const torch::NoGradGuard guard;
        for (const Kind& kind : kinds) {
            const auto network = lively(kind.name, 5);
            const NetworkGraph graph = graphOf(*network, kind.side);
            const auto x = wave(16, kind.side);
            ActivationRanges ranges(graph);
            ranges.lookAtRange(x);
            ranges.lookAtDistribution(x);
            OnnxOptions full, eight;
            full.opset = eight.opset = 13;
            eight.plan = plainPlan(graph, ranges.scales());
            correctBiases(graph, x, *eight.plan);
            const auto a = written(*network, kind, full, "full"), b = written(*network, kind, eight, "eight");
            QVERIFY(fs::file_size(b) < 0.35 * double(fs::file_size(a)));
            const auto wanted = network->forward(x);
            const auto session = test::must(openWithOnnxRuntime(b, {kind.side, ModelInput::normalised, 1}));
            const double far = difference(logitsOf(*session, x.data_ptr(), 16), wanted) /
                               (wanted.max() - wanted.min()).item<double>();
            const double apart = difference(logitsOf(*session, x.data_ptr(), 16),
                                            QuantisedGraph(graph, *eight.plan).logits(x)) /
                                 (wanted.max() - wanted.min()).item<double>();
            qInfo("%s in 8 bits: %.2g of the logits' range, %.2g from the simulation", kind.name, far, apart);
            QVERIFY2(far < 0.25, kind.name);
            QVERIFY2(apart < 0.05, kind.name);
        }
    }

    void rangesMeetZeroAndShunOutliers() {
        const ActivationScale s = activationScale(0.5, 2);
        QCOMPARE(int(s.zero), 0);
        QVERIFY(std::abs(double(s.scale) - 2.0 / 255) < 1e-7);
        const ActivationScale t = activationScale(-1, 3);
        QVERIFY(std::abs((255 - t.zero) * double(t.scale) - 3) <= double(t.scale));
        QCOMPARE(activationScale(0, 0).scale, 1.0f); // a value that never differs from zero

        // A graph of one convolution that copies: its value is the picture.
        NetworkGraph graph(8);
        graph.conv(0, torch::eye(3).view({3, 3, 1, 1}), torch::zeros({3}));
        torch::manual_seed(1);
        torch::Tensor x = torch::rand({500, 3, 8, 8});
        x[0][0][0][0] = 1000; // one of 96,000
        ActivationRanges ranges(graph);
        ranges.lookAtRange(x);
        ranges.lookAtDistribution(x);
        const float scale = ranges.scales().at(1).scale;
        QVERIFY2(scale < 1000.0 / 255 && scale > 1.0 / 255, qPrintable(QString::number(double(scale))));
    }

    void weightsKeepTheirChannelsPrecision() {
        torch::manual_seed(2);
        const torch::Tensor weight =
            torch::randn({4, 3, 3, 3}) * torch::tensor({1e-3f, 1.f, 50.f, 0.f}).view({4, 1, 1, 1});
        const torch::Tensor bias = torch::tensor({0.01f, -2.f, 3.f, 5.f});
        const float input = 0.02f;
        const QuantisedWeights q = quantised(weight, bias, input);
        QVERIFY(q.weight.abs().max().item<int>() <= 64);
        const torch::Tensor back = q.weight.to(torch::kFloat32) * q.scale.view({4, 1, 1, 1});
        for (int k = 0; k < 3; ++k)
            QVERIFY(difference(back[k], weight[k]) <= 0.51 * q.scale[k].item<double>());
        // The channel without weights still adds its bias.
        const torch::Tensor steps = q.scale * input, biases = q.bias.to(torch::kFloat32) * steps;
        QVERIFY(((biases - bias).abs() <= 0.51 * steps + 1e-5).all().item<bool>());
    }

    void weightsGoThroughSafetensors() {
        const auto network = lively("mobilenet_v2", 5);
        const auto path = m_temp / "model.safetensors";
        test::must(writeWeights(*network, 65, path));
        const auto file = test::must(readSafetensors(path));
        QCOMPARE(file.metadata.at("network"), std::string("mobilenet_v2"));
        const auto other = test::must(makeNetwork("mobilenet_v2", 5));
        const auto report = test::must(loadInto(*other, file));
        QVERIFY(report.missing.empty() && report.unexpected.empty() && report.wrongShape.empty());
        other->eval();
        const torch::NoGradGuard guard;
        QVERIFY(torch::equal(other->forward(wave(2, 65)), network->forward(wave(2, 65))));

        // As anybody would read it who has the specification alone.
        if (QProcess::execute(python, {"-c", "import numpy"}) != 0) QSKIP("the rest needs python3-numpy");
        QProcess process;
        process.start(
            python,
            {"-c",
             "import json, numpy, sys\n"
             "raw = open(sys.argv[1], 'rb').read()\n"
             "n = int.from_bytes(raw[:8], 'little')\n"
             "head = json.loads(raw[8:8 + n])\n"
             "t = head['features.18.0.weight']\n"
             "a, b = t['data_offsets']\n"
             "w = numpy.frombuffer(raw[8 + n + a:8 + n + b], '<f4').reshape(t['shape'])\n"
             "print(t['dtype'], w.shape, repr(float(w[3, 5, 0, 0])), head['__metadata__']['classes'])",
             QString::fromStdString(path.string())});
        process.waitForFinished(-1);
        const QStringList said = QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(' ');
        QCOMPARE(said.first(), QString("F32"));
        QCOMPARE(said.last(), QString("5"));
        const float value = network->named_parameters()["features.18.0.weight"][3][5][0][0].item<float>();
        QCOMPARE(said[said.size() - 2].toFloat(), value);
    }

    void aRuntimeThatIsNotThereIsNamed() {
        // In a process of its own: a library that was found stays.
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("IMAGO_ONNXRUNTIME", "/nowhere/libonnxruntime.so");
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {"--runtime-name"});
        process.waitForFinished(-1);
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(said.contains("/nowhere/libonnxruntime.so") && said.contains("IMAGO_ONNXRUNTIME"),
                 qPrintable(said));
    }
};

} // namespace imago::train

int main(int count, char** arguments) {
    if (count > 1 && std::string(arguments[1]) == "--runtime-name") {
        const auto name = imago::onnxRuntimeName();
        std::puts(name ? name->c_str() : name.error().text().c_str());
        return 0;
    }
    QCoreApplication app(count, arguments);
    imago::train::TestOnnxVariants test;
    return QTest::qExec(&test, count, arguments);
}
using imago::train::TestOnnxVariants;
#include "test_onnx_variants.moc"
