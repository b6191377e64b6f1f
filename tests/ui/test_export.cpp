// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/model_formats.h"
#include "tests/ui/studio_fixture.h"
#include "ui/export/export_table.h"
#include "ui/export/export_workspace.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QTest>

#include <nlohmann/json.hpp>

namespace imago::ui {

class TestExport : public QObject {
    Q_OBJECT
    test::PrivateUser m_user;

    static constexpr const char* report = R"({"files": [
        {"format": "onnx", "path": "/out/model.onnx", "bytes": 2500000, "max_abs_difference": 1e-5, "agreement": 1,
         "accuracy": 0.95, "checkpoint_accuracy": 0.95, "verified_images": 418, "split_images": 418, "split": "test",
         "runtimes": [
            {"name": "OpenCV 4.6.0", "max_abs_difference": 1e-5, "agreement": 1, "accuracy": 0.95,
             "latency_ms_1_thread": 12.5, "latency_ms": 7.25, "threads": 2, "joules": 0.2, "joules_measured": false},
            {"name": "ONNX Runtime 1.30.0", "max_abs_difference": 2e-6, "agreement": 1, "accuracy": 0.95,
             "latency_ms_1_thread": 8, "latency_ms": 5, "threads": 2, "joules": 0.1, "joules_measured": true}]},
        {"format": "onnx-int8", "path": "/out/model-int8.onnx", "bytes": 700000, "max_abs_difference": 0.5,
         "agreement": 0.99, "accuracy": 0.945, "checkpoint_accuracy": 0.95, "verified_images": 418, "split": "test",
         "runtimes": [
            {"name": "ONNX Runtime 1.30.0", "max_abs_difference": 0.5, "agreement": 0.99, "accuracy": 0.945,
             "latency_ms_1_thread": 4, "latency_ms": 3, "threads": 2, "joules": 0.05, "joules_measured": true}]}],
        "others": ["/out/model.json"], "max_abs_difference": 1e-5})";

private Q_SLOTS:
    void aRowForEachFileAndRuntime() {
        ExportTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.show(test::must(exportResultFromJson(QString::fromUtf8(report))));
        QCOMPARE(table.rowCount(), 3);
        const auto shown = [&](int row, int column) { return table.index(row, column).data().toString(); };
        QCOMPARE(shown(0, ExportTable::file), QString("model.onnx"));
        QCOMPARE(shown(1, ExportTable::runBy), QString("ONNX Runtime 1.30.0"));
        QCOMPARE(shown(2, ExportTable::file), QString("model-int8.onnx"));
        QCOMPARE(shown(0, ExportTable::difference), QString("1e-05"));
        QVERIFY(shown(2, ExportTable::accuracy).startsWith("94.5"));
        QVERIFY(table.index(2, ExportTable::latency).data(Qt::UserRole).toDouble() == 3);
        QVERIFY(table.index(0, ExportTable::accuracy).data(Qt::ToolTipRole).toString().contains("95.0"));
        QVERIFY(table.index(0, ExportTable::energy).data(Qt::ToolTipRole).toString().contains("estimate"));
        QVERIFY(!table.index(1, ExportTable::energy).data(Qt::ToolTipRole).toString().contains("estimate"));
        for (int column = 0; column < ExportTable::columns; ++column)
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                QVERIFY(!table.headerData(column, Qt::Horizontal, role).toString().isEmpty());
    }

    void aRefusedFileIsARowWithItsReason() {
        auto json = nlohmann::json::parse(report);
        auto refused = json["files"][1];
        json["files"].erase(1);
        refused["path"] = "model-int8.onnx";
        refused["runtimes"][0]["accuracy"] = 0.42;
        refused.update({{"missed", "accuracy"}, {"required", 0.94}, {"reason", "in English"}});
        auto half = refused;
        half.update({{"path", "model-fp16.onnx"}, {"missed", "agreement"}, {"required", 0.99}});
        half["runtimes"][0]["agreement"] = 0.5;
        json["refused"] = {refused, half};
        const auto result = test::must(exportResultFromJson(QString::fromStdString(json.dump())));
        QCOMPARE(result.files.size(), std::size_t(1));
        QCOMPARE(result.refused.size(), std::size_t(2));
        ExportTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.show(result);
        QCOMPARE(table.rowCount(), 4); // two of the good one
        const auto cell = [&](int row, int column, int role = Qt::DisplayRole) {
            return table.index(row, column).data(role);
        };
        QCOMPARE(cell(2, ExportTable::file).toString(), QString("model-int8.onnx"));
        QCOMPARE(cell(2, ExportTable::size).toString(), QString("refused"));
        QVERIFY(cell(2, ExportTable::accuracy).toString().startsWith("42.0"));
        const auto reason = cell(2, ExportTable::file, Qt::ToolTipRole).toString();
        QVERIFY2(reason.contains("42.0") && reason.contains("95.0"), qPrintable(reason));
        QCOMPARE(cell(2, ExportTable::file, Qt::AccessibleDescriptionRole).toString(), reason);
        const auto other = cell(3, ExportTable::size, Qt::ToolTipRole).toString();
        QVERIFY2(other.contains("50.0") && other.contains("99.0"), qPrintable(other));
        QVERIFY(cell(2, ExportTable::file, Qt::ForegroundRole).isValid());
        QVERIFY(!cell(0, ExportTable::file, Qt::ForegroundRole).isValid());
        QVERIFY(!cell(0, ExportTable::file, Qt::ToolTipRole).toString().contains("95.0"));
        json["refused"][0].erase("missed");
        QVERIFY(!exportResultFromJson(QString::fromStdString(json.dump())));
    }

    void reportsOfEarlierWorkersAreUnderstood() {
        const auto result = exportResultFromJson(R"({"files": [{"format": "onnx", "path": "/m.onnx",
            "max_abs_difference": 0}], "max_abs_difference": 0})");
        QVERIFY(result.ok());
        QVERIFY(result->files.at(0).runtimes.empty());
        QVERIFY(!exportResultFromJson("[]"));
        QVERIFY(!exportResultFromJson(R"({"files": [{"format": 1}], "max_abs_difference": 0})"));
    }

    void everyFormatCanBeChosenByItsKey() {
        test::PictureProject project({"cat", "dog"}, 1);
        RunRecord run;
        run.name = "run-1";
        run.folder = "test-runs/run-1";
        run.status = "done";
        run.model = "small_cnn";
        run.epochs = 3;
        run.classes = {"cat", "dog"};
        run.classIds = {project.classId(0), project.classId(1)};
        test::must(project.project->saveRun(run));
        const auto session = project.open();
        ExportWorkspace workspace(*session);
        workspace.activate();
        const auto* go = workspace.commands().front();
        QVERIFY(go->isEnabled()); // two formats are chosen at first
        QStringList keys;
        for (const ModelFormat& format : modelFormats()) {
            const auto word = QString::fromUtf8(format.word.data(), qsizetype(format.word.size()));
            auto* box = workspace.findChild<QCheckBox*>("export-format-" + word);
            QVERIFY2(box, qPrintable(word));
            QVERIFY(formatLabel(word) != word);
            const int at = box->text().indexOf('&');
            QVERIFY2(at >= 0, qPrintable(word));
            keys << box->text().mid(at + 1, 1).toUpper();
            box->setChecked(false);
        }
        QVERIFY2(keys.removeDuplicates() == 0, qPrintable(keys.join(' ')));
        QVERIFY(!go->isEnabled());
        workspace.findChild<QCheckBox*>("export-format-onnx-int8")->setChecked(true);
        QVERIFY(go->isEnabled());
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestExport)
#include "test_export.moc"
