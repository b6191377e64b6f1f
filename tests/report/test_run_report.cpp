// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/markup.h"
#include "core/jobs/assign_splits.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/runs.h"
#include "core/report/plots.h"
#include "core/report/run_report.h"
#include "tests/support/fixtures.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace imago {

using test::must;

namespace {

constexpr const char* hostile = "<script>alert('x')<&\"";

/// A page as a reader that is strict sees it.
struct Page {
    QString error, title;
    QStringList texts;                   ///< of all elements, in order
    std::map<QString, QStringList> rows; ///< cells of table rows by the first cell, the first such row
    QStringList elements, sources;

    explicit Page(const std::string& html) {
        QXmlStreamReader xml(QString::fromStdString(html));
        QStringList cells;
        QString cell;
        bool inCell = false;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            const auto name = xml.name().toString();
            if (token == QXmlStreamReader::StartElement) {
                elements << name;
                for (const auto& attribute : xml.attributes())
                    if (attribute.name() == QStringLiteral("src") ||
                        attribute.name() == QStringLiteral("href"))
                        sources << attribute.value().toString();
                if (name == QStringLiteral("tr")) cells.clear();
                if (name == QStringLiteral("td")) {
                    inCell = true;
                    cell.clear();
                }
            } else if (token == QXmlStreamReader::Characters) {
                texts << xml.text().toString();
                if (inCell) cell += xml.text();
                if (!elements.isEmpty() && elements.constLast() == QStringLiteral("title") && title.isEmpty())
                    title = xml.text().toString();
            } else if (token == QXmlStreamReader::EndElement) {
                if (name == QStringLiteral("td")) {
                    inCell = false;
                    cells << cell;
                }
                if (name == QStringLiteral("tr") && !cells.isEmpty())
                    rows.try_emplace(cells[0], cells.mid(1));
            }
        }
        if (xml.hasError()) error = xml.errorString();
    }
};

QString shareText(double value) {
    return QString::number(value * 100, 'f', 1) + QStringLiteral(" %");
}
QString numberText(double value) {
    return QString::number(value, 'f', 3);
}

} // namespace

class TestRunReport : public QObject {
    Q_OBJECT

    test::TempProject m_project;
    RunRecord m_run;

    RunReport gathered() {
        RunReportOptions options;
        options.resamples = 50;
        return must(gatherReport(m_project.store(), m_run, options));
    }
    std::string html() { return toHtml(must(composeReport(gathered()))); }

private Q_SLOTS:
    void initTestCase() {
        test::makeImageFolder(m_project.folder() / "data", {hostile, "dog", "plain"}, 20);
        must(importDataset(m_project.store(), m_project.folder() / "data", {}));
        must(assignSplits(m_project.store(), {}, "test"));
        Recipe recipe = must(recipePreset("quick"));
        recipe.model = "small_cnn";
        recipe.weights = "none";
        recipe.preset = "custom";
        recipe.freeze = Freeze::none;
        m_run = must(prepareRun(m_project.store(), recipe));
        std::vector<Prediction> predictions;
        std::map<Split, int> seen;
        for (const auto& key : must(m_project->imageKeys())) {
            const auto truth = static_cast<std::size_t>(
                std::ranges::find(m_run.classIds, key.classes.front()) - m_run.classIds.begin());
            Prediction prediction{key.id, {0.1f, 0.1f, 0.1f}};
            const int n = ++seen[key.split];
            prediction.probabilities[n % 4 == 0 ? (truth + 1) % 3 : truth] =
                0.8f - 0.001f * static_cast<float>(n);
            predictions.push_back(prediction);
        }
        must(m_project->putPredictions(m_run.id, predictions));
    }

    void thePageIsWellFormedAndNeedsNothingElse() {
        const Page page(html());
        QCOMPARE(page.error, QString());
        QVERIFY(!page.elements.contains(QStringLiteral("script")));
        QVERIFY(!page.elements.contains(QStringLiteral("link")));
        QVERIFY(page.elements.count(QStringLiteral("svg")) == 5);
        QVERIFY(!page.sources.isEmpty());
        for (const auto& source : page.sources)
            QVERIFY2(source.startsWith(QStringLiteral("data:image/jpeg;base64,")),
                     qPrintable(source.left(60)));
        QCOMPARE(page.title, QStringLiteral("run-1 of test.imago"));
    }

    void itSaysWhatTheClassesLearntFromAndFollowsTheReadersTheme() {
        const auto text = html();
        const Page page(text);
        const auto report = gathered();
        std::vector<std::int64_t> trained;
        for (const auto& counts : report.classPictures)
            trained.push_back(counts[static_cast<std::size_t>(Split::train)]);
        const auto [least, most] = std::ranges::minmax(trained);
        const auto words = fmt::format("{} to {} training pictures a class.", least, most);
        QVERIFY(std::ranges::any_of(
            page.texts, [&](const QString& t) { return t.startsWith(QString::fromStdString(words)); }));
        QVERIFY(text.find("prefers-color-scheme:dark") != std::string::npos);
        QVERIFY(text.find("<th></th><th></th>") == std::string::npos); // no empty line above a table
    }

    void namesAreTextWhateverTheyContain() {
        const auto text = html();
        QVERIFY(text.find("<script>") == std::string::npos);
        const Page page(text);
        QVERIFY(page.rows.contains(QString::fromUtf8(hostile)));
        QCOMPARE(escapedMarkup("a\x01z\xFF<"), std::string("a\xEF\xBF\xBDz\xEF\xBF\xBD&lt;"));
        QCOMPARE(escapedMarkup("é\xEF\xBF\xBF."), std::string("é\xEF\xBF\xBD."));
        QCOMPARE(shortened("ééé", 2), std::string("éé…"));
        QCOMPARE(shortened("ééé", 3), std::string("ééé"));
    }

    void everyFigureIsThatOfTheEvaluation() {
        const auto evaluation = must(evaluateRun(m_project.store(), m_run, Split::test));
        const auto metrics = must(measure(evaluation.input));
        const auto calibration = must(calibrationOf(evaluation.input));
        const auto validation = must(evaluateRun(m_project.store(), m_run, Split::val));
        const auto temperature = must(fitTemperature(validation.input));
        const Page page(html());
        const auto value = [&page](const char* row) { return page.rows.at(QString::fromUtf8(row)).value(0); };
        QCOMPARE(value("Accuracy (top 1)"), shareText(metrics.accuracy));
        QCOMPARE(value("Balanced accuracy"), shareText(metrics.counts.balancedAccuracy));
        QCOMPARE(value("Macro F1"), numberText(metrics.counts.macro.f1));
        QCOMPARE(value("Cohen's kappa"), numberText(metrics.counts.kappa));
        QCOMPARE(value("Log loss"), numberText(metrics.logLoss));
        QCOMPARE(value("Mean average precision"), numberText(metrics.meanAveragePrecision));
        QCOMPARE(value("Expected calibration error"), numberText(calibration.expectedError));
        QCOMPARE(value("Brier score"), numberText(calibration.brier));
        for (std::size_t k = 0; k < evaluation.classes.size(); ++k) {
            const auto& cells = page.rows.at(QString::fromStdString(evaluation.classes[k]));
            QCOMPARE(cells[1], QString::number(metrics.classes[k].metrics.support));
            QCOMPARE(cells[2], numberText(metrics.classes[k].metrics.precision));
            QCOMPARE(cells[4], numberText(metrics.classes[k].metrics.f1));
            QCOMPARE(cells[6], numberText(metrics.classes[k].averagePrecision));
        }
        const auto all = page.texts.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("Temperature ") + numberText(temperature.value)),
                 qPrintable(all));
        QVERIFY(all.contains(shareText(metrics.accuracy)));
        const auto manifest = must(must(RunFolder::open(runFolderOf(m_project.store(), m_run))).manifest());
        QCOMPARE(value("training"), QString::number(manifest.count(Split::train)));
        QCOMPARE(value("test"), QString::number(manifest.count(Split::test)));
    }

    void mistakesAreTheWorstOnesWithTheirPictures() {
        const auto report = gathered();
        const auto& result = report.evaluation.result;
        std::vector<double> losses;
        for (std::size_t i = 0; i < result.predicted.size(); ++i)
            if (result.predicted[i] != report.evaluation.input.truth[i][0])
                losses.push_back(result.imageLoss[i]);
        std::ranges::sort(losses, std::greater());
        QVERIFY(!losses.empty());
        QCOMPARE(report.mistakes.size(), losses.size());
        std::int64_t confused = 0;
        for (std::size_t i = 0; i < losses.size(); ++i) {
            QCOMPARE(report.mistakes[i].loss, losses[i]);
            QVERIFY(!report.mistakes[i].thumbnail.empty());
            QVERIFY(report.mistakes[i].confidence > report.mistakes[i].truthConfidence);
        }
        for (const auto& pair : report.confused)
            confused += pair.count;
        QCOMPARE(confused, static_cast<std::int64_t>(losses.size()));
        // The recipe is named by what it does differently from the nearest preset.
        QCOMPARE(report.nearest.preset, std::string("quick"));
        QStringList fields;
        for (const auto& d : report.nearest.differences)
            fields << QString::fromStdString(d.field);
        QCOMPARE(fields, QStringList({"model", "weights", "freeze"}));
    }

    void theSameRunGivesTheSameBytes() { QCOMPARE(html(), html()); }

    void aRunWhoseFolderIsGoneIsStillReported() {
        auto lost = m_run;
        lost.folder = "nowhere";
        const auto report = must(gatherReport(m_project.store(), lost, {Split::test, 50}));
        QVERIFY(report.classPictures.empty() && !report.ending.done);
        const Page page(toHtml(must(composeReport(report))));
        QCOMPARE(page.error, QString());
        QVERIFY(page.texts.join(QLatin1Char('\n')).contains(QStringLiteral("folder is gone")));
        auto other = m_run;
        other.id = RunId{77};
        QCOMPARE(gatherReport(m_project.store(), other).error().code, ErrorCode::notFound);
    }

    void plotsOfManyClassesStaySmall() {
        const std::size_t classes = 400;
        std::vector<std::vector<std::int64_t>> confusion(classes, std::vector<std::int64_t>(classes));
        std::vector<std::string> names;
        for (std::size_t k = 0; k < classes; ++k) {
            confusion[k][k] = 9;
            confusion[k][(k + 1) % classes] = 1;
            names.push_back(fmt::format("class {}", k));
        }
        const auto figure = confusionFigure(confusion, names);
        QVERIFY(figure.svg.size() < 100'000);
        QVERIFY(figure.width < 700 && figure.height < 700);
        EvaluationInput input;
        input.classes = 12;
        std::uint32_t seed = 1;
        for (int i = 0; i < 3000; ++i) {
            input.truth.push_back({i % 12});
            for (int k = 0; k < 12; ++k) {
                seed = seed * 1664525u + 1013904223u;
                input.probabilities.push_back(static_cast<float>(seed >> 8) / float(1 << 24) *
                                              (k == i % 12 ? 1.0f : 0.5f));
            }
        }
        const auto metrics = must(measure(input));
        const auto curves =
            must(curvesFigure(CurveKind::roc, input, metrics, {names.begin(), names.begin() + 12}));
        QCOMPARE(QString::fromStdString(curves.svg).count(QStringLiteral("<polyline")), 9);
        QVERIFY(curves.svg.size() < 200'000);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestRunReport)
#include "test_run_report.moc"
