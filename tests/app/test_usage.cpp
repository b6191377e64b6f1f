// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"

#include <QFileInfo>
#include <QTest>

namespace imago {

using test::imagoProgram;

class TestUsage : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;

    QString path(const char* name) const { return QString::fromStdString((m_folder / name).string()); }

private Q_SLOTS:
    void initTestCase() {
        VERIFY_CODE(imagoProgram({"new", path("good.imago")}), 0);
        test::must(writeAtomically(m_folder / "text.imago", "this is no project"));
        test::must(writeAtomically(m_folder / "bad.json", "{\"epochs\": \"many\"}"));
        test::makeImage(m_folder / "picture.png", 1);
    }

    void helps_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::newRow("program") << QStringList{"--help"} << "export-model";
        for (const char* command :
             {"new", "import", "info", "label", "split", "train", "runs", "evaluate", "predict",
              "export-model", "check", "rescan", "label-issues", "handbook", "thumbnail"})
            QTest::newRow(command) << QStringList{command, "--help"} << "--json";
        for (const char* command : {"pack", "unpack", "attach"})
            QTest::newRow(command) << QStringList{"run", command, "--help"} << "--json";
        QTest::newRow("bench") << QStringList{"bench", "train", "--help"} << "--peer";
        QTest::newRow("recipe fields") << QStringList{"train", "--help"} << "pseudoThreshold";
        QTest::newRow("version") << QStringList{"--version"} << "imago " IMAGO_VERSION;
    }
    void helps() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const auto ran = imagoProgram(arguments);
        VERIFY_CODE(ran, 0);
        QVERIFY2(ran.out.contains(word), qPrintable(ran.out));
        QVERIFY(ran.err.isEmpty());
    }

    void theVersionNamesWhatItWorksWith() {
        const auto ran = imagoProgram({"--version"});
        VERIFY_CODE(ran, 0);
        for (const char* word : {"imago " IMAGO_VERSION "\n", "build ", "Qt 6.", "OpenCV ", "SQLite 3."})
            QVERIFY2(ran.out.contains(word), qPrintable(ran.out));
        if (QFileInfo::exists(QStringLiteral(IMAGO_BIN_DIR "/imago-worker"))) {
            for (const char* word : {"imago-worker " IMAGO_VERSION "\n", "LibTorch ", "device "})
                QVERIFY2(ran.out.contains(word), qPrintable(ran.out));
        }
        QVERIFY2(ran.err.isEmpty(), qPrintable(ran.err));
    }

    void theVersionNeedsNoWorker_data() {
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("words");
        QTest::newRow("absent") << path("nowhere") << "no worker found: training is not available";
        QTest::newRow("fails") << "/bin/false"
                               << "/bin/false does not start: training is not available";
    }
    void theVersionNeedsNoWorker() {
        QFETCH(QString, worker);
        QFETCH(QString, words);
        QProcess process;
        test::prepare(process, {"--version"});
        auto environment = process.processEnvironment();
        environment.insert("IMAGO_WORKER_PROGRAM", worker);
        process.setProcessEnvironment(environment);
        process.start(QIODevice::ReadOnly);
        const auto ran = test::finish(process);
        VERIFY_CODE(ran, 0);
        QVERIFY2(ran.out.contains(words), qPrintable(ran.out));
    }

    void startsWithoutTheLibrariesThatDecodeVideos() {
        QProcess process;
        test::prepare(process, {"--version"});
        auto environment = process.processEnvironment();
        environment.insert("LD_TRACE_LOADED_OBJECTS", "1"); // what ldd(1) sets
        process.setProcessEnvironment(environment);
        process.start(QIODevice::ReadOnly);
        const auto ran = test::finish(process);
        VERIFY_CODE(ran, 0);
        QVERIFY2(ran.out.contains("libopencv_core"), qPrintable(ran.out));
        for (const char* library : {"libavcodec", "libavformat", "libopencv_videoio", "libtorch"})
            QVERIFY2(!ran.out.contains(library), library);
    }

    void refusesWrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        const QString project = path("good.imago");
        QTest::newRow("no such command") << QStringList{"trian", project};
        QTest::newRow("no project") << QStringList{"info"};
        QTest::newRow("no such option") << QStringList{"info", project, "--colour"};
        QTest::newRow("too many") << QStringList{"info", project, "b"};
        QTest::newRow("no source") << QStringList{"import", project};
        QTest::newRow("no such format") << QStringList{"import", project, ".", "--format", "zip"};
        QTest::newRow("label without class") << QStringList{"label", project, "--image", "a.png"};
        QTest::newRow("negative share") << QStringList{"split", project, "--train", "-1"};
        QTest::newRow("no share") << QStringList{"split", project, "--train", "0",
                                                 "--val", "0",     "--test",  "0"};
        QTest::newRow("share is a word") << QStringList{"split", project, "--train", "half"};
        QTest::newRow("preset") << QStringList{"train", project, "--preset", "fast"};
        QTest::newRow("model") << QStringList{"train", project, "--model", "vgg"};
        QTest::newRow("epochs") << QStringList{"train", project, "--epochs", "0"};
        QTest::newRow("size") << QStringList{"train", project, "--size", "8"};
        QTest::newRow("freeze") << QStringList{"train", project, "--freeze", "ice"};
        QTest::newRow("another recipe") << QStringList{"train", project, "--resume", "1", "--batch", "3"};
        QTest::newRow("other fields") << QStringList{"train", project, "--resume", "1", "--set", "seed=3"};
        QTest::newRow("one fold") << QStringList{"train", project, "--folds", "1"};
        QTest::newRow("nothing to do with a run") << QStringList{"run"};
        QTest::newRow("pack to nowhere") << QStringList{"run", "pack", project, "run-1"};
        QTest::newRow("shard size") << QStringList{"run",   "pack", project,      "run-1",
                                                   "--out", "o",    "--shard-mb", "0"};
        QTest::newRow("bench of what") << QStringList{"bench"};
        QTest::newRow("picture size") << QStringList{"bench", "train", "--picture-size", "large"};
        QTest::newRow("no pictures at all") << QStringList{"bench", "scale", "--images", "1000,0"};
        QTest::newRow("made up and one's own")
            << QStringList{"bench", "scale", "--images", "1000", "--project", project};
        QTest::newRow("no such peer") << QStringList{"bench", "train", "--peer", path("peer.py")};
        QTest::newRow("split") << QStringList{"evaluate", project, "--run", "1", "--split", "dev"};
        QTest::newRow("no image") << QStringList{"predict", project, "--run", "1"};
        QTest::newRow("no out") << QStringList{"export-model", project, "--run", "1"};
        QTest::newRow("export format")
            << QStringList{"export-model", project, "--run", "1", "--format", "h5", "--out", "o"};
        QTest::newRow("thumbnail of what size") << QStringList{"thumbnail", project, "o.png", "huge"};
        QTest::newRow("thumbnail too large") << QStringList{"thumbnail", project, "o.png", "100000"};
        QTest::newRow("workspace") << QStringList{"--workspace", "kitchen"};
    }
    void refusesWrongUsage() {
        QFETCH(QStringList, arguments);
        const auto ran = imagoProgram(arguments);
        VERIFY_CODE(ran, 2);
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(ran.out.isEmpty());
    }

    /// Each failure names what it is about, on both channels, with status 1.
    void fails_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        const QString project = path("good.imago"), missing = path("missing.imago"),
                      text = path("text.imago");
        for (const char* command : {"info", "split", "train", "runs", "check"}) {
            QTest::addRow("%s of nothing", command) << QStringList{command, missing} << "missing.imago"
                                                    << "notFound";
            QTest::addRow("%s of a text", command) << QStringList{command, text} << "text.imago"
                                                   << "corrupt";
        }
        QTest::newRow("new over old") << QStringList{"new", project} << "good.imago"
                                      << "alreadyExists";
        QTest::newRow("new of nothing")
            << QStringList{"new", path("other.imago"), "--images", path("nowhere")} << "nowhere"
            << "notFound";
        QTest::newRow("import of nothing") << QStringList{"import", project, path("nowhere")} << "nowhere"
                                           << "notFound";
        QTest::newRow("label of a stranger")
            << QStringList{"label", project, "--image", path("picture.png"), "--class", "a"} << "picture.png"
            << "notFound";
        QTest::newRow("train without labels") << QStringList{"train", project} << "label"
                                              << "invalidArgument";
        QTest::newRow("recipe") << QStringList{"train", project, "--recipe", path("bad.json")} << "epochs"
                                << "corrupt";
        QTest::newRow("no recipe") << QStringList{"train", project, "--recipe", path("no.json")} << "no.json"
                                   << "notFound";
        QTest::newRow("weights") << QStringList{"train", project, "--weights", path("no.pth")} << "no.pth"
                                 << "notFound";
        QTest::newRow("set of nothing") << QStringList{"train", project, "--set", "sampling"} << "sampling"
                                        << "invalidArgument";
        QTest::newRow("set of a stranger") << QStringList{"train", project, "--set", "magic=1"} << "'magic'"
                                           << "invalidArgument";
        QTest::newRow("set out of range")
            << QStringList{"train", project, "--set", "focalGamma=11"} << "focalGamma: 11 is outside 0"
            << "invalidArgument";
        QTest::newRow("set of another type")
            << QStringList{"train", project, "--set", "epochs=many"} << "'epochs' must be a whole number"
            << "invalidArgument";
        QTest::newRow("set of a wrong word") << QStringList{"train", project, "--set", "sampling=some"}
                                             << "'some' is not one of shuffle, balanced"
                                             << "invalidArgument";
        QTest::newRow("weights of a run")
            << QStringList{"train", project, "--weights", "run:run-9"} << "no runs"
            << "notFound";
        QTest::newRow("map of a stranger")
            << QStringList{"prelabel", project, "--map", "unicorn=horse"} << "no class 'unicorn'"
            << "invalidArgument";
        QTest::newRow("map of nothing") << QStringList{"prelabel", project, "--map", "horse"} << "'horse'"
                                        << "invalidArgument";
        QTest::newRow("filter of a stranger")
            << QStringList{"prelabel", project, "--filter", "split=some"} << "'some'"
            << "invalidArgument";
        QTest::newRow("prelabel by no run") << QStringList{"prelabel", project, "--run", "run-9"} << "no runs"
                                            << "notFound";
        QTest::newRow("pack") << QStringList{"run", "pack", project, "run-9", "--out", path("o")} << "no runs"
                              << "notFound";
        QTest::newRow("pack of no folder")
            << QStringList{"run", "pack", path("nowhere"), "--out", path("o")} << "nowhere"
            << "notFound";
        QTest::newRow("unpack of no pack")
            << QStringList{"run", "unpack", path(""), "--out", path("o")} << "pack.json"
            << "notFound";
        QTest::newRow("attach of nothing")
            << QStringList{"run", "attach", project, path("nowhere")} << "nowhere"
            << "notFound";
        QTest::newRow("bench of nothing")
            << QStringList{"bench", "train", "--data", path("nowhere")} << "nowhere"
            << "notFound";
        QTest::newRow("scale of a text") << QStringList{"bench", "scale", "--project", text} << "text.imago"
                                         << "corrupt";
        QTest::newRow("bench of two recipes")
            << QStringList{"bench", "train", "--peer", path("picture.png"), "--set", "seed=3"}
            << "--to-accuracy"
            << "invalidArgument";
        QTest::newRow("thumbnail of nothing")
            << QStringList{"thumbnail", missing, path("o.png")} << "missing.imago"
            << "notFound";
        QTest::newRow("thumbnail of an empty project")
            << QStringList{"thumbnail", project, path("o.png")} << "no pictures"
            << "notFound";
        QTest::newRow("resume") << QStringList{"train", project, "--resume", "run-9"} << "no runs"
                                << "notFound";
        QTest::newRow("evaluate") << QStringList{"evaluate", project, "--run", "run-9", "--split", "test"}
                                  << "no runs"
                                  << "notFound";
        QTest::newRow("predict") << QStringList{"predict", project, "--run", "9", path("picture.png")}
                                 << "no runs"
                                 << "notFound";
        QTest::newRow("export") << QStringList{"export-model", project, "--run", "9", "--out", path("o")}
                                << "no runs"
                                << "notFound";
    }
    void fails() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, name);
        QFETCH(QString, code);
        const auto ran = imagoProgram(arguments + QStringList{"--json"});
        VERIFY_CODE(ran, 1);
        QVERIFY2(ran.err.contains(name), qPrintable(ran.err));
        const auto json = ran.json();
        QVERIFY2(json.is_object(), qPrintable(ran.out));
        QCOMPARE(QString::fromStdString(json["error"]["code"].get<std::string>()), code);
        QVERIFY(QString::fromStdString(json["error"]["message"].get<std::string>()).contains(name));
        const auto plain = imagoProgram(arguments);
        VERIFY_CODE(plain, 1);
        QVERIFY(plain.out.isEmpty());
    }

    void saysThatThereIsNoDisplay() {
        const auto ran = imagoProgram({path("good.imago")});
        VERIFY_CODE(ran, 1);
        QVERIFY2(ran.err.contains("no display"), qPrintable(ran.err));
    }

    void leavesForeignFilesAlone() {
        QCOMPARE(test::must(readText(m_folder / "text.imago")), "this is no project");
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestUsage)
#include "test_usage.moc"
