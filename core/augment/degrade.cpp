// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/draw.h"
#include "core/augment/policy.h"
#include "core/augment/view.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace imago {

namespace {

/// Quantiles of the standard normal distribution at the middles of 4096 equal shares: picking one at random
/// is drawing from it, at a fraction of the cost of logarithms.
constexpr std::size_t quantileBits = 12;
using Quantiles = std::array<float, std::size_t{1} << quantileBits>;

const Quantiles& normalQuantiles() {
    static const Quantiles quantiles = [] {
        Quantiles q{};
        constexpr std::size_t half = q.size() / 2;
        for (std::size_t i = 0; i < half; ++i) {
            const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(q.size());
            double low = -10, high = 0; // bisection of Φ(x) = share
            for (int k = 0; k < 60; ++k) {
                const double middle = (low + high) / 2;
                (std::erfc(-middle / std::sqrt(2.0)) / 2 < share ? low : high) = middle;
            }
            q[i] = static_cast<float>(low);
            q[q.size() - 1 - i] = -q[i];
        }
        return q;
    }();
    return quantiles;
}

void addNoise(cv::Mat& view, double sigma, Random& random) {
    std::array<std::int16_t, Quantiles{}.size()> levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = static_cast<std::int16_t>(std::lround(sigma * static_cast<double>(normalQuantiles()[i])));
    constexpr std::size_t perDraw = 64 / quantileBits;
    for (int y = 0; y < view.rows; ++y) {
        auto* row = view.ptr<std::uint8_t>(y);
        const auto values = static_cast<std::size_t>(view.cols) * 3;
        for (std::size_t i = 0; i < values;) {
            auto bits = random.next();
            for (std::size_t k = 0; k < perDraw && i < values; ++k, ++i, bits >>= quantileBits)
                row[i] = cv::saturate_cast<std::uint8_t>(row[i] + levels[bits % levels.size()]);
        }
    }
}

void throughJpeg(cv::Mat& view, int quality) {
    std::vector<std::uint8_t> bytes;
    cv::imencode(".jpg", view, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    view = cv::imdecode(bytes, cv::IMREAD_COLOR);
}

void erase(cv::Mat& view, OpDraw& draw, const cv::Scalar& fill) {
    constexpr double narrowest = 0.3; // side ratios of the paper: 0.3 … 1/0.3
    constexpr int tries = 10;
    const double area = draw.value() * view.cols * view.rows;
    for (int i = 0; i < tries; ++i) {
        const double ratio = std::exp(draw.random.uniform(std::log(narrowest), -std::log(narrowest)));
        const int w = static_cast<int>(std::lround(std::sqrt(area * ratio)));
        const int h = static_cast<int>(std::lround(std::sqrt(area / ratio)));
        if (w > view.cols || h > view.rows) continue;
        const int x = static_cast<int>(draw.random.below(static_cast<std::uint64_t>(view.cols - w) + 1));
        const int y = static_cast<int>(draw.random.below(static_cast<std::uint64_t>(view.rows - h) + 1));
        view(cv::Rect(x, y, w, h)).setTo(fill);
        return;
    }
}

} // namespace

void degrade(cv::Mat& view, const AugmentRecipe& recipe, const Preprocess& preprocess, const SampleKey& key) {
    constexpr double sharp = 0.05; // pixels: a narrower bell leaves the neighbours nothing
    if (const double sigma = drawValue(recipe, AugmentKind::blur, key, 0) * view.cols; sigma > sharp)
        cv::GaussianBlur(view, view, {0, 0}, sigma);
    if (auto draw = drawOp(recipe, AugmentKind::noise, key))
        if (const double sigma = draw->value(); sigma > 0) addNoise(view, sigma, draw->random);
    if (auto draw = drawOp(recipe, AugmentKind::jpeg, key))
        throughJpeg(view, static_cast<int>(std::lround(draw->value())));
    const auto neutral = view::meanColour(preprocess);
    if (auto draw = drawOp(recipe, AugmentKind::randAugment, key)) {
        const double magnitude = draw->value();
        policy::randAugment(view, magnitude, draw->random, neutral);
    }
    if (auto draw = drawOp(recipe, AugmentKind::trivialAugment, key))
        policy::trivialAugment(view, draw->random, neutral);
    if (auto draw = drawOp(recipe, AugmentKind::erasing, key)) erase(view, *draw, neutral);
}

} // namespace imago
