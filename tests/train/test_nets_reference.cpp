// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/network.h"
#include "core/train/weights/weights.h"
#include "tests/train/made_up.h"

#include <QTest>

using namespace imago;
using namespace imago::train;

namespace {

constexpr std::int64_t classes = 10;

const WeightFile& references() {
    static const WeightFile file = [] {
        auto read = readSafetensors(std::filesystem::path(IMAGO_TEST_DIR) /
                                    "train/data/reference_networks.safetensors");
        if (!read) qFatal("%s", read.error().text().c_str());
        return std::move(read).value();
    }();
    return file;
}

std::shared_ptr<Network> made(const std::string& kind) {
    auto network = makeNetwork(kind, classes);
    if (!network) qFatal("%s", network.error().text().c_str());
    fillMadeUp(**network);
    return std::move(network).value();
}

/// Numbers that tell one tensor from another: the greatest magnitude, the sum weighted by the noise of the
/// name, the first value, the middle and the last.
torch::Tensor summary(const std::string& name, const torch::Tensor& tensor) {
    const auto flat = tensor.detach().contiguous().view({-1}).to(torch::kFloat64);
    const auto weights = torch::empty_like(flat);
    const std::uint32_t seed = seedOfName(name);
    for (std::int64_t k = 0; k < flat.numel(); ++k)
        weights.data_ptr<double>()[k] = noise(seed, static_cast<std::uint32_t>(k));
    return torch::stack({flat.abs().max(), flat.dot(weights), flat[0], flat[flat.numel() / 2], flat[-1]});
}

/// A row a tensor in the order of the names, our own buffers left out.
torch::Tensor summaries(const std::map<std::string, torch::Tensor>& tensors) {
    std::vector<torch::Tensor> rows;
    for (const auto& [name, tensor] : tensors)
        rows.push_back(summary(name, tensor));
    return torch::stack(rows);
}

/// The greatest difference in shares of each tensor's greatest value; a weighted sum may be off by that of as
/// many values as its root says.
double worst(const torch::Tensor& rows, const torch::Tensor& expected,
             const std::map<std::string, torch::Tensor>& tensors) {
    if (rows.sizes() != expected.sizes()) return 1e9;
    std::vector<double> counts;
    for (const auto& [name, tensor] : tensors)
        counts.push_back(std::sqrt(static_cast<double>(tensor.numel())));
    // What double precision calls zero (a bias in front of a norm that takes the mean away) is rounding here.
    const auto greatest = expected.select(1, 0);
    const auto zero = greatest < 1e-9 * greatest.max();
    const auto magnitude = torch::where(zero, 0.1 * greatest.max(), greatest);
    auto difference = (rows - expected).abs() / magnitude.unsqueeze(1);
    difference.select(1, 1) /= torch::tensor(counts, torch::kFloat64);
    return difference.max().item<double>();
}

double relative(const torch::Tensor& a, const torch::Tensor& b) {
    if (a.sizes() != b.sizes()) return 1e9;
    return (a - b).abs().max().item<double>() / std::max(1.0, b.abs().max().item<double>());
}

} // namespace

/// Logits and gradients of all parameters against python3-torchvision's modules, for transformers against an
/// implementation of timm's in Python, with the same weights and pictures.
class TestNetsReference : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { torch::set_num_threads(2); }

    void computesAndLearnsTheSame_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("side");
        QTest::addColumn<bool>("training");
        for (const char* kind :
             {"resnet18", "resnet34", "resnet50", "mobilenet_v2", "mobilenet_v3_small", "mobilenet_v3_large",
              "efficientnet_b0", "convnext_tiny", "vit_tiny", "vit_small"})
            QTest::newRow(kind) << kind << (kind == std::string("mobilenet_v3_large") ? 65 : 64) << false;
        QTest::newRow("resnet18.train") << "resnet18" << 96 << true;
        QTest::newRow("mobilenet_v3_small.train") << "mobilenet_v3_small" << 96 << true;
        QTest::newRow("vit_tiny.224") << "vit_tiny" << 224 << false;
    }
    void computesAndLearnsTheSame() {
        QFETCH(QString, kind);
        QFETCH(int, side);
        QFETCH(bool, training);
        const std::string row = QTest::currentDataTag();
        auto network = made(kind.toStdString());
        network->train(training);
        network->setDropout(0);
        const auto logits = network->forward(wave(2, side));
        const double forward = relative(logits, references().tensors.at(row + ".logits"));
        auto cotangent = torch::empty({2, classes});
        for (std::int64_t k = 0; k < cotangent.numel(); ++k)
            cotangent.data_ptr<float>()[k] =
                static_cast<float>(noise(seedOfName("cotangent"), static_cast<std::uint32_t>(k)));
        (logits * cotangent).sum().backward();
        std::map<std::string, torch::Tensor> gradients;
        for (const auto& item : network->named_parameters())
            gradients[item.key()] = item.value().grad();
        const auto expected = references().tensors.at(row + ".gradients").to(torch::kFloat64);
        const double backward = worst(summaries(gradients), expected, gradients);
        qInfo(
            "%s: %lld parameters, logits %.2g, gradients %.2g", row.c_str(),
            [&] {
                long long count = 0;
                for (const auto& parameter : network->parameters())
                    count += parameter.numel();
                return count;
            }(),
            forward, backward);
        QVERIFY2(forward < 1e-4, qPrintable(QString::number(forward)));
        QVERIFY2(backward < 1e-4, qPrintable(QString::number(backward)));
        if (!training) return;
        std::map<std::string, torch::Tensor> statistics;
        for (const auto& item : network->named_buffers())
            if (item.key().find(".running_") != std::string::npos) statistics[item.key()] = item.value();
        const auto kept = references().tensors.at(row + ".statistics").to(torch::kFloat64);
        QVERIFY(worst(summaries(statistics), kept, statistics) < 1e-4);
    }
};

QTEST_GUILESS_MAIN(TestNetsReference)
#include "test_nets_reference.moc"
