// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image.h"
#include "core/image/picture_walk.h"
#include "core/image/video.h"
#include "core/image/video_capture.h"
#include "tests/support/fixtures.h"
#include "tests/support/video_file.h"

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Indices = std::vector<std::int64_t>;

/// The frames that are chosen of `count` with these times.
Indices chosen(const FrameWish& wish, const std::vector<double>& times,
               const std::vector<double>& scores = {}) {
    FrameChooser chooser(wish);
    Indices out;
    for (std::size_t i = 0; i < times.size(); ++i)
        if (chooser.takes({static_cast<std::int64_t>(i), times[i]}, i < scores.size() ? scores[i] : 0))
            out.push_back(static_cast<std::int64_t>(i));
    return out;
}

std::vector<double> evenTimes(int count, double fps) {
    std::vector<double> times;
    for (int i = 0; i < count; ++i)
        times.push_back(i * 1000.0 / fps);
    return times;
}

Indices taken(const fs::path& path, const FrameWish& wish, VideoEnd* end = nullptr) {
    Indices out;
    const auto result = must(takeFrames(path, wish, [&](const FrameTime& frame, const auto&) -> Status {
        out.push_back(frame.index);
        return {};
    }));
    if (end) *end = result;
    return out;
}

FrameWish everyMs(std::int64_t ms) {
    FrameWish wish;
    wish.everyMs = ms;
    return wish;
}

FrameWish byScenes() {
    FrameWish wish;
    wish.by = FrameWish::By::scenes;
    return wish;
}

/// Turns what an MP4 file shows by 90 degrees to the right, as a phone that was held upright notes it: the
/// matrix of the track header (ISO/IEC 14496-12, 8.3.2).
void turnRight(const fs::path& path, std::uint32_t height) {
    auto bytes = must(readBytes(path));
    const std::string mark = "tkhd";
    const auto at = std::search(bytes.begin(), bytes.end(), mark.begin(), mark.end());
    if (at == bytes.end()) qFatal("no track header");
    const std::uint32_t matrix[9] = {0, 0x10000, 0, 0xffff0000, 0, 0, height << 16, 0, 0x40000000};
    auto to = at + 44;
    for (const auto value : matrix)
        for (int shift = 24; shift >= 0; shift -= 8)
            *to++ = static_cast<std::uint8_t>(value >> shift);
    must(writeAtomically(path, std::span<const std::uint8_t>(bytes)));
}

} // namespace

class TestVideo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeChoosesTheFirstFrameOfEachStep() {
        QCOMPARE(chosen(everyMs(500), evenTimes(76, 25)), (Indices{0, 13, 25, 38, 50, 63, 75}));
        // Frames that come at any time, and a gap over two steps.
        QCOMPARE(chosen(everyMs(100), {0, 30, 99.9999, 140, 200.2, 510, 599, 601}), (Indices{0, 2, 4, 5, 7}));
        // More steps than frames: all of them, once.
        QCOMPARE(chosen(everyMs(1), evenTimes(4, 25)), (Indices{0, 1, 2, 3}));
        auto few = everyMs(100);
        few.maxFrames = 2;
        QCOMPARE(chosen(few, evenTimes(50, 25)), (Indices{0, 3}));
    }

    void countChoosesEveryNth() {
        FrameWish wish;
        wish.by = FrameWish::By::count;
        wish.everyFrames = 30;
        QCOMPARE(chosen(wish, evenTimes(91, 30)), (Indices{0, 30, 60, 90}));
        wish.everyFrames = 1;
        QCOMPARE(chosen(wish, evenTimes(3, 30)), (Indices{0, 1, 2}));
    }

    void scenesBeginWhereTheScoreJumps() {
        std::vector<double> scores(100, 3);
        scores[40] = 27;
        scores[70] = 26.9;
        scores[90] = 80;
        QCOMPARE(chosen(byScenes(), evenTimes(100, 25), scores), (Indices{0, 40, 90}));
        // A flash within the shortest length of a scene is none.
        scores[42] = 90;
        QCOMPARE(chosen(byScenes(), evenTimes(100, 25), scores), (Indices{0, 40, 90}));
        auto wish = byScenes();
        wish.minSceneMs = 0;
        QCOMPARE(chosen(wish, evenTimes(100, 25), scores), (Indices{0, 40, 42, 90}));
    }

    void wishesThatCannotBeMetAreRefused() {
        QVERIFY(checkWish({}));
        for (auto change : std::vector<void (*)(FrameWish&)>{
                 [](FrameWish& w) { w.everyMs = 0; }, [](FrameWish& w) { w.everyFrames = 0; },
                 [](FrameWish& w) { w.threshold = 0; }, [](FrameWish& w) { w.threshold = 256; },
                 [](FrameWish& w) { w.threshold = std::nan(""); }, [](FrameWish& w) { w.maxFrames = 0; },
                 [](FrameWish& w) { w.minSceneMs = -1; }}) {
            FrameWish wish;
            change(wish);
            QCOMPARE(checkWish(wish).error().code, ErrorCode::invalidArgument);
        }
    }

    void theEstimateIsWhatIsChosen() {
        for (const double fps : {10.0, 24.0, 25.0, 29.97})
            for (const int frames : {1, 2, 25, 99, 250})
                for (const std::int64_t ms : {40, 100, 333, 1000, 5000}) {
                    const auto wish = everyMs(ms);
                    const auto real = chosen(wish, evenTimes(frames, fps)).size();
                    const auto told = expectedFrames(wish, frames, frames * 1000 / fps);
                    QVERIFY(told);
                    QVERIFY2(std::abs(static_cast<double>(*told) - static_cast<double>(real)) <= 1,
                             qPrintable(QString("%1 fps, %2 frames, %3 ms: %4, %5")
                                            .arg(fps)
                                            .arg(frames)
                                            .arg(ms)
                                            .arg(*told)
                                            .arg(real)));
                }
        QVERIFY(!expectedFrames(byScenes(), 100, 4000));
        QVERIFY(!expectedFrames({}, 0, 0));
    }

    void theScoreIsOfHueSaturationAndValue() {
        const cv::Mat black(40, 600, CV_8UC3, cv::Scalar::all(0)),
            white(40, 600, CV_8UC3, cv::Scalar::all(255));
        const auto look = sceneLook(black);
        QCOMPARE(look.cols, 300);
        QCOMPARE(sceneScore(look, look), 0.0);
        QCOMPARE(sceneScore(look, sceneLook(white)), 85.0); // value alone: 255 / 3
        QCOMPARE(sceneScore(look, sceneLook(black(cv::Rect(0, 0, 100, 40)))), 255.0);
    }

    void framesOfAClipAreTaken() {
        TempFolder folder;
        const auto clip = folder / "clip.avi";
        makeVideo(clip, 60, 10, {160, 120}, scenes(15));
        auto reader = must(VideoReader::open(clip));
        QCOMPARE(reader.info().size, (Size{160, 120}));
        QCOMPARE(reader.info().frames, std::int64_t(60));
        QCOMPARE(reader.info().durationMs, 6000.0);
        VideoEnd end;
        QCOMPARE(taken(clip, everyMs(1000), &end), (Indices{0, 10, 20, 30, 40, 50}));
        QCOMPARE(end.read, std::int64_t(60));
        QVERIFY2(end.damage.empty(), end.damage.c_str());
        QVERIFY(!end.full);
        auto few = everyMs(1000);
        few.maxFrames = 2;
        QCOMPARE(taken(clip, few, &end), (Indices{0, 10}));
        QVERIFY(end.full);
        // Three hard cuts.
        QCOMPARE(taken(clip, byScenes()), (Indices{0, 15, 30, 45}));
        auto blind = byScenes();
        blind.threshold = 200;
        QCOMPARE(taken(clip, blind), (Indices{0}));
    }

    void pixelsAndTimesAreThoseOfTheFrame() {
        TempFolder folder;
        const auto clip = folder / "größe 图.avi";
        makeVideo(clip, 20, 20, {64, 48}, [](int i, cv::Mat& bgr) { bgr.setTo(cv::Scalar::all(i * 10)); });
        auto reader = must(VideoReader::open(clip));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(must(reader.next()));
            QCOMPARE(reader.at().index, std::int64_t(i));
            QVERIFY(std::abs(reader.at().timeMs - i * 50) < 1);
            QVERIFY(std::abs(cv::mean(must(reader.pixels()))[0] - i * 10) < 4);
        }
        QVERIFY(!must(reader.next()));
        QVERIFY(!must(reader.next()));
    }

    void phonesThatWereTurnedAreUpright() {
        TempFolder folder;
        const auto clip = folder / "phone.mp4";
        makeVideo(
            clip, 5, 10, {160, 96},
            [](int, cv::Mat& bgr) { bgr(cv::Rect(0, 0, 80, 96)).setTo(cv::Scalar(0, 0, 255)); }, "mp4v");
        turnRight(clip, 96);
        auto reader = must(VideoReader::open(clip));
        QCOMPARE(reader.info().size, (Size{96, 160}));
        QVERIFY(must(reader.next()));
        const auto pixels = must(reader.pixels());
        QCOMPARE(pixels.cols, 96);
        QCOMPARE(pixels.rows, 160);
        // What was at the left is at the top.
        QVERIFY(pixels.at<cv::Vec3b>(20, 48)[2] > 200 && pixels.at<cv::Vec3b>(20, 48)[0] < 60);
        QVERIFY(pixels.at<cv::Vec3b>(140, 48)[0] > 100);
    }

    void aClipThatWasCutOffKeepsItsFrames() {
        TempFolder folder;
        const auto clip = folder / "half.avi";
        makeVideo(clip, 60, 10, {160, 120}, scenes(15));
        fs::resize_file(clip, fs::file_size(clip) / 2);
        VideoEnd end;
        const auto frames = taken(clip, everyMs(1000), &end);
        QVERIFY(frames.size() >= 2 && frames.size() <= 4);
        QVERIFY2(end.damage.find("of 60 frames") != std::string::npos, end.damage.c_str());
    }

    void whatIsNoVideoIsSaidSo() {
        TempFolder folder;
        const auto refused = [&](const fs::path& path) {
            return takeFrames(path, {}, [](const FrameTime&, const auto&) -> Status { return {}; }).error();
        };
        QCOMPARE(refused(folder / "none.mp4").code, ErrorCode::notFound);
        std::ofstream(folder / "empty.mp4");
        QCOMPARE(refused(folder / "empty.mp4").code, ErrorCode::corrupt);
        std::ofstream(folder / "text.mp4") << "no film at all";
        const auto error = refused(folder / "text.mp4");
        QCOMPARE(error.code, ErrorCode::corrupt);
        QVERIFY(error.message.find("text.mp4") != std::string::npos);
        // Without its index, which is written last, an MP4 file is nothing.
        makeVideo(folder / "cut.mp4", 30, 10, {160, 96}, scenes(10), "mp4v");
        fs::resize_file(folder / "cut.mp4", fs::file_size(folder / "cut.mp4") / 2);
        QCOMPARE(refused(folder / "cut.mp4").code, ErrorCode::corrupt);
        QCOMPARE(refused("http://localhost/film.mp4").code, ErrorCode::notFound);
    }

    void whereDecodingIsNotInstalledItIsSaid() {
        QVERIFY(fs::exists(videoModule()));
        TempFolder folder;
        const auto missing = loadVideoModule(folder / "imago_video.so");
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::unsupported);
        QVERIFY(missing.error().message.find("imago_video.so is missing") != std::string::npos);
        std::ofstream(folder / "text.so") << "no library";
        QCOMPARE(loadVideoModule(folder / "text.so").error().code, ErrorCode::unsupported);
        const auto make = must(loadVideoModule(videoModule()));
        QVERIFY(std::unique_ptr<VideoCapture>(make(IMAGO_VERSION)));
        QVERIFY(!make("0.0.0-other"));
    }

    void itCanBeStoppedAndErrorsPassThrough() {
        TempFolder folder;
        const auto clip = folder / "clip.avi";
        makeVideo(clip, 60, 10, {64, 48}, scenes(15));
        std::stop_source source;
        int seen = 0;
        const auto stopped = takeFrames(
            clip, everyMs(1),
            [&](const FrameTime&, const auto&) -> Status {
                if (++seen == 5) source.request_stop();
                return {};
            },
            {}, source.get_token());
        QCOMPARE(stopped.error().code, ErrorCode::cancelled);
        QCOMPARE(seen, 5);
        const auto full = takeFrames(clip, {}, [](const FrameTime&, const auto&) -> Status {
            return failure(ErrorCode::io, "the disk is full");
        });
        QCOMPARE(full.error().code, ErrorCode::io);
    }
};

QTEST_GUILESS_MAIN(TestVideo)
#include "test_video.moc"
