// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/draw.h"
#include "core/augment/view.h"
#include "core/image/resample.h"

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

/// What is shown of a picture, in its pixels: a region as it lies, perhaps flipped, or an affine map.
struct Plan {
    Region region;
    bool flipX = false, flipY = false;
    bool betweenPixels = false;
    Affine toSource;
};

Plan planned(cv::Size whole, const AugmentRecipe& recipe, const Preprocess& preprocess,
             const SampleKey& key) {
    Plan plan;
    plan.flipX = drawOp(recipe, AugmentKind::horizontalFlip, key).has_value();
    plan.flipY = drawOp(recipe, AugmentKind::verticalFlip, key).has_value();
    const double angle = drawValue(recipe, AugmentKind::rotation, key, 0) * degrees;
    const auto [frame, shown] = frameOf(whole, preprocess);
    Region region = frame;
    if (auto draw = drawOp(recipe, AugmentKind::resizedCrop, key))
        region = randomRegion(*draw, frame);
    else if (preprocess.resize == ResizeMode::crop)
        region = view::evaluationRegion(whole, preprocess);
    const double sx = shown.width / frame.width, sy = shown.height / frame.height;
    const auto placed = unplaced(recipe, key);

    plan.betweenPixels = angle != 0 || placed != Affine::eye();
    if (!plan.betweenPixels) { // flips stay exact, and it is faster
        if (plan.flipX) region.x = frame.width - region.x - region.width;
        if (plan.flipY) region.y = frame.height - region.y - region.height;
        plan.region = {shown.x + region.x * sx, shown.y + region.y * sy, region.width * sx,
                       region.height * sy};
        return plan;
    }
    const double c = std::cos(angle), s = std::sin(angle);
    const Affine unturned = shifted(frame.width / 2, frame.height / 2) *
                            scaled(plan.flipX ? -1 : 1, plan.flipY ? -1 : 1) *
                            Affine(c, -s, 0, s, c, 0, 0, 0, 1) * shifted(-frame.width / 2, -frame.height / 2);
    plan.toSource = shifted(shown.x, shown.y) * scaled(sx, sy) * unturned *
                    shifted(region.x + region.width / 2, region.y + region.height / 2) *
                    scaled(region.width, region.height) * placed * shifted(-0.5, -0.5) *
                    scaled(1.0 / preprocess.size, 1.0 / preprocess.size);
    return plan;
}

} // namespace

cv::Mat viewed(const PicturePart& picture, const AugmentRecipe& recipe, const Preprocess& preprocess,
               const SampleKey& key) {
    auto plan = planned(picture.whole, recipe, preprocess, key);
    const auto fill = view::meanColour(preprocess);
    // From pixels of the whole picture to those of the part.
    const double px = picture.bgr.cols / picture.covers.width, py = picture.bgr.rows / picture.covers.height;
    if (plan.betweenPixels) {
        const auto toPart = scaled(px, py) * shifted(-picture.covers.x, -picture.covers.y);
        return view::warped(picture.bgr, toPart * plan.toSource, preprocess.size,
                            preprocess.resize != ResizeMode::letterbox, fill);
    }
    auto& region = plan.region;
    cv::Mat out;
    if (px < 1 || py < 1) { // whole pixels of the full picture, but not of the reduced one: that would shift
        const cv::Rect whole = view::wholePixels(region);
        const cv::Rect2d exact((whole.x - picture.covers.x) * px, (whole.y - picture.covers.y) * py,
                               whole.width * px, whole.height * py);
        const cv::Rect2d all(0, 0, picture.bgr.cols, picture.bgr.rows);
        if ((exact & all) == exact && std::min(exact.width, exact.height) >= preprocess.size)
            out = areaResized(picture.bgr, exact, {preprocess.size, preprocess.size});
    }
    region = {(region.x - picture.covers.x) * px, (region.y - picture.covers.y) * py, region.width * px,
              region.height * py};
    if (out.empty()) out = view::straight(picture.bgr, region, preprocess.size, fill);
    if (plan.flipX || plan.flipY) cv::flip(out, out, plan.flipX && plan.flipY ? -1 : plan.flipX ? 1 : 0);
    return out;
}

NeededPart neededPart(cv::Size whole, const AugmentRecipe& recipe, const Preprocess& preprocess,
                      const SampleKey& key) {
    const auto plan = planned(whole, recipe, preprocess, key);
    const cv::Rect all(cv::Point(), whole);
    if (plan.betweenPixels) return view::neededFor(whole, plan.toSource, preprocess.size);
    const auto& region = plan.region;
    double shrink = std::max(1.0, std::min(region.width, region.height) / preprocess.size);
    // What reaches over the border is placed to whole pixels of the part: those of the full picture.
    const cv::Rect2d shown(region.x, region.y, region.width, region.height);
    if ((shown & cv::Rect2d(0, 0, whole.width, whole.height)) != shown) shrink = 1;
    const int margin = static_cast<int>(std::ceil(2 * shrink));
    const cv::Point low(static_cast<int>(std::floor(region.x)) - margin,
                        static_cast<int>(std::floor(region.y)) - margin);
    const cv::Point high(static_cast<int>(std::ceil(region.x + region.width)) + margin,
                         static_cast<int>(std::ceil(region.y + region.height)) + margin);
    return {cv::Rect(low, high) & all, shrink};
}

cv::Mat augmented(const PicturePart& picture, const AugmentRecipe& recipe, const Preprocess& preprocess,
                  const SampleKey& key) {
    auto out = viewed(picture, recipe, preprocess, key);
    recolour(out, recipe, key);
    degrade(out, recipe, preprocess, key);
    return out;
}

cv::Mat augmented(const cv::Mat& bgr, const AugmentRecipe& recipe, int size, const SampleKey& key) {
    Preprocess preprocess;
    preprocess.size = size;
    return augmented(bgr, recipe, preprocess, key);
}

AugmentRecipe weakRecipe(bool mirror) {
    using enum AugmentKind;
    AugmentRecipe recipe;
    recipe.op(horizontalFlip) = {horizontalFlip, mirror, 0.5, 0, 0};
    recipe.op(translate) = {translate, true, 1, -0.125, 0.125};
    return recipe;
}

AugmentRecipe strongRecipe(bool mirror) {
    using enum AugmentKind;
    auto recipe = weakRecipe(mirror);
    recipe.op(randAugment) = {randAugment, true, 1, 0, 30};
    recipe.op(erasing) = {erasing, true, 1, 0, 0.25};
    return recipe;
}

SampleKey strongKey(const SampleKey& key) {
    constexpr std::uint64_t strong = 0x5374726f6e67; // any number will do
    return {seedOf(key.seed, strong), key.image, key.epoch};
}

cv::Mat weakAugmented(const PicturePart& picture, bool mirror, const Preprocess& preprocess,
                      const SampleKey& key) {
    return augmented(picture, weakRecipe(mirror), preprocess, key);
}

cv::Mat strongAugmented(const PicturePart& picture, bool mirror, const Preprocess& preprocess,
                        const SampleKey& key) {
    return augmented(picture, strongRecipe(mirror), preprocess, strongKey(key));
}

} // namespace imago
