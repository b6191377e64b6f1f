// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <fstream>

/// A build without LibTorch has no worker: its projects are labelled here and trained elsewhere.
#define NEEDS_WORKER() \
    if (!std::filesystem::exists(IMAGO_BIN_DIR "/imago-worker")) QSKIP("this build has no imago-worker")

namespace imago {

using test::imagoProgram;
using Json = nlohmann::json;

/// What can be done with runs by commands: prepared, taken away and back, extended, built upon,
/// cross-validated, measured. The steps build on each other.
class TestHeadlessRuns : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;

    QString path(const char* name) const { return QString::fromStdString((m_folder / name).string()); }
    QString project() const { return path("shapes.imago"); }
    QStringList smallTraining(const QStringList& more) const {
        return QStringList{"train",   project(), "--model",   "small_cnn", "--size", "32",
                           "--batch", "8",       "--threads", "2",         "--json"} +
               more;
    }
    Json runs() { return imagoProgram({"runs", project(), "--json"}).json()["runs"]; }

private Q_SLOTS:
    void initTestCase() {
        test::makeImageFolder(m_folder / "pictures", {"disc", "square", "star"}, 20);
        VERIFY_CODE(imagoProgram({"new", project()}), 0);
        VERIFY_CODE(imagoProgram({"import", project(), path("pictures")}), 0);
        VERIFY_CODE(imagoProgram({"split", project()}), 0);
    }

    void preparesARun() {
        const auto ran =
            imagoProgram(smallTraining({"--epochs", "2", "--prepare", "--set", "sampling=balanced", "--set",
                                        "emaDecay=0.9", "--set", "augment=strong"}));
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        QCOMPARE(json["status"].get<std::string>(), "prepared");
        const std::filesystem::path folder = json["folder"].get<std::string>();
        QVERIFY(std::filesystem::exists(folder / "manifest.json"));
        const Json recipe = Json::parse(test::must(readText(folder / "recipe.json")));
        QCOMPARE(recipe["sampling"].get<std::string>(), "balanced");
        QCOMPARE(recipe["emaDecay"].get<double>(), 0.9);
        QVERIFY(recipe["augment"]["mixUp"]["enabled"].get<bool>());
        QCOMPARE(recipe["epochs"].get<int>(), 2);
        QCOMPARE(recipe["preset"].get<std::string>(), "custom");
        QCOMPARE(runs()[0]["status"].get<std::string>(), "prepared");
        const auto text = imagoProgram({"train", project(), "--prepare", "--model", "small_cnn"});
        VERIFY_CODE(text, 0);
        QVERIFY2(text.out.contains("run 2:") && text.out.contains("folder "), qPrintable(text.out));
    }

    void takesAPreparedRunAwayAndBack() {
        const auto packed = imagoProgram(
            {"run", "pack", project(), "run-1", "--out", path("pack"), "--shard-mb", "0.05", "--json"});
        VERIFY_CODE(packed, 0);
        QCOMPARE(packed.json()["pictures"].get<int>(), 60);
        QVERIFY(packed.json()["shards"].size() > 3);
        const auto unpacked =
            imagoProgram({"run", "unpack", path("pack"), "--out", path("cluster"), "--json"});
        VERIFY_CODE(unpacked, 0);
        QCOMPARE(unpacked.json()["pictures"].get<int>(), 60);
        // The same from the folder alone, without the project.
        const QString folder = QString::fromStdString(runs()[0]["folder"].get<std::string>());
        VERIFY_CODE(imagoProgram({"run", "pack", folder, "--out", path("again")}), 0);
        VERIFY_CODE(imagoProgram({"run", "pack", folder, "--out", path("again")}), 1);
    }

    void attachesWhatWasTrainedElsewhere() {
        NEEDS_WORKER();
        QProcess worker;
        worker.start(QStringLiteral(IMAGO_BIN_DIR "/imago-worker"),
                     {"train", "--run", path("cluster"), "--keep-going", "--threads", "2"});
        QVERIFY(worker.waitForFinished(240000));
        QVERIFY2(worker.exitCode() == 0, worker.readAllStandardError().constData());
        const auto ran = imagoProgram({"run", "attach", project(), path("cluster"), "--json"});
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        QVERIFY(!json["added"].get<bool>());
        QCOMPARE(json["name"].get<std::string>(), "run-1");
        QCOMPARE(json["status"].get<std::string>(), "done");
        QCOMPARE(json["epochs"].get<int>(), 2);
        QCOMPARE(runs()[0]["status"].get<std::string>(), "done");
        VERIFY_CODE(imagoProgram({"evaluate", project(), "--run", "run-1", "--split", "test"}), 0);
    }

    void trainsAPreparedRun() {
        NEEDS_WORKER();
        VERIFY_CODE(imagoProgram(smallTraining({"--epochs", "1", "--prepare"})), 0);
        const auto ran = imagoProgram({"train", project(), "--resume", "last", "--threads", "2", "--json"});
        VERIFY_CODE(ran, 0);
        QCOMPARE(ran.json()["name"].get<std::string>(), "run-3");
        QCOMPARE(ran.json()["epochs"].get<int>(), 1);
    }

    void extendsADoneRun() {
        NEEDS_WORKER();
        const QStringList resume{"train", project(), "--resume", "run-3", "--threads", "2", "--json"};
        VERIFY_CODE(imagoProgram(resume), 1); // it is done
        VERIFY_CODE(imagoProgram(resume + QStringList{"--epochs", "1"}), 1);
        const auto ran = imagoProgram(resume + QStringList{"--epochs", "3"});
        VERIFY_CODE(ran, 0);
        QCOMPARE(ran.json()["epochs"].get<int>(), 3);
        QCOMPARE(ran.json()["status"].get<std::string>(), "done");
    }

    void startsFromAnEarlierModel() {
        NEEDS_WORKER();
        const auto ran = imagoProgram(
            {"train", project(), "--weights", "run:run-3", "--epochs", "1", "--threads", "2", "--json"});
        VERIFY_CODE(ran, 0);
        const Json child = runs().back();
        QCOMPARE(child["parent"].get<std::string>(), "run-3");
        QCOMPARE(child["model"].get<std::string>(), "small_cnn");
        const auto folder = std::filesystem::path(child["folder"].get<std::string>());
        const Json recipe = Json::parse(test::must(readText(folder / "recipe.json")));
        QCOMPARE(recipe["inputSize"].get<int>(), 32);
        QVERIFY(recipe["weights"].get<std::string>().ends_with("run-3/checkpoints/best.pt"));
        QVERIFY(imagoProgram({"runs", project()}).out.contains("from run-3"));
    }

    void crossValidates() {
        NEEDS_WORKER();
        const auto ran = imagoProgram(smallTraining({"--epochs", "1", "--folds", "3"}));
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        QCOMPARE(json["runs"].size(), 3u);
        QCOMPARE(json["val_accuracy"]["runs"].get<int>(), 3);
        double sum = 0;
        for (const Json& run : json["runs"])
            sum += run["best"]["val_accuracy"].get<double>();
        QVERIFY(std::abs(json["val_accuracy"]["mean"].get<double>() - sum / 3) < 1e-9);
        QCOMPARE(runs().back()["fold"]["number"].get<int>(), 2);
    }

    /// Ours alone, and beside a script that answers as a peer does.
    void benches() {
        NEEDS_WORKER();
        {
            std::ofstream peer(m_folder / "peer.py");
            peer << "import json, sys, time\n"
                    "a = sys.argv\n"
                    "split = json.load(open(a[a.index('--split') + 1]))\n"
                    "n = len(split['train'])\n"
                    "assert len(split['val']) > 0 and a[a.index('--model') + 1] == 'small_cnn'\n"
                    "for epoch in (1, 2):\n"
                    "    sum(i * i for i in range(200000))\n"
                    "    print(json.dumps({'epoch': epoch, 'val_accuracy': 0.01 * epoch}), flush=True)\n"
                    "print(json.dumps({'images': 2 * n}), flush=True)\n";
        }
        const QStringList bench{"bench",      "train", "--model", "small_cnn", "--weights", "none",
                                "--size",     "32",    "--batch", "8",         "--epochs",  "2",
                                "--pictures", "40",    "--json",  "--threads", "2",         "--picture-size",
                                "120x80"};
        const auto alone = imagoProgram(bench);
        VERIFY_CODE(alone, 0);
        QVERIFY(!alone.json().contains("ratio"));
        const auto ran = imagoProgram(
            bench + QStringList{"--peer", path("peer.py"), "--python", "python3", "--repeat", "2"});
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        QCOMPARE(json["ours"].size(), 2u);
        QCOMPARE(json["peer"].size(), 2u);
        QCOMPARE(json["setting"]["train"].get<int>(), 32);
        QCOMPARE(json["setting"]["val"].get<int>(), 8);
        for (const char* side : {"ours", "peer"})
            for (const char* figure : {"images_per_second", "cpu_ms_per_image", "wall_seconds", "peak_mb"})
                QVERIFY2(json["median"][side][figure].get<double>() > 0, figure);
        QCOMPARE(json["median"]["peer"]["val_accuracy"].get<double>(), 0.02);
        QVERIFY(std::abs(json["ratio"]["peak_mb"].get<double>() -
                         json["median"]["ours"]["peak_mb"].get<double>() /
                             json["median"]["peer"]["peak_mb"].get<double>()) < 1e-9);
        QCOMPARE(json["to_peers_accuracy"].size(), 2u);
        const auto inference = imagoProgram(bench + QStringList{"--inference"});
        VERIFY_CODE(inference, 0);
        QVERIFY(inference.json()["median"]["ours"]["images_per_second"].get<double>() > 0);
        const auto failing = imagoProgram(bench + QStringList{"--peer", path("shapes.imago")});
        VERIFY_CODE(failing, 1);
        QVERIFY(failing.err.contains("the peer"));
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestHeadlessRuns)
#include "test_headless_runs.moc"
