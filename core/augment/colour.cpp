// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/draw.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imago {

namespace {

using Matrix = cv::Matx33d;
using Colour = cv::Vec3d; // B, G, R

/// Luma weights of BT.601, as OpenCV's grey.
const Colour luma(0.114, 0.587, 0.299);
const Colour white(1, 1, 1);
const Matrix toGrey = white * luma.t();

/// Turns colours about the grey axis and keeps their luma; a turn by a after one by b is one by a + b.
Matrix hueTurn(double angle) {
    const double even = (1 + 2 * std::cos(angle)) / 3;
    const double next = (1 - std::cos(angle)) / 3 + std::sin(angle) / std::numbers::sqrt3;
    const double last = (1 - std::cos(angle)) / 3 - std::sin(angle) / std::numbers::sqrt3;
    const Matrix turn(even, next, last, last, even, next, next, last, even);
    return (Matrix::eye() - toGrey) * turn + toGrey;
}

double greatest(const Matrix& m) {
    double value = 0;
    for (const double v : m.val)
        value = std::max(value, std::abs(v));
    return value;
}

} // namespace

void recolour(cv::Mat& view, const AugmentRecipe& recipe, const SampleKey& key) {
    Matrix matrix = Matrix::eye();
    Colour offset(0, 0, 0);
    const auto then = [&](const Matrix& next) {
        matrix = next * matrix;
        offset = next * offset;
    };
    then(Matrix::eye() * drawValue(recipe, AugmentKind::brightness, key, 1));
    if (const double factor = drawValue(recipe, AugmentKind::contrast, key, 1); factor != 1) {
        const auto mean = cv::mean(view);
        const double grey = luma.dot(matrix * Colour(mean[0], mean[1], mean[2]) + offset);
        then(Matrix::eye() * factor);
        offset += white * ((1 - factor) * grey);
    }
    const double saturation = drawValue(recipe, AugmentKind::saturation, key, 1);
    then(Matrix::eye() * saturation + toGrey * (1 - saturation));
    then(hueTurn(2 * std::numbers::pi * drawValue(recipe, AugmentKind::hue, key, 0)));
    if (drawOp(recipe, AugmentKind::greyscale, key)) then(toGrey);

    constexpr double invisible = 1e-6; // no value of 255 changes
    if (greatest(matrix - Matrix::eye()) < invisible && cv::norm(offset, cv::NORM_INF) < invisible) return;
    if (greatest(matrix - Matrix::eye() * matrix(0, 0)) <
        invisible) { // brightness and contrast alone: a table
        cv::Mat table(1, 256, CV_8UC1);
        for (int v = 0; v < 256; ++v)
            table.at<std::uint8_t>(v) = cv::saturate_cast<std::uint8_t>(matrix(0, 0) * v + offset[0]);
        cv::LUT(view, table, view);
        return;
    }
    cv::Mat both;
    cv::hconcat(cv::Mat(matrix), cv::Mat(offset), both);
    cv::transform(view, view, both);
}

} // namespace imago
