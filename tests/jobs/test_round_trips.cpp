// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format.h"
#include "core/jobs/export_dataset.h"
#include "core/jobs/import_dataset.h"
#include "tests/jobs/full_project.h"
#include "tests/jobs/row_comparison.h"
#include "tests/support/fixtures.h"

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

ExportOptions to(const fs::path& folder, std::string_view format) {
    ExportOptions options;
    options.format = format;
    options.folder = folder;
    return options;
}

} // namespace

class TestRoundTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatGoesInComesOutOrIsToldAsLost_data() {
        QTest::addColumn<QString>("format");
        for (const auto& format : formats())
            if (format.read && format.write) QTest::newRow(format.name.data()) << QString(format.name.data());
    }

    void whatGoesInComesOutOrIsToldAsLost() {
        QFETCH(QString, format);
        FullProject full;
        const auto out = full.folder() / "out";
        const auto name = format.toStdString();
        const auto summary = exportDataset(full.store(), to(out, name));
        if (!summary) QFAIL(summary.error().text().c_str());
        TempProject other;
        ImportOptions reading;
        reading.format = name;
        const auto imported = must(importDataset(other.store(), out, reading));
        const auto findings = compareProjects(full.store(), other.store(), summary->lost);
        for (const auto& finding : findings)
            qWarning("%s", finding.c_str());
        if (!findings.empty())
            for (const auto& [where, reason] : imported.problems)
                qWarning("%s: %s", where.c_str(), reason.c_str());
        QVERIFY(findings.empty());
        QCOMPARE(must(other.store().check()), std::vector<std::string>());
    }

    void aDryRunSaysTheSameAndWritesNothing_data() { whatGoesInComesOutOrIsToldAsLost_data(); }

    void aDryRunSaysTheSameAndWritesNothing() {
        QFETCH(QString, format);
        FullProject full;
        auto options = to(full.folder() / "out", format.toStdString());
        options.output.dryRun = true;
        const auto dry = must(exportDataset(full.store(), options));
        QVERIFY(!fs::exists(options.folder));
        options.output.dryRun = false;
        const auto real = must(exportDataset(full.store(), options));
        QCOMPARE(dry.images, real.images);
        QCOMPARE(dry.annotations, real.annotations);
        QVERIFY(dry.lost == real.lost);
        QCOMPARE(dry.files, real.files);
    }

    void theSameProjectGivesTheSameBytes_data() { whatGoesInComesOutOrIsToldAsLost_data(); }

    void theSameProjectGivesTheSameBytes() {
        QFETCH(QString, format);
        FullProject full;
        const auto name = format.toStdString();
        must(exportDataset(full.store(), to(full.folder() / "one/set", name)));
        must(exportDataset(full.store(), to(full.folder() / "two/set", name)));
        QFile one(QString::fromStdString((full.folder() / "one/set/MANIFEST.sha256").string()));
        QFile two(QString::fromStdString((full.folder() / "two/set/MANIFEST.sha256").string()));
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
        QCOMPARE(one.readAll(), two.readAll());
    }

    void plainClassesGoThroughEveryFormat_data() { whatGoesInComesOutOrIsToldAsLost_data(); }

    void plainClassesGoThroughEveryFormat() {
        QFETCH(QString, format);
        auto project = FullProject::plainClasses();
        const auto out = project->folder() / "out";
        const auto name = format.toStdString();
        const auto exported = exportDataset(project->store(), to(out, name));
        QVERIFY2(exported.ok(), exported ? "" : exported.error().text().c_str());
        const auto& summary = *exported;
        TempProject other;
        ImportOptions reading;
        reading.format = name;
        const auto imported = importDataset(other.store(), out, reading);
        if (!imported && summary.annotations == 0) {
            // A format of shapes alone: the pictures are there, and every class was told as lost.
            QCOMPARE(imported.error().code, ErrorCode::notFound);
            QCOMPARE(summary.images, std::int64_t(6));
            std::int64_t classes = 0;
            for (const auto& loss : summary.lost)
                if (loss.kind == "image") classes += loss.count;
            QCOMPARE(classes, std::int64_t(6));
            return;
        }
        must(imported);
        for (const auto& finding : compareProjects(project->store(), other.store(), summary.lost))
            QFAIL(finding.c_str());
    }

    void anUnknownFormatIsNamed() {
        TempProject project;
        const auto result = exportDataset(project.store(), to(project.folder() / "out", "nonsense"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::invalidArgument);
        QVERIFY(result.error().text().find("nonsense") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrips)
#include "test_round_trips.moc"
