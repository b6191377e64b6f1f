// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/loop/guarded.h"
#include "core/train/loop/machine.h"
#include "core/train/train.h"

#include <fmt/format.h>
#include <opencv2/dnn.hpp>
#include <torch/script.h>

#include <algorithm>
#include <fstream>
#include <memory>

namespace imago::train {

namespace {

constexpr std::int64_t batchSize = 32;

/// An exported file as a function from pictures (n×3×S×S) to logits (n×C).
using Runner = std::function<torch::Tensor(const torch::Tensor&)>;

Runner torchScriptRunner(const std::filesystem::path& path) {
    auto module = std::make_shared<torch::jit::Module>(torch::jit::load(path.string(), torch::kCPU));
    module->eval();
    return [module](const torch::Tensor& input) { return module->forward({input}).toTensor(); };
}

Runner onnxRunner(const std::filesystem::path& path) {
    auto net = std::make_shared<cv::dnn::Net>(cv::dnn::readNetFromONNX(path.string()));
    return [net](const torch::Tensor& input) {
        const int shape[] = {static_cast<int>(input.size(0)), 3, static_cast<int>(input.size(2)),
                             static_cast<int>(input.size(3))};
        net->setInput(cv::Mat(4, shape, CV_32F, input.data_ptr()), "image");
        const cv::Mat logits = net->forward("logits");
        return torch::from_blob(logits.data, {logits.size[0], logits.size[1]}).clone();
    };
}

Status run(const VerifyOptions& options) {
    const std::string name = toUtf8(options.model.filename());
    if (!std::filesystem::exists(options.model))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist.", toUtf8(options.model)));
    if (auto machine = setUpMachine("cpu", 0); !machine) return std::move(machine).error();
    const torch::NoGradGuard guard;
    const Runner runner =
        options.model.extension() == ".onnx" ? onnxRunner(options.model) : torchScriptRunner(options.model);
    std::ifstream inputs(options.inputs, std::ios::binary);
    if (!inputs)
        return failure(ErrorCode::unreadable, fmt::format("{} cannot be read.", toUtf8(options.inputs)));
    std::string logits;
    for (std::int64_t done = 0; done < options.images; done += batchSize) {
        const std::int64_t count = std::min(batchSize, options.images - done);
        torch::Tensor batch = torch::empty({count, 3, options.size, options.size});
        inputs.read(static_cast<char*>(batch.data_ptr()), static_cast<std::streamsize>(batch.nbytes()));
        if (!inputs)
            return failure(ErrorCode::corrupt, fmt::format("{} holds fewer than {} pictures.",
                                                           toUtf8(options.inputs), options.images));
        const torch::Tensor result = runner(batch).to(torch::kCPU, torch::kFloat32).contiguous();
        if (result.dim() != 2 || result.size(0) != count || result.size(1) != options.classes)
            return failure(ErrorCode::corrupt,
                           fmt::format("{} does not answer {} pictures with {} logits each.", name, count,
                                       options.classes));
        logits.append(static_cast<const char*>(result.data_ptr()), result.nbytes());
    }
    return writeAtomically(options.out, logits);
}

} // namespace

Status verify(const VerifyOptions& options) {
    return guarded([&] { return run(options); }).within(fmt::format("running {}", toUtf8(options.model)));
}

} // namespace imago::train
