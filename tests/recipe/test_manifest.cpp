// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/recipe/manifest.h"
#include "tests/support/compare.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace imago;

namespace {

Manifest sample() {
    Manifest manifest;
    manifest.classes = {"cat", "dög", "\"quoted\""};
    manifest.classIds = {3, 9, 1};
    manifest.items = {{4, "/data/a b.png", "00112233445566778899aabbccddeeff", {0}, Split::train},
                      {5, "/data/ü.jpg", "10112233445566778899aabbccddeeff", {2, 1}, Split::val},
                      {9, "/data/c.png", "20112233445566778899aabbccddeeff", {}, Split::test},
                      {12, "/data/d.png", "30112233445566778899aabbccddeeff", {1}, Split::none}};
    return manifest;
}

} // namespace

class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonRoundTrips() {
        const auto again = manifestFromJson(toJson(sample()));
        QVERIFY2(again.ok(), again.ok() ? "" : again.error().text().c_str());
        QVERIFY(*again == sample());
        QVERIFY(*manifestFromJson(toJson(Manifest{})) == Manifest{});
    }

    void onePictureIsOneLine() {
        QCOMPARE(QByteArray::fromStdString(toJson(sample())).count("\"hash\""), 4);
        QCOMPARE(QByteArray::fromStdString(toJson(sample())).count('\n'), 10);
    }

    void filesAreRead() {
        QTemporaryDir dir;
        QFile file(dir.filePath("manifest.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(toJson(sample())));
        file.close();
        QVERIFY(*readManifest(file.fileName().toStdString()) == sample());
        QCOMPARE(readManifest("/nowhere/manifest.json").error().code, ErrorCode::notFound);
    }

    void hashIgnoresPlacesOrderAndIds() {
        auto other = sample();
        const auto hash = other.datasetHash();
        QCOMPARE(hash.size(), std::size_t{16});
        std::swap(other.items[0], other.items[2]);
        other.items[1].path = "/elsewhere/x.jpg";
        other.items[1].labels = {1, 2};
        for (auto& item : other.items)
            item.image += 100;
        other.classIds = {7, 8, 9};
        QCOMPARE(other.datasetHash(), hash);
    }

    void hashSeesEveryDifferenceInTheData() {
        std::set<std::string> hashes;
        const auto add = [&](auto&& change) {
            auto manifest = sample();
            change(manifest);
            hashes.insert(manifest.datasetHash());
        };
        add([](Manifest&) {});
        add([](Manifest& m) { m.classes[0] = "Cat"; });
        add([](Manifest& m) { m.classes = {"c", "atdög", "\"quoted\""}; });
        add([](Manifest& m) { m.items[0].labels = {1}; });
        add([](Manifest& m) { m.items[0].labels = {}; });
        add([](Manifest& m) { m.items[0].labels = {0, 1}; });
        add([](Manifest& m) { m.items[0].split = Split::val; });
        add([](Manifest& m) { m.items[0].contentHash[3] = 'f'; });
        add([](Manifest& m) { m.items.pop_back(); });
        add([](Manifest& m) { m.items.push_back(m.items[0]); });
        QCOMPARE(hashes.size(), std::size_t{10});
    }

    void countsSplits() {
        QCOMPARE(sample().count(Split::train), std::int64_t{1});
        QCOMPARE(sample().count(Split::none), std::int64_t{1});
    }

    void badInputIsCorrupt_data() {
        QTest::addColumn<QByteArray>("json");
        const QByteArray good = QByteArray::fromStdString(toJson(sample()));
        const auto changed = [&](const char* from, const char* to) {
            auto text = good;
            text.replace(from, to);
            return text;
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("torn") << good.left(good.size() / 2);
        QTest::newRow("no items") << QByteArray(R"({"classes":[],"classIds":[]})");
        QTest::newRow("items no list") << QByteArray(R"({"classes":[],"classIds":[],"items":{}})");
        QTest::newRow("items of numbers") << QByteArray(R"({"classes":[],"classIds":[],"items":[1,2]})");
        QTest::newRow("class ids") << changed("[3,9,1]", "[3,9]");
        QTest::newRow("label too large") << changed("[2,1]", "[3,1]");
        QTest::newRow("label negative") << changed("[2,1]", "[-1]");
        QTest::newRow("label text") << changed("[2,1]", "[\"dog\"]");
        QTest::newRow("huge label") << changed("[2,1]", "[4294967297]");
        QTest::newRow("split") << changed("\"val\"", "\"validation\"");
        QTest::newRow("no path") << changed("\"path\":\"/data/ü.jpg\",", "");
        QTest::newRow("path number") << changed("\"/data/ü.jpg\"", "7");
        QTest::newRow("not UTF-8") << changed("/data/ü.jpg", "/data/\xff\xfe.jpg");
        QTest::newRow("nested item") << changed("\"labels\":[2,1]", "\"labels\":{\"a\":{}}");
    }
    void badInputIsCorrupt() {
        QFETCH(QByteArray, json);
        const auto manifest = manifestFromJson(json.toStdString());
        QVERIFY(!manifest.ok());
        QCOMPARE(manifest.error().code, ErrorCode::corrupt);
    }

    void pathsThatAreNoUtf8DoNotThrow() {
        auto manifest = sample();
        manifest.items[0].path = "/data/\xff.png";
        QVERIFY(manifestFromJson(toJson(manifest)).ok());
    }

    void garbageNeverCrashes() {
        Random random(11);
        const auto good = toJson(sample());
        for (int i = 0; i < 2000; ++i) {
            auto text = good;
            for (int k = 0; k < 4; ++k)
                text[random.below(text.size())] = static_cast<char>(random.below(256));
            const auto manifest = manifestFromJson(text);
            if (!manifest) QVERIFY(!manifest.error().message.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestManifest)
#include "test_manifest.moc"
