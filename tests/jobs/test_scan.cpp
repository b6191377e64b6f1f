// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/image.h"
#include "core/jobs/scan.h"
#include "tests/support/dicom_file.h"
#include "tests/support/fixtures.h"

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

Lines paths(ProjectStore& store) {
    Lines out;
    for (const auto& stamp : must(store.imageStamps()))
        out.push_back(stamp.path);
    std::sort(out.begin(), out.end());
    return out;
}

ImageRecord imageAt(ProjectStore& store, const std::string& path) {
    const auto image = must(store.imageByPath(path));
    if (!image) qFatal("%s is not in the project", path.c_str());
    return *image;
}

ClassId labelled(ProjectStore& store, ImageId image, const std::string& name = "cat") {
    auto classes = must(store.classes());
    if (classes.empty()) {
        must(store.commit(addClass({}, name), "test"));
        classes = must(store.classes());
    }
    must(store.commit(setClass({image}, {{}}, {}, classes[0].id, "test"), "test"));
    return classes[0].id;
}

} // namespace

class TestScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsEverythingOnce() {
        TempProject project;
        makeImageFolder(project.folder() / "photos", {"a", "b"}, 3, {70, 50});
        makeImage(project.folder() / "photos/größe 图.png", 9);
        makeImage(project.folder() / "photos/.hidden/x.png", 9);
        makeImage(project.folder() / "photos/__MACOSX/x.png", 9);
        std::ofstream(project.folder() / "photos/notes.txt") << "words";
        auto report = must(scanFolders(project.store(), {project.folder() / "photos"}));
        QCOMPARE(report.found, std::int64_t(7));
        QCOMPARE(report.added, std::int64_t(7));
        QCOMPARE(report.unchanged + report.updated + report.moved + report.unreadable, std::int64_t(0));
        QCOMPARE(paths(project.store()).front(), std::string("photos/a/0000.png"));
        QCOMPARE(paths(project.store()).back(), std::string("photos/größe 图.png"));
        const auto image = imageAt(project.store(), "photos/b/0001.png");
        QCOMPARE(image.size, (Size{70, 50}));
        QCOMPARE(image.contentHash, must(fileContentHash(project.folder() / "photos/b/0001.png")));
        QVERIFY(image.phash != 0);
        QVERIFY(image.bytes > 0 && image.mtimeMs > 0);

        const auto version = project->dataVersion();
        report = must(scanFolders(project.store(),
                                  {project.folder() / "photos", project.folder() / "photos/a/0000.png"}));
        QCOMPARE(report.found, std::int64_t(7));
        QCOMPARE(report.unchanged, std::int64_t(7));
        QCOMPARE(project->dataVersion(), version);
    }

    void showsPathsBeforeTheyAreRead() {
        TempProject project;
        makeImageFolder(project.folder() / "photos", {"a"}, 5);
        auto other = project.connect();
        std::int64_t seen = -1;
        bool empty = true;
        const auto watch = [&](const Progress& progress) {
            if (progress.stage != "scanning" || progress.done != 0) return;
            seen = must(other->counts()).images;
            empty = imageAt(*other, "photos/a/0000.png").contentHash.empty();
        };
        must(scanFolders(project.store(), {project.folder() / "photos"}, watch));
        QCOMPARE(seen, std::int64_t(5));
        QVERIFY(empty);
    }

    void listsWhatCannotBeRead() {
        TempProject project;
        const auto dir = project.folder() / "photos";
        makeImage(dir / "good.png", 1);
        makeImage(dir / "tiny.png", 2, {7, 30});
        std::ofstream(dir / "empty.jpg");
        std::ofstream(dir / "text.jpg") << "not a picture";
        std::ofstream(dir / "film.gif") << "GIF89a";
        fs::create_symlink("nowhere.png", dir / "dangling.png");
        auto bytes = must(encodeJpeg(must(decodeImage(dir / "good.png")), 90));
        bytes.resize(bytes.size() / 2);
        must(writeAtomically(dir / "half.jpg", std::span<const std::uint8_t>(bytes)));
        const auto report = must(scanFolders(project.store(), {dir, project.folder() / "none"}));
        QCOMPARE(report.found, std::int64_t(5));
        QCOMPARE(report.added, std::int64_t(5));
        QCOMPARE(report.unreadable, std::int64_t(3));
        QCOMPARE(report.problems.size(), std::size_t(6));
        const auto half = imageAt(project.store(), "photos/half.jpg");
        QCOMPARE(half.problems, std::uint32_t(problemUnreadable));
        QVERIFY(half.problemText.find("damaged") != std::string::npos);
        QVERIFY(half.contentHash.empty());
        QCOMPARE(imageAt(project.store(), "photos/tiny.png").problems, std::uint32_t(problemTiny));
        QCOMPARE(must(project->counts()).byProblem[problemUnreadable], std::int64_t(3));
    }

    void readsRepairedFilesAgain() {
        TempProject project;
        const auto file = project.folder() / "photos/a.png";
        makeImage(file, 1);
        const auto good = must(readBytes(file));
        const auto time = fs::last_write_time(file);
        auto bad = good;
        bad[20] ^= 0xff; // the header's checksum fails
        must(writeAtomically(file, std::span<const std::uint8_t>(bad)));
        fs::last_write_time(file, time);
        QCOMPARE(must(scanFolders(project.store(), {file})).unreadable, std::int64_t(1));
        must(writeAtomically(file, std::span<const std::uint8_t>(good)));
        fs::last_write_time(file, time); // as if only a permission had changed
        const auto report = must(scanFolders(project.store(), {file}));
        QCOMPARE(report.updated, std::int64_t(1));
        QCOMPARE(imageAt(project.store(), "photos/a.png").problems, std::uint32_t(0));
    }

    void findsMovedFiles() {
        TempProject project;
        const auto dir = project.folder() / "photos";
        makeImageFolder(dir, {"a"}, 3);
        must(scanFolders(project.store(), {dir}));
        const auto id = imageAt(project.store(), "photos/a/0001.png").id;
        const auto label = labelled(project.store(), id);
        fs::create_directories(dir / "new");
        fs::rename(dir / "a/0001.png", dir / "new/renamed.png");
        const auto report = must(scanFolders(project.store(), {dir}));
        QCOMPARE(report.moved, std::int64_t(1));
        QCOMPARE(report.added, std::int64_t(0));
        QCOMPARE(report.missing, std::int64_t(0));
        const auto moved = imageAt(project.store(), "photos/new/renamed.png");
        QCOMPARE(moved.id, id);
        QCOMPARE(moved.problems, std::uint32_t(0));
        const ImageId ids[] = {id};
        QCOMPARE(must(project->annotations(ids)).front().classId, label);
        QCOMPARE(paths(project.store()).size(), std::size_t(3));
        QCOMPARE(must(scanFolders(project.store(), {dir})).unchanged, std::int64_t(3));
    }

    void marksMissingAndChanged() {
        TempProject project;
        const auto dir = project.folder() / "photos";
        makeImageFolder(dir, {"a"}, 4);
        must(scanFolders(project.store(), {dir}));
        const auto changed = imageAt(project.store(), "photos/a/0002.png");
        labelled(project.store(), changed.id);
        fs::rename(dir / "a/0000.png", project.folder() / "away.png");
        makeImage(dir / "a/0002.png", 77, {64, 48}, 3);
        auto report = must(rescan(project.store()));
        QCOMPARE(report.missing, std::int64_t(1));
        QCOMPARE(report.updated, std::int64_t(1));
        QCOMPARE(report.unchanged, std::int64_t(2));
        QCOMPARE(imageAt(project.store(), "photos/a/0000.png").problems, std::uint32_t(problemMissing));
        QCOMPARE(imageAt(project.store(), "photos/a/0002.png").problems, std::uint32_t(problemChanged));
        QVERIFY(imageAt(project.store(), "photos/a/0002.png").contentHash != changed.contentHash);
        fs::rename(project.folder() / "away.png", dir / "a/0000.png");
        report = must(rescan(project.store()));
        QCOMPARE(report.missing, std::int64_t(0));
        QCOMPARE(report.updated, std::int64_t(1));
        QCOMPARE(imageAt(project.store(), "photos/a/0000.png").problems, std::uint32_t(0));
        fs::remove(dir / "a/0001.png");
        report = must(scanFolders(project.store(), {dir}));
        QCOMPARE(report.missing, std::int64_t(1));
        QCOMPARE(imageAt(project.store(), "photos/a/0001.png").problems, std::uint32_t(problemMissing));
    }

    void leavesOtherFoldersInPeace() {
        TempProject project;
        makeImage(project.folder() / "one/a.png", 1);
        makeImage(project.folder() / "one more/b.png", 2);
        must(scanFolders(project.store(), {project.folder() / "one", project.folder() / "one more"}));
        fs::remove(project.folder() / "one more/b.png");
        QCOMPARE(must(scanFolders(project.store(), {project.folder() / "one"})).missing, std::int64_t(0));
        QCOMPARE(imageAt(project.store(), "one more/b.png").problems, std::uint32_t(0));
    }

    void passesTheProjectsOwnRuns() {
        TempProject project;
        makeImage(project.folder() / "a.png", 1);
        makeImage(project.folder() / "test-runs/run-1/heat.png", 2);
        QCOMPARE(must(scanFolders(project.store(), {project.folder()})).added, std::int64_t(1));
    }

    void keepsWhatWasDoneWhenCancelled() {
        TempProject project;
        const auto dir = project.folder() / "photos";
        for (int i = 0; i < 3500; ++i) { // more than wait in the pipeline at any time
            const auto path = dir / (std::to_string(i) + ".png");
            if (i == 0)
                makeImage(path, 1, {96, 96});
            else
                fs::copy_file(dir / "0.png", path);
        }
        std::stop_source source;
        const auto stopAfterABatch = [&](const Progress& progress) {
            if (progress.stage == "scanning" && progress.done > 0) source.request_stop();
        };
        const auto report = scanFolders(project.store(), {dir}, stopAfterABatch, source.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::cancelled);
        std::int64_t read = 0;
        for (const auto& key : must(project->imageKeys()))
            if (!key.contentHash.empty()) ++read;
        QVERIFY(read >= 500 && read < 3500);
        const auto rest = must(scanFolders(project.store(), {dir}));
        QCOMPARE(rest.unchanged, read);
        QCOMPARE(rest.updated, 3500 - read);
        QCOMPARE(must(project->counts()).images, std::int64_t(3500));
        QCOMPARE(rest.duplicates, std::int64_t(3500));
    }

    void tellsProgressSparingly() {
        TempProject project;
        makeImageFolder(project.folder() / "photos", {"a"}, 30);
        Lines stages;
        std::int64_t last = 0, total = 0;
        must(scanFolders(project.store(), {project.folder() / "photos"}, [&](const Progress& progress) {
            if (stages.empty() || stages.back() != progress.stage) stages.push_back(progress.stage);
            if (progress.stage == "scanning") last = progress.done, total = progress.total;
        }));
        QCOMPARE(stages.front(), std::string("listing"));
        QVERIFY(std::find(stages.begin(), stages.end(), "scanning") != stages.end());
        QCOMPARE(last, std::int64_t(30));
        QCOMPARE(total, std::int64_t(30));
    }

    void takesFilesWithSeveralPicturesApart() {
        TempProject project;
        const TempFolder folder;
        std::vector<std::uint8_t> values(3 * 64 * 64);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<std::uint8_t>(i / 4096 * 60 + i % 64);
        const auto bytes = DicomFile().picture(64, 64, 8, "MONOCHROME2", 3).pixels(values, 8).bytes();
        std::ofstream(folder / "film.dcm", std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        auto report = must(scanFolders(project.store(), {folder.path()}));
        QCOMPARE(report.added, 3);
        QCOMPARE(report.unreadable, 0);
        const auto stored = paths(project.store());
        QCOMPARE(stored.size(), std::size_t(3));
        QVERIFY(QString::fromStdString(stored[0]).startsWith("test-images/pages/film-"));
        QVERIFY(QString::fromStdString(stored[2]).endsWith("/0003.png"));
        const ImageId ids[] = {imageAt(project.store(), stored[1]).id};
        const auto texts = must(project->imageMeta(ids));
        QCOMPARE(texts.size(), std::size_t(1));
        QCOMPARE(texts[0].key, std::string("source"));
        QCOMPARE(texts[0].value, "{\"file\":\"" + toUtf8(folder / "film.dcm") + "\",\"page\":2}");
        report = must(scanFolders(project.store(), {folder.path()}));
        QCOMPARE(report.added, 0);
        QCOMPARE(report.unchanged, 3);
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "test_scan.moc"
