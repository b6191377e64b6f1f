// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "ui/export/export_report.h"
#include "ui/inspect/class_table.h"
#include "ui/inspect/confusion_matrix.h"
#include "ui/inspect/heat_view.h"
#include "ui/train/run_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace imago::ui {

class TestTrain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAreListedNewestFirst() {
        test::TempProject project;
        for (const char* name : {"run-1", "run-2"}) {
            RunRecord run;
            run.name = name;
            run.folder = std::string("test-runs/") + name;
            run.status = "done";
            run.bestValAccuracy = 0.75;
            test::must(project->saveRun(run));
        }
        auto session = test::must(Session::open(project.file()));
        RunListModel model(*session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("run-2"));
        QVERIFY(
            model.index(0, RunListModel::AccuracyColumn).data().toString().contains(QStringLiteral("75")));
        QSignalSpy overlays(&model, &RunListModel::overlaysChanged);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(overlays.count(), 1);
        QVERIFY(model.isOverlaid(model.at(1)->id));
    }

    void classMetricsAreATable() {
        ClassTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set({QStringLiteral("a"), QStringLiteral("b")}, {{0.5, 0.25, 1.0 / 3, 4}, {1, 1, 1, 2}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ClassTableModel::RecallColumn).data(Qt::UserRole).toDouble(), 0.25);
        QCOMPARE(model.index(1, ClassTableModel::SupportColumn).data(Qt::UserRole).toLongLong(), 2);
    }

    void theMatrixIsWalkedByKeys() {
        ConfusionMatrix matrix;
        matrix.resize(400, 400);
        matrix.setMatrix({QStringLiteral("cat"), QStringLiteral("dog")}, {{8, 2}, {1, 9}});
        matrix.pick(ConfusionMatrix::Cell{0, 0});
        QSignalSpy picked(&matrix, &ConfusionMatrix::cellPicked);
        QTest::keyClick(&matrix, Qt::Key_Right);
        QCOMPARE(matrix.picked(), (ConfusionMatrix::Cell{0, 1}));
        QVERIFY(matrix.describe({0, 1}).contains(QStringLiteral("2")));
        QTest::keyClick(&matrix, Qt::Key_Right); // stays at the rim
        QTest::keyClick(&matrix, Qt::Key_Escape);
        QVERIFY(!matrix.picked());
        QCOMPARE(picked.count(), 2);
    }

    void theHeatLiesOverWhatTheNetworkSaw() {
        QCOMPARE(networkRect(200, 100, QStringLiteral("crop"), 1.0), QRectF(50, 0, 100, 100));
        QCOMPARE(networkRect(200, 100, QStringLiteral("letterbox"), 1.0), QRectF(0, -50, 200, 200));
        QCOMPARE(networkRect(200, 100, QStringLiteral("squash"), 1.0), QRectF(0, 0, 200, 100));
        QImage grey(2, 1, QImage::Format_Grayscale8);
        grey.bits()[0] = 0;
        grey.bits()[1] = 255;
        const auto colors = heatColors(grey);
        QCOMPARE(qAlpha(colors.pixel(0, 0)), 0);
        QVERIFY(qAlpha(colors.pixel(1, 0)) > 150);
        QVERIFY(qRed(colors.pixel(1, 0)) > qBlue(colors.pixel(1, 0)));
    }

    void aReportThatIsNoneIsAnError() {
        QVERIFY(!exportResultFromJson(QStringLiteral("[]")));
        QVERIFY(!exportResultFromJson(QStringLiteral("{\"files\":3}")));
        const auto report = exportResultFromJson(QStringLiteral(
            R"({"files":[{"format":"onnx","path":"/m.onnx","max_abs_difference":1e-6}],"max_abs_difference":1e-6})"));
        QVERIFY(report.ok());
        QCOMPARE(report->files.front().format, QStringLiteral("onnx"));
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestTrain)
#include "test_train.moc"
