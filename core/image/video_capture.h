// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace imago {

/// What the program asks of OpenCV's video decoding. That lies in a library of its own, as FFmpeg and what it
/// links are some hundred libraries, which would double the time that the program takes to start. Methods may
/// throw what OpenCV throws.
class VideoCapture {
public:
    virtual ~VideoCapture() = default;
    virtual bool open(const std::string& path) = 0;
    virtual double get(int property) const = 0; ///< cv::VideoCaptureProperties
    virtual void set(int property, double value) = 0;
    virtual bool grab() = 0;
    virtual bool retrieve(cv::Mat& bgr) = 0;
};

/// The module's only function, extern "C": a new VideoCapture for this program's version, null for another's,
/// whose class may look otherwise.
using MakeVideoCapture = std::function<VideoCapture*(const char* version)>;
constexpr auto makeVideoCaptureName = "imagoMakeVideoCapture";

/// Where the module lies: ../lib/imago beside the program, built or installed.
std::filesystem::path videoModule();

/// Loads the module, which stays for the life of the process. Errors: unsupported (it is missing, cannot be
/// loaded, or is of another version).
Result<MakeVideoCapture> loadVideoModule(const std::filesystem::path& module);

/// A capture of videoModule(), which is loaded once. For any thread. Errors: those of loadVideoModule.
Result<std::unique_ptr<VideoCapture>> makeVideoCapture();

} // namespace imago
