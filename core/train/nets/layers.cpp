// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/nets/layers.h"

namespace imago::train {

torch::nn::Conv2d conv2d(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                         std::int64_t groups) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel)
                                 .stride(stride)
                                 .padding(kernel / 2)
                                 .groups(groups)
                                 .bias(false));
}

void initialiseConvolutions(torch::nn::Module& module, torch::nn::init::NonlinearityType nonlinearity,
                            double slope) {
    const torch::NoGradGuard guard;
    for (const auto& child : module.modules(false)) {
        auto* conv = child->as<torch::nn::Conv2dImpl>();
        if (!conv) continue;
        torch::nn::init::kaiming_normal_(conv->weight, slope, torch::kFanOut, nonlinearity);
        if (conv->bias.defined()) conv->bias.zero_();
    }
}

torch::nn::Linear smallLinear(std::int64_t features, std::int64_t classes) {
    const torch::NoGradGuard guard;
    torch::nn::Linear linear(features, classes);
    linear->weight.normal_(0, 0.01);
    linear->bias.zero_();
    return linear;
}

} // namespace imago::train
