// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/recipe/weights_catalogue.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <set>

using namespace imago;

namespace {

std::string entryJson(const std::string& change = {}, const std::string& to = {}) {
    std::string text =
        R"({"id":"a","network":"resnet18","title":"A","address":"https://example.org/a.pth","file":"a.pth",)"
        R"("bytes":12,"sha256":")" +
        std::string(64, 'a') +
        R"(","licence":"MIT","trainedOn":"x","top1":70.5,"top5":90,"inputSize":224,)"
        R"("mean":[0.5,0.5,0.5],"std":[0.25,0.5,1],"source":"https://example.org"})";
    if (!change.empty()) {
        const auto at = text.find(change);
        if (at == std::string::npos) qFatal("%s is not in the entry", change.c_str());
        text.replace(at, change.size(), to);
    }
    return text;
}

std::string document(const std::string& entries) {
    return R"({"about":"x","entries":[)" + entries + "]}";
}

} // namespace

class TestWeightsCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInCatalogueIsReadable() {
        const auto& entries = weightsCatalogue();
        QVERIFY(entries.size() >= 12);
        std::set<std::string> networks;
        for (const auto& entry : entries) {
            networks.insert(entry.info.network);
            // torchvision puts the first eight digits of the hash into the name of the file.
            if (const auto dash = entry.address.rfind('-'); entry.address.ends_with(".pth"))
                QCOMPARE(entry.address.substr(dash + 1, 8), entry.info.sha256.substr(0, 8));
            QVERIFY(entry.top1 > 60 && entry.top1 < entry.top5);
            QCOMPARE(catalogueEntry(entry.info.id), &entry);
            QCOMPARE(catalogueEntryOfHash(entry.info.sha256), &entry);
        }
        for (const char* network :
             {"mobilenet_v2", "mobilenet_v3_small", "mobilenet_v3_large", "resnet18", "resnet34", "resnet50",
              "efficientnet_b0", "convnext_tiny", "vit_tiny", "vit_small"})
            QVERIFY2(networks.contains(network), network);
        QCOMPARE(catalogueEntry("nothing"), nullptr);
        const auto text = test::must(
            readText(std::filesystem::path(IMAGO_SOURCE_DIR) / "resources/weights/catalogue.json"));
        QVERIFY(test::must(catalogueFromJson(text)) == entries);
    }

    void anEntryKeepsAllItsFields() {
        const auto entries = test::must(catalogueFromJson(document(entryJson())));
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries[0].bytes, 12);
        QCOMPARE(entries[0].top1, 70.5);
        QCOMPARE(entries[0].info.mean[2], 0.5);
        QCOMPARE(entries[0].info.std[0], 0.25);
        QCOMPARE(entries[0].info.licence, std::string("MIT"));
    }

    void badEntriesAreNamed_data() {
        QTest::addColumn<QString>("entries");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const std::string& entries, const char* word) {
            QTest::newRow(name) << QString::fromStdString(entries) << word;
        };
        row("plain http", entryJson("https://example.org/a", "http://example.org/a"), "address");
        row("short hash", entryJson(std::string(64, 'a'), "abc"), "sha256");
        row("a path for a file", entryJson("\"a.pth\"", "\"../a.pth\""), "file");
        row("no size", entryJson("\"bytes\":12", "\"bytes\":0"), "bytes");
        row("unknown network", entryJson("resnet18", "alexnet"), "network");
        row("no licence", entryJson("MIT", ""), "licence");
        row("deviation of nought", entryJson("[0.25,", "[0,"), "std");
        row("two means", entryJson("[0.5,0.5,0.5]", "[0.5,0.5]"), "mean");
        row("unknown field", entryJson("\"top1\"", "\"top9\""), "top9");
        row("twice", entryJson() + "," + entryJson(), "twice");
    }
    void badEntriesAreNamed() {
        QFETCH(QString, entries);
        QFETCH(QString, word);
        const auto read = catalogueFromJson(document(entries.toStdString()));
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::corrupt);
        QVERIFY2(read.error().message.find(word.toStdString()) != std::string::npos,
                 read.error().message.c_str());
    }

    void documentsThatAreNoCatalogueAreRefused() {
        for (const char* text : {"", "[", "[]", "{}", R"({"entries":{}})", R"({"entries":[1]})"})
            QVERIFY2(!catalogueFromJson(text), text);
    }

    void whatIsKnownOfAFileMakesARoundTrip() {
        test::TempFolder folder;
        const auto weights = folder / "ä b.pth";
        QVERIFY(!test::must(weightsInfo(weights)));
        for (const auto& entry : weightsCatalogue()) {
            test::must(writeAtomically(weightsInfoFile(weights), toJson(entry.info)));
            QVERIFY(test::must(weightsInfo(weights)) == entry.info);
        }
        test::must(writeAtomically(weightsInfoFile(weights), "{\"mean\":[1,2,3]}"));
        QVERIFY(!weightsInfo(weights));
    }

    void theWeightsDecideHowTheInputIsNormalised() {
        test::TempFolder folder;
        Recipe recipe;
        recipe.model = "vit_tiny";
        recipe.inputSize = 160;
        const auto file = folder / "vit.safetensors";
        recipe.weights = toUtf8(file);
        QVERIFY(test::must(preprocessOfWeights(recipe)) == preprocessFor(recipe)); // nothing is known
        WeightsInfo info;
        info.mean = info.std = {0.5, 0.5, 0.5};
        test::must(writeAtomically(weightsInfoFile(file), toJson(info)));
        const auto preprocess = test::must(preprocessOfWeights(recipe));
        QCOMPARE(preprocess.mean[0], 127.5);
        QCOMPARE(preprocess.std[2], 127.5);
        QCOMPARE(preprocess.size, 160);
        QVERIFY(!preprocess.bgr);
        test::must(writeAtomically(weightsInfoFile(file), "{"));
        QVERIFY(!preprocessOfWeights(recipe));
        for (const char* word : {"embedded", "none"}) {
            recipe.weights = word;
            QVERIFY(test::must(preprocessOfWeights(recipe)) == preprocessFor(recipe));
        }
    }

    void aRunThatStartsFromARunTakesOverItsInput() {
        test::TempFolder folder;
        Recipe first; // csp_nano with its embedded weights wants BGR
        const auto run1 = folder / "run-1";
        test::must(writeAtomically(run1 / "recipe.json", toJson(first)));
        Recipe second = first;
        second.weights = toUtf8(run1 / "checkpoints" / "best.pt");
        const auto run2 = folder / "run-2";
        test::must(writeAtomically(run2 / "recipe.json", toJson(second)));
        Recipe third = first;
        third.weights = toUtf8(run2 / "checkpoints" / "best.pt");
        third.inputSize = 96;
        const auto preprocess = test::must(preprocessOfWeights(third));
        QVERIFY(preprocess.bgr);
        QCOMPARE(preprocess.mean, preprocessFor(first).mean);
        QCOMPARE(preprocess.std, preprocessFor(first).std);
        QCOMPARE(preprocess.size, 96);

        // A run that names itself must not hang anything.
        first.weights = toUtf8(run1 / "checkpoints" / "best.pt");
        test::must(writeAtomically(run1 / "recipe.json", toJson(first)));
        QVERIFY(preprocessOfWeights(third));
        test::must(writeAtomically(run1 / "recipe.json", "{}x"));
        QVERIFY(!preprocessOfWeights(third));
    }
};

QTEST_GUILESS_MAIN(TestWeightsCatalogue)
#include "test_weights_catalogue.moc"
