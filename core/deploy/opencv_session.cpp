// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/deploy/onnx_session.h"
#include "core/deploy/opencv_graph.h"

#include <fmt/format.h>
#include <opencv2/core/version.hpp>
#include <opencv2/dnn.hpp>

#include <thread>

namespace imago {

namespace {

class OpenCvSession final : public OnnxSession {
public:
    OpenCvSession(cv::dnn::Net net, const OnnxSessionOptions& options)
        : m_net(std::move(net)),
          m_options(options) {}

    Result<std::vector<float>> logits(const void* values, std::int64_t pictures) override {
        const int n = static_cast<int>(pictures), side = m_options.size;
        const bool last = m_options.input == ModelInput::pixelsNhwc;
        const int shape[] = {n, last ? side : 3, side, last ? 3 : side};
        const int type = m_options.input == ModelInput::normalised ? CV_32F : CV_8U;
        try {
            // OpenCV only reads an input, but has no type that says so.
            m_net.setInput(cv::Mat(4, shape, type, const_cast<void*>(values)), "image");
            const cv::Mat out = m_net.forward("logits");
            if (out.dims != 2 || out.size[0] != n || out.type() != CV_32F || !out.isContinuous())
                return failure(ErrorCode::corrupt, "OpenCV's answer is not a row of logits for each picture");
            return std::vector<float>(out.ptr<float>(), out.ptr<float>() + out.total());
        } catch (const cv::Exception& e) {
            return failure(ErrorCode::unsupported, fmt::format("OpenCV cannot run the model: {}", e.err));
        }
    }

private:
    cv::dnn::Net m_net;
    OnnxSessionOptions m_options;
};

} // namespace

Result<std::unique_ptr<OnnxSession>> openWithOpenCv(const std::filesystem::path& file,
                                                    const OnnxSessionOptions& options) {
    IMAGO_TRY(graph, graphForOpenCv(file));
    cv::setNumThreads(options.threads > 0 ? options.threads
                                          : static_cast<int>(std::thread::hardware_concurrency()));
    try {
        return std::unique_ptr<OnnxSession>(std::make_unique<OpenCvSession>(
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(graph.data()), graph.size()), options));
    } catch (const cv::Exception& e) {
        return failure(ErrorCode::unsupported,
                       fmt::format("OpenCV cannot read {}: {}", toUtf8(file.filename()), e.err));
    }
}

std::string openCvName() {
    return "OpenCV " CV_VERSION;
}

bool openCvReads(const ModelFormat& format) {
    return format.opset > 0 && !format.halfWeights && !format.int8;
}

} // namespace imago
