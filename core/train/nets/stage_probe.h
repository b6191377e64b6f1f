// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace imago::train {

/// Looks at what the stages of networks put out while they run on this thread, as long as it lives; of
/// several, the one made last. Costs nothing where there is none.
class StageProbe {
public:
    /// stage: a name of Network::stages() without its last dot. output: N×C×h×w, of transformers N×L×C with
    /// the class token first. What is returned goes on through the network.
    using See = std::function<torch::Tensor(const std::string& stage, const torch::Tensor& output)>;
    /// weights: N×heads×queries×keys behind the softmax, a block each; where only the class token counts
    /// behind a block, there may be one query alone.
    using SeeAttention = std::function<void(const torch::Tensor& weights)>;

    explicit StageProbe(See see, SeeAttention seeAttention = {});
    ~StageProbe();
    StageProbe(const StageProbe&) = delete;
    StageProbe& operator=(const StageProbe&) = delete;

private:
    friend torch::Tensor stageOutput(std::string_view, std::size_t, torch::Tensor);
    friend void attentionWeights(const torch::Tensor&);

    See m_see;
    SeeAttention m_seeAttention;
    StageProbe* m_outer;
};

/// What a network calls behind the stage PREFIX NUMBER, to go on with the answer: a stage whose output has
/// places in the picture.
torch::Tensor stageOutput(std::string_view prefix, std::size_t number, torch::Tensor output);
/// What a transformer calls with the weights of each attention.
void attentionWeights(const torch::Tensor& weights);

} // namespace imago::train
