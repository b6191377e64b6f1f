// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/deploy/sha256.h"
#include "tests/support/fixtures.h"
#include "ui/client/weights_fetcher.h"
#include "ui/client/weights_report.h"

#include <QTest>

#include <optional>

namespace imago {

namespace fs = std::filesystem;
using test::must;

class TestWeightsFiles : public QObject {
    Q_OBJECT
    test::TempFolder m_user;

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_DATA_DIR", QByteArray::fromStdString(m_user.path().string()));
        fs::remove_all(weightsFolder());
    }

    void hashesAreThoseOfSha256sum() {
        test::TempFolder folder;
        const auto hash = [&](const std::string& content) {
            must(writeAtomically(folder / "file", content));
            return must(sha256OfFile(folder / "file"));
        };
        // FIPS 180-4, the examples of appendix B.1 and of the empty message.
        QCOMPARE(hash("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hash(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(hash(std::string(1000000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
        QVERIFY(sha256OfFile(folder / "nothing").error().code == ErrorCode::notFound);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(sha256OfFile(folder / "file", stop.get_token()).error().code == ErrorCode::cancelled);
    }

    void aFileFetchedByHandIsTakenOver() {
        test::TempFolder folder;
        const auto file = folder / "model.safetensors";
        must(writeAtomically(file, "abc"));
        auto entries = weightsCatalogue();
        entries[2].info.sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        entries[2].bytes = 3;
        const auto entry = must(adoptWeights(file, {}, entries));
        QVERIFY(entry == entries[2]);
        QVERIFY(isHere(entry));
        QCOMPARE(must(readText(catalogueFile(entry))), std::string("abc"));
        QVERIFY(must(weightsInfo(catalogueFile(entry))) == entry.info);
        QVERIFY(fs::exists(file)); // it stays the person's
        QVERIFY(adoptWeights(file, {}, entries).ok());

        must(writeAtomically(file, "abd"));
        const auto other = adoptWeights(file, {}, entries);
        QVERIFY(!other);
        QVERIFY(other.error().code == ErrorCode::notFound);
        QVERIFY(other.error().message.find("model.safetensors") != std::string::npos);
    }

    void aFolderThatCannotBeWrittenIsNamed() {
        test::TempFolder folder;
        must(writeAtomically(folder / "file", "abc"));
        must(writeAtomically(weightsFolder(), "a file where the folder should be"));
        auto entries = weightsCatalogue();
        entries[0].info.sha256 = must(sha256OfFile(folder / "file"));
        const auto outcome = adoptWeights(folder / "file", {}, entries);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().code == ErrorCode::io);
        fs::remove(weightsFolder());
    }

    void reportsAreReadWhole() {
        const auto report = must(weightsReportFromJson(QStringLiteral(
            R"({"file":"/a/b.pth","bytes":12,"tensors":3,"parameters":99,"dtype":"float16","metadata":{"k":"v"},)"
            R"("classes":1000,"networks":[{"network":"resnet18","match":0.5,"needed":10,"fitted":9,"problem":"",)"
            R"("head":["fc.bias"],"missing":{"count":1,"names":["a"]},"unexpected":{"count":70,"names":["x"]},)"
            R"("wrongShape":{"count":0,"names":[]}}]})")));
        QCOMPARE(report.file, QStringLiteral("/a/b.pth"));
        QCOMPARE(report.parameters, 99);
        QCOMPARE(report.classes, 1000);
        QCOMPARE(report.metadata.at(0).second, QStringLiteral("v"));
        QCOMPARE(report.best().unexpected.count, 70);
        QVERIFY(!report.best().isWhole());
        QCOMPARE(report.of(QStringLiteral("resnet18")), &report.best());
        QCOMPARE(report.of(QStringLiteral("other")), nullptr);
        for (const char* text : {"", "{}", "[]", R"({"networks":[]})", R"({"file":1})"})
            QVERIFY2(!weightsReportFromJson(QString::fromLatin1(text)), text);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestWeightsFiles)
#include "test_weights_files.moc"
