// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/energy.h"
#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/deploy/model_package.h"
#include "core/train/loop/guarded.h"
#include "core/train/loop/machine.h"
#include "core/train/loop/reporter.h"
#include "core/train/train.h"
#include "core/train/weights/weights.h"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <torch/script.h>
#include <torch/version.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <memory>

namespace imago::train {

namespace {

constexpr std::int64_t batchSize = 32;

/// A loaded file as a function from input values of n pictures, in the order of its ModelInput, to logits
/// (n×C).
using Subject = std::function<Result<torch::Tensor>(const void* values, std::int64_t pictures)>;

Subject torchSubject(std::function<torch::Tensor(const torch::Tensor&)> forward, int side) {
    return [forward = std::move(forward), side](const void* values, std::int64_t n) -> Result<torch::Tensor> {
        // LibTorch only reads an input, but has no type that says so.
        return forward(torch::from_blob(const_cast<void*>(values), {n, 3, side, side}));
    };
}

/// The network that a weight file names in its metadata, with its weights.
Result<std::shared_ptr<Network>> networkOf(const std::filesystem::path& path) {
    IMAGO_TRY(file, readSafetensors(path));
    IMAGO_TRY(network, makeNetwork(file.metadata["network"], std::atoll(file.metadata["classes"].c_str())));
    IMAGO_TRY(report, loadInto(*network, file));
    if (!report.missing.empty() || !report.wrongShape.empty() || !report.unexpected.empty())
        return failure(ErrorCode::corrupt, fmt::format("{} does not hold all weights", toUtf8(path)));
    network->eval();
    return network;
}

Result<Subject> opened(const VerifyOptions& options, const ModelFormat& format, int threads) {
    at::set_num_threads(threads);
    if (format.word == "torchscript") {
        auto module =
            std::make_shared<torch::jit::Module>(torch::jit::load(options.model.string(), torch::kCPU));
        module->eval();
        return torchSubject([module](const torch::Tensor& x) { return module->forward({x}).toTensor(); },
                            options.size);
    }
    if (format.word == "safetensors") {
        IMAGO_TRY(network, networkOf(options.model));
        return torchSubject([network = network](const torch::Tensor& x) { return network->forward(x); },
                            options.size);
    }
    const OnnxSessionOptions how{options.size, format.input, threads};
    IMAGO_TRY(made, options.runtime == "onnxruntime" ? openWithOnnxRuntime(options.model, how)
                                                     : openWithOpenCv(options.model, how));
    const std::shared_ptr<OnnxSession> session = std::move(made);
    return Subject([session, classes = options.classes](const void* values,
                                                        std::int64_t n) -> Result<torch::Tensor> {
        IMAGO_TRY(logits, session->logits(values, n));
        return torch::from_blob(logits.data(), {static_cast<std::int64_t>(logits.size()) / classes, classes})
            .clone();
    });
}

Result<std::string> runtimeName(const VerifyOptions& options, const ModelFormat& format) {
    if (format.opset == 0) return std::string("LibTorch " TORCH_VERSION);
    if (options.runtime == "onnxruntime") return onnxRuntimeName();
    return openCvName();
}

/// What a picture is as bytes of a file's input.
std::size_t inputBytes(const VerifyOptions& options, const ModelFormat& format) {
    const auto side = static_cast<std::size_t>(options.size);
    return 3 * side * side * (format.input == ModelInput::normalised ? sizeof(float) : 1);
}

struct Latency {
    double milliseconds = 0, joules = 0;
    bool measured = false; ///< the joules
};

/// The median of a picture at a time, behind three that warm up.
Result<Latency> latencyOf(const Subject& subject, const void* values) {
    constexpr double longEnough = 0.5; // seconds
    constexpr std::size_t fewest = 10, most = 300;
    for (int i = 0; i < 3; ++i)
        if (auto answer = subject(values, 1); !answer) return std::move(answer).error();
    std::vector<double> times;
    const Stopwatch whole;
    EnergyMeter meter;
    while (times.size() < fewest || (whole.seconds() < longEnough && times.size() < most)) {
        const Stopwatch one;
        if (auto answer = subject(values, 1); !answer) return std::move(answer).error();
        times.push_back(one.seconds());
    }
    const EnergyReading used = meter.reading();
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    return Latency{1000 * times[times.size() / 2], used.kWh * 3.6e6 / static_cast<double>(times.size()),
                   used.measured};
}

/// The logits of all stored pictures, and one of them as the file's input.
Result<std::string> answers(const VerifyOptions& options, const ModelFormat& format,
                            const Preprocess& preprocess, const Subject& subject, std::vector<char>& one) {
    std::ifstream inputs(options.inputs, std::ios::binary);
    if (!inputs)
        return failure(ErrorCode::unreadable, fmt::format("{} cannot be read.", toUtf8(options.inputs)));
    const std::size_t bytes = inputBytes(options, format);
    const int side = options.size;
    cv::Mat picture(side, side, CV_8UC3);
    std::vector<char> values(bytes * static_cast<std::size_t>(batchSize));
    std::string logits;
    for (std::int64_t done = 0; done < options.images; done += batchSize) {
        const std::int64_t count = std::min(batchSize, options.images - done);
        for (std::int64_t i = 0; i < count; ++i) {
            inputs.read(reinterpret_cast<char*>(picture.data), std::streamsize{3} * side * side);
            writeInput(picture, preprocess, format.input,
                       values.data() + static_cast<std::size_t>(i) * bytes);
        }
        if (!inputs)
            return failure(ErrorCode::corrupt, fmt::format("{} holds fewer than {} pictures.",
                                                           toUtf8(options.inputs), options.images));
        if (done == 0) one.assign(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(bytes));
        IMAGO_TRY(answer, subject(values.data(), count));
        const torch::Tensor result = answer.to(torch::kCPU, torch::kFloat32).contiguous();
        if (result.dim() != 2 || result.size(0) != count || result.size(1) != options.classes)
            return failure(ErrorCode::corrupt,
                           fmt::format("{} does not answer {} pictures with {} logits each.",
                                       toUtf8(options.model.filename()), count, options.classes));
        logits.append(static_cast<const char*>(result.data_ptr()), result.nbytes());
    }
    return logits;
}

Status run(const VerifyOptions& options) {
    prctl(PR_SET_PDEATHSIG, SIGKILL); // whoever asked is gone: so is the question
    const ModelFormat* format = findModelFormat(options.format);
    if (!format)
        return failure(ErrorCode::invalidArgument, fmt::format("There is no format \"{}\".", options.format));
    if (!std::filesystem::exists(options.model))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist.", toUtf8(options.model)));
    IMAGO_TRY(preprocess, preprocessFromJson(options.preprocess));
    if (preprocess.size != options.size)
        return failure(ErrorCode::invalidArgument, "The preprocessing has another size than the pictures.");
    IMAGO_TRY(machine, setUpMachine("cpu", options.threads));
    const torch::NoGradGuard guard;
    IMAGO_TRY(name, runtimeName(options, *format));
    IMAGO_TRY(subject, opened(options, *format, machine.threads));
    std::vector<char> one;
    IMAGO_TRY(logits, answers(options, *format, preprocess, subject, one));
    IMAGO_CHECK(writeAtomically(options.out, logits));

    nlohmann::ordered_json report = {{"runtime", name}, {"threads", machine.threads}};
    if (!one.empty()) {
        IMAGO_TRY(all, latencyOf(subject, one.data()));
        Latency single = all;
        if (machine.threads > 1) {
            IMAGO_TRY(alone, opened(options, *format, 1));
            IMAGO_TRY(measured, latencyOf(alone, one.data()));
            single = measured;
        }
        report["latency_ms_1"] = single.milliseconds;
        report["latency_ms_all"] = all.milliseconds;
        report["joules"] = all.joules;
        report["joules_measured"] = all.measured;
    }
    return writeAtomically(options.out.string() + ".json", json::dump(report));
}

} // namespace

Status verify(const VerifyOptions& options) {
    return guarded([&] { return run(options); }).within(fmt::format("running {}", toUtf8(options.model)));
}

} // namespace imago::train
