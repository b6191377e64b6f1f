// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geometry/geometry.h"
#include "core/image/frame_choice.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace imago {

/// What a video says of itself before its frames are read; 0 where it does not.
struct VideoInfo {
    Size size; ///< upright
    double fps = 0;
    std::int64_t frames = 0;
    double durationMs = 0;
    bool operator==(const VideoInfo&) const = default;
};

/// Reads the frames of a local video file one after the other, by FFmpeg (through OpenCV): what it decodes is
/// what can be read. One frame is in memory at any time. Frames are upright, as phones note it.
class VideoReader {
public:
    /// Errors: notFound, unreadable, corrupt (no video, or its index is missing, as in a recording that was
    /// cut off), outOfMemory.
    static Result<VideoReader> open(const std::filesystem::path& path);
    VideoReader(VideoReader&&) noexcept;
    VideoReader& operator=(VideoReader&&) noexcept;
    ~VideoReader();

    const VideoInfo& info() const;
    /// Goes to the next frame; false at the end. Errors: corrupt, outOfMemory.
    Result<bool> next();
    /// Of the frame that next() went to.
    FrameTime at() const;
    /// Its pixels, 8-bit BGR; valid until next(). Decoding is done by next(), the conversion here.
    Result<cv::Mat> pixels();
    /// What is wrong with a file that has ended well before what it declared; empty otherwise.
    std::string whyEarly() const;

private:
    struct Source;
    explicit VideoReader(std::unique_ptr<Source> source);
    std::unique_ptr<Source> m_source;
};

/// What became of a video.
struct VideoEnd {
    std::int64_t read = 0, taken = 0; ///< frames
    bool full = false;                ///< FrameWish::maxFrames ended it
    std::string damage;               ///< why it ended early, for a person; empty = it did not
};
/// `pixels` converts the frame, where they are wanted.
using TakeFrame =
    std::function<Status(const FrameTime& frame, const std::function<Result<cv::Mat>()>& pixels)>;

/// Hands the frames that the wish chooses to `take`, in their order. Damage on the way ends it without an
/// error where frames were read before. Progress counts frames read ("reading a video"). Errors: those of
/// VideoReader::open and checkWish, those of `take`, cancelled.
Result<VideoEnd> takeFrames(const std::filesystem::path& path, const FrameWish& wish, const TakeFrame& take,
                            const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
