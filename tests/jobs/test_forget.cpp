// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/assign_splits.h"
#include "core/jobs/forget_pictures.h"
#include "core/jobs/forget_run_results.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/runs.h"
#include "core/jobs/source_folders.h"
#include "core/run/embeddings.h"
#include "core/run/learning_history.h"
#include "core/run/map_places.h"
#include "core/run/run_folder.h"
#include "core/store/backups.h"
#include "core/store/thumbnail_store.h"
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <fmt/format.h>

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

const std::string secret = "frau_schmidt_zimmer12";

/// Is the text in any file below the folder, other than in the name of a picture?
std::vector<std::string> filesThatSay(const fs::path& folder, const std::string& text) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && mentions(entry.path(), {text})) found.push_back(entry.path().string());
    return found;
}

/// A project with runs, backups and caches, in which one picture has a telling name.
class Full {
public:
    Full() {
        qputenv("IMAGO_CACHE_DIR", QByteArray::fromStdString((folder() / "cache").string()));
        const auto paths = makeImageFolder(folder() / "data", {"cat", "dog"}, 10);
        fs::rename(paths[3], paths[3].parent_path() / (secret + ".png"));
        must(importDataset(store(), folder() / "data", {}));
        must(assignSplits(store(), {}, "test"));
        image = must(store().imageByPath("data/cat/" + secret + ".png"))->id;
        other = must(store().imageIds({})).back();
        note(image, "the patient of " + secret);
        must(backUp(project.file()));
        must(store().setSetting("sources.removed", R"(["data/gone.png","data/cat/)" + secret + R"(.png"])"));
        makeRun();
        const auto record = *must(store().image(image));
        must(must(ThumbnailStore::open(folder() / "cache/thumbnails.db"))
                 ->put(record.contentHash, 64, {1, 2}));
        must(writeAtomically(folder() / "cache/features/a.features", std::string_view("x")));
    }
    ProjectStore& store() { return project.store(); }
    fs::path folder() const { return project.folder(); }
    void note(ImageId of, const std::string& text) {
        Edit edit;
        edit.verb = "comment";
        edit.changes.push_back(MetaChange{of, "comments", {}, text});
        must(store().commit(edit, "test"));
    }

    TempProject project;
    ImageId image, other;
    RunRecord run;
    fs::path runFolder;

private:
    void makeRun() {
        Recipe recipe;
        recipe.model = "small_cnn";
        recipe.weights = "none";
        recipe.inputSize = 32;
        run = must(prepareRun(store(), recipe));
        runFolder = runFolderOf(store(), run);
        std::vector<std::int64_t> ids{image.value, other.value};
        std::sort(ids.begin(), ids.end());
        for (const char* split : {"train", "val"})
            must(writePredictions(runFolder, split, {run.classes, ids, {.9f, .1f, .2f, .8f}}));
        must(writeAtomically(runFolder / "calibration.json",
                             std::string_view(R"({"temperature":1.5,"split":"val","images":2})")));
        for (int epoch = 1; epoch <= 2; ++epoch)
            must(appendEpoch(runFolder, ids, {epoch, {0, 1}, {.5f, .75f}, {.5f, .25f}}));
        must(writeEmbeddings(runFolder / "embeddings",
                             {2, 2, ids, {"a", "b"}, {1, 2, 3, 4}, {.9f, .1f, 0, 1}}));
        must(writeMapPlaces(runFolder / "embeddings", {1, {0, 0, 1, 1}}));
        std::ofstream(runFolder / "log.txt") << "data/cat/" << secret << ".png: premature end\n"
                                             << "my_" << secret << ".png stays\n";
        must(store().putPredictions(run.id, {{image, {.9f, .1f}}, {other, {.5f, .5f}}}));
    }
};

} // namespace

class TestForget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noByteOfThePictureIsLeft() {
        Full full;
        const auto name = secret + ".png";
        QVERIFY(filesThatSay(full.folder(), name).size() >= 4);
        std::ofstream(full.runFolder / "log.txt") << "data/cat/" << name << ": premature end\n";
        const auto report = must(forgetPictures(full.store(), {full.image}));
        QCOMPARE(report.pictures, std::int64_t(1));
        QCOMPARE(report.backups, std::int64_t(1));
        QCOMPARE(report.runs, std::int64_t(1));
        QVERIFY(report.journalEntries >= 2);
        QVERIFY(report.still.empty());
        const auto left = filesThatSay(full.folder(), secret);
        QVERIFY2(left.empty(), left.empty() ? "" : left.front().c_str());
        QVERIFY(fs::exists(full.folder() / "data/cat" / name)); // the file is the person's own
        QVERIFY(!fs::exists(full.folder() / "cache/features"));
        QVERIFY(fs::file_size(full.project.file().string() + "-wal") == 0);
    }

    void everythingElseStays() {
        Full full;
        full.note(full.other, "another");
        auto before = stateOf(full.store());
        const auto report = must(forgetPictures(full.store(), {full.image}));
        QCOMPARE(must(full.store().check()), std::vector<std::string>());
        auto after = stateOf(full.store());
        before.images.erase(full.image);
        std::erase_if(before.annotations, [&](const auto& one) { return one.second.image == full.image; });
        std::erase_if(before.meta, [&](const auto& one) { return one.first.first == full.image; });
        QVERIFY(after == before);
        QVERIFY(!must(full.store().prediction(full.run.id, full.image)));
        QVERIFY(must(full.store().prediction(full.run.id, full.other)));
        QCOMPARE(must(full.store().setting("sources.removed")),
                 std::optional<std::string>(R"(["data/gone.png"])"));
        // Undo goes on with what is left.
        must(full.store().undo());
        QVERIFY(must(full.store().undo()));

        const auto folder = must(RunFolder::open(full.runFolder));
        for (const auto& item : must(folder.manifest()).items)
            QVERIFY(item.image != full.image.value);
        for (const char* split : {"train", "val"}) {
            const auto set = must(readPredictions(full.runFolder, split));
            QCOMPARE(set.images, std::vector<std::int64_t>{full.other.value});
            QCOMPARE(set.probabilities, (std::vector<float>{.2f, .8f}));
        }
        QVERIFY(fs::exists(full.runFolder / "calibration.json"));
        const auto history = must(readLearningHistory(full.runFolder));
        QCOMPARE(history.images, std::vector<std::int64_t>{full.other.value});
        QCOMPARE(history.epochs.size(), std::size_t(2));
        QCOMPARE(history.epochs[1].top, std::vector<int>{1});
        const auto embeddings = must(readEmbeddings(full.runFolder / "embeddings"));
        QCOMPARE(embeddings.features, (std::vector<float>{3, 4}));
        QVERIFY(!fs::exists(full.runFolder / "embeddings" / mapPlacesFile));
        const auto log = must(readText(full.runFolder / "log.txt"));
        QCOMPARE(log, "forgotten: premature end\nmy_" + secret + ".png stays\n");
        // The backup is a whole project without it.
        const auto backup = must(backups(full.project.file())).front();
        QCOMPARE(must(contentOf(backup)).images, std::int64_t(19));
    }

    void aFileInAWatchedFolderIsTold() {
        Full full;
        must(rememberFolders(full.store(), {full.folder() / "data"}));
        const auto report = must(forgetPictures(full.store(), {full.image}));
        QCOMPARE(report.watched, (std::vector<fs::path>{full.folder() / "data/cat" / (secret + ".png")}));
    }

    void aCopyOfADamagedProjectIsTold() {
        Full full;
        const auto aside = must(setAside(full.project.file()));
        const auto report = must(forgetPictures(full.store(), {full.image}));
        QVERIFY(!report.still.empty()); // the copy or its log
        for (const auto& file : report.still)
            QVERIFY(file.string().starts_with(aside.string()));
    }

    void aNameThatIsCutInTwoIsFound() {
        TempFolder folder;
        for (const std::size_t at : {std::size_t(0), (std::size_t(1) << 20) - 7, std::size_t(3) << 20}) {
            std::ofstream(folder / "f", std::ios::binary) << std::string(at, 'x') << secret << "y";
            QVERIFY(mentions(folder / "f", {secret}));
            QVERIFY(!mentions(folder / "f", {secret + "x"}));
        }
    }

    void picturesThatAreNotThereAreNothing() {
        Full full;
        const auto before = stateOf(full.store());
        QCOMPARE(must(forgetPictures(full.store(), {ImageId(99999)})).pictures, std::int64_t(0));
        QVERIFY(stateOf(full.store()) == before);
    }
};

QTEST_GUILESS_MAIN(TestForget)
#include "test_forget.moc"
