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
#include <cmath>
#include <exception>
#include <xxhash.h>

namespace imago::train {
namespace {

/// Pictures that go through the network at once; larger batches are no faster on a CPU and take memory.
constexpr std::int64_t inferenceBatch = 16;
/// A trace runs the network once, so that few pictures cost least; one alone might be broadcast.
constexpr std::int64_t tracedBatch = 2;
/// Tracing and optimising cost as much as this many pictures of 224 px save: some 0.2 processor seconds for
/// MobileNetV2 and ResNet-18, of which a picture then takes some 5 ms less.
constexpr double fuseFrom = 48;

torch::jit::Module traced(Network& network, std::int64_t batch, int size, bool channelsLast) {
    torch::Tensor example = torch::zeros({batch, 3, size, size});
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

/// A trace may hold its batch size as a constant, as that of a class token repeated for each picture.
bool takesAnyBatch(torch::jit::Module& fused, int size, bool channelsLast) {
    try {
        const auto format =
            channelsLast ? torch::MemoryFormat::ChannelsLast : torch::MemoryFormat::Contiguous;
        return fused.forward({torch::zeros({1, 3, size, size}).contiguous(format)}).toTensor().size(0) == 1;
    } catch (const std::exception&) {
        return false;
    }
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
    constexpr double usualSide = 224;
    const double work = static_cast<double>(pictures) * m_size * m_size / (usualSide * usualSide);
    if (m_fused || m_machine.device.is_cuda() || work < fuseFrom) return;
    const torch::NoGradGuard noGrad;
    // The tracer takes weights as constants, which must not want gradients.
    std::vector<torch::Tensor> learning;
    for (torch::Tensor& parameter : m_network.parameters())
        if (parameter.requires_grad()) learning.push_back(parameter.set_requires_grad(false));
    try {
        m_fused = traced(m_network, tracedBatch, m_size, m_channelsLast);
        m_anyBatch = takesAnyBatch(*m_fused, m_size, m_channelsLast);
        if (!m_anyBatch) m_fused = traced(m_network, inferenceBatch, m_size, m_channelsLast);
    } catch (const std::exception& error) {
        log::warning("the network could not be optimised for inference: {}", error.what());
    }
    for (torch::Tensor& parameter : learning)
        parameter.set_requires_grad(true);
}

torch::Tensor Inference::features(const torch::Tensor& input) {
    const torch::NoGradGuard noGrad;
    const std::int64_t count = input.size(0);
    if (m_fused && (m_anyBatch || count == inferenceBatch))
        return m_fused->forward({input}).toTensor().contiguous();
    if (m_fused) {
        torch::Tensor full = torch::zeros({inferenceBatch, input.size(1), input.size(2), input.size(3)})
                                 .contiguous(input.suggest_memory_format());
        full.narrow(0, 0, count).copy_(input);
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

namespace {

/// Test-time views cut from a picture that was prepared somewhat larger (Krizhevsky et al. 2012).
constexpr int tenCrops = 10;
constexpr double cropShare = 0.875;

/// The number that a view goes by in the cache: of one or two views the plain one and its mirror image.
int viewNumber(int views, int view) {
    return views == tenCrops ? tenCrops + view : view;
}

Preprocess preparedFor(const Preprocess& preprocess, int views) {
    Preprocess larger = preprocess;
    if (views == tenCrops) larger.size = static_cast<int>(std::ceil(preprocess.size / cropShare));
    return larger;
}

/// One view of a batch, in memory as the network wants it: the four corners and the middle, then mirrored; or
/// all of it, then mirrored.
torch::Tensor cut(const torch::Tensor& input, int views, int view, std::int64_t side) {
    torch::Tensor out = input;
    bool mirrored = view == 1;
    if (views == tenCrops) {
        const std::int64_t room = input.size(2) - side;
        const std::int64_t tops[] = {0, 0, room, room, room / 2}, lefts[] = {0, room, 0, room, room / 2};
        out = input.narrow(2, tops[view % 5], side).narrow(3, lefts[view % 5], side);
        mirrored = view >= 5;
    }
    if (mirrored) out = out.flip({3});
    return out.contiguous(input.suggest_memory_format());
}

/// Rows of the table that are not in the cache yet; the others are filled in.
std::vector<std::int64_t> fillKnown(const FeatureJob& job, const std::vector<Sample>& samples,
                                    FeatureTable& table) {
    const std::int64_t width = table.values.size(2), count = table.values.size(1);
    std::vector<std::int64_t> missing;
    for (std::int64_t i = 0; i < count; ++i) {
        bool known = job.cache != nullptr;
        for (int view = 0; view < job.views && known; ++view) {
            const float* values = job.cache->find(samples[static_cast<std::size_t>(i)].contentHash,
                                                  viewNumber(job.views, view));
            known = values != nullptr;
            if (known)
                std::copy_n(values, width, table.values.data_ptr<float>() + (view * count + i) * width);
        }
        if (!known) missing.push_back(i);
    }
    return missing;
}

} // namespace

Result<FeatureTable> computeFeatures(const FeatureJob& job, const std::vector<Sample>& samples) {
    const std::int64_t width = job.inference.width();
    const auto count = static_cast<std::int64_t>(samples.size());
    FeatureTable table{torch::zeros({job.views, count, width}), std::vector<bool>(samples.size(), true)};
    const auto row = [&](int view, std::int64_t index) {
        return table.values.data_ptr<float>() + (view * count + index) * width;
    };
    const std::vector<std::int64_t> missing = fillKnown(job, samples, table);
    if (missing.empty()) return table;
    job.inference.expect(static_cast<std::int64_t>(missing.size()) * job.views);

    PictureCache pictures(samples, keepView(preparedFor(job.preprocess, job.views)), 1); // needed once each
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
            const torch::Tensor values =
                job.inference.features(cut(batch.input, job.views, view, job.preprocess.size));
            for (std::int64_t k = 0; k < batch.size(); ++k)
                std::copy_n(values.data_ptr<float>() + k * width, width,
                            row(view, batch.indices[static_cast<std::size_t>(k)]));
        }
        for (const std::int64_t index : batch.indices) {
            table.readable[static_cast<std::size_t>(index)] = true;
            for (int view = 0; view < job.views && job.cache; ++view)
                job.cache->add(samples[static_cast<std::size_t>(index)].contentHash,
                               viewNumber(job.views, view), row(view, index));
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
    constexpr std::size_t partViews = 8192;
    const std::size_t part =
        std::max<std::size_t>(1, partViews / inferenceBatch / static_cast<std::size_t>(job.views)) *
        inferenceBatch;
    PredictionSet set;
    set.classes = classes;
    job.inference.expect(static_cast<std::int64_t>(samples.size()) * job.views);
    for (std::size_t begin = 0; begin < samples.size(); begin += part) {
        const std::vector<Sample> some(
            samples.begin() + static_cast<std::ptrdiff_t>(begin),
            samples.begin() + static_cast<std::ptrdiff_t>(std::min(begin + part, samples.size())));
        IMAGO_TRY(table, computeFeatures(job, some));
        const torch::Tensor each = probabilities(task, job.inference.logits(readableRows(table)));
        const torch::Tensor shares =
            each.view({job.views, each.size(0) / job.views, static_cast<std::int64_t>(classes.size())})
                .mean(0)
                .contiguous();
        for (std::size_t i = 0; i < some.size(); ++i)
            if (table.readable[i]) set.images.push_back(some[i].image);
        set.probabilities.insert(set.probabilities.end(), shares.data_ptr<float>(),
                                 shares.data_ptr<float>() + shares.numel());
    }
    return set;
}

} // namespace imago::train
