// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/weights.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"

#include <QTest>

namespace imago {

namespace fs = std::filesystem;

class TestWeights : public QObject {
    Q_OBJECT
    test::TempFolder m_user;
    const QString m_embedded =
        QStringLiteral(IMAGO_SOURCE_DIR "/resources/weights/mobilenet_v2_oidv4_folded_fp16.safetensors");

    static void pretendFetched(const CatalogueEntry& entry) {
        test::must(writeWeightsInfo(entry));
        test::must(writeAtomically(catalogueFile(entry), "x"));
        fs::resize_file(catalogueFile(entry), static_cast<std::uintmax_t>(entry.bytes));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("IMAGO_DATA_DIR", QByteArray::fromStdString(m_user.path().string())); }

    void theCatalogueIsListed() {
        const auto& entry = *catalogueEntry("resnet18-tv1");
        pretendFetched(entry);
        const auto listed = test::imagoProgram({"weights", "list", "--json"});
        QCOMPARE(listed.code, 0);
        const auto weights = listed.json().at("weights");
        QCOMPARE(weights.size(), weightsCatalogue().size());
        for (const auto& one : weights) {
            QCOMPARE(one.at("sha256").get<std::string>().size(), std::size_t(64));
            QCOMPARE(one.at("here").get<bool>(), one.at("id") == entry.info.id);
        }
        const auto text = test::imagoProgram({"weights", "list"});
        QVERIFY(text.out.contains(QStringLiteral("BSD-3-Clause")));
        QVERIFY(text.out.contains(QStringLiteral("here")));
    }

    void whatIsHereIsNotFetchedAgain() {
        const auto& entry = *catalogueEntry("resnet18-tv1");
        pretendFetched(entry);
        const auto got = test::imagoProgram({"weights", "get", "resnet18-tv1", "--json"});
        QCOMPARE(got.code, 0);
        QCOMPARE(got.json().at("file").get<std::string>(), toUtf8(catalogueFile(entry)));
        const auto removed = test::imagoProgram({"weights", "remove", "resnet18-tv1", "--json"});
        QCOMPARE(removed.code, 0);
        QVERIFY(removed.json().at("removed").get<bool>());
        QVERIFY(!isHere(entry));
        const auto again = test::imagoProgram({"weights", "remove", "resnet18-tv1", "--json"});
        QCOMPARE(again.code, 0);
        QVERIFY(!again.json().at("removed").get<bool>());
    }

    void wrongWordsAreNamed() {
        const auto unknown = test::imagoProgram({"weights", "get", "alexnet", "--json"});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.err.contains(QStringLiteral("alexnet")));
        QCOMPARE(unknown.json().at("error").at("code").get<std::string>(), std::string("notFound"));
        const auto foreign = test::imagoProgram({"weights", "add", m_embedded, "--json"});
        QCOMPARE(foreign.code, 1);
        QVERIFY(foreign.err.contains(QStringLiteral("none of the catalogue's files")));
        QCOMPARE(test::imagoProgram({"weights"}).code, 2);
        QCOMPARE(test::imagoProgram({"weights", "get"}).code, 2);
    }

    void aFileIsInspected() {
        if (!fs::exists(IMAGO_BIN_DIR "/imago-worker")) QSKIP("this build has no imago-worker");
        const auto looked = test::imagoProgram({"weights", "inspect", m_embedded, "--json"});
        QCOMPARE(looked.code, 0);
        const auto best = looked.json().at("networks").at(0);
        QCOMPARE(best.at("network").get<std::string>(), std::string("mobilenet_v2"));
        QCOMPARE(best.at("fitted").get<int>(), best.at("needed").get<int>());
        const auto one = test::imagoProgram({"weights", "inspect", m_embedded, "--model", "mobilenet_v2"});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains(QStringLiteral("tensors of the backbone of mobilenet_v2 fit")),
                 qPrintable(one.out));
        const auto evil = test::imagoProgram(
            {"weights", "inspect", QStringLiteral(IMAGO_TEST_DIR "/train/data/bad_os_system.pth")});
        QCOMPARE(evil.code, 1);
        QVERIFY(evil.err.contains(QStringLiteral("bad_os_system.pth")));
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestWeights)
#include "test_weights.moc"
