// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/inference.h"

#include "core/base/log.h"
#include "core/train/data/batch_loader.h"
#include "core/train/loop/compat.h"
#include "core/train/loop/loss.h"
#include "core/train/loop/model_build.h"

#include <fmt/format.h>
#include <torch/csrc/jit/frontend/tracer.h>

#include <algorithm>
#include <exception>
#include <xxhash.h>

namespace imago::train {
namespace {

/// Pictures that go through the network at once; larger batches are no faster on a CPU.
constexpr std::int64_t inferenceBatch = 32;
/// Tracing and optimising cost about as much as this many pictures save.
constexpr std::int64_t fuseFrom = 200;

torch::jit::Module traced(Network& network, int size, bool channelsLast) {
    torch::Tensor example = torch::zeros({inferenceBatch, 3, size, size});
    if (channelsLast) example = example.contiguous(torch::MemoryFormat::ChannelsLast);
    torch::jit::Module module("Features");
    const auto run = [&network](torch::jit::Stack inputs) {
        return torch::jit::Stack{network.pool(network.featureMap(inputs.at(0).toTensor()))};
    };
    const auto name = [](const torch::autograd::Variable&) { return std::string(); };
    const auto state = torch::jit::tracer::trace({example}, run, name, true, false, &module).first;
    auto* function = module._ivalue()->compilation_unit()->create_function("Features.forward", state->graph);
    module.type()->addMethod(function);
    module.eval();
    torch::jit::Module frozen = torch::jit::freeze(module);
    return torch::jit::optimize_for_inference(frozen);
}

} // namespace

Inference::Inference(Network& network, const Machine& machine, int size)
    : m_network(network),
      m_machine(machine),
      m_size(size),
      m_channelsLast(network.prefersChannelsLast()) {
    m_network.eval();
}

void Inference::expect(std::int64_t pictures) {
    if (m_fused || m_machine.device.is_cuda() || pictures < fuseFrom) return;
    const torch::NoGradGuard noGrad;
    // The tracer takes weights as constants, which must not want gradients.
    std::vector<torch::Tensor> learning;
    for (torch::Tensor& parameter : m_network.parameters())
        if (parameter.requires_grad()) learning.push_back(parameter.set_requires_grad(false));
    try {
        m_fused = traced(m_network, m_size, m_channelsLast);
    } catch (const std::exception& error) {
        log::warning("the network could not be optimised for inference: {}", error.what());
    }
    for (torch::Tensor& parameter : learning)
        parameter.set_requires_grad(true);
}

torch::Tensor Inference::features(const torch::Tensor& input) {
    const torch::NoGradGuard noGrad;
    const std::int64_t count = input.size(0);
    if (m_fused) {
        // The graph is specialised to a full batch: others would be compiled anew.
        torch::Tensor full = input;
        if (count < inferenceBatch) {
            full = torch::zeros({inferenceBatch, input.size(1), input.size(2), input.size(3)});
            if (m_channelsLast) full = full.contiguous(torch::MemoryFormat::ChannelsLast);
            full.narrow(0, 0, count).copy_(input);
        }
        return m_fused->forward({full}).toTensor().narrow(0, 0, count).contiguous();
    }
    const Autocast autocast(m_machine.mixed);
    const torch::Tensor x = input.to(m_machine.device);
    return m_network.pool(m_network.featureMap(x)).to(torch::kCPU, torch::kFloat32).contiguous();
}

torch::Tensor Inference::logits(const torch::Tensor& features) {
    const torch::NoGradGuard noGrad;
    return m_network.classify(features.to(m_machine.device)).to(torch::kCPU, torch::kFloat32);
}

Result<FeatureTable> computeFeatures(const FeatureJob& job, const std::vector<Sample>& samples) {
    const std::int64_t width = job.inference.width();
    const auto count = static_cast<std::int64_t>(samples.size());
    FeatureTable table{torch::zeros({job.views, count, width}), std::vector<bool>(samples.size(), true)};
    const auto row = [&](int view, std::int64_t index) {
        return table.values.data_ptr<float>() + (view * count + index) * width;
    };
    std::vector<std::int64_t> missing;
    for (std::int64_t i = 0; i < count; ++i) {
        bool known = job.cache != nullptr;
        for (int view = 0; view < job.views && known; ++view) {
            const float* values = job.cache->find(samples[static_cast<std::size_t>(i)].contentHash, view);
            known = values != nullptr;
            if (known) std::copy_n(values, width, row(view, i));
        }
        if (!known) missing.push_back(i);
    }
    if (missing.empty()) return table;
    job.inference.expect(static_cast<std::int64_t>(missing.size()));

    PictureCache pictures(samples, keepView(job.preprocess), 1); // each picture is needed once
    LoaderOptions options;
    options.channelsLast = job.inference.channelsLast();
    options.pinned = job.machine.device.is_cuda();
    options.threads = job.machine.loaders;
    BatchLoader loader(pictures, options);
    for (const std::int64_t index : missing)
        table.readable[static_cast<std::size_t>(index)] = false;
    loader.start(missing, 0, inferenceBatch, 0);
    std::int64_t done = 0;
    bool stopped = false;
    for (Batch batch; !stopped && loader.next(batch);) {
        for (int view = 0; view < job.views && batch.size() > 0; ++view) {
            // flip() answers in plain order: the mirrored picture must lie in memory as the network wants it.
            const torch::Tensor input =
                view == 0 ? batch.input
                          : batch.input.flip({3}).contiguous(batch.input.suggest_memory_format());
            const torch::Tensor values = job.inference.features(input);
            for (std::int64_t k = 0; k < batch.size(); ++k)
                std::copy_n(values.data_ptr<float>() + k * width, width,
                            row(view, batch.indices[static_cast<std::size_t>(k)]));
        }
        for (const std::int64_t index : batch.indices) {
            table.readable[static_cast<std::size_t>(index)] = true;
            for (int view = 0; view < job.views && job.cache; ++view)
                job.cache->add(samples[static_cast<std::size_t>(index)].contentHash, view, row(view, index));
        }
        done += inferenceBatch;
        job.reporter.warnUnreadable(pictures);
        job.reporter.stage(job.stage, std::min<std::int64_t>(done, static_cast<std::int64_t>(missing.size())),
                           static_cast<std::int64_t>(missing.size()));
        stopped = job.control && pausedOrStopped(*job.control);
    }
    if (job.cache) {
        const Status saved = job.cache->save();
        if (!saved) job.reporter.warn("cache", saved.error().text());
    }
    if (stopped) return failure(ErrorCode::cancelled, "stopped while features were computed");
    return table;
}

torch::Tensor readableRows(const FeatureTable& table) {
    std::vector<std::int64_t> rows;
    const auto count = static_cast<std::int64_t>(table.readable.size());
    for (std::int64_t view = 0; view < table.values.size(0); ++view)
        for (std::int64_t i = 0; i < count; ++i)
            if (table.readable[static_cast<std::size_t>(i)]) rows.push_back(view * count + i);
    return table.values.view({-1, table.values.size(2)}).index_select(0, torch::tensor(rows, torch::kInt64));
}

std::string featureKey(const Network& network, const Preprocess& preprocess) {
    const std::string text = network.kind() + backboneHash(network) + toJson(preprocess);
    const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

Result<PredictionSet> predictSamples(const FeatureJob& job, const std::vector<Sample>& samples,
                                     const std::vector<std::string>& classes, Task task) {
    // In parts, so that the features of a million pictures need not be in memory at once.
    constexpr std::size_t part = 8192;
    PredictionSet set;
    set.classes = classes;
    job.inference.expect(static_cast<std::int64_t>(samples.size()));
    for (std::size_t begin = 0; begin < samples.size(); begin += part) {
        const std::vector<Sample> some(
            samples.begin() + static_cast<std::ptrdiff_t>(begin),
            samples.begin() + static_cast<std::ptrdiff_t>(std::min(begin + part, samples.size())));
        IMAGO_TRY(table, computeFeatures(job, some));
        const torch::Tensor shares =
            probabilities(task,
                          job.inference.logits(readableRows({table.values.narrow(0, 0, 1), table.readable})))
                .contiguous();
        for (std::size_t i = 0; i < some.size(); ++i)
            if (table.readable[i]) set.images.push_back(some[i].image);
        set.probabilities.insert(set.probabilities.end(), shares.data_ptr<float>(),
                                 shares.data_ptr<float>() + shares.numel());
    }
    return set;
}

} // namespace imago::train
