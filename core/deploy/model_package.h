// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/preprocess.h"
#include "core/base/result.h"
#include "core/deploy/onnx_session.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace imago {

/// Which file of a package is run, and how.
struct PackageOptions {
    std::string format;  ///< a word of ModelFormat; empty = the first ONNX file in their order
    std::string runtime; ///< "opencv" "onnxruntime"; empty = OpenCV, except for files that it cannot run
    int threads = 0;     ///< 0 = all cores
};

/// What model.json of an exported package says, as far as running it needs.
struct PackageDescription {
    std::string name;                 ///< of the run
    std::string network;              ///< "mobilenet_v2" …
    std::vector<std::string> classes; ///< in the order of the logits
    Preprocess preprocess;
    bool severalLabels = false; ///< confidences by sigmoid, else by softmax
    double temperature = 1;     ///< logits are divided by it first (Guo et al. 2017, arXiv 1706.04599)
    double abstainBelow = 0;    ///< a highest confidence below it counts as "don't know"; 0 = no such rule
    std::vector<double> thresholds; ///< several labels: a class holds from here on; empty = 0.5 for all
    std::string json;               ///< the whole text
};
/// Reads FOLDER/model.json. Errors: notFound, corrupt (names the field), newerVersion.
Result<PackageDescription> readPackage(const std::filesystem::path& folder);

/// One confidence a class, in the order of the classes.
std::vector<float> confidencesOf(std::span<const float> logits, bool severalLabels, double temperature);

/// Confidences and what follows from them.
struct PackageAnswer {
    std::vector<float> confidences;  ///< parallel to the classes
    std::vector<std::size_t> order;  ///< class numbers, the most probable first
    std::vector<std::size_t> labels; ///< what the picture shows; nothing where the model abstains
    bool abstains = false;
};

/// An exported package that is ready to answer: needs neither the run nor LibTorch. One thread at a time.
class ModelPackage {
public:
    /// The file's SHA-256 must be that of model.json. Errors: those of readPackage; notFound (no ONNX file,
    /// or its runtime is not there); corrupt (the file was changed); unsupported.
    static Result<ModelPackage> open(const std::filesystem::path& folder, const PackageOptions& options = {});

    const PackageDescription& description() const { return m_description; }
    const std::string& runtime() const { return m_runtime; } ///< "OpenCV 4.6.0"
    const std::string& file() const { return m_file; }       ///< "model.onnx"

    /// Confidences of a picture (CV_8UC3, BGR, upright), parallel to the classes. Errors: unsupported.
    Result<std::vector<float>> predict(const cv::Mat& bgr);
    /// The same for pictures that `prepared` with the package's preprocessing made; together they are faster.
    Result<std::vector<std::vector<float>>> predictPrepared(std::span<const cv::Mat> views);
    /// What a person is told of them.
    PackageAnswer judged(std::vector<float> confidences) const;

private:
    ModelPackage() = default;
    PackageDescription m_description;
    ModelInput m_input = ModelInput::normalised;
    std::string m_runtime, m_file;
    std::unique_ptr<OnnxSession> m_session;
};

/// The values of one prepared picture (size×size BGR) in the order of an input kind: size·size·3 floats, or
/// as many bytes.
void writeInput(const cv::Mat& prepared, const Preprocess& preprocess, ModelInput input, void* out);

} // namespace imago
