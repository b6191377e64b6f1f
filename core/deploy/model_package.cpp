// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/model_package.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/deploy/sha256.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago {

namespace {

namespace fs = std::filesystem;

constexpr int knownVersion = 2;

/// A file of the package as model.json lists it.
struct PackageFile {
    const ModelFormat* format = nullptr;
    std::string path, sha256;
};

Result<std::vector<PackageFile>> filesOf(const nlohmann::json& object) {
    std::vector<PackageFile> files;
    const auto* list = object.find("files") != object.end() ? &object.at("files") : nullptr;
    if (!list || !list->is_array()) return failure(ErrorCode::corrupt, "model.json has no list 'files'");
    for (const auto& entry : *list) {
        PackageFile file;
        std::string word;
        json::Fields fields(entry, "model.json: a file");
        fields.required("format", word);
        fields.required("path", file.path);
        fields.required("sha256", file.sha256);
        IMAGO_CHECK(fields.status());
        // A package may come from anywhere; it speaks of its own folder alone.
        if (fromUtf8(file.path).filename() != fromUtf8(file.path))
            return failure(
                ErrorCode::corrupt,
                fmt::format("model.json names the file '{}', which is not in its folder", file.path));
        file.format = findModelFormat(word);
        if (file.format) files.push_back(std::move(file));
    }
    return files;
}

Result<PackageFile> chosenFile(const std::vector<PackageFile>& files, const std::string& wanted) {
    for (const ModelFormat& format : modelFormats()) {
        if (format.opset == 0 || (!wanted.empty() && format.word != wanted)) continue;
        for (const PackageFile& file : files)
            if (file.format == &format) return file;
    }
    return failure(ErrorCode::notFound,
                   wanted.empty() ? std::string("the package has no ONNX file: export it with --format onnx")
                                  : fmt::format("the package has no ONNX file of the format \"{}\"", wanted));
}

} // namespace

Result<PackageDescription> readPackage(const fs::path& folder) {
    IMAGO_TRY(text, readText(folder / "model.json"));
    IMAGO_TRY(object, json::parse(text, toUtf8(folder / "model.json")));
    PackageDescription description;
    json::Fields fields(object, toUtf8(folder / "model.json"));
    std::string format;
    int version = 0;
    fields.optional("format", format);
    fields.optional("version", version);
    IMAGO_CHECK(fields.status());
    if (format != "imago-model")
        return failure(ErrorCode::corrupt,
                       fmt::format("{} does not describe a model of Imago", toUtf8(folder / "model.json")));
    if (version > knownVersion)
        return failure(ErrorCode::newerVersion,
                       fmt::format("{} was written by a newer Imago", toUtf8(folder / "model.json")));
    fields.required("run", description.name);
    fields.required("model", description.network);
    fields.required("classes", description.classes);
    if (description.classes.empty()) fields.fail("model.json: 'classes' is empty");
    const auto* preprocess = fields.find("preprocess");
    if (!preprocess) fields.fail("model.json has no field 'preprocess'");
    const auto* output = fields.find("output");
    if (!output || !output->is_object()) fields.fail("model.json has no field 'output'");
    IMAGO_CHECK(fields.status());
    IMAGO_TRY(parsed, preprocessFromJson(preprocess->dump()));
    description.preprocess = parsed;
    description.severalLabels = output->value("confidence", nlohmann::json()) == "sigmoid";
    if (const auto* calibration = fields.find("calibration"); calibration && calibration->is_object()) {
        json::Fields inner(*calibration, "model.json: calibration");
        inner.optional("temperature", description.temperature);
        inner.optional("abstain_below", description.abstainBelow);
        IMAGO_CHECK(inner.status());
        if (!(description.temperature > 0))
            return failure(ErrorCode::corrupt, "model.json: calibration: 'temperature' must be above 0");
    }
    fields.optional("thresholds", description.thresholds);
    if (!description.thresholds.empty() && description.thresholds.size() != description.classes.size())
        fields.fail("model.json: 'thresholds' must have a number for each class");
    IMAGO_CHECK(fields.status());
    description.json = std::move(text);
    return description;
}

std::vector<float> confidencesOf(std::span<const float> logits, bool severalLabels, double temperature) {
    std::vector<float> out(logits.size());
    if (logits.empty()) return out;
    const double highest = *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (std::size_t k = 0; k < logits.size(); ++k) {
        const double z = logits[k] / temperature;
        const double value = severalLabels ? 1 / (1 + std::exp(-z)) : std::exp(z - highest / temperature);
        out[k] = static_cast<float>(value);
        sum += value;
    }
    if (!severalLabels)
        for (float& share : out)
            share = static_cast<float>(share / sum);
    return out;
}

void writeInput(const cv::Mat& prepared, const Preprocess& preprocess, ModelInput input, void* out) {
    if (input == ModelInput::normalised) {
        normalise(prepared, preprocess, false, static_cast<float*>(out));
        return;
    }
    const bool last = input == ModelInput::pixelsNhwc;
    const auto plane = static_cast<std::size_t>(prepared.rows) * static_cast<std::size_t>(prepared.cols);
    auto* to = static_cast<std::uint8_t*>(out);
    std::size_t at = 0;
    for (int y = 0; y < prepared.rows; ++y) {
        const auto* from = prepared.ptr<std::uint8_t>(y);
        for (int x = 0; x < prepared.cols; ++x, ++at, from += 3)
            for (std::size_t c = 0; c < 3; ++c)
                to[last ? 3 * at + c : c * plane + at] = from[2 - c];
    }
}

Result<ModelPackage> ModelPackage::open(const fs::path& folder, const PackageOptions& options) {
    ModelPackage package;
    IMAGO_TRY(description, readPackage(folder));
    IMAGO_TRY(object, json::parse(description.json, "model.json"));
    IMAGO_TRY(files, filesOf(object));
    IMAGO_TRY(file, chosenFile(files, options.format));
    const fs::path path = folder / fromUtf8(file.path);
    IMAGO_TRY(sum, sha256OfFile(path));
    if (sum != file.sha256)
        return failure(ErrorCode::corrupt,
                       fmt::format("{} is not the file that model.json describes: its SHA-256 differs. Copy "
                                   "the package anew.",
                                   toUtf8(path)));
    const std::string runtime = !options.runtime.empty()    ? options.runtime
                                : openCvReads(*file.format) ? "opencv"
                                                            : "onnxruntime";
    const OnnxSessionOptions how{description.preprocess.size, file.format->input, options.threads};
    if (runtime == "onnxruntime") {
        IMAGO_TRY(name, onnxRuntimeName());
        IMAGO_TRY(session, openWithOnnxRuntime(path, how));
        package.m_runtime = std::move(name);
        package.m_session = std::move(session);
    } else {
        IMAGO_TRY(session, openWithOpenCv(path, how));
        package.m_runtime = openCvName();
        package.m_session = std::move(session);
    }
    package.m_input = file.format->input;
    package.m_file = file.path;
    package.m_description = std::move(description);
    return package;
}

Result<std::vector<float>> ModelPackage::predict(const cv::Mat& bgr) {
    const cv::Mat view = prepared(bgr, m_description.preprocess);
    IMAGO_TRY(answers, predictPrepared({&view, 1}));
    return std::move(answers.front());
}

Result<std::vector<std::vector<float>>> ModelPackage::predictPrepared(std::span<const cv::Mat> views) {
    const Preprocess& wanted = m_description.preprocess;
    const auto side = static_cast<std::size_t>(wanted.size), classes = m_description.classes.size();
    const std::size_t bytes = 3 * side * side * (m_input == ModelInput::normalised ? sizeof(float) : 1);
    std::vector<std::uint8_t> values(bytes * views.size());
    for (std::size_t i = 0; i < views.size(); ++i)
        writeInput(views[i], wanted, m_input, values.data() + i * bytes);
    IMAGO_TRY(logits, m_session->logits(values.data(), static_cast<std::int64_t>(views.size())));
    if (logits.size() != classes * views.size())
        return failure(ErrorCode::corrupt,
                       fmt::format("{} gives {} logits for {} pictures, model.json has {} "
                                   "classes",
                                   m_file, logits.size(), views.size(), classes));
    std::vector<std::vector<float>> answers;
    for (std::size_t i = 0; i < views.size(); ++i)
        answers.push_back(confidencesOf(std::span(logits).subspan(i * classes, classes),
                                        m_description.severalLabels, m_description.temperature));
    return answers;
}

PackageAnswer ModelPackage::judged(std::vector<float> confidences) const {
    PackageAnswer prediction;
    prediction.confidences = std::move(confidences);
    const auto& p = prediction.confidences;
    prediction.order.resize(p.size());
    std::iota(prediction.order.begin(), prediction.order.end(), std::size_t{0});
    std::stable_sort(prediction.order.begin(), prediction.order.end(),
                     [&](std::size_t a, std::size_t b) { return p[a] > p[b]; });
    if (m_description.severalLabels) {
        for (const std::size_t k : prediction.order)
            if (p[k] >= (m_description.thresholds.empty() ? 0.5 : m_description.thresholds[k]))
                prediction.labels.push_back(k);
    } else if (!p.empty()) {
        prediction.abstains = p[prediction.order.front()] < m_description.abstainBelow;
        if (!prediction.abstains) prediction.labels.push_back(prediction.order.front());
    }
    return prediction;
}

} // namespace imago
