// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <csignal>
#include <set>

/// A build without LibTorch has no worker: its projects are labelled here and trained elsewhere.
#define NEEDS_WORKER() \
    if (!std::filesystem::exists(IMAGO_BIN_DIR "/imago-worker")) QSKIP("this build has no imago-worker")

namespace imago {

using test::imagoProgram;
using test::Ran;
using Json = nlohmann::json;

/// The job from a folder of pictures to an exported model, by commands alone, on the sample pictures. The
/// steps build on each other.
class TestHeadlessJob : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;
    const QString m_pictures = QStringLiteral(IMAGO_SOURCE_DIR "/resources/samples/fashion");
    QString m_run;

    QString path(const char* name) const { return QString::fromStdString((m_folder / name).string()); }
    QString project() const { return path("fashion.imago"); }

    static void has(const Json& json, std::initializer_list<const char*> keys) {
        for (const char* key : keys)
            QVERIFY2(json.contains(key),
                     qPrintable(QString("no %1 in ").arg(key) + QString::fromStdString(json.dump())));
    }
    static std::string firstPicture(const QString& folder) {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.toStdString()))
            names.insert(entry.path().string());
        return *names.begin();
    }
    Json info() { return imagoProgram({"info", project(), "--json"}).json(); }

    /// Waits until a run has written its first checkpoint; its worker's process id then.
    qint64 workerOf(const std::string& run) const {
        qint64 pid = 0;
        const auto arrived = [&] {
            const auto events = readText(m_folder / ("fashion-runs/" + run) / "events.jsonl");
            if (!events || events->find("\"type\":\"checkpoint\"") == std::string::npos) return false;
            pid = Json::parse(events->substr(0, events->find('\n')))["pid"].get<qint64>();
            return true;
        };
        return QTest::qWaitFor(arrived, 60000) ? pid : 0;
    }
    QStringList longTraining() const {
        return {"train",  project(), "--preset", "balanced", "--model", "small_cnn",
                "--size", "32",      "--epochs", "200",      "--json"};
    }

private Q_SLOTS:
    void importsTheSample() {
        VERIFY_CODE(imagoProgram({"new", project(), "--json"}), 0);
        const auto imported = imagoProgram({"import", project(), m_pictures, "--json"});
        VERIFY_CODE(imported, 0);
        const Json json = imported.json();
        has(json, {"format", "images", "added", "known", "labelled", "problems"});
        QCOMPARE(json["format"].get<std::string>(), "imagefolder");
        QCOMPARE(json["added"].get<int>(), 1000);
        QCOMPARE(json["labelled"].get<int>(), 1000);
    }

    void importsNoTwins() {
        const auto again = imagoProgram({"import", project(), m_pictures, "--json"});
        VERIFY_CODE(again, 0);
        QCOMPARE(again.json()["added"].get<int>(), 0);
        QCOMPARE(again.json()["known"].get<int>(), 1000);
        QCOMPARE(info()["images"].get<int>(), 1000);
    }

    void informs() {
        const Json json = info();
        has(json, {"images", "labelled", "classes", "splits", "problems"});
        QCOMPARE(json["images"].get<int>(), 1000);
        QCOMPARE(json["labelled"].get<int>(), 1000);
        QCOMPARE(json["classes"].size(), 10u);
        for (const Json& entry : json["classes"])
            QCOMPARE(entry["count"].get<int>(), 100);
        has(json["splits"], {"train", "val", "test"});
    }

    void labels() {
        const QString picture = QString::fromStdString(firstPicture(m_pictures + "/Bag"));
        const auto ran =
            imagoProgram({"label", project(), "--image", picture, "--class", "Suitcase", "--json"});
        VERIFY_CODE(ran, 0);
        QVERIFY(ran.json()["class_added"].get<bool>());
        QVERIFY(ran.err.contains("Suitcase"));
        Json json = info();
        QCOMPARE(json["classes"].size(), 11u);
        QCOMPARE(json["classes"][10]["count"].get<int>(), 1);
        QCOMPARE(json["labelled"].get<int>(), 1000);
        VERIFY_CODE(imagoProgram({"label", project(), "--image", picture, "--class", "Bag"}), 0);
        json = info();
        QCOMPARE(json["classes"][10]["count"].get<int>(), 0);
    }

    void splits() {
        const QStringList arguments{"split",  project(), "--train", ".8", "--val", ".1",
                                    "--test", ".1",      "--seed",  "1",  "--json"};
        const auto ran = imagoProgram(arguments);
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        QCOMPARE(json["train"].get<int>() + json["val"].get<int>() + json["test"].get<int>(), 1000);
        QVERIFY(json["val"].get<int>() >= 80 && json["val"].get<int>() <= 120);
        QVERIFY(json["test"].get<int>() >= 80 && json["test"].get<int>() <= 120);
        const Json again = imagoProgram(arguments).json();
        for (const char* part : {"train", "val", "test"})
            QCOMPARE(again[part].get<int>(), json[part].get<int>());
    }

    void trains() {
        NEEDS_WORKER();
        const auto ran = imagoProgram({"train", project(), "--preset", "quick", "--threads", "2", "--json"});
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        has(json, {"run", "folder", "status", "epochs", "best", "images_per_second", "seconds", "peak_mb"});
        QCOMPARE(json["status"].get<std::string>(), "done");
        QVERIFY(json["best"]["val_accuracy"].get<double>() > 0.6);
        QVERIFY(json["epochs"].get<int>() > 0);
        QVERIFY(json["seconds"].get<double>() > 0);
        QVERIFY(json["peak_mb"].get<int>() > 0);
        QVERIFY(std::filesystem::exists(json["folder"].get<std::string>() + "/checkpoints/best.pt"));
        m_run = QString::number(json["run"].get<int>());
    }

    void listsRuns() {
        NEEDS_WORKER();
        const auto ran = imagoProgram({"runs", project(), "--json"});
        VERIFY_CODE(ran, 0);
        const Json runs = ran.json()["runs"];
        QCOMPARE(runs.size(), 1u);
        QCOMPARE(QString::number(runs[0]["run"].get<int>()), m_run);
        QCOMPARE(runs[0]["name"].get<std::string>(), "run-1");
        QCOMPARE(runs[0]["status"].get<std::string>(), "done");
    }

    /// Test has stored predictions; those of train are made when they are asked for.
    void evaluates_data() {
        QTest::addColumn<QString>("split");
        QTest::newRow("test") << "test";
        QTest::newRow("train") << "train";
    }
    void evaluates() {
        NEEDS_WORKER();
        QFETCH(QString, split);
        const auto ran = imagoProgram({"evaluate", project(), "--run", m_run, "--split", split, "--json"});
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        has(json, {"accuracy", "top5", "macro_f1", "classes", "confusion"});
        QVERIFY(json["accuracy"].get<double>() > 0.6);
        QVERIFY(json["top5"].get<double>() >= json["accuracy"].get<double>());
        QCOMPARE(json["classes"].size(), 10u);
        for (const Json& entry : json["classes"])
            has(entry, {"name", "precision", "recall", "f1", "support"});
        int images = 0, right = 0;
        for (std::size_t row = 0; row < 10; ++row) {
            for (const Json& cell : json["confusion"][row])
                images += cell.get<int>();
            right += json["confusion"][row][row].get<int>();
        }
        QCOMPARE(images, info()["splits"][split.toStdString()].get<int>());
        QVERIFY(std::abs(json["accuracy"].get<double>() - double(right) / images) < 1e-9);
    }

    void predicts() {
        NEEDS_WORKER();
        std::filesystem::copy_file(firstPicture(m_pictures + "/Trouser"), m_folder / "outside.png");
        test::must(writeAtomically(m_folder / "broken.png", "no picture"));
        const auto ran =
            imagoProgram({"predict", project(), "--run", m_run, path("outside.png"), path("broken.png"),
                          path("nowhere.png"), m_pictures + "/Trouser", "--json"});
        VERIFY_CODE(ran, 0);
        const Json predictions = ran.json()["predictions"];
        QCOMPARE(predictions.size(), 103u);
        QCOMPARE(predictions[0]["image"].get<std::string>(), path("outside.png").toStdString());
        QCOMPARE(predictions[0]["classes"].size(), 10u);
        QCOMPARE(predictions[0]["classes"][0]["name"].get<std::string>(), "Trouser");
        double sum = 0;
        for (const Json& entry : predictions[0]["classes"])
            sum += entry["confidence"].get<double>();
        QVERIFY(std::abs(sum - 1) < 1e-4);
        QVERIFY(predictions[1].contains("error") && predictions[2].contains("error"));
        VERIFY_CODE(imagoProgram({"predict", project(), "--run", m_run, path("broken.png")}), 1);
    }

    void exports() {
        NEEDS_WORKER();
        const auto ran = imagoProgram({"export-model", project(), "--run", m_run, "--format",
                                       "torchscript,onnx", "--out", path("model"), "--json"});
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        has(json, {"files", "max_abs_difference"});
        QVERIFY(json["max_abs_difference"].get<double>() <= 1e-3);
        std::set<std::string> suffixes;
        for (const Json& file : json["files"]) {
            const std::filesystem::path written = file.get<std::string>();
            QVERIFY2(std::filesystem::exists(written), written.c_str());
            suffixes.insert(written.extension().string());
        }
        for (const char* suffix : {".pt", ".onnx", ".json", ".md"})
            QVERIFY2(suffixes.contains(suffix), suffix);
        const auto missing = imagoProgram({"export-model", project(), "--run", m_run, "--format", "onnx",
                                           "--out", "/proc/nowhere", "--json"});
        VERIFY_CODE(missing, 1);
    }

    void trainsASmallNetworkFromNothing() {
        NEEDS_WORKER();
        const auto ran = imagoProgram({"train", project(), "--model", "small_cnn", "--size", "32", "--epochs",
                                       "2", "--batch", "64", "--seed", "3", "--json"});
        VERIFY_CODE(ran, 0);
        QCOMPARE(ran.json()["epochs"].get<int>(), 2);
        QVERIFY(ran.err.contains("random"));
    }

    void survivesTheDeathOfTheWorker() {
        NEEDS_WORKER();
        QProcess training;
        test::prepare(training, longTraining());
        training.start(QIODevice::ReadOnly);
        const qint64 worker = workerOf("run-3");
        QVERIFY(worker > 0);
        QCOMPARE(::kill(pid_t(worker), SIGKILL), 0);
        const Ran ran = test::finish(training);
        VERIFY_CODE(ran, 1);
        QVERIFY(ran.json().contains("error"));
        const Json runs = imagoProgram({"runs", project(), "--json"}).json()["runs"];
        QCOMPARE(runs.back()["status"].get<std::string>(), "failed");
        QVERIFY(runs.back()["epochs"].get<int>() >= 1);
    }

    void resumesAndStops() {
        NEEDS_WORKER();
        QProcess training;
        test::prepare(training, {"train", project(), "--resume", "last", "--json"});
        training.start(QIODevice::ReadOnly);
        QVERIFY(training.waitForStarted());
        QTest::qWait(3000);
        QCOMPARE(training.state(), QProcess::Running);
        ::kill(pid_t(training.processId()), SIGINT);
        const Ran ran = test::finish(training);
        VERIFY_CODE(ran, 1);
        QCOMPARE(ran.json()["status"].get<std::string>(), "stopped");
        QVERIFY(ran.json()["epochs"].get<int>() >= 1);
    }

    void survivesItsOwnDeath() {
        NEEDS_WORKER();
        QProcess training;
        test::prepare(training, longTraining());
        training.start(QIODevice::ReadOnly);
        const qint64 worker = workerOf("run-4");
        QVERIFY(worker > 0);
        training.kill();
        training.waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(::kill(pid_t(worker), 0) != 0, 20000); // the end of its input stops it
        const Json runs = imagoProgram({"runs", project(), "--json"}).json()["runs"];
        QCOMPARE(runs.back()["status"].get<std::string>(), "stopped");
    }

    void checks() {
        const auto sound = imagoProgram({"check", project(), "--json"});
        VERIFY_CODE(sound, 0);
        QVERIFY(sound.json()["sound"].get<bool>());

        const QString other = path("other.imago");
        test::makeImageFolder(m_folder / "other", {"a", "b"}, 2);
        VERIFY_CODE(imagoProgram({"new", other, "--images", path("other")}), 0);
        VERIFY_CODE(imagoProgram({"check", other}), 0);
        std::filesystem::remove(m_folder / "other/a/0001.png");
        const auto missing = imagoProgram({"check", other, "--json"});
        VERIFY_CODE(missing, 1);
        QCOMPARE(missing.json()["missing"].size(), 1u);
        QVERIFY(missing.json()["missing"][0].get<std::string>().ends_with("other/a/0001.png"));
    }

    void addsPlainPictures() {
        test::makeImage(m_folder / "plain/one.png", 1);
        test::makeImage(m_folder / "plain/two.jpg", 2);
        const QString plain = path("plain.imago");
        VERIFY_CODE(imagoProgram({"new", plain}), 0);
        const auto ran = imagoProgram({"import", plain, path("plain"), "--json"});
        VERIFY_CODE(ran, 0);
        const Json json = imagoProgram({"info", plain, "--json"}).json();
        QCOMPARE(json["images"].get<int>(), 2);
        QCOMPARE(json["labelled"].get<int>(), 0);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestHeadlessJob)
#include "test_headless_job.moc"
