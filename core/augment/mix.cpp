// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/draw.h"

#include <opencv2/core.hpp>

#include <cmath>

namespace imago {

namespace {

/// The logarithm of a number from the Gamma distribution (Marsaglia and Tsang 2000), which for small shapes
/// is too near to zero to be told from it.
double logGamma(Random& random, double shape) {
    // Below 1: Gamma(shape) = Gamma(shape + 1) · U^(1/shape).
    const double boost = shape < 1 ? std::log(1 - random.uniform()) / shape : 0;
    const double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    while (true) {
        const double x = random.normal();
        const double v = std::pow(1 + c * x, 3);
        if (v <= 0) continue;
        const double u = 1 - random.uniform();
        if (std::log(u) < x * x / 2 + d * (1 - v + std::log(v))) return std::log(d * v) + boost;
    }
}

/// Beta(alpha, alpha); alpha > 0.
double drawBeta(Random& random, double alpha) {
    const double a = logGamma(random, alpha), b = logGamma(random, alpha);
    return 1 / (1 + std::exp(b - a));
}

Mix cutMixOf(OpDraw& draw, int size) {
    const double lambda = drawBeta(draw.random, draw.high);
    const int side = static_cast<int>(std::lround(size * std::sqrt(1 - lambda)));
    const auto edge = static_cast<std::uint64_t>(size);
    const int x = static_cast<int>(draw.random.below(edge)), y = static_cast<int>(draw.random.below(edge));
    Mix mix;
    mix.partnerDraw = draw.random.next();
    mix.cut = cv::Rect(x - side / 2, y - side / 2, side, side) & cv::Rect(0, 0, size, size);
    mix.kind = Mix::Kind::cutMix;
    mix.lambda = 1 - static_cast<double>(mix.cut.area()) / (static_cast<double>(size) * size);
    return mix;
}

Mix mixUpOf(OpDraw& draw) {
    Mix mix;
    mix.kind = Mix::Kind::mixUp;
    mix.lambda = drawBeta(draw.random, draw.high);
    mix.partnerDraw = draw.random.next();
    return mix;
}

} // namespace

Mix drawMix(const AugmentRecipe& recipe, int size, const SampleKey& key) {
    auto up = drawOp(recipe, AugmentKind::mixUp, key), cut = drawOp(recipe, AugmentKind::cutMix, key);
    if (up && !(up->high > 0)) up.reset();
    if (cut && !(cut->high > 0)) cut.reset();
    if (up && cut) {
        Random coin(seedOf(key.seed, key.image, key.epoch, static_cast<std::uint64_t>(augmentKindCount)));
        (coin.chance(0.5) ? up : cut).reset();
    }
    if (up) return mixUpOf(*up);
    if (cut) return cutMixOf(*cut, size);
    return {};
}

cv::Mat mixed(const cv::Mat& own, const cv::Mat& partner, const Mix& mix) {
    cv::Mat out = own.clone();
    if (mix.kind == Mix::Kind::mixUp) cv::addWeighted(own, mix.lambda, partner, 1 - mix.lambda, 0, out);
    if (mix.kind == Mix::Kind::cutMix && !mix.cut.empty()) partner(mix.cut).copyTo(out(mix.cut));
    return out;
}

} // namespace imago
