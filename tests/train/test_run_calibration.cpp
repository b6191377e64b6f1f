// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/temperature.h"
#include "core/train/loop/run_calibration.h"
#include "tests/train/trained.h"

#include <QTest>

#include <cmath>

namespace imago::train {

class TestRunCalibration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trainingKeepsTheTemperatureOfItsValidation_data() {
        QTest::addColumn<bool>("several");
        QTest::newRow("a class each") << false;
        QTest::newRow("several labels") << true;
    }
    void trainingKeepsTheTemperatureOfItsValidation() {
        QFETCH(bool, several);
        MadeRun made;
        Recipe recipe = smallRecipe();
        if (several) recipe.task = Task::multiLabel;
        int nth = 0;
        for (ManifestItem& item : made.manifest().items) // there are mistakes to learn from
            if (item.split == Split::val && nth++ % 4 == 0) item.labels[0] = (item.labels[0] + 1) % 3;
        const auto folder = made.folder("run", recipe);
        trained(folder);
        const auto kept = test::must(readCalibration(folder));
        const auto validation = test::must(readPredictions(folder, "val"));
        QCOMPARE(kept.split, std::string("val"));
        QCOMPARE(kept.images, std::int64_t(validation.images.size()));
        QVERIFY(!kept.abstainBelow);
        const auto input = evaluationOf(validation, made.manifest(), recipe.task);
        QVERIFY(input && input->multiLabel == several);
        const auto fit = test::must(fitTemperature(*input));
        QVERIFY(!fit.atLimit && fit.lossAfter < fit.lossBefore);
        QCOMPARE(kept.temperature, fit.value);

        // Predicted again, it is fitted again; elsewhere, the run's stays.
        test::must(writeCalibration(folder, {3, "val", 1, 0.5}));
        EvaluateOptions options{folder, resourcesFolder(), {}, {"val"}, made / "out", "best", 1};
        const auto quiet = [](const WorkerMessage&) {};
        test::must(evaluate(options, quiet));
        QCOMPARE(test::must(readCalibration(folder)).temperature, 3.0);
        options.out.clear();
        test::must(evaluate(options, quiet));
        QVERIFY(std::abs(test::must(readCalibration(folder)).temperature - fit.value) < 1e-3);

        // Started afresh, the run knows none until it is through.
        bool gone = false;
        trained(folder, [&] {
            gone = readCalibration(folder).error().code == ErrorCode::notFound;
            return Wish::stop;
        });
        QVERIFY(gone);
    }
};

} // namespace imago::train

using imago::train::TestRunCalibration;
QTEST_GUILESS_MAIN(TestRunCalibration)
#include "test_run_calibration.moc"
