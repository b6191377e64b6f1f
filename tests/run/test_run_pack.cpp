// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/run/run_pack.h"
#include "core/run/tar_file.h"
#include "tests/support/fixtures.h"

#include <QProcess>

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <set>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

/// A run of twelve pictures of two classes, one of them unlabelled, with what training leaves.
class Run {
public:
    explicit Run(Task task = Task::singleLabel) {
        recipe.model = "small_cnn";
        recipe.weights = "none";
        recipe.task = task;
        manifest.classes = {"cat", "dog é"};
        manifest.classIds = {4, 9};
        const char* endings[] = {"PNG", "jpeg", "bmp"};
        for (int i = 0; i < 12; ++i) {
            const auto path = m_folder / ("pictures/a b" + std::to_string(i) + "." + endings[i % 3]);
            makeImage(path, static_cast<std::uint64_t>(i), {80, 60}, i % 2);
            const auto split = i == 11 ? Split::none
                               : i < 7 ? Split::train
                               : i < 9 ? Split::val
                                       : Split::test;
            manifest.items.push_back({100 + i, toUtf8(path), std::string(31, '0') + "abcdef0123456"[i],
                                      split == Split::none ? std::vector<int>{} : std::vector<int>{i % 2},
                                      split});
        }
    }
    RunFolder make() {
        auto run = must(RunFolder::create(m_folder / "run-1", recipe, manifest));
        for (const auto* name : {"events.jsonl", "log.txt", "model.json", "checkpoints/last.pt",
                                 "checkpoints/best.pt", "predictions-val.json", "predictions-val.f32"})
            must(writeAtomically(run.path() / name, std::string("content of ") + name));
        return run;
    }
    fs::path operator/(const std::string& name) const { return m_folder / name; }

    Recipe recipe;
    Manifest manifest;

private:
    TempFolder m_folder;
};

const QString script = QStringLiteral(IMAGO_TEST_DIR "/run/data/shards.py");

std::vector<std::uint8_t> bytes(const std::string& text) {
    return {text.begin(), text.end()};
}

/// The packed run's first shard with another member in place of the first picture.
void forge(const fs::path& shard, const std::string& name) {
    auto writer = must(TarWriter::create(shard));
    must(writer.add(name, bytes("evil")));
    must(writer.close());
}

} // namespace

class TestRunPack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunComesBackFromItsPack() {
        Run source;
        const auto run = source.make();
        const auto packed = must(packRun(run, source / "pack"));
        QCOMPARE(packed.pictures, std::int64_t(12));
        QCOMPARE(packed.missing, std::int64_t(0));
        QCOMPARE(packed.shards.size(), std::size_t(4)); // train, val, test, unlabelled
        const auto unpacked = must(unpackRun(source / "pack", source / "back"));
        QCOMPARE(unpacked.pictures, std::int64_t(12));
        QCOMPARE(unpacked.bytes, packed.bytes);
        const auto back = must(RunFolder::open(source / "back"));
        QCOMPARE(back.recipe(), source.recipe);
        const auto manifest = must(back.manifest());
        QCOMPARE(manifest.datasetHash(), source.manifest.datasetHash());
        QCOMPARE(manifest.items.size(), source.manifest.items.size());
        for (std::size_t i = 0; i < manifest.items.size(); ++i) {
            const auto &was = source.manifest.items[i], &is = manifest.items[i];
            QCOMPARE(must(readBytes(is.path)), must(readBytes(was.path)));
            QCOMPARE(is.labels, was.labels);
            QCOMPARE(is.split, was.split);
            QCOMPARE(is.image, was.image);
            QVERIFY(is.path.starts_with(toUtf8(source / "back/pictures/")));
        }
        for (const auto& name : trainedFiles(run.path()))
            QCOMPARE(must(readBytes(back.path() / name)), must(readBytes(run.path() / name)));
        QCOMPARE(trainedFiles(back.path()).size(), std::size_t(7));
        // The folder can be moved: its manifest names the pictures relative to it.
        fs::rename(source / "back", source / "moved");
        const auto moved = must(must(RunFolder::open(source / "moved")).manifest());
        QVERIFY(fs::exists(moved.items[0].path));
    }

    void packsAreTheSameForTheSameRun() {
        Run source;
        const auto run = source.make();
        must(packRun(run, source / "one"));
        must(packRun(run, source / "two"));
        for (const auto& entry : fs::directory_iterator(source / "one/shards"))
            QCOMPARE(must(readBytes(entry.path())),
                     must(readBytes(source / "two/shards" / entry.path().filename().string())));
    }

    void shardsKeepTheirSize() {
        Run source;
        std::int64_t largest = 0;
        for (const auto& item : source.manifest.items)
            largest = std::max(largest, static_cast<std::int64_t>(fs::file_size(item.path)));
        PackOptions options;
        options.shardBytes = 2 * largest + 16384;
        const auto report = must(packRun(source.make(), source / "pack", options));
        QVERIFY2(report.shards.size() > 4, qPrintable(QString::number(report.shards.size())));
        std::int64_t pictures = 0, sum = 0;
        const auto index = Json::parse(must(readText(source / "pack/pack.json")));
        for (const auto& shard : index["shards"]) {
            const auto size = fs::file_size(source / "pack/shards" / shard["file"].get<std::string>());
            QVERIFY(static_cast<std::int64_t>(size) <= options.shardBytes);
            QCOMPARE(shard["bytes"].get<std::uintmax_t>(), size);
            pictures += shard["pictures"].get<std::int64_t>();
            sum += shard["bytes"].get<std::int64_t>();
        }
        QCOMPARE(pictures, std::int64_t(12));
        QCOMPARE(sum, report.bytes);
        QVERIFY(fs::exists(source / "pack/shards/train-000001.tar"));
        must(unpackRun(source / "pack", source / "back"));
        // A shard that is smaller than a picture holds one all the same.
        options.shardBytes = 1;
        QCOMPARE(
            must(packRun(must(RunFolder::open(source / "run-1")), source / "tiny", options)).shards.size(),
            std::size_t(12));
    }

    /// As WebDataset takes them: by the standard library's tar reader, neighbours with one key are a sample.
    void pythonReadsTheShards_data() {
        QTest::addColumn<int>("task");
        QTest::newRow("one class") << int(Task::singleLabel);
        QTest::newRow("several classes") << int(Task::multiLabel);
    }
    void pythonReadsTheShards() {
        QFETCH(int, task);
        Run source(static_cast<Task>(task));
        must(packRun(source.make(), source / "pack"));
        QProcess python;
        python.start("python3", {script, "read", QString::fromStdString((source / "pack/shards").string())});
        if (!python.waitForStarted()) QSKIP("there is no python3 on this machine");
        QVERIFY(python.waitForFinished(60000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        const auto samples = Json::parse(python.readAllStandardOutput().toStdString());
        QCOMPARE(samples.size(), std::size_t(12));
        std::set<std::string> keys;
        for (const auto& sample : samples) {
            const auto key = sample["key"].get<std::string>();
            QVERIFY(keys.insert(key).second);
            const auto& item = source.manifest.items[std::stoul(key)];
            const auto& about = sample["about"];
            QCOMPARE(sample["bytes"].get<std::uintmax_t>(), fs::file_size(item.path));
            QCOMPARE(about["labels"].get<std::vector<int>>(), item.labels);
            QCOMPARE(about["name"].get<std::string>(), fs::path(item.path).filename().string());
            QVERIFY(sample["shard"].get<std::string>().starts_with(std::string(toString(item.split))));
            const bool one = task == int(Task::singleLabel) && !item.labels.empty();
            QCOMPARE(sample["cls"].is_null(), !one);
            if (one) QCOMPARE(sample["cls"].get<int>(), item.labels[0]);
            for (std::size_t i = 0; i < item.labels.size(); ++i)
                QCOMPARE(about["classes"][i].get<std::string>(),
                         source.manifest.classes[static_cast<std::size_t>(item.labels[i])]);
            QVERIFY(
                (std::set<std::string>{"png", "jpeg", "bmp"}).contains(sample["ending"].get<std::string>()));
        }
    }

    void weightsFromAFileGoAlong() {
        Run source;
        must(writeAtomically(source / "elsewhere/my weights.pth", "numbers"));
        source.recipe.weights = toUtf8(source / "elsewhere/my weights.pth");
        must(packRun(source.make(), source / "pack"));
        fs::remove_all(source / "elsewhere");
        must(unpackRun(source / "pack", source / "back"));
        const auto back = must(RunFolder::open(source / "back"));
        QCOMPARE(back.recipe().weights, toUtf8(source / "back/weights/my weights.pth"));
        QCOMPARE(must(readText(back.recipe().weights)), std::string("numbers"));
        // Gone before the packing: said, and nothing half made is left.
        const auto error = packRun(must(RunFolder::open(source / "run-1")), source / "again").error();
        QCOMPARE(error.code, ErrorCode::notFound);
        QVERIFY(error.text().find("my weights.pth") != std::string::npos);
        QVERIFY(!fs::exists(source / "again"));
    }

    void vanishedPicturesAreCounted() {
        Run source;
        const auto run = source.make();
        fs::remove(source.manifest.items[3].path);
        QCOMPARE(must(packRun(run, source / "pack")).missing, std::int64_t(1));
        const auto report = must(unpackRun(source / "pack", source / "back"));
        QCOMPARE(report.missing, std::int64_t(1));
        const auto manifest = must(must(RunFolder::open(source / "back")).manifest());
        QCOMPARE(manifest.datasetHash(), source.manifest.datasetHash());
        QVERIFY(!fs::exists(manifest.items[3].path));
        for (const auto& item : source.manifest.items)
            fs::remove(item.path);
        QCOMPARE(packRun(run, source / "none").error().code, ErrorCode::notFound);
        QVERIFY(!fs::exists(source / "none"));
    }

    void foldersInUseAreLeftAlone() {
        Run source;
        const auto run = source.make();
        must(writeAtomically(source / "mine/note.txt", "mine"));
        QCOMPARE(packRun(run, source / "mine").error().code, ErrorCode::alreadyExists);
        must(packRun(run, source / "pack"));
        QCOMPARE(unpackRun(source / "pack", source / "mine").error().code, ErrorCode::alreadyExists);
        QCOMPARE(must(readText(source / "mine/note.txt")), std::string("mine"));
        QCOMPARE(unpackRun(source / "run-1", source / "x").error().code, ErrorCode::notFound); // no pack
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(packRun(run, source / "y", {}, {}, stop.get_token()).error().code, ErrorCode::cancelled);
        QVERIFY(!fs::exists(source / "y"));
    }

    void craftedShardsAreRefused_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"../../evil.jpg", "/tmp/evil.jpg", "sub/000000001.jpg", "..", "000000001.jpg/../x", "evil.jpg",
              "000000001.tar.gz", "000000001.sh\n", "000000001."})
            QTest::newRow(name) << name;
    }
    void craftedShardsAreRefused() {
        QFETCH(QString, name);
        Run source;
        must(packRun(source.make(), source / "pack"));
        forge(source / "pack/shards/train-000000.tar", name.toStdString());
        const auto before = fs::file_size(source / "pack/manifest.json");
        const auto error = unpackRun(source / "pack", source / "deep/down/back").error();
        QCOMPARE(error.code, ErrorCode::corrupt);
        QVERIFY(!fs::exists(source / "deep/down/back"));
        QVERIFY(!fs::exists(source / "deep/evil.jpg") && !fs::exists(source / "evil.jpg"));
        QCOMPARE(fs::file_size(source / "pack/manifest.json"), before);
    }

    void linksInShardsAreRefused() {
        Run source;
        must(packRun(source.make(), source / "pack"));
        QProcess python;
        python.start("python3", {script, "link",
                                 QString::fromStdString((source / "pack/shards/train-000000.tar").string())});
        if (!python.waitForStarted()) QSKIP("there is no python3 on this machine");
        QVERIFY(python.waitForFinished(60000) && python.exitCode() == 0);
        QCOMPARE(unpackRun(source / "pack", source / "back").error().code, ErrorCode::corrupt);
        QVERIFY(!fs::exists(source / "back"));
    }

    void craftedManifestsAreRefused_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"shards/../../etc/passwd", "/etc/passwd", "shards/train-000000.tar/../x.jpg",
                                 "../train-000000.tar/000000000.png", "shards/evil.tar/000000000.png",
                                 "missing/../../x.png", "shards/train-000000.tar/000000001.png" /* twice */})
            QTest::newRow(path) << path;
    }
    void craftedManifestsAreRefused() {
        QFETCH(QString, path);
        Run source;
        must(packRun(source.make(), source / "pack"));
        auto manifest = must(readManifest(source / "pack/manifest.json"));
        manifest.items[0].path = path.toStdString();
        must(writeAtomically(source / "pack/manifest.json", toJson(manifest)));
        QCOMPARE(unpackRun(source / "pack", source / "back").error().code, ErrorCode::corrupt);
        QVERIFY(!fs::exists(source / "back"));
    }

    void brokenPacksAreToldFromWholeOnes() {
        Run source;
        must(packRun(source.make(), source / "pack"));
        const auto shard = source / "pack/shards/train-000000.tar";
        const auto whole = must(readBytes(shard));
        for (const std::size_t size : {std::size_t(0), std::size_t(700), whole.size() / 2}) {
            must(writeAtomically(shard, std::span(whole).first(size)));
            QCOMPARE(unpackRun(source / "pack", source / "back").error().code, ErrorCode::corrupt);
            QVERIFY(!fs::exists(source / "back"));
        }
        fs::remove(shard);
        QCOMPARE(unpackRun(source / "pack", source / "back").error().code, ErrorCode::notFound);
        must(writeAtomically(shard, whole));
        must(writeAtomically(source / "pack/pack.json", R"({"format":"imago-pack","version":2})"));
        QCOMPARE(unpackRun(source / "pack", source / "back").error().code, ErrorCode::newerVersion);
        must(writeAtomically(source / "pack/pack.json", R"({"format":"zip","version":1})"));
        QCOMPARE(unpackRun(source / "pack", source / "back").error().code, ErrorCode::corrupt);
    }
};

QTEST_GUILESS_MAIN(TestRunPack)
#include "test_run_pack.moc"
