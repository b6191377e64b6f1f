// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resample.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace imago {

namespace {

/// Rows are averaged first, in 16-bit fixed point over whole rows, then columns, a pixel's channels side by
/// side in one vector: both ways all lanes are busy.
using Four [[gnu::vector_size(16)]] = float;

constexpr int one = 256;        // weights of a row add up to it: 255 · 256 still fits 16 bits
constexpr double coarsest = 32; // beyond this shrinking the weights become too few levels

/// The source lines that make one line of the result: `first`, and as many as there are weights.
struct Taps {
    int first = 0, count = 0, weights = 0; ///< weights: where they start in the list
};

/// How far line k reaches into the span [low, high), as a share of it.
double shareUpTo(double k, double low, double high) {
    return std::clamp((k - low) / (high - low), 0.0, 1.0);
}

/// For `to` equal parts of [begin, begin + length), inside 0 … lines. Calls weight(from, to) for each tap
/// with the shares of the part that lie before and after it.
template <class F> std::vector<Taps> spans(double begin, double length, int lines, int to, const F& weight) {
    constexpr double hair = 1e-9; // what rounding leaves over
    std::vector<Taps> all(static_cast<std::size_t>(to));
    int used = 0;
    for (int i = 0; i < to; ++i) {
        const double low = begin + i * length / to, high = begin + (i + 1) * length / to;
        const int first = std::clamp(static_cast<int>(std::floor(low + hair)), 0, lines - 1);
        const int end = std::clamp(static_cast<int>(std::ceil(high - hair)), first + 1, lines);
        all[static_cast<std::size_t>(i)] = {first, end - first, used};
        used += end - first;
        for (int k = first; k < end; ++k)
            weight(k == first ? 0.0 : shareUpTo(k, low, high),
                   k + 1 == end ? 1.0 : shareUpTo(k + 1, low, high));
    }
    return all;
}

void weighRow(std::uint16_t* __restrict sum, const std::uint8_t* __restrict row, int values,
              std::uint16_t weight) {
    for (int i = 0; i < values; ++i)
        sum[i] = static_cast<std::uint16_t>(row[i] * weight);
}

void addRow(std::uint16_t* __restrict sum, const std::uint8_t* __restrict row, int values,
            std::uint16_t weight) {
    for (int i = 0; i < values; ++i)
        sum[i] = static_cast<std::uint16_t>(sum[i] + row[i] * weight);
}

void toFloat(float* __restrict out, const std::uint16_t* __restrict in, int values) {
    for (int i = 0; i < values; ++i)
        out[i] = static_cast<float>(static_cast<std::int32_t>(in[i]));
}

Four load(const float* at) {
    Four v;
    std::memcpy(&v, at, sizeof v);
    return v;
}

/// `taps` weights for each column, those that it does not need being 0: a loop of one length is foreseen by
/// the processor. Writes one float beyond the last pixel.
void averageColumns(float* out, const float* row, const std::vector<Taps>& columns, int taps,
                    const float* weights) {
    for (const Taps& column : columns) {
        const float* at = row + 3 * column.first;
        Four sum = load(at) * weights[0] + 0.5f;
        for (int k = 1; k < taps; ++k)
            sum += load(at + 3 * k) * weights[k];
        std::memcpy(out, &sum, sizeof sum);
        weights += taps;
        out += 3;
    }
}

void toBytes(std::uint8_t* __restrict out, const float* __restrict in, int values) {
    for (int i = 0; i < values; ++i)
        out[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(in[i]));
}

} // namespace

cv::Mat areaResized(const cv::Mat& bgr, cv::Size size) {
    return areaResized(bgr, cv::Rect2d(0, 0, bgr.cols, bgr.rows), size);
}

cv::Mat areaResized(const cv::Mat& bgr, const cv::Rect2d& region, cv::Size size) {
    cv::Mat out;
    if (region.width > size.width * coarsest || region.height > size.height * coarsest) {
        const cv::Rect whole =
            cv::Rect(cvFloor(region.x), cvFloor(region.y), cvRound(region.width), cvRound(region.height)) &
            cv::Rect(cv::Point(), bgr.size());
        cv::resize(bgr(whole), out, size, 0, 0, cv::INTER_AREA);
        return out;
    }
    std::vector<std::uint16_t> rowWeights;
    const auto rows = spans(region.y, region.height, bgr.rows, size.height, [&](double from, double to) {
        rowWeights.push_back(static_cast<std::uint16_t>(std::lround(to * one) - std::lround(from * one)));
    });
    std::vector<float> shares;
    const auto columns = spans(region.x, region.width, bgr.cols, size.width, [&](double from, double to) {
        shares.push_back(static_cast<float>((to - from) / one));
    });
    int taps = 0;
    for (const Taps& column : columns)
        taps = std::max(taps, column.count);
    std::vector<float> columnWeights(columns.size() * static_cast<std::size_t>(taps), 0.f);
    for (std::size_t i = 0; i < columns.size(); ++i)
        std::copy_n(shares.begin() + columns[i].weights, columns[i].count,
                    columnWeights.begin() + static_cast<std::ptrdiff_t>(i) * taps);

    const int values = bgr.cols * 3, results = size.width * 3;
    std::vector<std::uint16_t> sum(static_cast<std::size_t>(values));
    // Columns that need fewer weights look beyond the end, and a vector of four one value further.
    std::vector<float> row(static_cast<std::size_t>(values + 3 * taps) + 1, 0.f);
    std::vector<float> result(static_cast<std::size_t>(results) + 1);
    out.create(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y) {
        const Taps& lines = rows[static_cast<std::size_t>(y)];
        const std::uint16_t* weights = rowWeights.data() + lines.weights;
        weighRow(sum.data(), bgr.ptr(lines.first), values, weights[0]);
        for (int k = 1; k < lines.count; ++k)
            addRow(sum.data(), bgr.ptr(lines.first + k), values, weights[k]);
        toFloat(row.data(), sum.data(), values);
        averageColumns(result.data(), row.data(), columns, taps, columnWeights.data());
        toBytes(out.ptr(y), result.data(), results);
    }
    return out;
}

} // namespace imago
