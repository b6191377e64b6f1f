// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/draw.h"
#include "core/augment/view.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imago {

namespace {

using view::Affine;
using view::Region;

constexpr double degrees = std::numbers::pi / 180;

Affine shifted(double x, double y) {
    return {1, 0, x, 0, 1, y, 0, 0, 1};
}

Affine scaled(double x, double y) {
    return {x, 0, 0, 0, y, 0, 0, 0, 1};
}

/// A part of the frame with that share of its area and a side ratio of 3/4 … 4/3, at a random place (Szegedy
/// et al. 2015).
Region randomRegion(OpDraw& draw, const Region& frame) {
    const double width = frame.width, height = frame.height;
    constexpr double narrowest = 3.0 / 4, widest = 4.0 / 3;
    constexpr int tries = 10;
    for (int i = 0; i < tries; ++i) {
        const double area = draw.value() * width * height;
        const double ratio = std::exp(draw.random.uniform(std::log(narrowest), std::log(widest)));
        const double w = std::round(std::sqrt(area * ratio)), h = std::round(std::sqrt(area / ratio));
        if (w < 1 || h < 1 || w > width || h > height) continue;
        const double x = static_cast<double>(draw.random.below(static_cast<std::uint64_t>(width - w) + 1));
        const double y = static_cast<double>(draw.random.below(static_cast<std::uint64_t>(height - h) + 1));
        return {x, y, w, h};
    }
    const double w = std::min(width, std::max(1.0, std::round(height * widest)));
    const double h = std::min(height, std::max(1.0, std::round(width / narrowest)));
    return {std::floor((width - w) / 2), std::floor((height - h) / 2), w, h};
}

/// Where the geometry happens: in the picture itself, or in the square that evaluation makes of all of it.
struct Frame {
    Region frame; ///< from 0, 0
    Region shown; ///< the same in pixels of the source
};

Frame frameOf(cv::Size source, const Preprocess& preprocess) {
    const double width = source.width, height = source.height, longer = std::max(width, height);
    if (preprocess.resize == ResizeMode::crop) return {{0, 0, width, height}, {0, 0, width, height}};
    return {{0, 0, longer, longer}, view::evaluationRegion(source, preprocess)};
}

/// From the view's centred unit square to the same after translate, scale and shear were undone.
Affine unplaced(const AugmentRecipe& recipe, const SampleKey& key) {
    double dx = 0, dy = 0, tx = 0, ty = 0;
    if (auto draw = drawOp(recipe, AugmentKind::translate, key)) {
        dx = draw->value();
        dy = draw->value();
    }
    if (auto draw = drawOp(recipe, AugmentKind::shear, key)) {
        tx = std::tan(draw->value() * degrees);
        ty = std::tan(draw->value() * degrees);
    }
    const double factor = drawValue(recipe, AugmentKind::scale, key, 1);
    const Affine unsheared = Affine(1, 0, 0, -ty, 1, 0, 0, 0, 1) * Affine(1, -tx, 0, 0, 1, 0, 0, 0, 1);
    return shifted(-dx, -dy) * scaled(1 / factor, 1 / factor) * unsheared;
}

} // namespace

cv::Mat viewed(const cv::Mat& bgr, const AugmentRecipe& recipe, const Preprocess& preprocess,
               const SampleKey& key) {
    const bool flipX = drawOp(recipe, AugmentKind::horizontalFlip, key).has_value();
    const bool flipY = drawOp(recipe, AugmentKind::verticalFlip, key).has_value();
    const double angle = drawValue(recipe, AugmentKind::rotation, key, 0) * degrees;
    const auto [frame, shown] = frameOf(bgr.size(), preprocess);
    Region region = frame;
    if (auto draw = drawOp(recipe, AugmentKind::resizedCrop, key))
        region = randomRegion(*draw, frame);
    else if (preprocess.resize == ResizeMode::crop)
        region = view::evaluationRegion(bgr.size(), preprocess);
    const double sx = shown.width / frame.width, sy = shown.height / frame.height;
    const auto placed = unplaced(recipe, key);
    const int size = preprocess.size;
    const auto fill = view::meanColour(preprocess);

    const bool betweenPixels = angle != 0 || placed != Affine::eye();
    if (!betweenPixels) { // flips stay exact, and it is faster
        if (flipX) region.x = frame.width - region.x - region.width;
        if (flipY) region.y = frame.height - region.y - region.height;
        const Region part{shown.x + region.x * sx, shown.y + region.y * sy, region.width * sx,
                          region.height * sy};
        auto out = view::straight(bgr, part, size, fill);
        if (flipX || flipY) cv::flip(out, out, flipX && flipY ? -1 : flipX ? 1 : 0);
        return out;
    }
    const double c = std::cos(angle), s = std::sin(angle);
    const Affine unturned = shifted(frame.width / 2, frame.height / 2) *
                            scaled(flipX ? -1 : 1, flipY ? -1 : 1) * Affine(c, -s, 0, s, c, 0, 0, 0, 1) *
                            shifted(-frame.width / 2, -frame.height / 2);
    const Affine toSource = shifted(shown.x, shown.y) * scaled(sx, sy) * unturned *
                            shifted(region.x + region.width / 2, region.y + region.height / 2) *
                            scaled(region.width, region.height) * placed * shifted(-0.5, -0.5) *
                            scaled(1.0 / size, 1.0 / size);
    return view::warped(bgr, toSource, size, preprocess.resize != ResizeMode::letterbox, fill);
}

cv::Mat augmented(const cv::Mat& bgr, const AugmentRecipe& recipe, const Preprocess& preprocess,
                  const SampleKey& key) {
    auto out = viewed(bgr, recipe, preprocess, key);
    recolour(out, recipe, key);
    degrade(out, recipe, preprocess, key);
    return out;
}

cv::Mat augmented(const cv::Mat& bgr, const AugmentRecipe& recipe, int size, const SampleKey& key) {
    Preprocess preprocess;
    preprocess.size = size;
    return augmented(bgr, recipe, preprocess, key);
}

} // namespace imago
