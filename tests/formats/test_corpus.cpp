// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <QtTest>

#include <fstream>

namespace fs = std::filesystem;
using namespace imago;

namespace {

std::vector<std::uint8_t> contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> kept(const std::string& target) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(fs::path(IMAGO_TEST_DIR "/fuzz/corpus") / target, code))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

/// What fuzzing has found (tests/fuzz/corpus) once more with the usual compiler: a reader that crashes, or
/// gives what a target's promise forbids, ends the program.
class TestCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFolderOfTheCorpusHasATarget() {
        for (const auto& entry : fs::directory_iterator(IMAGO_TEST_DIR "/fuzz/corpus"))
            QVERIFY2(fuzz::targets().contains(entry.path().filename().string()), entry.path().c_str());
    }

    void everyTargetReturnsFromWhatIsKept_data() {
        QTest::addColumn<QString>("target");
        for (const auto& [name, run] : fuzz::targets())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void everyTargetReturnsFromWhatIsKept() {
        QFETCH(QString, target);
        const auto files = kept(target.toStdString());
        QVERIFY2(!files.empty(), "there is nothing to begin with in tests/fuzz/corpus");
        const auto run = fuzz::targets().at(target.toStdString());
        for (const auto& file : files) {
            const auto bytes = contentOf(file);
            run(bytes);
            // Cut off, as by a full disk.
            run(fuzz::Input(bytes).first(bytes.size() / 2));
        }
    }

    void everyTargetReturnsFromWhatOthersKeep() {
        std::vector<std::vector<std::uint8_t>> all;
        for (const auto& [name, run] : fuzz::targets())
            for (const auto& file : kept(name))
                all.push_back(contentOf(file));
        for (const auto& [name, run] : fuzz::targets())
            if (name != "folders") // where it would be few files of names that mean nothing
                for (const auto& bytes : all)
                    run(bytes);
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "test_corpus.moc"
