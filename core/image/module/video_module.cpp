// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/video_capture.h"

#include <opencv2/videoio.hpp>

#include <string_view>

namespace imago {

namespace {

class OpenCvCapture : public VideoCapture {
public:
    bool open(const std::string& path) override { return m_capture.open(path, cv::CAP_FFMPEG); }
    double get(int property) const override { return m_capture.get(property); }
    void set(int property, double value) override { m_capture.set(property, value); }
    bool grab() override { return m_capture.grab(); }
    bool retrieve(cv::Mat& bgr) override { return m_capture.retrieve(bgr); }

private:
    cv::VideoCapture m_capture;
};

} // namespace

} // namespace imago

extern "C" imago::VideoCapture* imagoMakeVideoCapture(const char* version) {
    return version == std::string_view(IMAGO_VERSION) ? new imago::OpenCvCapture : nullptr;
}
