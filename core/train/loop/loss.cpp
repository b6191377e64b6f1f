// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/loss.h"

namespace imago::train {

torch::Tensor Loss::sum(const torch::Tensor& logits, const torch::Tensor& targets) const {
    const torch::Tensor scores = logits.to(torch::kFloat32);
    if (task == Task::multiLabel) {
        const torch::Tensor wanted = smoothing > 0 ? targets * (1 - smoothing) + smoothing / 2 : targets;
        // log(1 + exp(−|x|)) + max(x, 0) − x t: no overflow for any logit.
        torch::Tensor each =
            torch::clamp_min(scores, 0) - scores * wanted + torch::log1p(torch::exp(-torch::abs(scores)));
        if (kind == LossKind::focal) {
            const torch::Tensor p = torch::sigmoid(scores);
            each = each * torch::pow(wanted * (1 - p) + (1 - wanted) * p, gamma);
        }
        return (each * classWeights).mean(1).sum();
    }
    const auto classes = static_cast<double>(scores.size(1));
    const torch::Tensor wanted = smoothing > 0 ? targets * (1 - smoothing) + smoothing / classes : targets;
    torch::Tensor logShares = torch::log_softmax(scores, 1);
    if (kind == LossKind::focal) {
        // A share that rounds to 1 would give pow() an infinite slope where gamma is below 1.
        const torch::Tensor rest = torch::clamp_min(1 - torch::exp(logShares), 1e-6);
        logShares = logShares * torch::pow(rest, gamma);
    }
    return -(logShares * wanted * classWeights).sum();
}

double Loss::weight(const torch::Tensor& targets) const {
    if (task == Task::multiLabel) return static_cast<double>(targets.size(0));
    return (targets * classWeights).sum().item<double>();
}

Loss plainLoss(Task task, std::int64_t classes) {
    return {task, torch::ones({classes})};
}

PseudoLoss pseudoLoss(const torch::Tensor& weak, const torch::Tensor& strong, double threshold) {
    const auto [confidence, label] = torch::softmax(weak.to(torch::kFloat32), 1).max(1);
    const torch::Tensor counts = confidence >= threshold;
    const torch::Tensor each = torch::nn::functional::cross_entropy(
        strong.to(torch::kFloat32), label,
        torch::nn::functional::CrossEntropyFuncOptions().reduction(torch::kNone));
    return {(each * counts).sum(), counts.sum()};
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
