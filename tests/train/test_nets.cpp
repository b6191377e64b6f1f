// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/graph.h"
#include "core/train/nets/layers.h"
#include "core/train/nets/network.h"
#include "core/train/weights/weights.h"
#include "tests/train/made_up.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>
#include <sstream>

using namespace imago;
using namespace imago::train;

namespace {

const std::filesystem::path dataDir = std::filesystem::path(IMAGO_TEST_DIR) / "train/data";
constexpr const char* kinds[] = {"csp_nano",      "mobilenet_v2", "mobilenet_v3_small", "mobilenet_v3_large",
                                 "resnet18",      "resnet34",     "resnet50",           "efficientnet_b0",
                                 "convnext_tiny", "vit_tiny",     "vit_small",          "small_cnn"};

std::shared_ptr<Network> made(const std::string& kind, std::int64_t classes) {
    auto network = makeNetwork(kind, classes);
    if (!network) qFatal("%s", network.error().text().c_str());
    return std::move(network).value();
}

/// One network of a kind with made-up weights, made once: the large ones take a second. For tests that change
/// no more than its head and mode.
std::shared_ptr<Network> shared(const std::string& kind, std::int64_t classes) {
    static std::map<std::string, std::shared_ptr<Network>> networks;
    auto& network = networks[kind];
    if (!network) {
        network = made(kind, classes);
        fillMadeUp(*network);
    }
    network->resetHead(classes);
    network->setDropout(-1);
    const auto ones = torch::ones({network->featureCount()});
    network->setFeatureStatistics(0 * ones, ones);
    network->train();
    return network;
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

/// The same in shares of the greatest value, where that is above 1.
double closeness(const torch::Tensor& a, const torch::Tensor& b) {
    return difference(a, b) / std::max(1.0, b.abs().max().item<double>());
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
            case Op::sigmoid:
                values.push_back(torch::sigmoid(in(0)));
                break;
            case Op::hardSigmoid:
                values.push_back(torch::hardsigmoid(in(0)));
                break;
            case Op::gelu:
                values.push_back(torch::gelu(in(0)));
                break;
            case Op::maxPool:
                values.push_back(torch::max_pool2d(in(0), node.kernel, node.stride, node.padding));
                break;
            case Op::add:
                values.push_back(in(0) + in(1));
                break;
            case Op::multiply:
            case Op::scaleChannels:
                values.push_back(in(0) * in(1));
                break;
            case Op::channelNorm: {
                const auto centred = in(0) - in(0).mean(1, true);
                values.push_back(centred / torch::sqrt(centred.square().mean(1, true) + node.eps));
                break;
            }
            case Op::tokens:
                values.push_back(torch::constant_pad_nd(in(0).flatten(2).unsqueeze(2), {1, 0}) + node.weight);
                break;
            case Op::attention: {
                const auto heads = [&](std::size_t i) {
                    return in(i).view({in(i).size(0), node.heads, -1, in(i).size(3)});
                };
                const auto weights = torch::softmax(heads(0).transpose(2, 3).matmul(heads(1)), 3);
                values.push_back(heads(2).matmul(weights.transpose(2, 3)).reshape(in(0).sizes()));
                break;
            }
            case Op::firstToken:
                values.push_back(in(0).narrow(3, 0, 1));
                break;
            case Op::concat:
                values.push_back(torch::cat({in(0), in(1)}, 1));
                break;
            case Op::globalMean:
                values.push_back(in(0).mean({2, 3}, true));
                break;
            case Op::flatten:
                values.push_back(in(0).flatten(1));
                break;
            case Op::linear:
                values.push_back(torch::linear(in(0), node.weight, node.bias));
                break;
        }
        const auto& made = values.back();
        const std::vector<std::int64_t> shape = {node.channels, node.height, node.width};
        if (made.dim() == 4 && made.sizes().slice(1) != torch::IntArrayRef(shape))
            qFatal("a value has another shape than its node says");
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
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("side");
        const auto add = [](const char* kind, int features, int channels, int side) {
            QTest::addRow("%s %d", kind, side) << kind << features << channels << side;
        };
        add("csp_nano", 512, 512, 128);
        add("csp_nano", 512, 512, 33);
        add("mobilenet_v2", 1280, 1280, 97);
        add("mobilenet_v3_small", 1024, 576, 65);
        add("mobilenet_v3_large", 1280, 960, 64);
        add("resnet18", 512, 512, 64);
        add("resnet34", 512, 512, 33);
        add("resnet50", 2048, 2048, 64);
        add("efficientnet_b0", 1280, 1280, 80);
        add("convnext_tiny", 768, 768, 64);
        add("convnext_tiny", 768, 768, 75);
        add("vit_tiny", 192, 192, 224);
        add("vit_tiny", 192, 192, 73);
        add("vit_small", 384, 384, 64);
        add("small_cnn", 256, 256, 28);
        add("small_cnn", 256, 256, 32);
        add("small_cnn", 256, 256, 224);
    }
    void shapes() {
        QFETCH(QString, kind);
        QFETCH(int, features);
        QFETCH(int, channels);
        QFETCH(int, side);
        const torch::NoGradGuard guard;
        auto network = shared(kind.toStdString(), 7);
        QCOMPARE(network->kind(), kind.toStdString());
        QCOMPARE(network->featureCount(), std::int64_t(features));
        QCOMPARE(network->classCount(), std::int64_t(7));
        QVERIFY(network->is_training());
        const auto x = torch::randn({2, 3, side, side});
        const auto map = network->featureMap(x);
        QCOMPARE(map.dim(), std::int64_t(4));
        QCOMPARE(map.size(1), std::int64_t(channels));
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
        for (const char* kind : {"csp_nano", "mobilenet_v3_small", "resnet18", "vit_tiny", "small_cnn"}) {
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
            auto network = shared(kind, 3);
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
            auto network = shared(kind, 3);
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
        auto network = shared(kind.toStdString(), 5);
        network->setFeatureStatistics(torch::randn({features}), torch::rand({features}) + 0.5);
        network->eval();
        const auto x = wave(3, side);
        const auto graph = graphOf(*network, side);
        QCOMPARE(graph.side(), std::int64_t(side));
        QVERIFY(closeness(run(graph, x), network->forward(x)) < 1e-4);
    }

    void stochasticDepthLeavesOutBranches() {
        const torch::NoGradGuard guard;
        auto network = made("resnet18", 3);
        fillMadeUp(*network);
        network->setFoldedNorms(true); // so that training mode differs in nothing but the chance
        const auto x = wave(1, 32).repeat({64, 1, 1, 1});
        network->train();
        const auto usual = network->forward(x);
        QVERIFY(closeness(network->forward(x), usual) < 1e-5);
        torch::manual_seed(6);
        network->setStochasticDepth(0.5);
        const auto rows = network->forward(x);
        // Pictures go different ways, and the same picture a different one each time.
        QVERIFY(rows.std(0).min().item<double>() > 1e-3);
        QVERIFY(closeness(network->forward(x), rows) > 1e-3);
        network->eval();
        QVERIFY(closeness(network->forward(x), usual) < 1e-5);
        network->train();
        network->setStochasticDepth(0);
        QVERIFY(closeness(network->forward(x), usual) < 1e-5);
        QVERIFY_EXCEPTION_THROWN(network->setStochasticDepth(1), c10::Error);
    }

    void stochasticDepthKeepsTheMean() {
        const torch::NoGradGuard guard;
        struct Block : ResidualBlock {
            using ResidualBlock::joined;
        } block;
        block.setDropChance(0.25);
        torch::manual_seed(8);
        const auto sum = block.joined(torch::full({20000, 2}, 5.0), torch::ones({20000, 2}));
        QVERIFY(torch::equal(sum.select(1, 0), sum.select(1, 1)));
        QVERIFY(std::abs(sum.mean().item<double>() - 6) < 0.02);
        const auto left = sum.select(1, 0).eq(5).to(torch::kFloat32).mean().item<double>();
        QVERIFY(std::abs(left - 0.25) < 0.015);
        block.eval();
        QVERIFY(torch::equal(block.joined(torch::zeros({3, 2}), torch::ones({3, 2})), torch::ones({3, 2})));
    }

    void dropoutIsInFrontOfTheHead() {
        const torch::NoGradGuard guard;
        for (const char* kind : kinds) {
            auto network = shared(kind, 2);
            const auto head = network->named_parameters();
            head[network->headPrefix() + "weight"].fill_(1);
            head[network->headPrefix() + "bias"].zero_();
            const auto features = torch::ones({200, network->featureCount()});
            const double all = static_cast<double>(network->featureCount());
            const auto zeroed = [&] { // the logits' spread tells how much is left out
                const auto share = network->classify(features).select(1, 0) / all; // kept / (1 − p)
                return share.std().item<double>();
            };
            const bool own = std::string(kind).starts_with("mobile") || std::string(kind).starts_with("eff");
            QCOMPARE(zeroed() > 1e-5, own);
            const double ownSpread = zeroed();
            network->setDropout(0.5);
            const double spread = std::sqrt(1 / all); // of a binomial share of ½, doubled
            QVERIFY2(std::abs(zeroed() - spread) < spread * 0.3, kind);
            network->resetHead(2);
            network->named_parameters()[network->headPrefix() + "weight"].fill_(1);
            QVERIFY2(zeroed() > spread * 0.7, kind);
            network->setDropout(0);
            QVERIFY(zeroed() < 1e-5);
            network->setDropout(-1);
            QVERIFY(std::abs(zeroed() - ownSpread) <= ownSpread * 0.3 + 1e-5);
            network->eval();
            network->setDropout(0.5);
            QVERIFY(zeroed() < 1e-5);
            QVERIFY_EXCEPTION_THROWN(network->setDropout(1), c10::Error);
        }
    }

    void transformersTakeAnySide() {
        const torch::NoGradGuard guard;
        auto network = made("vit_tiny", 3);
        fillMadeUp(*network);
        network->eval();
        // A border of zeros up to the next multiple of 16 is what a picture of that side would have there.
        for (const int side : {40, 45}) {
            const int border = (48 - side + 1) / 2;
            const auto x = wave(2, side);
            const auto framed =
                torch::constant_pad_nd(x, {border, 48 - side - border, border, 48 - side - border});
            QVERIFY(closeness(network->forward(x), network->forward(framed)) < 1e-5);
        }
        const auto map = network->featureMap(wave(2, 100));
        const auto places = network->spatial(map);
        QCOMPARE(places.sizes().vec(), (std::vector<std::int64_t>{2, 192, 7, 7}));
        QVERIFY(torch::equal(places.select(2, 1).select(2, 2), map.select(3, 1 + 9).squeeze(2)));
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
