// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/runs.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>

namespace imago {

using test::imagoProgram;
using test::must;
using Json = nlohmann::json;

/// `imago evaluate` and `imago label-issues` with predictions that are there already: no worker is needed.
class TestEvaluateCommand : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;
    std::vector<ImageKey> m_test;

    QString project() const { return QString::fromStdString((m_folder / "shapes.imago").string()); }
    QString pictures() const { return QString::fromStdString((m_folder / "pictures").string()); }
    std::string pathOf(ImageId id) const {
        return must(must(ProjectStore::open(project().toStdString()))->image(id))->path;
    }

    /// A run that is sure and right but for these test pictures, of which it says the next class.
    void addRun(const std::set<std::size_t>& wrong) {
        const auto store = must(ProjectStore::open(project().toStdString()));
        Recipe recipe;
        recipe.model = "small_cnn";
        recipe.weights = "none";
        const auto run = must(prepareRun(*store, recipe));
        std::vector<Prediction> predictions;
        m_test.clear();
        for (const auto& key : must(store->imageKeys())) {
            if (key.split == Split::train) continue;
            const auto truth = static_cast<std::size_t>(std::ranges::find(run.classIds, key.classes.front()) -
                                                        run.classIds.begin());
            const bool isWrong = key.split == Split::test && wrong.contains(m_test.size());
            if (key.split == Split::test) m_test.push_back(key);
            Prediction prediction{key.id, {0.05f, 0.05f, 0.05f}};
            prediction.probabilities[isWrong ? (truth + 1) % 3 : truth] =
                0.9f - 0.001f * static_cast<float>(m_test.size());
            predictions.push_back(prediction);
        }
        must(store->putPredictions(run.id, predictions));
    }

private Q_SLOTS:
    void initTestCase() {
        test::makeImageFolder(m_folder / "pictures", {"disc", "square", "star"}, 20);
        VERIFY_CODE(imagoProgram({"new", project()}), 0);
        VERIFY_CODE(imagoProgram({"import", project(), pictures()}), 0);
        VERIFY_CODE(imagoProgram({"split", project()}), 0);
        addRun({0, 3});
        addRun({0, 1});
        QVERIFY(m_test.size() >= 6);
    }

    void everyMetricIsThere() {
        const auto ran = imagoProgram({"evaluate", project(), "--run", "run-1", "--looks", "--json"});
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        const double images = static_cast<double>(m_test.size());
        QCOMPARE(json["accuracy"].get<double>(), (images - 2) / images);
        QCOMPARE(json["metrics"]["accuracy"].get<double>(), (images - 2) / images);
        QCOMPARE(json["metrics"]["top_k"][2].get<double>(), 1.0);
        QVERIFY(json["metrics"]["kappa"].get<double>() > 0.3);
        QVERIFY(json["metrics"]["macro_roc_area"].is_number() && json["metrics"]["matthews"].is_number());
        QCOMPARE(json["macro_f1"].get<double>(), json["metrics"]["macro"]["f1"].get<double>());
        const Json& interval = json["intervals"]["accuracy"];
        QVERIFY(interval[0].get<double>() <= json["accuracy"].get<double>() &&
                interval[1].get<double>() <= 1);
        QCOMPARE(json["classes"].size(), std::size_t{3});
        QCOMPARE(json["classes"][0]["name"].get<std::string>(), std::string("disc"));
        QVERIFY(json["classes"][0]["average_precision"].is_number());
        QVERIFY(json["classes"][0]["intervals"]["recall"].is_array());
        QVERIFY(json["calibration"]["ece"].get<double>() > 0 && json["calibration"]["bins"].size() == 15);
        // All of validation is right: no error to learn a temperature from.
        QVERIFY(json["calibration"]["temperature"]["at_limit"].get<bool>());
        QVERIFY(json["operating_point"]["wished_error"].get<double>() == 0.05);
        QVERIFY(json["worst_slices"].is_array());
        QVERIFY(!json.contains("comparison"));
    }

    void runsAreCompared() {
        const auto ran =
            imagoProgram({"evaluate", project(), "--run", "run-2", "--compare", "run-1", "--json"});
        VERIFY_CODE(ran, 0);
        const Json comparison = ran.json()["comparison"];
        QVERIFY(comparison["became_right"] == Json::array({pathOf(m_test[3].id)}));
        QVERIFY(comparison["became_wrong"] == Json::array({pathOf(m_test[1].id)}));
        QCOMPARE(comparison["gain"].get<double>(), 0.0);
        QCOMPARE(comparison["mcnemar"]["exact_p"].get<double>(), 1.0);
        const auto text = imagoProgram({"evaluate", project(), "--run", "run-2", "--compare", "run-1"});
        VERIFY_CODE(text, 0);
        QVERIFY2(text.out.contains("1 became right, 1 became wrong"), qPrintable(text.out));
        QVERIFY2(text.out.contains("macro F1") && text.out.contains("calibration error"),
                 qPrintable(text.out));
        VERIFY_CODE(imagoProgram({"evaluate", project(), "--compare", "run-9"}), 1);
        VERIFY_CODE(imagoProgram({"evaluate", project(), "--error", "2"}), 2);
    }

    void allRunsStandSideBySide() {
        {
            const auto store = must(ProjectStore::open(project().toStdString()));
            for (auto run : must(store->runs())) {
                run.epochs = 1;
                must(store->saveRun(run));
            }
        }
        const auto ran = imagoProgram({"evaluate", project(), "--all", "--json"});
        VERIFY_CODE(ran, 0);
        const Json runs = ran.json()["runs"];
        QCOMPARE(runs.size(), std::size_t{2});
        const double images = static_cast<double>(m_test.size());
        for (const Json& run : runs) {
            QCOMPARE(run["accuracy"].get<double>(), (images - 2) / images);
            QVERIFY(run["differences"].contains("model") && run["seconds"].is_null());
        }
        QVERIFY(runs[0]["name"] == "run-2" && runs[0]["export"] == true && runs[1]["export"] == false);
        const auto text = imagoProgram({"evaluate", project(), "--all"});
        QVERIFY2(text.out.contains("run-1") && text.out.contains("log loss"), qPrintable(text.out));
    }

    void aReportIsOneFile() {
        for (const auto& name : {QStringLiteral("report.html"), QStringLiteral("report.pdf")}) {
            const auto file = QString::fromStdString((m_folder / name.toStdString()).string());
            const auto ran = imagoProgram(
                {"report", project(), "--run", "run-1", "--resamples", "50", "--out", file, "--json"});
            VERIFY_CODE(ran, 0);
            QCOMPARE(ran.json()["file"].get<std::string>(), file.toStdString());
            QCOMPARE(ran.json()["mistakes"].get<int>(), 2);
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            const auto bytes = written.readAll();
            QVERIFY(bytes.startsWith(name.endsWith(QStringLiteral("pdf")) ? "%PDF-" : "<!DOCTYPE html>"));
        }
        const auto file = QString::fromStdString((m_folder / "report.txt").string());
        VERIFY_CODE(imagoProgram({"report", project(), "--out", file}), 1);
        VERIFY_CODE(imagoProgram({"report", project()}), 2);
    }

    void suspectedLabelsAreListed() {
        const auto ran = imagoProgram({"label-issues", project(), "--run", "run-1", "--json"});
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        std::set<std::string> paths;
        for (const Json& issue : json["issues"]) {
            paths.insert(issue["image"].get<std::string>());
            QVERIFY(issue["given"] != issue["suggested"]);
        }
        QVERIFY((paths == std::set{pathOf(m_test[0].id), pathOf(m_test[3].id)}));
        QVERIFY(json["estimated_noise"].get<double>() > 0);
        const auto both =
            imagoProgram({"label-issues", project(), "--run", "run-1,run-2", "--score", "margin"});
        VERIFY_CODE(both, 0);
        QVERIFY2(both.out.contains(QString::fromStdString(pathOf(m_test[0].id))), qPrintable(both.out));
        VERIFY_CODE(imagoProgram({"label-issues", project(), "--run", "run-9"}), 1);
        VERIFY_CODE(imagoProgram({"label-issues", project(), "--rule", "guess"}), 2);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestEvaluateCommand)
#include "test_evaluate.moc"
