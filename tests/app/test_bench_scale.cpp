// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"

#include <QTest>
#include <QXmlStreamReader>

#include <map>

namespace imago {

using test::imagoProgram;

/// The measure of very many pictures, with few of them: that all is measured, not how long it takes.
class TestBenchScale : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;
    nlohmann::json m_answer;

    QString path(const char* name) const { return QString::fromStdString((m_folder / name).string()); }

private Q_SLOTS:
    void initTestCase() {
        const auto ran =
            imagoProgram({"bench", "scale", "--images", "500,1000", "--pictures", "8", "--frames", "10",
                          "--keep", path("kept"), "--plot", path("growth.svg"), "--json"});
        VERIFY_CODE(ran, 0);
        m_answer = ran.json();
        QCOMPARE(m_answer["sizes"].size(), std::size_t(2));
    }

    void measuresAll() {
        const auto& size = m_answer["sizes"][1];
        QCOMPARE(size["images"].get<int>(), 1000);
        QCOMPARE(size["annotations"].get<int>(), 5000);
        for (const char* name : {"make",
                                 "open",
                                 "count",
                                 "list",
                                 "list_frequent_class",
                                 "count_frequent_class",
                                 "list_rare_class",
                                 "list_split",
                                 "list_text",
                                 "list_unlabelled",
                                 "page_first",
                                 "page_middle",
                                 "page_last",
                                 "label_one",
                                 "undo_one",
                                 "label_many",
                                 "undo_many",
                                 "export",
                                 "import",
                                 "studio_open",
                                 "studio_open_stall",
                                 "scroll",
                                 "scroll_bar",
                                 "studio_class",
                                 "studio_label",
                                 "studio_undo",
                                 "studio_resize",
                                 "studio_to_label"}) {
            QVERIFY2(size["times"].contains(name), name);
            const auto& times = size["times"][name];
            QVERIFY2(times["runs"].get<int>() > 0, name);
            for (const char* key : {"p50", "p95", "p99", "max", "cpu_p50", "cpu_p95", "cpu_p99"})
                QVERIFY2(times[key].get<double>() >= 0, name);
            QVERIFY2(times["p50"].get<double>() <= times["max"].get<double>(), name);
        }
        QCOMPARE(size["times"]["scroll"]["runs"].get<int>(), 10);
        for (const char* name : {"file_mb", "empty_mb", "opened_mb", "scrolled_mb", "rooms_mb"})
            QVERIFY2(size["numbers"][name].get<double>() > 0, name);
    }

    void tellsWhichLimitsWereKept() {
        std::map<std::string, nlohmann::json> limits;
        for (const auto& limit : m_answer["sizes"][1]["limits"])
            limits[limit["name"].get<std::string>()] = limit;
        for (const char* name : {"open", "count", "page_first", "page_middle", "page_last", "label_one",
                                 "label_many", "studio_open", "scroll", "scrolled_mb"}) {
            QVERIFY2(limits.contains(name), name);
            const auto& limit = limits[name];
            QCOMPARE(limit["kept"].get<bool>(), limit["value"].get<double>() < limit["limit"].get<double>());
        }
        QCOMPARE(limits["scroll"]["of"].get<std::string>(), std::string("p95"));
    }

    void leavesASoundProject() {
        const auto project = path("kept/1000/scale.imago");
        const auto check = imagoProgram({"check", project, "--json"}).json();
        QVERIFY(check.contains("findings"));
        QVERIFY(check["findings"].empty());
        QCOMPARE(check["missing"].size(), std::size_t(1000 - 8)); // the rest has no file, as wanted
        const auto info = imagoProgram({"info", project, "--json"});
        VERIFY_CODE(info, 0);
        QCOMPARE(info.json()["images"].get<int>(), 1000);
        const auto own = imagoProgram({"bench", "scale", "--project", project, "--frames", "10", "--json"});
        VERIFY_CODE(own, 0);
        QVERIFY(own.json()["times"].contains("studio_open"));
    }

    void drawsTheGrowth() {
        QXmlStreamReader svg(QString::fromStdString(test::must(readText(m_folder / "growth.svg"))));
        QString text;
        int lines = 0;
        while (!svg.atEnd()) {
            if (svg.readNext() == QXmlStreamReader::Characters) text += svg.text();
            if (svg.isStartElement() && svg.name() == QLatin1String("polyline")) ++lines;
        }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        for (const char* name : {"open the file", "label 10,000", "project file, MB", "studio, MB"})
            QVERIFY2(text.contains(QLatin1String(name)), name);
        QVERIFY(lines >= 12);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestBenchScale)
#include "test_bench_scale.moc"
