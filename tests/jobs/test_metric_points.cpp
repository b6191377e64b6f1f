// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/metric_points.h"
#include "tests/support/compare.h"

#include <QTest>

#include <limits>
#include <set>

namespace imago {

class TestMetricPoints : public QObject {
    Q_OBJECT

    static ProgressMessage training(std::int64_t done, std::int64_t total) {
        ProgressMessage message;
        message.stage = "training";
        message.done = done;
        message.total = total;
        message.step = 7;
        message.epoch = 1.25;
        message.loss = 0.5;
        message.accuracy = 0.75;
        message.learningRate = 0.001;
        message.imagesPerSecond = 100;
        return message;
    }
    static std::set<std::string> names(const WorkerMessage& message) {
        std::set<std::string> names;
        for (const MetricPoint& point : metricPoints(message, 5))
            names.insert(point.name);
        return names;
    }

private Q_SLOTS:
    void takesRunningValues() {
        const auto points = metricPoints(training(500, 1000), 5);
        QCOMPARE(points.size(), 4u);
        QVERIFY(points[0] == (MetricPoint{"train/loss", 7, 1.25, 0.5, 5}));
        QVERIFY(points[1] == (MetricPoint{"train/accuracy", 7, 1.25, 0.75, 5}));
    }

    void leavesOutMeansOfAFewPictures() {
        const std::set<std::string> rates{"lr", "images_per_second"};
        QVERIFY(names(training(32, 1000)) == rates);
        QCOMPARE(names(training(32, 100)).size(), 4u);
        QCOMPARE(names(training(256, 60000)).size(), 4u);
        QVERIFY(names(training(255, 60000)) == rates);
    }

    void leavesOutOtherStagesAndUnknownValues() {
        auto message = training(500, 1000);
        message.loss = message.accuracy = -1;
        message.imagesPerSecond = 0;
        QVERIFY(names(message) == std::set<std::string>{"lr"});
        message.stage = "validating";
        QVERIFY(names(message).empty());
        QVERIFY(names(HelloMessage{}).empty());
    }

    void takesEveryFiniteMetricOfAnEpoch() {
        EpochMessage epoch;
        epoch.epoch = 3;
        epoch.step = 90;
        epoch.metrics = {{"val/loss", std::numeric_limits<double>::quiet_NaN()}, {"val/accuracy", 0.9}};
        const auto points = metricPoints(epoch, 8);
        QCOMPARE(points.size(), 1u);
        QVERIFY(points[0] == (MetricPoint{"val/accuracy", 90, 3, 0.9, 8}));
    }
};

} // namespace imago

QTEST_APPLESS_MAIN(imago::TestMetricPoints)
#include "test_metric_points.moc"
