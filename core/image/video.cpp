// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/video.h"

#include "core/base/files.h"
#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/picture_errors.h"
#include "core/image/video_capture.h"

#include <fmt/format.h>
#include <opencv2/videoio.hpp> // for the names of properties alone: what decodes is loaded at first use

#include <algorithm>
#include <chrono>
#include <cmath>

namespace imago {

namespace fs = std::filesystem;

namespace {

Error noVideo(const std::string& name) {
    return failure(ErrorCode::corrupt,
                   name +
                       " cannot be read as a video: it is damaged, cut off, or of a kind that FFmpeg does "
                       "not know; copy it anew, or convert it with: ffmpeg -i VIDEO out.mp4");
}

/// By how many quarters of a circle frames have to be turned to the right. OpenCV would do it itself, but
/// release 4.6 tells the angle the wrong way round and turns accordingly (its issue 22088).
int quarterTurns(const VideoCapture& capture) {
    const int degrees = cvRound(capture.get(cv::CAP_PROP_ORIENTATION_META));
    const bool inverted = cv::getVersionMajor() == 4 && cv::getVersionMinor() == 6;
    const int quarters = degrees % 90 == 0 ? degrees / 90 : 0;
    return ((inverted ? -quarters : quarters) % 4 + 4) % 4;
}

std::string clock(double ms) {
    const auto whole = std::llround(ms);
    return fmt::format("{:02}:{:02}:{:02}.{:03}", whole / 3'600'000, whole / 60'000 % 60, whole / 1000 % 60,
                       whole % 1000);
}

} // namespace

struct VideoReader::Source {
    std::string name;
    std::unique_ptr<VideoCapture> capture;
    VideoInfo info;
    FrameTime at{-1, 0};
    cv::Mat stored, pixels;
    int turns = 0;
    bool ended = false;
};

VideoReader::VideoReader(std::unique_ptr<Source> source) : m_source(std::move(source)) {}
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;
VideoReader::~VideoReader() = default;

Result<VideoReader> VideoReader::open(const fs::path& path) {
    const auto name = toUtf8(path);
    // Also keeps addresses and devices, which FFmpeg would open, out.
    IMAGO_TRY(stamp, fileStamp(path));
    if (stamp.bytes == 0) return failure(ErrorCode::corrupt, name + " is empty; copy it anew");
    return guarded(name, [&]() -> Result<VideoReader> {
        auto source = std::make_unique<Source>();
        source->name = name;
        IMAGO_TRY(made, makeVideoCapture());
        source->capture = std::move(made);
        auto& capture = *source->capture;
        if (!capture.open(toUtf8(fs::absolute(path)))) return noVideo(name);
        capture.set(cv::CAP_PROP_ORIENTATION_AUTO, 0);
        source->turns = quarterTurns(capture);
        auto& info = source->info;
        info.size = {static_cast<int>(capture.get(cv::CAP_PROP_FRAME_WIDTH)),
                     static_cast<int>(capture.get(cv::CAP_PROP_FRAME_HEIGHT))};
        if (source->turns % 2 == 1) std::swap(info.size.width, info.size.height);
        if (isTooLarge(info.size)) return tooLargeAtOnce(name, info.size);
        const double fps = capture.get(cv::CAP_PROP_FPS), frames = capture.get(cv::CAP_PROP_FRAME_COUNT);
        if (std::isfinite(fps) && fps > 0 && fps < 1e5) info.fps = fps;
        if (std::isfinite(frames) && frames > 0 && frames < 1e12)
            info.frames = static_cast<std::int64_t>(frames);
        if (info.fps > 0) info.durationMs = static_cast<double>(info.frames) / info.fps * 1000;
        return VideoReader(std::move(source));
    });
}

const VideoInfo& VideoReader::info() const {
    return m_source->info;
}

Result<bool> VideoReader::next() {
    auto& source = *m_source;
    return guarded(source.name, [&]() -> Result<bool> {
        source.pixels.release();
        if (source.ended || !source.capture->grab()) {
            source.ended = true;
            return false;
        }
        const auto last = source.at;
        source.at.index = last.index + 1;
        const double told = source.capture->get(cv::CAP_PROP_POS_MSEC);
        const double step = source.info.fps > 0 ? 1000 / source.info.fps : 40;
        // Some files tell no times, or the same one again.
        if (source.at.index == 0)
            source.at.timeMs = std::isfinite(told) ? std::max(0.0, told) : 0;
        else
            source.at.timeMs = std::isfinite(told) && told > last.timeMs ? told : last.timeMs + step;
        return true;
    });
}

FrameTime VideoReader::at() const {
    return m_source->at;
}

Result<cv::Mat> VideoReader::pixels() {
    auto& source = *m_source;
    return guarded(source.name, [&]() -> Result<cv::Mat> {
        if (!source.pixels.empty()) return source.pixels;
        if (!source.capture->retrieve(source.stored) || source.stored.type() != CV_8UC3)
            return damaged(source.name, fmt::format("frame {} cannot be decoded", source.at.index));
        static constexpr int turn[] = {0, 6, 3, 8}; // as EXIF orientations
        source.pixels = source.turns == 0 ? source.stored : uprightPixels(source.stored, turn[source.turns]);
        return source.pixels;
    });
}

std::string VideoReader::whyEarly() const {
    const auto& source = *m_source;
    const auto read = source.at.index + 1;
    const auto& info = source.info;
    if (read == 0) return "it holds no frame that can be read";
    // Counts that are guessed from the length are a little off, and so are lengths: both must be short.
    const auto lacking = info.frames - read;
    const double rest = info.durationMs - source.at.timeMs;
    const double step = info.fps > 0 ? 1000 / info.fps : 40;
    if (info.frames == 0 || lacking <= std::max<std::int64_t>(2, info.frames / 50) ||
        rest <= std::max(3 * step, info.durationMs / 50))
        return {};
    return fmt::format("it is damaged or cut off: {} of {} frames were read, to {}; the rest is lost", read,
                       info.frames, clock(source.at.timeMs));
}

Result<VideoEnd> takeFrames(const fs::path& path, const FrameWish& wish, const TakeFrame& take,
                            const ProgressSink& progress, std::stop_token stop) {
    IMAGO_CHECK(checkWish(wish));
    IMAGO_TRY(reader, VideoReader::open(path));
    FrameChooser chooser(wish);
    VideoEnd end;
    cv::Mat before;
    const auto pixels = [&] { return reader.pixels(); };
    auto last = std::chrono::steady_clock::time_point();
    for (;;) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "reading the video was cancelled");
        if (chooser.isFull()) {
            end.full = true;
            return end;
        }
        auto more = reader.next();
        if (!more && end.read == 0) return std::move(more).error();
        if (!more) end.damage = more.error().message;
        if (!more || !*more) break;
        ++end.read;
        if (const auto now = std::chrono::steady_clock::now(); now - last > std::chrono::milliseconds(100)) {
            report(progress, end.read, std::max(reader.info().frames, end.read), "reading a video");
            last = now;
        }
        double score = 0;
        if (chooser.needsScore()) {
            auto picture = reader.pixels();
            if (!picture) {
                end.damage = picture.error().message;
                break;
            }
            auto look = sceneLook(*picture);
            if (!before.empty()) score = sceneScore(before, look);
            before = std::move(look);
        }
        if (!chooser.takes(reader.at(), score)) continue;
        IMAGO_CHECK(take(reader.at(), pixels));
        ++end.taken;
    }
    if (end.read == 0) return noVideo(toUtf8(path));
    if (end.damage.empty()) end.damage = reader.whyEarly();
    report(progress, end.read, end.read, "reading a video");
    return end;
}

} // namespace imago
