// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/view.h"

#include "core/image/resample.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace imago::view {

namespace {

/// Above this many source pixels a target pixel, bilinear interpolation skips pixels visibly.
constexpr double aliasingFrom = 1.5;

/// The source rows or columns that [low, high) needs, reflections about the ends included.
std::pair<int, int> needed(double low, double high, int length, double margin) {
    low = std::floor(low - margin);
    high = std::ceil(high + margin);
    const double reflectedHigh = -low, reflectedLow = 2.0 * length - high;
    if (low < 0) high = std::max(high, reflectedHigh);
    if (high > length) low = std::min(low, reflectedLow);
    const auto end = static_cast<double>(length);
    return {static_cast<int>(std::clamp(low, 0.0, end - 1)), static_cast<int>(std::clamp(high, 1.0, end))};
}

/// Pixels around what is shown that interpolation looks at, with rounding.
constexpr double kernelMargin = 2;

cv::Rect lookedAt(cv::Size source, const Affine& toSource, int size, double margin) {
    double low[2], high[2];
    for (int axis = 0; axis < 2; ++axis) {
        const double origin = toSource(axis, 2);
        const double along = toSource(axis, 0) * size, across = toSource(axis, 1) * size;
        low[axis] = origin + std::min(along, 0.0) + std::min(across, 0.0);
        high[axis] = origin + std::max(along, 0.0) + std::max(across, 0.0);
    }
    const auto [left, right] = needed(low[0], high[0], source.width, margin);
    const auto [top, bottom] = needed(low[1], high[1], source.height, margin);
    return {left, top, right - left, bottom - top};
}

} // namespace

Region evaluationRegion(cv::Size source, const Preprocess& preprocess) {
    const double width = source.width, height = source.height;
    switch (preprocess.resize) {
        case ResizeMode::squash:
            return {0, 0, width, height};
        case ResizeMode::letterbox: {
            const double side = std::max(width, height);
            return {(width - side) / 2, (height - side) / 2, side, side};
        }
        case ResizeMode::crop:
            break;
    }
    const double side = std::max(1.0, std::min(width, height) * preprocess.cropFraction);
    return {(width - side) / 2, (height - side) / 2, side, side};
}

cv::Scalar meanColour(const Preprocess& preprocess) {
    const auto& m = preprocess.mean;
    return preprocess.bgr ? cv::Scalar(m[0], m[1], m[2]) : cv::Scalar(m[2], m[1], m[0]);
}

cv::Mat resized(const cv::Mat& bgr, cv::Size size) {
    if (bgr.size() == size) return bgr.clone();
    const cv::Size shrunk(std::min(bgr.cols, size.width), std::min(bgr.rows, size.height));
    cv::Mat out = bgr;
    if (shrunk != bgr.size()) out = areaResized(bgr, shrunk);
    if (shrunk == size) return out;
    cv::Mat grown;
    cv::resize(out, grown, size, 0, 0, cv::INTER_LINEAR);
    return grown;
}

cv::Rect wholePixels(const Region& region) {
    return {static_cast<int>(std::floor(region.x)), static_cast<int>(std::floor(region.y)),
            std::max(1, static_cast<int>(std::lround(region.width))),
            std::max(1, static_cast<int>(std::lround(region.height)))};
}

cv::Mat straight(const cv::Mat& bgr, const Region& region, int size, const cv::Scalar& fill) {
    const cv::Rect wanted = wholePixels(region);
    const cv::Rect inside = wanted & cv::Rect(cv::Point(), bgr.size());
    if (inside == wanted) return resized(bgr(inside), {size, size});
    cv::Mat out(size, size, CV_8UC3, fill);
    if (inside.empty()) return out;
    const double sx = size / region.width, sy = size / region.height;
    const int left = static_cast<int>(std::lround((inside.x - region.x) * sx));
    const int top = static_cast<int>(std::lround((inside.y - region.y) * sy));
    const int right = static_cast<int>(std::lround((inside.br().x - region.x) * sx));
    const int bottom = static_cast<int>(std::lround((inside.br().y - region.y) * sy));
    cv::Rect target(left, top, std::max(1, right - left), std::max(1, bottom - top));
    target.x = std::min(target.x, size - target.width);
    target.y = std::min(target.y, size - target.height);
    resized(bgr(inside), target.size()).copyTo(out(target));
    return out;
}

cv::Mat warped(const cv::Mat& bgr, const Affine& toSource, int size, bool reflect, const cv::Scalar& fill) {
    const cv::Rect part = lookedAt(bgr.size(), toSource, size, kernelMargin);
    cv::Mat source = bgr(part);

    // How far apart neighbouring target pixels lie in the source, along its axes.
    const double factorX = std::hypot(toSource(0, 0), toSource(0, 1));
    const double factorY = std::hypot(toSource(1, 0), toSource(1, 1));
    const auto shrink = [](int length, double factor) {
        return factor > aliasingFrom ? std::max(1, static_cast<int>(std::lround(length / factor))) : length;
    };
    const cv::Size reduced(shrink(source.cols, factorX), shrink(source.rows, factorY));
    Affine map = Affine(1, 0, -part.x, 0, 1, -part.y, 0, 0, 1) * toSource;
    if (reduced != source.size()) {
        const double sx = static_cast<double>(reduced.width) / source.cols;
        const double sy = static_cast<double>(reduced.height) / source.rows;
        source = areaResized(source, reduced);
        map = Affine(sx, 0, 0, 0, sy, 0, 0, 0, 1) * map;
    }
    // OpenCV counts from pixel centres: its (0, 0) is our (½, ½).
    map = Affine(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1) * map * Affine(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    cv::Mat out;
    cv::warpAffine(source, out, map.get_minor<2, 3>(0, 0), {size, size},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   reflect ? cv::BORDER_REFLECT_101 : cv::BORDER_CONSTANT, fill);
    return out;
}

NeededPart neededFor(cv::Size source, const Affine& toSource, int size) {
    const double shrink = std::max(1.0, std::min(std::hypot(toSource(0, 0), toSource(0, 1)),
                                                 std::hypot(toSource(1, 0), toSource(1, 1))));
    return {lookedAt(source, toSource, size, 2 * kernelMargin * shrink), shrink};
}

} // namespace imago::view
