// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>

namespace imago {

/// Which frames of a video become pictures.
struct FrameWish {
    enum class By { time, count, scenes };
    By by = By::time;
    std::int64_t everyMs = 1000;   ///< time: at least 1
    std::int64_t everyFrames = 30; ///< count: at least 1
    /// scenes: a new one begins where the content score of a frame (0…255) reaches this; PySceneDetect's
    /// ContentDetector has the same scale and the same default.
    double threshold = 27;
    std::int64_t minSceneMs = 600;  ///< scenes: none is shorter; PySceneDetect's default
    std::int64_t maxFrames = 10000; ///< of one video; at least 1
    bool operator==(const FrameWish&) const = default;
};
/// Errors: invalidArgument, in words for a person.
Status checkWish(const FrameWish& wish);

/// A frame on its way: the how many-th it is in its video, from 0, and when it is shown.
struct FrameTime {
    std::int64_t index = 0;
    double timeMs = 0;
    bool operator==(const FrameTime&) const = default;
};

/// Chooses among the frames of one video, which are shown to it one by one.
///
/// time: the first frame at or after each multiple of everyMs, so that a frame is the same one whatever was
/// chosen before it. scenes: the first frame, and each whose score reaches the threshold at least minSceneMs
/// after the last that was chosen.
class FrameChooser {
public:
    explicit FrameChooser(const FrameWish& wish) : m_wish(wish) {}
    /// Is the frame chosen? `score`: sceneScore against the frame before it; 0 where that is not asked for.
    bool takes(const FrameTime& frame, double score = 0);
    /// As many as the wish allows are chosen.
    bool isFull() const { return m_taken >= m_wish.maxFrames; }
    bool needsScore() const { return m_wish.by == FrameWish::By::scenes; }

private:
    FrameWish m_wish;
    std::int64_t m_taken = 0;
    std::int64_t m_lastStep = -1;
    std::optional<double> m_sceneStart;
};

/// What scenes are told apart by: hue, saturation and value of a frame that was made small (at most some 256
/// pixels wide, as PySceneDetect does by itself).
cv::Mat sceneLook(const cv::Mat& bgr);
/// The mean of the mean absolute differences of hue (0…179), saturation and value (0…255) of two looks of one
/// size. After PySceneDetect's ContentDetector (B. Castellano, BSD-3-Clause, scenedetect.com) with its
/// standard weights 1, 1, 1 and none for edges, so that thresholds known there mean the same here. Looks of
/// different sizes are different scenes: 255.
double sceneScore(const cv::Mat& before, const cv::Mat& now);

/// How many frames of a video of that length are chosen; nullopt where only the pictures tell. `frames` and
/// `durationMs` as the file declares them, 0 = it does not.
std::optional<std::int64_t> expectedFrames(const FrameWish& wish, std::int64_t frames, double durationMs);

} // namespace imago
