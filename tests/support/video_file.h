// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"

#include <QtGlobal>

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <filesystem>
#include <functional>
#include <string>

namespace imago::test {

using FramePainter = std::function<void(int index, cv::Mat& bgr)>;

/// Writes a video; `codec` "MJPG" (for .avi) or "mp4v" (for .mp4). Frames are grey before they are painted.
inline void makeVideo(const std::filesystem::path& path, int frames, double fps, cv::Size size,
                      const FramePainter& paint, const std::string& codec = "MJPG") {
    std::filesystem::create_directories(path.parent_path());
    cv::VideoWriter writer(toUtf8(path), cv::CAP_FFMPEG,
                           cv::VideoWriter::fourcc(codec[0], codec[1], codec[2], codec[3]), fps, size);
    if (!writer.isOpened()) qFatal("%s cannot be written", path.c_str());
    for (int i = 0; i < frames; ++i) {
        cv::Mat bgr(size, CV_8UC3, cv::Scalar::all(128));
        paint(i, bgr);
        writer.write(bgr);
    }
}

/// A square that wanders over a ground which changes its colour at each multiple of `scene` frames.
inline FramePainter scenes(int scene) {
    return [scene](int i, cv::Mat& bgr) {
        static const cv::Scalar grounds[] = {{40, 60, 200}, {90, 60, 20}, {60, 220, 240}, {150, 30, 120}};
        bgr.setTo(grounds[i / scene % 4]);
        cv::rectangle(bgr, {i % std::max(1, bgr.cols - 16), bgr.rows / 3, 16, 16}, {255, 255, 255},
                      cv::FILLED);
    };
}

} // namespace imago::test
