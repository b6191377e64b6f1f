// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/export_dataset.h"
#include "tests/jobs/full_project.h"
#include "tests/support/fixtures.h"

#include <QProcess>

#include <nlohmann/json.hpp>

using namespace imago;
using namespace imago::test;

class TestOtherReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void torchvisionReadsWhatWasWritten_data() {
        QTest::addColumn<QString>("format");
        for (const auto* format : {"coco", "voc", "imagefolder"})
            QTest::newRow(format) << QString(format);
    }

    void torchvisionReadsWhatWasWritten() {
        QFETCH(QString, format);
        const bool plain = format == "imagefolder";
        FullProject full;
        const auto classes = FullProject::plainClasses();
        ExportOptions options;
        options.format = format.toStdString();
        options.folder = full.folder() / "out";
        const auto summary = must(exportDataset(plain ? classes->store() : full.store(), options));
        QProcess python;
        python.start("/usr/bin/python3", {QStringLiteral(IMAGO_TEST_DIR "/jobs/read_by_torchvision.py"),
                                          format, QString::fromStdString(options.folder.string())});
        if (!python.waitForStarted()) QSKIP("there is no python3");
        QVERIFY(python.waitForFinished(300000));
        if (python.exitCode() == 77) QSKIP("python3-torchvision is not installed");
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        const auto seen = nlohmann::json::parse(python.readAllStandardOutput().toStdString());
        QCOMPARE(seen.at("images").get<std::int64_t>(), summary.images);
        QCOMPARE(seen.at("annotations").get<std::int64_t>(), summary.annotations);
    }
};

QTEST_GUILESS_MAIN(TestOtherReaders)
#include "test_other_readers.moc"
