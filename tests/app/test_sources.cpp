// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/fixtures.h"
#include "tests/support/video_file.h"

#include <QTest>

#include <fstream>

namespace imago {

using test::imagoProgram;
using Json = nlohmann::json;

/// Where pictures come from, by commands alone.
class TestSources : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;

    QString path(const char* name) const { return QString::fromStdString((m_folder / name).string()); }

private Q_SLOTS:
    void takesFramesOfVideos() {
        test::makeImage(m_folder / "mixed/one.png", 1);
        test::makeVideo(m_folder / "mixed/clip.avi", 60, 10, {160, 120}, test::scenes(15));
        const QString films = path("films.imago"), mixed = path("mixed"), clip = path("mixed/clip.avi");
        VERIFY_CODE(imagoProgram({"new", films}), 0);
        // Without a word on frames a folder's videos are passed by, and it is said.
        auto ran = imagoProgram({"import", films, mixed, "--json"});
        VERIFY_CODE(ran, 0);
        Json json = ran.json();
        QCOMPARE(json["images"].get<int>(), 1);
        QCOMPARE(json["skipped"].size(), 1u);
        QCOMPARE(json["skipped"][0]["source"].get<std::string>(), clip.toStdString());
        QVERIFY(json["skipped"][0]["reason"].get<std::string>().find("--scenes") != std::string::npos);
        ran = imagoProgram({"import", films, mixed, "--scenes", "--json"});
        VERIFY_CODE(ran, 0);
        json = ran.json();
        QCOMPARE(json["added"].get<int>(), 4);
        QCOMPARE(json["skipped"].size(), 0u);
        QCOMPARE(json["videos"][0]["frames"].get<int>(), 4);
        for (const int added : {4, 0}) { // two of the six are the first of a scene
            ran = imagoProgram({"import", films, clip, "--every", "1000ms", "--json"});
            VERIFY_CODE(ran, 0);
            QCOMPARE(ran.json()["images"].get<int>(), 6);
            QCOMPARE(ran.json()["added"].get<int>(), added);
        }
        ran = imagoProgram(
            {"import", films, clip, "--every-frames", "7", "--max-frames", "3", "--dry-run", "--json"});
        QCOMPARE(ran.json()["images"].get<int>(), 3);
        for (const QStringList& wrong : {QStringList{"--every", "soon"},
                                         {"--every", "0"},
                                         {"--scenes", "300"},
                                         {"--every-frames", "0"},
                                         {"--every", "1s", "--scenes"}})
            VERIFY_CODE(imagoProgram(QStringList{"import", films, clip} + wrong), 2);
        std::ofstream(m_folder / "text.mp4") << "no film";
        ran = imagoProgram({"import", films, path("text.mp4")});
        VERIFY_CODE(ran, 1);
        QVERIFY(ran.err.contains("text.mp4"));
    }

    void aPictureInTwoClassesIsTakenAndNoted() {
        test::makeImage(m_folder / "twice/cat/one.png", 1);
        test::makeImage(m_folder / "twice/cat/two.png", 2);
        test::makeImage(m_folder / "twice/dog/one.png", 1);
        std::ofstream(m_folder / "twice/dog/three.png") << "no picture";
        const QString project = path("twice.imago");
        VERIFY_CODE(imagoProgram({"new", project}), 0);
        const auto ran = imagoProgram({"import", project, path("twice"), "--json"});
        VERIFY_CODE(ran, 0);
        const Json json = ran.json();
        QCOMPARE(json["notes"].size(), 1u);
        QCOMPARE(json["notes"][0]["where"].get<std::string>(), path("twice/dog/one.png").toStdString());
        QVERIFY(json["notes"][0]["reason"].get<std::string>().find("class cat") != std::string::npos);
        QCOMPARE(json["skipped_count"].get<int>(), 1);
        QCOMPARE(json["skipped"].size(), 1u);
        QCOMPARE(json["skipped"][0]["source"].get<std::string>(), path("twice/dog/three.png").toStdString());
        QCOMPARE(json["problem_count"].get<int>(), 2);
    }

    void looksAgain() {
        const QString project = path("watched.imago");
        test::makeImage(m_folder / "watched/one.png", 1);
        VERIFY_CODE(imagoProgram({"new", project, "--images", path("watched")}), 0);
        test::makeImage(m_folder / "watched/two.png", 2);
        std::filesystem::remove(m_folder / "watched/one.png");
        const auto ran = imagoProgram({"rescan", project, "--json"});
        VERIFY_CODE(ran, 0);
        QCOMPARE(ran.json()["added"].get<int>(), 1);
        QCOMPARE(ran.json()["missing"].get<int>(), 1);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestSources)
#include "test_sources.moc"
