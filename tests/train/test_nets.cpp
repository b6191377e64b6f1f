// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/graph.h"
#include "core/train/nets/network.h"
#include "core/train/weights/weights.h"
#include "tests/train/made_up.h"

#include <QTest>

#include <set>
#include <sstream>

using namespace imago;
using namespace imago::train;

namespace {

const std::filesystem::path dataDir = std::filesystem::path(IMAGO_TEST_DIR) / "train/data";
constexpr const char* kinds[] = {"csp_nano", "mobilenet_v2", "resnet18", "small_cnn"};

std::shared_ptr<Network> made(const std::string& kind, std::int64_t classes) {
    auto network = makeNetwork(kind, classes);
    if (!network) qFatal("%s", network.error().text().c_str());
    return std::move(network).value();
}

torch::Tensor reference(const char* file, const char* name) {
    auto read = readSafetensors(dataDir / file);
    if (!read) qFatal("%s", read.error().text().c_str());
    return read->tensors.at(name);
}

std::shared_ptr<Network> withEmbeddedWeights(const std::string& kind) {
    auto network = made(kind, 3);
    auto path = embeddedWeights(std::filesystem::path(IMAGO_SOURCE_DIR) / "resources", kind);
    if (!path) qFatal("%s", path.error().text().c_str());
    auto file = readWeights(*path);
    if (!file) qFatal("%s", file.error().text().c_str());
    auto report = loadInto(*network, *file);
    if (!report) qFatal("%s", report.error().text().c_str());
    const std::vector<std::string> head = {network->headPrefix() + "bias", network->headPrefix() + "weight"};
    if (report->missing != head || !report->wrongShape.empty()) qFatal("the backbone is not filled");
    network->eval();
    return network;
}

/// The names and shapes of a state dictionary, one a line.
std::set<std::string> stateOf(const Network& network) {
    std::set<std::string> lines;
    const auto add = [&](const std::string& name, const torch::Tensor& tensor) {
        std::ostringstream line;
        line << name << ' ' << tensor.sizes();
        lines.insert(line.str());
    };
    for (const auto& item : network.named_parameters())
        add(item.key(), item.value());
    for (const auto& item : network.named_buffers())
        if (item.key() != "feature_mean" && item.key() != "feature_std" && item.key() != "folded_norms")
            add(item.key(), item.value());
    return lines;
}

double difference(const torch::Tensor& a, const torch::Tensor& b) {
    if (a.sizes() != b.sizes()) return 1e9;
    return (a - b).abs().max().item<double>();
}

/// Runs a graph with plain torch functions.
torch::Tensor run(const NetworkGraph& graph, const torch::Tensor& input) {
    using Op = NetworkGraph::Op;
    std::vector<torch::Tensor> values;
    for (const auto& node : graph.nodes()) {
        const auto in = [&](std::size_t i) { return values.at(static_cast<std::size_t>(node.inputs.at(i))); };
        switch (node.op) {
            case Op::input:
                values.push_back(input);
                break;
            case Op::conv:
                values.push_back(
                    torch::conv2d(in(0), node.weight, node.bias, node.stride, node.padding, 1, node.groups));
                break;
            case Op::relu:
                values.push_back(torch::relu(in(0)));
                break;
            case Op::relu6:
                values.push_back(torch::clamp(in(0), 0, 6));
                break;
            case Op::leakyRelu:
                values.push_back(torch::leaky_relu(in(0), node.slope));
                break;
            case Op::maxPool:
                values.push_back(torch::max_pool2d(in(0), node.kernel, node.stride, node.padding));
                break;
            case Op::add:
                values.push_back(in(0) + in(1));
                break;
            case Op::concat:
                values.push_back(torch::cat({in(0), in(1)}, 1));
                break;
            case Op::globalMean:
                values.push_back(in(0).mean({2, 3}));
                break;
            case Op::linear:
                values.push_back(torch::linear(in(0), node.weight, node.bias));
                break;
        }
    }
    return values.back();
}

} // namespace

class TestNets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { torch::set_num_threads(2); }

    void shapes_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("side");
        QTest::newRow("csp_nano 128") << "csp_nano" << 512 << 128;
        QTest::newRow("csp_nano 33") << "csp_nano" << 512 << 33;
        QTest::newRow("mobilenet_v2 97") << "mobilenet_v2" << 1280 << 97;
        QTest::newRow("resnet18 64") << "resnet18" << 512 << 64;
        QTest::newRow("small_cnn 28") << "small_cnn" << 256 << 28;
        QTest::newRow("small_cnn 32") << "small_cnn" << 256 << 32;
        QTest::newRow("small_cnn 224") << "small_cnn" << 256 << 224;
    }
    void shapes() {
        QFETCH(QString, kind);
        QFETCH(int, features);
        QFETCH(int, side);
        const torch::NoGradGuard guard;
        auto network = made(kind.toStdString(), 7);
        QCOMPARE(network->kind(), kind.toStdString());
        QCOMPARE(network->featureCount(), std::int64_t(features));
        QCOMPARE(network->classCount(), std::int64_t(7));
        QVERIFY(network->is_training());
        const auto x = torch::randn({2, 3, side, side});
        const auto map = network->featureMap(x);
        QCOMPARE(map.dim(), std::int64_t(4));
        QCOMPARE(map.size(1), std::int64_t(features));
        QCOMPARE(network->pool(map).sizes().vec(), (std::vector<std::int64_t>{2, features}));
        network->eval();
        QCOMPARE(network->forward(x).sizes().vec(), (std::vector<std::int64_t>{2, 7}));
        QVERIFY(difference(network->forward(x), network->classify(network->pool(network->featureMap(x)))) <
                1e-6);
    }

    void refusesUnknownNetworks() {
        const auto none = makeNetwork("resnet19", 3);
        QVERIFY(!none);
        QCOMPARE(int(none.error().code), int(ErrorCode::unsupported));
        for (const char* kind : kinds)
            QVERIFY(QString::fromStdString(none.error().message).contains(kind));
        QVERIFY(!makeNetwork("resnet18", 0));
    }

    void randomWeightsFollowTheGenerator() {
        for (const char* kind : kinds) {
            torch::manual_seed(5);
            auto a = made(kind, 4);
            torch::manual_seed(5);
            auto b = made(kind, 4);
            auto c = made(kind, 4);
            bool anyDiffers = false;
            for (const auto& item : a->named_parameters()) {
                QVERIFY2(torch::equal(item.value(), b->named_parameters()[item.key()]), item.key().c_str());
                anyDiffers = anyDiffers || !torch::equal(item.value(), c->named_parameters()[item.key()]);
            }
            QVERIFY(anyDiffers);
        }
    }

    void randomWeightsKeepTheSignalAlive() {
        const torch::NoGradGuard guard;
        for (const char* kind : kinds) {
            torch::manual_seed(1);
            auto network = made(kind, 4);
            const auto features = network->pool(network->featureMap(torch::randn({8, 3, 64, 64})));
            const double spread = features.std().item<double>();
            QVERIFY2(spread > 1e-3 && spread < 1e3, qPrintable(QString("%1: %2").arg(kind).arg(spread)));
        }
    }

    void namesAreTorchvisions_data() {
        QTest::addColumn<QString>("kind");
        QTest::newRow("resnet18") << "resnet18";
        QTest::newRow("mobilenet_v2") << "mobilenet_v2";
    }
    void namesAreTorchvisions() {
        QFETCH(QString, kind);
        QFile file(QString(IMAGO_TEST_DIR "/train/data/%1_names.txt").arg(kind));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::set<std::string> expected;
        for (const QByteArray& line : file.readAll().trimmed().split('\n'))
            if (!line.startsWith('#')) expected.insert(line.toStdString());
        QCOMPARE(stateOf(*made(kind.toStdString(), 1000)), expected);
    }

    void computesWhatTorchvisionComputes_data() { namesAreTorchvisions_data(); }
    void computesWhatTorchvisionComputes() {
        QFETCH(QString, kind);
        const torch::NoGradGuard guard;
        auto network = made(kind.toStdString(), 1000);
        fillMadeUp(*network);
        network->eval();
        const auto x = wave(2, 64);
        const auto pooled = network->pool(network->featureMap(x));
        const std::string name = kind.toStdString();
        constexpr const char* file = "reference_torchvision.safetensors";
        QVERIFY(difference(pooled, reference(file, (name + ".pooled").c_str())) < 1e-4);
        QVERIFY(difference(network->classify(pooled), reference(file, (name + ".logits").c_str())) < 1e-4);
    }

    void computesTheEmbeddedBackbones() {
        const torch::NoGradGuard guard;
        constexpr const char* file = "reference_backbones.safetensors";
        const auto x = wave(1, 96);
        auto csp = withEmbeddedWeights("csp_nano");
        QVERIFY(difference(csp->pool(csp->featureMap(x)), reference(file, "csp_nano.c5_pooled")) < 1e-4);
        auto mobile = withEmbeddedWeights("mobilenet_v2");
        QVERIFY(mobile->foldedNorms());
        QVERIFY(difference(mobile->pool(mobile->featureMap(x)),
                           reference(file, "mobilenet_v2.features18_pooled")) < 1e-4);
    }

    void foldedNormsStayInEvalMode() {
        auto network = withEmbeddedWeights("mobilenet_v2");
        network->train();
        const auto mean = network->named_buffers()["features.0.1.running_mean"].clone();
        network->forward(torch::randn({2, 3, 33, 33}));
        QVERIFY(network->is_training());
        QVERIFY(torch::equal(network->named_buffers()["features.0.1.running_mean"], mean));

        // The flag is a buffer: it comes back with the others.
        std::stringstream stream;
        torch::serialize::OutputArchive out;
        network->save(out);
        out.save_to(stream);
        auto other = made("mobilenet_v2", 3);
        QVERIFY(!other->foldedNorms());
        torch::serialize::InputArchive in;
        in.load_from(stream);
        other->load(in);
        QVERIFY(other->foldedNorms());
        other->setFoldedNorms(false);
        other->train();
        other->forward(torch::randn({2, 3, 33, 33}));
        QVERIFY(!torch::equal(other->named_buffers()["features.0.1.running_mean"], mean));
    }

    void resetHeadKeepsTheBackbone() {
        for (const char* kind : kinds) {
            auto network = made(kind, 3);
            const auto before = network->named_parameters().front().value().clone();
            network->resetHead(11);
            QCOMPARE(network->classCount(), std::int64_t(11));
            QVERIFY(torch::equal(network->named_parameters().front().value(), before));
            QCOMPARE(network->named_parameters()[network->headPrefix() + "weight"].size(0), std::int64_t(11));
            network->eval();
            QCOMPARE(network->forward(torch::zeros({1, 3, 32, 32})).size(1), std::int64_t(11));
        }
    }

    void stagesAndHeadCoverAllParameters() {
        for (const char* kind : kinds) {
            auto network = made(kind, 3);
            auto prefixes = network->stages();
            prefixes.push_back(network->headPrefix());
            std::vector<int> used(prefixes.size(), 0);
            for (const auto& item : network->named_parameters()) {
                int owners = 0;
                for (std::size_t i = 0; i < prefixes.size(); ++i)
                    if (item.key().starts_with(prefixes[i])) ++owners, ++used[i];
                QVERIFY2(owners == 1, item.key().c_str());
            }
            QVERIFY(std::find(used.begin(), used.end(), 0) == used.end());
        }
    }

    void standardisesBeforeTheHead() {
        const torch::NoGradGuard guard;
        auto network = made("csp_nano", 2);
        network->eval();
        const auto features = torch::randn({4, 512}) * 3 + 5;
        QVERIFY(torch::equal(network->standardised(features), features));
        auto std = features.std(0);
        std[7] = 0;
        network->setFeatureStatistics(features.mean(0), std);
        const auto z = network->standardised(features);
        QVERIFY(z.isfinite().all().item<bool>());
        QVERIFY(z.mean(0).abs().max().item<double>() < 1e-5);
        QVERIFY(std::abs(z.index({torch::indexing::Slice(), 8}).std().item<double>() - 1) < 1e-5);
        QVERIFY(difference(network->classify(features),
                           network->head().weight.mm(z.t()).t() + network->head().bias) < 1e-5);
        QVERIFY_EXCEPTION_THROWN(network->setFeatureStatistics(torch::zeros({3}), torch::ones({3})),
                                 c10::Error);
    }

    void graphsComputeTheSame_data() { shapes_data(); }
    void graphsComputeTheSame() {
        QFETCH(QString, kind);
        QFETCH(int, features);
        QFETCH(int, side);
        const torch::NoGradGuard guard;
        torch::manual_seed(3);
        auto network = made(kind.toStdString(), 5);
        fillMadeUp(*network);
        network->setFeatureStatistics(torch::randn({features}), torch::rand({features}) + 0.5);
        network->eval();
        const auto x = wave(3, side);
        const auto graph = graphOf(*network, side);
        QCOMPARE(graph.side(), std::int64_t(side));
        QVERIFY(difference(run(graph, x), network->forward(x)) < 1e-4);
    }

    void smallCnnLearns() {
        torch::manual_seed(2);
        auto network = made("small_cnn", 2);
        torch::optim::AdamW optimizer(network->parameters(), 3e-3);
        // Two classes that differ in the direction of their stripes.
        const auto batch = [](std::int64_t n) {
            auto x = torch::randn({n, 3, 28, 28}) * 0.3;
            auto y = torch::arange(n).remainder(2);
            const auto stripes = torch::sin(torch::arange(28) * 1.5);
            for (std::int64_t i = 0; i < n; ++i)
                x[i] += i % 2 ? stripes.view({1, 28, 1}) : stripes.view({1, 1, 28});
            return std::pair(x, y);
        };
        for (int step = 0; step < 12; ++step) {
            const auto [x, y] = batch(16);
            optimizer.zero_grad();
            torch::nn::functional::cross_entropy(network->forward(x), y).backward();
            optimizer.step();
        }
        network->eval();
        const auto [x, y] = batch(32);
        QVERIFY(network->forward(x).argmax(1).eq(y).to(torch::kFloat32).mean().item<double>() > 0.9);
    }
};

QTEST_GUILESS_MAIN(TestNets)
#include "test_nets.moc"
