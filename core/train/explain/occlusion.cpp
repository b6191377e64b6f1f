// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/explain/occlusion.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace imago::train {

namespace {

constexpr std::size_t hiddenAtOnce = 16;

std::vector<std::int64_t> placesOf(std::int64_t side, const OcclusionWindow& window) {
    std::vector<std::int64_t> places;
    for (std::int64_t at = 0; at + window.side < side; at += window.stride)
        places.push_back(at);
    places.push_back(side - window.side);
    return places;
}

} // namespace

OcclusionWindow windowFor(std::int64_t inputSide) {
    constexpr std::int64_t parts = 7;
    const std::int64_t side = std::max<std::int64_t>(1, inputSide / parts);
    return {side, std::max<std::int64_t>(1, side / 2)};
}

Attribution occlusion(Network& network, const torch::Tensor& input, int classIndex) {
    const torch::NoGradGuard noGrad;
    Attribution result;
    result.logits = logitsOf(network, input);
    result.classIndex = classMeant(classIndex, result.logits);
    const double whole = result.logits[result.classIndex].item<double>();
    const std::int64_t side = input.size(2);
    const OcclusionWindow window = windowFor(side);
    std::vector<std::pair<std::int64_t, std::int64_t>> corners;
    for (const std::int64_t top : placesOf(side, window))
        for (const std::int64_t left : placesOf(side, window))
            corners.emplace_back(top, left);

    torch::Tensor falls = torch::zeros({side, side}), covers = torch::zeros({side, side});
    const auto squareOf = [&](const torch::Tensor& plane, const auto& corner) {
        const std::int64_t rows = plane.dim() - 2;
        return plane.narrow(rows, corner.first, window.side).narrow(rows + 1, corner.second, window.side);
    };
    for (std::size_t begin = 0; begin < corners.size(); begin += hiddenAtOnce) {
        const std::size_t count = std::min(hiddenAtOnce, corners.size() - begin);
        const torch::Tensor hidden = input.repeat({static_cast<std::int64_t>(count), 1, 1, 1});
        for (std::size_t i = 0; i < count; ++i)
            squareOf(hidden[static_cast<std::int64_t>(i)], corners[begin + i]).zero_();
        const torch::Tensor logits =
            network.forward(hidden).select(1, result.classIndex).to(torch::kCPU, torch::kFloat64);
        for (std::size_t i = 0; i < count; ++i) {
            squareOf(falls, corners[begin + i]) +=
                whole - logits[static_cast<std::int64_t>(i)].item<double>();
            squareOf(covers, corners[begin + i]) += 1;
        }
    }
    result.map = torch::relu(falls / covers);
    return result;
}

} // namespace imago::train
