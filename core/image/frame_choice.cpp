// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/frame_choice.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

constexpr int lookWidth = 256;

std::int64_t stepOf(const FrameTime& frame, const FrameWish& wish) {
    if (wish.by == FrameWish::By::count) return frame.index / wish.everyFrames;
    // Times come as floats: 500.0000001 ms is the 500 ms that it was meant to be, and so is 499.9999.
    return static_cast<std::int64_t>(std::floor((frame.timeMs + 1e-3) / static_cast<double>(wish.everyMs)));
}

} // namespace

Status checkWish(const FrameWish& wish) {
    if (wish.everyMs < 1)
        return failure(ErrorCode::invalidArgument, "frames need at least 1 ms between them");
    if (wish.everyFrames < 1)
        return failure(ErrorCode::invalidArgument, "every how many-th frame: at least 1");
    if (!(wish.threshold > 0 && wish.threshold <= 255))
        return failure(ErrorCode::invalidArgument, "the threshold of scenes is above 0 and at most 255");
    if (wish.minSceneMs < 0)
        return failure(ErrorCode::invalidArgument, "the shortest scene is not below 0 ms");
    if (wish.maxFrames < 1) return failure(ErrorCode::invalidArgument, "at most how many frames: at least 1");
    return {};
}

bool FrameChooser::takes(const FrameTime& frame, double score) {
    if (isFull()) return false;
    bool taken = false;
    if (m_wish.by == FrameWish::By::scenes) {
        taken = !m_sceneStart || (score >= m_wish.threshold &&
                                  frame.timeMs - *m_sceneStart >= static_cast<double>(m_wish.minSceneMs));
        if (taken) m_sceneStart = frame.timeMs;
    } else {
        const auto step = stepOf(frame, m_wish);
        taken = step > m_lastStep;
        m_lastStep = std::max(m_lastStep, step);
    }
    m_taken += taken;
    return taken;
}

cv::Mat sceneLook(const cv::Mat& bgr) {
    const int factor = std::max(1, bgr.cols / lookWidth);
    cv::Mat small, hsv;
    if (factor == 1)
        small = bgr;
    else
        cv::resize(bgr, small, {bgr.cols / factor, std::max(1, bgr.rows / factor)}, 0, 0, cv::INTER_AREA);
    cv::cvtColor(small, hsv, cv::COLOR_BGR2HSV);
    return hsv;
}

double sceneScore(const cv::Mat& before, const cv::Mat& now) {
    if (before.size() != now.size() || before.type() != now.type()) return 255;
    cv::Mat difference;
    cv::absdiff(before, now, difference);
    const cv::Scalar means = cv::mean(difference);
    return (means[0] + means[1] + means[2]) / 3;
}

std::optional<std::int64_t> expectedFrames(const FrameWish& wish, std::int64_t frames, double durationMs) {
    std::int64_t count = 0;
    if (wish.by == FrameWish::By::time && durationMs > 0 && wish.everyMs > 0)
        count = static_cast<std::int64_t>(std::ceil(durationMs / static_cast<double>(wish.everyMs) - 1e-6));
    else if (wish.by == FrameWish::By::count && frames > 0 && wish.everyFrames > 0)
        count = (frames + wish.everyFrames - 1) / wish.everyFrames;
    else
        return std::nullopt;
    // No more are chosen than there are.
    if (frames > 0) count = std::min(count, frames);
    return std::min(std::max<std::int64_t>(count, 1), wish.maxFrames);
}

} // namespace imago
