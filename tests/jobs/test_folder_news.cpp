// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/folder_news.h"
#include "core/jobs/source_folders.h"
#include "tests/support/dicom_file.h"
#include "tests/support/fixtures.h"

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

/// A project with a watched folder "photos".
struct Watched {
    explicit Watched(int pictures = 0) {
        fs::create_directories(photos);
        for (int i = 0; i < pictures; ++i)
            makeImage(photos / (std::to_string(i) + ".png"), static_cast<std::uint64_t>(i));
        must(scanFolders(store(), {photos}));
        must(rememberFolders(store(), {photos}));
    }
    ProjectStore& store() { return project.store(); }
    FolderNews look() { return must(lookForNews(store(), memory)); }
    /// Two looks, and what they found taken.
    NewsReport settle() {
        look();
        auto report = must(takeNews(store(), look().files));
        for (const auto& path : report.waiting)
            memory.refused[store().storedPath(path)] = must(fileStamp(path));
        return report;
    }
    std::int64_t images() { return must(store().counts()).images; }
    ImageRecord at(const std::string& name) {
        const auto image = must(store().imageByPath("photos/" + name));
        if (!image) qFatal("%s is not in the project", name.c_str());
        return *image;
    }

    TempProject project;
    fs::path photos = project.folder() / "photos";
    NewsMemory memory;
};

void age(const fs::path& path, std::chrono::seconds by) {
    fs::last_write_time(path, fs::file_time_type::clock::now() - by);
}

void writeFilm(const fs::path& path, int frames, int shade) {
    std::vector<std::uint8_t> values(static_cast<std::size_t>(frames) * 64 * 64);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<std::uint8_t>(i / 4096 * 60 + i % 64 + static_cast<std::size_t>(shade));
    const auto bytes = DicomFile().picture(64, 64, 8, "MONOCHROME2", frames).pixels(values, 8).bytes();
    must(writeAtomically(path, std::span<const std::uint8_t>(bytes)));
}

} // namespace

class TestFolderNews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersAreRememberedOnce() {
        TempProject project;
        const auto a = project.folder() / "a", inner = a / "inner";
        fs::create_directories(inner);
        std::ofstream(project.folder() / "file.png") << "x";
        auto& store = project.store();
        must(rememberFolders(store, {inner, project.folder() / "file.png", project.folder() / "none"}));
        QCOMPARE(must(sourceFolders(store)), (std::vector<SourceFolder>{{"a/inner", true}}));
        must(rememberFolders(store, {a, inner}));
        QCOMPARE(must(sourceFolders(store)), (std::vector<SourceFolder>{{"a", true}}));
        must(setWatched(store, "a", false));
        must(rememberFolders(store, {inner}));
        QCOMPARE(must(sourceFolders(store)), (std::vector<SourceFolder>{{"a", false}, {"a/inner", true}}));
        must(forgetFolder(store, "a"));
        must(rememberFolders(store, {project.folder()}));
        // It moves with the project file.
        const auto all = must(sourceFolders(store));
        QCOMPARE(all, (std::vector<SourceFolder>{{".", true}}));
        QVERIFY(absolutePath(store, all[0]) == project.folder());
    }

    void newFilesAreTakenWhenTheyHaveSettled() {
        Watched watched(2);
        QVERIFY(watched.look().files.empty());
        makeImage(watched.photos / "deep/new.png", 9);
        auto news = watched.look();
        QVERIFY(news.files.empty());
        QVERIFY(news.unsettled);
        QCOMPARE(news.folders.size(), std::size_t(2));
        // Between two looks it has grown.
        std::ofstream(watched.photos / "deep/new.png", std::ios::app) << "more";
        QVERIFY(watched.look().files.empty());
        news = watched.look();
        QCOMPARE(news.files.size(), std::size_t(1));
        QVERIFY(!news.unsettled);
        const auto report = must(takeNews(watched.store(), news.files));
        QCOMPARE(report.scan.added, std::int64_t(1));
        QCOMPARE(watched.images(), std::int64_t(3));
        QVERIFY(watched.look().files.empty());
        // One folder of them alone.
        makeImage(watched.photos / "top.png", 10);
        const std::vector<fs::path> deep{watched.photos / "deep"}, top{watched.photos};
        for (int i = 0; i < 2; ++i)
            QVERIFY(must(lookForNews(watched.store(), watched.memory, deep)).files.empty());
        must(lookForNews(watched.store(), watched.memory, top));
        QCOMPARE(must(lookForNews(watched.store(), watched.memory, top)).files.size(), std::size_t(1));
    }

    void halfWrittenFilesWait() {
        Watched watched(1);
        const auto file = watched.photos / "half.png";
        makeImage(file, 5, {200, 150});
        const auto whole = must(readBytes(file));
        const auto write = [&](std::size_t bytes) {
            std::ofstream(file, std::ios::binary)
                .write(reinterpret_cast<const char*>(whole.data()), static_cast<std::streamsize>(bytes));
        };
        write(whole.size() / 2);
        auto report = watched.settle();
        QCOMPARE(report.waiting.size(), std::size_t(1));
        QCOMPARE(watched.images(), std::int64_t(1));
        // It is not asked for again as long as it is the same and young.
        const auto news = watched.look();
        QVERIFY(news.files.empty());
        QVERIFY(news.waiting && !news.unsettled);
        write(whole.size());
        report = watched.settle();
        QCOMPARE(report.scan.added, std::int64_t(1));
        QCOMPARE(watched.at("half.png").size, (Size{200, 150}));
    }

    void whatStaysBrokenBecomesAnImageWithAProblem() {
        Watched watched(1);
        const auto file = watched.photos / "broken.png";
        std::ofstream(file) << "never a picture";
        QCOMPARE(watched.settle().waiting.size(), std::size_t(1));
        age(file, std::chrono::seconds(60));
        const auto report = watched.settle();
        QCOMPARE(report.scan.unreadable, std::int64_t(1));
        QCOMPARE(watched.at("broken.png").problems, std::uint32_t(problemUnreadable));
        QVERIFY(watched.look().files.empty());
    }

    void vanishedFilesAreMissingAndComeBackWithTheirLabels() {
        Watched watched(3);
        auto& store = watched.store();
        must(store.commit(addClass({}, "cat"), "test"));
        const auto id = watched.at("1.png").id;
        must(store.commit(setClass({id}, {{}}, {}, must(store.classes())[0].id, "test"), "test"));
        const auto aside = watched.project.folder() / "aside.png";
        fs::rename(watched.photos / "1.png", aside);
        auto news = watched.look();
        QCOMPARE(news.files.size(), std::size_t(1));
        QCOMPARE(must(takeNews(store, news.files)).scan.missing, std::int64_t(1));
        QVERIFY(watched.at("1.png").problems & problemMissing);
        QVERIFY(watched.look().files.empty());
        fs::rename(aside, watched.photos / "1.png");
        news = watched.look();
        QCOMPARE(news.files.size(), std::size_t(1));
        must(takeNews(store, news.files));
        QVERIFY(!(watched.at("1.png").problems & problemMissing));
        // Moved within the folder it is the same image.
        fs::create_directories(watched.photos / "sorted");
        fs::rename(watched.photos / "1.png", watched.photos / "sorted/one.png");
        must(takeNews(store, watched.look().files));
        const auto report = watched.settle();
        QCOMPARE(report.scan.moved, std::int64_t(1));
        QCOMPARE(watched.at("sorted/one.png").id, id);
        QCOMPARE(must(store.counts()).labelled, std::int64_t(1));
        // The whole folder, as when a drive is taken out.
        fs::rename(watched.photos, watched.project.folder() / "elsewhere");
        must(takeNews(store, watched.look().files));
        QCOMPARE(must(store.counts()).byProblem[problemMissing], std::int64_t(3));
        fs::rename(watched.project.folder() / "elsewhere", watched.photos);
        must(takeNews(store, watched.look().files));
        QCOMPARE(must(store.counts()).byProblem[problemMissing], std::int64_t(0));
        QCOMPARE(watched.images(), std::int64_t(3));
    }

    void whatWasRemovedStaysAwayUntilTheFolderIsAddedAgain() {
        Watched watched(3);
        must(removePictures(watched.store(), {watched.at("1.png").id}));
        QCOMPARE(watched.images(), std::int64_t(2));
        watched.settle();
        QCOMPARE(must(rescan(watched.store())).added, std::int64_t(0));
        QCOMPARE(watched.images(), std::int64_t(2));
        must(rememberFolders(watched.store(), {watched.photos}));
        QCOMPARE(must(rescan(watched.store())).added, std::int64_t(1));
    }

    void aFolderThatIsNotWatchedIsLeftAlone() {
        Watched watched(1);
        must(setWatched(watched.store(), "photos", false));
        makeImage(watched.photos / "new.png", 9);
        watched.settle();
        QCOMPARE(must(rescan(watched.store())).added, std::int64_t(0));
        must(setWatched(watched.store(), "photos", true));
        QCOMPARE(must(rescan(watched.store())).added, std::int64_t(1));
    }

    void filesWithSeveralPicturesAreNewsOnce() {
        Watched watched(1);
        writeFilm(watched.photos / "film.dcm", 3, 0);
        QCOMPARE(watched.settle().scan.added, std::int64_t(3));
        QCOMPARE(watched.images(), std::int64_t(4));
        QVERIFY(watched.look().files.empty());
        QVERIFY(!watched.look().unsettled);
    }

    void aRescanTakesChangedFilesApart() {
        Watched watched(1);
        const auto film = watched.project.folder() / "other/film.dcm";
        writeFilm(film, 2, 0);
        age(film, std::chrono::seconds(5));
        must(scanFolders(watched.store(), {film}));
        QCOMPARE(watched.images(), std::int64_t(3));
        auto report = must(rescan(watched.store()));
        QCOMPARE(report.added + report.updated + report.missing, std::int64_t(0));
        writeFilm(film, 3, 40);
        fs::last_write_time(film, fs::file_time_type::clock::now() + std::chrono::seconds(60));
        report = must(rescan(watched.store()));
        QCOMPARE(report.added, std::int64_t(1));
        QCOMPARE(report.updated, std::int64_t(2));
        QCOMPARE(watched.images(), std::int64_t(4));
    }
};

QTEST_GUILESS_MAIN(TestFolderNews)
#include "test_folder_news.moc"
