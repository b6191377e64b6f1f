// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_folder.h"
#include "core/train/data/feature_cache.h"
#include "core/train/data/feature_source.h"
#include "core/train/loop/machine.h"
#include "core/train/loop/reporter.h"
#include "core/train/nets/network.h"

#include <torch/script.h>

#include <optional>

namespace imago::train {

/// A network's backbone for many pictures: eval mode, no gradients. Where enough pictures wait on the CPU it
/// is traced, frozen and optimised for inference first, which is 1.2 to 1.9 times faster than the plain
/// modules.
class Inference {
public:
    Inference(Network& network, const Machine& machine, int size);

    /// Says that many pictures will follow, so that it can decide. Weights must not change after it.
    void expect(std::int64_t pictures);
    /// N×3×S×S to N×F, both on the CPU.
    torch::Tensor features(const torch::Tensor& input);
    /// N×F to N×C logits, both on the CPU.
    torch::Tensor logits(const torch::Tensor& features);
    std::int64_t width() const { return m_network.featureCount(); }
    bool channelsLast() const { return m_channelsLast; }

private:
    Network& m_network;
    Machine m_machine;
    int m_size;
    bool m_channelsLast;
    std::optional<torch::jit::Module> m_fused;
    bool m_anyBatch = false; ///< of m_fused; else it takes full batches only
};

/// How features are computed and what stops them.
struct FeatureJob {
    Inference& inference;
    const Preprocess& preprocess;
    const Machine& machine;
    Reporter& reporter;
    const char* stage = "features";
    FeatureCache* cache = nullptr; ///< optional
    /// 2 = the mirrored view too; 10 = the four corners and the middle of a picture prepared larger by
    /// 1/0.875, and all of that mirrored.
    int views = 1;
    Control* control = nullptr; ///< optional: may stop the work
};
/// Features of all samples, from the cache where they are known. Errors: cancelled when stopped (what was
/// computed is in the cache).
Result<FeatureTable> computeFeatures(const FeatureJob& job, const std::vector<Sample>& samples);

/// The rows of all views of the pictures that could be read: M×F.
torch::Tensor readableRows(const FeatureTable& table);

/// Names a network's features on disk: the same as long as backbone, weights and preprocessing are.
std::string featureKey(const Network& network, const Preprocess& preprocess);

/// The network's probabilities for all readable pictures, with their image ids; with several views their
/// mean. Errors: cancelled.
Result<PredictionSet> predictSamples(const FeatureJob& job, const std::vector<Sample>& samples,
                                     const std::vector<std::string>& classes, Task task);

} // namespace imago::train
