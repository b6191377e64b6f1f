// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/loss.h"

namespace imago::train {

torch::Tensor Loss::sum(const torch::Tensor& logits, const torch::Tensor& targets) const {
    const torch::Tensor scores = logits.to(torch::kFloat32);
    if (task == Task::multiLabel) {
        const torch::Tensor wanted = smoothing > 0 ? targets * (1 - smoothing) + smoothing / 2 : targets;
        // log(1 + exp(−|x|)) + max(x, 0) − x t: no overflow for any logit.
        const torch::Tensor each =
            torch::clamp_min(scores, 0) - scores * wanted + torch::log1p(torch::exp(-torch::abs(scores)));
        return (each * classWeights).mean(1).sum();
    }
    const auto classes = static_cast<double>(scores.size(1));
    const torch::Tensor wanted = smoothing > 0 ? targets * (1 - smoothing) + smoothing / classes : targets;
    return -(torch::log_softmax(scores, 1) * wanted * classWeights).sum();
}

double Loss::weight(const torch::Tensor& targets) const {
    if (task == Task::multiLabel) return static_cast<double>(targets.size(0));
    return (targets * classWeights).sum().item<double>();
}

Loss plainLoss(Task task, std::int64_t classes) {
    return {task, torch::ones({classes}), 0};
}

torch::Tensor correctCount(Task task, const torch::Tensor& logits, const torch::Tensor& targets) {
    if (task == Task::multiLabel) return ((logits >= 0) == (targets >= 0.5)).all(1).sum();
    return (logits.argmax(1) == targets.argmax(1)).sum();
}

torch::Tensor probabilities(Task task, const torch::Tensor& logits) {
    const torch::Tensor scores = logits.to(torch::kFloat32);
    return task == Task::multiLabel ? torch::sigmoid(scores) : torch::softmax(scores, 1);
}

} // namespace imago::train
