// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deploy/model_formats.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace imago {

/// An ONNX file with the input "image", run by somebody else's code. One thread at a time.
class OnnxSession {
public:
    virtual ~OnnxSession() = default;
    /// `pictures` × size × size × 3 values in the order of the file's ModelInput: float32 or uint8, as that
    /// says. Returns the output "logits", pictures × classes, row-major. Errors: what the runtime says.
    virtual Result<std::vector<float>> logits(const void* values, std::int64_t pictures) = 0;
};

/// How a session is opened.
struct OnnxSessionOptions {
    int size = 0; ///< side of the pictures
    ModelInput input = ModelInput::normalised;
    int threads = 0; ///< that compute; 0 = all cores
};

/// By OpenCV's DNN module. It has one number of threads for the whole process. Errors: notFound, unreadable,
/// corrupt (no ONNX file), unsupported (it has an operation that this OpenCV does not know).
Result<std::unique_ptr<OnnxSession>> openWithOpenCv(const std::filesystem::path& file,
                                                    const OnnxSessionOptions& options);
/// "OpenCV 4.6.0".
std::string openCvName();
/// OpenCV 4.6 knows neither 16-bit numbers nor scales by channel.
bool openCvReads(const ModelFormat& format);

/// By ONNX Runtime, whose library is looked for at run time: the file that IMAGO_ONNXRUNTIME names, else
/// libonnxruntime.so.1 or libonnxruntime.so where the system's linker finds it. Errors: notFound (no
/// library), unsupported (it is no ONNX Runtime, or cannot run the file).
Result<std::unique_ptr<OnnxSession>> openWithOnnxRuntime(const std::filesystem::path& file,
                                                         const OnnxSessionOptions& options);
/// "ONNX Runtime 1.30.0". Errors: notFound, unsupported.
Result<std::string> onnxRuntimeName();

} // namespace imago
