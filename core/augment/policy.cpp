// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/policy.h"

#include "core/augment/view.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace imago::policy {

namespace {

constexpr double steps = 30;

using Table = std::array<std::uint8_t, 256>;
using Histogram = std::array<int, 256>;

void mapValues(cv::Mat& view, const std::array<Table, 3>& tables) {
    for (int y = 0; y < view.rows; ++y) {
        auto* at = view.ptr<std::uint8_t>(y);
        for (int x = 0; x < view.cols; ++x, at += 3)
            for (std::size_t c = 0; c < 3; ++c)
                at[c] = tables[c][at[c]];
    }
}

template <class F> void mapAllValues(cv::Mat& view, const F& value) {
    Table table;
    for (int v = 0; v < 256; ++v)
        table[static_cast<std::size_t>(v)] = cv::saturate_cast<std::uint8_t>(value(v));
    mapValues(view, {table, table, table});
}

std::array<Histogram, 3> histograms(const cv::Mat& view) {
    std::array<Histogram, 3> counts{};
    for (int y = 0; y < view.rows; ++y) {
        const auto* at = view.ptr<std::uint8_t>(y);
        for (int x = 0; x < view.cols; ++x, at += 3)
            for (std::size_t c = 0; c < 3; ++c)
                ++counts[c][at[c]];
    }
    return counts;
}

Table identityTable() {
    Table table;
    for (std::size_t v = 0; v < table.size(); ++v)
        table[v] = static_cast<std::uint8_t>(v);
    return table;
}

/// Each channel's darkest value becomes 0 and its lightest 255.
void autoContrast(cv::Mat& view) {
    std::array<Table, 3> tables;
    const auto counts = histograms(view);
    for (std::size_t c = 0; c < 3; ++c) {
        tables[c] = identityTable();
        const auto occurs = [](int count) { return count > 0; };
        const auto low = std::find_if(counts[c].begin(), counts[c].end(), occurs) - counts[c].begin();
        const auto high =
            255 - (std::find_if(counts[c].rbegin(), counts[c].rend(), occurs) - counts[c].rbegin());
        if (high <= low) continue;
        const double factor = 255.0 / static_cast<double>(high - low);
        for (std::size_t v = 0; v < 256; ++v)
            tables[c][v] =
                cv::saturate_cast<std::uint8_t>((static_cast<double>(v) - static_cast<double>(low)) * factor);
    }
    mapValues(view, tables);
}

/// Each channel's values become equally frequent: as PIL does it, where the last value that occurs counts for
/// nothing in the width of a step.
void equalize(cv::Mat& view) {
    std::array<Table, 3> tables;
    const auto counts = histograms(view);
    for (std::size_t c = 0; c < 3; ++c) {
        tables[c] = identityTable();
        int all = 0, last = 0;
        for (const int count : counts[c]) {
            all += count;
            if (count > 0) last = count;
        }
        const int step = (all - last) / 255;
        if (step == 0) continue;
        int before = step / 2;
        for (std::size_t v = 0; v < 256; ++v) {
            tables[c][v] = static_cast<std::uint8_t>(std::min(255, before / step));
            before += counts[c][v];
        }
    }
    mapValues(view, tables);
}

/// Away from the grey of BT.601 or towards it.
void saturate(cv::Mat& view, double factor) {
    const cv::Vec3d luma(0.114, 0.587, 0.299);
    const cv::Matx33d grey = cv::Vec3d(1, 1, 1) * luma.t();
    cv::transform(view, view, cv::Matx33d::eye() * factor + grey * (1 - factor));
}

void contrast(cv::Mat& view, double factor) {
    const auto mean = cv::mean(view);
    const double grey = std::round(0.114 * mean[0] + 0.587 * mean[1] + 0.299 * mean[2]);
    mapAllValues(view, [=](int v) { return grey + factor * (v - grey); });
}

/// Away from a 3×3 mean with five times the middle, or towards it; the border stays.
void sharpen(cv::Mat& view, double factor) {
    if (view.cols < 3 || view.rows < 3) return;
    cv::Matx33f kernel(1, 1, 1, 1, 5, 1, 1, 1, 1);
    kernel = kernel * (1.f / 13);
    cv::Mat soft, out;
    cv::filter2D(view, soft, -1, kernel);
    cv::addWeighted(view, factor, soft, 1 - factor, 0, out);
    const cv::Rect inner(1, 1, view.cols - 2, view.rows - 2);
    out(inner).copyTo(view(inner));
}

void warp(cv::Mat& view, const view::Affine& toSource, const cv::Scalar& fill) {
    view = view::warped(view, toSource, view.cols, false, fill);
}

void turn(cv::Mat& view, double degrees, const cv::Scalar& fill) {
    const double angle = degrees * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
    const double middle = view.cols / 2.0;
    warp(view,
         view::Affine(1, 0, middle, 0, 1, middle, 0, 0, 1) * view::Affine(c, -s, 0, s, c, 0, 0, 0, 1) *
             view::Affine(1, 0, -middle, 0, 1, -middle, 0, 0, 1),
         fill);
}

Op drawnOp(Random& random) {
    return static_cast<Op>(random.below(opCount));
}

void applySigned(cv::Mat& view, Op op, double amount, Random& random, const cv::Scalar& fill) {
    apply(view, op, isSigned(op) && random.chance(0.5) ? -amount : amount, fill);
}

} // namespace

double randAmount(Op op, double magnitude, int side) {
    const double share = magnitude / steps;
    switch (op) {
        case Op::shearX:
        case Op::shearY:
            return 0.3 * share;
        case Op::translateX:
        case Op::translateY:
            return 150.0 / 331 * side * share;
        case Op::rotate:
            return 30 * share;
        case Op::brightness:
        case Op::colour:
        case Op::contrast:
        case Op::sharpness:
            return 0.9 * share;
        case Op::posterize:
            return 8 - std::nearbyint(4 * share);
        case Op::solarize:
            return 255 * (1 - share);
        default:
            return 0;
    }
}

double trivialAmount(Op op, double magnitude) {
    const double share = magnitude / steps;
    switch (op) {
        case Op::shearX:
        case Op::shearY:
        case Op::brightness:
        case Op::colour:
        case Op::contrast:
        case Op::sharpness:
            return 0.99 * share;
        case Op::translateX:
        case Op::translateY:
            return 32 * share;
        case Op::rotate:
            return 135 * share;
        case Op::posterize:
            return 8 - std::nearbyint(6 * share);
        case Op::solarize:
            return 255 * (1 - share);
        default:
            return 0;
    }
}

bool isSigned(Op op) {
    return op >= Op::shearX && op <= Op::sharpness;
}

void apply(cv::Mat& view, Op op, double amount, const cv::Scalar& fill) {
    const bool nothing = isSigned(op) && amount == 0;
    if (nothing) return;
    switch (op) {
        case Op::identity:
            return;
        case Op::shearX:
            return warp(view, {1, amount, 0, 0, 1, 0, 0, 0, 1}, fill);
        case Op::shearY:
            return warp(view, {1, 0, 0, amount, 1, 0, 0, 0, 1}, fill);
        case Op::translateX:
            return warp(view, {1, 0, -std::trunc(amount), 0, 1, 0, 0, 0, 1}, fill);
        case Op::translateY:
            return warp(view, {1, 0, 0, 0, 1, -std::trunc(amount), 0, 0, 1}, fill);
        case Op::rotate:
            return turn(view, amount, fill);
        case Op::brightness:
            return mapAllValues(view, [=](int v) { return (1 + amount) * v; });
        case Op::colour:
            return saturate(view, 1 + amount);
        case Op::contrast:
            return contrast(view, 1 + amount);
        case Op::sharpness:
            return sharpen(view, 1 + amount);
        case Op::posterize: {
            const int dropped = 8 - std::clamp(static_cast<int>(amount), 0, 8);
            return mapAllValues(view, [=](int v) { return v >> dropped << dropped; });
        }
        case Op::solarize:
            return mapAllValues(view, [=](int v) { return v < amount ? v : 255 - v; });
        case Op::autoContrast:
            return autoContrast(view);
        case Op::equalize:
            return equalize(view);
    }
}

void randAugment(cv::Mat& view, double magnitude, Random& random, const cv::Scalar& fill) {
    constexpr int operations = 2;
    for (int i = 0; i < operations; ++i) {
        const Op op = drawnOp(random);
        applySigned(view, op, randAmount(op, magnitude, view.cols), random, fill);
    }
}

void trivialAugment(cv::Mat& view, Random& random, const cv::Scalar& fill) {
    const Op op = drawnOp(random);
    const double magnitude = static_cast<double>(random.below(static_cast<std::uint64_t>(steps) + 1));
    applySigned(view, op, trivialAmount(op, magnitude), random, fill);
}

} // namespace imago::policy
