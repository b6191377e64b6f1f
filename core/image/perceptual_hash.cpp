// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/perceptual_hash.h"

#include "core/image/image.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace imago {

namespace {

constexpr int gridSide = 32; ///< of the picture that is transformed
constexpr int keptSide = 8;  ///< of the corner of low frequencies

/// Below this standard deviation (grey levels of 255) a picture is flat: its frequencies are noise.
constexpr double flatDeviation = 2.0;

} // namespace

std::uint64_t perceptualHash(const cv::Mat& bgr) {
    if (bgr.empty()) return 0;
    cv::Mat grey, small, frequencies;
    if (bgr.channels() == 1)
        grey = bgr;
    else
        cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
    cv::resize(grey, small, {gridSide, gridSide}, 0, 0, cv::INTER_AREA);
    cv::Scalar mean, deviation;
    cv::meanStdDev(small, mean, deviation);
    if (deviation[0] < flatDeviation) return 0;
    small.convertTo(small, CV_32F);
    cv::dct(small, frequencies);

    std::array<float, keptSide * keptSide - 1> values;
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] =
            frequencies.at<float>(static_cast<int>(i + 1) / keptSide, static_cast<int>(i + 1) % keptSide);
    auto sorted = values;
    std::nth_element(sorted.begin(), sorted.begin() + sorted.size() / 2, sorted.end());
    const float median = sorted[sorted.size() / 2];
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] > median) hash |= std::uint64_t{2} << i;
    return hash;
}

int hammingDistance(std::uint64_t a, std::uint64_t b) {
    return std::popcount(a ^ b);
}

} // namespace imago
