// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/picture_walk.h"
#include "core/jobs/import_videos.h"
#include "tests/support/fixtures.h"
#include "tests/support/video_file.h"

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

/// File names of all images, by path.
Lines names(ProjectStore& store) {
    Lines out;
    for (const auto id : must(store.imageIds({})))
        out.push_back(must(store.image(id))->path);
    for (auto& path : out)
        path = path.substr(path.rfind('/') + 1);
    return out;
}

VideoImportOptions everyMs(std::int64_t ms) {
    VideoImportOptions options;
    options.frames.everyMs = ms;
    return options;
}

std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const auto& entry : fs::recursive_directory_iterator(folder, code))
        if (entry.is_regular_file()) files.push_back(entry.path());
    return files;
}

} // namespace

class TestVideos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void framesBecomePicturesThatKnowTheirTime() {
        TempProject project;
        const TempFolder folder;
        const auto clip = folder / "clip.avi";
        makeVideo(clip, 60, 10, {160, 120}, scenes(15));
        const auto before = must(readBytes(clip));
        const auto report = must(importVideos(project.store(), {clip}, everyMs(1000)));
        QCOMPARE(report.videos.size(), std::size_t(1));
        QCOMPARE(report.videos[0].frames, std::int64_t(6));
        QCOMPARE(report.scan.added, std::int64_t(6));
        QVERIFY(report.problems.empty());
        QCOMPARE(names(project.store()), (Lines{"clip-0000000.jpg", "clip-0000010.jpg", "clip-0000020.jpg",
                                                "clip-0000030.jpg", "clip-0000040.jpg", "clip-0000050.jpg"}));
        const auto ids = must(project->imageIds({}));
        const auto third = *must(project->image(ids[2]));
        QVERIFY(QString::fromStdString(third.path).startsWith("test-images/video/clip-"));
        QCOMPARE(third.size, (Size{160, 120}));
        const auto texts = must(project->imageMeta(std::span(ids).subspan(2, 1)));
        QCOMPARE(texts.size(), std::size_t(1));
        QCOMPARE(texts[0].key, std::string("source"));
        QCOMPARE(texts[0].value, "{\"video\":\"" + toUtf8(clip) + "\",\"frame\":20,\"timeMs\":2000.0}");
        QCOMPARE(must(readBytes(clip)), before);
    }

    void importingTwiceAddsNothing() {
        TempProject project;
        const auto clip = project.folder() / "films/clip.avi";
        makeVideo(clip, 60, 10, {160, 120}, scenes(15));
        must(importVideos(project.store(), {clip}, everyMs(1000)));
        const auto version = project->dataVersion();
        auto report = must(importVideos(project.store(), {clip}, everyMs(1000)));
        QCOMPARE(report.scan.added, std::int64_t(0));
        QCOMPARE(report.scan.unchanged, std::int64_t(6));
        QCOMPARE(project->dataVersion(), version);
        // Another choice adds the frames that are not there yet, be it in another format.
        auto other = everyMs(500);
        other.format = FrameFormat::png;
        report = must(importVideos(project.store(), {clip}, other));
        QCOMPARE(report.scan.added, std::int64_t(6));
        QCOMPARE(report.scan.unchanged, std::int64_t(6));
        const auto all = names(project.store());
        QCOMPARE(all.size(), std::size_t(12));
        QCOMPARE(all[1], std::string("clip-0000005.png"));
        // A video that was changed is taken anew; what was labelled stays.
        const ImageId labelled = must(project->imageIds({}))[0];
        must(project->commit(addClass({}, "cat"), "test"));
        must(project->commit(setClass({labelled}, {{}}, {}, must(project->classes())[0].id, "test"), "test"));
        makeVideo(clip, 60, 10, {96, 64}, scenes(10));
        fs::last_write_time(clip, fs::file_time_type::clock::now() + std::chrono::hours(1));
        report = must(importVideos(project.store(), {clip}, everyMs(1000)));
        QCOMPARE(report.scan.updated, std::int64_t(6));
        QCOMPARE(must(project->image(labelled))->size, (Size{96, 64}));
        QVERIFY(must(project->image(labelled))->problems & problemChanged);
        QCOMPARE(must(project->counts()).labelled, std::int64_t(1));
    }

    void scenesAndBounds() {
        TempProject project;
        const auto clip = project.folder() / "clip.avi";
        makeVideo(clip, 60, 10, {160, 120}, scenes(15));
        VideoImportOptions options;
        options.frames.by = FrameWish::By::scenes;
        must(importVideos(project.store(), {clip}, options));
        QCOMPARE(names(project.store()),
                 (Lines{"clip-0000000.jpg", "clip-0000015.jpg", "clip-0000030.jpg", "clip-0000045.jpg"}));
        auto few = everyMs(100);
        few.frames.maxFrames = 7;
        const auto report = must(importVideos(project.store(), {clip}, few));
        QCOMPARE(report.videos[0].frames, std::int64_t(7));
        QCOMPARE(report.problems.size(), std::size_t(1));
        QVERIFY(report.problems[0].second.find("first 7 frames") != std::string::npos);
        few.frames.maxFrames = 0;
        QCOMPARE(importVideos(project.store(), {clip}, few).error().code, ErrorCode::invalidArgument);
    }

    void damagedVideosAreToldAndTheOthersTaken() {
        TempProject project;
        const auto folder = project.folder() / "films";
        makeVideo(folder / "a.avi", 60, 10, {160, 120}, scenes(15));
        fs::resize_file(folder / "a.avi", fs::file_size(folder / "a.avi") / 2);
        std::ofstream(folder / "b.mp4") << "no film";
        makeVideo(folder / "c.avi", 20, 10, {64, 48}, scenes(15));
        QCOMPARE(videosBelow(folder).size(), std::size_t(3));
        const auto report = must(importVideos(project.store(), videosBelow(folder), everyMs(1000)));
        QCOMPARE(report.videos.size(), std::size_t(2));
        QCOMPARE(report.problems.size(), std::size_t(2));
        QCOMPARE(report.problems[0].first, std::string("films/a.avi"));
        QVERIFY(report.problems[0].second.find("of 60 frames") != std::string::npos);
        QCOMPARE(report.problems[1].first, std::string("films/b.mp4"));
        QVERIFY(report.videos[0].frames >= 2);
        QCOMPARE(report.videos[1].frames, std::int64_t(2));
        QCOMPARE(must(project->counts()).images, report.videos[0].frames + 2);
    }

    void aCancelledVideoLeavesNothing() {
        TempProject project;
        const auto clip = project.folder() / "clip.avi";
        makeVideo(clip, 200, 10, {320, 240}, scenes(15));
        std::stop_source source;
        const auto sink = [&](const Progress& progress) {
            if (progress.done > 3) source.request_stop();
        };
        const auto stopped = importVideos(project.store(), {clip}, everyMs(1), sink, source.get_token());
        QCOMPARE(stopped.error().code, ErrorCode::cancelled);
        QCOMPARE(filesBelow(project.folder() / "test-images").size(), std::size_t(0));
        QCOMPARE(must(project->counts()).images, std::int64_t(0));
    }

    void aDryRunCounts() {
        TempProject project;
        const auto clip = project.folder() / "clip.avi";
        makeVideo(clip, 60, 10, {64, 48}, scenes(15));
        auto options = everyMs(500);
        options.dryRun = true;
        QCOMPARE(must(importVideos(project.store(), {clip}, options)).videos[0].frames, std::int64_t(12));
        QVERIFY(!fs::exists(project.folder() / "test-images"));
    }

    void aScanSaysWhatToDoAboutVideos() {
        TempProject project;
        const auto folder = project.folder() / "mixed";
        makeImage(folder / "a.png", 1);
        makeVideo(folder / "clip.avi", 5, 10, {64, 48}, scenes(15));
        const auto report = must(scanFolders(project.store(), {folder}));
        QCOMPARE(report.added, std::int64_t(1));
        QCOMPARE(report.problems.size(), std::size_t(1));
        QCOMPARE(report.problems[0].first, toUtf8(folder / "clip.avi"));
        QVERIFY(report.problems[0].second.find("--scenes") != std::string::npos);
        const auto alone = must(scanFolders(project.store(), {folder / "clip.avi"}));
        QVERIFY(alone.problems.at(0).second.find("--every") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestVideos)
#include "test_videos.moc"
