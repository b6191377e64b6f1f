// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/detect/nano_det.h"

#include <fmt/format.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago::train {

namespace {

constexpr double slope = 0.1;
constexpr std::int64_t pyramidWidth = 128;
// ImageNet's, in the order blue, green, red.
constexpr std::array<float, 3> mean{103.53F, 116.28F, 123.675F}, deviation{57.375F, 57.12F, 58.395F};

/// Twice or half as wide: as the size of `other`.
torch::Tensor resized(const torch::Tensor& x, const torch::Tensor& other) {
    namespace F = torch::nn::functional;
    return F::interpolate(x, F::InterpolateFuncOptions()
                                 .size(std::vector<std::int64_t>{other.size(2), other.size(3)})
                                 .mode(torch::kBilinear)
                                 .align_corners(false));
}

double overlap(const RawBox& a, const RawBox& b) {
    const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    if (width <= 0 || height <= 0) return 0;
    const double common = width * height;
    return common /
           ((a.right - a.left) * (a.bottom - a.top) + (b.right - b.left) * (b.bottom - b.top) - common);
}

} // namespace

torch::Tensor NanoDet::Convolution::operator()(const torch::Tensor& x) const {
    return torch::conv2d(x, weight, bias, 1, weight.size(2) / 2);
}

Result<NanoDet> NanoDet::make(const WeightFile& file) {
    NanoDet made;
    const torch::NoGradGuard noGrad;
    const auto take = [&](const std::string& name, std::vector<std::int64_t> shape,
                          Convolution& convolution) -> Status {
        for (auto* tensor : {&convolution.weight, &convolution.bias}) {
            const std::string full = name + (tensor == &convolution.weight ? ".weight" : ".bias");
            const auto found = file.tensors.find(full);
            const auto wanted = tensor == &convolution.weight ? shape : std::vector{shape.front()};
            if (found == file.tensors.end() || found->second.sizes() != wanted)
                return failure(
                    ErrorCode::corrupt,
                    fmt::format("the detector's weights lack the tensor {} as it should be", full));
            *tensor = found->second.to(torch::kFloat32).contiguous();
        }
        return {};
    };
    constexpr std::int64_t widths[] = {128, 256, 512};
    for (std::size_t level = 0; level < strides.size(); ++level) {
        IMAGO_CHECK(take(fmt::format("fpn.lateral_convs.{}", level), {pyramidWidth, widths[level], 1, 1},
                         made.m_laterals[level]));
        IMAGO_CHECK(take(fmt::format("head.cls_convs.{}", level), {pyramidWidth, pyramidWidth, 3, 3},
                         made.m_convs[level]));
        IMAGO_CHECK(
            take(fmt::format("head.gfl_cls.{}", level), {columns, pyramidWidth, 1, 1}, made.m_heads[level]));
    }
    made.m_backbone = std::make_shared<CspNano>(1);
    IMAGO_TRY(report, loadInto(*made.m_backbone, file));
    for (const auto& name : report.missing)
        if (!name.starts_with(made.m_backbone->headPrefix()))
            return failure(ErrorCode::corrupt,
                           fmt::format("the detector's weights lack the tensor {}", name));
    if (!report.wrongShape.empty())
        return failure(ErrorCode::corrupt,
                       fmt::format("the detector's weights have {} in another shape", report.wrongShape[0]));
    made.m_backbone->eval();
    return made;
}

torch::Tensor NanoDet::outputs(const torch::Tensor& input) {
    const torch::NoGradGuard noGrad;
    auto levels = m_backbone->pyramid(input); // 1×128×S/8×S/8, 1×256×S/16×S/16, 1×512×S/32×S/32
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = m_laterals[i](levels[i]); // 128 channels
    for (const std::size_t upper : {1, 0})
        levels[upper] = levels[upper] + resized(levels[upper + 1], levels[upper]);
    for (const std::size_t upper : {0, 1})
        levels[upper + 1] = levels[upper + 1] + resized(levels[upper], levels[upper + 1]);
    std::vector<torch::Tensor> rows;
    for (std::size_t i = 0; i < levels.size(); ++i)
        rows.push_back(m_heads[i](torch::leaky_relu(m_convs[i](levels[i]), slope))[0].flatten(1).t());
    return torch::cat(rows).contiguous();
}

torch::Tensor detectorInput(const cv::Mat& bgr, Size full, std::array<double, 2>& scale) {
    constexpr int side = NanoDet::side;
    const double factor = std::min(double(side) / full.width, double(side) / full.height);
    const auto length = [&](int pixels) {
        return std::clamp(static_cast<int>(std::lround(pixels * factor)), 1, side);
    };
    const cv::Size size(length(full.width), length(full.height));
    scale = {double(size.width) / full.width, double(size.height) / full.height};
    cv::Mat fitted;
    cv::resize(bgr, fitted, size, 0, 0, size.width < bgr.cols ? cv::INTER_AREA : cv::INTER_LINEAR);
    torch::Tensor input = torch::empty({1, 3, side, side});
    float* planes = input.data_ptr<float>();
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            for (std::size_t c = 0; c < 3; ++c) {
                const bool inside = y < fitted.rows && x < fitted.cols;
                const float value = inside ? fitted.at<cv::Vec3b>(y, x)[static_cast<int>(c)] : 0;
                planes[c * side * side + static_cast<std::size_t>(y * side + x)] =
                    (value - mean[c]) / deviation[c];
            }
    return input;
}

RawBox rawBox(const float* row, int x, int y, int stride) {
    RawBox box;
    const float* best = std::max_element(row, row + NanoDet::classes);
    box.classIndex = static_cast<int>(best - row);
    box.score = 1 / (1 + std::exp(-double(*best)));
    std::array<double, 4> distances{};
    for (std::size_t side = 0; side < distances.size(); ++side) {
        const float* bins = row + NanoDet::classes + static_cast<std::int64_t>(side) * NanoDet::bins;
        const double greatest = *std::max_element(bins, bins + NanoDet::bins);
        double sum = 0, weighted = 0;
        for (std::int64_t bin = 0; bin < NanoDet::bins; ++bin) {
            const double share = std::exp(bins[bin] - greatest);
            sum += share;
            weighted += share * static_cast<double>(bin);
        }
        distances[side] = weighted / sum * stride;
    }
    const double centreX = (x + 0.5) * stride, centreY = (y + 0.5) * stride;
    box.left = centreX - distances[0];
    box.top = centreY - distances[1];
    box.right = centreX + distances[2];
    box.bottom = centreY + distances[3];
    return box;
}

std::vector<RawBox> rawBoxes(const torch::Tensor& outputs, int inputSide, const DetectOptions& options) {
    std::vector<RawBox> sure;
    const float* row = outputs.data_ptr<float>();
    for (const int stride : NanoDet::strides) {
        const int cells = inputSide / stride;
        for (int cell = 0; cell < cells * cells; ++cell, row += NanoDet::columns) {
            // Most cells are background: their distances need not be worked out.
            const double logit = *std::max_element(row, row + NanoDet::classes);
            if (1 / (1 + std::exp(-logit)) < options.minScore) continue;
            sure.push_back(rawBox(row, cell % cells, cell / cells, stride));
        }
    }
    std::stable_sort(sure.begin(), sure.end(),
                     [](const RawBox& a, const RawBox& b) { return a.score > b.score; });
    std::vector<RawBox> kept;
    for (const RawBox& box : sure) {
        if (static_cast<int>(kept.size()) >= options.most) break;
        const bool covered = std::any_of(kept.begin(), kept.end(), [&](const RawBox& other) {
            return other.classIndex == box.classIndex && overlap(other, box) > options.maxOverlap;
        });
        if (!covered) kept.push_back(box);
    }
    return kept;
}

} // namespace imago::train
