// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/labelme.h"
#include "core/geometry/nearly_equal.h"
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

    void labelmeOpensWhatWasWritten_data() {
        QTest::addColumn<QString>("dialect");
        for (const auto* dialect : {"labelme", "x-anylabeling"})
            QTest::newRow(dialect) << QString(dialect);
    }

    void labelmeOpensWhatWasWritten() {
        QFETCH(QString, dialect);
        FullProject full;
        ExportOptions options;
        options.format = "labelme";
        options.folder = full.folder() / "out";
        options.choices = {{"dialect", dialect.toStdString()}};
        const auto summary = must(exportDataset(full.store(), options));
        QProcess python;
        python.start("/usr/bin/python3", {QStringLiteral(IMAGO_TEST_DIR "/jobs/read_by_labelme.py"),
                                          QString::fromStdString(options.folder.string())});
        if (!python.waitForStarted()) QSKIP("there is no python3");
        QVERIFY(python.waitForFinished(300000));
        if (python.exitCode() == 77) QSKIP("labelme is not installed");
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        const auto seen = nlohmann::json::parse(python.readAllStandardOutput().toStdString());
        // Shape by shape what our own reader makes of the files, which is what was exported.
        const auto ours = must(readLabelme(options.folder, {}));
        std::int64_t annotations = 0;
        for (const auto& item : ours.items) {
            const auto name = toUtf8(item.path.lexically_relative(options.folder).replace_extension(".json"));
            if (!seen.at("files").contains(name)) {
                QVERIFY2(item.shapes.empty() && item.labels.empty(), name.c_str());
                continue;
            }
            const auto& file = seen["files"][name];
            QCOMPARE(file.at("flags").get<std::vector<std::string>>(), item.labels);
            const auto& shapes = file.at("shapes");
            QCOMPARE(shapes.size(), item.shapes.size());
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                const auto& one = shapes[i];
                std::vector<Point> points;
                for (const auto& point : one.at("points"))
                    points.push_back({point.at(0).get<double>(), point.at(1).get<double>()});
                const auto mask = one.at("mask").is_string() ? one["mask"].get<std::string>() : std::string();
                const auto geometry = must(labelmeGeometry(one.at("type").get<std::string>(), points, mask));
                QVERIFY(nearlyEqual(geometry, item.shapes[i].geometry, 1e-9));
                QCOMPARE(one.at("label").get<std::string>(), item.shapes[i].label);
                const auto group = one.at("group").is_null() ? 0 : one["group"].get<std::int64_t>();
                QCOMPARE(group, item.shapes[i].groupId);
            }
            annotations += static_cast<std::int64_t>(shapes.size() + item.labels.size());
        }
        QCOMPARE(annotations, summary.annotations);
    }
};

QTEST_GUILESS_MAIN(TestOtherReaders)
#include "test_other_readers.moc"
