// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/integrated_gradients.h"

#include <algorithm>

namespace imago::train {

namespace {

constexpr int stepsAtOnce = 8; // each keeps what its gradient needs

} // namespace

torch::Tensor pixelAttributions(Network& network, const torch::Tensor& input, int classIndex, int steps) {
    const torch::AutoGradMode withGradients(true);
    torch::Tensor sum = torch::zeros_like(input[0]);
    for (int begin = 0; begin < steps; begin += stepsAtOnce) {
        const int end = std::min(begin + stepsAtOnce, steps);
        const torch::Tensor shares =
            ((torch::arange(begin, end, input.options()) + 0.5) / steps).view({-1, 1, 1, 1});
        const torch::Tensor along = (shares * input.detach()).set_requires_grad(true);
        const torch::Tensor score = network.forward(along).select(1, classIndex).sum();
        sum += torch::autograd::grad({score}, {along})[0].sum(0);
    }
    return (sum / steps * input[0]).detach().to(torch::kCPU);
}

Attribution integratedGradients(Network& network, const torch::Tensor& input, int classIndex, int steps) {
    Attribution result;
    result.logits = logitsOf(network, input);
    result.classIndex = classMeant(classIndex, result.logits);
    result.map = torch::relu(pixelAttributions(network, input, result.classIndex, steps).sum(0)).contiguous();
    return result;
}

} // namespace imago::train
