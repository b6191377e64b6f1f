// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/quantisation_plan.h"
#include "core/train/nets/graph_run.h"
#include "tests/train/lively.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace imago::train {
namespace {

torch::Tensor floatLogits(const NetworkGraph& graph, const torch::Tensor& x) {
    return runGraph(graph, x, [](int, const torch::Tensor&) {});
}

double errorOf(const NetworkGraph& graph, const QuantisationPlan& plan, const torch::Tensor& x) {
    return (QuantisedGraph(graph, plan).logits(x) - floatLogits(graph, x)).abs().mean().item<double>();
}

std::vector<ActivationScale> scalesOf(const NetworkGraph& graph, const torch::Tensor& x) {
    ActivationRanges ranges(graph);
    ranges.lookAtRange(x);
    ranges.lookAtDistribution(x);
    return ranges.scales();
}

/// Two convolutions whose small weights all round to zero beside a great one, which meets nothing but zeros:
/// what they would add is missing in every picture.
NetworkGraph roundedAway() {
    NetworkGraph graph(8);
    torch::Tensor first = torch::full({4, 3, 3, 3}, 0.004), second = torch::full({2, 4, 1, 1}, 0.005);
    first.select(1, 2).fill_(1);
    second.select(1, 3).fill_(1);
    first.select(0, 3).fill_(0);
    const int x = graph.relu(graph.conv(0, first, torch::zeros({4}), 1, 1));
    graph.flatten(graph.globalMean(graph.conv(x, second, torch::zeros({2}))));
    return graph;
}

/// Pictures from 0 to 1 without any blue.
torch::Tensor blueless(std::int64_t count) {
    torch::Tensor x = torch::rand({count, 3, 8, 8});
    x.select(1, 2).fill_(0);
    return x;
}

} // namespace

class TestQuantisation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        torch::set_num_threads(1);
        torch::manual_seed(3);
    }

    void correctedBiasesTakeOutWhatRoundingShifts() {
        const torch::NoGradGuard guard;
        const NetworkGraph graph = roundedAway();
        const torch::Tensor seen = blueless(32), other = blueless(32);
        QuantisationPlan plan = plainPlan(graph, scalesOf(graph, seen));
        const double before = errorOf(graph, plan, other);
        QVERIFY2(before > 0.9 * floatLogits(graph, other).mean().item<double>(), "all is rounded away");
        correctBiases(graph, seen, plan);
        const double after = errorOf(graph, plan, other);
        QVERIFY2(after < 0.2 * before, qPrintable(QString("%1 of %2").arg(after).arg(before)));
        // Layers that stay in float need no correction where nothing in front of them errs.
        QuantisationPlan none = plainPlan(graph, scalesOf(graph, seen));
        none.inFloat.assign(graph.nodes().size(), true);
        correctBiases(graph, seen, none);
        QVERIFY(errorOf(graph, none, other) < 1e-6);
    }

    void correctedBiasesHelpNetworks_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("side");
        QTest::newRow("csp_nano") << "csp_nano" << 96;
        QTest::newRow("mobilenet_v2") << "mobilenet_v2" << 64;
        QTest::newRow("resnet18") << "resnet18" << 64;
        QTest::newRow("mobilenet_v3_small") << "mobilenet_v3_small" << 64;
    }
    void correctedBiasesHelpNetworks() {
        QFETCH(QString, kind);
        QFETCH(int, side);
        const torch::NoGradGuard guard;
        const auto network = lively(kind.toStdString(), 5);
        const NetworkGraph graph = graphOf(*network, side);
        const torch::Tensor x = wave(16, side);
        QuantisationPlan plan = plainPlan(graph, scalesOf(graph, x));
        const double before = errorOf(graph, plan, x);
        correctBiases(graph, x, plan);
        const double after = errorOf(graph, plan, x);
        qInfo("%s: %.3g, corrected %.3g", qPrintable(kind), before, after);
        QVERIFY(after < before);
    }

    void aLayerThatEightBitsRuinStaysInFloat() {
        const torch::NoGradGuard guard;
        // One channel is a thousand times as great as those that tell the classes apart: in the steps that it
        // needs they are all zero.
        NetworkGraph graph(8);
        const int scaled = graph.conv(0, torch::diag(torch::tensor({1000.f, 1.f, 1.f})).view({3, 3, 1, 1}),
                                      torch::zeros({3}));
        const int told = graph.conv(scaled, torch::tensor({0.f, 1.f, 0.f, 0.f, 0.f, 1.f}).view({2, 3, 1, 1}),
                                    torch::zeros({2}));
        graph.flatten(graph.globalMean(told));
        torch::Tensor x = torch::rand({64, 3, 8, 8});
        for (int i = 0; i < 64; ++i) {
            x[i][1] *= i % 2 ? 1.f : 0.7f;
            x[i][2] *= i % 2 ? 0.7f : 1.f;
        }
        const QuantisationPictures pictures{{x.narrow(0, 0, 32)}, {x.narrow(0, 32, 32)}};
        QuantisationPlan all = plainPlan(graph, scalesOf(graph, x));
        correctBiases(graph, x, all);
        const auto same = [&](const QuantisationPlan& plan) {
            return (QuantisedGraph(graph, plan).logits(x).argmax(1) == floatLogits(graph, x).argmax(1))
                .to(torch::kFloat64)
                .mean()
                .item<double>();
        };
        QVERIFY(same(all) < 0.7);
        const QuantisationFit fit = fitQuantisation(graph, pictures, Task::singleLabel);
        QCOMPARE(fit.operations, std::size_t(3)); // the mean takes bytes, too
        QCOMPARE(fit.inFloat, std::size_t(1));
        QVERIFY(fit.plan.inFloat[static_cast<std::size_t>(told)]);
        QVERIFY(!fit.plan.inFloat[static_cast<std::size_t>(scaled)]);
        QVERIFY(fit.agreement >= 0.99 && same(fit.plan) >= 0.99);
    }

    void whatEightBitsHoldStaysInThem() {
        const torch::NoGradGuard guard;
        const NetworkGraph graph = roundedAway();
        const torch::Tensor x = torch::rand({32, 3, 8, 8});
        const QuantisationFit fit = fitQuantisation(graph, {{x}, {}}, Task::singleLabel);
        QCOMPARE(fit.inFloat, std::size_t(0));
        QVERIFY(std::none_of(fit.plan.inFloat.begin(), fit.plan.inFloat.end(), [](bool in) { return in; }));
    }
};

} // namespace imago::train

using imago::train::TestQuantisation;
QTEST_GUILESS_MAIN(TestQuantisation)
#include "test_quantisation.moc"
